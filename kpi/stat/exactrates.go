package stat

import "github.com/pauta-go/pauta/kpi"

// ExactRates has the p values of [TwoRatesExact].
//
// The zero ExactRates is that of no data.
type ExactRates struct {
	// TwoSided is the sum of all divisions of the events that are no more likely
	// than the one observed, with a relative tolerance of 10⁻⁷, as in R.
	TwoSided float64
	// Greater and Less are those of a greater and a smaller rate of the first;
	// both include the division observed.
	Greater, Less float64
}

// TwoRatesExact is the exact test that the rate of a is ratio times the rate of
// b: given how many events there are in all, those of a are binomial with the
// chance ratio·tₐ/(ratio·tₐ+t_b). It is undefined without events (no_base), and
// out of domain where [TwoRates] is and for more than 10¹⁵ events in all.
//
// Source: Przyborowski and Wilenski 1940; the two-sided rule as in R's
// poisson.test. Worst relative difference from R in 2 000 random cases:
// 4.4·10⁻¹².
func TwoRatesExact(a, b Rate, ratio float64) (ExactRates, kpi.Reason) {
	p, q, why := sharesOf(a, b, ratio)
	if why != 0 {
		return ExactRates{}, why
	}
	n := a.Count + b.Count
	if !isCount(n) {
		return ExactRates{}, kpi.OutOfDomain
	}
	d := binomial{float64(n), p, q}
	x := float64(a.Count)
	t := ExactRates{Greater: d.from(x), Less: d.upTo(x)}
	t.TwoSided = t.Less
	if x > d.n*p {
		t.TwoSided = t.Greater
	}
	t.TwoSided = min(t.TwoSided+d.other(x), 1)
	return t, 0
}

// binomial is the distribution of the successes of n trials, p and q the chances
// of success and failure.
type binomial struct{ n, p, q float64 }

// from is the probability of at least k successes.
func (d binomial) from(k float64) float64 {
	switch {
	case k <= 0:
		return 1
	case k > d.n:
		return 0
	}
	return beta{k, d.n - k + 1}.tails(d.p, d.q).Below
}

// upTo is the probability of at most k successes.
func (d binomial) upTo(k float64) float64 {
	switch {
	case k < 0:
		return 0
	case k >= d.n:
		return 1
	}
	return beta{k + 1, d.n - k}.tails(d.p, d.q).Above
}

// weight is the probability of exactly k successes times what is the same for
// all k: the beta density with one more of each.
func (d binomial) weight(k float64) float64 {
	b := beta{k + 1, d.n - k + 1}
	return b.front(d.p, d.q, b.short(d.p, d.q))
}

// other is the probability, on the side of the mean where x is not, of what is
// no more likely than x.
func (d binomial) other(x float64) float64 {
	most := d.weight(x) * (1 + 1e-7)
	mean := d.n * d.p
	if x > mean { // the greatest k below the mean that is unlikely enough
		low, high := -1.0, x // low is unlikely enough, high is not or is x itself
		for low+1 < high {
			k := float64(int64(low + (high-low)/2))
			if k < mean && d.weight(k) <= most {
				low = k
			} else {
				high = k
			}
		}
		return d.upTo(low)
	}
	low, high := x, d.n+1
	for low+1 < high {
		k := float64(int64(low + (high-low)/2))
		if k > mean && d.weight(k) <= most {
			high = k
		} else {
			low = k
		}
	}
	return d.from(high)
}
