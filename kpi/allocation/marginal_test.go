package allocation

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func eur(n int64) money.Amount { return money.Units(n, money.EUR) }

func TestEqualMarginalsRefused(t *testing.T) {
	root, s := must(SquareRoot(1)), must(Hill(1000, 50, 2))
	plain := Line{Curve: root}
	for _, tt := range []struct {
		name   string
		budget money.Amount
		lines  []Line
		class  error
		want   string
	}{
		{"no lines", eur(100), nil, ErrLine, "an allocation needs lines, and a budget that is not negative"},
		{"negative budget", eur(-100), []Line{plain}, ErrLine, "an allocation needs lines, and a budget that is not negative"},
		{"negative minimum", eur(100), []Line{{Curve: root, Min: eur(-1)}}, ErrLine, "line 1 has a minimum that is negative or above its maximum"},
		{"minimum above maximum", eur(100), []Line{plain, {Curve: root, Min: eur(2), Max: eur(1)}}, ErrLine, "line 2 has a minimum that is negative or above its maximum"},
		{"negative maximum", eur(100), []Line{plain, {Curve: root, Max: eur(-1)}}, ErrLine, "line 2 has a minimum that is negative or above its maximum"},
		{"minimum in dollars", eur(100), []Line{{Curve: root, Min: money.Units(1, money.USD)}}, ErrLine, "line 1 has a minimum or maximum in another currency than the budget"},
		{"maximum in dollars", eur(100), []Line{{Curve: root, Max: money.Units(1, money.USD)}}, ErrLine, "line 1 has a minimum or maximum in another currency than the budget"},
		{"minima above the budget", eur(100), []Line{{Curve: root, Min: eur(60)}, {Curve: root, Min: money.Minor(4001, money.EUR)}}, ErrInfeasible, "the minima add up to 100.01, and the budget is €100.00"},
		{"one minimum above the budget", eur(100), []Line{{Curve: root, Min: eur(160)}}, ErrInfeasible, "the minima add up to 160, and the budget is €100.00"},
		{"maxima below the budget", eur(100), []Line{{Curve: root, Max: eur(60)}, {Curve: root, Max: money.Minor(3999, money.EUR)}}, ErrInfeasible, "the maxima add up to 99.99, and the budget is €100.00"},
		{"maximum of nothing", eur(100), []Line{{Curve: root, Max: eur(0)}}, ErrInfeasible, "the maxima add up to 0, and the budget is €100.00"},
		{"too many lines", eur(100), make([]Line, 1001), ErrSize, "there are more than 1,000 lines"},
		{"S-shaped", eur(100), []Line{plain, {Curve: s}}, ErrNotConcave, "the returns of line 2 increase up to a spend of 28.87: state a minimum from there on, or use Optimum"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := EqualMarginals(tt.budget, tt.lines)
			if said := i18n.Say(err, i18n.ES); said == err.Error() {
				t.Errorf("not in Spanish: %s", said)
			}
			if !errors.Is(err, tt.class) || err.Error() != tt.want || got.Spend != nil {
				t.Errorf("got %v, %v, want %q", got, err, tt.want)
			}
		})
	}
}

