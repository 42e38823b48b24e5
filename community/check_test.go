package community

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

func text(s string) i18n.Text { return i18n.Same(s) }

// TestJSON holds that the document survives its JSON.
func TestJSON(t *testing.T) {
	first, err := json.Marshal(sound(t))
	if err != nil {
		t.Fatal(err)
	}
	var back Community
	if err := json.Unmarshal(first, &back); err != nil {
		t.Fatal(err)
	}
	second, err := json.Marshal(back)
	if err != nil {
		t.Fatal(err)
	}
	if string(first) != string(second) {
		t.Errorf("got %s, want %s", second, first)
	}
	if found := Check(back, tuesday(t)).Findings; len(found) > 0 {
		t.Errorf("%+v", found)
	}
}

// TestWithoutClock holds that nothing about the present is found without one,
// and that all else is.
func TestWithoutClock(t *testing.T) {
	present := "COM-009 COM-012 COM-031 COM-036 COM-037 COM-038 COM-039 COM-040"
	for _, b := range broken {
		c := sound(t)
		b.change(t, &c)
		at := tuesday(t)
		at.Now = time.Time{}
		found := only(Check(c, at).Findings, b.code)
		if strings.Contains(present, b.code) != (len(found) == 0) {
			t.Errorf("%s: %+v", b.code, found)
		}
	}
}

