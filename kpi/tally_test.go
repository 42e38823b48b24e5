package kpi

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func TestTallyRefuses(t *testing.T) {
	t.Run("a level without a date", func(t *testing.T) {
		r := rowOf(t, map[Measure]int64{Followers: 5, Clicks: 1})
		var tally Tally
		err := tally.Add(r)
		var e *TallyError
		if !errors.As(err, &e) || e.Measure != Followers || tally.Rows() != 0 {
			t.Errorf("%v with %d rows, want a TallyError about followers and none", err, tally.Rows())
		}
	})
	t.Run("another definition", func(t *testing.T) {
		name := i18n.Text{EN: "taps", ES: "toques"}
		catalogs := make([]*Catalog, 2)
		for i, kind := range []Additivity{Adds, Distinct} {
			c, err := new(Catalog).Define(Definition{ID: "taps", Name: name, OverTime: kind, OverSeries: kind})
			if err != nil {
				t.Fatal(err)
			}
			catalogs[i] = c
		}
		tallies := make([]Tally, 2)
		rows := make([]*Row, 2)
		for i, c := range catalogs {
			l, err := NewLayout(c, Columns{Measures: []Measure{"taps"}})
			if err != nil {
				t.Fatal(err)
			}
			rows[i] = l.NewRow()
			rows[i].Set("taps", 3)
			if err := tallies[i].Add(rows[i]); err != nil {
				t.Fatal(err)
			}
		}
		if err := tallies[0].Add(rows[1]); !errors.Is(err, ErrTally) {
			t.Errorf("Add: %v", err)
		}
		if err := tallies[0].Merge(&tallies[1]); !errors.Is(err, ErrTally) || tallies[0].Rows() != 1 {
			t.Errorf("Merge: %v, %d rows", err, tallies[0].Rows())
		}
		table, err := NewTable(catalogs[0], nil, "taps")
		if err != nil {
			t.Fatal(err)
		}
		if err := table.Add(rows[1]); !errors.Is(err, ErrTally) {
			t.Errorf("Table.Add: %v", err)
		}
	})
	t.Run("one pattern too many", func(t *testing.T) {
		measures := []Measure{Clicks, Impressions, Likes, Shares}
		l, err := NewLayout(Standard(), Columns{Measures: measures})
		if err != nil {
			t.Fatal(err)
		}
		var tally Tally
		tally.Limit(3)
		r := l.NewRow()
		var refused error
		for i := range 6 {
			r.Clear()
			r.Set(Impressions, 1)
			if i&1 != 0 {
				r.Set(Clicks, 1)
			}
			if i&2 != 0 {
				r.Set(Likes, 1)
			}
			if i&4 != 0 {
				r.Set(Shares, 1)
			}
			if err := tally.Add(r); err != nil && refused == nil {
				refused = err
			}
		}
		var e *TallyError
		if !errors.As(refused, &e) || e.Measure != Clicks && e.Measure != Likes {
			t.Fatalf("%v, want a TallyError naming clicks or likes", refused)
		}
		if tally.Rows() != 3 {
			t.Errorf("%d rows, want 3", tally.Rows())
		}
		var other Tally
		r.Clear()
		r.Set(Shares, 1)
		if err := other.Add(r); err != nil {
			t.Fatal(err)
		}
		if err := tally.Merge(&other); !errors.Is(err, ErrTally) || tally.Rows() != 3 {
			t.Errorf("Merge: %v, %d rows", err, tally.Rows())
		}
		if c := tally.Clone(); c.Rows() != 3 {
			t.Errorf("a full tally clones to %d rows", c.Rows())
		}
	})
}

// TestManyPatterns adds rows of more patterns than any list holds, in an order
// that keeps coming back, and loses none.
func TestManyPatterns(t *testing.T) {
	measures := []Measure{Clicks, Impressions, Likes, Shares, Saves, Comments, Replies, Posts}
	l, err := NewLayout(Standard(), Columns{Measures: measures})
	if err != nil {
		t.Fatal(err)
	}
	var tally Tally
	r := l.NewRow()
	want := map[Measure]int64{}
	for round := range 3 {
		for set := range 1 << len(measures) {
			r.Clear()
			for i, m := range measures {
				if set>>i&1 != 0 {
					r.Set(m, int64(set+round))
					want[m] += int64(set + round)
				}
			}
			if err := tally.Add(r); err != nil {
				t.Fatal(err)
			}
		}
	}
	for m, n := range want {
		v, err := Standard().Value(&tally, string(m))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := v.Fixed(0); err != nil || got.StringFixed(0) != fmt.Sprint(n) {
			t.Errorf("%s = %s, want %d", m, got, n)
		}
	}
}