func TestEqualMarginals(t *testing.T) {
	root := func(a float64) Curve { return must(SquareRoot(a)) }
	for _, tt := range []struct {
		name     string
		budget   money.Amount
		lines    []Line
		want     []string
		marginal float64 // 0: out of domain
	}{
		{"inside", eur(100), []Line{{Curve: root(3)}, {Curve: root(4)}}, []string{"36", "64"}, 0.25},
		{"at the minimum", eur(100), []Line{{Curve: root(3), Min: eur(51)}, {Curve: root(4)}}, []string{"51", "49"}, 4. / 14},
		{"at the maximum", eur(100), []Line{{Curve: root(3)}, {Curve: root(4), Max: eur(19)}}, []string{"81", "19"}, 3. / 18},
		{"both at a bound", eur(100), []Line{{Curve: root(3), Max: eur(30)}, {Curve: root(4), Max: eur(70)}}, []string{"30", "70"}, 0},
		{"a maximum of nothing", eur(100), []Line{{Curve: root(3)}, {Curve: root(4), Max: eur(0)}}, []string{"100", "0"}, 0.15},
		{"nothing to give", eur(0), []Line{{Curve: root(3)}}, []string{"0"}, 0},
		{"no currency", money.Amount{}, []Line{{Curve: root(3)}}, []string{"0"}, 0},
		{"one line", eur(100), []Line{{Curve: root(3)}}, []string{"100"}, 0.15},
		{"thirds of a cent", eur(100), []Line{{Curve: root(1)}, {Curve: root(1)}, {Curve: root(1)}}, []string{"33.34", "33.33", "33.33"}, math.Sqrt(3) / 20},
		{
			"one return for ever", eur(100),
			[]Line{{Curve: must(Power(2, 1)), Max: eur(30)}, {Curve: must(Power(2, 1)), Max: eur(90)}, {Curve: must(Power(1, 1))}},
			[]string{"25", "75", "0"},
			2,
		},
		{"no return at all", eur(100), []Line{{}, {Max: eur(20)}}, []string{"83.33", "16.67"}, 0},
		{"logarithms", eur(100), []Line{{Curve: must(Log(30, 10))}, {Curve: must(Log(30, 30))}, {Curve: must(Log(1, 100))}}, []string{"60", "40", "0"}, 3. / 7},
		{"S-shaped, beyond the inflection", eur(100), []Line{{Curve: must(Hill(1000, 50, 2)), Min: eur(29)}, {Curve: root(1)}}, []string{"99.98", "0.02"}, 3.2},
		{"S-shaped, fixed", eur(100), []Line{{Curve: must(Hill(1000, 50, 2)), Min: eur(9), Max: eur(9)}, {Curve: root(2)}}, []string{"9", "91"}, 1 / math.Sqrt(91)},
		{"saturated", eur(1_000_000), []Line{{Curve: must(Hill(1, 1, 100)), Min: eur(1)}, {Curve: must(Hill(1, 1, 100)), Min: eur(1)}}, []string{"500000", "500000"}, 0},
		{
			"finer than a cent", eur(20),
			[]Line{{Curve: root(1), Max: money.MustParse("10.0005 EUR")}, {Curve: root(1), Min: money.MustParse("0.0001 EUR"), Max: money.MustParse("9.9999 EUR")}},
			[]string{"10.0001", "9.9999"},
			0.158,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := EqualMarginals(tt.budget, tt.lines)
			if err != nil {
				t.Fatal(err)
			}
			for i, want := range tt.want {
				if !got.Spend[i].Number().Equal(decimal.RequireFromString(want)) {
					t.Errorf("got %v, want %v", got.Spend, tt.want)
				}
			}
			if got.Marginal.Defined() {
				if x := float(t, got.Marginal); math.Abs(x-tt.marginal) > 1e-3*tt.marginal {
					t.Errorf("marginal %v, want %v", x, tt.marginal)
				}
			} else if tt.marginal != 0 {
				t.Errorf("marginal %s, want %v", got.Marginal, tt.marginal)
			}
		})
	}
}

// randomLines have minima, maxima and curves that EqualMarginals takes, and
// a budget between them in cents.
func randomLines(r *rand.Rand, n int) (money.Amount, []Line) {
	lines := make([]Line, n)
	var least, most int64
	for i := range lines {
		c := randomCurve(r)
		low := int64(math.Ceil(c.Inflection() * 100))
		if low == 0 && r.IntN(3) == 0 {
			low = r.Int64N(5000)
		}
		lines[i] = Line{Curve: c, Min: money.Minor(low, money.EUR)}
		high := low + r.Int64N(100_000)
		if r.IntN(2) == 0 {
			lines[i].Max = money.Minor(high, money.EUR)
		} else {
			high = low + 1_000_000
		}
		least, most = least+low, most+high
	}
	return money.Minor(least+r.Int64N(most-least+1), money.EUR), lines
}

