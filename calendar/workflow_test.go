package calendar_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// bakery is a team of three: eva and ines write and publish, luis answers for
// it; an agency schedules.
func bakery() roles.Charter {
	task := func(a roles.Activity, who ...roles.Assignment) roles.Task {
		return roles.Task{Name: a.Name().EN, Activity: a, Assignments: who}
	}
	does := func(who string) roles.Assignment { return roles.Assignment{Who: who, Letter: roles.Responsible} }
	answers := func(who string) roles.Assignment {
		return roles.Assignment{Who: who, Letter: roles.Accountable}
	}
	return roles.Charter{
		Matrix: roles.Matrix{
			Who: []string{"Community manager", "Social media manager", "Agency"},
			Tasks: []roles.Task{
				task(roles.ContentCreation, does("Community manager"), answers("Social media manager"), roles.Assignment{Who: "Agency", Letter: roles.Informed}),
				{Name: "Scheduling content", Activity: roles.ContentScheduling, Assignments: []roles.Assignment{does("Agency"), answers("Social media manager")}},
				{Name: roles.Publishing.Name().EN, Assignments: []roles.Assignment{does("Community manager"), answers("Social media manager")}},
			},
		},
		Crew: roles.Crew{People: []roles.Person{
			{Key: "eva", Roles: []roles.ID{roles.CommunityManager}},
			{Key: "luis", Roles: []roles.ID{roles.SocialMediaManager}},
			{Key: "ines", Roles: []roles.ID{roles.CommunityManager}},
		}},
	}
}

func hour(n int) time.Time { return time.Date(2026, 3, 2, n, 0, 0, 0, time.UTC) }

func TestStandardWorkflow(t *testing.T) {
	w := calendar.StandardWorkflow()
	if got := w.DeadEnds(); len(got) > 0 {
		t.Errorf("dead ends: %v", got)
	}
	if got := w.Unreachable(); len(got) > 0 {
		t.Errorf("unreachable: %v", got)
	}
	want := []calendar.State{
		calendar.Idea, calendar.Draft, calendar.Review, calendar.Approved, calendar.Changes, calendar.Scheduled,
		calendar.Published, calendar.Failed, calendar.Measured, calendar.OnHold, calendar.Cancelled,
	}
	if got := w.States(); !slices.Equal(got, want) {
		t.Errorf("states: %v, want %v", got, want)
	}
	// The usual way, from the first state to the end.
	var way []calendar.State
	for s := w.Start; ; s = w.Next(s)[0] {
		way = append(way, s)
		if slices.Contains(w.Ends, s) {
			break
		}
	}
	if got := fmt.Sprint(way); got != "[idea draft review approved scheduled published measured]" {
		t.Errorf("the usual way is %s", got)
	}
	w.Moves[0].To = "mine"
	if calendar.StandardWorkflow().Moves[0].To != calendar.Draft {
		t.Error("the caller changed the standard workflow")
	}
}

// TestStandardSettings holds that in each standard team somebody may make each
// move of the standard workflow.
func TestStandardSettings(t *testing.T) {
	for _, setting := range roles.Settings() {
		for _, l := range []i18n.Lang{i18n.EN, i18n.ES} {
			team := roles.Charter{Matrix: roles.Standard().Matrix(setting, l)}
			for _, m := range calendar.StandardWorkflow().Moves {
				if len(m.Who(team)) == 0 {
					t.Errorf("%s, %s: nobody may go from %s to %s (%s)", setting, l, m.From, m.To, m.Activity)
				}
			}
		}
	}
}

