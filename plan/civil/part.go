package civil

import "iter"

// All yields the days of p in order; none for the zero Period.
func (p Period) All() iter.Seq[Date] {
	return func(yield func(Date) bool) {
		for day := range p.parts(DayOf) {
			if !yield(day.first) {
				return
			}
		}
	}
}

// Weeks yields the ISO weeks of p in order, the first and the last one cut to
// the days of p; none for the zero Period.
func (p Period) Weeks() iter.Seq[Period] { return p.parts(WeekOf) }

// Months yields the months of p in order, the first and the last one cut to the
// days of p; none for the zero Period.
func (p Period) Months() iter.Seq[Period] { return p.parts(MonthOf) }

// Quarters yields the quarters of p in order, the first and the last one cut to
// the days of p; none for the zero Period.
func (p Period) Quarters() iter.Seq[Period] { return p.parts(QuarterOf) }

// parts yields the blocks of p that of makes of their first days.
func (p Period) parts(of func(Date) Period) iter.Seq[Period] {
	return func(yield func(Period) bool) {
		for rest := p; !rest.IsZero(); {
			part, _ := of(rest.first).Intersect(rest)
			if !yield(part) || part.last == rest.last {
				return
			}
			rest.first = part.last.AddDays(1)
		}
	}
}
