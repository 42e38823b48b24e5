package kpi

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func TestStandardRefusesNothing(t *testing.T) {
	c, err := standard()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(slices.Collect(c.Definitions())); n < 100 {
		t.Errorf("%d measures", n)
	}
	if n := len(slices.Collect(c.Metrics())); n < 90 {
		t.Errorf("%d metrics", n)
	}
}

// TestStandardUnits derives every unit and compares it with what the metric's
// family is known by.
func TestStandardUnits(t *testing.T) {
	for _, f := range Standard().formulas {
		want := Unit{}
		switch {
		case strings.HasPrefix(f.ID, "cp") || strings.HasPrefix(f.ID, "cost_per_") || slices.Contains([]string{"cac", "aov", "total_cost", "gross_profit"}, f.ID):
			want = Unit{Money: 1}
		case slices.Contains([]string{
			"average_view_duration", "engagement_time_per_session", "engagement_time_per_user", "average_first_response_time",
			"average_next_response_time", "average_resolution_time", "average_approval_time",
		}, f.ID):
			want = Unit{Time: 1}
		}
		if f.unit != want {
			t.Errorf("%s: unit %v, want %v", f.ID, f.unit, want)
		}
	}
}

func TestDefineAndWith(t *testing.T) {
	name := i18n.Text{EN: "x", ES: "x"}
	measure := Definition{ID: "stickers", Name: name}
	metric := Metric{ID: "sticker_rate", Name: name, Num: of("stickers"), Den: of(Impressions)}
	c, err := Standard().Define(measure)
	if err != nil {
		t.Fatal(err)
	}
	c, err = c.With(metric)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := Standard().Metric("sticker_rate"); ok {
		t.Error("the standard catalogue was changed")
	}
	if m, ok := c.Metric("sticker_rate"); !ok || m.Num[0].Measure != "stickers" {
		t.Errorf("%v, %v", m, ok)
	}
	m, _ := c.Metric("sticker_rate")
	m.Num[0].Measure = Spend
	if again, _ := c.Metric("sticker_rate"); again.Num[0].Measure != "stickers" {
		t.Error("a metric handed out changes the catalogue")
	}
	d, _ := c.Definition(Reach)
	d.Qualifiers[0] = Tax
	if again, _ := c.Definition(Reach); again.Qualifiers[0] == Tax {
		t.Error("a definition handed out changes the catalogue")
	}

	many := make([]Term, 65)
	bounded := []Measure{Reach, Users, Followers, UniqueClickers, ActiveMembers, OpenConversations, Population}
	var nine []Term
	for _, b := range bounded {
		nine = append(nine, of(b)...)
	}
	for i := range many {
		many[i] = Term{Measure: Clicks}
	}
	nine = append(nine, Term{Measure: Followers, At: First}, Term{Measure: OpenConversations, At: First})
	huge := decimal.New(1, 100)
	for _, tt := range []struct {
		name   string
		define Definition
		metric Metric
	}{
		{name: "empty ID", define: Definition{Name: name}},
		{name: "capitals", define: Definition{ID: "Reach", Name: name}},
		{name: "too long", define: Definition{ID: Measure(strings.Repeat("x", 65)), Name: name}},
		{name: "taken by a measure", define: Definition{ID: Reach, Name: name}},
		{name: "taken by a metric", define: Definition{ID: "ctr", Name: name}},
		{name: "taken by a derived dimension", define: Definition{ID: "month", Name: name}},
		{name: "no Spanish", define: Definition{ID: "x", Name: i18n.Text{EN: "x"}}},
		{name: "a sum of people", define: Definition{ID: "x", Name: name, OverTime: Distinct}},
		{name: "a level over series", define: Definition{ID: "x", Name: name, OverSeries: Level}},
		{name: "unknown additivity", define: Definition{ID: "x", Name: name, OverTime: 9}},
		{name: "no numerator", metric: Metric{ID: "x", Name: name, Den: of(Clicks)}},
		{name: "metric taken", metric: Metric{ID: "ctr", Name: name, Num: of(Clicks)}},
		{name: "metric without a name", metric: Metric{ID: "x", Num: of(Clicks)}},
		{name: "unknown measure", metric: Metric{ID: "x", Name: name, Num: of("clicks_on_the_moon")}},
		{name: "metric as a measure", metric: Metric{ID: "x", Name: name, Num: of("ctr")}},
		{name: "money and clicks added", metric: Metric{ID: "x", Name: name, Num: of(Spend, Clicks)}},
		{name: "units apart below", metric: Metric{ID: "x", Name: name, Num: of(Clicks), Den: of(Clicks, WatchTime)}},
		{name: "prices in two currencies", metric: Metric{ID: "x", Name: name, Num: []Term{
			{Measure: Clicks, Price: eur(1)}, {Measure: Likes, Price: money.Units(1, money.USD)},
		}}},
		{name: "coefficient out of range", metric: Metric{ID: "x", Name: name, Num: []Term{{Measure: Clicks, Coef: huge}}}},
		{name: "too many terms", metric: Metric{ID: "x", Name: name, Num: many}},
		{name: "negative scale", metric: Metric{ID: "x", Name: name, Num: of(Clicks), Scale: -1}},
		{name: "too many bounds", metric: Metric{ID: "x", Name: name, Num: nine}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var err error
			if tt.metric.Num == nil && tt.metric.Den == nil {
				_, err = c.Define(tt.define)
			} else {
				_, err = c.With(tt.metric)
			}
			var e *DefinitionError
			if !errors.As(err, &e) || !errors.Is(err, ErrDefinition) || !e.Text().Complete() {
				t.Errorf("%v, want a DefinitionError in both languages", err)
			}
		})
	}
}

func TestUnknownNamesSuggest(t *testing.T) {
	_, err := Standard().Value(new(Tally), "roass")
	var e *UnknownError
	if !errors.As(err, &e) || !errors.Is(err, ErrUnknown) {
		t.Fatalf("%v, want an UnknownError", err)
	}
	if !slices.Contains(e.Near, "roas") {
		t.Errorf("near: %v, want roas among them", e.Near)
	}
	if got := i18n.Say(err, i18n.ES); !strings.Contains(got, "¿quería decir") {
		t.Errorf("%q", got)
	}
	if _, err := Standard().Value(new(Tally), strings.Repeat("x", 1_000_000)); len(err.Error()) > 400 {
		t.Errorf("%d bytes of error", len(err.Error()))
	}
}

func TestPricedTermsMakeMoney(t *testing.T) {
	c, err := Standard().With(Metric{
		ID: "assumed_value", Name: i18n.Text{EN: "assumed value", ES: "valor supuesto"},
		Num: []Term{{Measure: Likes, Price: money.Minor(10, money.EUR)}, {Measure: Comments, Price: money.Minor(50, money.EUR), Coef: decimal.NewFromInt(2)}},
	})
	if err != nil {
		t.Fatal(err)
	}
	var tally Tally
	if err := tally.Add(rowOf(t, map[Measure]int64{Likes: 7, Comments: 3})); err != nil {
		t.Fatal(err)
	}
	v, err := c.Value(&tally, "assumed_value")
	if err != nil {
		t.Fatal(err)
	}
	a, err := v.Amount(2)
	if err != nil || !a.Equal(money.Minor(370, money.EUR)) {
		t.Errorf("%s, %v, want 3.70 EUR", a, err)
	}
}
