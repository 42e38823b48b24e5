package calendar

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
	"github.com/pauta-go/pauta/roles"
)

// peopleRules are about what for and by whom.
func peopleRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-031", Severity: check.Warning,
			Title:  i18n.Text{EN: "Entry without objective", ES: "Entrada sin objetivo"},
			Why:    i18n.Text{EN: "Whether it did any good cannot be told afterwards.", ES: "Después no se podrá saber si sirvió de algo."},
			Fix:    i18n.Text{EN: "Say which objective it serves, or leave it out.", ES: "Indique a qué objetivo sirve o prescinda de ella."},
			Source: "source text S4: content fits the objectives", Since: "0.1.0", Find: findAimless,
		},
		{
			Code: "CAL-032", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry without owner", ES: "Entrada sin responsable"},
			Why:    i18n.Text{EN: "What is everybody's work is nobody's.", ES: "El trabajo de todos no lo hace nadie."},
			Fix:    i18n.Text{EN: "Name a person or a role.", ES: "Indique una persona o un puesto."},
			Source: handbook, Since: "0.1.0", Find: findUnowned,
		},
		{
			Code: "CAL-033", Severity: check.Warning,
			Title:  i18n.Text{EN: "Entry without approver", ES: "Entrada sin quien la apruebe"},
			Why:    i18n.Text{EN: "It will wait in review, or go out unseen.", ES: "Se quedará en revisión o saldrá sin que nadie la vea."},
			Fix:    i18n.Text{EN: "Name somebody other than the owner.", ES: "Indique a alguien que no sea su responsable."},
			Source: handbook, Since: "0.1.0", Find: findUnapproving,
		},
		{
			Code: "CAL-034", Severity: check.Error,
			Title:  i18n.Text{EN: "Owner or approver is nobody of the team", ES: "El responsable o quien aprueba no es del equipo"},
			Why:    i18n.Text{EN: "The work is assigned to an empty chair.", ES: "El trabajo está asignado a una silla vacía."},
			Fix:    i18n.Text{EN: "Correct the name, or give somebody the role.", ES: "Corrija el nombre o dé el puesto a alguien."},
			Source: known, Since: "0.1.0", Find: findStrangers,
		},
		{
			Code: "CAL-035", Severity: check.Error,
			Title:  i18n.Text{EN: "Author approves", ES: "Aprueba quien la escribió"},
			Why:    i18n.Text{EN: "Four eyes see what two overlook.", ES: "Cuatro ojos ven lo que a dos se les escapa."},
			Fix:    i18n.Text{EN: "Let somebody else approve, or accept it in the policy.", ES: "Haga que apruebe otra persona, o acéptelo en la política."},
			Source: "segregation of duties: a verifier is never the author (NIST SP 800-53, AC-5)", Since: "0.1.0", Find: findSelfApproval,
		},
		{
			Code: "CAL-036", Severity: check.Warning,
			Title:  i18n.Text{EN: "More work than there is time", ES: "Más trabajo que tiempo"},
			Why:    i18n.Text{EN: "Part of what is planned will not be done, and nobody chose which.", ES: "Parte de lo planificado no se hará, y nadie ha elegido cuál."},
			Fix:    i18n.Text{EN: "Move entries to another week or to somebody else.", ES: "Pase entradas a otra semana o a otra persona."},
			Source: "roles.Person.Capacity", Since: "0.1.0", Find: findOverwork,
		},
	}
}

func findAimless(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if entry.Objective == "" {
			add(check.Finding{Path: e.path(i, "objective"), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s serves no objective.", ES: "La entrada %s no sirve a ningún objetivo.",
			}, e.name(i))})
		}
	}
}

func findUnowned(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if entry.Owner == "" {
			add(check.Finding{Path: e.path(i, "owner"), Message: i18n.Sprintf(i18n.Text{
				EN: "Nobody owns entry %s.", ES: "La entrada %s no tiene responsable.",
			}, e.name(i))})
		}
	}
}

func findUnapproving(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if entry.Approver == "" {
			add(check.Finding{Path: e.path(i, "approver"), Message: i18n.Sprintf(i18n.Text{
				EN: "Nobody is to approve entry %s.", ES: "No consta quién aprueba la entrada %s.",
			}, e.name(i))})
		}
	}
}

