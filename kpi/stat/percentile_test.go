package stat_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// slowPercentile is the definition of Hyndman and Fan in whole fractions, on a
// sorted sample; p is permille thousandths.
func slowPercentile(sorted []int64, t stat.PercentileType, permille int64) *big.Rat {
	n, p := big.NewRat(int64(len(sorted)), 1), big.NewRat(permille, 1000)
	at := new(big.Rat).Mul(n, p)
	shift := map[stat.PercentileType]*big.Rat{
		stat.Type3: big.NewRat(-1, 2),
		stat.Type5: big.NewRat(1, 2),
		stat.Type6: p,
		stat.Type7: new(big.Rat).Sub(big.NewRat(1, 1), p),
		stat.Type8: new(big.Rat).Quo(new(big.Rat).Add(p, big.NewRat(1, 1)), big.NewRat(3, 1)),
		stat.Type9: new(big.Rat).Add(new(big.Rat).Quo(p, big.NewRat(4, 1)), big.NewRat(3, 8)),
	}[t]
	if shift != nil {
		at.Add(at, shift)
	}
	floor := new(big.Int).Div(at.Num(), at.Denom())
	part := new(big.Rat).Sub(at, new(big.Rat).SetInt(floor))
	j := floor.Int64()
	switch t {
	case stat.Type1:
		part = big.NewRat(int64(part.Sign()), 1)
	case stat.Type2:
		part = big.NewRat(int64(part.Sign())+1, 2)
	case stat.Type3:
		if part.Sign() != 0 || j%2 != 0 {
			part = big.NewRat(1, 1)
		}
	}
	observation := func(j int64) *big.Rat {
		return new(big.Rat).SetInt64(sorted[min(max(j, 1), int64(len(sorted)))-1])
	}
	low, high := observation(j), observation(j+1)
	return low.Add(low, high.Sub(high, low).Mul(high, part))
}

// samples are of all shapes that the selection must cope with.
func samples(r *rand.Rand) map[string][]int64 {
	long := func(n int, next func() int64) []int64 {
		list := make([]int64, n)
		for i := range list {
			list[i] = next()
		}
		return list
	}
	return map[string][]int64{
		"one":         {7},
		"two":         {9, -9},
		"few":         long(101, func() int64 { return r.Int64N(50) }),
		"all alike":   long(70_000, func() int64 { return -3 }),
		"few values":  long(90_000, func() int64 { return r.Int64N(3) * 1_000_000_007 }),
		"even":        long(120_000, func() int64 { return r.Int64N(1_000_000) }),
		"long tail":   long(150_000, func() int64 { return int64(math.Exp(r.NormFloat64()*3 + 20)) }),
		"left tail":   long(100_000, func() int64 { return -int64(math.Exp(r.NormFloat64()*3 + 20)) }),
		"an outlier":  append(long(100_000, func() int64 { return 1_000_000_000 + r.Int64N(90_000) }), math.MaxInt64, math.MinInt64),
		"two heaps":   long(100_000, func() int64 { return r.Int64N(2)*(1<<60) + r.Int64N(70_000) }),
		"whole range": append(long(80_000, func() int64 { return int64(r.Uint64()) }), math.MaxInt64, math.MinInt64),
	}
}

func TestPercentiles(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	permilles := []int64{0, 1, 10, 70, 250, 333, 500, 501, 700, 900, 950, 990, 999, 1000}
	ps := make([]float64, len(permilles))
	for i, p := range permilles {
		ps[i] = float64(p) / 1000
	}
	for name, sample := range samples(r) {
		t.Run(name, func(t *testing.T) {
			before := slices.Clone(sample)
			sorted := slices.Sorted(slices.Values(sample))
			floats := make([]float64, len(sample))
			durations := make([]time.Duration, len(sample))
			for i, n := range sample {
				floats[i], durations[i] = float64(n), time.Duration(n)
			}
			for kind := stat.Type1; kind <= stat.Type9; kind++ {
				got, why := stat.Percentiles(sample, kind, ps...)
				fromFloats, whyFloats := stat.Percentiles(floats, kind, ps...)
				rounded, whyDurations := stat.DurationPercentiles(durations, kind, ps...)
				if why != 0 || whyFloats != 0 || whyDurations != 0 {
					t.Fatal(why, whyFloats, whyDurations)
				}
				for i, permille := range permilles {
					exact := slowPercentile(sorted, kind, permille)
					want, _ := exact.Float64()
					allowed := 1e-15 * max(math.Abs(float64(sorted[0])), math.Abs(float64(sorted[len(sorted)-1])))
					if kind >= stat.Type4 { // the position itself is rounded
						allowed *= float64(len(sample))
					}
					if !(math.Abs(got[i]-want) <= allowed) || !(math.Abs(fromFloats[i]-want) <= allowed) {
						t.Errorf("type %d of %g: got %v, of floats %v, want %v", kind, ps[i], got[i], fromFloats[i], want)
					}
					off := new(big.Rat).Sub(new(big.Rat).SetInt64(int64(rounded[i])), exact)
					if f, _ := off.Float64(); !(math.Abs(f) <= 0.5+allowed) {
						t.Errorf("type %d of %g: got %d ns, want %v", kind, ps[i], rounded[i], want)
					}
				}
			}
			if !slices.Equal(sample, before) {
				t.Error("the sample was changed")
			}
		})
	}
}

