package money

import (
	"errors"
	"math"
	"math/big"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

const (
	most  = "99999999999999999999" // 20 digits
	least = "0.0000000000000000000000000000000000000001"
)

func TestConstructors(t *testing.T) {
	for _, tt := range []struct {
		got  Amount
		want string
	}{
		{got: Units(1200, EUR), want: "1200.00 EUR"},
		{got: Units(math.MinInt64, EUR), want: "-9223372036854775808.00 EUR"},
		{got: Units(0, EUR), want: "0.00 EUR"},
		{got: Units(0, 0), want: "0 (no currency)"},
		{got: Units(5, 0), want: "5 (no currency)"},
		{got: Units(5, 1), want: "5 Currency(1)"},
		{got: Minor(120050, EUR), want: "1200.50 EUR"},
		{got: Minor(1200, JPY), want: "1200 JPY"},
		{got: Minor(1200, BHD), want: "1.200 BHD"},
		{got: Minor(-7, CLF), want: "-0.0007 CLF"},
		{got: Minor(3, XAU), want: "3 XAU"},
		{got: Minor(3, 1), want: "3 Currency(1)"},
		{got: Amount{}, want: "0 (no currency)"},
	} {
		if tt.got.String() != tt.want {
			t.Errorf("got %s, want %s", tt.got, tt.want)
		}
	}
}

func TestNew(t *testing.T) {
	for _, tt := range []struct {
		name string
		dec  decimal.Decimal
		cur  Currency
		want error
	}{
		{name: "good", dec: decimal.New(12345, -2), cur: EUR},
		{name: "zero", dec: decimal.New(0, -2), cur: EUR},
		{name: "no currency", dec: decimal.New(1, 0), want: ErrCurrency},
		{name: "0 of no currency", want: ErrCurrency},
		{name: "no such currency", dec: decimal.New(1, 0), cur: 1, want: ErrCurrency},
		{name: "too large", dec: decimal.New(1, 20), cur: EUR, want: ErrNumber},
		{name: "too fine", dec: decimal.New(1, -41), cur: EUR, want: ErrNumber},
	} {
		got, err := New(tt.dec, tt.cur)
		if !errors.Is(err, tt.want) {
			t.Errorf("%s: error %v, want %v", tt.name, err, tt.want)
		}
		if err == nil && (got.Number().Cmp(tt.dec) != 0 || got.Currency() != tt.cur) {
			t.Errorf("%s: got %s", tt.name, got)
		}
		if err != nil && !got.Equal(Amount{}) {
			t.Errorf("%s: got %s beside an error", tt.name, got)
		}
	}
	if _, err := ParseNumber("1,5", EUR); !errors.Is(err, ErrNumber) {
		t.Errorf("ParseNumber of a comma: %v", err)
	}
	if got, err := ParseNumber("1.50", EUR); err != nil || !got.Equal(Minor(150, EUR)) {
		t.Errorf("ParseNumber = %s, %v", got, err)
	}
}

func TestEqual(t *testing.T) {
	// Amounts in classes: equal to those of their own class and to no other.
	classes := [][]Amount{
		{MustParse("1.5 EUR"), MustParse("1.50 EUR"), MustParse("01.500 eur"), Minor(150, EUR), sum(t, Minor(75, EUR), Minor(75, EUR))},
		{MustParse("1200 EUR"), MustParse("1200.00 EUR"), Units(1200, EUR), Minor(120000, EUR)},
		{MustParse("0 EUR"), MustParse("-0.00 EUR"), Units(0, EUR), Units(0, EUR).Neg(), sum(t, Units(5, EUR), Units(-5, EUR))},
		{MustParse("0 USD")},
		{{}, MustParse("0 (no currency)"), Units(0, 0), Amount{}.Neg()},
		{MustParse(most + ".5 EUR"), MustParse(most + ".50 EUR"), sum(t, MustParse(most+".25 EUR"), MustParse("0.25 EUR"))},
		{MustParse("-1.5 EUR"), Minor(-150, EUR), Minor(150, EUR).Neg()},
	}
	for i, class := range classes {
		for _, a := range class {
			for j, other := range classes {
				for _, b := range other {
					if got, want := a.Equal(b), i == j; got != want || reflect.DeepEqual(a, b) != want || (a.Compare(b) == 0) != want {
						t.Errorf("%s and %s: Equal %t, DeepEqual %t, Compare %d, want equal %t",
							a, b, got, reflect.DeepEqual(a, b), a.Compare(b), want)
					}
				}
			}
		}
	}
}

func sum(t *testing.T, amounts ...Amount) Amount {
	t.Helper()
	var total Amount
	for _, a := range amounts {
		var err error
		if total, err = total.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	return total
}

func TestOrder(t *testing.T) {
	sorted := []Amount{{}, MustParse("-3 EUR"), MustParse("0 EUR"), MustParse("2.5 EUR"), MustParse("10 EUR"), MustParse("1 USD")}
	shuffled := slices.Clone(sorted)
	slices.Reverse(shuffled)
	slices.SortFunc(shuffled, Amount.Compare)
	if !reflect.DeepEqual(shuffled, sorted) {
		t.Errorf("sorted: %v, want %v", shuffled, sorted)
	}
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{a: "1 EUR", b: "2 EUR", want: -1},
		{a: "2.0 EUR", b: "2 EUR", want: 0},
		{a: "-1 EUR", b: "-2 EUR", want: 1},
		{a: "0 (no currency)", b: "2 EUR", want: -1},
		{a: "0 EUR", b: "0 (no currency)", want: 0},
	} {
		if got, err := MustParse(tt.a).Cmp(MustParse(tt.b)); got != tt.want || err != nil {
			t.Errorf("%s Cmp %s = %d, %v, want %d", tt.a, tt.b, got, err, tt.want)
		}
	}
	if _, err := Units(0, EUR).Cmp(Units(0, USD)); !errors.Is(err, ErrCurrency) {
		t.Errorf("0 EUR Cmp 0 USD: %v", err)
	}
}

func TestSigns(t *testing.T) {
	for _, tt := range []struct {
		in       string
		sign     int
		neg, abs string
	}{
		{in: "1.50 EUR", sign: 1, neg: "-1.50 EUR", abs: "1.50 EUR"},
		{in: "-1.50 EUR", sign: -1, neg: "1.50 EUR", abs: "1.50 EUR"},
		{in: "0.00 EUR", sign: 0, neg: "0.00 EUR", abs: "0.00 EUR"},
		{in: "0 (no currency)", sign: 0, neg: "0 (no currency)", abs: "0 (no currency)"},
	} {
		a := MustParse(tt.in)
		if a.Sign() != tt.sign || a.IsZero() != (tt.sign == 0) || a.Neg().String() != tt.neg || a.Abs().String() != tt.abs {
			t.Errorf("%s: sign %d, zero %t, neg %s, abs %s", tt.in, a.Sign(), a.IsZero(), a.Neg(), a.Abs())
		}
	}
}

func TestAddRefuses(t *testing.T) {
	for _, tt := range []struct {
		a, b Amount
		want error
		text string
	}{
		{a: Units(5, USD), b: Units(5, EUR), want: ErrCurrency, text: "USD and EUR do not mix"},
		{a: Units(0, USD), b: Units(5, EUR), want: ErrCurrency, text: "USD and EUR do not mix"},
		{a: Units(5, USD), b: Units(0, EUR), want: ErrCurrency, text: "USD and EUR do not mix"},
		{a: Units(5, 0), b: Units(5, EUR), want: ErrCurrency, text: "an amount without currency and EUR"},
		{a: MustParse(most + " EUR"), b: Units(1, EUR), want: ErrNumber, text: "more than 20 integer digits"},
		{a: MustParse("-" + most + ".5 EUR"), b: MustParse("-0.5 EUR"), want: ErrNumber, text: "more than 20 integer digits"},
	} {
		got, err := tt.a.Add(tt.b)
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.text) || !got.Equal(Amount{}) {
			t.Errorf("%s + %s = %s, error %v", tt.a, tt.b, got, err)
		}
		got, err = tt.a.Sub(tt.b.Neg())
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.text) || !got.Equal(Amount{}) {
			t.Errorf("%s - %s = %s, error %v", tt.a, tt.b.Neg(), got, err)
		}
	}
}

