package civil

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// String writes the hours in English with two-letter days, as in
//
//	Mo-Th 09:00-14:00 16:00-19:00; Fr 09:00-15:00
//
// Days that are open alike are written together. A run of less than 24 hours
// past midnight is one span of the day on which it begins. The zero Hours is
// Mo-Su 00:00-24:00, and Hours that never open are closed.
func (h Hours) String() string { return h.In(i18n.EN) }

// In writes the hours in the language l, so that Hours can be an argument of
// [i18n.Sprintf]: in English as String does, in Spanish as in
//
//	L-J 9:00-14:00 16:00-19:00; V 9:00-15:00
//
// Where no day but M or S would be written, they are martes and sábado.
func (h Hours) In(l i18n.Lang) string {
	if h.closed {
		return i18n.Text{EN: "closed", ES: "cerrado"}.In(l)
	}
	return weekText(h.days(), l)
}

// MarshalText writes the text of String.
func (h Hours) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what [ParseHours] reads, and fails as it does.
func (h *Hours) UnmarshalText(text []byte) error {
	got, err := ParseHours(string(text))
	if err != nil {
		return err
	}
	*h = got
	return nil
}

// days gives each day its spans in minutes of the day, in order.
func (h Hours) days() (days [7][]span) {
	runs := slices.Clone(h.spans)
	if len(runs) == 0 {
		runs = []span{{0, weekMinutes}}
	}
	// The cut at the end of the week is not a closing time.
	if last := len(runs) - 1; last > 0 && runs[0].from == 0 && runs[last].to == weekMinutes {
		runs[last].to += runs[0].to
		runs = runs[1:]
	}
	for _, run := range runs {
		overnight := run.to-run.from < dayMinutes
		for run.from < run.to {
			day := run.from / dayMinutes
			midnight := (day + 1) * dayMinutes
			end := min(run.to, midnight)
			if overnight {
				end = run.to
			}
			s := span{run.from - day*dayMinutes, end - day*dayMinutes}
			days[day%7] = append(days[day%7], s)
			run.from = end
		}
	}
	for _, spans := range days {
		slices.SortFunc(spans, func(a, b span) int { return a.from - b.from })
	}
	return days
}

// times writes a span of one day, as in 09:00-14:00, «9:00-14:00».
func (s span) times(l i18n.Lang) string {
	if s.to > dayMinutes {
		s.to -= dayMinutes
	}
	return minute(s.from).times(l) + "-" + minute(s.to).times(l)
}

// In writes a span of the week for a message, as in Mo 09:00-14:00.
func (s span) In(l i18n.Lang) string {
	day := s.from / dayMinutes
	return letter(day, l) + " " + span{s.from - day*dayMinutes, s.to - day*dayMinutes}.times(l)
}
