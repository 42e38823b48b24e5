package community

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// TestSeeds does, for every row of the inventory that this package owns, the
// thing that the row names.
func TestSeeds(t *testing.T) {
	rows := map[string]func(*testing.T){
		"CM-04": seedInteraction,
		"CM-05": seedReplies(Comment, "response rate 50%, then 100%"),
		"CM-06": seedReplies(DirectMessage, "response rate 0%, then 50%"),
		"CM-07": seedAll,
		"CM-08": seedEffective,
		"CM-09": seedHandled,
		"CM-10": seedActivities,
		"CM-11": seedDiscussion,
		"CM-12": seedPrompted,
		"CM-13": seedFirstContact,
		"CM-15": seedCollected,
		"CM-17": seedGrowth,
		"CM-18": seedOnboarding,
		"CM-19": seedExperience,
		"CM-20": seedEmpathy,
		"CM-21": seedBrandSentiment,
		"CM-22": seedPerceptionGap,
		"CM-23": seedMonitor,
		"CM-26": seedRelationship,
		"SM-09": seedCare,
		"SM-20": seedGuidelines,
		"ST-07": seedBrandMonitoring,
		"IN-04": seedConnection,
		"KP-07": seedSentimentFigures,
		"KP-08": seedPerceptionInterval,
		"KP-14": seedSpeed,
		"KP-15": seedLoyalty,
		"CO-01": seedCommunity,
		"CO-02": seedLifeCycle,
		"CO-03": seedKinds,
		"CO-04": seedIntents,
		"CO-05": seedBoth,
		"CO-06": seedResponsive,
		"CO-07": seedConstant,
		"CO-08": seedAgreement,
		"CO-09": seedCrisis,
		"CO-10": seedReputation,
		"CO-11": seedLoop,
		"CO-12": seedSatisfaction,
		"CO-13": seedImmediacy,
		"CO-14": seedWordOfMouth,
	}
	file, err := os.Open("../plan/testdata/seeds.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	inventory, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range inventory[1:] {
		id, owner := r[0], r[6]
		if first, _, _ := strings.Cut(owner, " + "); first != "community" {
			continue
		}
		do, ok := rows[id]
		if !ok {
			t.Errorf("%s (%s) has no test", id, r[4])
			continue
		}
		t.Run(id, do)
		delete(rows, id)
	}
	for id := range rows {
		t.Errorf("%s is not a row of this package", id)
	}
}

func expect(t *testing.T, got any, want string) {
	t.Helper()
	if g := fmt.Sprint(got); g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}

// monday is a time of day on a Monday.
func monday(clock string) time.Time {
	at, _ := time.Parse("2006-01-02 15:04", "2026-03-02 "+clock)
	return at
}

// heard is something that the audience says; what is empty is not stated.
func heard(key, clock string, kind Kind, intent Intent) Interaction {
	return Interaction{Key: key, From: Audience, Author: "member-" + key, At: monday(clock), Kind: kind, Intent: intent}
}

// answer is what an agent answers to it.
func answer(to, clock string) Interaction {
	return Interaction{Key: "re-" + to, Parent: to, From: Agent, Author: "ana", At: monday(clock)}
}

// waitsOf are those of threads that messages make, at seven in the evening.
func waitsOf(t *testing.T, messages ...Interaction) Waits {
	t.Helper()
	return waitsAt(t, "19:00", messages...)
}

func waitsAt(t *testing.T, clock string, messages ...Interaction) Waits {
	t.Helper()
	threads, err := Threads(messages)
	if err != nil {
		t.Fatal(err)
	}
	var all Waits
	for _, thread := range threads {
		waits, err := Desk{Now: monday(clock)}.Waits(thread)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, waits...)
	}
	return all
}

// findings are the codes and paths of what Check finds of one rule.
func findings(c Community, code string) string {
	var list []string
	for _, f := range only(Check(c, At{Now: monday("19:00")}).Findings, code) {
		list = append(list, f.Path)
	}
	return strings.Join(list, " ")
}