func TestTimes(t *testing.T) {
	for _, tt := range []struct{ a, factor, want string }{
		{a: "1200.50 EUR", factor: "0.21", want: "252.105 EUR"},
		{a: "1200.50 EUR", factor: "0", want: "0.00 EUR"},
		{a: "-2 EUR", factor: "-2.5", want: "5.00 EUR"},
		{a: "0 (no currency)", factor: "7", want: "0 (no currency)"},
		{a: "0.5 EUR", factor: "0.0000000000000000000000000000000000000002", want: least + " EUR"},
		{a: most + " EUR", factor: "10", want: ""},
		{a: least + " EUR", factor: "0.5", want: ""},
		{a: most + ".0000000000000000000000000000000000000001 EUR", factor: most + ".0000000000000000000000000000000000000001", want: ""},
	} {
		factor, err := ParseDecimal(tt.factor)
		if err != nil {
			t.Fatal(err)
		}
		got, err := MustParse(tt.a).Times(factor)
		if tt.want == "" {
			if !errors.Is(err, ErrNumber) {
				t.Errorf("%s × %s = %s, %v", tt.a, tt.factor, got, err)
			}
		} else if err != nil || got.String() != tt.want {
			t.Errorf("%s × %s = %s, %v, want %s", tt.a, tt.factor, got, err, tt.want)
		}
	}
	if _, err := Units(1, EUR).Times(decimal.New(1, 1_000_000_000)); !errors.Is(err, ErrNumber) {
		t.Errorf("a factor of 1e1000000000: %v", err)
	}
}

