package report_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/plan/report"
	"github.com/pauta-go/pauta/roles"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func period(s string) civil.Period {
	p, err := civil.ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

func eur(n int64) money.Amount { return money.Units(n, money.EUR) }

// full is a report with all of its parts, whose names are what a page has to
// stand when name is hostile.
func full(t *testing.T, name func(string) string) report.Report {
	t.Helper()
	days := period("2027-03-01/2027-03-28")
	target := func(key, metric, baseline, goal string) plan.Target {
		return plan.Target{
			Key: name(key), Objective: "sell", Metric: metric, Unit: plan.Count,
			Baseline: plan.MustNumber(baseline), Goal: plan.MustNumber(goal), Due: days.Last(),
		}
	}
	p := plan.Plan{
		Title: name("Primavera"), Period: days, Zone: "UTC",
		Objectives: []plan.Objective{{Key: "sell", Name: name("Vender")}},
		Targets: []plan.Target{
			target("orders", "orders", "90", "200"),
			target("visits", "link_clicks", "1000", "2000"),
			target("fans", "followers", "100", "80"),
			target("rate", "ctr_link", "1", "2"),
			target("nobody", "sessions", "1", "2"),
		},
		Pillars: []plan.Pillar{
			{Key: "bread", Name: name("Pan"), Share: plan.MustNumber("0.7")},
			{Key: "people", Share: plan.MustNumber("0.3")},
			{Key: "more"},
		},
		Budget: plan.Budget{Lines: []plan.Line{
			{Key: "search", Name: name("Buscador"), Amount: eur(1000), Objective: "sell"},
			{Key: "films", Amount: eur(1000), Objective: "sell"},
		}},
		Team: roles.Charter{Crew: roles.Crew{People: []roles.Person{{Key: name("bea"), Roles: []roles.ID{roles.SocialMediaManager}}}}},
	}
	p.Targets[3].Unit = plan.Percent
	for i, pillar := range []string{"bread", "bread", "people", ""} {
		p.Calendar.Entries = append(p.Calendar.Entries, calendar.Entry{
			Key: "e", Title: "e", Pillar: pillar, Slot: civil.Slot{Date: days.First().AddDays(i)}, Posts: []calendar.Post{{Channel: channel.Instagram}},
		})
	}
	figures := plan.Figures{
		Results: []plan.Result{
			{Target: name("orders"), Figure: kpi.Count(60), Since: days.First(), Course: []plan.Reading{
				{On: civil.MustDate("2027-02-28"), Figure: plan.MustNumber("0")},
				{On: civil.MustDate("2027-03-07"), Figure: plan.MustNumber("25")},
				{On: civil.MustDate("2027-03-14"), Figure: plan.MustNumber("60")},
			}},
			{Target: name("visits"), Figure: kpi.Count(1020), Since: days.First()},
			{Target: name("fans"), Figure: kpi.Count(90), Course: []plan.Reading{
				{On: civil.MustDate("2027-03-07"), Figure: plan.MustNumber("95")}, {On: civil.MustDate("2027-03-14")},
			}},
			{Target: name("rate"), Figure: ratio(t, 3, 160)},
		},
		Spent: []plan.Spending{{Line: "search", Amount: eur(500)}, {Line: "films", Amount: eur(700)}},
		Yields: []plan.Yield{
			{Line: "search", Days: 7, Before: allocation.Point{Spend: eur(100), Revenue: eur(500)}, After: allocation.Point{Spend: eur(200), Revenue: eur(600)}},
			{Line: "films", Days: 7, Before: allocation.Point{Spend: eur(100), Revenue: eur(200)}, After: allocation.Point{Spend: eur(200), Revenue: eur(360)}},
		},
	}
	progress, err := p.Progress(figures, civil.MustDate("2027-03-14"))
	if err != nil {
		t.Fatal(err)
	}
	findings := check.Findings{
		{Code: "PLN-055", Severity: check.Error, Path: "/actions/0", Message: i18n.Same(name("Nothing is scheduled.")), Fix: i18n.Same("Schedule it.")},
		{Code: "PLN-030", Severity: check.Advice, Path: "/objectives/0", Message: i18n.Same("Not shown.")},
	}
	heatmap := heat(t)
	return report.Report{
		Plan: p, Days: period("2027-03-01/2027-03-14"), Progress: progress, Corrections: p.Corrections(progress, figures, findings),
		Findings: findings, Table: tabled(t, name), Heatmap: &heatmap, Zones: civil.Zones{"UTC": time.UTC},
	}
}

// ratio is a click-through rate, of a tally, with its sums.
func ratio(t *testing.T, clicks, impressions int64) kpi.Value {
	t.Helper()
	table := rows(t, nil, []string{"ctr_link"}, func(row *kpi.Row) {
		row.Set("link_clicks", clicks)
		row.Set("impressions", impressions)
	})
	v, err := table.Total().Value("ctr_link")
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func rows(t *testing.T, by []kpi.Dimension, columns []string, fill ...func(*kpi.Row)) *kpi.Table {
	t.Helper()
	table, err := kpi.NewTable(kpi.Standard(), by, columns...)
	if err != nil {
		t.Fatal(err)
	}
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{"link_clicks", "impressions"}, Dimensions: by})
	if err != nil {
		t.Fatal(err)
	}
	row := layout.NewRow()
	for _, f := range fill {
		row.Clear()
		row.SetDate(civil.MustDate("2027-03-02"))
		f(row)
		if err := table.Add(row); err != nil {
			t.Fatal(err)
		}
	}
	return table
}

