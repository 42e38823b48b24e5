package community_test

import (
	"fmt"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

func ExampleLevels() {
	for _, l := range community.Levels() {
		fmt.Print(l, " (", l.Name().ES, ") ")
	}
	// Output: calm (calma) watch (vigilancia) alert (alerta) crisis (crisis)
}

func ExampleLevel() {
	fmt.Println(community.Watch < community.Crisis, community.Alert)
	// Output: true alert
}

func ExampleParseLevel() {
	l, err := community.ParseLevel("crisis")
	fmt.Println(l, err)
	_, err = community.ParseLevel("panic")
	fmt.Println(err)
	// Output:
	// crisis <nil>
	// level "panic" is unknown: use calm, watch, alert or crisis
}

func ExampleBaselineOf() {
	b, why := community.BaselineOf([]int64{16, 14, 18, 16, 12, 20, 16})
	fmt.Printf("%.0f mentions a day, dispersion %.2f\n", b.Mean, b.Dispersion)
	_, why = community.BaselineOf([]int64{16, 14})
	fmt.Println(why)
	// Output:
	// 16 mentions a day, dispersion 0.42
	// too_few
}

func ExampleAlarm() {
	usual, _ := community.BaselineOf([]int64{16, 14, 18, 16, 12, 20, 16})
	var a community.Alarm
	for _, today := range []int64{20, 27, 30, 40} {
		s, _ := a.Judge(today, usual)
		fmt.Println(today, s.Level)
	}
	from, _ := a.From(community.Crisis, usual)
	fmt.Println("crisis from", from)
	// Output:
	// 20 calm
	// 27 watch
	// 30 watch
	// 40 crisis
	// crisis from 34
}

func ExampleMethods() {
	usual, _ := community.BaselineOf([]int64{16, 14, 38, 16, 12, 50, 16})
	fmt.Printf("dispersion %.1f\n", usual.Dispersion)
	for _, m := range community.Methods() {
		from, _ := community.Alarm{Method: m}.From(community.Alert, usual)
		fmt.Println(m, "alert from", from)
	}
	// Output:
	// dispersion 9.4
	// poisson alert from 40
	// prediction alert from 106
	// ears-c1 alert from 69
}

// A slow rise becomes what is usual before any day stands out. A moving average
// around a fixed baseline sees it.
func ExampleBaseline_Deviation() {
	usual, _ := community.BaselineOf([]int64{16, 14, 18, 16, 12, 20, 16, 15, 17, 16, 13, 19, 18, 14})
	chart, _ := stat.EWMA{Centre: usual.Mean, Deviation: usual.Deviation(), Weight: 0.2, Sigmas: 3}.
		Chart([]float64{16, 17, 18, 18, 19, 19, 20, 21, 21})
	fmt.Printf("usual %.0f ± %.1f, beyond the limits on days %v\n", usual.Mean, usual.Deviation(), chart.Signals())
	s, _ := community.Alarm{}.Judge(21, usual)
	fmt.Println("21 in a day:", s.Level)
	// Output:
	// usual 16 ± 2.3, beyond the limits on days [7 8]
	// 21 in a day: calm
}

func ExampleAlarm_Scan() {
	counts := []int64{5, 3, 4, 6, 5, 4, 5, 4, 31, 5, 12}
	signals, _ := community.Alarm{}.Scan(counts, 7)
	for i, s := range signals {
		if s.Level > community.Calm {
			fmt.Println(i, s.Count, s.Level)
		}
	}
	// Output:
	// 8 31 crisis
	// 10 12 watch
}

func ExampleEscalator() {
	e := community.Escalator{Sensitive: []string{"allergens"}}
	s := e.Assess(community.Situation{
		Signal: community.Signal{Count: 27, Baseline: community.Baseline{Mean: 16}, Level: community.Watch},
		Mood:   community.Mood{Negative: 24, Neutral: 8},
		Topics: []string{"allergens"},
	})
	fmt.Println(s.Level)
	for _, why := range s.Why {
		fmt.Println("-", why.EN)
	}
	// Output:
	// alert
	// - 27 mentions, where 16.0 are usual
	// - 24 of 32 mentions are negative
	// - "allergens" is a sensitive topic
}

func ExampleProtocol() {
	nine := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	p := community.Protocol{
		Ladder: []community.Rung{
			{Level: community.Alert, Tell: "community-manager", Within: community.Span(time.Hour)},
			{Level: community.Crisis, Tell: "client", Within: community.Span(30 * time.Minute)},
		},
		Duties: []community.Duty{{Key: "statement", Level: community.Crisis, Text: i18n.Text{EN: "Publish a statement.", ES: "Publique un comunicado."}, Within: community.Span(2 * time.Hour)}},
	}
	recall := community.Incident{Key: "recall", Name: "Product recall", Log: []community.Decision{
		community.Raise(nine, "ana", community.Crisis, "several people report burns"),
		{At: nine.Add(40 * time.Minute), By: "ana", Told: []string{"client", "community-manager"}},
		community.Raise(nine.Add(26*time.Hour), "bea", community.Calm, "three calm days"),
	}}
	at := nine.Add(time.Hour)
	for _, c := range p.Calls(recall, at) {
		fmt.Println(c.Rung.Tell, c.Due.Format("15:04"), c.Told.Format("15:04"), "late:", c.Late)
	}
	for _, t := range p.Checklist(recall, at) {
		fmt.Println(t.Duty.Text.EN, "due", t.Due.Format("15:04"), "done:", !t.Done.IsZero())
	}
	for _, pause := range p.Pauses(recall) { // the values of a calendar.Hold
		fmt.Println("no posts from", pause.From.Format("2 15:04"), "until", pause.Until.Format("2 15:04"), "because of", pause.Reason)
	}
	// Output:
	// community-manager 10:00 09:40 late: false
	// client 09:30 09:40 late: true
	// Publish a statement. due 11:00 done: false
	// no posts from 2 09:00 until 3 11:00 because of Product recall
}

func ExampleStandDown() {
	var s community.StandDown // three calm periods
	crisis, calm := community.Signal{Level: community.Crisis}, community.Signal{}
	fmt.Println(s.Met([]community.Signal{crisis, calm, calm}), s.Met([]community.Signal{crisis, calm, calm, calm}))
	// Output: false true
}

func ExampleIncident() {
	nine := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	i := community.Incident{Log: []community.Decision{
		community.Raise(nine, "ana", community.Watch, "many ask the same"),
		community.Raise(nine.Add(time.Hour), "ana", community.Alert, "a newspaper asks too"),
	}}
	since, ok := i.Reached(community.Alert)
	fmt.Println(i.Level(nine), i.Level(nine.Add(2*time.Hour)), since.Format("15:04"), ok)
	// Output: watch alert 10:00 true
}

func ExampleRaise() {
	d := community.Raise(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC), "ana", community.Alert, "a newspaper asks")
	fmt.Println(d.By, *d.Level, d.Note)
	// Output: ana alert a newspaper asks
}

func ExampleVolume() {
	first := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	var t community.Thread
	for _, hours := range []int{9, 10, 33, 34, 35} {
		t.Messages = append(t.Messages, community.Interaction{From: community.Audience, At: first.Add(time.Duration(hours) * time.Hour)})
	}
	fmt.Println(community.Volume([]community.Thread{t}, first, 24*time.Hour, 3))
	// Output: [2 3 0]
}

func ExampleSituationOf() {
	threads := []community.Thread{{Messages: []community.Interaction{
		{From: community.Audience, Author: "ana", Topics: []string{"allergens"}, Sentiment: community.Sentiment{Polarity: community.Negative}},
	}}}
	s := community.SituationOf(community.Signal{}, threads, []community.Member{{Key: "ana", Followers: 120_000}})
	fmt.Println(s.Mood.Negative, s.Reach, s.Topics)
	fmt.Println(community.Escalator{}.Assess(s).Level)
	// Output:
	// 1 120000 [allergens]
	// watch
}
