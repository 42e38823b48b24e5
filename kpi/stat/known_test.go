package stat_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// inputs are the JSON of a row's column of that name.
type inputs struct {
	X          json.RawMessage
	N          int64
	X1, N1     int64
	X2, N2     int64
	Conf       float64
	Table      [][]int64
	Statistic  float64
	DF         int64
	Count      int64
	Exposure   float64
	Counts     []int64
	Ratio      []float64
	P          []float64
	Type       stat.PercentileType
	Times      []int64
	TimesS     []int64 `json:"times_s"`
	Event      []int
	K          int64
	Mean, Tail float64
}

func (in inputs) proportion(t *testing.T) stat.Proportion {
	t.Helper()
	p := stat.Proportion{N: in.N}
	if err := json.Unmarshal(in.X, &p.X); err != nil {
		t.Fatal(err)
	}
	return p
}

func (in inputs) pair() (a, b stat.Proportion) {
	return stat.Proportion{X: in.X1, N: in.N1}, stat.Proportion{X: in.X2, N: in.N2}
}

func (in inputs) spells() []stat.Spell {
	var spells []stat.Spell
	for i, n := range append(in.Times, in.TimesS...) {
		spells = append(spells, stat.Spell{Length: time.Duration(n) * time.Second, Open: in.Event[i] == 0})
	}
	return spells
}

// ends are those of an interval.
func ends(i stat.Interval, why kpi.Reason) ([]float64, kpi.Reason) {
	return []float64{i.Low, i.High}, why
}

// knownFunctions compute the rows, by the name of their formula, as the numbers
// that are expected, in order.
var knownFunctions = map[string]func(t *testing.T, in inputs) ([]float64, kpi.Reason){
	"wilson_interval": func(t *testing.T, in inputs) ([]float64, kpi.Reason) {
		return ends(stat.Wilson(in.proportion(t), in.Conf))
	},
	"agresti_coull_interval": func(t *testing.T, in inputs) ([]float64, kpi.Reason) {
		return ends(stat.AgrestiCoull(in.proportion(t), in.Conf))
	},
	"clopper_pearson_interval": func(t *testing.T, in inputs) ([]float64, kpi.Reason) {
		return ends(stat.ClopperPearson(in.proportion(t), in.Conf))
	},
	"rule_of_three_exact": func(t *testing.T, in inputs) ([]float64, kpi.Reason) {
		i, why := stat.ClopperPearson(in.proportion(t), 1-2*(1-in.Conf)) // one-sided
		return []float64{i.High}, why
	},
	"newcombe_difference_interval": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		a, b := in.pair()
		return ends(stat.Newcombe(a, b, in.Conf))
	},
	"two_proportion_z": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		test, why := stat.TwoProportions(in.pair())
		return []float64{test.Statistic, test.P}, why
	},
	"fisher_exact": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		a := stat.Proportion{X: in.Table[0][0], N: in.Table[0][0] + in.Table[0][1]}
		b := stat.Proportion{X: in.Table[1][0], N: in.Table[1][0] + in.Table[1][1]}
		test, why := stat.Fisher(a, b)
		return []float64{test.TwoSided, test.Greater, test.Less}, why
	},
	"chi_square": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		test, why := stat.ChiSquare(in.Table)
		return []float64{test.Statistic, float64(test.DF), test.P}, why
	},
	"chi_square_p": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		p, why := stat.ChiSquareTail(in.Statistic, in.DF)
		return []float64{p}, why
	},
	"srm_chi_square": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		test, why := stat.GoodnessOfFit(in.Counts, in.Ratio)
		return []float64{test.P}, why
	},
	"poisson_rate_exact_interval": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		return ends(stat.PoissonRate(in.Count, in.Exposure, in.Conf))
	},
	"poisson_tail": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		p, why := stat.PoissonTail(in.K, in.Mean)
		return []float64{p}, why
	},
	"percentile": func(t *testing.T, in inputs) ([]float64, kpi.Reason) {
		var sample []float64
		if err := json.Unmarshal(in.X, &sample); err != nil {
			t.Fatal(err)
		}
		return stat.Percentiles(sample, in.Type, in.P...)
	},
	"kaplan_meier_greenwood_se": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		curve, why := stat.KaplanMeier(in.spells())
		var list []float64
		for s := range curve.All() {
			list = append(list, s.SE)
		}
		return list, why
	},
	"kaplan_meier_open_items": func(t *testing.T, in inputs) ([]float64, kpi.Reason) {
		curve, why := stat.KaplanMeier(in.spells())
		if m, why := curve.Median(); why != 0 || m.Reached || m.Time != 48*time.Hour {
			t.Errorf("median %+v %v, want not reached after 48h", m, why)
		}
		s, _ := curve.At(242 * time.Second)
		return []float64{s.Survival}, why
	},
	"cohen_kappa": func(_ *testing.T, in inputs) ([]float64, kpi.Reason) {
		a, why := stat.CohenKappa(in.Table)
		return []float64{a.Kappa}, why
	},
	"median_response_dropping_open": func(t *testing.T, in inputs) ([]float64, kpi.Reason) {
		spells := in.spells()
		curve, why := stat.KaplanMeier(spells)
		if m, _ := curve.Median(); why != 0 || !m.Reached || m.Time != 23*time.Second {
			t.Errorf("median %+v %v, want 23s", m, why)
		}
		var answered []time.Duration
		for _, s := range slices.DeleteFunc(spells, func(s stat.Spell) bool { return s.Open }) {
			answered = append(answered, s.Length)
		}
		list, why := stat.DurationPercentiles(answered, stat.Type7, 0.5)
		return []float64{list[0].Seconds()}, why
	},
}

