package kpi

import (
	"bufio"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// grid is a table as texts for people: the head first, labels before figures;
// a nil row is a rule.
type grid struct {
	labels int // columns of texts, at the left
	rows   [][]string
	notes  []i18n.Text
}

// writeText writes the grid in aligned columns, figures to the right, with the
// notes below.
func (g *grid) writeText(out *bufio.Writer, l i18n.Lang) {
	widths := make([]int, len(g.rows[0]))
	for _, row := range g.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	total := 2 * (len(widths) - 1)
	for _, n := range widths {
		total += n
	}
	for _, row := range g.rows {
		if row == nil {
			_, _ = out.WriteString(strings.Repeat("─", max(total, 0)) + "\n")
			continue
		}
		var b strings.Builder
		for j, cell := range row {
			pad := strings.Repeat(" ", widths[j]-utf8.RuneCountInString(cell))
			if j > 0 {
				b.WriteString("  ")
			}
			if j < g.labels {
				b.WriteString(cell + pad)
			} else {
				b.WriteString(pad + cell)
			}
		}
		_, _ = out.WriteString(strings.TrimRight(b.String(), " ") + "\n")
	}
	for _, note := range g.notes {
		_, _ = out.WriteString("* " + printable(note.In(l)) + "\n")
	}
}

// writeMarkdown writes the grid as a pipe table with the notes below.
func (g *grid) writeMarkdown(out *bufio.Writer, l i18n.Lang) {
	for i, row := range g.rows {
		if row == nil {
			continue
		}
		cells := make([]string, len(row))
		for j, cell := range row {
			cells[j] = markdown(cell)
		}
		_, _ = out.WriteString("| " + strings.Join(cells, " | ") + " |\n")
		if i > 0 {
			continue
		}
		for j := range row {
			mark := "| --- "
			if j >= g.labels {
				mark = "| ---: "
			}
			_, _ = out.WriteString(mark)
		}
		_, _ = out.WriteString("|\n")
	}
	for i, note := range g.notes {
		if i == 0 {
			_, _ = out.WriteString("\n")
		}
		_, _ = out.WriteString("- " + markdown(printable(note.In(l))) + "\n")
	}
}
