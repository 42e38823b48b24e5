package money

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// document stands for a plan with one budget.
type document struct {
	Budget Amount `json:"budget"`
}

// bad answers each row of testdata/bad-inputs.csv.
var bad = map[string]func(*testing.T){
	"DEC-01": func(t *testing.T) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		refused(t, "1e1000000000", "out of range")
		runtime.ReadMemStats(&after)
		if after.TotalAlloc-before.TotalAlloc > 1<<20 {
			t.Errorf("%d bytes", after.TotalAlloc-before.TotalAlloc)
		}
	},
	"DEC-03": func(t *testing.T) {
		refusedJSON(t, `{"budget":{"amount":1e999999999,"currency":"USD"}}`, ErrNumber, `amount "1e999999999" is out of range`)
	},
	"DEC-05": func(t *testing.T) {
		_, err := New(decimal.New(1, 1_000_000_000), EUR)
		if !errors.Is(err, ErrNumber) {
			t.Errorf("error %v", err)
		}
		if n := testing.AllocsPerRun(10, func() { _, _ = New(decimal.New(1, 1_000_000_000), EUR) }); n > 100 {
			t.Errorf("%v allocations: the number was written out", n)
		}
	},
	"DEC-08": func(t *testing.T) {
		err := refused(t, "0."+strings.Repeat("0", 10_000)+"1", "too many fraction digits")
		if quoted := err.Input; len(quoted) > i18n.QuoteLimit {
			t.Errorf("%d bytes quoted", len(quoted))
		}
	},
	"DEC-10": func(t *testing.T) {
		if err := refused(t, "", "amount is empty"); err.Error() != "amount is empty" {
			t.Error(err)
		}
	},
	"DEC-12": func(t *testing.T) {
		refusedJSON(t, `{"budget":{"amount":"1,234.56","currency":"USD"}}`, ErrNumber, `amount "1,234.56" is not a plain decimal`)
	},
	"DEC-14": func(t *testing.T) { refused(t, "(1,234.56)", "not a plain decimal") },
	"DEC-16": func(t *testing.T) { refused(t, "\u221212.50", "not a plain decimal") },
	"DEC-18": func(t *testing.T) { refused(t, "\u0661\u0662", "write the digits 0 to 9") },
	"DEC-20": func(t *testing.T) {
		for _, s := range []string{"NaN", "Infinity", "-Inf"} {
			refused(t, s, "not a plain decimal")
		}
	},
	"DEC-22": func(t *testing.T) {
		files, err := fs.Glob(os.DirFS("."), "*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok && strings.HasPrefix(id.Name, "float") && !strings.HasSuffix(name, "_test.go") {
					t.Errorf("%s uses %s", name, id.Name)
				}
				return true
			})
		}
	},
	"DEC-25": func(t *testing.T) { refused(t, "12.50\u00a0", "not a plain decimal") },
	"DEC-27": func(t *testing.T) {
		a, err := ParseNumber("-0.00", EUR)
		if err != nil || !a.Equal(Units(0, EUR)) || a.String() != "0.00 EUR" || a.Format(i18n.ES) != "0,00\u00a0€" {
			t.Errorf("%s, %v", a, err)
		}
	},
	"DEC-29": func(t *testing.T) {
		var d document
		err := json.Unmarshal([]byte(`{"budget":{"amount":"\u0031\u0030","currency":"EUR"}}`), &d)
		if err != nil || !d.Budget.Equal(Units(10, EUR)) {
			t.Errorf("%s, %v", d.Budget, err)
		}
	},
	"DEC-31": func(t *testing.T) {
		refusedJSON(t, `{"budget":{"amount":true}}`, ErrField, `field "amount" is a boolean`)
		refusedJSON(t, `{"budget":{"amount":[]}}`, ErrField, `field "amount" is an array`)
		refusedJSON(t, `{"budget":{"amount":{}}}`, ErrField, `field "amount" is an object`)
	},
	"DEC-32": func(t *testing.T) {
		refusedJSON(t, `{"budget":{"amount":"1 000","currency":"EUR"}}`, ErrNumber, `amount "1 000" is not a plain decimal`)
	},
	"DEC-33": func(t *testing.T) {
		if got, err := MustParse("0.1 EUR").Add(MustParse("0.2 EUR")); err != nil || !got.Equal(MustParse("0.3 EUR")) {
			t.Errorf("%s, %v", got, err)
		}
	},
	"DEC-35": func(t *testing.T) {
		a, err := ParseNumber("100.50", JPY)
		if err != nil || a.String() != "100.5 JPY" {
			t.Errorf("%s, %v", a, err)
		}
		if err := a.CheckMinor(); err == nil || !strings.Contains(err.Error(), "the minor unit of JPY has 0") {
			t.Error(err)
		}
	},
	"DEC-37": TestSumOfAMillion,
	"DEC-39": func(t *testing.T) {
		var a Amount
		data, err := json.Marshal(a)
		if err != nil || string(data) != `{"amount":"0","currency":""}` {
			t.Errorf("%s, %v", data, err)
		}
		if a.String() != "0 (no currency)" || a.Format(i18n.ES) != "0\u00a0(sin moneda)" {
			t.Errorf("%s, %s", a, a.Format(i18n.ES))
		}
		if order, err := a.Cmp(Units(1, EUR)); order != -1 || err != nil || a.Compare(Units(1, EUR)) != -1 || a.Equal(Units(0, EUR)) {
			t.Errorf("%d, %v", order, err)
		}
	},
	"DEC-41": func(t *testing.T) {
		parts, err := Units(100, EUR).Split(3)
		if err != nil || len(parts) != 3 || !parts[0].Equal(Minor(3334, EUR)) || !parts[1].Equal(Minor(3333, EUR)) ||
			!parts[2].Equal(Minor(3333, EUR)) || !sum(t, parts...).Equal(Units(100, EUR)) {
			t.Errorf("%v, %v", parts, err)
		}
	},
	"DEC-43": TestHost,
	"CUR-01": func(t *testing.T) {
		_, err := Units(5, USD).Add(Units(5, EUR))
		problem, ok := errors.AsType[*MixError](err)
		if !ok || *problem != (MixError{A: USD, B: EUR}) || !strings.Contains(err.Error(), "USD and EUR") {
			t.Error(err)
		}
	},
	"CUR-03": func(t *testing.T) {
		if got, err := Parse("5 usd"); err != nil || got.String() != "5.00 USD" {
			t.Errorf("%s, %v", got, err)
		}
	},
	"CUR-05": func(t *testing.T) {
		refusedJSON(t, `{"budget":{"amount":5,"currency":""}}`, ErrCurrency, "currency is missing")
		refusedJSON(t, `{"budget":{"amount":5}}`, ErrCurrency, "currency is missing")
		if _, err := Parse("5"); !errors.Is(err, ErrCurrency) || !strings.Contains(err.Error(), "currency is missing") {
			t.Error(err)
		}
	},
	"CUR-09": func(t *testing.T) {
		for _, code := range []string{"XXX", "XTS"} {
			if _, err := ParseCurrency(code); !errors.Is(err, ErrCurrency) || !strings.Contains(err.Error(), code) {
				t.Error(err)
			}
		}
	},
}

