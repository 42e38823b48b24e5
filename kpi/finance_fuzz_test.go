package kpi

import (
	"math/big"
	"testing"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// FuzzChange asserts what holds of any two figures: the change from one to the
// other is undone by the change back.
func FuzzChange(f *testing.F) {
	f.Add("150", "120", 3)
	f.Add("0", "0", 0)
	f.Add("-5", "0.0000000000000000000000000000000000000001", -1)
	f.Add("99999999999999999999", "0.0000000000000000000000000000000000000001", 12)
	f.Fuzz(func(t *testing.T, now, before string, periods int) {
		x, err := money.ParseDecimal(now)
		if err != nil {
			t.Skip()
		}
		y, err := money.ParseDecimal(before)
		if err != nil {
			t.Skip()
		}
		a, b := Number(x), Number(y)
		one := big.NewRat(1, 1)
		if g, err := Growth(a, b).Rat(); err == nil {
			g.Add(g, one)
			if g.Mul(g, y.Rat()).Cmp(x.Rat()) != 0 {
				t.Errorf("%s grown by its growth is %s, want %s", before, g, now)
			}
		} else if y.Sign() > 0 {
			t.Errorf("growth from %s to %s: %v", before, now, err)
		}
		if d, err := Difference(a, b).Rat(); err != nil || d.Add(d, y.Rat()).Cmp(x.Rat()) != 0 {
			t.Errorf("%s and the difference is %s, %v, want %s", before, d, err, now)
		}
		if up, err := SymmetricGrowth(a, b).Rat(); err == nil {
			down, err := SymmetricGrowth(b, a).Rat()
			if err != nil || new(big.Rat).Add(up, down).Sign() != 0 {
				t.Errorf("%s to %s is %s, back is %s, %v", before, now, up, down, err)
			}
		}
		v := CAGR(a, b, periods)
		if v.Defined() != (y.Sign() > 0 && x.Sign() >= 0 && periods > 0) {
			t.Errorf("CAGR from %s to %s in %d: %s", before, now, periods, inShort(v))
		}
		if up := Attainment(a, b, Higher); up.Defined() && x.Sign() > 0 {
			down, err := Attainment(b, a, Lower).Rat()
			if want, _ := up.Rat(); err != nil || down.Cmp(want) != 0 {
				t.Errorf("%s of %s is %s, %s of %s lower is %s, %v", now, before, want, before, now, down, err)
			}
		}
		if p, err := AttainmentFrom(b, a, Count(7), Neutral).Rat(); err == nil {
			way := new(big.Rat).Sub(big.NewRat(7, 1), y.Rat())
			if p.Mul(p, way).Add(p, y.Rat()).Cmp(x.Rat()) != 0 {
				t.Errorf("the way from %s to 7, gone up to %s, is %s", before, now, p)
			}
		}
	})
}

// FuzzFlows asserts that the present value at any rate is that of its terms,
// and that a rate of return, where there is one, makes it vanish.
func FuzzFlows(f *testing.F) {
	f.Add(int64(-100), int64(110), int64(0), int64(0), int64(100))
	f.Add(int64(0), int64(0), int64(-7), int64(9), int64(-999))
	f.Add(int64(-1)<<63, int64(1)<<62, int64(1), int64(3), int64(5))
	f.Fuzz(func(t *testing.T, a, b, c, d, perMille int64) {
		var flows []money.Amount
		for _, n := range []int64{a, b, c, d} {
			flows = append(flows, money.Minor(n, money.EUR))
		}
		rate := decimal.New(perMille, -3)
		for timing, first := range map[Timing]int{AtStart: 0, AtEnd: 1} {
			got, err := NPV(rate, flows, timing).Rat()
			if perMille <= -1000 {
				if err == nil {
					t.Errorf("a present value at %s", rate)
				}
			} else if want := presentValue(rate.Rat(), flows, first); err != nil || got.Cmp(want) != 0 {
				t.Errorf("%s, %v, want %s", got, err, want)
			}
		}
		v := IRR(flows)
		if !v.Defined() {
			return
		}
		r, err := v.Rat()
		if err != nil || r.Cmp(big.NewRat(-1, 1)) < 0 {
			t.Fatalf("%s, %v", r, err)
		}
		if r.Cmp(big.NewRat(-1, 2)) < 0 {
			return // too near to -1 for a look on both sides
		}
		unit := big.NewRat(1, 1e18)
		below := presentValue(new(big.Rat).Sub(r, unit), flows, 0)
		above := presentValue(new(big.Rat).Add(r, unit), flows, 0)
		if below.Sign()*above.Sign() > 0 {
			t.Errorf("%v: %s is no zero", flows, v)
		}
	})
}

// FuzzSBG asserts that any two parameters give a survival from 0 to 1 that
// falls, and a lifetime of one to all periods, or no value.
func FuzzSBG(f *testing.F) {
	f.Add("0.668", "3.806", "0.1", 12)
	f.Add("0", "1", "0", -1)
	f.Add("1", "1", "0", 1200)
	f.Add("99999999999999999999", "0.0000000000000000000000000000000000000001", "0.00001", 1)
	f.Fuzz(func(t *testing.T, alpha, beta, discount string, periods int) {
		var parsed [3]decimal.Decimal
		for i, s := range []string{alpha, beta, discount} {
			d, err := money.ParseDecimal(s)
			if err != nil {
				t.Skip()
			}
			parsed[i] = d
		}
		m := SBG{Alpha: parsed[0], Beta: parsed[1]}
		one := big.NewRat(1, 1)
		if s, err := m.Survival(periods).Rat(); err == nil {
			if s.Sign() <= 0 || s.Cmp(one) > 0 {
				t.Errorf("survival %s", s)
			}
			if later, err := m.Survival(periods + 1).Rat(); err == nil && later.Cmp(s) >= 0 {
				t.Errorf("survival rises from %s to %s", s, later)
			}
		}
		if r, err := m.Retention(periods).Rat(); err == nil && (r.Sign() <= 0 || r.Cmp(one) >= 0) {
			t.Errorf("retention %s", r)
		}
		v := m.DiscountedLifetime(parsed[2])
		life, err := v.Rat()
		if err != nil {
			return
		}
		if life.Cmp(one) < 0 {
			t.Errorf("a lifetime of %s", life)
		}
		if d := parsed[2].Rat(); d.Sign() > 0 {
			all := new(big.Rat).Add(one, new(big.Rat).Inv(d)) // nobody leaves
			if life.Cmp(rounded(all)) > 0 {
				t.Errorf("a lifetime of %s, above %s", life, all)
			}
		}
	})
}
