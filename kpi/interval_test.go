package kpi

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// dec is a decimal from a literal.
func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// tooLong are decimals that no function may take.
func tooLong() []decimal.Decimal {
	return []decimal.Decimal{decimal.New(1, 1_000_000_000), decimal.New(1, -1_000_000_000), decimal.New(1, 20), decimal.New(1, -41)}
}

// inShort writes a value as the tests compare it: its fraction, its bounds, or
// why there is none.
func inShort(v Value) string {
	low := func() string { return v.rat(v.low).RatString() }
	switch {
	case !v.Defined():
		return v.Reason().String()
	case v.open:
		return low() + " or more"
	case v.bounded:
		return low() + " to " + v.rat(v.high).RatString()
	}
	return low()
}

// ranging is a number in hand that is only known within bounds; high is "" for
// no upper end.
func ranging(low, high string) Value {
	rat := func(s string) *big.Rat {
		r, _ := new(big.Rat).SetString(s)
		return r
	}
	x := interval{low: rat(low)}
	if high != "" {
		x.high = rat(high)
	}
	return Count(0).within(x)
}

// checkValue compares a value in short.
func checkValue(t *testing.T, name string, v Value, want string) {
	t.Helper()
	if got := inShort(v); got != want {
		t.Errorf("%s = %s, want %s", name, got, want)
	}
}

// TestUnlike holds that functions of two values refuse what does not go
// together, and say why.
func TestUnlike(t *testing.T) {
	roi := Number(dec("0.2"))
	roi.formula, roi.basis = ratios()["roi"], "spend+fees"
	for _, tt := range []struct {
		name        string
		now, before Value
		want        string
	}{
		{"no value", Value{}, Count(1), "not_measured"},
		{"no base", Count(1), Value{}, "not_measured"},
		{"undefined", CTR(1, 0), CTR(1, 10), "zero_base"},
		{"undefined base", CTR(1, 10), CTR(0, 0), "no_base"},
		{"another metric", CTR(1, 10), Frequency(4, 2), "mixed_qualifier"},
		{"another unit", Money(eur(5)), Count(5), "mixed_qualifier"},
		{"another unit, in hand", CTR(1, 10), Money(eur(5)), "mixed_qualifier"},
		{"another basis", ROI(eur(2), eur(1)), roi, "mixed_basis"},
		{"another currency", CPC(eur(2), 1), CPC(money.Units(2, money.USD), 1), "mixed_currency"},
		{"another currency, in hand", Money(eur(2)), CPC(money.Units(2, money.USD), 1), "mixed_currency"},
		{"out of range", Number(decimal.New(1, 50)), Count(1), "out_of_domain"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkValue(t, "growth", Growth(tt.now, tt.before), tt.want)
			checkValue(t, "symmetric growth", SymmetricGrowth(tt.now, tt.before), tt.want)
			checkValue(t, "difference", Difference(tt.now, tt.before), tt.want)
			checkValue(t, "percentage points", PercentagePoints(tt.now, tt.before), tt.want)
			checkValue(t, "CAGR", CAGR(tt.now, tt.before, 2), tt.want)
			checkValue(t, "CMGR", CMGR(tt.now, tt.before, 2), tt.want)
			checkValue(t, "attainment", Attainment(tt.now, tt.before, Higher), tt.want)
			checkValue(t, "attainment from", AttainmentFrom(tt.before, tt.now, tt.before, Higher), tt.want)
			checkValue(t, "mean", MeanOfRates(tt.now, tt.before), tt.want)
			checkValue(t, "standardised", Standardised([]Value{tt.now, tt.before}, []decimal.Decimal{dec("1"), dec("1")}), tt.want)
			checkValue(t, "incremental", Incremental(Arm{tt.now, 1}, Arm{tt.before, 1}), tt.want)
		})
	}
}

func TestUnlikeSaysWhy(t *testing.T) {
	v := Growth(CTR(1, 0), CTR(1, 10))
	if got, want := v.String(), "undefined: no impressions"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	v = Growth(Money(eur(1)), Money(money.Units(1, money.USD)))
	if got, want := v.String(), "undefined: several currencies: EUR, USD"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := v.Currency(); got != 0 {
		t.Errorf("currency %s, want none", got)
	}
}

