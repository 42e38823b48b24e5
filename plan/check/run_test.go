package check_test

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestRun(t *testing.T) {
	report := check.Run(stock(), shopRules(), check.Options{})
	want := check.Report{Findings: check.Findings{
		{
			Code: "SHP-001", Severity: check.Error, Path: "/items/tea", Got: "-3",
			Message: i18n.Text{EN: "Negative.", ES: "Negativo."}, Fix: i18n.Text{EN: "Set a price.", ES: "Fije un precio."},
		},
		{
			Code: "SHP-002", Severity: check.Warning, Path: "/items/oil", Got: "120",
			Message: i18n.Text{EN: "High.", ES: "Alto."}, Fix: i18n.Text{EN: "Lower it.", ES: "Bájelo."},
		},
		{
			Code: "SHP-002", Severity: check.Warning, Path: "/items/ox", Got: "500",
			Message: i18n.Text{EN: "High.", ES: "Alto."}, Fix: i18n.Text{EN: "Lower it.", ES: "Bájelo."},
		},
		{
			Code: "SHP-010", Severity: check.Advice, Path: "/items/ox",
			Message: i18n.Text{EN: "Short.", ES: "Corto."}, Fix: i18n.Text{EN: "Call it ox-shop.", ES: "Llámelo ox-tienda."},
		},
	}}
	if !reflect.DeepEqual(report, want) {
		t.Errorf("got  %+v\nwant %+v", report, want)
	}
	if got := check.Run(shop{}, shopRules(), check.Options{}); !reflect.DeepEqual(got, check.Report{}) {
		t.Errorf("nothing wrong: got %+v", got)
	}
	if got := check.Run(stock(), []check.Rule[shop]{{Code: "SHP-001"}}, check.Options{}); !reflect.DeepEqual(got, check.Report{}) {
		t.Errorf("rule without function: got %+v", got)
	}
}