// Interactuar: what was said and answered is one thread.
func seedInteraction(t *testing.T) {
	threads, err := Threads([]Interaction{answer("a", "10:20"), heard("a", "10:00", Comment, Question), heard("b", "11:00", Mention, Praise)})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, []any{len(threads), len(threads[0].Messages), threads[0].Messages[1].From}, "[2 2 agent]")
}

// Responder comentarios, mensajes directos: the share of each kind, before and
// after an answer.
func seedReplies(kind Kind, want string) func(*testing.T) {
	return func(t *testing.T) {
		messages := []Interaction{
			heard("a", "10:00", Comment, Question), heard("b", "10:30", Comment, Complaint), heard("c", "10:45", DirectMessage, Question),
			heard("d", "10:50", DirectMessage, Problem), answer("a", "11:00"), answer("b", "18:00"), answer("c", "18:30"),
		}
		rate := func(clock string) string {
			for _, g := range waitsAt(t, clock, messages...).For(FirstResponse).Group(func(w Wait) string { return string(w.Kind) }) {
				if g.Key == string(kind) {
					return g.Waits.Elapsed().Coverage().String()
				}
			}
			return ""
		}
		expect(t, "response rate "+rate("12:00")+", then "+rate("19:00"), want)
	}
}

// Atender todos: what waits too long is named, one by one.
func seedAll(t *testing.T) {
	old := heard("a", "10:00", Comment, Question)
	old.At = old.At.AddDate(0, 0, -3)
	c := Community{Threads: []Thread{{Key: "a", Messages: []Interaction{old}}, {Key: "b", Messages: []Interaction{heard("b", "10:00", Comment, Question)}}}}
	expect(t, findings(c, "COM-009"), "/threads/0")
}

// Pronta y efectiva: soon answered, and resolved for good.
func seedEffective(t *testing.T) {
	thread := Thread{Key: "a", Messages: []Interaction{heard("a", "10:00", Comment, Problem), answer("a", "10:20")}, Events: []Event{
		{At: monday("11:00"), Act: Closed}, {At: monday("12:00"), Act: Reopened}, {At: monday("15:00"), Act: Closed},
	}}
	waits, err := Desk{Now: monday("19:00")}.Waits(thread)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, waits.For(FirstResponse)[0].Elapsed, "20m0s")
	expect(t, waits.For(Resolution)[0].Elapsed, "5h0m0s")
}

// Dudas, sugerencias y quejas: each has its target.
func seedHandled(t *testing.T) {
	targets := []Target{{Intent: Question, First: 4 * hour}, {Intent: Suggestion, First: 24 * hour}, {Intent: Complaint, First: hour}}
	for i, intent := range []Intent{Question, Suggestion, Complaint} {
		if _, at, ok := Fit(targets, Wait{For: FirstResponse, Kind: Comment, Intent: intent, Priority: Normal}); !ok || at != i {
			t.Errorf("%s has target %d", intent, at)
		}
	}
	c := Community{Targets: targets[:2], Threads: []Thread{{Key: "a", Messages: []Interaction{heard("a", "10:00", Comment, Complaint)}}}}
	expect(t, findings(c, "COM-008"), "/targets")
}

// Concursos, preguntas, encuestas: what came of each, and contests have rules.
func seedActivities(t *testing.T) {
	expect(t, Activities()[:3], "[contest question poll]")
	c := Community{Activations: []Activation{{Key: "quiz", Do: Ask}, {Key: "photo", Do: Contest}, {Key: "vote", Do: Poll, Reached: 400, Participants: 100}}}
	expect(t, findings(c, "COM-042"), "/activations/1/terms")
	expect(t, c.Activations[2].Participation(), "25%")
}

// Discusiones: more than one message from each.
func seedDiscussion(t *testing.T) {
	expect(t, Activation{Do: Discussion, Participants: 12, Contributions: 54}.PerParticipant(), "4.5")
}

