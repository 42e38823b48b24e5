package roles

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ReadCSV reads a responsibility table as people keep it in a spreadsheet,
// with commas, semicolons or tabs between the cells, in UTF-8 with or without a
// byte order mark. The first row has the headings, the first column the tasks,
// whatever it is called. Two forms are told apart by the other headings:
//
//   - one column for each role or person, with cells such as "R", "a", "A/R"
//     or "R, A" (letters in either case; an empty cell and a dash are nothing);
//   - one column for each letter (R, A, C, I, and S), headed by the letter or
//     the word in English, Spanish or Portuguese, with names in the cells, a
//     comma between them; a slash is part of a name. All headings are of this
//     kind, and one is R.
//
// Space around texts is taken off and space inside, line ends included, is one
// space; one apostrophe before "=", "+", "-" or "@" is taken off, and NUL is
// dropped. Empty rows are passed over. Who is the list of columns or, in the
// second form, of names in the order of their appearance.
//
// It fails with a [TableError] (errors.Is [ErrTable]) that names the place for
//   - text that is not UTF-8, no headings at all, quotes that do not match,
//   - a row with more cells than headings, cells without task or heading,
//   - the same heading twice, a cell that has no letters, and, in the second
//     form, a name that reads as the heading R,
//   - a table in the second form that names nobody,
//   - a text that can be read with two separators and says something else with
//     each,
//
// and with the error of r.
func ReadCSV(r io.Reader) (Matrix, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Matrix{}, err
	}
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\x00", "")
	if !utf8.ValidString(text) {
		return Matrix{}, &TableError{Problem: i18n.Text{
			EN: "the text is not UTF-8: save it as “CSV UTF-8”", ES: "el texto no es UTF-8: guárdelo como «CSV UTF-8»",
		}}
	}
	return best(text)
}

// best reads the text with each separator, and returns the one reading that
// makes sense.
func best(text string) (Matrix, error) {
	var found []Matrix
	var refused error
	most := 0
	for _, comma := range ",;\t" {
		m, headings, err := read(text, comma)
		switch {
		case err == nil:
			found = append(found, m)
		case headings > most || refused == nil:
			refused, most = err, headings // the error of the most likely separator
		}
	}
	for _, m := range found {
		if !reflect.DeepEqual(m, found[0]) {
			return Matrix{}, &TableError{Problem: i18n.Text{
				EN: "two separators fit, and the table says something else with each: put the cells in quotes",
				ES: "encajan dos separadores, y con cada uno la tabla dice otra cosa: ponga las celdas entre comillas",
			}}
		}
	}
	if len(found) == 0 {
		return Matrix{}, refused
	}
	return found[0], nil
}

// read reads the text with one separator. It also returns how many headings it
// found.
func read(text string, comma rune) (Matrix, int, error) {
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = comma, -1, true
	var t *table
	for {
		record, err := in.Read()
		var fault *csv.ParseError
		switch {
		case err == io.EOF && t == nil:
			return Matrix{}, 0, &TableError{Problem: i18n.Text{EN: "there is no row of headings", ES: "no hay fila de encabezados"}}
		case err == io.EOF && len(t.matrix.Who) == 0:
			return Matrix{}, t.size(), &TableError{Problem: i18n.Text{EN: "the table names nobody", ES: "la tabla no nombra a nadie"}}
		case err == io.EOF:
			return t.matrix, t.size(), nil
		case errors.As(err, &fault):
			return Matrix{}, t.size(), &TableError{Line: fault.Line, Problem: i18n.Text{
				EN: "the quotes do not match: double those inside a cell", ES: "las comillas no casan: duplique las que van dentro de una celda",
			}}
		}
		line, _ := in.FieldPos(0)
		cells := tidy(record)
		switch {
		case len(cells) == 0:
			continue
		case t == nil:
			if t, err = newTable(cells, line); err != nil {
				return Matrix{}, len(cells), err
			}
		default:
			if err := t.row(cells, line); err != nil {
				return Matrix{}, t.size(), err
			}
		}
	}
}

// tidy cleans the cells of a record, without the empty ones at its end.
func tidy(record []string) []string {
	cells := make([]string, len(record))
	n := 0
	for i, cell := range record {
		cells[i] = tidyText(unguard(tidyText(cell)))
		if cells[i] != "" {
			n = i + 1
		}
	}
	return cells[:n]
}

func tidyText(s string) string {
	if !strings.ContainsFunc(s, unicode.IsSpace) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// ReadJSON reads what [Matrix.WriteJSON] writes. It fails with the error of r,
// with a [LetterError] for a letter that is none, and with a [TableError]
// (errors.Is [ErrTable]) for what is not one such JSON object, unknown fields
// included.
func ReadJSON(r io.Reader) (Matrix, error) {
	in := json.NewDecoder(r)
	in.DisallowUnknownFields()
	var m Matrix
	if err := in.Decode(&m); err != nil {
		return Matrix{}, notJSON(err)
	}
	if _, err := in.Token(); err != io.EOF {
		return Matrix{}, &TableError{Problem: i18n.Text{
			EN: "there is something behind the JSON object", ES: "hay algo detrás del objeto JSON",
		}}
	}
	return m, nil
}

// notJSON is the error for a text that the decoder refused; an error of the
// reader itself, and one that says itself in both languages, passes.
func notJSON(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	if !errors.As(err, &syntax) && !errors.As(err, &kind) && err != io.EOF && err != io.ErrUnexpectedEOF &&
		!strings.HasPrefix(err.Error(), "json:") {
		return err
	}
	return &TableError{Problem: i18n.Sprintf(i18n.Text{
		EN: "it is not a matrix in JSON: %s", ES: "no es una matriz en JSON: %s",
	}, i18n.Quote(err.Error()))}
}
