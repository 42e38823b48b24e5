package attribution_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/shopspring/decimal"
)

// inputs are those of all formulas of testdata/known-answers.csv.
type inputs struct {
	WonLost     [][3]any        // "paths[path,conv,null]" in the file: no name for a field
	Won         [][2]any        // "paths[path,conv]"
	Paths       []string        // each once
	Value       int64           // conversions of each of Paths
	Ages        []float64       `json:"days_before"`
	HalfLife    float64         `json:"half_life"`
	N           int             // touches
	Key         int             `json:"key_index"`
	First, Last decimal.Decimal // of a position-based model
	Costs       map[string]int64
}

func (in inputs) paths() []attribution.Path {
	var list []attribution.Path
	add := func(text any, won, lost any) {
		p := attribution.Of(strings.Split(text.(string), " > ")...)
		p.Conversions, p.Lost = int64(won.(float64)), int64(lost.(float64))
		list = append(list, p)
	}
	for _, p := range in.WonLost {
		add(p[0], p[1], p[2])
	}
	for _, p := range in.Won {
		add(p[0], p[1], 0.0)
	}
	for _, text := range in.Paths {
		add(text, float64(in.Value), 0.0)
	}
	return list
}

// byName are figures in the order of their names.
func byName(list map[string]float64) []float64 {
	var figures []float64
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for name := range list {
			if !yield(name) {
				return
			}
		}
	}) {
		figures = append(figures, list[name])
	}
	return figures
}

// places are the credits of n different touches, in order.
func places(t *testing.T, m attribution.Model, n, key int) []float64 {
	t.Helper()
	p := attribution.Path{Conversions: 1, Key: key}
	for i := range n {
		p.Touches = append(p.Touches, attribution.Touch{Channel: channel(i)})
	}
	return byName(credits(t, tallied(t, []attribution.Path{p}, m), m))
}

func position(t *testing.T, in inputs, two attribution.TwoTouches) attribution.Model {
	t.Helper()
	m, err := attribution.Position(in.First, in.Last, two)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// byModel computes the credits of a row's paths.
func byModel(m attribution.Model) func(t *testing.T, in inputs) []float64 {
	return func(t *testing.T, in inputs) []float64 {
		return byName(credits(t, tallied(t, in.paths(), m), m))
	}
}

func chainOf(t *testing.T, in inputs) attribution.Chain {
	t.Helper()
	chain, err := tallied(t, in.paths(), attribution.Markov()).Chain()
	if err != nil {
		t.Fatal(err)
	}
	return chain
}

var knownFunctions = map[string]func(t *testing.T, in inputs) []float64{
	"markov_p_conversion":           func(t *testing.T, in inputs) []float64 { return []float64{float(t, chainOf(t, in).Conversion())} },
	"markov_p_conversion_with_loop": func(t *testing.T, in inputs) []float64 { return []float64{float(t, chainOf(t, in).Conversion())} },
	"markov_removal_effect": func(t *testing.T, in inputs) []float64 {
		chain := chainOf(t, in)
		return []float64{float(t, chain.Removal("google ads")), float(t, chain.Removal("mailing"))}
	},
	"markov_credit": byModel(attribution.Markov()),
	"time_decay": func(t *testing.T, in inputs) []float64 {
		const day = 24 * time.Hour
		m, err := attribution.TimeDecay(time.Duration(in.HalfLife) * day)
		if err != nil {
			t.Fatal(err)
		}
		p := attribution.Path{Converted: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), Conversions: 1}
		sort.Sort(sort.Reverse(sort.Float64Slice(in.Ages)))
		for i, age := range in.Ages { // the oldest first; the row has the newest first
			name := channel(len(in.Ages) - i)
			p.Touches = append(p.Touches, attribution.Touch{Channel: name, At: p.Converted.Add(-time.Duration(age) * day)})
		}
		return byName(credits(t, tallied(t, []attribution.Path{p}, m), m))
	},
	"position_based": func(t *testing.T, in inputs) []float64 {
		return places(t, position(t, in, attribution.Renormalise), in.N, 0)
	},
	"w_shaped": func(t *testing.T, in inputs) []float64 {
		return places(t, attribution.WShaped(), in.N, in.Key+1)
	},
	"position_based_two_touch_conventions": func(t *testing.T, in inputs) []float64 {
		return append(
			places(t, position(t, in, attribution.Renormalise), 2, 0),
			places(t, position(t, in, attribution.SplitMiddle), 2, 0)...,
		)
	},
	"shapley_channels": byModel(attribution.Shapley()),
	"shapley_equals_linear_on_distinct_channels": func(t *testing.T, in inputs) []float64 {
		linear, shapley := byModel(attribution.Linear())(t, in), byModel(attribution.Shapley())(t, in)
		if !slices.Equal(linear, shapley) {
			t.Errorf("%v and %v", linear, shapley)
		}
		return shapley
	},
	"first_touch":  byModel(attribution.First()),
	"linear_touch": byModel(attribution.Linear()),
	"shapley_game": func(t *testing.T, in inputs) []float64 {
		costs := []int64{in.Costs["A"], in.Costs["B"], in.Costs["C"], in.Costs["D"]}
		worth := make([]*big.Rat, 16)
		for s := range worth {
			most := int64(0)
			for i, c := range costs {
				if s>>i&1 == 1 {
					most = max(most, c)
				}
			}
			worth[s] = big.NewRat(most, 1)
		}
		values, err := attribution.ShapleyValues(worth)
		if err != nil {
			t.Fatal(err)
		}
		var list []float64
		for _, v := range values {
			x, _ := v.Float64()
			list = append(list, x)
		}
		return list
	},
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
	for _, row := range rows[1:] {
		id, formula, given, expected, tolerance := row[0], row[2], row[3], row[4], row[5]
		t.Run(id, func(t *testing.T) {
			compute := knownFunctions[formula]
			if compute == nil {
				t.Fatalf("no function computes %s", formula)
			}
			var in inputs
			given = strings.NewReplacer("paths[path,conv,null]", "wonlost", "paths[path,conv]", "won").Replace(given)
			if err := json.Unmarshal([]byte(given), &in); err != nil {
				t.Fatal(err)
			}
			allowed, err := strconv.ParseFloat(tolerance, 64)
			if err != nil {
				t.Fatal(err)
			}
			got, want := compute(t, in), numbers(t, expected)
			if len(got) != len(want) {
				t.Fatalf("got %v, want %v", got, want)
			}
			for i := range want {
				if off := math.Abs(got[i] - want[i]); !(off <= allowed+1e-14*math.Abs(want[i])) {
					t.Errorf("%s: got %v, want %v ± %v", formula, got, want, allowed)
				}
			}
		})
	}
}

// numbers are the numbers of a JSON text, in order.
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