func TestState(t *testing.T) {
	reach := func(tally *Tally) string {
		v, err := Standard().Value(tally, "reach")
		if err != nil {
			t.Fatal(err)
		}
		return v.Format(i18n.EN, Usual)
	}
	add := func(tally *Tally, counts map[Measure]int64) {
		if err := tally.Add(rowOf(t, counts)); err != nil {
			t.Fatal(err)
		}
	}
	var tally Tally
	add(&tally, map[Measure]int64{Reach: 100, Impressions: 300})
	add(&tally, map[Measure]int64{Reach: 80})
	if got := reach(&tally); got != "100 to 180" {
		t.Fatalf("reach %s, want 100 to 180", got)
	}
	for _, bad := range []decimal.Decimal{decimal.NewFromInt(99), decimal.NewFromInt(181), decimal.New(1, 90)} {
		if err := tally.State(Reach, bad); !errors.Is(err, ErrTally) {
			t.Errorf("State(%s): %v, want a refusal", bad.Coefficient(), err)
		}
	}
	if err := tally.State(Impressions, decimal.NewFromInt(300)); !errors.Is(err, ErrTally) {
		t.Errorf("a stated sum of impressions: %v", err)
	}
	if err := tally.State(Users, decimal.NewFromInt(1)); !errors.Is(err, ErrTally) {
		t.Errorf("a stated total of what no row knew: %v", err)
	}
	if err := tally.State(Reach, decimal.NewFromInt(130)); err != nil {
		t.Fatal(err)
	}
	if got := reach(&tally); got != "130" {
		t.Errorf("stated reach %s, want 130", got)
	}
	// Over the one row that knows impressions the statement is only a bound,
	// and the row itself says more.
	v, err := Standard().Value(&tally, "frequency")
	if err != nil || v.Format(i18n.EN, 2) != "3.00" {
		t.Errorf("frequency over one row of two: %s, %v", v, err)
	}
	add(&tally, map[Measure]int64{Reach: 50})
	if got := reach(&tally); got != "130 to 180" {
		t.Errorf("and one more of 50: %s, want 130 to 180", got)
	}
	b, err := tally.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	var back Tally
	if err := back.UnmarshalBinary(b); err != nil || reach(&back) != "130 to 180" {
		t.Errorf("%v: %s", err, reach(&back))
	}

	// Three rows, two of them with impressions: the stated 120 of all three
	// bounds the two from above.
	var part Tally
	add(&part, map[Measure]int64{Reach: 100, Impressions: 600})
	add(&part, map[Measure]int64{Reach: 90, Impressions: 600})
	add(&part, map[Measure]int64{Reach: 10})
	if err := part.State(Reach, decimal.NewFromInt(120)); err != nil {
		t.Fatal(err)
	}
	if v, err := Standard().Value(&part, "frequency"); err != nil || v.Format(i18n.EN, 0) != "10 to 12" {
		t.Errorf("frequency %s, %v, want 10 to 12", v, err)
	}
}

func TestUniverse(t *testing.T) {
	a, b := rowOf(t, map[Measure]int64{Reach: 80}), rowOf(t, map[Measure]int64{Reach: 90})
	var tally Tally
	for _, r := range []*Row{a, b} {
		if err := tally.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		universe int64
		want     string
	}{
		{1000, "90 to 170"}, {100, "90 to 100"}, {90, "90"}, {89, "undefined: reach above the universe"},
	} {
		v, err := Standard().Value(&tally, "reach", Universe(Reach, tt.universe))
		if err != nil || v.Format(i18n.EN, Usual) != tt.want {
			t.Errorf("universe %d: %s, %v, want %s", tt.universe, v, err, tt.want)
		}
	}
}

