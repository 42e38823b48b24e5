package community

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// groups are the tables of first responses by channel, agent, intent and week,
// where there is more than one.
func (r Report) groups(p *page) {
	first := r.Waits.For(FirstResponse)
	span := r.spans(FirstResponse)[0]
	median := i18n.Text{EN: "median", ES: "mediana"}
	if !r.Desk.Hours.IsZero() {
		median = i18n.Text{EN: "median in opening hours", ES: "mediana en el horario"}
	}
	for _, by := range []struct {
		name i18n.Text
		of   func(Wait) string
		key  func(string) i18n.Text

		inOrder bool // the last ones, in order; else those with most waits
	}{
		{i18n.Text{EN: "By channel", ES: "Por canal"}, func(w Wait) string { return string(w.Where) }, i18n.Same, false},
		{i18n.Text{EN: "By agent", ES: "Por agente"}, func(w Wait) string { return w.Agent }, i18n.Same, false},
		{i18n.Text{EN: "By intent", ES: "Por intención"}, func(w Wait) string { return string(w.Intent) }, func(s string) i18n.Text { return Intent(s).Name() }, false},
		{i18n.Text{EN: "By week", ES: "Por semana"}, Wait.Week, i18n.Same, true},
	} {
		groups := first.Group(by.of)
		if len(groups) < 2 {
			continue
		}
		more := len(groups) - listLimit
		if more > 0 && by.inOrder {
			groups = groups[more:]
		}
		if !by.inOrder {
			slices.SortStableFunc(groups, func(a, b WaitGroup) int { return cmp.Compare(len(b.Waits), len(a.Waits)) })
		}
		p.gap()
		t := p.table(by.name, i18n.Text{EN: "waits", ES: "esperas"}, i18n.Text{EN: "answered", ES: "respondidas"},
			median, i18n.Sprintf(i18n.Text{EN: "within %s", ES: "en %s"}, span))
		for _, g := range groups[:min(len(groups), listLimit)] {
			name := by.key(oneLine(g.Key))
			if g.Key == "" {
				name = i18n.Text{EN: "(nobody, or not stated)", ES: "(nadie, o sin indicar)"}
			}
			times := g.Waits.InHours()
			t.row(name, i18n.Same(fmt.Sprint(times.All())), percent(times.Coverage()), keptMedian(times), percent(times.Within(time.Duration(span)).Share()))
		}
		t.end()
		p.more(more)
	}
}
