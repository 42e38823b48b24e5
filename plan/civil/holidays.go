package civil

import (
	"cmp"
	"iter"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Holiday is a day, or a part of one, on which a team or a house is closed.
// From and Until are clocks of that day; a zero From is its beginning and a zero
// Until its end, so that with neither the whole day is closed, with From 14:00
// the afternoon, with Until 14:00 the morning.
//
// The zero Holiday has no date; [NewHolidays] refuses it.
type Holiday struct {
	Date  Date      `json:"date"`
	Name  i18n.Text `json:"name,omitzero"`
	From  Clock     `json:"from,omitzero"`
	Until Clock     `json:"until,omitzero"`
}

func (h Holiday) compare(b Holiday) int {
	return cmp.Or(
		h.Date.Compare(b.Date), h.From.Compare(b.From), h.Until.Compare(b.Until),
		cmp.Compare(h.Name.EN, b.Name.EN), cmp.Compare(h.Name.ES, b.Name.ES),
	)
}

// Holidays are closed days and half days, given by the caller: no list is built
// in, because holidays differ by country, region, town and house. A value does
// not change once it is made.
//
// The zero Holidays has none.
type Holidays struct {
	days []Holiday // sorted
}

// NewHolidays makes Holidays of days in any order. A date may be there more than
// once, as when a country's list and a town's are put together: what one of them
// closes is closed.
//
// It fails with an [Error] of class [ErrHolidays] if
//   - a holiday has no date,
//   - its Until is not after its From, the two that close a whole day apart,
//   - From or Until has seconds: opening hours are minutes.
func NewHolidays(days ...Holiday) (Holidays, error) {
	for _, h := range days {
		if err := h.check(); err != nil {
			return Holidays{}, err
		}
	}
	days = slices.Clone(days)
	slices.SortFunc(days, Holiday.compare)
	return Holidays{days}, nil
}

func (h Holiday) check() error {
	switch {
	case h.Date.IsZero():
		return refuse(ErrHolidays, cmp.Or(h.Name.EN, h.Name.ES), i18n.Text{
			EN: "holiday %s has no date",
			ES: "el festivo %s no tiene fecha",
		})
	case h.Until != Clock{} && h.Until.Compare(h.From) <= 0:
		return refuse(ErrHolidays, h.Date.String(), i18n.Text{
			EN: "holiday %s: closed from %s until %s: the end is not after the start",
			ES: "festivo %s: cerrado de %s a %s: el final no es posterior al inicio",
		}, h.From, h.Until)
	case h.From.Second() != 0 || h.Until.Second() != 0:
		return refuse(ErrHolidays, h.Date.String(), i18n.Text{
			EN: "holiday %s: closed from %s until %s: leave the seconds out",
			ES: "festivo %s: cerrado de %s a %s: quite los segundos",
		}, h.From, h.Until)
	}
	return nil
}

// All yields the holidays in the order of their dates, those of one date in the
// order of From.
func (h Holidays) All() iter.Seq[Holiday] { return slices.Values(h.days) }

// On yields the holidays of the day d, in the order of From.
func (h Holidays) On(d Date) iter.Seq[Holiday] { return slices.Values(h.on(d)) }

func (h Holidays) on(d Date) []Holiday {
	days := h.since(d)
	last := 0
	for last < len(days) && days[last].Date == d {
		last++
	}
	return days[:last]
}

// since returns the holidays from the day d on.
func (h Holidays) since(d Date) []Holiday {
	first, _ := slices.BinarySearchFunc(h.days, d, func(h Holiday, d Date) int { return h.Date.Compare(d) })
	return h.days[first:]
}

// shut reports whether a holiday closes that minute of d.
func (h Holidays) shut(d Date, minute int) bool {
	at := int32(minute * minuteSeconds)
	for _, holiday := range h.on(d) {
		until := cmp.Or(holiday.Until.seconds, daySeconds)
		if holiday.From.seconds <= at && at < until {
			return true
		}
	}
	return false
}
