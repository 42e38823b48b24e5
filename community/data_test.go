package community_test

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// sharedVar names the folder of data that may not be copied.
const sharedVar = "PAUTA_SHARED"

func shared(t *testing.T, folder string) string {
	t.Helper()
	root := os.Getenv(sharedVar)
	if root == "" {
		t.Skip(sharedVar + " does not name the folder of data that may not be copied")
	}
	return filepath.Join(root, "data", folder)
}

// exact is a figure of the oracle as a fraction.
type exact struct {
	Frac string `json:"frac"`
}

func (e exact) rat(t *testing.T) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(e.Frac)
	if !ok {
		t.Fatalf("%q is no fraction", e.Frac)
	}
	return r
}

// responses are the oracle's figures for one set of messages.
type responses struct {
	Messages, Answered, Unanswered int64
	Within1h                       int64 `json:"within_1h"`
	Min                            int64 `json:"min_s"`
	Max                            int64 `json:"max_s"`
	AnswerRate                     exact `json:"answer_rate"`
	Mean                           exact `json:"mean_s"`
	MedianLinear                   exact `json:"median_linear_s"`
	MedianNearest                  exact `json:"median_nearest_rank_s"`
	P90Linear                      exact `json:"p90_linear_s"`
	P90Nearest                     exact `json:"p90_nearest_rank_s"`
	ShareOfAll                     exact `json:"share_within_1h_of_all"`
	ShareOfAnswered                exact `json:"share_within_1h_of_answered"`
}

type supportOracle struct {
	Rows, Inbound, Outbound, Authors int64
	ParentsOutside                   int64                `json:"parents_outside_file"`
	Negative                         int64                `json:"negative_response_times"`
	AnyInbound                       responses            `json:"any_inbound"`
	Opening                          responses            `json:"opening"`
	ByBrand                          map[string]responses `json:"opening_by_brand_of_first_answer"`
	Links                            struct {
		Listed        int64 `json:"listed"`
		TargetOutside int64 `json:"target_outside_file"`
	} `json:"response_tweet_id_links"`
	Examples []struct {
		Answer  string
		Brand   string
		Seconds int64
		Tweet   string `json:"tweet_id"`
	}
}

func (want responses) check(t *testing.T, waits community.Waits) {
	t.Helper()
	times := waits.Elapsed()
	counts := func(name string, got, want int64) {
		if got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
	value := func(name string, got kpi.Value, want exact) {
		if r, err := got.Rat(); err != nil || r.Cmp(want.rat(t)) != 0 {
			t.Errorf("%s: %s, %v; want %s", name, got, err, want.Frac)
		}
	}
	counts("messages", times.All(), want.Messages)
	counts("answered", times.Answered(), want.Answered)
	counts("unanswered", times.Waiting(), want.Unanswered)
	hour := times.Within(time.Hour)
	counts("within an hour", hour.Met, want.Within1h)
	value("answer rate", times.Coverage(), want.AnswerRate)
	value("mean", times.Mean(), want.Mean)
	ratio := func(name string, num, den int64, want exact) {
		if got := big.NewRat(num, den); got.Cmp(want.rat(t)) != 0 {
			t.Errorf("%s: %s, want %s", name, got, want.Frac)
		}
	}
	ratio("share of all", hour.Met, times.All(), want.ShareOfAll)
	ratio("share of answered", hour.Met, hour.Met+hour.Late, want.ShareOfAnswered)
	percentiles := func(kind stat.PercentileType, want ...exact) {
		got, why := times.Percentiles(kind, 0.5, 0.9)
		if why != 0 {
			t.Fatal(why)
		}
		for i, w := range want {
			seconds := new(big.Rat).SetFrac64(int64(got[i]), int64(time.Second))
			if seconds.Cmp(w.rat(t)) != 0 {
				t.Errorf("type %d: %s, want %s s", kind, got[i], w.Frac)
			}
		}
	}
	percentiles(stat.Type7, want.MedianLinear, want.P90Linear)
	percentiles(stat.Type1, want.MedianNearest, want.P90Nearest)
	ends, why := times.Percentiles(stat.Type1, 0, 1)
	if why != 0 || ends[0] != time.Duration(want.Min)*time.Second || ends[1] != time.Duration(want.Max)*time.Second {
		t.Errorf("from %s to %s, want %d to %d s", ends[0], ends[1], want.Min, want.Max)
	}
}

// The figures of an independent program for 2500 tweets, exactly.
func TestSupportData(t *testing.T) {
	folder := shared(t, "support")
	const name = "twcs_rows1-2500.csv"
	var want supportOracle
	text, err := os.ReadFile(filepath.Join(folder, name+".expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	messages, err := community.ReadFile(os.DirFS(folder), name, community.Format{})
	if err != nil {
		t.Fatal(err)
	}
	var inbound, listed int64
	authors := map[string]bool{}
	var now time.Time
	for _, m := range messages {
		authors[m.Author] = true
		listed += int64(len(m.Replies))
		if m.From == community.Audience {
			inbound++
		}
		if m.At.After(now) {
			now = m.At
		}
	}
	if rows := int64(len(messages)); rows != want.Rows || inbound != want.Inbound || rows-inbound != want.Outbound ||
		int64(len(authors)) != want.Authors || listed != want.Links.Listed {
		t.Errorf("%d rows, %d inbound, %d authors, %d links", rows, inbound, len(authors), listed)
	}

	desk := community.Desk{Now: now}
	waits, err := desk.Replies(messages)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("any inbound", func(t *testing.T) { want.AnyInbound.check(t, waits) })
	parents := map[string]string{}
	for _, m := range messages {
		parents[m.Key] = m.Parent
	}
	var opening community.Waits
	for _, w := range waits {
		if parents[w.Message] == "" {
			opening = append(opening, w)
		}
	}
	t.Run("opening", func(t *testing.T) { want.Opening.check(t, opening) })
	brands := 0
	for _, g := range opening.Group(func(w community.Wait) string { return w.Agent }) {
		if g.Key != "" {
			brands++
			t.Run(g.Key, func(t *testing.T) { want.ByBrand[g.Key].check(t, g.Waits) })
		}
	}
	if brands != len(want.ByBrand) {
		t.Errorf("%d brands, want %d", brands, len(want.ByBrand))
	}
	for _, e := range want.Examples {
		for _, w := range waits {
			if w.Message == e.Tweet && (w.Agent != e.Brand || w.Elapsed != time.Duration(e.Seconds)*time.Second) {
				t.Errorf("tweet %s: %s by %s, want %d s by %s", e.Tweet, w.Elapsed, w.Agent, e.Seconds, e.Brand)
			}
		}
	}

	threads, err := community.Threads(messages)
	if err != nil {
		t.Fatal(err)
	}
	var said, missing, roots int64
	for _, thread := range threads {
		said += int64(len(thread.Messages))
		missing += int64(len(thread.Missing))
		if slices.Contains(thread.Missing, parents[thread.Key]) {
			roots++
		}
		if _, err := desk.Waits(thread); err != nil {
			want.Negative--
		}
	}
	if said != want.Rows || roots != want.ParentsOutside || missing != roots+want.Links.TargetOutside || want.Negative != 0 {
		t.Errorf("%d messages in threads, %d missing, %d of them parents", said, missing, roots)
	}
}
