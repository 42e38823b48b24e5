package calendar

import (
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// DayName returns the name of a day of the week, and no text for a number that
// is none.
func DayName(d time.Weekday) i18n.Text {
	names := [...]i18n.Text{
		{EN: "Sunday", ES: "domingo"},
		{EN: "Monday", ES: "lunes"},
		{EN: "Tuesday", ES: "martes"},
		{EN: "Wednesday", ES: "miércoles"},
		{EN: "Thursday", ES: "jueves"},
		{EN: "Friday", ES: "viernes"},
		{EN: "Saturday", ES: "sábado"},
	}
	if d < 0 || int(d) >= len(names) {
		return i18n.Text{}
	}
	return names[d]
}

// MonthName returns the name of a month, and no text for a number that is none.
func MonthName(m time.Month) i18n.Text {
	names := [...]i18n.Text{
		{EN: "January", ES: "enero"},
		{EN: "February", ES: "febrero"},
		{EN: "March", ES: "marzo"},
		{EN: "April", ES: "abril"},
		{EN: "May", ES: "mayo"},
		{EN: "June", ES: "junio"},
		{EN: "July", ES: "julio"},
		{EN: "August", ES: "agosto"},
		{EN: "September", ES: "septiembre"},
		{EN: "October", ES: "octubre"},
		{EN: "November", ES: "noviembre"},
		{EN: "December", ES: "diciembre"},
	}
	if m < time.January || m > time.December {
		return i18n.Text{}
	}
	return names[m-1]
}
