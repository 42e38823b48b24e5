package calendar

import (
	"errors"
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// timeRules are about when entries take place.
func timeRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-009", Severity: check.Error,
			Title:  i18n.Text{EN: "When it takes place cannot be told", ES: "No se puede saber cuándo tiene lugar"},
			Why:    i18n.Text{EN: "A wall clock without its zone is no time.", ES: "Una hora sin su zona no es ningún momento."},
			Fix:    i18n.Text{EN: "Write the date and an IANA zone such as Europe/Madrid, and load that zone.", ES: "Indique la fecha y una zona IANA como Europe/Madrid, y cargue esa zona."},
			Source: "RFC 5545, section 3.3.5", Since: "0.1.0", Find: findTimeless,
		},
		{
			Code: "CAL-010", Severity: check.Error,
			Title:  i18n.Text{EN: "Series never takes place", ES: "La serie nunca tiene lugar"},
			Why:    i18n.Text{EN: "It fills a line of the calendar and publishes nothing.", ES: "Ocupa una línea del calendario y no publica nada."},
			Fix:    i18n.Text{EN: "Correct its rule, its start or its exceptions.", ES: "Corrija la regla, el inicio o las excepciones."},
			Source: "RFC 5545, section 3.3.10", Since: "0.1.0", Find: findNever,
		},
		{
			Code: "CAL-011", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry outside the period of the calendar", ES: "Entrada fuera del periodo del calendario"},
			Why:    i18n.Text{EN: "Nobody who looks at the period sees it.", ES: "Quien mira el periodo no la ve."},
			Fix:    i18n.Text{EN: "Move it into the period, or into the next calendar.", ES: "Pásela al periodo o al calendario siguiente."},
			Source: handbook, Since: "0.1.0", Find: findOutside,
		},
		{
			Code: "CAL-012", Severity: check.Warning,
			Title:  i18n.Text{EN: "Slot is in the past", ES: "El momento previsto ya pasó"},
			Why:    i18n.Text{EN: "It was not published, and nobody will publish it any more.", ES: "No se publicó, y ya nadie la publicará."},
			Fix:    i18n.Text{EN: "Move it, cancel it, or note that it was published.", ES: "Muévala, cancélela o anote que se publicó."},
			Source: handbook, Since: "0.1.0", Find: findPast,
		},
		{
			Code: "CAL-013", Severity: check.Warning,
			Title:  i18n.Text{EN: "Slot falls on a change of clocks", ES: "El momento previsto cae en un cambio de hora"},
			Why:    i18n.Text{EN: "Programs disagree on which instant that is, and one of them publishes an hour off.", ES: "Los programas no coinciden en qué instante es, y alguno publica con una hora de diferencia."},
			Fix:    i18n.Text{EN: "Choose a time that the clocks show once.", ES: "Elija una hora que el reloj marque una sola vez."},
			Source: "RFC 5545, section 3.3.5: in a gap the offset before it, in a fold the first", Since: "0.1.0", Find: findMoved,
		},
		{
			Code: "CAL-014", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry in a blackout", ES: "Entrada en días sin publicaciones"},
			Why:    i18n.Text{EN: "It was decided that nothing is published then.", ES: "Se decidió que en esos días no se publica nada."},
			Fix:    i18n.Text{EN: "Move it to a day before or after.", ES: "Muévala a un día anterior o posterior."},
			Source: handbook, Since: "0.1.0", Find: findBlackouts,
		},
		{
			Code: "CAL-015", Severity: check.Advice,
			Title:  i18n.Text{EN: "Entry on a holiday", ES: "Entrada en un festivo"},
			Why:    i18n.Text{EN: "Fewer people read, and nobody is there to answer.", ES: "Lee menos gente y no hay nadie para responder."},
			Fix:    i18n.Text{EN: "Move it, or make sure that somebody is on duty.", ES: "Muévala o asegúrese de que alguien esté de guardia."},
			Source: handbook, Since: "0.1.0", Find: findHolidays,
		},
		{
			Code: "CAL-016", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry in a hold", ES: "Entrada durante una pausa"},
			Why:    i18n.Text{EN: "A planned joke in the middle of a crisis makes the crisis worse.", ES: "Una broma programada en plena crisis la empeora."},
			Fix:    i18n.Text{EN: "Put it on hold, or move it behind the end of the hold.", ES: "Póngala en pausa o muévala a después de la pausa."},
			Source: "source texts S1 to S4: in a crisis planned content stops", Since: "0.1.0", Find: findHeld,
		},
		{
			Code: "CAL-017", Severity: check.Warning,
			Title:  i18n.Text{EN: "Entry on a competitor's day", ES: "Entrada en una fecha de un competidor"},
			Why:    i18n.Text{EN: "The audience looks elsewhere on that day.", ES: "Ese día el público mira a otra parte."},
			Fix:    i18n.Text{EN: "Move it, or let it answer the occasion on purpose.", ES: "Muévala o haga que responda a la ocasión a propósito."},
			Source: "source text S1: know and differ from competitors", Since: "0.1.0", Find: findRivalDates,
		},
	}
}

