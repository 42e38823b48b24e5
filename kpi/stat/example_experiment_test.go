package stat_test

import (
	"fmt"

	"github.com/pauta-go/pauta/kpi/stat"
)

func ExampleWaldDifference() {
	i, _ := stat.WaldDifference(stat.Proportion{X: 7, N: 34}, stat.Proportion{X: 1, N: 34}, 0.95)
	fmt.Println(i.Text(3).EN)
	// Output: 0.029 to 0.324
}

func ExampleAgrestiCaffo() {
	i, _ := stat.AgrestiCaffo(stat.Proportion{X: 7, N: 34}, stat.Proportion{X: 1, N: 34}, 0.95)
	fmt.Println(i.Text(3).EN)
	// Output: 0.012 to 0.322
}

func ExampleKatzRatio() {
	i, _ := stat.KatzRatio(stat.Proportion{X: 189, N: 11_034}, stat.Proportion{X: 104, N: 11_037}, 0.95)
	fmt.Println(i.Text(2).EN, "times")
	// Output: 1.43 to 2.31 times
}

func ExampleScoreRatio() {
	i, _ := stat.ScoreRatio(stat.Proportion{X: 36, N: 40}, stat.Proportion{X: 16, N: 80}, 0.95)
	fmt.Println(i.Text(2).EN, "times")
	i, _ = stat.ScoreRatio(stat.Proportion{X: 5, N: 40}, stat.Proportion{X: 0, N: 80}, 0.95)
	fmt.Println(i.Text(2).ES)
	// Output:
	// 2.94 to 7.15 times
	// como mínimo 2,68
}

func ExamplePoissonRateScore() {
	i, _ := stat.PoissonRateScore(15, 400, 0.95)
	fmt.Println(i.Text(4).EN)
	// Output: 0.0227 to 0.0619
}

func ExamplePoissonRateByar() {
	i, _ := stat.PoissonRateByar(15, 400, 0.95)
	fmt.Println(i.Text(4).EN)
	// Output: 0.0219 to 0.0603
}

func ExampleRate() {
	before, after := stat.Rate{Count: 30, Exposure: 168}, stat.Rate{Count: 52, Exposure: 168} // complaints in a week's hours
	test, _ := stat.TwoRatesExact(after, before, 1)
	fmt.Printf("p = %.3f\n", test.TwoSided)
	// Output: p = 0.020
}

func ExampleTwoRates() {
	test, _ := stat.TwoRates(stat.Rate{Count: 60, Exposure: 51_477.5}, stat.Rate{Count: 30, Exposure: 54_308.7}, 1)
	fmt.Printf("z = %.3f, p = %.5f\n", test.Statistic, test.P)
	// Output: z = 3.417, p = 0.00063
}

func ExampleTwoRatesWald() {
	test, _ := stat.TwoRatesWald(stat.Rate{Count: 60, Exposure: 51_477.5}, stat.Rate{Count: 30, Exposure: 54_308.7}, 1)
	fmt.Printf("z = %.3f\n", test.Statistic)
	// Output: z = 3.385
}

func ExampleTwoRatesExact() {
	a, b := stat.Rate{Count: 60, Exposure: 51_477.5}, stat.Rate{Count: 30, Exposure: 54_308.7}
	test, _ := stat.TwoRatesExact(a, b, 1.2)
	fmt.Printf("more than 1.2 times: p = %.4f\n", test.Greater)
	// Output: more than 1.2 times: p = 0.0067
}

func ExampleExactRates() {
	test, _ := stat.TwoRatesExact(stat.Rate{Count: 3, Exposure: 1}, stat.Rate{Count: 1, Exposure: 1}, 1)
	fmt.Printf("%.4f %.4f %.4f\n", test.TwoSided, test.Greater, test.Less)
	// Output: 0.6250 0.3125 0.9375
}

func ExampleMeanRatio() {
	r := stat.MeanRatio{Over: 10, Under: 5, OverVariance: 1, UnderVariance: 0.25}
	value, _ := r.Value()
	delta, _ := r.Delta(0.95)
	fieller, _ := r.Fieller(0.95)
	fmt.Println(value, "delta:", delta.Text(2).EN, "Fieller:", fieller.Text(2).EN)

	r = stat.MeanRatio{Over: 10, Under: 1, OverVariance: 1, UnderVariance: 0.36}
	delta, _ = r.Delta(0.95)
	fieller, _ = r.Fieller(0.95)
	fmt.Println("delta:", delta.Text(2).EN, "Fieller:", fieller.Text(2).EN)
	// Output:
	// 2 delta: 1.45 to 2.55 Fieller: 1.51 to 2.65
	// delta: -1.92 to 21.92 Fieller: any number
}

