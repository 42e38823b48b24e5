package calendar

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Schedule is when the tasks of a production can be done, in working days from
// its beginning, by their mean estimates.
//
// The zero Schedule is that of a production without tasks.
type Schedule struct {
	Tasks    []Timing  // in the order of the production
	Critical []string  // keys of the tasks without slack, as they follow one another
	Length   kpi.Value // of the whole production
	Variance kpi.Value // of the length: along the critical tasks, along the most uncertain ones where they branch
}

// Timing is when a task can be done without making the production longer.
type Timing struct {
	Key                    string
	Start, End             kpi.Value // at the earliest
	LatestStart, LatestEnd kpi.Value // at the latest
	Slack                  kpi.Value // between the two; of a critical task it is 0
}

var slack = kpi.Figure{
	ID: "slack", Better: kpi.Higher,
	Name: i18n.Text{EN: "slack in working days", ES: "holgura en días laborables"},
}

// Schedule works out the critical path: forward, each task begins when the last
// one that it waits for is over; backward, each is over when the first one that
// waits for it has to begin. It is exact. With enough people, the production
// takes as long as its critical tasks.
//
// It fails with a [ProductionError] (errors.Is [ErrProduction]) if
//   - a key is malformed, or two tasks have the same,
//   - an estimate is refused (see [Estimate.Mean]),
//   - a task waits for one that is not there,
//   - tasks wait for one another in a circle.
//
// Source: Kelley and Walker, Critical-Path Planning and Scheduling, 1959.
func (p Production) Schedule() (Schedule, error) {
	sorted, before, err := p.order()
	if err != nil {
		return Schedule{}, err
	}
	// Times are in sixths of a day, and how uncertain they are in thirty-sixths.
	var length int64
	start, end, uncertain := make([]int64, len(p)), make([]int64, len(p)), make([]int64, len(p))
	for _, i := range sorted {
		var spread int64 // of the tasks before that end last
		for _, j := range before[i] {
			switch {
			case end[j] > start[i]:
				start[i], spread = end[j], uncertain[j]
			case end[j] == start[i]:
				spread = max(spread, uncertain[j])
			}
		}
		end[i] = start[i] + p[i].Days.sixths()
		uncertain[i] = spread + p[i].Days.spread()
		length = max(length, end[i])
	}
	latest := slices.Repeat([]int64{length}, len(p)) // ends
	for _, i := range slices.Backward(sorted) {
		for _, j := range before[i] {
			latest[j] = min(latest[j], latest[i]-p[i].Days.sixths())
		}
	}
	s := Schedule{Length: exact(duration, length, 6)}
	var spread int64
	for i, task := range p {
		begin := latest[i] - task.Days.sixths()
		s.Tasks = append(s.Tasks, Timing{
			Key: task.Key, Start: exact(duration, start[i], 6), End: exact(duration, end[i], 6),
			LatestStart: exact(duration, begin, 6), LatestEnd: exact(duration, latest[i], 6),
			Slack: exact(slack, latest[i]-end[i], 6),
		})
		if end[i] == length {
			spread = max(spread, uncertain[i])
		}
	}
	s.Variance = exact(variance, spread, 36)
	slices.SortStableFunc(sorted, func(i, j int) int { return cmp.Compare(start[i], start[j]) })
	for _, i := range sorted {
		if latest[i] == end[i] {
			s.Critical = append(s.Critical, p[i].Key)
		}
	}
	return s, nil
}

// Workdays returns how many whole working days the production takes: its
// length, a part of a day counted as a day. It is 0 for the zero Schedule.
func (s Schedule) Workdays() int {
	length, err := s.Length.Rat()
	if err != nil { // the zero Schedule
		return 0
	}
	whole, part := new(big.Int).QuoRem(length.Num(), length.Denom(), new(big.Int))
	return int(whole.Int64()) + part.Sign()
}
