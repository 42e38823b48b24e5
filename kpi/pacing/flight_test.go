package pacing

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// flight is a flight of euros, weighted if there are weights.
func flight(t *testing.T, budget string, p civil.Period, weights ...decimal.Decimal) Flight {
	t.Helper()
	f, err := Linear(spent(t, budget), p)
	if len(weights) > 0 {
		f, err = Weighted(spent(t, budget), p, weights)
	}
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func decimals(list ...string) []decimal.Decimal {
	var out []decimal.Decimal
	for _, s := range list {
		out = append(out, decimal.RequireFromString(s))
	}
	return out
}

func TestFlightRefused(t *testing.T) {
	april := civil.MonthOf(civil.MustDate("2026-04-01"))
	day := civil.DayOf(april.First())
	budget := spent(t, "100")
	const refused = "the budget or target is not a number that is shared among days: "
	for _, tt := range []struct {
		name    string
		budget  kpi.Value
		days    civil.Period
		weights []decimal.Decimal
		want    string
	}{
		{"no budget", kpi.Value{}, day, decimals("1"), refused + "undefined: not measured"},
		{"undefined budget", kpi.CPC(money.Units(1, money.EUR), 0), day, decimals("1"), refused + "undefined: no clicks"},
		{"percentage", kpi.CTR(1, 2), day, decimals("1"), refused + "50.00%"},
		{"negative budget", spent(t, "-100"), day, decimals("1"), refused + "-€100.00"},
		{"enormous target", kpi.Number(decimal.New(1, 1_000_000_000)), day, decimals("1"), refused + "undefined: has no meaning here"},
		{"no days", budget, civil.Period{}, nil, "the first and last day are missing"},
		{"no weights", budget, day, nil, "each day needs one weight: 1 day, 0 weights"},
		{"too few weights", budget, april, decimals("1", "2"), "each day needs one weight: 30 days, 2 weights"},
		{"negative weight", budget, day, decimals("-1"), "the weight of 2026-04-01 is negative or out of range"},
		{"enormous weight", budget, day, []decimal.Decimal{decimal.New(1, 1_000_000_000)}, "the weight of 2026-04-01 is negative or out of range"},
		{"no weight above 0", budget, day, decimals("0"), "all weights are 0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Weighted(tt.budget, tt.days, tt.weights)
			if !errors.Is(err, ErrFlight) || err.Error() != tt.want {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if f.Split() != nil {
				t.Errorf("got a flight: %v", f)
			}
		})
	}
	if _, err := Linear(budget, civil.Period{}); !errors.Is(err, ErrFlight) {
		t.Error(err)
	}
}

func TestFlightKeepsItsWeights(t *testing.T) {
	weights := decimals("1", "3")
	f := flight(t, "100", days(t, 2), weights...)
	weights[0] = decimal.New(99, 0)
	if got := f.Split(); !got[0].Equal(eur(t, "25")) {
		t.Errorf("got %v", got)
	}
}

func TestZeroFlight(t *testing.T) {
	var f Flight
	today := civil.MustDate("2026-04-01")
	if elapsed, left := f.Days(today); elapsed != 0 || left != 0 {
		t.Errorf("%d days, %d left", elapsed, left)
	}
	for _, v := range []kpi.Value{
		f.Planned(today), f.Pace(kpi.Count(0), today), f.Projection(kpi.Count(0), today), f.RequiredDaily(kpi.Count(0), today),
	} {
		if v.Reason() != kpi.NotMeasured {
			t.Errorf("%s: %s", v.ID(), v)
		}
	}
	if day, reason := f.Exhaustion(kpi.Count(0), today); reason != kpi.NotMeasured || !day.IsZero() {
		t.Errorf("%s, %s", day, reason)
	}
	if f.Split() != nil {
		t.Errorf("%v", f.Split())
	}
}

func TestDays(t *testing.T) {
	p := days(t, 30)
	f := flight(t, "3000", p)
	for _, tt := range []struct {
		through       civil.Date
		elapsed, left int
	}{
		{civil.Date{}, 0, 30},
		{p.First().AddDays(-1), 0, 30},
		{p.First(), 1, 29},
		{p.Last().AddDays(-1), 29, 1},
		{p.Last(), 30, 0},
		{p.Last().AddDays(1), 30, 0},
	} {
		if elapsed, left := f.Days(tt.through); elapsed != tt.elapsed || left != tt.left {
			t.Errorf("%s: %d, %d, want %d, %d", tt.through, elapsed, left, tt.elapsed, tt.left)
		}
	}
}

// TestPace walks through a flight of each kind.
func TestPace(t *testing.T) {
	week := days(t, 7)
	weights := decimals("0", "1", "1", "1", "1", "2", "4")
	linear, weighted := flight(t, "700", week), flight(t, "700", week, weights...)
	foreign := kpi.Money(money.Units(1, money.USD))
	for _, tt := range []struct {
		name    string
		f       Flight
		spent   kpi.Value
		elapsed int
		// planned, pace, projection, required a day, exhaustion: fractions, dates
		// or reasons
		want [5]string
	}{
		{"before, nothing spent", linear, spent(t, "0"), 0, [5]string{"0", "no_base", "no_base", "100", "no_base"}},
		{"before, something spent", linear, spent(t, "7"), 0, [5]string{"0", "zero_base", "zero_base", "99", "zero_base"}},
		{"nothing spent", linear, spent(t, "0"), 3, [5]string{"300", "0", "0", "175", "no_answer"}},
		{"without currency", linear, kpi.Money(money.Amount{}), 3, [5]string{"300", "0", "0", "175", "no_answer"}},
		{"behind", linear, spent(t, "200"), 4, [5]string{"400", "1/2", "350", "500/3", "2026-04-14"}},
		{"as planned", linear, spent(t, "300"), 3, [5]string{"300", "1", "700", "100", "2026-04-07"}},
		{"ahead", linear, spent(t, "600"), 3, [5]string{"300", "2", "1400", "25", "2026-04-04"}},
		{"ahead by a cent", linear, spent(t, "300.01"), 3, [5]string{"300", "30001/30000", "210007/300", "39999/400", "2026-04-07"}},
		{"behind by a cent", linear, spent(t, "299.99"), 3, [5]string{"300", "29999/30000", "209993/300", "40001/400", "2026-04-08"}},
		{"used up", linear, spent(t, "700"), 6, [5]string{"600", "7/6", "2450/3", "0", "2026-04-06"}},
		{"overspent", linear, spent(t, "800"), 6, [5]string{"600", "4/3", "2800/3", "-100", "2026-04-06"}},
		{"last day", linear, spent(t, "350"), 7, [5]string{"700", "1/2", "350", "zero_base", "2026-04-14"}},
		{"last day, used up", linear, spent(t, "700"), 7, [5]string{"700", "1", "700", "no_base", "2026-04-07"}},
		{"afterwards", linear, spent(t, "350"), 9, [5]string{"700", "1/2", "350", "zero_base", "2026-04-14"}},
		{"used up, afterwards", linear, spent(t, "700"), 9, [5]string{"700", "1", "700", "no_base", "2026-04-09"}},
		{"weighted, used up", weighted, spent(t, "700"), 5, [5]string{"280", "5/2", "1750", "0", "2026-04-05"}},
		{"refunded", linear, spent(t, "-70"), 1, [5]string{"100", "-7/10", "-490", "385/3", "no_answer"}},
		{"for ever", linear, spent(t, "0.0001"), 1, [5]string{"100", "1/1000000", "7/10000", "2333333/20000", "no_answer"}},
		{"beyond the calendar", linear, spent(t, "0.0002"), 1, [5]string{"100", "1/500000", "7/5000", "3499999/30000", "no_answer"}},
		{"for thousands of years", linear, spent(t, "0.001"), 1, [5]string{"100", "1/100000", "7/1000", "233333/2000", "3942-10-13"}},
		{"not measured", linear, kpi.Value{}, 3, [5]string{"300", "not_measured", "not_measured", "not_measured", "not_measured"}},
		{"no clicks", linear, kpi.CPC(money.Units(1, money.EUR), 0), 3, [5]string{"300", "zero_base", "zero_base", "zero_base", "zero_base"}},
		{"a percentage", linear, kpi.CTR(1, 2), 3, [5]string{"300", "not_additive", "not_additive", "not_additive", "not_additive"}},
		{"no money", linear, kpi.Count(1), 3, [5]string{"300", "mixed_qualifier", "mixed_qualifier", "mixed_qualifier", "mixed_qualifier"}},
		{"within bounds", linear, boundedBy(t, "reach"), 3, [5]string{"300", "not_additive", "not_additive", "not_additive", "not_additive"}},
		{"foreign", linear, foreign, 3, [5]string{"300", "mixed_currency", "mixed_currency", "mixed_currency", "mixed_currency"}},

		{"weighted, before", weighted, spent(t, "0"), 0, [5]string{"0", "no_base", "no_base", "100", "no_base"}},
		{"weighted, no weight so far", weighted, spent(t, "1"), 1, [5]string{"0", "zero_base", "zero_base", "233/2", "zero_base"}},
		{"weighted, as planned", weighted, spent(t, "280"), 5, [5]string{"280", "1", "700", "210", "2026-04-07"}},
		{"weighted, ahead", weighted, spent(t, "350"), 5, [5]string{"280", "5/4", "875", "175", "2026-04-07"}},
		{"weighted, far ahead", weighted, spent(t, "500"), 5, [5]string{"280", "25/14", "1250", "100", "2026-04-06"}},
		{"weighted, behind", weighted, spent(t, "279.99"), 5, [5]string{"280", "27999/28000", "27999/40", "42001/200", "no_answer"}},
		{"weighted, nothing spent", weighted, spent(t, "0"), 5, [5]string{"280", "0", "0", "350", "no_answer"}},
		{"weighted, afterwards", weighted, spent(t, "699"), 8, [5]string{"700", "699/700", "699", "zero_base", "no_answer"}},
		{"weighted, foreign", weighted, foreign, 5, [5]string{"280", "mixed_currency", "mixed_currency", "mixed_currency", "mixed_currency"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			through := after(week, tt.elapsed)
			got := [5]string{
				fraction(tt.f.Planned(through)), fraction(tt.f.Pace(tt.spent, through)), fraction(tt.f.Projection(tt.spent, through)),
				fraction(tt.f.RequiredDaily(tt.spent, through)),
			}
			day, reason := tt.f.Exhaustion(tt.spent, through)
			got[4] = day.String() + reason.String()
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// fraction is a value in full, or its reason.
func fraction(v kpi.Value) string {
	r, err := v.Rat()
	if err != nil {
		return v.Reason().String()
	}
	return r.RatString()
}

// TestNumbers paces what is no money.
func TestNumbers(t *testing.T) {
	leads := kpi.Count
	p := days(t, 10)
	f, err := Linear(leads(500), p)
	if err != nil {
		t.Fatal(err)
	}
	through := after(p, 4)
	got := []string{
		fraction(f.Planned(through)), fraction(f.Pace(leads(150), through)),
		fraction(f.Projection(leads(150), through)), fraction(f.RequiredDaily(leads(150), through)),
	}
	if want := []string{"200", "3/4", "375", "175/3"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if v := f.Projection(leads(150), through); v.Unit() != (kpi.Unit{}) || v.Currency() != 0 {
		t.Errorf("%s in %s", v, v.Unit())
	}
	if v := f.Pace(spent(t, "150"), through); v.Reason() != kpi.MixedQualifier {
		t.Errorf("money against leads: %s", v)
	}
	if day, reason := f.Exhaustion(leads(150), through); day.String() != "2026-04-14" || reason != 0 {
		t.Errorf("reached on %s, %s", day, reason)
	}
	if parts := f.Split(); parts != nil {
		t.Errorf("split into %v", parts)
	}
}

func TestFiguresOfTheTwoKindsDiffer(t *testing.T) {
	p := days(t, 2)
	linear, weighted := flight(t, "100", p), flight(t, "100", p, decimals("1", "1")...)
	half := spent(t, "50")
	ids := map[string]bool{}
	for _, f := range []Flight{linear, weighted} {
		for _, v := range []kpi.Value{f.Planned(p.First()), f.Pace(half, p.First()), f.Projection(half, p.First())} {
			if ids[v.ID()] || !v.Name().Complete() {
				t.Errorf("%s: %v", v.ID(), v.Name())
			}
			ids[v.ID()] = true
		}
	}
	if _, err := linear.Pace(half, p.First()).Compare(weighted.Pace(half, p.First())); err == nil {
		t.Error("a linear and a weighted pace compare")
	}
	if c := linear.Projection(half, p.First()).Currency(); c != money.EUR {
		t.Errorf("projection in %s", c)
	}
}

// TestFlightAgainstRat compares random flights with sums of fractions, day by
// day.
func TestFlightAgainstRat(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	for range 2000 {
		n := 1 + r.IntN(40)
		p := days(t, n)
		budget := money.Minor(1+r.Int64N(10_000_000), money.EUR)
		whole := kpi.Money(budget)
		weights := make([]decimal.Decimal, n)
		for i := range weights {
			weights[i] = decimal.New(r.Int64N(1000), -int32(r.IntN(3)))
		}
		weights[r.IntN(n)] = decimal.New(1, 0)
		f, err := Weighted(whole, p, weights)
		if err != nil {
			t.Fatal(err)
		}
		if r.IntN(2) == 0 {
			f, err = Linear(whole, p)
			weights = slices.Repeat(decimals("1"), n)
			if err != nil {
				t.Fatal(err)
			}
		}
		spent := money.Minor(r.Int64N(10_000_000), money.EUR)
		done := r.IntN(n + 1)
		elapsed, all := new(big.Rat), new(big.Rat)
		for i, w := range weights {
			all.Add(all, w.Rat())
			if i < done {
				elapsed.Add(elapsed, w.Rat())
			}
		}
		through := after(p, done)
		share := new(big.Rat).Quo(elapsed, all)
		planned := new(big.Rat).Mul(budget.Number().Rat(), share)
		if got := fraction(f.Planned(through)); got != planned.RatString() {
			t.Fatalf("planned %s, want %s", got, planned.RatString())
		}
		if elapsed.Sign() == 0 {
			continue
		}
		if got, want := fraction(f.Pace(kpi.Money(spent), through)), new(big.Rat).Quo(spent.Number().Rat(), planned).RatString(); got != want {
			t.Fatalf("pace %s, want %s", got, want)
		}
		if got, want := fraction(f.Projection(kpi.Money(spent), through)), new(big.Rat).Quo(spent.Number().Rat(), share).RatString(); got != want {
			t.Fatalf("projection %s, want %s", got, want)
		}
		// The day of exhaustion, by spending day after day.
		rate := new(big.Rat).Quo(spent.Number().Rat(), elapsed)
		total := spent.Number().Rat()
		want, reason := through, kpi.Reason(0)
		for i := done; total.Cmp(budget.Number().Rat()) < 0; i++ {
			switch {
			case i < n:
				total.Add(total, new(big.Rat).Mul(rate, weights[i].Rat()))
			case f.weights != nil || i > 400:
				reason = kpi.NoAnswer
			default:
				total.Add(total, rate)
			}
			if want = after(p, i+1); reason != 0 {
				want = civil.Date{}
				break
			}
		}
		got, why := f.Exhaustion(kpi.Money(spent), through)
		if reason == kpi.NoAnswer && f.weights == nil {
			if why == 0 && got.Sub(p.First()) < 400 {
				t.Fatalf("exhausted on %s, want later", got)
			}
		} else if got != want || why != reason {
			t.Fatalf("%v: exhausted on %s (%s), want %s (%s)", f, got, why, want, reason)
		}
		sum := new(big.Rat)
		for _, part := range f.Split() {
			sum.Add(sum, part.Number().Rat())
		}
		if sum.Cmp(budget.Number().Rat()) != 0 {
			t.Fatalf("the parts add up to %s, want %s", sum.RatString(), budget)
		}
	}
}

// TestLongFlight holds that all days of the calendar are not too many.
func TestLongFlight(t *testing.T) {
	p, err := civil.ParsePeriod("0001-01-01/9999-12-31")
	if err != nil {
		t.Fatal(err)
	}
	f := flight(t, "99999999999999999999", p)
	elapsed, left := f.Days(civil.MustDate("2026-04-01"))
	if elapsed+left != p.Days() {
		t.Errorf("%d + %d days", elapsed, left)
	}
	little := spent(t, "0.0000000000000000000000000000000000000001")
	if v := f.Pace(little, p.Last()); !v.Defined() {
		t.Error(v)
	}
	if day, reason := f.Exhaustion(little, p.First()); reason != kpi.NoAnswer {
		t.Errorf("%s, %s", day, reason)
	}
}

func FuzzFlight(f *testing.F) {
	f.Add(int64(70_000), int64(35_000), 7, 5, int64(0), int64(1), int64(2))
	f.Add(int64(0), int64(0), 1, 0, int64(1), int64(0), int64(0))
	f.Add(int64(1), int64(-1), 400, 999, int64(3), int64(3), int64(3))
	f.Fuzz(func(t *testing.T, budget, spent int64, n, elapsed int, a, b, c int64) {
		n = 1 + n%1000
		if n < 1 {
			return
		}
		p := days(t, n)
		var weights []decimal.Decimal
		for i := range n {
			weights = append(weights, decimal.New([]int64{a, b, c}[i%3], 0))
		}
		through := p.First().AddDays(elapsed % 2000)
		linear, err := Linear(kpi.Money(money.Minor(budget, money.EUR)), p)
		if (err == nil) != (budget >= 0) {
			t.Fatal(err)
		}
		weighted, _ := Weighted(kpi.Money(money.Minor(budget, money.EUR)), p, weights)
		for _, f := range []Flight{linear, weighted} {
			amount := kpi.Money(money.Minor(spent, money.EUR))
			pace, projection := f.Pace(amount, through), f.Projection(amount, through)
			if pace.Defined() && !projection.Defined() {
				t.Errorf("pace %s, projection %s", pace, projection)
			}
			day, reason := f.Exhaustion(amount, through)
			if day.IsZero() == (reason == 0) || reason == 0 && day.Before(through) && !f.days.Last().Before(through) {
				t.Errorf("exhausted on %s, %s", day, reason)
			}
			var sum money.Amount
			for _, part := range f.Split() {
				if part.Sign() < 0 {
					t.Errorf("a day has %s", part)
				}
				if sum, err = sum.Add(part); err != nil {
					t.Fatal(err)
				}
			}
			if whole, err := f.total.Amount(2); err == nil && !sum.Equal(whole) {
				t.Errorf("split into %s, want %s", sum, whole)
			}
		}
	})
}
