package report

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// WriteText writes the report as plain text: tables of which the columns stand
// under one another, without charts. It fails with the first error of w.
func (r Report) WriteText(w io.Writer, l i18n.Lang) error {
	out := bufio.NewWriter(w)
	d := r.document(l)
	title := line(d.title)
	writeLines(out, title, strings.Repeat("=", utf8.RuneCountInString(title)))
	writeLines(out, d.lead...)
	for _, s := range d.sections {
		name := line(s.title)
		writeLines(out, "", name, strings.Repeat("-", utf8.RuneCountInString(name)))
		for i, b := range s.blocks {
			if i > 0 {
				writeLines(out, "")
			}
			b.writeText(out)
		}
	}
	return out.Flush()
}

func writeLines(out *bufio.Writer, lines ...string) {
	for _, s := range lines {
		out.WriteString(s) // the first error is kept for Flush
		out.WriteByte('\n')
	}
}

func (b block) writeText(out *bufio.Writer) {
	for _, s := range b.words {
		writeLines(out, line(s))
	}
	if b.caption != "" && len(b.rows) > 0 {
		writeLines(out, line(b.caption))
		b.writeColumns(out)
	}
	for _, s := range b.list {
		writeLines(out, "- "+line(s))
	}
}

// wide is the number of characters beyond which a table is written as a list: a
// line that breaks is no row.
const wide = 160

func (b block) writeColumns(out *bufio.Writer) {
	widths, sum := b.widths()
	if sum > wide {
		b.writeRecords(out)
		return
	}
	for _, row := range append([][]string{b.head}, b.rows...) {
		var s strings.Builder
		for i, cell := range row {
			text := line(cell)
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(text))
			if i > 0 {
				s.WriteString("  ")
			}
			if i < b.names {
				s.WriteString(text + pad)
			} else {
				s.WriteString(pad + text)
			}
		}
		writeLines(out, strings.TrimRight(s.String(), " "))
	}
}

// writeRecords writes each row as a list of its cells.
func (b block) writeRecords(out *bufio.Writer) {
	for _, row := range b.rows {
		for i, cell := range row {
			lead := "  "
			if i == 0 {
				lead = "- "
			}
			if text := line(cell); text != "" {
				writeLines(out, lead+line(b.head[i])+": "+text)
			}
		}
	}
}

func (b block) widths() (widths []int, sum int) {
	widths = make([]int, len(b.head))
	for _, row := range append([][]string{b.head}, b.rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(line(cell)))
		}
	}
	for _, n := range widths {
		sum += n + 2
	}
	return widths, sum
}
