package community_test

import (
	"fmt"
	"os"
	"strings"
	"testing/fstest"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// inbox is a Monday of a small desk: three threads, one of them without an
// answer.
const inbox = `key,parent,from,author,at,channel,intent,text
1,,audience,ana,2026-03-02T09:00:00Z,instagram,question,Is it open on Sundays?
2,1,agent,eva,2026-03-02T09:12:00Z,instagram,,"Good morning, Ana! Yes, from ten to two."
3,,audience,leo,2026-03-02T09:30:00Z,facebook,complaint,My order came broken.
4,3,bot,helper,2026-03-02T09:30:05Z,facebook,,We will be with you shortly.
5,3,agent,eva,2026-03-02T12:30:00Z,facebook,,"I am sorry, Leo. I have sent a new one."
6,,audience,sol,2026-03-02T10:00:00Z,instagram,praise,Best bakery in town!
`

// day is that inbox at one o'clock, in threads.
func day() (community.Desk, []community.Thread) {
	messages, err := community.Read(strings.NewReader(inbox), community.Format{})
	if err != nil {
		panic(err)
	}
	threads, err := community.Threads(messages)
	if err != nil {
		panic(err)
	}
	return community.Desk{Now: time.Date(2026, time.March, 2, 13, 0, 0, 0, time.UTC)}, threads
}

// dayWaits are the waits of that inbox.
func dayWaits() community.Waits {
	desk, threads := day()
	var waits community.Waits
	for _, thread := range threads {
		more, err := desk.Waits(thread)
		if err != nil {
			panic(err)
		}
		waits = append(waits, more...)
	}
	return waits
}

// A desk in fifteen lines: who was answered within two hours, and who was not.
func Example() {
	messages, err := community.Read(strings.NewReader(inbox), community.Format{})
	if err != nil {
		fmt.Println(err)
		return
	}
	threads, err := community.Threads(messages)
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := community.Desk{Now: community.Latest(threads)}.Report(threads, []community.Target{{First: community.Span(2 * time.Hour)}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range report.Deadlines {
		fmt.Println(d.Wait.Thread, d.Status, d.Passed)
	}
	// Output:
	// 1 met 12m
	// 3 late 3h
	// 6 late 2h30m
}

func ExampleRead() {
	messages, err := community.Read(strings.NewReader(inbox), community.Format{})
	fmt.Println(len(messages), err)
	_, err = community.Read(strings.NewReader("id,at\n7,2026-03-02 09:00\n"), community.Format{Columns: map[string]string{"id": "key"}})
	fmt.Println(err)
	// Output:
	// 6 <nil>
	// line 2, column "at": time "2026-03-02 09:00" has no offset: name the zone in the format
}

func ExampleReadFile() {
	files := fstest.MapFS{"inbox.csv": {Data: []byte("key,at\n5.7E+17,2026-03-02T09:00:00Z\n")}}
	_, err := community.ReadFile(files, "inbox.csv", community.Format{})
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output: archivo "inbox.csv", línea 2, columna "key": "5.7E+17" no es una clave: una hoja de cálculo perdió sus cifras; exporte la columna como texto
}

func ExampleReadThreads() {
	files := fstest.MapFS{"inbox.csv": {Data: []byte(inbox)}}
	threads, err := community.ReadThreads(files, "inbox.csv", community.Format{})
	fmt.Println(len(threads), err)
	// Output: 3 <nil>
}

func ExampleMessages() {
	for m, err := range community.Messages(strings.NewReader(inbox), community.Format{}) {
		if err == nil && m.Intent == community.Complaint {
			fmt.Println(m.Author, m.Text)
		}
	}
	// Output: leo My order came broken.
}

func ExampleThreads() {
	_, threads := day()
	for _, t := range threads {
		fmt.Println(t.Key, len(t.Messages))
	}
	// Output:
	// 1 2
	// 3 3
	// 6 1
}

func ExampleThread_Opening() {
	_, threads := day()
	m, ok := threads[1].Opening()
	fmt.Println(m.Author, m.Intent, ok)
	// Output: leo complaint true
}

func ExampleLatest() {
	_, threads := day()
	fmt.Println(community.Latest(threads))
	// Output: 2026-03-02 12:30:00 +0000 UTC
}

func ExampleParseSpan() {
	s, err := community.ParseSpan("90m")
	fmt.Println(s, s.In(i18n.ES), err)
	_, err = community.ParseSpan("2d")
	fmt.Println(err)
	// Output:
	// 1h30m 1 h 30 min <nil>
	// length of time "2d": write hours, minutes and seconds above zero, such as 1h30m or 45s
}

func ExampleSpan_In() {
	fmt.Println(community.Span(26*time.Hour + 30*time.Second).In(i18n.EN))
	// Output: 26 h 30 s
}

func ExampleKind_Public() {
	fmt.Println(community.Review.Public(), community.DirectMessage.Public())
	// Output: true false
}

func ExampleIntent_NeedsReply() {
	fmt.Println(community.Praise.NeedsReply(), community.Spam.NeedsReply())
	// Output: true false
}

func ExamplePriority_Name() {
	fmt.Println(community.High.Name().ES)
	// Output: alta
}

func ExampleKinds() {
	for _, k := range community.Kinds() {
		fmt.Println(k.Name().ES, k.Public())
	}
	// Output:
	// comentario true
	// mensaje directo false
	// mención true
	// reseña true
	// chat en vivo false
	// mensaje de foro true
}

func ExampleIntents() {
	for _, i := range community.Intents() {
		fmt.Println(i.Name().ES, i.NeedsReply())
	}
	// Output:
	// duda true
	// sugerencia true
	// queja true
	// problema true
	// inquietud true
	// elogio true
	// contenido no deseado false
}

func ExamplePriorities() {
	fmt.Println(community.Priorities(), community.Urgent.Name())
	// Output: [urgent high normal low] {urgent urgente}
}

func ExampleActs() {
	fmt.Println(community.Acts())
	// Output: [closed reopened held resumed]
}

func ExampleParty() {
	fmt.Println(community.Bot.Name().EN, community.Audience.Name().ES)
	// Output: bot audiencia
}

func ExampleCommunity_Desk() {
	office, err := civil.ParseHours("L-V 9:00-17:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	c := community.Community{Name: "Bakery", Zone: "Europe/Madrid", Hours: office}
	_, err = c.Desk(time.Date(2026, time.March, 2, 13, 0, 0, 0, time.UTC), civil.Zones{}, civil.Holidays{})
	fmt.Println(err != nil)
	// Output: true
}

// On the clock a message of Friday evening waits over the weekend; in opening
// hours it does not.
func ExampleDesk_Waits() {
	office, err := civil.ParseHours("Mo-Fr 09:00-17:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	friday := time.Date(2026, time.March, 6, 16, 30, 0, 0, time.UTC)
	thread := community.Thread{Key: "42", Messages: []community.Interaction{
		{Key: "a", From: community.Audience, At: friday},
		{Key: "b", From: community.Agent, Author: "eva", At: friday.Add(65 * time.Hour)},
	}}
	desk := community.Desk{Now: friday.Add(72 * time.Hour), Hours: office}
	waits, err := desk.Waits(thread)
	for _, w := range waits.For(community.FirstResponse) {
		fmt.Println(w.Agent, w.Elapsed, w.InHours)
	}
	fmt.Println(err)
	// Output:
	// eva 65h0m0s 1h0m0s
	// <nil>
}

func ExampleDesk_Replies() {
	desk, _ := day()
	messages, err := community.Read(strings.NewReader(inbox), community.Format{})
	if err != nil {
		fmt.Println(err)
		return
	}
	waits, err := desk.Replies(messages)
	fmt.Println(waits.Elapsed().Coverage(), err)
	// Output: 66.67% <nil>
}

func ExampleWaits_Group() {
	for _, g := range dayWaits().For(community.FirstResponse).Group(func(w community.Wait) string { return string(w.Where) }) {
		fmt.Println(g.Key, g.Waits.Elapsed().Coverage())
	}
	// Output:
	// facebook 100%
	// instagram 50%
}

func ExampleWait_Week() {
	fmt.Println(dayWaits()[0].Week())
	// Output: 2026-W10
}

func ExampleAwaited() {
	fmt.Println(community.FirstResponse.Name().ES)
	// Output: primera respuesta
}

func ExampleTimes() {
	first := dayWaits().For(community.FirstResponse).Elapsed()
	fmt.Println(first.All(), first.Answered(), first.Waiting(), first.Dropped())
	fmt.Println(first.Coverage())
	fmt.Println(first.Mean())
	fmt.Println(first.Percentiles(stat.Type1, 0.5, 0.9))
	// Output:
	// 3 2 1 0
	// 66.67%
	// 5,760 s
	// [12m0s 3h0m0s]
}

// Of the answered alone half had an answer within 96 minutes. One person waits
// still, and with her it is three hours.
func ExampleTimes_Median() {
	m, why := dayWaits().For(community.FirstResponse).Elapsed().Median()
	fmt.Println(m.Answered, m.Kept.Time, m.Off, why)
	// Output: 1h36m0s 3h0m0s 1h24m0s
}

func ExampleTimes_Chance() {
	c, why := dayWaits().For(community.FirstResponse).Elapsed().Chance(time.Hour)
	fmt.Printf("%.3f ± %.3f, and %.3f of the answered %s\n", c.Kept, c.SE, c.Answered, why)
	// Output: 0.333 ± 0.272, and 0.500 of the answered
}

func ExampleTimes_Curve() {
	curve, _ := dayWaits().For(community.FirstResponse).Elapsed().Curve()
	for step := range curve.All() {
		fmt.Printf("%s: %d waiting, %.3f wait longer\n", step.Time, step.AtRisk, step.Survival)
	}
	// Output:
	// 12m0s: 3 waiting, 0.667 wait longer
	// 3h0m0s: 2 waiting, 0.333 wait longer
}

func ExampleTimes_Within() {
	w := dayWaits().For(community.FirstResponse).Elapsed().Within(200 * time.Minute)
	fmt.Println(w.Met, w.Missed(), w.Pending, w.Share())
	// Output: 2 0 1 100%
}

func ExampleWithin() {
	w := community.Within{Met: 18, Late: 1, Overdue: 1, Pending: 3}
	fmt.Println(w.Missed(), w.Share())
	// Output: 2 90%
}

func ExampleFit() {
	targets := []community.Target{
		{First: community.Span(8 * time.Hour)},
		{Intent: community.Complaint, First: community.Span(time.Hour)},
	}
	target, i, ok := community.Fit(targets, community.Wait{For: community.FirstResponse, Intent: community.Complaint})
	fmt.Println(target.First, i, ok)
	// Output: 1h 1 true
}

func ExampleDesk_Deadlines() {
	desk, _ := day()
	deadlines, err := desk.Deadlines(dayWaits(), []community.Target{{First: community.Span(2 * time.Hour)}})
	for _, d := range deadlines {
		fmt.Println(d.Wait.Thread, d.Due.Format("15:04"), d.Status)
	}
	fmt.Println(deadlines.Attainment(), err)
	for _, d := range deadlines.Of(community.Late) {
		fmt.Println("late:", d.Wait.Thread)
	}
	// Output:
	// 1 11:00 met
	// 3 11:30 late
	// 6 12:00 late
	// 33.33% <nil>
	// late: 3
	// late: 6
}

func ExampleDeadlines() {
	list := community.Deadlines{{Status: community.Met}, {Status: community.Late}, {Status: community.Pending}}
	fmt.Println(len(list.Of(community.Pending)), list.Attainment())
	// Output: 1 50%
}

func ExampleStatus() {
	fmt.Println(community.AtRisk.Name().ES)
	// Output: en riesgo
}

func ExampleReport() {
	desk, threads := day()
	report, err := desk.Report(threads, []community.Target{{First: community.Span(2 * time.Hour)}})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := report.WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Responses as of 2026-03-02 13:00 +00:00
	// Open around the clock
	// 3 threads, 6 messages
	//
	// First response                                           by the clock
	// waits                                                               3
	// answered                                                    2 (66.7%)
	// still waiting                                                       1
	// median, unanswered kept                                           3 h
	// median of the answered              1 h 36 min (1 h 24 min too short)
	// 90% of the answered within                            2 h 43 min 12 s
	// mean of the answered                                       1 h 36 min
	// within 2 h                                             1 of 3 (33.3%)
	//   chance of it, unanswered kept  33.3% ± 27.2% (answered alone 50.0%)
	//
	// By channel  waits  answered  median  within 2 h
	// instagram       2     50.0%  12 min       50.0%
	// facebook        1    100.0%     3 h        0.0%
	//
	// By agent                 waits  answered    median  within 2 h
	// eva                          2    100.0%    12 min       50.0%
	// (nobody, or not stated)      1      0.0%  over 3 h        0.0%
	//
	// By intent  waits  answered    median  within 2 h
	// complaint      1    100.0%       3 h        0.0%
	// praise         1      0.0%  over 3 h        0.0%
	// question       1    100.0%    12 min      100.0%
	//
	// Service levels            met  late  pending  at risk  attainment
	// all, first response: 2 h    1     2        0        0       33.3%
	//
	// Late       waits for                      due  late by  answered by
	// 3     first response  2026-03-02 11:30 +00:00      1 h          eva
	// 6     first response  2026-03-02 12:00 +00:00      1 h   nobody yet
}
