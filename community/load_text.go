package community

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// WriteText writes the load as a table, a line for each day of the week and a
// column for each hour: what came in at that hour in all weeks together, "·" for
// nothing, and an asterisk where for part of the hour, or all of it, nobody is
// there. Where nobody's hours are known there are no asterisks. It fails as w
// does.
func (l Load) WriteText(w io.Writer, lang i18n.Lang) error {
	widest, days, staffed := 2, 0, false
	for _, h := range l.Hours {
		staffed = staffed || h.Covered > 0
		widest = max(widest, len(strconv.FormatInt(h.Inbound, 10)))
		days = max(days, utf8.RuneCountInString(weekday(h.Day).In(lang)))
	}
	out := bufio.NewWriter(w)
	pad := func(s string, width int) string {
		return strings.Repeat(" ", max(width-utf8.RuneCountInString(s), 0)) + s
	}
	line := ""
	end := func() {
		out.WriteString(strings.TrimRight(line, " ") + "\n")
		line = ""
	}
	line = strings.Repeat(" ", days)
	for hour := range 24 {
		line += pad(strconv.Itoa(hour), widest+1) + " "
	}
	end()
	for i, h := range l.Hours {
		if i%24 == 0 {
			name := weekday(h.Day).In(lang)
			line = name + strings.Repeat(" ", days-utf8.RuneCountInString(name))
		}
		cell, mark := "·", " "
		if h.Inbound > 0 {
			cell = strconv.FormatInt(h.Inbound, 10)
			if staffed && h.Covered < 60 {
				mark = "*"
			}
		}
		line += pad(cell, widest+1) + mark
		if i%24 == 23 {
			end()
		}
	}
	if staffed {
		line = i18n.Text{
			EN: "* for part of the hour, or all of it, nobody is there",
			ES: "* durante parte de la hora, o toda, no hay nadie",
		}.In(lang)
		end()
	}
	return out.Flush()
}

// weekday names a day of the week.
func weekday(d time.Weekday) i18n.Text {
	spanish := [...]string{"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"}
	return i18n.Text{EN: d.String(), ES: spanish[d]}
}
