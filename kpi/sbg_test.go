package kpi

import (
	"math/big"
	"testing"
)

func TestSBG(t *testing.T) {
	m := SBG{Alpha: dec("1"), Beta: dec("3")}
	for _, tt := range []struct {
		t                   int
		survival, retention string
	}{
		{-1, "out_of_domain", "out_of_domain"},
		{0, "1", "out_of_domain"},
		{1, "3/4", "3/4"},
		{2, "3/5", "4/5"},
		{3, "1/2", "5/6"},
		{1200, "1/401", "1202/1203"},
		{1201, "out_of_domain", "out_of_domain"},
	} {
		checkValue(t, "survival", m.Survival(tt.t), tt.survival)
		checkValue(t, "retention", m.Retention(tt.t), tt.retention)
	}
	checkValue(t, "infinite lifetime", m.DiscountedLifetime(dec("0")), "no_answer")
	checkValue(t, "lifetime", SBG{Alpha: dec("3"), Beta: dec("4")}.DiscountedLifetime(dec("0")), "3")
	checkValue(t, "negative discount", m.DiscountedLifetime(dec("-0.1")), "out_of_domain")
	checkValue(t, "tiny discount", m.DiscountedLifetime(dec("0.000009")), "out_of_domain")
	for _, d := range tooLong() {
		checkValue(t, "discount out of range", m.DiscountedLifetime(d), "out_of_domain")
	}

	bad := []SBG{{}, {Alpha: dec("1"), Beta: dec("0")}, {Alpha: dec("0"), Beta: dec("1")}, {Alpha: dec("-1"), Beta: dec("1")}, {Alpha: dec("1"), Beta: dec("-1")}}
	for _, d := range tooLong() {
		bad = append(bad, SBG{Alpha: d, Beta: dec("1")}, SBG{Alpha: dec("1"), Beta: d})
	}
	for i, m := range bad {
		for name, v := range map[string]Value{
			"survival": m.Survival(1), "retention": m.Retention(1), "lifetime": m.DiscountedLifetime(dec("0.1")),
		} {
			if v.Reason() != OutOfDomain {
				t.Errorf("%s of parameters %d: %s, want out_of_domain", name, i, v.Reason())
			}
		}
	}
	if v := m.Survival(1); v.Better() != Higher || !v.Percent() || v.Approximate() {
		t.Errorf("survival: better %s, percent %t, approximate %t", v.Better(), v.Percent(), v.Approximate())
	}
	if v := m.DiscountedLifetime(dec("0.1")); v.Better() != Higher || v.Percent() || !v.Approximate() {
		t.Errorf("lifetime: better %s, percent %t, approximate %t", v.Better(), v.Percent(), v.Approximate())
	}
}

// TestSBGProduct holds that survival is the product of the retentions, which
// rise.
func TestSBGProduct(t *testing.T) {
	m := SBG{Alpha: dec("0.668"), Beta: dec("3.806")}
	product, before := big.NewRat(1, 1), new(big.Rat)
	for i := range 60 {
		rate, err := m.Retention(i + 1).Rat()
		if err != nil || rate.Cmp(before) <= 0 {
			t.Fatalf("retention %d is %s, %v, after %s", i+1, rate, err, before)
		}
		before = rate
		product.Mul(product, rate)
		if got, err := m.Survival(i + 1).Rat(); err != nil || got.Cmp(product) != 0 {
			t.Fatalf("survival %d is %s, %v, want %s", i+1, got, err, product)
		}
	}
}

// TestSBGLifetime adds survival up, period by period, until what may be left
// is nothing: at most as if nobody left any more.
func TestSBGLifetime(t *testing.T) {
	for _, tt := range []struct{ alpha, beta, discount string }{
		{"0.668", "3.806", "0.1"},
		{"0.704", "1.182", "0.02"},
		{"0.5", "0.5", "0.1"}, // alpha + beta is 1
		{"0.00001", "0.00001", "0.1"},
		{"12", "0.3", "3"},
		{"0.3", "500", "0.05"},
		{"99999999999999999999", "0.0000000000000000000000000000000000000001", "0.5"},
		{"0.0000000000000000000000000000000000000001", "99999999999999999999", "0.1"},
		{"1", "2", "99999999999999999999"},
	} {
		t.Run(tt.alpha+" "+tt.beta+" "+tt.discount, func(t *testing.T) {
			float := func(s string) *big.Float { return newFloat().SetRat(dec(s).Rat()) }
			z := newFloat().Quo(float("1"), newFloat().Add(float("1"), float(tt.discount)))
			sum, term, age := newFloat(), float("1"), float(tt.beta)
			for range 10_000 {
				sum.Add(sum, term)
				r := newFloat().Quo(age, newFloat().Add(age, float(tt.alpha)))
				term = newFloat().Mul(term, r)
				term.Mul(term, z)
				age.Add(age, float("1"))
			}
			want, _ := sum.Rat(nil)
			got, err := SBG{Alpha: dec(tt.alpha), Beta: dec(tt.beta)}.DiscountedLifetime(dec(tt.discount)).Rat()
			if err != nil {
				t.Fatal(err)
			}
			checkClose(t, got, want, 30)
		})
	}
}

// TestSBGSmallDiscount holds the accuracy at the least discount by a relation
// of the function to itself one step on: E(b) = 1 + z · b ÷ (a + b) · E(b + 1).
func TestSBGSmallDiscount(t *testing.T) {
	discount := dec("0.00001")
	z := new(big.Rat).Inv(dec("1.00001").Rat())
	for _, alpha := range []string{"0.668", "7"} {
		now, err := SBG{Alpha: dec(alpha), Beta: dec("3.806")}.DiscountedLifetime(discount).Rat()
		if err != nil {
			t.Fatal(err)
		}
		next, err := SBG{Alpha: dec(alpha), Beta: dec("4.806")}.DiscountedLifetime(discount).Rat()
		if err != nil {
			t.Fatal(err)
		}
		r, err := SBG{Alpha: dec(alpha), Beta: dec("3.806")}.Retention(1).Rat()
		if err != nil {
			t.Fatal(err)
		}
		want := next.Mul(next, r.Mul(r, z))
		want.Add(want, big.NewRat(1, 1))
		checkClose(t, now, want, 29) // each is rounded to 30 places
	}
}

// checkClose holds that two numbers differ by no more than 10^-places.
func checkClose(t *testing.T, got, want *big.Rat, places int64) {
	t.Helper()
	limit := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(places), nil))
	off := new(big.Rat).Sub(got, want)
	if off.Abs(off).Cmp(limit) > 0 {
		t.Errorf("%s, want %s", got.FloatString(int(places)+2), want.FloatString(int(places)+2))
	}
}
