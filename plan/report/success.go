package report

import (
	"cmp"
	"math/big"
	"strconv"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/i18n"
)

// success is what worked: targets that are reached or on track, what the table
// has, at which hours posts did best, and what the calendar had.
func (r Report) success(l i18n.Lang) []block {
	var blocks []block
	var good []string
	for _, t := range r.Progress.Targets {
		if t.Verdict == plan.Reached || t.Verdict == plan.OnTrack {
			good = append(good, t.Text().In(l))
		}
	}
	if len(good) > 0 {
		blocks = append(blocks, block{list: good})
	}
	if b, ok := tabled(r.Table, l); ok {
		blocks = append(blocks, b)
	}
	if r.Heatmap != nil {
		blocks = append(blocks, hours(*r.Heatmap, l))
	}
	return append(blocks, r.mix(l)...)
}

// most is how many groups of a table are shown; the rest is pooled.
const most = 12

func tabled(t *kpi.Table, l i18n.Lang) (block, bool) {
	if t == nil || t.Groups() == 0 {
		return block{}, false
	}
	t = t.Top(most)
	b := block{caption: i18n.Text{EN: "What it came to", ES: "Qué se obtuvo"}.In(l), names: len(t.By())}
	for _, d := range t.By() {
		b.head = append(b.head, capital(dimension(d).In(l)))
	}
	first := true
	add := func(line kpi.Line, key []string) {
		row := append([]string(nil), key...)
		for _, id := range t.Columns() {
			v, _ := line.Value(id) // a column of the table
			if first {
				b.head = append(b.head, cmp.Or(capital(v.Name().In(l)), id))
			}
			row = append(row, show(v).In(l))
		}
		first = false
		b.rows = append(b.rows, row)
	}
	for line := range t.Lines() {
		key := append([]string(nil), line.Key()...)
		if n := line.Pooled(); n > 0 {
			key = make([]string, b.names)
			key[0] = i18n.Sprintf(i18n.Text{EN: "%s more", ES: "%s más"}, i18n.Int(int64(n))).In(l)
		}
		add(line, key)
	}
	if b.names > 0 {
		key := make([]string, b.names)
		key[0] = "Total"
		add(t.Total(), key)
	}
	for _, note := range t.Notes() {
		b.list = append(b.list, note.In(l))
	}
	return b, true
}

// hours are how posts did at each hour of the week that has any.
func hours(h calendar.Heatmap, l i18n.Lang) block {
	b := block{
		caption: i18n.Text{EN: "Interactions by hour of the week", ES: "Interacciones por hora de la semana"}.In(l), names: 2,
		head: words(
			l, i18n.Text{EN: "Day", ES: "Día"}, i18n.Text{EN: "Hour", ES: "Hora"}, i18n.Text{EN: "Posts", ES: "Publicaciones"},
			i18n.Text{EN: "Rate", ES: "Tasa"}, i18n.Text{EN: "Expected of the next", ES: "Esperada de la siguiente"},
		),
	}
	chart := heatChart{
		title: b.caption,
		desc: i18n.Text{
			EN: "A row for each day, a column for each hour; the darker, the higher the rate that is expected of the next post; the number is how many posts there were.",
			ES: "Una fila por día y una columna por hora; cuanto más oscuro, mayor es la tasa que se espera de la siguiente publicación; el número indica cuántas hubo.",
		}.In(l),
	}
	top := 0.0
	for _, day := range h.Hours {
		for _, hour := range day {
			if hour.Posts > 0 {
				top = max(top, hour.Expected)
			}
		}
	}
	for d, day := range h.Hours {
		label := calendar.DayName(time.Weekday((d + 1) % 7)).In(l)
		chart.days = append(chart.days, label)
		for _, hour := range day {
			if hour.Posts == 0 {
				continue
			}
			clock := strconv.Itoa(hour.Hour) + ":00"
			b.rows = append(b.rows, []string{label, clock, i18n.Int(int64(hour.Posts)).In(l), rate(hour.Mean).In(l), rate(hour.Expected).In(l)})
			chart.cells = append(chart.cells, cell{day: d, hour: hour.Hour, posts: hour.Posts, shade: ratio(hour.Expected, top)})
		}
	}
	b.chart = chart
	return b
}

