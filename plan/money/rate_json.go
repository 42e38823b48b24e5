package money

import (
	"bytes"
	"encoding/json"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/shopspring/decimal"
)

// rateJSON is how a Rate is written.
type rateJSON struct {
	From   Currency   `json:"from"`
	To     Currency   `json:"to"`
	Factor plainText  `json:"factor"`
	Date   civil.Date `json:"date"`
	Source string     `json:"source"`
}

// plainText is a decimal in our own grammar, which does not depend on the
// settings of the decimal package.
type plainText struct{ d decimal.Decimal }

func (p plainText) MarshalText() ([]byte, error) {
	if err := CheckDecimal(p.d); err != nil {
		return nil, err
	}
	return []byte(p.d.StringFixed(max(0, -p.d.Exponent()))), nil
}

func (p *plainText) UnmarshalText(text []byte) (err error) {
	p.d, err = ParseDecimal(string(text))
	return err
}

// MarshalJSON writes {"from":"EUR","to":"USD","factor":"1.0842",
// "date":"2025-03-31","source":"ECB reference rate"}. It fails if a currency is
// neither zero nor valid, or if [CheckDecimal] refuses the factor.
func (r Rate) MarshalJSON() ([]byte, error) {
	return json.Marshal(rateJSON{From: r.From, To: r.To, Factor: plainText{r.Factor}, Date: r.Date, Source: r.Source})
}

// UnmarshalJSON reads what MarshalJSON writes; the factor is a string. It does
// not ask whether the rate makes sense; Check does.
//
// It fails on a currency, a factor or a date that cannot be read, on a field of
// another type and on an unknown field.
func (r *Rate) UnmarshalJSON(data []byte) error {
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	var got rateJSON
	if err := in.Decode(&got); err != nil {
		return err
	}
	*r = Rate{From: got.From, To: got.To, Factor: got.Factor.d, Date: got.Date, Source: got.Source}
	return nil
}
