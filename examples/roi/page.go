package main

import (
	"bufio"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// page is what is printed; it keeps the first error until it is flushed.
type page struct {
	*bufio.Writer
	lang i18n.Lang
}

// say prints a text and ends the line.
func (p page) say(t i18n.Text) { _, _ = p.WriteString(t.In(p.lang) + "\n") }

// blank prints an empty line.
func (p page) blank() { _ = p.WriteByte('\n') }

// table prints a table below a title.
func (p page) table(title i18n.Text, t *kpi.Table) error {
	p.say(title)
	p.blank()
	return t.WriteText(p, p.lang)
}
