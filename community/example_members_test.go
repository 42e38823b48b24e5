package community_test

import (
	"fmt"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/civil"
)

// march is the visits of four members in a month.
func march() community.Attendance {
	var visits []community.Visit
	see := func(member string, wrote bool, days ...string) {
		for _, d := range days {
			visits = append(visits, community.Visit{Member: member, Day: civil.MustDate(d), Wrote: wrote})
		}
	}
	see("ana", true, "2026-02-03", "2026-03-01", "2026-03-02", "2026-03-02", "2026-03-09")
	see("bea", false, "2026-02-10", "2026-03-02")
	see("leo", true, "2026-02-20")
	see("zoe", true, "2026-03-30")
	return community.Attend(visits)
}

func ExampleMember() {
	leo := community.Member{Key: "leo", Born: civil.MustDate("2012-03-03")}
	age, known := leo.Age(civil.MustDate("2026-03-02"))
	fmt.Println(age, known)
	// Output: 13 true
}

func ExampleStages() {
	for _, s := range community.Stages() {
		fmt.Print(s.Name().ES, " ")
	}
	// Output: potencial nuevo activo comprador fiel embajador inactivo perdido
}

func ExampleStage() {
	fmt.Println(community.Dormant, community.Dormant.Name().ES)
	// Output: dormant inactivo
}

func ExampleLifeCycle() {
	var c community.LifeCycle
	today := civil.MustDate("2026-03-31")
	joined := civil.MustDate("2025-01-15")
	for _, m := range []community.Member{
		{},
		{Joined: civil.MustDate("2026-03-20")},
		{Joined: joined},
		{Joined: joined, Purchases: 1},
		{Joined: joined, Purchases: 4},
		{Joined: joined, Purchases: 4, Referrals: 3},
		{Joined: joined, Left: today},
	} {
		fmt.Print(c.Stage(m, today, today), " ")
	}
	fmt.Print(c.Stage(community.Member{Joined: joined}, civil.MustDate("2026-01-01"), today))
	// Output: prospect new active customer loyal ambassador lost dormant
}

func ExampleVisitsOf() {
	visits := community.VisitsOf([]community.Thread{{Messages: []community.Interaction{
		{From: community.Audience, Author: "ana", At: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)},
		{From: community.Agent, Author: "desk", At: time.Date(2026, 3, 2, 9, 5, 0, 0, time.UTC)},
	}}}, time.UTC)
	fmt.Println(visits)
	// Output: [{ana 2026-03-02 true}]
}

func ExampleAttend() {
	a := community.Attend([]community.Visit{{Member: "ana", Day: civil.MustDate("2026-03-02")}})
	fmt.Println(a.Active(civil.MonthOf(civil.MustDate("2026-03-31"))), a.Seen("ana", civil.MustDate("2026-03-31")))
	// Output: 1 2026-03-02
}

func ExampleAttendance() {
	a := march()
	month, before := civil.MonthOf(civil.MustDate("2026-03-01")), civil.MonthOf(civil.MustDate("2026-02-01"))
	fmt.Println("active", a.Active(month), "contributors", a.Contributors(month))
	fmt.Println("stickiness", a.Stickiness(month))
	fmt.Println("churn", a.Churn(before, month))
	// Output:
	// active 3 contributors 2
	// stickiness 5.376%
	// churn 33.33%
}

func ExampleAttendance_Onboarding() {
	joined := civil.MonthOf(civil.MustDate("2026-03-01"))
	members := []community.Member{
		{Key: "ana", Joined: civil.MustDate("2026-03-01")},
		{Key: "bea", Joined: civil.MustDate("2026-03-03")},
		{Key: "zoe", Joined: civil.MustDate("2026-03-30")}, // her week is not over
	}
	fmt.Println(march().Onboarding(members, joined, 7, civil.MustDate("2026-03-31")))
	// Output: 50%
}

func ExampleChurn() {
	fmt.Println(community.Churn(1000, 50))
	// Output: 5%
}

