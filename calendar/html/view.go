package html

import (
	"cmp"
	"html/template"
	"strings"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// view is what the layout is filled with.
type view struct {
	Lang, Title, Zone           string
	Style                       template.CSS
	WeekHead, UndatedHead       string
	NothingShown, NotPlacedHead string
	Weekdays                    []string
	Months                      []month
	Undated                     []item
	NotPlaced                   []string
}

type month struct {
	Name  string
	Weeks []week
}

type week struct {
	Label string // of the ISO week
	Days  []day
}

type day struct {
	Number   int
	Date     string
	Outside  bool // of the days shown
	Holidays []string
	Items    []item
}

type item struct {
	Instant, Clock, Title, Channels, State, Class, Note string
	Struck                                              bool
}

// view is the page of an agenda; faults are the entries that are not in it.
func (p Page) view(a calendar.Agenda, faults error) view {
	v := view{
		Lang:          p.Lang.String(),
		Title:         clean(a.Calendar.Name),
		Zone:          i18n.Sprintf(i18n.Text{EN: "Times of %s", ES: "Horas de %s"}, a.Zone).In(p.Lang),
		Style:         style,
		UndatedHead:   i18n.Text{EN: "Without a date", ES: "Sin fecha"}.In(p.Lang),
		NothingShown:  i18n.Text{EN: "No days to show.", ES: "No hay días que mostrar."}.In(p.Lang),
		NotPlacedHead: i18n.Text{EN: "Not shown", ES: "No se muestran"}.In(p.Lang),
	}
	if v.Title == "" {
		v.Title = i18n.Text{EN: "Editorial calendar", ES: "Calendario editorial"}.In(p.Lang)
	}
	if p.WeekStart == time.Monday { // the weeks of ISO 8601, which have numbers
		v.WeekHead = i18n.Text{EN: "Week", ES: "Semana"}.In(p.Lang)
	}
	for i := range 7 {
		v.Weekdays = append(v.Weekdays, calendar.DayName((p.WeekStart+time.Weekday(i))%7).In(p.Lang))
	}
	for days := range p.Days.Months() {
		v.Months = append(v.Months, p.month(a, days))
	}
	for _, i := range a.Undated {
		v.Undated = append(v.Undated, p.entry(a.Calendar.Entries[i]))
	}
	if faults != nil {
		for line := range strings.Lines(i18n.Say(faults, p.Lang)) {
			v.NotPlaced = append(v.NotPlaced, clean(line))
		}
	}
	return v
}

// month is the sheet of the days of one month.
func (p Page) month(a calendar.Agenda, days civil.Period) month {
	first := days.First()
	m := month{Name: i18n.Sprintf(i18n.Text{EN: "%s %s", ES: "%s de %s"},
		calendar.MonthName(first.Month()), i18n.Same(first.YearLabel())).In(p.Lang)}
	for dates := range calendar.Weeks(civil.MonthOf(first), p.WeekStart) {
		w := week{Label: dates[0].WeekLabel()}
		for _, date := range dates {
			d := day{Number: date.Day(), Date: date.String(), Outside: !days.Contains(date)}
			if !d.Outside {
				for h := range p.Holidays.On(date) {
					d.Holidays = append(d.Holidays, p.holiday(h))
				}
				for _, one := range a.On(date) {
					d.Items = append(d.Items, p.item(a, one))
				}
			}
			w.Days = append(w.Days, d)
		}
		m.Weeks = append(m.Weeks, w)
	}
	return m
}

// holiday is the name of a holiday, and its hours where it is not a whole day.
func (p Page) holiday(h civil.Holiday) string {
	name := cmp.Or(clean(h.Name.In(p.Lang)), i18n.Text{EN: "holiday", ES: "festivo"}.In(p.Lang))
	if h.From == (civil.Clock{}) && h.Until == (civil.Clock{}) {
		return name
	}
	until := h.Until.String()
	if h.Until == (civil.Clock{}) {
		until = "24:00"
	}
	return name + " " + h.From.String() + "–" + until
}

// item is an entry at one of its times.
func (p Page) item(a calendar.Agenda, one calendar.Item) item {
	shown := p.entry(a.Calendar.Entries[one.Entry])
	shown.Instant = one.Start.UTC().Format("2006-01-02T15:04:05Z")
	shown.Clock = one.Start.Format("15:04")
	shown.Struck = shown.Struck || one.Occurrence.Cancelled
	switch {
	case one.Occurrence.Cancelled:
		shown.Note = i18n.Text{EN: "called off", ES: "anulada"}.In(p.Lang)
	case one.Occurrence.Moved:
		shown.Note = i18n.Sprintf(i18n.Text{
			EN: "planned for %s, which the clocks skip", ES: "prevista a las %s, hora que los relojes se saltan",
		}, one.Occurrence.Slot.Clock).In(p.Lang)
	case one.Occurrence.Changed:
		shown.Note = i18n.Sprintf(i18n.Text{
			EN: "moved from %s %s", ES: "antes prevista el %s a las %s",
		}, one.Occurrence.Of.Date, one.Occurrence.Of.Clock).In(p.Lang)
	}
	return shown
}

// entry is what is the same at all times of an entry.
func (p Page) entry(e calendar.Entry) item {
	var channels []string
	for _, post := range e.Posts {
		name := string(post.Channel)
		if spec, ok := channel.Standard().Lookup(name); ok {
			name = spec.Name.In(p.Lang)
		}
		channels = append(channels, clean(name))
	}
	state := e.State()
	return item{
		Title:    cmp.Or(clean(e.Title), clean(e.Key), i18n.Text{EN: "(no title)", ES: "(sin título)"}.In(p.Lang)),
		Channels: strings.Join(channels, ", "),
		State:    clean(state.Name().In(p.Lang)),
		Class:    class(state),
		Struck:   state == calendar.Cancelled,
	}
}
