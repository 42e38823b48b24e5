package roles

import (
	"slices"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// controlRules are about who answers for whose work.
func controlRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "ROL-017", Severity: check.Warning,
			Title:  i18n.Text{EN: "Accountable from outside the team", ES: "Rinde cuentas alguien ajeno al equipo"},
			Why:    i18n.Text{EN: "Whoever answers for a task has to be able to decide about it.", ES: "Quien responde de una tarea debe poder decidir sobre ella."},
			Fix:    i18n.Text{EN: "Give A to somebody of the team, and C or I to those outside.", ES: "Dé la A a alguien del equipo, y C o I a los de fuera."},
			Source: pmbok, Since: "0.1.0", Find: findOutsiders,
		},
		{
			Code: "ROL-018", Severity: check.Error,
			Title:  i18n.Text{EN: "Nobody in the team holds the role", ES: "Nadie del equipo tiene el puesto"},
			Why:    i18n.Text{EN: "The function is assigned to an empty chair.", ES: "La función está asignada a una silla vacía."},
			Fix:    i18n.Text{EN: "Give somebody the role, or the task to another role.", ES: "Dé el puesto a alguien, o la tarea a otro puesto."},
			Source: seeds, Since: "0.1.0", Find: findEmptyChairs,
		},
		{
			Code: "ROL-019", Severity: check.Warning,
			Title:  i18n.Text{EN: "One function, several roles, nobody accountable", ES: "Una función, varios puestos, nadie rinde cuentas"},
			Why:    i18n.Text{EN: "The texts let several roles create content, analyse or report; then somebody has to decide between them.", ES: "Los textos permiten que varios puestos creen contenido, analicen o informen; alguien debe decidir entre ellos."},
			Fix:    i18n.Text{EN: "Give one of them the letter A.", ES: "Dé a uno de ellos la letra A."},
			Source: seeds, Since: "0.1.0", Find: findSharedFunctions,
		},
		{
			Code: "ROL-020", Severity: check.Error,
			Title:  i18n.Text{EN: "Author approves own work", ES: "El autor aprueba su propio trabajo"},
			Why:    i18n.Text{EN: "Four eyes see what two overlook.", ES: "Cuatro ojos ven lo que a dos se les escapa."},
			Fix:    i18n.Text{EN: "Let somebody else approve, or accept it in the policy.", ES: "Haga que apruebe otra persona, o acéptelo en la política."},
			Source: fourEyes, Since: "0.1.0", Find: findSelfApproval,
		},
		{
			Code: "ROL-021", Severity: check.Warning,
			Title:  i18n.Text{EN: "Reviewer is the author", ES: "Quien revisa es el autor"},
			Why:    i18n.Text{EN: "Nobody finds their own mistakes easily.", ES: "Nadie ve con facilidad sus propios errores."},
			Fix:    i18n.Text{EN: "Let somebody else review.", ES: "Haga que revise otra persona."},
			Source: fourEyes, Since: "0.1.0", Find: findSelfReview,
		},
		{
			Code: "ROL-022", Severity: check.Error,
			Title:  i18n.Text{EN: "Review of a task that is not there", ES: "Revisión de una tarea que no está"},
			Why:    i18n.Text{EN: "Whether author and reviewer are two cannot be told.", ES: "No se puede saber si autor y revisor son dos."},
			Fix:    i18n.Text{EN: "Use the key or the name of a task of the matrix.", ES: "Use la clave o el nombre de una tarea de la matriz."},
			Source: unknown, Since: "0.1.0", Find: findLostReviews,
		},
	}
}

func findOutsiders(e *Evidence, add func(check.Finding)) {
	if len(e.people()) == 0 {
		return
	}
	for i, t := range e.tasks() {
		for _, who := range e.who[i][Accountable] {
			inside := slices.ContainsFunc(e.holders.people(who), func(at int) bool { return !e.people()[at].External })
			if !inside {
				add(check.Finding{Path: e.taskPath(i), Got: who, Message: i18n.Sprintf(i18n.Text{
					EN: "%s is accountable for %s, and is nobody of the team.",
					ES: "%s rinde cuentas de %s y no es del equipo.",
				}, i18n.Quote(who), i18n.Quote(t.Name))})
			}
		}
	}
}

