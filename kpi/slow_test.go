package kpi

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// slowRow is a row as a person would write it down.
type slowRow struct {
	cells    map[Measure]*big.Rat
	currency map[Measure]money.Currency
	stated   qualifiers
	series   string
	date     civil.Date
}

// slowTally keeps every row, and answers by going through them.
type slowTally []slowRow

// ends is a measure over rows: exact where both are equal.
type ends struct {
	low, high *big.Rat
	moved     bool
}

func (s slowTally) measure(d *Definition, at Moment) ends {
	var known []slowRow
	for _, r := range s {
		if r.cells[d.ID] != nil {
			known = append(known, r)
		}
	}
	low, high := new(big.Rat), new(big.Rat)
	e := ends{low: low, high: high}
	switch d.OverTime {
	case Adds:
		for _, r := range known {
			low.Add(low, r.cells[d.ID])
		}
		high.Set(low)
	case Distinct:
		for _, r := range known {
			if c := r.cells[d.ID]; c.Cmp(low) > 0 {
				low.Set(c)
			}
			high.Add(high, r.cells[d.ID])
		}
	case Level:
		bySeries := map[string][]slowRow{}
		for _, r := range known {
			bySeries[r.series] = append(bySeries[r.series], r)
		}
		for _, rows := range bySeries {
			first, last := rows[0].date, rows[0].date
			for _, r := range rows {
				if r.date.Before(first) {
					first = r.date
				}
				if r.date.After(last) {
					last = r.date
				}
			}
			e.moved = e.moved || first != last
			day := last
			if at == First {
				day = first
			}
			var least, most *big.Rat
			for _, r := range rows {
				if r.date != day {
					continue
				}
				c := r.cells[d.ID]
				if least == nil || c.Cmp(least) < 0 {
					least = c
				}
				if most == nil || c.Cmp(most) > 0 {
					most = c
				}
			}
			high.Add(high, most)
			if d.OverSeries == Adds {
				low.Add(low, least)
			} else if least.Cmp(low) > 0 {
				low.Set(least)
			}
		}
	}
	return e
}

// value evaluates a metric by its definition, and names the reason where it
// does not exist.
func (s slowTally) value(f *formula) (low, high *big.Rat, open bool, reason Reason) {
	required := func(r slowRow) (some, all bool) {
		all = true
		for _, g := range f.terms {
			if r.cells[g.definition.ID] != nil {
				some = true
			} else if !g.optional {
				all = false
			}
		}
		return some, all
	}
	anywhere := func(m Measure) bool {
		return slices.ContainsFunc(s, func(r slowRow) bool { return r.cells[m] != nil })
	}
	numKnown, denKnown, hasDen := false, false, false
	for _, g := range f.terms {
		k := anywhere(g.definition.ID)
		if !k && !g.optional {
			return nil, nil, false, NotMeasured
		}
		numKnown = numKnown || g.inNum && k
		denKnown = denKnown || g.inDen && k
		hasDen = hasDen || g.inDen
	}
	if !numKnown || hasDen && !denKnown {
		return nil, nil, false, NotMeasured
	}
	var used slowTally
	for _, r := range s {
		if some, all := required(r); some && (all || f.Pool == ByGroup) {
			used = append(used, r)
		}
	}
	if len(used) == 0 {
		return nil, nil, false, NoCompleteRow
	}
	currencies := map[money.Currency]bool{}
	mixed := false
	for _, g := range f.terms {
		for _, q := range g.definition.Qualifiers {
			if q == Tax {
				continue
			}
			texts := map[string]bool{}
			for _, h := range f.terms {
				if !slices.Contains(h.definition.Qualifiers, q) {
					continue
				}
				for _, r := range used {
					if r.cells[h.definition.ID] != nil {
						texts[r.stated[q]] = true
					}
				}
			}
			mixed = mixed || len(texts) > 1
		}
		for _, r := range used {
			if c := r.currency[g.definition.ID]; c != 0 && r.cells[g.definition.ID] != nil {
				currencies[c] = true
			}
		}
	}
	switch {
	case len(currencies) > 1:
		return nil, nil, false, MixedCurrency
	case mixed:
		return nil, nil, false, MixedQualifier
	}
	return used.divide(f)
}

