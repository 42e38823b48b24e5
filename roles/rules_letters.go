package roles

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// letterRules are about the letters of one task.
func letterRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "ROL-001", Severity: check.Error,
			Title:  i18n.Text{EN: "Nobody accountable", ES: "Nadie rinde cuentas"},
			Why:    i18n.Text{EN: "When the task is not done, nobody has to say why.", ES: "Si la tarea no se hace, nadie tiene que decir por qué."},
			Fix:    i18n.Text{EN: "Give one party the letter A.", ES: "Dé la letra A a una sola parte."},
			Source: pmbok, Since: "0.1.0", Find: findNoAccountable,
		},
		{
			Code: "ROL-002", Severity: check.Error,
			Title:  i18n.Text{EN: "Several accountable", ES: "Varios rinden cuentas"},
			Why:    i18n.Text{EN: "Where two answer for it, each can wait for the other.", ES: "Si responden dos, cada uno puede esperar al otro."},
			Fix:    i18n.Text{EN: "Keep one A; make the others C or I.", ES: "Deje una sola A y pase las demás a C o I."},
			Source: pmbok, Since: "0.1.0", Find: findManyAccountable,
		},
		{
			Code: "ROL-003", Severity: check.Error,
			Title:  i18n.Text{EN: "Nobody responsible", ES: "Nadie es responsable"},
			Why:    i18n.Text{EN: "The work has no hands.", ES: "El trabajo no tiene manos que lo hagan."},
			Fix:    i18n.Text{EN: "Give the letter R to whoever does the work.", ES: "Dé la letra R a quien haga el trabajo."},
			Source: pmbok, Since: "0.1.0", Find: findNoResponsible,
		},
		{
			Code: "ROL-004", Severity: check.Advice,
			Title:  i18n.Text{EN: "Several responsible", ES: "Varios responsables"},
			Why:    i18n.Text{EN: "A task with several hands may be several tasks.", ES: "Una tarea con varias manos puede ser varias tareas."},
			Fix:    i18n.Text{EN: "Split the task, or keep one R and make the others S.", ES: "Divida la tarea, o deje una R y pase las demás a S."},
			Source: trackplus, Since: "0.1.0", Find: findManyResponsible,
		},
		{
			Code: "ROL-005", Severity: check.Advice,
			Title:  i18n.Text{EN: "Accountable is also responsible", ES: "Quien rinde cuentas también es responsable"},
			Why:    i18n.Text{EN: "It is allowed, but then nobody looks at the work from outside.", ES: "Está permitido, pero entonces nadie mira el trabajo desde fuera."},
			Fix:    i18n.Text{EN: "Give R or A to another party where there is one.", ES: "Dé la R o la A a otra parte si la hay."},
			Source: pmbok, Since: "0.1.0", Find: findBoth,
		},
		{
			Code: "ROL-006", Severity: check.Warning,
			Title:  i18n.Text{EN: "Letters that double or contradict each other", ES: "Letras repetidas o que se contradicen"},
			Why:    i18n.Text{EN: "Whoever does the work or answers for it is asked and told anyway.", ES: "A quien hace el trabajo o responde de él ya se le pregunta y se le informa."},
			Fix:    i18n.Text{EN: "Keep the strongest letter.", ES: "Deje la letra más fuerte."},
			Source: trackplus, Since: "0.1.0", Find: findDoubles,
		},
		{
			Code: "ROL-007", Severity: check.Warning,
			Title:  i18n.Text{EN: "Letter S in a RACI matrix", ES: "Letra S en una matriz RACI"},
			Why:    i18n.Text{EN: "Readers of a RACI matrix do not expect supporters.", ES: "Quien lee una matriz RACI no espera apoyos."},
			Fix:    i18n.Text{EN: "Mark the matrix as RASCI, or use R or C.", ES: "Marque la matriz como RASCI, o use R o C."},
			Source: "RASCI is RACI with S for support (theory of responsibility matrices)", Since: "0.1.0", Find: findSupport,
		},
	}
}

func findNoAccountable(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		if len(t.Assignments) > 0 && len(e.who[i][Accountable]) == 0 {
			add(check.Finding{Path: e.taskPath(i), Got: "0", Want: "1", Message: i18n.Sprintf(i18n.Text{
				EN: "Nobody is accountable for %s.", ES: "Nadie rinde cuentas de %s.",
			}, i18n.Quote(t.Name))})
		}
	}
}

func findManyAccountable(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		if who := e.who[i][Accountable]; len(who) > 1 {
			add(check.Finding{Path: e.taskPath(i), Got: strconv.Itoa(len(who)), Want: "1", Message: i18n.Sprintf(i18n.Text{
				EN: "%s are accountable for %s: %s.", ES: "%s rinden cuentas de %s: %s.",
			}, parties().Count(int64(len(who))), i18n.Quote(t.Name), named(who))})
		}
	}
}

func findNoResponsible(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		if len(t.Assignments) > 0 && len(e.who[i][Responsible]) == 0 {
			add(check.Finding{Path: e.taskPath(i), Got: "0", Want: "1", Message: i18n.Sprintf(i18n.Text{
				EN: "Nobody is responsible for %s.", ES: "Nadie es responsable de %s.",
			}, i18n.Quote(t.Name))})
		}
	}
}

func findManyResponsible(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		if who := e.who[i][Responsible]; len(who) > 1 {
			add(check.Finding{Path: e.taskPath(i), Got: strconv.Itoa(len(who)), Want: "1", Message: i18n.Sprintf(i18n.Text{
				EN: "%s are responsible for %s: %s.", ES: "%s son responsables de %s: %s.",
			}, parties().Count(int64(len(who))), i18n.Quote(t.Name), named(who))})
		}
	}
}

func findBoth(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		for _, who := range e.both[i] {
			add(check.Finding{Path: e.taskPath(i), Got: who, Message: i18n.Sprintf(i18n.Text{
				EN: "%s does %s and is accountable for it.", ES: "%s hace %s y rinde cuentas de ello.",
			}, i18n.Quote(who), i18n.Quote(t.Name))})
		}
	}
}

func findDoubles(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		letters := make(map[string]string, len(t.Assignments))
		for _, a := range t.Assignments {
			letters[a.Who] += a.Letter.String()
		}
		for j, a := range t.Assignments {
			all := letters[a.Who]
			delete(letters, a.Who) // said once
			if len(all) < 2 || all == "RA" || all == "AR" {
				continue
			}
			add(check.Finding{Path: e.taskPath(i, "assignments", strconv.Itoa(j)), Got: all, Message: i18n.Sprintf(i18n.Text{
				EN: "%s has the letters %s in %s.", ES: "%s tiene las letras %s en %s.",
			}, i18n.Quote(a.Who), all, i18n.Quote(t.Name))})
		}
	}
}

func findSupport(e *Evidence, add func(check.Finding)) {
	if e.charter.Matrix.RASCI {
		return
	}
	for i, t := range e.tasks() {
		if who := e.who[i][Supports]; len(who) > 0 {
			add(check.Finding{Path: e.taskPath(i), Got: "S", Want: "RACI", Message: i18n.Sprintf(i18n.Text{
				EN: "%s has the letter S, and the matrix is not marked as RASCI: %s.",
				ES: "%s tiene la letra S y la matriz no está marcada como RASCI: %s.",
			}, i18n.Quote(t.Name), named(who))})
		}
	}
}

// parties counts those in a matrix.
func parties() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "party", ES: "parte"}, Many: i18n.Text{EN: "parties", ES: "partes"}}
}
