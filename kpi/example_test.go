package kpi_test

import (
	"fmt"
	"math/big"
	"os"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// A table of two campaigns, from rows to the screen.
func Example() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{
		Dimensions: []kpi.Dimension{kpi.Campaign},
		Measures:   []kpi.Measure{kpi.Reach, kpi.Clicks, kpi.Impressions, kpi.Spend, kpi.Revenue},
		Currency:   money.EUR,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Campaign}, "reach", "ctr", "spend", "roas")
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	for _, post := range []struct {
		campaign                   string
		reach, clicks, impressions int64
		spend, revenue             int64
	}{
		{"spring", 700, 30, 1000, 100, 300},
		{"spring", 900, 50, 2000, 150, 200},
		{"summer", 400, 25, 500, 0, 90},
	} {
		row.Clear()
		row.SetText(kpi.Campaign, post.campaign)
		row.Set(kpi.Reach, post.reach)
		row.Set(kpi.Clicks, post.clicks)
		row.Set(kpi.Impressions, post.impressions)
		row.SetMoney(kpi.Spend, money.Units(post.spend, money.EUR))
		row.SetMoney(kpi.Revenue, money.Units(post.revenue, money.EUR))
		if err := table.Add(row); err != nil {
			fmt.Println(err)
			return
		}
	}
	if err := table.WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// campaign         reach    CTR    spend        ROAS
	// ──────────────────────────────────────────────────
	// spring    900 to 1,600  2.67%  €250.00        2.00
	// summer             400  5.00%    €0.00  – no spend
	// ──────────────────────────────────────────────────
	// Total     900 to 2,000  3.00%  €250.00        2.36
}

func ExampleROI() {
	roi := kpi.ROI(money.Units(1200, money.EUR), money.Units(800, money.EUR))
	fmt.Println(roi)
	fmt.Println(roi.Explain(i18n.EN))
	fmt.Println(kpi.ROI(money.Units(1200, money.EUR), money.Units(0, money.EUR)))
	// Output:
	// 50%
	// ROI 50.00% = (€1,200.00 of revenue − €800.00 of cost) ÷ €800.00 of cost; cost basis: as stated
	// undefined: no cost
}

func ExampleROAS() {
	fmt.Println(kpi.ROAS(money.Units(1200, money.EUR), money.Units(200, money.EUR)))
	fmt.Println(kpi.ROAS(money.Units(1200, money.EUR), money.Units(200, money.USD)))
	// Output:
	// 6
	// undefined: several currencies: EUR, USD
}

func ExampleRevenueROI() {
	fmt.Println(kpi.RevenueROI(money.Units(1200, money.EUR), money.Units(200, money.EUR)))
	// Output: 500%
}

func ExampleMER() {
	fmt.Println(kpi.MER(money.Units(90000, money.EUR), money.Units(30000, money.EUR)))
	// Output: 3
}

func ExampleCAC() {
	fmt.Println(kpi.CAC(money.Units(50000, money.EUR), 250))
	// Output: 200 EUR
}

func ExampleCTR() {
	fmt.Println(kpi.CTR(4700, 307529))
	fmt.Println(kpi.CTR(0, 0))
	// Output:
	// 1.528%
	// undefined: no impressions
}

func ExampleCPC() {
	fmt.Println(kpi.CPC(money.Units(130, money.EUR), 420).Format(i18n.EN, 4))
	// Output: €0.3095
}

func ExampleCPM() {
	fmt.Println(kpi.CPM(money.Units(50, money.EUR), 25000))
	// Output: 2 EUR
}

func ExampleCPA() {
	fmt.Println(kpi.CPA(money.Units(100, money.EUR), decimal.RequireFromString("2.5")))
	fmt.Println(kpi.CPA(money.Units(100, money.EUR), decimal.NewFromInt(0)).Explain(i18n.EN))
	// Output:
	// 40 EUR
	// CPA: undefined: no conversions (€100.00 of spend, 0 conversions)
}

func ExampleCPL() {
	fmt.Println(kpi.CPL(money.Units(90, money.MXN), 12))
	// Output: 7.5 MXN
}

