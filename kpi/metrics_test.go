package kpi

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

func metricIDs(c *Catalog) iter.Seq[string] {
	return func(yield func(string) bool) {
		for m := range c.Metrics() {
			if !yield(m.ID) {
				return
			}
		}
	}
}

// TestStandardMetrics holds what every row of the table must have.
func TestStandardMetrics(t *testing.T) {
	c, err := new(Catalog).Define(standardMeasures()...)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.With(standardMetrics()...); err != nil {
		t.Fatal(err)
	}
	formulas := map[string]string{}
	names := map[string]string{}
	for _, d := range standardMeasures() {
		names[strings.ToLower(d.Name.EN)], names[strings.ToLower(d.Name.ES)] = string(d.ID), string(d.ID)
	}
	for _, m := range standardMetrics() {
		checkTexts(t, m.ID, m.Name, m.Description, m.Source)
		if !m.Variant.IsZero() && !m.Variant.Complete() {
			t.Errorf("%s has its variant in one language only", m.ID)
		}
		for _, l := range i18n.Langs() {
			name := strings.ToLower(m.Name.In(l))
			if other, ok := names[name]; ok && other != m.ID {
				t.Errorf("%s and %s are both called %q", m.ID, other, name)
			}
			names[name] = m.ID
		}
		unit := Standard().index[m.ID].formula.unit
		if m.Percent && (unit != Unit{} || m.Scale != 0 || len(m.Den) == 0) {
			t.Errorf("%s is shown in per cent, but is no fraction", m.ID)
		}
		text := m.Formula(Standard(), i18n.EN) + m.Pool.String()
		if other, ok := formulas[text]; ok {
			t.Errorf("%s and %s are the same formula", m.ID, other)
		}
		formulas[text] = m.ID
	}
}

