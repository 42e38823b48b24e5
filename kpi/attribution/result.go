package attribution

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Credit is what a model gives a channel.
//
// The zero Credit is nothing, for the channel without a name.
type Credit struct {
	Channel string `json:"channel"`
	// Conversions are exact; the name of the figure says the model, and that
	// they are attributed, not incremental.
	Conversions kpi.Value `json:"conversions"`
	// Value is in whole minor units; the zero Amount where no path had a value.
	Value money.Amount `json:"value,omitzero"`
}

// Result is how one model shares out the conversions of a tally: attributed, not
// incremental.
//
// The zero Result is of no model.
type Result struct {
	Model i18n.Text `json:"model"`
	// Credits are those of all channels that the tally has met, the most
	// conversions first, then by name.
	Credits []Credit `json:"credits"`
	// Unattributed is what no channel got: the conversions of paths without
	// touches, and by the W-shaped model of those without a key.
	Unattributed Credit `json:"unattributed"`
	// Conversions and Value are the totals, to which Credits and Unattributed add
	// up exactly.
	Conversions int64        `json:"conversions"`
	Value       money.Amount `json:"value,omitzero"`
}

// Caveat is what every reader of the figures must know: attributed, not
// incremental.
func (r Result) Caveat() i18n.Text { return caveat() }

func caveat() i18n.Text {
	return i18n.Text{EN: "attributed, not incremental", ES: "crédito atribuido, no incremental"}
}

// Result is what one of the models of the tally comes to so far.
//
// It fails with an [Error] of class [ErrTally] for a model that is none of the
// tally's, and of class [ErrSize] where [Tally.Chain] does.
func (t *Tally) Result(m Model) (Result, error) {
	k := t.find(m)
	if k < 0 {
		return Result{}, refuse(ErrTally, i18n.Text{
			EN: "the tally does not have the model %s", ES: "el acumulado no tiene el modelo %s",
		}, i18n.Quote(m.id))
	}
	r := Result{Model: m.name, Conversions: t.totals.conversions, Value: money.Minor(t.totals.value, t.totals.currency)}
	var parts []part
	if _, ok := m.rule.(chained); ok {
		chain, err := t.Chain()
		if err != nil {
			return Result{}, err
		}
		parts = t.ofChain(chain)
	} else {
		parts = t.ofShares(k)
	}
	slices.SortFunc(parts, func(a, b part) int {
		return cmp.Or(b.conversions.Cmp(a.conversions), strings.Compare(a.channel, b.channel))
	})
	values := t.pay(parts)
	figure := kpi.Figure{ID: "attributed_conversions_" + m.id, Better: kpi.Higher, Name: i18n.Sprintf(i18n.Text{
		EN: "conversions (%s; %s)", ES: "conversiones (%s; %s)",
	}, m.name, caveat())}
	one := big.NewRat(1, 1)
	for i, p := range parts {
		c := Credit{Channel: p.channel, Conversions: figure.Quotient(p.conversions, one, 0), Value: values[i]}
		if p.nobody {
			r.Unattributed = c
		} else {
			r.Credits = append(r.Credits, c)
		}
	}
	return r, nil
}

// part is the credit of a channel before the value is whole: value is the share
// of all minor units, in any measure that is the same for all.
type part struct {
	channel            string
	nobody             bool
	conversions, value *big.Rat
}

// ofShares are the parts of a model that splits path by path.
func (t *Tally) ofShares(k int) []part {
	parts := []part{partOf("", t.nobody[k], true)}
	for i, s := range t.shares[k] {
		parts = append(parts, partOf(t.channels[i], s, false))
	}
	return parts
}

func partOf(channel string, s share, nobody bool) part {
	return part{
		channel, nobody,
		new(big.Rat).SetFrac(s.conversions.int(), big.NewInt(whole)),
		new(big.Rat).SetFrac(s.value.int(), big.NewInt(whole)),
	}
}

// ofChain are the parts of a chain: conversions and value of the paths with
// touches in proportion to the removal effects.
func (t *Tally) ofChain(c Chain) []part {
	effects, sum := make([]*big.Rat, len(t.channels)), new(big.Rat)
	for i, channel := range t.channels {
		effects[i] = c.effect(channel)
		sum.Add(sum, effects[i])
	}
	nobody := t.empty
	if sum.Sign() == 0 { // nothing converts, or no path has a touch
		nobody = t.totals
		sum.SetInt64(1)
	}
	conversions := new(big.Rat).SetInt64(t.totals.conversions - nobody.conversions)
	value := new(big.Rat).SetInt64(t.totals.value - nobody.value)
	parts := []part{{"", true, new(big.Rat).SetInt64(nobody.conversions), new(big.Rat).SetInt64(nobody.value)}}
	for i, channel := range t.channels {
		of := effects[i].Quo(effects[i], sum)
		parts = append(parts, part{channel, false, new(big.Rat).Mul(of, conversions), new(big.Rat).Mul(of, value)})
	}
	return parts
}

// pay gives each part whole minor units of the value.
func (t *Tally) pay(parts []part) []money.Amount {
	amounts := make([]money.Amount, len(parts))
	if t.totals.value == 0 {
		return amounts
	}
	const places = 30
	weights := make([]decimal.Decimal, len(parts))
	for i, p := range parts {
		num, den := decimal.NewFromBigInt(p.value.Num(), 0), decimal.NewFromBigInt(p.value.Denom(), 0)
		weights[i] = num.DivRound(den, places)
	}
	units, _ := money.Apportion(t.totals.value, weights) // they are not negative, and add up to the value
	for i, n := range units {
		amounts[i] = money.Minor(n, t.totals.currency)
	}
	return amounts
}
