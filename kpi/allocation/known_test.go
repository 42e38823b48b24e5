package allocation

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// inputs are those of all formulas of testdata/known-answers.csv.
type inputs struct {
	A          []float64           `json:"a"`
	Budget     int64               `json:"budget"`
	Top        float64             `json:"vmax"`
	Half       float64             `json:"k"`
	Shape      float64             `json:"s"`
	X          json.RawMessage     `json:"x"`
	Decay      float64             `json:"decay"`
	Returns    [][]decimal.Decimal `json:"returns"`
	Units      int                 `json:"units"`
	Min        []int               `json:"min"`
	Max        []int               `json:"max"`
	Weights    []decimal.Decimal   `json:"weights"`
	Total      int64               `json:"total"`
	TotalCents int64               `json:"total_cents"`
}

// steps are the lines of the inputs.
func (in inputs) steps() []Steps {
	var lines []Steps
	for i, returns := range in.Returns {
		l := Steps{Returns: returns}
		if in.Min != nil {
			l = Steps{Returns: returns[:in.Max[i]+1], Min: in.Min[i]}
		}
		lines = append(lines, l)
	}
	return lines
}

// roots divides the budget among lines whose responses are a·√x.
func (in inputs) roots(t *testing.T) any {
	var lines []Line
	for _, a := range in.A {
		lines = append(lines, Line{Curve: must(SquareRoot(a))})
	}
	got, err := EqualMarginals(money.Units(in.Budget, money.EUR), lines)
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range got.Spend {
		if math.Abs(x.Number().InexactFloat64()-got.Ideal[i]) > 1e-9 {
			t.Errorf("spend %v, ideal %v", got.Spend, got.Ideal)
		}
	}
	return got.Ideal
}

func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

// known answers each formula of testdata/known-answers.csv.
var known = map[string]func(*testing.T, inputs) any{
	"allocate_sqrt_response":  func(t *testing.T, in inputs) any { return in.roots(t) },
	"allocate_power_response": func(t *testing.T, in inputs) any { return in.roots(t) },
	"hill_half_saturation": func(t *testing.T, in inputs) any {
		var x float64
		if err := json.Unmarshal(in.X, &x); err != nil {
			t.Fatal(err)
		}
		return float(t, must(Hill(in.Top, in.Half, in.Shape)).Response(x))
	},
	"hill_inflection": func(_ *testing.T, in inputs) any { return must(Hill(1, in.Half, in.Shape)).Inflection() },
	"allocate_steps_greedy": func(t *testing.T, in inputs) any {
		_, err := Greedy(in.Units, in.steps())
		var refused *ConcavityError
		if !errors.As(err, &refused) || refused.Line != 2 {
			t.Fatalf("%v", err)
		}
		best, err := Optimum(in.Units, in.steps())
		if err != nil || !best.Return.Equal(decimal.New(170, 0)) {
			t.Errorf("the best is %s, %v, want 170", best.Return, err)
		}
		return refused.Reached.InexactFloat64()
	},
	"allocate_steps_min_max": func(t *testing.T, in inputs) any {
		got, err := Greedy(in.Units, in.steps())
		if err != nil {
			t.Fatal(err)
		}
		return map[string]any{"value": got.Return.InexactFloat64(), "units": got.Steps}
	},
	"largest_remainder": func(t *testing.T, in inputs) any {
		got, err := money.Apportion(in.Total, in.Weights)
		if err != nil {
			t.Fatal(err)
		}
		return got
	},
	"largest_remainder_money": func(t *testing.T, in inputs) any {
		got, err := money.Apportion(in.TotalCents, in.Weights)
		if err != nil {
			t.Fatal(err)
		}
		return got
	},
	"adstock_geometric": func(t *testing.T, in inputs) any {
		var x []float64
		if err := json.Unmarshal(in.X, &x); err != nil {
			t.Fatal(err)
		}
		got, reason := Adstock(x, in.Decay)
		if reason != 0 {
			t.Fatal(reason)
		}
		return got
	},
}

func float(t *testing.T, v kpi.Value) float64 {
	t.Helper()
	r, err := v.Rat()
	if err != nil {
		t.Fatal(err)
	}
	x, _ := r.Float64()
	return x
}

// TestKnown holds the package to the published and defined answers.
func TestKnown(t *testing.T) {
	file, err := os.Open("testdata/known-answers.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		t.Run(row[0], func(t *testing.T) {
			var in inputs
			var want any
			var tolerance float64
			_, err := fmt.Sscan(row[5], &tolerance)
			if err := errors.Join(err, json.Unmarshal([]byte(row[3]), &in), json.Unmarshal([]byte(row[4]), &want)); err != nil {
				t.Fatal(err)
			}
			solve, ok := known[row[2]]
			if !ok {
				t.Fatalf("nothing answers %s", row[2])
			}
			var got any // in the form of JSON
			if err := json.Unmarshal(must(json.Marshal(solve(t, in))), &got); err != nil {
				t.Fatal(err)
			}
			if !near(got, want, tolerance) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

// near compares what JSON has read.
func near(got, want any, tolerance float64) bool {
	switch want := want.(type) {
	case float64:
		x, ok := got.(float64)
		return ok && math.Abs(x-want) <= tolerance
	case []any:
		list, ok := got.([]any)
		if !ok || len(list) != len(want) {
			return false
		}
		for i := range want {
			if !near(list[i], want[i], tolerance) {
				return false
			}
		}
		return true
	case map[string]any:
		fields, ok := got.(map[string]any)
		if !ok || len(fields) != len(want) {
			return false
		}
		for name := range want {
			if !near(fields[name], want[name], tolerance) {
				return false
			}
		}
		return true
	}
	return false
}
