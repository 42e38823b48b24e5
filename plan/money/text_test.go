package money

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

var (
	_ sql.Scanner    = (*Amount)(nil)
	_ driver.Valuer  = Amount{}
	_ i18n.Localized = Amount{}.Text()
)

func TestParse(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{in: "1200.50 EUR", want: "1200.50 EUR"},
		{in: "1200.5 eur", want: "1200.50 EUR"},
		{in: "-0.00 EUR", want: "0.00 EUR"},
		{in: "100.50 JPY", want: "100.5 JPY"},
		{in: "1200.00 JPY", want: "1200 JPY"},
		{in: "0.0345 EUR", want: "0.0345 EUR"},
		{in: "1 XAU", want: "1 XAU"},
		{in: "0 (no currency)", want: "0 (no currency)"},
		{in: "0.00 (no currency)", want: "0 (no currency)"},
		{in: "-" + most + ".00 EUR", want: "-" + most + ".00 EUR"},
		{in: least + " CLF", want: least + " CLF"},
	} {
		got, err := Parse(tt.in)
		if err != nil || got.String() != tt.want {
			t.Errorf("Parse(%q) = %s, %v, want %s", tt.in, got, err, tt.want)
		}
	}
	for _, tt := range []struct {
		in   string
		want error
	}{
		{in: "", want: ErrNumber},
		{in: " ", want: ErrNumber},
		{in: " EUR", want: ErrNumber},
		{in: "EUR", want: ErrNumber},
		{in: "EUR 5", want: ErrNumber},
		{in: "1,5 EUR", want: ErrNumber},
		{in: "1e3 EUR", want: ErrNumber},
		{in: "5\u00a0EUR", want: ErrNumber},
		{in: "5", want: ErrCurrency},
		{in: "5 ", want: ErrCurrency},
		{in: "0", want: ErrCurrency},
		{in: "5  EUR", want: ErrCurrency},
		{in: "5 EUR ", want: ErrCurrency},
		{in: "5 €", want: ErrCurrency},
		{in: "5 (no currency)", want: ErrCurrency},
		{in: "5 XXX", want: ErrCurrency},
	} {
		kept := Units(7, EUR)
		if got, err := Parse(tt.in); !errors.Is(err, tt.want) || !got.Equal(Amount{}) {
			t.Errorf("Parse(%q) = %s, error %v, want %v", tt.in, got, err, tt.want)
		}
		if err := kept.UnmarshalText([]byte(tt.in)); !errors.Is(err, tt.want) || !kept.Equal(Units(7, EUR)) {
			t.Errorf("UnmarshalText(%q) left %s, error %v", tt.in, kept, err)
		}
	}
}

func TestMustParse(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	MustParse("5")
}

func TestNotMarshalled(t *testing.T) {
	for _, a := range []Amount{Units(5, 0), Units(5, 1), Units(0, 1)} {
		if text, err := a.MarshalText(); !errors.Is(err, ErrCurrency) {
			t.Errorf("%s: text %q, %v", a, text, err)
		}
		if data, err := json.Marshal(a); !errors.Is(err, ErrCurrency) {
			t.Errorf("%s: JSON %q, %v", a, data, err)
		}
		if value, err := a.Value(); !errors.Is(err, ErrCurrency) {
			t.Errorf("%s: value %v, %v", a, value, err)
		}
	}
}

