package calendar

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// frequencies are the values of FREQ, by frequency.
var frequencies = [...]string{hourly: "HOURLY", daily: "DAILY", weekly: "WEEKLY", monthly: "MONTHLY", yearly: "YEARLY"}

// dayCodes are the days of RFC 5545, by weekday.
var dayCodes = [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

// String writes the rule as RFC 5545 does, without the name of the property, as
// in FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH; "" for the zero Recurrence. The parts
// stand in one order, their values are sorted, and what is usual is left out:
// an interval of 1, a week that begins on Monday.
func (r Recurrence) String() string {
	if r.IsZero() {
		return ""
	}
	var b strings.Builder
	b.WriteString("FREQ=" + frequencies[r.frequency])
	if r.interval > 1 {
		b.WriteString(";INTERVAL=" + strconv.Itoa(r.interval))
	}
	if r.count > 0 {
		b.WriteString(";COUNT=" + strconv.Itoa(r.count))
	}
	if !r.until.date.IsZero() {
		b.WriteString(";UNTIL=" + r.until.String())
	}
	writeList(&b, "BYMONTH", setBits(uint32(r.months)))
	writeList(&b, "BYMONTHDAY", r.monthDays.list())
	for i, d := range r.days {
		b.WriteString([]string{";BYDAY=", ","}[min(i, 1)])
		if d.n != 0 {
			b.WriteString(strconv.Itoa(d.n))
		}
		b.WriteString(dayCodes[d.day])
	}
	writeList(&b, "BYSETPOS", r.positions)
	if r.weekStart != time.Monday {
		b.WriteString(";WKST=" + dayCodes[r.weekStart])
	}
	return b.String()
}

func writeList(b *strings.Builder, name string, numbers []int) {
	for i, n := range numbers {
		if i == 0 {
			b.WriteString(";" + name + "=")
		} else {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Itoa(n))
	}
}

// list gives the days as BYMONTHDAY does, from 1 up and then from -31 up.
func (m dayMask) list() []int {
	days := setBits(m.last)
	for i := range days {
		days[i] = -days[i]
	}
	slices.Sort(days)
	return append(setBits(m.first), days...)
}

func setBits(mask uint32) []int {
	var set []int
	for ; mask != 0; mask &= mask - 1 {
		set = append(set, bits.TrailingZeros32(mask))
	}
	return set
}

func (u until) String() string {
	text := basicDate(u.date)
	if u.form != untilDay {
		text += "T" + basicClock(u.clock)
	}
	if u.form == untilUTC {
		text += "Z"
	}
	return text
}

// basicDate and basicClock write the basic format of ISO 8601, which is that of
// RFC 5545: 20250330, 093000.
func basicDate(d civil.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

func basicClock(c civil.Clock) string {
	text := strings.ReplaceAll(c.String(), ":", "")
	return text + "000000"[len(text):]
}
