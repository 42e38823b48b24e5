package attribution

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Tally is what many paths come to under one or several models. It is scratch:
// mutable, and for one goroutine; make one for each and merge them.
//
// The zero Tally is of no models: it counts conversions and gives nobody credit.
type Tally struct {
	models   []Model
	index    map[string]int32
	channels []string
	totals   totals
	empty    totals    // of the paths without touches
	shares   [][]share // of each model, by channel
	nobody   []share   // of each model: what no channel got
	flows    flows     // nil unless a model is a chain

	// Reused from path to path.
	model   int // the place of the one that splits
	parts   []int64
	weights []float64
	places  []int32
	splits  map[shape][]int64
}

type totals struct {
	conversions, lost, value int64
	currency                 money.Currency
}

// NewTally returns an empty tally for the models.
//
// It fails with an [Error] of class [ErrModel] for a zero Model and for one that
// comes twice.
func NewTally(models ...Model) (*Tally, error) {
	t := &Tally{models: slices.Clone(models), splits: map[shape][]int64{}}
	for i, m := range models {
		if m.rule == nil {
			return nil, refuse(ErrModel, i18n.Text{
				EN: "model %s is the zero Model", ES: "el modelo %s es el `Model` cero",
			}, i18n.Int(int64(i)+1))
		}
		if t.find(m) < i {
			return nil, refuse(ErrModel, i18n.Text{EN: "model %s comes twice", ES: "el modelo %s aparece dos veces"}, i18n.Quote(m.id))
		}
		if _, ok := m.rule.(chained); ok {
			t.flows = flows{}
		}
	}
	t.shares, t.nobody = make([][]share, len(models)), make([]share, len(models))
	return t, nil
}

// find is the place of a model, −1 if it is none of the tally's.
func (t *Tally) find(m Model) int {
	return slices.IndexFunc(t.models, func(n Model) bool { return n.id == m.id })
}

// Add takes a path in. A refused path leaves the tally as it was.
//
// It fails with an [Error]
//   - of class [ErrPath] for a touch before the one before it or after the
//     conversion, for negative counts, for a Key beyond the touches, for a value
//     without a conversion, below 0 or finer than the minor unit, for counts and
//     values above 10¹⁵ in all, and for a path without times if a model decays;
//   - of class [ErrSize] for more than 1 000 touches, or 10 000 channels in all;
//   - of class [ErrTally] for a value in another currency than those before.
func (t *Tally) Add(p Path) error {
	sum, minor, err := t.with(p)
	if err != nil {
		return err
	}
	t.totals = sum
	if len(p.Touches) == 0 {
		t.empty.conversions += p.Conversions
		t.empty.value += minor
	}
	t.locate(p.Touches)
	t.flows.add(t.places, p)
	if p.Conversions == 0 {
		return nil
	}
	for i, m := range t.models {
		t.model = i
		parts := m.rule.split(t, p)
		if parts == nil {
			t.nobody[i].conversions.add(whole, p.Conversions)
			t.nobody[i].value.add(whole, minor)
		}
		for k, part := range parts {
			if part > 0 {
				s := &t.shares[i][t.places[k]]
				s.conversions.add(part, p.Conversions)
				s.value.add(part, minor)
			}
		}
	}
	return nil
}

// with checks a path and gives the totals with it, and its value in minor units.
func (t *Tally) with(p Path) (totals, int64, error) {
	if err := p.check(); err != nil {
		return t.totals, 0, err
	}
	minor, err := p.minor()
	if err != nil {
		return t.totals, 0, err
	}
	sum, err := t.totals.plus(totals{p.Conversions, p.Lost, minor, p.Value.Currency()})
	if err != nil {
		return t.totals, 0, err
	}
	if len(t.channels)+len(p.Touches) > mostChannels {
		if added := t.unknown(p.Touches); len(t.channels)+added > mostChannels {
			return t.totals, 0, refuse(ErrSize, i18n.Text{
				EN: "there are more than %s channels: group them", ES: "hay más de %s canales: agrúpelos",
			}, i18n.Int(mostChannels))
		}
	}
	for _, m := range t.models {
		if err := m.rule.check(p); err != nil {
			return t.totals, 0, err
		}
	}
	return sum, minor, nil
}

const mostChannels = 10_000

// unknown counts the channels that are new.
func (t *Tally) unknown(touches []Touch) int {
	list := map[string]bool{}
	for _, touch := range touches {
		if _, ok := t.index[touch.Channel]; !ok {
			list[touch.Channel] = true
		}
	}
	return len(list)
}

// locate numbers the channels of a path.
func (t *Tally) locate(touches []Touch) {
	t.places = t.places[:0]
	for _, touch := range touches {
		t.places = append(t.places, t.place(touch.Channel))
	}
}

// place is the number of a channel; a new one gets the next.
func (t *Tally) place(channel string) int32 {
	i, ok := t.index[channel]
	if !ok {
		if t.index == nil {
			t.index = map[string]int32{}
		}
		i = int32(len(t.channels))
		t.index[channel] = i
		t.channels = append(t.channels, channel)
		for k := range t.shares {
			t.shares[k] = append(t.shares[k], share{})
		}
	}
	return i
}

// room is a split of n touches that nobody has credit of yet.
func (t *Tally) room(n int) []int64 {
	t.parts = slices.Grow(t.parts[:0], n)[:n]
	clear(t.parts)
	return t.parts
}
