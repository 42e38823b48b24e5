package plan_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

func ExampleStage() {
	fmt.Println(plan.Running.Reached(plan.ForApproval), plan.Draft.Reached(plan.ForApproval), plan.Draft.Name().ES)
	// Output: true false borrador
}

func ExampleRhythm() {
	fmt.Println(plan.Monthly.After(civil.MustDate("2027-01-31"), 1), plan.Monthly.Days(), plan.Monthly.Name().ES)
	// Output: 2027-02-28 31 cada mes
}

func ExampleFunnel() {
	fmt.Println(plan.Loyalty.Name().ES)
	// Output: fidelización
}

func ExamplePurpose() {
	fmt.Println(plan.SelfPromotion.Name().ES)
	// Output: autopromoción
}

func ExampleMode() {
	fmt.Println(plan.Paid.Name().ES)
	// Output: pagada
}

func ExampleTopic() {
	fmt.Println(plan.Improvements.Name().EN, "/", plan.Improvements.Name().ES)
	// Output: areas of improvement / áreas de mejora
}

func ExampleSafeguard() {
	s := plan.Safeguard{Topic: legal.Disclosure, Jurisdiction: legal.Spain}
	for _, v := range legal.Standard().Judge(legal.Case{Topic: s.Topic, In: s.Jurisdiction, On: civil.MustDate("2027-01-15")}, s.Shown())[:1] {
		fmt.Println(v.Result)
	}
	// Output: not-shown
}

func ExampleCollaboration() {
	c := plan.Collaboration{Influencer: "Nerea Cocina", Income: money.Units(38000, money.EUR), Videos: 96, Profiles: []plan.Following{{Channel: channel.Instagram, Followers: 84000}}}
	fmt.Println(c.Influence().Special())
	// Output: false <nil>
}

func ExampleCollaboration_ROI() {
	c := plan.Collaboration{
		Cost:    plan.Cost{Fee: money.Units(600, money.EUR), Product: money.Units(120, money.EUR), Media: money.Units(80, money.EUR)},
		Outcome: plan.Outcome{Revenue: money.Units(1000, money.EUR)},
	}
	fmt.Println(c.ROI())
	// Output: 25%
}

func ExamplePortfolio() {
	half := func(key string) plan.Account {
		return plan.Account{Key: key, Plan: plan.Plan{
			Period: civil.WeekOf(civil.MustDate("2027-01-11")),
			Team: roles.Charter{
				Matrix: roles.Matrix{Tasks: []roles.Task{{Name: "Publishing", Effort: 12 * roles.Hour, Assignments: []roles.Assignment{{Who: "ana", Letter: roles.Responsible}}}}},
				Crew:   roles.Crew{People: []roles.Person{{Key: "ana"}}},
			},
		}}
	}
	f := plan.Portfolio{Accounts: []plan.Account{half("oil"), half("cheese")}, Crew: roles.Crew{People: []roles.Person{{Key: "ana", Name: "Ana", Week: roles.Weekdays(4 * roles.Hour)}}}}
	for _, l := range f.Workload(civil.WeekOf(civil.MustDate("2027-01-11")), civil.Holidays{}) {
		fmt.Println(l.Person, l.Assigned, "of", l.Available)
	}
	for _, x := range f.Check(plan.At{Now: time.Date(2027, 1, 11, 9, 0, 0, 0, time.UTC)}).Findings {
		if x.Code == "PFL-004" {
			fmt.Println(x.Message.EN)
		}
	}
	// Output:
	// ana 24 h of 20 h
	// In the week from 2027-01-11, all accounts together ask 24 h of "Ana"; there are 20 h.
}

func ExamplePortfolioRules() {
	for _, r := range plan.PortfolioRules() {
		fmt.Println(r.Code, r.Title.EN)
	}
	// Output:
	// PFL-001 Two accounts with one key
	// PFL-002 Proposal to an unknown account
	// PFL-003 Person from outside the agency
	// PFL-004 Overloaded by all accounts together
	// PFL-005 Proposal overdue
}

func ExampleSchema() {
	var schema struct {
		Title string
		Ref   string `json:"$ref"`
	}
	err := json.Unmarshal([]byte(plan.Schema()), &schema)
	fmt.Println(schema.Title, schema.Ref, err)
	// Output: Social media plan #/$defs/plan.Plan <nil>
}