// divide tries every corner of the box.
func (s slowTally) divide(f *formula) (low, high *big.Rat, open bool, reason Reason) {
	box := make([]ends, len(f.terms))
	moved, first, last := false, false, false
	for i, g := range f.terms {
		box[i] = s.measure(g.definition, g.at)
		moved = moved || box[i].moved
		first = first || g.at == First
		last = last || g.definition.OverTime == Level && g.at == Last
	}
	if first && last && !moved { // no metric here has two levels
		return nil, nil, false, TooFew
	}
	var zero, positive, negative, numNegative, numPositive bool
	for corner := range 1 << len(box) {
		num, den := new(big.Rat), new(big.Rat)
		for i, g := range f.terms {
			x := box[i].low
			if corner&(1<<i) != 0 {
				x = box[i].high
			}
			num.Add(num, new(big.Rat).Mul(g.num.Rat(), x))
			den.Add(den, new(big.Rat).Mul(g.den.Rat(), x))
		}
		if len(f.Den) == 0 {
			den.SetInt64(1)
		}
		numNegative = numNegative || num.Sign() < 0
		numPositive = numPositive || num.Sign() > 0
		switch den.Sign() {
		case 0:
			zero = true
		case -1:
			negative = true
		default:
			positive = true
			q := new(big.Rat).Quo(num, den)
			q.Mul(q, new(big.Rat).SetInt64(f.scale()))
			if low == nil || q.Cmp(low) < 0 {
				low = q
			}
			if high == nil || q.Cmp(high) > 0 {
				high = q
			}
		}
	}
	switch {
	case negative && (zero || positive), zero && positive && (numNegative || !numPositive):
		return nil, nil, false, UncertainBase
	case negative:
		return nil, nil, false, NegativeBase
	case zero && positive:
		return low, nil, true, 0
	case zero && !numNegative && !numPositive:
		return nil, nil, false, NoBase
	case zero:
		return nil, nil, false, ZeroBase
	}
	return low, high, false, 0
}

// histories makes random rows of a random layout, and the same as slow rows.
type histories struct {
	*rand.Rand
	layouts []*Layout
}

func newHistories(seed uint64) *histories {
	h := &histories{Rand: rand.New(rand.NewPCG(seed, 7))}
	for _, c := range []Columns{
		{
			Dimensions: []Dimension{Channel, Campaign}, Currency: money.EUR,
			Measures: []Measure{Impressions, Reach, Clicks, Conversions, Spend, Revenue, Goods, Followers, OpenConversations, Interactions, LostFollowers},
		},
		{
			Dimensions: []Dimension{Account, Channel}, Currency: money.USD, Currencies: map[Measure]money.Currency{Revenue: money.EUR},
			Measures: []Measure{Spend, Revenue, Impressions, Reach, Followers}, Qualifiers: map[Qualifier]string{Window: "7d_click"},
		},
		{Dimensions: []Dimension{Channel}, Measures: []Measure{Clicks, LinkClicks, Impressions, Users, Views, Production, NewCustomers}, Currency: money.EUR},
	} {
		l, err := NewLayout(Standard(), c)
		if err != nil {
			panic(err)
		}
		h.layouts = append(h.layouts, l)
	}
	return h
}

// row fills a random row and writes it down slowly.
func (h *histories) row() (*Row, slowRow) {
	l := h.layouts[h.IntN(len(h.layouts))]
	r := l.NewRow()
	s := slowRow{cells: map[Measure]*big.Rat{}, currency: map[Measure]money.Currency{}, stated: l.stated}
	s.date = civil.MustDate("2025-02-27").AddDays(h.IntN(4))
	r.SetDate(s.date)
	for _, d := range l.dims {
		if text := []string{"", "a", "b", "a/b"}[h.IntN(4)]; text != "" {
			r.SetText(d.name, text)
		}
	}
	s.series = r.series()
	if h.IntN(3) == 0 {
		q, v := []Qualifier{Window, ReachOf, Tax}[h.IntN(3)], []string{"", "7d_click", "x"}[h.IntN(3)]
		r.Qualify(q, v)
		s.stated[q] = v
	}
	for i, slot := range l.slots {
		if h.IntN(3) == 0 {
			continue
		}
		d := decimal.NewFromInt(int64(h.IntN(5)))
		if slot.Fractional {
			d = decimal.New(h.Int64N(2000), -int32(h.IntN(4)))
		}
		if slot.Signed && h.IntN(3) == 0 {
			d = d.Neg()
		}
		if h.IntN(40) == 0 && slot.Fractional {
			d = d.Add(decimal.RequireFromString("99999999999999999999.0000000000000000000000000000000000000001")).Truncate(40)
			if money.CheckDecimal(d) != nil {
				d = decimal.RequireFromString("99999999999999999999.0000000000000000000000000000000000000001")
			}
		}
		if slot.Unit.Money != 0 {
			c := slot.currency
			if h.IntN(12) == 0 {
				c = money.MXN
			}
			a, err := money.New(d, c)
			if err != nil {
				panic(err)
			}
			r.SetMoney(slot.ID, a)
			s.currency[slot.ID] = c
		} else {
			r.SetDecimal(slot.ID, d)
		}
		s.cells[slot.ID] = d.Rat()
		_ = i
	}
	return r, s
}