// Promover comentarios: who had never commented before does now.
func seedPrompted(t *testing.T) {
	expect(t, Activation{Do: Ask, Participants: 40, Newcomers: 14}.NewcomerShare(), "35%")
}

// Primer punto de contacto: a role that nobody holds is found.
func seedFirstContact(t *testing.T) {
	c := Community{Protocol: Protocol{FirstContact: string(roles.CommunityManager)}, Crew: roles.Crew{People: []roles.Person{{Key: "ana"}}}}
	expect(t, findings(c, "COM-032"), "/protocol/first_contact")
	c.Crew.People[0].Roles = []roles.ID{roles.CommunityManager}
	expect(t, findings(c, "COM-032"), "")
}

// Recopilar comentarios: by theme, the most frequent first.
func seedCollected(t *testing.T) {
	day := civil.MustDate("2026-03-02")
	_, themes := FeedbackLoop([]Feedback{{Theme: "size", Received: day}, {Theme: "price", Received: day}, {Theme: "size", Received: day}}, day)
	expect(t, []any{themes[0].Theme, themes[0].Received, themes[1].Theme}, "[size 2 price]")
}

// Desarrollar comunidades: more active members, and not by a few alone.
func seedGrowth(t *testing.T) {
	a := Attend([]Visit{
		{"ana", civil.MustDate("2026-02-03"), true},
		{"ana", civil.MustDate("2026-03-03"), true},
		{"bea", civil.MustDate("2026-03-04"), true},
		{"leo", civil.MustDate("2026-03-05"), false},
	})
	february, march := civil.MonthOf(civil.MustDate("2026-02-01")), civil.MonthOf(civil.MustDate("2026-03-01"))
	expect(t, []int64{a.Active(february), a.Active(march), a.Contributors(march)}, "[1 3 2]")
}

// Conectar con nuevos usuarios: the share that takes part in its first week.
func seedOnboarding(t *testing.T) {
	joined := civil.MustDate("2026-03-02")
	a := Attend([]Visit{{"ana", joined.AddDays(6), true}, {"bea", joined.AddDays(7), true}})
	members := []Member{{Key: "ana", Joined: joined}, {Key: "bea", Joined: joined}}
	expect(t, a.Onboarding(members, civil.DayOf(joined), 7, joined.AddDays(30)), "50%")
}

// Mejorar la experiencia: the hour at which people write and nobody is there.
func seedExperience(t *testing.T) {
	shift := mustHours(t, "Mo-Fr 09:00-17:00")
	var thread Thread
	for i := range 5 {
		thread.Messages = append(thread.Messages, heard(fmt.Sprint(i), "20:15", Comment, Question))
	}
	c := Community{Crew: roles.Crew{People: []roles.Person{{Key: "ana", Hours: &shift}}}, Threads: []Thread{thread}}
	expect(t, findings(c, "COM-024"), "/crew")
	shift = mustHours(t, "Mo-Fr 09:00-21:00")
	expect(t, findings(c, "COM-024"), "")
}

// Empatizar: a tone for those who complain, and no text to copy.
func seedEmpathy(t *testing.T) {
	g, _ := Playbook{Guidelines: StandardGuidelines()}.For(Complaint)
	expect(t, g.Tone.ES, "sereno y con empatía")
	g.Do = append(g.Do, i18n.Text{EN: "Sorry, {name}.", ES: "Lo sentimos, {nombre}."})
	expect(t, findings(Community{Playbook: Playbook{Guidelines: []Guideline{g}}}, "COM-027"), "/playbook/guidelines/0")
}

// Medir el sentimiento: two figures, never one for the other.
func seedBrandSentiment(t *testing.T) {
	m := Mood{Positive: 80, Negative: 20, Neutral: 100}
	expect(t, []any{m.Net(), m.NetPolar()}, "[30% 60%]")
}

