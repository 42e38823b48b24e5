package kpi_test

import (
	"fmt"
	"os"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// traffic is what a channel had in a month.
type traffic struct {
	channel             string
	clicks, impressions int64
}

// month is a table of clicks and CTR by channel.
func month(lines ...traffic) *kpi.Table {
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Channel}, "clicks", "ctr")
	if err != nil {
		panic(err)
	}
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{
		Dimensions: []kpi.Dimension{kpi.Channel}, Measures: []kpi.Measure{kpi.Clicks, kpi.Impressions},
	})
	if err != nil {
		panic(err)
	}
	row := layout.NewRow()
	for _, l := range lines {
		row.Clear()
		row.SetText(kpi.Channel, l.channel)
		row.Set(kpi.Clicks, l.clicks)
		row.Set(kpi.Impressions, l.impressions)
		if err := table.Add(row); err != nil {
			panic(err)
		}
	}
	return table
}

// marchAgainstFebruary compares two months.
func marchAgainstFebruary() *kpi.Comparison {
	february := month(traffic{"Facebook", 300, 10000}, traffic{"Instagram", 800, 20000}, traffic{"X", 10, 1000})
	march := month(traffic{"Facebook", 350, 10000}, traffic{"Instagram", 1250, 25000}, traffic{"TikTok", 100, 5000})
	c, err := march.Against(february)
	if err != nil {
		panic(err)
	}
	return c
}

func ExampleTable_Against() {
	if err := marchAgainstFebruary().WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// metric  channel          before   after      change   growth
	// ────────────────────────────────────────────────────────────
	// clicks  Facebook            300     350         +50  +16.67%
	//         Instagram           800   1,250        +450  +56.25%
	//         TikTok            (new)     100           –        –
	//         X                    10  (gone)           –        –
	//         Total             1,110   1,700        +590  +53.15%
	// ────────────────────────────────────────────────────────────
	// CTR     Facebook          3.00%   3.50%  +0.50 p.p.  +16.67%
	//         Instagram         4.00%   5.00%  +1.00 p.p.  +25.00%
	//         TikTok            (new)   2.00%           –        –
	//         X                 1.00%  (gone)           –        –
	//         Total             3.58%   4.25%  +0.67 p.p.  +18.69%
	//         change by rates                  +0.78 p.p.
	//         change by mix                    -0.11 p.p.
}

// quiet compares two months of one channel.
func quiet() *kpi.Comparison {
	c, err := month(traffic{"X", 30, 1000}).Against(month(traffic{"X", 20, 1000}))
	if err != nil {
		panic(err)
	}
	return c
}

func ExampleComparison_WriteText() {
	if err := quiet().WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// metric  channel          before  after      change   growth
	// ───────────────────────────────────────────────────────────
	// clicks  X                    20     30         +10  +50.00%
	//         Total                20     30         +10  +50.00%
	// ───────────────────────────────────────────────────────────
	// CTR     X                 2.00%  3.00%  +1.00 p.p.  +50.00%
	//         Total             2.00%  3.00%  +1.00 p.p.  +50.00%
	//         change by rates                 +1.00 p.p.
	//         change by mix                    0.00 p.p.
}

func ExampleComparison_WriteMarkdown() {
	if err := quiet().WriteMarkdown(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// | metric | channel | before | after | change | growth |
	// | --- | --- | ---: | ---: | ---: | ---: |
	// | clicks | X | 20 | 30 | +10 | +50.00% |
	// |  | Total | 20 | 30 | +10 | +50.00% |
	// | CTR | X | 2.00% | 3.00% | +1.00 p.p. | +50.00% |
	// |  | Total | 2.00% | 3.00% | +1.00 p.p. | +50.00% |
	// |  | change by rates |  |  | +1.00 p.p. |  |
	// |  | change by mix |  |  | 0.00 p.p. |  |
}

func ExampleComparison_WriteCSV() {
	if err := marchAgainstFebruary().WriteCSV(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// channel,state,column,currency,before,after,change,growth,rate_effect,mix_effect
	// Facebook,both,clicks,,300,350,50,0.166666666667,,
	// Facebook,both,ctr,,0.03,0.035,0.5,0.166666666667,0.14314516129,-0.235887096774
	// Instagram,both,clicks,,800,1250,450,0.5625,,
	// Instagram,both,ctr,,0.04,0.05,1,0.25,0.635080645161,-0.090725806452
	// TikTok,new,clicks,,not_measured,100,not_measured,not_measured,,
	// TikTok,new,ctr,,not_measured,0.02,not_measured,not_measured,0,0.25
	// X,gone,clicks,,10,not_measured,not_measured,not_measured,,
	// X,gone,ctr,,0.01,not_measured,not_measured,not_measured,0,-0.032258064516
	// ,total,clicks,,1110,1700,590,0.531531531532,,
	// ,total,ctr,,0.035806451613,0.0425,0.66935483871,0.186936936937,0.778225806452,-0.108870967742
}

func ExampleComparison_WriteJSON() {
	// The last month of two, without any column: the bare form.
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Channel})
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := table.Against(table)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := c.WriteJSON(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output: {"by":["channel"],"columns":[],"lines":[],"total":{"key":[],"state":"total","changes":[]},"notes":[]}
}

func ExampleComparison_Pairs() {
	for p := range marchAgainstFebruary().Pairs() {
		fmt.Println(p.Key()[0], p.New(), p.Gone())
	}
	// Output:
	// Facebook false false
	// Instagram false false
	// TikTok true false
	// X false true
}

func ExampleComparison_Pair() {
	p, ok := marchAgainstFebruary().Pair("Facebook")
	fmt.Println(p.Key(), ok)
	// Output: [Facebook] true
}

// From 3.58% to 4.25% are 0.67 points, and 18.69% more.
func ExamplePair_Change() {
	c, err := marchAgainstFebruary().Total().Change("ctr")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Before, c.After)
	fmt.Println(c.Difference)
	fmt.Println(c.Growth)
	// Output:
	// 3.581% 4.25%
	// 0.6694
	// 18.69%
}

func ExampleComparison_Total() {
	total := marchAgainstFebruary().Total()
	c, err := total.Change("clicks")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(total.Total(), c.Difference)
	// Output: true 590
}

func ExampleComparison_Split() {
	s, err := marchAgainstFebruary().Split("ctr")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range []kpi.Value{s.Change, s.Rate, s.Mix} {
		fmt.Println(v.Name().EN, v)
	}
	// Output:
	// change of the pooled rate 0.6694
	// change by rates 0.7782
	// change by mix -0.1089
}

func ExampleComparison_Notes() {
	table := month(traffic{"X", 30, 1000})
	table.Note(i18n.Text{EN: "March has one holiday.", ES: "Marzo tiene un festivo."})
	c, err := table.Against(month(traffic{"X", 20, 1000}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range c.Notes() {
		fmt.Println(n.ES)
	}
	// Output: Marzo tiene un festivo.
}
