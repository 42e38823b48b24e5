package community_test

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
)

// moodOracle are the oracle's figures for one set of tweets.
type moodOracle struct {
	Counts       struct{ Negative, Neutral, Positive int64 }
	N            int64
	NetSentiment exact `json:"net_sentiment"`
	Shares       struct{ Negative, Neutral, Positive exact }
}

func (want moodOracle) check(t *testing.T, name string, got community.Mood) {
	t.Helper()
	if c := want.Counts; got != (community.Mood{Positive: c.Positive, Neutral: c.Neutral, Negative: c.Negative}) || got.Judged() != want.N {
		t.Errorf("%s: %+v, want %+v", name, got, want.Counts)
	}
	if r, err := got.Net().Rat(); err != nil || r.Cmp(want.NetSentiment.rat(t)) != 0 {
		t.Errorf("%s: net %s, want %s", name, got.Net(), want.NetSentiment.Frac)
	}
	share := func(p stat.Proportion, want exact) {
		if big.NewRat(p.X, p.N).Cmp(want.rat(t)) != 0 {
			t.Errorf("%s: share %v, want %s", name, p, want.Frac)
		}
	}
	share(got.PositiveShare(), want.Shares.Positive)
	share(got.NegativeShare(), want.Shares.Negative)
}

// The figures of an independent program for 2500 tweets to airlines, exactly:
// all, by airline and by day.
func TestSentimentData(t *testing.T) {
	folder := shared(t, "sentiment")
	const name = "airline_rows1-2500.csv"
	var want struct {
		All       moodOracle
		ByAirline map[string]moodOracle `json:"by_airline"`
		ByDay     map[string]moodOracle `json:"by_day"`
		Reasons   map[string]int64      `json:"negative_reasons"`
	}
	text, err := os.ReadFile(filepath.Join(folder, name+".expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	read := func(airline, reason string) []community.Thread {
		messages, err := community.ReadFile(os.DirFS(folder), name, community.Format{
			Columns: map[string]string{"airline": airline, "negativereason": reason}, Layout: "1/2/2006 15:04", Zone: time.UTC,
		})
		if err != nil {
			t.Fatal(err)
		}
		threads, err := community.Threads(messages)
		if err != nil {
			t.Fatal(err)
		}
		return threads
	}
	threads := read("topic", "-")
	want.All.check(t, "all", community.MoodOf(threads))
	groups := func(want map[string]moodOracle, by func(community.Interaction) []string) {
		t.Helper()
		got := community.MoodBy(threads, by)
		if len(got) != len(want) || len(got) == 0 {
			t.Errorf("%d groups, want %d", len(got), len(want))
		}
		for _, g := range got {
			want[g.Name].check(t, g.Name, g.Mood)
		}
	}
	groups(want.ByAirline, community.ByTopic)
	groups(want.ByDay, func(i community.Interaction) []string { return []string{civil.DateOf(i.At).String()} })
	reasons := community.MoodBy(read("-", "topic"), community.ByTopic)
	for _, g := range reasons {
		if g.Mood != (community.Mood{Negative: want.Reasons[g.Name]}) {
			t.Errorf("%s: %+v, want %d", g.Name, g.Mood, want.Reasons[g.Name])
		}
	}
	if len(reasons) != len(want.Reasons) {
		t.Errorf("%d reasons, want %d", len(reasons), len(want.Reasons))
	}
}
