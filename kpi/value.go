package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Value is what a metric or measure comes to: an exact number, bounds between
// which it lies, or nothing, with the [Reason]. It keeps numerator and
// denominator and divides once, at the places asked for; and it keeps the sums
// it was made of, so that it can explain itself.
//
// The zero Value is undefined: not measured, of nothing.
type Value struct {
	_        [0]func()
	formula  *formula
	reason   Reason
	low      fraction
	high     fraction
	approx   bool // irrational, or the root of an equation: rounded
	bounded  bool // low and high differ, or there is no high
	open     bool // no upper end
	currency money.Currency
	mixed    []money.Currency // where the reason is MixedCurrency
	cause    *Definition      // the measure that the reason is about, if one is
	basis    Basis
	rows     Rows
	terms    []termSum
}

// fraction is num/den, den being positive.
type fraction struct{ num, den number }

// Rows counts the rows behind a value: those used, those left out because they
// know some of the measures it requires but not all, and those that have
// nothing to do with it.
type Rows struct {
	Used      int64 `json:"used"`
	LeftOut   int64 `json:"left_out"`
	Unrelated int64 `json:"unrelated"`
}

// Basis names what a value whose terms are optional was computed with: the
// measures that were known, in the order of the formula, joined by "+". For
// ROI these are the categories of cost.
type Basis string

// AsStated is the basis of a value computed from one cost in hand.
const AsStated Basis = "as stated"

// termSum is what one measure of a formula came to.
type termSum struct {
	*factor
	met       bool  // known in some row, if only in one left out
	known     bool  // known in a row in use
	place     int16 // in the pattern that was last looked at, or -1
	date      civil.Date
	low, high number
	missing   int64 // rows left out for want of it
}

// Defined reports whether the value exists, exact or bounded.
func (v Value) Defined() bool { return v.Reason() == 0 }

// Exact reports whether the value is a single number.
func (v Value) Exact() bool { return v.Defined() && !v.bounded }

// Reason returns why the value does not exist, or zero if it does.
func (v Value) Reason() Reason {
	if v.formula == nil {
		return NotMeasured
	}
	return v.reason
}

// ID returns the ID of the metric or measure, or "" for the zero Value.
func (v Value) ID() string {
	if v.formula == nil {
		return ""
	}
	return v.formula.ID
}

// Name returns the name of the metric or measure.
func (v Value) Name() i18n.Text {
	if v.formula == nil {
		return i18n.Text{}
	}
	return v.formula.Name
}

// Better returns whether more of it is better.
func (v Value) Better() Direction {
	if v.formula == nil {
		return Neutral
	}
	return v.formula.Metric.Better
}

// Percent reports whether the value is shown times 100 with a per cent sign.
func (v Value) Percent() bool { return v.formula != nil && v.formula.Metric.Percent }

// Unit returns what the value is measured in.
func (v Value) Unit() Unit {
	if v.formula == nil {
		return Unit{}
	}
	return v.formula.unit
}

// Currency returns the currency of a value in money, else none.
func (v Value) Currency() money.Currency {
	if v.Unit().Money == 0 {
		return 0
	}
	return v.currency
}

// Basis returns the optional measures that the value was computed with.
func (v Value) Basis() Basis { return v.basis }

// Rows counts the rows behind the value.
func (v Value) Rows() Rows { return v.rows }

// Rat returns an exact value as a fraction. It fails with a [ValueError]
// (errors.Is [ErrValue]) for one that is bounded or undefined.
func (v Value) Rat() (*big.Rat, error) {
	if !v.Exact() {
		return nil, v.inexact()
	}
	return v.rat(v.low), nil
}

// Low returns the lower end of a value, which for an exact one is the value.
// It fails with a [ValueError] (errors.Is [ErrValue]) for an undefined one.
func (v Value) Low() (*big.Rat, error) {
	if !v.Defined() {
		return nil, v.inexact()
	}
	return v.rat(v.low), nil
}

// High returns the upper end of a value, which for an exact one is the value.
// It fails with a [ValueError] (errors.Is [ErrValue]) for an undefined one and
// for one without upper end.
func (v Value) High() (*big.Rat, error) {
	if !v.Defined() || v.open {
		return nil, v.inexact()
	}
	return v.rat(v.high), nil
}

func (v Value) rat(f fraction) *big.Rat {
	r := f.num.rat()
	r.Quo(r, f.den.rat())
	return r.Mul(r, new(big.Rat).SetInt64(v.formula.scale()))
}

// Fixed returns an exact value rounded once, half away from zero, to the given
// decimal places; fewer than 0 count as 0, more than 100 as 100. It fails with
// a [ValueError] (errors.Is [ErrValue]) for one that is bounded or undefined.
func (v Value) Fixed(places int32) (decimal.Decimal, error) {
	if !v.Exact() {
		return decimal.Decimal{}, v.inexact()
	}
	return v.divide(v.low, places), nil
}

// AppendFixed appends what Fixed gives to b, in plain digits with exactly the
// given places: for programs that write many values. It fails as Fixed does,
// and returns b then.
func (v Value) AppendFixed(b []byte, places int32) ([]byte, error) {
	if !v.Exact() {
		return b, v.inexact()
	}
	return v.appendFixed(b, places), nil
}

// appendFixed is AppendFixed for an exact value.
func (v *Value) appendFixed(b []byte, places int32) []byte {
	places = min(max(places, 0), mostFixed)
	coef, ok := v.low.quick(v.formula.scale(), int(places))
	if !ok {
		return append(b, v.divide(v.low, places).StringFixed(places)...)
	}
	if coef < 0 {
		b = append(b, '-')
		coef = -coef
	}
	var room [20]byte // for 62 bits and the point
	at := len(room)
	rest := uint64(coef)
	for left := places; rest > 0 || left >= 0; left-- {
		at--
		room[at] = byte('0' + rest%10)
		if rest /= 10; left == 1 {
			at--
			room[at] = '.'
		}
	}
	return append(b, room[at:]...)
}

// Amount is Fixed for a value in money. It also fails for one that is not.
func (v Value) Amount(places int32) (money.Amount, error) {
	d, err := v.Fixed(places)
	if err != nil {
		return money.Amount{}, err
	}
	if v.Unit() != (Unit{Money: 1}) || v.currency == 0 {
		return money.Amount{}, v.refuse(i18n.Text{EN: "is not an amount of money", ES: "no es una cantidad de dinero"})
	}
	return money.New(d, v.currency)
}

// divide divides once; places are of the value, not of its percentage.
func (v Value) divide(f fraction, places int32) decimal.Decimal {
	places = min(max(places, 0), mostFixed)
	if coef, ok := f.quick(v.formula.scale(), int(places)); ok {
		return decimal.New(coef, -places)
	}
	num := f.num.decimal()
	if s := v.formula.scale(); s != 1 {
		num = num.Mul(decimal.NewFromInt(s))
	}
	return num.DivRound(f.den.decimal(), places)
}

// mostFixed is the greatest number of places that a value is written with.
const mostFixed = 100

// inexact is the error for a value that is not one number.
func (v Value) inexact() error {
	if v.Defined() {
		return v.refuse(i18n.Text{EN: "is only known within bounds", ES: "solo se conoce entre cotas"})
	}
	return v.refuse(v.why())
}

func (v Value) refuse(why i18n.Text) error {
	return &ValueError{Reason: v.Reason(), problem: problem{ErrValue, i18n.Sprintf(i18n.Text{
		EN: "%s %s", ES: "%s: %s",
	}, v.Name(), why)}}
}
