package community

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// TestLimits holds, in the sound community with one thing changed, where rules
// begin to find something and where not yet.
func TestLimits(t *testing.T) {
	type change = func(*Community)
	day := civil.MustDate
	targets := func(list ...Target) change { return func(c *Community) { c.Targets = list } }
	// thread changes what was said and answered in the sixth thread.
	thread := func(f func(said, reply *Interaction)) change {
		return func(c *Community) { f(&c.Threads[5].Messages[0], &c.Threads[5].Messages[1]) }
	}
	machine := func(i Intent) change {
		return thread(func(said, reply *Interaction) { said.Intent, reply.From = i, Bot })
	}
	const asks, field = "Please send us your phone number.", "Dear {{first_name}}, thank you."
	asked := func(first, second Kind) change {
		return thread(func(said, reply *Interaction) { said.Kind, reply.Kind, reply.Text = first, second, asks })
	}
	removed := func(i Intent, p Polarity) change {
		return func(c *Community) {
			m := &c.Threads[2].Messages[0]
			m.Intent, m.Sentiment.Polarity, m.Removed.Rule = i, p, ""
		}
	}
	waiting := func(since string) change {
		return func(c *Community) { c.Threads[49].Messages[0].At = instant(t, since) }
	}
	agreed := func(n int64) change { return func(c *Community) { c.Perceptions[0].Agreed = n } }
	born := func(s string) change {
		return func(c *Community) { c.Members[0].Born, c.Members[0].Consent = day(s), "" }
	}
	silent := func(l Level, since string) change {
		return func(c *Community) {
			*c.Incidents[0].Log[0].Level = l
			c.Incidents[0].Log[2].At = instant(t, since)
		}
	}
	within := func(s Span) change { return func(c *Community) { c.Protocol.Ladder[1].Within = s } }
	feedback := func(f func(*Feedback)) change { return func(c *Community) { f(&c.Feedback[1]) } }
	received := func(s string) change { return func(c *Community) { c.Feedback[0].Received = day(s) } }
	activation := func(f func(*Activation)) change { return func(c *Community) { f(&c.Activations[0]) } }
	late := thread(func(_, reply *Interaction) { reply.At = instant(t, "03-03 09:00") })
	unsure := thread(func(said, _ *Interaction) { said.Sentiment.Judge = Machine })

	for _, c := range []struct {
		name   string
		code   string
		change change
		policy Policy
		want   string // path and what was got
	}{
		{"both due at once", "COM-005", targets(Target{First: hour, Close: hour}), Policy{}, ""},
		{"the resolution a minute before", "COM-005", targets(Target{First: 61 * hour / 60, Close: hour}), Policy{}, "/targets/0/first 61"},
		{"no resolution promised", "COM-005", targets(Target{First: hour}), Policy{}, ""},

		{"as much time", "COM-007", targets(Target{Priority: High, First: hour}, Target{Priority: Low, First: hour}), Policy{}, ""},
		{"a minute more", "COM-007", targets(Target{Priority: High, First: 61 * hour / 60}, Target{Priority: Low, First: hour}), Policy{}, "/targets/0/first 61"},
		{"no first answer promised", "COM-007", targets(Target{Priority: High, First: hour}, Target{Priority: Low, Close: 2 * hour}), Policy{}, ""},
		{"more than normal, less than low", "COM-007", targets(Target{Priority: High, First: 4 * hour}, Target{Priority: Normal, First: 2 * hour}, Target{Priority: Low, First: 8 * hour}), Policy{}, "/targets/0/first 240"},

		{"48 hours", "COM-009", waiting("03-01 10:00"), Policy{}, ""},
		{"and a minute", "COM-009", waiting("03-01 09:59"), Policy{}, "/threads/49 2881"},
		{"answered, and not resolved", "COM-009", thread(func(said, reply *Interaction) {
			said.At, reply.At = instant(t, "02-20 10:00"), instant(t, "02-20 11:00")
		}), Policy{}, ""},
		{"asked again", "COM-009", func(c *Community) {
			again := c.Threads[5].Messages[0]
			again.Key, again.At = "again", instant(t, "03-01 09:00")
			c.Threads[5].Messages[0].At, c.Threads[5].Messages[1].At = instant(t, "02-20 10:00"), instant(t, "02-20 11:00")
			c.Threads[5].Messages = append(c.Threads[5].Messages, again)
		}, Policy{}, "/threads/5 2940"},

		{"at this moment", "COM-012", thread(func(_, reply *Interaction) { reply.At = instant(t, "03-03 10:00") }), Policy{}, ""},
		{"a minute ahead", "COM-012", thread(func(_, reply *Interaction) { reply.At = instant(t, "03-03 10:01") }), Policy{}, "/threads/5/messages/1/at 2026-03-03T10:01:00+01:00"},

		{"a complaint", "COM-017", machine(Complaint), Policy{}, "/threads/5 bot"},
		{"a problem", "COM-017", machine(Problem), Policy{}, "/threads/5 bot"},
		{"a concern", "COM-017", machine(Concern), Policy{}, "/threads/5 bot"},
		{"a question", "COM-017", machine(Question), Policy{}, ""},

		{"answers enough", "COM-019", late, Policy{Answers: 54}, "/threads 849"},
		{"one too few", "COM-019", late, Policy{Answers: 55}, ""},
		{"judgements enough", "COM-021", unsure, Policy{Answers: 60}, "/threads 48.3"},
		{"one judgement too few", "COM-021", unsure, Policy{Answers: 61}, ""},

		{"ten points short", "COM-022", agreed(250), Policy{}, ""},
		{"and one answer", "COM-022", agreed(249), Policy{}, "/perceptions/0 49.8"},
		{"a sample of the least size", "COM-022", agreed(240), Policy{Answers: 500}, "/perceptions/0 48.0"},
		{"a sample too small", "COM-022", agreed(240), Policy{Answers: 501}, ""},

		{"a field by an agent", "COM-026", thread(func(_, reply *Interaction) { reply.Text = field }), Policy{}, "/threads/5/messages/1/text {{first_name}}"},
		{"by a machine", "COM-026", thread(func(_, reply *Interaction) { reply.From, reply.Text = Bot, field }), Policy{}, "/threads/5/messages/1/text {{first_name}}"},
		{"by the audience", "COM-026", thread(func(said, _ *Interaction) { said.Text = field }), Policy{}, ""},

		{"in public", "COM-029", asked(Comment, Comment), Policy{}, "/threads/5/messages/1/text phone"},
		{"in public, and the answer has no kind", "COM-029", asked(Comment, ""), Policy{}, "/threads/5/messages/1/text phone"},
		{"in private", "COM-029", asked(DirectMessage, DirectMessage), Policy{}, ""},
		{"in private, and the answer has no kind", "COM-029", asked(DirectMessage, ""), Policy{}, ""},
		{"asked in private, answered in public", "COM-029", asked(DirectMessage, Comment), Policy{}, "/threads/5/messages/1/text phone"},
		{"by a machine", "COM-029", thread(func(_, reply *Interaction) { reply.From, reply.Text = Bot, asks }), Policy{}, "/threads/5/messages/1/text phone"},
		{"by the audience", "COM-029", thread(func(said, _ *Interaction) { said.Text = asks }), Policy{}, ""},

		{"a complaint in neutral words", "COM-030", removed(Complaint, Neutral), Policy{}, "/threads/2/messages/0/removed"},
		{"an angry question", "COM-030", removed(Question, Negative), Policy{}, "/threads/2/messages/0/removed"},
		{"angry spam", "COM-030", removed(Spam, Negative), Policy{}, ""},
		{"a question", "COM-030", removed(Question, Positive), Policy{}, ""},

		{"14 today", "COM-031", born("2012-03-03"), Policy{}, ""},
		{"14 tomorrow", "COM-031", born("2012-03-04"), Policy{}, "/members/0 13"},

		{"nobody told at crisis", "COM-033", func(c *Community) { c.Protocol.Ladder = c.Protocol.Ladder[:1] }, Policy{}, "/protocol/ladder 0"},
		{"as fast at crisis", "COM-034", within(hour), Policy{}, ""},
		{"a minute slower", "COM-034", within(61 * hour / 60), Policy{}, "/protocol/ladder/1/within 61"},

		{"silent for 12 hours", "COM-038", silent(Crisis, "03-02 22:00"), Policy{}, ""},
		{"and a minute", "COM-038", silent(Crisis, "03-02 21:59"), Policy{}, "/incidents/0/log 721"},
		{"at alert", "COM-038", silent(Alert, "03-02 21:59"), Policy{}, "/incidents/0/log 721"},
		{"at watch", "COM-038", silent(Watch, "03-02 21:59"), Policy{}, ""},

		{"received a week ago", "COM-039", received("2026-02-24"), Policy{}, ""},
		{"a day more", "COM-039", received("2026-02-23"), Policy{}, "/feedback/0 8"},
		{"done two weeks ago", "COM-040", feedback(func(f *Feedback) { f.Done = day("2026-02-17") }), Policy{}, ""},
		{"a day more", "COM-040", feedback(func(f *Feedback) { f.Done = day("2026-02-16") }), Policy{}, "/feedback/1 15"},

		{"two steps on one day", "COM-041", feedback(func(f *Feedback) { f.Done = f.Acknowledged }), Policy{}, ""},
		{"declined, and done after all", "COM-041", feedback(func(f *Feedback) { f.Declined = day("2026-02-10") }), Policy{}, ""},
		{"told before it was done", "COM-041", feedback(func(f *Feedback) { f.ToldBack = day("2026-02-19") }), Policy{}, "/feedback/1 2026-02-19"},
		{"declined before it was acknowledged", "COM-041", feedback(func(f *Feedback) { f.Done, f.Declined = civil.Date{}, day("2026-02-05") }), Policy{}, "/feedback/1 2026-02-05"},

		{"all who were reached", "COM-043", activation(func(a *Activation) { a.Reached = 50 }), Policy{}, ""},
		{"one more", "COM-043", activation(func(a *Activation) { a.Reached = 49 }), Policy{}, "/activations/0/participants 50"},
		{"not known how many", "COM-043", activation(func(a *Activation) { a.Reached = 0 }), Policy{}, ""},
		{"one contribution each", "COM-043", activation(func(a *Activation) { a.Contributions = 50 }), Policy{}, ""},
		{"one too few", "COM-043", activation(func(a *Activation) { a.Contributions = 49 }), Policy{}, "/activations/0/contributions 50"},
		{"all of them new", "COM-043", activation(func(a *Activation) { a.Newcomers = 50 }), Policy{}, ""},
	} {
		doc, at := sound(t), tuesday(t)
		c.change(&doc)
		at.Policy = c.policy
		var got []string
		for _, f := range only(Check(doc, at).Findings, c.code) {
			got = append(got, strings.TrimSpace(f.Path+" "+f.Got))
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s: %s finds %q, want %q", c.name, c.code, got, c.want)
		}
	}
}