// TestMetricGroups lists the metrics that differ from the usual: a ratio by
// row, of pure numbers, shown in per cent, of which more is better.
func TestMetricGroups(t *testing.T) {
	unit := func(m Metric) Unit { return Standard().index[m.ID].formula.unit }
	tests := []struct {
		name string
		has  func(Metric) bool
		want []string
	}{
		{"by group", func(m Metric) bool { return m.Pool == ByGroup }, []string{
			"roi", "roi_contribution", "mer", "gross_profit", "gross_margin", "break_even_roas", "total_cost", "cac",
			"cost_per_piece", "cost_per_reached_person",
		}},
		{"in money", func(m Metric) bool { return unit(m) == Unit{Money: 1} }, []string{
			"cpm", "cost_per_1000_reached", "cost_per_interaction", "cost_per_engagement", "cpv", "cpcv", "cpc", "cpc_link",
			"cpc_outbound", "cpa", "cpl", "cost_per_qualified_lead", "gross_profit", "aov", "total_cost", "cac",
			"cost_per_piece", "cost_per_reached_person",
		}},
		{"in time", func(m Metric) bool { return unit(m) == Unit{Time: 1} }, []string{
			"average_view_duration", "engagement_time_per_session", "engagement_time_per_user", "average_first_response_time",
			"average_next_response_time", "average_resolution_time", "average_approval_time",
		}},
		{"plain numbers", func(m Metric) bool { return unit(m) == Unit{} && !m.Percent }, []string{
			"frequency", "grps", "conversation_rate_posts", "applause_rate_posts", "interactions_per_post",
			"engagements_per_post", "roas", "mer", "break_even_roas", "net_growth", "nps",
		}},
		{"scaled", func(m Metric) bool { return m.Scale != 0 }, []string{"grps", "cpm", "cost_per_1000_reached", "nps"}},
		{"without denominator", func(m Metric) bool { return len(m.Den) == 0 }, []string{"gross_profit", "total_cost", "net_growth"}},
		{"less is better", func(m Metric) bool { return m.Better == Lower }, []string{
			"cpm", "cost_per_1000_reached", "cost_per_interaction", "cost_per_engagement", "negative_feedback_rate",
			"skip_rate", "cpv", "cpcv", "cpc", "cpc_link", "cpc_outbound", "bounce_rate", "cpa", "cpl",
			"cost_per_qualified_lead", "checkout_abandonment_rate", "break_even_roas", "cac", "follower_churn",
			"average_first_response_time", "average_next_response_time", "average_resolution_time", "reopen_rate",
			"average_approval_time", "rework_rate", "cost_per_piece", "cost_per_reached_person", "suspicious_follower_share",
		}},
		{"neither", func(m Metric) bool { return m.Better == Neutral }, []string{
			"frequency", "social_traffic_share", "total_cost", "content_mix_share",
		}},
	}
	for _, tt := range tests {
		var got []string
		for m := range Standard().Metrics() {
			if tt.has(m) {
				got = append(got, m.ID)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s = %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestFixedFormulas holds the metrics whose meaning is a public contract.
func TestFixedFormulas(t *testing.T) {
	const (
		marketing = "[spend] + [production] + [fees] + [tools] + [labour] + [incentives]"
		costs     = marketing + " + [goods]"
		profit    = "(revenue − [spend] − [production] − [fees] − [tools] − [labour] − [incentives] − [goods])"
	)
	tests := []struct{ id, want string }{
		{"frequency", "impressions ÷ reach"},
		{"grps", "100 × impressions ÷ target population"},
		{"cpm", "1,000 × spend ÷ impressions"},
		{"engagement_rate_reach", "interactions ÷ reach"},
		{"engagement_rate_impressions", "interactions ÷ impressions"},
		{"engagement_rate_followers", "interactions ÷ followers"},
		{"engagement_rate_views", "interactions ÷ views"},
		{"engagements_rate_impressions", "engagements ÷ impressions"},
		{"negative_feedback_rate", "(hides + reports + unlikes) ÷ impressions"},
		{"ctr", "clicks ÷ impressions"},
		{"ctr_link", "link clicks ÷ impressions"},
		{"ctr_unique", "unique clickers ÷ reach"},
		{"cpc", "spend ÷ clicks"},
		{"cpc_link", "spend ÷ link clicks"},
		{"bounce_rate", "(sessions − engaged sessions) ÷ sessions"},
		{"cvr", "conversions ÷ clicks"},
		{"cpa", "spend ÷ conversions"},
		{"cpl", "spend ÷ leads"},
		{"checkout_abandonment_rate", "(checkouts started − purchases) ÷ checkouts started"},
		{"roas", "revenue ÷ spend"},
		{"roi", profit + " ÷ (" + costs + ")"},
		{"roi_contribution", profit + " ÷ (" + marketing + ")"},
		{"roi_revenue", "(revenue − spend) ÷ spend"},
		{"mer", "revenue ÷ (" + marketing + ")"},
		{"gross_profit", "revenue − goods"},
		{"break_even_roas", "revenue ÷ (revenue − goods)"},
		{"total_cost", costs},
		{"cac", "(" + marketing + ") ÷ new customers"},
		{"net_growth", "new followers − lost followers"},
		{"growth_rate", "(followers − followers at start) ÷ followers at start"},
		{"sla_attainment", "SLA targets met ÷ (SLA targets met + SLA targets missed)"},
		{"nps", "100 × (promoters − detractors) ÷ (promoters + passives + detractors)"},
		{"share_of_voice", "mentions ÷ market mentions"},
		{"top_of_mind_share", "first mentions ÷ respondents"},
		{"net_sentiment_polar", "(positive mentions − negative mentions) ÷ (positive mentions + negative mentions)"},
	}
	for _, tt := range tests {
		m, ok := Standard().Metric(tt.id)
		if !ok {
			t.Errorf("%s is missing", tt.id)
			continue
		}
		if got := m.Formula(Standard(), i18n.EN); got != tt.want {
			t.Errorf("%s = %s, want %s", tt.id, got, tt.want)
		}
	}
}

// TestDictionary holds that every row of the dictionary of metrics, 1 to 143
// with 25b and 85b, has a home.
func TestDictionary(t *testing.T) {
	home := map[string]bool{}
	for _, r := range dictionaryRows {
		home[r.row] = true
		for _, id := range r.ids {
			if _, ok := Standard().index[id]; !ok {
				t.Errorf("row %s: the catalogue has no %s", r.row, id)
			}
		}
	}
	for _, e := range dictionaryElsewhere {
		home[e.row] = true
		if !e.name.Complete() || !e.why.Complete() || e.room == "" {
			t.Errorf("row %s is not said to be elsewhere", e.row)
		}
	}
	want := []string{"25b", "85b"}
	for n := range 143 {
		want = append(want, strconv.Itoa(n+1))
	}
	for _, row := range want {
		if !home[row] {
			t.Errorf("row %s has no home", row)
		}
		delete(home, row)
	}
	for row := range home {
		t.Errorf("there is no row %s", row)
	}
}
