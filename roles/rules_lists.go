package roles

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// listRules are about tasks and parties as lists.
func listRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "ROL-008", Severity: check.Error,
			Title:  i18n.Text{EN: "Party is not on the list", ES: "Parte fuera de la lista"},
			Why:    i18n.Text{EN: "A misspelt name has a duty that nobody sees.", ES: "Un nombre mal escrito tiene un deber que nadie ve."},
			Fix:    i18n.Text{EN: "Correct the name, or add it to the columns.", ES: "Corrija el nombre o añádalo a las columnas."},
			Source: unknown, Since: "0.1.0", Find: findStrangers,
		},
		{
			Code: "ROL-009", Severity: check.Warning,
			Title:  i18n.Text{EN: "Task is there twice", ES: "Tarea repetida"},
			Why:    i18n.Text{EN: "Two rows of one task can say different things.", ES: "Dos filas de una misma tarea pueden decir cosas distintas."},
			Fix:    i18n.Text{EN: "Join the rows, or name them apart.", ES: "Junte las filas o póngales nombres distintos."},
			Source: trackplus, Since: "0.1.0", Find: findSameTasks,
		},
		{
			Code: "ROL-010", Severity: check.Error,
			Title:  i18n.Text{EN: "Task without any party", ES: "Tarea sin ninguna parte"},
			Why:    i18n.Text{EN: "Nobody has anything to do with it.", ES: "Nadie tiene nada que ver con ella."},
			Fix:    i18n.Text{EN: "Assign the task, or take it out.", ES: "Asigne la tarea o retírela."},
			Source: trackplus, Since: "0.1.0", Find: findEmptyTasks,
		},
		{
			Code: "ROL-011", Severity: check.Warning,
			Title:  i18n.Text{EN: "Party without any task", ES: "Parte sin ninguna tarea"},
			Why:    i18n.Text{EN: "It is in the matrix for nothing, or its tasks are missing.", ES: "Está en la matriz sin motivo, o faltan sus tareas."},
			Fix:    i18n.Text{EN: "Give it a letter, or take its column out.", ES: "Dele una letra o retire su columna."},
			Source: trackplus, Since: "0.1.0", Find: findIdleParties,
		},
		{
			Code: "ROL-012", Severity: check.Warning,
			Title:  i18n.Text{EN: "Crowd to consult", ES: "Demasiados consultados"},
			Why:    i18n.Text{EN: "Each one to ask takes time, and none of them decides.", ES: "Cada consulta lleva tiempo, y ninguna decide."},
			Fix:    i18n.Text{EN: "Inform some of them instead (I).", ES: "Pase algunos a informados (I)."},
			Source: trackplus, Since: "0.1.0", Find: findCrowds,
		},
		{
			Code: "ROL-013", Severity: check.Advice,
			Title:  i18n.Text{EN: "Nobody informed", ES: "Nadie informado"},
			Why:    i18n.Text{EN: "What nobody is told of is done twice, or undone.", ES: "Lo que no se cuenta a nadie se hace dos veces o se deshace."},
			Fix:    i18n.Text{EN: "Give somebody the letter I or C.", ES: "Dé a alguien la letra I o C."},
			Source: trackplus, Since: "0.1.0", Find: findUninformed,
		},
	}
}

// mostSought is for how many strangers, and among how many names, a name near
// theirs is looked for.
const mostSought = 100

func findStrangers(e *Evidence, add func(check.Finding)) {
	m := e.charter.Matrix
	known := make(map[string]bool, len(m.Who))
	for _, who := range m.Who {
		known[who] = true
	}
	near := map[string]string{}
	for i, t := range m.Tasks {
		for j, a := range t.Assignments {
			if known[a.Who] {
				continue
			}
			f := check.Finding{Path: e.taskPath(i, "assignments", strconv.Itoa(j)), Got: a.Who, Message: i18n.Sprintf(i18n.Text{
				EN: "%s has a letter in %s, but is not on the list.", ES: "%s tiene una letra en %s, pero no está en la lista.",
			}, i18n.Quote(a.Who), i18n.Quote(t.Name))}
			want, sought := near[a.Who]
			if !sought && len(near) < mostSought && len(m.Who) <= mostSought { // where looking is cheap
				if names := ident.Nearest(a.Who, m.Who); len(names) > 0 {
					want = names[0]
				}
				near[a.Who] = want
			}
			f.Want = want
			add(f)
		}
	}
}

func findSameTasks(e *Evidence, add func(check.Finding)) {
	first := map[string]int{}
	for i, t := range e.tasks() {
		name := fold(t.Name)
		at, ok := first[name]
		if !ok {
			first[name] = i
			continue
		}
		add(check.Finding{Path: e.taskPath(i), Got: t.Name, Message: i18n.Sprintf(i18n.Text{
			EN: "Task %s is already in row %s.", ES: "La tarea %s ya está en la fila %s.",
		}, i18n.Quote(t.Name), i18n.Int(int64(at+1)))})
	}
}

func findEmptyTasks(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		if len(t.Assignments) == 0 {
			add(check.Finding{Path: e.taskPath(i), Got: "0", Message: i18n.Sprintf(i18n.Text{
				EN: "Nobody has a letter in %s.", ES: "Nadie tiene una letra en %s.",
			}, i18n.Quote(t.Name))})
		}
	}
}

func findIdleParties(e *Evidence, add func(check.Finding)) {
	busy := map[string]bool{}
	for _, t := range e.tasks() {
		for _, a := range t.Assignments {
			busy[a.Who] = true
		}
	}
	for i, who := range e.charter.Matrix.Who {
		if !busy[who] {
			add(check.Finding{Path: e.whoPath(i), Got: "0", Message: i18n.Sprintf(i18n.Text{
				EN: "%s has no letter in any task.", ES: "%s no tiene ninguna letra en ninguna tarea.",
			}, i18n.Quote(who))})
		}
	}
}

func findCrowds(e *Evidence, add func(check.Finding)) {
	most := e.policy.mostConsulted()
	for i, t := range e.tasks() {
		if n := len(e.who[i][Consulted]); n > most {
			add(check.Finding{Path: e.taskPath(i), Got: strconv.Itoa(n), Want: "<= " + strconv.Itoa(most), Message: i18n.Sprintf(i18n.Text{
				EN: "%s are consulted on %s, and at most %s should be.",
				ES: "Se consulta a %s sobre %s, y como mucho deberían ser %s.",
			}, parties().Count(int64(n)), i18n.Quote(t.Name), i18n.Int(int64(most)))})
		}
	}
}

func findUninformed(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		if len(t.Assignments) > 0 && len(e.who[i][Informed])+len(e.who[i][Consulted]) == 0 {
			add(check.Finding{Path: e.taskPath(i), Got: "0", Message: i18n.Sprintf(i18n.Text{
				EN: "Nobody is informed of %s, or consulted.", ES: "No se informa ni se consulta a nadie sobre %s.",
			}, i18n.Quote(t.Name))})
		}
	}
}
