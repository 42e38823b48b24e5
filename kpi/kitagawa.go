package kpi

import (
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Split is the change of a pooled rate in two parts: what came from the rates
// of its groups, and what from the mix, the groups' shares in the denominator.
// Change is exactly Rate + Mix. The change of a percentage is in percentage
// points, any other in the metric's unit. If it is undefined, so are all three,
// and there are no Groups.
type Split struct {
	Change Value
	Rate   Value
	Mix    Value
	// Groups are what each group contributed, in the order given: together
	// they are exactly Rate and Mix.
	Groups []SplitGroup
}

// SplitGroup is the contribution of one group to a [Split].
type SplitGroup struct{ Rate, Mix Value }

// Kitagawa splits the change of a pooled rate (click rate of all campaigns,
// cost per lead of all channels) between two periods:
//   - rate, Σ change of the group's rate · mean of its two shares;
//   - mix, Σ change of the group's share · mean of its two rates.
//
// The values are those of one ratio metric, group by group in the same order;
// they know their denominators, from which the shares follow. A group that was
// not there in one of the periods (the zero Value, or a denominator of zero)
// has no rate to compare: all of its contribution is mix. Better is what is
// better for the metric.
//
// The split is undefined
//   - without a group that was there before, or is there now (no_base), and for
//     lists of different lengths (inconsistent);
//   - for what is no ratio (out_of_domain: numbers in hand, growth, LTV), and
//     for ratios with measures that do not add up, such as reach and followers
//     (not_additive);
//   - for undefined values of groups that were there, for their reason, and for
//     unlike values as [Growth] is; money in the ratio is of one currency.
//
// Source: Kitagawa 1955.
func Kitagawa(now, before []Value) Split {
	there := slices.DeleteFunc(slices.Concat(now, before), isAbsent)
	f := effects(leading(append(there, Value{})...))
	v := Value{formula: f[0]}
	switch {
	case len(now) != len(before):
		v.reason = Inconsistent
	case len(there) == 0:
		v.reason = NoBase
	default:
		v = f[0].from(there...)
	}
	after, prior := v.parts(now), v.parts(before)
	all, was := pool(after), pool(prior)
	if v.reason == 0 && (all.absent() || was.absent()) {
		v.reason = NoBase
	}
	as := func(f *formula) Value {
		w := v
		w.formula = f
		return w
	}
	s := Split{Change: v, Rate: as(f[1]), Mix: as(f[2])}
	if v.reason != 0 {
		return s
	}
	rates, mixes := make([]*big.Rat, len(after)), make([]*big.Rat, len(after))
	for i := range after {
		rates[i], mixes[i] = contributions(after[i], prior[i], all.den, was.den)
		s.Groups = append(s.Groups, SplitGroup{s.Rate.just(rates[i]), s.Mix.just(mixes[i])})
	}
	change := all.rate()
	s.Change = v.just(change.Sub(change, was.rate()))
	s.Rate, s.Mix = s.Rate.just(sumOf(rates)), s.Mix.just(sumOf(mixes))
	return s
}

// contributions is what one group adds to the change.
func contributions(now, before part, all, was *big.Rat) (rate, mix *big.Rat) {
	if now.absent() && before.absent() {
		return new(big.Rat), new(big.Rat)
	}
	share, old := now.share(all), before.share(was)
	if now.absent() {
		now = before
	} else if before.absent() {
		before = now
	}
	half := big.NewRat(1, 2)
	rate = new(big.Rat).Sub(now.rate(), before.rate())
	rate.Mul(rate, new(big.Rat).Add(share, old)).Mul(rate, half)
	mix = new(big.Rat).Sub(share, old)
	mix.Mul(mix, new(big.Rat).Add(now.rate(), before.rate())).Mul(mix, half)
	return rate, mix
}

// effects are the change and its two parts as figures.
func effects(like Value) [3]*formula {
	names := [3]i18n.Text{
		{EN: "change of the pooled rate", ES: "cambio de la tasa conjunta"},
		{EN: "change by rates", ES: "cambio por las tasas"},
		{EN: "change by mix", ES: "cambio por la composición"},
	}
	var f [3]*formula
	for i, id := range [...]string{"pooled_change", "rate_effect", "mix_effect"} {
		if like.Percent() {
			f[i] = points(id, names[i], like.Better())
		} else {
			f[i] = figure(id, names[i], like.Unit(), false, like.Better())
		}
	}
	return f
}