// TestKKT holds random allocations to the conditions that make them the best:
// all of the budget is spent within minima and maxima, and no money would
// return more on another line.
func TestKKT(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for range 3000 {
		budget, lines := randomLines(r, 1+r.IntN(6))
		got, err := EqualMarginals(budget, lines)
		if errors.Is(err, ErrInfeasible) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		var sum money.Amount
		ideal := 0.0
		for i, l := range lines {
			if sum, err = sum.Add(got.Spend[i]); err != nil {
				t.Fatal(err)
			}
			ideal += got.Ideal[i]
			if got.Spend[i].Number().Cmp(l.Min.Number()) < 0 || l.Max.Currency() != 0 && got.Spend[i].Number().Cmp(l.Max.Number()) > 0 {
				t.Fatalf("line %d gets %s, from %s to %s", i, got.Spend[i], l.Min, l.Max)
			}
			if off := got.Spend[i].Number().InexactFloat64() - got.Ideal[i]; math.Abs(off) > 0.011 {
				t.Fatalf("line %d gets %s, ideally %v", i, got.Spend[i], got.Ideal[i])
			}
		}
		total := budget.Number().InexactFloat64()
		if !sum.Equal(budget) || math.Abs(ideal-total) > 1e-9*total {
			t.Fatalf("%s and %v, want %s", sum, ideal, budget)
		}
		// No line that could give returns less on its last unit than any line
		// that could take returns on its next.
		for i, from := range lines {
			low := from.Min.Number().InexactFloat64()
			if got.Ideal[i] <= low+1e-12*total {
				continue
			}
			for j, to := range lines {
				if to.Max.Currency() != 0 && got.Ideal[j] >= to.Max.Number().InexactFloat64()-1e-12*total {
					continue
				}
				less, more := from.Curve.slope(got.Ideal[i]), to.Curve.slope(got.Ideal[j])
				if more > less*(1+1e-6) {
					t.Fatalf("%s among %+v: %v; line %d returns %v more, line %d only %v", budget, lines, got.Ideal, j, more, i, less)
				}
			}
		}
	}
}

// TestEqualMarginalsAgainstAll compares with the best of all divisions in 40
// parts.
func TestEqualMarginalsAgainstAll(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	const parts = 40
	for range 200 {
		lines := make([]Line, 3)
		for i := range lines {
			for lines[i].Curve = randomCurve(r); lines[i].Curve.Inflection() > 0; {
				lines[i].Curve = randomCurve(r)
			}
			lines[i].Min = eur(r.Int64N(10))
			lines[i].Max = eur(20 + r.Int64N(40))
		}
		got, err := EqualMarginals(eur(parts), lines)
		if err != nil {
			t.Fatal(err)
		}
		best := 0.0
		for a := range int64(parts + 1) {
			for b := range parts + 1 - a {
				total := 0.0
				for i, n := range []int64{a, b, parts - a - b} {
					if n < lines[i].Min.Number().IntPart() || n > lines[i].Max.Number().IntPart() {
						total = math.Inf(-1)
					}
					total += lines[i].Curve.at(float64(n))
				}
				best = max(best, total)
			}
		}
		all := 0.0
		for i, x := range got.Ideal {
			all += lines[i].Curve.at(x)
		}
		if all < best*(1-1e-9) {
			t.Fatalf("%+v: %v returns %v, another division %v", lines, got.Ideal, all, best)
		}
		// A cent more or less per line is all that rounding costs.
		if x := float(t, got.Response); math.Abs(x-all) > 0.05*all {
			t.Fatalf("response %v, ideally %v", x, all)
		}
	}
}

