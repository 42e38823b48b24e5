package plan

import (
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
)

// TestFunnelTable holds that every ID of the table is in the standard
// catalogue, or begins one that is there.
func TestFunnelTable(t *testing.T) {
	var ids []string
	for d := range kpi.Standard().Definitions() {
		ids = append(ids, string(d.ID))
	}
	for m := range kpi.Standard().Metrics() {
		ids = append(ids, m.ID)
	}
	for _, row := range funnelMetrics() {
		seen := map[string]bool{}
		for _, metric := range row.metrics {
			if seen[metric] {
				t.Errorf("%s: %s stands twice", row.step, metric)
			}
			seen[metric] = true
			begins := func(id string) bool { return strings.HasSuffix(metric, "_") && strings.HasPrefix(id, metric) }
			if !slices.Contains(ids, metric) && !slices.ContainsFunc(ids, begins) {
				t.Errorf("%s: the catalogue has no %s", row.step, metric)
			}
		}
	}
}

// TestFits holds the stage map and what is told apart by it.
func TestFits(t *testing.T) {
	for _, test := range []struct {
		step   Funnel
		metric string
		fits   bool
		known  bool
	}{
		{Awareness, "reach", true, true},
		{Awareness, "share_of_voice", true, true},
		{Awareness, "frequency", true, true},
		{Awareness, "orders", false, true},
		{Consideration, "engagement_rate_reach", true, true},
		{Consideration, "ctr", true, true},
		{Consideration, "ctr_link", true, true},
		{Consideration, "completion_rate_plays", true, true},
		{Conversion, "cvr", true, true},
		{Conversion, "cpa", true, true},
		{Conversion, "roas", true, true},
		{Conversion, "leads", true, true},
		{Conversion, "engagement_rate_", false, true},
		{Loyalty, "nps", true, true},
		{Loyalty, "member_retention", true, true},
		{Loyalty, "reach", false, true},
		{Loyalty, "smiles", false, false},
		{"", "reach", false, true},
	} {
		if fits, known := test.step.Fits(test.metric); fits != test.fits || known != test.known {
			t.Errorf("%s, %s: got %t, %t", test.step, test.metric, fits, known)
		}
	}
}
