package kpi

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// between is a bounded value of reach.
func between(t *testing.T, rows ...int64) Value {
	t.Helper()
	var list []*Row
	for _, n := range rows {
		list = append(list, rowOf(t, map[Measure]int64{Reach: n, Impressions: 10 * n}))
	}
	return valueOf(t, "reach", list...)
}

func watched(t *testing.T, seconds string) Value {
	t.Helper()
	r := rowOf(t, map[Measure]int64{WatchTime: 0, Views: 1})
	r.SetDecimal(WatchTime, decimal.RequireFromString(seconds))
	return valueOf(t, "average_view_duration", r)
}

func TestFormat(t *testing.T) {
	frequency := valueOf(t, "frequency",
		rowOf(t, map[Measure]int64{Reach: 70, Impressions: 100}), rowOf(t, map[Measure]int64{Reach: 50, Impressions: 100}))
	for _, tt := range []struct {
		name        string
		v           Value
		places      int32
		en, es, lat string
		short       string
	}{
		{"percent", CTR(4700, 307529), 2, "1.53%", "1,53 %", "1.53 %", "1.528%"},
		{"percent, usual", CTR(1, 2), Usual, "50.00%", "50,00 %", "50.00 %", "50%"},
		{"money", CPC(eur(12345), 10), Usual, "€1,234.50", "1234,50 €", "1,234.50 €", "1,235 EUR"},
		{"money in thousands", CPC(eur(123450), 10), 0, "€12,345", "12.345 €", "12,345 €", "12,345 EUR"},
		{"no minor unit", CPC(money.Units(12345, money.JPY), 2), Usual, "¥6,173", "6173 ¥", "6,173 ¥", "6,173 JPY"},
		{"ratio", ROAS(eur(7), eur(2)), Usual, "3.50", "3,50", "3.50", "3.5"},
		{"negative", ROI(eur(1), eur(3)), 1, "-66.7%", "-66,7 %", "-66.7 %", "-66.67%"},
		{"tie", ROAS(eur(5), eur(1000)), 2, "0.01", "0,01", "0.01", "0.005"},
		{"nearly nothing", CTR(1, 1_000_000), 2, "<0.01%", "<0,01 %", "<0.01 %", "0.0001%"},
		{"nearly nothing, negative", ROI(eur(999_999), eur(1_000_000)), 2, ">-0.01%", ">-0,01 %", ">-0.01 %", "-0.0001%"},
		{"zero", CTR(0, 5), 2, "0.00%", "0,00 %", "0.00 %", "0%"},
		{"bounds", between(t, 1000, 2345), Usual, "2,345 to 3,345", "2345 a 3345", "2,345 a 3,345", "2,345 to 3,345"},
		{"bounds round outwards", frequency, 1, "1.6 to 2.9", "1,6 a 2,9", "1.6 a 2.9", "1.667 to 2.857"},
		{"seconds", watched(t, "42.25"), 2, "42.25 s", "42,25 s", "42.25 s", "42.25 s"},
		{"minutes", watched(t, "185"), Usual, "3 min 5 s", "3 min 5 s", "3 min 5 s", "185 s"},
		{"hours", watched(t, "4000000"), Usual, "1,111 h 6 min 40 s", "1111 h 6 min 40 s", "1,111 h 6 min 40 s", "4,000,000 s"},
		{"undefined", CTR(3, 0), 2, "undefined: no impressions", "indefinido: sin impresiones", "indefinido: sin impresiones", "undefined: no impressions"},
		{"the zero Value", Value{}, 2, "undefined: not measured", "indefinido: sin medir", "indefinido: sin medir", "undefined: not measured"},
		{"200 places are 100", ROAS(eur(1), eur(3)), 200, "0." + strings.Repeat("3", 100), "0," + strings.Repeat("3", 100), "0." + strings.Repeat("3", 100), "0.3333"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			plain := func(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }
			if got := plain(tt.v.Format(i18n.EN, tt.places)); got != tt.en {
				t.Errorf("English %q, want %q", got, tt.en)
			}
			if got := plain(tt.v.Format(i18n.ES, tt.places)); got != tt.es {
				t.Errorf("Spanish %q, want %q", got, tt.es)
			}
			if got := plain(tt.v.FormatStyle(i18n.ES, i18n.LatinAmerica, tt.places)); got != tt.lat {
				t.Errorf("Latin America %q, want %q", got, tt.lat)
			}
			if got := tt.v.String(); got != tt.short {
				t.Errorf("String %q, want %q", got, tt.short)
			}
		})
	}
}

