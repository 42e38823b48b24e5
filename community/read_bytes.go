package community

import (
	"bytes"
	"io"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// textReader passes UTF-8 on, without a byte order mark, and ends at the first
// byte that is something else: nobody can tell what stood there.
type textReader struct {
	src    io.Reader
	buffer []byte // what is read: good bytes, and maybe the beginning of a character
	good   []byte // of the buffer, not passed on yet
	rest   int    // where in the buffer what is not good begins
	offset int64  // of the beginning of the buffer in the source
	line   int    // there, from 1
	err    error
}

func newTextReader(src io.Reader) *textReader {
	return &textReader{src: src, buffer: make([]byte, 0, 64<<10), line: 1}
}

func (r *textReader) Read(p []byte) (int, error) {
	for len(r.good) == 0 {
		if r.err != nil {
			return 0, r.err
		}
		r.fill()
	}
	n := copy(p, r.good)
	r.good = r.good[n:]
	return n, nil
}

// fill reads on, behind what is not good yet.
func (r *textReader) fill() {
	r.line += bytes.Count(r.buffer[:r.rest], []byte("\n"))
	r.offset += int64(r.rest)
	n := copy(r.buffer[:cap(r.buffer)], r.buffer[r.rest:])
	m, err := io.ReadFull(r.src, r.buffer[n:cap(r.buffer)])
	if err == io.ErrUnexpectedEOF {
		err = io.EOF
	}
	r.buffer, r.err = r.buffer[:n+m], err
	r.rest = valid(r.buffer)
	r.good = r.buffer[:r.rest]
	if bad := r.buffer[r.rest:]; len(bad) > 0 && (err != nil || utf8.FullRune(bad)) {
		r.err = &ReadError{Line: r.line + bytes.Count(r.good, []byte("\n")), Problem: i18n.Sprintf(i18n.Text{
			EN: "the byte %s at offset %s is not UTF-8: save the file as UTF-8",
			ES: "el byte %s en la posición %s no es UTF-8: guarde el archivo como UTF-8",
		}, i18n.Quote(string(bad[:1])), i18n.Int(r.offset+int64(r.rest)))}
		r.good = nil // in another encoding these may mean something else too
	} else if r.offset == 0 {
		r.good = bytes.TrimPrefix(r.good, []byte("\ufeff"))
	}
}

// valid is how many bytes at the beginning of p are UTF-8.
func valid(p []byte) int {
	if utf8.Valid(p) {
		return len(p)
	}
	n := 0
	for {
		r, size := utf8.DecodeRune(p[n:])
		if r == utf8.RuneError && size == 1 {
			return n
		}
		n += size
	}
}
