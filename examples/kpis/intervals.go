package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

// confidence reads per cent: "95".
func confidence(text string) (float64, error) {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || !(x >= 1 && x <= 99.99) {
		return 0, misuse{i18n.Text{EN: "it is a confidence in per cent, from 1 to 99.99", ES: "es una confianza en tanto por ciento, de 1 a 99,99"}}
	}
	return x / 100, nil
}

// writeIntervals writes below a table how far its metrics may be off by chance,
// by which models, and which metrics no model fits.
func (c *command) writeIntervals(w io.Writer, t *kpi.Table) error {
	p := intervals{command: c, catalog: t.Catalog(), without: metricsOf(t)}
	for line := range t.Lines() {
		if err := p.add(strings.Join(line.Key(), ", "), line, t); err != nil {
			return err
		}
	}
	if len(t.By()) > 0 {
		if err := p.add(i18n.Text{EN: "Total", ES: "Total"}.In(c.lang), t.Total(), t); err != nil {
			return err
		}
	}
	return p.write(w, len(t.By()) > 0)
}

// intervals are what is written of them.
type intervals struct {
	*command
	catalog *kpi.Catalog
	rows    [][]string // group, metric, value, interval
	models  []stat.Model
	without []string // the metrics that have none in any line
}

// metricsOf are the columns that are metrics; what is counted has no interval.
func metricsOf(t *kpi.Table) []string {
	return slices.DeleteFunc(t.Columns(), func(id string) bool {
		_, ok := t.Catalog().Metric(id)
		return !ok
	})
}

func (p *intervals) add(label string, line kpi.Line, t *kpi.Table) error {
	for _, id := range metricsOf(t) {
		v, err := line.Value(id)
		if err != nil {
			return err
		}
		e, why := stat.ValueInterval(v, p.interval)
		if why != 0 {
			continue
		}
		p.without = slices.DeleteFunc(p.without, func(other string) bool { return other == id })
		p.rows = append(p.rows, []string{label, v.Name().In(p.lang), v.FormatStyle(p.lang, p.style, kpi.Usual), p.ends(v, e.Interval)})
		if !slices.Contains(p.models, e.Model) {
			p.models = append(p.models, e.Model)
		}
	}
	return nil
}

func (p *intervals) write(w io.Writer, grouped bool) error {
	percent := i18n.Figure(strconv.FormatFloat(100*p.interval, 'f', -1, 64))
	rows := append([][]string{{
		i18n.Text{EN: "Group", ES: "Grupo"}.In(p.lang), i18n.Text{EN: "Metric", ES: "Métrica"}.In(p.lang),
		i18n.Text{EN: "Value", ES: "Valor"}.In(p.lang),
		i18n.Sprintf(i18n.Text{EN: "%s%% interval", ES: "Intervalo del %s\u00a0%%"}, percent).In(p.lang),
	}}, p.rows...)
	if !grouped {
		for i := range rows {
			rows[i] = rows[i][1:]
		}
	}
	var page strings.Builder
	page.WriteString("\n")
	bullet := "* "
	if p.format == "markdown" {
		bullet = "- "
		markdown(&page, rows)
	} else {
		aligned(&page, rows)
	}
	slices.Sort(p.models)
	for _, m := range p.models {
		fmt.Fprintln(&page, bullet+m.Text().In(p.lang))
	}
	if len(p.without) > 0 {
		names := make([]string, len(p.without))
		for i, id := range p.without {
			m, _ := p.catalog.Metric(id)
			names[i] = m.Name.In(p.lang)
		}
		fmt.Fprintln(&page, bullet+i18n.Sprintf(i18n.Text{
			EN: "Without an interval, because the figures do not tell it: %s",
			ES: "Sin intervalo, porque los datos no permiten conocerlo: %s",
		}, strings.Join(names, ", ")).In(p.lang))
	}
	_, err := io.WriteString(w, page.String())
	return err
}

// ends writes an interval in the unit of its value.
func (c *command) ends(v kpi.Value, i stat.Interval) string {
	figure := kpi.Figure{ID: v.ID(), Unit: v.Unit(), Percent: v.Percent()}
	low := figure.Approximately(i.Low, v.Currency()).FormatStyle(c.lang, c.style, 2)
	high := figure.Approximately(i.High, v.Currency()).FormatStyle(c.lang, c.style, 2)
	switch {
	case i.NoHigh:
		return i18n.Sprintf(i18n.Text{EN: "at least %s", ES: "como mínimo %s"}, low).In(c.lang)
	case i.NoLow:
		return i18n.Sprintf(i18n.Text{EN: "at most %s", ES: "como máximo %s"}, high).In(c.lang)
	}
	return i18n.Sprintf(i18n.Text{EN: "%s to %s", ES: "de %s a %s"}, low, high).In(c.lang)
}

// aligned writes rows as text, the first as the head.
func aligned(page *strings.Builder, rows [][]string) {
	table := tabwriter.NewWriter(page, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(table, strings.Join(row, "\t"))
	}
	_ = table.Flush() // a strings.Builder takes everything
}

// markdown writes rows as a table of Markdown.
func markdown(page *strings.Builder, rows [][]string) {
	escape := strings.NewReplacer(`\`, `\\`, "|", `\|`, "\n", " ", "<", "&lt;")
	for i, row := range rows {
		page.WriteString("|")
		for _, cell := range row {
			page.WriteString(" " + escape.Replace(cell) + " |")
		}
		page.WriteString("\n")
		if i == 0 {
			page.WriteString(strings.Repeat("|---", len(row)) + "|\n")
		}
	}
	page.WriteString("\n")
}
