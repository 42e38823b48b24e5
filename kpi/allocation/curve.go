package allocation

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Curve is a response curve: what a spend returns, in whatever unit the return
// is counted. It is 0 without spend and never falls. Its figures are float64,
// the spend is in the unit of money that the parameters were made for.
//
// The zero Curve returns nothing, whatever is spent.
type Curve struct {
	form  form
	top   float64 // what the curve is multiplied by
	half  float64 // the spend that the other spends are compared with
	shape float64 // the exponent
}

type form uint8

const (
	nothing form = iota
	hill
	logarithm
	power
)

// The limits of parameters and spend, within which nothing overflows.
const (
	leastParameter = 1e-50
	mostParameter  = 1e50
	mostShape      = 100
	mostSpend      = 1e20
	leastSpend     = 1e-200 // less counts as none
)

// Hill returns the curve top · x^shape ÷ (half^shape + x^shape), which tends to
// top and is at one half of it for a spend of half. With a shape up to 1
// returns diminish from the beginning; above 1 the curve is S-shaped (see
// [Curve.Inflection]).
//
// It fails with an [Error] of class [ErrCurve] if top or half is not from
// 10^-50 to 10^50, or the shape is not above 0 and at most 100.
//
// Source: Hill 1910.
func Hill(top, half, shape float64) (Curve, error) {
	return Curve{hill, top, half, shape}.checked(mostShape)
}

// Log returns the curve scale · ln(1 + x ÷ half), whose marginal return is one
// half of the first at a spend of half. Returns diminish and never end.
//
// It fails with an [Error] of class [ErrCurve] if scale or half is not from
// 10^-50 to 10^50.
func Log(scale, half float64) (Curve, error) {
	return Curve{logarithm, scale, half, 1}.checked(mostShape)
}

// Power returns the curve scale · x^exponent, with an exponent up to 1: of
// a spend larger by 1% the return is larger by exponent per cent. Returns
// diminish and never end; with the exponent 1 they are proportional to the
// spend.
//
// It fails with an [Error] of class [ErrCurve] if the scale is not from 10^-50
// to 10^50, or the exponent not above 0 and at most 1: returns that increase
// for ever have no best allocation but all on one line.
func Power(scale, exponent float64) (Curve, error) {
	return Curve{power, scale, 1, exponent}.checked(1)
}

// SquareRoot returns the curve scale · √x, which is [Power] with the exponent
// 0.5. It fails as Power does.
func SquareRoot(scale float64) (Curve, error) { return Power(scale, 0.5) }

func (c Curve) checked(mostShape float64) (Curve, error) {
	within := func(x float64) bool { return x >= leastParameter && x <= mostParameter }
	if within(c.top) && within(c.half) && c.shape > 0 && c.shape <= mostShape {
		return c, nil
	}
	return Curve{}, refuse(ErrCurve, i18n.Text{
		EN: "a parameter of the curve is not a positive number within its limits",
		ES: "un parámetro de la curva no es un número positivo dentro de sus límites",
	})
}

// The figures of a curve and of an allocation.
var (
	response   = kpi.Figure{ID: "response", Better: kpi.Higher, Name: i18n.Text{EN: "response", ES: "respuesta"}}
	marginal   = kpi.Figure{ID: "marginal_response", Better: kpi.Higher, Name: i18n.Text{EN: "marginal response", ES: "respuesta marginal"}}
	inflection = kpi.Figure{ID: "inflection", Name: i18n.Text{EN: "inflection", ES: "inflexión"}}
)

// Response is what a spend returns. It is out of domain for a spend that is
// negative, above 10^20 or not a number, and for a return of 10^20 and more.
func (c Curve) Response(spend float64) kpi.Value {
	if !(spend >= 0 && spend <= mostSpend) {
		return response.Undefined(kpi.OutOfDomain)
	}
	return response.Approximately(c.at(spend), 0)
}

// Marginal is what the next unit of money returns at a spend: the slope of the
// curve there. It is out of domain as [Curve.Response] is, and where it is
// infinite: at a spend of 0 of a [Power] and a [Hill] with an exponent below 1.
func (c Curve) Marginal(spend float64) kpi.Value {
	if !(spend >= 0 && spend <= mostSpend) {
		return marginal.Undefined(kpi.OutOfDomain)
	}
	return marginal.Approximately(c.slope(spend), 0)
}

// Inflection is the spend up to which each unit returns more than the one
// before, and from which on it returns less: half · ((s − 1) ÷ (s + 1))^(1 ÷ s)
// for a [Hill] with a shape s above 1. It is 0 where returns diminish from the
// beginning.
func (c Curve) Inflection() float64 {
	if c.form != hill || c.shape <= 1 {
		return 0
	}
	return c.half * math.Pow((c.shape-1)/(c.shape+1), 1/c.shape)
}

// at is the return of a spend from 0 to mostSpend.
func (c Curve) at(x float64) float64 {
	switch {
	case x < leastSpend:
		return 0
	case c.form == hill:
		return c.top / (1 + math.Pow(c.half/x, c.shape))
	case c.form == logarithm:
		return c.top * math.Log1p(x/c.half)
	}
	return c.top * math.Pow(x, c.shape)
}

// slope is the marginal return of a spend from 0 to mostSpend, which may be
// infinite.
func (c Curve) slope(x float64) float64 {
	if c.form == logarithm {
		return c.top / (c.half + x)
	}
	if x < leastSpend {
		switch {
		case c.shape > 1 || c.form == nothing:
			return 0
		case c.shape < 1:
			return math.Inf(1)
		}
		return c.top / c.half
	}
	if c.form == hill {
		r := math.Pow(c.half/x, c.shape)
		return c.top * c.shape / x / ((1 + r) * (1 + 1/r))
	}
	return c.top * c.shape * math.Pow(x, c.shape-1)
}

// spendAt is the spend between two others, where returns diminish, at which the
// marginal return falls to a given one.
func (c Curve) spendAt(slope, low, high float64) float64 {
	switch {
	case c.slope(high) >= slope:
		return high
	case c.slope(low) <= slope:
		return low
	case c.form == logarithm:
		return between(c.top/slope-c.half, low, high)
	case c.form == power:
		return between(math.Pow(c.top*c.shape/slope, 1/(1-c.shape)), low, high)
	}
	return bisect(low, high, func(x float64) bool { return c.slope(x) > slope })
}

func between(x, low, high float64) float64 { return min(max(x, low), high) }

// bisect halves the floating-point numbers between low and high until two
// neighbours are left, and returns the upper one: the first that is not before.
func bisect(low, high float64, before func(float64) bool) float64 {
	a, b := math.Float64bits(low), math.Float64bits(high)
	for b-a > 1 {
		middle := a + (b-a)/2
		if before(math.Float64frombits(middle)) {
			a = middle
		} else {
			b = middle
		}
	}
	return math.Float64frombits(b)
}
