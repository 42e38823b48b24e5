package community_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
)

// chain makes messages of words "key<parent", one a minute.
func chain(t testing.TB, text string) []community.Interaction {
	t.Helper()
	var list []community.Interaction
	for i, word := range strings.Fields(text) {
		key, parent, _ := strings.Cut(word, "<")
		list = append(list, community.Interaction{Key: key, Parent: parent, From: community.Audience, At: clockTime(t, "09:00").Add(time.Duration(i) * time.Minute)})
	}
	return list
}

func TestThreads(t *testing.T) {
	for _, test := range []struct{ name, messages, want string }{
		{"none", "", ""},
		{"one", "a", "a: a"},
		{"a chain", "a b<a c<b", "a: a b c"},
		{"answered twice", "a b<a c<a d<b", "a: a b c d"},
		{"two", "a x b<a y<x", "a: a b; x: x y"},
		{"answers before questions", "c<b b<a a", "a: c b a"},
		{"a parent that is missing", "b<a c<b d<z", "b: b c, missing a; d: d, missing z"},
		{"two without the same parent", "b<a c<a", "b: b, missing a; c: c, missing a"},
	} {
		t.Run(test.name, func(t *testing.T) {
			threads, err := community.Threads(chain(t, test.messages))
			var got []string
			for _, thread := range threads {
				var keys []string
				for _, m := range thread.Messages {
					keys = append(keys, m.Key)
				}
				text := thread.Key + ": " + strings.Join(keys, " ")
				if len(thread.Missing) > 0 {
					text += ", missing " + strings.Join(thread.Missing, " ")
				}
				got = append(got, text)
			}
			if list := strings.Join(got, "; "); err != nil || list != test.want {
				t.Errorf("got %s, %v; want %s", list, err, test.want)
			}
		})
	}
}

func TestThreadsAtOneInstant(t *testing.T) {
	messages := chain(t, "c<b b<a a x")
	for i := range messages {
		messages[i].At = clockTime(t, "09:00")
	}
	messages[2].Replies = []string{"b", "gone"}
	threads, err := community.Threads(messages)
	if err != nil || len(threads) != 2 {
		t.Fatal(threads, err)
	}
	if got := threads[0].Messages; got[0].Key != "a" || got[1].Key != "b" || got[2].Key != "c" {
		t.Errorf("%v", got)
	}
	if got := threads[0].Missing; !slices.Equal(got, []string{"gone"}) {
		t.Errorf("missing %v", got)
	}
}

func TestThreadsRefuses(t *testing.T) {
	for _, test := range []struct{ name, messages, says string }{
		{"no key", "a <a", "message 2 of the list has no key"},
		{"the same key", "a b a<b", `thread "a": two messages have this key`},
		{"itself", "a<a", "answers itself"},
		{"a circle", "x a<c b<a c<b", "answers itself, by way of others"},
		{"into a circle", "d<a a<b b<a", "answers itself"},
	} {
		t.Run(test.name, func(t *testing.T) {
			threads, err := community.Threads(chain(t, test.messages))
			if threads != nil || !errors.Is(err, community.ErrThread) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%v, %v; want %s", threads, err, test.says)
			}
		})
	}
}

// The order of the messages does not matter, and the threads are those that a
// search from each message finds.
func TestThreadsOfRandomTrees(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	for range 200 {
		n := 1 + r.Intn(40)
		messages := make([]community.Interaction, n)
		for i := range messages {
			messages[i] = community.Interaction{Key: fmt.Sprint("k", i), At: clockTime(t, "09:00").Add(time.Duration(i) * time.Second)}
			if parent := r.Intn(2*i + 1); parent < i {
				messages[i].Parent = fmt.Sprint("k", parent)
			}
		}
		want, err := community.Threads(messages)
		if err != nil {
			t.Fatal(err)
		}
		for _, thread := range want {
			for _, m := range thread.Messages {
				at := m
				for at.Parent != "" {
					var i int
					fmt.Sscanf(at.Parent, "k%d", &i)
					at = messages[i]
				}
				if at.Key != thread.Key {
					t.Fatalf("%s is in thread %s, and began with %s", m.Key, thread.Key, at.Key)
				}
			}
		}
		shuffled := slices.Clone(messages)
		r.Shuffle(n, func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got, err := community.Threads(shuffled); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("in another order: %v, %v; want %v", got, err, want)
		}
	}
}