func TestRound(t *testing.T) {
	for _, tt := range []struct {
		in     string
		places int32
		want   string
	}{
		{in: "2.345 EUR", places: 2, want: "2.35 EUR"},
		{in: "-2.345 EUR", places: 2, want: "-2.35 EUR"},
		{in: "2.344999 EUR", places: 2, want: "2.34 EUR"},
		{in: "-0.004 EUR", places: 2, want: "0.00 EUR"},
		{in: "2.345 EUR", places: 3, want: "2.345 EUR"},
		{in: "2.345 EUR", places: math.MaxInt32, want: "2.345 EUR"},
		{in: "1250 EUR", places: -2, want: "1300.00 EUR"},
		{in: "1250 EUR", places: -3, want: "1000.00 EUR"},
		{in: "1250 EUR", places: -4, want: "0.00 EUR"},
		{in: "1200 EUR", places: -2, want: "1200.00 EUR"},
		{in: "1250 EUR", places: math.MinInt32, want: "0.00 EUR"},
		{in: most + " EUR", places: math.MinInt32, want: "0.00 EUR"},
		{in: most + ".5 EUR", places: 0, want: most + ".00 EUR"},
		{in: "-" + most + ".5 EUR", places: 0, want: "-" + most + ".00 EUR"},
		{in: most + " EUR", places: -2, want: "99999999999999999900.00 EUR"},
	} {
		if got := MustParse(tt.in).Round(tt.places); got.String() != tt.want {
			t.Errorf("%s to %d places = %s, want %s", tt.in, tt.places, got, tt.want)
		}
	}
	for _, tt := range []struct{ in, want string }{
		{in: "2.345 EUR", want: "2.35 EUR"},
		{in: "2.5 JPY", want: "3 JPY"},
		{in: "2.3455 BHD", want: "2.346 BHD"},
		{in: "2.345 XAU", want: "2.345 XAU"},
		{in: "0 (no currency)", want: "0 (no currency)"},
	} {
		if got := MustParse(tt.in).RoundMinor(); got.String() != tt.want {
			t.Errorf("%s to the minor unit = %s, want %s", tt.in, got, tt.want)
		}
	}
}

func TestCheckMinor(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{in: "100 JPY"},
		{in: "100.00 JPY"},
		{in: "1.23 EUR"},
		{in: "1200 EUR"},
		{in: "1.234 XAU"},
		{in: "0 (no currency)"},
		{in: "100.50 JPY", want: `amount "100.5 JPY" has 1 decimal; the minor unit of JPY has 0`},
		{in: "0.0345 EUR", want: `amount "0.0345 EUR" has 4 decimals; the minor unit of EUR has 2`},
	} {
		err := MustParse(tt.in).CheckMinor()
		if (err == nil) != (tt.want == "") || err != nil && (err.Error() != tt.want || !errors.Is(err, ErrNumber)) {
			t.Errorf("%s: error %v, want %q", tt.in, err, tt.want)
		}
	}
}

