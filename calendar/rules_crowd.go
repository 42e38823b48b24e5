package calendar

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// crowdRules are about entries that get in each other's way.
func crowdRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-018", Severity: check.Error,
			Title:  i18n.Text{EN: "Two entries at once on a channel", ES: "Dos entradas a la vez en un canal"},
			Why:    i18n.Text{EN: "Each takes the other's readers, and a live cannot be held twice.", ES: "Cada una quita lectores a la otra, y no se pueden hacer dos directos a la vez."},
			Fix:    i18n.Text{EN: "Move one of them to the next free slot.", ES: "Mueva una de ellas al siguiente hueco libre."},
			Source: "half-open intervals: a < d and c < b; what begins as another ends is no conflict", Since: "0.1.0", Find: findOverlaps,
		},
		{
			Code: "CAL-019", Severity: check.Warning,
			Title:  i18n.Text{EN: "Entries too near on a channel", ES: "Entradas demasiado seguidas en un canal"},
			Why:    i18n.Text{EN: "The second one pushes the first out of sight.", ES: "La segunda hace desaparecer a la primera."},
			Fix:    i18n.Text{EN: "Leave more time between them.", ES: "Deje más tiempo entre ellas."},
			Source: "Policy.Spacing", Since: "0.1.0", Find: findNear,
		},
		{
			Code: "CAL-020", Severity: check.Advice,
			Title:  i18n.Text{EN: "Entries on several channels compete", ES: "Entradas de varios canales compiten entre sí"},
			Why:    i18n.Text{EN: "Whoever follows both channels sees the same campaign or topic twice at once, and answers to one of them.", ES: "Quien sigue los dos canales ve a la vez lo mismo dos veces y responde a una sola."},
			Fix:    i18n.Text{EN: "Stagger them, or make them one entry with two posts.", ES: "Escalónelas o haga de ellas una sola entrada con dos publicaciones."},
			Source: "Policy.Apart", Since: "0.1.0", Find: findCompeting,
		},
	}
}

// seconds are how long an entry takes. What states no length takes its minute.
func (e *Evidence) seconds(i int) int64 {
	return min(max(int64(e.calendar.Entries[i].Length), 1), math.MaxInt32) * 60
}

// spans are the times of each lane, as long as entries take, and the positions
// of the entries they belong to.
func (e *Evidence) spans(lanes []lane) (spans []Span, entries []int) {
	for n, l := range lanes {
		for _, s := range l.times {
			spans = append(spans, Span{Lane: uint32(n), Start: s.time.Unix(), End: later(s.time.Unix(), e.seconds(s.entry))})
			entries = append(entries, s.entry)
		}
	}
	return spans, entries
}

// pairs calls report for each span that begins on a lane before another one has
// been over for the given time, once for each two entries on it.
func (e *Evidence) pairs(lanes []lane, apart time.Duration, report func(on lane, i, j int, start, end int64)) {
	type pair struct {
		lane uint32
		i, j int
	}
	seen := map[pair]bool{}
	spans, entries := e.spans(lanes)
	for a, b := range crowded(spans, int64(apart/time.Second)) {
		p := pair{spans[a].Lane, entries[a], entries[b]}
		if !seen[p] {
			seen[p] = true
			report(lanes[p.lane], p.i, p.j, spans[b].Start, spans[a].End)
		}
	}
}

// clockOf is an instant by the clock of the calendar's zone, to the minute.
func (e *Evidence) clockOf(unix int64) string {
	return time.Unix(unix, 0).In(e.zone).Format("2006-01-02 15:04")
}

func findOverlaps(e *Evidence, add func(check.Finding)) {
	e.pairs(e.lanes(), 0, func(on lane, i, j int, start, _ int64) {
		f := check.Finding{Path: e.path(j, "slot"), Got: e.clockOf(start), Message: i18n.Sprintf(i18n.Text{
			EN: "Entries %s and %s are on %s at once, from %s on.",
			ES: "Las entradas %s y %s están a la vez en %s desde el %s.",
		}, e.name(i), e.name(j), e.label(on.channel), e.clockOf(start))}
		after := time.Unix(start, 0)
		if e.at.Now.After(after) {
			after = e.at.Now
		}
		if free, ok := e.nextFree(on, after); ok {
			f.Fix = i18n.Sprintf(i18n.Text{
				EN: "Move one of them to the next free slot, %s at %s.",
				ES: "Mueva una de ellas al siguiente hueco libre, el %s a las %s.",
			}, free.Date, free.Clock)
		}
		add(f)
	})
}

func findNear(e *Evidence, add func(check.Finding)) {
	least := e.at.Policy.spacing()
	e.pairs(e.lanes(), least, func(on lane, i, j int, start, end int64) {
		if start < end { // CAL-018
			return
		}
		apart := time.Duration(start-end) * time.Second
		add(check.Finding{Path: e.path(j, "slot"), Got: inMinutes(apart), Want: ">= " + inMinutes(least), Message: i18n.Sprintf(i18n.Text{
			EN: "Entry %s is on %s %s after %s, and %s are to lie between them.",
			ES: "La entrada %s sale en %s %s después de %s, y deben mediar %s.",
		}, e.name(j), e.label(on.channel), wholeMinutes(apart), e.name(i), wholeMinutes(least))})
	})
}

func findCompeting(e *Evidence, add func(check.Finding)) {
	var lanes []lane
	at := map[string]int{}
	for i, entry := range e.calendar.Entries {
		about := make([]string, 0, 1+len(entry.Topics))
		if entry.Campaign != "" {
			about = append(about, "campaign "+entry.Campaign)
		}
		for _, topic := range entry.Topics {
			about = append(about, "topic "+strings.ToLower(topic))
		}
		for _, key := range about {
			n, ok := at[key]
			if !ok {
				n = len(lanes)
				at[key] = n
				lanes = append(lanes, lane{})
			}
			lanes[n].times = append(lanes[n].times, e.showings(i)...)
		}
	}
	apart := e.at.Policy.apart()
	type pair struct{ i, j int }
	seen := map[pair]bool{} // they may share a campaign and topics
	e.pairs(lanes, apart, func(_ lane, i, j int, start, _ int64) {
		if i == j || seen[pair{i, j}] || e.meet(i, j) {
			return
		}
		seen[pair{i, j}] = true
		add(check.Finding{Path: e.path(j, "slot"), Got: e.clockOf(start), Want: ">= " + inMinutes(apart), Message: i18n.Sprintf(i18n.Text{
			EN: "Entries %s and %s are about the same campaign or topic on different channels, less than %s apart.",
			ES: "Las entradas %s y %s tratan de la misma campaña o del mismo tema en canales distintos con menos de %s de diferencia.",
		}, e.name(i), e.name(j), wholeMinutes(apart))})
	})
}

// meet reports whether two entries go to a common channel.
func (e *Evidence) meet(i, j int) bool {
	return slices.ContainsFunc(e.calendar.Entries[i].Posts, func(a Post) bool {
		return slices.ContainsFunc(e.calendar.Entries[j].Posts, func(b Post) bool {
			return e.canonical(a.Channel) == e.canonical(b.Channel)
		})
	})
}

// inMinutes are whole minutes as a plain figure.
func inMinutes(d time.Duration) string { return strconv.FormatInt(int64(d/time.Minute), 10) }

// wholeMinutes are whole minutes, which say themselves in hours and minutes.
func wholeMinutes(d time.Duration) roles.Minutes { return roles.Minutes(d / time.Minute) }
