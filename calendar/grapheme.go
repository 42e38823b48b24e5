package calendar

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// graphemes yields what a reader sees as one character each, by the rules of
// Unicode Standard Annex 29 as far as package unicode knows the classes they
// ask for.
func graphemes(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(text) > 0 {
			end := clusterEnd(text)
			if !yield(text[:end]) {
				return
			}
			text = text[end:]
		}
	}
}

// clusterEnd is where the first cluster of a text that is not empty ends.
func clusterEnd(text string) int {
	first, end := utf8.DecodeRuneInString(text)
	for last := first; end < len(text); {
		r, size := utf8.DecodeRuneInString(text[end:])
		switch {
		case last == '\r' && r == '\n':
		case alone(last) || alone(r):
			return end
		case extends(r):
		case last == joiner && pictures(r) && pictures(first):
		case end == utf8.RuneLen(first) && regional(first) && regional(r):
		case hangul(last, r):
		default:
			return end
		}
		last, end = r, end+size
	}
	return end
}

const joiner = '\u200D'

// alone reports whether r is a character of its own whatever stands beside it:
// controls and what formats text unseen, the signs before Arabic numbers apart.
func alone(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) || unicode.In(r, unicode.Cf) && !extends(r) && !unicode.In(r, unicode.Prepended_Concatenation_Mark)
}

// extends reports whether r belongs to the character before it: marks, joiners,
// variation selectors, skin tones, the tags of regional flags, and the vowel am
// of Thai and Lao.
func extends(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) || r == joiner || r == '\u200C' || r == '\u0E33' || r == '\u0EB3' ||
		r >= 0x1F3FB && r <= 0x1F3FF || r >= 0xE0020 && r <= 0xE007F
}

// regional reports whether r is one of the letters of which two make a flag.
func regional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// pictures reports whether r may be joined to an emoji.
func pictures(r rune) bool {
	return !regional(r) && (unicode.In(r, unicode.So) || r >= 0x1F000 && r <= 0x1FAFF || r == '\u203C' || r == '\u2049')
}

// hangul reports whether b goes on with the Korean syllable that a began.
func hangul(a, b rune) bool {
	leading := func(r rune) bool { return r >= 0x1100 && r <= 0x115F || r >= 0xA960 && r <= 0xA97C }
	vowel := func(r rune) bool { return r >= 0x1160 && r <= 0x11A7 || r >= 0xD7B0 && r <= 0xD7C6 }
	trailing := func(r rune) bool { return r >= 0x11A8 && r <= 0x11FF || r >= 0xD7CB && r <= 0xD7FB }
	syllable := func(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }
	open := func(r rune) bool { return syllable(r) && (r-0xAC00)%28 == 0 }
	switch {
	case leading(a):
		return leading(b) || vowel(b) || syllable(b)
	case vowel(a) || open(a):
		return vowel(b) || trailing(b)
	case trailing(a) || syllable(a):
		return trailing(b)
	}
	return false
}
