package ingest

import (
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// period reads a cell with a day, or with a longer period in one of the forms
// of civil.ParsePeriod.
func (o DateOrder) period(cell []byte) (civil.Period, *flaw) {
	if f, mark, ok := fieldsOf(cell); ok {
		if mark != '-' || f[0].digits != 4 || f[1].digits != 2 || f[2].digits != 2 {
			return o.day(f)
		}
		return dayOf(f[0], f[1], f[2])
	}
	p, err := civil.ParsePeriod(string(cell[:min(len(cell), i18n.QuoteLimit)]))
	if err != nil {
		return civil.Period{}, notDate(err)
	}
	return p, nil
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

// day reads three numbers in the declared order.
func (o DateOrder) day(f [3]field) (civil.Period, *flaw) {
	var year, month, day field
	switch o {
	case YMD:
		year, month, day = f[0], f[1], f[2]
	case DMY:
		day, month, year = f[0], f[1], f[2]
	case MDY:
		month, day, year = f[0], f[1], f[2]
	default:
		return civil.Period{}, &flaw{
			problem: i18n.Text{
				EN: "the order of day, month and year is not declared, so this date is ambiguous",
				ES: "no se ha declarado el orden de día, mes y año, así que esta fecha es ambigua",
			},
			fix:   i18n.Text{EN: "declare it: ymd, dmy or mdy", ES: "declárelo: ymd, dmy o mdy"},
			style: true,
		}
	}
	if year.digits != 4 || month.digits > 2 || day.digits > 2 {
		return civil.Period{}, &flaw{
			problem: i18n.Sprintf(i18n.Text{
				EN: "this is no date in the order %s with a year of four digits",
				ES: "esto no es una fecha en el orden %s con un año de cuatro cifras",
			}, string(o)),
			fix:   i18n.Text{EN: "declare the order that the file has", ES: "declare el orden que sigue el archivo"},
			style: true,
		}
	}
	return dayOf(year, month, day)
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

// span reads the two ends of a row's period.
func (o DateOrder) span(start, end []byte) (civil.Period, *flaw) {
	first, bad := o.period(start)
	if bad != nil {
		return civil.Period{}, bad
	}
	last, bad := o.period(end)
	if bad != nil {
		return civil.Period{}, bad
	}
	p, err := civil.NewPeriod(first.First(), last.Last())
	if err != nil {
		return civil.Period{}, notDate(err)
	}
	return p, nil
}
