package calendar_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// TestSeeds does, for each row of the inventory that this package owns, the
// thing that the row names.
func TestSeeds(t *testing.T) {
	rows := map[string]func(*testing.T){
		"CM-03": seedFrequentCreation,
		"CM-28": seedReputation,
		"SM-02": seedCurateAndCreate,
		"SM-11": seedDelivery,
		"SM-12": seedCreateAndSchedule,
		"SM-19": seedBuild,
		"CA-01": seedEditorialCalendar,
		"CA-02": seedLaunch,
		"CA-03": seedSchedule,
		"CA-04": seedRegularity,
		"CA-05": seedDaily,
		"CA-06": seedKinds,
		"CA-07": seedOrigins,
		"CA-08": seedFit,
		"CA-09": seedPersonal,
		"CA-10": seedDifference,
	}
	for id, do := range rows {
		t.Run(id, do)
	}
}

// found is what some rules find, in Spanish.
func found(t *testing.T, c calendar.Calendar, codes ...string) string {
	t.Helper()
	at := calendar.At{Now: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC), Zones: zones(t, "Europe/Madrid")}
	var said []string
	for _, f := range calendar.Check(c, at).Findings {
		if slices.Contains(codes, f.Code) {
			said = append(said, f.Code+" "+f.Message.In(i18n.ES))
		}
	}
	return strings.Join(said, "\n")
}

func expect(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Creación frecuente: fewer posts in a week than the followers were promised.
func seedFrequentCreation(t *testing.T) {
	c := read(t, "key,date,time,channel\na,2026-03-02,10:00,x\nb,2026-03-04,10:00,x\n")
	c.Period = days(t, "2026-03-02/2026-03-08")
	c.Promises = []calendar.Promise{{Channel: channel.X, Least: 3}}
	expect(t, found(t, c, "CAL-022"), `CAL-022 X tiene 2 publicaciones en la semana 2026-W10 (desde el 2026-03-02), y el mínimo prometido es 3.`)
}

// Cuidar reputación y línea de mensaje al publicar: nothing goes out while
// publishing is stopped, and nothing that nobody approved.
func seedReputation(t *testing.T) {
	c := read(t, "key,date,time,channel,state\na,2026-03-03,10:00,x,scheduled\nb,2026-03-01,08:00,x,\n")
	c.Holds = []calendar.Hold{{From: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC), Reason: "queja viral"}}
	c.Entries[1].History = []calendar.Step{{At: time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC), By: "eva", To: calendar.Published}}
	expect(t, found(t, c, "CAL-016", "CAL-040"), `CAL-016 La entrada "a" tiene lugar el 2026-03-03 a las 10:00, y entonces no se publica: "queja viral".
CAL-040 La entrada "b" se publicó el 2026-03-01 sin estar aprobada.`)
}

// Curar y crear: how far own and others' content are from four, one and one.
func seedCurateAndCreate(t *testing.T) {
	c := read(t, `key,date,time,channel,part
a,2026-03-02,10:00,x,promotion
b,2026-03-03,10:00,x,promotion
c,2026-03-04,10:00,x,shared
`)
	c.Period = days(t, "2026-03")
	c.Mix = calendar.Mixes()[3]
	plan, err := c.Mix.Split(12)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, fmt.Sprint(c.Mix.Name, " ", plan), "4-1-1 [8 2 2]")
	expect(t, found(t, c, "CAL-027"), `CAL-027 De 3 publicaciones, 2 son de "promotion": se desvían 50,0 puntos porcentuales de la mezcla, y se admiten 10; le corresponden 0 (χ² = 5,50, p = 0,06).`)
}