func TestRunOptions(t *testing.T) {
	edit := func(w check.Waiver, change func(*check.Waiver)) check.Waiver {
		change(&w)
		return w
	}
	noReason := func(w *check.Waiver) { w.Reason = " " }
	noName := func(w *check.Waiver) { w.By = "\t" }
	noEnd := func(w *check.Waiver) { w.Until = civil.Date{} }
	all := []string{"error SHP-001 /items/tea", "warning SHP-002 /items/oil", "warning SHP-002 /items/ox", "advice SHP-010 /items/ox"}
	without := func(i int) []string { return slices.Delete(slices.Clone(all), i, i+1) }
	with := func(more ...string) []string { return slices.Concat(all, more) }
	today := civil.MustDate("2025-06-30")

	for _, c := range []struct {
		name    string
		opt     check.Options
		want    []string
		waived  []string
		omitted int
	}{
		{"skip", check.Options{Skip: []string{"SHP-001"}}, all[1:], nil, 0},
		{"skip an unknown code", check.Options{Skip: []string{"SHP-1"}}, with("warning CHK-001 /skip/0"), nil, 0},
		{"skip a rule of this package", check.Options{Skip: []string{"SHP-1", "CHK-001"}}, all, nil, 0},
		{"waived on the last day", check.Options{Waivers: []check.Waiver{waiver("SHP-002", "/items/oil")}, Today: today}, without(1), []string{"warning SHP-002 /items/oil"}, 0},
		{
			"expired the day after",
			check.Options{Waivers: []check.Waiver{waiver("SHP-002", "/items/oil")}, Today: today.AddDays(1)},
			with("warning CHK-004 /waivers/0/until"), nil, 0,
		},
		{"no end", check.Options{Waivers: []check.Waiver{edit(waiver("SHP-002", "/items/oil"), noEnd)}, Today: today.AddDays(999)}, without(1), []string{"warning SHP-002 /items/oil"}, 0},
		{"no day", check.Options{Waivers: []check.Waiver{waiver("SHP-002", "/items/oil")}}, without(1), []string{"warning SHP-002 /items/oil"}, 0},
		{
			"everything below",
			check.Options{Waivers: []check.Waiver{waiver("SHP-002", "")}, Today: today},
			[]string{all[0], all[3]},
			[]string{"warning SHP-002 /items/oil", "warning SHP-002 /items/ox"},
			0,
		},
		{"a path is no prefix of a name", check.Options{Waivers: []check.Waiver{waiver("SHP-002", "/items/o")}}, with("warning CHK-005 /waivers/0"), nil, 0},
		{"another code", check.Options{Waivers: []check.Waiver{waiver("SHP-001", "/items/oil")}}, with("warning CHK-005 /waivers/0"), nil, 0},
		{"without reason", check.Options{Waivers: []check.Waiver{edit(waiver("SHP-002", "/items/oil"), noReason)}}, with("warning CHK-003 /waivers/0/reason"), nil, 0},
		{"without name", check.Options{Waivers: []check.Waiver{edit(waiver("SHP-002", "/items/oil"), noName)}}, with("warning CHK-003 /waivers/0/by"), nil, 0},
		{
			"zero waiver",
			check.Options{Waivers: []check.Waiver{{}}},
			with("warning CHK-002 /waivers/0/code", "warning CHK-003 /waivers/0/reason", "warning CHK-003 /waivers/0/by"), nil, 0,
		},
		{"unknown code", check.Options{Waivers: []check.Waiver{waiver("SHP-020", "")}}, with("warning CHK-002 /waivers/0/code"), nil, 0},
		{"not for this package's own", check.Options{Skip: []string{"x"}, Waivers: []check.Waiver{waiver("CHK-001", "")}}, with("warning CHK-001 /skip/0", "warning CHK-002 /waivers/0/code"), nil, 0},
		{"unused because skipped", check.Options{Skip: []string{"SHP-002"}, Waivers: []check.Waiver{waiver("SHP-002", "")}}, []string{all[0], all[3]}, nil, 0},
		{
			"two for one finding",
			check.Options{Waivers: []check.Waiver{waiver("SHP-002", "/items/oil"), waiver("SHP-002", "/items")}},
			[]string{all[0], all[3]},
			[]string{"warning SHP-002 /items/oil", "warning SHP-002 /items/ox"},
			0,
		},
		{"limit", check.Options{Limit: 1}, without(2), nil, 1},
		{"limit of waived ones", check.Options{Limit: 1, Waivers: []check.Waiver{waiver("SHP-002", "")}}, []string{all[0], all[3]}, []string{"warning SHP-002 /items/oil"}, 1},
		{"limit below 1", check.Options{Limit: -1}, all, nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			report := check.Run(stock(), shopRules(), c.opt)
			if got := brief(report.Findings); !slices.Equal(got, c.want) {
				t.Errorf("findings:\ngot  %q\nwant %q", got, c.want)
			}
			var waived check.Findings
			for _, w := range report.Waived {
				waived = append(waived, w.Finding)
				if w.Waiver != c.opt.Waivers[0] && !strings.Contains(c.name, "two") {
					t.Errorf("waived under %+v", w.Waiver)
				}
			}
			if got := brief(waived); !slices.Equal(got, c.waived) {
				t.Errorf("waived:\ngot  %q\nwant %q", got, c.waived)
			}
			if report.Omitted != c.omitted {
				t.Errorf("omitted %d, want %d", report.Omitted, c.omitted)
			}
			for _, f := range report.Findings {
				if !f.Message.Complete() || !f.Fix.Complete() {
					t.Errorf("a text is missing: %+v", f)
				}
			}
		})
	}
}

// TestRunKeepsOptions shows that Run neither changes nor keeps what it is given.
func TestRunKeepsOptions(t *testing.T) {
	opt := check.Options{Skip: []string{"SHP-001"}, Waivers: []check.Waiver{waiver("SHP-002", "")}}
	report := check.Run(stock(), shopRules(), opt)
	if !reflect.DeepEqual(opt, check.Options{Skip: []string{"SHP-001"}, Waivers: []check.Waiver{waiver("SHP-002", "")}}) {
		t.Errorf("options changed: %+v", opt)
	}
	opt.Waivers[0].Reason = "changed"
	if got := report.Waived[0].Waiver.Reason; got != "agreed with the client" {
		t.Errorf("the report changed: %q", got)
	}
}

func ExampleRun() {
	type post struct{ Title, Link string }
	rules := []check.Rule[[]post]{{
		Code: "PST-001", Severity: check.Warning,
		Fix: i18n.Text{EN: "Add a title.", ES: "Añada un título."},
		Find: func(posts []post, add func(check.Finding)) {
			for i, p := range posts {
				if p.Title == "" {
					add(check.Finding{
						Path:    check.Path("posts", strconv.Itoa(i), "title"),
						Message: i18n.Text{EN: "The post has no title.", ES: "La publicación no tiene título."},
					})
				}
			}
		},
	}}
	report := check.Run([]post{{Title: "Hello"}, {Link: "https://example.com"}}, rules, check.Options{
		Skip: []string{"PST-01"},
	})
	if err := report.WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// warning PST-001 /posts/1/title
	//   The post has no title.
	//   Fix: Add a title.
	//
	// warning CHK-001 /skip/0
	//   No rule of this run has the code "PST-01".
	//   Fix: Use PST-001 if that is meant.
	//
	// 0 errors, 2 warnings, 0 pieces of advice
}
