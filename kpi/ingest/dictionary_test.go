package ingest

import (
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// exportByID finds an export of the dictionary.
func exportByID(t *testing.T, id string) *export {
	t.Helper()
	for _, e := range exports() {
		if e.id == id {
			return &e
		}
	}
	t.Fatalf("there is no export %q", id)
	return nil
}

// TestExports holds what every export must have.
func TestExports(t *testing.T) {
	ids := map[string]bool{}
	for _, e := range exports() {
		if e.id == "" || ids[e.id] || strings.Trim(e.id, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("the ID %q is empty, repeated or malformed", e.id)
		}
		ids[e.id] = true
		if !e.name.Complete() || !e.howToCSV.Complete() || e.source == "" || e.emptyCells != (i18n.Text{}) && !e.emptyCells.Complete() {
			t.Errorf("%s lacks a text or its source", e.id)
		}
		if _, ok := channel.Standard().Lookup(string(e.channel)); !ok && e.channel != "" {
			t.Errorf("%s is of the unknown channel %q", e.id, e.channel)
		}
		views := slices.ContainsFunc(e.columns, func(c exportColumn) bool { return c.target == "views" || c.target == byTitle })
		if views && e.viewRule == "" {
			t.Errorf("%s has views and no rule of a view", e.id)
		}
		for _, m := range e.interactions {
			if _, ok := kpi.Standard().Definition(kpi.Measure(m)); !ok {
				t.Errorf("%s: a part of interactions is the unknown measure %q", e.id, m)
			}
			if e.id != "pinterest" && !slices.ContainsFunc(e.columns, func(c exportColumn) bool { return c.target == m || c.fallback == m }) {
				t.Errorf("%s has no column for %s, a part of interactions", e.id, m)
			}
		}
		for _, title := range e.titles {
			if title.target != Ignore && unitWanted(title.target) != asCount || title.seen == 0 || title.lang == "" {
				t.Errorf("%s: the title %q is of no counts or not complete", e.id, title.title)
			}
		}
	}
}

// unitWanted is the unit that the cells of a target have at least; asText is
// for what is not a figure.
func unitWanted(target string) cellUnit {
	switch target {
	case Date, Start, End:
		return asDate
	}
	d, ok := kpi.Standard().Definition(kpi.Measure(target))
	switch {
	case !ok:
		return asText
	case d.Unit.Money != 0:
		return asMoney
	case d.Unit.Time != 0:
		return asSeconds
	case d.Fractional:
		return asNumber
	}
	return asCount
}

// TestExportColumns holds that every column is read as something that exists,
// in its unit, and that a spelling stands for one column only.
func TestExportColumns(t *testing.T) {
	for _, e := range exports() {
		folded := map[string]string{}
		for _, c := range e.columns {
			if len(c.headers) == 0 {
				t.Errorf("%s: a column read as %s has no header", e.id, c.target)
				continue
			}
			name := e.id + ", " + c.headers[0].header
			for _, target := range []string{c.target, c.fallback} {
				checkTarget(t, name, target, c.unit)
			}
			if c.target == "" || c.fallback == Ignore || c.fallback == c.target {
				t.Errorf("%s: read as %q, or else as %q", name, c.target, c.fallback)
			}
			if heeds := kpi.Event; c.event != "" && !hasQualifier(c, heeds) {
				t.Errorf("%s: the event %q is of nothing that has one", name, c.event)
			}
			if heeds := kpi.Window; c.window != "" && !hasQualifier(c, heeds) {
				t.Errorf("%s: the window %q is of nothing that has one", name, c.window)
			}
			for _, s := range c.headers {
				f := fold(s.header)
				if other, ok := folded[f]; ok {
					t.Errorf("%s: %q and %q are the same header", e.id, other, s.header)
				}
				folded[f] = s.header
				if s.lang == "" || s.seen == 0 || s.header != strings.Trim(s.header, " ") {
					t.Errorf("%s: %q is not complete", name, s.header)
				}
				if _, currency := headerCurrency(s.header); currency != 0 {
					t.Errorf("%s: %q has a currency", name, s.header)
				}
			}
		}
	}
}

func hasQualifier(c exportColumn, q kpi.Qualifier) bool {
	for _, target := range []string{c.target, c.fallback} {
		if d, ok := kpi.Standard().Definition(kpi.Measure(target)); ok && slices.Contains(d.Qualifiers, q) {
			return true
		}
	}
	return false
}

// checkTarget holds that a target exists and that its cells can be read.
func checkTarget(t *testing.T, name, target string, unit cellUnit) {
	t.Helper()
	switch target {
	case "", Ignore, byTitle:
		return
	}
	want := unitWanted(target)
	_, isMetric := kpi.Standard().Metric(target)
	isText := target == Currency || slices.Contains(usualDimensions[:], kpi.Dimension(target)) ||
		slices.ContainsFunc(qualifierTargets[:], func(q kpi.Qualifier) bool { return q.String() == target })
	switch {
	case want == asText && !isMetric && !isText:
		t.Errorf("%s: read as %s, which is nothing", name, target)
	case isMetric && (unit == asText || unit == asDate || unit == asCount || unit == asMicros):
		t.Errorf("%s: the ratio %s is in %s", name, target, unit)
	case isText && unit != asText:
		t.Errorf("%s: %s is in %s", name, target, unit)
	case want == asMoney && !unit.isMoney():
		t.Errorf("%s: %s is in %s", name, target, unit)
	case want == asSeconds && unit < asMillis:
		t.Errorf("%s: %s is in %s", name, target, unit)
	case (want == asCount || want == asNumber || want == asDate) && unit != want && (want != asNumber || unit != asCount):
		t.Errorf("%s: %s is in %s", name, target, unit)
	}
}

// TestExportLanguages lists the exports that are known in other languages
// than English.
func TestExportLanguages(t *testing.T) {
	want := map[headerLang][]string{
		es: {
			"meta-ads", "meta-business-suite-instagram", "meta-business-suite-facebook", "meta-business-suite-insights",
			"google-ads", "ga4", "tiktok-ads", "tiktok-studio", "youtube-studio", "pinterest",
		},
		latam: {"meta-ads", "meta-business-suite-instagram", "meta-business-suite-facebook", "google-ads", "tiktok-ads", "youtube-studio"},
		pt: {
			"meta-ads", "meta-business-suite-instagram", "meta-business-suite-facebook", "meta-business-suite-insights",
			"google-ads", "ga4", "tiktok-ads", "youtube-studio",
		},
	}
	for lang, ids := range want {
		var got []string
		for _, e := range exports() {
			if slices.ContainsFunc(e.columns, func(c exportColumn) bool {
				return slices.ContainsFunc(c.headers, func(s spelling) bool { return s.lang == lang })
			}) {
				got = append(got, e.id)
			}
		}
		if !slices.Equal(got, ids) {
			t.Errorf("in %s = %v\nwant %v", lang, got, ids)
		}
	}
}

// TestInteractionParts holds the parts of interactions against those of the
// channel; where they differ the export lacks a column.
func TestInteractionParts(t *testing.T) {
	differ := map[string]string{
		"x-legacy":              "likes+replies+reposts",       // quotes and saves came later
		"x-content":             "likes+replies+reposts+saves", // quotes are in no export
		"x-account":             "likes+replies+reposts+saves",
		"fivetran-linkedin-ads": "likes+comments+reposts", // the API's word for reactions
	}
	for _, e := range exports() {
		if e.interactions == nil {
			continue
		}
		spec, _ := channel.Standard().Lookup(string(e.channel))
		want := strings.Join(spec.Interactions, "+")
		if other, ok := differ[e.id]; ok {
			want = other
		}
		if got := strings.Join(e.interactions, "+"); got != want {
			t.Errorf("%s: interactions = %s, want %s", e.id, got, want)
		}
	}
}

func TestCellUnit(t *testing.T) {
	tests := []struct {
		unit   cellUnit
		name   string
		factor string
		money  bool
	}{
		{asText, "text", "1", false},
		{asDate, "date", "1", false},
		{asCount, "count", "1", false},
		{asNumber, "number", "1", false},
		{asMoney, "money", "1", true},
		{asMicros, "millionths", "0.000001", true},
		{asPercent, "percent", "0.01", false},
		{asFraction, "fraction", "1", false},
		{asRate, "rate", "0.01", false},
		{asMillis, "milliseconds", "0.001", false},
		{asSeconds, "seconds", "1", false},
		{asMinutes, "minutes", "60", false},
		{asHours, "hours", "3600", false},
	}
	for _, tt := range tests {
		factor, err := decimal.NewFromString(tt.factor)
		if err != nil {
			t.Fatal(err)
		}
		if got := tt.unit.String(); got != tt.name || tt.unit.factor().Cmp(factor) != 0 || tt.unit.isMoney() != tt.money {
			t.Errorf("%s: factor %v, money %v", got, tt.unit.factor(), tt.unit.isMoney())
		}
	}
}
