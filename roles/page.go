package roles

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// page is a text for people: titled lists of points.
type page struct {
	title    i18n.Text
	sections []section
}

type section struct {
	title  i18n.Text
	points []point
}

// point is a statement with the texts that it comes from.
type point struct {
	text    i18n.Text
	sources Sources
}

// add adds a list, unless it is empty.
func (p *page) add(title i18n.Text, points []point) {
	if len(points) > 0 {
		p.sections = append(p.sections, section{title, points})
	}
}

func (p page) writeText(w io.Writer, l i18n.Lang) error {
	out := bufio.NewWriter(w) // keeps the first error for Flush
	out.WriteString(capital(oneLine(p.title.In(l))) + "\n")
	for _, s := range p.sections {
		out.WriteString("\n" + capital(oneLine(s.title.In(l))) + "\n")
		for _, x := range s.points {
			out.WriteString("  - " + capital(oneLine(x.text.In(l))) + x.cite() + "\n")
		}
	}
	return out.Flush()
}

func (p page) writeMarkdown(w io.Writer, l i18n.Lang) error {
	out := bufio.NewWriter(w)
	out.WriteString("# " + markdown(capital(p.title.In(l))) + "\n")
	for _, s := range p.sections {
		out.WriteString("\n## " + markdown(capital(s.title.In(l))) + "\n\n")
		for _, x := range s.points {
			out.WriteString("- " + markdown(capital(x.text.In(l))) + x.cite() + "\n")
		}
	}
	return out.Flush()
}

// cite is the list of texts behind a point.
func (x point) cite() string { return " [" + x.sources.said() + "]" }

// capital begins a text with a capital, where its first letter has one.
func capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}
