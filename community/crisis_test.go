package community

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestLevelText(t *testing.T) {
	for _, l := range Levels() {
		text, err := json.Marshal(l)
		if err != nil {
			t.Fatal(err)
		}
		back := Level(7)
		if err := json.Unmarshal(text, &back); err != nil || back != l {
			t.Errorf("%s came back as %v, %v", text, back, err)
		}
	}
	for _, s := range []string{"", "Crisis", "panic", strings.Repeat("\n", 1<<20)} {
		l := Watch
		err := l.UnmarshalText([]byte(s))
		var e *LevelError
		if !errors.Is(err, ErrLevel) || !errors.As(err, &e) || l != Watch || len(err.Error()) > 2*i18n.QuoteLimit {
			t.Errorf("%.20q: %v, %.300v", s, l, err)
		}
	}
	if _, err := Level(4).MarshalText(); !errors.Is(err, ErrLevel) {
		t.Error(err)
	}
}

func TestBaseline(t *testing.T) {
	for _, c := range []struct {
		name   string
		counts []int64
		want   string
	}{
		{"a week", []int64{4, 6, 5, 4, 3, 5, 4}, "7 4.4286 0.2151 ok"},
		{"all the same", []int64{5, 5, 5, 5, 5, 5, 5, 5}, "8 5.0000 0.0000 ok"},
		{"nothing at all", []int64{0, 0, 0, 0, 0, 0, 0}, "7 0.0000 0.0000 ok"},
		{"six days", []int64{1, 2, 3, 4, 5, 6}, "0 0.0000 0.0000 too_few"},
		{"negative", []int64{1, -2, 3, 4, 5, 6, 7}, "0 0.0000 0.0000 out_of_domain"},
		{"too many", []int64{1e12 + 1, 2, 3, 4, 5, 6, 7}, "0 0.0000 0.0000 out_of_domain"},
	} {
		b, why := BaselineOf(c.counts)
		said := "ok"
		if why != 0 {
			said = why.String()
		}
		if got := fmt.Sprintf("%d %.4f %.4f %s", b.Periods, b.Mean, b.Dispersion, said); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// TestAlarmLimit holds that From is the least count that Judge puts at a level,
// by the exact tail: for a mean of 16 and a tail of .00135 it is 30, where three
// standard deviations would say 28.
func TestAlarmLimit(t *testing.T) {
	for _, mean := range []float64{0, 0.1, 1, 3.7, 16, 250.5, 12000} {
		b := Baseline{Periods: 7, Mean: mean}
		for _, a := range []Alarm{{}, {Least: 1}, {Watch: 0.05, Alert: 0.01, Crisis: 0.00135, Least: 3}} {
			for l := Watch; l <= Crisis; l++ {
				from, why := a.From(l, b)
				at, _ := a.Judge(from, b)
				below, _ := a.Judge(from-1, b)
				if why != 0 || at.Level < l || below.Level >= l {
					t.Errorf("mean %v, %s from %d: %s, and %s below, %v", mean, l, from, at.Level, below.Level, why)
				}
			}
		}
	}
	b := Baseline{Periods: 7, Mean: 16}
	if from, _ := (Alarm{Crisis: 0.00135}).From(Crisis, b); from != 30 {
		t.Errorf("from %d, want 30", from)
	}
	s, _ := Alarm{}.Judge(29, b)
	if tail, _ := stat.PoissonTail(29, 16); s.Tail != tail || math.Abs(tail-0.00218857) > 1e-8 {
		t.Errorf("tail %v", s.Tail)
	}
}

// TestFewMentions holds that three mentions where there never were any are no
// crisis, and ten are.
func TestFewMentions(t *testing.T) {
	b, _ := BaselineOf(make([]int64, 7))
	for _, c := range []struct {
		n    int64
		want Level
	}{{0, Calm}, {3, Calm}, {9, Calm}, {10, Crisis}} {
		if s, why := (Alarm{}).Judge(c.n, b); s.Level != c.want || why != 0 {
			t.Errorf("%d: %s %v, want %s", c.n, s.Level, why, c.want)
		}
	}
}

func TestAlarmUndefined(t *testing.T) {
	b := Baseline{Periods: 7, Mean: 5}
	judge := func(a Alarm, n int64, b Baseline) kpi.Reason {
		_, why := a.Judge(n, b)
		return why
	}
	from := func(a Alarm, l Level, b Baseline) kpi.Reason {
		_, why := a.From(l, b)
		return why
	}
	for _, c := range []struct {
		name      string
		got, want kpi.Reason
	}{
		{"nothing usual", judge(Alarm{}, 5, Baseline{}), kpi.TooFew},
		{"negative", judge(Alarm{}, -1, b), kpi.OutOfDomain},
		{"tail of 1", judge(Alarm{Watch: 1}, 5, b), kpi.OutOfDomain},
		{"infinite mean", judge(Alarm{}, 5, Baseline{Periods: 7, Mean: math.Inf(1)}), kpi.OutOfDomain},
		{"from nothing usual", from(Alarm{}, Watch, Baseline{}), kpi.TooFew},
		{"from no level", from(Alarm{}, 4, b), kpi.OutOfDomain},
		{"from a tail of 2", from(Alarm{Alert: 2}, Alert, b), kpi.OutOfDomain},
		{"from calm", from(Alarm{}, Calm, b), 0},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}

// TestMethods holds each method to the limit of package stat that it names: the
// least count beyond it, and where Judge puts that.
func TestMethods(t *testing.T) {
	counts := []int64{16, 14, 38, 16, 12, 50, 16}
	b, _ := BaselineOf(counts)
	for _, c := range []struct {
		method Method
		limit  func([]int64, float64) (float64, kpi.Reason)
	}{{Prediction, stat.PredictionLimit}, {EARS, stat.EARSLimit}} {
		a := Alarm{Method: c.method}
		for l := Watch; l <= Crisis; l++ {
			limit, _ := c.limit(counts, a.filled().tail(l))
			from, why := a.From(l, b)
			at, _ := a.Judge(from, b)
			below, _ := a.Judge(from-1, b)
			if why != 0 || float64(from) <= limit || float64(from-1) > limit || at.Level < l || below.Level >= l {
				t.Errorf("%s %s: from %d, limit %v, %s, %s below, %v", c.method, l, from, limit, at.Level, below.Level, why)
			}
		}
	}
	for i, want := range []string{"crisis", "crisis", "watch", "crisis"} {
		s, why := Alarm{Method: append([]Method{""}, Methods()...)[i]}.Judge(80, b)
		if s.Level.String() != want || why != 0 {
			t.Errorf("%d: %s %v, want %s", i, s.Level, why, want)
		}
	}
}

// TestMethodsUndefined holds what the methods refuse, and that equal counts,
// which have no deviation, are judged as Poisson has it.
func TestMethodsUndefined(t *testing.T) {
	same, _ := BaselineOf([]int64{4, 4, 4, 4, 4, 4, 4})
	usual, _ := Alarm{}.From(Alert, same)
	for _, m := range []Method{Prediction, EARS} {
		if from, why := (Alarm{Method: m}).From(Alert, same); from != usual || why != 0 {
			t.Errorf("%s of equal counts: %d %v, want %d", m, from, why, usual)
		}
		if _, why := (Alarm{Method: m}).Judge(5, Baseline{Periods: 7, Mean: 5}); why != kpi.TooFew {
			t.Errorf("%s without counts: %v", m, why)
		}
	}
	b, _ := BaselineOf([]int64{1, 2, 3, 4, 5, 6, 1e12})
	if from, why := (Alarm{Method: Prediction, Watch: 1e-300}).From(Watch, b); from <= 1e18 || why != 0 {
		t.Errorf("the farthest tail: %d %v", from, why)
	}
	for _, a := range []Alarm{{Method: "c3"}, {Method: EARS, Watch: 0.7}} {
		if _, why := a.Scan([]int64{1, 2, 3, 4, 5, 6, 7, 8}, 7); why != kpi.OutOfDomain {
			t.Errorf("%+v: %v", a, why)
		}
	}
}

// TestBursts holds what the prediction limit is for: where mentions come in
// bursts, it goes off less often than the tail for single ones.
func TestBursts(t *testing.T) {
	var counts []int64
	for i := range int64(120) {
		counts = append(counts, 20+(i*i*7)%41)
	}
	alarms := func(m Method) (n int) {
		signals, _ := Alarm{Method: m}.Scan(counts, 14)
		for _, s := range signals {
			if s.Level > Calm {
				n++
			}
		}
		return n
	}
	if single, bursts := alarms(Poisson), alarms(Prediction); bursts > 2 || single < 10 {
		t.Errorf("%d alarms by Poisson, %d by prediction", single, bursts)
	}
}

func TestScan(t *testing.T) {
	counts := []int64{5, 3, 4, 6, 5, 4, 5, 40, 45, 50, 5, 4, 60}
	signals, why := Alarm{}.Scan(counts, 0)
	if why != 0 {
		t.Fatal(why)
	}
	var got []string
	for _, s := range signals {
		got = append(got, s.Level.String())
	}
	// Three days of crisis do not become what is usual.
	want := "calm calm calm calm calm calm calm crisis crisis crisis calm calm crisis"
	if strings.Join(got, " ") != want {
		t.Errorf("got %v", got)
	}
	if s := signals[6]; s.Count != 5 || s.Level != Calm || s.Baseline.Periods != 0 || signals[12].Baseline.Mean > 5 {
		t.Errorf("%+v %+v", signals[6], signals[12])
	}
	for _, c := range []struct {
		a      Alarm
		counts []int64
	}{{Alarm{}, []int64{1, -1, 1, 1, 1, 1, 1, 1, 1}}, {Alarm{Watch: 3}, counts}} {
		if _, why := c.a.Scan(c.counts, 7); why != kpi.OutOfDomain {
			t.Errorf("%v: %v", c.counts, why)
		}
	}
}

// TestAssess changes one thing at a time.
func TestAssess(t *testing.T) {
	calm := Situation{
		Signal: Signal{Count: 20, Baseline: Baseline{Periods: 7, Mean: 18}},
		Mood:   Mood{Negative: 14, Neutral: 16}, Reach: 99_999, Topics: []string{"price"},
	}
	e := Escalator{Sensitive: []string{"minors"}}
	for _, c := range []struct {
		name   string
		change func(*Situation)
		level  Level
		why    string
	}{
		{"as it is", func(*Situation) {}, Calm, ""},
		{"more mentions", func(s *Situation) { s.Signal.Level = Watch }, Watch, "20 menciones, cuando lo habitual son 18,0"},
		{"half of them negative", func(s *Situation) { s.Mood.Negative = 16 }, Watch, "16 de 32 menciones son negativas"},
		{"half of too few", func(s *Situation) { s.Mood = Mood{Negative: 15, Neutral: 14} }, Calm, ""},
		{"people with reach", func(s *Situation) { s.Reach++ }, Watch, "quienes lo dicen tienen 100.000 seguidores"},
		{"sensitive", func(s *Situation) { s.Topics = append(s.Topics, "minors") }, Alert, `"minors" es un tema sensible`},
		{"no more than a crisis", func(s *Situation) { s.Signal.Level, s.Reach = Crisis, 1e9 }, Crisis, "20 menciones, cuando lo habitual son 18,0; quienes lo dicen tienen 1.000.000.000 seguidores"},
	} {
		s := calm
		c.change(&s)
		found := e.Assess(s)
		var why []string
		for _, w := range found.Why {
			why = append(why, w.ES)
		}
		if found.Level != c.level || strings.Join(why, "; ") != c.why {
			t.Errorf("%s: %s %q, want %s %q", c.name, found.Level, why, c.level, c.why)
		}
	}
}

func TestStandDown(t *testing.T) {
	calm, watch := Signal{}, Signal{Level: Watch}
	for _, c := range []struct {
		periods int
		signals []Signal
		want    bool
	}{
		{0, []Signal{calm, calm}, false},
		{0, []Signal{watch, calm, calm, calm}, true},
		{0, []Signal{calm, calm, watch}, false},
		{1, []Signal{watch, calm}, true},
		{1, nil, false},
	} {
		if got := (StandDown{Periods: c.periods}).Met(c.signals); got != c.want {
			t.Errorf("%d of %v: %v", c.periods, c.signals, got)
		}
	}
}

// TestLogInAnyOrder holds that an entry that was added later counts at its time.
func TestLogInAnyOrder(t *testing.T) {
	raised, over := Raise(monday("10:00"), "ana", Crisis, ""), Raise(monday("12:00"), "ana", Calm, "")
	told := Decision{At: monday("10:10"), Told: []string{"bea"}}
	p := Protocol{Ladder: []Rung{{Level: Crisis, Tell: "bea", Within: hour}}}
	for _, log := range [][]Decision{{raised, told, over}, {over, raised, told}, {told, over, raised}} {
		i := Incident{Log: log}
		pauses, calls := p.Pauses(i), p.Calls(i, monday("13:00"))
		if i.Level(monday("11:00")) != Crisis || i.Level(monday("13:00")) != Calm || len(calls) != 1 || calls[0].Late {
			t.Errorf("%s %+v", i.Level(monday("13:00")), calls)
		}
		if len(pauses) != 1 || !pauses[0].From.Equal(raised.At) || !pauses[0].Until.Equal(over.At) {
			t.Errorf("%+v", pauses)
		}
	}
}

// TestCalls holds that lateness does not depend on when one looks, once it is
// there.
func TestCalls(t *testing.T) {
	p := Protocol{Ladder: []Rung{{Level: Alert, Tell: "bea", Within: hour}}, Duties: []Duty{{Key: "statement", Level: Crisis}}}
	raised := monday("10:00")
	incident := func(told string) Incident {
		i := Incident{Log: []Decision{
			{At: monday("09:00"), Told: []string{"bea"}}, // before there was anything to tell
			Raise(raised, "ana", Alert, ""),
		}}
		if told != "" {
			i.Log = append(i.Log, Decision{At: monday(told), Told: []string{"bea"}, Done: []string{"statement"}})
		}
		return i
	}
	for _, c := range []struct {
		told, at string
		want     string
	}{
		{"", "09:30", "[]"},
		{"", "11:00", "[- false]"},
		{"", "11:01", "[- true]"},
		{"11:00", "10:30", "[- false]"},
		{"11:00", "12:00", "[11:00 false]"},
		{"11:30", "11:15", "[- true]"},
		{"11:30", "23:00", "[11:30 true]"},
	} {
		var got []string
		for _, call := range p.Calls(incident(c.told), monday(c.at)) {
			at := "-"
			if !call.Told.IsZero() {
				at = call.Told.Format("15:04")
			}
			got = append(got, fmt.Sprint(at, " ", call.Late))
			if !call.Due.Equal(raised.Add(time.Hour)) {
				t.Errorf("due %s", call.Due)
			}
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("told %q, seen at %s: %v, want %s", c.told, c.at, got, c.want)
		}
	}
	if got := p.Checklist(incident("11:00"), monday("12:00")); len(got) != 0 {
		t.Errorf("an alert has the duties of a crisis: %+v", got)
	}
	i := incident("")
	i.Log = append(i.Log, Raise(monday("12:00"), "ana", Crisis, ""))
	tasks := p.Checklist(i, monday("12:00"))
	if len(tasks) != 1 || tasks[0].Late || !tasks[0].Due.Equal(monday("12:00")) {
		t.Errorf("%+v", tasks)
	}
	if got := p.Checklist(i, monday("11:59")); len(got) != 0 {
		t.Errorf("before the crisis: %+v", got)
	}
}

func TestPauses(t *testing.T) {
	i := Incident{Key: "recall", Log: []Decision{
		Raise(monday("09:00"), "ana", Watch, ""), Raise(monday("10:00"), "ana", Alert, ""),
		{At: monday("10:30"), Note: "…"},
		Raise(monday("11:00"), "bea", Crisis, ""), Raise(monday("12:00"), "bea", Alert, ""), Raise(monday("13:00"), "bea", Calm, ""),
		Raise(monday("14:00"), "eva", Crisis, ""),
	}}
	show := func(p Protocol, i Incident) string {
		var list []string
		for _, x := range p.Pauses(i) {
			until := "-"
			if !x.Until.IsZero() {
				until = x.Until.Format("15")
			}
			list = append(list, x.From.Format("15")+" "+until+" "+x.Reason+" "+x.By)
		}
		return strings.Join(list, "; ")
	}
	if got, want := show(Protocol{}, i), "11 12 recall bea; 14 - recall eva"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	i.Name = "Product recall"
	if got, want := show(Protocol{Stop: Alert}, i), "10 13 Product recall ana; 14 - Product recall eva"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := (Protocol{}).Pauses(Incident{}); got != nil {
		t.Errorf("%+v", got)
	}
	if at, ok := i.Reached(Calm); !ok || !at.Equal(monday("09:00")) {
		t.Errorf("%s %v", at, ok)
	}
	if _, ok := (Incident{}).Reached(Watch); ok {
		t.Error("what never began reached a level")
	}
}

func TestVolume(t *testing.T) {
	var thread Thread
	for _, clock := range []string{"08:59", "09:00", "09:59", "10:00", "11:59", "12:00"} {
		thread.Messages = append(thread.Messages, heard(clock, clock, Comment, ""))
	}
	thread.Messages = append(thread.Messages, Interaction{From: Audience}, heard("x", "09:30", Comment, Spam), answer("x", "09:30"))
	for _, c := range []struct {
		period time.Duration
		n      int
		want   string
	}{{time.Hour, 3, "[2 1 1]"}, {3 * time.Hour, 1, "[4]"}, {0, 3, "[]"}, {time.Hour, 0, "[]"}, {-time.Hour, 3, "[]"}} {
		if got := fmt.Sprint(Volume([]Thread{thread}, monday("09:00"), c.period, c.n)); got != c.want {
			t.Errorf("%d of %s: %s, want %s", c.n, c.period, got, c.want)
		}
	}
}

func TestSituationOf(t *testing.T) {
	say := func(author string, p Polarity, topics ...string) Interaction {
		return Interaction{From: Audience, Author: author, Topics: topics, Sentiment: Sentiment{Polarity: p}}
	}
	threads := []Thread{{Messages: []Interaction{say("ana", Negative, "price"), say("ana", Negative, "box", "price"), say("stranger", Positive)}}, {Messages: []Interaction{say("bea", Neutral)}}}
	s := SituationOf(Signal{Count: 4}, threads, []Member{{Key: "ana", Followers: 100}, {Key: "bea", Followers: 20}, {Key: "leo", Followers: 3000}})
	if s.Signal.Count != 4 || s.Mood != (Mood{1, 1, 2, 0}) || s.Reach != 120 || strings.Join(s.Topics, " ") != "box price" {
		t.Errorf("%+v", s)
	}
}
