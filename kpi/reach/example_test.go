package reach_test

import (
	"fmt"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/reach"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

func Example() {
	o := reach.Overlaps{
		Universe: 100_000,
		Reaches:  []int64{30_000, 30_000, 30_000},
		Pairs:    []reach.Pair{{A: 0, B: 1, Both: 10_000}, {A: 0, B: 2, Both: 10_000}, {A: 1, B: 2, Both: 10_000}},
	}
	union, err := o.Union()
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.EN))
		return
	}
	fmt.Println("proved:", union.Text().EN)
	model := reach.Sainsbury(o.Universe, o.Reaches, decimal.NewFromInt(1))
	fmt.Println("modelled:", model.Format(i18n.EN, 0))
	// Output:
	// proved: 60,000 to 70,000 people
	// modelled: 65,700
}

func ExampleOverlaps() {
	o := reach.Overlaps{Reaches: []int64{1200, 900}}
	union, _ := o.Union()
	fmt.Println(union.Text().ES)
	o.Pairs = []reach.Pair{{A: 0, B: 1, Both: 1000}}
	_, err := o.Union()
	fmt.Println(i18n.Say(err, i18n.EN))
	// Output:
	// de 1200 a 2100 personas
	// vehicles 1 and 2: an overlap of 1,000 is impossible with reaches of 1,200 and 900 (0 to 900 people)
}

func ExampleOverlaps_Added() {
	o := reach.Overlaps{Reaches: []int64{500, 800}, Pairs: []reach.Pair{{A: 0, B: 1, Both: 420}}}
	added, _ := o.Added(0)
	fmt.Println("only the first reaches", added.Text().EN)
	// Output: only the first reaches 80 people
}

func ExampleBounds() {
	b := reach.Bounds{Least: 600, Most: 700}
	fmt.Println(b.Exact(), b.Text().ES)
	// Output: false de 600 a 700 personas
}

func ExamplePair() {
	o := reach.Overlaps{Reaches: []int64{70, 80}, Pairs: []reach.Pair{{A: 0, B: 1, Both: 60}}}
	union, _ := o.Union()
	fmt.Println(union.Text().EN)
	// Output: 90 people
}

func ExampleBoth() {
	b, _ := reach.Both(70_000, 80_000, 100_000)
	fmt.Println(b.Text().EN)
	// Output: 50,000 to 70,000 people
}

func ExampleError() {
	_, err := reach.Overlaps{Universe: 1000, Reaches: []int64{1200}}.Union()
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output: soporte 1: un alcance de 1200 supera el universo de 1000
}

func ExampleGRP() {
	fmt.Println(reach.GRP(280_000, 100_000))
	// Output: 280
}

func ExampleTRP() {
	fmt.Println(reach.TRP(90_000, 40_000))
	// Output: 225
}

func ExampleSainsbury() {
	reaches := []int64{30_000, 20_000}
	fmt.Println(reach.Sainsbury(100_000, reaches, decimal.NewFromInt(1)).Format(i18n.EN, 0))
	fmt.Println(reach.Sainsbury(100_000, reaches, decimal.New(95, -2)).Format(i18n.EN, 0), "as AMIC's Media Guru has it")
	// Output:
	// 44,000
	// 41,800 as AMIC's Media Guru has it
}

func ExampleIndependent() {
	f, _ := reach.Independent([]float64{0.5, 0.2})
	for k, share := range f.All() {
		fmt.Println(k, share.Format(i18n.EN, 0))
	}
	// Output:
	// 0 40%
	// 1 50%
	// 2 10%
}

func ExampleMetheringham() {
	f, _ := reach.Metheringham(0.20, 0.08, 5)
	fmt.Println(f.Reach().Name().EN, f.Reach().Format(i18n.EN, 1))
	fmt.Println(f.AtLeast(3).Name().ES, f.AtLeast(3).Format(i18n.EN, 1))
	// Output:
	// effective reach 1+ (model: beta-binomial (Metheringham)) 50.8%
	// alcance efectivo 3+ (modelo: beta-binomial (Metheringham)) 14.0%
}

func ExampleBetaBinomial() {
	f, _ := reach.BetaBinomial(1, 1, 3)
	fmt.Println(f.Exactly(0).Format(i18n.EN, 0), f.Exactly(3).Format(i18n.EN, 0))
	// Output: 25% 25%
}

func ExampleFrequencies() {
	f, _ := reach.Metheringham(0.20, 0.08, 5)
	fmt.Println(f.Model().EN, f.Exposures().Format(i18n.EN, 2), f.Frequency().Format(i18n.EN, 2))
	fmt.Println(reach.Frequencies{}.Reach().Reason() == kpi.TooFew)
	// Output:
	// beta-binomial (Metheringham) 1.00 1.97
	// true
}

func ExampleNBD() {
	posters := reach.NBD{Shape: 0.969, Rate: 0.218}
	week, _ := posters.Frequencies(1)
	month, _ := posters.Frequencies(4)
	fmt.Println(week.Reach().Format(i18n.EN, 1), month.Reach().Format(i18n.EN, 1))
	// Output: 81.1% 94.3%
}

func ExampleFitNBD() {
	d, _ := reach.FitNBD(0.56, 1.456)
	fmt.Printf("%.4f %.4f\n", d.Shape, d.Rate)
	// Output: 0.7788 0.5349
}
