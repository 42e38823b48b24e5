package kpi

import (
	"bytes"
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// TestSeeds does, for each row of the inventory that this package owns, the
// thing that the row names.
func TestSeeds(t *testing.T) {
	rows := map[string]func(*testing.T){
		"KP-01": seedReach,
		"KP-02": seedEngagement,
		"KP-03": seedConversions,
		"KP-04": seedROI,
		"KP-05": seedSalesAndProfit,
		"KP-06": seedLeads,
		"KP-09": seedOnlinePositioning,
		"KP-10": seedTopOfMind,
		"KP-11": seedPostsAndCampaigns,
		"KP-12": seedBrandAwareness,
		"KP-13": seedTargetAttainment,
		"KP-18": seedOpenList,
		"CM-14": seedMonitorPosts,
		"SM-05": seedEvaluate,
		"SM-26": seedAnalyse,
		"ST-08": seedPlanResults,
		"IN-05": seedCollaboration,
	}
	f, err := os.Open("../plan/testdata/seeds.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records[1:] {
		id, owner := r[0], r[6]
		if first, _, _ := strings.Cut(owner, " + "); first != "kpi" {
			continue
		}
		do, ok := rows[id]
		if !ok {
			t.Errorf("%s (%s) has no test", id, r[4])
			continue
		}
		t.Run(id, do)
		delete(rows, id)
	}
	for id := range rows {
		t.Errorf("%s is not a row of this package", id)
	}
}

// says checks the figure of a value.
func says(t *testing.T, v Value, want string) {
	t.Helper()
	if got := v.String(); got != want {
		t.Errorf("%s = %s, want %s", v.ID(), got, want)
	}
}

// Alcance: two networks reach 8,000 and 5,000 people; nobody knows how many of
// them are the same.
func seedReach(t *testing.T) {
	v := valueOf(t, "reach", rowOf(t, map[Measure]int64{Reach: 8000}), rowOf(t, map[Measure]int64{Reach: 5000}))
	says(t, v, "8,000 to 13,000")
}

// Participación: one post, four rates; none of them is called engagement rate
// without saying over what.
func seedEngagement(t *testing.T) {
	r := rowOf(t, map[Measure]int64{Interactions: 120, Reach: 3000, Impressions: 4000, Views: 6000, Followers: 10000})
	r.SetDate(civil.MustDate("2025-03-01"))
	for id, want := range map[string]string{
		"engagement_rate_reach": "4%", "engagement_rate_impressions": "3%",
		"engagement_rate_views": "2%", "engagement_rate_followers": "1.2%",
	} {
		says(t, valueOf(t, id, r), want)
	}
	if _, err := Standard().Value(new(Tally), "engagement_rate"); err == nil {
		t.Error("there is an engagement rate by default")
	}
}

// Conversiones: purchases and leads in one sum have no name.
func seedConversions(t *testing.T) {
	purchases, leads := rowOf(t, map[Measure]int64{Conversions: 12, Clicks: 480}), rowOf(t, map[Measure]int64{Conversions: 30, Clicks: 300})
	purchases.Qualify(Event, "purchase")
	leads.Qualify(Event, "lead")
	says(t, valueOf(t, "cvr", purchases), "2.5%")
	says(t, valueOf(t, "cvr", purchases, leads), "undefined: conversions of different kinds")
}

// ROI y dinero invertido: with the basis, so that two ROIs are not taken for
// one.
func seedROI(t *testing.T) {
	media := valueOf(t, "roi", moneyRow(t, map[Measure]int64{Revenue: 1200, Spend: 200}))
	full := valueOf(t, "roi", moneyRow(t, map[Measure]int64{Revenue: 1200, Spend: 200, Goods: 600}))
	says(t, media, "500%")
	says(t, full, "50%")
	if full.Basis() != "spend+goods" {
		t.Errorf("basis %q", full.Basis())
	}
	if _, err := media.Compare(full); err == nil {
		t.Error("two bases were compared")
	}
	says(t, valueOf(t, "total_cost", moneyRow(t, map[Measure]int64{Spend: 200, Goods: 600})), "800 EUR")
}

// Ventas y ganancias.
func seedSalesAndProfit(t *testing.T) {
	r := moneyRow(t, map[Measure]int64{Revenue: 1200, Goods: 600})
	says(t, valueOf(t, "revenue", r), "1,200 EUR")
	says(t, valueOf(t, "gross_profit", r), "600 EUR")
	says(t, valueOf(t, "gross_margin", r), "50%")
}

// Leads: a campaign without one has no cost per lead, and not the best one.
func seedLeads(t *testing.T) {
	says(t, CPL(eur(90), 12), "7.5 EUR")
	good, bad := CPL(eur(90), 12), CPL(eur(90), 0)
	if ByValue(good, bad) >= 0 {
		t.Error("no leads at all sorts before 12 leads")
	}
}

// Posicionamiento online: share of voice against a stated market.
func seedOnlinePositioning(t *testing.T) {
	says(t, valueOf(t, "share_of_voice",
		rowOf(t, map[Measure]int64{Mentions: 30, MarketMentions: 100}),
		rowOf(t, map[Measure]int64{Mentions: 60, MarketMentions: 500})), "15%")
}

// Top of mind: first mentions of those asked.
func seedTopOfMind(t *testing.T) {
	says(t, valueOf(t, "top_of_mind_share", rowOf(t, map[Measure]int64{FirstMentions: 84, Respondents: 600})), "14%")
}

// postRow is one post of a campaign.
func postRow(t *testing.T, l *Layout, campaign, kind, date string, impressions, interactions int64) *Row {
	t.Helper()
	r := l.NewRow()
	r.SetText(Campaign, campaign)
	r.SetText(PostType, kind)
	r.SetDate(civil.MustDate(date))
	r.Set(Impressions, impressions)
	r.Set(Interactions, interactions)
	return r
}

func postLayout(t *testing.T) *Layout {
	t.Helper()
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Campaign, PostType}, Measures: []Measure{Impressions, Interactions}})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func addAll(t *testing.T, table *Table, rows ...*Row) {
	t.Helper()
	for _, r := range rows {
		if err := table.Add(r); err != nil {
			t.Fatal(err)
		}
	}
}

