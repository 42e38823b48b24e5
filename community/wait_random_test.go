package community_test

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
)

// slowWaits says what the waits of a thread are without going through it: from
// what happened at each minute (0: nothing), as in script, with nothing before
// the first question but what the desk does.
func slowWaits(minutes []byte) []string {
	first := slices.Index(minutes, 'Q')
	if first < 0 {
		return nil
	}
	last := func(before int, of string) int {
		for i := before - 1; i >= 0; i-- {
			if strings.IndexByte(of, minutes[i]) >= 0 {
				return i
			}
		}
		return -1
	}
	next := func(from int, of string) int {
		for i := from; i < len(minutes); i++ {
			if strings.IndexByte(of, minutes[i]) >= 0 {
				return i
			}
		}
		return len(minutes)
	}
	// On hold is a minute whose last word about it, since the first question, is H.
	length := func(from, to int) int {
		n := 0
		for i := from; i < to; i++ {
			if word := last(i+1, "HUC"); word <= first || minutes[word] != 'H' {
				n++
			}
		}
		return n
	}
	var list []string
	say := func(what string, from, to int, end string) {
		list = append(list, fmt.Sprintf("%s %d %d %s", what, from, length(from, to), end))
	}
	for i, word := range minutes {
		// A question begins a wait unless another one has been waiting since the
		// last answer or closing.
		over := max(last(i, "AC"), first-1)
		if word != 'Q' || slices.Contains(minutes[over+1:i], 'Q') {
			continue
		}
		what := "first"
		for j := first; j < i; j++ {
			if minutes[j] == 'A' && slices.Contains(minutes[max(last(j, "AC"), first-1)+1:j], 'Q') {
				what = "next"
			}
		}
		switch end := next(i, "AC"); {
		case end == len(minutes):
			say(what, i, end, "waiting")
		case minutes[end] == 'A':
			say(what, i, end, "answered")
		default:
			say(what, i, end, "dropped")
		}
	}
	// It was resolved with the first closing behind the last reopening.
	solved := next(first, "C")
	for i := solved; i < len(minutes); i++ {
		if minutes[i] == 'R' {
			solved = next(i, "C")
		}
	}
	if solved == len(minutes) {
		say("resolution", first, solved, "waiting")
	} else {
		say("resolution", first, solved, "answered")
	}
	return list
}

func TestWaitsOfRandomThreads(t *testing.T) {
	r := rand.New(rand.NewSource(11))
	for range 3000 {
		minutes := make([]byte, 1+r.Intn(60))
		for i := range minutes {
			if r.Intn(3) == 0 {
				minutes[i] = "QQQQAAACRHU"[r.Intn(11)]
			}
		}
		// A thread begins with a message.
		if at := slices.IndexFunc(minutes, func(b byte) bool { return b != 0 }); at >= 0 && minutes[at] == 'C' {
			minutes[at] = 'A'
		}
		var words []string
		for i, word := range minutes {
			if word != 0 {
				words = append(words, fmt.Sprintf("%02d:%02d%c", 9+i/60, i%60, word))
			}
		}
		start := clockTime(t, "09:00")
		thread := script(t, strings.Join(words, " "))
		waits, err := community.Desk{Now: start.Add(time.Duration(len(minutes)) * time.Minute)}.Waits(thread)
		if err != nil {
			if strings.Contains(err.Error(), "a clock was wrong") {
				continue // closed after being held or reopened, before anybody said a word
			}
			t.Fatal(err)
		}
		var got []string
		for _, w := range waits {
			end := map[community.End]string{community.Waiting: "waiting", community.Answered: "answered", community.Dropped: "dropped"}[w.End]
			what, _, _ := strings.Cut(string(w.For), "-")
			got = append(got, fmt.Sprintf("%s %d %d %s", what, w.From.Sub(start)/time.Minute, w.Elapsed/time.Minute, end))
		}
		want := slowWaits(minutes)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("%s\ngot  %q\nwant %q", words, got, want)
		}
	}
}
