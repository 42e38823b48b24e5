package money

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// nbsp keeps a number and its currency on one line.
const nbsp = "\u00a0"

// Format writes the amount for people, in the language's usual style and with
// all its decimals, at least those of the minor unit: "€1,200.50" in English,
// «1200,50 €» in Spanish. See FormatStyle.
func (a Amount) Format(l i18n.Lang) string {
	return a.FormatStyle(l, l.Style(), a.shownPlaces())
}

// FormatStyle writes the amount for people of the language l, the figures in
// the style s, with exactly the given number of decimal places (0 to 40),
// rounded half away from zero; a result of zero has no minus.
//
// English puts the symbol before the number ("-€1,200.50", "CHF 1,200.50"),
// Spanish after it («-1200,50 €»); a no-break space stands between number and
// letters. A currency without a symbol of its own has its code. The US dollar
// is "US$" in Spanish, because "$" is the peso in most countries that speak it.
// An amount without a currency says so.
func (a Amount) FormatStyle(l i18n.Lang, s i18n.Style, places int32) string {
	figure := s.Decimal(a.dec, min(places, maxFraction))
	if a.cur == 0 {
		return figure + nbsp + i18n.Text{EN: noCurrency, ES: "(sin moneda)"}.In(l)
	}
	symbol := a.cur.Symbol()
	if l == i18n.ES {
		if a.cur == USD {
			symbol = "US$"
		}
		return figure + nbsp + symbol
	}
	if symbol == a.cur.String() {
		symbol += nbsp
	}
	if number, negative := strings.CutPrefix(figure, "-"); negative {
		return "-" + symbol + number
	}
	return symbol + figure
}

// Text is the amount as Format writes it, in both languages.
func (a Amount) Text() i18n.Text {
	return i18n.Text{EN: a.Format(i18n.EN), ES: a.Format(i18n.ES)}
}