func TestPercentilesOfFloats(t *testing.T) {
	for _, test := range []struct {
		name   string
		sample []float64
		p      float64
		want   float64
	}{
		{"signs of zero", []float64{0, math.Copysign(0, -1), math.Copysign(0, -1)}, 0, 0},
		{"least and greatest", []float64{math.MaxFloat64, -math.MaxFloat64}, 0.5, 0},
		{"the smallest there is", []float64{5e-324, -5e-324, 0}, 1, 5e-324},
		{"alike", []float64{0.1, 0.1, 0.1}, 0.3, 0.1},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, why := stat.Percentiles(test.sample, stat.Type7, test.p)
			if why != 0 || got[0] != test.want || math.Signbit(got[0]) {
				t.Errorf("got %v %v, want %v", got, why, test.want)
			}
		})
	}
}

func TestPercentilesRefused(t *testing.T) {
	one := []float64{1}
	for _, test := range []struct {
		name   string
		sample []float64
		kind   stat.PercentileType
		p      float64
		want   kpi.Reason
	}{
		{"empty", nil, stat.Type7, 0.5, kpi.TooFew},
		{"no type", one, 0, 0.5, kpi.OutOfDomain},
		{"unknown type", one, stat.Type9 + 1, 0.5, kpi.OutOfDomain},
		{"per cent for a fraction", one, stat.Type7, 50, kpi.OutOfDomain},
		{"below", one, stat.Type7, -0.1, kpi.OutOfDomain},
		{"no number asked for", one, stat.Type7, math.NaN(), kpi.OutOfDomain},
		{"no number", []float64{1, math.NaN()}, stat.Type7, 0.5, kpi.OutOfDomain},
		{"no number, negative", []float64{1, math.Copysign(math.NaN(), -1)}, stat.Type7, 0.5, kpi.OutOfDomain},
		{"infinite", []float64{1, math.Inf(1)}, stat.Type1, 0, kpi.OutOfDomain},
		{"infinite below", []float64{1, math.Inf(-1)}, stat.Type1, 1, kpi.OutOfDomain},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, why := stat.Percentiles(test.sample, test.kind, test.p); got != nil || why != test.want {
				t.Errorf("got %v %v, want %v", got, why, test.want)
			}
		})
	}
	if got, why := stat.DurationPercentiles([]time.Duration{}, stat.Type7, 0.5); got != nil || why != kpi.TooFew {
		t.Errorf("of no durations: %v %v", got, why)
	}
	if got, why := stat.Percentiles(one, stat.Type7); len(got) != 0 || why != 0 {
		t.Errorf("none asked for: %v %v", got, why)
	}
}

// millions are response times with a long tail.
func millions(n int) []time.Duration {
	r := rand.New(rand.NewPCG(3, 4))
	list := make([]time.Duration, n)
	for i := range list {
		list[i] = time.Duration(math.Exp(r.NormFloat64()*1.5+7) * float64(time.Second))
	}
	return list
}

// TestMillions holds that four percentiles of 5 million response times need
// less than 1 MB beside them, are exact, and leave them as they are.
func TestMillions(t *testing.T) {
	if testing.Short() {
		t.Skip("5 million durations are sorted to compare")
	}
	sample := millions(5_000_000)
	before := slices.Clone(sample)
	ps := []float64{0.5, 0.9, 0.95, 0.99}
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	got, why := stat.DurationPercentiles(sample, stat.Type1, ps...)
	runtime.ReadMemStats(&end)
	if used := end.TotalAlloc - start.TotalAlloc; used > 1_000_000 {
		t.Errorf("%d bytes beside the sample", used)
	}
	if why != 0 || !slices.Equal(sample, before) {
		t.Errorf("%v, or the sample was changed", why)
	}
	slices.Sort(before)
	for i, p := range ps {
		if want := before[int(math.Ceil(p*float64(len(before))))-1]; got[i] != want {
			t.Errorf("%g: got %v, want %v", p, got[i], want)
		}
	}
}

func BenchmarkDurationPercentiles(b *testing.B) {
	sample := millions(5_000_000)
	b.Run("four", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, why := stat.DurationPercentiles(sample, stat.Type7, 0.5, 0.9, 0.95, 0.99); why != 0 {
				b.Fatal(why)
			}
		}
	})
	b.Run("sorting a copy", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			slices.Sort(slices.Clone(sample))
		}
	})
}

// FuzzPercentiles holds that the percentiles of any observations are what
// sorting them gives, and never NaN.
func FuzzPercentiles(f *testing.F) {
	f.Add([]byte{1, 2, 3, 250}, uint8(7), 0.5)
	f.Add([]byte{0, 0, 0, 0}, uint8(1), 1.0)
	f.Fuzz(func(t *testing.T, raw []byte, kind uint8, p float64) {
		sample := make([]int64, len(raw))
		for i, b := range raw {
			sample[i] = int64(b) << (b % 57)
			if b%3 == 0 {
				sample[i] = -sample[i]
			}
		}
		got, why := stat.Percentiles(sample, stat.PercentileType(kind), p)
		if why != 0 {
			return
		}
		sorted := slices.Sorted(slices.Values(sample))
		if !(got[0] >= float64(sorted[0]) && got[0] <= float64(sorted[len(sorted)-1])) {
			t.Fatalf("%v is outside of %v", got, sorted)
		}
		if stat.PercentileType(kind) == stat.Type1 {
			at := p * float64(len(sorted)) // may be whole but for rounding
			early, late := int(math.Ceil(at-1e-9)), int(math.Ceil(at+1e-9))
			if x := got[0]; x != float64(sorted[max(early, 1)-1]) && x != float64(sorted[min(max(late, 1), len(sorted))-1]) {
				t.Fatalf("got %v of %v at %v", x, sorted, at)
			}
		}
	})
}
