package kpi

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Figure is the identity of a number that is no metric of a catalogue: a pace,
// the error of a forecast, a marginal return. Packages above this one make
// their values with it. It is a record; nothing judges it.
type Figure struct {
	ID   string
	Name i18n.Text
	// Unit is that of the figure itself; a currency belongs to money only.
	Unit    Unit
	Percent bool // shown times 100 with a per cent sign; the value is a fraction
	Better  Direction
}

// Quotient is num ÷ den as a value of the figure, exactly, in the currency c
// if its unit is money. It is undefined for den zero (no_base, zero_base) or
// less (negative_base), and not measured where one of the two is nil.
func (f Figure) Quotient(num, den *big.Rat, c money.Currency) Value {
	v := Value{formula: f.formula(), currency: c}
	if num == nil || den == nil {
		return v.failed(NotMeasured)
	}
	return v.divided(interval{num, num}, interval{den, den})
}

// Approximately is x as a value of the figure, in the currency c if its unit is
// money: for what is irrational by nature and came from floating point. It is
// rounded to 30 decimal places ([Value.Approximate]). It is out of domain for
// what is not a number, infinite, or 10^20 and more on either side of zero.
func (f Figure) Approximately(x float64, c money.Currency) Value {
	v := Value{formula: f.formula(), currency: c, approx: true}
	if !(math.Abs(x) < 1e20) {
		return v.failed(OutOfDomain)
	}
	return v.just(fromFloat(x).Rat())
}

// Undefined is a value of the figure that does not exist.
func (f Figure) Undefined(r Reason) Value { return f.formula().undefined(r) }

func (f Figure) formula() *formula { return figure(f.ID, f.Name, f.Unit, f.Percent, f.Better) }

// fromFloat is the shortest decimal that reads back as x, in rootPlaces.
func fromFloat(x float64) decimal.Decimal {
	digits, exp, _ := strings.Cut(strconv.FormatFloat(x, 'e', -1, 64), "e")
	whole, fraction, _ := strings.Cut(digits, ".")
	coef, _ := strconv.ParseInt(whole+fraction, 10, 64) // at most 17 digits
	power, _ := strconv.Atoi(exp)
	return decimal.New(coef, int32(power-len(fraction))).DivRound(decimal.NewFromInt(1), rootPlaces)
}
