package community_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/civil"
)

// monday is the day of the threads of these tests.
const monday = "2026-03-02"

func clockTime(t testing.TB, text string) time.Time {
	t.Helper()
	at, err := civil.ParseInstant(monday + "T" + text + ":00Z")
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// script makes a thread of words such as "09:00Q": at nine, a question. Q, P and
// S are a question, praise and spam of the audience; A and B answers of an agent
// and of a bot; C, R, H and U close, reopen, hold and resume. The messages are
// m1, m2 …
func script(t testing.TB, text string) community.Thread {
	t.Helper()
	thread := community.Thread{Key: "t"}
	for word := range strings.FieldsSeq(text) {
		at, letter := clockTime(t, word[:5]), word[5:]
		m := community.Interaction{Key: fmt.Sprintf("m%d", len(thread.Messages)+1), At: at, From: community.Audience, Author: "ana"}
		e := community.Event{At: at, By: "luis"}
		switch letter {
		case "Q":
			m.Intent = community.Question
		case "P":
			m.Intent = community.Praise
		case "S":
			m.Intent = community.Spam
		case "A":
			m.From, m.Author = community.Agent, "eva"
		case "B":
			m.From, m.Author = community.Bot, "bot"
		case "C":
			e.Act = community.Closed
		case "R":
			e.Act = community.Reopened
		case "H":
			e.Act = community.Held
		case "U":
			e.Act = community.Resumed
		default:
			t.Fatalf("no word %s", word)
		}
		if e.Act != "" {
			thread.Events = append(thread.Events, e)
		} else {
			thread.Messages = append(thread.Messages, m)
		}
	}
	return thread
}

// told writes waits as in "first m1 10m answered eva".
func told(waits community.Waits) string {
	var list []string
	for _, w := range waits {
		end := map[community.End]string{community.Waiting: "waiting", community.Answered: "answered", community.Dropped: "dropped"}[w.End]
		what, _, _ := strings.Cut(string(w.For), "-")
		list = append(list, strings.Join(strings.Fields(fmt.Sprintf("%s %s %s %s %s", what, w.Message, community.Span(w.Elapsed), end, w.Agent)), " "))
	}
	return strings.Join(list, "; ")
}

func TestWaits(t *testing.T) {
	for _, test := range []struct {
		name, script, want string
		bots, restart      bool
		now                string
	}{
		{name: "nothing said", script: "", want: ""},
		{name: "answered", script: "09:00Q 09:10A", want: "first m1 10m answered eva; resolution m1 11h waiting"},
		{name: "waiting", script: "09:00Q", want: "first m1 11h waiting; resolution m1 11h waiting"},
		{name: "praise waits", script: "09:00P 10:00A", want: "first m1 1h answered eva; resolution m1 11h waiting"},
		{name: "spam does not", script: "09:00S 10:00A 11:00C", want: ""},
		{name: "spam, then a question", script: "09:00S 10:00Q 10:30A", want: "first m2 30m answered eva; resolution m2 10h waiting"},
		{
			name: "a run of messages waits from its first", script: "09:00Q 09:10A 10:00Q 10:20Q 11:00A",
			want: "first m1 10m answered eva; next m3 1h answered eva; resolution m1 11h waiting",
		},
		{
			name: "two answers are one", script: "09:00Q 09:10A 09:20A 10:00Q",
			want: "first m1 10m answered eva; next m4 10h waiting; resolution m1 11h waiting",
		},
		{name: "the desk begins", script: "08:00A 09:00Q 09:10A", want: "first m2 10m answered eva; resolution m2 11h waiting"},
		{name: "a bot does not answer", script: "09:00Q 09:01B 09:30A", want: "first m1 30m answered eva; resolution m1 11h waiting"},
		{name: "a bot answers by option", script: "09:00Q 09:01B 09:30A", bots: true, want: "first m1 1m answered bot; resolution m1 11h waiting"},
		{name: "closed", script: "09:00Q 09:10A 12:00C", want: "first m1 10m answered eva; resolution m1 3h answered luis"},
		{name: "closed twice", script: "09:00Q 09:10A 12:00C 13:00C", want: "first m1 10m answered eva; resolution m1 3h answered luis"},
		{name: "closed before it was answered", script: "09:00Q 12:00C", want: "first m1 3h dropped; resolution m1 3h answered luis"},
		{
			name: "written to after closing", script: "09:00Q 09:10A 12:00C 13:00Q",
			want: "first m1 10m answered eva; next m3 7h waiting; resolution m1 3h answered luis",
		},
		{
			name: "still a first response", script: "09:00Q 12:00C 13:00Q 14:00A",
			want: "first m1 3h dropped; first m2 1h answered eva; resolution m1 3h answered luis",
		},
		{
			name: "reopened", script: "09:00Q 09:10A 12:00C 13:00Q 13:05R 13:30A 15:00C",
			want: "first m1 10m answered eva; next m3 30m answered eva; resolution m1 6h answered luis",
		},
		{
			name: "reopened and open", script: "09:00Q 09:10A 12:00C 13:00R",
			want: "first m1 10m answered eva; resolution m1 11h waiting",
		},
		{
			name: "reopened begins anew by option", script: "09:00Q 09:10A 12:00C 13:00Q 13:05R 13:30A 15:05C", restart: true,
			want: "first m1 10m answered eva; resolution m1 3h answered luis; first m3 30m answered eva; resolution 2h answered luis",
		},
		{
			name: "reopened by the desk", script: "09:00Q 09:10A 12:00C 13:00R 14:00A", restart: true,
			want: "first m1 10m answered eva; resolution m1 3h answered luis; first 1h answered eva; resolution 7h waiting",
		},
		{name: "reopened without a closing", script: "09:00Q 09:10A 13:00R", restart: true, want: "first m1 10m answered eva; resolution m1 11h waiting"},
		{
			name: "on hold", script: "09:00Q 09:10H 10:10U 10:30A 12:00C",
			want: "first m1 30m answered eva; resolution m1 2h answered luis",
		},
		{name: "closed on hold", script: "09:00Q 09:30A 10:00H 12:00C", want: "first m1 30m answered eva; resolution m1 1h answered luis"},
		{name: "held twice, still on hold", script: "09:00Q 10:00H 11:00H 12:00Q", want: "first m1 1h waiting; resolution m1 1h waiting"},
		{name: "held before it began, resumed without a hold", script: "08:00H 09:00Q 10:00U", want: "first m1 11h waiting; resolution m1 11h waiting"},
		{
			name: "what is later has not happened", script: "09:00Q 09:10A 10:00Q 11:00A 12:00C", now: "10:30",
			want: "first m1 10m answered eva; next m3 30m waiting; resolution m1 1h30m waiting",
		},
		{name: "before it began", script: "09:00Q 09:10A", now: "08:00", want: ""},
		{name: "at the same minute", script: "09:00Q 09:00A 09:00C", want: "first m1 answered eva; resolution m1 answered luis"},
	} {
		t.Run(test.name, func(t *testing.T) {
			desk := community.Desk{Now: clockTime(t, "20:00"), Bots: test.bots, Restart: test.restart}
			if test.now != "" {
				desk.Now = clockTime(t, test.now)
			}
			waits, err := desk.Waits(script(t, test.script))
			if got := told(waits); err != nil || got != test.want {
				t.Errorf("got  %s, %v\nwant %s", got, err, test.want)
			}
			for _, w := range waits {
				if w.Thread != "t" || w.Elapsed != w.InHours || w.From.Location() != time.UTC {
					t.Errorf("%+v", w)
				}
			}
		})
	}
}

// What a message does not say is what the opening says.
func TestWaitsAbout(t *testing.T) {
	thread := script(t, "09:00Q 09:10A 10:00Q 10:05A")
	thread.Agent = "luis"
	thread.Messages[0].Where, thread.Messages[0].Kind, thread.Messages[0].Priority = "instagram", community.Comment, community.High
	thread.Messages[2].Intent = community.Complaint
	thread.Messages[3].Author = ""
	waits, err := community.Desk{Now: clockTime(t, "20:00")}.Waits(thread)
	if err != nil {
		t.Fatal(err)
	}
	next := waits.For(community.NextResponse)
	if len(next) != 1 {
		t.Fatalf("%d waits", len(next))
	}
	if w := next[0]; w.Where != "instagram" || w.Kind != community.Comment || w.Priority != community.High || w.Intent != community.Complaint || w.Agent != "luis" {
		t.Errorf("%+v", w)
	}
	thread.Messages[2].Intent = ""
	if waits, _ = (community.Desk{Now: clockTime(t, "20:00")}).Waits(thread); waits.For(community.NextResponse)[0].Intent != community.Question {
		t.Errorf("%+v", waits)
	}
}

func TestWaitsRefuses(t *testing.T) {
	desk := community.Desk{Now: clockTime(t, "20:00")}
	skewed := script(t, "09:00Q 08:59A")
	skewed.Messages[1].Parent = "m1"
	for _, test := range []struct {
		name   string
		desk   community.Desk
		thread community.Thread
		says   string
	}{
		{"no now", community.Desk{}, script(t, "09:00Q"), "without the instant as of which"},
		{"no time", desk, community.Thread{Key: "t", Messages: []community.Interaction{{Key: "m"}}}, `message "m" has no time`},
		{"no time of an event", desk, community.Thread{Key: "t", Events: []community.Event{{Act: community.Closed}}}, `event "closed" has no time`},
		{"answer before question", desk, skewed, `message "m2" of 2026-03-02T08:59:00Z answers "m1" of 2026-03-02T09:00:00Z, which is later`},
		{"closed before it began", desk, script(t, "08:00C 09:00Q"), "it was closed at 2026-03-02T08:00:00Z and begins at 2026-03-02T09:00:00Z"},
	} {
		t.Run(test.name, func(t *testing.T) {
			waits, err := test.desk.Waits(test.thread)
			var refused *community.ThreadError
			if len(waits) > 0 || !errors.Is(err, community.ErrThread) || !errors.As(err, &refused) || !strings.Contains(err.Error(), test.says) {
				t.Fatalf("%v, %v; want %s", waits, err, test.says)
			}
			if refused.Key != `"t"` && test.name != "no now" || refused.Text().ES == "" {
				t.Errorf("%+v", refused)
			}
			if test.name != "closed before it began" && test.name != "no time of an event" {
				if waits, err := test.desk.Replies(test.thread.Messages); len(waits) > 0 || !errors.Is(err, community.ErrThread) {
					t.Errorf("replies: %v, %v", waits, err)
				}
			}
		})
	}
}

func TestReplies(t *testing.T) {
	messages := script(t, "09:00Q 09:05B 09:10A 09:20A 09:30S 10:00Q 19:00A").Messages
	for _, i := range []int{1, 2, 3} {
		messages[i].Parent = "m1"
	}
	messages[6].Parent = "m6"
	messages[2], messages[3] = messages[3], messages[2]
	for _, test := range []struct {
		bots      bool
		now, want string
	}{
		{false, "20:00", "direct m1 10m answered eva; direct m6 9h answered eva"},
		{true, "20:00", "direct m1 5m answered bot; direct m6 9h answered eva"},
		{false, "18:00", "direct m1 10m answered eva; direct m6 8h waiting"},
		{false, "09:00", "direct m1 waiting"},
	} {
		desk := community.Desk{Now: clockTime(t, test.now), Bots: test.bots}
		waits, err := desk.Replies(messages)
		if got := told(waits); err != nil || got != test.want {
			t.Errorf("got  %s, %v\nwant %s", got, err, test.want)
		}
	}
}

func TestGroup(t *testing.T) {
	waits := community.Waits{{Agent: "luis"}, {Agent: "ana"}, {Agent: "luis"}, {}}
	var got []string
	for _, g := range waits.Group(func(w community.Wait) string { return w.Agent }) {
		got = append(got, fmt.Sprintf("%s %d", g.Key, len(g.Waits)))
	}
	if want := []string{" 1", "ana 1", "luis 2"}; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The week is that of the desk's zone: Monday in Madrid is Sunday in UTC.
func TestWeek(t *testing.T) {
	zone, err := civil.LoadZone("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	at := clockTime(t, "00:00").Add(-30 * time.Minute)
	thread := community.Thread{Key: "t", Messages: []community.Interaction{{Key: "m", From: community.Audience, At: at}}}
	for place, want := range map[*time.Location]string{zone: "2026-W10", nil: "2026-W09"} {
		waits, err := community.Desk{Now: at, Zone: place}.Waits(thread)
		if err != nil || waits[0].Week() != want {
			t.Errorf("%s, %v; want %s", waits[0].Week(), err, want)
		}
	}
}
