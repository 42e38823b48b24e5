package plan

import (
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Rhythm is how often something comes round.
//
// The zero Rhythm is not stated.
type Rhythm string

// The rhythms.
const (
	Daily       Rhythm = "daily"
	Weekly      Rhythm = "weekly"
	Fortnightly Rhythm = "fortnightly"
	Monthly     Rhythm = "monthly"
	Quarterly   Rhythm = "quarterly"
	Yearly      Rhythm = "yearly"
)

// Days is the greatest number of days from one time to the next, as the
// calendar has it (31 for a month, 92 for a quarter), and 0 for what is no
// rhythm.
func (r Rhythm) Days() int {
	switch r {
	case Daily:
		return 1
	case Weekly:
		return 7
	case Fortnightly:
		return 14
	case Monthly:
		return 31
	case Quarterly:
		return 92
	case Yearly:
		return 366
	}
	return 0
}

// Name returns the words for people in both languages; for what is no rhythm,
// its text.
func (r Rhythm) Name() i18n.Text {
	switch r {
	case Daily:
		return i18n.Text{EN: "daily", ES: "cada día"}
	case Weekly:
		return i18n.Text{EN: "weekly", ES: "cada semana"}
	case Fortnightly:
		return i18n.Text{EN: "every two weeks", ES: "cada dos semanas"}
	case Monthly:
		return i18n.Text{EN: "monthly", ES: "cada mes"}
	case Quarterly:
		return i18n.Text{EN: "quarterly", ES: "cada trimestre"}
	case Yearly:
		return i18n.Text{EN: "yearly", ES: "cada año"}
	}
	return i18n.Text{EN: string(r), ES: string(r)}
}

// After returns the day n times after a day: days and weeks later, or the same
// day of a later month, the last one where that month is shorter. It is the
// zero Date for what is no rhythm, for the zero Date, and beyond the year 9999.
func (r Rhythm) After(day civil.Date, n int) civil.Date {
	switch r {
	case Daily, Weekly, Fortnightly:
		return day.AddDays(n * r.Days())
	case Monthly:
		return day.AddMonths(n)
	case Quarterly:
		return day.AddMonths(3 * n)
	case Yearly:
		return day.AddMonths(12 * n)
	}
	return civil.Date{}
}
