package community

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
)

func TestAge(t *testing.T) {
	for _, c := range []struct {
		born, on string
		age      int
		known    bool
	}{
		{"2012-03-03", "2026-03-02", 13, true},
		{"2012-03-02", "2026-03-02", 14, true},
		{"2012-02-29", "2026-02-27", 13, true},
		{"2012-02-29", "2026-02-28", 14, true},
		{"2026-03-02", "2026-03-02", 0, true},
		{"2026-03-03", "2026-03-02", 0, false},
	} {
		age, known := Member{Born: civil.MustDate(c.born)}.Age(civil.MustDate(c.on))
		if age != c.age || known != c.known {
			t.Errorf("born %s is %d, %v on %s", c.born, age, known, c.on)
		}
	}
	if _, known := (Member{}).Age(civil.MustDate("2026-03-02")); known {
		t.Error("the age of nobody is known")
	}
	if _, known := (Member{Born: civil.MustDate("2012-03-03")}).Age(civil.Date{}); known {
		t.Error("an age is known on no day")
	}
}

// TestStage holds the limits of each stage, on the day before and on the day.
func TestStage(t *testing.T) {
	on := civil.MustDate("2026-03-31")
	ago := func(days int) civil.Date { return on.AddDays(-days) }
	for _, c := range []struct {
		name string
		m    Member
		seen civil.Date
		want Stage
	}{
		{"nobody", Member{}, civil.Date{}, Prospect},
		{"joins tomorrow", Member{Joined: ago(-1)}, civil.Date{}, Prospect},
		{"joined today", Member{Joined: on}, civil.Date{}, Newcomer},
		{"29 days", Member{Joined: ago(29)}, civil.Date{}, Newcomer},
		{"30 days", Member{Joined: ago(30)}, civil.Date{}, Active},
		{"unseen for 59 days", Member{Joined: ago(400)}, ago(59), Active},
		{"unseen for 60 days", Member{Joined: ago(400)}, ago(60), Dormant},
		{"unseen for 179 days", Member{Joined: ago(400), Purchases: 9}, ago(179), Dormant},
		{"unseen for 180 days", Member{Joined: ago(400), Referrals: 9}, ago(180), Lost},
		{"never seen since", Member{Joined: ago(180)}, civil.Date{}, Lost},
		{"a new customer", Member{Joined: ago(1), Purchases: 1}, on, Customer},
		{"twice", Member{Joined: ago(1), Purchases: 2}, on, Loyal},
		{"brought two", Member{Joined: ago(1), Referrals: 2}, on, Newcomer},
		{"brought three", Member{Joined: ago(1), Referrals: 3}, on, Ambassador},
		{"left today", Member{Joined: ago(400), Left: on, Referrals: 3}, on, Lost},
		{"leaves tomorrow", Member{Joined: ago(400), Left: ago(-1), Referrals: 3}, on, Ambassador},
	} {
		if got := (LifeCycle{}).Stage(c.m, c.seen, on); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	c := LifeCycle{New: 5, Dormant: 10, Lost: 20, Loyal: 3, Referrals: 1}
	if got := c.Stage(Member{Joined: ago(100)}, ago(10), on); got != Dormant {
		t.Errorf("limits of a program's own: %s", got)
	}
}

// TestAttendance compares with going through all visits again and again.
func TestAttendance(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 3))
	first := civil.MustDate("2026-01-01")
	var visits []Visit
	for range 500 {
		visits = append(visits, Visit{fmt.Sprint("m", r.IntN(30)), first.AddDays(r.IntN(90)), r.IntN(2) == 0})
	}
	visits = append(visits, Visit{"", first, true}, Visit{"m1", civil.Date{}, true})
	a := Attend(visits)
	for range 200 {
		from := first.AddDays(r.IntN(95) - 3)
		p, err := civil.NewPeriod(from, from.AddDays(r.IntN(20)))
		if err != nil {
			t.Fatal(err)
		}
		active, wrote, daily := map[string]bool{}, map[string]int64{}, map[Visit]bool{}
		for _, v := range visits {
			if v.Member != "" && !v.Day.IsZero() && p.Contains(v.Day) {
				active[v.Member] = true
				daily[Visit{v.Member, v.Day, false}] = true
				if v.Wrote {
					wrote[v.Member]++
				}
			}
		}
		if a.Active(p) != int64(len(active)) || a.Contributors(p) != int64(len(wrote)) {
			t.Fatalf("%s: %d and %d, want %d and %d", p, a.Active(p), a.Contributors(p), len(active), len(wrote))
		}
		for name, n := range wrote {
			if got := a.contributions(name, p); got != n {
				t.Fatalf("%s of %s: %d, want %d", p, name, got, n)
			}
		}
		if got := a.Stickiness(p); len(active) > 0 {
			want := float64(len(daily)) / float64(p.Days()) / float64(len(active))
			x, err := got.Rat()
			if f, _ := x.Float64(); err != nil || f-want > 1e-12 || want-f > 1e-12 {
				t.Fatalf("%s: %s, want %v", p, got, want)
			}
		}
	}
}

