package plan_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/roles"
)

// account is one with a plan in which Ana has so many minutes a week.
func account(key string, days string, minutes roles.Minutes) plan.Account {
	period, err := civil.ParsePeriod(days)
	if err != nil {
		panic(err)
	}
	return plan.Account{Key: key, Name: strings.ToUpper(key), Propose: plan.Monthly, Plan: plan.Plan{
		Title: key, Period: period,
		Team: roles.Charter{
			Matrix: roles.Matrix{Who: []string{"ana"}, Tasks: []roles.Task{{Name: "Publishing", Effort: minutes, Assignments: []roles.Assignment{{Who: "ana", Letter: roles.Responsible}}}}},
			Crew:   roles.Crew{People: []roles.Person{{Key: "ana", Name: "Ana", Week: roles.Weekdays(240)}}},
		},
	}}
}

// twoAccounts is a portfolio in which nothing is wrong with the portfolio.
func twoAccounts() plan.Portfolio {
	return plan.Portfolio{
		Accounts: []plan.Account{account("a", "2027-01-04/2027-01-17", 600), account("b", "2027-01-11/2027-01-24", 600)},
		Crew:     roles.Crew{People: []roles.Person{{Key: "ana", Name: "Ana", Week: roles.Weekdays(240)}, {Key: "bea", Week: roles.Weekdays(60)}}},
		Proposals: []plan.Proposal{
			{Account: "a", On: civil.MustDate("2026-12-14"), Held: true}, {Account: "b", On: civil.MustDate("2027-01-20"), Held: true}, {Account: "b", On: civil.MustDate("2026-12-20"), Held: true},
		},
	}
}