// Cómo se percibe: measured less intended.
func seedPerceptionGap(t *testing.T) {
	p := Perception{Attribute: i18n.Text{EN: "near", ES: "cercana"}, Intended: 60, Agreed: 180, Asked: 400}
	expect(t, p.Gap(), "-15%")
	expect(t, findings(Community{Perceptions: []Perception{p}}, "COM-022"), "/perceptions/0")
}

// Monitorear con las herramientas de la red: an export is read.
func seedMonitor(t *testing.T) {
	messages, err := Read(strings.NewReader("key,at,text,polarity\n1,2026-03-02T10:00:00Z,Hola,negative\n"), Format{})
	if err != nil {
		t.Fatal(err)
	}
	threads, err := Threads(messages)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, MoodOf(threads).Negative, "1")
}

// Gestionar relaciones: what becomes of a cohort.
func seedRelationship(t *testing.T) {
	joined := civil.MustDate("2026-01-10")
	a := Attend([]Visit{{"ana", joined, true}, {"ana", joined.AddDays(60), true}, {"bea", joined, true}})
	cohorts := Cohorts([]Member{{Key: "ana", Joined: joined}, {Key: "bea", Joined: joined}}, a, civil.MustDate("2026-03-31"))
	expect(t, cohorts[0].Retained, "[2 0 1]")
	expect(t, cohorts[0].Retention(2), "50%")
}

// Facilitar el servicio al cliente: what is promised, and whether it is kept.
func seedCare(t *testing.T) {
	waits := waitsOf(t, heard("a", "10:00", DirectMessage, Problem), answer("a", "10:30"), heard("b", "10:00", DirectMessage, Problem), answer("b", "12:30"))
	deadlines, err := Desk{Now: monday("19:00")}.Deadlines(waits, []Target{{First: hour}})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, []any{deadlines.Attainment(), deadlines.Of(Late)[0].Wait.Thread}, "[50% b]")
}

// Directrices: an intent without one is found.
func seedGuidelines(t *testing.T) {
	c := Community{Threads: []Thread{{Messages: []Interaction{heard("a", "10:00", Comment, Concern)}}}}
	expect(t, findings(c, "COM-028"), "/playbook/guidelines")
	c.Playbook.Guidelines = StandardGuidelines()
	expect(t, findings(c, "COM-028"), "")
}

// Monitorización de la marca: of all that is said in the market, our part.
func seedBrandMonitoring(t *testing.T) {
	expect(t, ShareOfVoice([]Voice{{"ours", 300}, {"theirs", 900}}, "ours"), "25%")
}

// Comentarios, mensajes directos, directos: on each of them.
func seedConnection(t *testing.T) {
	var got []string
	for _, g := range waitsOf(t,
		heard("a", "10:00", Comment, Praise), answer("a", "10:10"), heard("b", "10:00", DirectMessage, Question), answer("b", "10:20"),
		heard("c", "10:00", LiveChat, Question), answer("c", "10:01"),
	).For(FirstResponse).Group(func(w Wait) string { return string(w.Kind) }) {
		got = append(got, g.Key+" "+g.Waits[0].Elapsed.String())
	}
	expect(t, got, "[comment 10m0s direct-message 20m0s live-chat 1m0s]")
	expect(t, Live.Name().ES, "directo")
}

// Sentimiento: by week.
func seedSentimentFigures(t *testing.T) {
	a, b := heard("a", "10:00", Comment, ""), heard("b", "10:00", Comment, "")
	a.Sentiment.Polarity, b.Sentiment.Polarity, b.At = Positive, Negative, b.At.AddDate(0, 0, 7)
	var got []string
	for _, g := range MoodBy([]Thread{{Messages: []Interaction{a, b}}}, ByWeek(nil)) {
		got = append(got, g.Name+" "+g.Mood.Net().String())
	}
	expect(t, got, "[2026-W10 100% 2026-W11 -100%]")
}

