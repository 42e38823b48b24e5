package calendar

import (
	"iter"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// An expansion yields at most 10,000 occurrences, and a rule with a COUNT counts
// at most a million of them before the window.
const (
	maxOccurrences = 10_000
	maxCounted     = 1_000_000
)

// Occurrences yields when s takes place in the days of a window, in the order of
// time. A day is that of the occurrence's own slot; the zero Period is every day.
//
// The start counts as an occurrence only if the rule has it: a rule on Tuesdays
// that starts on a Monday begins with the next day. COUNT counts what the rule
// alone gives, before anything is left out or changed. A day that a month does
// not have is skipped, never moved. Slots become instants as [civil.Slot.Instant]
// says; a rule of every hour has both hours where clocks go back. An Extra slot
// at the time of another occurrence is that one. A changed occurrence takes
// place at its new slot, whether the rule still has the old one or not, because
// it had been announced; a cancelled one is yielded as such.
//
// The last pair, and no other, has an error:
//   - of package civil if a slot has no date, or its zone is not in zones,
//   - a [RecurrenceError] of class [ErrCapped] after 10,000 occurrences, if there
//     are more in the window, or if the COUNT of the rule has to count more than
//     a million before it.
func (s Series) Occurrences(in civil.Period, zones civil.Zones) iter.Seq2[Occurrence, error] {
	return func(yield func(Occurrence, error) bool) {
		start, err := occurrenceAt(s.Start, zones)
		if err != nil {
			yield(Occurrence{}, err)
			return
		}
		days := in
		if in.IsZero() {
			days = allDays()
		}
		beside, gone, err := s.beside(days, zones)
		if err != nil {
			yield(Occurrence{}, err)
			return
		}
		before, yielded := 0, 0
		emit := func(o Occurrence) bool {
			if yielded++; yielded > maxOccurrences {
				yield(Occurrence{}, s.capped(maxOccurrences, i18n.Text{
					EN: "ask for fewer days",
					ES: "pida menos días",
				}))
				return false
			}
			return yield(o, nil)
		}
		for o := range s.Repeat.times(start, days) {
			if o.Slot.Date.Before(days.First()) {
				if before++; before > maxCounted {
					yield(Occurrence{}, s.capped(maxCounted, i18n.Text{
						EN: "let the series start later",
						ES: "haga que la serie empiece más tarde",
					}))
					return
				}
				continue
			}
			for len(beside) > 0 && beside[0].compare(o) <= 0 {
				if !emit(beside[0]) {
					return
				}
				beside = beside[1:]
			}
			if !gone[o.Time.Unix()] && !emit(o) {
				return
			}
		}
		for _, o := range beside {
			if !emit(o) {
				return
			}
		}
	}
}

// allDays are the days of the calendar.
func allDays() civil.Period {
	first, _ := civil.NewDate(1, time.January, 1)
	last, _ := civil.NewDate(9999, time.December, 31)
	days, _ := civil.NewPeriod(first, last)
	return days
}

// beside are the occurrences in the days of a window that the rule does not
// give, in order, and gone are the times at which what the rule gives is not
// wanted: left out, changed, or there as one of the others.
func (s Series) beside(days civil.Period, zones civil.Zones) (beside []Occurrence, gone map[int64]bool, err error) {
	gone = make(map[int64]bool)
	add := func(o Occurrence) {
		if days.Contains(o.Slot.Date) {
			beside = append(beside, o)
		}
	}
	for _, slot := range s.Except {
		at, err := slot.Instant(zones)
		if err != nil {
			return nil, nil, err
		}
		gone[at.Time.Unix()] = true
	}
	for _, change := range s.Changes {
		at, err := change.Of.Instant(zones)
		if err != nil {
			return nil, nil, err
		}
		o, err := change.occurrence(zones)
		if err != nil {
			return nil, nil, err
		}
		gone[at.Time.Unix()] = true
		add(o)
	}
	for _, slot := range s.Extra {
		o, err := occurrenceAt(slot, zones)
		if err != nil {
			return nil, nil, err
		}
		if at := o.Time.Unix(); !gone[at] {
			gone[at] = true
			add(o)
		}
	}
	slices.SortFunc(beside, Occurrence.compare)
	return beside, gone, nil
}

// capped is the mark of an expansion that was cut.
func (s Series) capped(most int, remedy i18n.Text) error {
	quoted := i18n.Quote(s.Repeat.String())
	return &RecurrenceError{
		Class: ErrCapped,
		Input: quoted,
		Message: i18n.Sprintf(i18n.Text{
			EN: "the rule %s was cut after %s occurrences: %s",
			ES: "la regla %s se ha cortado tras %s repeticiones: %s",
		}, quoted, i18n.Int(int64(most)), remedy),
	}
}
