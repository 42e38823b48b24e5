package stat

import (
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/kpi"
)

// term is one measure of a value's formula.
type term struct {
	id        kpi.Measure
	role      role
	num, den  float64 // what it is multiplied by on either side
	low, high float64 // what it came to
	whole     int64   // the same, if it is one whole number, else −1
}

// role is what a measure is to an interval.
type role uint8

const (
	opaque role = iota // its sum does not tell its error: revenue, what may be negative
	random             // a count: its own sum tells its error
	cost               // money that somebody decided to spend: known
	base               // levels and times: known, if they stand below a count
)

// costs are the measures of the ledger.
var costs = []kpi.Measure{kpi.Spend, kpi.Production, kpi.Fees, kpi.Tools, kpi.Labour, kpi.Incentives, kpi.Goods}

func roleOf(d kpi.Definition) role {
	switch {
	case slices.Contains(costs, d.ID) && d.Unit == kpi.Unit{Money: 1}:
		return cost
	case d.Signed || d.Unit.Money != 0:
		return opaque
	case d.OverTime == kpi.Level || d.Unit.Time != 0:
		return base
	}
	return random
}

func termOf(s kpi.Sum) term {
	t := term{id: s.Definition.ID, role: roleOf(s.Definition), whole: -1}
	t.num, _ = s.Num.Rat().Float64()
	t.den, _ = s.Den.Rat().Float64()
	t.low, _ = s.Low.Float64()
	t.high, _ = s.High.Float64()
	if s.Low.Cmp(s.High) == 0 {
		t.whole = wholeOf(s.Low)
	}
	return t
}

// wholeOf is a count as such, and −1 for any other number.
func wholeOf(r *big.Rat) int64 {
	if !r.IsInt() || !r.Num().IsInt64() || !isCount(r.Num().Int64()) {
		return -1
	}
	return r.Num().Int64()
}

// areCounts reports whether all terms are whole counts known exactly.
func areCounts(terms []term) bool {
	return !slices.ContainsFunc(terms, func(t term) bool { return t.role != random || t.whole < 0 })
}

// alike reports whether there are terms, and all have one coefficient.
func alike(terms []term, coefficient func(term) float64) bool {
	return len(terms) > 0 && !slices.ContainsFunc(terms, func(t term) bool {
		return coefficient(t) != coefficient(terms[0])
	})
}

func numOf(t term) float64 { return t.num }
func denOf(t term) float64 { return t.den }

// totalOf is the sum of whole counts. There are at most 64, so it fits.
func totalOf(terms []term) int64 {
	n := int64(0)
	for _, t := range terms {
		n += t.whole
	}
	return n
}
