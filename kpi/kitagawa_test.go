package kpi

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func TestKitagawa(t *testing.T) {
	for _, tt := range []struct {
		name              string
		now, before       []Value
		change, rate, mix string
		groups            [][2]string
	}{
		{
			// From (10+10)/200 to (20+10)/200: only one rate moved.
			"rates alone",
			[]Value{CTR(20, 100), CTR(10, 100)},
			[]Value{CTR(10, 100), CTR(10, 100)},
			"5", "5", "0",
			[][2]string{{"5", "0"}, {"0", "0"}},
		},
		{
			// Both rates stay, 30% and 10%; their shares go from 1/2 to 3/4.
			"mix alone",
			[]Value{CTR(90, 300), CTR(10, 100)},
			[]Value{CTR(60, 200), CTR(20, 200)},
			"5", "0", "5",
			[][2]string{{"0", "15/2"}, {"0", "-5/2"}},
		},
		{
			"both",
			[]Value{CTR(120, 300), CTR(10, 100)},
			[]Value{CTR(60, 200), CTR(20, 200)},
			"25/2", "25/4", "25/4",
			[][2]string{{"25/4", "35/4"}, {"0", "-5/2"}},
		},
		{
			"a group that is new",
			[]Value{CTR(10, 100), CTR(30, 100)},
			[]Value{CTR(10, 100), {}},
			"10", "0", "10",
			[][2]string{{"0", "-5"}, {"0", "15"}},
		},
		{
			"a group that is gone",
			[]Value{CTR(10, 100), CTR(0, 0)},
			[]Value{CTR(10, 100), CTR(30, 100)},
			"-10", "0", "-10",
			[][2]string{{"0", "5"}, {"0", "-15"}},
		},
		{
			"a group that never was",
			[]Value{CTR(10, 100), CTR(0, 0)},
			[]Value{CTR(20, 100), {}},
			"-10", "-10", "0",
			[][2]string{{"-10", "0"}, {"0", "0"}},
		},
		{
			"money per click",
			[]Value{CPC(eur(30), 10), CPC(eur(10), 10)},
			[]Value{CPC(eur(10), 10), CPC(eur(10), 10)},
			"1", "1", "0",
			[][2]string{{"1", "0"}, {"0", "0"}},
		},
		{
			"money per thousand",
			[]Value{CPM(eur(3), 1000), CPM(eur(1), 1000)},
			[]Value{CPM(eur(1), 1000), CPM(eur(1), 1000)},
			"1", "1", "0",
			[][2]string{{"1", "0"}, {"0", "0"}},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := Kitagawa(tt.now, tt.before)
			checkValue(t, "change", s.Change, tt.change)
			checkValue(t, "rate", s.Rate, tt.rate)
			checkValue(t, "mix", s.Mix, tt.mix)
			if len(s.Groups) != len(tt.groups) {
				t.Fatalf("%d groups, want %d", len(s.Groups), len(tt.groups))
			}
			for i, g := range s.Groups {
				checkValue(t, "rate of a group", g.Rate, tt.groups[i][0])
				checkValue(t, "mix of a group", g.Mix, tt.groups[i][1])
			}
		})
	}
}

func TestKitagawaUndefined(t *testing.T) {
	ctr := []Value{CTR(1, 10)}
	both := valueOf(t, "roas", moneyRow(t, map[Measure]int64{Spend: 1, Revenue: 2}))
	other := ROAS(money.Units(2, money.USD), money.Units(1, money.USD))
	for _, tt := range []struct {
		name        string
		now, before []Value
		want        Reason
	}{
		{"no groups", nil, nil, NoBase},
		{"groups that never were", []Value{{}}, []Value{CTR(0, 0)}, NoBase},
		{"none before", ctr, []Value{{}}, NoBase},
		{"none now", []Value{{}}, ctr, NoBase},
		{"different lengths", ctr, nil, Inconsistent},
		{"undefined", []Value{CTR(1, 0)}, ctr, ZeroBase},
		{"two metrics", []Value{CPC(eur(1), 1)}, ctr, MixedQualifier},
		{"two currencies", []Value{both}, []Value{other}, MixedCurrency},
		{"numbers in hand", []Value{Count(1)}, []Value{Count(2)}, OutOfDomain},
		{"no ratios", []Value{Growth(Count(1), Count(2))}, []Value{Growth(Count(1), Count(2))}, OutOfDomain},
		{"reach", []Value{Frequency(2, 1)}, []Value{Frequency(3, 1)}, NotAdditive},
		{"bounds", []Value{bounds(CTR(1, 2))}, ctr, NotAdditive},
	} {
		s := Kitagawa(tt.now, tt.before)
		for name, v := range map[string]Value{"change": s.Change, "rate": s.Rate, "mix": s.Mix} {
			if v.Reason() != tt.want {
				t.Errorf("%s: %s is %s, want %s", tt.name, name, v.Reason(), tt.want)
			}
		}
		if s.Groups != nil {
			t.Errorf("%s: %d groups of nothing", tt.name, len(s.Groups))
		}
	}
}

