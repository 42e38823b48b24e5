package ical

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lines are content lines of RFC 5545, section 3.1.
type lines struct{ b strings.Builder }

// put writes a line whose value holds no text of others.
func (l *lines) put(name, value string) { l.fold(name + ":" + value) }

// text writes a property of type TEXT, nothing if there is no text.
func (l *lines) text(name, value string) {
	if value = escape(value); value != "" {
		l.fold(name + ":" + value)
	}
}

// texts writes a property with a list of texts, nothing if there are none.
func (l *lines) texts(name string, values []string) {
	var list []string
	for _, v := range values {
		if v = escape(v); v != "" {
			list = append(list, v)
		}
	}
	if len(list) > 0 {
		l.fold(name + ":" + strings.Join(list, ","))
	}
}

// longest is how many octets a line has at most, CRLF not counted.
const longest = 75

// fold writes a line, cut where it is too long, never inside a rune. The space
// that begins what follows counts.
func (l *lines) fold(line string) {
	for len(line) > longest {
		cut := longest
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		l.b.WriteString(line[:cut] + "\r\n")
		line = " " + line[cut:]
	}
	l.b.WriteString(line + "\r\n")
}

// escape writes a text as section 3.3.11 wants it. Every kind of line break
// becomes \n; other control characters but the tab are left out, and what is not
// UTF-8 becomes U+FFFD.
func escape(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\\' || r == ';' || r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			b.WriteString(`\n`)
		case r == '\t' || !unicode.IsControl(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}