// TestApproximate holds that what is computed from a rounded value says so.
func TestApproximate(t *testing.T) {
	irr := IRR([]money.Amount{eur(-100), eur(110)})
	for _, tt := range []struct {
		name string
		v    Value
		want bool
	}{
		{"the zero Value", Value{}, false},
		{"ratio", CTR(1, 3), false},
		{"IRR", irr, true},
		{"difference of one", PercentagePoints(irr, Number(dec("0.1"))), true},
		{"growth to one", Growth(irr, Number(dec("0.1"))), true},
		{"mean with one", MeanOfRates(Number(dec("0.1")), irr), true},
		{"undefined", CAGR(Count(-1), Count(1), 1), false},
	} {
		if got := tt.v.Approximate(); got != tt.want {
			t.Errorf("%s: %t, want %t", tt.name, got, tt.want)
		}
	}
}

// TestIntervals compares bounds with what an enumeration finds: no point of
// the box lies outside, and both ends are met at points of it.
func TestIntervals(t *testing.T) {
	ends := []string{"-1", "0", "1/3", "2", "5"}
	functions := map[string]func(x, y Value) Value{
		"growth":     Growth,
		"symmetric":  SymmetricGrowth,
		"difference": Difference,
		"higher":     func(x, y Value) Value { return Attainment(x, y, Higher) },
		"lower":      func(x, y Value) Value { return Attainment(x, y, Lower) },
		"from baseline": func(x, y Value) Value {
			return AttainmentFrom(x, y, Number(dec("9.5")), Higher)
		},
		"to baseline": func(x, y Value) Value {
			return AttainmentFrom(y, x, Number(dec("-9.5")), Lower)
		},
		"mean": func(x, y Value) Value { return MeanOfRates(x, y) },
	}
	for name, f := range functions {
		t.Run(name, func(t *testing.T) {
			compared := 0
			for i, a := range ends {
				for _, b := range ends[i:] {
					for j, c := range ends {
						for _, d := range ends[j:] {
							compared += compareEnds(t, f, ranging(a, b), ranging(c, d))
						}
					}
				}
			}
			if compared < 50 {
				t.Errorf("only %d boxes compared", compared)
			}
		})
	}
}

// compareEnds compares one box, and returns 1 if there was something to
// compare.
func compareEnds(t *testing.T, f func(x, y Value) Value, x, y Value) int {
	t.Helper()
	var least, most *big.Rat
	undefined := false
	for _, p := range pointsOf(x) {
		for _, q := range pointsOf(y) {
			v := f(p, q)
			if !v.Defined() {
				undefined = true
				continue
			}
			r := v.rat(v.low)
			if least == nil || r.Cmp(least) < 0 {
				least = r
			}
			if most == nil || r.Cmp(most) > 0 {
				most = r
			}
		}
	}
	got := f(x, y)
	if !got.Defined() {
		if !undefined {
			t.Errorf("%s and %s: %s, but each of its points is defined", inShort(x), inShort(y), got.Reason())
		}
		return 0
	}
	if got.open {
		if least == nil || least.Cmp(got.rat(got.low)) != 0 || !undefined {
			t.Errorf("%s and %s: %s, want %v or more", inShort(x), inShort(y), inShort(got), least)
		}
		return 1
	}
	if undefined || got.rat(got.low).Cmp(least) != 0 || got.rat(got.high).Cmp(most) != 0 {
		t.Errorf("%s and %s: %s, want %v to %v", inShort(x), inShort(y), inShort(got), least, most)
	}
	return 1
}

// pointsOf are numbers from end to end of a bounded value.
func pointsOf(v Value) []Value {
	low, high := v.rat(v.low), v.rat(v.high)
	var list []Value
	for i := range int64(5) {
		r := new(big.Rat).Sub(high, low)
		r.Mul(r, big.NewRat(i, 4)).Add(r, low)
		list = append(list, Count(0).just(r))
	}
	return list
}