// Percepción de la marca: a gap that the sample does not show is none.
func seedPerceptionInterval(t *testing.T) {
	few, _ := Perception{Intended: 60, Agreed: 9, Asked: 20}.Interval(0.95)
	many, _ := Perception{Intended: 60, Agreed: 450, Asked: 1000}.Interval(0.95)
	expect(t, []bool{few.Contains(0), many.Contains(0)}, "[true false]")
}

// Rapidez y efectividad: the unanswered are kept.
func seedSpeed(t *testing.T) {
	times := waitsOf(t, heard("a", "10:00", Comment, Question), answer("a", "10:04"),
		heard("b", "10:00", Comment, Question), heard("c", "11:00", Comment, Question)).For(FirstResponse).Elapsed()
	m, _ := times.Median()
	expect(t, []any{m.Answered, m.Kept.Reached, times.Coverage()}, "[4m0s false 33.33%]")
}

// Fidelización: who buys again, and who brings others.
func seedLoyalty(t *testing.T) {
	day := civil.MustDate("2026-03-02")
	m := Member{Joined: day.AddDays(-400), Purchases: 2}
	first := LifeCycle{}.Stage(m, day, day)
	m.Referrals = 3
	expect(t, []Stage{first, LifeCycle{}.Stage(m, day, day)}, "[loyal ambassador]")
}

// Comunidad: how evenly it is one.
func seedCommunity(t *testing.T) {
	list := make([]int64, 100)
	list[0] = 900
	for i := range 9 {
		list[i+1] = 10
	}
	list[99] = 10
	p, _ := Participate(list)
	expect(t, []int64{p.Top.X, p.Next.X, p.Rest.X, p.Top.N}, "[900 90 10 1000]")
}

// Miembros, clientes potenciales, nuevos usuarios.
func seedLifeCycle(t *testing.T) {
	day := civil.MustDate("2026-03-02")
	var got []Stage
	for _, m := range []Member{{}, {Joined: day}, {Joined: day.AddDays(-40)}, {Joined: day.AddDays(-40), Purchases: 1}} {
		got = append(got, LifeCycle{}.Stage(m, day, day))
	}
	expect(t, got, "[prospect new active customer]")
}

// Comentarios, mensajes directos, transmisiones, opiniones, foros: some of them
// are read by everybody.
func seedKinds(t *testing.T) {
	var public []Kind
	for _, k := range Kinds() {
		if k.Public() {
			public = append(public, k)
		}
	}
	expect(t, Kinds(), "[comment direct-message mention review live-chat forum-post]")
	expect(t, public, "[comment mention review forum-post]")
}

// Dudas, sugerencias, quejas, problemas, inquietudes.
func seedIntents(t *testing.T) {
	var names []string
	for _, i := range Intents()[:5] {
		names = append(names, i.Name().ES)
	}
	expect(t, names, "[duda sugerencia queja problema inquietud]")
}

// Responder a ambos: those who are pleased wait, and that is found.
func seedBoth(t *testing.T) {
	c := Community{}
	for i := range 60 {
		key := fmt.Sprint(i)
		m := heard(key, "10:00", Comment, "")
		m.Sentiment.Polarity = Positive
		messages := []Interaction{m}
		if i%2 == 0 {
			messages[0].Sentiment.Polarity = Negative
			messages = append(messages, answer(key, "11:00"))
		}
		c.Threads = append(c.Threads, Thread{Key: key, Messages: messages})
	}
	expect(t, findings(c, "COM-018"), "/threads")
}

// Responsividad: how likely an answer within the hour is.
func seedResponsive(t *testing.T) {
	times := waitsOf(t, heard("a", "10:00", Comment, Question), answer("a", "10:30"), heard("b", "10:00", Comment, Question), answer("b", "14:00")).For(FirstResponse).Elapsed()
	chance, _ := times.Chance(time.Hour)
	expect(t, chance.Kept, "0.5")
}

// Engagement constante: on how many days they come.
func seedConstant(t *testing.T) {
	week := civil.WeekOf(civil.MustDate("2026-03-02"))
	var visits []Visit
	for day := range week.All() {
		visits = append(visits, Visit{"ana", day, false})
	}
	expect(t, Attend(append(visits, Visit{"bea", week.First(), false})).Stickiness(week), "57.14%")
}

