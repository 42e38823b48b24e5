package plan

import (
	"fmt"
	"reflect"
	"strconv"
	"sync"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/document"
)

// large is the sound plan with many entries in its calendar and a tenth as many
// actions.
func large(t testing.TB, entries int) Plan {
	p := sound(t)
	p.Calendar.Promises = nil
	first := p.Period.First()
	for i := range entries {
		e := entry("entry-"+strconv.Itoa(i), "known", "bread", "2027-01-12", channel.Instagram)
		e.Slot.Date = first.AddDays(i % p.Period.Days())
		e.History = []calendar.Step{}
		p.Calendar.Entries = append(p.Calendar.Entries, e)
	}
	for i := range entries / 10 {
		a := p.Actions[i%3]
		a.Key, a.Campaign, a.Offer = "action-"+strconv.Itoa(i), "", ""
		p.Actions = append(p.Actions, a)
	}
	return p
}

// TestCostIsLinear holds that ten times as much takes no more than a little over
// ten times the memory, of which the time follows.
func TestCostIsLinear(t *testing.T) {
	at := soundAt()
	at.Skip = nil
	cost := func(entries int) float64 {
		p := large(t, entries)
		return testing.AllocsPerRun(1, func() {
			e := newEvidence(p, at)
			part := e.itself()
			_ = part
		})
	}
	small, big := cost(300), cost(3000)
	if ratio := big / small; ratio > 12 {
		t.Errorf("ten times as much takes %.1f times the allocations: %v, %v", ratio, small, big)
	}
}

// TestTogether holds that many goroutines may check one plan at once, with the
// same result.
func TestTogether(t *testing.T) {
	p := sound(t)
	p.Targets[0].Source = ""
	want := Check(p, soundAt())
	var wait sync.WaitGroup
	for range 64 {
		wait.Go(func() {
			if got := Check(p, soundAt()); !reflect.DeepEqual(got, want) {
				t.Error("another result")
			}
		})
	}
	wait.Wait()
}

// FuzzDecodeThenCheck holds that whatever can be read can be judged, at every
// stage, with texts in both languages.
func FuzzDecodeThenCheck(f *testing.F) {
	data, err := sound(f).Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"version":1,"language":"en","period":"0001-01-01/9999-12-31","objectives":[{"key":"","weight":"-1"}]}`))
	f.Add([]byte(`{"version":1,"language":"es","targets":[{"key":"a","baseline":"99999999999999999999","goal":"0","due":"9999-12-31","measured":"0001-01-01"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Decode(data, document.Limits{})
		if err != nil {
			return
		}
		for _, s := range []Stage{Draft, ForApproval, Running} {
			at := soundAt()
			at.Stage, at.Limit = s, 5
			for _, f := range Check(p, at).Findings {
				if !f.Message.Complete() || f.Code == "" {
					t.Errorf("%+v", f)
				}
			}
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		p := large(b, n)
		b.Run(fmt.Sprintf("entries=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Check(p, soundAt())
			}
		})
		b.Run(fmt.Sprintf("alone/entries=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				newEvidence(p, soundAt()).itself()
			}
		})
	}
}
