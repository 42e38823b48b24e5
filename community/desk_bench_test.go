package community_test

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// season is a file of n messages, three to a thread.
func season(n int) string {
	var b strings.Builder
	b.WriteString("key,parent,from,author,at,channel,intent,text\n")
	start := time.Date(2026, time.January, 5, 8, 0, 0, 0, time.UTC)
	for i := range n {
		at := start.Add(time.Duration(i/3*200+i%3*137) * time.Second).Format(time.RFC3339)
		switch i % 3 {
		case 0:
			fmt.Fprintf(&b, "%d,,audience,a%d,%s,instagram,question,Is it open today?\n", i, i, at)
		case 1:
			fmt.Fprintf(&b, "%d,%d,agent,eva,%s,instagram,,It is!\n", i, i-1, at)
		default:
			fmt.Fprintf(&b, "%d,%d,audience,a%d,%s,instagram,question,Until when?\n", i, i-1, i-2, at)
		}
	}
	return b.String()
}

// BenchmarkDesk is what a message costs, from the file to the report.
func BenchmarkDesk(b *testing.B) {
	const n = 30_000
	text := season(n)
	office, err := civil.ParseHours("L-J 9:00-14:00 16:00-19:00; V 9:00-15:00")
	if err != nil {
		b.Fatal(err)
	}
	zone, err := civil.LoadZone("Europe/Madrid")
	if err != nil {
		b.Fatal(err)
	}
	step := func(name string, f func()) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/message")
		})
	}
	var messages []community.Interaction
	var threads []community.Thread
	var report community.Report
	step("Read", func() { messages, err = community.Read(strings.NewReader(text), community.Format{}) })
	step("Threads", func() { threads, err = community.Threads(messages) })
	desk := community.Desk{Now: community.Latest(threads), Hours: office, Zone: zone}
	step("Report", func() {
		report, err = desk.Report(threads, []community.Target{{First: community.Span(time.Hour), Next: community.Span(2 * time.Hour)}})
	})
	step("WriteText", func() { err = report.WriteText(io.Discard, i18n.EN) })
	if err != nil {
		b.Fatal(err)
	}
}

// TestHoldsGrow holds that a thread that is put on hold again and again costs
// as much more as it is longer: each wait looks at its own holds.
func TestHoldsGrow(t *testing.T) {
	start := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	at := func(minute int) time.Time { return start.Add(time.Duration(minute) * time.Minute) }
	const n = 20_000
	var thread community.Thread
	for i := range n {
		thread.Messages = append(thread.Messages,
			community.Interaction{Key: strconv.Itoa(2 * i), From: community.Audience, At: at(4 * i)},
			community.Interaction{Key: strconv.Itoa(2*i + 1), From: community.Agent, At: at(4*i + 3)})
		thread.Events = append(thread.Events,
			community.Event{At: at(4*i + 1), Act: community.Held}, community.Event{At: at(4*i + 2), Act: community.Resumed})
	}
	desk := community.Desk{Now: at(4 * n)}
	began := time.Now()
	waits, err := desk.Waits(thread)
	if err != nil {
		t.Fatal(err)
	}
	deadlines, err := desk.Deadlines(waits, []community.Target{{First: community.Span(time.Minute), Next: community.Span(2 * time.Minute)}})
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 5*time.Second { // a dozen times what it takes
		t.Errorf("it took %s", took)
	}
	if late := deadlines.Of(community.Late); len(late) != 1 || late[0].Wait.For != community.FirstResponse || len(deadlines) != n {
		t.Errorf("%d of %d late", len(late), len(deadlines))
	}
	if w := waits[n]; w.For != community.Resolution || w.Elapsed != 3*n*time.Minute {
		t.Errorf("%s took %s", w.For, w.Elapsed)
	}
}
