package civil

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// holidayColumns are the names under which a table has the fields of a
// [Holiday], in both languages.
var holidayColumns = [...][]string{
	columnDate:   {"date", "fecha", "day", "día", "dia"},
	columnName:   {"name", "nombre", "holiday", "festivo"},
	columnNameEN: {"name_en", "nombre_en"},
	columnNameES: {"name_es", "nombre_es"},
	columnFrom:   {"from", "desde"},
	columnUntil:  {"until", "hasta"},
}

const (
	columnDate = iota
	columnName
	columnNameEN
	columnNameES
	columnFrom
	columnUntil
)

// ReadHolidays reads holidays from a CSV table in UTF-8 whose first row names its
// columns, in any order, in English or Spanish:
//
//	date,name,from,until          fecha;nombre;desde;hasta
//	2026-01-06,Epiphany,,         2026-01-06;Reyes;;
//	2026-12-24,Christmas Eve,14:00,
//
// There has to be a date; name_en and name_es are the name in one language, name
// is that of both. Other columns are passed over. Commas or semicolons part the
// columns, whichever the first row has; an apostrophe that a writer put before a
// name against formulas is taken off, and so is a byte order mark. Empty rows are
// none.
//
// It fails with an [Error] of class [ErrHolidays] for each row in which a date or
// a time cannot be read or that [NewHolidays] would refuse, all joined, with the
// number of the line; and if there is no column of dates, a column is there
// twice, or the table is not CSV.
func ReadHolidays(r io.Reader) (Holidays, error) {
	buffered := bufio.NewReader(r)
	if mark, _ := buffered.Peek(3); string(mark) == "\ufeff" {
		buffered.Discard(3)
	}
	head, _ := buffered.Peek(1024)
	first, _, _ := strings.Cut(string(head), "\n")
	table := csv.NewReader(buffered)
	table.FieldsPerRecord = -1
	if strings.Count(first, ";") > strings.Count(first, ",") {
		table.Comma = ';'
	}
	row, err := table.Read()
	if err != nil {
		return Holidays{}, brokenTable(err)
	}
	columns, err := holidayHead(row)
	if err != nil {
		return Holidays{}, err
	}
	var days []Holiday
	var faults []error
	for {
		row, err := table.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Holidays{}, errors.Join(append(faults, brokenTable(err))...)
		}
		h, ok, err := columns.holiday(row)
		if err != nil {
			line, _ := table.FieldPos(0)
			faults = append(faults, inLine(line, err))
		} else if ok {
			days = append(days, h)
		}
	}
	if err := errors.Join(faults...); err != nil {
		return Holidays{}, err
	}
	return NewHolidays(days...)
}

// positions are those of the columns in a row, -1 for one that is not there.
type positions [len(holidayColumns)]int

func holidayHead(row []string) (positions, error) {
	var p positions
	for column, names := range holidayColumns {
		p[column] = -1
		for i, cell := range row {
			if !slices.Contains(names, strings.ToLower(strings.TrimSpace(cell))) {
				continue
			}
			if p[column] >= 0 {
				return p, refuse(ErrHolidays, cell, i18n.Text{
					EN: "column %s is there twice in the table of holidays: leave one",
					ES: "la columna %s está dos veces en la tabla de festivos: deje una",
				})
			}
			p[column] = i
		}
	}
	if p[columnDate] < 0 {
		return p, refuse(ErrHolidays, strings.Join(row, ","), i18n.Text{
			EN: "the table of holidays with the columns %s has no dates: name a column date",
			ES: "la tabla de festivos con las columnas %s no tiene fechas: llame fecha a una columna",
		})
	}
	return p, nil
}

// holiday reads a row; it returns false for an empty one.
func (p positions) holiday(row []string) (h Holiday, ok bool, err error) {
	cell := func(column int) string {
		if i := p[column]; i >= 0 && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	if strings.TrimSpace(strings.Join(row, "")) == "" {
		return Holiday{}, false, nil
	}
	if h.Date, err = ParseDate(cell(columnDate)); err != nil {
		return Holiday{}, false, err
	}
	for i, at := range [...]*Clock{&h.From, &h.Until} {
		if text := cell(columnFrom + i); text != "" {
			if *at, err = ParseClock(text); err != nil {
				return Holiday{}, false, err
			}
		}
	}
	h.Name = i18n.Same(unguarded(cell(columnName)))
	if name := unguarded(cell(columnNameEN)); name != "" {
		h.Name.EN = name
	}
	if name := unguarded(cell(columnNameES)); name != "" {
		h.Name.ES = name
	}
	return h, true, h.check()
}

// unguarded takes off the apostrophe that keeps a spreadsheet from taking a text
// for a formula.
func unguarded(s string) string {
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune("=+-@\t\r", rune(s[1])) {
		return s[1:]
	}
	return s
}

// inLine says in which line a row was refused.
func inLine(line int, err error) error {
	return &Error{
		Class:   ErrHolidays,
		Message: i18n.Sprintf(i18n.Text{EN: "line %s: %s", ES: "línea %s: %s"}, i18n.Int(int64(line)), err),
	}
}

func brokenTable(err error) error {
	if errors.Is(err, io.EOF) {
		return refuse(ErrHolidays, "", i18n.Text{
			EN: "the table of holidays %s is empty: begin with a row that names the columns",
			ES: "la tabla de festivos %s está vacía: empiece por una fila que nombre las columnas",
		})
	}
	return refuse(ErrHolidays, err.Error(), i18n.Text{
		EN: "the table of holidays cannot be read as CSV: %s",
		ES: "la tabla de festivos no se puede leer como CSV: %s",
	})
}
