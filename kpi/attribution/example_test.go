package attribution_test

import (
	"fmt"
	"math/big"
	"time"

	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func Example() {
	linear, markov := attribution.Linear(), attribution.Markov()
	tally, err := attribution.NewTally(linear, markov)
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.EN))
		return
	}
	for _, way := range []struct {
		channels  []string
		won, lost int64
		value     money.Amount
	}{
		{[]string{"google ads"}, 2, 1, money.Units(200, money.EUR)},
		{[]string{"mailing"}, 1, 0, money.Units(100, money.EUR)},
		{[]string{"google ads", "mailing"}, 1, 0, money.Units(50, money.EUR)},
	} {
		p := attribution.Of(way.channels...)
		p.Conversions, p.Lost, p.Value = way.won, way.lost, way.value
		if err := tally.Add(p); err != nil {
			fmt.Println(i18n.Say(err, i18n.EN))
			return
		}
	}
	for _, m := range []attribution.Model{linear, markov} {
		result, err := tally.Result(m)
		if err != nil {
			fmt.Println(i18n.Say(err, i18n.EN))
			return
		}
		fmt.Println(result.Model.EN+":", result.Caveat().EN)
		for _, c := range result.Credits {
			fmt.Println(" ", c.Channel, c.Conversions, c.Value)
		}
	}
	// Output:
	// linear: attributed, not incremental
	//   google ads 2.5 225.00 EUR
	//   mailing 1.5 125.00 EUR
	// Markov removal effect: attributed, not incremental
	//   google ads 2.4 210.00 EUR
	//   mailing 1.6 140.00 EUR
}

// credit prints what each touch of one path gets.
func credit(m attribution.Model, p attribution.Path) {
	p.Conversions = 1
	tally, err := attribution.NewTally(m)
	if err == nil {
		err = tally.Add(p)
	}
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.EN))
		return
	}
	result, err := tally.Result(m)
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.EN))
		return
	}
	for _, c := range result.Credits {
		fmt.Print(c.Channel, " ", c.Conversions.Format(i18n.EN, 3), "; ")
	}
	fmt.Println("unattributed", result.Unattributed.Conversions)
}

func ExampleFirst() {
	credit(attribution.First(), attribution.Of("blog", "search", "direct"))
	// Output: blog 1.000; direct 0.000; search 0.000; unattributed 0
}

func ExampleLast() {
	credit(attribution.Last(), attribution.Of("blog", "search", "direct"))
	// Output: direct 1.000; blog 0.000; search 0.000; unattributed 0
}

func ExampleLastNonDirect() {
	credit(attribution.LastNonDirect("direct"), attribution.Of("blog", "search", "direct"))
	// Output: search 1.000; blog 0.000; direct 0.000; unattributed 0
}

func ExampleLinear() {
	credit(attribution.Linear(), attribution.Of("blog", "search", "blog"))
	// Output: blog 0.667; search 0.333; unattributed 0
}

func ExamplePosition() {
	usual, _ := attribution.Position(decimal.New(4, -1), decimal.New(4, -1), attribution.Renormalise)
	credit(usual, attribution.Of("blog", "video", "mail", "search", "direct"))
	// Output: blog 0.400; direct 0.400; mail 0.067; search 0.067; video 0.067; unattributed 0
}

func ExampleTwoTouches() {
	first, last := decimal.New(5, -1), decimal.New(2, -1)
	for _, two := range []attribution.TwoTouches{attribution.Renormalise, attribution.SplitMiddle} {
		m, _ := attribution.Position(first, last, two)
		credit(m, attribution.Of("blog", "search"))
	}
	// Output:
	// blog 0.714; search 0.286; unattributed 0
	// blog 0.650; search 0.350; unattributed 0
}

func ExampleWShaped() {
	p := attribution.Of("blog", "video", "webinar", "mail", "search")
	credit(attribution.WShaped(), p)
	p.Key = 3 // the webinar made a lead
	credit(attribution.WShaped(), p)
	// Output:
	// blog 0.000; mail 0.000; search 0.000; video 0.000; webinar 0.000; unattributed 1
	// blog 0.300; search 0.300; webinar 0.300; mail 0.050; video 0.050; unattributed 0
}

func ExampleTimeDecay() {
	const day = 24 * time.Hour
	bought := time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC)
	p := attribution.Path{Converted: bought, Touches: []attribution.Touch{
		{Channel: "blog", At: bought.Add(-28 * day)},
		{Channel: "video", At: bought.Add(-14 * day)},
		{Channel: "mail", At: bought.Add(-7 * day)},
		{Channel: "search", At: bought},
	}}
	m, _ := attribution.TimeDecay(7 * day)
	credit(m, p)
	// Output: search 0.552; mail 0.276; video 0.138; blog 0.034; unattributed 0
}

func ExampleShapley() {
	credit(attribution.Shapley(), attribution.Of("blog", "search", "blog", "blog"))
	// Output: blog 0.500; search 0.500; unattributed 0
}

