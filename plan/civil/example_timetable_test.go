package civil_test

import (
	"fmt"
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func ExampleEaster() {
	easter, err := civil.Easter(2026)
	fmt.Println(easter, err)
	fmt.Println("Good Friday", easter.AddDays(-2))
	// Output:
	// 2026-04-05 <nil>
	// Good Friday 2026-04-03
}

func ExampleParseTimetable() {
	posts, err := civil.ParseTimetable("L X V 9:30 18:00; S 11:00")
	fmt.Println(posts, err)
	_, err = civil.ParseTimetable("M 9:30")
	fmt.Println(err)
	// Output:
	// Mo,We,Fr 09:30 18:00; Sa 11:00 <nil>
	// timetable "M 9:30": "M" is another day in Spanish than in English: write Mo, Tu, Sa, Su, or martes, sábado
}

func ExampleTimetable_In() {
	posts, err := civil.ParseTimetable("Mon-Fri 09:30; Sun 20:00")
	fmt.Println(posts.In(i18n.ES), err)
	// Output: L-V 9:30; D 20:00 <nil>
}

func ExampleTimetable_Equal() {
	a, errA := civil.ParseTimetable("sábado 9:30; domingo 9:30")
	b, errB := civil.ParseTimetable("Sa-Su 09:30")
	fmt.Println(a.Equal(b), errA, errB)
	// Output: true <nil> <nil>
}

func ExampleTimetable_Slots() {
	posts, err := civil.ParseTimetable("Tu,Th 18:30")
	if err != nil {
		fmt.Println(err)
		return
	}
	for slot := range posts.Slots(civil.WeekOf(civil.MustDate("2025-03-30")), "Europe/Madrid") {
		fmt.Println(slot)
	}
	// Output:
	// 2025-03-25T18:30[Europe/Madrid]
	// 2025-03-27T18:30[Europe/Madrid]
}

func ExampleReadHolidays() {
	days, err := civil.ReadHolidays(strings.NewReader("fecha;nombre;desde\n2026-12-24;Nochebuena;14:00\n2026-12-25;Navidad;\n"))
	for h := range days.All() {
		fmt.Println(h.Date, h.Name.ES, h.From)
	}
	fmt.Println(err)
	_, err = civil.ReadHolidays(strings.NewReader("fecha,nombre\n6 de enero,Reyes\n25/12/2026,Navidad\n"))
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// 2026-12-24 Nochebuena 14:00
	// 2026-12-25 Navidad 00:00
	// <nil>
	// línea 2: la fecha "6 de enero" no es año-mes-día, como 2025-02-28; otras formas son ambiguas
	// línea 3: la fecha "25/12/2026" no es año-mes-día, como 2025-02-28; otras formas son ambiguas
}