func TestExplain(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{Clicks, Impressions, Spend, Production, Goods, Revenue}, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	var tally Tally
	for _, row := range []struct {
		clicks, impressions       int64
		spend, goods, revenue     string
		noClicks, noImpressionsAt bool
	}{
		{clicks: 4700, impressions: 307529, spend: "200", goods: "600", revenue: "1200"},
		{impressions: 10, spend: "0", goods: "0", revenue: "0", noClicks: true},
		{impressions: 11, spend: "0", goods: "0", revenue: "0", noClicks: true},
	} {
		r := l.NewRow()
		r.Set(Impressions, row.impressions)
		if !row.noClicks {
			r.Set(Clicks, row.clicks)
		}
		for m, s := range map[Measure]string{Spend: row.spend, Goods: row.goods, Revenue: row.revenue} {
			a, err := money.ParseNumber(s, money.EUR)
			if err != nil {
				t.Fatal(err)
			}
			r.SetMoney(m, a)
		}
		if err := tally.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	value := func(id string) Value {
		v, err := Standard().Value(&tally, id)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, tt := range []struct {
		v      Value
		en, es string
	}{
		{
			value("ctr"),
			"CTR 1.53% = 4,700 clicks ÷ 307,529 impressions; 2 rows without clicks left out",
			"CTR 1,53 % = 4700 clics ÷ 307.529 impresiones; fuera del cálculo: 2 filas sin clics",
		},
		{
			value("roi"),
			"ROI 50.00% = (€1,200.00 of revenue − €200.00 of spend − €600.00 of goods) ÷ (€200.00 of spend + €600.00 of goods); cost basis: spend, goods",
			"ROI 50,00 % = (1200,00 € de ingresos − 200,00 € de inversión − 600,00 € de mercancías) ÷ (200,00 € de inversión + 600,00 € de mercancías); base de coste: inversión, mercancías",
		},
		{
			value("cpm"),
			"CPM €0.65 = 1,000 × €200.00 of spend ÷ 307,550 impressions",
			"CPM 0,65 € = 1000 × 200,00 € de inversión ÷ 307.550 impresiones",
		},
		{value("spend"), "spend: €200.00", "inversión: 200,00 €"},
		{value("leads"), "leads: undefined: leads not measured", "leads: indefinido: leads sin medir"},
		{
			CPA(eur(100), decimal.Decimal{}),
			"CPA: undefined: no conversions (€100.00 of spend, 0 conversions)",
			"CPA: indefinido: sin conversiones (100,00 € de inversión, 0 conversiones)",
		},
		{
			ROI(money.Units(5, money.USD), eur(5)),
			"ROI: undefined: several currencies: EUR, USD; cost basis: as stated",
			"ROI: indefinido: varias monedas: EUR, USD; base de coste: la indicada",
		},
		{
			between(t, 10, 20), "reach: 20 to 30", "alcance: 20 a 30",
		},
		{Value{}, "not measured", "sin medir"},
	} {
		plain := func(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }
		if got := plain(tt.v.Explain(i18n.EN)); got != tt.en {
			t.Errorf("got  %s\nwant %s", got, tt.en)
		}
		if got := plain(tt.v.Explain(i18n.ES)); got != tt.es {
			t.Errorf("got  %s\nwant %s", got, tt.es)
		}
	}
}

// TestExplainFiguresWithoutTerms: what is computed from values has no sums of
// its own to show, and keeps the basis of what it is made of.
func TestExplainFiguresWithoutTerms(t *testing.T) {
	cac := valueOf(t, "cac", func() *Row {
		l, err := NewLayout(Standard(), Columns{Measures: []Measure{Spend, Tools, NewCustomers}})
		if err != nil {
			t.Fatal(err)
		}
		r := l.NewRow()
		r.SetMoney(Spend, eur(250))
		r.SetMoney(Tools, eur(50))
		r.Set(NewCustomers, 1)
		return r
	}())
	for _, tt := range []struct {
		v    Value
		want string
	}{
		{Growth(CTR(3, 100), CTR(2, 100)), "crecimiento: 50,00 %"},
		{Payback(cac, eur(50), decimal.RequireFromString("0.8")), "; base de coste: inversión, herramientas"},
	} {
		if got := strings.ReplaceAll(tt.v.Explain(i18n.ES), "\u00a0", " "); !strings.HasSuffix(got, tt.want) {
			t.Errorf("%s, want it to end in %s", got, tt.want)
		}
	}
}

func TestExplainCoefficientsAndDates(t *testing.T) {
	c, err := Standard().With(
		Metric{ID: "index", Name: i18n.Text{EN: "index", ES: "índice"}, Scale: 10, Num: []Term{{Measure: Likes}, {Measure: Comments, Coef: decimal.RequireFromString("2.5")}}},
		Metric{ID: "minus", Name: i18n.Text{EN: "minus", ES: "menos"}, Num: less(Likes)},
	)
	if err != nil {
		t.Fatal(err)
	}
	var tally Tally
	if err := tally.Add(rowOf(t, map[Measure]int64{Likes: 4, Comments: 2})); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{
		"index": "índice 90,00 = 10 × (4 me gusta + 2,5 × 2 comentarios)",
		"minus": "menos -4,00 = −4 me gusta",
	} {
		v, err := c.Value(&tally, id)
		if err != nil || v.Explain(i18n.ES) != want {
			t.Errorf("%s, %v\nwant %s", v.Explain(i18n.ES), err, want)
		}
	}
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{Followers}})
	if err != nil {
		t.Fatal(err)
	}
	var levels Tally
	for i, date := range []string{"2025-01-01", "2025-01-31"} {
		r := l.NewRow()
		r.SetDate(civil.MustDate(date))
		r.Set(Followers, int64(1000+50*i))
		if err := levels.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	v, err := Standard().Value(&levels, "growth_rate")
	want := "Growth rate 5.00% = (1,050 followers (2025-01-31) − 1,000 followers (2025-01-01)) ÷ 1,000 followers (2025-01-01)"
	if got := v.Explain(i18n.EN); err != nil || !strings.EqualFold(got, want) {
		t.Errorf("%s, %v\nwant %s", got, err, want)
	}
}

func TestCompare(t *testing.T) {
	bounded := between(t, 10, 20)
	twice, err := Standard().With()
	if err != nil {
		t.Fatal(err)
	}
	var tally Tally
	if err := tally.Add(rowOf(t, map[Measure]int64{Clicks: 1, Impressions: 2})); err != nil {
		t.Fatal(err)
	}
	fromCopy, err := twice.Value(&tally, "ctr")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		v, w Value
		want int
		fail bool
	}{
		{"less", CTR(1, 3), CTR(1, 2), -1, false},
		{"equal in other numbers", CTR(2, 4), CTR(1, 2), 0, false},
		{"more by very little", CTR(333_333_333_334, 1_000_000_000_000), CTR(333_333_333_333, 1_000_000_000_000), 1, false},
		{"of a copied catalogue", fromCopy, CTR(1, 3), 1, false},
		{"bounds apart", bounded, between(t, 5, 9), 1, false},
		{"bounds below", between(t, 5, 9), bounded, -1, false},
		{"bounds overlap", bounded, between(t, 15, 16), 0, true},
		{"other metrics", CTR(1, 2), ROAS(eur(1), eur(2)), 0, true},
		{"undefined", CTR(1, 0), CTR(1, 2), 0, true},
		{"with undefined", CTR(1, 2), CTR(1, 0), 0, true},
		{"other currencies", CPC(eur(1), 2), CPC(money.Units(1, money.USD), 2), 0, true},
		{"other bases", ROI(eur(1), eur(2)), valueOf(t, "roi", moneyRow(t, map[Measure]int64{Revenue: 5, Spend: 1})), 0, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.v.Compare(tt.w)
			if got != tt.want || (err != nil) != tt.fail || tt.fail && !errors.Is(err, ErrValue) {
				t.Errorf("%d, %v, want %d, error %v", got, err, tt.want, tt.fail)
			}
			if tt.fail && i18n.Say(err, i18n.ES) == err.Error() {
				t.Errorf("%q reads alike in Spanish", err)
			}
		})
	}
}