func TestAttendanceOfNothing(t *testing.T) {
	month := civil.MonthOf(civil.MustDate("2026-03-01"))
	for _, a := range []Attendance{{}, Attend([]Visit{{"ana", civil.MustDate("2026-03-05"), true}})} {
		if a.Active(civil.Period{}) != 0 || a.Stickiness(civil.Period{}).Reason() != kpi.NoBase {
			t.Error("somebody was there in no period")
		}
		if got := a.Seen("ana", civil.MustDate("2026-03-04")); !got.IsZero() {
			t.Errorf("seen on %s", got)
		}
	}
	if got := (Attendance{}).Churn(month, month).Reason(); got != kpi.NoBase {
		t.Errorf("churn of nobody: %v", got)
	}
	if _, why := (Attendance{}).Participation(nil, month); why != kpi.TooFew {
		t.Errorf("participation of nobody: %v", why)
	}
	joined := civil.MustDate("2026-03-01")
	if _, why := (Attendance{}).Participation([]Member{{Key: "ana", Joined: joined}}, month); why != kpi.NoBase {
		t.Errorf("participation in nothing: %v", why)
	}
}

func TestChurn(t *testing.T) {
	for _, c := range []struct {
		start, lost int64
		want        kpi.Reason
	}{{100, 100, 0}, {100, 101, kpi.Inconsistent}, {-1, 0, kpi.OutOfDomain}, {5, -1, kpi.OutOfDomain}, {0, 0, kpi.NoBase}, {0, 1, kpi.Inconsistent}} {
		if got := Churn(c.start, c.lost); got.Reason() != c.want {
			t.Errorf("%d of %d: %s, want %v", c.lost, c.start, got, c.want)
		}
	}
}

func TestVisitsOf(t *testing.T) {
	late := time.Date(2026, 3, 2, 23, 30, 0, 0, time.UTC)
	threads := []Thread{{Messages: []Interaction{
		{From: Audience, Author: "ana", At: late},
		{From: Audience, At: late},
		{From: Audience, Author: "bea"},
		{From: Audience, Author: "leo", At: late, Intent: Spam},
		{From: Agent, Author: "desk", At: late},
	}}}
	if got := VisitsOf(threads, nil); !slices.Equal(got, []Visit{{"ana", civil.MustDate("2026-03-02"), true}}) {
		t.Errorf("%v", got)
	}
	if got := VisitsOf(threads, time.FixedZone("", 3600)); got[0].Day != civil.MustDate("2026-03-03") {
		t.Errorf("%v", got)
	}
}

