package community

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Perception is one attribute of the brand: how many should see it so, which is
// what the brand intends, and how many of those asked do.
//
// The zero Perception is of no attribute, and nobody was asked.
type Perception struct {
	Attribute i18n.Text  `json:"attribute"`           // near, expert, affordable …
	Intended  int64      `json:"intended"`            // per cent of those asked
	Agreed    int64      `json:"agreed"`              // of those asked
	Asked     int64      `json:"asked"`               // the sample
	Until     civil.Date `json:"until,omitzero"`      // last day of the survey
	Source    string     `json:"source,omitempty"`    // who asked, whom and how
	Objective string     `json:"objective,omitempty"` // key of the objective of communication in the plan
}

// Measured is the share of those asked who see the brand so.
func (p Perception) Measured() stat.Proportion { return stat.Proportion{X: p.Agreed, N: p.Asked} }

// Gap is measured − intended, in per cent of those asked: negative where fewer
// see the brand so than should. It is undefined where nobody was asked
// (no_base), inconsistent where more agreed than were asked, and out of domain
// for counts below 0 and an intended share that is not 0 to 100.
func (p Perception) Gap() kpi.Value {
	figure := kpi.Figure{
		ID: "perception_gap", Percent: true, Name: i18n.Text{EN: "perception gap", ES: "brecha de percepción"},
	}
	if _, why := p.Measured().Share(); why != 0 {
		return figure.Undefined(why)
	}
	if p.Intended < 0 || p.Intended > 100 {
		return figure.Undefined(kpi.OutOfDomain)
	}
	gap := new(big.Rat).Sub(big.NewRat(p.Agreed, p.Asked), big.NewRat(p.Intended, 100))
	return figure.Quotient(gap, big.NewRat(1, 1), money.Currency(0))
}

// Interval is how far the gap may be off by chance, in fractions: the
// [stat.Wilson] interval of the measured share, less the intended one. Where it
// contains 0, the sample does not show a gap. It is undefined where Gap is.
func (p Perception) Interval(confidence float64) (stat.Interval, kpi.Reason) {
	if why := p.Gap().Reason(); why != 0 {
		return stat.Interval{}, why
	}
	i, why := stat.Wilson(p.Measured(), confidence)
	if why != 0 {
		return stat.Interval{}, why
	}
	intended := float64(p.Intended) / 100
	return stat.Interval{Low: i.Low - intended, High: i.High - intended}, 0
}

// FarthestFirst returns the perceptions from the one that falls farthest short
// of what is intended to the one that exceeds it most; those without a gap come
// last. Equals keep their order.
func FarthestFirst(list []Perception) []Perception {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b Perception) int {
		ga, gb := a.Gap(), b.Gap()
		if !ga.Defined() || !gb.Defined() {
			return cmp.Compare(rank(ga), rank(gb))
		}
		order, _ := ga.Compare(gb)
		return order
	})
	return sorted
}

// rank puts what is defined first.
func rank(v kpi.Value) int {
	if v.Defined() {
		return 0
	}
	return 1
}
