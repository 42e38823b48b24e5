package stat

import (
	"math"
	"time"

	"github.com/pauta-go/pauta/kpi"
)

// Desk is a desk where messages come in at a steady rate and each agent answers
// one at a time: the queue M/M/N of Erlang's second formula (Erlang C).
//
// It assumes independent arrivals, handling times that are exponential, agents
// who are all alike, and customers who wait as long as it takes. It lies over a
// whole day: take the rate of the busiest hour, not the mean; and where agents
// hold several conversations at once or customers give up, the true waits are
// shorter.
//
// The zero Desk has no agents and nothing to do, and is out of domain.
type Desk struct {
	Arrivals float64       // messages an hour
	Handling time.Duration // mean time that one takes an agent
	Agents   int64         // at work at the same time
}

// Load is the work that comes in, in agents: Arrivals × Handling. It is out of
// domain for Arrivals or a Handling that are not above 0, and for a load
// outside 10⁻⁶ … 10¹².
func (d Desk) Load() (float64, kpi.Reason) {
	load := d.Arrivals * d.Handling.Hours()
	if !(d.Arrivals > 0) || d.Handling <= 0 || !(load >= leastShape && load <= mostLoad) {
		return 0, kpi.OutOfDomain
	}
	return load, 0
}

const mostLoad = 1e12

// WaitProbability is the share of messages that find every agent busy: with the
// load a and n agents, B/(1 − a/n·(1−B)), where B = (aⁿ/n!) ÷ Σ aᵏ/k! for k
// from 0 to n. It has no answer where the load is not below the number of
// agents, because the queue then grows without end; it is out of domain where
// Load is, and for fewer than one or more than 10¹⁵ agents.
//
// Source: Erlang 1917. Worst relative difference from the recursion of Erlang's
// first formula in 2 000 random cases: 1.2·10⁻¹⁴.
func (d Desk) WaitProbability() (float64, kpi.Reason) {
	load, why := d.steady()
	if why != 0 {
		return 0, why
	}
	return erlangC(load, float64(d.Agents)), 0
}

// ServiceLevel is the share of messages that an agent takes up within a time:
// 1 − C·exp(−(n−a)·within/Handling), C being the WaitProbability. It is
// undefined where WaitProbability is, and out of domain for a time below 0.
func (d Desk) ServiceLevel(within time.Duration) (float64, kpi.Reason) {
	load, why := d.steady()
	if why != 0 {
		return 0, why
	}
	if within < 0 {
		return 0, kpi.OutOfDomain
	}
	return d.serviceLevel(load, float64(d.Agents), within), 0
}

func (d Desk) serviceLevel(load, agents float64, within time.Duration) float64 {
	return 1 - erlangC(load, agents)*math.Exp(-(agents-load)*(float64(within)/float64(d.Handling)))
}

// MeanWait is the average speed of answer, of all messages, those that do not
// wait included: C·Handling/(n−a). It is undefined where WaitProbability is,
// and out of domain for a wait of more than 100 years.
func (d Desk) MeanWait() (time.Duration, kpi.Reason) {
	load, why := d.steady()
	if why != 0 {
		return 0, why
	}
	wait := erlangC(load, float64(d.Agents)) * float64(d.Handling) / (float64(d.Agents) - load)
	if !(wait < float64(100*365*24*time.Hour)) {
		return 0, kpi.OutOfDomain
	}
	return time.Duration(math.Round(wait)), 0
}

// AgentsFor is the least number of agents with whom the ServiceLevel within a
// time is at least share, whatever the field Agents says. It is out of domain
// where Load is, for a time below 0 and for a share outside 0 … 1, both
// excluded.
func (d Desk) AgentsFor(share float64, within time.Duration) (int64, kpi.Reason) {
	load, why := d.Load()
	if why != 0 {
		return 0, why
	}
	if within < 0 || !isInside(share) {
		return 0, kpi.OutOfDomain
	}
	enough := func(n int64) bool { return d.serviceLevel(load, float64(n), within) >= share }
	low := int64(math.Floor(load)) // too few: the queue would grow without end
	step := int64(1)
	for !enough(low + step) {
		low += step
		step *= 2
	}
	high := low + step
	for low+1 < high {
		if n := low + (high-low)/2; enough(n) {
			high = n
		} else {
			low = n
		}
	}
	return high, 0
}

// steady is the load of a desk that keeps up with it.
func (d Desk) steady() (float64, kpi.Reason) {
	load, why := d.Load()
	switch {
	case why != 0:
		return 0, why
	case d.Agents < 1 || d.Agents > mostCount:
		return 0, kpi.OutOfDomain
	case load >= float64(d.Agents):
		return 0, kpi.NoAnswer
	}
	return load, 0
}

// erlangC takes Erlang's sums from the Poisson distribution: B is the
// probability of n events over that of n or fewer.
func erlangC(load, agents float64) float64 {
	b := gammaFront(load, agents+1) / load / gammaTails(load, agents+1).Above
	return b / (b + (agents-load)/agents*(1-b))
}

// Little is how many conversations are open at a time on average: arrivals an
// hour times the mean time that each stays open, by Little's law. It holds for
// every order of answering and every distribution, over a span at whose ends
// about equally many are open; it lies for a desk whose backlog grows. It is out
// of domain for arrivals or a stay below 0 and for arrivals above 10¹⁵.
//
// Source: Little 1961.
func Little(arrivals float64, stay time.Duration) (float64, kpi.Reason) {
	if !(arrivals >= 0 && arrivals <= mostCount) || stay < 0 {
		return 0, kpi.OutOfDomain
	}
	return arrivals * stay.Hours(), 0
}
