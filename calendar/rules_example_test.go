package calendar_test

import (
	"fmt"
	"os"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Two posts at once, one of them paid for and not marked.
func ExampleCheck() {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	nine, _ := civil.NewClock(9, 0, 0)
	slot := civil.Slot{Date: civil.MustDate("2026-03-10"), Clock: nine, Zone: "Europe/Madrid"}
	entry := func(key, text string) calendar.Entry {
		return calendar.Entry{
			Key: key, Title: text, Slot: slot, Owner: "ana", Approver: "bea", Objective: "sales",
			Posts: []calendar.Post{{Channel: channel.Instagram, Text: text}},
		}
	}
	c := calendar.Calendar{
		Zone: "Europe/Madrid", Objectives: []string{"sales"},
		Entries: []calendar.Entry{entry("spring", "Ya es primavera"), entry("coffee", "El mejor café")},
	}
	c.Entries[1].Sponsorship = &calendar.Sponsorship{Sponsor: "Café Sol", Benefit: "100 €"}
	report := calendar.Check(c, calendar.At{
		Now: time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC), Zones: zones,
	})
	if err := report.WriteText(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// error CAL-018 /entries/1/slot
	//   Las entradas "spring" y "coffee" están a la vez en Instagram desde el 2026-03-10 09:00.
	//   Solución: Mueva una de ellas al siguiente hueco libre.
	//
	// error CAL-058 /entries/1/sponsorship
	//   La entrada "coffee" la paga "Café Sol" y no muestra: una indicación visible de que es publicidad.
	//   Solución: Active la etiqueta de la red o empiece el texto con palabras como «Publicidad».
	//
	// 2 errores, 0 advertencias, 0 recomendaciones
}

func ExampleRules() {
	for _, rule := range calendar.Rules()[12:14] {
		fmt.Println(rule.Code, rule.Severity, rule.Title.ES)
	}
	// Output:
	// CAL-013 warning El momento previsto cae en un cambio de hora
	// CAL-014 error Entrada en días sin publicaciones
}

// What begins as another ends is no conflict.
func ExampleConflicts() {
	spans := []calendar.Span{
		{Lane: 0, Start: 9, End: 10},
		{Lane: 0, Start: 10, End: 12},
		{Lane: 0, Start: 11, End: 13},
		{Lane: 1, Start: 11, End: 13},
	}
	for i, j := range calendar.Conflicts(spans) {
		fmt.Println(i, j)
	}
	// Output:
	// 1 2
}

func ExampleGaps() {
	at := func(hour int) time.Time { return time.Date(2026, time.March, 2, hour, 0, 0, 0, time.UTC) }
	fmt.Println(calendar.Gaps([]time.Time{at(18), at(9), at(12)}))
	// Output: [3h0m0s 6h0m0s]
}

const day = 24 * time.Hour

// Two posts at once, then three days of silence, twice.
func ExampleBurstiness() {
	fmt.Println(calendar.Burstiness([]time.Duration{0, 3 * day, 0, 3 * day}))
	fmt.Println(calendar.Burstiness([]time.Duration{day, day, day, day}))
	// Output:
	// 0
	// -1
}

func ExampleFiniteBurstiness() {
	fmt.Println(calendar.FiniteBurstiness([]time.Duration{0, 0, 0, 3 * day}))
	fmt.Println(calendar.FiniteBurstiness([]time.Duration{day}))
	// Output:
	// 1
	// undefined: too little data
}

// A change of pace is no disorder.
func ExampleLocalVariation() {
	fmt.Println(calendar.LocalVariation([]time.Duration{day, day, day, 7 * day, 7 * day, 7 * day}))
	// Output: 0.3375
}

func ExampleWorkdays() {
	goodFriday, err := civil.NewHolidays(civil.Holiday{Date: civil.MustDate("2026-04-03")})
	if err != nil {
		fmt.Println(err)
		return
	}
	w := calendar.Workdays{Holidays: goodFriday}
	monday := civil.MustDate("2026-04-06")
	fmt.Println(w.Back(monday, 2), w.Between(civil.MustDate("2026-04-01"), monday), w.Contains(monday))
	// Output: 2026-04-01 2 true
}

func ExampleEstimate() {
	e := calendar.Estimate{Optimistic: 1, Likely: 2, Pessimistic: 9}
	fmt.Println(e.Mean(), e.Variance())
	// Output: 3 1.778
}

func ExampleDays() {
	fmt.Println(calendar.Days(3).Mean(), calendar.Days(3).Variance())
	// Output: 3 0
}

func ExampleProduction() {
	p := calendar.Production{
		{Key: "idea", Days: calendar.Days(1)},
		{Key: "text", Days: calendar.Days(1), After: []string{"idea"}},
		{Key: "film", Days: calendar.Days(3), After: []string{"idea"}},
		{Key: "review", Days: calendar.Days(1), After: []string{"text", "film"}},
	}
	s, err := p.Schedule()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Workdays(), s.Critical, s.Tasks[1].Slack)
	// Output: 5 [idea film review] 2
}

func ExampleSchedule() {
	s, err := calendar.Production{{Key: "film", Days: calendar.Days(2)}}.Schedule()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(calendar.Workdays{}.Back(civil.MustDate("2026-03-09"), s.Workdays()))
	// Output: 2026-03-05
}

func ExampleMixes() {
	for _, m := range calendar.Mixes() {
		parts, err := m.Split(12)
		fmt.Println(m.Name, parts, err)
	}
	// Output:
	// 80/20 [10 2] <nil>
	// 70-20-10 [9 2 1] <nil>
	// thirds [4 4 4] <nil>
	// 4-1-1 [8 2 2] <nil>
}

// With 20 posts, ten points are no evidence of another mix.
func ExampleMix() {
	fit, reason := calendar.Mixes()[1].Fit([]int64{12, 5, 3})
	if reason != 0 {
		fmt.Println(reason)
		return
	}
	fmt.Printf("%s points, p = %.2f\n", fit.Off[fit.Worst], fit.Test.P)
	// Output:
	// -10 points, p = 0.60
}

// A family is one character to whoever reads, seven to a computer, two to X.
func ExampleTextLength() {
	const family = "👨‍👩‍👧‍👦"
	fmt.Println(calendar.TextLength(family, channel.Graphemes), calendar.TextLength(family, channel.Characters), calendar.TextLength(family, channel.Weighted))
	// Output: 1 7 2
}

func ExampleHashtags() {
	fmt.Println(calendar.Hashtags("Ya está aquí la #primavera, la #nº1 de #2026"))
	// Output: [primavera nº1]
}

func ExampleFormatsOf() {
	formats, known := calendar.FormatsOf(channel.Bluesky)
	fmt.Println(formats, known)
	// Output: [text image carousel video link] true
}