// numbers are the numbers of a JSON text, in order; the keys of the objects of
// the file stand in the order in which the functions above answer.
func numbers(t *testing.T, text string) []float64 {
	t.Helper()
	var list []float64
	for d := json.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		if x, ok := token.(float64); ok {
			list = append(list, x)
		}
	}
}

// known computes a row.
func known(t *testing.T, formula, given string) ([]float64, kpi.Reason) {
	t.Helper()
	if compute := knownAlarms[formula]; compute != nil {
		return compute(t, given)
	}
	if compute := knownExperiments[formula]; compute != nil {
		return compute(t, given)
	}
	compute := knownFunctions[formula]
	if compute == nil {
		t.Fatalf("no function computes %s", formula)
	}
	return compute(t, read[inputs](t, given))
}

// read reads the inputs of a row.
func read[T any](t *testing.T, given string) (in T) {
	t.Helper()
	if err := json.Unmarshal([]byte(given), &in); err != nil {
		t.Fatal(err)
	}
	return in
}

func TestKnown(t *testing.T) {
	file, err := os.Open(filepath.Join("testdata", "known-answers.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 30 {
		t.Errorf("only %d rows", len(rows))
	}
	for _, row := range rows[1:] {
		id, formula, given, expected, tolerance := row[0], row[2], row[3], row[4], row[5]
		t.Run(id, func(t *testing.T) {
			allowed, err := strconv.ParseFloat(tolerance, 64)
			if err != nil {
				t.Fatal(err)
			}
			got, why := known(t, formula, given)
			if why != 0 {
				t.Fatal(why)
			}
			want := numbers(t, expected)
			if len(got) != len(want) {
				t.Fatalf("got %v, want %v", got, want)
			}
			for i := range want {
				// What rounding of the last digit leaves counts as met.
				if off := math.Abs(got[i] - want[i]); !(off <= allowed+1e-14*math.Abs(want[i])) {
					t.Errorf("%s: got %v, want %v ± %v", formula, got, want, allowed)
				}
			}
		})
	}
}

// Facts of the theory that are no rows of the file.
func TestKnownFacts(t *testing.T) {
	near := func(t *testing.T, got, want, allowed float64) {
		t.Helper()
		if math.Abs(got-want) > allowed {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	a, b := stat.Proportion{X: 15, N: 50}, stat.Proportion{X: 25, N: 50}
	t.Run("continuity correction", func(t *testing.T) {
		plain, _ := stat.TwoProportions(a, b)
		near(t, plain.P, 0.041, 0.0005)
		corrected, _ := stat.TwoProportionsYates(a, b)
		near(t, corrected.P, 0.066, 0.0005)
	})
	t.Run("z² is χ²", func(t *testing.T) {
		z, _ := stat.TwoProportions(a, b)
		c, _ := stat.ChiSquare([][]int64{{15, 35}, {25, 25}})
		near(t, z.Statistic*z.Statistic, c.Statistic, 1e-13)
		near(t, z.P, c.P, 1e-15)
		near(t, z.LeastExpected, c.LeastExpected, 1e-13)
	})
	t.Run("exact alarm for a mean of 16", func(t *testing.T) {
		k, why := stat.PoissonLimit(16, 0.00135)
		if k != 30 || why != 0 {
			t.Errorf("got %d %v, want 30", k, why)
		}
	})
	t.Run("the nine types of p90 range from 21 to 34", func(t *testing.T) {
		least, most := math.Inf(1), math.Inf(-1)
		for i := stat.Type1; i <= stat.Type9; i++ {
			list, _ := stat.Percentiles([]int64{1, 2, 3, 5, 8, 13, 21, 34}, i, 0.9)
			least, most = min(least, list[0]), max(most, list[0])
		}
		near(t, least, 21, 0)
		near(t, most, 34, 0)
	})
	// 18 players after 45 times at bat: Efron and Morris 1977, whose factor is
	// .212 with a variance of ȳ(1−ȳ)/45.
	t.Run("Stein's baseball players", func(t *testing.T) {
		hits := []int64{18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7}
		means, mean := make([]float64, len(hits)), 0.0
		for i, n := range hits {
			means[i] = float64(n) / 45
			mean += means[i] / float64(len(hits))
		}
		got, why := stat.JamesStein(means, mean*(1-mean)/45)
		if why != 0 {
			t.Fatal(why)
		}
		near(t, (got[0]-mean)/(means[0]-mean), 0.212, 0.0015)
		near(t, got[0], 0.294, 0.0005)
	})
}