// TestAgainstRat compares arithmetic with exact fractions.
func TestAgainstRat(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 20_000 {
		a, b := random(r), random(r)
		x, y := rat(a.Number()), rat(b.Number())
		check := func(op string, got Amount, err error, want *big.Rat) {
			t.Helper()
			inRange := new(big.Rat).Abs(want).Cmp(rat(decimal.New(1, 20))) < 0 && finite(want)
			if (err == nil) != inRange || err == nil && rat(got.Number()).Cmp(want) != 0 {
				t.Fatalf("%s %s %s = %s, %v, want %s", a, op, b, got, err, want)
			}
			if err == nil && !reflect.DeepEqual(got, MustParse(got.String())) {
				t.Fatalf("%s %s %s = %s is not normalised", a, op, b, got)
			}
		}
		got, err := a.Add(b)
		check("+", got, err, new(big.Rat).Add(x, y))
		got, err = a.Sub(b)
		check("-", got, err, new(big.Rat).Sub(x, y))
		got, err = a.Times(b.Number())
		check("×", got, err, new(big.Rat).Mul(x, y))
		if got, want := a.Compare(b), x.Cmp(y); got != want {
			t.Fatalf("%s Compare %s = %d, want %d", a, b, got, want)
		}
		if places := int32(r.Intn(45) - 2); places >= 0 {
			if got, want := a.Round(places), halfAway(x, places); rat(got.Number()).Cmp(want) != 0 {
				t.Fatalf("%s to %d places = %s, want %s", a, places, got, want)
			}
		}
	}
}

// random is an amount with an integer part below 10^19, long or short.
func random(r *rand.Rand) Amount {
	digits := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = "0123456789"[r.Intn(10)]
		}
		return string(b)
	}
	s := digits(1 + r.Intn(1+r.Intn(19)))
	if r.Intn(3) > 0 {
		s += "." + digits(1+r.Intn(1+r.Intn(40)))
	}
	if r.Intn(2) > 0 {
		s = "-" + s
	}
	return MustParse(s + " EUR")
}

// finite reports whether x has at most 40 decimals.
func finite(x *big.Rat) bool {
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(maxFraction), nil))
	return scale.Mul(scale, x).IsInt()
}

func halfAway(x *big.Rat, places int32) *big.Rat {
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil))
	scaled := new(big.Rat).Mul(x, scale)
	half := big.NewRat(int64(x.Sign()), 2)
	scaled.Add(scaled, half)
	whole := new(big.Int).Quo(scaled.Num(), scaled.Denom())
	return new(big.Rat).Quo(new(big.Rat).SetInt(whole), scale)
}

func TestSumOfAMillion(t *testing.T) {
	var total Amount
	for range 1_000_000 {
		var err error
		if total, err = total.Add(Minor(1, EUR)); err != nil {
			t.Fatal(err)
		}
	}
	if !total.Equal(Units(10_000, EUR)) || total.String() != "10000.00 EUR" {
		t.Errorf("a million cents are %s", total)
	}
}

func TestAllocs(t *testing.T) {
	a, b, d := Minor(123456, EUR), Minor(1, EUR), decimal.New(123456, -2)
	for name, tt := range map[string]struct {
		want float64
		run  func()
	}{
		"CheckDecimal":  {want: 0, run: func() { _ = CheckDecimal(d) }},
		"ParseDecimal":  {want: 2, run: func() { _, _ = ParseDecimal("1234.56") }},
		"ParseCurrency": {want: 0, run: func() { _, _ = ParseCurrency("EUR") }},
		"String":        {want: 0, run: func() { _ = EUR.String() }},
		"Add":           {want: 2, run: func() { _, _ = a.Add(b) }},
		"Sub":           {want: 2, run: func() { _, _ = a.Sub(b) }},
		"Equal":         {want: 0, run: func() { _ = a.Equal(b) }},
		"Cmp":           {want: 0, run: func() { _, _ = a.Cmp(b) }},
	} {
		if got := testing.AllocsPerRun(100, tt.run); got > tt.want {
			t.Errorf("%s allocates %v times, want at most %v", name, got, tt.want)
		}
	}
}

// TestScaled holds that a scaled amount is the amount, and that it is refused
// just where it has too many digits or places.
func TestScaled(t *testing.T) {
	h := rand.New(rand.NewSource(9))
	for range 20_000 {
		d := decimal.New(h.Int63()>>h.Intn(63), int32(h.Intn(30)-24))
		if h.Intn(2) == 0 {
			d = d.Neg()
		}
		a, err := New(d, EUR)
		if err != nil {
			continue
		}
		n := a.Number()
		coef, places, ok := a.Scaled()
		if want := n.Exponent() >= -18 && n.NumDigits()+int(max(n.Exponent(), 0)) <= 18 || n.Sign() == 0; ok != want {
			t.Fatalf("%v: %t, want %t", d, ok, want)
		}
		if ok && (decimal.New(coef, -int32(places)).Cmp(d) != 0 || places < 0 || places > 18) {
			t.Fatalf("%v became %d with %d places", d, coef, places)
		}
	}
	if coef, places, ok := (Amount{}).Scaled(); coef != 0 || places != 0 || !ok {
		t.Errorf("the zero Amount: %d, %d, %t", coef, places, ok)
	}
}