// TestLeastPressing holds that of two priorities with the same time the one is
// named that presses less.
func TestLeastPressing(t *testing.T) {
	c := Community{Targets: []Target{{Priority: High, First: 3 * hour}, {Priority: Normal, First: 2 * hour}, {Priority: Low, First: 2 * hour}}}
	var got strings.Builder
	for _, f := range only(Check(c, At{}).Findings, "COM-007") {
		got.WriteString(f.Message.EN)
	}
	if want := "Priority high has 3 h until the first answer, and priority low has 2 h."; got.String() != want {
		t.Errorf("got %q, want %q", got.String(), want)
	}
}

// TestTail holds that the 90th percentile may be ten medians, and that nothing
// is said where half are answered at once.
func TestTail(t *testing.T) {
	for _, c := range []struct {
		median, tail time.Duration
		want         string
	}{
		{6 * time.Minute, 60 * time.Minute, ""},
		{6 * time.Minute, 61 * time.Minute, "61 <= 60"},
		{0, 61 * time.Minute, ""},
	} {
		var doc Community
		for i := range 40 {
			key, wait := fmt.Sprint(i), c.median
			if i%4 == 0 {
				wait = c.tail
			}
			said, reply := heard(key, "10:00", Comment, Question), answer(key, "10:00")
			reply.At = reply.At.Add(wait)
			doc.Threads = append(doc.Threads, Thread{Key: key, Messages: []Interaction{said, reply}})
		}
		var got strings.Builder
		for _, f := range only(Check(doc, At{Now: monday("19:00")}).Findings, "COM-019") {
			got.WriteString(f.Got + " " + f.Want)
		}
		if got.String() != c.want {
			t.Errorf("%s and %s: got %q, want %q", c.median, c.tail, got.String(), c.want)
		}
	}
}