func TestWorkflowShape(t *testing.T) {
	w := calendar.Workflow{
		Start: "a",
		Moves: []calendar.Move{{From: "a", To: "b"}, {From: "b", To: "b"}, {From: "c", To: "d"}, {From: "a", To: "b"}},
		Ends:  []calendar.State{"e"},
	}
	for _, test := range []struct {
		name string
		got  []calendar.State
		want string
	}{
		{"next", w.Next("a"), "[b]"},
		{"next of an end", w.Next("e"), "[]"},
		{"states", w.States(), "[a b c d e]"},
		{"dead ends", w.DeadEnds(), "[b d]"},
		{"unreachable", w.Unreachable(), "[c d e]"},
		{"of nothing", calendar.Workflow{}.States(), "[]"},
		{"reached from nothing", calendar.Workflow{}.Unreachable(), "[]"},
	} {
		if got := fmt.Sprint(test.got); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestWho(t *testing.T) {
	team := bakery()
	for _, test := range []struct {
		move calendar.Move
		want string
	}{
		{calendar.Move{Activity: roles.ContentCreation, Letter: roles.Responsible}, "[eva ines luis]"},
		{calendar.Move{Activity: roles.ContentCreation, Letter: roles.Accountable}, "[luis]"},
		{calendar.Move{Activity: roles.ContentScheduling, Letter: roles.Responsible}, "[Agency luis]"}, // nobody holds the role
		{calendar.Move{Activity: roles.Publishing, Letter: roles.Responsible}, "[eva ines luis]"},      // known by the name of the task
		{calendar.Move{Activity: roles.Analysis, Letter: roles.Responsible}, "[]"},
		{calendar.Move{}, "[]"},
	} {
		if got := fmt.Sprint(test.move.Who(team)); got != test.want {
			t.Errorf("%+v: %s, want %s", test.move, got, test.want)
		}
	}
}

func TestAdvance(t *testing.T) {
	w := calendar.StandardWorkflow()
	e := calendar.Entry{Key: "bread", Title: "Bread"}
	for i, s := range []calendar.Step{
		{By: "eva", To: calendar.Draft},
		{By: "eva", To: calendar.Review},
		{By: "luis", To: calendar.Changes, Note: "the price is missing"},
		{By: "eva", Title: "Bread at 2 €"},
		{By: "eva", From: calendar.Changes, To: calendar.Review},
		{By: "luis", To: calendar.Approved},
		{By: "ines", To: calendar.Scheduled, Slot: civil.Slot{Date: civil.MustDate("2026-03-09"), Zone: "Europe/Madrid"}},
		{By: "ines", To: calendar.Published},
	} {
		s.At = hour(i)
		before := len(e.History)
		next, err := w.Advance(e, s, bakery())
		if err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
		if len(e.History) != before {
			t.Fatalf("step %d: the entry itself changed", i)
		}
		e = next
	}
	if e.State() != calendar.Published || e.Title != "Bread at 2 €" || e.Slot.Date.String() != "2026-03-09" || e.Sequence() != 8 {
		t.Errorf("got state %s, title %s, slot %s, sequence %d", e.State(), e.Title, e.Slot, e.Sequence())
	}
	if from := e.History[6].From; from != calendar.Approved {
		t.Errorf("the step to scheduled comes from %s", from)
	}
	step, ok := e.Reached(calendar.Review)
	if !ok || !step.At.Equal(hour(1)) {
		t.Errorf("review was first reached by %+v, %v", step, ok)
	}
	if _, ok := e.Reached(calendar.Measured); ok {
		t.Error("measured was reached")
	}
}

// TestAdvanceShares holds that two entries that come from one do not write into
// each other's history.
func TestAdvanceShares(t *testing.T) {
	w := calendar.StandardWorkflow()
	e := calendar.Entry{History: make([]calendar.Step, 0, 8)}
	a, errA := w.Advance(e, calendar.Step{At: hour(1), To: calendar.Draft}, roles.Charter{})
	b, errB := w.Advance(e, calendar.Step{At: hour(1), To: calendar.Cancelled}, roles.Charter{})
	if err := errors.Join(errA, errB); err != nil {
		t.Fatal(err)
	}
	if a.State() != calendar.Draft || b.State() != calendar.Cancelled {
		t.Errorf("got %s and %s", a.State(), b.State())
	}
}

func TestAdvanceRefuses(t *testing.T) {
	draft := []calendar.Step{{At: hour(5), By: "eva", To: calendar.Draft}}
	review := append(slices.Clip(draft), calendar.Step{At: hour(6), By: "luis", To: calendar.Review})
	for _, test := range []struct {
		name    string
		history []calendar.Step
		step    calendar.Step
		team    roles.Charter
		want    string
	}{
		{"nothing", draft, calendar.Step{At: hour(7), By: "eva"}, bakery(), "changes nothing"},
		{"no time", draft, calendar.Step{To: calendar.Review, By: "eva"}, bakery(), "no time"},
		{"too early", draft, calendar.Step{At: hour(4), To: calendar.Review, By: "eva"}, bakery(), "earlier than the last"},
		{"another state", draft, calendar.Step{At: hour(7), From: calendar.Idea, To: calendar.Draft}, bakery(), "begins at “idea”, and the entry is “draft”"},
		{"no such move", draft, calendar.Step{At: hour(7), To: calendar.Published, By: "eva"}, bakery(), "allows “in review”, “on hold”, “cancelled”"},
		{"at the end", []calendar.Step{{At: hour(1), To: calendar.Cancelled}}, calendar.Step{At: hour(7), To: calendar.Draft}, roles.Charter{}, "ends there"},
		{"not the one", review, calendar.Step{At: hour(7), To: calendar.Approved, By: "eva"}, bakery(), `this is for "luis"`},
		{"unknown", draft, calendar.Step{At: hour(7), To: calendar.Review, By: "mallory"}, bakery(), `this is for "eva", "ines", "luis"`},
		{"a new slot by a stranger", draft, calendar.Step{At: hour(7), Slot: civil.Slot{Date: civil.MustDate("2026-03-09")}, By: "mallory"}, bakery(), `this is for "eva", "ines", "luis"`},
		{"a new title at the end", []calendar.Step{{At: hour(1), To: calendar.Cancelled}}, calendar.Step{At: hour(7), Title: "Rye", By: "eva"}, bakery(), "ends there"},
		{"own review", review, calendar.Step{At: hour(7), To: calendar.Approved, By: "luis"}, bakery(), "whoever took it to “in review”"},
		{"nobody", []calendar.Step{{At: hour(1), To: calendar.Published}}, calendar.Step{At: hour(7), To: calendar.Measured, By: "eva"}, bakery(), "to nobody"},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := calendar.Entry{Key: "bread", History: test.history}
			_, err := calendar.StandardWorkflow().Advance(e, test.step, test.team)
			var refused *calendar.MoveError
			if !errors.Is(err, calendar.ErrMove) || !errors.As(err, &refused) {
				t.Fatalf("got %v", err)
			}
			if !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), `"bread"`) {
				t.Errorf("got %q, want %q in it", err, test.want)
			}
			if es := i18n.Say(err, i18n.ES); es == err.Error() || !strings.Contains(es, "entrada") {
				t.Errorf("in Spanish: %s", es)
			}
			if refused.From != e.State() || refused.To != test.step.To {
				t.Errorf("from %s to %s", refused.From, refused.To)
			}
		})
	}
	e, err := calendar.StandardWorkflow().Advance(calendar.Entry{History: review}, calendar.Step{At: hour(7), By: "mallory", Note: "nice"}, bakery())
	if err != nil || e.Sequence() != 2 {
		t.Errorf("a note: %v, sequence %d", err, e.Sequence())
	}
	crowd := roles.Charter{Matrix: roles.Matrix{Tasks: []roles.Task{{Activity: roles.ContentCreation}}}}
	for i := range 9 {
		crowd.Matrix.Tasks[0].Assignments = append(crowd.Matrix.Tasks[0].Assignments, roles.Assignment{Who: fmt.Sprint(i), Letter: roles.Responsible})
	}
	_, err = calendar.StandardWorkflow().Advance(calendar.Entry{}, calendar.Step{At: hour(1), To: calendar.Draft}, crowd)
	if err == nil || !strings.HasSuffix(err.Error(), `"3", "4" …`) {
		t.Errorf("of nine people: %v", err)
	}
}