// moneyRow is a row of whole euros.
func moneyRow(t *testing.T, amounts map[Measure]int64) *Row {
	t.Helper()
	var c Columns
	for m := range amounts {
		c.Measures = append(c.Measures, m)
	}
	l, err := NewLayout(Standard(), c)
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewRow()
	for m, n := range amounts {
		r.SetMoney(m, eur(n))
	}
	return r
}

func TestByValueIsATotalOrder(t *testing.T) {
	open := between(t, 30)
	open.open, open.bounded = true, true
	values := []Value{
		between(t, 5), between(t, 10, 20), between(t, 15, 20), open, CTR(1, 2), CPC(eur(1), 2), CPC(money.Units(1, money.USD), 2),
		CTR(0, 0), CTR(1, 0),
		{},
		CPM(eur(3), 1000), ROI(eur(2), eur(1)), open,
	}
	for _, a := range values {
		if ByValue(a, a) != 0 {
			t.Errorf("%s is not equal to itself", a)
		}
		for _, b := range values {
			if ByValue(a, b) != -ByValue(b, a) {
				t.Errorf("%s and %s: not antisymmetric", a, b)
			}
			for _, c := range values {
				if ByValue(a, b) <= 0 && ByValue(b, c) <= 0 && ByValue(a, c) > 0 {
					t.Errorf("%s, %s, %s: not transitive", a, b, c)
				}
			}
		}
	}
	slices.SortFunc(values, ByValue)
	for i, v := range values {
		if undefined := i >= len(values)-3; v.Defined() == undefined {
			t.Errorf("%s at place %d", v, i)
		}
	}
}