func TestDatabase(t *testing.T) {
	for _, a := range []Amount{{}, Units(0, EUR), MustParse("-1200.5 EUR")} {
		value, err := a.Value()
		if err != nil || !driver.IsValue(value) {
			t.Fatalf("%s: value %v, %v", a, value, err)
		}
		for _, in := range []any{value, []byte(value.(string))} {
			var back Amount
			if err := back.Scan(in); err != nil || !back.Equal(a) {
				t.Errorf("%s came back as %s, %v", a, back, err)
			}
		}
	}
	for _, tt := range []struct {
		in   any
		want error
		text string
	}{
		{in: nil, want: ErrField, text: "NULL"},
		{in: 12.5, want: ErrField, text: "float64"},
		{in: int64(12), want: ErrField, text: "int64"},
		{in: "", want: ErrNumber, text: "empty"},
		{in: "5", want: ErrCurrency, text: "missing"},
		{in: []byte("5 XXX"), want: ErrCurrency, text: "XXX"},
	} {
		a := Units(7, EUR)
		if err := a.Scan(tt.in); !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.text) || !a.Equal(Units(7, EUR)) {
			t.Errorf("Scan(%v) left %s, error %v", tt.in, a, err)
		}
	}
	var known sql.Null[Amount]
	if err := known.Scan(nil); err != nil || known.Valid {
		t.Errorf("sql.Null of NULL: %v, %v", known, err)
	}
}

func TestJSON(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{in: `{"amount":"1200.50","currency":"EUR"}`, want: `{"amount":"1200.50","currency":"EUR"}`},
		{in: ` { "currency" : "eur" , "amount" : 1200.5 } `, want: `{"amount":"1200.50","currency":"EUR"}`},
		{in: `{"amount":-0,"currency":"JPY"}`, want: `{"amount":"0","currency":"JPY"}`},
		{in: `{"amount":"0.0345","currency":"EUR"}`, want: `{"amount":"0.0345","currency":"EUR"}`},
		{in: `{"amount":"0","currency":""}`, want: `{"amount":"0","currency":""}`},
		{in: `{"\u0061mount":"\u0031\u0030","currency":"EUR"}`, want: `{"amount":"10.00","currency":"EUR"}`},
	} {
		var got Amount
		if err := json.Unmarshal([]byte(tt.in), &got); err != nil {
			t.Errorf("%s: %v", tt.in, err)
			continue
		}
		if data, err := json.Marshal(got); err != nil || string(data) != tt.want {
			t.Errorf("%s gives %s, %v, want %s", tt.in, data, err, tt.want)
		}
	}
	for _, tt := range []struct {
		in   string
		want error
		text string
	}{
		{in: `null`, want: ErrField, text: "amount is null, not an object"},
		{in: `"5 EUR"`, want: ErrField, text: "amount is a string, not an object"},
		{in: `5`, want: ErrField, text: "amount is a number, not an object"},
		{in: `[5,"EUR"]`, want: ErrField, text: "amount is an array, not an object"},
		{in: `true`, want: ErrField, text: "amount is a boolean, not an object"},
		{in: `{}`, want: ErrField, text: `field "amount" is missing`},
		{in: `{"currency":"EUR"}`, want: ErrField, text: `field "amount" is missing`},
		{in: `{"amount":null,"currency":"EUR"}`, want: ErrField, text: `field "amount" is null, not a string or a number`},
		{in: `{"amount":{"value":5},"currency":"EUR"}`, want: ErrField, text: `field "amount" is an object`},
		{in: `{"amount":"5","currency":978}`, want: ErrField, text: `field "currency" is a number, not a string`},
		{in: `{"amount":"5","currency":null}`, want: ErrField, text: `field "currency" is null, not a string`},
		{in: `{"amount":"5","currency":"EUR","vat":"1"}`, want: ErrField, text: `field "vat" is unknown`},
		{in: `{"Amount":"5","currency":"EUR"}`, want: ErrField, text: `field "Amount" is unknown`},
		{in: `{"amount":"5","amount":"5","currency":"EUR"}`, want: ErrField, text: `field "amount" is there twice`},
		{in: `{"amount":"5","currency":"EUR","currency":"USD"}`, want: ErrField, text: `field "currency" is there twice`},
		{in: `{"` + strings.Repeat("x", 9999) + `":1}`, want: ErrField, text: "is unknown"},
		{in: `{"amount":"","currency":"EUR"}`, want: ErrNumber, text: "amount is empty"},
		{in: `{"amount":"1.234,56","currency":"EUR"}`, want: ErrNumber, text: `amount "1.234,56" is not a plain decimal`},
		{in: `{"amount":1E2,"currency":"EUR"}`, want: ErrNumber, text: `amount "1E2" is out of range`},
		{in: `{"amount":"5"}`, want: ErrCurrency, text: "currency is missing"},
		{in: `{"amount":"0"}`, want: ErrCurrency, text: "currency is missing"},
		{in: `{"amount":"5","currency":""}`, want: ErrCurrency, text: "currency is missing"},
		{in: `{"amount":"5","currency":"€"}`, want: ErrCurrency, text: `currency "€" is unknown`},
	} {
		got := Units(7, EUR)
		if err := json.Unmarshal([]byte(tt.in), &got); !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.text) {
			t.Errorf("%.80s: error %v, want %q", tt.in, err, tt.text)
		} else if len(err.Error()) > 400 {
			t.Errorf("%.80s: message of %d bytes", tt.in, len(err.Error()))
		}
		if !got.Equal(Units(7, EUR)) {
			t.Errorf("%.80s left %s", tt.in, got)
		}
	}
}

