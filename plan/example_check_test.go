package plan_test

import (
	"fmt"
	"os"
	"time"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// A draft with a budget that does not add up.
func ExampleCheck() {
	p := plan.Plan{
		Brand:  plan.Brand{Name: "Horno"},
		Period: civil.QuarterOf(civil.MustDate("2027-01-01")),
		Budget: plan.Budget{
			Total: money.Units(1000, money.EUR),
			Lines: []plan.Line{{Key: "media", Category: "spend", Amount: money.Minor(100_001, money.EUR)}},
		},
	}
	report := plan.Check(p, plan.At{Stage: plan.Draft})
	if err := report.WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// error PLN-070 /budget
	//   Lines and contingency sum to €1,000.01, the total is €1,000.00: a difference of €0.01.
	//   Fix: Correct the lines, the contingency or the total.
	//
	// 1 error, 0 warnings, 0 pieces of advice
}

// The same plan on two days and at two stages.
func ExampleAt() {
	p := plan.Plan{Brand: plan.Brand{Name: "Horno"}, Period: civil.MonthOf(civil.MustDate("2027-03-01"))}
	now := time.Date(2027, time.March, 2, 9, 0, 0, 0, time.UTC)
	for _, f := range plan.Check(p, plan.At{Now: now}).Findings {
		fmt.Println(f.Code, f.Message.EN)
	}
	fmt.Println(len(plan.Check(p, plan.At{Now: now, Stage: plan.Running}).Findings) > 10)
	// Output:
	// PLN-094 The plan began on 2027-03-01 and is still not approved on 2027-03-02.
	// true
}

func ExamplePolicy() {
	p := plan.Plan{
		Brand:  plan.Brand{Name: "Horno"},
		Budget: plan.Budget{Total: money.Units(100, money.EUR), Contingency: money.Units(30, money.EUR), Lines: []plan.Line{{Category: "spend", Amount: money.Units(70, money.EUR)}}},
	}
	for _, policy := range []plan.Policy{{}, {MostContingency: 40}} {
		for _, f := range plan.Check(p, plan.At{Policy: policy}).Findings {
			fmt.Println(f.Code, f.Message.EN)
		}
	}
	// Output: PLN-074 30.00% of the total is kept back; up to 20% is usual.
}

func ExampleRules() {
	for _, r := range plan.Rules()[:2] {
		fmt.Println(r.Code, r.Severity, "-", r.Title.EN)
	}
	// Output:
	// PLN-001 error - No brand
	// PLN-002 error - No period
}

func ExampleFunnel_Fits() {
	fmt.Println(plan.Awareness.Fits("reach"))
	fmt.Println(plan.Conversion.Fits("reach"))
	fmt.Println(plan.Conversion.Fits("smiles"))
	// Output:
	// true true
	// false true
	// false false
}

// Evidence is what the functions of rules are given.
func ExampleEvidence() {
	for _, r := range plan.Rules() {
		if r.Code == "PLN-070" {
			fmt.Printf("%T\n", r.Find)
		}
	}
	// Output: func(*plan.Evidence, func(check.Finding))
}
