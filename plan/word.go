package plan

import (
	"unicode"
	"unicode/utf8"
)

// letterBefore reports whether the text ends in a letter or digit.
func letterBefore(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// letterAfter reports whether the text begins with a letter or digit.
func letterAfter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
