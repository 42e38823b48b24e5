package civil

import (
	"strconv"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Easter returns Easter Sunday of the western churches in a year, from which
// most movable holidays are counted: Good Friday is Easter.AddDays(-2), Corpus
// Christi 60 days after. (Anonymous Gregorian algorithm, Nature, 20 April 1876,
// as in J. Meeus, Astronomical Algorithms, 1991, chapter 8.)
//
// It fails with an [Error] of class [ErrDate] if the year is not from 1583, the
// first with the Gregorian calendar, to 9999.
func Easter(year int) (Date, error) {
	if year < 1583 || year > lastYear {
		return Date{}, refuse(ErrDate, strconv.Itoa(year), i18n.Text{
			EN: "year %s has no Easter of the Gregorian calendar: use years from 1583 to 9999",
			ES: "el año %s no tiene Pascua del calendario gregoriano: use años de 1583 a 9999",
		})
	}
	golden, century, inCentury := year%19, year/100, year%100
	// The age of the moon, and from it the first full moon of spring.
	epact := (19*golden + century - century/4 - (century-(century+8)/25+1)/3 + 15) % 30
	// The days from that full moon to the Sunday after it.
	toSunday := (32 + 2*(century%4) + 2*(inCentury/4) - epact - inCentury%4) % 7
	late := (golden + 11*epact + 22*toSunday) / 451
	day := epact + toSunday - 7*late + 114
	return NewDate(year, time.Month(day/31), day%31+1)
}
