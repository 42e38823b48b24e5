package money

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// constants reads the names and numbers of the currencies from their source.
func constants(t *testing.T) map[string]Currency {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "iso4217.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]Currency{}
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok {
			number, err := strconv.ParseUint(spec.Values[0].(*ast.BasicLit).Value, 10, 16)
			if err != nil {
				t.Fatal(err)
			}
			all[spec.Names[0].Name] = Currency(number)
		}
		return true
	})
	return all
}

func TestCurrencyTable(t *testing.T) {
	all := constants(t)
	if len(all) != 177 { // list one of 2026-01-01 without XXX and XTS, and BGN
		t.Errorf("%d constants, want 177", len(all))
	}
	if len(all) != len(alphabet) {
		t.Errorf("%d constants, %d in the alphabet", len(all), len(alphabet))
	}
	symbols := map[string]Currency{}
	for name, c := range all {
		if c.String() != name {
			t.Errorf("constant %s has the code %s", name, c)
		}
		if !slices.Contains(alphabet[:], c) {
			t.Errorf("%s is not in the alphabet", name)
		}
		if other, taken := symbols[c.Symbol()]; taken {
			t.Errorf("%s and %s share the symbol %s", c, other, c.Symbol())
		}
		symbols[c.Symbol()] = c
	}
	for number, row := range table {
		if (row.code != "") != (all[row.code] != 0) {
			t.Errorf("row %d has the code %q", number, row.code)
		}
	}
	if !slices.IsSortedFunc(alphabet[:], func(a, b Currency) int { return strings.Compare(a.String(), b.String()) }) {
		t.Error("the alphabet is not in order")
	}
}

func TestMinorUnits(t *testing.T) {
	// Every code of list one whose minor unit is not 2.
	exceptions := map[string]string{
		"0":    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
		"3":    "BHD IQD JOD KWD LYD OMR TND",
		"4":    "CLF UYW",
		"N.A.": "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XUA",
	}
	want := map[string]string{}
	for places, codes := range exceptions {
		for code := range strings.FieldsSeq(codes) {
			want[code] = places
		}
	}
	for c := range Currencies() {
		got := "N.A."
		if places, ok := c.MinorUnits(); ok {
			got = strconv.Itoa(int(places))
		}
		if want := want[c.String()]; got != want && (want != "" || got != "2") {
			t.Errorf("%s has minor units %s, want %s", c, got, want)
		}
	}
	for _, c := range []Currency{0, 1, 999, 65535} {
		if places, ok := c.MinorUnits(); places != 0 || ok {
			t.Errorf("Currency %d has minor units %d, %t", c, places, ok)
		}
	}
}

func TestParseCurrency(t *testing.T) {
	for c := range Currencies() {
		for _, code := range []string{c.String(), strings.ToLower(c.String())} {
			if got, err := ParseCurrency(code); got != c || err != nil {
				t.Errorf("ParseCurrency(%q) = %v, %v", code, got, err)
			}
		}
		text, err := c.MarshalText()
		var back Currency
		if err != nil || back.UnmarshalText(text) != nil || back != c || !c.Valid() {
			t.Errorf("%s does not come back from its text %q", c, text)
		}
	}
	for _, tt := range []struct{ in, want string }{
		{in: "", want: "currency is missing"},
		{in: "EURO", want: `currency "EURO" is unknown`},
		{in: "EU", want: "is unknown"},
		{in: " EUR", want: "is unknown"},
		{in: "€", want: "is unknown"},
		{in: "978", want: "is unknown"},
		{in: "ſX", want: "is unknown"},
		{in: "XXX", want: "for no currency or for tests"},
		{in: "xts", want: "for no currency or for tests"},
		{in: "HRK", want: "left ISO 4217 in 2023-01: EUR took its place"},
		{in: "ang", want: "left ISO 4217 in 2025-03: XCG took its place"},
		{in: strings.Repeat("x", 1000), want: "is unknown"},
	} {
		got, err := ParseCurrency(tt.in)
		if got != 0 || !errors.Is(err, ErrCurrency) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("ParseCurrency(%q) = %v, error %v, want one with %q", tt.in, got, err, tt.want)
		}
		c := EUR
		if err := c.UnmarshalText([]byte(tt.in)); tt.in == "" {
			if c != 0 || err != nil {
				t.Errorf("UnmarshalText of nothing = %v, %v", c, err)
			}
		} else if err == nil || c != EUR {
			t.Errorf("UnmarshalText(%q) = %v, %v", tt.in, c, err)
		}
	}
}

func TestWithdrawn(t *testing.T) {
	for i, w := range withdrawn {
		if !w.heir.Valid() {
			t.Errorf("%s has no valid heir", w.code)
		}
		if _, err := ParseCurrency(w.code); err == nil {
			t.Errorf("%s is withdrawn and a currency", w.code)
		}
		if i > 0 && w.month >= withdrawn[i-1].month {
			t.Errorf("%s is not in order, newest first", w.code)
		}
	}
}

func TestCurrencyThatIsNone(t *testing.T) {
	if got, err := Currency(0).MarshalText(); string(got) != "" || err != nil || Currency(0).Valid() {
		t.Errorf("the zero Currency has the text %q, %v", got, err)
	}
	for _, c := range []Currency{1, 999, 65535} {
		want := "Currency(" + strconv.Itoa(int(c)) + ")"
		if c.String() != want || c.Symbol() != want || c.Valid() {
			t.Errorf("Currency %d is %s, %s", c, c, c.Symbol())
		}
		if _, err := c.MarshalText(); !errors.Is(err, ErrCurrency) {
			t.Errorf("%s has a text", c)
		}
	}
}