func TestWorkload(t *testing.T) {
	loads := twoAccounts().Workload(civil.MonthOf(civil.MustDate("2027-01-01")), civil.Holidays{})
	var got []string
	for _, l := range loads {
		got = append(got, l.Person+" "+l.Week.First().String()+" "+l.Assigned.String()+" of "+l.Available.String()+" "+l.Utilisation.String())
	}
	want := []string{
		"ana 2027-01-01 0 h of 4 h 0%", "ana 2027-01-04 10 h of 20 h 50%", "ana 2027-01-11 20 h of 20 h 100%", "ana 2027-01-18 10 h of 20 h 50%", "ana 2027-01-25 0 h of 20 h 0%",
		"bea 2027-01-01 0 h of 1 h 0%", "bea 2027-01-04 0 h of 5 h 0%", "bea 2027-01-11 0 h of 5 h 0%", "bea 2027-01-18 0 h of 5 h 0%", "bea 2027-01-25 0 h of 5 h 0%",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestSchedule(t *testing.T) {
	f := twoAccounts()
	f.Accounts = append(f.Accounts, plan.Account{Key: "c"}, plan.Account{Key: "d", Propose: plan.Weekly})
	f.Proposals = append(f.Proposals, plan.Proposal{Account: "a", On: civil.MustDate("2027-01-31"), Subject: "spring"})
	days, err := civil.ParsePeriod("2027-01-15/2027-04-01")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range f.Schedule(days) {
		got = append(got, strings.TrimSpace(p.Account+" "+p.On.String()+" "+p.Subject))
	}
	want := []string{"b 2027-01-20", "a 2027-01-31 spring", "b 2027-02-20", "a 2027-02-28", "b 2027-03-20", "a 2027-03-31"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := f.Schedule(civil.Period{}); len(got) != 0 {
		t.Errorf("no days: %+v", got)
	}
}

func TestRhythmAfter(t *testing.T) {
	day := civil.MustDate("2027-01-31")
	for r, want := range map[plan.Rhythm]string{
		plan.Daily: "2027-02-02", plan.Weekly: "2027-02-14", plan.Fortnightly: "2027-02-28", plan.Monthly: "2027-03-31", plan.Quarterly: "2027-07-31", plan.Yearly: "2029-01-31", "now and then": "",
	} {
		if got := r.After(day, 2).String(); got != want {
			t.Errorf("%s: %s, want %s", r, got, want)
		}
	}
	if got := plan.Monthly.After(day, 1).String(); got != "2027-02-28" {
		t.Error(got)
	}
}

// TestPortfolioRules breaks one field for each rule of portfolios.
func TestPortfolioRules(t *testing.T) {
	if err := check.CheckRules(plan.PortfolioRules()); err != nil {
		t.Error(err)
	}
	ours := func(f plan.Portfolio) []check.Finding {
		r := f.Check(plan.At{Now: time.Date(2027, 1, 14, 9, 0, 0, 0, time.UTC)})
		return slices.DeleteFunc(r.Findings, func(x check.Finding) bool { return !strings.HasPrefix(x.Code, "PFL-") })
	}
	if got := ours(twoAccounts()); len(got) != 0 {
		t.Fatalf("the sound one: %+v", got)
	}
	for _, c := range []struct {
		code, path, got, want, message string
		change                         func(*plan.Portfolio)
	}{
		{"PFL-001", "/accounts/1/key", "a", "", `Another account has the key "a".`, func(f *plan.Portfolio) { f.Accounts[1].Key, f.Proposals = "a", f.Proposals[:1] }},
		{"PFL-002", "/proposals/0/account", "z", "", `There is no account with the key "z".`, func(f *plan.Portfolio) { f.Proposals[0].Account = "z" }},
		{"PFL-003", "/accounts/1/plan/team/crew/people/0", "zoe", "", `"Ana" works for the account "B" and is nobody of the agency.`, func(f *plan.Portfolio) { f.Accounts[1].Plan.Team.Crew.People[0].Key = "zoe" }},
		{"PFL-004", "/crew/people/0", "1201", "1200", `In the week from 2027-01-11, all accounts together ask 20 h 1 min of "Ana"; there are 20 h.`, func(f *plan.Portfolio) { f.Accounts[1].Plan.Team.Matrix.Tasks[0].Effort = 601 }},
		{"PFL-005", "/accounts/0/propose", "2027-01-13", "2027-01-14", `A proposal to "A" was due on 2027-01-13 (monthly); none has been held since, and none is set.`, func(f *plan.Portfolio) { f.Proposals[0].On = civil.MustDate("2026-12-13") }},
	} {
		t.Run(c.code, func(t *testing.T) {
			f := twoAccounts()
			c.change(&f)
			found := ours(f)
			if len(found) != 1 {
				t.Fatalf("%+v", found)
			}
			got := found[0]
			if got.Code != c.code || got.Path != c.path || got.Got != c.got || got.Want != c.want || got.Message.EN != c.message || !got.Message.Complete() {
				t.Errorf("got  %+v\nwant %+v", got, c)
			}
		})
	}
}

// TestPortfolioPaths holds that findings about a plan say of which account.
func TestPortfolioPaths(t *testing.T) {
	f := twoAccounts()
	f.Accounts[1].Plan.Goals = []plan.Goal{{Key: "not a key"}}
	for _, x := range f.Check(plan.At{}).Findings {
		if x.Code == "PLN-010" && x.Path == "/accounts/1/plan/goals/0/key" {
			return
		}
	}
	t.Error("the malformed key was not found in its account")
}

// TestNotHeld does not count a proposal whose day went by without it.
func TestNotHeld(t *testing.T) {
	f := twoAccounts()
	f.Proposals = append(f.Proposals, plan.Proposal{Account: "a", On: civil.MustDate("2027-01-10")})
	overdue := func(now time.Time) int {
		found := f.Check(plan.At{Now: now}).Findings
		return len(slices.DeleteFunc(found, func(x check.Finding) bool { return x.Code != "PFL-005" || x.Path != "/accounts/0/propose" }))
	}
	for day, want := range map[int]int{10: 0, 14: 0, 15: 1} {
		if got := overdue(time.Date(2027, 1, day, 9, 0, 0, 0, time.UTC)); got != want {
			t.Errorf("on day %d: %d findings, want %d", day, got, want)
		}
	}
	f.Proposals[len(f.Proposals)-1].Held = true
	if got := overdue(time.Date(2027, 1, 15, 9, 0, 0, 0, time.UTC)); got != 0 {
		t.Errorf("held: %d findings", got)
	}
}

// TestNeverProposed counts the rhythm of an account without a proposal from the
// beginning of its plan.
func TestNeverProposed(t *testing.T) {
	f := twoAccounts()
	f.Proposals = f.Proposals[1:2]
	f.Accounts = append(f.Accounts, plan.Account{Key: "no-period", Plan: plan.Plan{Title: "c"}})
	at := plan.At{Now: time.Date(2027, 2, 5, 9, 0, 0, 0, time.UTC)}
	got := 0
	for _, x := range f.Check(at).Findings {
		if x.Code == "PFL-005" && x.Path == "/accounts/0/propose" && x.Got == "2027-02-04" {
			got++
		}
	}
	if got != 1 {
		t.Errorf("%d findings", got)
	}
	if r := (plan.Portfolio{}).Check(at); len(r.Findings) != 0 {
		t.Errorf("nothing: %+v", r)
	}
}
