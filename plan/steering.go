package plan

import (
	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi/pacing"
	"github.com/pauta-go/pauta/kpi/stat"
)

// Steering holds the thresholds of [Plan.Progress] and [Plan.Corrections]. The
// numbers are ours; the texts ask for constant verification and name none.
//
// The zero Steering is the default; below 1 a number is its default.
type Steering struct {
	// Near and Far are by how many per cent of what is planned a pace may fall
	// short before it is at risk, and before it is off track: 10 and 25 by default.
	Near, Far int
	// Shift is the greatest share, in per cent, by which the money left of a line
	// is changed at once: 20 by default. A curve through two states holds near
	// them.
	Shift int
	// Stretch is how many times as much a day as so far may be required before
	// another target is proposed: 2 by default.
	Stretch int
	// Data says from where on there are enough data to judge.
	Data stat.Policy
}

func (s Steering) near() int    { return usual(s.Near, 10) }
func (s Steering) far() int     { return max(s.near(), usual(s.Far, 25)) }
func (s Steering) shift() int   { return min(100, usual(s.Shift, 20)) }
func (s Steering) stretch() int { return usual(s.Stretch, 2) }

// tolerance is how far a pace may be from what is planned.
func (s Steering) tolerance() pacing.Tolerance {
	percent := func(n int) decimal.Decimal { return decimal.New(int64(min(n, 1_000_000)), -2) }
	t, _ := pacing.NewTolerance(percent(s.near()), percent(s.far())) // the second is not less, and both are small
	return t
}
