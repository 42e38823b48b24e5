package kpi

import (
	"encoding/json"

	"github.com/pauta-go/pauta/plan/money"
)

// jsonPlaces is the number of places to which JSON and CSV round what does not
// end before.
const jsonPlaces = 12

// mostFraction is the size in bits of the longest fraction that is written
// out: about a hundred digits.
const mostFraction = 330

// valueJSON is the form of a value in JSON.
type valueJSON struct {
	ID       string         `json:"id"`
	Value    *string        `json:"value"`
	Low      *string        `json:"low,omitempty"`
	High     *string        `json:"high,omitempty"`
	Fraction string         `json:"fraction,omitempty"`
	Unit     string         `json:"unit,omitempty"`
	Currency money.Currency `json:"currency,omitempty"`
	Basis    Basis          `json:"basis,omitempty"`
	Reason   *Reason        `json:"reason,omitempty"`
	Rows     Rows           `json:"rows"`
}

// MarshalJSON writes the value with its ID, unit, currency, basis and rows. The
// number is a text in plain digits, rounded half away from zero to 12 places
// where it does not end before, and an exact one is there as a fraction too,
// unless that is longer than a hundred digits;
// bounds have low and, unless it is open, high, and a null value; an undefined
// value is null with its reason. Percentages are fractions: 0.05 is 5%.
func (v Value) MarshalJSON() ([]byte, error) {
	out := valueJSON{ID: v.ID(), Basis: v.basis, Rows: v.rows, Currency: v.Currency()}
	if u := v.Unit(); u != (Unit{}) {
		out.Unit = u.String()
	}
	switch {
	case !v.Defined():
		r := v.Reason()
		out.Reason = &r
	case v.bounded:
		low := v.digits(v.low)
		out.Low = &low
		if !v.open {
			high := v.digits(v.high)
			out.High = &high
		}
	default:
		s := v.digits(v.low)
		out.Value = &s
		if f := v.rat(v.low); !v.approx && f.Num().BitLen()+f.Denom().BitLen() <= mostFraction {
			out.Fraction = f.String()
		}
	}
	return json.Marshal(out)
}

// digits is a number in plain digits, without zeros at the end of its
// fraction.
func (v Value) digits(f fraction) string {
	d := v.divide(f, jsonPlaces)
	if f.den.compare(whole(1)) == 0 && v.formula.scale() == 1 {
		d = f.num.decimal() // ends: written in full
	}
	d = trimmed(d)
	return d.StringFixed(max(0, -d.Exponent()))
}
