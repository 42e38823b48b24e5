package attribution

import (
	"slices"
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// Model is a rule by which a conversion is divided among the touches of its
// path.
//
// The zero Model is none, and is refused.
type Model struct {
	_    [0]func()
	id   string
	name i18n.Text
	rule rule
}

// rule divides one conversion.
type rule interface {
	// check says what the rule needs and the path has not.
	check(p Path) error
	// split gives each touch its parts of a conversion, whole in all; nothing
	// where the model gives no credit.
	split(t *Tally, p Path) []int64
}

// ID is the model's stable name, with its parameters: "linear",
// "time_decay_168h0m0s".
func (m Model) ID() string { return m.id }

// Name is the model's name in both languages.
func (m Model) Name() i18n.Text { return m.name }

// First gives all credit to the first touch.
func First() Model {
	return Model{id: "first", name: i18n.Text{EN: "first touch", ES: "primer contacto"}, rule: single{first: true}}
}

// Last gives all credit to the last touch.
func Last() Model {
	return Model{id: "last", name: i18n.Text{EN: "last touch", ES: "último contacto"}, rule: single{}}
}

// LastNonDirect gives all credit to the last touch that is not direct, as Google
// Analytics does; to the last one where all are. The names of the direct
// channels are the caller's: "Direct", "(direct) / (none)".
func LastNonDirect(direct ...string) Model {
	return Model{
		id: strings.Join(append([]string{"last_non_direct"}, direct...), "_"), name: i18n.Text{EN: "last non-direct touch", ES: "último contacto no directo"},
		rule: single{direct: slices.Clone(direct)},
	}
}

// Linear gives each touch the same, 1/n; a channel met twice gets it twice.
func Linear() Model {
	return Model{id: "linear", name: i18n.Text{EN: "linear", ES: "lineal"}, rule: byPlace{weights: linear}}
}

// TwoTouches is what a position-based model does with a path of two touches,
// which has no middle: the tools disagree, and the results are equal only where
// both ends weigh the same.
//
// Sources: eeghor/mta renormalises, DP6/Marketing-Attribution-Models splits the
// middle; both as their code stood when this was written.
//
// The zero TwoTouches is Renormalise.
type TwoTouches uint8

// The conventions.
const (
	Renormalise TwoTouches = iota // the ends share in the proportion of their weights
	SplitMiddle                   // each end gets half of the middle's weight
)

// Position gives the first and the last touch weights of their own and shares
// the rest out alike among those between them: 0.4 and 0.4 is the usual
// 40/20/40: of n touches each in the middle gets 0.2/(n−2). A path of one touch
// gives it everything; what happens with two, two says.
//
// Source: the position-based model of Google Analytics, until 2023.
//
// It fails with an [Error] of class [ErrModel] for a negative weight, for
// weights of 0 together or of more than 1, and for an unknown convention.
func Position(first, last decimal.Decimal, two TwoTouches) (Model, error) {
	one := decimal.NewFromInt(1)
	ends := []decimal.Decimal{first, last}
	for _, w := range ends {
		if !isWeight(w) {
			return Model{}, noWeights(ends)
		}
	}
	if sum := first.Add(last); sum.Sign() == 0 || sum.Cmp(one) > 0 || two > SplitMiddle {
		return Model{}, noWeights(ends)
	}
	id, name := "position", i18n.Text{EN: "position based %s/%s/%s", ES: "por posición %s/%s/%s"}
	if two == SplitMiddle {
		id, name = "position_split_middle", i18n.Text{
			EN: "position based %s/%s/%s, of two touches half the middle to each",
			ES: "por posición %s/%s/%s; con dos contactos, la mitad del centro a cada uno",
		}
	}
	middle := one.Sub(first).Sub(last)
	return Model{
		id:   id + "_" + i18n.English.Plain(percentOf(first)) + "_" + i18n.English.Plain(percentOf(last)),
		name: i18n.Sprintf(name, i18n.Figure(percentOf(first)), i18n.Figure(percentOf(middle)), i18n.Figure(percentOf(last))),
		rule: byPlace{weights: position{first, middle, last, two}.weights},
	}, nil
}

// WShaped gives 30% each to the first touch, to the one that made a lead of the
// person ([Path.Key]) and to the last, and shares 10% out alike among the
// others; where there are no others, the three share everything alike. A touch
// that is two of the three gets both parts. A path without a key touch gets no
// credit, and its conversions are unattributed.
func WShaped() Model {
	return Model{id: "w_shaped", name: i18n.Text{EN: "W-shaped 30/30/30/10", ES: "en W 30/30/30/10"}, rule: byPlace{weights: wShaped, keyed: true}}
}

// TimeDecay gives each touch 2^(−age ÷ half-life), made to add up to the whole:
// a touch half a half-life older than another gets 0.71 of its credit, to the
// nanosecond; ages are not floored to days or half-lives. It needs the times of
// all touches and of the conversion. What rounding leaves over, less than 10⁻¹²
// of a conversion, goes to the last touch. A half-life of seven days is customary;
// nothing tells the right one.
//
// It fails with an [Error] of class [ErrModel] for a half-life that is not above
// 0.
func TimeDecay(halfLife time.Duration) (Model, error) {
	if halfLife <= 0 {
		return Model{}, refuse(ErrModel, i18n.Text{
			EN: "a half-life of %s is not above 0", ES: "una semivida de %s no es mayor que 0",
		}, halfLife.String())
	}
	const day = 24 * time.Hour
	span := i18n.Same(halfLife.String())
	if halfLife%day == 0 {
		span = dayNoun.Count(int64(halfLife / day))
	}
	return Model{
		id: "time_decay_" + halfLife.String(),
		name: i18n.Sprintf(i18n.Text{
			EN: "time decay, half-life %s", ES: "deterioro en el tiempo, semivida de %s",
		}, span),
		rule: decay{halfLife},
	}, nil
}

var dayNoun = i18n.Noun{One: i18n.Text{EN: "day", ES: "día"}, Many: i18n.Text{EN: "days", ES: "días"}}

// Shapley gives each channel its Shapley value in the usual game, in which a
// coalition is worth the conversions of the paths that it can make alone. That
// game is a sum of games in which one set of channels wins together, so that
// its Shapley value is, exactly and for any number of channels, an equal split
// of each path over its distinct channels: order and repetition count for
// nothing. For other games see [ShapleyValues].
func Shapley() Model {
	return Model{
		id: "shapley", name: i18n.Text{EN: "Shapley value (usual game)", ES: "valor de Shapley (juego habitual)"}, rule: distinct{},
	}
}

// Markov gives each channel credit in proportion to its removal effect in the
// chain of [Tally.Chain]: conversions · REᵢ ÷ Σ RE. It looks at where people went
// next and at those who were lost, not at the value of conversions: value is
// shared out in the same proportion. It takes what people do next to depend on
// where they are alone, and supposes that whoever met a removed channel would
// have been lost: that is no experiment either. Without lost paths it says only
// which channels nobody gets round.
//
// Source: Anderl, Becker, von Wangenheim and Schumann 2016.
func Markov() Model {
	return Model{id: "markov", name: i18n.Text{EN: "Markov removal effect", ES: "efecto de eliminación de Márkov"}, rule: chained{}}
}