// TestSettledKeepsMaxima holds that an ideal which floating point put beyond
// a maximum is brought back, and the rest goes where there is room.
func TestSettledKeepsMaxima(t *testing.T) {
	boxes := []box{
		{least: eur(1), most: eur(5), low: 1, high: 5},
		{least: eur(0), most: eur(3), low: 0, high: 3},
		{least: eur(2), most: eur(9), low: 2, high: 9},
	}
	for _, tt := range []struct {
		budget int64
		ideal  []float64
		want   [3]int64
	}{
		{12, []float64{10, 0, 2}, [3]int64{5, 2, 5}}, // 3 and 7 of room left for 5
		{12, []float64{9, 1, 2}, [3]int64{5, 3, 4}},
		{17, []float64{17, 0, 0}, [3]int64{5, 3, 9}},
		{3, []float64{1, 0, 2}, [3]int64{1, 0, 2}},
	} {
		got := settled(eur(tt.budget), boxes, tt.ideal)
		sum := money.Amount{}
		for i := range got {
			sum = plus(sum, got[i])
			if got[i].Number().Sub(decimal.NewFromInt(tt.want[i])).Abs().Cmp(decimal.New(5, -1)) > 0 {
				t.Errorf("%v of %d: %v, want %v", tt.ideal, tt.budget, got, tt.want)
			}
		}
		if !sum.Equal(eur(tt.budget)) {
			t.Errorf("%v add up to %s", got, sum)
		}
	}
}

// TestEqualMarginalsExtreme holds the largest budgets, and that 1,000 lines
// take no time.
func TestEqualMarginalsExtreme(t *testing.T) {
	huge := money.MustParse("99999999999999999999.99 EUR")
	lines := []Line{{Curve: must(Power(1e50, 1e-9))}, {Curve: must(Hill(1e50, 1e50, 1e-3))}, {Curve: must(Log(1e-50, 1e-50)), Min: money.Minor(1, money.EUR)}}
	got, err := EqualMarginals(huge, lines)
	if err != nil {
		t.Fatal(err)
	}
	sum := money.Amount{}
	for _, a := range got.Spend {
		sum = plus(sum, a)
	}
	if !sum.Equal(huge) || got.Response.Reason() != kpi.OutOfDomain {
		t.Errorf("%v, %s", got.Spend, got.Response)
	}
	many := make([]Line, mostLines)
	for i := range many {
		many[i].Curve = must(Hill(1000, 50+float64(i), 0.9))
	}
	if _, err := EqualMarginals(eur(1_000_000), many); err != nil {
		t.Error(err)
	}
}

func FuzzEqualMarginals(f *testing.F) {
	f.Add(uint64(1), uint64(2), int64(10_000), uint8(3))
	f.Add(uint64(9), uint64(9), int64(1), uint8(1))
	f.Add(uint64(3), uint64(4), int64(math.MaxInt64), uint8(9))
	f.Fuzz(func(t *testing.T, a, b uint64, cents int64, n uint8) {
		r := rand.New(rand.NewPCG(a, b))
		_, lines := randomLines(r, 1+int(n)%9)
		budget := money.Minor(cents, money.EUR)
		got, err := EqualMarginals(budget, lines)
		if err != nil {
			if !errors.Is(err, ErrInfeasible) && (cents >= 0 || !errors.Is(err, ErrLine)) {
				t.Fatal(err)
			}
			return
		}
		sum := money.Amount{}
		for i, x := range got.Spend {
			sum = plus(sum, x)
			if x.Number().Cmp(lines[i].Min.Number()) < 0 || lines[i].Max.Currency() != 0 && x.Number().Cmp(lines[i].Max.Number()) > 0 {
				t.Errorf("%s is not from %s to %s", x, lines[i].Min, lines[i].Max)
			}
			if ideal := got.Ideal[i]; math.IsNaN(ideal) || math.IsInf(ideal, 0) {
				t.Errorf("ideal %v", got.Ideal)
			}
		}
		if !sum.Equal(budget) {
			t.Errorf("%s, want %s", sum, budget)
		}
	})
}