// people are the positions in the team of those whom a text stands for.
func (e *Evidence) people(who string) []int {
	found, ok := e.holders[who]
	if !ok {
		found = e.calendar.Team.Crew.Holders(who)
		if e.holders == nil {
			e.holders = map[string][]int{}
		}
		e.holders[who] = found
	}
	return found
}

func findStrangers(e *Evidence, add func(check.Finding)) {
	crew := e.calendar.Team.Crew.People
	if len(crew) == 0 {
		return
	}
	names := make([]string, len(crew))
	for i, p := range crew {
		names[i] = p.Key
	}
	for i, entry := range e.calendar.Entries {
		for _, field := range [...]struct{ name, who string }{{"owner", entry.Owner}, {"approver", entry.Approver}} {
			if field.who == "" || len(e.people(field.who)) > 0 {
				continue
			}
			f := check.Finding{Path: e.path(i, field.name), Got: field.who, Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s counts on %s, and nobody of the team is or holds it.",
				ES: "La entrada %s cuenta con %s, y nadie del equipo lo es ni tiene ese puesto.",
			}, e.name(i), i18n.Quote(field.who))}
			if near := ident.Nearest(field.who, names); len(near) > 0 {
				f.Want = near[0]
			}
			add(f)
		}
	}
}

// same reports whether two texts stand for one person and for nobody else.
func (e *Evidence) same(a, b string) bool {
	one, other := e.people(a), e.people(b)
	return a != "" && a == b && len(one) < 2 || len(one) == 1 && slices.Equal(one, other)
}

func findSelfApproval(e *Evidence, add func(check.Finding)) {
	if e.at.Policy.SelfApproval {
		return
	}
	for i, entry := range e.calendar.Entries {
		if e.same(entry.Owner, entry.Approver) {
			add(check.Finding{Path: e.path(i, "approver"), Got: entry.Approver, Message: i18n.Sprintf(i18n.Text{
				EN: "%s owns entry %s and is to approve it.", ES: "%s es responsable de la entrada %s y debe aprobarla.",
			}, i18n.Quote(entry.Approver), e.name(i))})
			continue
		}
		author := entry.Owner
		for j, step := range entry.History {
			switch {
			case step.To == Review && step.By != "":
				author = step.By
			case step.To == Approved && e.same(author, step.By):
				add(check.Finding{Path: e.path(i, "history", j, "by"), Got: step.By, Message: i18n.Sprintf(i18n.Text{
					EN: "%s wrote entry %s and approved it.", ES: "%s escribió la entrada %s y la aprobó.",
				}, i18n.Quote(step.By), e.name(i))})
			}
		}
	}
}

// findOverwork adds up what the owners of entries have to do in each ISO week
// of their slots, and holds it to the working time of those people together.
func findOverwork(e *Evidence, add func(check.Finding)) {
	type load struct {
		week   civil.Period
		people string // positions
	}
	sums := map[load]roles.Minutes{}
	var order []load
	who := map[load]string{}
	for _, s := range e.times {
		entry := e.calendar.Entries[s.entry]
		at := e.people(entry.Owner)
		if entry.Effort <= 0 || len(at) == 0 || e.gone(s) {
			continue
		}
		l := load{civil.WeekOf(s.day), fmt.Sprint(at)}
		if _, ok := sums[l]; !ok {
			order = append(order, l)
			who[l] = entry.Owner
		}
		sums[l] += entry.Effort
	}
	slices.SortStableFunc(order, func(a, b load) int { return a.week.Compare(b.week) })
	for _, l := range order {
		var time roles.Minutes
		for _, at := range e.people(who[l]) {
			time += e.calendar.Team.Crew.People[at].Capacity(l.week, e.at.Holidays)
		}
		if sums[l] > time {
			first := strconv.Itoa(e.people(who[l])[0])
			add(check.Finding{
				Path: check.Path("team", "crew", "people", first), Got: strconv.FormatInt(int64(sums[l]), 10), Want: "<= " + strconv.FormatInt(int64(time), 10),
				Message: i18n.Sprintf(i18n.Text{
					EN: "%s has %s of work for entries in the week %s (from %s), and %s of working time.",
					ES: "%s tiene %s de trabajo para entradas en la semana %s (desde el %s) y %s de tiempo de trabajo.",
				}, i18n.Quote(who[l]), sums[l], l.week.First().WeekLabel(), l.week.First(), time),
			})
		}
	}
}