func TestValueJSON(t *testing.T) {
	open := between(t, 30)
	open.open, open.bounded = true, true
	approx := ROAS(eur(1), eur(3))
	approx.approx = true
	for _, tt := range []struct {
		v    Value
		want string
	}{
		{CTR(1, 3), `{"id":"ctr","value":"0.333333333333","fraction":"1/3","rows":{"used":1,"left_out":0,"unrelated":0}}`},
		{CPM(eur(7), 1000), `{"id":"cpm","value":"7","fraction":"7/1","unit":"money","currency":"EUR","rows":{"used":1,"left_out":0,"unrelated":0}}`},
		{ROI(eur(3), eur(2)), `{"id":"roi","value":"0.5","fraction":"1/2","basis":"as stated","rows":{"used":1,"left_out":0,"unrelated":0}}`},
		{between(t, 10, 20), `{"id":"reach","value":null,"low":"20","high":"30","rows":{"used":2,"left_out":0,"unrelated":0}}`},
		{open, `{"id":"reach","value":null,"low":"30","rows":{"used":1,"left_out":0,"unrelated":0}}`},
		{CTR(3, 0), `{"id":"ctr","value":null,"reason":"zero_base","rows":{"used":1,"left_out":0,"unrelated":0}}`},
		{approx, `{"id":"roas","value":"0.333333333333","rows":{"used":1,"left_out":0,"unrelated":0}}`},
		{Value{}, `{"id":"","value":null,"reason":"not_measured","rows":{"used":0,"left_out":0,"unrelated":0}}`},
	} {
		b, err := json.Marshal(tt.v)
		if err != nil || string(b) != tt.want {
			t.Errorf("got  %s, %v\nwant %s", b, err, tt.want)
		}
	}
}

