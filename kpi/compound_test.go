package kpi

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestCompound(t *testing.T) {
	long := Number(dec("99999999999999999999"))
	short := Number(dec("0.0000000000000000000000000000000000000001"))
	for _, tt := range []struct {
		name        string
		now, before Value
		periods     int
		want        string // to 30 places
	}{
		{"cube", Count(1728), Count(1000), 3, "0.200000000000000000000000000000"},
		{"one period", Count(4), Count(3), 1, "0.333333333333333333333333333333"},
		{"two thirds", Count(5), Count(3), 1, "0.666666666666666666666666666667"},
		{"root of two", Count(2), Count(1), 2, "0.414213562373095048801688724210"},
		{"root of a half", Count(1), Count(2), 2, "-0.292893218813452475599155637895"},
		{"to nothing", Count(0), Count(5), 3, "-1.000000000000000000000000000000"},
		{"still", Count(5), Count(5), 12, "0.000000000000000000000000000000"},
		{"many periods", Count(3), Count(2), 1 << 62, "0.000000000000000000087921230216"},
		{"far", long, short, 1, "999999999999999999989999999999999999999999999999999999999999.000000000000000000000000000000"},
		{"far, down", short, long, 2, "-0.999999999999999999999999999999"},
		{"a rate", CTR(4, 100), CTR(1, 100), 2, "1.000000000000000000000000000000"},
		{"no period", Count(2), Count(1), 0, "out_of_domain"},
		{"fewer", Count(2), Count(1), -1, "out_of_domain"},
		{"negative", Count(-2), Count(1), 3, "out_of_domain"},
		{"from zero", Count(2), Count(0), 3, "zero_base"},
		{"from below zero", Count(2), Count(-1), 3, "negative_base"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for name, v := range map[string]Value{
				"CAGR": CAGR(tt.now, tt.before, tt.periods), "CMGR": CMGR(tt.now, tt.before, tt.periods),
			} {
				got := v.Reason().String()
				if d, err := v.Fixed(rootPlaces); err == nil {
					got = d.StringFixed(rootPlaces)
				}
				if got != tt.want {
					t.Errorf("%s = %s, want %s", name, got, tt.want)
				}
				if v.Approximate() != v.Defined() {
					t.Errorf("%s: approximate is %t", name, v.Approximate())
				}
			}
		})
	}
	if cagr, cmgr := CAGR(Count(2), Count(1), 3), CMGR(Count(2), Count(1), 3); cagr.formula.same(cmgr.formula) {
		t.Error("CAGR and CMGR are one metric")
	}
}

// TestCompoundTooFar holds that a factor above 2^300 is refused; only values
// that are themselves quotients get there.
func TestCompoundTooFar(t *testing.T) {
	far := new(big.Int).Lsh(big.NewInt(1), 301)
	up := Count(0).just(new(big.Rat).SetInt(far))
	checkValue(t, "CAGR", CAGR(up, Count(1), 1), "out_of_domain")
	checkValue(t, "CAGR, upper end", CAGR(Count(0).within(interval{big.NewRat(1, 1), new(big.Rat).SetInt(far)}), Count(1), 1), "out_of_domain")
	if v := CAGR(up, Count(1), 2); !v.Defined() {
		t.Errorf("over two years: %s", v.Reason())
	}
}

// TestCompoundOracle compounds the result again: with half a unit of the last
// place less it falls short of the factor, with half a unit more it does not.
func TestCompoundOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	unit := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(rootPlaces), nil))
	half := new(big.Rat).Mul(unit, big.NewRat(1, 2))
	for range 300 {
		now, before, n := 1+r.Int64N(1e9), 1+r.Int64N(1e9), 1+r.IntN(40)
		got, err := CAGR(Count(now), Count(before), n).Rat()
		if err != nil {
			t.Fatal(err)
		}
		want := big.NewRat(now, before)
		y := got.Add(got, big.NewRat(1, 1))
		if less := raised(new(big.Rat).Sub(y, half), n); less.Cmp(want) > 0 {
			t.Errorf("%d to %d in %d: %s is too high", before, now, n, y)
		}
		if more := raised(new(big.Rat).Add(y, half), n); more.Cmp(want) < 0 {
			t.Errorf("%d to %d in %d: %s is too low", before, now, n, y)
		}
	}
}

// raised is x to the n-th, by multiplication.
func raised(x *big.Rat, n int) *big.Rat {
	p := big.NewRat(1, 1)
	for range n {
		p.Mul(p, x)
	}
	return p
}
