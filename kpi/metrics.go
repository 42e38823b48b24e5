package kpi

import (
	"slices"

	"github.com/shopspring/decimal"
)

// standardMetrics are the metrics of [Standard], in the order in which
// METRICS.md prints them. It is a function so that nobody holds the table
// itself.
//
// What has variants has them in its IDs: save_rate_reach and
// save_rate_impressions are two metrics, and there is no save_rate.
func standardMetrics() []Metric {
	return slices.Concat(
		awarenessMetrics(),
		engagementMetrics(),
		engagementsMetrics(),
		postMetrics(),
		videoMetrics(),
		clickMetrics(),
		siteMetrics(),
		conversionMetrics(),
		returnMetrics(),
		costMetrics(),
		audienceMetrics(),
		deskMetrics(),
		memberMetrics(),
		brandMetrics(),
		contentMetrics(),
		influencerMetrics(),
	)
}

// of is the sum of the measures.
func of(measures ...Measure) []Term {
	terms := make([]Term, len(measures))
	for i, m := range measures {
		terms[i] = Term{Measure: m}
	}
	return terms
}

// less is the sum of the measures, taken off.
func less(measures ...Measure) []Term { return minus(of(measures...)) }

// minus turns the signs of the terms.
func minus(terms []Term) []Term {
	for i := range terms {
		terms[i].Coef = terms[i].coef().Mul(decimal.NewFromInt(-1))
	}
	return terms
}

// optional is the sum of those of the measures that are known.
func optional(measures ...Measure) []Term {
	terms := of(measures...)
	for i := range terms {
		terms[i].Optional = true
	}
	return terms
}

// atStart is the level at the earliest date of the group.
func atStart(m Measure) []Term { return []Term{{Measure: m, At: First}} }

// marketingCost is what marketing cost: the ledger without the goods sold.
func marketingCost() []Term {
	return optional(Spend, Production, Fees, Tools, Labour, Incentives)
}

// totalCost is all seven categories of the ledger.
func totalCost() []Term { return append(marketingCost(), optional(Goods)...) }
