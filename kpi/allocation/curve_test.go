package allocation

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/kpi"
)

func TestCurveRefused(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, x := range []float64{0, -1, nan, inf, 1e-51, 1e51} {
		_, err1 := Hill(x, 1, 1)
		_, err2 := Hill(1, x, 1)
		_, err3 := Log(x, 1)
		_, err4 := Log(1, x)
		_, err5 := Power(x, 1)
		_, err6 := SquareRoot(x)
		for i, err := range []error{err1, err2, err3, err4, err5, err6} {
			if !errors.Is(err, ErrCurve) {
				t.Errorf("%v, case %d: %v", x, i+1, err)
			}
		}
	}
	for _, x := range []float64{0, -1, nan, inf, 101} {
		if c, err := Hill(1, 1, x); !errors.Is(err, ErrCurve) || c != (Curve{}) {
			t.Errorf("shape %v: %v, %v", x, c, err)
		}
		if c, err := Power(1, x); !errors.Is(err, ErrCurve) || c != (Curve{}) {
			t.Errorf("exponent %v: %v, %v", x, c, err)
		}
	}
	if _, err := Power(1, 1.01); !errors.Is(err, ErrCurve) {
		t.Error(err)
	}
}

// TestCurves holds each form to its formula, at a few spends.
func TestCurves(t *testing.T) {
	for _, tt := range []struct {
		name        string
		c           Curve
		x           float64
		response    float64
		slope       float64
		inflection  float64
		infiniteAt0 bool
		slopeAt0    float64
	}{
		{"Hill, S-shaped", must(Hill(1000, 50, 2)), 100, 800, 3.2, 28.867513459481287, false, 0},
		{"Hill, shape 1", must(Hill(1000, 50, 1)), 150, 750, 1.25, 0, false, 20},
		{"Hill, shape 1/2", must(Hill(1000, 100, 0.5)), 400, 1000 * 2. / 3, 1000 * 0.5 * (1. / 3) * (2. / 3) / 400, 0, true, 0},
		{"Log", must(Log(100, 10)), 10 * (math.E - 1), 100, 10 / math.E, 0, false, 10},
		{"Power", must(Power(2, 0.75)), 16, 16, 0.75, 0, true, 0},
		{"proportional", must(Power(2, 1)), 16, 32, 2, 0, false, 2},
		{"SquareRoot", must(SquareRoot(3)), 36, 18, 0.25, 0, true, 0},
		{"zero Curve", Curve{}, 36, 0, 0, 0, false, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := float(t, tt.c.Response(tt.x)); math.Abs(got-tt.response) > 1e-11 {
				t.Errorf("response %v, want %v", got, tt.response)
			}
			if got := float(t, tt.c.Marginal(tt.x)); math.Abs(got-tt.slope) > 1e-13 {
				t.Errorf("marginal %v, want %v", got, tt.slope)
			}
			if got := tt.c.Inflection(); math.Abs(got-tt.inflection) > 1e-12 {
				t.Errorf("inflection %v, want %v", got, tt.inflection)
			}
			if got := float(t, tt.c.Response(0)); got != 0 {
				t.Errorf("response %v to nothing", got)
			}
			if got := tt.c.Marginal(0); got.Defined() == tt.infiniteAt0 || got.Defined() && float(t, got) != tt.slopeAt0 {
				t.Errorf("marginal %v at 0", got)
			}
			for _, x := range []float64{-1, math.NaN(), math.Inf(1), 1.1e20} {
				if v := tt.c.Response(x); v.Reason() != kpi.OutOfDomain {
					t.Errorf("response of %v: %s", x, v)
				}
				if v := tt.c.Marginal(x); v.Reason() != kpi.OutOfDomain {
					t.Errorf("marginal of %v: %s", x, v)
				}
			}
		})
	}
}

func TestMostSpend(t *testing.T) {
	c := must(SquareRoot(1))
	if response, marginal := float(t, c.Response(1e20)), float(t, c.Marginal(1e20)); response != 1e10 || marginal != 5e-11 {
		t.Errorf("%v, %v", response, marginal)
	}
}

// randomCurve has parameters of a usual size.
func randomCurve(r *rand.Rand) Curve {
	size := func() float64 { return math.Exp(r.Float64()*8 - 2) }
	switch r.IntN(5) {
	case 0:
		return must(Hill(size(), size(), 0.1+0.9*r.Float64()))
	case 1:
		return must(Hill(size(), size(), 1+4*r.Float64()))
	case 2:
		return must(Log(size(), size()))
	case 3:
		return must(Power(size(), 1))
	}
	return must(Power(size(), 0.05+0.9*r.Float64()))
}