func TestOpen(t *testing.T) {
	for _, tt := range []struct {
		name string
		v    Value
		want string
	}{
		{"growth to", Growth(ranging("3", ""), Count(2)), "1/2 or more"},
		{"growth from", Growth(Count(4), ranging("2", "")), "-1 to 1"},
		{"growth of both", Growth(ranging("3", ""), ranging("2", "")), "-1 or more"},
		{"growth to, negative", Growth(ranging("-3", ""), ranging("2", "")), "-5/2 or more"},
		{"growth below zero", Growth(ranging("-3", "-1"), ranging("2", "")), "-5/2 to -1"},
		{"growth from perhaps zero", Growth(Count(4), ranging("0", "8")), "-1/2 or more"},
		{"growth from perhaps zero, without end", Growth(Count(4), ranging("0", "")), "-1 or more"},
		{"growth from perhaps less than zero", Growth(Count(4), ranging("-1", "")), "uncertain_base"},
		{"growth from perhaps more than zero", Growth(Count(4), ranging("-1", "5")), "uncertain_base"},
		{"growth from zero or less", Growth(Count(4), ranging("-5", "0")), "uncertain_base"},
		{"growth from less than zero", Growth(Count(4), ranging("-5", "-1")), "negative_base"},
		{"growth of perhaps nothing", Growth(ranging("0", "5"), Count(0)), "zero_base"},
		{"growth of perhaps nothing from perhaps nothing", Growth(ranging("0", "5"), ranging("0", "5")), "-1 or more"},
		{"growth of less from perhaps nothing", Growth(ranging("-1", "0"), ranging("0", "5")), "uncertain_base"},
		{"nothing over perhaps nothing", Growth(Count(0), ranging("0", "8")), "uncertain_base"},
		{"symmetric to", SymmetricGrowth(ranging("3", ""), Count(1)), "1 to 2"},
		{"symmetric from", SymmetricGrowth(Count(3), ranging("1", "")), "-2 to 1"},
		{"symmetric of both", SymmetricGrowth(ranging("0", ""), ranging("0", "")), "uncertain_base"},
		{"difference to", Difference(ranging("3", ""), Count(1)), "2 or more"},
		{"difference from", Difference(Count(3), ranging("1", "")), "no_answer"},
		{"CAGR to", CAGR(ranging("4", ""), Count(1), 2), "1 or more"},
		{"CAGR from", CAGR(Count(4), ranging("1", ""), 2), "-1 to 1"},
		{"CAGR between", CAGR(ranging("4", "9"), Count(1), 2), "1 to 2"},
		{"attainment", Attainment(ranging("3", ""), Count(2), Higher), "3/2 or more"},
		{"attainment, lower", Attainment(ranging("3", ""), Count(6), Lower), "0 to 2"},
		{"attainment of perhaps zero, lower", Attainment(Count(3), ranging("0", "6"), Lower), "uncertain_base"},
		{"attainment from", AttainmentFrom(Count(1), ranging("3", ""), Count(5), Higher), "1/2 or more"},
		{"attainment from, lower", AttainmentFrom(Count(5), ranging("3", ""), Count(1), Lower), "no_answer"},
		{"baseline without end", AttainmentFrom(ranging("3", ""), Count(5), Count(9), Neutral), "no_answer"},
		{"target without end", AttainmentFrom(Count(3), Count(5), ranging("9", ""), Neutral), "no_answer"},
		{"target perhaps the baseline", AttainmentFrom(Count(3), Count(5), ranging("3", "9"), Neutral), "uncertain_base"},
		{"target perhaps the baseline, else below", AttainmentFrom(Count(3), Count(5), ranging("1", "3"), Neutral), "uncertain_base"},
		{"target on either side", AttainmentFrom(Count(3), Count(5), ranging("1", "9"), Neutral), "uncertain_base"},
		{"mean", MeanOfRates(ranging("3", ""), Count(1)), "2 or more"},
		{"weight of nothing", Standardised([]Value{ranging("3", ""), Count(1)}, []decimal.Decimal{dec("0"), dec("2")}), "1"},
		{"incremental", Incremental(Arm{ranging("3", ""), 2}, Arm{ranging("1", "4"), 4}), "1 or more"},
		{"incremental from", Incremental(Arm{Count(3), 2}, Arm{ranging("1", ""), 4}), "no_answer"},
	} {
		checkValue(t, tt.name, tt.v, tt.want)
	}
}

// TestMetricBounds takes bounds from where they come from in life.
func TestMetricBounds(t *testing.T) {
	reach := between(t, 1000, 500) // 1000 to 1500
	checkValue(t, "growth of reach", Growth(reach, Count(1000)), "0 to 1/2")
	checkValue(t, "difference of reach", Difference(reach, between(t, 400, 100)), "500 to 1100")
	if got, want := Growth(reach, Count(1000)).String(), "0% to 50%"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestSumOf(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 20 {
		want := new(big.Rat)
		var list []*big.Rat
		for range n {
			x := big.NewRat(r.Int64N(1000)-500, 1+r.Int64N(99))
			list = append(list, x)
			want.Add(want, x)
		}
		before := fmt.Sprint(list)
		if got := sumOf(list); got.Cmp(want) != 0 {
			t.Errorf("sum of %d = %s, want %s", n, got, want)
		}
		if after := fmt.Sprint(list); after != before {
			t.Errorf("the terms were changed from %s to %s", before, after)
		}
	}
}
