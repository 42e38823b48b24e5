package kpi

import (
	"errors"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func TestLayoutRefuses(t *testing.T) {
	var many []Measure
	for d := range Standard().Definitions() {
		many = append(many, d.ID)
	}
	for _, tt := range []struct {
		name    string
		columns Columns
		class   error
	}{
		{"unknown measure", Columns{Measures: []Measure{"impresions"}}, ErrUnknown},
		{"metric as a measure", Columns{Measures: []Measure{"ctr"}}, ErrUnknown},
		{"measure twice", Columns{Measures: []Measure{Clicks, Clicks}}, ErrDefinition},
		{"65 measures", Columns{Measures: many[:65]}, ErrDefinition},
		{"dimension twice", Columns{Dimensions: []Dimension{Channel, Channel}}, ErrDefinition},
		{"dimension without a name", Columns{Dimensions: []Dimension{""}}, ErrDefinition},
		{"reserved dimension", Columns{Dimensions: []Dimension{ByMonth}}, ErrDefinition},
		{"series that is no dimension", Columns{Series: []Dimension{Post}}, ErrUnknown},
		{"currency of no column", Columns{Currencies: map[Measure]money.Currency{Spend: money.EUR}}, ErrDefinition},
		{"currency of a count", Columns{Measures: []Measure{Clicks}, Currencies: map[Measure]money.Currency{Clicks: money.EUR}}, ErrDefinition},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l, err := NewLayout(Standard(), tt.columns)
			if l != nil || !errors.Is(err, tt.class) {
				t.Errorf("%v, want class %v", err, tt.class)
			}
			if es := i18n.Say(err, i18n.ES); es == "" || es == err.Error() {
				t.Errorf("Spanish: %q", es)
			}
		})
	}
	if _, err := NewLayout(Standard(), Columns{Measures: many[:64]}); err != nil {
		t.Errorf("64 measures: %v", err)
	}
}

func TestRowRefuses(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{
		Dimensions: []Dimension{Channel}, Currencies: map[Measure]money.Currency{Revenue: money.EUR},
		Measures: []Measure{Clicks, Spend, Revenue, Conversions},
	})
	if err != nil {
		t.Fatal(err)
	}
	clicks, _ := l.Slot(Clicks)
	spend, _ := l.Slot(Spend)
	for _, tt := range []struct {
		name  string
		fill  func(*Row)
		class error
		says  string
	}{
		{"not in the layout", func(r *Row) { r.Set(Likes, 1) }, ErrUnknown, "likes"},
		{"near a measure", func(r *Row) { r.Set("click", 1) }, ErrUnknown, "did you mean clicks"},
		{"unset not in the layout", func(r *Row) { r.Unset(Likes) }, ErrUnknown, "likes"},
		{"no such dimension", func(r *Row) { r.SetText("chanel", "x") }, ErrUnknown, "channel"},
		{"money as a count", func(r *Row) { r.Set(Spend, 5) }, ErrCell, "currency"},
		{"count as money", func(r *Row) { r.SetMoney(Clicks, eur(1)) }, ErrCell, "not money"},
		{"money as a decimal", func(r *Row) { r.SetDecimal(Revenue, decimal.NewFromInt(1)) }, ErrCell, "money"},
		{"no currency", func(r *Row) { r.SetScaled(spend, 5, 0) }, ErrCell, "currency is missing"},
		{"negative", func(r *Row) { r.Set(Clicks, -1) }, ErrCell, "negative"},
		{"fraction", func(r *Row) { r.SetScaled(clicks, 15, 1) }, ErrCell, "whole"},
		{"out of range", func(r *Row) { r.SetDecimal(Conversions, decimal.New(1, 50)) }, ErrCell, "range"},
		{"unknown slot", func(r *Row) { r.SetScaled(9, 1, 0) }, ErrCell, "column"},
		{"unknown places", func(r *Row) { r.SetScaled(clicks, 1, 19) }, ErrCell, "column"},
		{"unknown money measure", func(r *Row) { r.SetMoney(Production, eur(1)) }, ErrUnknown, "production"},
		{"unknown decimal measure", func(r *Row) { r.SetDecimal(Likes, decimal.NewFromInt(1)) }, ErrUnknown, "likes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := l.NewRow()
			tt.fill(r)
			if err := r.Err(); !errors.Is(err, tt.class) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("%v, want class %v saying %q", err, tt.class, tt.says)
			}
			first := r.Err()
			r.Set(Clicks, -7)
			if r.Err() != first {
				t.Error("a later fault took the place of the first")
			}
			var tally Tally
			if err := tally.Add(r); err != first {
				t.Errorf("Add: %v", err)
			}
			table, err := NewTable(Standard(), nil, "clicks")
			if err != nil {
				t.Fatal(err)
			}
			if err := table.Add(r); err != first {
				t.Errorf("Table.Add: %v", err)
			}
			r.Clear()
			if r.Err() != nil {
				t.Error("Clear keeps the fault")
			}
		})
	}
}

