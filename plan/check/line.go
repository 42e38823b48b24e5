package check

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textLimit is the greatest number of bytes of a text in a finding.
const textLimit = 1000

// clip cuts s between characters so that it has at most textLimit bytes, a
// cut text with an ellipsis at its end.
func clip(s string) string {
	const dots = "…"
	if len(s) <= textLimit {
		return s
	}
	end := textLimit - len(dots)
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + dots
}

// line returns s as it may stand in one line of text: clipped, with control
// characters, line and paragraph separators, characters that change the
// direction of writing, and invalid UTF-8 escaped as in Go. It leaves spaces
// alone, those that do not break included.
func line(s string) string {
	s = clip(s)
	if utf8.ValidString(s) && strings.IndexFunc(s, forges) < 0 {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if forges(r) || r == utf8.RuneError && size == 1 {
			quoted := strconv.QuoteToASCII(s[:size])
			b.WriteString(quoted[1 : len(quoted)-1])
		} else {
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

// forges reports whether r could make one line look like two, or like another.
func forges(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r)
}
