package calendar

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// Who returns who may make the move: the keys of people of the team, and roles
// that nobody in it holds as the matrix calls them. It is empty where the
// matrix gives the activity to nobody, and where the move is of no activity.
func (m Move) Who(team roles.Charter) []string {
	var list []string
	for _, t := range team.Matrix.Tasks {
		activity := t.Activity
		if activity == "" {
			activity, _ = roles.FindActivity(t.Name)
		}
		if m.Activity == "" || activity != m.Activity {
			continue
		}
		who := t.With(roles.Accountable)
		if m.Letter != roles.Accountable {
			who = append(t.With(m.Letter), who...)
		}
		for _, one := range who {
			list = append(list, people(team.Crew, one)...)
		}
	}
	return unique(list)
}

// people are the keys of those whom a text stands for, or the text itself.
func people(crew roles.Crew, who string) []string {
	holders := crew.Holders(who)
	if len(holders) == 0 {
		return []string{who}
	}
	keys := make([]string, len(holders))
	for i, at := range holders {
		keys[i] = crew.People[at].Key
	}
	return keys
}

// unique are the texts without repetitions.
func unique(list []string) []string {
	var once []string
	for _, s := range list {
		if !slices.Contains(once, s) {
			once = append(once, s)
		}
	}
	return once
}

// Advance returns the entry after a step: the step is put behind its history,
// and what the step changes is changed. The entry itself stays as it was.
//
// The team says who may make a move ([Move.Who]); a team without tasks is not
// asked. Whoever works alone takes OtherEyes off the moves. A new slot or title
// without a move is for those who may make one of the moves from there; a note
// is for everybody.
//
// It fails with a [MoveError] (errors.Is [ErrMove]) if
//   - the step changes nothing and says nothing,
//   - it is earlier than the last one, or has no time,
//   - From is stated and is not the entry's state,
//   - the workflow has no such move, or ends there,
//   - By may not make it, or is empty where the move is for other eyes.
func (w Workflow) Advance(e Entry, s Step, team roles.Charter) (Entry, error) {
	from := e.state(w)
	refuse := func(why i18n.Text, args ...any) (Entry, error) {
		return Entry{}, &MoveError{
			Entry: i18n.Quote(e.name()), From: from, To: s.To, By: i18n.Quote(s.By),
			Allowed: w.Next(from), Problem: i18n.Sprintf(why, args...),
		}
	}
	switch {
	case s.To == "" && s.Slot.IsZero() && s.Title == "" && s.Note == "":
		return refuse(i18n.Text{EN: "the step changes nothing", ES: "el paso no cambia nada"})
	case s.At.IsZero():
		return refuse(i18n.Text{EN: "the step has no time", ES: "el paso no tiene hora"})
	case len(e.History) > 0 && s.At.Before(e.History[len(e.History)-1].At):
		return refuse(i18n.Text{EN: "the step is earlier than the last one", ES: "el paso es anterior al último"})
	case s.From != "" && s.From != from:
		return refuse(i18n.Text{
			EN: "the step begins at “%s”, and the entry is “%s”", ES: "el paso parte de «%s», y la entrada está en «%s»",
		}, s.From.Name(), from.Name())
	}
	if s.To != "" || !s.Slot.IsZero() || s.Title != "" {
		if why := w.objection(e, s, team); !why.IsZero() {
			return refuse(why)
		}
	}
	if s.To != "" {
		s.From = from
	}
	e.History = append(slices.Clip(e.History), s)
	if !s.Slot.IsZero() {
		e.Slot = s.Slot
	}
	if s.Title != "" {
		e.Title = s.Title
	}
	return e, nil
}

// objection is why a step may not be made by any of the moves that would do; no
// text if it may.
func (w Workflow) objection(e Entry, s Step, team roles.Charter) i18n.Text {
	from := e.state(w)
	var first i18n.Text
	for _, m := range w.Moves {
		if m.From != from || s.To != "" && m.To != s.To {
			continue
		}
		why := m.objection(e, s.By, team)
		if why.IsZero() {
			return why
		}
		if first.IsZero() {
			first = why
		}
	}
	if first.IsZero() {
		return nextText(w.Next(from))
	}
	return first
}

// objection is why somebody may not make the move; no text if they may.
func (m Move) objection(e Entry, by string, team roles.Charter) i18n.Text {
	switch {
	case m.OtherEyes && by == "":
		return i18n.Text{EN: "nobody says who does it", ES: "no consta quién lo hace"}
	case m.OtherEyes && by == e.taker(m.From):
		return i18n.Sprintf(i18n.Text{
			EN: "whoever took it to “%s” may not be the one", ES: "no puede ser quien la pasó a «%s»",
		}, m.From.Name())
	}
	if m.Activity == "" || len(team.Matrix.Tasks) == 0 {
		return i18n.Text{}
	}
	who := m.Who(team)
	switch {
	case len(who) == 0:
		return i18n.Sprintf(i18n.Text{
			EN: "the team gives “%s” to nobody", ES: "el equipo no asigna «%s» a nadie",
		}, m.Activity.Name())
	case !slices.Contains(who, by):
		return i18n.Sprintf(i18n.Text{EN: "this is for %s", ES: "corresponde a %s"}, quotes(who))
	}
	return i18n.Text{}
}

// taker is who took the entry to the state it is in.
func (e Entry) taker(s State) string {
	for _, step := range slices.Backward(e.History) {
		if step.To == s {
			return step.By
		}
	}
	return ""
}
