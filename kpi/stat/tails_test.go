package stat_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/kpi/stat"
)

// TestGreatCounts puts the ends of the exact intervals of up to 10¹² trials
// back into the distribution, and compares Wilson's with 200 bits.
func TestGreatCounts(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	worst := 0.0
	for range 2000 {
		n := int64(math.Exp(r.Float64() * math.Log(1e12)))
		x := r.Int64N(n + 1)
		if r.IntN(2) == 0 {
			x = min(n, int64(math.Exp(r.Float64()*math.Log(float64(n)+1))))
		}
		p := stat.Proportion{X: x, N: n}
		i, why := stat.ClopperPearson(p, 0.9)
		if why != 0 {
			t.Fatal(p, why)
		}
		if x > 0 && i.Low < 0.999 { // 1 − low has too few digits beyond
			tails, _ := stat.BetaTails(i.Low, float64(x), float64(n-x+1))
			worst = max(worst, math.Abs(tails.Below/0.05-1))
		}
		if x < n && i.High < 0.999 {
			tails, _ := stat.BetaTails(i.High, float64(x+1), float64(n-x))
			worst = max(worst, math.Abs(tails.Above/0.05-1))
		}
		rate, why := stat.PoissonRate(x, 1, 0.9)
		if why != 0 {
			t.Fatal(x, why)
		}
		above, _ := stat.GammaTails(rate.High, float64(x+1))
		worst = max(worst, math.Abs(above.Above/0.05-1))
		w, _ := stat.Wilson(p, 0.9)
		low, high := slowWilson(p)
		if !(math.Abs(w.Low-low) <= 4e-16*low) || !(math.Abs(w.High-high) <= 4e-16*high) {
			t.Errorf("%v: got %v, want %v %v", p, w, low, high)
		}
	}
	t.Logf("worst: %.1e", worst)
	// With 10¹² trials the last bit of an end is worth 10⁻⁹ of the tail.
	if worst > 1e-8 {
		t.Errorf("a tail is off by %.1e of itself", worst)
	}
}

// slowWilson is the formula with 200 bits, for a confidence of 90%.
func slowWilson(p stat.Proportion) (low, high float64) {
	const prec = 200
	quantile, _ := stat.NormalQuantile((1 - 0.9) / 2)
	f := func(x float64) *big.Float { return new(big.Float).SetPrec(prec).SetFloat64(x) }
	op := func(g func(z, x, y *big.Float) *big.Float, x, y *big.Float) *big.Float {
		return g(new(big.Float).SetPrec(prec), x, y)
	}
	mul, add, quo, sub := (*big.Float).Mul, (*big.Float).Add, (*big.Float).Quo, (*big.Float).Sub
	x, n := f(float64(p.X)), f(float64(p.N))
	square := op(mul, f(quantile), f(quantile))
	centre := op(add, x, op(quo, square, f(2)))
	inside := op(add, op(quo, op(mul, x, op(sub, n, x)), n), op(quo, square, f(4)))
	spread := op(mul, f(math.Abs(quantile)), new(big.Float).SetPrec(prec).Sqrt(inside))
	whole := op(add, n, square)
	low, _ = op(quo, op(sub, centre, spread), whole).Float64()
	high, _ = op(quo, op(add, centre, spread), whole).Float64()
	if p.X == 0 {
		low = 0
	}
	return low, high
}

// TestPoissonLimit compares with a search from below.
func TestPoissonLimit(t *testing.T) {
	for _, mean := range []float64{0, 0.01, 0.5, 1, 3, 16, 99.5, 1000} {
		for _, tail := range []float64{0.5, 0.01, 0.00135, 1e-9, 1e-300} {
			want := int64(0)
			for {
				if p, _ := stat.PoissonTail(want, mean); p <= tail {
					break
				}
				want++
			}
			if got, why := stat.PoissonLimit(mean, tail); got != want || why != 0 {
				t.Errorf("mean %g, tail %g: got %d %v, want %d", mean, tail, got, why, want)
			}
		}
	}
	got, why := stat.PoissonLimit(1e12, 0.001)
	if z := float64(got-1e12) / 1e6; why != 0 || math.Abs(z-3.0902) > 0.001 {
		t.Errorf("got %d %v, %v deviations above the mean", got, why, z)
	}
}

