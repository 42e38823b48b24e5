package community

import (
	"cmp"
	"errors"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrThread is the class of [ThreadError].
var ErrThread = errors.New("community: thread cannot be read")

// ThreadError says which thread, or which message, cannot be read, and why.
type ThreadError struct {
	Key     string    // as i18n.Quote gives it; "" where it is of none
	Problem i18n.Text // what is wrong with it
}

func (e *ThreadError) Error() string { return e.Text().EN }

// Unwrap returns [ErrThread].
func (e *ThreadError) Unwrap() error { return ErrThread }

// Text says the error in both languages.
func (e *ThreadError) Text() i18n.Text {
	if e.Key == "" {
		return e.Problem
	}
	return i18n.Sprintf(i18n.Text{EN: "thread %s: %s", ES: "conversación %s: %s"}, e.Key, e.Problem)
}

func badThread(key string, problem i18n.Text, args ...any) error {
	return &ThreadError{Key: i18n.Quote(key), Problem: i18n.Sprintf(problem, args...)}
}

// Threads puts messages, in any order, into the threads that their parents make
// of them. A thread has the key of its first message, the one without a parent;
// where a parent is not among the messages, as in a file that is a slice of
// more, the thread begins with what answers it, and Missing names it, as it does
// answers that a message lists and that are not there either. What the
// audience answers to a post of the team, which has no parent, begins a thread of
// its own: an answer to one of many is none to the others. Threads are in the
// order in which they began, messages in that of time. What does something to a
// thread becomes an [Event] of it, and is a message too only where somebody says
// something: a row that closes a thread has no From.
//
// It fails with a [ThreadError] (errors.Is [ErrThread]) if
//   - a message has no key, or the key of another one,
//   - messages answer one another in a circle.
func Threads(messages []Interaction) ([]Thread, error) {
	at := make(map[string]int, len(messages))
	for i, m := range messages {
		if m.Key == "" {
			return nil, &ThreadError{Problem: i18n.Sprintf(i18n.Text{
				EN: "message %s of the list has no key",
				ES: "el mensaje %s de la lista no tiene clave",
			}, i18n.Int(int64(i+1)))}
		}
		if _, taken := at[m.Key]; taken {
			return nil, badThread(m.Key, i18n.Text{EN: "two messages have this key", ES: "dos mensajes tienen esta clave"})
		}
		at[m.Key] = i
	}
	places := make([]place, len(messages))
	for i := range messages {
		if !settle(messages, at, places, i) {
			return nil, badThread(messages[i].Key, i18n.Text{
				EN: "the message answers itself, by way of others",
				ES: "el mensaje se responde a sí mismo, a través de otros",
			})
		}
	}
	return gather(messages, at, places), nil
}

// place is where a message stands: the message with which its thread begins, and
// how many answers away from it, counted from 1. The zero place is not known.
type place struct{ root, depth int }

// settle finds the place of message i, and of all on the way to the first one.
// It reports false for a circle.
func settle(messages []Interaction, at map[string]int, places []place, i int) bool {
	var way []int
	for places[i].depth == 0 {
		if len(way) > len(messages) {
			return false
		}
		way = append(way, i)
		parent, ok := at[messages[i].Parent]
		if !ok || messages[i].From == Audience && isPost(messages[parent]) {
			places[i] = place{i, 1}
			way = way[:len(way)-1]
			break
		}
		i = parent
	}
	known := places[i]
	for _, on := range slices.Backward(way) {
		known.depth++
		places[on] = known
	}
	return true
}

// isPost reports whether the team said something on its own account, under which
// many may write who have nothing to do with one another.
func isPost(m Interaction) bool { return m.Parent == "" && (m.From == Agent || m.From == Bot) }

// gather makes the threads of messages whose places are known.
func gather(messages []Interaction, at map[string]int, places []place) []Thread {
	order := make([]int, len(messages))
	for i := range order {
		order[i] = i
	}
	// What was said at the same second stands in the order in which it answers.
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(
			messages[i].At.Compare(messages[j].At),
			cmp.Compare(places[i].depth, places[j].depth),
			cmp.Compare(i, j),
		)
	})
	var threads []Thread
	number := make(map[int]int)
	for _, i := range order {
		root := places[i].root
		n, ok := number[root]
		if !ok {
			n = len(threads)
			number[root] = n
			threads = append(threads, Thread{Key: messages[root].Key})
		}
		t := &threads[n]
		if act := messages[i].Act; act != "" {
			t.Events = append(t.Events, Event{At: messages[i].At, Act: act, By: messages[i].Author})
		}
		if messages[i].Act == "" || messages[i].From != "" {
			t.Messages = append(t.Messages, messages[i])
		}
		if parent := messages[i].Parent; parent != "" && i == root {
			if _, ok := at[parent]; !ok {
				t.Missing = append(t.Missing, parent)
			}
		}
		for _, reply := range messages[i].Replies {
			if _, ok := at[reply]; !ok {
				t.Missing = append(t.Missing, reply)
			}
		}
	}
	return threads
}
