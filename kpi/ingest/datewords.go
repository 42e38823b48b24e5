package ingest

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// months are the names of months in English, Spanish and Portuguese, folded,
// whole and as exports shorten them.
//
// Source: Unicode CLDR 46, months wide and abbreviated of en, es and pt; read
// 2026-11-21.
var months = [12][]string{
	{"january", "jan", "enero", "ene", "janeiro"},
	{"february", "feb", "febrero", "fevereiro", "fev"},
	{"march", "mar", "marzo", "março"},
	{"april", "apr", "abril", "abr"},
	{"may", "mayo", "maio", "mai"},
	{"june", "jun", "junio", "junho"},
	{"july", "jul", "julio", "julho"},
	{"august", "aug", "agosto", "ago"},
	{"september", "sep", "sept", "septiembre", "setiembre", "set", "setembro"},
	{"october", "oct", "octubre", "outubro", "out"},
	{"november", "nov", "noviembre", "novembro"},
	{"december", "dec", "diciembre", "dic", "dezembro", "dez"},
}

// passedOver are the words of a date that say nothing more: days of the week
// and what joins the others.
var passedOver = [...]string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"mon", "tue", "wed", "thu", "fri", "sat", "sun",
	"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
	"lun", "mié", "jue", "vie", "sáb", "dom",
	"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
	"seg", "ter", "qua", "qui", "sex",
	"de", "del", "of", "utc", "gmt",
}

func monthOf(word string) time.Month {
	for i, names := range months {
		if slices.Contains(names, word) {
			return time.Month(i + 1)
		}
	}
	return 0
}

func isPassedOver(word string) bool {
	for _, w := range passedOver {
		if w == word {
			return true
		}
	}
	return false
}

// wordDate is a date with the month in words; a day or a year of 0 is not
// stated.
type wordDate struct {
	year  int
	month time.Month
	day   int
}

// namedDate reads a date whose month is a word: "Fri, 6 Feb 2026", "Sep 9,
// 2024", "8 de marzo", "Jan 2022", "Tue Oct 31 22:10:47 +0000 2017".
func namedDate(cell []byte) (d wordDate, ok bool) {
	words := strings.FieldsFunc(fold(string(cell)), func(r rune) bool {
		return unicode.IsSpace(r) || r == ',' || r == '/'
	})
	for i, w := range words {
		w = strings.TrimSuffix(w, ".")
		m := monthOf(w)
		n, _, isNumber := quick([]byte(w), 0)
		switch {
		case i == 0 && w == "mar" && len(words) > 2 && monthOf(strings.TrimSuffix(words[2], ".")) != 0:
			// Tuesday in Spanish: "mar, 6 feb 2026"
		case m != 0 && d.month == 0:
			d.month = m
		case isNumber && len(w) == 4 && d.year == 0:
			d.year = int(n)
		case isNumber && n >= 1 && n <= 31 && len(w) <= 2 && d.day == 0:
			d.day = int(n)
		case isPassedOver(w) || d.month != 0 && isTimeOfDay(w):
		default:
			return wordDate{}, false
		}
	}
	return d, d.month != 0 && (d.day != 0 || d.year != 0)
}

// isTimeOfDay reports whether a word of a date is a time or an offset.
func isTimeOfDay(w string) bool {
	if w == "am" || w == "pm" {
		return true
	}
	digits := strings.TrimLeft(w, "+-")
	return (len(digits) < len(w) || strings.Contains(w, ":")) && strings.Trim(digits, "0123456789:") == "" && digits != ""
}

// inWords is the period of a date in words: a day, or a month.
func (r *Reader) inWords(d wordDate) (civil.Period, *flaw) {
	if d.year == 0 {
		if r.options.Year == 0 {
			return civil.Period{}, r.unsettled(
				i18n.Text{EN: "this date has no year", ES: "esta fecha no tiene año"},
				i18n.Text{EN: "state the year of the first date", ES: "indique el año de la primera fecha"},
			)
		}
		d.year = r.yearOf(d)
	}
	if d.day == 0 {
		first, err := civil.NewDate(d.year, d.month, 1)
		if err != nil {
			return civil.Period{}, notDate(err)
		}
		return civil.MonthOf(first), nil
	}
	return dayOf(field{d.year, 4}, field{int(d.month), 2}, field{d.day, 2})
}

// yearOf is the year of a date that has none: that of the options, counted on
// where a file that goes forward passes from December to January, and back
// where one that goes backward passes from January to December.
func (r *Reader) yearOf(d wordDate) int {
	y := &r.yearless
	before, now := int(y.month)*100+y.day, int(d.month)*100+d.day
	switch {
	case y.year == 0:
		y.year = r.options.Year
	case y.month == time.December && d.month == time.January && !y.back:
		y.year++
		r.report.YearTurns = append(r.report.YearTurns, r.scan.line)
	case y.month == time.January && d.month == time.December && !y.forward:
		y.year--
		r.report.YearTurns = append(r.report.YearTurns, r.scan.line)
	case now > before:
		y.forward = true
	case now < before:
		y.back = true
	}
	y.month, y.day = d.month, d.day
	return y.year
}

// yearless is how far the dates without a year have come.
type yearless struct {
	wordDate
	forward, back bool
}