func TestLevels(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Channel}, Measures: []Measure{Followers, OpenConversations, Interactions}})
	if err != nil {
		t.Fatal(err)
	}
	var tally Tally
	r := l.NewRow()
	for _, row := range []struct {
		channel, date   string
		followers, open int64
	}{
		{"instagram", "2025-01-31", 1100, 4},
		{"instagram", "2025-01-01", 1000, 9},
		{"tiktok", "2025-01-15", 500, 2},
		{"tiktok", "2025-01-15", 520, 2},
		{"tiktok", "2025-01-02", 400, 7},
	} {
		r.Clear()
		r.SetText(Channel, row.channel)
		r.SetDate(civil.MustDate(row.date))
		r.Set(Followers, row.followers)
		r.Set(OpenConversations, row.open)
		if err := tally.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct{ id, want string }{
		{"followers", "1,100 to 1,620"},      // not people: from the largest to the sum
		{"open_conversations", "6"},          // these add up over channels
		{"growth_rate", "-21.43% to 62.00%"}, // (1100 … 1620 over 1000 … 1400) − 1
		{"follower_churn", "undefined: lost followers not measured"},
	} {
		v, err := Standard().Value(&tally, tt.id)
		if err != nil {
			t.Fatal(err)
		}
		if got := v.Format(i18n.EN, Usual); got != tt.want {
			t.Errorf("%s = %s, want %s", tt.id, got, tt.want)
		}
	}
	var once Tally
	if err := once.Add(r); err != nil {
		t.Fatal(err)
	}
	if v, _ := Standard().Value(&once, "growth_rate"); v.Reason() != TooFew {
		t.Errorf("growth of one date: %s, want too_few", v)
	}
}

func TestUncertainAndOpenBases(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Channel}, Measures: []Measure{Followers, Interactions, Revenue}, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	c, err := Standard().With(Metric{
		ID: "revenue_per_follower", Name: i18n.Text{EN: "revenue per follower", ES: "ingresos por seguidor"}, Num: of(Revenue), Den: of(Followers),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		revenue int64
		want    string
	}{
		{10, "at least €2.00"}, {0, "undefined: followers may be zero"}, {-10, "undefined: followers may be zero"},
	} {
		var tally Tally
		for _, followers := range []int64{0, 5} { // two statements of one day
			r := l.NewRow()
			r.SetDate(civil.MustDate("2025-01-01"))
			r.Set(Followers, followers)
			r.SetMoney(Revenue, eur(tt.revenue/2))
			if err := tally.Add(r); err != nil {
				t.Fatal(err)
			}
		}
		v, err := c.Value(&tally, "revenue_per_follower")
		if err != nil || v.Format(i18n.EN, Usual) != tt.want {
			t.Errorf("revenue %d: %s, %v, want %s", tt.revenue, v.Format(i18n.EN, Usual), err, tt.want)
		}
		if v.Defined() {
			if _, err := v.High(); !errors.Is(err, ErrValue) {
				t.Errorf("High of an open value: %v", err)
			}
			if _, err := v.Fixed(2); !errors.Is(err, ErrValue) {
				t.Errorf("Fixed of a bounded value: %v", err)
			}
			if got := v.String(); got != "at least 2 EUR" {
				t.Errorf("String: %q", got)
			}
		}
	}
}

