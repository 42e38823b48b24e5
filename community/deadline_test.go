package community_test

import (
	"errors"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/civil"
)

// deadlines are those of one thread and one target.
func deadlines(t testing.TB, desk community.Desk, thread community.Thread, target community.Target) community.Deadlines {
	t.Helper()
	waits, err := desk.Waits(thread)
	if err != nil {
		t.Fatal(err)
	}
	list, err := desk.Deadlines(waits, []community.Target{target})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestDeadlines(t *testing.T) {
	office, err := civil.ParseHours("L-V 9:00-14:00 16:00-19:00")
	if err != nil {
		t.Fatal(err)
	}
	const hour = community.Span(time.Hour)
	for _, test := range []struct {
		name, script, now, want string
		target                  community.Target
	}{
		{"pending", "10:00Q", "10:20", "first due 11:00 pending", community.Target{First: hour}},
		{"at risk", "10:00Q", "10:45", "first due 11:00 at-risk", community.Target{First: hour}},
		{"at the deadline", "10:00Q", "11:00", "first due 11:00 at-risk", community.Target{First: hour}},
		{"late", "10:00Q", "11:01", "first due 11:00 late", community.Target{First: hour}},
		{"met at the deadline", "10:00Q 11:00A", "19:00", "first due 11:00 met", community.Target{First: hour}},
		{"answered late", "10:00Q 11:01A", "19:00", "first due 11:00 late", community.Target{First: hour}},
		{"over lunch", "13:30Q 16:20A", "19:00", "first due 16:30 met", community.Target{First: hour}},
		{"over lunch, around the clock", "13:30Q 16:20A", "19:00", "first due 14:30 late", community.Target{First: hour, AroundTheClock: true}},
		{"at closing time, over lunch", "13:00Q 16:00A", "19:00", "first due 14:00 met", community.Target{First: hour}},
		{"closed without an answer", "10:00Q 10:30C", "19:00", "first due 11:00 lapsed", community.Target{First: hour}},
		{"closed too late", "10:00Q 11:30C", "19:00", "first due 11:00 late", community.Target{First: hour}},
		{"next and close", "10:00Q 10:10A 10:20Q 11:30A 13:00C", "19:00", "next due 11:20 late; resolution due 12:00 late", community.Target{Next: hour, Close: 2 * hour}},
		{"on hold", "10:00Q 10:30H 11:00U", "11:10", "first due 11:30 pending", community.Target{First: hour}},
		{"still on hold", "10:00Q 10:30H", "18:00", "first due none pending", community.Target{First: hour}},
		{"held after the deadline", "10:00Q 11:30H", "18:00", "first due 11:00 late", community.Target{First: hour}},
		{"held and answered", "10:00Q 10:30H 11:00U 11:20A", "18:00", "first due 11:30 met", community.Target{First: hour}},
		{"answered while on hold", "10:00Q 10:30H 11:20A 12:00U", "18:00", "first due none met", community.Target{First: hour}},
		{"held before", "09:00Q 09:10A 09:20H 09:40U 10:00Q", "10:10", "next due 11:00 pending", community.Target{Next: hour}},
		{"held since before", "09:00Q 09:10A 09:20H 10:00Q 10:20U", "10:30", "next due 11:20 pending", community.Target{Next: hour}},
		{"another kind", "10:00Q", "18:00", "", community.Target{Kind: community.Review, First: hour}},
		{"another intent", "10:00Q", "18:00", "", community.Target{Intent: community.Praise, First: hour}},
		{"nothing promised for it", "10:00Q", "10:10", "", community.Target{Next: hour}},
	} {
		t.Run(test.name, func(t *testing.T) {
			desk := community.Desk{Now: clockTime(t, test.now), Hours: office}
			var got []string
			for _, d := range deadlines(t, desk, script(t, test.script), test.target) {
				due := "none"
				if !d.Due.IsZero() {
					due = d.Due.Format("15:04")
				}
				what, _, _ := strings.Cut(string(d.Wait.For), "-")
				got = append(got, fmt.Sprintf("%s due %s %s", what, due, d.Status))
			}
			if list := strings.Join(got, "; "); list != test.want {
				t.Errorf("got %s, want %s", list, test.want)
			}
		})
	}
}

func TestAtRisk(t *testing.T) {
	for risk, want := range map[int]community.Status{0: community.Pending, 50: community.AtRisk, 100: community.Pending, -1: community.Pending, 60: community.Pending} {
		desk := community.Desk{Now: clockTime(t, "10:30"), AtRisk: risk}
		if got := deadlines(t, desk, script(t, "10:00Q"), community.Target{First: community.Span(time.Hour)})[0].Status; got != want {
			t.Errorf("at risk after %d%%: %s, want %s", risk, got, want)
		}
	}
}

// What is settled stays as it is, whenever it is looked at; what is late was on
// time before its deadline and is late ever after.
func TestLateForEver(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	office, err := civil.ParseHours("L-D 9:00-11:00 11:30-13:00")
	if err != nil {
		t.Fatal(err)
	}
	targets := []community.Target{{First: community.Span(20 * time.Minute), Next: community.Span(10 * time.Minute), Close: community.Span(time.Hour)}}
	late := 0
	for range 300 {
		var words []string
		for range 2 + r.Intn(8) {
			minute := 9*60 + r.Intn(4*60)
			words = append(words, fmt.Sprintf("%02d:%02d%c", minute/60, minute%60, "QQQAAABCRHU"[r.Intn(11)]))
		}
		slices.Sort(words)
		words = append([]string{"09:00Q"}, words...)
		thread := script(t, strings.Join(words, " "))
		settled := map[string]community.Status{}
		for minute := 0; minute < 6*60; minute += 3 {
			desk := community.Desk{Now: clockTime(t, "09:00").Add(time.Duration(minute) * time.Minute), Hours: office}
			waits, err := desk.Waits(thread)
			if err != nil {
				t.Fatal(err)
			}
			list, err := desk.Deadlines(waits, targets)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range list {
				key := string(d.Wait.For) + d.Wait.Message
				if before, ok := settled[key]; ok && d.Status != before && d.Wait.For != community.Resolution {
					t.Fatalf("%s: %s was %s, and is %s at %s", words, key, before, d.Status, desk.Now)
				}
				if d.Status == community.Late && d.Wait.For == community.Resolution && settled[key] == community.Met {
					delete(settled, key) // reopened: it was not resolved
				}
				if before := settled[key]; before == community.Late && d.Status != before {
					t.Fatalf("%s: %s was late, and is %s at %s", words, key, d.Status, desk.Now)
				}
				if d.Status != community.Pending && d.Status != community.AtRisk {
					settled[key] = d.Status
				}
				if d.Status == community.Late {
					late++
				}
				if !d.Due.IsZero() && d.Status == community.Late && !d.Wait.To.After(d.Due) {
					t.Fatalf("%s: %s is late at %s, and due %s", words, key, d.Wait.To, d.Due)
				}
			}
		}
	}
	if late < 1000 {
		t.Errorf("%d late", late)
	}
}

func TestFit(t *testing.T) {
	targets := []community.Target{
		{First: 1},
		{Kind: community.Review, First: 2},
		{Kind: community.Review, Priority: community.High, First: 3},
		{Intent: community.Complaint, First: 4},
		{Kind: community.Review, First: 5},
	}
	for _, test := range []struct {
		kind     community.Kind
		intent   community.Intent
		priority community.Priority
		want     int
	}{
		{"", "", "", 0},
		{community.Comment, "", community.High, 0},
		{community.Review, community.Praise, "", 1},
		{community.Review, community.Complaint, "", 1},
		{community.Review, community.Complaint, community.High, 2},
		{community.Comment, community.Complaint, community.Low, 3},
	} {
		target, i, ok := community.Fit(targets, community.Wait{For: community.FirstResponse, Kind: test.kind, Intent: test.intent, Priority: test.priority})
		if !ok || i != test.want || target != targets[i] {
			t.Errorf("%s %s %s: %d, want %d", test.kind, test.intent, test.priority, i, test.want)
		}
	}
	// What promises nothing for a thing leaves it to what says less.
	targets[0].Close = 6
	if _, i, ok := community.Fit(targets, community.Wait{For: community.Resolution, Kind: community.Review}); !ok || i != 0 {
		t.Errorf("resolution: %d, want 0", i)
	}
	if target, i, ok := community.Fit(targets[1:2], community.Wait{For: community.FirstResponse, Kind: community.Comment}); ok || i != -1 || target != (community.Target{}) {
		t.Errorf("%v, %d, %t", target, i, ok)
	}
}

func TestTargetsRefused(t *testing.T) {
	for _, test := range []struct {
		target community.Target
		says   string
	}{
		{community.Target{}, "target 2: no time is promised"},
		{community.Target{Priority: community.High}, "no time is promised"},
		{community.Target{First: community.Span(time.Hour), Next: -community.Span(time.Minute)}, "target 2: a time of -1 min is promised"},
		{community.Target{Close: -1}, "is promised"},
	} {
		list, err := community.Desk{}.Deadlines(nil, []community.Target{{First: 1}, test.target})
		var refused *community.TargetError
		if list != nil || !errors.Is(err, community.ErrTarget) || !errors.As(err, &refused) || refused.Index != 1 || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%v; want %s", err, test.says)
		}
		if _, err := (community.Desk{Now: clockTime(t, "09:00")}).Report(nil, []community.Target{test.target}); !errors.Is(err, community.ErrTarget) {
			t.Errorf("report: %v", err)
		}
	}
}

// A direct reply is no promise, and neither is what a program of its own waits
// for.
func TestNoDeadline(t *testing.T) {
	waits := community.Waits{{For: community.DirectReply}, {For: "call-back"}}
	list, err := community.Desk{}.Deadlines(waits, []community.Target{{First: 1, Next: 1, Close: 1}})
	if len(list) != 0 || err != nil {
		t.Errorf("%v, %v", list, err)
	}
}

func TestAttainment(t *testing.T) {
	list := community.Deadlines{{Status: community.Met}, {Status: community.Late}, {Status: community.Met}, {Status: community.Pending}, {Status: community.Lapsed}}
	if got := list.Attainment(); got.ID() != "sla_attainment" || got.Format(0, 1) != "66.7%" {
		t.Errorf("%s %s", got.ID(), got)
	}
	if got := len(list.Of(community.Met)); got != 2 {
		t.Errorf("%d met", got)
	}
}
