package plan_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
)

// grown is the agency's example plan with so many calendar entries, a tenth as
// many actions, and a period that has room for them: two posts a day.
func grown(tb testing.TB, entries int) plan.Plan {
	tb.Helper()
	p, err := plan.File(os.DirFS("../examples/plancheck/data"), "agencia.json")
	if err != nil {
		tb.Fatal(err)
	}
	first := p.Period.First()
	period, err := civil.NewPeriod(first, first.AddDays(entries/2+1))
	if err != nil {
		tb.Fatal(err)
	}
	p.Period = period
	model, action := p.Calendar.Entries[0], p.Actions[0]
	model.Repeat = calendar.Recurrence{}
	p.Calendar.Entries, p.Actions = nil, nil
	for i := range entries {
		e := model
		e.Key = fmt.Sprintf("e-%d", i)
		e.Slot.Date = first.AddDays(i / 2)
		e.Slot.Clock, err = civil.NewClock(9+8*(i%2), 0, 0)
		if err != nil {
			tb.Fatal(err)
		}
		e.Posts = []calendar.Post{{Channel: channel.Instagram, Format: calendar.FormatCarousel, Text: fmt.Sprintf("Finca número %d. ¿A qué huele su cocina?", i)}}
		p.Calendar.Entries = append(p.Calendar.Entries, e)
	}
	for i := range entries / 10 {
		a := action
		a.Key = fmt.Sprintf("a-%d", i)
		p.Actions = append(p.Actions, a)
	}
	return p
}

// BenchmarkPlan decodes and checks plans that grow a hundredfold; the time at
// 100,000 entries over that at 1,000 says how near to linear it is.
func BenchmarkPlan(b *testing.B) {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		b.Fatal(err)
	}
	at := plan.At{Now: time.Date(2027, 2, 1, 9, 0, 0, 0, time.UTC), Stage: plan.Running, Zones: zones}
	for _, entries := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("check/%d", entries), func(b *testing.B) {
			p := grown(b, entries)
			b.ReportAllocs()
			for b.Loop() {
				plan.Check(p, at)
			}
		})
		b.Run(fmt.Sprintf("decode/%d", entries), func(b *testing.B) {
			text, err := grown(b, entries).Encode()
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := plan.Decode(text, document.Limits{Bytes: 1 << 30}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestGrown holds that a plan beyond the usual limit of bytes is read with a
// higher one, and that reading costs at most 150 allocations for each entry, which has four steps, a post and
// an asset with two people.
func TestGrown(t *testing.T) {
	p := grown(t, 20_000)
	text, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := plan.Decode(text, document.Limits{}); err == nil || !strings.Contains(err.Error(), "which is the limit") {
		t.Errorf("%d bytes: %v", len(text), err)
	}
	var got plan.Plan
	allocations := testing.AllocsPerRun(1, func() {
		if got, err = plan.Decode(text, document.Limits{Bytes: 1 << 30}); err != nil {
			t.Fatal(err)
		}
	})
	if len(got.Calendar.Entries) != 20_000 || allocations > 150*20_000 {
		t.Errorf("%d entries, %.0f allocations", len(got.Calendar.Entries), allocations)
	}
}
