package kpi

import (
	"iter"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"
)

// Sum is what one measure of a value's formula came to, and how often it
// stands on either side: the value is the sum of Num times the figures over the
// sum of Den times the figures, or over 1 where no measure has a Den.
type Sum struct {
	Definition Definition
	// Num and Den multiply the figure on either side; a side that lacks the
	// measure has 0. The metric's scale and prices are in them.
	Num, Den decimal.Decimal
	// Low and High bound the figure; an exact one has both alike.
	Low, High *big.Rat
}

// Sums iterates over the measures that a defined value was computed from, in
// the order of the formula; optional ones that nobody knew are left out. An
// undefined value has none.
func (v Value) Sums() iter.Seq[Sum] {
	return func(yield func(Sum) bool) {
		if !v.Defined() {
			return
		}
		for i := range v.terms {
			s := &v.terms[i]
			if !s.known {
				continue
			}
			d := *s.definition
			d.Qualifiers, d.Aliases = slices.Clone(d.Qualifiers), slices.Clone(d.Aliases)
			num := s.num.Mul(decimal.NewFromInt(v.formula.scale()))
			if !yield(Sum{Definition: d, Num: num, Den: s.den, Low: s.low.rat(), High: s.high.rat()}) {
				return
			}
		}
	}
}

// partPairs are the measures of which every one is, by definition, one of
// another measure too. Rule KPI-009 holds rows to them.
func partPairs() []pair {
	return []pair{
		{ViewableImpressions, MeasurableImpressions},
		{MeasurableImpressions, Impressions},
		{UniqueClickers, Clicks},
		{UniqueClickers, Reach},
		{Views6s, Views2s},
		{EngagedViews, Views},
		{SocialSessions, Sessions},
		{EngagedSessions, Sessions},
		{ConvertingSessions, Sessions},
		{Answered, NeedingReply},
		{CSATTop, CSATAnswers},
		{Contributors, ActiveMembers},
		{ActivatedMembers, NewMembers},
		{RetainedMembers, CohortMembers},
		{Mentions, MarketMentions},
		{FirstMentions, Respondents},
		{PositiveMentions, Mentions},
		{NeutralMentions, Mentions},
		{NegativeMentions, Mentions},
		{OnTimePosts, PlannedPosts},
		{PillarPosts, Posts},
		{DisclosedPosts, SponsoredPosts},
		{FlaggedFollowers, SampledFollowers},
	}
}

// stepPairs are the measures of which each one follows from one of another, as
// a click from an impression. Unlike a part it may be above its whole, where
// one gives rise to two or to one on another day.
func stepPairs() []pair {
	return []pair{
		{Clicks, Impressions},
		{LinkClicks, Impressions},
		{LinkClicks, Clicks},
		{OutboundClicks, Impressions},
		{OutboundClicks, Clicks},
		{LandingPageViews, LinkClicks},
		{Conversions, Clicks},
		{Conversions, LinkClicks},
		{QualifiedLeads, Leads},
		{AddsToCart, LandingPageViews},
		{Checkouts, AddsToCart},
		{Purchases, Checkouts},
		{Views, Impressions},
		{Views3s, Impressions},
		{ThruPlays, Views3s},
		{ThruPlays, VideoPlays},
		{VideoP100, VideoPlays},
		{VideoP100, Impressions},
		{EarlySkips, VideoPlays},
		{VideoOpens, ThumbnailImpressions},
		{Resolved, Opened},
		{Reopened, Resolved},
		{FeedbackActioned, FeedbackReceived},
		{CSATAnswers, SurveysSent},
		{SentBack, Submitted},
		{NewFollowers, ProfileVisits},
	}
}

// PartOf reports whether each one of part is one of whole (answered messages of
// those that need a reply) or follows from one of whole, as a rule not more than
// once (clicks of impressions). Between the two there is a share, with a
// binomial error. It knows the measures of the standard catalogue.
func PartOf(part, whole Measure) bool {
	x := pair{part, whole}
	return slices.Contains(partPairs(), x) || slices.Contains(stepPairs(), x)
}