// TestOwnWorkflow holds that a calendar's own workflow is the one it goes by.
func TestOwnWorkflow(t *testing.T) {
	c := calendar.Calendar{Zone: "Europe/Madrid", Workflow: calendar.Workflow{
		Start: "pitch", Moves: []calendar.Move{{From: "pitch", To: "done"}}, Ends: []calendar.State{"done"},
	}}
	c, err := calendar.ReadCSV(strings.NewReader("key,date,time,owner,state\na,2026-03-02,10:00,eva,\nb,2026-03-02,11:00,eva,Done\n"), c)
	if err != nil {
		t.Fatal(err)
	}
	needs, err := c.Today("eva", hour(1), 0, zones(t, "Europe/Madrid"))
	if err != nil || len(needs) != 1 || needs[0].Entry != 0 || needs[0].To != "done" {
		t.Errorf("got %+v, %v", needs, err)
	}
	a, err := c.Agenda(days(t, "2026-03"), "", zones(t, "Europe/Madrid"))
	if err != nil {
		t.Fatal(err)
	}
	var states []string
	for _, g := range a.ByState() {
		states = append(states, g.Key)
	}
	if fmt.Sprint(states) != "[pitch done]" {
		t.Errorf("by state: %v", states)
	}
	if _, err := calendar.ReadCSV(strings.NewReader("key,state\na,borrador\n"), c); err == nil {
		t.Error("a state that the workflow does not have was taken")
	}
}

// TestOtherEyesOfNobody holds that a state that nobody took the entry to is no
// obstacle.
func TestOtherEyesOfNobody(t *testing.T) {
	w := calendar.Workflow{Start: "a", Moves: []calendar.Move{{From: "a", To: "b", OtherEyes: true}}}
	e, err := w.Advance(calendar.Entry{}, calendar.Step{At: hour(1), By: "eva", To: "b"}, roles.Charter{})
	if err != nil || e.State() != "b" {
		t.Errorf("got %s, %v", e.State(), err)
	}
}

// TestOtherEyesWithoutName holds that leaving out one's name is no way around
// the four eyes.
func TestOtherEyesWithoutName(t *testing.T) {
	e := calendar.Entry{History: []calendar.Step{{To: calendar.Review, By: "eva"}}}
	_, err := calendar.StandardWorkflow().Advance(e, calendar.Step{At: hour(1), To: calendar.Approved}, roles.Charter{})
	if !errors.Is(err, calendar.ErrMove) || !strings.Contains(err.Error(), "nobody says who does it") {
		t.Errorf("got %v", err)
	}
}
