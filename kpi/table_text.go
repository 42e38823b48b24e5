package kpi

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// grid is the table as texts for people: the head, the lines, the totals.
func (t *Table) grid(l i18n.Lang, styles []i18n.Style) *grid {
	style := styleOf(l, styles)
	head := make([]string, 0, len(t.by)+len(t.columns))
	for _, d := range t.by {
		head = append(head, printable(d.name().In(l)))
	}
	for _, f := range t.columns {
		head = append(head, f.Name.In(l))
	}
	g := &grid{labels: len(t.by), rows: [][]string{head, nil}, notes: t.Notes()}
	for line := range t.Lines() {
		row := make([]string, 0, len(head))
		for i := range t.by {
			row = append(row, printable(line.label(i).In(l)))
		}
		g.rows = append(g.rows, line.cells(row, l, style))
	}
	if len(t.by) > 0 {
		row := make([]string, len(t.by), len(head))
		row[0] = totalWord.In(l)
		g.rows = append(g.rows, nil, t.Total().cells(row, l, style))
	}
	return g
}

var totalWord = i18n.Text{EN: "Total", ES: "Total"}

// styleOf is the style asked for, or the usual one of the language.
func styleOf(l i18n.Lang, styles []i18n.Style) i18n.Style {
	if len(styles) > 0 {
		return styles[len(styles)-1]
	}
	return l.Style()
}

// cells adds the line's values to its labels.
func (l Line) cells(row []string, lang i18n.Lang, style i18n.Style) []string {
	for _, f := range l.table.columns {
		row = append(row, l.of(f).cell(lang, style))
	}
	return row
}

// cell is a value in a cell of a table.
func (v Value) cell(l i18n.Lang, style i18n.Style) string {
	if !v.Defined() {
		return "– " + v.short().In(l)
	}
	return v.FormatStyle(l, style, Usual)
}

// printable takes away what would break a line or hide in it.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != 0x200d {
			return ' '
		}
		return r
	}, s)
}

// WriteText writes the table for people, in aligned columns, figures to the
// right, with a rule above the totals and the notes below. Undefined cells say
// why, bounded ones show both ends. Figures are in the usual style of the
// language unless another one is given. It returns the first error of w.
func (t *Table) WriteText(w io.Writer, l i18n.Lang, style ...i18n.Style) error {
	out := bufio.NewWriter(w)
	t.grid(l, style).writeText(out, l)
	return out.Flush()
}

// WriteMarkdown writes the table as a pipe table with the notes below. Texts
// are escaped: no cell breaks the table, and none becomes a link, emphasis or
// HTML. It returns the first error of w.
func (t *Table) WriteMarkdown(w io.Writer, l i18n.Lang, style ...i18n.Style) error {
	out := bufio.NewWriter(w)
	t.grid(l, style).writeMarkdown(out, l)
	return out.Flush()
}

// markdown escapes what Markdown or HTML would read as more than text.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '\\', '|', '`', '*', '_', '[', ']', '~', '#', '!':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
