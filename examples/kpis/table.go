package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// print writes the table, or how it compares with another one.
func (c *command) print(w io.Writer, f *files) error {
	if c.against != "" && c.top > 0 {
		return misuse{i18n.Text{
			EN: "-top and -against do not go together: the two files would have other groups in the rest",
			ES: "-top y -against no van juntos: los dos archivos tendrían otros grupos en el resto",
		}}
	}
	if c.interval > 0 && (c.against != "" || c.format == "csv" || c.format == "json") {
		return misuse{i18n.Text{
			EN: "-interval goes with a table in text or markdown, not with csv, json or -against",
			ES: "-interval va con una tabla en text o markdown, no con csv, json ni -against",
		}}
	}
	catalog := kpi.Standard()
	var err error
	for _, s := range c.sources {
		if catalog, err = s.options.Define(catalog); err != nil {
			return err
		}
	}
	if c.metrics != nil {
		if err := c.keep(catalog); err != nil {
			return err
		}
	}
	t, err := c.table(catalog, c.sources, f)
	if err != nil {
		return err
	}
	if c.against == "" {
		if c.top > 0 {
			t = t.Top(c.top)
		}
		return c.write(w, t)
	}
	before, err := c.table(catalog, []source{{c.against, c.sources[0].options}}, f, t.Columns()...)
	if err != nil {
		return err
	}
	comparison, err := t.Against(before)
	if err != nil {
		return err
	}
	return c.writeComparison(w, comparison)
}

// keep has every file read no more measures than the metrics need.
func (c *command) keep(catalog *kpi.Catalog) error {
	t, err := kpi.NewTable(catalog, nil, c.metrics...)
	if err != nil {
		return err
	}
	for i := range c.sources {
		c.sources[i].options.Measures = t.Measures()
	}
	return nil
}

// table reads files into one table, of the columns named or asked for, or else
// of all that the files allow.
func (c *command) table(catalog *kpi.Catalog, sources []source, f *files, columns ...string) (*kpi.Table, error) {
	var readers []*ingest.Reader
	defer f.close()
	if columns == nil {
		columns = c.metrics
	}
	all := columns == nil
	for _, s := range sources {
		r, err := f.open(s, catalog)
		if err != nil {
			return nil, err
		}
		readers = append(readers, r)
		for _, id := range r.Columns() {
			if all && !slices.Contains(columns, id) {
				columns = append(columns, id)
			}
		}
	}
	t, err := kpi.NewTable(catalog, c.by, slices.Compact(columns)...)
	if err != nil {
		return nil, err
	}
	var found []money.Currency
	for _, r := range readers {
		report, err := r.AddTo(t)
		if err != nil {
			return nil, err
		}
		found = append(found, report.Currencies...)
	}
	f.progress.done()
	if c.universe > 0 {
		t.Know(kpi.Universe(kpi.Reach, c.universe))
	}
	if t, err = c.convert(t, found); err != nil || c.sort == "" {
		return t, err
	}
	return t.SortBy(c.sort, true)
}

// convert turns money into the one currency of the files that has no rate.
func (c *command) convert(t *kpi.Table, found []money.Currency) (*kpi.Table, error) {
	if len(c.rates) == 0 {
		return t, nil
	}
	slices.Sort(found)
	found = slices.DeleteFunc(slices.Compact(found), func(code money.Currency) bool {
		return slices.ContainsFunc(c.rates, func(r money.Rate) bool { return r.From == code })
	})
	if len(found) != 1 {
		return nil, misuse{i18n.Text{
			EN: "-rate: the files must have one currency without a rate: the one that comes out",
			ES: "-rate: los archivos deben tener una sola moneda sin tipo de cambio: la del resultado",
		}}
	}
	rates := slices.Clone(c.rates)
	for i := range rates {
		rates[i].To = found[0]
	}
	return t.Convert(found[0], rates...)
}

func (c *command) write(w io.Writer, t *kpi.Table) error {
	switch c.format {
	case "csv":
		return t.WriteCSV(w)
	case "json":
		return ingest.WriteJSON(w, t)
	case "markdown":
		if err := t.WriteMarkdown(w, c.lang, c.style); err != nil || c.interval == 0 {
			return err
		}
		return c.writeIntervals(w, t)
	}
	if err := t.WriteText(w, c.lang, c.style); err != nil {
		return err
	}
	if c.interval > 0 {
		if err := c.writeIntervals(w, t); err != nil {
			return err
		}
	}
	found := t.Check(kpi.Policy{}, check.Options{}).Findings
	if len(found) == 0 {
		return nil
	}
	fmt.Fprintln(w)
	return found.WriteText(w, c.lang)
}

func (c *command) writeComparison(w io.Writer, v *kpi.Comparison) error {
	switch c.format {
	case "csv":
		return v.WriteCSV(w)
	case "json":
		return v.WriteJSON(w)
	case "markdown":
		return v.WriteMarkdown(w, c.lang, c.style)
	}
	return v.WriteText(w, c.lang, c.style)
}
