package calendar

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// mostFaults is how many refused places of a table are listed.
const mostFaults = 100

// ReadCSV reads entries from a table as people keep it in a spreadsheet, and
// returns the calendar with them behind its own entries. The text is UTF-8 with
// or without a byte order mark, with commas, semicolons or tabs between the
// cells. The first row has the headings, in English or Spanish, whatever their
// order and capitals; [Calendar.WriteCSV] writes all that are known. There must
// be a column key (clave) or id: nothing else tells an entry that was changed
// from a new one.
//
// A row is a post, an entry on one channel. Rows with the same key or ID are one
// entry on several channels; all their cells but channel, format, text and link
// are the same. Dates are written 2025-03-30, times 09:30; a slot without a time
// zone is in the calendar's. The state becomes a history of one step without a
// time. Kinds, formats, origins, states and channels are read in both languages;
// a word that is not known is the program's own, but one letter off a known word
// is taken for a slip. Assets are names with commas between them; alternative
// texts, holders of rights, licences and their last days stand in the same order
// with bars between them.
//
// Space at the ends of cells is taken off, CRLF inside is LF, one apostrophe
// before "=", "+", "-" or "@" is taken off, and NUL is dropped. Empty rows are
// passed over.
//
// Every row that is refused comes as a [TableError] (errors.Is [ErrTable]),
// joined, together with the calendar of all others; after 100 of them only their
// number. A row is refused for
//   - a missing key and ID, or one that is malformed,
//   - a key or ID that another entry has, or the same one on the same channel
//     twice; both lines are named,
//   - a cell that cannot be read: a date, time, zone, link, rule of recurrence …,
//   - a date without a time, or a time without a date,
//   - more alternative texts, holders, licences or last days than assets,
//   - more cells than headings.
//
// The table as a whole is refused for text that is not UTF-8, quotes that do not
// match, and headings that are missing, unknown or there twice.
func ReadCSV(r io.Reader, into Calendar) (Calendar, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return into, err
	}
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\x00", "")
	if !utf8.ValidString(text) {
		return into, &TableError{Err: problemf(i18n.Text{
			EN: "the text is not UTF-8: save it as “CSV UTF-8”", ES: "el texto no es UTF-8: guárdelo como «CSV UTF-8»",
		})}
	}
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.FieldsPerRecord = separator(text), -1
	t := newTable(into)
	for {
		cells, err := in.Read()
		var fault *csv.ParseError
		switch {
		case err == io.EOF:
			return t.finish()
		case errors.As(err, &fault):
			t.refuse(fault.Line, "", problemf(i18n.Text{
				EN: "the quotes do not match: double those inside a cell", ES: "las comillas no casan: duplique las que van dentro de una celda",
			}))
			return t.finish()
		}
		line, _ := in.FieldPos(0)
		if cells = tidy(cells); len(cells) == 0 {
			continue
		}
		if t.columns != nil {
			t.row(cells, line)
		} else if err := t.headings(cells, line); err != nil {
			return into, err
		}
	}
}

// separator is what stands between the headings: that with which most of them
// are known.
func separator(text string) rune {
	best, most := ',', 0
	for _, comma := range ",;\t" {
		in := csv.NewReader(strings.NewReader(text))
		in.Comma = comma
		cells, _ := in.Read() // a row that cannot be read has no headings
		known := 0
		for _, cell := range tidy(cells) {
			if _, ok := findColumn(cell); ok {
				known++
			}
		}
		if known > most {
			best, most = comma, known
		}
	}
	return best
}

// tidy cleans the cells of a row, without the empty ones at its end.
func tidy(cells []string) []string {
	n := 0
	clean := make([]string, len(cells))
	for i, cell := range cells {
		clean[i] = strings.TrimSpace(unguard(strings.TrimSpace(cell)))
		if clean[i] != "" {
			n = i + 1
		}
	}
	return clean[:n]
}

// unguard takes off the apostrophe that keeps a spreadsheet from running a text
// as a formula.
func unguard(s string) string {
	if bare, ok := strings.CutPrefix(s, "'"); ok && runs(strings.TrimLeft(bare, "'")) {
		return bare
	}
	return s
}

// runs reports whether a spreadsheet might take a text for a formula.
func runs(s string) bool { return s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) }

// findColumn returns the column with a heading.
func findColumn(heading string) (int, bool) {
	for i, c := range columns() {
		for _, one := range append([]string{c.name.EN, c.name.ES}, c.also...) {
			if strings.EqualFold(strings.Join(strings.Fields(heading), " "), one) {
				return i, true
			}
		}
	}
	return 0, false
}
