package ingest

import (
	"bytes"

	"github.com/pauta-go/pauta/plan/i18n"
)

// NumberStyle is how a file writes decimals and groups of thousands. Spaces,
// no-break spaces and apostrophes between the groups belong to both styles.
//
// The zero NumberStyle is what the file proves: a cell that only one style can
// read, such as 11,52 or 0.125 or 1,234,567, settles it for the whole file.
type NumberStyle string

// The styles.
const (
	EnglishNumbers  NumberStyle = "en" // 1,234.56
	EuropeanNumbers NumberStyle = "eu" // 1.234,56 and 1 234,56
)

// marks are the decimal point and the mark between thousands.
func (s NumberStyle) marks() (point, group byte) {
	if s == EuropeanNumbers {
		return ',', '.'
	}
	return '.', ','
}

// longestNumber is the length in bytes of the longest number that is looked
// at, marks included.
const longestNumber = 96

// plain appends a number in plain digits to out, if the style can read it: no
// mark but those of the style, whole groups of three, digits before the point.
// Some programs write 144 as "144.".
func (s NumberStyle) plain(out, cell []byte) ([]byte, bool) {
	if len(cell) > longestNumber {
		return nil, false
	}
	if len(cell) > 0 && cell[0] == '-' {
		out, cell = append(out, '-'), cell[1:]
	}
	point, group := s.marks()
	whole, fraction, pointed := bytes.Cut(cell, []byte{point})
	if len(fraction) > 0 && !allDigits(fraction) {
		return nil, false
	}
	mark := markOf(whole, group)
	for first := true; ; first = false {
		part, rest, more := whole, []byte(nil), false
		if mark != "" {
			part, rest, more = bytes.Cut(whole, []byte(mark))
		}
		grouped := !first || more
		if !allDigits(part) || grouped && (len(part) > 3 || !first && len(part) != 3 || first && part[0] == '0') {
			return nil, false
		}
		out = append(out, part...)
		if !more {
			break
		}
		whole = rest
	}
	if pointed && len(fraction) > 0 {
		out = append(append(out, '.'), fraction...)
	}
	return out, true
}

// groupMarks stand between thousands in both styles: space, no-break space,
// narrow no-break space, thin space, apostrophes.
var groupMarks = [...]string{" ", "\u00a0", "\u202f", "\u2009", "'", "\u2019"}

// markOf is the mark between the groups of a whole number, "" if there is none.
func markOf(whole []byte, group byte) string {
	if bytes.IndexByte(whole, group) >= 0 {
		return string(rune(group))
	}
	for _, m := range groupMarks {
		if bytes.Contains(whole, []byte(m)) {
			return m
		}
	}
	return ""
}

func allDigits(b []byte) bool {
	for _, c := range b {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(b) > 0
}

// fit is which styles can read a number.
type fit uint8

const (
	fitsNone  fit = iota
	fitsBoth      // and they read the same
	fitsOne       // and proves the style
	ambiguous     // both, but they read it differently: 1.204
)

// fitOf tells which styles can read a number, and the style if it is one.
func fitOf(cell []byte) (fit, NumberStyle) {
	var room [2][longestNumber]byte
	en, isEN := EnglishNumbers.plain(room[0][:0], cell)
	eu, isEU := EuropeanNumbers.plain(room[1][:0], cell)
	switch {
	case isEN && isEU && bytes.Equal(en, eu):
		return fitsBoth, ""
	case isEN && isEU:
		return ambiguous, ""
	case isEN:
		return fitsOne, EnglishNumbers
	case isEU:
		return fitsOne, EuropeanNumbers
	}
	return fitsNone, ""
}

// text names the style by an example.
func (s NumberStyle) text() i18n.Text {
	if s == EuropeanNumbers {
		return i18n.Text{EN: "eu (1.234,56)", ES: "eu (1.234,56)"}
	}
	return i18n.Text{EN: "en (1,234.56)", ES: "en (1,234.56)"}
}
