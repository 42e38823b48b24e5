package pacing

import (
	"encoding/json"
	"errors"
	"math"
	"math/big"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func TestLightText(t *testing.T) {
	for l, want := range map[Light]string{0: "", Green: "green", Amber: "amber", Red: "red"} {
		text, err := l.MarshalText()
		if err != nil || string(text) != want || l.String() != want {
			t.Errorf("%d: %q, %v, %q", l, text, err, l)
		}
		back := Light(9)
		if err := back.UnmarshalText(text); err != nil || back != l {
			t.Errorf("%q: %d, %v", text, back, err)
		}
		if l != 0 && !l.Name().Complete() {
			t.Errorf("%s has no name", l)
		}
	}
	l := Red
	err := json.Unmarshal([]byte(`"blue"`), &l)
	if !errors.Is(err, ErrLight) || l != Red || err.Error() != `light "blue" is unknown: use green, amber or red` {
		t.Errorf("%v, %v", l, err)
	}
	if Light(9).String() != "" {
		t.Errorf("%q", Light(9))
	}
}

func TestToleranceRefused(t *testing.T) {
	huge := decimal.New(1, 1_000_000_000)
	one := decimal.New(1, 0)
	for _, pair := range [][2]decimal.Decimal{{huge, huge}, {one, huge}, {one.Neg(), one}, {one, decimal.New(99, -2)}} {
		tolerance, err := NewTolerance(pair[0], pair[1])
		var refused *Error
		if !errors.Is(err, ErrTolerance) || !errors.As(err, &refused) || !refused.Text().Complete() {
			t.Errorf("%v, %v", tolerance, err)
		}
	}
}

func TestToleranceTaken(t *testing.T) {
	one := decimal.New(1, 0)
	for _, pair := range [][2]decimal.Decimal{{{}, {}}, {one, one}} {
		if _, err := NewTolerance(pair[0], pair[1]); err != nil {
			t.Error(err)
		}
	}
}

func TestLight(t *testing.T) {
	tolerance, err := NewTolerance(decimal.New(1, -1), decimal.New(25, -2))
	if err != nil {
		t.Fatal(err)
	}
	// is a value v/1000 of a figure; bounded by it and another one with to.
	is := func(better kpi.Direction, v int64) kpi.Value {
		return kpi.Figure{ID: "x", Better: better}.Quotient(big.NewRat(v, 1), big.NewRat(1000, 1), 0)
	}
	one := decimal.New(1, 0)
	for _, tt := range []struct {
		name   string
		v      kpi.Value
		target decimal.Decimal
		want   Light
	}{
		{"on target", is(kpi.Neutral, 1000), one, Green},
		{"just green below", is(kpi.Neutral, 900), one, Green},
		{"just green above", is(kpi.Neutral, 1100), one, Green}, // 1.1 − 1 > 0.1 in binary fractions
		{"just amber below", is(kpi.Neutral, 750), one, Amber},
		{"beyond green below", is(kpi.Neutral, 899), one, Amber},
		{"beyond green above", is(kpi.Neutral, 1101), one, Amber},
		{"just amber above", is(kpi.Neutral, 1250), one, Amber},
		{"red below", is(kpi.Neutral, 749), one, Red},
		{"red above", is(kpi.Neutral, 1251), one, Red},
		{"more is better", is(kpi.Higher, 9000), one, Green},
		{"more is better, short", is(kpi.Higher, 899), one, Amber},
		{"less is better", is(kpi.Lower, -9000), one, Green},
		{"less is better, over", is(kpi.Lower, 1251), one, Red},
		{"negative target", is(kpi.Higher, -1100), one.Neg(), Green},
		{"negative target missed", is(kpi.Higher, -1251), one.Neg(), Red},
		{"negative target exceeded", is(kpi.Higher, 0), one.Neg(), Green},
		{"larger target", is(kpi.Neutral, 180_000), decimal.New(200, 0), Green},
		{"undefined", kpi.CTR(0, 0), one, 0},
		{"zero Value", kpi.Value{}, one, 0},
		{"target of 0", is(kpi.Neutral, 0), decimal.Decimal{}, 0},
		{"enormous target", is(kpi.Neutral, 0), decimal.New(1, 1_000_000_000), 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tolerance.Light(tt.v, tt.target); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := (Tolerance{}).Light(is(kpi.Neutral, 1000), one); got != Green {
		t.Errorf("zero Tolerance on target: %q", got)
	}
	if got := (Tolerance{}).Light(is(kpi.Neutral, 1001), one); got != Red {
		t.Errorf("zero Tolerance off target: %q", got)
	}
}

// boundedBy is a value of two days with a reach of 100 each, whose sum is from
// 100 to 200.
func boundedBy(t *testing.T, id string) kpi.Value {
	t.Helper()
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Reach, kpi.Impressions}})
	if err != nil {
		t.Fatal(err)
	}
	var tally kpi.Tally
	for range 2 {
		row := layout.NewRow()
		row.Set(kpi.Reach, 100)
		row.Set(kpi.Impressions, 200)
		if err := tally.Add(row); err != nil {
			t.Fatal(err)
		}
	}
	v, err := kpi.Standard().Value(&tally, id)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestLightOfBounds(t *testing.T) {
	reach, frequency := boundedBy(t, "reach"), boundedBy(t, "frequency") // 100 to 200; 2 to 4, neither better
	tolerance, err := NewTolerance(decimal.New(1, -1), decimal.New(2, -1))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		v      kpi.Value
		target int64
		want   Light
	}{
		{reach, 100, 0},
		{reach, 200, 0},
		{reach, 1000, Red},
		{reach, 10, Red},
		{frequency, 3, 0}, // red at either end, green between
		{frequency, 30, Red},
	} {
		if got := tolerance.Light(tt.v, decimal.New(tt.target, 0)); got != tt.want {
			t.Errorf("%s against %d: %q, want %q", tt.v, tt.target, got, tt.want)
		}
	}
	wide, err := NewTolerance(decimal.New(5, -1), decimal.New(1, 0))
	if err != nil {
		t.Fatal(err)
	}
	if got := wide.Light(frequency, decimal.New(3, 0)); got != Green {
		t.Errorf("%s: %q, want green", frequency, got)
	}
}