// tabled has more groups than are shown, one without clicks, and a note.
func tabled(t *testing.T, name func(string) string) *kpi.Table {
	t.Helper()
	var fill []func(*kpi.Row)
	for i := range 15 {
		fill = append(fill, func(row *kpi.Row) {
			row.SetText(kpi.Campaign, name("campaña "+string(rune('a'+i))))
			row.Set("impressions", int64(1000+i))
			if i > 0 {
				row.Set("link_clicks", int64(i))
			}
		})
	}
	table := rows(t, []kpi.Dimension{kpi.Campaign}, []string{"impressions", "ctr_link"}, fill...)
	table.Note(i18n.Text{EN: "One row has no clicks.", ES: "Una fila no tiene clics."})
	return table
}

func heat(t *testing.T) calendar.Heatmap {
	t.Helper()
	var posts []calendar.Outcome
	for day := range 28 {
		at := time.Date(2027, time.February, 1+day, 9+10*(day%2), 0, 0, 0, time.UTC)
		posts = append(posts, calendar.Outcome{At: at, Interactions: int64(20 + 15*(day%2) + day%3), Audience: 1000})
	}
	h, why := calendar.NewHeatmap(posts, time.UTC)
	if why != 0 {
		t.Fatal(why)
	}
	return h
}

func plain(s string) string { return s }

// TestWrite compares reports with those of testdata, of which the pages have
// been looked at in a browser and validated; testdata/check.sh says how.
func TestWrite(t *testing.T) {
	for _, test := range []struct {
		name   string
		report func(*testing.T) report.Report
	}{
		{"full", func(t *testing.T) report.Report { return full(t, plain) }},
		{"hostile", func(t *testing.T) report.Report { return full(t, hostile) }},
		{"nothing", func(*testing.T) report.Report { return report.Report{} }},
	} {
		for _, l := range i18n.Langs() {
			for ending, write := range map[string]func(report.Report, io.Writer, i18n.Lang) error{
				"txt": report.Report.WriteText, "md": report.Report.WriteMarkdown, "html": report.Report.WriteHTML,
			} {
				file := test.name + "." + l.String() + "." + ending
				t.Run(file, func(t *testing.T) {
					var got bytes.Buffer
					if err := write(test.report(t), &got, l); err != nil {
						t.Fatal(err)
					}
					if !utf8.Valid(got.Bytes()) {
						t.Error("not UTF-8")
					}
					golden := filepath.Join("testdata", file)
					if *update {
						if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
							t.Fatal(err)
						}
					}
					want, err := os.ReadFile(golden)
					if err != nil {
						t.Fatal(err)
					}
					if !bytes.Equal(got.Bytes(), want) {
						t.Errorf("%s differs; see what with -update and git diff", golden)
					}
				})
			}
		}
	}
}

// shut is a writer that is full after some bytes.
type shut struct{ left int }

func (s *shut) Write(p []byte) (int, error) {
	if s.left -= len(p); s.left < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

// TestWriteErrors returns the error of a writer, wherever it comes.
func TestWriteErrors(t *testing.T) {
	r := full(t, plain)
	for _, room := range []int{0, 4096} {
		for name, write := range map[string]func(report.Report, io.Writer, i18n.Lang) error{
			"text": report.Report.WriteText, "Markdown": report.Report.WriteMarkdown, "HTML": report.Report.WriteHTML,
		} {
			if room > 0 && name != "HTML" {
				continue // shorter than that
			}
			if err := write(r, &shut{left: room}, i18n.EN); err == nil {
				t.Errorf("%s into %d bytes: no error", name, room)
			}
		}
	}
}
