package calendar

import (
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// First returns the first occurrence of s that was not cancelled.
//
// It fails as [Series.Occurrences] does, and with a [RecurrenceError] of class
// [ErrNever], which says why, if there is none:
//   - UNTIL is before the start,
//   - no day satisfies the rule, as with a 30 February,
//   - all that the rule gives is left out or cancelled.
func (s Series) First(zones civil.Zones) (Occurrence, error) {
	for o, err := range s.Occurrences(civil.Period{}, zones) {
		if err != nil || !o.Cancelled {
			return o, err
		}
	}
	quoted := i18n.Quote(s.Repeat.String())
	return Occurrence{}, &RecurrenceError{
		Class:   ErrNever,
		Input:   quoted,
		Message: i18n.Sprintf(s.whyNever(zones), quoted, s.Start),
	}
}

// whyNever is the reason why s has no occurrence, with verbs for its rule and
// its start.
func (s Series) whyNever(zones civil.Zones) i18n.Text {
	start, err := occurrenceAt(s.Start, zones)
	if err == nil && s.Repeat.until.before(start) {
		return i18n.Text{
			EN: "the rule %s ends before its start %s: move one of them",
			ES: "la regla %s termina antes de su inicio %s: cambie uno de los dos",
		}
	}
	bare := Series{Start: s.Start, Repeat: s.Repeat}
	for range bare.Occurrences(civil.Period{}, zones) {
		return i18n.Text{
			EN: "all that the rule %s gives from %s on is left out or cancelled: delete the series, or restore an occurrence",
			ES: "todo lo que da la regla %s desde %s está excluido o cancelado: elimine la serie o recupere una repetición",
		}
	}
	return i18n.Text{
		EN: "no day satisfies the rule %s from %s on: look at its month, its days and its positions",
		ES: "ningún día cumple la regla %s desde %s: revise el mes, los días y las posiciones",
	}
}
