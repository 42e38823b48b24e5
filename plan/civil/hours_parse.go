package civil

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ParseHours reads opening hours as people write them, in Spanish or English:
//
//	L-J 9:00-14:00 16:00-19:00; V 9:00-15:00
//	Mo-Th 09:00-14:00, 16:00-19:00; Fr 09:00-15:00
//	Mon,Wed,Fri 18:00-2:00
//	closed
//
// Groups are separated by semicolons. A group has days (one, a list with commas
// or spaces, ranges, which may go over the end of the week), and then spans with
// commas or spaces between them. A day that is not named is closed. A span whose
// end is earlier in the day than its beginning ends on the day after; 24:00 is
// an end only. The words closed and cerrado alone are never open.
//
// Days are words or abbreviations of two or three letters in either language
// (Mo, Mon, Monday, lu, lun, lunes), capitals and accents or not, and the
// Spanish letters L M X J V S D. Single letters are never English. Because M is
// martes and Monday, and S is sábado, Saturday and Sunday, these two are read
// only where another day in the text is Spanish beyond doubt.
//
// Spans that touch become one; spans that overlap are refused, because one of
// them is a slip. [Hours.String] writes what ParseHours reads.
//
// It fails with an [Error] of class [ErrHours] if
//   - s is empty, or a group lacks its days or its times,
//   - a day is not known, or can be another one in the other language,
//   - a time is not hours:minutes, or not from 0:00 to 23:59 (24:00 as an end),
//   - a span begins and ends at the same time,
//   - two spans overlap, also over midnight and over the end of the week.
func ParseHours(s string) (Hours, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "":
		return Hours{}, refuse(ErrHours, s, i18n.Text{
			EN: "opening hours %s are empty: write Mo-Su 00:00-24:00 if always open, closed if never",
			ES: "el horario %s está vacío: escriba L-D 0:00-24:00 si abre siempre, cerrado si no abre nunca",
		})
	case "closed", "cerrado":
		return Hours{closed: true}, nil
	}
	r := hoursReader{weekReader: weekReader{class: ErrHours, what: i18n.Text{EN: "opening hours", ES: "horario"}, text: s}}
	for group := range strings.SplitSeq(s, ";") {
		if err := r.group(strings.TrimSpace(group)); err != nil {
			return Hours{}, err
		}
	}
	if err := r.doubt(); err != nil {
		return Hours{}, err
	}
	h, a, b, ok := union(r.spans)
	if !ok {
		return Hours{}, r.refuse(i18n.Text{
			EN: "%s and %s overlap",
			ES: "%s y %s se solapan",
		}, a, b)
	}
	return h, nil
}

// hoursReader gathers the spans of a text.
type hoursReader struct {
	weekReader
	spans []span
}

func (r *hoursReader) group(group string) error {
	days, times, err := r.cut(group, i18n.Same("9:00-14:00"))
	if err != nil {
		return err
	}
	for _, word := range times {
		s, err := r.span(word)
		if err != nil {
			return err
		}
		for day, named := range days {
			if named {
				r.spans = append(r.spans, span{day*dayMinutes + s.from, day*dayMinutes + s.to})
			}
		}
	}
	return nil
}

// span reads a span of one day, whose end may be on the next.
func (r *hoursReader) span(word string) (span, error) {
	first, last, _ := strings.Cut(word, "-")
	from, okFrom := minuteOfDay(first)
	to, okTo := minuteOfDay(last)
	switch {
	case !okFrom || !okTo || from == dayMinutes:
		return span{}, r.refuse(i18n.Text{
			EN: "%s is not two times between 0:00 and 24:00, such as 9:00-14:00",
			ES: "%s no son dos horas entre 0:00 y 24:00, como 9:00-14:00",
		}, i18n.Quote(word))
	case from == to:
		return span{}, r.refuse(i18n.Text{
			EN: "%s begins and ends at the same time: write 0:00-24:00 for a whole day",
			ES: "%s empieza y acaba a la misma hora: escriba 0:00-24:00 para un día entero",
		}, i18n.Quote(word))
	case to < from:
		to += dayMinutes
	}
	return span{from, to}, nil
}

// minuteOfDay reads 9:00, 09:00 and 24:00.
func minuteOfDay(s string) (int, bool) {
	hour, minute, _ := strings.Cut(s, ":")
	if len(hour) > 2 || len(minute) != 2 {
		return 0, false
	}
	h, okHour := number(hour)
	m, okMinute := number(minute)
	n := h*60 + m
	return n, okHour && okMinute && m < 60 && n <= dayMinutes
}