func TestValueParts(t *testing.T) {
	v := CPC(eur(3), 2)
	if v.ID() != "cpc" || v.Name().EN != "CPC" || v.Better() != Lower || v.Percent() || v.Unit() != (Unit{Money: 1}) || v.Basis() != "" || v.Rows() != (Rows{Used: 1}) {
		t.Errorf("%q %v %v %v %v %q %v", v.ID(), v.Name(), v.Better(), v.Percent(), v.Unit(), v.Basis(), v.Rows())
	}
	if a, err := v.Amount(2); err != nil || !a.Equal(money.Minor(150, money.EUR)) {
		t.Errorf("Amount: %s, %v", a, err)
	}
	if _, err := CTR(1, 2).Amount(2); !errors.Is(err, ErrValue) {
		t.Errorf("Amount of a rate: %v", err)
	}
	if _, err := CTR(1, 0).Amount(2); !errors.Is(err, ErrValue) {
		t.Errorf("Amount of nothing: %v", err)
	}
	var none Value
	if none.ID() != "" || !none.Name().IsZero() || none.Better() != Neutral || none.Percent() || none.Unit() != (Unit{}) || none.Currency() != 0 {
		t.Error("the zero Value has parts")
	}
	for _, f := range []func() error{
		func() error { _, err := none.Rat(); return err },
		func() error { _, err := none.Low(); return err },
		func() error { _, err := none.High(); return err },
		func() error { _, err := none.Fixed(1); return err },
	} {
		var e *ValueError
		if err := f(); !errors.As(err, &e) || e.Reason != NotMeasured {
			t.Errorf("%v, want a ValueError with the reason", err)
		}
	}
	if why := CTR(1, 2).Why(); !why.IsZero() {
		t.Errorf("Why of a value that exists: %v", why)
	}
	if got := EngagementRate("ctr", 1, 2); got.ID() != "" {
		t.Errorf("an engagement rate called ctr: %s", got)
	}
	if got := EngagementRate("engagement_rate_views", 1, 4).String(); got != "25%" {
		t.Errorf("engagement rate: %s", got)
	}
	for _, v := range []Value{CVR(decimal.New(1, 99), 1), CPA(eur(1), decimal.New(1, 99))} {
		if v.Reason() != OutOfDomain {
			t.Errorf("%s, want out_of_domain", v)
		}
	}
	if v := CPC(eur(1), -2); v.Reason() != OutOfDomain {
		t.Errorf("minus two clicks: %s", v)
	}
}

func TestReasons(t *testing.T) {
	for r := NotMeasured; r <= NoAnswer; r++ {
		var back Reason
		text, err := r.MarshalText()
		if err != nil || back.UnmarshalText(text) != nil || back != r || !r.Text().Complete() {
			t.Errorf("%d: %s, %v, %v", r, text, err, r.Text())
		}
	}
	if _, err := ParseReason("zero_bass"); !errors.Is(err, ErrUnknown) || !strings.Contains(err.Error(), "zero_base") {
		t.Errorf("%v", err)
	}
	if (NoAnswer+1).String() != "unknown" || !(NoAnswer + 1).Text().Complete() {
		t.Error("a reason that does not exist")
	}
}
