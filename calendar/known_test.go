package calendar

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
)

// inputs are those of all formulas of testdata/known-answers.csv.
type inputs struct {
	Gaps        []int         `json:"gaps"`
	Planned     []json.Number `json:"planned"`
	Counts      []int64       `json:"counts"`
	Posts       int64         `json:"posts"`
	Optimistic  int           `json:"optimistic"`
	Likely      int           `json:"likely"`
	Pessimistic int           `json:"pessimistic"`
	Intervals   [][2]int64    `json:"half_open_intervals"`
	Tasks       map[string]struct {
		Days  int      `json:"days"`
		After []string `json:"after"`
	} `json:"tasks"`
}

// number is a value as floating point.
func number(t *testing.T, v kpi.Value) float64 {
	t.Helper()
	r, err := v.Rat()
	if err != nil {
		t.Fatal(err)
	}
	x, _ := r.Float64()
	return x
}

// knownAnswers answer each formula of testdata/known-answers.csv with what JSON
// writes as the expected answer is written.
var knownAnswers = map[string]func(*testing.T, inputs) any{
	"burstiness":      func(t *testing.T, in inputs) any { return number(t, Burstiness(hours(in.Gaps...))) },
	"local_variation": func(t *testing.T, in inputs) any { return number(t, LocalVariation(hours(in.Gaps...))) },
	"content_mix_chi_square": func(t *testing.T, in inputs) any {
		m := Mix{}
		for _, share := range in.Planned {
			weight := decimal.RequireFromString(share.String()).Mul(decimal.NewFromInt(10))
			m.Parts = append(m.Parts, Part{Weight: weight.IntPart()})
		}
		fit, reason := m.Fit(in.Counts)
		if reason != 0 {
			t.Fatal(reason)
		}
		return []float64{fit.Test.Statistic, float64(fit.Test.DF), fit.Test.P}
	},
	"four_one_one": func(t *testing.T, in inputs) any {
		parts, err := Mixes()[3].Split(in.Posts)
		if err != nil {
			t.Fatal(err)
		}
		return parts
	},
	"critical_path": func(t *testing.T, in inputs) any {
		small := func(key string) string { return string(key[0] - 'A' + 'a') }
		var p Production
		for key, task := range in.Tasks {
			x := Task{Key: small(key), Days: Days(task.Days)}
			for _, before := range task.After {
				x.After = append(x.After, small(before))
			}
			p = append(p, x)
		}
		s, err := p.Schedule()
		if err != nil {
			t.Fatal(err)
		}
		path := make([]string, len(s.Critical))
		for i, key := range s.Critical {
			path[i] = string(key[0] - 'a' + 'A')
		}
		return path
	},
	"pert_mean_variance": func(t *testing.T, in inputs) any {
		e := Estimate{Optimistic: in.Optimistic, Likely: in.Likely, Pessimistic: in.Pessimistic}
		return map[string]float64{"mean": number(t, e.Mean()), "variance": number(t, e.Variance())}
	},
	"conflicting_pairs": func(_ *testing.T, in inputs) any {
		var spans []Span
		for _, s := range in.Intervals {
			spans = append(spans, Span{Start: s[0], End: s[1]})
		}
		var out [][2]int
		for i, j := range Conflicts(spans) {
			out = append(out, [2]int{i, j})
		}
		return out
	},
}

// TestKnown holds the package to the published and defined answers.
func TestKnown(t *testing.T) {
	for _, row := range readTable(t, "known-answers.csv") {
		t.Run(row[0], func(t *testing.T) {
			var in inputs
			if err := json.Unmarshal([]byte(row[3]), &in); err != nil {
				t.Fatal(err)
			}
			solve, ok := knownAnswers[row[2]]
			if !ok {
				t.Fatalf("nothing answers %s", row[2])
			}
			tolerance, err := json.Number(row[5]).Float64()
			if err != nil {
				t.Fatal(err)
			}
			text, err := json.Marshal(solve(t, in))
			if err != nil {
				t.Fatal(err)
			}
			var got, want any
			if err := json.Unmarshal(text, &got); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal([]byte(row[4]), &want); err != nil {
				t.Fatal(err)
			}
			if !alike(got, want, tolerance) {
				t.Errorf("got %s, want %s", text, row[4])
			}
		})
	}
}

// alike compares what JSON reads, numbers with a tolerance.
func alike(got, want any, tolerance float64) bool {
	switch want := want.(type) {
	case float64:
		x, ok := got.(float64)
		return ok && math.Abs(x-want) <= tolerance
	case []any:
		list, ok := got.([]any)
		return ok && slices.EqualFunc(list, want, func(a, b any) bool { return alike(a, b, tolerance) })
	case map[string]any:
		fields, ok := got.(map[string]any)
		for name, value := range want {
			ok = ok && alike(fields[name], value, tolerance)
		}
		return ok && len(fields) == len(want)
	}
	return got == want
}

// readTable returns the rows of a table in testdata, the heading left out.
func readTable(t *testing.T, name string) [][]string {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// TestKnownPoisson holds the two measures of regularity to what posts at random
// have: local variation 1, and burstiness 0 (Shinomoto et al. 2003; Kim and Jo
// 2016), the second nearly so for any number of gaps.
func TestKnownPoisson(t *testing.T) {
	for _, n := range []int{10, 100} {
		var lv, burst float64
		const tries = 3000
		for k := range tries {
			gaps := randomGaps(n, uint64(k))
			lv += number(t, LocalVariation(gaps)) / tries
			burst += number(t, FiniteBurstiness(gaps)) / tries
		}
		if math.Abs(lv-1) > .02 || math.Abs(burst) > .04 {
			t.Errorf("%d gaps: local variation %v, burstiness %v", n, lv, burst)
		}
	}
}

// randomGaps are the gaps between posts at random.
func randomGaps(n int, seed uint64) []time.Duration {
	random := rand.New(rand.NewPCG(6, seed))
	gaps := make([]time.Duration, n)
	for i := range gaps {
		gaps[i] = time.Duration(random.ExpFloat64() * float64(time.Hour))
	}
	return gaps
}
