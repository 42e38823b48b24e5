package kpi

import (
	"encoding/csv"
	"io"
	"slices"
)

// WriteCSV writes the comparison for programs, in the form of [Table.WriteCSV]
// and with its guards: for each group, and last for the totals unless the tables
// have no dimensions, one row for each column, with the dimensions, "state"
// (both, new, gone, total), "column" (its ID), "currency", "before", "after",
// "change" (of percentages in percentage points), "growth" (a fraction), and for
// ratios the contributions to the change of the total ([Split]), "rate_effect"
// and "mix_effect". What is undefined is the name of its reason; what does not
// apply is empty. It returns the first error of w.
func (c *Comparison) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	var head []string
	for _, d := range c.after.by {
		head = append(head, csvText(string(d)))
	}
	head = append(head, "state", "column", "currency", "before", "after", "change", "growth", "rate_effect", "mix_effect")
	_ = out.Write(head) // the writer keeps the first error, and Error returns it
	for _, line := range c.form() {
		if line.pair.Total() && len(c.after.by) == 0 {
			continue
		}
		labels := make([]string, len(c.after.by))
		for i, k := range line.pair.after.key {
			labels[i] = csvText(k)
		}
		for i, f := range c.after.columns {
			_ = out.Write(line.changes[i].csv(append(slices.Clip(labels), line.pair.state(), f.ID)))
		}
	}
	out.Flush()
	return out.Error()
}

// pairForm is what the forms for programs say of a pair: for each column the
// change, and its part of the change of the totals.
type pairForm struct {
	pair    Pair
	changes []changeForm
}

type changeForm struct {
	Change
	rate, mix *Value // nil for what is no ratio
}

// form is the groups and, last, the totals.
func (c *Comparison) form() []pairForm {
	total := c.Total()
	list := make([]pairForm, len(c.pairs)+1)
	for i := range list {
		list[i].pair = total
		if i < len(c.pairs) {
			list[i].pair = c.pairs[i]
		}
	}
	for _, f := range c.after.columns {
		s := c.split(f, total)
		for i := range list {
			change := changeForm{Change: list[i].pair.of(f)}
			if len(f.Den) > 0 {
				change.rate, change.mix = &s.Rate, &s.Mix
				if i < len(s.Groups) {
					change.rate, change.mix = &s.Groups[i].Rate, &s.Groups[i].Mix
				}
			}
			list[i].changes = append(list[i].changes, change)
		}
	}
	return list
}

func (c *changeForm) csv(row []string) []string {
	row = append(row, c.After.csvCurrency(c.Before.csvCurrency("")))
	for _, v := range []*Value{&c.Before, &c.After, &c.Difference, &c.Growth, c.rate, c.mix} {
		if v == nil {
			row = append(row, "")
		} else {
			row = append(row, v.csv())
		}
	}
	return row
}

// state says where the group is.
func (p Pair) state() string {
	switch {
	case p.Total():
		return "total"
	case p.New():
		return "new"
	case p.Gone():
		return "gone"
	}
	return "both"
}
