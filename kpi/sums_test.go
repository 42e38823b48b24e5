package kpi

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// TestAddSums holds that sums of an engine come to the tally of the single
// rows, byte for byte.
func TestAddSums(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{Impressions, Clicks, Reach, Spend}, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	h := rand.New(rand.NewPCG(1, 2))
	var one, many Tally
	for range 200 {
		sums, greatest, row := l.NewRow(), l.NewRow(), l.NewRow()
		rows, known := 1+h.Int64N(5), h.IntN(16)
		total := map[Measure]decimal.Decimal{}
		most := int64(0)
		for range rows {
			row.Clear()
			for i, m := range []Measure{Impressions, Clicks, Reach, Spend} {
				if known&(1<<i) == 0 {
					continue
				}
				n := h.Int64N(1000)
				d := decimal.NewFromInt(n)
				if m == Spend {
					d = decimal.New(n, -2)
					row.SetMoney(m, money.Minor(n, money.EUR))
				} else {
					row.Set(m, n)
				}
				if m == Reach {
					most = max(most, n)
				}
				total[m] = total[m].Add(d)
			}
			if err := one.Add(row); err != nil {
				t.Fatal(err)
			}
		}
		for m, d := range total {
			if m == Spend {
				a, err := money.New(d, money.EUR)
				if err != nil {
					t.Fatal(err)
				}
				sums.SetMoney(m, a)
				continue
			}
			sums.SetDecimal(m, d)
		}
		if known&4 != 0 {
			greatest.Set(Reach, most)
		}
		if err := many.AddSums(rows, sums, greatest); err != nil {
			t.Fatal(err)
		}
	}
	got, err := many.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	want, err := one.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the tallies differ")
	}
}

func TestAddSumsRefuses(t *testing.T) {
	measures := []Measure{Clicks, Reach, Followers}
	layout := func() *Layout {
		l, err := NewLayout(Standard(), Columns{Measures: measures})
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	l := layout()
	for _, c := range []struct {
		name  string
		rows  int64
		set   func(sums, greatest *Row)
		other bool
		want  error
	}{
		{name: "no rows", set: func(*Row, *Row) {}, want: ErrTally},
		{name: "bad sum", rows: 1, set: func(s, _ *Row) { s.Set(Clicks, -1) }, want: ErrCell},
		{name: "bad greatest", rows: 1, set: func(_, g *Row) { g.Set(Reach, -1) }, want: ErrCell},
		{name: "level", rows: 1, set: func(s, _ *Row) { s.Set(Followers, 5); s.SetDate(civil.MustDate("2026-01-02")) }, want: ErrTally},
		{name: "two layouts", rows: 1, set: func(*Row, *Row) {}, other: true, want: ErrTally},
		{name: "no greatest", rows: 1, set: func(s, _ *Row) { s.Set(Reach, 5) }, want: ErrTally},
		{name: "greatest above the sum", rows: 1, set: func(s, g *Row) { s.Set(Reach, 5); g.Set(Reach, 6) }, want: ErrTally},
	} {
		t.Run(c.name, func(t *testing.T) {
			sums, greatest := l.NewRow(), l.NewRow()
			if c.other {
				greatest = layout().NewRow()
			}
			c.set(sums, greatest)
			table := tableOf(t, nil, "clicks")
			if err := table.AddSums(c.rows, sums, greatest); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if v, _ := table.Total().Value("clicks"); v.Defined() {
				t.Errorf("got %v", v)
			}
			var tally Tally
			if err := tally.AddSums(c.rows, sums, greatest); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
	var full Tally
	full.Limit(1)
	first, second := l.NewRow(), l.NewRow()
	first.Set(Clicks, 1)
	if err := full.AddSums(1, first, l.NewRow()); err != nil {
		t.Fatal(err)
	}
	if err := full.AddSums(1, second, l.NewRow()); !errors.Is(err, ErrTally) {
		t.Errorf("one pattern too many: %v", err)
	}
	stated := tableOf(t, nil, "reach")
	row := l.NewRow()
	row.Set(Reach, 5)
	if err := stated.Add(row); err != nil {
		t.Fatal(err)
	}
	if err := stated.StateTotal(Reach, decimal.NewFromInt(5)); err != nil {
		t.Fatal(err)
	}
	if err := stated.AddSums(1, first, l.NewRow()); !errors.Is(err, ErrTally) {
		t.Errorf("after the total: %v", err)
	}
}
