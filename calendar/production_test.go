package calendar

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
)

func TestEstimate(t *testing.T) {
	for _, c := range []struct {
		name           string
		e              Estimate
		mean, variance string // of what is known, else the reason
	}{
		{"zero", Estimate{}, "0", "0"},
		{"certain", Days(3), "3", "0"},
		{"unsure", Estimate{1, 2, 9}, "3", "16/9"},
		{"part of a day", Estimate{0, 1, 3}, "7/6", "1/4"},
		{"backwards", Estimate{3, 2, 9}, "out_of_domain", "out_of_domain"},
		{"worst before likely", Estimate{1, 3, 2}, "out_of_domain", "out_of_domain"},
		{"negative", Estimate{-1, 2, 3}, "out_of_domain", "out_of_domain"},
		{"most", Days(100_000), "100000", "0"},
		{"more", Estimate{0, 0, 100_001}, "out_of_domain", "out_of_domain"},
	} {
		for what, v := range map[string]kpi.Value{c.mean: c.e.Mean(), c.variance: c.e.Variance()} {
			if got := said(v); got != what {
				t.Errorf("%s: got %s, want %s", c.name, got, what)
			}
		}
	}
}

// said is a value as a fraction, or its reason.
func said(v kpi.Value) string {
	r, err := v.Rat()
	if err != nil {
		return v.Reason().String()
	}
	return r.RatString()
}

func TestSchedule(t *testing.T) {
	p := Production{
		{Key: "post", Days: Days(1), After: []string{"film", "text", "licence"}},
		{Key: "idea", Days: Days(1)},
		{Key: "film", Days: Estimate{1, 2, 9}, After: []string{"idea"}},
		{Key: "text", Days: Estimate{1, 1, 4}, After: []string{"idea"}},
		{Key: "licence", Days: Estimate{2, 4, 6}},
	}
	s, err := p.Schedule()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(s.Critical, []string{"idea", "licence", "film", "post"}) && !slices.Equal(s.Critical, []string{"licence", "idea", "film", "post"}) {
		t.Errorf("critical: %v", s.Critical)
	}
	// Two critical paths of 4 days meet in post: that of film spreads more.
	if said(s.Length) != "5" || said(s.Variance) != "16/9" || s.Workdays() != 5 {
		t.Errorf("length %s, variance %s, %d days", said(s.Length), said(s.Variance), s.Workdays())
	}
	text := s.Tasks[3]
	got := fmt.Sprint(text.Key, said(text.Start), said(text.End), said(text.LatestStart), said(text.LatestEnd), said(text.Slack))
	if want := fmt.Sprint("text", "1", "5/2", "5/2", "4", "3/2"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if none, err := (Production{}).Schedule(); err != nil || none.Workdays() != 0 || len(none.Tasks) != 0 {
		t.Errorf("of nothing: %v %v", none, err)
	}
	if new(Schedule).Workdays() != 0 {
		t.Error("the zero Schedule takes time")
	}
	part, err := Production{{Key: "a", Days: Estimate{0, 0, 3}}}.Schedule()
	if err != nil || part.Workdays() != 1 {
		t.Errorf("half a day is %d days, %v", part.Workdays(), err)
	}
}

// TestScheduleOracle holds the schedule to the longest chain of tasks, found by
// trying all of them.
func TestScheduleOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 5))
	for range 300 {
		p := make(Production, 1+random.IntN(8))
		for i := range p {
			p[i] = Task{Key: fmt.Sprint("t", i), Days: Days(random.IntN(5))}
			for j := range i {
				if random.IntN(3) == 0 {
					p[i].After = append(p[i].After, fmt.Sprint("t", j))
				}
			}
		}
		days := func(i int) int64 { return int64(p[i].Days.Likely) }
		var before, after func(i int) int64 // the longest chain that ends, begins with i
		before = func(i int) int64 {
			longest := int64(0)
			for j := range p {
				if slices.Contains(p[i].After, p[j].Key) {
					longest = max(longest, before(j))
				}
			}
			return longest + days(i)
		}
		after = func(i int) int64 {
			longest := int64(0)
			for j := range p {
				if slices.Contains(p[j].After, p[i].Key) {
					longest = max(longest, after(j))
				}
			}
			return longest + days(i)
		}
		length := int64(0)
		for i := range p {
			length = max(length, before(i))
		}
		mixed := slices.Clone(p)
		random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		s, err := mixed.Schedule()
		if err != nil {
			t.Fatal(err)
		}
		if said(s.Length) != fmt.Sprint(length) {
			t.Fatalf("length %s, want %d", said(s.Length), length)
		}
		for at, task := range mixed {
			i := slices.IndexFunc(p, func(x Task) bool { return x.Key == task.Key })
			want := length - before(i) - after(i) + days(i)
			if said(s.Tasks[at].Slack) != fmt.Sprint(want) {
				t.Fatalf("slack of %s: %s, want %d", task.Key, said(s.Tasks[at].Slack), want)
			}
			if said(s.Tasks[at].End) != fmt.Sprint(before(i)) || slices.Contains(s.Critical, task.Key) != (want == 0) {
				t.Fatalf("%s: %+v, critical %v", task.Key, s.Tasks[at], s.Critical)
			}
		}
		for n, key := range s.Critical {
			for _, later := range s.Critical[n:] {
				i := slices.IndexFunc(p, func(x Task) bool { return x.Key == key })
				if slices.Contains(p[i].After, later) {
					t.Fatalf("%s comes before %s: %v", key, later, s.Critical)
				}
			}
		}
	}
}

func TestProductionError(t *testing.T) {
	for _, c := range []struct {
		name string
		p    Production
		want string
	}{
		{"no key", Production{{}}, `task "": the key is malformed`},
		{"twice", Production{{Key: "a"}, {Key: "a"}}, `task "a": another task has this key`},
		{"estimate", Production{{Key: "a", Days: Estimate{2, 1, 1}}}, `task "a": the estimate is not 0 ≤ optimistic ≤ likely ≤ pessimistic`},
		{"lost", Production{{Key: "a", After: []string{"b"}}}, `task "a": it waits for "b", which is no task`},
		{"itself", Production{{Key: "a", After: []string{"a"}}}, `task "a": it waits for itself in the end`},
		{"beside a free task", Production{{Key: "x"}, {Key: "a", After: []string{"b"}}, {Key: "b", After: []string{"a"}}}, `task "a": it waits for itself in the end`},
		{"behind a circle", Production{
			{Key: "a", After: []string{"x", "c"}},
			{Key: "b", After: []string{"c"}},
			{Key: "c", After: []string{"b"}},
			{Key: "x"},
		}, `task "c": it waits for itself in the end`},
	} {
		_, err := c.p.Schedule()
		if !errors.Is(err, ErrProduction) || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.name, err, c.want)
		}
	}
}

// TestProductionLong holds that a long chain is neither slow nor deep.
func TestProductionLong(t *testing.T) {
	p := make(Production, 5000)
	for i := range p {
		p[i] = Task{Key: fmt.Sprint("t", i), Days: Days(1)}
		if i > 0 {
			p[i].After = []string{fmt.Sprint("t", i-1)}
		}
	}
	s, err := p.Schedule()
	if err != nil || s.Workdays() != 5000 || len(s.Critical) != 5000 {
		t.Errorf("%d days, %d critical, %v", s.Workdays(), len(s.Critical), err)
	}
	if r, _ := s.Variance.Rat(); r.Cmp(new(big.Rat)) != 0 {
		t.Errorf("variance %s", r)
	}
	if !strings.HasPrefix(s.Critical[4999], "t4999") {
		t.Error(s.Critical[4999])
	}
}
