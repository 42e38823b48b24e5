package main

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/pauta-go/pauta/plan/i18n"
)

// page is what the program prints.
func (c command) page(tally *attribution.Tally) (string, error) {
	var b strings.Builder
	say := func(t i18n.Text, args ...any) { fmt.Fprintln(&b, i18n.Sprintf(t, args...).In(c.lang)) }
	if c.file == "" {
		say(i18n.Text{EN: "The data are invented.\n", ES: "Los datos son inventados.\n"})
	}
	results := make([]attribution.Result, len(c.models))
	for i, m := range c.models {
		var err error
		if results[i], err = tally.Result(m); err != nil {
			return "", err
		}
	}
	first := results[0]
	say(i18n.Text{EN: "%s conversions: %s", ES: "%s conversiones: %s"}, i18n.Int(first.Conversions), first.Caveat())
	c.table(&b, results, func(credit attribution.Credit) string { return credit.Conversions.Format(c.lang, 1) })
	if !first.Value.IsZero() {
		say(i18n.Text{EN: "\n%s: %s", ES: "\n%s: %s"}, first.Value.Text(), first.Caveat())
		c.table(&b, results, func(credit attribution.Credit) string { return credit.Value.Format(c.lang) })
	}
	chain, err := tally.Chain()
	if err != nil {
		return "", err
	}
	fmt.Fprintf(&b, "\n%s: %s\n", chain.Conversion().Name().In(c.lang), chain.Conversion().Format(c.lang, 1))
	for _, name := range channels(first) {
		effect := chain.Removal(name)
		fmt.Fprintf(&b, "%s, %s: %s\n", effect.Name().In(c.lang), name, effect.Format(c.lang, 1))
	}
	return b.String(), nil
}

// table has a model in each row and a channel in each column.
func (c command) table(b *strings.Builder, results []attribution.Result, figure func(attribution.Credit) string) {
	names := channels(results[0])
	nobody := i18n.Text{EN: "unattributed", ES: "sin atribuir"}.In(c.lang)
	w := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s\t%s\t%s\n", i18n.Text{EN: "Model", ES: "Modelo"}.In(c.lang), strings.Join(names, "\t"), nobody)
	for _, r := range results {
		fmt.Fprint(w, r.Model.In(c.lang))
		for _, name := range names {
			i := slices.IndexFunc(r.Credits, func(credit attribution.Credit) bool { return credit.Channel == name })
			fmt.Fprint(w, "\t", figure(r.Credits[i]))
		}
		fmt.Fprint(w, "\t", figure(r.Unattributed), "\n")
	}
	_ = w.Flush() // a strings.Builder takes everything
}

// channels are the names of all, in order.
func channels(r attribution.Result) []string {
	var names []string
	for _, credit := range r.Credits {
		names = append(names, credit.Channel)
	}
	slices.Sort(names)
	return names
}
