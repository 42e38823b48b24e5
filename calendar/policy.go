package calendar

import "time"

// Policy holds the thresholds of the rules ([Rules]). A finding says to which
// one it was held.
//
// The zero Policy is the default; a number of zero or less is its default.
type Policy struct {
	// Spacing is how long after a post on a channel has ended the next one may
	// begin: 1 hour by default, a number of ours.
	Spacing time.Duration
	// Apart is how far two entries about the same campaign or topic on different
	// channels are to be from each other: 2 hours by default, a number of ours.
	Apart time.Duration
	// LeadDays is how many working days before its slot an entry is to be
	// approved: 2 by default, a number of ours.
	LeadDays int
	// SelfApproval accepts that whoever wrote an entry approves it. Else four eyes
	// are required.
	SelfApproval bool
	// Weekend are the days on which nobody works: Saturday and Sunday by default.
	Weekend []time.Weekday

	// LeastGaps is from how many gaps between posts on regularity is judged: 8 by
	// default, a number of ours.
	LeastGaps int
	// MostBurstiness is the greatest [FiniteBurstiness] of a channel: 0 by default,
	// which is what posts at random have. It may be from −1 to 1.
	MostBurstiness float64
	// MixPoints is how many percentage points a part of the content mix may be off:
	// 10 by default, a number of ours.
	MixPoints int
	// SilentDays is for how many days a pillar or an objective may have no entry:
	// 28 by default, a number of ours.
	SilentDays int

	// Cooldown is how many days lie between two showings of the same thing where
	// the entry does not say: 60 by default, a number of ours.
	Cooldown int
	// TrendDays is how many days old a trend may be: 7 by default, a number of ours.
	TrendDays int
	// RivalDays is for how many days a competitor's post counts as its last: 14 by
	// default, a number of ours.
	RivalDays int
	// LaunchDays is within how many days before and after a launch its teaser and
	// its follow-up are looked for: 30 by default, a number of ours.
	LaunchDays int
}

func (p Policy) spacing() time.Duration { return usual(p.Spacing, time.Hour) }
func (p Policy) apart() time.Duration   { return usual(p.Apart, 2*time.Hour) }
func (p Policy) leadDays() int          { return usual(p.LeadDays, 2) }
func (p Policy) leastGaps() int         { return max(usual(p.LeastGaps, 8), 2) }
func (p Policy) mixPoints() int         { return usual(p.MixPoints, 10) }
func (p Policy) silentDays() int        { return usual(p.SilentDays, 28) }
func (p Policy) cooldown() int          { return usual(p.Cooldown, 60) }
func (p Policy) trendDays() int         { return usual(p.TrendDays, 7) }
func (p Policy) rivalDays() int         { return usual(p.RivalDays, 14) }
func (p Policy) launchDays() int        { return usual(p.LaunchDays, 30) }

// usual is n, or its default where it is zero or less.
func usual[N int | time.Duration](n, otherwise N) N {
	if n <= 0 {
		return otherwise
	}
	return n
}
