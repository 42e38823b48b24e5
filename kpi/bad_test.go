package kpi

import (
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// eur is an amount of whole euros.
func eur(n int64) money.Amount { return money.Units(n, money.EUR) }

// rowOf is a row of a layout with just these counts.
func rowOf(t *testing.T, counts map[Measure]int64) *Row {
	t.Helper()
	c := Columns{Dimensions: []Dimension{Channel}, Currency: money.EUR}
	for m := range counts {
		c.Measures = append(c.Measures, m)
	}
	l, err := NewLayout(Standard(), c)
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewRow()
	for m, n := range counts {
		r.Set(m, n)
	}
	return r
}

// valueOf is a value over rows.
func valueOf(t *testing.T, id string, rows ...*Row) Value {
	t.Helper()
	var tally Tally
	for _, r := range rows {
		if err := tally.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	v, err := Standard().Value(&tally, id)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestBad answers the bad inputs of counts, ratios and metrics, and those of
// the writers.
func TestBad(t *testing.T) {
	undefined := func(v Value, reason Reason, why string) func(*testing.T) {
		return func(t *testing.T) {
			if v.Reason() != reason {
				t.Errorf("reason %q, want %q", v.Reason(), reason)
			}
			if got := v.String(); got != "undefined: "+why {
				t.Errorf("%q, want %q", got, "undefined: "+why)
			}
			if _, err := v.Fixed(2); !errors.Is(err, ErrValue) {
				t.Errorf("Fixed: %v, want an error of class ErrValue", err)
			}
		}
	}
	badWriters(t)
	t.Run("in-RAT-01", undefined(CTR(0, 0), NoBase, "no impressions"))
	t.Run("in-RAT-03", undefined(ROI(eur(100), eur(0)), ZeroBase, "no cost"))
	t.Run("in-RAT-05", undefined(ROI(eur(100), eur(-5)), NegativeBase, "cost below zero"))
	t.Run("in-RAT-07", undefined(CPA(eur(100), decimal.NewFromInt(0)), ZeroBase, "no conversions"))
	t.Run("in-RAT-09", undefined(valueOf(t, "engagement_rate_followers", rowOf(t, map[Measure]int64{Interactions: 5})), NotMeasured, "followers not measured"))
	t.Run("in-RAT-25", undefined(Frequency(10, 0), ZeroBase, "no reach"))
	t.Run("in-RAT-13", func(t *testing.T) {
		v := ROI(eur(0), eur(100))
		if r, err := v.Rat(); err != nil || r.Cmp(big.NewRat(-1, 1)) != 0 {
			t.Errorf("ROI = %v, %v, want exactly -1", r, err)
		}
		if got := v.Format(i18n.EN, 0); got != "-100%" {
			t.Errorf("%q, want -100%%", got)
		}
	})
	t.Run("in-RAT-15", func(t *testing.T) {
		v := CTR(1, 100_000_000_000_000_000)
		if d, err := v.Fixed(17); err != nil || d.StringFixed(17) != "0.00000000000000001" {
			t.Errorf("at 17 places: %v, %v", d, err)
		}
		if got := v.Format(i18n.EN, 2); got != "<0.01%" {
			t.Errorf("at 2 places: %q, want <0.01%%", got)
		}
		if got := v.String(); got != "0.000000000000001%" {
			t.Errorf("String: %q", got)
		}
	})
	t.Run("in-RAT-17", func(t *testing.T) {
		a, err := money.ParseNumber("2.0049999999999999999", money.EUR)
		if err != nil {
			t.Fatal(err)
		}
		if d, err := ROAS(a, eur(1)).Fixed(2); err != nil || d.StringFixed(2) != "2.00" {
			t.Errorf("%v, %v, want 2.00", d, err)
		}
	})
	t.Run("in-RAT-19", func(t *testing.T) {
		v := valueOf(t, "ctr",
			rowOf(t, map[Measure]int64{Clicks: 1, Impressions: 10}),
			rowOf(t, map[Measure]int64{Clicks: 90, Impressions: 100}))
		if r, err := v.Rat(); err != nil || r.Cmp(big.NewRat(91, 110)) != 0 {
			t.Errorf("pooled CTR = %v, %v, want 91/110", r, err)
		}
		if got := v.Format(i18n.EN, 2); got != "82.73%" {
			t.Errorf("%q, want 82.73%%", got)
		}
	})
	t.Run("in-RAT-21", func(t *testing.T) {
		b, err := json.Marshal(CTR(3, 0))
		if err != nil || !json.Valid(b) {
			t.Fatalf("%s, %v", b, err)
		}
		var back map[string]any
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if v, ok := back["value"]; !ok || v != nil || back["reason"] != "zero_base" {
			t.Errorf("%s: want value null and the reason", b)
		}
	})
	t.Run("in-CNT-01", func(t *testing.T) {
		r := rowOf(t, map[Measure]int64{Impressions: -5, Clicks: 1})
		var e *CellError
		if !errors.As(r.Err(), &e) || e.Measure != Impressions || !errors.Is(r.Err(), ErrCell) {
			t.Fatalf("%v, want a CellError about impressions", r.Err())
		}
		var tally Tally
		if err := tally.Add(r); !errors.Is(err, ErrCell) || tally.Rows() != 0 {
			t.Errorf("Add: %v with %d rows, want the same error and none", err, tally.Rows())
		}
	})
	t.Run("in-CNT-05", func(t *testing.T) {
		r := rowOf(t, map[Measure]int64{Impressions: 1})
		r.SetDecimal(Impressions, decimal.RequireFromString("1.5"))
		if !errors.Is(r.Err(), ErrCell) || !strings.Contains(r.Err().Error(), "whole") {
			t.Errorf("%v, want: not a whole number", r.Err())
		}
	})
	t.Run("in-CNT-09", func(t *testing.T) {
		a := rowOf(t, map[Measure]int64{Clicks: 4, Impressions: 10})
		a.Unset(Clicks)
		if v := valueOf(t, "ctr", a); v.Reason() != NotMeasured {
			t.Errorf("clicks missing: %s, want not_measured", v)
		}
		if v := valueOf(t, "ctr", rowOf(t, map[Measure]int64{Clicks: 0, Impressions: 10})); v.String() != "0%" {
			t.Errorf("clicks zero: %s, want 0%%", v)
		}
	})
	t.Run("in-CNT-11", func(t *testing.T) {
		if got := CTR(120, 100).Format(i18n.EN, 0); got != "120%" {
			t.Errorf("%q, want 120%%, never clipped", got)
		}
	})
	t.Run("in-DEC-05", func(t *testing.T) {
		huge := decimal.New(1, 1_000_000_000)
		r := rowOf(t, map[Measure]int64{Conversions: 1})
		r.SetDecimal(Conversions, huge)
		if !errors.Is(r.Err(), ErrCell) {
			t.Errorf("%v, want an error of class ErrCell", r.Err())
		}
		if v := CPA(eur(1), huge); v.Reason() != OutOfDomain {
			t.Errorf("%s, want out_of_domain", v)
		}
	})
	t.Run("in-RAT-11", func(t *testing.T) {
		now, before := valueOf(t, "clicks", rowOf(t, map[Measure]int64{Clicks: 50})), valueOf(t, "clicks", rowOf(t, map[Measure]int64{Clicks: 0}))
		if v := Growth(now, before); v.Reason() != ZeroBase {
			t.Errorf("growth from 0 to 50: %s, want zero_base", v)
		}
	})
	t.Run("in-RAT-23", func(t *testing.T) {
		actual, target := valueOf(t, "clicks", rowOf(t, map[Measure]int64{Clicks: 5})), valueOf(t, "clicks", rowOf(t, map[Measure]int64{Clicks: 0}))
		if v := Attainment(actual, target, Higher); v.Reason() != ZeroBase {
			t.Errorf("attainment of a target of 0: %s, want zero_base", v)
		}
	})
	t.Run("in-CUR-01", func(t *testing.T) {
		v := ROI(money.Units(5, money.USD), eur(5))
		if v.Reason() != MixedCurrency || !strings.Contains(v.String(), "EUR") || !strings.Contains(v.String(), "USD") {
			t.Errorf("%s, want both currencies named", v)
		}
	})
}

func TestZeroCellIsNotMissing(t *testing.T) {
	v := valueOf(t, "cpc", func() *Row {
		l, err := NewLayout(Standard(), Columns{Measures: []Measure{Spend, Clicks}})
		if err != nil {
			t.Fatal(err)
		}
		r := l.NewRow()
		r.SetMoney(Spend, money.Amount{})
		r.Set(Clicks, 3)
		return r
	}())
	if !v.Exact() || v.Currency() != 0 || v.String() != "0" {
		t.Errorf("%s in %q, want an exact 0 without currency", v, v.Currency())
	}
}
