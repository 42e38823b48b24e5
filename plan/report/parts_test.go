package report

import (
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func textOf(t *testing.T, r Report, l i18n.Lang) string {
	t.Helper()
	var b strings.Builder
	if err := r.WriteText(&b, l); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTitle(t *testing.T) {
	for _, test := range []struct {
		plan plan.Plan
		want string
	}{
		{plan.Plan{}, "Social media plan"},
		{plan.Plan{Brand: plan.Brand{Name: "Horno"}}, "Horno"},
		{plan.Plan{Brand: plan.Brand{Name: "Horno"}, Title: "Primavera"}, "Primavera"},
	} {
		if got := (Report{Plan: test.plan}).title().EN; got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// TestTotals adds money of one currency only, and only what is known.
func TestTotals(t *testing.T) {
	line := func(c money.Currency, planned kpi.Value) plan.LineProgress {
		return plan.LineProgress{
			Line: plan.Line{Key: "line", Amount: money.Units(100, c)}, Spent: kpi.Money(money.Units(40, c)), Planned: planned,
		}
	}
	euros := kpi.Money(money.Units(50, money.EUR))
	for _, test := range []struct {
		name  string
		lines []plan.LineProgress
		want  string // in the row of totals; "": there is none
	}{
		{"one currency", []plan.LineProgress{line(money.EUR, euros), line(money.EUR, euros)}, "€200.00  €80.00         €100.00"},
		{"unknown part", []plan.LineProgress{line(money.EUR, euros), line(money.EUR, kpi.Value{})}, "€200.00  €80.00               –"},
		{"two currencies", []plan.LineProgress{line(money.EUR, euros), line(money.USD, euros)}, ""},
		{"no budget", []plan.LineProgress{{Line: plan.Line{Key: "line", Amount: money.Units(0, money.EUR)}, Spent: kpi.Money(money.Units(40, money.EUR)), Planned: euros}}, "€0.00  €40.00          €50.00"},
	} {
		got := textOf(t, Report{Progress: plan.Progress{Lines: test.lines}, Topics: []plan.Topic{plan.Investment}}, i18n.EN)
		if test.want == "" && strings.Contains(got, "Total") || !strings.Contains(got, test.want) {
			t.Errorf("%s: want %q in\n%s", test.name, test.want, got)
		}
	}
}

// TestAsOf says of which day a figure is that is older than the report.
func TestAsOf(t *testing.T) {
	day := civil.MustDate("2027-03-01")
	figure := func(through civil.Date) plan.Progress {
		return plan.Progress{
			On:      day,
			Targets: []plan.TargetProgress{{Actual: kpi.Count(7), Through: through}},
			Lines:   []plan.LineProgress{{Line: plan.Line{Key: "ads"}, Spent: kpi.Money(money.Units(7, money.EUR)), Through: through}},
		}
	}
	for through, want := range map[civil.Date]int{day: 0, day.AddDays(-1): 2} {
		if got := strings.Count(textOf(t, Report{Progress: figure(through)}, i18n.EN), "(as of 2027-02-28)"); got != want {
			t.Errorf("through %s: %d, want %d", through, got, want)
		}
	}
}

// TestUnknownSpending says of which lines it is not known what was spent.
func TestUnknownSpending(t *testing.T) {
	lines := []plan.Line{{Key: "ads"}, {Key: "films", Name: "Films"}, {Key: "photos"}}
	progress := plan.Progress{Lines: []plan.LineProgress{{Line: lines[0]}}}
	for _, test := range []struct {
		report Report
		want   string // "": nothing is missing
	}{
		{Report{Plan: plan.Plan{Budget: plan.Budget{Lines: lines}}, Progress: progress}, `What was spent of these lines is not known: "Films", "photos".`},
		{Report{Plan: plan.Plan{Budget: plan.Budget{Lines: lines[:1]}}, Progress: progress}, ""},
		{Report{Plan: plan.Plan{Budget: plan.Budget{Lines: make([]plan.Line, 14)}}}, `"", 2 more.`},
	} {
		test.report.Topics = []plan.Topic{plan.Investment}
		got := textOf(t, test.report, i18n.EN)
		if test.want == "" && strings.Contains(got, "not known") || !strings.Contains(got, test.want) {
			t.Errorf("want %q in\n%s", test.want, got)
		}
	}
}

// TestMixOff leaves out what was called off or held back.
func TestMixOff(t *testing.T) {
	day := civil.MustDate("2027-03-01")
	p := plan.Plan{Zone: "UTC", Pillars: []plan.Pillar{{Key: "bread"}, {Key: "people"}}}
	p.Calendar.Entries = []calendar.Entry{
		{Key: "a", Pillar: "bread", Slot: civil.Slot{Date: day}},
		{Key: "b", Pillar: "people", Slot: civil.Slot{Date: day}, History: []calendar.Step{{To: calendar.Cancelled}}},
	}
	r := Report{Plan: p, Days: civil.MonthOf(day), Zones: civil.Zones{"UTC": time.UTC}, Topics: []plan.Topic{plan.Success}}
	if got := textOf(t, r, i18n.EN); !strings.Contains(got, "100.00%") || !strings.Contains(got, "0.00%") {
		t.Errorf("got %s", got)
	}
}

// TestMixUnplaced says which entries could not be counted.
func TestMixUnplaced(t *testing.T) {
	day := civil.MustDate("2027-03-01")
	p := plan.Plan{Zone: "UTC", Pillars: []plan.Pillar{{Key: "bread"}}}
	p.Calendar.Entries = []calendar.Entry{
		{Key: "here", Pillar: "bread", Slot: civil.Slot{Date: day}},
		{Key: "there", Pillar: "bread", Slot: civil.Slot{Date: day, Zone: "America/Lima"}},
	}
	r := Report{Plan: p, Days: civil.MonthOf(day), Zones: civil.Zones{"UTC": time.UTC}, Topics: []plan.Topic{plan.Success}}
	for _, l := range i18n.Langs() {
		if got := textOf(t, r, l); !strings.Contains(got, "America/Lima") || !strings.Contains(got, "bread") {
			t.Errorf("got %s", got)
		}
	}
}

// TestCharts holds pictures of what is at the edge: nothing, far beyond, flat.
func TestCharts(t *testing.T) {
	bars := barChart{bars: []bar{{label: strings.Repeat("x", 50), share: 9, mark: -1, marked: true, known: true}, {}}}.draw("a")
	for _, r := range bars.Rects {
		if strings.HasPrefix(r.W, "-") {
			t.Errorf("a width of %s", r.W)
		}
	}
	if got := bars.Labels[0].Text; len([]rune(got)) != 30 || !strings.HasSuffix(got, "…") {
		t.Errorf("got %q", got)
	}
	flat := lineChart{first: civil.MustDate("2027-03-01"), last: civil.MustDate("2027-03-01"), base: 5, goal: 5}.draw("b")
	for _, s := range flat.Lines {
		if strings.Contains(s.X1+s.Y1+s.X2+s.Y2, "N") {
			t.Errorf("got %+v", s)
		}
	}
	if ratio(1, 0) != 0 || over(kpi.Count(1), kpi.Count(0)) != 0 || share(kpi.Value{}) != 0 {
		t.Error("a part of nothing is something")
	}
}

// TestCourse draws a course only where there is one.
func TestCourse(t *testing.T) {
	two := []plan.Reading{{On: civil.MustDate("2027-03-01")}, {On: civil.MustDate("2027-03-02")}}
	for name, p := range map[string]plan.TargetProgress{
		"one reading": {Course: two[:1], Days: civil.MonthOf(two[0].On)},
		"no days":     {Course: two},
		"no goal":     {Course: two, Days: civil.MonthOf(two[0].On)},
	} {
		if _, ok := course(p, i18n.EN); ok {
			t.Errorf("%s: there is a course", name)
		}
	}
}

// TestTableUngrouped shows a table without groups by its one line.
func TestTableUngrouped(t *testing.T) {
	for by, want := range map[kpi.Dimension]string{
		kpi.Channel: "canal", kpi.Campaign: "campaña", kpi.Post: "publicación", kpi.PostType: "tipo", kpi.Audience: "público",
		kpi.ByWeek: "semana", kpi.ByMonth: "mes", "own": "own",
	} {
		if got := dimension(by).ES; got != want {
			t.Errorf("%s: got %q", by, got)
		}
	}
	table, err := kpi.NewTable(kpi.Standard(), nil, "clicks")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := tabled(table, i18n.EN); ok {
		t.Error("an empty table is shown")
	}
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{"clicks"}})
	if err != nil {
		t.Fatal(err)
	}
	row := layout.NewRow()
	row.Set("clicks", 7)
	row.SetDate(civil.MustDate("2027-03-01"))
	if err := table.Add(row); err != nil {
		t.Fatal(err)
	}
	b, ok := tabled(table, i18n.EN)
	if !ok || len(b.rows) != 1 || b.rows[0][0] != "7" || b.head[0] != "Clicks" {
		t.Errorf("got %+v", b)
	}
}

func TestMarkdown(t *testing.T) {
	for got, want := range map[string]string{
		markdown("a|b\nc"):   `a\|b c`,
		markdown("- x"):      `\- x`,
		markdown("a - b"):    "a - b",
		markdown("1 < 2 & "): "1 &lt; 2 &amp;",
		line("a\u00a0b"):     "a\u00a0b",
		capital(""):          "",
		capital("ámbar"):     "Ámbar",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