// TestBudgetRules holds the order and the sources of the table.
func TestBudgetRules(t *testing.T) {
	var last BudgetRule
	var closed []channel.ID
	for r := range BudgetRules() {
		if r.Channel == last.Channel && !r.Since.Before(last.Since) {
			t.Errorf("%s: %s comes after %s", r.Channel, r.Since, last.Since)
		}
		if r.Channel != last.Channel {
			for _, id := range closed {
				if id == r.Channel {
					t.Errorf("%s comes twice", id)
				}
			}
			closed = append(closed, r.Channel)
		}
		if _, ok := channel.Standard().Lookup(string(r.Channel)); !ok {
			t.Errorf("%s is no channel", r.Channel)
		}
		if r.Source == "" || r.AsOf != read() || r.Since.IsZero() || !r.Since.Before(r.AsOf) || r.Day.Sign() <= 0 {
			t.Errorf("%+v", r)
		}
		if r.Exempt.Complete() == r.Exempt.IsZero() {
			t.Errorf("%s: exempt %v", r.Channel, r.Exempt)
		}
		last = r
	}
}

func rule(t *testing.T, id channel.ID, day civil.Date) BudgetRule {
	t.Helper()
	r, ok := BudgetRuleOn(id, day)
	if !ok {
		t.Fatalf("no rule for %s on %s", id, day)
	}
	return r
}

func TestBudgetRuleOn(t *testing.T) {
	ten := money.Units(10, money.EUR)
	for _, tt := range []struct {
		id               channel.ID
		day              string
		daily, week, mon string
	}{
		{channel.GoogleAds, "2026-04-01", "20", "out_of_domain", "304"},
		{channel.GoogleAds, "2017-10-04", "20", "out_of_domain", "304"},
		{channel.GoogleAds, "2017-10-03", "12", "out_of_domain", "304"},
		{channel.MetaAds, "2025-05-29", "35/2", "70", "out_of_domain"},
		{channel.MetaAds, "2025-05-28", "25/2", "70", "out_of_domain"},
	} {
		r := rule(t, tt.id, civil.MustDate(tt.day))
		if day, week, month := fraction(r.DayLimit(ten)), fraction(r.WeekLimit(ten)), fraction(r.MonthLimit(ten)); day != tt.daily || week != tt.week || month != tt.mon {
			t.Errorf("%s on %s: %s a day, %s a week, %s a month", tt.id, tt.day, day, week, month)
		}
	}
	for id, day := range map[channel.ID]string{channel.GoogleAds: "2010-09-16", channel.MetaAds: "2016-07-12", channel.TikTok: "2026-04-01"} {
		if r, ok := BudgetRuleOn(id, civil.MustDate(day)); ok {
			t.Errorf("%s on %s: %+v", id, day, r)
		}
	}
	if _, ok := BudgetRuleOn(channel.GoogleAds, civil.Date{}); ok {
		t.Error("a rule without a day")
	}
	google := rule(t, channel.GoogleAds, civil.MustDate("2026-04-01"))
	if v := google.DayLimit(ten.Neg()); v.Reason() != kpi.OutOfDomain {
		t.Error(v)
	}
	if v := (BudgetRule{Day: decimal.New(1, math.MaxInt32)}).DayLimit(ten); v.Reason() != kpi.OutOfDomain {
		t.Error(v)
	}
	if v := (BudgetRule{}).DayLimit(ten); v.Reason() != kpi.OutOfDomain {
		t.Error(v)
	}
	if v := google.DayLimit(money.Amount{}); fraction(v) != "0" {
		t.Error(v)
	}
}