// Rendimiento de publicaciones y campañas: the same rows by either.
func seedPostsAndCampaigns(t *testing.T) {
	l := postLayout(t)
	rows := []*Row{
		postRow(t, l, "spring", "reel", "2025-03-01", 1000, 90), postRow(t, l, "spring", "photo", "2025-03-02", 500, 10),
		postRow(t, l, "summer", "reel", "2025-03-03", 100, 10),
	}
	for dimension, want := range map[Dimension]string{Campaign: "spring 6.667%", PostType: "reel 9.091%"} {
		table := tableOf(t, []Dimension{dimension}, "engagement_rate_impressions")
		addAll(t, table, rows...)
		sorted, err := table.SortBy("impressions", true)
		if err != nil {
			t.Fatal(err)
		}
		for line := range sorted.Lines() {
			v, err := line.Value("engagement_rate_impressions")
			if got := line.Key()[0] + " " + v.String(); err != nil || got != want {
				t.Errorf("first by %s: %s, %v, want %s", dimension, got, err, want)
			}
			break
		}
	}
}

// Conciencia de marca: how much of the target population was reached.
func seedBrandAwareness(t *testing.T) {
	r := rowOf(t, map[Measure]int64{Reach: 3000, Population: 20000, Impressions: 50000})
	r.SetDate(civil.MustDate("2025-03-31"))
	says(t, valueOf(t, "percent_reach", r), "15%")
	says(t, valueOf(t, "grps", r), "250")
}

// Cumplimiento de objetivos: from a baseline of 2% to a target of 3%, 2.8% is
// 80% of the way.
func seedTargetAttainment(t *testing.T) {
	says(t, AttainmentFrom(CTR(2, 100), CTR(28, 1000), CTR(3, 100), Higher), "80%")
	says(t, AttainmentFrom(CTR(3, 100), CTR(28, 1000), CTR(3, 100), Higher), "undefined: the base is zero")
}

