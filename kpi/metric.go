package kpi

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Metric is a formula as data: Scale · (the sum of Num) / (the sum of Den).
// An empty Den is 1. Everything else about a metric — its value, unit, bounds,
// text, SQL, explanation — is derived from it.
//
// It is a record: [Catalog.With] judges it.
type Metric struct {
	// ID is snake_case like a [Measure]; both share one namespace.
	ID string
	// Name is how people call it: "CTR", "cost per lead".
	Name        i18n.Text
	Description i18n.Text
	Num, Den    []Term
	// Scale multiplies the quotient: 1000 in a CPM, 100 in GRPs. Zero is one.
	Scale int64
	// Percent metrics are shown times 100 with a per cent sign. It is
	// presentation: the value itself stays a fraction.
	Percent bool
	Better  Direction
	Pool    Pooling
	// Variant tells metrics of one family apart: "by reach", "link".
	Variant i18n.Text
	Aliases []string
	Source  string
}

// Term is one addend of a side of a formula.
type Term struct {
	Measure Measure
	// Coef multiplies the measure; the zero Coef is one.
	Coef decimal.Decimal
	// Price, if it is not zero, multiplies the measure too, and makes the term
	// money in its currency.
	Price money.Amount
	// Optional terms count as nothing where their measure is known nowhere in
	// the group.
	Optional bool
	// At asks for the first level of a group instead of the last.
	At Moment
}

// Moment chooses between the levels of a group.
type Moment uint8

// The moments.
const (
	Last  Moment = iota // the level at the latest date
	First               // the level at the earliest date
)

// Direction is whether more of a metric is better.
type Direction uint8

// The directions.
const (
	Neutral Direction = iota // neither: frequency, shares of a mix
	Higher                   // more is better: CTR, ROI
	Lower                    // less is better: CPC, bounce rate
)

// String returns "neutral", "higher" or "lower".
func (d Direction) String() string { return d.Text().EN }

// Text names the direction in both languages.
func (d Direction) Text() i18n.Text {
	switch d {
	case Higher:
		return i18n.Text{EN: "higher", ES: "más alto"}
	case Lower:
		return i18n.Text{EN: "lower", ES: "más bajo"}
	}
	return i18n.Text{EN: "neutral", ES: "neutro"}
}

// Pooling is how a metric takes the rows of a group together.
type Pooling uint8

// The poolings.
const (
	// ByRow: over the rows that know all its required measures. Every
	// platform's ratio is of this kind.
	ByRow Pooling = iota
	// ByGroup: each measure over all rows of the group that know it. ROI and
	// other figures whose sides come from different sources are of this kind.
	ByGroup
)

// String returns "by row" or "by group".
func (p Pooling) String() string { return p.Text().EN }

// Text names the pooling in both languages.
func (p Pooling) Text() i18n.Text {
	if p == ByGroup {
		return i18n.Text{EN: "by group", ES: "por grupo"}
	}
	return i18n.Text{EN: "by row", ES: "por fila"}
}

// clone returns a metric that shares nothing with m.
func (m Metric) clone() Metric {
	m.Num, m.Den = slices.Clone(m.Num), slices.Clone(m.Den)
	m.Aliases = slices.Clone(m.Aliases)
	return m
}

// scale is the factor of the quotient.
func (m *Metric) scale() int64 {
	if m.Scale == 0 {
		return 1
	}
	return m.Scale
}

// coef is the factor of the term, without its price.
func (t *Term) coef() decimal.Decimal {
	if t.Coef.Sign() == 0 {
		return decimal.NewFromInt(1)
	}
	return t.Coef
}