func findEmptyChairs(e *Evidence, add func(check.Finding)) {
	if len(e.people()) == 0 {
		return
	}
	for i, t := range e.tasks() {
		for _, who := range e.who[i][Responsible] {
			if len(e.holders.people(who)) == 0 {
				add(check.Finding{Path: e.taskPath(i), Got: who, Message: i18n.Sprintf(i18n.Text{
					EN: "%s is to do %s, and nobody of the team is or holds it.",
					ES: "%s debe hacer %s, y nadie del equipo lo es ni tiene ese puesto.",
				}, i18n.Quote(who), i18n.Quote(t.Name))})
			}
		}
	}
}

func findSharedFunctions(e *Evidence, add func(check.Finding)) {
	type group struct {
		first       int
		who         []string
		seen        map[string]bool
		accountable bool
	}
	groups := map[Activity]*group{}
	var order []Activity
	for i, t := range e.tasks() {
		does := e.does[i]
		if does == "" {
			continue
		}
		g := groups[does]
		if g == nil {
			g = &group{first: i, seen: map[string]bool{}}
			groups[does] = g
			order = append(order, does)
		}
		for _, a := range t.Assignments {
			g.accountable = g.accountable || a.Letter == Accountable
			if a.Letter == Responsible && !g.seen[a.Who] {
				g.seen[a.Who] = true
				g.who = append(g.who, a.Who)
			}
		}
	}
	for _, a := range order {
		if g := groups[a]; len(g.who) > 1 && !g.accountable {
			add(check.Finding{Path: e.taskPath(g.first), Got: string(a), Message: i18n.Sprintf(i18n.Text{
				EN: "%s is in the hands of %s, and none of them is accountable: %s.",
				ES: "%s está en manos de %s, y nadie rinde cuentas: %s.",
			}, a.Name(), parties().Count(int64(len(g.who))), named(g.who))})
		}
	}
}

func findSelfApproval(e *Evidence, add func(check.Finding)) {
	if e.policy.SelfApproval {
		return
	}
	e.overlaps(func(t Task) string { return t.Approves }, func(i int, task, judged string, who []string) {
		add(check.Finding{Path: e.taskPath(i, "approves"), Got: who[0], Message: i18n.Sprintf(i18n.Text{
			EN: "Whoever does %s approves it in %s: %s.", ES: "Quien hace %s lo aprueba en %s: %s.",
		}, i18n.Quote(judged), i18n.Quote(task), named(who))})
	})
}

func findSelfReview(e *Evidence, add func(check.Finding)) {
	e.overlaps(func(t Task) string { return t.Reviews }, func(i int, task, judged string, who []string) {
		add(check.Finding{Path: e.taskPath(i, "reviews"), Got: who[0], Message: i18n.Sprintf(i18n.Text{
			EN: "Whoever does %s reviews it in %s: %s.", ES: "Quien hace %s lo revisa en %s: %s.",
		}, i18n.Quote(judged), i18n.Quote(task), named(who))})
	})
}

// overlaps reports each task that judges another one, as ref says, where
// somebody is responsible in both: a party, or a person behind two of them.
func (e *Evidence) overlaps(ref func(Task) string, report func(i int, task, judged string, who []string)) {
	at := e.tasksByName()
	for i, t := range e.tasks() {
		j, ok := at[ref(t)]
		if !ok {
			continue
		}
		who := common(e.who[j][Responsible], e.who[i][Responsible])
		if len(e.people()) > 0 {
			both := common(e.holding(e.tasks()[j], Responsible), e.holding(t, Responsible))
			who = append(who, e.labels(both)...)
		}
		if len(who) > 0 {
			report(i, t.Name, e.tasks()[j].Name, once(who))
		}
	}
}

// common are those of b that are also in a.
func common[T comparable](a, b []T) []T {
	in := make(map[T]bool, len(a))
	for _, x := range a {
		in[x] = true
	}
	return slices.DeleteFunc(slices.Clone(b), func(x T) bool { return !in[x] })
}

func findLostReviews(e *Evidence, add func(check.Finding)) {
	at := e.tasksByName()
	for i, t := range e.tasks() {
		for _, field := range [...]struct{ name, ref string }{{"reviews", t.Reviews}, {"approves", t.Approves}} {
			if _, ok := at[field.ref]; !ok && field.ref != "" {
				add(check.Finding{Path: e.taskPath(i, field.name), Got: field.ref, Message: i18n.Sprintf(i18n.Text{
					EN: "%s judges the task %s, which the matrix does not have.",
					ES: "%s juzga la tarea %s, que no está en la matriz.",
				}, i18n.Quote(t.Name), i18n.Quote(field.ref))})
			}
		}
	}
}
