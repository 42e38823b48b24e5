package community

import "time"

// Policy holds the thresholds of the rules ([Rules]). A finding says to which
// one it was held. What is called ours is a starting point, and no measurement.
//
// The zero Policy is the default; below 1 a number is its default.
type Policy struct {
	// Waiting is how long a thread may wait for an answer, around the clock: 48
	// hours by default, ours.
	Waiting Span
	// Repeats is in how many threads the same answer is a template: 5 by default,
	// ours.
	Repeats int
	// Tail is how many medians the 90th percentile of first answers may be: 10 by
	// default, ours.
	Tail int64
	// Answers is the fewest answered threads, or answers of a survey, from which
	// anything is judged: 30 by default (U.S. National Center for Health
	// Statistics, Data Presentation Standards for Proportions, 2017).
	Answers int64
	// Apart is how many percentage points the answered share of favourable
	// messages may lie below that of the unfavourable: 20 by default, ours.
	Apart int64
	// Gap is how many percentage points a perception may fall short of what is
	// intended: 10 by default, ours.
	Gap int64
	// Unsure is the confidence in per cent below which the judgement of a machine
	// does not count: 70 by default, ours.
	Unsure int64
	// Busy is how many messages in a week make an hour a busy one: 5 by default,
	// ours.
	Busy int64
	// Age is the age from which members agree to the use of their own data. By
	// default it is what the facts of law say where they are ([At]), and 13 where
	// nothing is known.
	Age int
	// Acknowledge is within how many days feedback is acknowledged: 7 by default,
	// and ToldBack within how many after a decision the community hears of it: 14
	// by default. Both are ours.
	Acknowledge, ToldBack int
	// Silence is how long the log of an incident at alert or above may be silent:
	// 12 hours by default, ours.
	Silence Span
}

func (p Policy) filled() Policy {
	p.Waiting, p.Silence = span(p.Waiting, 48*time.Hour), span(p.Silence, 12*time.Hour)
	p.Repeats = least(p.Repeats, 5)
	p.Acknowledge, p.ToldBack = least(p.Acknowledge, 7), least(p.ToldBack, 14)
	p.Tail, p.Answers, p.Busy = least(p.Tail, 10), least(p.Answers, 30), least(p.Busy, 5)
	p.Apart, p.Gap, p.Unsure = least(p.Apart, 20), least(p.Gap, 10), least(p.Unsure, 70)
	return p
}

// span is s, or its default where it is not above 0.
func span(s Span, usual time.Duration) Span {
	if s <= 0 {
		return Span(usual)
	}
	return s
}

// Sources of rules.
const (
	seeds          = "source texts S0 to S4"
	ownRule        = "house rule: a number or a name that cannot be right is never passed over"
	chatwoot       = "practice of help desks (Chatwoot, feature list and issue 14009; read 2026-11-21)"
	stdlib         = "house rule: time runs forwards"
	nchs           = "U.S. National Center for Health Statistics, Data Presentation Standards for Proportions, 2017"
	privacy        = "GDPR (Regulation (EU) 2016/679), articles 5 and 32"
	childrenOnline = "Children's Online Privacy Protection Act (United States); GDPR (Regulation (EU) 2016/679), article 8(1)"
	promotions     = `Meta, Pages, Groups and Events Policies, "Promotions": the official rules are the organiser's`
)