func TestWaivers(t *testing.T) {
	c := sound(t)
	c.Activations[0].Terms = ""
	c.Waivers = []check.Waiver{{Code: "COM-042", Path: "/activations/0", Reason: "The lawyers have them.", By: "bea", Until: civil.MustDate("2026-03-03")}}
	at := tuesday(t)
	if r := Check(c, at); len(r.Findings) != 0 || len(r.Waived) != 1 {
		t.Errorf("%+v", r)
	}
	at.Now = at.Now.Add(14 * time.Hour) // midnight in Madrid, and still Tuesday in London
	if got := only(Check(c, at).Findings, "CHK-004"); len(got) != 1 {
		t.Errorf("%+v", got)
	}
	at.Skip = []string{"COM-042"}
	if got := only(Check(c, at).Findings, "COM-042"); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestLimit(t *testing.T) {
	var c Community
	for i := range 5 {
		c.Threads = append(c.Threads, Thread{Key: fmt.Sprint(i), Missing: []string{"x"}})
	}
	if r := Check(c, At{Limit: 2}); len(r.Findings) != 2 || r.Omitted != 3 {
		t.Errorf("%+v", r)
	}
}

// TestPolicy holds that thresholds are those of the policy, stricter than usual
// and less strict.
func TestPolicy(t *testing.T) {
	for _, c := range []struct {
		code string
		p    Policy
	}{
		{"COM-009", Policy{Waiting: hour}},
		{"COM-025", Policy{Repeats: 4}},
		{"COM-031", Policy{Age: 18}},
		{"COM-038", Policy{Silence: hour / 4}},
		{"COM-039", Policy{Acknowledge: 1}},
		{"COM-040", Policy{ToldBack: 10}},
		{"COM-018", Policy{Apart: 19}},
		{"COM-022", Policy{Gap: 3}},
		{"COM-024", Policy{Busy: 4}},
		{"COM-019", Policy{Tail: 30}},
		{"COM-021", Policy{Unsure: 50}},
	} {
		lenient := c.p.Tail > 0 || c.p.Unsure > 0
		doc := sound(t)
		doc.Members[0].Consent = ""
		doc.Members[0].Born = civil.MustDate("2010-01-01")
		doc.Perceptions[0].Agreed = 270
		doc.Threads[5].Messages[0].Sentiment.Judge = Machine
		doc.Threads[5].Messages[1].At = instant(t, "03-03 09:00")
		at := tuesday(t)
		for _, p := range []Policy{{}, c.p} {
			at.Policy = p
			found := only(Check(doc, at).Findings, c.code)
			if (len(found) > 0) != (lenient != (p != Policy{})) {
				t.Errorf("%s under %+v: %+v", c.code, p, found)
			}
		}
	}
}

// TestImpossibleTimes holds that a thread that cannot be measured is found,
// whatever is wrong with its times.
func TestImpossibleTimes(t *testing.T) {
	closed := Thread{Key: "a", Messages: []Interaction{heard("a", "10:00", Comment, Question)}, Events: []Event{{At: monday("09:00"), Act: Closed}}}
	timeless := Thread{Key: "b", Messages: []Interaction{{Key: "b", From: Audience}}}
	found := only(Check(Community{Threads: []Thread{closed, timeless}}, At{Now: monday("12:00")}).Findings, "COM-011")
	if got := only(Check(Community{Threads: []Thread{timeless}}, At{}).Findings, "COM-011"); len(got) != 1 {
		t.Errorf("without a clock: %+v", got)
	}
	if len(found) != 2 || found[0].Path != "/threads/0" || found[1].Path != "/threads/1" || !found[1].Message.Complete() {
		t.Errorf("%+v", found)
	}
}

// TestKeyless holds that messages without a key are no doubles of one another.
func TestKeyless(t *testing.T) {
	m := heard("", "10:00", Comment, Question)
	if got := findings(Community{Threads: []Thread{{Messages: []Interaction{m, m}}}}, "COM-013"); got != "" {
		t.Error(got)
	}
}

// TestNeutral holds that neutral openings are on neither side of those who are
// answered.
func TestNeutral(t *testing.T) {
	c := sound(t)
	for i := range c.Threads {
		if i%2 == 1 {
			c.Threads[i].Messages[0].Sentiment.Polarity = Neutral
		}
	}
	c.Threads[5].Messages[1].From = Bot
	if got := findings(c, "COM-018"); got != "" {
		t.Error(got)
	}
}

func TestNegativeTarget(t *testing.T) {
	c := Community{Targets: []Target{{First: hour, Close: -hour}}, Threads: []Thread{{Messages: []Interaction{heard("a", "10:00", Comment, Question)}}}}
	if got := findings(c, "COM-004") + findings(c, "COM-044"); got != "/targets/0" {
		t.Error(got)
	}
	c.Targets = []Target{{First: hour, AroundTheClock: true}}
	if got := findings(c, "COM-044"); got != "/threads/0" {
		t.Error(got)
	}
}

func TestLoadWithoutCrew(t *testing.T) {
	load := LoadOf(nil, nil, civil.Hours{}, roles.Crew{})
	if len(load.Hours) != 168 || !load.Days.IsZero() || load.Hours[0].Open != 60 || load.Hours[0].PerWeek() != 0 || load.Hours[167].Hour != 23 {
		t.Errorf("%+v", load.Hours[0])
	}
	threads := []Thread{{Messages: []Interaction{heard("a", "10:00", Comment, ""), {From: Audience}}}}
	load = LoadOf(threads, nil, mustHours(t, "Mo 10:30-11:30"), roles.Crew{People: []roles.Person{{}}})
	got := load.Hours[10]
	if got.Day != time.Monday || got.Hour != 10 || got.Inbound != 1 || got.Weeks != 1 || got.Open != 30 || got.Covered != 0 || len(load.Busiest()) != 1 {
		t.Errorf("%+v", got)
	}
}

// TestLoadWeeks holds that the weeks are those of the calendar, begun ones
// included.
func TestLoadWeeks(t *testing.T) {
	sunday, next := heard("a", "10:00", Comment, ""), heard("b", "10:00", Comment, "")
	sunday.At, next.At = sunday.At.AddDate(0, 0, -1), next.At.AddDate(0, 0, 7)
	load := LoadOf([]Thread{{Messages: []Interaction{next, sunday}}}, nil, civil.Hours{}, roles.Crew{})
	if load.Hours[0].Weeks != 3 || load.Days.Days() != 9 {
		t.Errorf("%d weeks in %s", load.Hours[0].Weeks, load.Days)
	}
}

// TestNobodyToTell holds that a rung without anybody is found too.
func TestNobodyToTell(t *testing.T) {
	c := sound(t)
	c.Protocol.Ladder[2].Tell = ""
	c.Protocol.StandDown.By = "zoe"
	if got := findings(c, "COM-035"); got != "/protocol/ladder/2/tell /protocol/stand_down/by" {
		t.Error(got)
	}
	c.Protocol.StandDown.By = "bea"
	if got := findings(c, "COM-035"); got != "/protocol/ladder/2/tell" {
		t.Error(got)
	}
}

// TestAgeOfConsent holds that the age is the policy's, or the highest where the
// members are, or else the lowest that is known.
func TestAgeOfConsent(t *testing.T) {
	day := civil.MustDate("2026-03-03")
	for _, c := range []struct {
		name string
		at   At
		want int
	}{
		{"not known where", At{}, 13},
		{"in Spain", At{Where: []legal.Jurisdiction{legal.Spain}}, 14},
		{"and in the Union", At{Where: []legal.Jurisdiction{legal.Spain, legal.EuropeanUnion}}, 16},
		{"by a law of one's own", tuesday(t), 14},
		{"which says nothing there", At{Law: tuesday(t).Law, Where: []legal.Jurisdiction{legal.EuropeanUnion}}, 13},
		{"by the policy", At{Where: []legal.Jurisdiction{legal.Spain}, Policy: Policy{Age: 18}}, 18},
	} {
		if got := adultAt(c.at, day); got.age != c.want || got.source == "" {
			t.Errorf("%s: %+v, want %d", c.name, got, c.want)
		}
	}
}

// TestLoadText holds the table of a whole week, with and without people whose
// hours are known, and that what the writer says is passed on.
func TestLoadText(t *testing.T) {
	c := sound(t)
	for range 7 {
		c.Threads = append(c.Threads, c.Threads...) // 128 times as many
	}
	var b strings.Builder
	for _, lang := range []i18n.Lang{i18n.EN, i18n.ES} {
		for _, crew := range []roles.Crew{c.Crew, {}} {
			if err := LoadOf(c.Threads, time.UTC, c.Hours, crew).WriteText(&b, lang); err != nil {
				t.Fatal(err)
			}
			b.WriteString("\n")
		}
	}
	golden(t, "testdata/load.txt", b.String())
	if err := LoadOf(nil, nil, c.Hours, c.Crew).WriteText(full{}, i18n.EN); err == nil {
		t.Error("a full disk is no error")
	}
}
