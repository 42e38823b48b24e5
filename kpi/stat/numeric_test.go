package stat

import (
	"math"
	"math/big"
	"testing"
)

// TestGaussLegendre recomputes the nodes as roots of the Legendre polynomial.
func TestGaussLegendre(t *testing.T) {
	for i, p := range gaussLegendre {
		x := p.node
		var slope float64
		for range 5 {
			before, at := 1.0, x
			for n := 2.0; n <= 16; n++ {
				before, at = at, ((2*n-1)*x*at-(n-1)*before)/n
			}
			slope = 16 * (x*at - before) / (x*x - 1)
			x -= at / slope
		}
		if weight := 2 / ((1 - x*x) * slope * slope); math.Abs(x-p.node) > 1e-15 || math.Abs(weight-p.weight) > 1e-14 {
			t.Errorf("node %d: %v with weight %v, want %v and %v", i, p.node, p.weight, x, weight)
		}
	}
}

// TestLogGap compares with 200 bits of the series, and with Log1p where nothing
// cancels.
func TestLogGap(t *testing.T) {
	for _, v := range []float64{-0.9, -0.5, -0.3, -1e-3, -1e-9, 1e-12, 1e-5, 0.1, 0.4, 1, 3} {
		want := math.Log1p(v) - v
		if math.Abs(v) < 0.45 {
			sum, power := new(big.Float).SetPrec(200), big.NewFloat(v).SetPrec(200)
			for k := int64(2); k < 300; k++ {
				power.Mul(power, big.NewFloat(-v))
				sum.Add(sum, new(big.Float).Quo(power, new(big.Float).SetPrec(200).SetInt64(k)))
			}
			want, _ = sum.Float64()
		}
		if got := logGap(v); math.Abs(got-want) > 5e-16*math.Abs(want) {
			t.Errorf("logGap(%v) = %v, want %v", v, got, want)
		}
		if got := logGapOf(7*(1+v), 7, 7*v); math.Abs(got-want) > 2e-14*math.Abs(want) {
			t.Errorf("logGapOf of %v = %v, want %v", v, got, want)
		}
	}
}

func TestStirling(t *testing.T) {
	for _, a := range []float64{1e-6, 0.1, 0.5, 1, 2.5, 9, 11.9, 12, 50} {
		lgamma, _ := math.Lgamma(a)
		want := lgamma - (a-0.5)*math.Log(a) + a - math.Log(2*math.Pi)/2
		if got := stirling(a); math.Abs(got-want) > 4e-14 {
			t.Errorf("stirling(%v) = %v, want %v", a, got, want)
		}
	}
}

// TestFractions holds that what must not be zero in a continued fraction is not.
func TestFractions(t *testing.T) {
	if apart(0) == 0 || apart(2) != 2 {
		t.Error("apart")
	}
}

func TestInterval(t *testing.T) {
	for _, test := range []struct {
		name   string
		i      Interval
		en, es string
		inside []float64
		beyond []float64
	}{
		{"both ends", Interval{Low: -0.001, High: 1234.5}, "0.0 to 1,234.5", "de 0,0 a 1234,5", []float64{0, 1234.5}, []float64{-1, 1235}},
		{"no low end", Interval{High: 2, NoLow: true}, "at most 2.0", "como máximo 2,0", []float64{-1e9, 2}, []float64{2.1}},
		{"no high end", Interval{Low: 2, NoHigh: true}, "at least 2.0", "como mínimo 2,0", []float64{1e9, 2}, []float64{1.9}},
		{"no end", Interval{NoLow: true, NoHigh: true}, "any number", "cualquier número", []float64{-9, 9}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.i.Text(1); got.EN != test.en || got.ES != test.es {
				t.Errorf("got %+v", got)
			}
			for _, x := range test.inside {
				if !test.i.Contains(x) {
					t.Errorf("does not contain %v", x)
				}
			}
			for _, x := range test.beyond {
				if test.i.Contains(x) {
					t.Errorf("contains %v", x)
				}
			}
		})
	}
	i := Interval{Low: 0.1, High: 0.25}
	if got := i.PercentText(-3); got.EN != "10% to 25%" || got.ES != "de 10\u00a0% a 25\u00a0%" {
		t.Errorf("got %+q", got)
	}
	if got := i.Text(99).EN; got != "0.10000000000000000555 to 0.25000000000000000000" {
		t.Errorf("got %s", got)
	}
	if got, want := (Interval{Low: 1, NoHigh: true}).times(-2), (Interval{High: -2, NoLow: true}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
