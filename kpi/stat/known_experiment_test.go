package stat_test

import (
	"fmt"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

type ratesInputs struct {
	X1, X2 int64
	T1, T2 float64
	Ratio0 float64
}

func (in ratesInputs) rates() (a, b stat.Rate) {
	return stat.Rate{Count: in.X1, Exposure: in.T1}, stat.Rate{Count: in.X2, Exposure: in.T2}
}

type sizeInputs struct {
	P1, P2, N, Alpha, Power float64
	Baseline                float64
	Change                  float64 `json:"mde_absolute"`
}

type meansInputs struct {
	MeanNum float64 `json:"mean_num"`
	MeanDen float64 `json:"mean_den"`
	VarNum  float64 `json:"var_num"`
	VarDen  float64 `json:"var_den"`
	Cov     float64
	Conf    float64
}

func (in meansInputs) ratio() stat.MeanRatio {
	return stat.MeanRatio{Over: in.MeanNum, Under: in.MeanDen, OverVariance: in.VarNum, UnderVariance: in.VarDen, Covariance: in.Cov}
}

// knownExperiments compute the rows on experiments and coders, by the name of
// their formula.
var knownExperiments = map[string]func(t *testing.T, given string) ([]float64, kpi.Reason){
	"wald_difference_interval": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[inputs](t, given)
		a, b := in.pair()
		return ends(stat.WaldDifference(a, b, in.Conf))
	},
	"risk_ratio_katz_interval": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[inputs](t, given)
		a, b := in.pair()
		return ends(stat.KatzRatio(a, b, in.Conf))
	},
	"risk_ratio_score_interval": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[inputs](t, given)
		a, b := in.pair()
		return ends(stat.ScoreRatio(a, b, in.Conf))
	},
	"lift_ratio": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		a, b := read[inputs](t, given).pair()
		i, why := stat.ScoreRatio(a, b, 1e-9) // shrinks to the ratio itself
		return []float64{(i.Low + i.High) / 2}, why
	},
	"poisson_rate_byar_interval": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[inputs](t, given)
		return ends(stat.PoissonRateByar(in.Count, in.Exposure, in.Conf))
	},
	"poisson_two_rates_wald_z": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		a, b := read[ratesInputs](t, given).rates()
		test, why := stat.TwoRatesWald(a, b, 1)
		return one(test.Statistic, why)
	},
	"poisson_two_rates_exact_greater": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[ratesInputs](t, given)
		a, b := in.rates()
		test, why := stat.TwoRatesExact(a, b, in.Ratio0)
		return one(test.Greater, why)
	},
	"ab_sample_size_per_arm": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[sizeInputs](t, given)
		return one(stat.FleissSize(in.P1, in.P2, in.Alpha, in.Power))
	},
	"ab_power": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[sizeInputs](t, given)
		return one(stat.Power(in.P1, in.P2, in.N, in.Alpha))
	},
	"ab_sample_size_lehr": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[sizeInputs](t, given)
		return one(stat.LehrSize(in.Baseline, in.Change))
	},
	"cohens_h": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[sizeInputs](t, given)
		return one(stat.CohenH(in.P1, in.P2))
	},
	"bonferroni_rejections": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct {
			P     []float64
			Alpha float64
		}](t, given)
		list, why := stat.Bonferroni(in.P)
		rejected := 0.0
		for _, p := range list {
			if p <= in.Alpha {
				rejected++
			}
		}
		return one(rejected, why)
	},
	"holm_adjusted": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		return stat.Holm(read[inputs](t, given).P)
	},
	"peeking_type_1_error": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct {
			Looks int
			Alpha float64
		}](t, given)
		return one(stat.Peeking(in.Looks, in.Alpha))
	},
	"prob_b_beats_a": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct {
			SA, NA, SB, NB int64
			Prior          [2]int64
		}](t, given)
		prior := stat.BetaPrior{Successes: in.Prior[0], Failures: in.Prior[1]}
		return one(prior.Beats(stat.Proportion{X: in.SB, N: in.NB}, stat.Proportion{X: in.SA, N: in.NA}))
	},
	"fieller_interval": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[meansInputs](t, given)
		return ends(in.ratio().Fieller(in.Conf))
	},
	"delta_interval": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[meansInputs](t, given)
		return ends(in.ratio().Delta(in.Conf))
	},
	"krippendorff_alpha_nominal": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct{ Coder1, Coder2 []string }](t, given)
		var units [][]float64
		for i := range in.Coder1 {
			units = append(units, []float64{float64(in.Coder1[i][0]), float64(in.Coder2[i][0])})
		}
		return one(stat.KrippendorffAlpha(units, stat.NominalScale))
	},
	"krippendorff_alpha_missing": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct {
			Units  [][]*float64
			Metric string
		}](t, given)
		var units [][]float64
		for _, codes := range in.Units {
			var unit []float64
			for _, code := range codes {
				if code != nil {
					unit = append(unit, *code)
				}
			}
			units = append(units, unit)
		}
		if in.Metric != "nominal" {
			return nil, kpi.OutOfDomain
		}
		return one(stat.KrippendorffAlpha(units, stat.NominalScale))
	},
}

// TestExperimentFacts are published figures that are no rows of the file.
func TestExperimentFacts(t *testing.T) {
	p := []float64{
		0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
		0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
	}
	bh, _ := stat.BenjaminiHochberg(p)
	rejected := 0
	for _, q := range bh {
		if q <= 0.05 {
			rejected++
		}
	}
	if rejected != 4 {
		t.Errorf("Benjamini and Hochberg 1995 reject 4 of their 15, not %d", rejected)
	}

	// Fieller's unbounded answer where the delta method prints an interval.
	r := stat.MeanRatio{Over: 10, Under: 1, OverVariance: 1, UnderVariance: 0.36}
	if i, why := r.Fieller(0.95); why != 0 || !i.NoLow || !i.NoHigh {
		t.Errorf("Fieller: %+v %v, want no ends", i, why)
	}
	if i, why := r.Delta(0.95); why != 0 || i.NoLow || i.Low >= i.High {
		t.Errorf("delta: %+v %v, want ends", i, why)
	}

	// Armitage, McPherson and Rowe 1969, table 2: looks at 5%, in per cent.
	for looks, want := range map[int]string{2: "8.3", 5: "14.2", 20: "24.8", 50: "32.0", 100: "37.4"} {
		p, why := stat.Peeking(looks, 0.05)
		if got := fmt.Sprintf("%.1f", 100*p); got != want || why != 0 {
			t.Errorf("%d looks: %s%% %v, want %s%%", looks, got, why, want)
		}
	}
}

// TestClusteredRate compares the binomial interval of a click rate with that
// over people: each of them has many impressions, and clicks always or never.
func TestClusteredRate(t *testing.T) {
	var clicks, impressions []float64
	var whole stat.Proportion
	for i := range 40 {
		x := int64(0)
		if i%10 == 0 {
			x = 20
		}
		clicks, impressions = append(clicks, float64(x)), append(impressions, 20)
		whole.X += x
		whole.N += 20
	}
	ratio, _ := stat.MeanRatioOf(clicks, impressions)
	byPeople, _ := ratio.Delta(0.95)
	byImpressions, _ := stat.Wilson(whole, 0.95)
	if a, b := byPeople.High-byPeople.Low, byImpressions.High-byImpressions.Low; a < 4*b {
		t.Errorf("width %v over people and %v over impressions", a, b)
	}
}