// TestRowForgets fills a row with everything, clears it, and finds nothing of
// it in the next one.
func TestRowForgets(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Channel}, Measures: []Measure{Clicks, Impressions, Spend}, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewRow()
	r.SetText(Channel, "instagram")
	r.SetDate(civil.MustDate("2025-01-01"))
	r.Set(Clicks, 5)
	r.SetMoney(Spend, money.Units(3, money.USD))
	r.Qualify(Window, "7d_click")
	var first, second Tally
	if err := first.Add(r); err != nil {
		t.Fatal(err)
	}
	r.Clear()
	r.Set(Impressions, 10)
	r.SetScaled(mustSlot(t, l, Spend), 250, 2)
	if err := second.Add(r); err != nil {
		t.Fatal(err)
	}
	table, err := NewTable(Standard(), []Dimension{Channel, ByMonth}, "spend")
	if err != nil {
		t.Fatal(err)
	}
	if err := table.Add(r); err != nil {
		t.Fatal(err)
	}
	if _, ok := table.Line("", ""); !ok {
		t.Error("the second row still has its channel or date")
	}
	v, err := Standard().Value(&second, "spend")
	if err != nil || v.Currency() != money.EUR || v.String() != "2.5 EUR" {
		t.Errorf("%s, %v, want 2.5 EUR", v, err)
	}
	if v, _ := Standard().Value(&second, "clicks"); v.Reason() != NotMeasured {
		t.Errorf("clicks of the second row: %s", v)
	}
}

func mustSlot(t *testing.T, l *Layout, m Measure) int {
	t.Helper()
	i, ok := l.Slot(m)
	if !ok {
		t.Fatalf("no slot for %s", m)
	}
	return i
}

func TestSetCurrencyHoldsForTheRow(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{Spend, Revenue}})
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewRow()
	r.SetCurrency(money.GBP)
	r.SetScaled(mustSlot(t, l, Spend), 100, 0)
	r.SetScaled(mustSlot(t, l, Revenue), 450, 0)
	v := valueOf(t, "roas", r)
	if v.String() != "4.5" || r.Err() != nil {
		t.Errorf("%s, %v", v, r.Err())
	}
	if w := valueOf(t, "spend", r); w.Currency() != money.GBP {
		t.Errorf("currency %q, want GBP", w.Currency())
	}
}

// TestAddAllocates holds that adding a row of ten measures to a group that is
// there costs no memory, filling included.
func TestAddAllocates(t *testing.T) {
	measures := []Measure{Impressions, Reach, Clicks, Likes, Comments, Shares, Saves, Spend, Conversions, Revenue}
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Channel, Campaign, Account}, Measures: measures, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	for _, by := range [][]Dimension{nil, {Channel}, {Channel, ByMonth}, {Channel, Campaign, ByWeek}} {
		table, err := NewTable(Standard(), by, "roas")
		if err != nil {
			t.Fatal(err)
		}
		r := l.NewRow()
		d := civil.MustDate("2025-03-05")
		add := func() {
			r.Clear()
			r.SetText(Channel, "instagram")
			r.SetText(Campaign, "spring")
			r.SetDate(d)
			for i := range measures {
				r.SetScaled(i, 12345, 0)
			}
			if err := table.Add(r); err != nil {
				t.Fatal(err)
			}
		}
		add()
		if n := testing.AllocsPerRun(100, add); n != 0 {
			t.Errorf("by %v: %v allocations a row, want 0", by, n)
		}
	}
}