// Entregar calendarios de contenido: launches of a product, a service and a
// feature, as what is handed over has them.
func seedDelivery(t *testing.T) {
	c := read(t, "key,date,time\nbread,2026-03-03,10:00\nclass,2026-03-10,10:00\norders,2026-03-17,10:00\n")
	for i, subject := range []calendar.LaunchSubject{calendar.Product, calendar.Service, calendar.Feature} {
		c.Entries[i].Kind, c.Entries[i].Launch = calendar.KindLaunch, &calendar.Launch{Of: c.Entries[i].Key, Subject: subject}
	}
	var b strings.Builder
	if err := c.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	back, err := calendar.ReadJSON(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range back.Entries {
		list = append(list, fmt.Sprint(e.Slot.Date, " ", e.Launch.Subject, " ", e.Launch.Of))
	}
	expect(t, strings.Join(list, "; "), "2026-03-03 product bread; 2026-03-10 service class; 2026-03-17 feature orders")
}

// Crear y programar: from the idea to the schedule, each step by whom it is for.
func seedCreateAndSchedule(t *testing.T) {
	e := calendar.Entry{Key: "bread"}
	for i, s := range []calendar.Step{
		{By: "eva", To: calendar.Draft},
		{By: "eva", To: calendar.Review},
		{By: "luis", To: calendar.Approved},
		{By: "ines", To: calendar.Scheduled, Slot: civil.Slot{Date: civil.MustDate("2026-03-09"), Zone: "Europe/Madrid"}},
	} {
		s.At = hour(i)
		next, err := calendar.StandardWorkflow().Advance(e, s, bakery())
		if err != nil {
			t.Fatal(err)
		}
		e = next
	}
	step, _ := e.Reached(calendar.Scheduled)
	expect(t, fmt.Sprint(e.State(), " for ", e.Slot, " by ", step.By), "scheduled for 2026-03-09T00:00[Europe/Madrid] by ines")
}

// Elaborar el calendario editorial: entries in the usual times of a channel,
// which keep what it promises.
func seedBuild(t *testing.T) {
	slots, err := civil.ParseTimetable("L X V 9:30")
	if err != nil {
		t.Fatal(err)
	}
	c := calendar.Calendar{
		Zone: "Europe/Madrid", Period: days(t, "2026-03-02/2026-03-15"),
		Promises: []calendar.Promise{{Channel: channel.X, Least: 3, LongestGap: 3, Slots: slots}},
	}
	for slot := range slots.Slots(c.Period, c.Zone) {
		c.Entries = append(c.Entries, calendar.Entry{
			Key: "post-" + slot.Date.String(), Slot: slot, Posts: []calendar.Post{{Channel: channel.X}},
		})
	}
	expect(t, fmt.Sprint(len(c.Entries), " ", c.Entries[5].Key), "6 post-2026-03-13")
	expect(t, found(t, c, "CAL-018", "CAL-019", "CAL-022", "CAL-024", "CAL-070"), "")
}

// Calendario editorial: a month as a sheet, with what stands on each day.
func seedEditorialCalendar(t *testing.T) {
	c := read(t, "key,date,time\na,2026-03-02,10:00\nb,2026-03-29,10:00\nc,2026-03-29,12:00\n")
	a, err := c.Agenda(days(t, "2026-03"), "", zones(t, "Europe/Madrid"))
	if err != nil {
		t.Fatal(err)
	}
	var sheet strings.Builder
	for week := range calendar.Weeks(a.Days, time.Monday) {
		for _, d := range week {
			fmt.Fprint(&sheet, len(a.On(d)))
		}
		sheet.WriteByte(' ')
	}
	expect(t, sheet.String(), "0000000 1000000 0000000 0000000 0000002 0000000 ")
}

// Lanzamientos: one that nobody announces, and that nobody comes back to.
func seedLaunch(t *testing.T) {
	c := read(t, "key,date,time,kind,channel,launch\nbread,2026-03-10,10:00,launch,x,bread\n")
	expect(t, found(t, c, "CAL-060", "CAL-061"), `CAL-060 El lanzamiento "bread" del 2026-03-10 no tiene adelanto en los 30 días anteriores.
CAL-061 El lanzamiento "bread" del 2026-03-10 no tiene seguimiento en los 30 días siguientes.`)
}

// Programar contenido: every Friday at one o'clock by the clock on the wall,
// while the clocks change.
func seedSchedule(t *testing.T) {
	c := read(t, "key,date,time,repeat\nrecipe,2026-03-27,13:00,FREQ=WEEKLY;COUNT=2\n")
	var times []string
	for o, err := range c.Series(0).Occurrences(days(t, "2026"), zones(t, "Europe/Madrid")) {
		if err != nil {
			t.Fatal(err)
		}
		times = append(times, o.Time.UTC().Format("01-02 15:04"))
	}
	expect(t, strings.Join(times, ", "), "03-27 12:00, 04-03 11:00")
}

// Periodicidad: the same number of posts at equal intervals, and in a burst.
func seedRegularity(t *testing.T) {
	burstiness := func(table string) string {
		a, err := read(t, table).Agenda(days(t, "2026-03"), "", zones(t, "Europe/Madrid"))
		if err != nil {
			t.Fatal(err)
		}
		var moments []time.Time
		for _, item := range a.Items {
			moments = append(moments, item.Start)
		}
		return calendar.Burstiness(calendar.Gaps(moments)).String()
	}
	even := burstiness("key,date,time\na,2026-03-02,10:00\nb,2026-03-06,10:00\nc,2026-03-10,10:00\nd,2026-03-14,10:00\n")
	burst := burstiness("key,date,time\na,2026-03-02,10:00\nb,2026-03-02,11:00\nc,2026-03-02,12:00\nd,2026-03-14,10:00\n")
	expect(t, even+" "+burst, "-1 0.1665")
}

// Actualización diaria: the day without its post.
func seedDaily(t *testing.T) {
	c := read(t, "key,date,time,channel\na,2026-03-02,10:00,x\nb,2026-03-04,10:00,x\n")
	c.Period = days(t, "2026-03-02/2026-03-04")
	c.Promises = []calendar.Promise{{Channel: channel.X, Daily: true}}
	expect(t, found(t, c, "CAL-025"), `CAL-025 X promete una publicación al día y no la tiene en 1 día de 3; el primero es el 2026-03-03.`)
}

// Tipos de actividad: by their names; a contest needs its terms.
func seedKinds(t *testing.T) {
	c := read(t, "clave,tipo,fecha,hora,canal\na,concurso,2026-03-02,10:00,x\nb,pregunta,,,\nc,encuesta,,,\nd,debate,,,\ne,directo,,,\nf,promoción,,,\n")
	var kinds []calendar.Kind
	for _, e := range c.Entries {
		kinds = append(kinds, e.Kind)
	}
	expect(t, fmt.Sprint(kinds), "[contest question poll discussion live promotion]")
	expect(t, found(t, c, "CAL-063"), `CAL-063 Al concurso "a" le falta: unas bases publicadas.
CAL-063 Al concurso "a" le falta: el último día.
CAL-063 Al concurso "a" le falta: quién puede participar.`)
}

// Curar o crear: whose the content is, by name, and back.
func seedOrigins(t *testing.T) {
	c := read(t, "clave,origen\na,curado\nb,propio\nc,curado\n")
	count := map[calendar.Origin]int{}
	for _, e := range c.Entries {
		count[e.Origin]++
	}
	expect(t, fmt.Sprint(count), "map[curated:2 original:1]")
}

// Contenido acorde a línea, objetivos y reputación: a subject that is not the
// brand's, and an entry that serves nothing.
func seedFit(t *testing.T) {
	c := read(t, "key,date,time,channel,pillar,objective\na,2026-03-02,10:00,x,politics,reach\nb,2026-03-03,10:00,x,craft,\n")
	c.Pillars, c.Objectives = []calendar.Pillar{{Key: "craft"}}, []string{"reach"}
	expect(t, found(t, c, "CAL-005", "CAL-031"), `CAL-005 La entrada "a" nombra "politics" en el campo pillar, y el calendario no lo tiene.
CAL-031 La entrada "b" no sirve a ningún objetivo.`)
}

// Mensajes personalizados, sin plantilla: the same text on two networks.
func seedPersonal(t *testing.T) {
	text := "Ya está aquí el pan de espelta de siempre"
	c := read(t, "key,date,time,channel,text\na,2026-03-02,10:00,x,"+text+"\na,2026-03-02,10:00,instagram,"+text+"\n")
	expect(t, found(t, c, "CAL-066"), `CAL-066 La entrada "a" tiene para Instagram el mismo texto que la entrada "a" para X.`)
}

// Diferenciación de competidores: what a competitor has just spoken about.
func seedDifference(t *testing.T) {
	c := read(t, "key,date,time,channel,topics\na,2026-03-05,10:00,x,espelta\n")
	c.Competitors = []calendar.Competitor{{
		Name:  "Bollería",
		Posts: []calendar.CompetitorPost{{Day: civil.MustDate("2026-03-03"), Topics: []string{"espelta"}}},
	}}
	expect(t, found(t, c, "CAL-067"), `CAL-067 La entrada "a" habla de "espelta" el 2026-03-05, y "Bollería" lo hizo el 2026-03-03.`)
}
