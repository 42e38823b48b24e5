package kpi

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// randomDecimal is a decimal of every size that may enter: up to 20 integer
// and 40 fraction digits, often short, sometimes at the edge of 128 bits.
func randomDecimal(r *rand.Rand) decimal.Decimal {
	digits := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteByte(byte('0' + r.IntN(10)))
		}
		return b.String()
	}
	var s string
	switch r.IntN(8) {
	case 0:
		s = digits(1+r.IntN(20)) + "." + digits(1+r.IntN(40))
	case 1:
		s = "170141183460469231731" // near 2¹²⁷ in units of 10⁻¹⁸
		s = s[:1+r.IntN(20)] + "." + digits(18)
	case 2:
		s = digits(1 + r.IntN(20))
	case 3:
		s = "0"
	default:
		s = digits(1+r.IntN(7)) + "." + digits(1+r.IntN(4))
	}
	if r.IntN(3) == 0 {
		s = "-" + s
	}
	return decimal.RequireFromString(s)
}

func TestNumberAgainstRat(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 30_000 {
		a, b := randomDecimal(r), randomDecimal(r)
		x, y := exactly(a), exactly(b)
		ra, rb := a.Rat(), b.Rat()
		if got := x.rat(); got.Cmp(ra) != 0 {
			t.Fatalf("exactly(%s) = %s", a, got)
		}
		if got, want := x.plus(y).rat(), new(big.Rat).Add(ra, rb); got.Cmp(want) != 0 {
			t.Fatalf("%s + %s = %s, want %s", a, b, got, want)
		}
		if got, want := x.minus(y).rat(), new(big.Rat).Sub(ra, rb); got.Cmp(want) != 0 {
			t.Fatalf("%s - %s = %s, want %s", a, b, got, want)
		}
		if got, want := x.neg().rat(), new(big.Rat).Neg(ra); got.Cmp(want) != 0 {
			t.Fatalf("-%s = %s", a, got)
		}
		if got, want := x.times(b).rat(), new(big.Rat).Mul(ra, rb); got.Cmp(want) != 0 {
			t.Fatalf("%s · %s = %s, want %s", a, b, got, want)
		}
		small := decimal.NewFromInt(int64(r.IntN(7) - 3))
		if got, want := x.times(small).rat(), new(big.Rat).Mul(ra, small.Rat()); got.Cmp(want) != 0 {
			t.Fatalf("%s · %s = %s, want %s", a, small, got, want)
		}
		if got, want := x.compare(y), ra.Cmp(rb); got != want {
			t.Fatalf("compare(%s, %s) = %d, want %d", a, b, got, want)
		}
		if got, want := x.sign(), ra.Sign(); got != want {
			t.Fatalf("sign(%s) = %d, want %d", a, got, want)
		}
		if got, want := x.isWhole(), ra.IsInt(); got != want {
			t.Fatalf("isWhole(%s) = %v, want %v", a, got, want)
		}
	}
}

func TestNumberSumsPastItsEdge(t *testing.T) {
	most := number{hi: 1<<63 - 1, lo: ^uint64(0)}
	least := number{hi: -1 << 63}
	tests := []struct {
		name string
		a, b number
	}{
		{"over the top", most, scaled(1, 18)},
		{"under the bottom", least, scaled(-1, 18)},
		{"twice the top", most, most},
		{"twice the bottom", least, least},
		{"top and bottom", most, least},
		{"negated bottom", least.neg(), scaled(1, 18)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := new(big.Rat).Add(tt.a.rat(), tt.b.rat())
			sum := tt.a
			sum.add(&tt.b)
			if got := sum.rat(); got.Cmp(want) != 0 {
				t.Errorf("sum = %s, want %s", got, want)
			}
			back := sum.minus(tt.b)
			if got := back.rat(); got.Cmp(tt.a.rat()) != 0 || back.compare(tt.a) != 0 {
				t.Errorf("sum - b = %s, want %s", got, tt.a.rat())
			}
		})
	}
}

