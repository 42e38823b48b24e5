package kpi

import (
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/plan/money"
)

// TestLineAppendFixed holds all metrics and measures of the catalogue, over rows
// that know some measures or all, against the values that are kept.
func TestLineAppendFixed(t *testing.T) {
	h := rand.New(rand.NewPCG(7, 8))
	c := Standard()
	var measures []Measure
	for _, d := range c.definitions {
		if d.OverTime == Adds && d.Unit.Money == 0 && len(measures) < 40 {
			measures = append(measures, d.ID)
		}
	}
	l, err := NewLayout(c, Columns{Dimensions: []Dimension{Campaign}, Measures: append(measures, Spend, Revenue, Reach), Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	table, err := NewTable(c, []Dimension{Campaign})
	if err != nil {
		t.Fatal(err)
	}
	row := l.NewRow()
	for i := range 40 {
		row.Clear()
		row.SetText(Campaign, string(rune('a'+i%8)))
		for _, m := range measures {
			if i%8 > 4 || h.IntN(8) > i%8 {
				row.Set(m, h.Int64N(1000)>>h.IntN(12))
			}
		}
		row.SetMoney(Spend, money.Minor(h.Int64N(1_000_000), money.EUR))
		row.SetMoney(Revenue, money.Minor(h.Int64N(1_000_000), money.EUR))
		row.Set(Reach, h.Int64N(1000))
		if err := table.Add(row); err != nil {
			t.Fatal(err)
		}
	}
	defined, all := 0, 0
	for line := range table.Lines() {
		for id := range c.index {
			v, err := line.Value(id)
			if err != nil {
				t.Fatal(err)
			}
			want, wrong := v.AppendFixed([]byte("+"), 7)
			got, err := line.AppendFixed([]byte("+"), id, 7)
			if string(got) != string(want) || (err == nil) != (wrong == nil) || err != nil && err.Error() != wrong.Error() {
				t.Fatalf("%s: got %s, %v, want %s, %v", id, got, err, want, wrong)
			}
			all++
			if err == nil {
				defined++
			}
		}
		if b, err := line.AppendFixed([]byte("+"), "nonsense", 7); err == nil || string(b) != "+" {
			t.Errorf("got %s, %v", b, err)
		}
		b := make([]byte, 0, 100)
		n := testing.AllocsPerRun(10, func() { b, _ = line.AppendFixed(b[:0], "cpc", 6) })
		if n != 0 && len(line.tally.patterns) == 1 { // where all rows know the same
			t.Errorf("%v allocations", n)
		}
	}
	if defined < all/5 || defined > all*4/5 {
		t.Errorf("%d of %d are defined", defined, all)
	}
}
