package kpi

import (
	"bufio"
	"io"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// WriteText writes the comparison for people, as [Table.WriteText] does: for
// each column its groups and the totals, with the value before and after, the
// change (of percentages in percentage points) and the growth in per cent; below
// the totals of a ratio, what the change consists of ([Split]), where that can
// be said. Figures are in the usual style of the language unless another one is
// given. It returns the first error of w.
func (c *Comparison) WriteText(w io.Writer, l i18n.Lang, style ...i18n.Style) error {
	out := bufio.NewWriter(w)
	c.grid(l, styleOf(l, style)).writeText(out, l)
	return out.Flush()
}

// WriteMarkdown writes what [Comparison.WriteText] writes as a pipe table with
// the notes below, escaped as [Table.WriteMarkdown] escapes. It returns the
// first error of w.
func (c *Comparison) WriteMarkdown(w io.Writer, l i18n.Lang, style ...i18n.Style) error {
	out := bufio.NewWriter(w)
	c.grid(l, styleOf(l, style)).writeMarkdown(out, l)
	return out.Flush()
}

// The words of a comparison.
var (
	metricWord = i18n.Text{EN: "metric", ES: "métrica"}
	beforeWord = i18n.Text{EN: "before", ES: "antes"}
	afterWord  = i18n.Text{EN: "after", ES: "después"}
	changeWord = i18n.Text{EN: "change", ES: "cambio"}
	growthWord = i18n.Text{EN: "growth", ES: "crecimiento"}
	newWord    = i18n.Text{EN: "(new)", ES: "(nuevo)"}
	goneWord   = i18n.Text{EN: "(gone)", ES: "(desaparecido)"}
	pointsWord = i18n.Text{EN: "p.p.", ES: "p.\u00a0p."}
)

// grid is the comparison as texts for people.
func (c *Comparison) grid(l i18n.Lang, style i18n.Style) *grid {
	by := c.after.by
	head := []string{metricWord.In(l)}
	for _, d := range by {
		head = append(head, printable(d.name().In(l)))
	}
	for _, word := range []i18n.Text{beforeWord, afterWord, changeWord, growthWord} {
		head = append(head, word.In(l))
	}
	g := &grid{labels: 1 + len(by), rows: [][]string{head, nil}, notes: c.Notes()}
	total := c.Total()
	for i, f := range c.after.columns {
		if i > 0 && len(by) > 0 {
			g.rows = append(g.rows, nil)
		}
		name := f.Name.In(l) // once, in the first row of the column
		for _, p := range c.pairs {
			row := []string{name}
			for i := range by {
				row = append(row, printable(p.after.label(i).In(l)))
			}
			g.rows = append(g.rows, p.cells(f, row, l, style))
			name = ""
		}
		if len(by) > 0 {
			labels := make([]string, g.labels)
			labels[0], labels[1] = name, totalWord.In(l)
			g.rows = append(g.rows, total.cells(f, labels, l, style))
			g.rows = append(g.rows, c.splitRows(f, total, l, style)...)
		}
	}
	return g
}

// splitRows are the rows below the totals of a ratio: none where the change
// cannot be split.
func (c *Comparison) splitRows(f *formula, total Pair, l i18n.Lang, style i18n.Style) (rows [][]string) {
	s := c.split(f, total)
	for _, v := range [...]Value{s.Rate, s.Mix} {
		if v.Defined() {
			row := make([]string, len(c.after.by)+5)
			row[1] = v.Name().In(l)
			row[len(row)-2] = v.signed(l, style, Usual, f.Percent)
			rows = append(rows, row)
		}
	}
	return rows
}

// cells adds a pair's values to its labels.
func (p Pair) cells(f *formula, row []string, l i18n.Lang, style i18n.Style) []string {
	c := p.of(f)
	before, after := c.Before.cell(l, style), c.After.cell(l, style)
	switch {
	case p.New():
		before = newWord.In(l)
	case p.Gone():
		after = goneWord.In(l)
	}
	change, growth := "–", "–"
	if c.Before.Defined() && c.After.Defined() { // else the cells beside say why
		places := Usual
		if !f.Percent { // as many as the values have
			places = max(c.Before.usual(), c.After.usual())
		}
		change, growth = c.Difference.signed(l, style, places, f.Percent), c.Growth.signed(l, style, Usual, false)
	}
	return append(row, before, after, change, growth)
}

// signed is a change in a cell of a table, with its sign; points are
// percentage points.
func (v Value) signed(l i18n.Lang, style i18n.Style, places int32, points bool) string {
	if !v.Defined() {
		return v.cell(l, style)
	}
	s := v.FormatStyle(l, style, places)
	if v.Exact() && v.low.num.sign() > 0 && !strings.HasPrefix(s, "<") {
		s = "+" + s
	}
	if points {
		s += "\u00a0" + pointsWord.In(l)
	}
	return s
}
