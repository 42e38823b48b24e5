package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// TestLimitKeepsErrors shows that many findings of one rule do not hide an
// error of a later one.
func TestLimitKeepsErrors(t *testing.T) {
	rules := shopRules()
	slices.Reverse(rules)
	goods := shop{{"tea", -1}}
	for range 1000 {
		goods = append(goods, stock()[2])
	}
	report := check.Run(goods, rules, check.Options{Limit: 1})
	if report.Findings.Err() == nil || report.Omitted != 1998 {
		t.Errorf("got %v and %d omitted", report.Findings.Err(), report.Omitted)
	}
}

// manyFindings is RES-07: a million bad rows.
func manyFindings(t *testing.T) {
	const rows = 1_000_000
	rules := shopRules()[:1]
	rules[0].Find = func(_ shop, add func(check.Finding)) {
		for range rows {
			add(check.Finding{})
		}
	}
	report := check.Run(nil, rules, check.Options{})
	if got, want := len(report.Findings), check.DefaultLimit; got != want {
		t.Errorf("kept %d, want %d", got, want)
	}
	if got, want := report.Omitted, rows-check.DefaultLimit; got != want {
		t.Errorf("omitted %d, want %d", got, want)
	}
}

// longTexts is RES-09: a value of a megabyte in any field.
func longTexts(t *testing.T) {
	long := strings.Repeat("\x00ñ", 1<<19)
	rules := shopRules()[:1]
	rules[0].Find = func(_ shop, add func(check.Finding)) {
		add(check.Finding{Got: long, Want: long, Message: i18n.Same(long), Fix: i18n.Same(long)})
	}
	report := check.Run(nil, rules, check.Options{
		Skip:    []string{long},
		Waivers: []check.Waiver{{Code: long, Path: long, Reason: long, By: long}, {Code: long}, waiver("SHP-001", long)},
	})
	if len(report.Findings) != 7 {
		t.Errorf("%d findings", len(report.Findings))
	}
	for _, f := range report.Findings {
		for _, text := range []string{f.Got, f.Want, f.Message.EN, f.Message.ES, f.Fix.EN, f.Fix.ES, f.Path} {
			if len(text) > 1000 {
				t.Errorf("%s: text of %d bytes", f.Code, len(text))
			}
		}
	}
	if err := report.Findings.Err(); len(err.Error()) > 2100 {
		t.Errorf("error of %d bytes", len(err.Error()))
	}
}
