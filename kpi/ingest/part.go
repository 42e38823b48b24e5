package ingest

import (
	"math"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// part is one of the columns whose figures a measure is.
type part struct {
	at       int
	unit     cellUnit
	scale    decimal.Decimal // of the map, beside the unit's own factor
	currency money.Currency  // of its header, or of the options
	whole    bool

	quickly bool // factor and places are those of unit and scale together
	factor  int64
	places  int
}

func newPart(at int, unit cellUnit, scale decimal.Decimal, currency money.Currency, whole bool) part {
	p := part{at: at, unit: unit, scale: scale, currency: currency, whole: whole || unit == asCount}
	if all := scale.Mul(unit.factor()); all.NumDigits() <= quickDigits && all.Exponent() <= 0 && all.Exponent() >= -quickDigits {
		p.quickly, p.factor, p.places = true, all.CoefficientInt64(), int(-all.Exponent())
	}
	return p
}

// scaled is a figure in the unit of the measure, coef·10^-places; it is false
// where that takes the slow road.
func (p *part) scaled(coef int64, places int) (int64, int, bool) {
	if !p.quickly {
		return 0, 0, false
	}
	if p.factor != 1 {
		if most := math.MaxInt64 / max(p.factor, -p.factor); coef > most || coef < -most {
			return 0, 0, false
		}
		coef *= p.factor
	}
	places += p.places
	for places > 0 && (p.whole || places > quickDigits) && coef%10 == 0 {
		coef /= 10
		places--
	}
	return coef, places, places <= quickDigits && (places == 0 || p.unit != asCount)
}

// isWhole reports whether a number has no decimals but zeros.
func isWhole(d decimal.Decimal) bool { return d.Cmp(d.Truncate(0)) == 0 }
