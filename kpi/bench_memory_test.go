package kpi

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/money"
)

// parsedRow is a row as a program may have it in memory.
type parsedRow struct {
	campaign       string
	counts         [8]int64
	spend, revenue money.Amount
}

func parsedRows(n int) []parsedRow {
	h := rand.New(rand.NewPCG(1, 2))
	campaigns := make([]string, 1000)
	for i := range campaigns {
		campaigns[i] = fmt.Sprintf("Spring US Prospecting %04d", i)
	}
	rows := make([]parsedRow, n)
	for i := range rows {
		r := &rows[i]
		r.campaign = campaigns[h.IntN(len(campaigns))]
		for j := range r.counts {
			r.counts[j] = h.Int64N(100_000)
		}
		r.spend, _ = money.New(decimal.New(h.Int64N(1_000_000_000), -int32(2+h.IntN(5))), money.EUR)
		r.revenue = money.Minor(h.Int64N(1_000_000), money.EUR)
	}
	return rows
}

// filler fills a row from rows in memory; slots are those of memoryMeasures.
type filler struct {
	row    *Row
	slots  []int
	coefs  [64]int64
	places [64]uint8
}

func (f *filler) fill(p *parsedRow) {
	f.row.Clear()
	f.row.SetText(Campaign, p.campaign)
	for i, n := range p.counts {
		f.coefs[f.slots[i]&63] = n
	}
	f.amount(8, p.spend)
	f.amount(9, p.revenue)
	f.row.FillScaled(1<<len(f.slots)-1, &f.coefs, &f.places)
}

func (f *filler) amount(i int, a money.Amount) {
	coef, places, _ := a.Scaled()
	f.coefs[f.slots[i]&63], f.places[f.slots[i]&63] = coef, uint8(places)
}

// memoryMeasures are eight counts, and the two amounts.
var memoryMeasures = []Measure{Impressions, Clicks, LinkClicks, Likes, Comments, Shares, Saves, Conversions, Spend, Revenue}

func memoryRow(t testing.TB) *filler {
	t.Helper()
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Campaign}, Measures: memoryMeasures, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	f := &filler{row: l.NewRow(), slots: make([]int, len(memoryMeasures))}
	for i, m := range memoryMeasures {
		f.slots[i], _ = l.Slot(m)
	}
	return f
}

// BenchmarkInMemory adds up eight counts and two amounts of a million rows by
// campaign, with a table and with a map of sums of decimals.
func BenchmarkInMemory(b *testing.B) {
	rows := parsedRows(1_000_000)
	b.Run("table", func(b *testing.B) {
		f := memoryRow(b)
		b.ReportAllocs()
		for b.Loop() {
			table, err := NewTable(Standard(), []Dimension{Campaign}, "roas")
			if err != nil {
				b.Fatal(err)
			}
			for i := range rows {
				f.fill(&rows[i])
				if err := table.Add(f.row); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("map", func(b *testing.B) {
		type sums struct {
			counts         [8]int64
			spend, revenue decimal.Decimal
		}
		b.ReportAllocs()
		for b.Loop() {
			groups := map[string]*sums{}
			for i := range rows {
				r := &rows[i]
				g := groups[r.campaign]
				if g == nil {
					g = new(sums)
					groups[r.campaign] = g
				}
				for j, n := range r.counts {
					g.counts[j] += n
				}
				g.spend, g.revenue = g.spend.Add(r.spend.Number()), g.revenue.Add(r.revenue.Number())
			}
		}
	})
}
