package calendar

import (
	"slices"
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// maxRule is more than the longest rule that String writes.
const maxRule = 8 << 10

// ParseRecurrence reads a rule of RFC 5545, section 3.3.10, with or without the
// name of the property in front:
//
//	FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH
//	RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20251231
//	FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
//
// Parts may stand in any order, in capitals or not. FREQ is HOURLY, DAILY,
// WEEKLY, MONTHLY or YEARLY; the other parts are INTERVAL, COUNT or UNTIL, BYDAY
// (with ordinals), BYMONTHDAY (negative from the end of the month), BYMONTH,
// BYSETPOS and WKST. An UNTIL is a date, of which it is the whole day, a time
// with Z in UTC, or a time without it by the wall clock of the series; what it
// names still belongs to the rule.
//
// It fails with a [RecurrenceError] of class [ErrUnsupported], which names the
// part, if the rule has BYSECOND, BYMINUTE, BYHOUR, BYYEARDAY, BYWEEKNO, RSCALE,
// SKIP, or a frequency of seconds or minutes. It fails with one of class
// [ErrRecurrence] if
//   - s is longer than 8 KiB, or a part is not NAME=value, is unknown, is empty,
//     is there twice, or if there is no FREQ,
//   - COUNT or INTERVAL is not from 1 to 2147483647, or UNTIL is there with COUNT
//     or is not a day or time that exists,
//   - a month is not from 1 to 12, a day of the month not from 1 to 31 or from -1
//     to -31, an ordinal or a position not from 1 to 53 or 366, or so from the end,
//   - BYDAY has ordinals in a rule that is not monthly or yearly, BYMONTHDAY is
//     there in a weekly rule, or BYSETPOS without another part that begins with
//     BY: RFC 5545 rules these out,
//   - a yearly rule has BYMONTHDAY and no BYMONTH: some programs read it as that
//     day of every month, some as that of the month of the start. FREQ=MONTHLY or
//     BYMONTH says which.
func ParseRecurrence(s string) (Recurrence, error) {
	if len(s) > maxRule {
		return Recurrence{}, refuseRule(ErrRecurrence, "RRULE", s, i18n.Text{
			EN: "%s %s is too long: use at most %s bytes",
			ES: "%s %s es demasiado larga: use %s bytes como máximo",
		}, i18n.Int(maxRule))
	}
	r := Recurrence{interval: 1, weekStart: time.Monday}
	rule := strings.TrimPrefix(strings.ToUpper(s), "RRULE:")
	if rule == "" {
		return Recurrence{}, r.check(s)
	}
	var seen []string
	for part := range strings.SplitSeq(rule, ";") {
		name, value, _ := strings.Cut(part, "=")
		if slices.Contains(seen, name) {
			return Recurrence{}, refuseRule(ErrRecurrence, name, s, i18n.Text{
				EN: "the part %s is twice in the rule %s: leave one",
				ES: "la parte %s está dos veces en la regla %s: deje una",
			})
		}
		seen = append(seen, name)
		if err := r.readPart(name, value); err != nil {
			return Recurrence{}, err
		}
	}
	if err := r.check(s); err != nil {
		return Recurrence{}, err
	}
	return r, nil
}

// check refuses what each part alone does not show.
func (r Recurrence) check(s string) error {
	ordinals := slices.ContainsFunc(r.days, func(d ordinalDay) bool { return d.n != 0 })
	by := r.months != 0 || r.monthDays != dayMask{} || len(r.days) > 0
	switch {
	case r.frequency == once:
		return refuseRule(ErrRecurrence, "FREQ", s, i18n.Text{
			EN: "the part %s is missing in the rule %s: begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY",
			ES: "falta la parte %s en la regla %s: empiece por FREQ=DAILY, WEEKLY, MONTHLY o YEARLY",
		})
	case r.count > 0 && !r.until.date.IsZero():
		return refuseRule(ErrRecurrence, "COUNT", s, i18n.Text{
			EN: "%s and UNTIL are both in the rule %s: leave one",
			ES: "%s y UNTIL están a la vez en la regla %s: deje una de las dos",
		})
	case ordinals && r.frequency < monthly:
		return refuseRule(ErrRecurrence, "BYDAY", s, i18n.Text{
			EN: "%s has an ordinal in the rule %s: only monthly and yearly rules have a first or a last Monday",
			ES: "%s tiene un ordinal en la regla %s: solo las reglas mensuales y anuales tienen un primer o un último lunes",
		})
	case r.frequency == weekly && r.monthDays != dayMask{}:
		return refuseRule(ErrRecurrence, "BYMONTHDAY", s, i18n.Text{
			EN: "%s is in the weekly rule %s, where RFC 5545 does not allow it: use FREQ=DAILY or FREQ=MONTHLY",
			ES: "%s está en la regla semanal %s, donde la RFC 5545 no la permite: use FREQ=DAILY o FREQ=MONTHLY",
		})
	case r.frequency == yearly && r.monthDays != dayMask{} && r.months == 0:
		return refuseRule(ErrRecurrence, "BYMONTHDAY", s, i18n.Text{
			EN: "%s is in the yearly rule %s without BYMONTH, which some programs read as every month and some as one: add BYMONTH, or use FREQ=MONTHLY",
			ES: "%s está en la regla anual %s sin BYMONTH, que unos programas leen como todos los meses y otros como uno: añada BYMONTH o use FREQ=MONTHLY",
		})
	case len(r.positions) > 0 && !by:
		return refuseRule(ErrRecurrence, "BYSETPOS", s, i18n.Text{
			EN: "%s is alone in the rule %s: it counts the days that BYDAY, BYMONTHDAY or BYMONTH give",
			ES: "%s está sola en la regla %s: cuenta los días que dan BYDAY, BYMONTHDAY o BYMONTH",
		})
	}
	return nil
}