func ExampleCohorts() {
	february := civil.MustDate("2026-02-01")
	members := []community.Member{{Key: "ana", Joined: february}, {Key: "bea", Joined: february}, {Key: "leo", Joined: february}}
	for _, c := range community.Cohorts(members, march(), civil.MustDate("2026-04-15")) {
		fmt.Println(c.Month.First().MonthLabel(), c.Members, c.Retained, c.Retention(1))
	}
	// Output: 2026-02 3 [3 2] 66.67%
}

func ExampleCohort() {
	c := community.Cohort{Members: 40, Retained: []int64{40, 20, 12}}
	fmt.Println(c.Retention(2), c.Retention(3))
	// Output: 30% undefined: retained members not measured
}

func ExampleParticipate() {
	p, _ := community.Participate([]int64{91, 2, 2, 1, 1, 1, 1, 1, 0, 0})
	fmt.Printf("%d members, Gini %.2f; the busiest one wrote %d of %d\n", p.Members, p.Gini, p.Top.X, p.Top.N)
	// Output: 10 members, Gini 0.84; the busiest one wrote 91 of 100
}

func ExampleAttendance_Participation() {
	joined := civil.MustDate("2026-01-01")
	members := []community.Member{{Key: "ana", Joined: joined}, {Key: "bea", Joined: joined}, {Key: "zoe", Joined: joined}}
	p, _ := march().Participation(members, civil.MonthOf(civil.MustDate("2026-03-01")))
	fmt.Println(p.Members, p.Contributions, p.Top.X)
	// Output: 3 5 4
}

func ExampleFeedbackSteps() {
	for _, p := range community.FeedbackSteps() {
		fmt.Println(p, "·", p.Name().ES)
	}
	// Output:
	// received · recibida
	// acknowledged · con acuse de recibo
	// planned · planificada
	// done · atendida
	// declined · descartada
	// told-back · comunicada a la comunidad
}

func ExampleProgress() {
	fmt.Println(community.Planned.Name().EN, community.Planned.Name().ES)
	// Output: planned planificada
}

func ExampleFeedback() {
	f := community.Feedback{Received: civil.MustDate("2026-03-01"), Planned: civil.MustDate("2026-03-09")}
	fmt.Println(f.Progress(civil.MustDate("2026-03-08")), f.Progress(civil.MustDate("2026-03-09")))
	// Output: received planned
}

func ExampleFeedbackLoop() {
	all, themes := community.FeedbackLoop([]community.Feedback{
		{Theme: "size", Received: civil.MustDate("2026-03-01"), Done: civil.MustDate("2026-03-11"), ToldBack: civil.MustDate("2026-03-12")},
		{Theme: "size", Received: civil.MustDate("2026-03-21")},
		{Theme: "price", Received: civil.MustDate("2026-03-05"), Declined: civil.MustDate("2026-03-06")},
	}, civil.MustDate("2026-03-31"))
	fmt.Println(all.Received, all.Closure(), "open for", all.Ages, "days, decided after", all.Taken)
	for _, l := range themes {
		fmt.Println(l.Theme, l.Received, l.Done, l.Declined, l.ToldBack)
	}
	// Output:
	// 3 33.33% open for [10] days, decided after [10 1]
	// size 2 1 0 1
	// price 1 0 1 0
}

func ExampleLoop() {
	fmt.Println(community.Loop{Received: 40, Done: 25}.Closure())
	// Output: 62.5%
}

func ExampleActivities() {
	for _, a := range community.Activities() {
		fmt.Print(a.Name().ES, "; ")
	}
	// Output: concurso; pregunta a la comunidad; encuesta; debate; directo;
}

func ExampleActivity() {
	fmt.Println(community.Contest.Name().EN, community.Contest.Name().ES)
	// Output: contest concurso
}

func ExampleActivation() {
	a := community.Activation{
		Do: community.Poll, Reached: 2000, Participants: 150, Contributions: 180, Newcomers: 45,
		Options: []community.Option{{Votes: 120}, {Votes: 60}},
	}
	fmt.Println(a.Participation(), a.PerParticipant(), a.NewcomerShare(), a.VoteShare(0))
	// Output: 7.5% 1.2 30% 66.67%
}
