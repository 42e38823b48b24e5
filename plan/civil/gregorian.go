package civil

import "time"

// Day numbers count from 1 = 0001-01-01, so that 0 is left for "no date".
const (
	firstYear = 1
	lastYear  = 9999
	lastDay   = 3652059 // 9999-12-31
)

// The algorithms count years from March, so that the leap day comes last, and
// in eras of 400 years, which all have the same number of days. (Howard
// Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and
// civil_from_days, read 2025-11.) They see day 1 as 306 days after 0000-03-01.
const (
	eraDays  = 146097
	eraShift = 305
)

// dayNumber is the number of a day that exists.
func dayNumber(year int, month time.Month, day int) int32 {
	m := int(month) - 3
	if m < 0 {
		m += 12
		year--
	}
	era, yearOfEra := year/400, year%400
	dayOfYear := (153*m+2)/5 + day - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return int32(era*eraDays + dayOfEra - eraShift)
}

// civil is the reverse of dayNumber, for n from 1 to lastDay.
func civil(n int32) (year int, month time.Month, day int) {
	days := int(n) + eraShift
	era, dayOfEra := days/eraDays, days%eraDays
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	year, day = era*400+yearOfEra, dayOfYear-(153*m+2)/5+1
	if m < 10 {
		return year, time.Month(m + 3), day
	}
	return year + 1, time.Month(m - 9), day
}

func leap(year int) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

func daysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if leap(year) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}
