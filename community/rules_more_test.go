package community

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
)

// TestTargetsThatShare holds that two targets for the same threads clash only
// where both promise a time for the same thing: else both hold.
func TestTargetsThatShare(t *testing.T) {
	for _, c := range []struct {
		name    string
		targets []Target
		want    int
	}{
		{"a first response and a resolution", []Target{{First: 2 * hour}, {Close: 16 * hour}}, 0},
		{"two first responses", []Target{{First: 2 * hour}, {First: 3 * hour, Close: 16 * hour}}, 1},
		{"all of it twice", []Target{{First: 2 * hour, Next: hour, Close: 9 * hour}, {First: 2 * hour, Next: hour, Close: 9 * hour}}, 1},
		{"another priority", []Target{{First: 2 * hour}, {Priority: High, First: hour}}, 0},
	} {
		report := Check(Community{Targets: c.targets}, At{})
		n := 0
		for _, f := range report.Findings {
			if f.Code == "COM-006" {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s: %d findings, want %d", c.name, n, c.want)
		}
	}
}

// TestPromisesAroundTheClock holds that COM-003 looks at each promise, and names
// the first that cannot be kept.
func TestPromisesAroundTheClock(t *testing.T) {
	for _, c := range []struct {
		target Target
		want   string
	}{
		{Target{First: hour}, "/targets/0/first"},
		{Target{First: 70 * hour, Next: hour, Close: 2 * hour}, "/targets/0/next"},
		{Target{Close: 8 * hour}, "/targets/0/close"},
		{Target{First: 63 * hour}, ""},
	} {
		c.target.AroundTheClock = true
		var got []string
		for _, f := range Check(Community{Hours: mustHours(t, "Mo-Fr 09:00-18:00"), Targets: []Target{c.target}}, At{}).Findings {
			if f.Code == "COM-003" {
				got = append(got, f.Path)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v: %q, want %q", c.target, got, c.want)
		}
	}
}

// TestOpening holds that the opening goes by the time, not by the place: tools
// export the newest message first.
func TestOpening(t *testing.T) {
	newest := []Interaction{
		{Key: "3", From: Audience, At: monday("11:00")},
		{Key: "2", From: Agent, At: monday("10:00")},
		{Key: "1", From: Audience, At: monday("09:00")},
		{Key: "0", From: Bot, At: monday("08:00")},
	}
	if m, ok := (Thread{Messages: newest}).Opening(); !ok || m.Key != "1" {
		t.Errorf("opens with %q, %v", m.Key, ok)
	}
	if _, ok := (Thread{Messages: newest[3:]}).Opening(); ok {
		t.Error("a machine opens a thread")
	}
}

// TestPosts holds that under a post of the team who was not answered is not
// hidden by somebody else who was.
func TestPosts(t *testing.T) {
	threads, err := Threads([]Interaction{
		{Key: "post", From: Agent, At: monday("09:00")},
		{Key: "ana", Parent: "post", From: Audience, At: monday("09:01")},
		{Key: "leo", Parent: "post", From: Audience, At: monday("09:02")},
		{Key: "answer", Parent: "leo", From: Agent, At: monday("09:05")},
		{Key: "thanks", Parent: "answer", From: Audience, At: monday("09:06")},
		{Key: "more", Parent: "post", From: Agent, At: monday("09:10")},
	})
	var got []string
	for _, thread := range threads {
		var keys []string
		for _, m := range thread.Messages {
			keys = append(keys, m.Key)
		}
		got = append(got, thread.Key+": "+strings.Join(keys, " "))
		if len(thread.Missing) > 0 {
			t.Errorf("%s lacks %q", thread.Key, thread.Missing)
		}
	}
	want := "post: post more|ana: ana|leo: leo answer thanks"
	if strings.Join(got, "|") != want || err != nil {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	report, _ := Desk{Now: monday("10:00")}.Report(threads, nil)
	if times := report.Waits.For(FirstResponse).Elapsed(); times.All() != 2 || times.Answered() != 1 {
		t.Errorf("%d of %d answered", times.Answered(), times.All())
	}
}

// TestAgentsFor holds that the desk's hours are Erlang's.
func TestAgentsFor(t *testing.T) {
	h := HourOfWeek{Inbound: 240, Weeks: 4}
	for _, c := range []struct {
		hour     HourOfWeek
		handling time.Duration
		want     string
	}{
		{h, 5 * time.Minute, "8 "},
		{HourOfWeek{Weeks: 4}, 5 * time.Minute, "0 "},
		{HourOfWeek{}, 5 * time.Minute, "0 too_few"},
		{h, 0, "0 out_of_domain"},
	} {
		n, why := c.hour.AgentsFor(0.8, 20*time.Second, c.handling)
		if got := agents(n, why); got != c.want {
			t.Errorf("%+v, %s each: got %s, want %s", c.hour, c.handling, got, c.want)
		}
	}
}

func agents(n int64, why kpi.Reason) string {
	if why == 0 {
		return fmt.Sprintf("%d ", n)
	}
	return fmt.Sprintf("%d %s", n, why)
}
