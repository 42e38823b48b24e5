package community

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

var update = flag.Bool("update", false, "write the golden files")

// instant reads a time of 2026 in Madrid, in winter: "03-02 10:00".
func instant(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02 15:04 -0700", "2026-"+s+" +0100")
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func mustHours(t testing.TB, s string) civil.Hours {
	t.Helper()
	h, err := civil.ParseHours(s)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// tuesday is when the sound community is looked at.
func tuesday(t testing.TB) At {
	t.Helper()
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	law, err := legal.Register{}.With(legal.Fact{
		ID: "ours", Topic: legal.ChildConsent, In: legal.Spain, Age: 14, Asks: []legal.Part{legal.GuardianConsent},
		Rule: i18n.Text{EN: "From 14.", ES: "Desde los 14."}, From: civil.MustDate("2018-12-07"), Source: "our law",
	})
	if err != nil {
		t.Fatal(err)
	}
	return At{Now: instant(t, "03-03 10:00"), Zones: zones, Law: law, Where: []legal.Jurisdiction{legal.Spain}}
}

const hour = Span(time.Hour)

// sound is a community in which no rule finds anything: 30 complaints, 30
// favourable messages, and just as much of everything as the policy allows.
func sound(t testing.TB) Community {
	t.Helper()
	shift := mustHours(t, "Mo-Fr 09:00-18:00")
	c := Community{
		Channels: []channel.ID{channel.Instagram},
		Zone:     "Europe/Madrid",
		Hours:    shift,
		Crew: roles.Crew{People: []roles.Person{
			{Key: "ana", Name: "Ana", Roles: []roles.ID{roles.CommunityManager}, Hours: &shift},
			{Key: "bea", Roles: []roles.ID{roles.SocialMediaManager}},
		}},
		Targets: []Target{
			{Intent: Complaint, First: 8 * hour, Close: 48 * hour},
			{Intent: Praise, Priority: Normal, First: 2 * hour},
			{Intent: Praise, Priority: Low, First: 8 * hour},
			{Intent: Praise, First: 16 * hour},
		},
		Playbook: Playbook{
			Guidelines: StandardGuidelines(),
			Moderation: []Moderation{{Key: "insults", Text: i18n.Text{EN: "No insults.", ES: "Sin insultos."}}},
			Contacts:   []Contact{{Role: "press office", Phone: "+34 600 000 000"}},
		},
		Protocol: Protocol{
			FirstContact: "CM",
			Ladder: []Rung{
				{Level: Alert, Tell: "bea", Within: hour},
				{Level: Crisis, Tell: "bea", Within: hour / 4},
				{Level: Crisis, Tell: "press office", Within: hour / 2},
			},
			Duties: []Duty{{Key: "statement", Level: Crisis, Text: i18n.Text{EN: "Publish a statement.", ES: "Publique un comunicado."}, Who: "SMM", Within: hour}},
		},
		Incidents: []Incident{{Key: "recall", Log: []Decision{
			Raise(instant(t, "03-02 20:00"), "ana", Crisis, "A product is recalled."),
			{At: instant(t, "03-02 20:10"), By: "ana", Told: []string{"bea", "press office"}, Done: []string{"statement"}},
			{At: instant(t, "03-03 09:30"), By: "bea", Note: "The second statement is being written."},
		}}},
		Members: []Member{{Key: "leo", Born: civil.MustDate("2015-05-01"), Consent: "the mother"}},
		Feedback: []Feedback{
			{Key: "bigger-box", Received: civil.MustDate("2026-03-01")},
			{Key: "new-colour", Received: civil.MustDate("2026-02-05"), Acknowledged: civil.MustDate("2026-02-06"), Done: civil.MustDate("2026-02-20")},
		},
		Activations: []Activation{{Key: "photo", Do: Contest, Terms: "https://example.com/rules", Reached: 1000, Participants: 50, Contributions: 60, Newcomers: 20}},
		Perceptions: []Perception{
			{Attribute: i18n.Text{EN: "near", ES: "cercana"}, Intended: 60, Agreed: 280, Asked: 500},
			{Attribute: i18n.Text{EN: "expert", ES: "experta"}, Intended: 50, Agreed: 20, Asked: 40},
		},
	}
	for i := range 60 {
		c.Threads = append(c.Threads, soundThread(t, i))
	}
	c.Threads[0].Events = []Event{{At: instant(t, "03-02 13:00"), Act: Closed}}
	c.Threads[2].Messages[0].Removed = &Removal{At: instant(t, "03-02 12:00"), By: "ana", Rule: "insults"}
	return c
}

// soundThread is a complaint where i is even, and praise where it is odd. Six of
// those who are pleased wait for an answer, five of the others waited long, four
// messages came before opening, four answers are the same, and of half of the
// judgements a machine is unsure.
func soundThread(t testing.TB, i int) Thread {
	key := string([]byte{'t', 'a' + byte(i/26), 'a' + byte(i%26)})
	at := instant(t, "03-02 10:00").Add(time.Duration(i%30) * time.Minute)
	if i >= 10 && i < 14 {
		at = instant(t, "03-02 08:30")
	}
	said := Interaction{
		Key: key + "-1", Kind: Comment, Where: channel.Instagram, From: Audience, Author: "m" + key, At: at, Text: "…",
		Intent: Complaint, Sentiment: Sentiment{Polarity: Negative, Judge: Machine, Confidence: 0.5},
	}
	if i%2 == 1 {
		said.Intent, said.Sentiment = Praise, Sentiment{Polarity: Positive, Judge: Person}
		if i > 47 {
			return Thread{Key: key, Agent: "ana", Messages: []Interaction{said}}
		}
	}
	reply := Interaction{
		Key: key + "-2", Parent: said.Key, Kind: Comment, Where: channel.Instagram, From: Agent, Author: "ana", At: at.Add(30 * time.Minute),
		Text: "Your order is a matter of " + key,
	}
	if i >= 20 && i < 30 && i%2 == 0 {
		reply.At = at.Add(20 * time.Hour)
	}
	if i < 4 {
		reply.Text = fmt.Sprintf("Hello @%s, we look into order %d.", key, i)
	}
	return Thread{Key: key, Agent: "ana", Messages: []Interaction{said, reply}}
}

// only are the findings of one rule.
func only(f check.Findings, code string) check.Findings {
	return slices.DeleteFunc(slices.Clone(f), func(f check.Finding) bool { return f.Code != code })
}

// broken changes one field of the sound community for each rule, and says what
// is found then: path, got, want and message.
var broken = []struct {
	code   string
	change func(*testing.T, *Community)
	path   string
	got    string
	want   string
	says   string
}{
	{"COM-001", func(t *testing.T, c *Community) { c.Hours = mustHours(t, "closed") }, "/hours", "closed", "", "The desk is open for 0 minutes a week."},
	{"COM-002", func(_ *testing.T, c *Community) { c.Zone = "Europe/Lisbon" }, "/zone", "Europe/Lisbon", "", `The hours Mo-Fr 09:00-18:00 are by no clock that is known: the zone is "Europe/Lisbon".`},
	{"COM-003", func(_ *testing.T, c *Community) { c.Targets[0].AroundTheClock = true }, "/targets/0/first", "480", ">= 3780", "A first response is promised within 8 h by the clock, and the desk is closed for up to 63 h."},
	{"COM-004", func(_ *testing.T, c *Community) { c.Targets[1].First = 0 }, "/targets/1", "0", "> 0", "Target 2 promises 0 s."},
	{"COM-005", func(_ *testing.T, c *Community) { c.Targets[0].Close = hour }, "/targets/0/first", "480", "<= 60", "The first answer is due after 8 h, the resolution after 1 h."},
	{"COM-006", func(_ *testing.T, c *Community) { c.Targets[1].Priority = Low }, "/targets/2", "1", "", "Targets 2 and 3 promise a first response for the same threads."},
	{"COM-007", func(_ *testing.T, c *Community) { c.Targets[1].First = 9 * hour }, "/targets/1/first", "540", "<= 480", "Priority normal has 9 h until the first answer, and priority low has 8 h."},
	{"COM-008", func(_ *testing.T, c *Community) { c.Threads[4].Messages[0].Intent = Problem }, "/targets", "problem", "", "No target holds for 1 thread with intent problem."},
	{"COM-009", func(t *testing.T, c *Community) { c.Threads[49].Messages[0].At = instant(t, "03-01 09:00") }, "/threads/49", "2940", "<= 2880", `Thread "tbx" has been waiting for 49 h, and 48 h are allowed.`},
	{"COM-010", func(_ *testing.T, c *Community) { c.Threads[0].Messages[1].From = Bot }, "/threads/0/events", "0", ">= 1", `Thread "taa" was closed after 3 h with 0 answers of a person.`},
	{"COM-011", func(t *testing.T, c *Community) { c.Threads[1].Messages[1].At = instant(t, "03-02 09:01") }, "/threads/1/messages/1/at", "2026-03-02T09:01:00+01:00", ">= 2026-03-02T10:01:00+01:00", `In thread "tab" message "tab-2" is 1 h older than the one it answers.`},
	{"COM-012", func(t *testing.T, c *Community) { c.Threads[1].Messages[1].At = instant(t, "03-03 11:00") }, "/threads/1/messages/1/at", "2026-03-03T11:00:00+01:00", "<= 2026-03-03T10:00:00+01:00", `Message "tab-2" of thread "tab" is 1 h ahead of now.`},
	{"COM-013", func(_ *testing.T, c *Community) { c.Threads[5].Messages[0].Key = "taa-1" }, "/threads/5/messages/0", "taa-1", "", `Message "taa-1" is already in thread "taa".`},
	{"COM-014", func(_ *testing.T, c *Community) { c.Threads[5].Missing = []string{"x"} }, "/threads/5/missing", "1", "0", `Thread "taf" answers what is not there: 1 message, "x" first.`},
	{"COM-015", func(_ *testing.T, c *Community) { c.Threads[5].Messages[0].Where = channel.X }, "/threads/5", "x", "", `1 thread on "x", where nobody answers.`},
	{"COM-016", func(_ *testing.T, c *Community) { c.Threads[5].Agent = "zoe" }, "/threads/5/agent", "zoe", "", `Thread "taf" is with "zoe", who is none of the 2 people of the team.`},
	{"COM-017", func(_ *testing.T, c *Community) { c.Threads[6].Messages[1].From = Bot }, "/threads/6", "bot", "agent", `Thread "tag" (complaint) was answered by a machine after 30 min, and by 0 people.`},
	{"COM-018", func(_ *testing.T, c *Community) { c.Threads[5].Messages[1].From = Bot }, "/threads", "76.7", ">= 100.0 - 20", "23 of 30 favourable threads were answered (76.7%), and 30 of 30 unfavourable (100.0%)."},
	{"COM-019", func(t *testing.T, c *Community) { c.Threads[5].Messages[1].At = instant(t, "03-03 09:00") }, "/threads", "849", "<= 300", "Half of 54 threads are answered within 30 min, and one in ten takes more than 14 h 9 min."},
	{"COM-021", func(_ *testing.T, c *Community) { c.Threads[5].Messages[0].Sentiment.Judge = Machine }, "/threads", "48.3", ">= 50", "Of 60 judgements of sentiment 29 are of a person, or of a machine that is sure to 70%."},
	{"COM-022", func(_ *testing.T, c *Community) { c.Perceptions[0].Agreed = 240 }, "/perceptions/0", "48.0", ">= 50", "near: 48.0% of 500 people see the brand so, and 60% is intended."},
	{"COM-023", func(_ *testing.T, c *Community) { c.Perceptions[1].Asked = 29 }, "/perceptions/1/asked", "29", ">= 30", "expert: 29 cases, and at least 30 are needed."},
	{"COM-024", func(t *testing.T, c *Community) { c.Threads[5].Messages[0].At = instant(t, "03-02 08:10") }, "/crew", "0", "60", "On a Monday from 8:00 to 9:00 about 5.0 messages come in, and somebody is there for 0 of 60 minutes."},
	{"COM-025", func(_ *testing.T, c *Community) {
		c.Threads[4].Messages[1].Text = "Hello @zoe, we look into order 9!"
	}, "/threads/0", "5", "< 5", `5 threads got the reply "Hello @taa, we look into order 0.", names and figures apart.`},
	{"COM-026", func(_ *testing.T, c *Community) { c.Threads[5].Messages[1].Text = "Dear {{first_name}}, thank you." }, "/threads/5/messages/1/text", "{{first_name}}", "", `Message "taf-2" of thread "taf" was sent with "{{first_name}}" in it.`},
	{"COM-027", func(_ *testing.T, c *Community) { c.Playbook.Guidelines[2].Do[0].ES = "Hola, [nombre]: lo sentimos." }, "/playbook/guidelines/2", "[nombre]", "", `The guideline for complaint has the field "[nombre]" of a template.`},
	{"COM-028", func(_ *testing.T, c *Community) { c.Playbook.Guidelines[2].Intent = Problem }, "/playbook/guidelines", "complaint", "", "30 threads with intent complaint, and no guideline says how to answer."},
	{"COM-029", func(_ *testing.T, c *Community) {
		c.Threads[5].Messages[1].Text = "So sorry! Please send us your phone number here."
	}, "/threads/5/messages/1/text", "phone", "", `Message "taf-2" of thread "taf" asks for "phone" where everybody reads the answer.`},
	{"COM-030", func(_ *testing.T, c *Community) { c.Threads[2].Messages[0].Removed.Rule = "" }, "/threads/2/messages/0/removed", "", "", `"ana" removed message "tac-1" of thread "tac" after 1 h 58 min; the rule named is "".`},
	{"COM-031", func(_ *testing.T, c *Community) { c.Members[0].Consent = "" }, "/members/0", "10", ">= 14", `Member "leo" is 10 years old, and nobody has agreed that the data are kept; the age to agree oneself is 14 (our law). Verify with counsel.`},
	{"COM-032", func(_ *testing.T, c *Community) { c.Protocol.FirstContact = "influencer" }, "/protocol/first_contact", "influencer", "", `The first contact in a crisis is "influencer", and 0 of the 2 people of the team are.`},
	{"COM-033", func(_ *testing.T, c *Community) { c.Protocol.Ladder[0].Level = Watch }, "/protocol/ladder", "0", ">= 1", "At level alert 0 more people are told."},
	{"COM-034", func(_ *testing.T, c *Community) { c.Protocol.Ladder[1].Within = 2 * hour }, "/protocol/ladder/1/within", "120", "<= 60", `At level crisis "bea" is told within 2 h, and at level alert within 1 h at most.`},
	{"COM-035", func(_ *testing.T, c *Community) { c.Protocol.Ladder[2].Tell = "zoe" }, "/protocol/ladder/2/tell", "zoe", "", `"zoe" is nobody of the 2 people of the team, and no contact.`},
	{"COM-036", func(t *testing.T, c *Community) { c.Incidents[0].Log[1].At = instant(t, "03-02 20:20") }, "/incidents/0", "5", "<= 0", `In incident "recall" "bea" was to be told by 2026-03-02 20:15 and was 5 min after that.`},
	{"COM-037", func(_ *testing.T, c *Community) { c.Incidents[0].Log[1].Done = nil }, "/incidents/0", "780", "<= 0", `In incident "recall" "statement" was to be done by 2026-03-02 21:00 and has not been for 13 h.`},
	{"COM-038", func(t *testing.T, c *Community) { c.Incidents[0].Log[2].At = instant(t, "03-02 21:30") }, "/incidents/0/log", "750", "<= 720", `Incident "recall" is at level crisis, and its log has been silent for 12 h 30 min.`},
	{"COM-039", func(_ *testing.T, c *Community) { c.Feedback[0].Received = civil.MustDate("2026-02-20") }, "/feedback/0", "11", "<= 7", `Feedback "bigger-box" was received on 2026-02-20, 11 days ago, and has not been acknowledged.`},
	{"COM-040", func(_ *testing.T, c *Community) { c.Feedback[1].Done = civil.MustDate("2026-02-10") }, "/feedback/1", "21", "<= 14", `Feedback "new-colour" has been done for 21 days, and the community does not know.`},
	{"COM-041", func(_ *testing.T, c *Community) { c.Feedback[1].Acknowledged = civil.MustDate("2026-02-04") }, "/feedback/1", "2026-02-04", ">= 2026-02-05", `Feedback "new-colour": received on 2026-02-05, and acknowledged on 2026-02-04, which is earlier.`},
	{"COM-042", func(_ *testing.T, c *Community) { c.Activations[0].Terms = "" }, "/activations/0/terms", "", "", `Contest "photo" does not say where its rules are.`},
	{"COM-043", func(_ *testing.T, c *Community) { c.Activations[0].Newcomers = 51 }, "/activations/0/newcomers", "51", "<= 50", `"photo": 51 newcomers, and 50 participants.`},
	{"COM-044", func(t *testing.T, c *Community) { c.Threads[20].Messages[1].At = instant(t, "03-03 09:30") }, "/threads/20", "490", "<= 480", `Thread "tau", first response: 8 h 10 min, and 8 h were promised.`},
}

func TestRules(t *testing.T) {
	if report := Check(sound(t), tuesday(t)); len(report.Findings) > 0 {
		t.Fatalf("the sound community: %+v", report.Findings)
	}
	// TestFewAnswers: it takes a threshold, not a field. TestAlarmRule: it takes weeks of messages.
	tried := map[string]bool{"COM-020": true, "COM-045": true}
	for _, b := range broken {
		t.Run(b.code, func(t *testing.T) {
			tried[b.code] = true
			c := sound(t)
			b.change(t, &c)
			found := only(Check(c, tuesday(t)).Findings, b.code)
			if len(found) == 0 {
				t.Fatal("nothing is found")
			}
			f := found[0]
			if f.Path != b.path || f.Got != b.got || f.Want != b.want || f.Message.EN != b.says {
				t.Errorf("got  %s %q %q %s\nwant %s %q %q %s", f.Path, f.Got, f.Want, f.Message.EN, b.path, b.got, b.want, b.says)
			}
			if f.Message.ES == f.Message.EN || strings.Contains(f.Message.ES+f.Message.EN, "%!") {
				t.Errorf("Spanish: %s", f.Message.ES)
			}
		})
	}
	if err := check.CheckRules(Rules()); err != nil {
		t.Error(err)
	}
	for _, r := range Rules() {
		if !tried[r.Code] {
			t.Errorf("%s is not tried", r.Code)
		}
		r.Find(new(Evidence), func(f check.Finding) { t.Errorf("%s finds something in nothing: %+v", r.Code, f) })
	}
	if f := Check(Community{}, At{}).Findings; len(f) > 0 {
		t.Errorf("the zero community: %+v", f)
	}
}

// TestFewAnswers holds that the same answers are enough for one threshold, and
// too few for the next.
func TestFewAnswers(t *testing.T) {
	at := tuesday(t)
	for _, c := range []struct {
		least int64
		want  string
	}{{54, ""}, {55, "54 threads were answered, and from 55 on response times say something."}} {
		at.Policy.Answers = c.least
		got := ""
		for _, f := range only(Check(sound(t), at).Findings, "COM-020") {
			got = f.Message.EN
		}
		if got != c.want {
			t.Errorf("%d: got %q, want %q", c.least, got, c.want)
		}
	}
}

// TestPresence holds that at most a third of the rules only ask whether
// something is there.
func TestPresence(t *testing.T) {
	presence := []string{"COM-002", "COM-004", "COM-008", "COM-014", "COM-028", "COM-032", "COM-033", "COM-042"}
	if n := len(Rules()); n < 25 || 3*len(presence) > n {
		t.Errorf("%d of %d rules are presence checks", len(presence), n)
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestRuleCodes(t *testing.T) {
	var b strings.Builder
	for _, r := range Rules() {
		fmt.Fprintf(&b, "%s %s: %s\n", r.Code, r.Severity, r.Title.EN)
	}
	golden(t, "testdata/codes.txt", b.String())
}

func TestFindingsInSpanish(t *testing.T) {
	var b strings.Builder
	for _, x := range broken {
		c := sound(t)
		x.change(t, &c)
		for _, f := range only(Check(c, tuesday(t)).Findings, x.code) {
			fmt.Fprintln(&b, f.Code, f.Message.In(i18n.ES))
			break
		}
	}
	golden(t, "testdata/findings.es.txt", b.String())
}
