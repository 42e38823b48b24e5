package community

import (
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Status is what became of a deadline, as of the desk's now.
//
// The zero Status is none.
type Status string

// The statuses. Only the first two change with time: what is late is late for
// ever, and an answer that comes after all does not clear it.
const (
	Pending Status = "pending" // waiting, and there is time
	AtRisk  Status = "at-risk" // waiting, and most of the time is gone ([Desk.AtRisk])
	Met     Status = "met"     // answered in time: exactly at the deadline is in time
	Late    Status = "late"    // answered after the deadline, or still waiting then
	Lapsed  Status = "lapsed"  // closed without an answer before the deadline: neither met nor late
)

// Name names the status in both languages; of another one it is its own text.
func (s Status) Name() i18n.Text {
	switch s {
	case Pending:
		return i18n.Text{EN: "pending", ES: "pendiente"}
	case AtRisk:
		return i18n.Text{EN: "at risk", ES: "en riesgo"}
	case Met:
		return i18n.Text{EN: "met", ES: "cumplido"}
	case Late:
		return i18n.Text{EN: "late", ES: "fuera de plazo"}
	case Lapsed:
		return i18n.Text{EN: "closed without an answer", ES: "cerrado sin respuesta"}
	}
	return i18n.Same(string(s))
}

// Deadline is a wait for which a time was promised.
//
// The zero Deadline is of no wait.
type Deadline struct {
	Wait    Wait
	Target  int       // position in the list of targets, from 0
	Allowed Span      // what that target promises
	Passed  Span      // how much of it is gone: more than Allowed is late
	Due     time.Time // in the zone of the desk; zero: the desk never opens, or the thread is on hold
	Status  Status
}

// Deadlines are deadlines in any order.
//
// The zero Deadlines are none.
type Deadlines []Deadline

// Deadlines returns the deadlines of those waits for which a target promises a
// time, in the order of the waits. In opening hours no time passes while the
// desk is closed, and on hold none at all.
//
// It fails with a [TargetError] (errors.Is [ErrTarget]) for a target of a
// negative time, or of no time at all.
func (d Desk) Deadlines(waits Waits, targets []Target) (Deadlines, error) {
	if err := checkTargets(targets); err != nil {
		return nil, err
	}
	list := make(Deadlines, 0, len(waits))
	for _, w := range waits {
		t, i, ok := Fit(targets, w)
		if !ok {
			continue
		}
		allowed, passed := t.allows(w.For), w.InHours
		if t.AroundTheClock {
			passed = w.Elapsed
		}
		list = append(list, Deadline{
			Wait: w, Target: i, Allowed: Span(allowed), Passed: Span(passed),
			Due: d.due(w, allowed, t.AroundTheClock), Status: d.status(w.End, passed, allowed),
		})
	}
	return list, nil
}

// status goes by the time that has passed and not by the instant: an answer
// given while the desk is closed is no later than one at closing time.
func (d Desk) status(end End, passed, allowed time.Duration) Status {
	switch {
	case passed > allowed:
		return Late
	case end == Answered:
		return Met
	case end == Dropped:
		return Lapsed
	}
	risk := d.AtRisk
	if risk < 1 || risk > 99 {
		risk = 75
	}
	if passed >= allowed/100*time.Duration(risk) {
		return AtRisk
	}
	return Pending
}

// due is when the allowed time will have passed, holds left out.
func (d Desk) due(w Wait, allowed time.Duration, aroundTheClock bool) time.Time {
	hours, holidays := d.Hours, d.Holidays
	if aroundTheClock {
		hours, holidays = civil.Hours{}, civil.Holidays{}
	}
	at := w.From
	for _, h := range w.holds {
		from := h.from.In(d.zone())
		passed := hours.Between(at, from, holidays)
		switch {
		case passed >= allowed:
			end, _ := hours.Add(at, allowed, holidays)
			return end
		case h.to.IsZero() || h.to.After(w.To):
			return time.Time{}
		}
		allowed -= max(0, passed)
		if h.to.After(at) {
			at = h.to.In(d.zone())
		}
	}
	end, _ := hours.Add(at, allowed, holidays)
	return end
}

// Of returns those deadlines that have the status s: the late ones are the list
// of breaches, each with the key of its thread.
func (l Deadlines) Of(s Status) Deadlines {
	var list Deadlines
	for _, d := range l {
		if d.Status == s {
			list = append(list, d)
		}
	}
	return list
}

// Attainment is met ÷ (met and late), a fraction: the metric sla_attainment.
// What is pending, at risk or lapsed is on neither side. It is undefined where
// nothing was met and nothing was late (no_base).
func (l Deadlines) Attainment() kpi.Value {
	var met, late int64
	for i := range l {
		switch l[i].Status {
		case Met:
			met++
		case Late:
			late++
		}
	}
	return attainment(met, late)
}

func attainment(met, late int64) kpi.Value {
	return standard("sla_attainment", count{kpi.SLAMet, met}, count{kpi.SLAMissed, late})
}