func ExampleCVR() {
	fmt.Println(kpi.CVR(decimal.NewFromInt(12), 480))
	// Output: 2.5%
}

func ExampleFrequency() {
	fmt.Println(kpi.Frequency(3000, 1200))
	fmt.Println(kpi.Frequency(10, 12))
	// Output:
	// 2.5
	// undefined: the figures contradict each other
}

func ExampleEngagementRate() {
	for _, id := range []string{"engagement_rate_followers", "engagement_rate_reach", "engagement_rate_impressions", "engagement_rate_views"} {
		base := map[string]int64{
			"engagement_rate_followers": 10000, "engagement_rate_reach": 3000,
			"engagement_rate_impressions": 4000, "engagement_rate_views": 6000,
		}[id]
		v := kpi.EngagementRate(id, 120, base)
		fmt.Println(v.ID(), v)
	}
	// Output:
	// engagement_rate_followers 1.2%
	// engagement_rate_reach 4%
	// engagement_rate_impressions 3%
	// engagement_rate_views 2%
}

func ExampleStandard() {
	m, _ := kpi.Standard().Metric("cpm")
	fmt.Println(m.Formula(kpi.Standard(), i18n.EN))
	fmt.Println(m.Formula(kpi.Standard(), i18n.ES))
	// Output:
	// 1,000 × spend ÷ impressions
	// 1000 × inversión ÷ impresiones
}

// A program adds what the catalogue does not have.
func ExampleCatalog_With() {
	c, err := kpi.Standard().Define(kpi.Definition{
		ID: "sticker_taps", Name: i18n.Text{EN: "sticker taps", ES: "toques en stickers"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err = c.With(kpi.Metric{
		ID: "sticker_rate", Name: i18n.Text{EN: "Sticker rate", ES: "Tasa de stickers"}, Percent: true,
		Num: []kpi.Term{{Measure: "sticker_taps"}}, Den: []kpi.Term{{Measure: kpi.Impressions}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	layout, err := kpi.NewLayout(c, kpi.Columns{Measures: []kpi.Measure{"sticker_taps", kpi.Impressions}})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	row.Set("sticker_taps", 9)
	row.Set(kpi.Impressions, 450)
	var tally kpi.Tally
	if err := tally.Add(row); err != nil {
		fmt.Println(err)
		return
	}
	v, err := c.Value(&tally, "sticker_rate")
	fmt.Println(v.Explain(i18n.ES), err)
	// Output: Tasa de stickers 2,00 % = 9 toques en stickers ÷ 450 impresiones <nil>
}

func ExampleNewLayout() {
	_, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{"impresions"}})
	fmt.Println(err)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// "impresions" is no measure of the catalogue; did you mean impressions?
	// "impresions" no es una medida del catálogo; ¿quería decir impressions?
}

func ExampleLayout_Slot() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Spend, kpi.Clicks}, Currency: money.EUR})
	if err != nil {
		fmt.Println(err)
		return
	}
	slot, ok := layout.Slot(kpi.Spend)
	row := layout.NewRow()
	row.SetScaled(slot, 120050, 2) // 1200.50 in the layout's currency
	var tally kpi.Tally
	if err := tally.Add(row); err != nil {
		fmt.Println(err)
		return
	}
	v, _ := kpi.Standard().Value(&tally, "spend")
	fmt.Println(ok, v.Format(i18n.EN, kpi.Usual))
	// Output: true €1,200.50
}

// The setters keep the first fault; one check at the end is enough.
func ExampleRow_Err() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Clicks}})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	row.Set(kpi.Clicks, -5)
	row.Set(kpi.Likes, 7)
	fmt.Println(row.Err())
	fmt.Println(i18n.Say(row.Err(), i18n.ES))
	// Output:
	// clicks "-5" is refused: it cannot be negative
	// se rechaza clicks "-5": no puede ser negativa
}

// reached is a tally of rows of reach.
func reached(people ...int64) *kpi.Tally {
	tally := new(kpi.Tally)
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Reach}})
	if err != nil {
		fmt.Println(err)
		return tally
	}
	row := layout.NewRow()
	for _, n := range people {
		row.Set(kpi.Reach, n)
		if err := tally.Add(row); err != nil {
			fmt.Println(err)
		}
	}
	return tally
}