// TestBrokenJSON calls the method itself, which encoding/json calls with valid
// JSON only.
func TestBrokenJSON(t *testing.T) {
	whole := `{"amount":"5","currency":"EUR"}`
	broken := []string{whole + "x", whole + whole, `{"amount"}`, `{5:5}`, `{"amount":]`, `{"amount":"5",}`}
	for i := range len(whole) {
		broken = append(broken, whole[:i])
	}
	for _, in := range broken {
		var a Amount
		if err := a.UnmarshalJSON([]byte(in)); !errors.Is(err, ErrField) {
			t.Errorf("%s: %s, error %v", in, a, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"1200.50 EUR", "-0.00 jpy", "0 (no currency)", "5 (no currency)", "0.0345 XAU", "5", "1e5 EUR"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := Parse(s)
		if err != nil {
			if !errors.Is(err, ErrNumber) && !errors.Is(err, ErrCurrency) {
				t.Fatalf("Parse(%q): %v", s, err)
			}
			return
		}
		back, err := Parse(a.String())
		if err != nil || !reflect.DeepEqual(back, a) || back.String() != a.String() {
			t.Fatalf("Parse(%q) = %s came back as %s, %v", s, a, back, err)
		}
		data, err := json.Marshal(a)
		if err != nil || json.Unmarshal(data, &back) != nil || !reflect.DeepEqual(back, a) {
			t.Fatalf("Parse(%q) = %s came back from %s as %s, %v", s, a, data, back, err)
		}
	})
}

func FuzzJSON(f *testing.F) {
	for _, s := range []string{
		`{"amount":"1200.50","currency":"EUR"}`, `{"amount":1.5,"currency":"eur"}`, `{"amount":"0","currency":""}`,
		`{"amount":1e9,"currency":"EUR"}`, `null`, `[]`, `{"amount":{}}`, `{"a":`, `{"amount":"5","amount":"6","currency":"EUR"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var a Amount
		if err := a.UnmarshalJSON(data); err != nil {
			if !errors.Is(err, ErrNumber) && !errors.Is(err, ErrCurrency) && !errors.Is(err, ErrField) {
				t.Fatalf("%q: %v", data, err)
			}
			return
		}
		if !json.Valid(data) {
			t.Fatalf("%q is not JSON and was read as %s", data, a)
		}
		written, err := json.Marshal(a)
		if err != nil || !json.Valid(written) {
			t.Fatalf("%q was read as %s and written as %q, %v", data, a, written, err)
		}
		var back Amount
		if err := json.Unmarshal(written, &back); err != nil || !reflect.DeepEqual(back, a) {
			t.Fatalf("%q was read as %s and came back from %q as %s, %v", data, a, written, back, err)
		}
	})
}
