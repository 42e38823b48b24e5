package kpi

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

// TestAppendFixed holds quotients of every size, sign and number of places, as
// text and as decimals, against fractions.
func TestAppendFixed(t *testing.T) {
	h := rand.New(rand.NewPCG(5, 6))
	some := func() number {
		n := scaled(h.Int64()>>h.IntN(63), h.IntN(unitPlaces+1))
		if h.IntN(4) == 0 {
			n = whole(int64(h.IntN(1000)))
		}
		if h.IntN(50) == 0 {
			n = n.plus(product(1<<62, unitSize)).plus(product(1<<62, unitSize))
		}
		return n
	}
	quick := 0
	for i := range 50_000 {
		f := figure("x", i18n.Text{EN: "x", ES: "x"}, Unit{}, false, Neutral)
		if f.Scale = 1; i%3 == 0 {
			f.Scale = 1000
		}
		num, den := some(), some()
		if h.IntN(2) == 0 {
			num = num.neg()
		}
		if h.IntN(3) == 0 {
			den = whole(1)
		}
		if den.sign() <= 0 {
			continue
		}
		v := Value{formula: f, low: fraction{num, den}, high: fraction{num, den}}
		places := h.IntN(22)
		want := new(big.Rat).Quo(num.rat(), den.rat())
		want.Mul(want, new(big.Rat).SetInt64(f.Scale))
		text := want.FloatString(places)
		if strings.Trim(text, "-0.") == "" {
			text = strings.TrimPrefix(text, "-")
		}
		got, err := v.AppendFixed([]byte("+"), int32(places))
		if err != nil || string(got) != "+"+text {
			t.Fatalf("%v / %v to %d places: got %s, want %s", num, den, places, got, text)
		}
		if d, err := v.Fixed(int32(places)); err != nil || d.StringFixed(int32(places)) != text {
			t.Fatalf("%v / %v to %d places: got %v, want %s", num, den, places, d, text)
		}
		if _, ok := v.low.quick(f.Scale, places); ok {
			quick++
		}
	}
	if quick < 10_000 {
		t.Errorf("only %d took the quick road", quick)
	}
	if b, err := (Value{}).AppendFixed([]byte("+"), 2); err == nil || string(b) != "+" {
		t.Errorf("got %s, %v", b, err)
	}
}