func ExampleShapleyValues() {
	// The glove game: one left glove, one left glove, one right; a pair is worth 1.
	worth := make([]*big.Rat, 8)
	for s := range worth {
		worth[s] = new(big.Rat)
		if s&0b100 != 0 && s&0b011 != 0 {
			worth[s].SetInt64(1)
		}
	}
	values, _ := attribution.ShapleyValues(worth)
	fmt.Println(values[0], values[1], values[2])
	// Output: 1/6 1/6 2/3
}

func ExampleMarkov() {
	tally, _ := attribution.NewTally(attribution.Markov())
	for _, way := range []struct {
		channels  []string
		won, lost int64
	}{{[]string{"C1", "C2", "C3"}, 1, 0}, {[]string{"C1"}, 0, 1}, {[]string{"C2", "C3"}, 0, 1}} {
		p := attribution.Of(way.channels...)
		p.Conversions, p.Lost = way.won, way.lost
		if err := tally.Add(p); err != nil {
			fmt.Println(i18n.Say(err, i18n.EN))
		}
	}
	result, _ := tally.Result(attribution.Markov())
	for _, c := range result.Credits {
		fmt.Println(c.Channel, c.Conversions)
	}
	// Output:
	// C2 0.4
	// C3 0.4
	// C1 0.2
}

func ExampleChain() {
	tally, _ := attribution.NewTally(attribution.Markov())
	loop, other := attribution.Of("A", "B", "A"), attribution.Of("B")
	loop.Conversions, loop.Lost, other.Lost = 1, 1, 2
	_ = tally.Add(loop)
	_ = tally.Add(other)
	chain, _ := tally.Chain()
	fmt.Println(chain.Conversion(), chain.Removal("A"), chain.Removal("B"))
	// Output: 25% 100% 50%
}

func ExampleModel() {
	m, _ := attribution.TimeDecay(7 * 24 * time.Hour)
	fmt.Println(m.ID(), "·", m.Name().ES)
	// Output: time_decay_168h0m0s · deterioro en el tiempo, semivida de 7 días
}

func ExampleNewTally() {
	_, err := attribution.NewTally(attribution.First(), attribution.Last(), attribution.First())
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output: el modelo "first" aparece dos veces
}

func ExampleTally_Merge() {
	north, _ := attribution.NewTally(attribution.Last())
	south, _ := attribution.NewTally(attribution.Last())
	p := attribution.Of("search")
	p.Conversions = 3
	_ = north.Add(p)
	_ = south.Add(p)
	if err := north.Merge(south); err != nil {
		fmt.Println(i18n.Say(err, i18n.EN))
	}
	result, _ := north.Result(attribution.Last())
	fmt.Println(result.Conversions, result.Credits[0].Conversions)
	// Output: 6 6
}

func ExampleOf() {
	p := attribution.Of("blog", "search")
	fmt.Println(len(p.Touches), p.Touches[1].Channel)
	// Output: 2 search
}

func ExamplePath() {
	p := attribution.Path{
		Touches:   []attribution.Touch{{Channel: "blog"}, {Channel: "search"}},
		Converted: time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC), Conversions: 1, Value: money.Minor(4999, money.EUR),
	}
	tally, _ := attribution.NewTally(attribution.Linear())
	fmt.Println(tally.Add(p))
	result, _ := tally.Result(attribution.Linear())
	for _, c := range result.Credits {
		fmt.Println(c.Channel, c.Value) // the odd cent goes to the earlier name
	}
	// Output:
	// <nil>
	// blog 25.00 EUR
	// search 24.99 EUR
}

func ExampleTouch() {
	p := attribution.Path{Touches: []attribution.Touch{{Channel: "video"}}, Lost: 1}
	tally, _ := attribution.NewTally(attribution.Markov())
	fmt.Println(tally.Add(p))
	// Output: <nil>
}

func ExampleResult() {
	tally, _ := attribution.NewTally(attribution.Linear())
	_ = tally.Add(attribution.Path{Conversions: 2}) // nothing is known of their ways
	result, _ := tally.Result(attribution.Linear())
	fmt.Println(result.Unattributed.Conversions, result.Caveat().ES)
	// Output: 2 crédito atribuido, no incremental
}

func ExampleCredit() {
	tally, _ := attribution.NewTally(attribution.Last())
	p := attribution.Of("search")
	p.Conversions = 2
	_ = tally.Add(p)
	result, _ := tally.Result(attribution.Last())
	fmt.Println(result.Credits[0].Conversions.Name().EN)
	// Output: conversions (last touch; attributed, not incremental)
}

func ExampleError() {
	tally, _ := attribution.NewTally(attribution.Last())
	err := tally.Add(attribution.Path{Conversions: -1})
	fmt.Println(i18n.Say(err, i18n.EN))
	// Output: -1 conversions and 0 lost are out of range
}
