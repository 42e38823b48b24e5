package ingest

import (
	"bytes"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// period reads a cell with a day, alone or with a time of day, or with a
// longer period in one of the forms of civil.ParsePeriod. The day is the one
// that is written: no zone moves it.
func (r *Reader) period(at int, cell []byte) (civil.Period, *flaw) {
	if len(cell) > i18n.QuoteLimit {
		cell = cell[:i18n.QuoteLimit]
	}
	day, _ := cutTime(cell)
	if f, mark, ok := fieldsOf(day); ok {
		return r.day(at, f, mark)
	}
	if d, ok := namedDate(cell); ok {
		return r.inWords(d)
	}
	p, err := civil.ParsePeriod(string(day))
	if err != nil {
		return civil.Period{}, notDate(err)
	}
	return p, nil
}

// cutTime takes the time of day off a timestamp.
func cutTime(cell []byte) (day []byte, ok bool) {
	i := bytes.IndexAny(cell, " T")
	if i < 6 || i+1 == len(cell) {
		return cell, false
	}
	clock := bytes.TrimLeft(cell[i+1:], " ")
	if len(clock) < 4 || clock[0] < '0' || clock[0] > '9' || bytes.IndexByte(clock, ':') < 0 {
		return cell, false
	}
	for _, c := range clock {
		if c < '0' && bytes.IndexByte([]byte(" +-.,:"), c) < 0 || c > ':' && bytes.IndexByte([]byte("AaPpMmZUTCG\xc2\xa0"), c) < 0 {
			return cell, false
		}
	}
	return bytes.TrimRight(cell[:i], ","), true
}

// field is one of the three numbers of a date.
type field struct{ number, digits int }

// fieldsOf cuts a cell of the form 31/03/2025, whatever the order.
func fieldsOf(cell []byte) (fields [3]field, mark byte, ok bool) {
	i := 0
	for _, c := range cell {
		switch {
		case c >= '0' && c <= '9':
			if fields[i].digits++; fields[i].digits > 4 {
				return fields, 0, false
			}
			fields[i].number = 10*fields[i].number + int(c-'0')
		case i == 0 && (c == '-' || c == '/' || c == '.'), i == 1 && c == mark:
			mark = c
			i++
		default:
			return fields, 0, false
		}
	}
	return fields, mark, i == 2 && fields[0].digits > 0 && fields[1].digits > 0 && fields[2].digits > 0
}

// orderOf is the only order in which two numbers before a year can be a day
// and a month; "" if there are two, or none.
func orderOf(f [3]field) DateOrder {
	const months = 12
	switch {
	case f[2].digits != 4 || f[0].digits > 2 || f[1].digits > 2:
		return ""
	case f[0].number > months && f[1].number <= months:
		return DMY
	case f[1].number > months && f[0].number <= months:
		return MDY
	}
	return ""
}

// orderIn is the order that a cell proves: 0 is day first, 1 month first, -1
// none.
func orderIn(cell []byte) int {
	day, _ := cutTime(cell)
	if f, _, ok := fieldsOf(day); ok {
		switch orderOf(f) {
		case DMY:
			return 0
		case MDY:
			return 1
		}
	}
	return -1
}

// day reads three numbers. Those with the year in front have one order; of the
// others a day above 12 settles it.
func (r *Reader) day(at int, f [3]field, mark byte) (civil.Period, *flaw) {
	order := r.report.Dates
	switch {
	case f[0].digits == 4 && (mark == '-' || order == "" || order == YMD):
		if mark == '-' && (f[1].digits != 2 || f[2].digits != 2) && order != YMD && order != "" {
			break
		}
		return dayOf(f[0], f[1], f[2])
	case order == "" && (f[2].digits != 4 || f[0].digits > 2 || f[1].digits > 2):
		return civil.Period{}, shortYear()
	case order == "":
		only := orderOf(f)
		switch {
		case only != "":
			r.settleDates(only, r.proof(r.scan, at))
		case f[0].number == f[1].number:
			return dayOf(f[2], f[1], f[0])
		case f[0].number > 12:
			return dayOf(f[2], f[1], f[0])
		default:
			if bad := r.look(); bad != nil {
				return civil.Period{}, bad
			}
		}
		if order = r.report.Dates; order == "" {
			return civil.Period{}, r.unsettled(i18n.Sprintf(i18n.Text{
				EN: "this date is ambiguous, and no cell%s settles the order of day and month",
				ES: "esta fecha es ambigua, y ninguna celda%s aclara el orden de día y mes",
			}, r.seen()), i18n.Text{EN: "state the order of dates: ymd, dmy or mdy", ES: "indique el orden de las fechas: ymd, dmy o mdy"})
		}
	}
	return r.dayIn(order, f)
}

// dayIn reads three numbers in the order that is settled.
func (r *Reader) dayIn(order DateOrder, f [3]field) (civil.Period, *flaw) {
	if only := orderOf(f); only != "" && only != order {
		return civil.Period{}, r.contradicts(i18n.Same(string(only)), i18n.Same(string(order)), r.report.DatesBy)
	}
	var year, month, day field
	switch order {
	case YMD:
		year, month, day = f[0], f[1], f[2]
	case DMY:
		day, month, year = f[0], f[1], f[2]
	case MDY:
		month, day, year = f[0], f[1], f[2]
	}
	if year.digits != 4 || month.digits > 2 || day.digits > 2 {
		return civil.Period{}, &flaw{
			problem: i18n.Sprintf(i18n.Text{
				EN: "this is no date in the order %s with a year of four digits",
				ES: "esto no es una fecha en el orden %s con un año de cuatro cifras",
			}, string(order)),
			fix:   i18n.Text{EN: "state the order that the file has", ES: "indique el orden que sigue el archivo"},
			style: true,
		}
	}
	return dayOf(year, month, day)
}

func shortYear() *flaw {
	return &flaw{
		problem: i18n.Text{EN: "this date has no year of four digits", ES: "esta fecha no tiene un año de cuatro cifras"},
		fix:     i18n.Text{EN: "export it as 2025-03-31", ES: "expórtela como 2025-03-31"},
		style:   true,
	}
}

func dayOf(year, month, day field) (civil.Period, *flaw) {
	d, err := civil.NewDate(year.number, time.Month(month.number), day.number)
	if err != nil {
		return civil.Period{}, notDate(err)
	}
	return civil.DayOf(d), nil
}

func notDate(err error) *flaw {
	return &flaw{
		problem: i18n.Sprintf(i18n.Text{EN: "%s", ES: "%s"}, err),
		fix: i18n.Text{
			EN: "correct the cell, or leave it empty if the date is not known",
			ES: "corrija la celda o déjela vacía si no se conoce la fecha",
		},
		cause: err,
	}
}

// ends reads the two ends of a row's period.
func (r *Reader) ends(start, end []byte) (civil.Period, *flaw) {
	first, bad := r.period(r.start, start)
	if bad != nil {
		return civil.Period{}, bad
	}
	last, bad := r.period(r.end, end)
	if bad != nil {
		return civil.Period{}, bad
	}
	p, err := civil.NewPeriod(first.First(), last.Last())
	if err != nil {
		return civil.Period{}, notDate(err)
	}
	return p, nil
}
