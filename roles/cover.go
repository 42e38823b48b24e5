package roles

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

const (
	dayMinutes  = 24 * 60
	weekMinutes = 7 * dayMinutes
)

// Uncovered returns the minutes of a week at which hours ask for somebody and
// none of the given people of the crew is on duty, and how many there are;
// without any, hours that are never open. People whose hours are not known
// cover nothing. Positions that the crew does not have are passed over.
func (c Crew) Uncovered(hours civil.Hours, people ...int) (civil.Hours, Minutes) {
	missing := minutesOf(hours)
	for _, at := range people {
		if at < 0 || at >= len(c.People) || c.People[at].Hours == nil {
			continue
		}
		there := minutesOf(*c.People[at].Hours)
		for i := range missing {
			missing[i] = missing[i] && !there[i]
		}
	}
	return hoursOf(missing)
}

// minutesOf tells for each minute of a week, from Monday 00:00, whether hours
// are open.
func minutesOf(h civil.Hours) []bool {
	monday := time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC)
	open := make([]bool, weekMinutes)
	for i := range open {
		open[i] = h.Open(monday.Add(time.Duration(i)*time.Minute), civil.Holidays{})
	}
	return open
}

// hoursOf makes hours of such minutes.
func hoursOf(open []bool) (civil.Hours, Minutes) {
	var days []string
	var sum Minutes
	for day, name := range [...]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"} {
		minutes := open[day*dayMinutes : (day+1)*dayMinutes]
		var spans []string
		for from := slices.Index(minutes, true); from >= 0; {
			until := from
			for until < dayMinutes && minutes[until] {
				until++
			}
			sum += Minutes(until - from)
			spans = append(spans, fmt.Sprintf("%02d:%02d-%02d:%02d", from/60, from%60, until/60, until%60))
			next := slices.Index(minutes[until:], true)
			if from = until + next; next < 0 {
				break
			}
		}
		if len(spans) > 0 {
			days = append(days, name+" "+strings.Join(spans, " "))
		}
	}
	text := strings.Join(days, "; ")
	if text == "" {
		text = "closed"
	}
	h, _ := civil.ParseHours(text) // it writes what ParseHours reads
	return h, sum
}
