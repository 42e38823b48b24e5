package money

import (
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// Rate is an exchange rate as somebody stated it: one From is worth Factor To.
// It is a record, which may be wrong; Check tells.
//
// The zero Rate converts nothing.
type Rate struct {
	_      [0]func()
	From   Currency        // the currency that is converted
	To     Currency        // the currency that comes out
	Factor decimal.Decimal // units of To for one unit of From
	Date   civil.Date      // the day for which it was stated
	Source string          // who stated it: "ECB reference rate"
}

// Converted is an amount with the amount that it came from and the rate
// between them.
//
// The zero Converted is no amount from no amount.
type Converted struct {
	From Amount `json:"from"`
	To   Amount `json:"to"`
	Rate Rate   `json:"rate"`
}

// Check says what is wrong with the rate, the first thing only.
//
// It fails
//   - with a [FieldError] if From or To is not a valid currency or both are
//     the same, if Factor is not above 0 or is one that [CheckDecimal] refuses,
//     if Date is zero or Source is empty.
func (r Rate) Check() error {
	switch {
	case !r.From.Valid():
		return &FieldError{Field: "from", Problem: hasNoCurrency()}
	case !r.To.Valid():
		return &FieldError{Field: "to", Problem: hasNoCurrency()}
	case r.From == r.To:
		return &FieldError{Field: "to", Problem: i18n.Text{
			EN: "has the same currency as the field before it",
			ES: "tiene la misma moneda que el campo anterior",
		}}
	case CheckDecimal(r.Factor) != nil:
		return &FieldError{Field: "factor", Problem: i18n.Text{EN: "is out of range", ES: "está fuera de rango"}}
	case r.Factor.Sign() <= 0:
		return &FieldError{Field: "factor", Problem: i18n.Text{EN: "must be greater than 0", ES: "debe ser mayor que 0"}}
	case r.Date.IsZero():
		return &FieldError{Field: "date", Problem: i18n.Text{
			EN: "is missing: give the day for which the rate was stated",
			ES: "falta: indique el día para el que se declaró el tipo de cambio",
		}}
	case strings.TrimSpace(r.Source) == "":
		return &FieldError{Field: "source", Problem: i18n.Text{
			EN: "is missing: say who stated the rate",
			ES: "falta: indique quién declaró el tipo de cambio",
		}}
	}
	return nil
}

func hasNoCurrency() i18n.Text {
	return i18n.Text{
		EN: "has no valid currency: give an ISO 4217 code, such as EUR",
		ES: "no tiene una moneda válida: indique un código ISO 4217, como EUR",
	}
}

// Convert returns a × Factor in the currency To, exactly: round the result
// where it is shown. The zero Amount becomes 0 To.
//
// It fails
//   - as Check does;
//   - with a [MixError] if a is not in the currency From;
//   - with a [NumberError] if the result has more than 20 integer or 40
//     fraction digits.
func (r Rate) Convert(a Amount) (Converted, error) {
	if err := r.Check(); err != nil {
		return Converted{}, err
	}
	if a.cur != r.From && !a.isIdentity() {
		return Converted{}, &MixError{A: a.cur, B: r.From}
	}
	to, err := checked(a.dec.Mul(r.Factor), r.To)
	if err != nil {
		return Converted{}, err
	}
	return Converted{From: a, To: to, Rate: r}, nil
}

// Equal reports whether r and q say the same: 1.5 and 1.50 are one factor. A
// factor that [CheckDecimal] refuses is equal to none.
func (r Rate) Equal(q Rate) bool {
	return r.From == q.From && r.To == q.To && r.Date == q.Date && r.Source == q.Source &&
		CheckDecimal(r.Factor) == nil && CheckDecimal(q.Factor) == nil && r.Factor.Cmp(q.Factor) == 0
}