func findTimeless(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		switch {
		case e.lost[i] != nil && !errors.Is(e.lost[i], ErrNever):
			add(check.Finding{Path: e.path(i, "slot"), Got: entry.Slot.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s: %s.", ES: "Entrada %s: %s.",
			}, e.name(i), e.lost[i])})
		case entry.Slot.IsZero() && (e.state(i) == Scheduled || e.out(i)):
			add(check.Finding{Path: e.path(i, "slot"), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s is %s, and nobody has said for when.", ES: "La entrada %s está %s, y no consta para cuándo.",
			}, e.name(i), e.state(i).Name())})
		}
	}
}

func findNever(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if entry.Repeat.IsZero() || entry.Slot.IsZero() || len(e.showings(i)) > 0 || e.lost[i] != nil || e.idle(i) {
			continue
		}
		if _, err := e.calendar.Series(i).First(e.at.Zones); errors.Is(err, ErrNever) {
			add(check.Finding{Path: e.path(i, "repeat"), Got: entry.Repeat.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s: %s.", ES: "Entrada %s: %s.",
			}, e.name(i), err)})
		}
	}
}

func findOutside(e *Evidence, add func(check.Finding)) {
	period := e.calendar.Period
	if period.IsZero() {
		return
	}
	for i := range e.calendar.Entries {
		if s := e.showings(i); len(s) > 0 && !period.Contains(s[0].day) {
			add(check.Finding{Path: e.path(i, "slot"), Got: s[0].day.String(), Want: period.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s takes place on %s, and the calendar is for %s to %s.",
				ES: "La entrada %s tiene lugar el %s, y el calendario va del %s al %s.",
			}, e.name(i), s[0].day, period.First(), period.Last())})
		}
	}
}

func findPast(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		s := e.showings(i)
		if e.at.Now.IsZero() || len(s) == 0 || !entry.Repeat.IsZero() || e.out(i) {
			continue
		}
		if last := s[len(s)-1]; last.time.Before(e.at.Now) {
			add(check.Finding{
				Path: e.path(i, "slot"), Got: last.slot.String(), Want: ">= " + e.at.Now.In(e.zone).Format("2006-01-02T15:04"),
				Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s was planned for %s at %s, and is still “%s”.",
					ES: "La entrada %s estaba prevista para el %s a las %s y sigue «%s».",
				}, e.name(i), last.slot.Date, last.slot.Clock, e.state(i).Name()),
			})
		}
	}
}

func findMoved(e *Evidence, add func(check.Finding)) {
	for i := range e.calendar.Entries {
		at := slices.IndexFunc(e.showings(i), func(s showing) bool { return s.moved || s.fold })
		if at < 0 {
			continue
		}
		s := e.showings(i)[at]
		f := check.Finding{Path: e.path(i, "slot"), Got: s.slot.String(), Want: s.time.Format("15:04")}
		if s.moved {
			f.Message = i18n.Sprintf(i18n.Text{
				EN: "Entry %s is planned for %s on %s, which the clocks in %s skip: it takes place at %s.",
				ES: "La entrada %s está prevista para las %s del %s, hora que en %s no existe: tiene lugar a las %s.",
			}, e.name(i), s.slot.Clock, s.slot.Date, s.slot.Zone, s.time.Format("15:04"))
		} else {
			f.Message = i18n.Sprintf(i18n.Text{
				EN: "Entry %s is planned for %s on %s, which the clocks in %s show twice: it takes place the first time.",
				ES: "La entrada %s está prevista para las %s del %s, hora que en %s se repite: tiene lugar la primera vez.",
			}, e.name(i), s.slot.Clock, s.slot.Date, s.slot.Zone)
		}
		add(f)
	}
}

