package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hashtags returns the hashtags of a text in their order, without the sign and
// as they are written: a # that does not follow a letter or digit, then letters,
// digits, underscores and marks, not digits alone. A tag that is there twice
// comes twice.
func Hashtags(text string) []string {
	var tags []string
	before := ' '
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		text = text[size:]
		if r == '#' && !inTag(before) {
			end := strings.IndexFunc(text, func(r rune) bool { return !inTag(r) })
			if end < 0 {
				end = len(text)
			}
			if tag := text[:end]; strings.ContainsFunc(tag, func(r rune) bool { return !unicode.IsDigit(r) }) {
				tags = append(tags, tag)
			}
		}
		before = r
	}
	return tags
}

// inTag reports whether r can be part of a hashtag.
func inTag(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.Nd) || r == '_' }