func TestCohorts(t *testing.T) {
	day := civil.MustDate
	members := []Member{
		{Key: "ana", Joined: day("2026-02-27")},
		{Key: "bea", Joined: day("2026-01-05")},
		{Key: "leo", Joined: day("2026-02-01")},
		{Key: "zoe"},
		{Key: "eva", Joined: day("2026-06-01")},
	}
	a := Attend([]Visit{{"ana", day("2026-03-31"), true}, {"bea", day("2026-01-05"), true}, {"bea", day("2026-03-01"), true}, {"leo", day("2026-04-01"), true}})
	var got []string
	for _, c := range Cohorts(members, a, day("2026-04-29")) { // April is not over
		got = append(got, fmt.Sprint(c.Month, " ", c.Members, " ", c.Retained))
	}
	want := []string{"2026-01-01/2026-01-31 1 [1 0 1]", "2026-02-01/2026-02-28 2 [0 1]"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := (Cohort{Members: 3}).Retention(-1).Reason(); got != kpi.NotMeasured {
		t.Errorf("%v", got)
	}
	end := Cohorts([]Member{{Joined: day("9999-12-01")}}, a, day("9999-12-31"))
	if len(end) != 1 || len(end[0].Retained) != 1 {
		t.Errorf("at the end of the calendar: %+v", end)
	}
}

func TestOnboarding(t *testing.T) {
	day := civil.MustDate
	a := Attend([]Visit{{"ana", day("2026-03-01"), true}})
	members := []Member{{Key: "ana", Joined: day("2026-03-01")}, {Key: "old", Joined: day("2026-02-28")}, {Key: "none"}, {Key: "late", Joined: day("2026-03-31")}}
	march := civil.MonthOf(day("2026-03-01"))
	for _, c := range []struct {
		days  int
		until string
		want  string
	}{
		{1, "2026-03-01", "100%"},
		{0, "2026-03-31", "50%"},
		{7, "2026-03-31", "100%"},
		{7, "2026-03-06", "undefined: no new members"},
	} {
		if got := a.Onboarding(members, march, c.days, day(c.until)).String(); got != c.want {
			t.Errorf("%d days until %s: %s, want %s", c.days, c.until, got, c.want)
		}
	}
}

func TestParticipate(t *testing.T) {
	list := make([]int64, 250)
	for i := range list {
		list[i] = int64(i)
	}
	p, why := Participate(list)
	// 3 of 250 are the busiest 1%, 25 the busiest 10%.
	if why != 0 || p.Top.X != 249+248+247 || p.Top.X+p.Next.X != 25*(249+225)/2 || p.Top.X+p.Next.X+p.Rest.X != p.Contributions {
		t.Errorf("%+v %v", p, why)
	}
	if _, why := Participate([]int64{1, -1}); why != kpi.OutOfDomain {
		t.Error(why)
	}
	joined, month := civil.MustDate("2026-01-01"), civil.MonthOf(civil.MustDate("2026-03-01"))
	members := []Member{
		{Key: "ana", Joined: joined},
		{Key: "left", Joined: joined, Left: month.First().AddDays(-1)},
		{Key: "leaves", Joined: joined, Left: month.First()},
		{Key: "to come", Joined: month.Last().AddDays(1)},
	}
	p, _ = Attend([]Visit{{"ana", month.First(), true}, {"left", month.First(), true}}).Participation(members, month)
	if p.Members != 2 || p.Contributions != 1 {
		t.Errorf("%+v", p)
	}
}

func TestFeedbackProgress(t *testing.T) {
	day := civil.MustDate
	f := Feedback{Received: day("2026-03-01"), Acknowledged: day("2026-03-02"), Declined: day("2026-03-05"), ToldBack: day("2026-03-06")}
	for _, c := range []struct {
		on   string
		want Progress
	}{{"2026-02-28", ""}, {"2026-03-01", Received}, {"2026-03-04", Acknowledged}, {"2026-03-05", Declined}, {"2026-12-31", ToldBack}} {
		if got := f.Progress(day(c.on)); got != c.want {
			t.Errorf("%s: %q, want %q", c.on, got, c.want)
		}
	}
	all, themes := FeedbackLoop([]Feedback{
		f,
		{},
		{Received: day("2027-01-01")},
		{Theme: "b", Received: day("2026-03-01")},
		{Theme: "a", Received: day("2026-03-01")},
		{Theme: "a", Received: day("2026-03-01"), Done: day("2026-03-05"), Declined: day("2026-03-04")},
	}, day("2026-03-10"))
	if all.Received != 4 || all.Open != 2 || all.Declined != 2 || all.Done != 0 || all.ToldBack != 1 || !slices.Equal(all.Ages, []int{9, 9}) || !slices.Equal(all.Taken, []int{4, 3}) {
		t.Errorf("%+v", all)
	}
	if len(themes) != 3 || themes[0].Theme != "a" || themes[1].Theme != "" || themes[2].Theme != "b" {
		t.Errorf("%+v", themes)
	}
	if got := all.Closure().String(); got != "0%" {
		t.Error(got)
	}
	if got := (Loop{}).Closure().Reason(); got != kpi.NoBase {
		t.Error(got)
	}
}

func TestActivation(t *testing.T) {
	for _, c := range []struct {
		name string
		v    kpi.Value
		want kpi.Reason
	}{
		{"nobody reached", Activation{}.Participation(), kpi.NoBase},
		{"only the participants are known", Activation{Participants: 5}.Participation(), kpi.ZeroBase},
		{"negative", Activation{Participants: -5, Reached: 7}.Participation(), kpi.OutOfDomain},
		{"no such option", Activation{}.VoteShare(0), kpi.NotMeasured},
		{"an option below the first", Activation{Options: []Option{{Votes: 1}}}.VoteShare(-1), kpi.NotMeasured},
		{"negative votes", Activation{Options: []Option{{Votes: 1}, {Votes: -1}}}.VoteShare(0), kpi.OutOfDomain},
		{"no votes", Activation{Options: []Option{{}}}.VoteShare(0), kpi.NoBase},
	} {
		if c.v.Reason() != c.want {
			t.Errorf("%s: %s, want %v", c.name, c.v, c.want)
		}
	}
}
