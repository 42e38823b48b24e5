package stat_test

import (
	"math"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi/stat"
)

// FuzzScoreRatio holds that a ratio's interval is that of the other way round,
// turned over, and holds the ratio itself.
func FuzzScoreRatio(f *testing.F) {
	f.Add(int64(36), int64(40), int64(16), int64(80))
	f.Add(int64(0), int64(1), int64(1), int64(1))
	f.Add(int64(1_000_000), int64(1_000_000), int64(999_999), int64(1_000_000))
	f.Fuzz(func(t *testing.T, xa, na, xb, nb int64) {
		a, b := stat.Proportion{X: xa, N: na}, stat.Proportion{X: xb, N: nb}
		i, why := stat.ScoreRatio(a, b, 0.95)
		j, other := stat.ScoreRatio(b, a, 0.95)
		if (why == 0) != (other == 0) {
			t.Fatalf("%v and %v", why, other)
		}
		if why != 0 || xa == 0 || xb == 0 {
			return
		}
		if off := math.Abs(i.Low*j.High - 1); off > 1e-7 {
			t.Errorf("%v over %v: %+v and %+v", a, b, i, j)
		}
		pa, _ := a.Share()
		pb, _ := b.Share()
		if ratio := pa / pb; !(i.Low <= ratio*(1+1e-9) && i.High >= ratio*(1-1e-9)) {
			t.Errorf("%v over %v: %+v does not hold %v", a, b, i, ratio)
		}
	})
}

// FuzzTwoRatesExact holds that the two sides overlap in the division observed,
// and that turning the rates round turns the sides round.
func FuzzTwoRatesExact(f *testing.F) {
	f.Add(int64(60), 51_477.5, int64(30), 54_308.7, 1.2)
	f.Add(int64(0), 1.0, int64(1), 1e-90, 1.0)
	f.Fuzz(func(t *testing.T, xa int64, ta float64, xb int64, tb, ratio float64) {
		a, b := stat.Rate{Count: xa, Exposure: ta}, stat.Rate{Count: xb, Exposure: tb}
		p, why := stat.TwoRatesExact(a, b, ratio)
		if why != 0 {
			return
		}
		if p.Greater+p.Less < 1-1e-9 || p.TwoSided < min(p.Greater, p.Less)-1e-12 || p.TwoSided > 1 {
			t.Errorf("%v %v: %+v", a, b, p)
		}
		if ratio != 1 {
			return
		}
		q, why := stat.TwoRatesExact(b, a, 1)
		if why != 0 || math.Abs(p.Greater-q.Less) > 1e-9 || math.Abs(p.Less-q.Greater) > 1e-9 {
			t.Errorf("%v %v: %+v and %+v %v", a, b, p, q, why)
		}
	})
}

// FuzzBeats holds that one of two beats the other for certain.
func FuzzBeats(f *testing.F) {
	f.Add(int64(120), int64(1000), int64(145), int64(1000))
	f.Add(int64(0), int64(0), int64(0), int64(0))
	f.Fuzz(func(t *testing.T, xa, na, xb, nb int64) {
		if na > 1e9 && nb > 1e9 {
			return // a tenth of a second each
		}
		prior := stat.BetaPrior{Successes: 1, Failures: 1}
		a, b := stat.Proportion{X: xa, N: na}, stat.Proportion{X: xb, N: nb}
		p, why := prior.Beats(b, a)
		q, other := prior.Beats(a, b)
		if why != 0 || other != 0 {
			return
		}
		if math.Abs(p+q-1) > 1e-9 {
			t.Errorf("%v %v: %v and %v", a, b, p, q)
		}
	})
}

// FuzzErlang holds that more agents never answer worse, and that AgentsFor finds
// the least number.
func FuzzErlang(f *testing.F) {
	f.Add(200.0, int64(180), int64(20), 0.8)
	f.Add(1e6, int64(3600), int64(0), 0.999)
	f.Fuzz(func(t *testing.T, arrivals float64, handling, within int64, share float64) {
		if handling > 1e6 || within > 1e6 {
			return
		}
		d := stat.Desk{Arrivals: arrivals, Handling: seconds(handling), Agents: 1}
		n, why := d.AgentsFor(share, seconds(within))
		if why != 0 {
			return
		}
		d.Agents = n
		level, why := d.ServiceLevel(seconds(within))
		if why != 0 || level < share {
			t.Fatalf("%+v: %v %v", d, level, why)
		}
		if d.Agents--; d.Agents > 0 {
			fewer, why := d.ServiceLevel(seconds(within))
			if why == 0 && (fewer >= share || fewer > level) {
				t.Errorf("%+v: %v, and one more %v", d, fewer, level)
			}
		}
	})
}

func seconds(n int64) time.Duration { return time.Duration(n) * time.Second }