// rate is an estimate in per cent.
func rate(x float64) i18n.Text {
	return show(kpi.Figure{Percent: true}.Approximately(x, 0))
}

func ratio(x, of float64) float64 {
	if of <= 0 {
		return 0
	}
	return x / of
}

// mix is what the calendar has for the period by pillar, beside what the plan
// wants. What was called off, held back or failed is left out.
func (r Report) mix(l i18n.Lang) []block {
	c := r.Plan.Calendar
	c.Zone = cmp.Or(c.Zone, r.Plan.Zone)
	if len(r.Plan.Pillars) == 0 || r.Zones == nil || r.Days.IsZero() {
		return nil
	}
	agenda, err := c.Agenda(r.Days, "", r.Zones)
	counts := map[string]int64{}
	var all int64
	for _, item := range agenda.Items {
		entry := c.Entries[item.Entry]
		if entry.Pillar == "" || item.Occurrence.Cancelled || off(entry) {
			continue
		}
		counts[entry.Pillar]++
		all++
	}
	b := block{
		caption: i18n.Text{EN: "Content by pillar", ES: "Contenido por pilar"}.In(l), names: 1,
		head: words(
			l, i18n.Text{EN: "Pillar", ES: "Pilar"}, i18n.Text{EN: "In the calendar", ES: "En el calendario"},
			i18n.Text{EN: "Share", ES: "Cuota"}, i18n.Text{EN: "Planned", ES: "Previsto"},
		),
	}
	var bars []bar
	for _, p := range r.Plan.Pillars {
		figure := kpi.Figure{Percent: true}
		has := figure.Quotient(big.NewRat(counts[p.Key], 1), big.NewRat(all, 1), 0)
		wanted := figure.Undefined(kpi.NotMeasured)
		if d, ok := p.Share.Decimal(); ok {
			wanted = figure.Quotient(d.Rat(), big.NewRat(1, 1), 0)
		}
		name := cmp.Or(p.Name, p.Key)
		b.rows = append(b.rows, []string{name, i18n.Int(counts[p.Key]).In(l), show(has).In(l), show(wanted).In(l)})
		bars = append(bars, bar{
			label: name, share: share(has), known: has.Defined(), figure: show(has).In(l), mark: share(wanted), marked: wanted.Defined(),
		})
	}
	b.chart = barChart{
		title: b.caption,
		desc: i18n.Text{
			EN: "A bar for each pillar: its share of the calendar; the dashed line is the share that the plan wants.",
			ES: "Una barra por pilar: su cuota del calendario; la línea discontinua es la cuota que quiere el plan.",
		}.In(l),
		bars: bars,
	}
	if err != nil {
		b.list = append(b.list, i18n.Say(err, l))
	}
	return []block{b}
}

// off reports whether an entry does not take place as things stand.
func off(e calendar.Entry) bool {
	switch e.State() {
	case calendar.Cancelled, calendar.OnHold, calendar.Failed:
		return true
	}
	return false
}

// dimension is what groups are by: a program's own keeps its name.
func dimension(d kpi.Dimension) i18n.Text {
	switch d {
	case kpi.Channel:
		return i18n.Text{EN: "channel", ES: "canal"}
	case kpi.Campaign:
		return i18n.Text{EN: "campaign", ES: "campaña"}
	case kpi.Post:
		return i18n.Text{EN: "post", ES: "publicación"}
	case kpi.PostType:
		return i18n.Text{EN: "type", ES: "tipo"}
	case kpi.Audience:
		return i18n.Text{EN: "audience", ES: "público"}
	case kpi.ByWeek:
		return i18n.Text{EN: "week", ES: "semana"}
	case kpi.ByMonth:
		return i18n.Text{EN: "month", ES: "mes"}
	}
	return i18n.Same(string(d))
}
