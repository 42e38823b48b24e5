package reach

import (
	"iter"
	"strconv"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Frequencies are the shares of the universe that are reached exactly 0, 1, 2 …
// times, under a model. They do not change once they are made.
//
// The zero Frequencies are of no model, and have no values.
type Frequencies struct {
	id     string // of the model
	model  i18n.Text
	shares []float64
}

// Model names the model, with its author where it has one.
func (f Frequencies) Model() i18n.Text { return f.model }

// Exactly is the share of the universe that is reached k times, a fraction. It
// is out of domain for a k below 0, and undefined for the zero Frequencies
// (too_few).
func (f Frequencies) Exactly(k int) kpi.Value {
	figure := f.figure("reached_exactly_"+strconv.Itoa(k), i18n.Text{
		EN: "reached exactly %[1]s times (model: %[2]s)", ES: "alcanzados exactamente %[1]s veces (modelo: %[2]s)",
	}, i18n.Int(int64(k)))
	figure.Percent = true
	switch {
	case f.shares == nil:
		return figure.Undefined(kpi.TooFew)
	case k < 0:
		return figure.Undefined(kpi.OutOfDomain)
	case k >= len(f.shares):
		return figure.Approximately(0, 0)
	}
	return figure.Approximately(f.shares[k], 0)
}

// AtLeast is effective reach: the share of the universe that is reached k times
// or more, a fraction. Three times is a convention (Krugman 1972, Naples 1979),
// not a finding of this model. It is 1 for a k of 0 or less, and undefined for
// the zero Frequencies (too_few).
func (f Frequencies) AtLeast(k int) kpi.Value {
	figure := f.figure("effective_reach_"+strconv.Itoa(k), i18n.Text{
		EN: "effective reach %[1]s+ (model: %[2]s)", ES: "alcance efectivo %[1]s+ (modelo: %[2]s)",
	}, i18n.Int(int64(k)))
	figure.Percent, figure.Better = true, kpi.Higher
	switch {
	case f.shares == nil:
		return figure.Undefined(kpi.TooFew)
	case k <= 0:
		return figure.Approximately(1, 0)
	}
	return figure.Approximately(f.atLeast(k), 0)
}

// atLeast adds the smallest shares first, so that a thin tail has its digits.
func (f Frequencies) atLeast(k int) float64 {
	sum := 0.0
	for i := len(f.shares) - 1; i >= k; i-- {
		sum += f.shares[i]
	}
	return min(sum, 1)
}

// Reach is the share of the universe that is reached at all: AtLeast(1).
func (f Frequencies) Reach() kpi.Value { return f.AtLeast(1) }

// Exposures is how often a person of the universe is reached on average, those
// never reached included; times 100 it is the [GRP] of the model. It is
// undefined for the zero Frequencies (too_few).
func (f Frequencies) Exposures() kpi.Value {
	figure := f.figure("exposures", i18n.Text{
		EN: "exposures per person (model: %[1]s)", ES: "exposiciones por persona (modelo: %[1]s)",
	})
	if f.shares == nil {
		return figure.Undefined(kpi.TooFew)
	}
	return figure.Approximately(f.mean(), 0)
}

// Frequency is how often a person who is reached at all is reached on average:
// Exposures ÷ Reach. It is undefined where nobody is reached (no_base), and for
// the zero Frequencies (too_few).
func (f Frequencies) Frequency() kpi.Value {
	figure := f.figure("mean_frequency", i18n.Text{
		EN: "mean frequency (model: %[1]s)", ES: "frecuencia media (modelo: %[1]s)",
	})
	if f.shares == nil {
		return figure.Undefined(kpi.TooFew)
	}
	reach := f.atLeast(1)
	if reach == 0 {
		return figure.Undefined(kpi.NoBase)
	}
	return figure.Approximately(f.mean()/reach, 0)
}

func (f Frequencies) mean() float64 {
	sum := 0.0
	for k := len(f.shares) - 1; k > 0; k-- {
		sum += float64(k) * f.shares[k]
	}
	return sum
}

// All iterates over how often and what share of the universe, from 0 on: as
// often as the model can reach anybody, or until what is left no longer counts.
func (f Frequencies) All() iter.Seq2[int, kpi.Value] {
	return func(yield func(int, kpi.Value) bool) {
		for k := range f.shares {
			if !yield(k, f.Exactly(k)) {
				return
			}
		}
	}
}

// figure is that of this model; the model's name is the last argument of name.
func (f Frequencies) figure(id string, name i18n.Text, args ...any) kpi.Figure {
	return kpi.Figure{ID: id + "_" + f.id, Name: i18n.Sprintf(name, append(args, f.model)...)}
}
