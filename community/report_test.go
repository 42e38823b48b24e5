package community

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func utc(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := civil.ParseInstant(s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// busy is a report of a desk with everything in it: fourteen agents, weeks,
// closings, what is late and what cannot be measured.
func busy(t testing.TB) Report {
	t.Helper()
	start := utc(t, "2026-01-05T08:30:00Z")
	var threads []Thread
	for i := range 14 {
		at := start.AddDate(0, 0, 7*i)
		key := fmt.Sprintf("t%02d", i)
		thread := Thread{Key: key, Agent: fmt.Sprintf("agent\n%02d", i), Messages: []Interaction{
			{Key: key + "q", From: Audience, At: at, Intent: Complaint, Where: "instagram"},
			{Key: key + "a", Parent: key + "q", From: Agent, Author: fmt.Sprintf("agent\n%02d", i), At: at.Add(time.Duration(i) * time.Hour)},
		}}
		thread.Events = []Event{{At: at.Add(10 * time.Hour), Act: Closed, By: "eva"}}
		if i == 13 {
			thread.Messages[1].At, thread.Events = at.Add(-time.Minute), nil
		}
		threads = append(threads, thread)
	}
	last := start.AddDate(0, 0, 7*13)
	threads = append(threads, Thread{Key: "open", Missing: []string{"x"}, Messages: []Interaction{
		{Key: "oq", From: Audience, At: last, Intent: Question, Kind: Review, Priority: Urgent, Where: "x"},
	}}, Thread{Key: "tomorrow", Messages: []Interaction{{Key: "tq", From: Audience, At: last.AddDate(0, 0, 1)}}})
	desk := Desk{Now: last.Add(2 * time.Hour), Hours: mustHours(t, "Mo-Fr 08:00-18:00")}
	report, err := desk.Report(threads, []Target{
		{First: Span(30 * time.Minute), Close: Span(8 * time.Hour)},
		{Kind: Review, Intent: Question, Priority: Urgent, First: Span(15 * time.Minute), AroundTheClock: true},
	})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestReportText(t *testing.T) {
	report := busy(t)
	if report.Threads != 14 || report.Messages != 27 || report.Missing != 1 || len(report.Refused) != 1 {
		t.Errorf("%d threads, %d messages, %d missing, %d refused", report.Threads, report.Messages, report.Missing, len(report.Refused))
	}
	for _, l := range i18n.Langs() {
		var text strings.Builder
		if err := report.WriteText(&text, l); err != nil {
			t.Fatal(err)
		}
		golden(t, "testdata/report."+l.String()+".golden", text.String())
	}
}

// A desk that is never open has no time in its hours, and no deadline.
func TestReportNeverOpen(t *testing.T) {
	now := utc(t, "2026-03-02T10:00:00Z")
	desk := Desk{Now: now, Hours: mustHours(t, "closed")}
	thread := Thread{Key: "t", Messages: []Interaction{{Key: "q", From: Audience, At: now.Add(-time.Hour)}}}
	report, err := desk.Report([]Thread{thread}, []Target{{First: 1}})
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if err := report.WriteText(&text, i18n.EN); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text.String(), "Never open\n") {
		t.Error(text.String())
	}
}

// One of three was answered: half of them is not reached yet.
func TestReportMedianNotReached(t *testing.T) {
	now := utc(t, "2026-03-02T10:00:00Z")
	var threads []Thread
	for i := range 3 {
		threads = append(threads, Thread{Key: fmt.Sprint(i), Messages: []Interaction{{Key: "q", From: Audience, At: now.Add(-time.Hour)}}})
	}
	threads[0].Messages = append(threads[0].Messages, Interaction{Key: "a", From: Agent, At: now.Add(-50 * time.Minute)})
	report, err := Desk{Now: now}.Report(threads, nil)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if err := report.WriteText(&text, i18n.ES); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"más de 1 h\n", "10 min (más de 50 min de menos)\n", " 1 de 1 (100,0\u00a0%), 2 por decidir\n"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("%s\ndoes not say %q", text.String(), want)
		}
	}
}

func TestReportRefuses(t *testing.T) {
	if _, err := (Desk{}).Report(nil, nil); !errors.Is(err, ErrThread) {
		t.Error(err)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestReportFullDisk(t *testing.T) {
	if err := busy(t).WriteText(full{}, i18n.EN); err == nil || err.Error() != "no space left" {
		t.Error(err)
	}
}

// An empty report says when it was made, and no more.
func TestReportOfNothing(t *testing.T) {
	report, err := Desk{Now: utc(t, "2026-03-02T10:00:00Z")}.Report(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if err := report.WriteText(&text, i18n.ES); err != nil || strings.Count(text.String(), "\n") != 3 {
		t.Errorf("%v\n%s", err, text.String())
	}
}