// Reach does not add up: without more knowledge there are bounds, and what the
// platform deduplicated settles it.
func ExampleTally_State() {
	tally := reached(8000, 5000)
	v, _ := kpi.Standard().Value(tally, "reach")
	fmt.Println(v)
	if err := tally.State(kpi.Reach, decimal.NewFromInt(14000)); err != nil {
		fmt.Println(err)
	}
	if err := tally.State(kpi.Reach, decimal.NewFromInt(9600)); err != nil {
		fmt.Println(err)
	}
	v, _ = kpi.Standard().Value(tally, "reach")
	fmt.Println(v)
	// Output:
	// 8,000 to 13,000
	// the total stated for reach, 14,000, is outside what its rows allow: 8,000 to 13,000
	// 9,600
}

func ExampleUniverse() {
	v, _ := kpi.Standard().Value(reached(8000, 5000), "reach", kpi.Universe(kpi.Reach, 10000))
	fmt.Println(v)
	// Output: 8,000 to 10,000
}

// The binary form of a tally goes over a wire and is merged there.
func ExampleTally_MarshalBinary() {
	data, err := reached(8000).MarshalBinary()
	if err != nil {
		fmt.Println(err)
		return
	}
	var far kpi.Tally
	if err := far.UnmarshalBinary(data); err != nil {
		fmt.Println(err)
		return
	}
	if err := far.Merge(reached(5000)); err != nil {
		fmt.Println(err)
		return
	}
	v, _ := kpi.Standard().Value(&far, "reach")
	fmt.Println(v, far.Rows())
	// Output: 8,000 to 13,000 2
}

func ExampleValue_AppendFixed() {
	v := kpi.CTR(30, 900)
	line := []byte("ctr,")
	line, err := v.AppendFixed(line, 4)
	fmt.Println(string(line), err)
	_, err = kpi.CTR(0, 0).AppendFixed(nil, 4)
	fmt.Println(err)
	// Output:
	// ctr,0.0333 <nil>
	// CTR no impressions
}

func ExampleValue_Fixed() {
	v := kpi.CTR(91, 110)
	d, err := v.Fixed(4)
	fmt.Println(d, err)
	_, err = kpi.CTR(0, 0).Fixed(4)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// 0.8273 <nil>
	// CTR: sin impresiones
}

func ExampleValue_Compare() {
	a, b := kpi.CTR(1, 3), kpi.CTR(333, 1000)
	fmt.Println(a.Compare(b))
	_, err := a.Compare(kpi.ROAS(money.Units(1, money.EUR), money.Units(2, money.EUR)))
	fmt.Println(err)
	// Output:
	// 1 <nil>
	// CTR is not the same metric as ROAS
}

func ExampleValue_Explain() {
	fmt.Println(kpi.CTR(4700, 307529).Explain(i18n.ES))
	// Output: CTR 1,53 % = 4700 clics ÷ 307.529 impresiones
}

func ExampleByValue() {
	fmt.Println(kpi.ByValue(kpi.CTR(1, 2), kpi.CTR(1, 3)), kpi.ByValue(kpi.CTR(1, 2), kpi.CTR(1, 0)))
	// Output: 1 -1
}

func ExampleParseReason() {
	r, err := kpi.ParseReason("zero_base")
	fmt.Println(r, r.Text().ES, err)
	// Output: zero_base la base es cero <nil>
}

func ExampleReason_Text() {
	fmt.Println(kpi.MixedCurrency.Text().EN, "·", kpi.MixedCurrency.Text().ES)
	// Output: several currencies · varias monedas
}

func ExampleUnit_Over() {
	fmt.Println(kpi.Unit{Money: 1}.Over(kpi.Unit{Time: 1}), kpi.Unit{Money: 1}.Over(kpi.Unit{Money: 1}))
	// Output: money/time number
}

func ExampleAdditivity_Text() {
	d, _ := kpi.Standard().Definition(kpi.Reach)
	fmt.Println(d.OverTime, d.OverTime.Text().ES)
	// Output: distinct únicos
}

