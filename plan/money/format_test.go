package money

import (
	"math"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

func TestFormat(t *testing.T) {
	for _, tt := range []struct{ in, en, es string }{
		{in: "1200.50 EUR", en: "€1,200.50", es: "1200,50\u00a0€"},
		{in: "-12345.6 EUR", en: "-€12,345.60", es: "-12.345,60\u00a0€"},
		{in: "0.0345 EUR", en: "€0.0345", es: "0,0345\u00a0€"},
		{in: "0 EUR", en: "€0.00", es: "0,00\u00a0€"},
		{in: "1200.50 USD", en: "$1,200.50", es: "1200,50\u00a0US$"},
		{in: "1200.50 MXN", en: "MX$1,200.50", es: "1200,50\u00a0MX$"},
		{in: "1200 JPY", en: "¥1,200", es: "1200\u00a0¥"},
		{in: "1200.5 CHF", en: "CHF\u00a01,200.50", es: "1200,50\u00a0CHF"},
		{in: "-1200.5 CHF", en: "-CHF\u00a01,200.50", es: "-1200,50\u00a0CHF"},
		{in: "0 (no currency)", en: "0\u00a0(no currency)", es: "0\u00a0(sin moneda)"},
	} {
		a := MustParse(tt.in)
		if got := a.Text(); got != (i18n.Text{EN: tt.en, ES: tt.es}) {
			t.Errorf("%s: got %q, want %q and %q", tt.in, got, tt.en, tt.es)
		}
		if en, es := a.Format(i18n.EN), a.Format(i18n.ES); en != tt.en || es != tt.es {
			t.Errorf("%s: Format gives %q and %q", tt.in, en, es)
		}
	}
}

func TestFormatStyle(t *testing.T) {
	for _, tt := range []struct {
		in     string
		lang   i18n.Lang
		style  i18n.Style
		places int32
		want   string
	}{
		{in: "1234.565 EUR", lang: i18n.EN, style: i18n.English, places: 2, want: "€1,234.57"},
		{in: "1234.565 EUR", lang: i18n.EN, style: i18n.Spain, places: 2, want: "€1234,57"},
		{in: "1234.565 EUR", lang: i18n.EN, style: i18n.LatinAmerica, places: 2, want: "€1,234.57"},
		{in: "1234.565 EUR", lang: i18n.ES, style: i18n.English, places: 2, want: "1,234.57\u00a0€"},
		{in: "1234.565 EUR", lang: i18n.ES, style: i18n.Spain, places: 2, want: "1234,57\u00a0€"},
		{in: "1234.565 EUR", lang: i18n.ES, style: i18n.LatinAmerica, places: 2, want: "1,234.57\u00a0€"},
		{in: "12345.5 MXN", lang: i18n.ES, style: i18n.LatinAmerica, places: 0, want: "12,346\u00a0MX$"},
		{in: "-0.004 EUR", lang: i18n.EN, style: i18n.English, places: 2, want: "€0.00"},
		{in: "-0.004 EUR", lang: i18n.ES, style: i18n.Spain, places: 2, want: "0,00\u00a0€"},
		{in: "1.5 EUR", lang: i18n.EN, style: i18n.English, places: -3, want: "€2"},
		{in: "1.5 EUR", lang: i18n.EN, style: i18n.English, places: math.MinInt32, want: "€2"},
		{in: "1.5 EUR", lang: i18n.EN, style: i18n.English, places: math.MaxInt32, want: "€1.5000000000000000000000000000000000000000"},
		{in: "0 (no currency)", lang: i18n.ES, style: i18n.Spain, places: 2, want: "0,00\u00a0(sin moneda)"},
	} {
		if got := MustParse(tt.in).FormatStyle(tt.lang, tt.style, tt.places); got != tt.want {
			t.Errorf("%s in %s, style %d, %d places: %q, want %q", tt.in, tt.lang, tt.style, tt.places, got, tt.want)
		}
	}
}
