package calendar

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// Production is what has to be done before a post can go out: the tasks that
// lead from the idea to the approved post, in any order. It is a record that
// may be wrong; [Production.Schedule] refuses a wrong one.
type Production []Task

// Task is one piece of work of a [Production].
//
// The zero Task has no key and is refused.
type Task struct {
	Key   string   `json:"key"` // see ident.CheckKey
	Name  string   `json:"name,omitempty"`
	Days  Estimate `json:"days"`
	After []string `json:"after,omitempty"` // keys of the tasks that have to be over before
}

// ErrProduction is the class of [ProductionError].
var ErrProduction = errors.New("calendar: faulty production")

// ProductionError says what is wrong with a task of a production.
type ProductionError struct {
	Task    string    // its key, as i18n.Quote gives it
	Problem i18n.Text // what is wrong with it
}

func (e *ProductionError) Error() string { return e.Text().EN }

// Unwrap returns [ErrProduction].
func (e *ProductionError) Unwrap() error { return ErrProduction }

// Text says the error in both languages.
func (e *ProductionError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{EN: "task %s: %s", ES: "tarea %s: %s"}, e.Task, e.Problem)
}

// order returns the positions of the tasks so that each comes after those that
// it waits for, and for each task the positions of those.
func (p Production) order() (sorted []int, before [][]int, err error) {
	before, err = p.resolve()
	if err != nil {
		return nil, nil, err
	}
	waits := make([]int, len(p)) // for how many tasks
	next := make([][]int, len(p))
	for i, tasks := range before {
		waits[i] = len(tasks)
		for _, j := range tasks {
			next[j] = append(next[j], i)
		}
		if waits[i] == 0 {
			sorted = append(sorted, i)
		}
	}
	for done := 0; done < len(sorted); done++ {
		for _, i := range next[sorted[done]] {
			if waits[i]--; waits[i] == 0 {
				sorted = append(sorted, i)
			}
		}
	}
	if len(sorted) < len(p) {
		return nil, nil, p.circle(waits, before)
	}
	return sorted, before, nil
}

// resolve finds the tasks that each one waits for.
func (p Production) resolve() ([][]int, error) {
	at := make(map[string]int, len(p))
	for i, task := range p {
		if err := ident.CheckKey(task.Key); err != nil {
			return nil, p.refuse(i, i18n.Text{EN: "the key is malformed", ES: "la clave está mal formada"})
		}
		if _, taken := at[task.Key]; taken {
			return nil, p.refuse(i, i18n.Text{EN: "another task has this key", ES: "otra tarea tiene esta clave"})
		}
		if !task.Days.sound() {
			return nil, p.refuse(i, i18n.Text{
				EN: "the estimate is not 0 ≤ optimistic ≤ likely ≤ pessimistic",
				ES: "la estimación no cumple 0 ≤ optimista ≤ probable ≤ pesimista",
			})
		}
		at[task.Key] = i
	}
	before := make([][]int, len(p))
	for i, task := range p {
		for _, key := range task.After {
			j, ok := at[key]
			if !ok {
				return nil, p.refuse(i, i18n.Sprintf(i18n.Text{
					EN: "it waits for %s, which is no task",
					ES: "espera a %s, que no es una tarea",
				}, i18n.Quote(key)))
			}
			before[i] = append(before[i], j)
		}
	}
	return before, nil
}

// circle is the error that names tasks which wait for one another; those that
// still wait are on a circle or behind one.
func (p Production) circle(waits []int, before [][]int) error {
	i := 0
	for waits[i] == 0 {
		i++
	}
	seen := map[int]bool{}
	for !seen[i] { // back along tasks that wait, until one comes again
		seen[i] = true
		for _, j := range before[i] {
			if waits[j] > 0 {
				i = j
				break
			}
		}
	}
	return p.refuse(i, i18n.Text{EN: "it waits for itself in the end", ES: "al final se espera a sí misma"})
}

func (p Production) refuse(i int, problem i18n.Text) error {
	return &ProductionError{Task: i18n.Quote(p[i].Key), Problem: problem}
}