// bounds makes a value into one that is not known exactly.
func bounds(v Value) Value { return v.within(interval{new(big.Rat), big.NewRat(1, 1)}) }

// TestKitagawaIs holds that the change of a percentage is in points, and that
// of any other metric in its unit.
func TestKitagawaIs(t *testing.T) {
	s := Kitagawa([]Value{CTR(20, 100)}, []Value{CTR(10, 100)})
	if got, want := s.Change.Format(i18n.EN, 1), "10.0"; got != want || s.Change.Percent() || s.Change.Better() != Higher {
		t.Errorf("%q, want %q; percent %t, better %s", got, want, s.Change.Percent(), s.Change.Better())
	}
	s = Kitagawa([]Value{CPC(eur(3), 1)}, []Value{CPC(eur(2), 1)})
	if a, err := s.Rate.Amount(2); err != nil || !a.Equal(eur(1)) || s.Rate.Better() != Lower || s.Rate.Percent() {
		t.Errorf("%v, %v, better %s, percent %t", a, err, s.Rate.Better(), s.Rate.Percent())
	}
	if s.Rate.ID() == s.Mix.ID() || s.Rate.ID() == s.Change.ID() || s.Groups[0].Rate.ID() != s.Rate.ID() {
		t.Errorf("IDs %s, %s, %s, of a group %s", s.Change.ID(), s.Rate.ID(), s.Mix.ID(), s.Groups[0].Rate.ID())
	}
}

// TestKitagawaIdentity holds that rate and mix are the change exactly, that the
// groups are the whole, and that the change is that of the pooled rate.
func TestKitagawaIdentity(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range 400 {
		var now, before []Value
		var sums [4]int64
		for range 1 + r.IntN(8) {
			cells := [4]int64{r.Int64N(900), 1 + r.Int64N(9000), r.Int64N(900), 1 + r.Int64N(9000)}
			for i, n := range []int{1, 3} {
				if r.IntN(6) == 0 {
					cells[2*i], cells[n] = 0, 0 // not there
				}
			}
			for i := range cells {
				sums[i] += cells[i]
			}
			now, before = append(now, CTR(cells[0], cells[1])), append(before, CTR(cells[2], cells[3]))
		}
		s := Kitagawa(now, before)
		if sums[1] == 0 || sums[3] == 0 {
			if s.Change.Reason() != NoBase {
				t.Fatalf("nobody there: %s", s.Change)
			}
			continue
		}
		value := func(v Value) *big.Rat {
			x, err := v.Rat()
			if err != nil {
				t.Fatal(err)
			}
			return x
		}
		want := new(big.Rat).Sub(big.NewRat(sums[0], sums[1]), big.NewRat(sums[2], sums[3]))
		want.Mul(want, big.NewRat(100, 1))
		if got := value(s.Change); got.Cmp(want) != 0 {
			t.Fatalf("change %s, want %s", got, want)
		}
		if got := new(big.Rat).Add(value(s.Rate), value(s.Mix)); got.Cmp(want) != 0 {
			t.Fatalf("rate and mix are %s, want %s", got, want)
		}
		rate, mix := new(big.Rat), new(big.Rat)
		for _, g := range s.Groups {
			rate.Add(rate, value(g.Rate))
			mix.Add(mix, value(g.Mix))
		}
		if rate.Cmp(value(s.Rate)) != 0 || mix.Cmp(value(s.Mix)) != 0 {
			t.Fatalf("groups are %s and %s, want %s and %s", rate, mix, inShort(s.Rate), inShort(s.Mix))
		}
		back := Kitagawa(before, now)
		if value(back.Rate).Cmp(new(big.Rat).Neg(rate)) != 0 {
			t.Fatalf("backwards the rates give %s, forwards %s", inShort(back.Rate), rate)
		}
	}
}
