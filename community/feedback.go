package community

import (
	"cmp"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Feedback is something that the community asked for or complained of, on its
// way through the house and back.
//
// The zero Feedback was never received.
type Feedback struct {
	Key    string `json:"key"`
	Theme  string `json:"theme,omitempty"`
	Thread string `json:"thread,omitempty"` // key of the thread in which it was said
	Member string `json:"member,omitempty"`
	Text   string `json:"text,omitempty"`
	Owner  string `json:"owner,omitempty"` // a role, or a person of the crew

	Received     civil.Date `json:"received,omitzero"`
	Acknowledged civil.Date `json:"acknowledged,omitzero"`
	Planned      civil.Date `json:"planned,omitzero"`
	Done         civil.Date `json:"done,omitzero"`
	Declined     civil.Date `json:"declined,omitzero"`  // decided that it will not be done
	ToldBack     civil.Date `json:"told_back,omitzero"` // the community heard what became of it
}

// Progress is how far feedback has come.
//
// The zero Progress is nowhere.
type Progress string

// The steps, in their order. Declined stands beside Done: either is followed by
// ToldBack.
const (
	Received     Progress = "received"
	Acknowledged Progress = "acknowledged"
	Planned      Progress = "planned"
	Done         Progress = "done"
	Declined     Progress = "declined"
	ToldBack     Progress = "told-back"
)

// FeedbackSteps returns the steps of feedback in their order.
func FeedbackSteps() []Progress {
	return []Progress{Received, Acknowledged, Planned, Done, Declined, ToldBack}
}

// Name names the step in both languages; of another one it is its own text.
func (p Progress) Name() i18n.Text {
	switch p {
	case Received:
		return i18n.Text{EN: "received", ES: "recibida"}
	case Acknowledged:
		return i18n.Text{EN: "acknowledged", ES: "con acuse de recibo"}
	case Planned:
		return i18n.Text{EN: "planned", ES: "planificada"}
	case Done:
		return i18n.Text{EN: "done", ES: "atendida"}
	case Declined:
		return i18n.Text{EN: "declined", ES: "descartada"}
	case ToldBack:
		return i18n.Text{EN: "told back", ES: "comunicada a la comunidad"}
	}
	return i18n.Same(string(p))
}

// date is the day of a step.
func (f Feedback) date(p Progress) civil.Date {
	return map[Progress]civil.Date{
		Received: f.Received, Acknowledged: f.Acknowledged, Planned: f.Planned,
		Done: f.Done, Declined: f.Declined, ToldBack: f.ToldBack,
	}[p]
}

// Progress is the last of the steps that has a day up to the given one; "" where
// none has.
func (f Feedback) Progress(on civil.Date) Progress {
	for _, p := range slices.Backward(FeedbackSteps()) {
		if d := f.date(p); !d.IsZero() && !d.After(on) {
			return p
		}
	}
	return ""
}

// closed is the first day on which it was done or declined; zero where neither.
func (f Feedback) closed() civil.Date {
	if f.Done.IsZero() || !f.Declined.IsZero() && f.Declined.Before(f.Done) {
		return f.Declined
	}
	return f.Done
}

// Loop is what became of feedback, by theme or of all.
//
// The zero Loop is of no feedback.
type Loop struct {
	Theme    string
	Received int64
	Open     int64 // neither done nor declined
	Done     int64
	Declined int64
	ToldBack int64
	// Ages are the days since receipt of what is open, the longest first.
	Ages []int
	// Taken are the days from receipt until it was done or declined, the longest
	// first.
	Taken []int
}

// Closure is done ÷ received: the metric feedback_closure_rate. What was
// declined was decided on, and nothing was done. It is undefined for nothing
// received (no_base).
func (l Loop) Closure() kpi.Value {
	return standard("feedback_closure_rate", count{kpi.FeedbackActioned, l.Done}, count{kpi.FeedbackReceived, l.Received})
}

// FeedbackLoop counts the feedback received up to a day, as it stood then:
// first all, then theme by theme, from the one with most.
func FeedbackLoop(items []Feedback, on civil.Date) (all Loop, themes []Loop) {
	byTheme := map[string]*Loop{}
	for _, f := range items {
		if f.Received.IsZero() || f.Received.After(on) {
			continue
		}
		if byTheme[f.Theme] == nil {
			byTheme[f.Theme] = &Loop{Theme: f.Theme}
		}
		all.count(f, on)
		byTheme[f.Theme].count(f, on)
	}
	all.sort()
	for _, l := range byTheme {
		l.sort()
		themes = append(themes, *l)
	}
	slices.SortFunc(themes, func(a, b Loop) int {
		return cmp.Or(cmp.Compare(b.Received, a.Received), cmp.Compare(a.Theme, b.Theme))
	})
	return all, themes
}

func (l *Loop) count(f Feedback, on civil.Date) {
	l.Received++
	end := f.closed()
	switch {
	case end.IsZero() || end.After(on):
		l.Open++
		l.Ages = append(l.Ages, on.Sub(f.Received))
	default:
		l.Taken = append(l.Taken, end.Sub(f.Received))
		if end == f.Done {
			l.Done++
		} else {
			l.Declined++
		}
	}
	if !f.ToldBack.IsZero() && !f.ToldBack.After(on) {
		l.ToldBack++
	}
}

func (l *Loop) sort() {
	for _, list := range [][]int{l.Ages, l.Taken} {
		slices.Sort(list)
		slices.Reverse(list)
	}
}
