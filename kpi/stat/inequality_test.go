package stat_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

func TestGini(t *testing.T) {
	for _, c := range []struct {
		name   string
		sample []int64
		want   float64
		why    kpi.Reason
	}{
		{"all the same", []int64{3, 3, 3, 3, 3, 3, 3}, 0, 0},
		{"one has everything", []int64{0, 0, 12, 0}, 0.75, 0},
		{"one of one", []int64{5}, 0, 0},
		{"two", []int64{3, 1}, 0.25, 0},
		{"nobody has anything", []int64{0, 0}, 0, kpi.NoBase},
		{"empty", nil, 0, kpi.TooFew},
		{"negative", []int64{1, -1}, 0, kpi.OutOfDomain},
		{"too many", []int64{1e15, 1}, 0, kpi.OutOfDomain},
	} {
		if got, why := stat.Gini(c.sample); got != c.want || why != c.why {
			t.Errorf("%s: %v %v, want %v %v", c.name, got, why, c.want, c.why)
		}
	}
}

// TestGiniByPairs compares with the mean difference of all pairs.
func TestGiniByPairs(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2))
	for range 300 {
		sample := make([]int64, 1+r.IntN(40))
		total, apart := 1.0, 0.0
		sample[0] = 1
		for i := range sample[1:] {
			sample[i+1] = r.Int64N(1 + r.Int64N(1000))
			total += float64(sample[i+1])
		}
		for _, x := range sample {
			for _, y := range sample {
				apart += math.Abs(float64(x - y))
			}
		}
		want := apart / 2 / float64(len(sample)) / total
		if got, why := stat.Gini(sample); math.Abs(got-want) > 1e-12 || why != 0 || sample[0] != 1 {
			t.Errorf("%v: %v %v, want %v", sample, got, why, want)
		}
	}
}

func ExampleGini() {
	// Posts of ten members, one of whom writes most of them.
	g, _ := stat.Gini([]int64{91, 2, 2, 1, 1, 1, 1, 1, 0, 0})
	fmt.Printf("%.3f\n", g)
	// Output: 0.838
}
