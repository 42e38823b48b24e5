package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Attainment is how far a target was attained, a fraction, not cut off at 0 or
// 1: actual ÷ target where higher is better, target ÷ actual where lower is. A
// cost of 4 against a target of 5 is 125%. The attainment itself is better the
// higher it is.
//
// The two are of one metric, or numbers in hand ([Count], [Number], [Money]);
// bounded ones are taken as known independently. It is undefined
//   - for a target of zero (zero_base, no_base) or less (negative_base), and
//     for an actual figure of zero or less where lower is better; for what may
//     be so (uncertain_base);
//   - for a direction that is neither Higher nor Lower (out_of_domain);
//   - for undefined or unlike values as [Growth] is.
//
// A target of zero, and one that is meant as a step from where things stood,
// need [AttainmentFrom].
func Attainment(actual, target Value, better Direction) Value {
	v := attainment("attainment", i18n.Text{EN: "target attainment", ES: "cumplimiento"}).from(actual, target)
	if v.reason != 0 {
		return v
	}
	v.currency = 0
	x, r := actual.interval().over(target.interval())
	switch {
	case better != Higher && better != Lower:
		r = OutOfDomain
	case r == 0 && better == Lower && target.interval().low.Sign() == 0:
		r = UncertainBase
	case r == 0 && better == Lower:
		x, r = target.interval().over(actual.interval())
	}
	if r != 0 {
		return v.failed(r)
	}
	return v.within(x)
}

// AttainmentFrom is the part of the way from a baseline to a target that was
// gone, (actual − baseline) ÷ (target − baseline), a fraction, not cut off at 0
// or 1: from 100 to 80 with a target of 50 is 40%. It is the same in both
// directions; better says on which side of the baseline the target must be,
// and Neutral leaves that open. The attainment itself is better the higher it
// is.
//
// The three are of one metric or numbers in hand, as in [Attainment]. It is
// undefined
//   - for a target that equals the baseline (zero_base, no_base) or may do so
//     (uncertain_base);
//   - for a target on the wrong side of the baseline (inconsistent), and for
//     an unknown direction (out_of_domain);
//   - for a value without upper end, but for an actual one of which more is
//     better (no_answer);
//   - for undefined or unlike values as [Growth] is.
func AttainmentFrom(baseline, actual, target Value, better Direction) Value {
	v := attainment("attainment_from_baseline", i18n.Text{
		EN: "target attainment from the baseline", ES: "cumplimiento desde el valor de partida",
	}).from(actual, baseline, target)
	if v.reason != 0 {
		return v
	}
	v.currency = 0
	b, a, t := baseline.interval(), actual.interval(), target.interval()
	way, ok := t.minus(b)
	switch {
	case better > Lower:
		return v.failed(OutOfDomain)
	case !ok || way.high == nil:
		return v.failed(NoAnswer)
	case way.low.Sign() == 0 && way.exact() && a.exact() && a.low.Cmp(b.low) == 0:
		return v.failed(NoBase)
	case way.low.Sign() == 0 && way.exact():
		return v.failed(ZeroBase)
	case way.low.Sign() <= 0 && way.high.Sign() >= 0:
		return v.failed(UncertainBase)
	case better == Higher && way.low.Sign() < 0, better == Lower && way.low.Sign() > 0:
		return v.failed(Inconsistent)
	case a.high == nil && way.low.Sign() < 0: // it may be endlessly bad
		return v.failed(NoAnswer)
	}
	return v.within(progress(b, a, t))
}

func attainment(id string, name i18n.Text) *formula {
	return figure(id, name, Unit{}, true, Higher)
}

// progress is (a − b) ÷ (t − b) at its extremes. It is monotone in each of the
// three while t − b keeps its sign, so they are at corners.
func progress(b, a, t interval) interval {
	var out interval
	for _, from := range [...]*big.Rat{b.low, b.high} {
		for _, at := range [...]*big.Rat{a.low, a.high} {
			for _, to := range [...]*big.Rat{t.low, t.high} {
				if at == nil {
					continue
				}
				x := new(big.Rat).Sub(at, from)
				x.Quo(x, new(big.Rat).Sub(to, from))
				if out.low == nil || x.Cmp(out.low) < 0 {
					out.low = x
				}
				if out.high == nil || x.Cmp(out.high) > 0 {
					out.high = x
				}
			}
		}
	}
	if a.high == nil {
		out.high = nil
	}
	return out
}
