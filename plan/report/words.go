package report

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// words are texts in a language.
func words(l i18n.Lang, texts ...i18n.Text) []string {
	list := make([]string, len(texts))
	for i, t := range texts {
		list[i] = t.In(l)
	}
	return list
}

// show is a value with the usual places: whole numbers have none, and large ones
// neither. What is undefined is a dash; the sentences say why.
func show(v kpi.Value) i18n.Text {
	if !v.Defined() {
		return i18n.Same("–")
	}
	places := kpi.Usual
	if r, err := v.Rat(); err == nil && v.Unit() == (kpi.Unit{}) && !v.Percent() && (r.IsInt() || r.Cmp(big.NewRat(1000, 1)) >= 0) {
		places = 0
	}
	return i18n.Text{EN: v.Format(i18n.EN, places), ES: v.Format(i18n.ES, places)}
}

// number is a value for a chart, where a pixel is precise enough.
func number(v kpi.Value) (float64, bool) {
	r, err := v.Rat()
	if err != nil {
		return 0, false
	}
	x, _ := r.Float64()
	return x, true
}

// share is a value as a part of 1, for a chart; of bounds the lower one.
func share(v kpi.Value) float64 {
	r, err := v.Low()
	if err != nil {
		return 0
	}
	x, _ := r.Float64()
	return x
}

// capital begins a text with a capital letter.
func capital(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// line is a text as it may stand in a line: what is not UTF-8, what cannot be
// seen, and what changes the direction of writing is a space.
func line(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\u00a0' || r == '\u200d': // no-break space, and what joins emoji
			return r
		case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Noncharacter_Code_Point, r), r == '\u2028', r == '\u2029':
			return ' '
		}
		return r
	}, s))
}
