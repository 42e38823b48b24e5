package community

import (
	"cmp"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// promises is the table of the targets.
func (r Report) promises(p *page) {
	if len(r.Targets) == 0 {
		return
	}
	p.gap()
	t := p.table(i18n.Text{EN: "Service levels", ES: "Niveles de servicio"}, Met.Name(), Late.Name(), Pending.Name(), AtRisk.Name(), i18n.Text{EN: "attainment", ES: "cumplimiento"})
	type promise struct {
		target  int
		awaited Awaited
		status  Status
	}
	counts := map[promise]int64{}
	for i := range r.Deadlines {
		d := &r.Deadlines[i]
		counts[promise{d.Target, d.Wait.For, d.Status}]++
	}
	for i, target := range r.Targets {
		for _, a := range []Awaited{FirstResponse, NextResponse, Resolution} {
			allowed := target.allows(a)
			if allowed == 0 {
				continue
			}
			name := i18n.Sprintf(i18n.Text{EN: "%s, %s: %s", ES: "%s, %s: %s"}, target.name(), a.Name(), Span(allowed))
			var row []i18n.Text
			for _, s := range []Status{Met, Late, Pending, AtRisk} {
				row = append(row, i18n.Sprintf(i18n.Same("%s"), i18n.Int(counts[promise{i, a, s}])))
			}
			t.row(name, append(row, percent(attainment(counts[promise{i, a, Met}], counts[promise{i, a, Late}])))...)
		}
	}
	t.end()
}

// name says for which threads a target is.
func (t Target) name() i18n.Text {
	var parts []i18n.Text
	if t.Kind != "" {
		parts = append(parts, t.Kind.Name())
	}
	if t.Intent != "" {
		parts = append(parts, t.Intent.Name())
	}
	if t.Priority != "" {
		parts = append(parts, i18n.Sprintf(i18n.Text{EN: "%s priority", ES: "prioridad %s"}, t.Priority.Name()))
	}
	if len(parts) == 0 {
		return i18n.Text{EN: "all", ES: "todo"}
	}
	return i18n.Join(parts, ", ")
}

// breaches lists what is late, the longest first.
func (r Report) breaches(p *page) {
	late := r.Deadlines.Of(Late)
	if len(late) == 0 {
		return
	}
	slices.SortStableFunc(late, func(a, b Deadline) int { return cmp.Compare(b.Passed-b.Allowed, a.Passed-a.Allowed) })
	p.gap()
	t := p.table(i18n.Text{EN: "Late", ES: "Fuera de plazo"}, i18n.Text{EN: "waits for", ES: "espera"}, i18n.Text{EN: "due", ES: "plazo"}, i18n.Text{EN: "late by", ES: "retraso"}, i18n.Text{EN: "answered by", ES: "responde"})
	for _, d := range late[:min(len(late), listLimit)] {
		due, agent := i18n.Same("—"), i18n.Same(oneLine(d.Wait.Agent))
		if !d.Due.IsZero() {
			due = i18n.Same(stamp(d.Due))
		}
		switch d.Wait.End {
		case Waiting:
			agent = i18n.Text{EN: "nobody yet", ES: "nadie aún"}
		case Dropped:
			agent = i18n.Text{EN: "nobody", ES: "nadie"}
		}
		t.row(i18n.Same(oneLine(d.Wait.Thread)), d.Wait.For.Name(), due, i18n.Sprintf(i18n.Same("%s"), d.Passed-d.Allowed), agent)
	}
	t.end()
	p.more(len(late) - listLimit)
}

// refusals lists what was left out.
func (r Report) refusals(p *page) {
	if len(r.Refused) == 0 {
		return
	}
	p.gap()
	p.line(i18n.Text{EN: "Left out: %s", ES: "Fuera del informe: %s"}, threadNoun().Count(int64(len(r.Refused))))
	for _, e := range r.Refused[:min(len(r.Refused), listLimit)] {
		p.line(i18n.Same("  %s"), e)
	}
	p.more(len(r.Refused) - listLimit)
}