// Sentimiento: what two judges make of it.
func seedAgreement(t *testing.T) {
	var v []Verdict
	for range 4 {
		v = append(v, Verdict{Positive, Positive}, Verdict{Negative, Negative})
	}
	a, _ := CoderAgreement(append(v, Verdict{Positive, Negative}, Verdict{Negative, Positive}))
	expect(t, fmt.Sprintf("%.1f", a.Kappa), "0.6")
}

// Crisis: told by the counts, and nothing is published meanwhile.
func seedCrisis(t *testing.T) {
	signals, _ := Alarm{}.Scan([]int64{10, 12, 9, 11, 10, 8, 10, 40}, 7)
	expect(t, signals[7].Level, "crisis")
	i := Incident{Key: "recall", Channels: []channel.ID{channel.X}, Log: []Decision{Raise(monday("10:00"), "ana", signals[7].Level, "")}}
	pauses := Protocol{}.Pauses(i)
	expect(t, []any{len(pauses), pauses[0].From.Equal(monday("10:00")), pauses[0].Until.IsZero(), pauses[0].Channels}, "[1 true true [x]]")
}

// Reputación: criticism that was deleted.
func seedReputation(t *testing.T) {
	m := heard("a", "10:00", Review, Complaint)
	m.Removed = &Removal{At: monday("10:05"), By: "ana"}
	expect(t, findings(Community{Threads: []Thread{{Messages: []Interaction{m}}}}, "COM-030"), "/threads/0/messages/0/removed")
}

// Feedback: told back, or it is found.
func seedLoop(t *testing.T) {
	f := Feedback{Received: civil.MustDate("2026-01-02"), Done: civil.MustDate("2026-02-01")}
	expect(t, findings(Community{Feedback: []Feedback{f}}, "COM-040"), "/feedback/0")
	f.ToldBack = civil.MustDate("2026-02-02")
	expect(t, findings(Community{Feedback: []Feedback{f}}, "COM-040"), "")
}

// Experiencia del usuario: how satisfied people say they are.
func seedSatisfaction(t *testing.T) {
	s, err := Scale{}.Count([]int{5, 4, 2, 5})
	expect(t, []any{s.CSAT(), err}, "[75% <nil>]")
}

// Inmediatez del canal: the same desk, another channel.
func seedImmediacy(t *testing.T) {
	on := func(m Interaction, where channel.ID) Interaction {
		m.Where = where
		return m
	}
	var got []string
	for _, g := range waitsOf(t,
		on(heard("a", "10:00", Comment, Question), channel.X), answer("a", "10:05"),
		on(heard("b", "10:00", Comment, Question), channel.Facebook), answer("b", "13:00"),
	).For(FirstResponse).Group(func(w Wait) string { return string(w.Where) }) {
		got = append(got, g.Key+" "+g.Waits.Elapsed().Within(time.Hour).Share().String())
	}
	expect(t, got, "[facebook 0% x 100%]")
}

// Comentarios, opiniones y foros como fuente: what a buyer reads there.
func seedWordOfMouth(t *testing.T) {
	say := func(k Kind, p Polarity) Interaction {
		m := heard("a", "10:00", k, "")
		m.Sentiment.Polarity = p
		return m
	}
	groups := MoodBy([]Thread{{Messages: []Interaction{say(Review, Positive), say(Review, Positive), say(Review, Negative), say(ForumPost, Negative), say(DirectMessage, Negative)}}},
		func(i Interaction) []string {
			if !i.Kind.Public() {
				return nil
			}
			return []string{string(i.Kind)}
		})
	var got []string
	for _, g := range groups {
		got = append(got, g.Name+" "+g.Mood.Net().String())
	}
	slices.Sort(got)
	expect(t, got, "[forum-post -100% review 33.33%]")
}