// TestSlopes compares marginal responses with differences, and inflections with
// where second differences change their sign.
func TestSlopes(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	for range 5000 {
		c := randomCurve(r)
		x := math.Exp(r.Float64()*8 - 2)
		h := x * 1e-5
		want := (c.at(x+h) - c.at(x-h)) / (2 * h)
		if got := c.slope(x); math.Abs(got-want) > 1e-6*want+1e-10*c.at(x)/h*1e-5 {
			t.Fatalf("%+v: slope %v at %v, want %v", c, got, x, want)
		}
		from := c.Inflection()
		if low, high := from*0.99, from*1.01; from > 0 && (c.slope(low) >= c.slope(from) || c.slope(high) >= c.slope(from)) {
			t.Fatalf("%+v: slopes %v, %v, %v about the inflection %v", c, c.slope(low), c.slope(from), c.slope(high), from)
		}
		// The way back from the slope.
		low, high := from, from+2*x
		if got := c.spendAt(c.slope(from+x), low, high); c.form != power || c.shape < 1 {
			if math.Abs(c.slope(got)-c.slope(from+x)) > 1e-9*c.slope(from+x) {
				t.Fatalf("%+v: spend %v for the slope at %v", c, got, from+x)
			}
		}
	}
}

func FuzzCurve(f *testing.F) {
	f.Add(uint8(0), 1000.0, 50.0, 2.0, 10.0, 20.0)
	f.Add(uint8(0), 1e50, 1e-50, 100.0, 1e-199, 1e20)
	f.Add(uint8(0), 1e50, 1e50, 0.001, 1e-300, 1e-201)
	f.Add(uint8(1), 1e-50, 1e-50, 1.0, 0.0, 1e20)
	f.Add(uint8(2), 1e50, 1.0, 1e-9, math.SmallestNonzeroFloat64, 1e20)
	f.Fuzz(func(t *testing.T, form uint8, top, half, shape, x, y float64) {
		var c Curve
		var err error
		switch form % 3 {
		case 0:
			c, err = Hill(top, half, shape)
		case 1:
			c, err = Log(top, half)
		case 2:
			c, err = Power(top, shape)
		}
		if err != nil && c != (Curve{}) {
			t.Fatalf("%+v, %v", c, err)
		}
		if from := c.Inflection(); !(from >= 0 && from <= half || from == 0) {
			t.Errorf("%+v: inflection %v", c, from)
		}
		if !(x >= 0 && x <= y && y <= mostSpend) {
			return
		}
		a, b := c.at(x), c.at(y)
		if !(a >= 0 && a <= b*(1+1e-12)) || math.IsInf(b, 0) {
			t.Errorf("%+v: %v at %v, %v at %v", c, a, x, b, y)
		}
		if s := c.slope(y); !(s >= 0) || math.IsInf(s, 0) && y >= leastSpend {
			t.Errorf("%+v: slope %v at %v", c, s, y)
		}
		if s := c.spendAt(c.slope(x), x, y); !(s >= x && s <= y) {
			t.Errorf("%+v: %v is not from %v to %v", c, s, x, y)
		}
		c.Response(x)
		c.Marginal(x)
	})
}

func TestAdstock(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 1))
	for range 500 {
		x := make([]float64, r.IntN(30))
		for i := range x {
			x[i] = math.Floor(r.Float64() * 1000)
		}
		decay := r.Float64()
		got, reason := Adstock(x, decay)
		if reason != 0 || len(got) != len(x) {
			t.Fatal(got, reason)
		}
		for i := range got {
			sum := 0.0 // the convolution with the powers of the decay
			for j := range i + 1 {
				sum += x[i-j] * math.Pow(decay, float64(j))
			}
			if math.Abs(got[i]-sum) > 1e-12*(1+sum) {
				t.Fatalf("%v at %d, want %v", got[i], i, sum)
			}
		}
	}
	for _, decay := range []float64{-0.1, 1, math.NaN(), math.Inf(1)} {
		_, r1 := Adstock(nil, decay)
		_, r2 := HalfLife(decay)
		if r1 != kpi.OutOfDomain || r2 != kpi.OutOfDomain {
			t.Errorf("%v: %s, %s", decay, r1, r2)
		}
	}
	for _, x := range [][]float64{{1, math.NaN()}, {1, math.Inf(1)}, {math.MaxFloat64, math.MaxFloat64}} {
		if got, reason := Adstock(x, 0.5); reason != kpi.OutOfDomain || got != nil {
			t.Errorf("%v: %v, %s", x, got, reason)
		}
	}
}

func TestHalfLife(t *testing.T) {
	for _, halfLife := range []float64{1e-3, 0.5, 1, 2, 3, 52, 1e15} {
		decay, reason := Decay(halfLife)
		if reason != 0 || !isDecay(decay) {
			t.Fatalf("%v, %s", decay, reason)
		}
		if got, reason := HalfLife(decay); reason != 0 || halfLife >= 0.5 && halfLife <= 52 && math.Abs(got-halfLife) > 1e-12*halfLife {
			t.Errorf("%v, %s, want %v", got, reason, halfLife)
		}
	}
	if got, reason := HalfLife(0); got != 0 || reason != 0 {
		t.Error(got, reason)
	}
	for _, halfLife := range []float64{0, -1, math.NaN(), math.Inf(1), 1e16} {
		if got, reason := Decay(halfLife); reason != kpi.OutOfDomain {
			t.Errorf("%v: %v, %s", halfLife, got, reason)
		}
	}
}
