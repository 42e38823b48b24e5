package roles

import (
	"bufio"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// taskHeading is the heading of the first column.
func taskHeading() i18n.Text { return i18n.Text{EN: "Activity", ES: "Actividad"} }

// WriteCSV writes the matrix as people keep it in a spreadsheet, in UTF-8 with
// commas and LF: tasks down, parties across, cells such as "A/R". Parties that
// only tasks name get columns of their own. What a spreadsheet could take for a
// formula gets an apostrophe in front, and NUL is dropped; [ReadCSV] takes the
// apostrophe off. Title, effort and the like are not written: JSON has them.
// It returns the first error of w.
func (m Matrix) WriteCSV(w io.Writer, l i18n.Lang) error {
	out := bufio.NewWriter(w) // keeps the first error for Flush
	for _, row := range m.grid(l) {
		for i := range row {
			row[i] = quoted(guard(row[i]))
		}
		out.WriteString(strings.Join(row, ",") + "\n")
	}
	return out.Flush()
}

// quoted is a cell of CSV. Whatever could separate cells is in quotes, so that
// the text cannot be read with another separator.
func quoted(cell string) string {
	if !strings.ContainsAny(cell, ",;\t\"\r\n") {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}

// grid is the matrix as rows of cells, headings first.
func (m Matrix) grid(l i18n.Lang) [][]string {
	columns := m.columns()
	rows := make([][]string, 0, len(m.Tasks)+1)
	rows = append(rows, append([]string{taskHeading().In(l)}, columns...))
	for _, t := range m.Tasks {
		rows = append(rows, append([]string{t.Name}, t.cells(columns)...))
	}
	return rows
}

// WriteText writes the matrix for people, in aligned columns. It returns the
// first error of w.
func (m Matrix) WriteText(w io.Writer, l i18n.Lang) error {
	rows := m.grid(l)
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i := range row {
			row[i] = oneLine(row[i])
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	out := bufio.NewWriter(w) // keeps the first error for Flush
	if m.Title != "" {
		out.WriteString(oneLine(m.Title) + "\n\n")
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
		out.WriteString(strings.TrimRight(b.String(), " ") + "\n")
	}
	return out.Flush()
}

// WriteMarkdown writes the matrix as a pipe table. Texts are escaped: no cell
// breaks the table, and none becomes a link, emphasis or HTML. It returns the
// first error of w.
func (m Matrix) WriteMarkdown(w io.Writer, l i18n.Lang) error {
	out := bufio.NewWriter(w)
	if m.Title != "" {
		out.WriteString("## " + markdown(m.Title) + "\n\n")
	}
	for i, row := range m.grid(l) {
		for j := range row {
			row[j] = markdown(row[j])
		}
		out.WriteString("| " + strings.Join(row, " | ") + " |\n")
		if i == 0 {
			out.WriteString("| --- " + strings.Repeat("| :---: ", len(row)-1) + "|\n")
		}
	}
	return out.Flush()
}

// WriteJSON writes all of the matrix as one JSON object and a line end. It
// returns the first error of w, and a [LetterError] for an assignment without
// a letter.
func (m Matrix) WriteJSON(w io.Writer) error {
	m.Who, m.Tasks = append([]string{}, m.Who...), slices.Concat([]Task{}, m.Tasks)
	if m.Tasks == nil {
		m.Tasks = []Task{}
	}
	return json.NewEncoder(w).Encode(m)
}