func ExampleDirection_Text() {
	m, _ := kpi.Standard().Metric("cpc")
	fmt.Println(m.Better, m.Better.Text().ES)
	// Output: lower más bajo
}

func ExamplePooling_Text() {
	m, _ := kpi.Standard().Metric("roi")
	fmt.Println(m.Pool, m.Pool.Text().ES)
	// Output: by group por grupo
}

func ExampleQualifier_Text() {
	fmt.Println(kpi.Window, kpi.Window.Text().ES)
	// Output: window ventana de atribución
}

// months is a table of two months of one channel.
func months() *kpi.Table {
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.ByMonth}, "clicks", "impressions", "ctr")
	if err != nil {
		fmt.Println(err)
		return nil
	}
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Clicks, kpi.Impressions}})
	if err != nil {
		fmt.Println(err)
		return nil
	}
	row := layout.NewRow()
	for _, day := range []struct {
		date                string
		clicks, impressions int64
	}{{"2025-01-31", 1, 10}, {"2025-02-01", 90, 100}} {
		row.Clear()
		row.SetDate(civil.MustDate(day.date))
		row.Set(kpi.Clicks, day.clicks)
		row.Set(kpi.Impressions, day.impressions)
		if err := table.Add(row); err != nil {
			fmt.Println(err)
		}
	}
	return table
}

// The total is computed from all rows: 91/110, not the mean of the rates.
func ExampleTable_Total() {
	v, err := months().Total().Value("ctr")
	fmt.Println(v.Explain(i18n.EN), err)
	// Output: CTR 82.73% = 91 clicks ÷ 110 impressions <nil>
}

func ExampleLine_Share() {
	for line := range months().Lines() {
		v, err := line.Share("clicks")
		fmt.Println(line.Key(), v.Format(i18n.EN, 1), err)
	}
	// Output:
	// [2025-01] 1.1% <nil>
	// [2025-02] 98.9% <nil>
}

func ExampleNewTable() {
	_, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Channel}, "rois")
	fmt.Println(err)
	// Output: "rois" is no measure or metric of the catalogue; did you mean roas, roi?
}

func ExampleTable_WriteCSV() {
	if err := months().WriteCSV(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// month,currency,clicks,impressions,ctr
	// 2025-01,,1,10,0.1
	// 2025-02,,90,100,0.9
	// ,,91,110,0.827272727273
}

func ExampleTable_WriteMarkdown() {
	if err := months().WriteMarkdown(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// | mes | clics | impresiones | CTR |
	// | --- | ---: | ---: | ---: |
	// | 2025-01 | 1 | 10 | 10,00 % |
	// | 2025-02 | 90 | 100 | 90,00 % |
	// | Total | 91 | 110 | 82,73 % |
}

func ExampleTable_Convert() {
	table, err := kpi.NewTable(kpi.Standard(), nil, "spend")
	if err != nil {
		fmt.Println(err)
		return
	}
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Spend}})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	for _, spend := range []money.Amount{money.Units(100, money.USD), money.Units(50, money.EUR)} {
		row.SetMoney(kpi.Spend, spend)
		if err := table.Add(row); err != nil {
			fmt.Println(err)
			return
		}
	}
	euros, err := table.Convert(money.EUR, money.Rate{
		From: money.USD, To: money.EUR, Factor: decimal.RequireFromString("0.92"),
		Date: civil.MustDate("2025-01-31"), Source: "the treasurer",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := euros.WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	//   spend
	// ───────
	// €142.00
	// * Money in USD converted to EUR: 1 USD = 0.92 EUR (2025-01-31, the treasurer).
}

// A program's own figure that is no quotient of measures.
func ExampleFigure() {
	staff := kpi.Figure{
		ID:   "posts_per_person",
		Name: i18n.Text{EN: "posts per person", ES: "publicaciones por persona"}, Better: kpi.Higher,
	}
	fmt.Println(staff.Quotient(big.NewRat(45, 1), big.NewRat(4, 1), 0))
	fmt.Println(staff.Quotient(big.NewRat(45, 1), big.NewRat(0, 1), 0))
	// Output:
	// 11.25
	// undefined: the base is zero
}
