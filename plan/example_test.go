package plan_test

import (
	"fmt"
	"os"
	"strings"
	"testing/fstest"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

// A plan in a few lines, what is wrong with it as a draft, and its document.
func Example() {
	p := plan.Plan{
		Title: "Spring", Period: civil.MonthOf(civil.MustDate("2027-03-01")), Brand: plan.Brand{Name: "Marlow Candles"},
		Objectives: []plan.Objective{
			{Key: "be-known", Funnel: plan.Awareness, Weight: plan.MustNumber("0.6")},
			{Key: "sell-refills", Funnel: plan.Conversion, Weight: plan.MustNumber("0.5")},
		},
	}
	for _, f := range plan.Check(p, plan.At{Stage: plan.Draft}).Findings {
		if f.Code == "PLN-065" {
			fmt.Println(f.Path, f.Message.EN)
			fmt.Println(f.Message.ES)
		}
	}
	p.Objectives = p.Objectives[:1]
	text, err := p.Encode()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(text))
	// Output:
	// /objectives The weights of the objectives sum to 1.1.
	// Los pesos de los objetivos suman 1,1.
	// {
	//   "version": 1,
	//   "title": "Spring",
	//   "language": "en",
	//   "period": "2027-03-01/2027-03-31",
	//   "brand": {
	//     "name": "Marlow Candles"
	//   },
	//   "objectives": [
	//     {
	//       "key": "be-known",
	//       "funnel": "awareness",
	//       "weight": "0.6"
	//     }
	//   ]
	// }
}

func ExampleDecode() {
	_, err := plan.Decode([]byte(`{"version": 1, "bugdet": {}}`), document.Limits{})
	fmt.Println(err)
	_, err = plan.Decode([]byte(`{"version": 999}`), document.Limits{})
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// line 1, column 16: at /bugdet: unknown key "bugdet"; did you mean "budget"?
	// versión 999 del documento no admitida: esta biblioteca lee la versión 1
}

func ExampleRead() {
	p, err := plan.Read(strings.NewReader(`{"version": 1, "title": "Spring"}`), document.Limits{})
	fmt.Println(p.Title, err)
	// Output: Spring <nil>
}

func ExampleFile() {
	files := fstest.MapFS{"plan.json": &fstest.MapFile{Data: []byte(`{"version": 1, "title": "Spring"}`)}}
	p, err := plan.File(files, "plan.json")
	fmt.Println(p.Title, err)
	// Output: Spring <nil>
}

func ExamplePlan_Encode() {
	text, err := plan.Plan{Title: "Spring", Language: i18n.EN}.Encode()
	fmt.Print(string(text), err)
	// Output:
	// {
	//   "version": 1,
	//   "title": "Spring",
	//   "language": "en"
	// }
	// <nil>
}

func ExamplePlan_Approve() {
	p := plan.Plan{
		Revision: 2, Author: "marcos",
		Client: plan.Party{Name: "Sierra Clara", Contacts: []plan.Contact{{Name: "Carmen Vidal"}}},
		Team:   roles.Charter{Crew: roles.Crew{People: []roles.Person{{Key: "lucia", Roles: []roles.ID{roles.SocialMediaStrategist}}}}},
	}
	day := civil.MustDate("2027-01-15")
	_, err := p.Approve(plan.Approval{Revision: 2, Role: roles.Client, By: "Carmen Vidal", On: day, Decision: plan.Accepted})
	fmt.Println(err)
	p, err = p.Approve(plan.Approval{Revision: 2, Role: roles.SocialMediaStrategist, By: "lucia", On: day, Decision: plan.Accepted})
	fmt.Println(p.Awaiting(), err)
	// Output:
	// the decision of "Carmen Vidal" (client) does not count: others decide before: social media strategist
	// [client] <nil>
}

func ExampleDiff() {
	a := plan.Plan{Budget: plan.Budget{Lines: []plan.Line{{Key: "ads", Amount: money.Units(1500, money.EUR)}}}}
	b := plan.Plan{Budget: plan.Budget{Lines: []plan.Line{{Key: "ads", Amount: money.Units(1200, money.EUR)}, {Key: "photographs", Amount: money.Units(300, money.EUR)}}}}
	for _, d := range plan.Diff(a, b) {
		fmt.Println(d.Path, d.Text.EN)
	}
	// Output:
	// /budget/lines/0/amount Budget, item "ads", amount: was €1,500.00, now €1,200.00.
	// /budget/lines/1 Budget, item "photographs": added.
}

func ExampleDifferences() {
	d := plan.Diff(plan.Plan{Title: "Primavera"}, plan.Plan{Title: "Primavera de 2027"})
	if err := d.WriteText(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output: Título: antes "Primavera"; ahora "Primavera de 2027".
}

func ExampleNumber() {
	var none plan.Number
	fmt.Println(none.IsZero(), plan.MustNumber("0").IsZero(), plan.MustNumber("1.50") == plan.MustNumber("1.5"))
	// Output: true false true
}

func ExampleNewNumber() {
	fmt.Println(plan.NewNumber(decimal.New(125, -2)))
	_, err := plan.NewNumber(decimal.New(1, 1_000_000_000))
	fmt.Println(err)
	// Output:
	// 1.25 <nil>
	// amount "1e1000000000" is out of range: it has more than 20 integer digits
}

func ExampleParseNumber() {
	_, err := plan.ParseNumber("0,5")
	fmt.Println(err)
	// Output: amount "0,5" is not a plain decimal: write the digits 0 to 9 and at most one point, as in -1200.50
}

func ExampleMustNumber() {
	fmt.Println(plan.MustNumber("1234.50").In(i18n.ES))
	// Output: 1234,5
}
