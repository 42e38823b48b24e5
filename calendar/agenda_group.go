package calendar

import (
	"cmp"
	"slices"
	"strings"
)

// Group is some items of an [Agenda]: those of a channel, in a state, of a
// person.
type Group struct {
	Key   string // of the channel, the state or the person; "" where an entry has none
	Items []Item
}

// ByChannel returns the items of each channel, by the names of the channels. An
// entry for several channels stands in each; those without any come last.
func (a Agenda) ByChannel() []Group {
	return a.group(nil, func(e Entry) []string {
		var keys []string
		for _, p := range e.Posts {
			keys = append(keys, string(p.Channel))
		}
		return keys
	})
}

// ByState returns the items of the entries in each state, in the order of the
// states in the workflow, others after them.
func (a Agenda) ByState() []Group {
	var order []string
	for _, s := range a.Calendar.workflow().States() {
		order = append(order, string(s))
	}
	return a.group(order, func(e Entry) []string { return []string{string(a.Calendar.state(e))} })
}

// ByPerson returns the items of each owner, by name; those that nobody owns come
// last.
func (a Agenda) ByPerson() []Group {
	return a.group(nil, func(e Entry) []string { return []string{e.Owner} })
}

// group puts the items under the keys of their entries: those of the order
// first, then by name, no key at all last.
func (a Agenda) group(order []string, keys func(Entry) []string) []Group {
	var groups []Group
	at := map[string]int{}
	for _, item := range a.Items {
		of := unique(keys(a.Calendar.Entries[item.Entry]))
		if len(of) == 0 {
			of = []string{""}
		}
		for _, key := range of {
			i, ok := at[key]
			if !ok {
				i = len(groups)
				at[key] = i
				groups = append(groups, Group{Key: key})
			}
			groups[i].Items = append(groups[i].Items, item)
		}
	}
	rank := func(key string) int {
		if i := slices.Index(order, key); i >= 0 {
			return i
		}
		if key == "" {
			return len(order) + 1
		}
		return len(order)
	}
	slices.SortFunc(groups, func(x, y Group) int {
		return cmp.Or(cmp.Compare(rank(x.Key), rank(y.Key)), strings.Compare(x.Key, y.Key))
	})
	return groups
}
