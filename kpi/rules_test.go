package kpi

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// fields are the fields of a row as texts: dimensions, measures, "date",
// "period", qualifiers by name, and "print:ctr" for a printed rate, whose
// places are those of its text.
type fields map[string]string

// with is the fields with one of them changed; "" takes it away.
func (f fields) with(field, text string) fields {
	g := maps.Clone(f)
	if text == "" {
		delete(g, field)
	} else {
		g[field] = text
	}
	return g
}

// layoutWith is a layout for all the fields.
func layoutWith(t testing.TB, rows []fields) *Layout {
	t.Helper()
	columns := Columns{Dimensions: []Dimension{Channel, Campaign}}
	for _, f := range rows {
		for m := range f {
			if _, ok := Standard().Definition(Measure(m)); ok && !slices.Contains(columns.Measures, Measure(m)) {
				columns.Measures = append(columns.Measures, Measure(m))
			}
		}
	}
	l, err := NewLayout(Standard(), columns)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// row is the fields as a row.
func (f fields) row(t testing.TB, l *Layout) *Row {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	r := l.NewRow()
	for field, text := range f {
		if id, ok := strings.CutPrefix(field, "print:"); ok {
			d, err := money.ParseDecimal(text)
			must(err)
			_, fraction, _ := strings.Cut(text, ".")
			r.Print(id, d, int32(len(fraction)))
			continue
		}
		if _, ok := l.Slot(Measure(field)); ok {
			if a, err := money.Parse(text); err == nil {
				r.SetMoney(Measure(field), a)
				continue
			}
			d, err := money.ParseDecimal(text)
			must(err)
			r.SetDecimal(Measure(field), d)
			continue
		}
		switch field {
		case "date":
			d, err := civil.ParseDate(text)
			must(err)
			r.SetDate(d)
		case "period":
			p, err := civil.ParsePeriod(text)
			must(err)
			r.SetPeriod(p)
		case "event", "window", "reach_of", "view_rule", "parts", "tax":
			for q := range qualifierCount {
				if q.String() == field {
					r.Qualify(q, text)
				}
			}
		default:
			r.SetText(Dimension(field), text)
		}
	}
	must(r.Err())
	return r
}

// tableWith is a table of the rows.
func tableWith(t testing.TB, by []Dimension, rows []fields, columns ...string) *Table {
	t.Helper()
	table, err := NewTable(Standard(), by, columns...)
	if err != nil {
		t.Fatal(err)
	}
	l := layoutWith(t, rows)
	for _, f := range rows {
		if err := table.Add(f.row(t, l)); err != nil {
			t.Fatal(err)
		}
	}
	return table
}

// ruleCase is a sound row or table, and one field whose change makes one
// finding.
type ruleCase struct {
	name   string
	code   string
	by     []Dimension // nil: the first row is checked by itself
	policy Policy
	rows   []fields
	at     int // the row that is changed
	field  string
	text   string
	want   check.Finding // Path, Got, Want and Message
}

var byChannel, byNothing = []Dimension{Channel}, []Dimension{}

func ruleCases(t *testing.T) []ruleCase {
	t.Helper()
	own, err := channel.Catalog{}.With(channel.Spec{
		ID: "radio", Name: i18n.Text{EN: "radio", ES: "radio"}, Kind: channel.Advertising,
	}, channel.Spec{
		ID: "tv", Name: i18n.Text{EN: "television", ES: "televisión"}, Kind: channel.Advertising,
	})
	if err != nil {
		t.Fatal(err)
	}
	meta := fields{"channel": "Meta Ads", "conversions": "200", "event": "purchase", "window": "7d_click"}
	google := fields{"channel": "Google Ads", "conversions": "153", "event": "purchase", "window": "7d_click"}
	likes := fields{"channel": "instagram", "interactions": "110", "likes": "80", "comments": "20", "shares": "10", "parts": "likes+comments+shares"}
	opening := fields{"channel": "instagram", "date": "2025-01-31", "followers": "1000"}
	february := fields{"channel": "instagram", "period": "2025-02", "followers": "1130", "new_followers": "150", "lost_followers": "20"}
	says := func(path, got, want, en, es string) check.Finding {
		return check.Finding{Path: path, Got: got, Want: want, Message: i18n.Text{EN: en, ES: es}}
	}
	return []ruleCase{
		{
			code: "KPI-001", rows: []fields{{"impressions": "1000", "reach": "800"}}, field: "reach", text: "1200",
			want: says("/reach", "1200", "<= 1000",
				"More reach than impressions: 1,200 against 1,000.", "Más alcance que impresiones: 1200 frente a 1000."),
		},
		{
			name: "bounds", code: "KPI-001", by: byChannel,
			rows: []fields{
				{"channel": "x", "impressions": "1000", "reach": "800"}, {"channel": "x", "impressions": "100", "reach": "100"},
			},
			field: "reach", text: "1200",
			want: says("/groups/x/reach", "1200..1300", "<= 1100",
				"More reach than impressions: 1,200 to 1,300 against 1,100.", "Más alcance que impresiones: 1200 a 1300 frente a 1100."),
		},
		{
			code: "KPI-002", rows: []fields{{"impressions": "1000", "reach": "800"}}, field: "reach", text: "0",
			want: says("/reach", "0", ">= 1",
				"A reach of 0, with impressions: 1,000.", "Un alcance de 0, con impresiones: 1000."),
		},
		{
			code: "KPI-003", rows: []fields{{"clicks": "100", "link_clicks": "100"}}, field: "link_clicks", text: "101",
			want: says("/link_clicks", "101", "<= 100",
				"More link clicks than clicks: 101 against 100.", "Más clics en el enlace que clics: 101 frente a 100."),
		},
		{
			name: "only rows that know both", code: "KPI-003", by: byNothing,
			rows:  []fields{{"clicks": "100", "link_clicks": "90"}, {"clicks": "1000"}, {"link_clicks": "5000"}},
			field: "link_clicks", text: "190",
			want: says("/total/link_clicks", "190", "<= 100",
				"More link clicks than clicks: 190 against 100.", "Más clics en el enlace que clics: 190 frente a 100."),
		},
		{
			name: "in-CNT-11", code: "KPI-004", rows: []fields{{"impressions": "100", "clicks": "100"}}, field: "clicks", text: "120",
			want: says("/clicks", "120", "<= 100",
				"More clicks than impressions: 120 against 100.", "Más clics que impresiones: 120 frente a 100."),
		},
		{
			code:  "KPI-005",
			rows:  []fields{{"video_p25": "90", "video_p50": "70", "video_p75": "70", "video_p100": "10"}},
			field: "video_p75", text: "71",
			want: says("/video_p75", "71", "<= 70",
				"More plays to 75% than plays to 50%: 71 against 70.",
				"Más reproducciones al 75\u00a0% que reproducciones al 50\u00a0%: 71 frente a 70."),
		},
		{
			code: "KPI-006", rows: []fields{{"video_plays": "1000", "video_p100": "400"}}, field: "video_p100", text: "1001",
			want: says("/video_p100", "1001", "<= 1000",
				"More plays to 100% than video plays: 1,001 against 1,000.",
				"Más reproducciones al 100\u00a0% que reproducciones: 1001 frente a 1000."),
		},
		{
			code: "KPI-007", rows: []fields{likes}, field: "interactions", text: "120",
			want: says("/interactions", "120", "110",
				"Interactions are stated as 120, but their parts come to 110: likes 80 + comments 20 + shares 10. The stated figure counts.",
				"Las interacciones indicadas son 120, pero sus partes suman 110: me gusta 80 + comentarios 20 + compartidos 10. Vale la cifra indicada."),
		},
		{
			name: "a sum", code: "KPI-007", by: byChannel, rows: []fields{likes, likes, {"channel": "instagram", "likes": "5"}},
			field: "shares", text: "11",
			want: says("/groups/instagram/interactions", "220", "221",
				"Interactions are stated as 220, but their parts come to 221: likes 160 + comments 40 + shares 21. The stated figure counts.",
				"Las interacciones indicadas son 220, pero sus partes suman 221: me gusta 160 + comentarios 40 + compartidos 21. Vale la cifra indicada."),
		},
		{
			code: "KPI-008", rows: []fields{{"interactions": "110", "parts": "reactions + comments"}}, field: "parts", text: "reactions+likes+comments",
			want: says("/interactions", "reactions+likes+comments", "reactions+comments",
				`The parts of the interactions are stated as "reactions+likes+comments", where "reactions+comments" would count everything once.`,
				`Las partes indicadas de las interacciones son "reactions+likes+comments", cuando "reactions+comments" lo contaría todo una vez.`),
		},
		{
			code: "KPI-009", rows: []fields{{"sessions": "500", "engaged_sessions": "300"}}, field: "engaged_sessions", text: "501",
			want: says("/engaged_sessions", "501", "<= 500",
				"More engaged sessions than sessions: 501 against 500.", "Más sesiones con interacción que sesiones: 501 frente a 500."),
		},
		{
			name: "stated", code: "KPI-010", rows: []fields{{"new_followers": "60", "lost_followers": "20", "net_followers": "40"}},
			field: "net_followers", text: "45",
			want: says("/net_followers", "45", "40",
				"A net growth of +45 is stated, but new followers (60) less lost followers (20) make +40.",
				"El crecimiento neto indicado es +45, pero los nuevos seguidores (60) menos los seguidores perdidos (20) dan +40."),
		},
		{
			name: "none stated", code: "KPI-010", rows: []fields{{"new_followers": "60", "lost_followers": "20", "net_followers": "40"}},
			field: "net_followers", text: "0",
			want: says("/net_followers", "0", "40",
				"A net growth of 0 is stated, but new followers (60) less lost followers (20) make +40.",
				"El crecimiento neto indicado es 0, pero los nuevos seguidores (60) menos los seguidores perdidos (20) dan +40."),
		},
		{
			name: "opened", code: "KPI-010", by: byChannel, rows: []fields{opening, february}, at: 1, field: "followers", text: "1200",
			want: says("/groups/instagram/net_growth", "200", "130",
				"Followers went from 1,000 to 1,200 (+200), but new followers (150) and lost followers (20) allow +130.",
				"Los seguidores pasaron de 1000 a 1200 (+200), pero los nuevos seguidores (150) y los seguidores perdidos (20) permiten +130."),
		},
		{
			name: "with reach", code: "KPI-010", by: byChannel, rows: []fields{opening.with("reach", "9"), february.with("reach", "9")},
			at: 1, field: "followers", text: "1200",
			want: says("/groups/instagram/net_growth", "200", "130",
				"Followers went from 1,000 to 1,200 (+200), but new followers (150) and lost followers (20) allow +130.",
				"Los seguidores pasaron de 1000 a 1200 (+200), pero los nuevos seguidores (150) y los seguidores perdidos (20) permiten +130."),
		},
		{
			name: "drift", code: "KPI-010", by: byChannel, policy: Policy{FollowerDrift: 5}, rows: []fields{opening, february.with("followers", "1125")},
			at: 1, field: "followers", text: "1124",
			want: says("/groups/instagram/net_growth", "124", "125..135",
				"Followers went from 1,000 to 1,124 (+124), but new followers (150) and lost followers (20) allow +130, give or take 5.",
				"Los seguidores pasaron de 1000 a 1124 (+124), pero los nuevos seguidores (150) y los seguidores perdidos (20) permiten +130, con un margen de 5."),
		},
		{
			name: "not opened", code: "KPI-010", by: byNothing,
			rows: []fields{
				opening.with("new_followers", "30").with("lost_followers", "0"),
				february.with("followers", "1180").with("new_followers", "150"),
			},
			at: 1, field: "followers", text: "1181",
			want: says("/total/net_growth", "181", "-20..180",
				"Followers went from 1,000 to 1,181 (+181), but new followers (180) and lost followers (20) allow -20 to +180.",
				"Los seguidores pasaron de 1000 a 1181 (+181), pero los nuevos seguidores (180) y los seguidores perdidos (20) permiten de -20 a +180."),
		},
		{
			code: "KPI-011", rows: []fields{{"print:frequency": "1.00"}}, field: "print:frequency", text: "0.98",
			want: says("/frequency", "0.98", ">= 1", "The frequency is printed as 0.98.", "La frecuencia figura como 0,98."),
		},
		{
			code: "KPI-012", rows: []fields{{"clicks": "4700", "impressions": "307529", "print:ctr": "0.0153"}}, field: "print:ctr", text: "0.0154",
			want: says("/ctr", "0.0154", "0.015283111511",
				"CTR is printed as 1.54%, but 4,700 clicks ÷ 307,529 impressions make it 1.528%; half a unit of the last place is let pass.",
				"CTR figura como 1,54\u00a0%, pero con 4700 clics ÷ 307.529 impresiones resulta 1,528\u00a0%; se admite media unidad de la última cifra."),
		},
		{
			name: "half a unit", code: "KPI-012", rows: []fields{{"spend": "1 EUR", "clicks": "8", "print:cpc": "0.13"}}, field: "print:cpc", text: "0.11",
			want: says("/cpc", "0.11", "0.125",
				"CPC is printed as €0.11, but €1.00 of spend ÷ 8 clicks make it €0.125; half a unit of the last place is let pass.",
				"CPC figura como 0,11\u00a0€, pero con 1,00\u00a0€ de inversión ÷ 8 clics resulta 0,125\u00a0€; se admite media unidad de la última cifra."),
		},
		{
			name: "cut off", code: "KPI-012", policy: Policy{Truncated: true},
			rows: []fields{{"revenue": "500 EUR", "spend": "350 EUR", "print:roi_revenue": "0.4285"}}, field: "print:roi_revenue", text: "0.4284",
			want: says("/roi_revenue", "0.4284", "0.428571428571",
				"Revenue ROI is printed as 42.84%, but (€500.00 of revenue − €350.00 of spend) ÷ €350.00 of spend make it 42.857%; less than a unit of the last place is let pass.",
				"ROI sobre ingresos figura como 42,84\u00a0%, pero con (500,00\u00a0€ de ingresos − 350,00\u00a0€ de inversión) ÷ 350,00\u00a0€ de inversión resulta 42,857\u00a0%; se admite menos de una unidad de la última cifra."),
		},
		{
			name: "cut off by a unit", code: "KPI-012", policy: Policy{Truncated: true},
			rows: []fields{{"spend": "1 EUR", "clicks": "8", "print:cpc": "0.125"}}, field: "print:cpc", text: "0.124",
			want: says("/cpc", "0.124", "0.125",
				"CPC is printed as €0.124, but €1.00 of spend ÷ 8 clicks make it €0.1250; less than a unit of the last place is let pass.",
				"CPC figura como 0,124\u00a0€, pero con 1,00\u00a0€ de inversión ÷ 8 clics resulta 0,1250\u00a0€; se admite menos de una unidad de la última cifra."),
		},
		{
			name: "no metric", code: "KPI-012", rows: []fields{{"clicks": "1"}}, field: "print:click rate", text: "0.1",
			want: says("/click rate", "click rate", "ID",
				`The printed "click rate" is no metric of the catalogue, so nothing could compare it.`,
				`La tasa "click rate" del informe no es una métrica del catálogo, así que no se pudo comparar.`),
		},
		{
			name: "nearly a metric", code: "KPI-012", rows: []fields{{"clicks": "1"}}, field: "print:frequenzy", text: "1.1",
			want: says("/frequenzy", "frequenzy", "frequency",
				`The printed "frequenzy" is no metric of the catalogue, so nothing could compare it.`,
				`La tasa "frequenzy" del informe no es una métrica del catálogo, así que no se pudo comparar.`),
		},
		{
			code: "KPI-013", rows: []fields{{"spend": "12.5 EUR"}}, field: "spend", text: "-12.5 EUR",
			want: says("/spend", "-12.5 EUR", ">= 0",
				"A negative amount of spend: -€12.50.", "Importe negativo de inversión: -12,50\u00a0€."),
		},
		{
			code: "KPI-014", rows: []fields{{"spend": "12.5 EUR", "impressions": "1"}}, field: "impressions", text: "0",
			want: says("/spend", "12.5 EUR", "0",
				"€12.50 of spend, and 0 impressions.", "12,50\u00a0€ de inversión y 0 impresiones."),
		},
		{
			code: "KPI-015", rows: []fields{{"spend": "0.01 EUR", "impressions": "4000"}}, field: "spend", text: "0 EUR",
			want: says("/spend", "0 EUR", "> 0",
				"The spend is stated as 0, with impressions: 4,000.", "La inversión indicada es 0, con impresiones: 4000."),
		},
		{
			name: "by channel", code: "KPI-016", by: byChannel, rows: []fields{meta, google.with("channel", "Facebook")},
			at: 1, field: "channel", text: "Google Ads",
			want: says("/total/conversions", "2", "1",
				"The total adds up conversions that 2 platforms attribute to themselves: Google Ads, Meta Ads.",
				"El total suma conversiones que se atribuyen a sí mismas 2 plataformas: Google Ads, Meta Ads."),
		},
		{
			name: "by month", code: "KPI-016", by: []Dimension{ByMonth}, rows: []fields{meta, google.with("channel", "website")},
			at: 1, field: "channel", text: "TikTok",
			want: says("/total/conversions", "2", "1",
				"The total adds up conversions that 2 platforms attribute to themselves: Meta Ads, TikTok.",
				"El total suma conversiones que se atribuyen a sí mismas 2 plataformas: Meta Ads, TikTok."),
		},
		{
			name: "own channels", code: "KPI-016", by: byNothing, policy: Policy{Channels: own},
			rows: []fields{{"channel": "radio", "revenue": "3 EUR"}, {"channel": "Meta Ads", "revenue": "4 EUR"}},
			at:   1, field: "channel", text: "tv",
			want: says("/total/revenue", "2", "1",
				"The total adds up revenue that 2 platforms attribute to themselves: radio, television.",
				"El total suma ingresos que se atribuyen a sí mismas 2 plataformas: radio, televisión."),
		},
		{
			code: "KPI-017", by: byChannel, rows: []fields{meta, meta}, at: 1, field: "window", text: "1d_view",
			want: says("/groups/Meta Ads/conversions", "2", "1",
				`One figure puts together conversions with 2 attribution windows: "1d_view", "7d_click".`,
				`Una misma cifra reúne conversiones con 2 ventanas de atribución: "1d_view", "7d_click".`),
		},
		{
			code: "KPI-018", by: byChannel, rows: []fields{meta, meta}, at: 1, field: "event", text: "",
			want: says("/groups/Meta Ads/conversions", "2", "1",
				`One figure puts together conversions of 2 events: not stated, "purchase".`,
				`Una misma cifra reúne conversiones de 2 eventos: sin indicar, "purchase".`),
		},
		{
			name: "only in the total", code: "KPI-019", by: byChannel,
			rows: []fields{
				{"channel": "instagram", "interactions": "110", "parts": "likes+comments"},
				{"channel": "tiktok", "interactions": "50", "parts": "likes+comments"},
			},
			at: 1, field: "parts", text: "likes+comments+shares",
			want: says("/total/interactions", "2", "1",
				`One figure puts together interactions with 2 lists of parts: "likes+comments", "likes+comments+shares".`,
				`Una misma cifra reúne interacciones con 2 listas de partes: "likes+comments", "likes+comments+shares".`),
		},
		{
			code: "KPI-020", by: byChannel,
			rows: []fields{{"channel": "x", "reach": "10", "reach_of": "people"}, {"channel": "x", "reach": "20", "reach_of": "people"}},
			at:   1, field: "reach_of", text: "devices",
			want: says("/groups/x/reach", "2", "1",
				`One figure puts together reach in 2 units: "devices", "people".`,
				`Una misma cifra reúne alcance en 2 unidades: "devices", "people".`),
		},
		{
			code: "KPI-021", by: byChannel,
			rows: []fields{{"channel": "x", "views": "10", "view_rule": "start"}, {"channel": "x", "views": "20", "view_rule": "start"}},
			at:   1, field: "view_rule", text: "30s",
			want: says("/groups/x/views", "2", "1",
				`One figure puts together views under 2 rules: "30s", "start".`,
				`Una misma cifra reúne visualizaciones bajo 2 reglas: "30s", "start".`),
		},
		{
			code: "KPI-022", by: byChannel,
			rows: []fields{
				{"channel": "Meta Ads", "spend": "10 EUR", "tax": "excluded"}, {"channel": "Meta Ads", "fees": "20 EUR", "tax": "excluded"},
			},
			at: 1, field: "tax", text: "included",
			want: says("/groups/Meta Ads/total_cost", "2", "1",
				`The costs of one ledger have 2 kinds of tax: "excluded", "included".`,
				`Los costes de una misma suma tratan los impuestos de 2 formas: "excluded", "included".`),
		},
		{
			code: "KPI-023", by: byChannel,
			rows: []fields{{"channel": "a/b", "spend": "10 EUR"}, {"channel": "a/b", "revenue": "20 EUR", "window": "7d_click"}},
			at:   1, field: "revenue", text: "20 USD",
			want: says("/groups/a~1b", "2", "1",
				"The money of one line is in 2 currencies: EUR, USD.", "El dinero de una misma línea está en 2 monedas: EUR, USD."),
		},
		{
			name: "one measure", code: "KPI-023", by: byChannel,
			rows: []fields{{"channel": "x", "spend": "10 EUR"}, {"channel": "x", "spend": "1 EUR"}}, at: 1, field: "spend", text: "-11 USD",
			want: says("/groups/x", "2", "1",
				"The money of one line is in 2 currencies: EUR, USD.", "El dinero de una misma línea está en 2 monedas: EUR, USD."),
		},
	}
}

// findings checks the case's rows, the first alone or all as a table.
func (c ruleCase) findings(t *testing.T, rows []fields) check.Findings {
	t.Helper()
	if c.by == nil {
		r := rows[0].row(t, layoutWith(t, rows))
		return r.Check(c.policy, check.Options{}).Findings
	}
	return tableWith(t, c.by, rows).Check(c.policy, check.Options{}).Findings
}

// TestRules holds that a sound row or table has no finding, and that one field
// changed makes just the one that is meant.
func TestRules(t *testing.T) {
	tried := map[string]bool{}
	for _, c := range ruleCases(t) {
		tried[c.code] = true
		t.Run(strings.TrimSuffix(c.code+"/"+c.name, "/"), func(t *testing.T) {
			if got := c.findings(t, c.rows); len(got) != 0 {
				t.Errorf("sound: %+v", got)
			}
			bad := slices.Clone(c.rows)
			bad[c.at] = bad[c.at].with(c.field, c.text)
			var got []check.Finding
			for _, f := range c.findings(t, bad) {
				if f.Code == c.code {
					got = append(got, f)
				} else {
					t.Errorf("another finding: %s %s", f.Code, f.Message.EN)
				}
			}
			if len(got) != 1 {
				t.Fatalf("%d findings, want 1: %+v", len(got), got)
			}
			f := got[0]
			if !f.Fix.Complete() || f.Severity == 0 {
				t.Errorf("severity %d, fix %+v", f.Severity, f.Fix)
			}
			f.Code, f.Severity, f.Fix = "", 0, i18n.Text{}
			if f != c.want {
				t.Errorf("got  %+v\nwant %+v", f, c.want)
			}
		})
	}
	for _, r := range Rules() {
		if !tried[r.Code] {
			t.Errorf("%s has no case", r.Code)
		}
	}
}

func TestRulesTable(t *testing.T) {
	if err := check.CheckRules(Rules()); err != nil {
		t.Error(err)
	}
	for _, r := range Rules() {
		r.Find(new(Evidence), func(f check.Finding) { t.Errorf("%s finds something in nothing: %+v", r.Code, f) })
	}
}

// TestRuleCodes holds the public contract: codes and titles.
func TestRuleCodes(t *testing.T) {
	var b strings.Builder
	for _, r := range Rules() {
		fmt.Fprintf(&b, "%s %s: %s\n", r.Code, r.Severity, r.Title.EN)
	}
	const name = "testdata/codes.txt"
	if *update {
		if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != string(want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func BenchmarkRowCheck(b *testing.B) {
	f := fields{
		"channel": "Meta Ads", "campaign": "spring", "date": "2025-03-01", "impressions": "307529", "reach": "120000", "clicks": "4700",
		"link_clicks": "4100", "likes": "80", "comments": "20", "shares": "10", "interactions": "110", "parts": "likes+comments+shares",
		"conversions": "12.5", "spend": "300.25 EUR", "print:ctr": "0.0153",
	}
	r := f.row(b, layoutWith(b, []fields{f}))
	for b.Loop() {
		if got := r.Check(Policy{}, check.Options{}); len(got.Findings) != 0 {
			b.Fatal(got)
		}
	}
}

func TestCheckRowOptions(t *testing.T) {
	f := fields{"impressions": "1000", "reach": "1200", "clicks": "5000"}
	r := f.row(t, layoutWith(t, []fields{f}))
	run := func(opt check.Options) check.Report { return r.Check(Policy{}, opt) }
	if got := run(check.Options{}); len(got.Findings) != 2 || got.Findings.Err() == nil {
		t.Errorf("%+v, want reach and clicks", got.Findings)
	}
	if got := run(check.Options{Skip: []string{"KPI-001", "KPI-004"}}); len(got.Findings) != 0 {
		t.Errorf("skipped: %+v", got.Findings)
	}
	if got := run(check.Options{Skip: []string{"KPI-999"}}); len(got.Findings) != 3 {
		t.Errorf("%+v, want the unknown code too", got.Findings)
	}
	waiver := check.Waiver{Code: "KPI-001", Path: "/reach", Reason: "rounded export", By: "Ana"}
	if got := run(check.Options{Waivers: []check.Waiver{waiver}}); len(got.Findings) != 1 || len(got.Waived) != 1 {
		t.Errorf("waived: %+v", got)
	}
	// An unused waiver is a finding of a sound row too.
	g := fields{"impressions": "1000", "reach": "900"}
	sound := g.row(t, layoutWith(t, []fields{g}))
	if got := sound.Check(Policy{}, check.Options{Waivers: []check.Waiver{waiver}}); len(got.Findings) != 1 {
		t.Errorf("%+v, want the unused waiver", got.Findings)
	}
	if got := sound.Check(Policy{}, check.Options{Skip: []string{"KPI-002"}, Waivers: []check.Waiver{waiver}}); len(got.Findings) != 1 {
		t.Errorf("one skipped, one waived: %+v, want the unused waiver", got.Findings)
	}
}

// What no tally would take has an error, and no findings.
func TestCheckRowRefused(t *testing.T) {
	f := fields{"impressions": "1000", "reach": "1200"}
	r := f.row(t, layoutWith(t, []fields{f, {"followers": "5"}}))
	r.Set(Followers, 5) // a level without a date
	if got := r.Check(Policy{}, check.Options{}); len(got.Findings) != 0 {
		t.Errorf("%+v", got.Findings)
	}
	var tally Tally
	if tally.Add(r) == nil {
		t.Error("the tally takes the row")
	}
}

// TestCheckTable tells where findings stand, and that totals do not repeat
// those of their lines.
func TestCheckTable(t *testing.T) {
	rows := []fields{
		{"channel": "x", "campaign": "a/b", "clicks": "100", "link_clicks": "120"},
		{"channel": "x", "campaign": "", "clicks": "100", "link_clicks": "130"},
		{"channel": "y", "campaign": "c", "clicks": "100", "link_clicks": "50"},
		{"channel": "", "campaign": "c", "clicks": "1", "link_clicks": "2"},
	}
	by := []Dimension{Channel, Campaign}
	paths := func(table *Table) []string {
		var list []string
		for _, f := range table.Check(Policy{}, check.Options{}).Findings {
			list = append(list, f.Path)
		}
		return list
	}
	table := tableWith(t, by, rows, "ctr")
	want := []string{"/groups/x/a~1b/link_clicks", "/groups/x//link_clicks", "/groups//c/link_clicks"}
	if got := paths(table); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := paths(table.Top(0)), []string{"/rest/link_clicks"}; !slices.Equal(got, want) {
		t.Errorf("pooled: %q, want %q", got, want)
	}
	if got, want := paths(tableWith(t, nil, rows, "ctr")), []string{"/total/link_clicks"}; !slices.Equal(got, want) {
		t.Errorf("no dimensions: %q, want %q", got, want)
	}
	empty, err := NewTable(Standard(), by)
	if err != nil {
		t.Fatal(err)
	}
	if got := paths(empty); len(got) != 0 {
		t.Errorf("empty table: %q", got)
	}
}

// TestChannelsKept holds which tables made of others still know whose
// conversions they add up.
func TestChannelsKept(t *testing.T) {
	rows := []fields{
		{"channel": "Meta Ads", "conversions": "200", "clicks": "9", "event": "purchase", "window": "7d_click"},
		{"channel": "Google Ads", "conversions": "153", "clicks": "9", "event": "purchase", "window": "7d_click"},
	}
	for _, c := range []struct {
		name  string
		by    []Dimension
		where bool // whether what Where made has the finding too
	}{
		{"by channel", byChannel, true},
		{"by channel and month", []Dimension{ByMonth, Channel}, true},
		{"by month", []Dimension{ByMonth}, false},
	} {
		table := tableWith(t, c.by, rows, "conversions")
		sorted, err := table.SortBy("conversions", true)
		if err != nil {
			t.Fatal(err)
		}
		converted, err := table.Convert(money.EUR)
		if err != nil {
			t.Fatal(err)
		}
		merged := tableWith(t, c.by, rows[:1], "conversions")
		if err := merged.Merge(tableWith(t, c.by, rows[1:], "conversions")); err != nil {
			t.Fatal(err)
		}
		for _, made := range []struct {
			name  string
			table *Table
			want  bool
		}{
			{"as it was", table, true},
			{"Where", table.Where(func(Line) bool { return true }), c.where},
			{"SortBy", sorted, true},
			{"Top", table.Top(2), true},
			{"Convert", converted, true},
			{"Merge", merged, true},
		} {
			var got []string
			for _, f := range made.table.Check(Policy{}, check.Options{}).Findings {
				got = append(got, f.Code+" "+f.Path)
			}
			var want []string
			if made.want {
				want = []string{"KPI-016 /total/conversions"}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, want %q", c.name, made.name, got, want)
			}
		}
	}
}

// What cannot be judged has no finding.
func TestRulesAbstain(t *testing.T) {
	month := fields{"date": "2025-01-31", "followers": "1000", "new_followers": "5", "lost_followers": "1"}
	for _, c := range []struct {
		name string
		by   []Dimension
		rows []fields
	}{
		{"never together", byNothing, []fields{{"clicks": "100"}, {"link_clicks": "5000"}}},
		{"reach may be less", byNothing, []fields{{"reach": "100", "impressions": "100"}, {"reach": "60", "impressions": "60"}}},
		{"a part is missing", nil, []fields{{"interactions": "120", "likes": "80", "parts": "likes+comments"}}},
		{"no parts stated", nil, []fields{{"interactions": "120", "likes": "80"}}},
		{"parts of nothing", nil, []fields{{"interactions": "120", "parts": " + "}}},
		{"no counts for the rate", nil, []fields{{"clicks": "100", "print:ctr": "0.5"}}},
		{"a printed frequency of nothing", nil, []fields{{"impressions": "0", "print:frequency": "0.00"}}},
		{"no spend and no impressions", nil, []fields{{"spend": "0 EUR", "impressions": "0"}}},
		{"one date", byNothing, []fields{month}},
		{"movement on the first day", byNothing, []fields{month, month.with("date", "2025-02-28").with("followers", "1004")}},
		{"only new followers", byNothing, []fields{
			month.with("date", "2025-01-01"), month.with("followers", "5000"),
			month.with("lost_followers", "").with("followers", "9000").with("date", "2025-03-01"),
		}},
		{"two levels on a day", byNothing, []fields{
			month.with("date", "2025-01-01"), month.with("followers", "5000"), month.with("followers", "5001"),
		}},
		{"movement without a level", byNothing, []fields{
			{"date": "2025-01-01", "followers": "1000"},
			{"date": "2025-01-02", "followers": "1010"},
			{"new_followers": "30", "lost_followers": "1"},
		}},
		{"owned and unknown channels", byChannel, []fields{
			{"channel": "website", "conversions": "1"},
			{"channel": "Meta Ads", "conversions": "1"},
			{"channel": "our shop", "conversions": "1"},
			{"conversions": "1"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (ruleCase{by: c.by}).findings(t, c.rows); len(got) != 0 {
				t.Errorf("%+v", got)
			}
		})
	}
}

// FuzzRowCheck holds that no row makes the rules fail, that every finding is
// complete in both languages, and that a sound row is one for Run too.
func FuzzRowCheck(f *testing.F) {
	f.Add(int64(1000), int64(1200), int64(5), int64(7), "likes+comments", int64(98), int32(2))
	f.Add(int64(0), int64(0), int64(0), int64(0), "", int64(0), int32(0))
	f.Add(int64(1), int64(1), int64(1<<62), int64(3), "reactions+likes+likes", int64(-5), int32(40))
	l, err := NewLayout(Standard(), Columns{
		Measures: []Measure{Impressions, Reach, Clicks, LinkClicks, Interactions, Likes, Comments},
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, impressions, reach, clicks, links int64, parts string, printed int64, places int32) {
		r := l.NewRow()
		r.Set(Impressions, impressions)
		r.Set(Reach, reach)
		r.Set(Clicks, clicks)
		r.Set(LinkClicks, links)
		r.Set(Interactions, clicks)
		r.Set(Likes, links)
		r.Set(Comments, reach)
		r.Qualify(Parts, parts)
		if places >= 0 && places <= 40 {
			r.Print("frequency", decimal.New(printed, -places), places)
			r.Print(parts, decimal.New(printed, -places), places)
		}
		got := r.Check(Policy{}, check.Options{})
		for _, f := range got.Findings {
			if !f.Message.Complete() || !f.Fix.Complete() || f.Got == "" && f.Path != "/" || f.Want == "" || f.Path == "" {
				t.Errorf("incomplete: %+v", f)
			}
		}
		if all := check.Run(r.evidence(Policy{}), Rules(), check.Options{}); len(all.Findings) != len(got.Findings) {
			t.Errorf("%d findings, Run has %d", len(got.Findings), len(all.Findings))
		}
	})
}
