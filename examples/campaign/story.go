package main

import (
	"encoding/csv"
	"io/fs"
	"strconv"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/plan/report"
)

// story is what the report is made from.
type story struct {
	files  fs.FS
	plan   plan.Plan
	export string       // name of the file
	days   civil.Period // of the report: the first three weeks of the plan
	zones  civil.Zones
}

func read(files fs.FS, lang i18n.Lang) (story, error) {
	s := story{files: files, export: "data/" + lang.String() + ".csv"}
	var err error
	if s.plan, err = plan.File(files, "data/"+lang.String()+".json"); err != nil {
		return s, err
	}
	if s.zones, err = civil.LoadZones(s.plan.Zone); err != nil {
		return s, err
	}
	first := s.plan.Period.First()
	s.days, err = civil.NewPeriod(first, first.AddDays(20))
	return s, err
}

// table reads the export of some days, by campaign.
func (s story) table(days civil.Period) (*kpi.Table, error) {
	return ingest.Table(
		s.files, s.export, []kpi.Dimension{kpi.Campaign}, ingest.Options{From: days.First(), To: days.Last()},
		"impressions", "ctr_link", "interactions", "spend", "purchases", "cpa", "revenue", "roas",
	)
}

func (s story) report() (report.Report, error) {
	noon := s.days.Last()
	at := plan.At{
		Now: time.Date(noon.Year(), noon.Month(), noon.Day(), 12, 0, 0, 0, time.UTC), Stage: plan.Running, Zones: s.zones,
	}
	checked := plan.Check(s.plan, at)
	figures, table, err := s.figures()
	if err != nil {
		return report.Report{}, err
	}
	progress, err := s.plan.Progress(figures, s.days.Last())
	if err != nil {
		return report.Report{}, err
	}
	heatmap, err := s.heatmap()
	if err != nil {
		return report.Report{}, err
	}
	return report.Report{
		Plan: s.plan, Days: s.days, Progress: progress, Findings: checked.Findings,
		Corrections: s.plan.Corrections(progress, figures, checked.Findings),
		Table:       table, Heatmap: heatmap, Zones: s.zones,
	}, nil
}

// figures are the results of the targets, what each campaign spent, and what it
// brought in the last two weeks.
func (s story) figures() (plan.Figures, *kpi.Table, error) {
	table, err := s.table(s.days)
	if err != nil {
		return plan.Figures{}, nil, err
	}
	f := plan.Figures{Results: s.plan.Results(table, s.days)}
	for week := range s.days.Weeks() {
		if err := s.course(&f, week.Last()); err != nil {
			return f, nil, err
		}
	}
	last := s.days.Last()
	before, err := s.spell(last.AddDays(-13))
	if err != nil {
		return f, nil, err
	}
	after, err := s.spell(last.AddDays(-6))
	if err != nil {
		return f, nil, err
	}
	for _, c := range s.plan.Campaigns {
		for _, l := range s.plan.Budget.Lines {
			if l.Campaign != c.Key || l.Category != kpi.Spend {
				continue
			}
			f.Spent = append(f.Spent, plan.Spending{Line: l.Key, Amount: point(table, c.Name).Spend})
			f.Yields = append(f.Yields, plan.Yield{Line: l.Key, Days: 7, Before: point(before, c.Name), After: point(after, c.Name)})
		}
	}
	return f, table, nil
}

// course adds to each result what it was on a day.
func (s story) course(f *plan.Figures, day civil.Date) error {
	days, err := civil.NewPeriod(s.days.First(), day)
	if err != nil {
		return err
	}
	table, err := s.table(days)
	if err != nil {
		return err
	}
	for i, r := range f.Results {
		v, err := table.Total().Value(r.Figure.ID())
		if err != nil {
			return err
		}
		d, err := v.Fixed(2)
		if err != nil { // undefined so early
			continue
		}
		n, err := plan.NewNumber(d)
		if err != nil {
			return err
		}
		f.Results[i].Course = append(r.Course, plan.Reading{On: day, Figure: n})
	}
	return nil
}

// spell is the table of seven days.
func (s story) spell(first civil.Date) (*kpi.Table, error) {
	days, err := civil.NewPeriod(first, first.AddDays(6))
	if err != nil {
		return nil, err
	}
	return s.table(days)
}

// point is what a campaign spent and brought; nothing where it is not there.
func point(t *kpi.Table, campaign string) allocation.Point {
	line, ok := t.Line(campaign)
	if !ok {
		return allocation.Point{}
	}
	return allocation.Point{Spend: amount(line, "spend"), Revenue: amount(line, "revenue")}
}

func amount(l kpi.Line, id string) money.Amount {
	v, err := l.Value(id)
	if err != nil {
		return money.Amount{}
	}
	a, err := v.Amount(2)
	if err != nil {
		return money.Amount{}
	}
	return a
}

// heatmap is how the posts before the plan did at each hour of the week.
func (s story) heatmap() (*calendar.Heatmap, error) {
	file, err := s.files.Open("data/posts.csv")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, err
	}
	var posts []calendar.Outcome
	for _, row := range rows[1:] {
		at, err := time.Parse(time.RFC3339, row[0])
		if err != nil {
			return nil, err
		}
		interactions, err := strconv.ParseInt(row[1], 10, 64)
		if err != nil {
			return nil, err
		}
		audience, err := strconv.ParseInt(row[2], 10, 64)
		if err != nil {
			return nil, err
		}
		posts = append(posts, calendar.Outcome{At: at, Interactions: interactions, Audience: audience})
	}
	zone, err := s.zones.Location(s.plan.Zone)
	if err != nil {
		return nil, err
	}
	h, why := calendar.NewHeatmap(posts, zone)
	if why != 0 {
		return nil, nil // too few posts for a heat map
	}
	return &h, nil
}
