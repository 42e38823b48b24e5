package plan

import (
	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// deliveryRules are about how the calendar keeps what was agreed with the client.
func deliveryRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-179", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry later than its deliverable is due", ES: "Entrada posterior al plazo de su entregable"},
			Why:    i18n.Text{EN: "By its own calendar the deliverable is late.", ES: "Según su propio calendario, el entregable llega tarde."},
			Fix:    i18n.Text{EN: "Bring the entry forward, or agree on a later day.", ES: "Adelante la entrada o acuerde un plazo posterior."},
			Source: sourceTexts, Since: "0.1.0", Find: findLateEntries,
		},
		{
			Code: "PLN-180", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry delivers two things", ES: "Una entrada para dos entregables"},
			Why:    i18n.Text{EN: "One post is counted twice, and the client gets one less.", ES: "Una publicación se cuenta dos veces y el cliente recibe una menos."},
			Fix:    i18n.Text{EN: "Schedule a second entry, or name it once.", ES: "Programe otra entrada o indíquela una sola vez."},
			Source: sourceTexts, Since: "0.1.0", Find: findDoubleEntries,
		},
	}
}

// entry is the calendar entry with the key, and whether there is one that was
// not cancelled.
func (e *Evidence) entry(key string) (calendar.Entry, bool) {
	at, ok := e.index[entryKey][key]
	if !ok {
		return calendar.Entry{}, false
	}
	entry := e.plan.Calendar.Entries[at]
	return entry, entry.State() != calendar.Cancelled
}

// day is the day of a calendar entry by its key; zero where there is none.
func (e *Evidence) day(key string) civil.Date {
	entry, _ := e.entry(key)
	return entry.Slot.Date
}

// out is the day on which the last of the entries was published; zero where one
// of them was not, or comes more than once.
func (e *Evidence) out(keys ...string) civil.Date {
	var last civil.Date
	for _, key := range keys {
		entry, _ := e.entry(key)
		step, ok := entry.Reached(calendar.Published)
		if !ok || !entry.Repeat.IsZero() {
			return civil.Date{}
		}
		at := step.At
		if zone := e.at.Zones[e.plan.Zone]; zone != nil {
			at = at.In(zone)
		}
		if day := civil.DateOf(at); day.After(last) {
			last = day
		}
	}
	return last
}

func findLateEntries(e *Evidence, add func(check.Finding)) {
	for i, d := range e.plan.Scope.Deliverables {
		for j, key := range d.Entries {
			if on := e.day(key); !d.Due.IsZero() && on.After(d.Due) {
				add(found(in("scope", "deliverables", i, "entries", j), on.String(), d.Due.String(), i18n.Text{
					EN: "The entry %s is on %s, and %s is due on %s.", ES: "La entrada %s es del %s, y %s vence el %s.",
				}, i18n.Quote(key), on, called(d.Name, d.Key), d.Due))
			}
		}
	}
	for i, c := range e.plan.Collaborations {
		for j, p := range c.Pieces {
			if on := e.day(p.Entry); !p.Due.IsZero() && on.After(p.Due) {
				add(found(in("collaborations", i, "pieces", j, "entry"), on.String(), p.Due.String(), i18n.Text{
					EN: "The entry %s is on %s, and the piece %s is due on %s.", ES: "La entrada %s es del %s, y la pieza %s vence el %s.",
				}, i18n.Quote(p.Entry), on, i18n.Quote(p.Key), p.Due))
			}
		}
	}
}

func findDoubleEntries(e *Evidence, add func(check.Finding)) {
	first := map[string]string{}
	for i, d := range e.plan.Scope.Deliverables {
		for j, key := range d.Entries {
			other, ok := first[key]
			if !ok {
				first[key] = called(d.Name, d.Key)
				continue
			}
			add(found(in("scope", "deliverables", i, "entries", j), key, "", i18n.Text{
				EN: "The entry %s delivers %s and %s.", ES: "La entrada %s entrega %s y %s.",
			}, i18n.Quote(key), other, called(d.Name, d.Key)))
		}
	}
}
