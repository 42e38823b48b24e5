package check_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestCheckRules(t *testing.T) {
	if err := check.CheckRules(shopRules()); err != nil {
		t.Errorf("shop: %v", err)
	}
	if err := check.CheckRules(check.Rules()); err != nil {
		t.Errorf("own rules: %v", err)
	}
	change := func(i int, f func(*check.Rule[shop])) []check.Rule[shop] {
		rules := shopRules()
		f(&rules[i])
		return rules
	}
	for _, c := range []struct {
		name  string
		rules []check.Rule[shop]
		want  []string
	}{
		{"no rules", nil, nil},
		{"short code", change(0, func(r *check.Rule[shop]) { r.Code = "SHP-01" }), []string{`rule 0, "SHP-01": the code is not three capital letters, a hyphen and three digits`}},
		{"small letters", change(1, func(r *check.Rule[shop]) { r.Code = "ShP-002" }), []string{`rule 1, "ShP-002": the code is not three capital letters, a hyphen and three digits`}},
		{"no hyphen", change(1, func(r *check.Rule[shop]) { r.Code = "SHP_002" }), []string{`rule 1, "SHP_002": the code is not three capital letters, a hyphen and three digits`}},
		{"no digit", change(1, func(r *check.Rule[shop]) { r.Code = "SHP-00x" }), []string{`rule 1, "SHP-00x": the code is not three capital letters, a hyphen and three digits`}},
		{"other letters", change(2, func(r *check.Rule[shop]) { r.Code = "SHQ-010" }), []string{`rule 2, "SHQ-010": the letters of the code differ from those of the rules before it`}},
		{"order", change(2, func(r *check.Rule[shop]) { r.Code = "SHP-001" }), []string{`rule 2, "SHP-001": the code does not come after the one before it`}},
		{"twice", change(1, func(r *check.Rule[shop]) { r.Code = "SHP-001" }), []string{`rule 1, "SHP-001": the code does not come after the one before it`}},
		{"everything", []check.Rule[shop]{{}}, []string{
			`rule 0, "": the code is not three capital letters, a hyphen and three digits`,
			`rule 0, "": severity is missing`, `rule 0, "": title lacks a language`, `rule 0, "": why lacks a language`,
			`rule 0, "": fix lacks a language`, `rule 0, "": source is missing`, `rule 0, "": version is missing`,
			`rule 0, "": function is missing`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := check.CheckRules(c.rules)
			if c.want == nil {
				if err != nil {
					t.Errorf("got %v", err)
				}
				return
			}
			if got := strings.Split(err.Error(), "\n"); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			var e *check.RuleError
			if !errors.Is(err, check.ErrRules) || !errors.As(err, &e) {
				t.Fatalf("got %v, want a RuleError", err)
			}
			if text := e.Text(); !text.Complete() || text.EN == text.ES || text.EN != e.Error() {
				t.Errorf("texts %q", text)
			}
		})
	}
}

func ExampleCheckRules() {
	err := check.CheckRules([]check.Rule[string]{{
		Code: "PST-1", Severity: check.Error, Title: i18n.Same("t"), Why: i18n.Same("w"), Fix: i18n.Same("f"),
		Source: "s", Since: "0.1.0", Find: func(string, func(check.Finding)) {},
	}})
	fmt.Println(err)
	// Output: rule 0, "PST-1": the code is not three capital letters, a hyphen and three digits
}
