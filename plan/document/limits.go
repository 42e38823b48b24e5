package document

import (
	"io"

	"github.com/pauta-go/pauta/plan/i18n"
)

// The limits of a document where none are stated.
const (
	DefaultBytes = 16 << 20
	DefaultDepth = 64
)

// memoryPerByte is how much memory the elements of lists and maps may take for
// each byte that a document may have: a list of millions of empty records is
// refused before it is made.
const memoryPerByte = 8

// Limits are how long a document may be, and how deep lists and objects may
// stand inside one another. What is zero or less is the default.
type Limits struct {
	Bytes int64
	Depth int
}

func (l Limits) bytes() int64 {
	if l.Bytes <= 0 {
		return DefaultBytes
	}
	return l.Bytes
}

func (l Limits) depth() int {
	if l.Depth <= 0 {
		return DefaultDepth
	}
	return l.Depth
}

// Bytes returns what r holds. It reads no more than the limit and one byte, and
// fails with an [Error] (errors.Is [ErrDocument]) if there is more than the
// limit, and with the error of r.
func Bytes(r io.Reader, limits Limits) ([]byte, error) {
	most := limits.bytes()
	data, err := io.ReadAll(io.LimitReader(r, most))
	if err != nil || int64(len(data)) < most {
		return data, err
	}
	var one [1]byte
	switch n, err := io.ReadFull(r, one[:]); {
	case n > 0:
		return nil, tooLong(most)
	case err != io.EOF:
		return nil, err
	}
	return data, nil
}

func tooLong(most int64) error {
	return &Error{Problem: i18n.Sprintf(i18n.Text{
		EN: "the document is longer than %s, which is the limit",
		ES: "el documento ocupa más de %s, que es el límite",
	}, i18n.Noun{One: i18n.Same("byte"), Many: i18n.Same("bytes")}.Count(most))}
}