func TestBad(t *testing.T) {
	file, err := os.Open("testdata/bad-inputs.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		test, ok := bad[row[0]]
		if !ok {
			t.Errorf("%s has no test: %s", row[0], row[2])
			continue
		}
		t.Run("in-"+row[0], test)
	}
	if got, want := len(bad), len(rows)-1; got != want {
		t.Errorf("%d tests for %d rows", got, want)
	}
}

// refused holds that no amount is read from a text.
func refused(t *testing.T, number, words string) *NumberError {
	t.Helper()
	got, err := ParseNumber(number, EUR)
	problem, ok := errors.AsType[*NumberError](err)
	if !ok || !got.Equal(Amount{}) || !strings.Contains(err.Error(), words) {
		t.Fatalf("%.40q: %s, error %v, want %q", number, got, err, words)
	}
	return problem
}

// refusedJSON holds that a document is not read, and that its budget stays.
func refusedJSON(t *testing.T, data string, class error, words string) {
	t.Helper()
	d := document{Budget: Units(7, EUR)}
	err := json.Unmarshal([]byte(data), &d)
	if !errors.Is(err, class) || !strings.Contains(err.Error(), words) || !d.Budget.Equal(Units(7, EUR)) {
		t.Errorf("%s: %s, error %v, want %q", data, d.Budget, err, words)
	}
}