// «Entre otros»: the list is open.
func seedOpenList(t *testing.T) {
	c, err := Standard().Define(Definition{ID: "store_visits", Name: i18n.Text{EN: "store visits", ES: "visitas a tienda"}})
	if err != nil {
		t.Fatal(err)
	}
	c, err = c.With(Metric{ID: "cost_per_store_visit", Name: i18n.Text{EN: "Cost per store visit", ES: "Coste por visita a tienda"}, Num: of(Spend), Den: of("store_visits")})
	if err != nil {
		t.Fatal(err)
	}
	l, err := NewLayout(c, Columns{Measures: []Measure{Spend, "store_visits"}, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewRow()
	r.SetMoney(Spend, eur(300))
	r.Set("store_visits", 40)
	var tally Tally
	if err := tally.Add(r); err != nil {
		t.Fatal(err)
	}
	v, err := c.Value(&tally, "cost_per_store_visit")
	if err != nil {
		t.Fatal(err)
	}
	says(t, v, "7.5 EUR")
}

// Monitorear publicaciones y campañas: this week against the week before.
func seedMonitorPosts(t *testing.T) {
	l := postLayout(t)
	table := tableOf(t, []Dimension{ByWeek}, "engagement_rate_impressions")
	addAll(t, table, postRow(t, l, "spring", "reel", "2025-03-03", 1000, 20), postRow(t, l, "spring", "reel", "2025-03-10", 1000, 30))
	week := func(key string) Value {
		line, ok := table.Line(key)
		if !ok {
			t.Fatalf("no week %s", key)
		}
		v, err := line.Value("engagement_rate_impressions")
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	now, before := week("2025-W11"), week("2025-W10")
	says(t, PercentagePoints(now, before), "1")
	says(t, Growth(now, before), "50%")
}

// Evaluar el rendimiento: the campaigns in the order of what a conversion
// costs, those without one last.
func seedEvaluate(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Campaign}, Measures: []Measure{Spend, Conversions}, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	table := tableOf(t, []Dimension{Campaign}, "cpa")
	for campaign, n := range map[string]int64{"none": 0, "many": 40, "few": 5} {
		r := l.NewRow()
		r.SetText(Campaign, campaign)
		r.SetMoney(Spend, eur(100))
		r.Set(Conversions, n)
		addAll(t, table, r)
	}
	sorted, err := table.SortBy("cpa", false)
	if got := strings.Join(keys(sorted), " "); err != nil || got != "many few none" {
		t.Errorf("%s, %v", got, err)
	}
}

// Analizar alcance, engagement, conversiones y ROI in one table, in Spanish.
func seedAnalyse(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{
		Dimensions: []Dimension{Channel}, Measures: []Measure{Reach, Interactions, Conversions, Revenue, Spend}, Currency: money.EUR,
	})
	if err != nil {
		t.Fatal(err)
	}
	table := tableOf(t, []Dimension{Channel}, "reach", "engagement_rate_reach", "conversions", "roi")
	r := l.NewRow()
	r.SetText(Channel, "Instagram")
	r.Set(Reach, 3000)
	r.Set(Interactions, 120)
	r.Set(Conversions, 12)
	r.SetMoney(Revenue, eur(900))
	r.SetMoney(Spend, eur(300))
	addAll(t, table, r)
	var b bytes.Buffer
	if err := table.WriteMarkdown(&b, i18n.ES); err != nil {
		t.Fatal(err)
	}
	if want := "| Instagram | 3000 | 4,00\u00a0% | 12 | 200,00\u00a0% |"; !strings.Contains(b.String(), want) {
		t.Errorf("%s\nwant a line %s", &b, want)
	}
}

// Análisis de resultados del plan: what was reached of what was planned, lower
// costs being better.
func seedPlanResults(t *testing.T) {
	says(t, Attainment(CPC(eur(90), 100), CPC(eur(100), 100), Lower), "111.1%")
	says(t, Attainment(ROAS(eur(3), eur(1)), ROAS(eur(4), eur(1)), Higher), "75%")
}

// Medir colaboraciones: what an influencer's reach, engagement and
// conversions came to, and what they cost.
func seedCollaboration(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{
		Measures: []Measure{Fees, Goods, Reach, Interactions, CodeConversions, Revenue}, Currency: money.EUR,
	})
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewRow()
	r.SetMoney(Fees, eur(500))
	r.SetMoney(Goods, eur(100))
	r.SetMoney(Revenue, eur(900))
	r.Set(Reach, 20000)
	r.Set(Interactions, 1000)
	r.Set(CodeConversions, 18)
	for id, want := range map[string]string{
		"cost_per_reached_person": "0.025 EUR", "engagement_rate_reach": "5%", "code_conversions": "18", "roi": "50%",
	} {
		says(t, valueOf(t, id, r), want)
	}
}
