package stat_test

import (
	"fmt"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

func Example() {
	a, b := stat.Proportion{X: 120, N: 1000}, stat.Proportion{X: 145, N: 1000}
	difference, why := stat.Newcombe(b, a, 0.95)
	if why != 0 {
		fmt.Println(why.Text().EN)
		return
	}
	fmt.Println(difference.PercentText(1).EN)
	fmt.Println("no difference is possible:", difference.Contains(0))
	// Output:
	// -0.5% to 5.5%
	// no difference is possible: true
}

func ExampleInterval() {
	i, _ := stat.Wilson(stat.Proportion{X: 81, N: 263}, 0.95)
	fmt.Println(i.Text(4).EN)
	fmt.Printf("%+q\n", i.PercentText(1).ES)
	fmt.Println(stat.Interval{Low: 1.5, NoHigh: true}.Text(2).ES)
	fmt.Println(i.Contains(0.3))
	// Output:
	// 0.2553 to 0.3662
	// "de 25,5\u00a0% a 36,6\u00a0%"
	// como mínimo 1,50
	// true
}

func ExampleProportion() {
	share, why := stat.Proportion{X: 3, N: 8}.Share()
	fmt.Println(share, why == 0)
	_, why = stat.Proportion{}.Share()
	fmt.Println(why)
	// Output:
	// 0.375 true
	// no_base
}

func ExampleWilson() {
	i, _ := stat.Wilson(stat.Proportion{X: 0, N: 20}, 0.95)
	fmt.Println(i.Text(4).EN)
	_, why := stat.Wilson(stat.Proportion{X: 0, N: 0}, 0.95)
	fmt.Println(why)
	// Output:
	// 0.0000 to 0.1611
	// no_base
}

func ExampleAgrestiCoull() {
	i, _ := stat.AgrestiCoull(stat.Proportion{X: 2, N: 100}, 0.95)
	fmt.Println(i.Text(4).EN)
	// Output: 0.0011 to 0.0744
}

func ExampleJeffreys() {
	i, _ := stat.Jeffreys(stat.Proportion{X: 2, N: 100}, 0.95)
	fmt.Println(i.Text(4).EN)
	// Output: 0.0042 to 0.0626
}

func ExampleClopperPearson() {
	i, _ := stat.ClopperPearson(stat.Proportion{X: 0, N: 100}, 0.90)
	fmt.Printf("one-sided 95%% bound: %.4f, rule of three: %.4f\n", i.High, 3.0/100)
	// Output: one-sided 95% bound: 0.0295, rule of three: 0.0300
}

func ExampleNewcombe() {
	i, _ := stat.Newcombe(stat.Proportion{X: 56, N: 70}, stat.Proportion{X: 48, N: 80}, 0.95)
	fmt.Println(i.Text(4).EN)
	// Output: 0.0524 to 0.3339
}

func ExampleTwoProportions() {
	test, _ := stat.TwoProportions(stat.Proportion{X: 15, N: 50}, stat.Proportion{X: 25, N: 50})
	fmt.Printf("z = %.2f, p = %.3f, least expected count %.0f\n", test.Statistic, test.P, test.LeastExpected)
	// Output: z = -2.04, p = 0.041, least expected count 20
}

func ExampleTwoProportionsYates() {
	test, _ := stat.TwoProportionsYates(stat.Proportion{X: 15, N: 50}, stat.Proportion{X: 25, N: 50})
	fmt.Printf("z = %.2f, p = %.3f\n", test.Statistic, test.P)
	// Output: z = -1.84, p = 0.066
}

func ExampleChiSquare() {
	test, _ := stat.ChiSquare([][]int64{{762, 327, 468}, {484, 239, 477}})
	fmt.Printf("χ² = %.4f, df = %d, p = %.2g\n", test.Statistic, test.DF, test.P)
	// Output: χ² = 30.0701, df = 2, p = 3e-07
}

func ExampleGoodnessOfFit() {
	split, _ := stat.GoodnessOfFit([]int64{821_588, 815_482}, []float64{1, 1})
	fmt.Printf("p = %.1e: the split itself went wrong\n", split.P)
	// Output: p = 1.8e-06: the split itself went wrong
}

func ExampleChiSquareTail() {
	p, _ := stat.ChiSquareTail(3.841459, 1)
	fmt.Printf("%.4f\n", p)
	// Output: 0.0500
}

func ExampleFisher() {
	test, _ := stat.Fisher(stat.Proportion{X: 3, N: 4}, stat.Proportion{X: 1, N: 4})
	fmt.Printf("%.4f %.4f %.4f\n", test.TwoSided, test.Greater, test.Less)
	// Output: 0.4857 0.2429 0.9857
}

func ExamplePoissonTail() {
	p, _ := stat.PoissonTail(29, 16)
	fmt.Printf("%.4f\n", p)
	// Output: 0.0022
}

func ExamplePoissonLimit() {
	for _, tail := range []float64{0.01, 0.001, 0.0001} {
		k, _ := stat.PoissonLimit(16, tail)
		fmt.Print(k, " ")
	}
	fmt.Println("mentions a day: watch, alert, crisis")
	// Output: 27 31 34 mentions a day: watch, alert, crisis
}

func ExamplePoissonRate() {
	i, _ := stat.PoissonRate(15, 400, 0.95)
	fmt.Println(i.Text(4).EN)
	// Output: 0.0210 to 0.0619
}

func ExampleNormalTails() {
	tails, _ := stat.NormalTails(1.96)
	fmt.Printf("%.4f %.4f\n", tails.Below, tails.Above)
	// Output: 0.9750 0.0250
}

func ExampleNormalQuantile() {
	z, _ := stat.NormalQuantile(0.975)
	fmt.Printf("%.6f\n", z)
	// Output: 1.959964
}

func ExampleGammaTails() {
	tails, _ := stat.GammaTails(16, 29)
	fmt.Printf("%.4f\n", tails.Below)
	// Output: 0.0022
}

func ExampleGammaQuantile() {
	x, _ := stat.GammaQuantile(0.95, 1)
	fmt.Printf("%.4f\n", x)
	// Output: 2.9957
}

func ExampleBetaTails() {
	tails, _ := stat.BetaTails(0.5, 2, 3)
	fmt.Printf("%.4f %.4f\n", tails.Below, tails.Above)
	// Output: 0.6875 0.3125
}

func ExampleBetaQuantile() {
	x, _ := stat.BetaQuantile(0.5, 2, 3)
	fmt.Printf("%.4f\n", x)
	// Output: 0.3857
}

func ExamplePercentiles() {
	sample := []int64{34, 1, 2, 3, 5, 8, 13, 21}
	inclusive, _ := stat.Percentiles(sample, stat.Type7, 0.5, 0.9)
	nearest, _ := stat.Percentiles(sample, stat.Type1, 0.5, 0.9)
	fmt.Println(inclusive, nearest)
	_, why := stat.Percentiles([]float64{}, stat.DefaultType, 0.5)
	fmt.Println(why)
	// Output:
	// [6.5 24.9] [5 34]
	// too_few
}

func ExampleDurationPercentiles() {
	replies := []time.Duration{4 * time.Minute, time.Hour, 9 * time.Minute, 25 * time.Minute}
	list, _ := stat.DurationPercentiles(replies, stat.Type7, 0.5, 0.9)
	fmt.Println(list)
	// Output: [17m0s 49m30s]
}

func ExampleKaplanMeier() {
	curve, _ := stat.KaplanMeier([]stat.Spell{
		{Length: 4*time.Minute + 2*time.Second},
		{Length: 24 * time.Hour, Open: true},
		{Length: 48 * time.Hour, Open: true},
	})
	median, _ := curve.Median()
	fmt.Println(median.Text().EN)
	hour, _ := curve.At(time.Hour)
	fmt.Printf("answered within an hour: %.0f%% ± %.0f\n", 100*(1-hour.Survival), 100*hour.SE)
	// Output:
	// not reached (longer than 48h0m0s)
	// answered within an hour: 33% ± 27
}

func ExampleCurve() {
	curve, _ := stat.KaplanMeier([]stat.Spell{{Length: 1}, {Length: 2}, {Length: 2, Open: true}, {Length: 3}})
	for s := range curve.All() {
		fmt.Printf("%d: %d of %d, %.2f\n", s.Time, s.Events, s.AtRisk, s.Survival)
	}
	p90, _ := curve.Percentile(0.9)
	fmt.Println(p90.Time, p90.Reached)
	// Output:
	// 1: 1 of 4, 0.75
	// 2: 1 of 3, 0.50
	// 3: 1 of 1, 0.00
	// 3ns true
}

func ExampleMark() {
	m := stat.Mark{Time: 90 * time.Minute}
	fmt.Println(m.Text().ES)
	m.Reached = true
	fmt.Println(m.Text().ES)
	// Output:
	// sin alcanzar (más de 1h30m0s)
	// 1h30m0s
}

func ExamplePrior() {
	prior := stat.Prior{Mean: 0.02, Weight: 500}
	small := stat.Proportion{X: 3, N: 20}
	share, _ := prior.Shrink(small)
	i, _ := prior.Interval(small, 0.95)
	fmt.Printf("%.4f, %s\n", share, i.Text(3).EN)
	// Output: 0.0250, 0.013 to 0.040
}

func ExampleFitPrior() {
	prior, _ := stat.FitPrior([]stat.Proportion{{X: 10, N: 400}, {X: 40, N: 500}, {X: 3, N: 30}, {X: 9, N: 300}})
	fmt.Printf("mean %.3f, weight %.0f trials\n", prior.Mean, prior.Weight)
	// Output: mean 0.050, weight 51 trials
}

func ExampleJamesStein() {
	shrunk, _ := stat.JamesStein([]float64{10, 12, 14, 24}, 9)
	fmt.Printf("%.2f\n", shrunk)
	// Output: [10.39 12.23 14.08 23.30]
}

func ExampleValueInterval() {
	ctr := kpi.CTR(30, 2000)
	e, why := stat.ValueInterval(ctr, 0.95)
	if why != 0 {
		fmt.Println(why)
		return
	}
	fmt.Println(ctr, "", e.Interval.PercentText(2).EN)
	fmt.Println(e.Model.Text().EN)
	// Output:
	// 1.5%  1.05% to 2.13%
	// binomial (Wilson): the numerator is part of the denominator, and each case is independent of the others
}

func ExampleModel() {
	fmt.Println(stat.Poisson.Text().ES)
	// Output: Poisson exacto: los sucesos llegan de forma independiente y a una tasa constante, y el otro lado se da por conocido
}

func ExamplePolicy() {
	strict := stat.Policy{Trials: 100}
	v := strict.Proportion(stat.Proportion{X: 12, N: 60})
	fmt.Println(v.Reason, v.Text().EN)
	fmt.Println(stat.Policy{}.Count(7).Text().In(i18n.ES))
	fmt.Println(stat.Policy{}.Value(kpi.CTR(30, 2000)).Enough())
	// Output:
	// too_few 60 cases, and at least 100 are needed
	// 7 sucesos, y hacen falta al menos 10
	// true
}

func ExampleVerdict() {
	v := stat.Policy{}.Sample(12)
	if !v.Enough() {
		fmt.Println(v.Text().EN)
	}
	// Output: 12 cases, and at least 30 are needed
}