// slowMetrics are metrics of every kind: by row and by group, bounded, with
// levels, optional terms and scales.
var slowMetrics = []string{
	"impressions", "reach", "spend", "revenue", "followers", "open_conversations", "users",
	"ctr", "cpc", "cpm", "cpa", "cvr", "roas", "roi_revenue", "roi", "roi_contribution", "mer", "cac", "frequency",
	"engagement_rate_reach", "engagement_rate_followers", "growth_rate", "follower_churn", "total_cost", "gross_profit",
}

func TestTallyAgainstSlowTally(t *testing.T) {
	c := Standard()
	seen := map[Reason]int{}
	bounded, exact := 0, 0
	for seed := range uint64(600) {
		h := newHistories(seed)
		var tally Tally
		var slow slowTally
		for range h.IntN(12) {
			r, s := h.row()
			if err := tally.Add(r); err != nil {
				t.Fatal(err)
			}
			slow = append(slow, s)
		}
		for _, id := range slowMetrics {
			f, err := c.formula(id)
			if err != nil {
				t.Fatal(err)
			}
			v, err := c.Value(&tally, id)
			if err != nil {
				t.Fatal(err)
			}
			low, high, open, reason := slow.value(f)
			if v.Reason() != reason {
				t.Fatalf("seed %d, %s: reason %q, want %q", seed, id, v.Reason(), reason)
			}
			seen[reason]++
			if reason != 0 {
				continue
			}
			if got, _ := v.Low(); got.Cmp(low) != 0 {
				t.Fatalf("seed %d, %s: low %s, want %s", seed, id, got, low)
			}
			if v.open != open {
				t.Fatalf("seed %d, %s: open %v, want %v", seed, id, v.open, open)
			}
			if open || low.Cmp(high) != 0 {
				bounded++
			} else {
				exact++
			}
			if !open {
				if got, _ := v.High(); got.Cmp(high) != 0 {
					t.Fatalf("seed %d, %s: high %s, want %s", seed, id, got, high)
				}
			}
		}
	}
	for _, r := range []Reason{0, NotMeasured, NoCompleteRow, NoBase, ZeroBase, NegativeBase, MixedCurrency, MixedQualifier, TooFew} {
		if seen[r] == 0 {
			t.Errorf("no case with reason %q", r)
		}
	}
	if bounded < 500 || exact < 500 {
		t.Errorf("%d bounded and %d exact values: too few to mean anything", bounded, exact)
	}
}