// TestSmallQuantiles holds that quantiles below 10⁻³⁰⁰ are 0.
func TestSmallQuantiles(t *testing.T) {
	if q, why := stat.BetaQuantile(0.3, 1e-6, 2); q != 0 || why != 0 {
		t.Errorf("beta: %v %v", q, why)
	}
	if q, why := stat.BetaQuantile(0.7, 2, 1e-6); q != 1 || why != 0 {
		t.Errorf("beta: %v %v", q, why)
	}
	if q, why := stat.GammaQuantile(0.3, 1e-6); q != 0 || why != 0 {
		t.Errorf("gamma: %v %v", q, why)
	}
}

// FuzzTails holds that both tails add up to 1, that the beta distribution can be
// turned round, and that quantiles lead back to where they came from.
func FuzzTails(f *testing.F) {
	f.Add(0.3, 2.0, 5.0)
	f.Add(0.5, 5e11, 5e11)
	f.Add(1e-9, 0.5, 1e9)
	f.Fuzz(func(t *testing.T, x, a, b float64) {
		tails, why := stat.BetaTails(x, a, b)
		if why != 0 {
			return
		}
		if !(tails.Below >= 0 && tails.Above >= 0 && math.Abs(tails.Below+tails.Above-1) <= 1e-15) {
			t.Fatalf("BetaTails(%v, %v, %v) = %+v", x, a, b, tails)
		}
		if y := 1 - x; 1-y == x {
			turned, _ := stat.BetaTails(y, b, a)
			if !(math.Abs(turned.Above-tails.Below) <= 1e-9) {
				t.Fatalf("BetaTails(%v, %v, %v) = %+v, turned round %+v", x, a, b, tails, turned)
			}
		}
		gamma, why := stat.GammaTails(x*a, a)
		if why != 0 || !(gamma.Below >= 0 && gamma.Above >= 0 && math.Abs(gamma.Below+gamma.Above-1) <= 1e-15) {
			t.Fatalf("GammaTails(%v, %v) = %+v %v", x*a, a, gamma, why)
		}
		q, why := stat.BetaQuantile(x, a, b)
		if why != 0 {
			return
		}
		if !(q >= 0 && q <= 1) {
			t.Fatalf("BetaQuantile(%v, %v, %v) = %v", x, a, b, q)
		}
		// Where one step of the last bit moves the probability little, the way
		// back must be exact.
		back, _ := stat.BetaTails(q, a, b)
		up, _ := stat.BetaTails(min(math.Nextafter(q, 2), 1), a, b)
		down, _ := stat.BetaTails(max(math.Nextafter(q, -1), 0), a, b)
		if step := up.Below - down.Below; q > 1e-290 && !(math.Abs(back.Below-x) <= 8*step+1e-9) {
			t.Fatalf("BetaQuantile(%v, %v, %v) = %v, which leads back to %v", x, a, b, q, back.Below)
		}
	})
}

// FuzzIntervals holds that the intervals of a proportion hold it, lie within
// 0 … 1, and that failures are successes turned round.
func FuzzIntervals(f *testing.F) {
	f.Add(int64(120), int64(1000), 0.95)
	f.Add(int64(0), int64(1), 0.5)
	f.Add(int64(7), int64(1_000_000_000_000), 0.999)
	f.Fuzz(func(t *testing.T, x, n int64, confidence float64) {
		p := stat.Proportion{X: x, N: n}
		share, why := p.Share()
		if why != 0 || !(confidence > 1e-6 && confidence < 1-1e-12) {
			return
		}
		rest := stat.Proportion{X: n - x, N: n}
		wilson, _ := stat.Wilson(p, confidence)
		turned, _ := stat.Wilson(rest, confidence)
		exact, _ := stat.ClopperPearson(p, confidence)
		exactTurned, _ := stat.ClopperPearson(rest, confidence)
		coull, _ := stat.AgrestiCoull(p, confidence)
		jeffreys, why := stat.Jeffreys(p, confidence)
		if why != 0 {
			t.Fatal(why)
		}
		for _, pair := range [][2]stat.Interval{{wilson, turned}, {exact, exactTurned}} {
			i, j := pair[0], pair[1]
			if !(i.Low <= share && share <= i.High) || math.Abs(i.Low+j.High-1) > 1e-9 || math.Abs(i.High+j.Low-1) > 1e-9 {
				t.Fatalf("%v at %v: %v, turned round %v", p, confidence, i, j)
			}
		}
		for _, i := range []stat.Interval{wilson, exact, coull, jeffreys} {
			if !(0 <= i.Low && i.Low <= i.High && i.High <= 1) {
				t.Fatalf("%v at %v: %v", p, confidence, i)
			}
		}
	})
}
