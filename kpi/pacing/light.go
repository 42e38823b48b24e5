package pacing

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Light is the colour of a traffic light: [Green], [Amber] or [Red].
//
// The zero Light is none: there was nothing to judge. Its text is "".
type Light uint8

// The lights.
const (
	Green Light = iota + 1 // within the first tolerance
	Amber                  // beyond it, within the second
	Red                    // beyond both
)

// ParseLight reads "green", "amber" or "red", as String writes them, and "" as
// the zero Light. It fails with an [Error] of class [ErrLight] on every other
// text.
func ParseLight(s string) (Light, error) {
	for l := range Red + 1 {
		if s == l.String() {
			return l, nil
		}
	}
	return 0, refuse(ErrLight, i18n.Text{
		EN: "light %s is unknown: use green, amber or red",
		ES: "luz %s desconocida: use green, amber o red",
	}, i18n.Quote(s))
}

// String returns "green", "amber" or "red", and "" for the zero Light and every
// value that is no light.
func (l Light) String() string { return l.Name().EN }

// Name returns the light's word for people; no text for the zero Light and for
// a value that is no light.
func (l Light) Name() i18n.Text {
	switch l {
	case Green:
		return i18n.Text{EN: "green", ES: "verde"}
	case Amber:
		return i18n.Text{EN: "amber", ES: "ámbar"}
	case Red:
		return i18n.Text{EN: "red", ES: "rojo"}
	}
	return i18n.Text{}
}

// MarshalText writes the text of String.
func (l Light) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads what [ParseLight] reads, and fails as it does.
func (l *Light) UnmarshalText(text []byte) error {
	got, err := ParseLight(string(text))
	if err == nil {
		*l = got
	}
	return err
}

// Tolerance is how far a value may be from its target, as fractions of the
// target: up to one of them it is green, up to the other amber, beyond it red.
//
// The zero Tolerance allows nothing: what misses its target is red.
type Tolerance struct {
	_            [0]func()
	green, amber decimal.Decimal
}

// NewTolerance returns the tolerance that is green up to the first fraction of
// the target and amber up to the second: with 0.1 and 0.25 a pace of 0.9 to 1.1
// is green, one of 0.75 to 1.25 amber.
//
// It fails with an [Error] of class [ErrTolerance] if
//   - [money.CheckDecimal] refuses a fraction, or it is negative,
//   - the second is less than the first.
func NewTolerance(green, amber decimal.Decimal) (Tolerance, error) {
	if money.CheckDecimal(green) != nil || money.CheckDecimal(amber) != nil || green.Sign() < 0 || amber.Cmp(green) < 0 {
		return Tolerance{}, refuse(ErrTolerance, i18n.Text{
			EN: "a tolerance is two fractions of the target, the one for green and then the one for amber, which is not less; none is negative",
			ES: "una tolerancia son dos fracciones del valor objetivo, la del verde y la del ámbar, que no es menor; ninguna es negativa",
		})
	}
	return Tolerance{green: green, amber: amber}, nil
}

// Light compares a value with its target, exactly: the deviation is
// (value − target) ÷ the size of the target, and what is just as large as
// a tolerance has the better colour. Where more is better ([kpi.Value.Better])
// only what falls short of the target counts, where less is better only what
// exceeds it, and else both. A target of money is in the value's currency.
//
// There is no light
//   - for an undefined value,
//   - for bounds between which more than one colour lies, and for a value
//     without upper end,
//   - for a target of 0, which has no fractions, and for one that
//     [money.CheckDecimal] refuses.
func (t Tolerance) Light(v kpi.Value, target decimal.Decimal) Light {
	if target.Sign() == 0 || money.CheckDecimal(target) != nil {
		return 0
	}
	high, err := v.High()
	if err != nil {
		return 0
	}
	low, _ := v.Low() // there is one where there is a high one
	aim := target.Rat()
	light := t.at(low, v.Better(), aim)
	if t.at(high, v.Better(), aim) != light || light != Green && low.Cmp(aim) < 0 && high.Cmp(aim) > 0 {
		return 0 // or the target itself lies between ends that miss it
	}
	return light
}

// at is the light of one end of a value.
func (t Tolerance) at(x *big.Rat, better kpi.Direction, aim *big.Rat) Light {
	off := new(big.Rat).Sub(x, aim)
	off.Quo(off, new(big.Rat).Abs(aim))
	if better == kpi.Higher && off.Sign() > 0 || better == kpi.Lower && off.Sign() < 0 {
		return Green
	}
	off.Abs(off)
	switch {
	case off.Cmp(t.green.Rat()) <= 0:
		return Green
	case off.Cmp(t.amber.Rat()) <= 0:
		return Amber
	}
	return Red
}
