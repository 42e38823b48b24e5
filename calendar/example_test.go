package calendar_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// A table of entries, and what takes place in a week of it.
func Example() {
	c, err := calendar.ReadCSV(strings.NewReader(`clave,título,fecha,hora,canal,repetición
pan,Pan de maíz,2026-03-03,09:30,instagram,
receta,La receta del viernes,2026-02-06,13:00,blog,FREQ=WEEKLY
`), calendar.Calendar{Zone: "Europe/Madrid"})
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.ES))
		return
	}
	zones, err := civil.LoadZones(c.Zone)
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.ES))
		return
	}
	week, err := c.Agenda(civil.WeekOf(civil.MustDate("2026-03-03")), "", zones)
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.ES))
		return
	}
	for _, item := range week.Items {
		fmt.Println(item.Start.Format("2006-01-02 15:04"), c.Entries[item.Entry].Title)
	}
	// Output:
	// 2026-03-03 09:30 Pan de maíz
	// 2026-03-06 13:00 La receta del viernes
}

func ExampleCalendar() {
	c := calendar.Calendar{
		ID:       uuid.MustParse("6ba7b811-9dad-11d1-80b4-00c04fd430c8"),
		Zone:     "Europe/Madrid",
		Promises: []calendar.Promise{{Channel: channel.Instagram, Least: 3, LongestGap: 4}},
		Entries:  []calendar.Entry{{Key: "bread", Slot: civil.Slot{Date: civil.MustDate("2026-03-03")}}},
	}
	id, _ := c.EntryID(0)
	promise, _ := c.Promise(channel.Instagram)
	fmt.Println(id)
	fmt.Println(c.Series(0).Start)
	fmt.Println(promise.Least, "posts a week")
	// Output:
	// 972f507b-1c6f-5a75-a516-78b827822be9
	// 2026-03-03T00:00[Europe/Madrid]
	// 3 posts a week
}

func ExampleEntry() {
	e := calendar.Entry{
		Title: "Corn bread",
		Posts: []calendar.Post{
			{Channel: channel.Instagram, Format: calendar.FormatShort, Text: "Watch it rise. #bread"},
			{Channel: channel.X, Text: "Corn bread, from today."},
		},
		History: []calendar.Step{{By: "eva", To: calendar.Draft}, {By: "eva", To: calendar.Review}, {By: "luis", Note: "nice"}},
	}
	post, _ := e.Post(channel.X)
	step, _ := e.Reached(calendar.Review)
	fmt.Println(e.State(), e.Sequence(), step.By, post.Text)
	// Output: review 2 eva Corn bread, from today.
}

func ExampleReadCSV() {
	table := "key,title,date,time,channel\nbread,Corn bread,2026-02-30,09:30,instagran\n"
	_, err := calendar.ReadCSV(strings.NewReader(table), calendar.Calendar{Zone: "Europe/Madrid"})
	fmt.Println(i18n.Say(err, i18n.EN))
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// line 2: column "channel": "instagran" is no channel: is it Instagram?
	// line 2: date "2026-02-30": no such day, that month has 28 days
	// línea 2: columna "channel": "instagran" no es un canal: ¿es Instagram?
	// línea 2: fecha "2026-02-30": ese día no existe, el mes tiene 28 días
}

func ExampleCalendar_WriteCSV() {
	c := calendar.Calendar{Entries: []calendar.Entry{{Key: "bread", Title: "=Corn bread", Kind: calendar.KindLaunch}}}
	if err := c.WriteCSV(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// clave,id,título,fecha,hora,zona horaria,canal,formato,texto,enlace,tipo,origen,recursos,texto alternativo,titular de los derechos,licencia,derechos hasta,pilar,parte de la mezcla,objetivo,campaña,lanzamiento,parte del lanzamiento,temas,responsable,aprueba,estado,duración en minutos,dedicación en minutos,repetición,patrocinador,contraprestación,aviso de publicidad,etiqueta de la red,bases del concurso,último día del concurso,quién puede participar,premio,edad mínima
	// bread,,'=Corn bread,,,,,,,,lanzamiento,,,,,,,,,,,,,,,,,,,,,,,,,,,,
}

func ExampleReadJSON() {
	c, err := calendar.ReadJSON(strings.NewReader(`{"name":"March","entries":[{"key":"bread"},{"key":"rye","titel":"Rye"}]}`))
	fmt.Println(i18n.Say(err, i18n.EN))
	fmt.Println(len(c.Entries), "entry was read")
	// Output:
	// entry "rye", number 2: at /entries/1/titel: unknown key "titel"; did you mean "title"?
	// 1 entry was read
}

func ExampleCalendar_WriteJSON() {
	c := calendar.Calendar{Entries: []calendar.Entry{{Key: "bread", Title: "<3"}}}
	if err := c.WriteJSON(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "entries": [
	//     {
	//       "key": "bread",
	//       "title": "<3"
	//     }
	//   ]
	// }
}

func ExampleHold() {
	h := calendar.Hold{From: time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC), Reason: "crisis"}
	fmt.Println(h.Stops(channel.X, time.Date(2026, 3, 3, 9, 0, 0, 0, time.UTC)))
	// Output: true
}

func ExampleStandardWorkflow() {
	w := calendar.StandardWorkflow()
	for _, s := range w.Next(calendar.Review) {
		fmt.Println(s, "/", s.Name().ES)
	}
	fmt.Println(w.DeadEnds(), w.Unreachable())
	// Output:
	// approved / aprobada
	// changes-requested / con cambios pedidos
	// hold / en pausa
	// cancelled / cancelada
	// [] []
}

func ExampleWorkflow_Advance() {
	team := roles.Charter{
		Matrix: roles.Standard().Matrix(roles.SmallHouse, i18n.EN),
		Crew: roles.Crew{People: []roles.Person{
			{Key: "eva", Roles: []roles.ID{roles.CommunityManager}},
			{Key: "luis", Roles: []roles.ID{roles.SocialMediaManager}},
			{Key: "ines", Roles: []roles.ID{roles.ContentCreator}},
		}},
	}
	w := calendar.StandardWorkflow()
	e := calendar.Entry{Key: "bread"}
	at := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	for _, step := range []calendar.Step{{By: "ines", To: calendar.Draft}, {By: "ines", To: calendar.Review}, {By: "ines", To: calendar.Approved}} {
		step.At = at
		next, err := w.Advance(e, step, team)
		if err != nil {
			fmt.Println(i18n.Say(err, i18n.EN))
			fmt.Println(i18n.Say(err, i18n.ES))
			return
		}
		e = next
	}
	// Output:
	// entry "bread": "ines" cannot take it from “in review” to “approved”: whoever took it to “in review” may not be the one
	// entrada "bread": "ines" no puede pasarla de «en revisión» a «aprobada»: no puede ser quien la pasó a «en revisión»
}

func ExampleMove_Who() {
	team := roles.Charter{Matrix: roles.Standard().Matrix(roles.SmallHouse, i18n.ES)}
	m := calendar.Move{Activity: roles.ContentCreation, Letter: roles.Responsible}
	fmt.Println(m.Who(team))
	// Output: [creador de contenidos social media manager]
}
