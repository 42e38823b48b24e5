package calendar_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// posts are outcomes of an audience of 1000 on a day of March 2026 (the 2nd is a
// Monday), at an hour of UTC, with the given interactions, a week apart.
func posts(day, hour int, interactions ...int64) []calendar.Outcome {
	list := make([]calendar.Outcome, len(interactions))
	for i, n := range interactions {
		list[i] = calendar.Outcome{At: time.Date(2026, 3, day+7*i, hour, 15, 0, 0, time.UTC), Interactions: n, Audience: 1000}
	}
	return list
}

func join(lists ...[]calendar.Outcome) []calendar.Outcome {
	var all []calendar.Outcome
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// TestHeatmapKnown holds the numbers to a worked example in fractions: three
// hours with rates (.04 .06), (.08 .10 .12), (.02 .02 .02 .06).
//
// M = .52/9; within = (.0002 + .0008 + .0012)/6; between = Σ n(m−M)²/2, less
// within, over (9 − 29/9)/2.
func TestHeatmapKnown(t *testing.T) {
	h, why := calendar.NewHeatmap(join(posts(2, 9, 40, 60), posts(3, 12, 80, 100, 120), posts(8, 23, 20, 20, 20, 60)), time.UTC)
	if why != 0 {
		t.Fatal(why)
	}
	mean := .52 / 9
	within := (.0002 + .0008 + .0012) / 6
	between := (2*math.Pow(.05-mean, 2) + 3*math.Pow(.1-mean, 2) + 4*math.Pow(.03-mean, 2)) / 2
	spread := (between - within) / ((9 - 29.0/9) / 2)
	expected := func(n, m float64) float64 { return mean + n/(n+within/spread)*(m-mean) }
	for _, test := range []struct {
		day, hour, posts int
		mean, expected   float64
	}{
		{0, 9, 2, .05, expected(2, .05)},
		{1, 12, 3, .1, expected(3, .1)},
		{6, 23, 4, .03, expected(4, .03)},
		{4, 4, 0, 0, mean},
	} {
		got := h.Hours[test.day][test.hour]
		if got.Posts != test.posts || math.Abs(got.Mean-test.mean) > 1e-12 || math.Abs(got.Expected-test.expected) > 1e-12 {
			t.Errorf("%d %d: %+v, want %+v", test.day, test.hour, got, test)
		}
		if got.Day != time.Weekday((test.day+1)%7) || got.Hour != test.hour {
			t.Errorf("%d %d is called %s %d", test.day, test.hour, got.Day, got.Hour)
		}
	}
	if h.Posts != 9 || h.LeftOut != 0 || math.Abs(h.Mean-mean) > 1e-12 {
		t.Errorf("got %d posts, %d left out, mean %v", h.Posts, h.LeftOut, h.Mean)
	}
}

// TestHeatmapViral holds that one post that went round the world makes no best
// hour.
func TestHeatmapViral(t *testing.T) {
	history := join(posts(2, 9, 30, 34, 26, 30), posts(3, 12, 20, 24, 20, 24), posts(4, 18, 20, 900, 22, 18))
	h, why := calendar.NewHeatmap(history, time.UTC)
	if why != 0 {
		t.Fatal(why)
	}
	if raw := h.Hours[2][18].Mean; raw < .2 {
		t.Fatalf("the raw mean is %v", raw)
	}
	if list, why := h.Best(3, 3); why != kpi.NoAnswer {
		t.Errorf("got %+v, %s", list, why)
	}
}

func TestHeatmapZone(t *testing.T) {
	z := zones(t, "America/New_York")
	// 14:30 UTC is 09:30 before the clocks change on the 8th, and 10:30 after it.
	at := func(day int) calendar.Outcome {
		return calendar.Outcome{At: time.Date(2026, 3, day, 14, 30, 0, 0, time.UTC), Interactions: 1, Audience: 2}
	}
	h, why := calendar.NewHeatmap([]calendar.Outcome{at(2), at(9), at(16)}, z["America/New_York"])
	if why != 0 || h.Hours[0][9].Posts != 1 || h.Hours[0][10].Posts != 2 {
		t.Errorf("%s: %+v", why, h.Hours[0])
	}
}

func TestBest(t *testing.T) {
	clear := join(posts(2, 9, 40, 60), posts(3, 12, 80, 100, 120), posts(8, 23, 20, 20, 20, 60), posts(4, 7, 300))
	for _, test := range []struct {
		name     string
		history  []calendar.Outcome
		n, least int
		want     string
		why      kpi.Reason
		en, es   string
	}{
		{"enough", clear, 3, 3, "Tuesday 12", 0, "Tuesday 12:00–13:00: 9.97% expected, 10.00% on average over 3 posts; all hours: 8.20%.\n", "martes de 12:00 a 13:00: se espera un 9,97 %, media del 10,00 % con 3 publicaciones; todas las horas: 8,20 %.\n"},
		{"the best first", join(posts(2, 9, 80, 82), posts(3, 12, 100, 104), posts(8, 23, 20, 22), posts(4, 7, 18, 20)), 3, 2, "Tuesday 12, Monday 9", 0, "", ""},
		{"one post is never enough", clear, 9, 1, "Tuesday 12", 0, "", ""},
		{"none asked for", clear, 0, 3, "", 0, "", ""},
		{"fewer than zero", clear, -1, 3, "", 0, "", ""},
		{
			"too few", clear, 3, 5, "", kpi.TooFew,
			"No hour is recommended: none has 5 posts or more; there are 10 posts in all, and at most 4 in one hour.\n",
			"No se recomienda ninguna hora: ninguna tiene 5 publicaciones o más; hay 10 publicaciones en total, y como mucho 4 en una hora.\n",
		},
		{
			"no difference", join(posts(2, 9, 40, 60), posts(3, 12, 60, 40)), 3, 2, "", kpi.NoAnswer,
			"No hour is recommended: over 4 posts, the hours differ no more than chance would have it.\n",
			"No se recomienda ninguna hora: con 4 publicaciones, las horas no difieren más de lo que haría el azar.\n",
		},
	} {
		h, why := calendar.NewHeatmap(test.history, time.UTC)
		if why != 0 {
			t.Fatal(why)
		}
		list, why := h.Best(test.n, test.least)
		var got []string
		for _, hour := range list {
			got = append(got, hour.Day.String()+" "+strings.TrimPrefix(time.Date(2026, 1, 1, hour.Hour, 0, 0, 0, time.UTC).Format("15"), "0"))
		}
		if strings.Join(got, ", ") != test.want || why != test.why {
			t.Errorf("%s: got %q, %q, want %q, %q", test.name, got, why, test.want, test.why)
		}
		for l, want := range map[i18n.Lang]string{i18n.EN: test.en, i18n.ES: test.es} {
			var b strings.Builder
			if err := h.WriteText(&b, l, test.n, test.least); err != nil {
				t.Fatal(err)
			}
			if want != "" && b.String() != want {
				t.Errorf("%s: got %q, want %q", test.name, b.String(), want)
			}
		}
	}
}

func TestHeatmapUndefined(t *testing.T) {
	for name, history := range map[string][]calendar.Outcome{
		"nothing":            nil,
		"one hour":           posts(2, 9, 40, 60),
		"one post each":      join(posts(2, 9, 40), posts(2, 10, 60)),
		"without rates":      {{At: hour(1)}, {At: hour(1), Audience: -1}, {At: hour(1), Interactions: -1, Audience: 5}, {Interactions: 1, Audience: 2}},
		"all that is in one": append(posts(2, 9, 40, 50, 60), calendar.Outcome{At: hour(20)}),
	} {
		if h, why := calendar.NewHeatmap(history, time.UTC); why != kpi.TooFew || h.Posts != 0 {
			t.Errorf("%s: %q, %+v", name, why, h.Posts)
		}
	}
	h, _ := calendar.NewHeatmap(append(posts(2, 9, 40, 50), append(posts(3, 9, 1), calendar.Outcome{At: hour(20)})...), time.UTC)
	if h.LeftOut != 1 || h.Posts != 3 {
		t.Errorf("got %d left out of %d", h.LeftOut, h.Posts)
	}
	var none calendar.Heatmap
	if _, why := none.Best(1, 1); why != kpi.TooFew {
		t.Errorf("of nothing: %s", why)
	}
	if err := none.WriteText(refuser{}, i18n.EN, 1, 1); !errors.Is(err, errNoPaper) {
		t.Errorf("of a writer that fails: %v", err)
	}
}

// refuser is a writer that fails.
type refuser struct{}

func (refuser) Write([]byte) (int, error) { return 0, errNoPaper }

func TestHeatmapWithoutZone(t *testing.T) {
	history := join(posts(2, 9, 40, 60), posts(3, 12, 80, 100, 120))
	want, _ := calendar.NewHeatmap(history, time.UTC)
	if got, why := calendar.NewHeatmap(history, nil); got != want || why != 0 {
		t.Errorf("got %+v, %v", got, why)
	}
}
