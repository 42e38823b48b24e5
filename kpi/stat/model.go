package stat

import "github.com/pauta-go/pauta/plan/i18n"

// Model is how the interval of a metric was computed, and with it what was
// assumed.
//
// The zero Model is none.
type Model uint8

// The models.
const (
	Binomial Model = iota + 1 // Wilson: the numerator is part of the denominator
	Poisson                   // exact: one count over, or under, what is taken as known
	Delta                     // ratio of sums of independent counts, near enough to normal
)

// Text says the model and what it assumes in both languages.
func (m Model) Text() i18n.Text {
	switch m {
	case Binomial:
		return i18n.Text{
			EN: "binomial (Wilson): the numerator is part of the denominator, and each case is independent of the others",
			ES: "binomial (Wilson): el numerador es parte del denominador y cada caso es independiente de los demás",
		}
	case Poisson:
		return i18n.Text{
			EN: "exact Poisson: the events come independently at a steady rate, and the other side is taken as known",
			ES: "Poisson exacto: los sucesos llegan de forma independiente y a una tasa constante, y el otro lado se da por conocido",
		}
	case Delta:
		return i18n.Text{
			EN: "delta method: each count is an independent Poisson count, and there are enough for a normal distribution",
			ES: "método delta: cada recuento es una variable de Poisson independiente, y hay suficientes para una distribución normal",
		}
	}
	return i18n.Text{EN: "no model", ES: "sin modelo"}
}