// roundHalfAway is the slow, obvious rounding: floor(|x|·10^places + 1/2).
func roundHalfAway(x *big.Rat, places int32) string {
	scaled := new(big.Rat).Mul(new(big.Rat).Abs(x), new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)))
	scaled.Add(scaled, big.NewRat(1, 2))
	n := new(big.Int).Quo(scaled.Num(), scaled.Denom())
	s := n.String()
	for len(s) <= int(places) {
		s = "0" + s
	}
	if places > 0 {
		s = s[:len(s)-int(places)] + "." + s[len(s)-int(places):]
	}
	if x.Sign() < 0 && n.Sign() != 0 {
		s = "-" + s
	}
	return s
}

// TestRatiosAgainstRat holds 200,000 random sums and their quotients, and 2,000
// ties and boundary cases, against exact fractions.
func TestRatiosAgainstRat(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	check := func(num, den decimal.Decimal, scale int64, places int32) {
		t.Helper()
		f := figure("x", undefinedWord, Unit{}, false, Neutral)
		f.Scale = scale
		v := f.quotient(exactly(num), exactly(den), 0)
		got, err := v.Fixed(places)
		if err != nil {
			t.Fatalf("%s / %s: %v", num, den, err)
		}
		want := new(big.Rat).Quo(num.Rat(), den.Rat())
		want.Mul(want, new(big.Rat).SetInt64(scale))
		if exact, _ := v.Rat(); exact.Cmp(want) != 0 {
			t.Fatalf("%d · %s / %s = %s, want %s", scale, num, den, exact, want)
		}
		if s := got.StringFixed(places); s != roundHalfAway(want, places) {
			t.Fatalf("%d · %s / %s at %d places = %s, want %s", scale, num, den, places, s, roundHalfAway(want, places))
		}
	}
	scales := []int64{1, 1, 1, 1000, 100}
	for range 200_000 {
		num, den := decimal.New(r.Int64N(1e9), -int32(r.IntN(5))), decimal.New(1+r.Int64N(1e7), -int32(r.IntN(3)))
		if r.IntN(20) == 0 {
			num, den = randomDecimal(r), randomDecimal(r).Abs()
			if den.Sign() == 0 {
				den = decimal.NewFromInt(3)
			}
		}
		if r.IntN(4) == 0 {
			num = num.Neg()
		}
		sum, want := exactly(num), num.Rat()
		for range r.IntN(4) {
			cell := decimal.New(r.Int64N(2e9)-1e9, -int32(r.IntN(7)))
			if r.IntN(50) == 0 {
				cell = randomDecimal(r)
			}
			n := exactly(cell)
			sum.add(&n)
			want.Add(want, cell.Rat())
		}
		if sum.rat().Cmp(want) != 0 {
			t.Fatalf("sum %s, want %s", sum.rat(), want)
		}
		num = sum.decimal()
		check(num, den, scales[r.IntN(len(scales))], int32(r.IntN(10)))
	}
	for i := range int64(500) {
		// n+1/2 units of the last place, one just below and one just above.
		places := int32(i % 9)
		tie := decimal.New(2*i+1, 0)
		den := decimal.New(2, places)
		check(tie, den, 1, places)
		check(tie.Neg(), den, 1, places)
		check(tie.Sub(decimal.New(1, -38)), den, 1, places)
		check(tie.Add(decimal.New(1, -38)), den, 1, places)
	}
}

func TestTrimmed(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"1.500", "1.5"}, {"100", "100"}, {"0.000", "0"}, {"-2.0", "-2"}, {"1.05", "1.05"},
	} {
		d := trimmed(decimal.RequireFromString(tt.in))
		if got := d.StringFixed(max(0, -d.Exponent())); got != tt.want {
			t.Errorf("trimmed(%s) = %s, want %s", tt.in, got, tt.want)
		}
	}
	if got := fmt.Sprint(pow10(3)); got != "1000" {
		t.Errorf("pow10(3) = %s", got)
	}
}
