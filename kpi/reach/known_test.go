package reach_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/reach"
	"github.com/shopspring/decimal"
)

// inputs are those of all formulas of testdata/known-answers.csv.
type inputs struct {
	Reaches      []float64
	Population   float64
	Times        int
	Pairs        json.RawMessage `json:"pair_overlaps"`
	Impressions  int64
	Reach        int64
	ReachPercent int64 `json:"reach_percent"`
	Frequency    int64
	Circulation  int64 `json:"daily_effective_circulation"`
	Days         int64
	R, Alpha, T  float64
	N            int
	Beta         float64
	Families     float64
	Rating       float64 `json:"mean_rating"`
	Duplication  float64 `json:"mean_pair_duplication"`
	Insertions   int
	Penetration  float64
	PerBuyer     float64 `json:"rate_per_buyer"`
}

// scale makes people of shares: rows state either.
const scale = 1_000_000

func people(x float64) int64 { return int64(math.Round(x * scale)) }

func (in inputs) overlaps(t *testing.T) reach.Overlaps {
	t.Helper()
	o := reach.Overlaps{Universe: people(in.Population)}
	for _, r := range in.Reaches {
		o.Reaches = append(o.Reaches, people(r))
	}
	var list []float64
	var table map[string]float64
	switch {
	case in.Pairs == nil:
	case json.Unmarshal(in.Pairs, &list) == nil: // 1 and 2, 1 and 3, 2 and 3
		for k, p := range [][2]int{{0, 1}, {0, 2}, {1, 2}} {
			o.Pairs = append(o.Pairs, reach.Pair{A: p[0], B: p[1], Both: people(list[k])})
		}
	case json.Unmarshal(in.Pairs, &table) == nil:
		for name, both := range table {
			o.Pairs = append(o.Pairs, reach.Pair{A: int(name[0] - '1'), B: int(name[1] - '1'), Both: people(both)})
		}
	default:
		t.Fatal(string(in.Pairs))
	}
	return o
}

// bounds are the numbers of a result that may be refused: none then.
func bounds(t *testing.T, b reach.Bounds, err error) []float64 {
	t.Helper()
	if errors.Is(err, reach.ErrInput) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	return []float64{float64(b.Least) / scale, float64(b.Most) / scale}
}

// frequencies are made without an error.
func frequencies(t *testing.T) func(reach.Frequencies, error) reach.Frequencies {
	return func(f reach.Frequencies, err error) reach.Frequencies {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
}

var knownFunctions = map[string]func(t *testing.T, in inputs) []float64{
	"reach_bounds": func(t *testing.T, in inputs) []float64 {
		b, err := in.overlaps(t).Union()
		return bounds(t, b, err)
	},
	"reach_invalid": func(t *testing.T, in inputs) []float64 {
		b, err := in.overlaps(t).Union()
		return bounds(t, b, err)
	},
	"overlap_bounds": func(t *testing.T, in inputs) []float64 {
		b, err := reach.Both(people(in.Reaches[0]), people(in.Reaches[1]), people(in.Population))
		return bounds(t, b, err)
	},
	"sainsbury": func(t *testing.T, in inputs) []float64 {
		var reaches []int64
		for range in.Times {
			reaches = append(reaches, people(in.Reaches[0]))
		}
		return []float64{float(t, reach.Sainsbury(scale, reaches, decimal.NewFromInt(1))) / scale}
	},
	"sainsbury_counts": func(t *testing.T, in inputs) []float64 {
		reaches := []int64{int64(in.Reaches[0]), int64(in.Reaches[1])}
		return []float64{float(t, reach.Sainsbury(int64(in.Population), reaches, decimal.NewFromInt(1)))}
	},
	"union_lower_dawson_sankoff": func(t *testing.T, in inputs) []float64 {
		o := in.overlaps(t)
		o.Universe = scale
		if _, err := o.Union(); !errors.Is(err, reach.ErrInconsistent) {
			t.Errorf("%v: more than the universe is possible", err)
		}
		o.Universe = 0
		b, err := o.Union()
		return bounds(t, b, err)[:1]
	},
	"union_bounds_pairwise": func(t *testing.T, in inputs) []float64 {
		b, err := in.overlaps(t).Union()
		return bounds(t, b, err)
	},
	"frequency": func(t *testing.T, in inputs) []float64 {
		return []float64{float(t, kpi.Frequency(in.Impressions, in.Reach))}
	},
	"grp": func(t *testing.T, in inputs) []float64 {
		return []float64{float(t, reach.GRP(in.ReachPercent*in.Frequency, 100))}
	},
	"ooh_grp": func(t *testing.T, in inputs) []float64 {
		return []float64{float(t, reach.GRP(in.Circulation*in.Days, int64(in.Population)))}
	},
	"nbd_mean": func(t *testing.T, in inputs) []float64 {
		f := frequencies(t)(reach.NBD{Shape: in.R, Rate: in.Alpha}.Frequencies(1))
		return []float64{float(t, f.Exposures())}
	},
	"nbd_reach_t": func(t *testing.T, in inputs) []float64 {
		f := frequencies(t)(reach.NBD{Shape: in.R, Rate: in.Alpha}.Frequencies(in.T))
		return []float64{float(t, f.Reach())}
	},
	"nbd_average_frequency": func(t *testing.T, in inputs) []float64 {
		f := frequencies(t)(reach.NBD{Shape: in.R, Rate: in.Alpha}.Frequencies(1))
		return []float64{float(t, f.Frequency())}
	},
	"betabinomial_expected_counts": func(t *testing.T, in inputs) []float64 {
		var list []float64
		for _, v := range frequencies(t)(reach.BetaBinomial(in.Alpha, in.Beta, in.N)).All() {
			list = append(list, in.Families*float(t, v))
		}
		return list
	},
	"metheringham_reach": func(t *testing.T, in inputs) []float64 {
		return []float64{float(t, frequencies(t)(reach.Metheringham(in.Rating, in.Duplication, in.Insertions)).Reach())}
	},
	"betabinomial_3plus": func(t *testing.T, in inputs) []float64 {
		return []float64{float(t, frequencies(t)(reach.Metheringham(in.Rating, in.Duplication, in.Insertions)).AtLeast(3))}
	},
	"nbd_K_from_penetration": func(t *testing.T, in inputs) []float64 {
		mean := in.Penetration * in.PerBuyer
		d, err := reach.FitNBD(in.Penetration, mean)
		if err != nil {
			t.Fatal(err)
		}
		return []float64{mean, d.Shape}
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

// numbers are the numbers of a JSON text, in order; "error" has none.
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
