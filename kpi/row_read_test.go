package kpi

import (
	"errors"
	"testing"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func TestRowGetters(t *testing.T) {
	f := fields{
		"channel": "Meta Ads", "period": "2025-02", "impressions": "1000", "conversions": "12.50", "spend": "300.10 EUR",
		"followers": "99999999999999999999", "reach": "5",
	}
	l := layoutWith(t, []fields{f, {"clicks": "1"}})
	r := f.row(t, l)
	for _, c := range []struct {
		measure       Measure
		known         bool
		figure        string
		amount        bool
		amountPrinted string
	}{
		{Impressions, true, "1000", false, ""},
		{Conversions, true, "12.5", false, ""},
		{Spend, true, "300.1", true, "300.10 EUR"},
		{Followers, true, "99999999999999999999", false, ""},
		{Clicks, false, "", false, ""},  // in the layout, not stated
		{Revenue, false, "", false, ""}, // not in the layout
	} {
		if got := r.Known(c.measure); got != c.known {
			t.Errorf("Known(%s) = %v, want %v", c.measure, got, c.known)
		}
		d, ok := r.Figure(c.measure)
		if ok != c.known || ok && d.StringFixed(max(0, -d.Exponent())) != c.figure {
			t.Errorf("Figure(%s) = %v, %v, want %s, %v", c.measure, d, ok, c.figure, c.known)
		}
		if a, ok := r.Amount(c.measure); ok != c.amount || ok && a.String() != c.amountPrinted {
			t.Errorf("Amount(%s) = %v, %v, want %s, %v", c.measure, a, ok, c.amountPrinted, c.amount)
		}
	}
	if got := r.Text(Channel) + "|" + r.Text(Campaign) + "|" + r.Text("nowhere") + "|" + r.Text(ByMonth); got != "Meta Ads|||" {
		t.Errorf("texts %q", got)
	}
	if got := r.Period().String(); got != "2025-02" && got != "2025-02-01/2025-02-28" {
		t.Errorf("period %s", got)
	}
	r.Clear()
	if r.Known(Impressions) || r.Text(Channel) != "" || !r.Period().IsZero() {
		t.Error("something is left after Clear")
	}
}

func TestRowPrint(t *testing.T) {
	for _, c := range []struct {
		name   string
		figure decimal.Decimal
		places int32
		ok     bool
	}{
		{"as many decimals as places", decimal.New(153, -4), 4, true},
		{"fewer decimals", decimal.New(2, 0), 2, true},
		{"zeros at the end do not count", decimal.New(1530, -4), 3, true},
		{"most places", decimal.New(1, -40), 40, true},
		{"more decimals", decimal.New(153, -4), 3, false},
		{"negative places", decimal.New(1, 0), -1, false},
		{"too many places", decimal.New(1, 0), 41, false},
		{"out of range", decimal.New(1, 1_000_000_000), 2, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := layoutWith(t, []fields{{"clicks": "1"}}).NewRow()
			r.Print("ctr", c.figure, c.places)
			var e *CellError
			if ok := r.Err() == nil; ok != c.ok || !ok && (!errors.As(r.Err(), &e) || e.Measure != "ctr" || !e.Text().Complete()) {
				t.Errorf("%v, want accepted: %v", r.Err(), c.ok)
			}
		})
	}
	t.Run("stated twice", func(t *testing.T) {
		r := layoutWith(t, []fields{{"clicks": "1"}}).NewRow()
		r.Print("ctr", decimal.New(1, -2), 2)
		r.Print("cpc", decimal.New(1, -2), 2)
		r.Print("ctr", decimal.New(2, -2), 2)
		if len(r.printed) != 2 || r.printed[0].figure.Cmp(decimal.New(2, -2)) != 0 {
			t.Errorf("%+v", r.printed)
		}
		r.Clear()
		if len(r.printed) != 0 {
			t.Error("printed rates are left after Clear")
		}
	})
}

// An amount beyond what money holds is not stated as one.
func TestRowAmountTooLong(t *testing.T) {
	r := layoutWith(t, []fields{{"spend": "1 EUR"}}).NewRow()
	r.SetMoney(Spend, money.Units(1, money.EUR))
	r.short, r.cells[0] = 0, whole(1<<62).times(decimal.New(1, 6))
	if a, ok := r.Amount(Spend); ok {
		t.Errorf("%v", a)
	}
}