// reaches reports whether a list of channels, empty for all of them, has one
// to which the entry goes.
func (e *Evidence) reaches(i int, channels []channel.ID) bool {
	return len(channels) == 0 || slices.ContainsFunc(e.calendar.Entries[i].Posts, func(p Post) bool {
		return e.among(channels, p.Channel)
	})
}

func findBlackouts(e *Evidence, add func(check.Finding)) {
	for n, blackout := range e.calendar.Blackouts {
		for i := range e.calendar.Entries {
			s, ok := e.ahead(i, func(s showing) bool { return blackout.Days.Contains(s.day) })
			if !ok || !e.reaches(i, blackout.Channels) {
				continue
			}
			add(check.Finding{
				Path: e.path(i, "slot"), Got: s.day.String(), Want: check.Path("blackouts", strconv.Itoa(n)),
				Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s takes place on %s, when nothing is published: %s.",
					ES: "La entrada %s tiene lugar el %s, cuando no se publica nada: %s.",
				}, e.name(i), s.day, i18n.Quote(blackout.Reason)),
			})
		}
	}
}

func findHolidays(e *Evidence, add func(check.Finding)) {
	for i := range e.calendar.Entries {
		s, ok := e.ahead(i, func(s showing) bool { return closed(e.at.Holidays, s.day) })
		if !ok {
			continue
		}
		var names i18n.Text
		for h := range e.at.Holidays.On(s.day) {
			names = h.Name
			break
		}
		add(check.Finding{Path: e.path(i, "slot"), Got: s.day.String(), Message: i18n.Sprintf(i18n.Text{
			EN: "Entry %s takes place on %s, a holiday%s.", ES: "La entrada %s tiene lugar el %s, festivo%s.",
		}, e.name(i), s.day, bracketed(names))})
	}
}

// bracketed is a text in brackets behind a space, nothing without one.
func bracketed(t i18n.Text) i18n.Text {
	if t.IsZero() {
		return t
	}
	return i18n.Sprintf(i18n.Same(" (%s)"), t)
}

func findHeld(e *Evidence, add func(check.Finding)) {
	for n, hold := range e.calendar.Holds {
		for i, entry := range e.calendar.Entries {
			s, ok := e.ahead(i, func(s showing) bool {
				return slices.ContainsFunc(entry.Posts, func(p Post) bool { return e.holds(hold, p.Channel, s.time) })
			})
			if !ok {
				continue
			}
			add(check.Finding{
				Path: e.path(i, "slot"), Got: s.slot.String(), Want: check.Path("holds", strconv.Itoa(n)),
				Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s takes place on %s at %s, and publishing is stopped then: %s.",
					ES: "La entrada %s tiene lugar el %s a las %s, y entonces no se publica: %s.",
				}, e.name(i), s.slot.Date, s.slot.Clock, i18n.Quote(hold.Reason)),
			})
		}
	}
}

func findRivalDates(e *Evidence, add func(check.Finding)) {
	for _, rival := range e.calendar.Competitors {
		for _, date := range rival.Dates {
			for i := range e.calendar.Entries {
				s, ok := e.ahead(i, func(s showing) bool { return date.Days.Contains(s.day) })
				if !ok {
					continue
				}
				add(check.Finding{Path: e.path(i, "slot"), Got: s.day.String(), Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s takes place on %s, a date of %s: %s.",
					ES: "La entrada %s tiene lugar el %s, una fecha de %s: %s.",
				}, e.name(i), s.day, i18n.Quote(rival.Name), i18n.Quote(date.Name))})
			}
		}
	}
}
