package calendar

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/channel"
)

// TextLength returns how long a text is in the unit by which a channel counts.
//
// Characters are code points. Graphemes are what a reader sees as one: a letter
// with its marks, a flag, an emoji with its skin and all that joiners put
// together. They are told from the classes of package unicode: prefixes and
// conjuncts of Indic scripts, which no class there names, count apart. The
// weighted length is that of X: an emoji is 2 however it is made, so is each
// character outside the ranges that X lists as light, and a link that begins
// with http:// or https:// is 23.
//
// Source of the weights: X Developer Platform, Counting Characters, and
// twitter-text, configuration v3.
func TextLength(text string, unit channel.Unit) int {
	switch unit {
	case channel.Bytes:
		return len(text)
	case channel.UTF16:
		n := 0
		for _, r := range text {
			if n++; r >= 0x10000 {
				n++ // a surrogate pair
			}
		}
		return n
	case channel.Graphemes:
		n := 0
		for range graphemes(text) {
			n++
		}
		return n
	case channel.Weighted:
		return weighted(text)
	}
	return utf8.RuneCountInString(text)
}

// webLink finds what X takes for a link, compiled when it is first needed.
var webLink = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\bhttps?://[^\s<>"]*[^\s<>".,;:!?)\]']`)
})

func weighted(text string) int {
	const link, other = 23, 2
	n := len(webLink().FindAllStringIndex(text, -1)) * link
	text = webLink().ReplaceAllString(text, "")
	for cluster := range graphemes(text) {
		first, size := utf8.DecodeRuneInString(cluster)
		switch {
		case !light(first) || strings.ContainsRune(cluster, '\u20E3'): // the last makes a key of a digit
			n += other
		default:
			n++
			for _, r := range cluster[size:] {
				if !unicode.In(r, unicode.Mn) || r > '\u036F' { // these accents have letters of their own
					n++
				}
			}
		}
	}
	return n
}

// light reports whether X counts the character as 1.
func light(r rune) bool {
	return r <= 0x10FF || r >= 0x2000 && r <= 0x200D || r >= 0x2010 && r <= 0x201F || r >= 0x2032 && r <= 0x2037
}