// TestMergeIsCommutativeAndAssociative deals random rows, with holes, several
// currencies, qualifiers, series, dates and stated totals, to parts, merges
// them in two orders and in two groupings, and compares bytes.
func TestMergeIsCommutativeAndAssociative(t *testing.T) {
	marshal := func(u *Tally) []byte {
		t.Helper()
		b, err := u.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	merged := func(parts ...*Tally) *Tally {
		t.Helper()
		u := new(Tally)
		for _, p := range parts {
			if err := u.Merge(p); err != nil {
				t.Fatal(err)
			}
		}
		return u
	}
	for seed := range uint64(400) {
		h := newHistories(seed)
		parts := make([]*Tally, 3)
		for i := range parts {
			parts[i] = new(Tally)
			for range h.IntN(8) {
				r, _ := h.row()
				if err := parts[i].Add(r); err != nil {
					t.Fatal(err)
				}
			}
			if d := parts[i].known.of(Reach); d != nil && h.IntN(2) == 0 {
				u := parts[i].union(d)
				if err := parts[i].State(Reach, u.most.decimal()); err != nil {
					t.Fatal(err)
				}
				if h.IntN(2) == 0 {
					r, _ := h.row()
					if err := parts[i].Add(r); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
		a, b, c := parts[0], parts[1], parts[2]
		before := marshal(a)
		want := marshal(merged(a, b, c))
		for name, got := range map[string]*Tally{
			"c b a":     merged(c, b, a),
			"b (a c)":   merged(b, merged(a, c)),
			"(a b) c":   merged(merged(a, b), c),
			"clone":     merged(a, b, c).Clone(),
			"with zero": merged(new(Tally), a, new(Tally), b, c),
		} {
			if !bytes.Equal(marshal(got), want) {
				t.Fatalf("seed %d: %s gives other bytes", seed, name)
			}
		}
		if !bytes.Equal(marshal(a), before) {
			t.Fatalf("seed %d: a part was changed", seed)
		}
		var back Tally
		if err := back.UnmarshalBinary(want); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !bytes.Equal(marshal(&back), want) {
			t.Fatalf("seed %d: decoded tally has other bytes", seed)
		}
		for _, id := range slowMetrics {
			v, _ := Standard().Value(merged(a, b, c), id)
			w, _ := Standard().Value(&back, id)
			if v.String() != w.String() || v.Explain(1) != w.Explain(1) {
				t.Fatalf("seed %d: decoded %s is %s, was %s", seed, id, w, v)
			}
		}
	}
}

// TestUnionBoundsByEnumeration tries every way in which the members of up to
// three rows can lie in a universe, and compares the least and the greatest
// union with the bounds.
func TestUnionBoundsByEnumeration(t *testing.T) {
	const universe = 5
	sets := make([][]int, universe+1) // by size, as bit masks
	for m := range 1 << universe {
		n := 0
		for i := range universe {
			n += m >> i & 1
		}
		sets[n] = append(sets[n], m)
	}
	size := func(m int) (n int) {
		for ; m != 0; m &= m - 1 {
			n++
		}
		return n
	}
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{Reach}})
	if err != nil {
		t.Fatal(err)
	}
	for a := range universe + 1 {
		for b := range universe + 1 {
			for c := range universe + 1 {
				least, most := universe, 0
				for _, x := range sets[a] {
					for _, y := range sets[b] {
						for _, z := range sets[c] {
							n := size(x | y | z)
							least, most = min(least, n), max(most, n)
						}
					}
				}
				var tally Tally
				r := l.NewRow()
				for _, n := range []int{a, b, c} {
					r.Set(Reach, int64(n))
					if err := tally.Add(r); err != nil {
						t.Fatal(err)
					}
				}
				v, err := Standard().Value(&tally, "reach", Universe(Reach, universe))
				if err != nil {
					t.Fatal(err)
				}
				low, _ := v.Low()
				high, _ := v.High()
				if got, want := fmt.Sprint(low.RatString(), "..", high.RatString()), fmt.Sprint(least, "..", most); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
					t.Fatalf("reach of %d, %d, %d: %s, want %s", a, b, c, got, want)
				}
			}
		}
	}
}

func FuzzTallyBinary(f *testing.F) {
	for seed := range uint64(5) {
		h := newHistories(seed)
		var tally Tally
		for range 4 {
			r, _ := h.row()
			_ = tally.Add(r)
		}
		b, _ := tally.MarshalBinary()
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var tally Tally
		if err := tally.UnmarshalBinary(data); err != nil {
			if !errors.Is(err, ErrBinary) {
				t.Fatalf("another error: %v", err)
			}
			return
		}
		again, err := tally.MarshalBinary()
		if err != nil || !bytes.Equal(again, data) {
			t.Fatalf("accepted bytes come back differently: %v", err)
		}
	})
}

// FuzzTallyRows deals rows from the fuzzer's bytes to a tally and a slow
// tally.
func FuzzTallyRows(f *testing.F) {
	f.Add(uint64(1), uint8(3))
	f.Add(uint64(99), uint8(30))
	f.Fuzz(func(t *testing.T, seed uint64, rows uint8) {
		h := newHistories(seed)
		var tally Tally
		var slow slowTally
		for range rows % 32 {
			r, s := h.row()
			if err := tally.Add(r); err != nil {
				t.Fatal(err)
			}
			slow = append(slow, s)
		}
		for _, id := range slowMetrics {
			fm, _ := Standard().formula(id)
			v, _ := Standard().Value(&tally, id)
			low, _, _, reason := slow.value(fm)
			if v.Reason() != reason {
				t.Fatalf("%s: reason %q, want %q", id, v.Reason(), reason)
			}
			if got, err := v.Low(); err == nil && got.Cmp(low) != 0 {
				t.Fatalf("%s: %s, want %s", id, got, low)
			}
		}
	})
}
