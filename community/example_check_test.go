package community_test

import (
	"fmt"
	"os"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

func ExampleCheck() {
	nine := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	c := community.Community{
		Targets: []community.Target{{Intent: community.Complaint, First: community.Span(2 * time.Hour)}},
		Threads: []community.Thread{{Key: "t1", Messages: []community.Interaction{
			{Key: "m1", Kind: community.Comment, From: community.Audience, At: nine, Intent: community.Complaint},
			{Key: "m2", Kind: community.Comment, From: community.Agent, At: nine.Add(time.Hour), Text: "Hi {{name}}, please send us your phone number."},
		}}},
	}
	report := community.Check(c, community.At{Now: nine.Add(24 * time.Hour), Skip: []string{"COM-020", "COM-028"}})
	if err := report.Findings.WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// error COM-026 /threads/0/messages/1/text
	//   Message "m2" of thread "t1" was sent with "{{name}}" in it.
	//   Fix: Edit the reply, or answer again.
	//
	// error COM-029 /threads/0/messages/1/text
	//   Message "m2" of thread "t1" asks for "phone" where everybody reads the answer.
	//   Fix: Ask in a direct message, and hide what was already written.
}

func ExampleRules() {
	for _, r := range community.Rules()[:3] {
		fmt.Println(r.Code, r.Title.ES)
	}
	// Output:
	// COM-001 Horario que nunca abre
	// COM-002 Horario sin zona horaria
	// COM-003 Promesa que el horario no puede cumplir
}

func ExamplePlaybook() {
	p := community.Playbook{Guidelines: community.StandardGuidelines()}
	g, ok := p.For(community.Complaint)
	fmt.Println(ok, g.Tone.ES)
	fmt.Println("-", g.Do[0].ES)
	fmt.Println("no:", g.Avoid[1].ES)
	// Output:
	// true sereno y con empatía
	// - Diga qué ha fallado con las palabras de la persona.
	// no: Borrar las críticas.
}

func ExampleStandardGuidelines() {
	for _, g := range community.StandardGuidelines() {
		fmt.Println(g.Intent, "-", g.Tone.EN)
	}
	// Output:
	// question - helpful and clear
	// suggestion - grateful and curious
	// complaint - calm and with empathy
	// problem - quick and practical
	// concern - serious and honest
	// praise - warm, in your own words
}

func ExamplePlaceholder() {
	fmt.Println(community.Placeholder("Hola, [nombre]: gracias por escribir."))
	fmt.Printf("%q\n", community.Placeholder("Hola, Ana [la del lunes]: gracias."))
	// Output:
	// [nombre]
	// ""
}

func ExampleRepeatedReplies() {
	reply := func(key, text string) community.Thread {
		return community.Thread{Key: key, Messages: []community.Interaction{{From: community.Agent, Text: text}}}
	}
	for _, r := range community.RepeatedReplies([]community.Thread{
		reply("t1", "Hi @ana, we look into order 17!"), reply("t2", "Hi @leo, we look into order 23."), reply("t3", "The blue one is back on Friday."),
	}, 2) {
		fmt.Println(r.Times, r.Threads, r.Text)
	}
	// Output: 2 [t1 t2] Hi @ana, we look into order 17!
}

func ExampleLoadOf() {
	shift, _ := civil.ParseHours("Mo-Fr 09:00-17:00")
	var t community.Thread
	for day := range 14 { // two weeks, each evening at eight
		t.Messages = append(t.Messages, community.Interaction{From: community.Audience, At: time.Date(2026, 3, 2+day, 20, 0, 0, 0, time.UTC)})
	}
	load := community.LoadOf([]community.Thread{t}, time.UTC, shift, roles.Crew{People: []roles.Person{{Hours: &shift}}})
	fmt.Println(load.Days, len(load.Hours), len(load.Busiest()))
	// Output: 2026-03-02/2026-03-15 168 7
}

func ExampleLoad() {
	var l community.Load
	l.Hours = []community.HourOfWeek{
		{Day: time.Monday, Hour: 10, Inbound: 40, Weeks: 4, Open: 60, Covered: 60, Staff: 120},
		{Day: time.Monday, Hour: 20, Inbound: 80, Weeks: 4, Open: 60},
	}
	for _, h := range l.Uncovered(5) {
		fmt.Println(h.Day, h.Hour, h.PerWeek())
	}
	// Output: Monday 20 20
}

func ExampleHourOfWeek() {
	h := community.HourOfWeek{Day: time.Friday, Hour: 17, Inbound: 30, Weeks: 4}
	fmt.Println(h.Day, h.Hour, h.PerWeek())
	// Output: Friday 17 7.5
}

func ExampleHourOfWeek_AgentsFor() {
	h := community.HourOfWeek{Day: time.Friday, Hour: 17, Inbound: 240, Weeks: 4, Staff: 120}
	n, _ := h.AgentsFor(0.8, 10*time.Minute, 5*time.Minute)
	fmt.Printf("%d people for 80%% within 10 minutes, and %d are there\n", n, h.Staff/60)
	// Output: 6 people for 80% within 10 minutes, and 2 are there
}

func ExampleLoad_WriteText() {
	shift, _ := civil.ParseHours("Mo-Fr 09:00-17:00")
	var t community.Thread
	for _, hour := range []int{9, 9, 12, 20, 33, 44} { // from Monday midnight
		t.Messages = append(t.Messages, community.Interaction{From: community.Audience, At: time.Date(2026, 3, 2, hour, 30, 0, 0, time.UTC)})
	}
	load := community.LoadOf([]community.Thread{t}, time.UTC, shift, roles.Crew{People: []roles.Person{{Hours: &shift}}})
	load.Hours = load.Hours[:48]
	if err := load.WriteText(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	//         0   1   2   3   4   5   6   7   8   9  10  11  12  13  14  15  16  17  18  19  20  21  22  23
	// lunes   ·   ·   ·   ·   ·   ·   ·   ·   ·   2   ·   ·   1   ·   ·   ·   ·   ·   ·   ·   1*  ·   ·   ·
	// martes  ·   ·   ·   ·   ·   ·   ·   ·   ·   1   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   1*  ·   ·   ·
	// * durante parte de la hora, o toda, no hay nadie
}
