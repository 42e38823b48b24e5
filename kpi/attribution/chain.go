package attribution

import (
	"math/big"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// flows count how often people went from one channel to the next.
type flows map[[2]int32]int64

// What is no channel: where paths begin, and how they end.
const (
	start     int32 = -1
	converted int32 = -2
	lost      int32 = -3
)

// add counts the steps of a path; one without touches has none.
func (f flows) add(places []int32, p Path) {
	n := p.Conversions + p.Lost
	if f == nil || n == 0 || len(places) == 0 {
		return
	}
	from := start
	for _, to := range places {
		f[[2]int32{from, to}] += n
		from = to
	}
	if p.Conversions > 0 {
		f[[2]int32{from, converted}] += p.Conversions
	}
	if p.Lost > 0 {
		f[[2]int32{from, lost}] += p.Lost
	}
}

// merge adds those of another tally, whose channels have these places here.
func (f flows) merge(g flows, places []int32) {
	here := func(i int32) int32 {
		if i < 0 {
			return i
		}
		return places[i]
	}
	for step, n := range g {
		f[[2]int32{here(step[0]), here(step[1])}] += n
	}
}

// Chain is the Markov chain of the paths of a tally: from each channel people go
// on to another one, to a conversion or to nowhere, each with the share that did
// so. Loops are part of it. It is solved exactly, by a system of linear
// equations in whole numbers.
//
// The zero Chain is of no paths, and has no values.
type Chain struct {
	channels []string // in the order of their names
	// The conversion probability is over/under; the removal effect of channel i
	// is effects[i]/bases[i].
	over, under    *big.Int
	effects, bases []*big.Int
}

// mostStates bounds the work of solving a chain.
const mostStates = 100

// Chain solves the chain of the paths so far. Only a tally of which [Markov] is
// a model has one.
//
// It fails with an [Error] of class [ErrTally] for any other tally, and of class
// [ErrSize] for more than 100 channels: group those that hardly occur.
func (t *Tally) Chain() (Chain, error) {
	if t.flows == nil {
		return Chain{}, refuse(ErrTally, i18n.Text{
			EN: "the tally has no chain: Markov is none of its models",
			ES: "el acumulado no tiene cadena: `Markov` no es uno de sus modelos",
		})
	}
	states := t.states()
	if len(states) > mostStates {
		return Chain{}, refuse(ErrSize, i18n.Text{
			EN: "a chain of %s channels is too large: group them to at most %s",
			ES: "una cadena de %s canales es demasiado grande: agrúpelos en %s como máximo",
		}, i18n.Int(int64(len(states))), i18n.Int(mostStates))
	}
	if len(states) == 0 {
		return Chain{}, nil
	}
	return t.solve(states), nil
}

// states are the channels that somebody met, by name.
func (t *Tally) states() []int32 {
	met := make([]bool, len(t.channels))
	for step := range t.flows {
		if step[1] >= 0 {
			met[step[1]] = true
		}
	}
	var list []int32
	for i := range t.channels {
		if met[i] {
			list = append(list, int32(i))
		}
	}
	slices.SortFunc(list, func(i, j int32) int { return strings.Compare(t.channels[i], t.channels[j]) })
	return list
}

var (
	conversionFigure = kpi.Figure{
		ID: "markov_conversion", Percent: true, Better: kpi.Higher,
		Name: i18n.Text{EN: "conversion probability (Markov chain)", ES: "probabilidad de conversión (cadena de Márkov)"},
	}
	removalFigure = kpi.Figure{
		ID: "markov_removal_effect", Percent: true,
		Name: i18n.Text{EN: "removal effect (Markov chain)", ES: "efecto de eliminación (cadena de Márkov)"},
	}
)

// Conversion is the probability that a path ends in a conversion, exact. It is
// undefined for the zero Chain (no_base).
func (c Chain) Conversion() kpi.Value {
	if c.under == nil {
		return conversionFigure.Undefined(kpi.NoBase)
	}
	return conversionFigure.Quotient(new(big.Rat).SetInt(c.over), new(big.Rat).SetInt(c.under), 0)
}

// Removal is the removal effect of a channel, exact: the share of the conversion
// probability that is gone when everybody who comes to the channel is lost
// there, 1 − P(without) ÷ P. It is undefined where nothing converts (no_base),
// and not measured for a channel that nobody met.
func (c Chain) Removal(channel string) kpi.Value {
	switch {
	case !slices.Contains(c.channels, channel):
		return removalFigure.Undefined(kpi.NotMeasured)
	case c.over.Sign() == 0:
		return removalFigure.Undefined(kpi.NoBase)
	}
	return removalFigure.Quotient(c.effect(channel), big.NewRat(1, 1), 0)
}

// effect is the removal effect of a channel; 0 where there is none.
func (c Chain) effect(channel string) *big.Rat {
	i, ok := slices.BinarySearch(c.channels, channel)
	if !ok || c.over.Sign() == 0 {
		return new(big.Rat)
	}
	return new(big.Rat).SetFrac(c.effects[i], c.bases[i])
}
