package document

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// text reads a text in quotes.
func (s *scanner) text() error {
	s.pos++
	for {
		switch c := s.next(); {
		case s.pos == len(s.data):
			return s.unexpected(i18n.Text{EN: "a closing quote", ES: "la comilla de cierre"})
		case c == '"':
			s.pos++
			return nil
		case c == '\\':
			if err := s.escape(); err != nil {
				return err
			}
		case c < ' ':
			return s.refuse(s.pos, i18n.Sprintf(i18n.Text{
				EN: "control character %s in a text: write it with a backslash",
				ES: "carácter de control %s en un texto: escríbalo con barra invertida",
			}, i18n.Quote(string(rune(c)))))
		default:
			s.pos++
		}
	}
}

// escape reads a backslash and what belongs to it.
func (s *scanner) escape() error {
	start := s.pos
	s.pos++
	switch s.next() {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		s.pos++
		return nil
	case 'u':
		unit, ok := hex(s.data[start:])
		if !ok {
			break
		}
		s.pos = start + 6
		if !utf16.IsSurrogate(unit) {
			return nil
		}
		second, ok := hex(s.data[s.pos:])
		if !ok || utf16.DecodeRune(unit, second) == utf8.RuneError {
			return s.refuse(start, i18n.Sprintf(i18n.Text{
				EN: "%s is half of a character: both halves of a surrogate pair are needed",
				ES: "%s es medio carácter: hacen falta las dos mitades del par subrogado",
			}, i18n.Quote(string(s.data[start:start+6]))))
		}
		s.pos += 6
		return nil
	}
	s.pos = start
	return s.unexpected(i18n.Text{EN: "an escape of JSON such as \\n or \\u00e1", ES: "una secuencia de JSON como \\n o \\u00e1"})
}

// hex reads an escape such as \u00e1.
func hex(data []byte) (rune, bool) {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(data[2:6]), 16, 16)
	return rune(n), err == nil
}

// number reads a number in the grammar of JSON.
func (s *scanner) number() error {
	if s.next() == '-' {
		s.pos++
	}
	if s.next() == '0' {
		s.pos++
	} else if !s.digits() {
		return s.unexpected(i18n.Text{EN: "a digit", ES: "una cifra"})
	}
	if s.next() == '.' {
		s.pos++
		if !s.digits() {
			return s.unexpected(i18n.Text{EN: "a digit", ES: "una cifra"})
		}
	}
	if c := s.next(); c == 'e' || c == 'E' {
		s.pos++
		if c := s.next(); c == '+' || c == '-' {
			s.pos++
		}
		if !s.digits() {
			return s.unexpected(i18n.Text{EN: "a digit", ES: "una cifra"})
		}
	}
	return nil
}

// digits reads digits, and reports whether there are any.
func (s *scanner) digits() bool {
	start := s.pos
	for c := s.next(); c >= '0' && c <= '9'; c = s.next() {
		s.pos++
	}
	return s.pos > start
}

// unquote returns the text between quotes, which the scanner has let pass.
func unquote(quoted []byte) string {
	inner := quoted[1 : len(quoted)-1]
	at := 0
	for at < len(inner) && inner[at] != '\\' {
		at++
	}
	if at == len(inner) {
		return string(inner)
	}
	out := append(make([]byte, 0, len(inner)), inner[:at]...)
	for at < len(inner) {
		c := inner[at]
		if c != '\\' {
			out = append(out, c)
			at++
			continue
		}
		switch c = inner[at+1]; c {
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'u':
			r, _ := hex(inner[at:])
			if utf16.IsSurrogate(r) {
				second, _ := hex(inner[at+6:])
				r = utf16.DecodeRune(r, second)
				at += 6
			}
			out = utf8.AppendRune(out, r)
			at += 4
		default:
			out = append(out, c)
		}
		at += 2
	}
	return string(out)
}