func TestConvert(t *testing.T) {
	rate := func(from, to money.Currency, factor string) money.Rate {
		return money.Rate{From: from, To: to, Factor: decimal.RequireFromString(factor), Date: civil.MustDate("2025-01-31"), Source: "test"}
	}
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{Spend, Revenue, Clicks, Reach}})
	if err != nil {
		t.Fatal(err)
	}
	var tally Tally
	for _, row := range []struct{ spend, revenue string }{{"10.10 USD", "30 EUR"}, {"5 EUR", "1 USD"}, {"1 EUR", "2 EUR"}} {
		r := l.NewRow()
		r.SetMoney(Spend, money.MustParse(row.spend))
		r.SetMoney(Revenue, money.MustParse(row.revenue))
		r.Set(Clicks, 1)
		r.Set(Reach, 5)
		if err := tally.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := tally.State(Reach, decimal.NewFromInt(7)); err != nil {
		t.Fatal(err)
	}
	before, _ := tally.MarshalBinary()
	got, err := tally.Convert(money.EUR, rate(money.USD, money.EUR, "0.92"), rate(money.EUR, money.USD, "1.1"))
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{"spend": "€15.292", "revenue": "€32.920", "reach": "7", "clicks": "3"} {
		places := int32(3)
		if id == "reach" || id == "clicks" {
			places = 0
		}
		v, err := Standard().Value(got, id)
		if err != nil || v.Format(i18n.EN, places) != want {
			t.Errorf("%s = %s, %v, want %s", id, v.Format(i18n.EN, places), err, want)
		}
	}
	if after, _ := tally.MarshalBinary(); !bytes.Equal(before, after) {
		t.Error("Convert changed the tally")
	}
	for name, rates := range map[string][]money.Rate{
		"no rate":      {rate(money.GBP, money.EUR, "1.2")},
		"two rates":    {rate(money.USD, money.EUR, "0.92"), rate(money.USD, money.EUR, "0.93")},
		"unsound rate": {rate(money.USD, money.EUR, "-1")},
	} {
		if _, err := tally.Convert(money.EUR, rates...); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestBinaryRefuses(t *testing.T) {
	h := newHistories(3)
	var tally Tally
	for range 6 {
		r, _ := h.row()
		if err := tally.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	data, err := tally.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	refuses := func(name string, data []byte) {
		t.Helper()
		var back Tally
		if err := back.Add(rowOf(t, map[Measure]int64{Clicks: 1})); err != nil {
			t.Fatal(err)
		}
		err := back.UnmarshalBinary(data)
		var e *BinaryError
		if !errors.As(err, &e) || !errors.Is(err, ErrBinary) || !e.Text().Complete() {
			t.Errorf("%s: %v, want a BinaryError in both languages", name, err)
		}
		if back.Rows() != 1 {
			t.Errorf("%s: the tally was changed", name)
		}
	}
	for i := range data {
		refuses(fmt.Sprintf("cut at %d", i), data[:i])
	}
	refuses("a byte too many", append(bytes.Clone(data), 0))
	refuses("another version", append([]byte{2}, data[1:]...))
	refuses("a huge count", []byte{1, 0xff, 0xff, 0xff, 0xff, 0x7f})
	for i := range data { // altered bytes: refused, or another well-formed tally
		for _, flip := range []byte{1, 0x80} {
			altered := bytes.Clone(data)
			altered[i] ^= flip
			var back Tally
			if err := back.UnmarshalBinary(altered); err == nil {
				if again, err := back.MarshalBinary(); err != nil || !bytes.Equal(again, altered) {
					t.Fatalf("byte %d: accepted, and comes back differently", i)
				}
			}
		}
	}
	var limited Tally
	limited.Limit(1)
	if err := limited.UnmarshalBinary(data); !errors.Is(err, ErrBinary) {
		t.Errorf("more patterns than the limit: %v", err)
	}
	var long Tally
	r := func() *Row {
		l, err := NewLayout(Standard(), Columns{Measures: []Measure{Spend}, Currency: money.USD})
		if err != nil {
			t.Fatal(err)
		}
		return l.NewRow()
	}()
	r.SetMoney(Spend, money.MustParse("0.0000000000000000000000000000000000000001 USD"))
	if err := long.Add(r); err != nil {
		t.Fatal(err)
	}
	for i := range 8 {
		to, from := money.EUR, money.USD
		if i%2 == 1 {
			to, from = from, to
		}
		next, err := long.Convert(to, money.Rate{From: from, To: to, Factor: decimal.New(1, -38), Date: civil.MustDate("2025-01-01"), Source: "test"})
		if err != nil {
			t.Fatal(err)
		}
		long = *next
	}
	if _, err := long.MarshalBinary(); !errors.Is(err, ErrBinary) || !strings.Contains(err.Error(), "digits") {
		t.Errorf("a sum of 344 places: %v", err)
	}
}

// TestMixedQualifierInAnyOrder holds that which measure a value is undefined for
// does not depend on the order of the rows: conversions clash in the event and in
// the window, revenue in the window alone.
func TestMixedQualifierInAnyOrder(t *testing.T) {
	c, err := Standard().With(Metric{
		ID: "per_euro", Name: i18n.Text{EN: "conversions per euro", ES: "conversiones por euro"}, Num: of(Conversions), Den: of(Revenue),
	})
	if err != nil {
		t.Fatal(err)
	}
	l, err := NewLayout(c, Columns{Measures: []Measure{Conversions, Revenue}, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	var first string
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		var tally Tally
		for _, i := range order {
			r := l.NewRow()
			r.Qualify(Event, []string{"lead", "purchase", "lead"}[i])
			r.Qualify(Window, []string{"7d", "7d", "1d"}[i])
			r.Set(Conversions, 5)
			r.SetMoney(Revenue, money.Units(10, money.EUR))
			if err := tally.Add(r); err != nil {
				t.Fatal(err)
			}
		}
		v, err := c.Value(&tally, "per_euro")
		if err != nil || v.Reason() != MixedQualifier {
			t.Fatalf("got %v, %v", v, err)
		}
		if got := v.Format(i18n.EN, Usual); first == "" {
			first = got
		} else if got != first {
			t.Errorf("in order %v %q, before %q", order, got, first)
		}
	}
}