// A long chain is no deep recursion, and no square of its length.
func TestThreadsOfALongChain(t *testing.T) {
	const n = 200_000
	messages := make([]community.Interaction, n)
	for i := range messages {
		messages[i] = community.Interaction{Key: fmt.Sprint(i), Parent: fmt.Sprint(i - 1), At: clockTime(t, "09:00")}
	}
	slices.Reverse(messages)
	threads, err := community.Threads(messages)
	if err != nil || len(threads) != 1 || len(threads[0].Messages) != n || threads[0].Messages[n-1].Key != fmt.Sprint(n-1) {
		t.Errorf("%d threads, %v", len(threads), err)
	}
}

func TestOpening(t *testing.T) {
	thread := script(t, "08:00A 09:00Q")
	if m, ok := thread.Opening(); !ok || m.Key != "m2" {
		t.Errorf("%v, %t", m, ok)
	}
	if m, ok := script(t, "08:00A").Opening(); ok || m.Key != "" {
		t.Errorf("%v, %t", m, ok)
	}
}

func TestLatest(t *testing.T) {
	if got := community.Latest(nil); !got.IsZero() {
		t.Error(got)
	}
	for text, want := range map[string]string{"09:00Q 10:00A": "10:00", "09:00Q 10:00A 11:00C": "11:00"} {
		if got := community.Latest([]community.Thread{script(t, "08:00Q"), script(t, text)}); !got.Equal(clockTime(t, want)) {
			t.Errorf("%s: %s", text, got)
		}
	}
}

func TestThreadJSON(t *testing.T) {
	const text = `{"key":"t","agent":"eva","messages":[{"key":"m1","kind":"comment","channel":"instagram","from":"audience","author":"ana",` +
		`"at":"2026-03-02T09:00:00Z","intent":"question","sentiment":{"polarity":"negative","judge":"person","confidence":0.5},"priority":"high","topics":["delivery"],` +
		`"removed":{"at":"2026-03-02T09:30:00Z","by":"eva","rule":"insults"}}],"events":[{"at":"2026-03-02T10:00:00Z","act":"closed","by":"eva"}],"missing":["m0"]}`
	var thread community.Thread
	if err := json.Unmarshal([]byte(text), &thread); err != nil {
		t.Fatal(err)
	}
	if again, err := json.Marshal(thread); err != nil || string(again) != text {
		t.Errorf("%v\ngot  %s\nwant %s", err, again, text)
	}
}

func TestWords(t *testing.T) {
	seen := map[string]bool{}
	check := func(word string, en, es string) {
		t.Helper()
		if en == "" || es == "" || seen[word+en] {
			t.Errorf("%s is %q, %q", word, en, es)
		}
		seen[word+en] = true
	}
	for _, w := range community.Kinds() {
		check("kind", w.Name().EN, w.Name().ES)
	}
	for _, w := range community.Intents() {
		check("intent", w.Name().EN, w.Name().ES)
		if w.NeedsReply() == (w == community.Spam) {
			t.Errorf("%s needs a reply: %t", w, w.NeedsReply())
		}
	}
	for _, w := range community.Priorities() {
		check("priority", w.Name().EN, w.Name().ES)
	}
	for _, w := range []community.Party{community.Audience, community.Agent, community.Bot} {
		check("party", w.Name().EN, w.Name().ES)
	}
	for _, w := range []community.Awaited{community.FirstResponse, community.NextResponse, community.Resolution, community.DirectReply} {
		check("awaited", w.Name().EN, w.Name().ES)
	}
	for _, w := range []community.Status{community.Pending, community.AtRisk, community.Met, community.Late, community.Lapsed} {
		check("status", w.Name().EN, w.Name().ES)
	}
	for _, own := range []string{
		community.Kind("fax").Name().ES, community.Intent("fax").Name().ES, community.Priority("fax").Name().ES,
		community.Party("fax").Name().ES, community.Awaited("fax").Name().ES, community.Status("fax").Name().ES,
	} {
		if own != "fax" {
			t.Errorf("a word of a program's own is %q", own)
		}
	}
	if community.DirectMessage.Public() || community.LiveChat.Public() || !community.Review.Public() || !community.Kind("").Public() {
		t.Error("who can read what")
	}
}
