package document

import (
	"bytes"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// scanner is the first reading of a document: whether it is one JSON value in
// UTF-8, how deep it is, and how many members its lists and objects have. What
// it lets pass is read a second time without looking at the syntax again.
type scanner struct {
	data  []byte
	pos   int
	deep  int     // lists and objects open now
	most  int     // of these
	way   []mark  // to where pos is
	sizes []int32 // members of lists and objects, in the order of their beginnings
}

// mark is a step of the way: a key, between two offsets and still in quotes, or
// an index where the key has no bytes; -1 where the key has not been read.
type mark struct{ start, end, index int }

// scan returns the document without a byte order mark, and its sizes.
func scan(data []byte, depth int) ([]byte, []int32, error) {
	if isUTF16(data) {
		return nil, nil, &Error{Problem: i18n.Text{
			EN: "the document is in UTF-16: save it as UTF-8", ES: "el documento está en UTF-16: guárdelo como UTF-8",
		}}
	}
	s := scanner{data: bytes.TrimPrefix(data, []byte("\ufeff")), most: depth}
	if at := notUTF8(s.data); at >= 0 {
		return nil, nil, s.refuse(at, i18n.Text{EN: "the text is not UTF-8: save it as UTF-8", ES: "el texto no es UTF-8: guárdelo como UTF-8"})
	}
	// At most so many: each takes two bytes, and some brackets stand in texts.
	most := bytes.Count(s.data, []byte("[")) + bytes.Count(s.data, []byte("{"))
	s.sizes = make([]int32, 0, min(most, len(s.data)/2))
	s.space()
	if err := s.value(); err != nil {
		return nil, nil, err
	}
	s.space()
	if s.pos < len(s.data) {
		return nil, nil, s.refuse(s.pos, i18n.Text{EN: "there is something behind the document", ES: "hay algo detrás del documento"})
	}
	return s.data, s.sizes, nil
}

// isUTF16 reports whether data is UTF-16: it begins with its mark, or every other
// of its first bytes is 0.
func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}) ||
		len(data) > 1 && (data[0] == 0) != (data[1] == 0)
}

// notUTF8 returns the offset of the first byte that is not UTF-8, -1 where all
// are.
func notUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
}

// refuse is the error at an offset.
func (s *scanner) refuse(at int, problem i18n.Text) error {
	var way []step
	for _, m := range s.way {
		switch {
		case m.end > m.start:
			way = append(way, step{unquote(s.data[m.start:m.end]), -1})
		case m.index >= 0:
			way = append(way, step{index: m.index})
		}
	}
	line, column := lineAndColumn(s.data, at)
	return &Error{Line: line, Column: column, Path: pointer(way), Problem: problem}
}

func (s *scanner) space() {
	for s.pos < len(s.data) {
		switch s.data[s.pos] {
		case ' ', '\t', '\n', '\r':
			s.pos++
		default:
			return
		}
	}
}

// next returns the byte at pos, 0 at the end of the document.
func (s *scanner) next() byte {
	if s.pos == len(s.data) {
		return 0
	}
	return s.data[s.pos]
}

// unexpected is the error for what is at pos.
func (s *scanner) unexpected(want i18n.Text) error {
	found := i18n.Text{EN: "the document ends", ES: "el documento termina"}
	if s.pos < len(s.data) {
		r, _ := utf8.DecodeRune(s.data[s.pos:])
		found = i18n.Sprintf(i18n.Text{EN: "%s is unexpected", ES: "%s no se esperaba"}, i18n.Quote(string(r)))
	} else if len(bytes.TrimSpace(s.data)) == 0 {
		found = i18n.Text{EN: "the document is empty", ES: "el documento está vacío"}
	}
	return s.refuse(s.pos, i18n.Sprintf(i18n.Text{EN: "%s: %s is needed", ES: "%s: hace falta %s"}, found, want))
}

func (s *scanner) value() error {
	switch c := s.next(); {
	case c == '{':
		return s.list('}', s.member)
	case c == '[':
		return s.list(']', s.value)
	case c == '"':
		return s.text()
	case c == '-', c >= '0' && c <= '9':
		return s.number()
	}
	for _, word := range []string{"true", "false", "null"} {
		if bytes.HasPrefix(s.data[s.pos:], []byte(word)) {
			s.pos += len(word)
			return nil
		}
	}
	return s.unexpected(i18n.Text{EN: "a value", ES: "un valor"})
}

// list reads what is between two brackets, with commas between the members.
func (s *scanner) list(end byte, member func() error) error {
	if s.deep == s.most {
		return s.refuse(s.pos, i18n.Sprintf(i18n.Text{
			EN: "lists and objects stand deeper inside one another than %s, which is the limit",
			ES: "las listas y los objetos están anidados a más de %s, que es el límite",
		}, i18n.Noun{One: i18n.Text{EN: "level", ES: "nivel"}, Many: i18n.Text{EN: "levels", ES: "niveles"}}.Count(int64(s.most))))
	}
	s.pos++
	s.deep++
	own, size := len(s.sizes), int32(0)
	s.sizes = append(s.sizes, 0)
	s.way = append(s.way, mark{})
	for s.space(); s.next() != end || size > 0; s.space() {
		if size > 0 {
			if s.next() == end {
				break
			}
			if s.next() != ',' {
				return s.unexpected(i18n.Sprintf(i18n.Text{EN: "a comma or %s", ES: "una coma o %s"}, i18n.Quote(string(rune(end)))))
			}
			s.pos++
			s.space()
		}
		s.way[len(s.way)-1].index = int(size)
		if end == '}' {
			s.way[len(s.way)-1] = mark{index: -1}
		}
		if err := member(); err != nil {
			return err
		}
		size++
	}
	s.pos++
	s.deep--
	s.way = s.way[:len(s.way)-1]
	s.sizes[own] = size
	return nil
}

func (s *scanner) member() error {
	if s.next() != '"' {
		return s.unexpected(i18n.Text{EN: "a key in double quotes", ES: "una clave entre comillas dobles"})
	}
	start := s.pos
	if err := s.text(); err != nil {
		return err
	}
	s.way[len(s.way)-1] = mark{start: start, end: s.pos}
	s.space()
	if s.next() != ':' {
		return s.unexpected(i18n.Text{EN: "a colon", ES: "dos puntos"})
	}
	s.pos++
	s.space()
	return s.value()
}
