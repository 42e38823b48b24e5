package civil

import (
	"iter"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Timetable are points of a week by the clock on the wall, to the minute, such
// as those at which a channel posts. Timetables are compared with
// [Timetable.Equal].
//
// The zero Timetable has none; its text is "".
type Timetable struct {
	minutes []minute // of the week from Monday, sorted, each once
}

// ParseTimetable reads days and times as people write them, in Spanish or
// English:
//
//	L X V 9:30 18:00; S 11:00
//	Mo,We,Fr 09:30 18:00; Sa 11:00
//	Mo-Fr 8:00, 20:00
//
// Groups, days and their letters are those of [ParseHours]; times are hours and
// minutes from 0:00 to 23:59. What is written twice is there once.
// [Timetable.String] writes what ParseTimetable reads.
//
// It fails with an [Error] of class [ErrTimetable] if
//   - s is empty, or a group lacks its days or its times,
//   - a day is not known, or can be another one in the other language,
//   - a time is not hours:minutes, or not from 0:00 to 23:59.
func ParseTimetable(s string) (Timetable, error) {
	r := weekReader{class: ErrTimetable, what: i18n.Text{EN: "timetable", ES: "horario de publicación"}, text: s}
	var t Timetable
	for group := range strings.SplitSeq(s, ";") {
		days, times, err := r.cut(strings.TrimSpace(group), i18n.Text{EN: "09:30 18:00", ES: "9:30 18:00"})
		if err != nil {
			return Timetable{}, err
		}
		for _, word := range times {
			at, ok := minuteOfDay(word)
			if !ok || at == dayMinutes {
				return Timetable{}, r.refuse(i18n.Text{
					EN: "%s is not a time from 0:00 to 23:59, such as 9:30",
					ES: "%s no es una hora de 0:00 a 23:59, como 9:30",
				}, i18n.Quote(word))
			}
			for day, named := range days {
				if named {
					t.minutes = append(t.minutes, minute(day*dayMinutes+at))
				}
			}
		}
	}
	if err := r.doubt(); err != nil {
		return Timetable{}, err
	}
	slices.Sort(t.minutes)
	t.minutes = slices.Compact(t.minutes)
	return t, nil
}

// IsZero reports whether t has no points.
func (t Timetable) IsZero() bool { return len(t.minutes) == 0 }

// Equal reports whether t and b have the same points, however they were written.
func (t Timetable) Equal(b Timetable) bool { return slices.Equal(t.minutes, b.minutes) }

// Slots yields the points of t on the days of p, in order, as slots of a zone.
func (t Timetable) Slots(p Period, zone string) iter.Seq[Slot] {
	return func(yield func(Slot) bool) {
		for day := range p.All() {
			midnight := minute(fromMonday(day) * dayMinutes)
			first, _ := slices.BinarySearch(t.minutes, midnight)
			for _, m := range t.minutes[first:] {
				if m >= midnight+dayMinutes {
					break
				}
				clock := Clock{int32(m-midnight) * minuteSeconds}
				if !yield(Slot{day, clock, zone}) {
					return
				}
			}
		}
	}
}

// fromMonday numbers the days of the week, Monday is 0.
func fromMonday(d Date) int { return (int(d.Weekday()) + 6) % 7 }

// String writes t in English with two-letter days, as in
// Mo,We,Fr 09:30 18:00; Sa 11:00.
func (t Timetable) String() string { return t.In(i18n.EN) }

// In writes t in the language l, so that a Timetable can be an argument of
// [i18n.Sprintf]: in English as String does, in Spanish as in
// L,X,V 9:30 18:00; S 11:00.
func (t Timetable) In(l i18n.Lang) string {
	var days [7][]minute
	for _, m := range t.minutes {
		days[m/dayMinutes] = append(days[m/dayMinutes], m%dayMinutes)
	}
	return weekText(days, l)
}

// MarshalText writes the text of String.
func (t Timetable) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what [ParseTimetable] reads, and fails as it does; the
// empty text is the zero Timetable.
func (t *Timetable) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = Timetable{}
		return nil
	}
	read, err := ParseTimetable(string(text))
	if err != nil {
		return err
	}
	*t = read
	return nil
}
