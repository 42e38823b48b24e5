package kpi

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// sums writes the sums of a value, one a word: measure:figure·above/below.
func sums(v Value) string {
	var list []string
	for s := range v.Sums() {
		figure := s.Low.RatString()
		if s.Low.Cmp(s.High) != 0 {
			figure += ".." + s.High.RatString()
		}
		list = append(list, fmt.Sprintf("%s:%s·%s/%s", s.Definition.ID, figure, s.Num.StringFixed(0), s.Den.StringFixed(0)))
	}
	return strings.Join(list, " ")
}

func TestSums(t *testing.T) {
	reach := rowOf(t, map[Measure]int64{Impressions: 500, Reach: 300})
	var twice Tally
	for range 2 {
		if err := twice.Add(reach); err != nil {
			t.Fatal(err)
		}
	}
	frequency, err := Standard().Value(&twice, "frequency")
	if err != nil {
		t.Fatal(err)
	}
	var desk Tally
	if err := desk.Add(rowOf(t, map[Measure]int64{Promoters: 7, Passives: 2, Detractors: 1})); err != nil {
		t.Fatal(err)
	}
	nps, err := Standard().Value(&desk, "nps")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name  string
		value Value
		want  string
	}{
		{"share", CTR(3, 200), "clicks:3·1/0 impressions:200·0/1"},
		{"scale", CPM(money.Minor(150, money.EUR), 1000), "spend:3/2·1000/0 impressions:1000·0/1"},
		{"bounds", frequency, "impressions:1000·1/0 reach:300..600·0/1"},
		{"both sides", nps, "promoters:7·100/1 detractors:1·-100/1 passives:2·0/1"},
		{"undefined", CTR(3, 0), ""},
		{"zero value", Value{}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := sums(test.value); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
	t.Run("optional and unknown", func(t *testing.T) {
		layout, err := NewLayout(Standard(), Columns{Measures: []Measure{Spend, Revenue}, Currency: money.EUR})
		if err != nil {
			t.Fatal(err)
		}
		row := layout.NewRow()
		row.SetMoney(Spend, money.Units(10, money.EUR))
		row.SetMoney(Revenue, money.Units(15, money.EUR))
		var tally Tally
		if err := tally.Add(row); err != nil {
			t.Fatal(err)
		}
		roi, err := Standard().Value(&tally, "roi")
		if err != nil {
			t.Fatal(err)
		}
		if got, want := sums(roi), "revenue:15·1/0 spend:10·-1/1"; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	})
	t.Run("what is handed out is nobody's", func(t *testing.T) {
		v := CVR(decimal.New(3, 0), 20)
		for s := range v.Sums() {
			s.Low.SetInt64(99)
			for i := range s.Definition.Qualifiers {
				s.Definition.Qualifiers[i] = Tax
			}
			break
		}
		if got, want := sums(v), "conversions:3·1/0 clicks:20·0/1"; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		if d, _ := Standard().Definition(Conversions); d.Qualifiers[0] == Tax {
			t.Error("the catalogue changed")
		}
	})
}

// TestPartOf holds that what is a part of another measure is known to the
// catalogue, pure and no level, and that a part is not its own whole.
func TestPartOf(t *testing.T) {
	for _, x := range append(partPairs(), stepPairs()...) {
		for _, m := range []Measure{x.part, x.whole} {
			d, ok := Standard().Definition(m)
			if !ok || d.Unit != (Unit{}) || d.OverTime == Level || d.Signed {
				t.Errorf("%s of %s: %s is no count", x.part, x.whole, m)
			}
		}
		if !PartOf(x.part, x.whole) || PartOf(x.whole, x.part) {
			t.Errorf("%s of %s: one is part of the other", x.part, x.whole)
		}
	}
	if PartOf(Interactions, Impressions) {
		t.Error("one impression has several interactions")
	}
}
