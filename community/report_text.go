package community

import (
	"io"
	"slices"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

// listLimit is how many threads and groups a report lists of each kind.
const listLimit = 10

// WriteText writes the report for people: first and next responses and
// resolutions on both clocks, with the unanswered kept and, beside them, as most
// tools show them; the same by channel, agent, intent and week; the targets; and
// what is late, by thread. It fails with the error of w.
func (r Report) WriteText(w io.Writer, l i18n.Lang) error {
	p := page{lang: l}
	r.head(&p)
	for _, a := range []Awaited{FirstResponse, NextResponse, Resolution} {
		r.stage(&p, a)
	}
	r.groups(&p)
	r.promises(&p)
	r.breaches(&p)
	r.refusals(&p)
	_, err := io.WriteString(w, p.String())
	return err
}

// head says as of when, in which hours, and what was there.
func (r Report) head(p *page) {
	p.line(i18n.Text{EN: "Responses as of %s", ES: "Respuestas a %s"}, stamp(r.Desk.Now.In(r.Desk.zone())))
	switch {
	case r.Desk.Hours.IsZero():
		p.line(i18n.Text{EN: "Open around the clock", ES: "Abierto a todas horas"})
	case r.Desk.Hours.PerWeek() == 0:
		p.line(i18n.Text{EN: "Never open", ES: "No abre nunca"})
	default:
		p.line(i18n.Text{EN: "Open %s (%s)", ES: "Horario de atención: %s (%s)"}, r.Desk.Hours, r.Desk.zone().String())
	}
	p.line(i18n.Text{EN: "%s, %s", ES: "%s, %s"}, threadNoun().Count(int64(r.Threads)), messageNoun().Count(int64(r.Messages)))
	if r.Missing > 0 {
		p.line(i18n.Text{
			EN: "Not in the file: %s that the source knows of; what was answered there counts as waiting",
			ES: "Fuera del archivo: %s que el origen menciona; lo respondido ahí cuenta como pendiente",
		}, messageNoun().Count(int64(r.Missing)))
	}
}

// stage is the table of one thing that was waited for.
func (r Report) stage(p *page, a Awaited) {
	waits := r.Waits.For(a)
	clock, hours := waits.Elapsed(), waits.InHours()
	if clock.All() == 0 || a == Resolution && clock.Answered() == 0 {
		return
	}
	clocks := []Times{clock}
	heading := []i18n.Text{title(a.Name()), {EN: "by the clock", ES: "por reloj"}}
	if !r.Desk.Hours.IsZero() {
		clocks = append(clocks, hours)
		heading = append(heading, i18n.Text{EN: "in opening hours", ES: "en el horario de atención"})
	}
	p.gap()
	t := p.table(heading...)
	number := func(name i18n.Text, n int64) { t.row(name, i18n.Sprintf(i18n.Same("%s"), i18n.Int(n))) }
	each := func(name i18n.Text, cell func(Times) i18n.Text) {
		var cells []i18n.Text
		for _, times := range clocks {
			cells = append(cells, cell(times))
		}
		t.row(name, cells...)
	}
	words := wordsFor(a)
	number(i18n.Text{EN: "waits", ES: "esperas"}, clock.All())
	t.row(words.done, i18n.Sprintf(i18n.Same("%s (%s)"), i18n.Int(clock.Answered()), percent(clock.Coverage())))
	number(words.open, clock.Waiting())
	if clock.Dropped() > 0 {
		number(i18n.Text{EN: "closed without an answer", ES: "cerradas sin respuesta"}, clock.Dropped())
	}
	each(i18n.Sprintf(i18n.Text{EN: "median, un%s kept", ES: "mediana, con las no %s"}, words.done), keptMedian)
	each(i18n.Sprintf(i18n.Text{EN: "median of the %s", ES: "mediana de las %s"}, words.done), naiveMedian)
	each(i18n.Sprintf(i18n.Text{EN: "90%% of the %s within", ES: "el 90\u00a0%% de las %s, en"}, words.done), func(t Times) i18n.Text { return t.percentile(0.9) })
	each(i18n.Sprintf(i18n.Text{EN: "mean of the %s", ES: "media de las %s"}, words.done), Times.mean)
	for _, span := range r.spans(a) {
		each(i18n.Sprintf(i18n.Text{EN: "within %s", ES: "en %s"}, span), func(t Times) i18n.Text { return t.Within(time.Duration(span)).text() })
		chance := i18n.Sprintf(i18n.Text{EN: "chance of it, un%s kept", ES: "probabilidad, con las no %s"}, words.done)
		each(i18n.Sprintf(i18n.Same("  %s"), chance), func(t Times) i18n.Text {
			return t.chance(time.Duration(span), words.done)
		})
	}
	t.end()
}

// spans are the times promised for what is waited for, the shortest first; an
// hour where none is.
func (r Report) spans(a Awaited) []Span {
	var list []Span
	for _, t := range r.Targets {
		if s := Span(t.allows(a)); s > 0 && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		return []Span{Span(time.Hour)}
	}
	slices.Sort(list)
	return list
}

// percent is a share in per cent, and a dash where there is none.
func percent(v kpi.Value) i18n.Text {
	if !v.Defined() {
		return i18n.Same("—")
	}
	return i18n.Text{EN: v.Format(i18n.EN, 1), ES: v.Format(i18n.ES, 1)}
}

// stamp is an instant as it stands in a report, with its offset.
func stamp(t time.Time) string { return t.Format("2006-01-02 15:04 -07:00") }

// keptMedian is the median with the unanswered kept.
func keptMedian(t Times) i18n.Text {
	curve, _ := t.Curve() // there is one where anybody waited
	m, _ := curve.Median()
	if !m.Reached {
		return i18n.Sprintf(i18n.Text{EN: "over %s", ES: "más de %s"}, Span(m.Time))
	}
	return said(m.Time)
}

// naiveMedian is the median that forgets the unanswered, and how far it is off.
func naiveMedian(t Times) i18n.Text {
	m, why := t.Median()
	switch {
	case why != 0:
		return why.Text()
	case m.Off > 0 && m.Kept.Reached:
		return i18n.Sprintf(i18n.Text{EN: "%s (%s too short)", ES: "%s (%s de menos)"}, Span(m.Answered), Span(m.Off))
	case m.Off > 0:
		return i18n.Sprintf(i18n.Text{EN: "%s (over %s too short)", ES: "%s (más de %s de menos)"}, Span(m.Answered), Span(m.Off))
	}
	return said(m.Answered)
}

// said is a time in words.
func said(d time.Duration) i18n.Text { return i18n.Sprintf(i18n.Same("%s"), Span(d)) }

func (t Times) percentile(p float64) i18n.Text {
	d, why := t.Percentiles(stat.DefaultType, p)
	if why != 0 {
		return why.Text()
	}
	return said(d[0])
}
