package kpi

import (
	"fmt"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// benchMeasures are eight counts and two amounts.
var benchMeasures = []Measure{Impressions, Reach, Clicks, Likes, Comments, Shares, Saves, Conversions, Spend, Revenue}

func benchLayout(b *testing.B) *Layout {
	b.Helper()
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Channel, Campaign}, Measures: benchMeasures, Currency: money.EUR})
	if err != nil {
		b.Fatal(err)
	}
	return l
}

func fillRow(r *Row, day civil.Date, channel, campaign string) {
	r.Clear()
	r.SetDate(day)
	r.SetText(Channel, channel)
	r.SetText(Campaign, campaign)
	for i := range benchMeasures {
		r.SetScaled(i, 12345, 0)
	}
}

func BenchmarkROI(b *testing.B) {
	revenue, cost := money.Units(1200, money.EUR), money.Units(800, money.EUR)
	b.ReportAllocs()
	for b.Loop() {
		ROI(revenue, cost)
	}
}

func BenchmarkTallyAdd(b *testing.B) {
	r := benchLayout(b).NewRow()
	fillRow(r, civil.MustDate("2025-03-05"), "instagram", "spring")
	var t Tally
	b.ReportAllocs()
	for b.Loop() {
		if err := t.Add(r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTableAdd(b *testing.B) {
	for _, by := range [][]Dimension{{Campaign}, {Channel, ByMonth}, {Channel, Campaign, ByMonth}} {
		b.Run(fmt.Sprint(by), func(b *testing.B) {
			table, err := NewTable(Standard(), by, "roas")
			if err != nil {
				b.Fatal(err)
			}
			r := benchLayout(b).NewRow()
			campaigns := make([]string, 900)
			for i := range campaigns {
				campaigns[i] = fmt.Sprint("campaign ", i)
			}
			first := civil.MustDate("2025-01-01")
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				fillRow(r, first.AddDays(i%365), campaigns[i%4], campaigns[i%900])
				if err := table.Add(r); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

func BenchmarkValue(b *testing.B) {
	var t Tally
	r := benchLayout(b).NewRow()
	fillRow(r, civil.MustDate("2025-03-05"), "instagram", "spring")
	if err := t.Add(r); err != nil {
		b.Fatal(err)
	}
	for _, id := range []string{"ctr", "cpm", "roi", "frequency"} {
		b.Run(id, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				v, err := Standard().Value(&t, id)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := v.Fixed(6); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkExplain(b *testing.B) {
	v := CTR(4700, 307529)
	for b.Loop() {
		v.Explain(i18n.ES)
	}
}
