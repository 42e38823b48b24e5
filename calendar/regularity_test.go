package calendar

import (
	"math"
	"slices"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
)

// hours are gaps of whole hours.
func hours(n ...int) []time.Duration {
	gaps := make([]time.Duration, len(n))
	for i := range n {
		gaps[i] = time.Duration(n[i]) * time.Hour
	}
	return gaps
}

// near holds a value to a number.
func near(t *testing.T, name string, got kpi.Value, want float64) {
	t.Helper()
	r, err := got.Rat()
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if x, _ := r.Float64(); math.Abs(x-want) > 1e-12 {
		t.Errorf("%s: got %v, want %v", name, x, want)
	}
}

func TestRegularity(t *testing.T) {
	for _, c := range []struct {
		name                   string
		gaps                   []time.Duration
		burst, finite, locally float64
	}{
		{"alike", hours(24, 24, 24), -1, -1, 0},
		{"two", hours(10, 30), -1. / 3, (math.Sqrt(3)/2 - 1) / ((math.Sqrt(3)-2)/2 + 1), .75},
		{"one burst", hours(0, 0, 0, 1), (math.Sqrt(3) - 1) / (math.Sqrt(3) + 1), 1, math.NaN()},
		{"two paces", hours(24, 24, 168, 168), -1. / 7, -1. / 7, 9. / 16},
	} {
		near(t, c.name+", burstiness", Burstiness(c.gaps), c.burst)
		if c.name != "two paces" {
			near(t, c.name+", of few", FiniteBurstiness(c.gaps), c.finite)
		}
		if !math.IsNaN(c.locally) {
			near(t, c.name+", locally", LocalVariation(c.gaps), c.locally)
		}
	}
}

func TestRegularityUndefined(t *testing.T) {
	for _, c := range []struct {
		name string
		gaps []time.Duration
		want kpi.Reason
	}{
		{"none", nil, kpi.TooFew},
		{"one", hours(24), kpi.TooFew},
		{"all at once", hours(0, 0), kpi.NoBase},
		{"back in time", hours(1, -1), kpi.OutOfDomain},
		{"one, back in time", hours(-1), kpi.OutOfDomain},
	} {
		for _, v := range []kpi.Value{Burstiness(c.gaps), FiniteBurstiness(c.gaps), LocalVariation(c.gaps)} {
			if v.Reason() != c.want {
				t.Errorf("%s: got %v, want %v", c.name, v.Reason(), c.want)
			}
		}
	}
	if got := LocalVariation(hours(5, 0, 0)).Reason(); got != kpi.NoBase {
		t.Errorf("neighbours without time: %v", got)
	}
}

// TestFiniteBurstiness holds the correction to its ends, whatever the number
// of gaps: everything at once is 1.
func TestFiniteBurstiness(t *testing.T) {
	for n := 2; n < 50; n++ {
		gaps := make([]time.Duration, n)
		gaps[n/2] = time.Hour
		near(t, "at once", FiniteBurstiness(gaps), 1)
		near(t, "regular", FiniteBurstiness(slices.Repeat(hours(5), n)), -1)
	}
}

func TestGaps(t *testing.T) {
	day := time.Date(2026, time.March, 1, 9, 0, 0, 0, time.UTC)
	moments := []time.Time{day.Add(5 * time.Hour), day, day.Add(2 * time.Hour), day}
	if got := Gaps(moments); !slices.Equal(got, hours(0, 2, 3)) {
		t.Errorf("got %v", got)
	}
	if !moments[1].Equal(day) {
		t.Error("what was given is sorted")
	}
	if got := Gaps(moments[:1]); got != nil {
		t.Errorf("of one moment: %v", got)
	}
}
