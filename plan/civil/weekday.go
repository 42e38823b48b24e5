package civil

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// dayNames are the names of the days from Monday, in lower case and without
// accents: the form that [Hours] prints first, the whole word last. (Spanish
// letters as in the timetables of Spain, where X is Wednesday; two letters as
// in OpenStreetMap's opening_hours, read 2025-11.)
var dayNames = struct{ en, es [7][]string }{
	en: [7][]string{
		{"mo", "mon", "monday"},
		{"tu", "tue", "tuesday"},
		{"we", "wed", "wednesday"},
		{"th", "thu", "thursday"},
		{"fr", "fri", "friday"},
		{"sa", "sat", "saturday"},
		{"su", "sun", "sunday"},
	},
	es: [7][]string{
		{"l", "lu", "lun", "lunes"},
		{"m", "ma", "mar", "martes"},
		{"x", "mi", "mie", "miercoles"},
		{"j", "ju", "jue", "jueves"},
		{"v", "vi", "vie", "viernes"},
		{"s", "sa", "sab", "sabado"},
		{"d", "do", "dom", "domingo"},
	},
}

// dayNamed finds a day, 0 is Monday. It reports whether the name is one of the
// two letters that in English mean another day, or two, and whether it is
// Spanish beyond doubt.
func dayNamed(name string) (day int, doubtful, spanish, ok bool) {
	name = strings.NewReplacer("á", "a", "é", "e").Replace(strings.ToLower(name))
	has := func(names []string) bool { return slices.Contains(names, name) }
	en := slices.IndexFunc(dayNames.en[:], has)
	es := slices.IndexFunc(dayNames.es[:], has)
	doubtful = name == "m" || name == "s"
	return max(en, es), doubtful, en < 0 && es >= 0 && !doubtful, en >= 0 || es >= 0
}

// letter is the short name of a day for a timetable: Mo, L.
func letter(day int, l i18n.Lang) string {
	if l == i18n.ES {
		return strings.ToUpper(dayNames.es[day][0])
	}
	short := dayNames.en[day][0]
	return strings.ToUpper(short[:1]) + short[1:]
}
