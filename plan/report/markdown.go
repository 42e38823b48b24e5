package report

import (
	"bufio"
	"io"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// WriteMarkdown writes the report as Markdown with tables, without charts. Names
// and titles are escaped: none becomes a table, HTML, or a link that says
// something else than where it leads. An address that is written out stays as it
// is, and some programs make a link of it. It fails with the first error of w.
func (r Report) WriteMarkdown(w io.Writer, l i18n.Lang) error {
	out := bufio.NewWriter(w)
	d := r.document(l)
	writeLines(out, "# "+markdown(d.title))
	for _, s := range d.lead {
		writeLines(out, "", markdown(s))
	}
	for _, s := range d.sections {
		writeLines(out, "", "## "+markdown(s.title))
		for _, b := range s.blocks {
			b.writeMarkdown(out)
		}
	}
	return out.Flush()
}

func (b block) writeMarkdown(out *bufio.Writer) {
	for _, s := range b.words {
		writeLines(out, "", markdown(s))
	}
	if len(b.rows) > 0 {
		writeLines(out, "", "**"+markdown(b.caption)+"**", "", row(b.head))
		rule := make([]string, len(b.head))
		for i := range rule {
			rule[i] = "---"
			if i >= b.names {
				rule[i] = "---:"
			}
		}
		writeLines(out, "| "+strings.Join(rule, " | ")+" |")
		for _, cells := range b.rows {
			writeLines(out, row(cells))
		}
	}
	if len(b.list) > 0 {
		writeLines(out, "")
	}
	for _, s := range b.list {
		writeLines(out, "- "+markdown(s))
	}
}

func row(cells []string) string {
	escaped := make([]string, len(cells))
	for i, c := range cells {
		escaped[i] = markdown(c)
	}
	return "| " + strings.Join(escaped, " | ") + " |"
}

// markdown is a text as it may stand in a line or a cell.
func markdown(s string) string {
	var b strings.Builder
	for i, r := range line(s) {
		switch {
		case strings.ContainsRune("\\|`*_[]~#!", r), i == 0 && strings.ContainsRune("-+=", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
