package stat_test

import (
	"math"
	"math/big"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi/stat"
)

// slowFisher sums all tables in whole numbers.
func slowFisher(a, b stat.Proportion) stat.FisherTest {
	column := a.X + b.X
	ways := func(x int64) *big.Int {
		n := new(big.Int).Binomial(a.N, x)
		return n.Mul(n, new(big.Int).Binomial(b.N, column-x))
	}
	limit := ways(a.X)
	limit.Mul(limit, big.NewInt(10_000_001))
	sums := [3]*big.Int{new(big.Int), new(big.Int), new(big.Int)}
	for x := max(0, column-b.N); x <= min(a.N, column); x++ {
		w := ways(x)
		if new(big.Int).Mul(w, big.NewInt(10_000_000)).Cmp(limit) <= 0 {
			sums[0].Add(sums[0], w)
		}
		if x >= a.X {
			sums[1].Add(sums[1], w)
		}
		if x <= a.X {
			sums[2].Add(sums[2], w)
		}
	}
	all := new(big.Int).Binomial(a.N+b.N, column)
	share := func(n *big.Int) float64 {
		f, _ := new(big.Rat).SetFrac(n, all).Float64()
		return f
	}
	return stat.FisherTest{TwoSided: share(sums[0]), Greater: share(sums[1]), Less: share(sums[2])}
}

func nearTests(got, want stat.FisherTest, allowed float64) bool {
	near := func(a, b float64) bool { return math.Abs(a-b) <= allowed*math.Abs(b) }
	return near(got.TwoSided, want.TwoSided) && near(got.Greater, want.Greater) && near(got.Less, want.Less)
}

func TestFisher(t *testing.T) {
	for n := int64(1); n <= 9; n += 2 {
		for m := int64(1); m <= 8; m += 3 {
			for x := range n + 1 {
				for y := range m + 1 {
					a, b := stat.Proportion{X: x, N: n}, stat.Proportion{X: y, N: m}
					got, why := stat.Fisher(a, b)
					if want := slowFisher(a, b); why != 0 || !nearTests(got, want, 1e-13) {
						t.Errorf("%v %v: got %+v %v, want %+v", a, b, got, why, want)
					}
				}
			}
		}
	}
	for _, pair := range [][2]stat.Proportion{
		{{X: 150, N: 700}, {X: 180, N: 700}},
		{{X: 30, N: 9000}, {X: 3, N: 50}},
		{{X: 0, N: 600}, {X: 600, N: 600}},
		{{X: 599, N: 600}, {X: 1, N: 2}},
	} {
		got, why := stat.Fisher(pair[0], pair[1])
		if want := slowFisher(pair[0], pair[1]); why != 0 || !nearTests(got, want, 1e-11) {
			t.Errorf("%v: got %+v %v, want %+v", pair, got, why, want)
		}
	}
}

// TestGreatFisher holds that the figures for margins of a million are those of
// R's fisher.test; BenchmarkFisher shows what they cost.
func TestGreatFisher(t *testing.T) {
	start := time.Now()
	for _, test := range []struct {
		a, b              stat.Proportion
		twoSided, greater float64
	}{
		{stat.Proportion{X: 500_100, N: 1_000_000}, stat.Proportion{X: 499_000, N: 1_000_000}, 0.120131608355801, 0.0600658041778998},
		{stat.Proportion{X: 1200, N: 1_000_000}, stat.Proportion{X: 1450, N: 1_000_000}, 1.27490276409779e-06, 0.999999476491946},
	} {
		got, why := stat.Fisher(test.a, test.b)
		if why != 0 || math.Abs(got.TwoSided/test.twoSided-1) > 1e-9 || math.Abs(got.Greater/test.greater-1) > 1e-9 {
			t.Errorf("got %+v %v, want %v and %v", got, why, test.twoSided, test.greater)
		}
	}
	t.Log(time.Since(start))
}

func BenchmarkFisher(b *testing.B) {
	for name, n := range map[string]int64{"margins of 10⁶": 1_000_000, "margins of 10¹²": 1_000_000_000_000} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, why := stat.Fisher(stat.Proportion{X: n / 2, N: n}, stat.Proportion{X: n/2 - n/1_000_000, N: n}); why != 0 {
					b.Fatal(why)
				}
			}
		})
	}
}

// FuzzFisher holds that the p values are probabilities that fit together, and
// that both proportions can change places.
func FuzzFisher(f *testing.F) {
	f.Add(int64(3), int64(4), int64(1), int64(4))
	f.Add(int64(500_100), int64(1_000_000), int64(499_000), int64(1_000_000))
	f.Fuzz(func(t *testing.T, x, n, y, m int64) {
		if n > 1e10 || m > 1e10 {
			return
		}
		a, b := stat.Proportion{X: x, N: n}, stat.Proportion{X: y, N: m}
		got, why := stat.Fisher(a, b)
		if why != 0 {
			return
		}
		if !(got.TwoSided >= 0 && got.TwoSided <= 1 && got.Greater+got.Less >= 1-1e-9 && got.TwoSided >= min(got.Greater, got.Less)*(1-1e-6)) {
			t.Fatalf("%v %v: %+v", a, b, got)
		}
		turned, _ := stat.Fisher(b, a)
		if !(math.Abs(got.Greater-turned.Less) <= 1e-8) {
			t.Fatalf("%v %v: %+v, turned round %+v", a, b, got, turned)
		}
	})
}
