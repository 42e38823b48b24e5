package money

import (
	"errors"
	"math"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// rat is the exact value of d, the way that cannot be wrong.
func rat(d decimal.Decimal) *big.Rat {
	r := new(big.Rat).SetInt(d.Coefficient())
	power := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(d.Exponent(), -d.Exponent()))), nil)
	if d.Exponent() < 0 {
		return r.Quo(r, new(big.Rat).SetInt(power))
	}
	return r.Mul(r, new(big.Rat).SetInt(power))
}

func TestParseDecimal(t *testing.T) {
	nines := strings.Repeat("9", 20)
	for _, tt := range []struct{ in, want string }{
		{in: "0", want: "0"},
		{in: "-0", want: "0"},
		{in: "-0.00", want: "0.00"},
		{in: "1200.50", want: "1200.50"},
		{in: "-1200.50", want: "-1200.50"},
		{in: "007", want: "7"},
		{in: "0.1", want: "0.1"},
		{in: "-0.001", want: "-0.001"},
		{in: "999999999999999999", want: "999999999999999999"},
		{in: "9999999999999999999", want: "9999999999999999999"},
		{in: "-12345678901234567.89", want: "-12345678901234567.89"},
		{in: nines, want: nines},
		{in: "-" + nines + "." + nines + nines, want: "-" + nines + "." + nines + nines},
	} {
		got, err := ParseDecimal(tt.in)
		if err != nil {
			t.Errorf("ParseDecimal(%q): %v", tt.in, err)
			continue
		}
		if got := got.StringFixed(-got.Exponent()); got != tt.want {
			t.Errorf("ParseDecimal(%q) = %s, want %s", tt.in, got, tt.want)
		}
		if err := CheckDecimal(got); err != nil {
			t.Errorf("CheckDecimal(%q): %v", tt.in, err)
		}
	}
}

func TestParseDecimalRefuses(t *testing.T) {
	const notPlain = "is not a plain decimal"
	for _, tt := range []struct{ in, want string }{
		{in: "", want: "amount is empty"},
		{in: "-", want: notPlain},
		{in: ".", want: notPlain},
		{in: ".5", want: notPlain},
		{in: "-.5", want: notPlain},
		{in: "5.", want: notPlain},
		{in: "1.2.3", want: notPlain},
		{in: "1.-5", want: notPlain},
		{in: "--1", want: notPlain},
		{in: "+1", want: notPlain},
		{in: " 1", want: notPlain},
		{in: "1 ", want: notPlain},
		{in: "1\n", want: notPlain},
		{in: "1_000", want: notPlain},
		{in: "0x10", want: notPlain},
		{in: "1,5", want: notPlain},
		{in: "e5", want: notPlain},
		{in: "1e", want: notPlain},
		{in: "1e5", want: "an exponent is not accepted"},
		{in: "1.5E+5", want: "an exponent is not accepted"},
		{in: "-1e-5", want: "an exponent is not accepted"},
		{in: strings.Repeat("9", 21), want: "more than 20 integer digits"},
		{in: strings.Repeat("0", 21), want: "more than 20 integer digits"},
		{in: "0." + strings.Repeat("0", 41), want: "more than 40"},
	} {
		got, err := ParseDecimal(tt.in)
		if !errors.Is(err, ErrNumber) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("ParseDecimal(%q): error %v, want one with %q", tt.in, err, tt.want)
		}
		if got.Sign() != 0 {
			t.Errorf("ParseDecimal(%q) = %v beside an error", tt.in, got)
		}
	}
}

func TestCheckDecimal(t *testing.T) {
	huge := new(big.Int).Lsh(big.NewInt(1), 40_000_000) // 5 MB
	ten := func(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }
	less := func(n *big.Int) *big.Int { return new(big.Int).Sub(n, big.NewInt(1)) }
	for _, tt := range []struct {
		name string
		in   decimal.Decimal
		want string // "" for none
	}{
		{name: "zero value", in: decimal.Decimal{}},
		{name: "int64", in: decimal.New(math.MinInt64, 0)},
		{name: "20 digits", in: decimal.NewFromBigInt(less(ten(20)), 0)},
		{name: "60 digits", in: decimal.NewFromBigInt(less(ten(60)), -40)},
		{name: "positive exponent", in: decimal.New(9, 19)},
		{name: "zero, positive exponent", in: decimal.New(0, 19)},
		{name: "40 decimals", in: decimal.New(-1, -40)},
		{name: "21 digits", in: decimal.NewFromBigInt(ten(20), 0), want: "integer"},
		{name: "61 digits", in: decimal.NewFromBigInt(ten(60), -40), want: "integer"},
		{name: "21 by exponent", in: decimal.New(10, 19), want: "integer"},
		{name: "exponent 20", in: decimal.New(1, 20), want: "integer"},
		{name: "zero, exponent 20", in: decimal.New(0, 20), want: "integer"},
		{name: "greatest exponent", in: decimal.New(1, math.MaxInt32), want: "integer"},
		{name: "zero, greatest exponent", in: decimal.New(0, math.MaxInt32), want: "integer"},
		{name: "41 decimals", in: decimal.New(1, -41), want: "fraction"},
		{name: "least exponent", in: decimal.New(1, math.MinInt32), want: "fraction"},
		{name: "zero, least exponent", in: decimal.New(0, math.MinInt32), want: "fraction"},
		{name: "huge", in: decimal.NewFromBigInt(huge, 0), want: "integer"},
		{name: "huge, small exponent", in: decimal.NewFromBigInt(huge, -50), want: "fraction"},
	} {
		err := CheckDecimal(tt.in)
		if n := testing.AllocsPerRun(1, func() { _ = CheckDecimal(tt.in) }); n > 100 {
			t.Errorf("%s: %v allocations", tt.name, n)
		}
		if tt.want == "" {
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
			}
			continue
		}
		if !errors.Is(err, ErrNumber) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", tt.name, err, tt.want)
		} else if len(err.Error()) > 400 {
			t.Errorf("%s: message of %d bytes", tt.name, len(err.Error()))
		}
	}
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"", "0", "-0.00", "1200.50", "1e9", ".5", "5.", "−1", "١", "12345678901234567890.5", "-000.1"} {
		f.Add(s)
	}
	grammar := regexp.MustCompile(`\A-?[0-9]{1,20}(\.[0-9]{1,40})?\z`)
	f.Fuzz(func(t *testing.T, s string) {
		got, err := ParseDecimal(s)
		if (err == nil) != grammar.MatchString(s) {
			t.Fatalf("ParseDecimal(%q): error %v, against the grammar", s, err)
		}
		if err != nil {
			if !errors.Is(err, ErrNumber) || len(err.Error()) > 400 {
				t.Fatalf("ParseDecimal(%q): %v", s, err)
			}
			return
		}
		want, ok := new(big.Rat).SetString(s)
		if !ok || rat(got).Cmp(want) != 0 {
			t.Fatalf("ParseDecimal(%q) = %v, want %v", s, got, want)
		}
		if err := CheckDecimal(got); err != nil {
			t.Fatalf("CheckDecimal(%q): %v", s, err)
		}
	})
}
