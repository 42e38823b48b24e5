package i18n

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Style is how figures are written: [English], [Spain] or [LatinAmerica].
//
// The zero value is English, and every value that is none of them reads as
// English.
type Style uint8

// The styles of figures. In Spain a number of four digits has no mark between
// the thousands (Ortografía de la lengua española, 2010).
const (
	English      Style = iota // 1,234.56   12,345.67   1.53%
	Spain                     // 1234,56    12.345,67   1,53 %
	LatinAmerica              // 1,234.56   12,345.67   1.53 %
)

// ParseStyle reads the name of a style as String writes it, in either case.
//
// It fails with a [StyleError] (errors.Is [ErrStyle]) on every other text.
func ParseStyle(name string) (Style, error) {
	for s := range LatinAmerica + 1 {
		if strings.ToLower(name) == s.String() {
			return s, nil
		}
	}
	return English, &StyleError{Name: Quote(name)}
}

// String returns the name of the style: "english", "spain" or
// "latin_america".
func (s Style) String() string {
	switch s {
	case Spain:
		return "spain"
	case LatinAmerica:
		return "latin_america"
	}
	return "english"
}

// MarshalText writes the name of String.
func (s Style) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [ParseStyle] reads, and fails as it does; s is then
// left as it was.
func (s *Style) UnmarshalText(text []byte) error {
	got, err := ParseStyle(string(text))
	if err != nil {
		return err
	}
	*s = got
	return nil
}

// Plain writes in the style a number given as plain digits: an optional minus,
// digits, and at most one point with digits after it. Any other text is
// returned as it is.
func (s Style) Plain(digits string) string {
	unsigned := strings.TrimPrefix(digits, "-")
	whole, fraction, point := strings.Cut(unsigned, ".")
	if !allDigits(whole) || point && !allDigits(fraction) {
		return digits
	}
	mark, group, ungrouped := ".", ",", 3
	if s == Spain {
		mark, group, ungrouped = ",", ".", 4
	}
	var b strings.Builder
	b.WriteString(digits[:len(digits)-len(unsigned)])
	if len(whole) > ungrouped {
		// The first group has what is left over by groups of three, or three.
		head := (len(whole)-1)%3 + 1
		b.WriteString(whole[:head])
		for whole = whole[head:]; whole != ""; whole = whole[3:] {
			b.WriteString(group)
			b.WriteString(whole[:3])
		}
	}
	b.WriteString(whole)
	if point {
		b.WriteString(mark)
		b.WriteString(fraction)
	}
	return b.String()
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Integer writes n in the style.
func (s Style) Integer(n int64) string { return s.Plain(strconv.FormatInt(n, 10)) }

// Decimal writes d in the style with a fixed number of places, as [Fixed]
// does.
func (s Style) Decimal(d decimal.Decimal, places int32) string {
	return s.Plain(string(Fixed(d, places)))
}

// Percent puts the per cent sign behind a figure that is already in per cent
// and already in the style: "1.53%" in English; in Spanish after a no-break
// space, «1,53 %».
func (s Style) Percent(figure string) string {
	if s == Spain || s == LatinAmerica {
		return figure + "\u00a0%"
	}
	return figure + "%"
}
