package report_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/report"
)

// small is a report of one target: eighty orders in five days, of two hundred in
// ten.
func small() (report.Report, error) {
	days, err := civil.ParsePeriod("2027-01-01/2027-01-10")
	if err != nil {
		return report.Report{}, err
	}
	p := plan.Plan{
		Title:  "Horno",
		Period: days,
		Targets: []plan.Target{{
			Key: "orders", Metric: "orders", Unit: plan.Count, Baseline: plan.MustNumber("150"), Goal: plan.MustNumber("200"), Due: days.Last(),
		}},
	}
	figures := plan.Figures{Results: []plan.Result{{Target: "orders", Figure: kpi.Count(80), Since: days.First()}}}
	progress, err := p.Progress(figures, civil.MustDate("2027-01-05"))
	if err != nil {
		return report.Report{}, err
	}
	return report.Report{
		Plan: p, Days: days, Progress: progress, Corrections: p.Corrections(progress, figures, nil),
		Topics: []plan.Topic{plan.Results, plan.Improvements},
	}, nil
}

func Example() {
	r, err := small()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := r.WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Horno
	// =====
	// Report from 2027-01-01 to 2027-01-10.
	// Figures as of 2027-01-05.
	//
	// Results
	// -------
	// Results against targets
	// Target  Baseline  Actual  To be reached  Attainment  Pace  Projection         Due  Verdict
	// Orders         0      80            200      40.00%  0.80         160  2027-01-10  at risk
	//
	// Areas of improvement
	// --------------------
	// - "orders": 80, planned by now 100, to be reached 200; at this pace it ends at 160: at risk.
}

func ExampleReport_WriteText() {
	if err := (report.Report{Topics: []plan.Topic{plan.NextActions}}).WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Social media plan
	// =================
	//
	// Next actions
	// ------------
	// Nothing to report.
}

func ExampleReport_WriteMarkdown() {
	r, err := small()
	if err != nil {
		fmt.Println(err)
		return
	}
	r.Plan.Title = "[Horno](javascript:alert(1))"
	r.Topics = []plan.Topic{plan.Results}
	if err := r.WriteMarkdown(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # \[Horno\](javascript:alert(1))
	//
	// Report from 2027-01-01 to 2027-01-10.
	//
	// Figures as of 2027-01-05.
	//
	// ## Results
	//
	// **Results against targets**
	//
	// | Target | Baseline | Actual | To be reached | Attainment | Pace | Projection | Due | Verdict |
	// | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
	// | Orders | 0 | 80 | 200 | 40.00% | 0.80 | 160 | 2027-01-10 | at risk |
}

func ExampleReport_WriteHTML() {
	r, err := small()
	if err != nil {
		fmt.Println(err)
		return
	}
	var page strings.Builder
	if err := r.WriteHTML(&page, i18n.EN); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(page.String()) {
		if strings.Contains(line, "<desc") || strings.Contains(line, "Content-Security-Policy") {
			fmt.Print(line)
		}
	}
	// Output:
	// <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
	// <desc id="chart-1-desc">A bar for each target; the solid line is the target, the dashed one what was planned by now.</desc>
}