func ExampleMeanRatioOf() {
	clicks := []float64{3, 0, 1, 0, 8, 0}
	impressions := []float64{20, 4, 12, 7, 31, 5}
	r, _ := stat.MeanRatioOf(clicks, impressions)
	ctr, _ := r.Value()
	i, _ := r.Delta(0.95)
	fmt.Printf("%.3f, %s\n", ctr, i.Text(3).EN)
	// Output: 0.152, 0.052 to 0.252
}

func ExampleFleissSize() {
	n, _ := stat.FleissSize(0.50, 0.75, 0.05, 0.90)
	fmt.Printf("%.2f in each group\n", n)
	// Output: 76.71 in each group
}

func ExampleMillerSize() {
	n, _ := stat.MillerSize(0.20, 0.25, 0.05, 0.80)
	fmt.Printf("%.0f in each group\n", n)
	// Output: 1030 in each group
}

func ExampleLehrSize() {
	n, _ := stat.LehrSize(0.20, 0.05)
	fmt.Printf("%.0f in each group\n", n)
	// Output: 1024 in each group
}

func ExamplePower() {
	p, _ := stat.Power(0.50, 0.75, 50, 0.05)
	fmt.Printf("%.4f\n", p)
	// Output: 0.7402
}

func ExampleCohenH() {
	h, _ := stat.CohenH(0.5, 0.4)
	fmt.Printf("%.4f\n", h)
	// Output: 0.2014
}

func ExampleBonferroni() {
	list, _ := stat.Bonferroni([]float64{0.01, 0.02, 0.04})
	fmt.Printf("%.2f\n", list)
	// Output: [0.03 0.06 0.12]
}

func ExampleHolm() {
	list, _ := stat.Holm([]float64{0.04, 0.01, 0.02})
	fmt.Printf("%.2f\n", list)
	// Output: [0.04 0.03 0.04]
}

func ExampleBenjaminiHochberg() {
	list, _ := stat.BenjaminiHochberg([]float64{0.04, 0.01, 0.02})
	fmt.Printf("%.2f\n", list)
	// Output: [0.04 0.03 0.03]
}

func ExamplePeeking() {
	for _, looks := range []int{1, 5, 10} {
		p, _ := stat.Peeking(looks, 0.05)
		fmt.Printf("%d: %.1f%%\n", looks, 100*p)
	}
	// Output:
	// 1: 5.0%
	// 5: 14.2%
	// 10: 19.3%
}

func ExampleBetaPrior() {
	uniform := stat.BetaPrior{Successes: 1, Failures: 1}
	a, b := stat.Proportion{X: 120, N: 1000}, stat.Proportion{X: 145, N: 1000}
	p, _ := uniform.Beats(b, a)
	fmt.Printf("B is better with a probability of %.1f%%\n", 100*p)
	// Output: B is better with a probability of 95.0%
}

func ExampleGammaPrior() {
	prior := stat.GammaPrior{Events: 1, Exposure: 1} // once a day, on the strength of one day
	before, after := stat.Rate{Count: 30, Exposure: 28}, stat.Rate{Count: 21, Exposure: 14}
	p, _ := prior.Beats(after, before)
	fmt.Printf("more complaints a day than before with a probability of %.0f%%\n", 100*p)
	// Output: more complaints a day than before with a probability of 86%
}

func ExampleKrippendorffAlpha() {
	units := [][]float64{{1, 1, 1}, {2, 2, 3, 2}, {3, 3, 3}, {1, 2}, {4, 4, 4, 4}, {5}}
	for _, scale := range []stat.Scale{stat.NominalScale, stat.OrdinalScale, stat.IntervalScale} {
		alpha, _ := stat.KrippendorffAlpha(units, scale)
		fmt.Printf("%.3f ", alpha)
	}
	fmt.Println()
	// Output: 0.688 0.906 0.906
}

func ExampleScale() {
	coders := [][]float64{{1, 5}, {2, 2}, {4, 4}}
	far, _ := stat.KrippendorffAlpha(coders, stat.IntervalScale)
	coders[0] = []float64{1, 2}
	near, _ := stat.KrippendorffAlpha(coders, stat.IntervalScale)
	fmt.Println(near > far)
	// Output: true
}
