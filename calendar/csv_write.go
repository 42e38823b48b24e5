package calendar

import (
	"bufio"
	"io"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// WriteCSV writes the entries as a table, headings and names in the language l,
// in UTF-8 with commas and LF: a row for each post, and one for an entry without
// posts. [ReadCSV] reads it. What a spreadsheet could take for a formula gets an
// apostrophe in front, NUL is dropped, and what is not UTF-8 becomes U+FFFD.
//
// A table holds less than the calendar: of the history only the state, of the
// occurrences the slot and the rule, of assets the name, the alternative text
// and the rights, of a launch what and which part; who can be recognised in an
// asset, titles of posts, trends and what an entry shows again not at all.
// [Calendar.WriteJSON] writes everything. It returns the first error of w.
func (c Calendar) WriteCSV(w io.Writer, l i18n.Lang) error {
	out := bufio.NewWriter(w) // keeps the first error for Flush
	all := columns()
	for i, column := range all {
		writeCell(out, i, column.name.In(l))
	}
	for _, e := range c.Entries {
		posts := e.Posts
		if len(posts) == 0 {
			posts = []Post{{}}
		}
		for _, p := range posts {
			out.WriteByte('\n')
			for i, column := range all {
				cell := column.write(e, p, l)
				if !column.number {
					cell = guard(strings.ToValidUTF8(cell, "\ufffd"))
				}
				writeCell(out, i, quoted(cell))
			}
		}
	}
	out.WriteByte('\n')
	return out.Flush()
}

// writeCell writes the i-th cell of a row.
func writeCell(out *bufio.Writer, i int, cell string) {
	if i > 0 {
		out.WriteByte(',')
	}
	out.WriteString(cell)
}

// quoted is a cell of CSV. Whatever could separate cells is in quotes, so that
// the text cannot be read with another separator.
func quoted(cell string) string {
	if !strings.ContainsAny(cell, ",;\t\"\r\n") {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}

// guard keeps a spreadsheet from running a text as a formula: NUL is dropped,
// and an apostrophe comes before "=", "+", "-", "@", tab and CR, and before
// apostrophes that stand before one of them.
func guard(s string) string {
	s = strings.ReplaceAll(s, "\x00", "")
	if runs(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}
