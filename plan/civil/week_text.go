package civil

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// timed is something of a day that is written with its times.
type timed interface {
	comparable
	times(l i18n.Lang) string
}

// minute is a minute of the day, or of the week from Monday.
type minute int

// times writes a minute of the day, as in 09:30, «9:30».
func (m minute) times(l i18n.Lang) string {
	format := "%02d:%02d"
	if l == i18n.ES {
		format = "%d:%02d"
	}
	return fmt.Sprintf(format, m/60, m%60)
}

// weekText writes the days that have something, those with the same things
// together. Where no Spanish day but M or S would be written, they are martes
// and sábado.
func weekText[T timed](days [7][]T, l i18n.Lang) string {
	text := weekNamed(days, l, func(day int) string { return letter(day, l) })
	if l == i18n.ES && !strings.ContainsAny(text, "LXJVD") {
		whole := [7]string{1: "martes", 5: "sábado"}
		text = weekNamed(days, l, func(day int) string { return whole[day] })
	}
	return text
}

func weekNamed[T timed](days [7][]T, l i18n.Lang, name func(day int) string) string {
	var groups []string
	var done [7]bool
	for first := range days {
		if done[first] || len(days[first]) == 0 {
			continue
		}
		var alike []string
		for day := first; day < 7; day++ {
			last := day
			for last < 7 && slices.Equal(days[last], days[first]) {
				done[last] = true
				last++
			}
			switch last - day {
			case 0:
				continue
			case 1:
				alike = append(alike, name(day))
			default:
				alike = append(alike, name(day)+"-"+name(last-1))
			}
			day = last
		}
		group := []string{strings.Join(alike, ",")}
		for _, s := range days[first] {
			group = append(group, s.times(l))
		}
		groups = append(groups, strings.Join(group, " "))
	}
	return strings.Join(groups, "; ")
}
