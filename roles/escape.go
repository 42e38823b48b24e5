package roles

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// oneLine is a text as it may stand in a line: what is no visible character,
// and what changes the direction of writing, is a space.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
}

// markdown is a text as it may stand in a cell or line of Markdown: no cell
// breaks its table, and none becomes a link, emphasis or HTML.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range oneLine(s) {
		switch r {
		case '\\', '|', '`', '*', '_', '[', ']', '~', '#', '!':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// guard keeps a spreadsheet from running a text as a formula: NUL is dropped,
// and an apostrophe comes before "=", "+", "-", "@", tab and CR, and before
// apostrophes that stand before one of them.
func guard(s string) string {
	s = strings.ReplaceAll(s, "\x00", "")
	if runs(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}

// unguard takes exactly one such apostrophe off.
func unguard(s string) string {
	if bare, ok := strings.CutPrefix(s, "'"); ok && runs(strings.TrimLeft(bare, "'")) {
		return bare
	}
	return s
}

func runs(s string) bool { return s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) }
