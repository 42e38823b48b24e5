package main

import (
	"fmt"
	"math/big"
	"strings"
	"text/tabwriter"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/reach"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// page is what the program prints.
func (m media) page(lang i18n.Lang) (string, error) {
	union, err := m.Union()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	say := func(t i18n.Text, args ...any) { fmt.Fprintln(&b, i18n.Sprintf(t, args...).In(lang)) }
	if m.invented {
		say(i18n.Text{
			EN: "The data are invented: three networks, and how many people each two have in common.\n",
			ES: "Los datos son inventados: tres redes y cuántas personas tiene en común cada pareja.\n",
		})
	}
	if err := m.vehicles(&b, lang); err != nil {
		return "", err
	}
	sum := int64(0)
	for _, r := range m.Reaches {
		sum += r
	}
	alone, err := reach.Overlaps{Universe: m.Universe, Reaches: m.Reaches}.Union()
	if err != nil {
		return "", err
	}
	say(i18n.Text{EN: "\nSum, which is no number of people: %s", ES: "\nSuma, que no es un número de personas: %s"}, i18n.Int(sum))
	say(i18n.Text{EN: "Proved by the reaches alone: %s", ES: "Demostrado solo por los alcances: %s"}, alone.Text())
	if len(m.Pairs) > 0 {
		say(i18n.Text{EN: "Proved with the overlaps: %s", ES: "Demostrado con las duplicaciones: %s"}, union.Text())
	}
	m.models(&b, lang, union)
	return b.String(), nil
}

// vehicles is a table of each one's reach and of what it adds to the others.
func (m media) vehicles(b *strings.Builder, lang i18n.Lang) error {
	w := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, i18n.Text{EN: "Vehicle\tReach\tReached by nobody else", ES: "Soporte\tAlcance\tNo alcanzados por otro"}.In(lang))
	for i, name := range m.names {
		added, err := m.Added(i)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", name, i18n.Int(m.Reaches[i]).In(lang), added.Text().In(lang))
	}
	return w.Flush()
}

// models says what models make of it, where there is a universe.
func (m media) models(b *strings.Builder, lang i18n.Lang, proved reach.Bounds) {
	if m.Universe == 0 {
		return
	}
	value := reach.Sainsbury(m.Universe, m.Reaches, decimal.NewFromInt(1))
	fmt.Fprintf(b, "\n%s: %s%s\n", value.Name().In(lang), value.Format(lang, 0), verdict(value, proved).In(lang))
	ratings, mean, both := make([]float64, len(m.Reaches)), 0.0, 0.0
	for i, r := range m.Reaches {
		ratings[i] = float64(r) / float64(m.Universe)
		mean += ratings[i] / float64(len(ratings))
	}
	for _, p := range m.Pairs {
		both += float64(p.Both) / float64(m.Universe) / float64(len(m.Pairs))
	}
	if f, err := reach.Independent(ratings); err == nil {
		frequencies(b, lang, f)
	}
	if n := len(ratings); n > 1 && len(m.Pairs) == n*(n-1)/2 {
		if f, err := reach.Metheringham(mean, both, n); err == nil {
			frequencies(b, lang, f)
		}
	}
}

// verdict says whether a model keeps to what is proved.
func verdict(v kpi.Value, proved reach.Bounds) i18n.Text {
	people, err := v.Rat()
	if err != nil || people.Cmp(big.NewRat(proved.Least, 1)) >= 0 && people.Cmp(big.NewRat(proved.Most, 1)) <= 0 {
		return i18n.Text{}
	}
	return i18n.Text{EN: " (disproved by the overlaps)", ES: " (refutado por las duplicaciones)"}
}

// frequencies are the effective reaches of a model.
func frequencies(b *strings.Builder, lang i18n.Lang, f reach.Frequencies) {
	fmt.Fprintf(b, "%s:", f.Model().In(lang))
	for k := 1; k <= 3; k++ {
		fmt.Fprintf(b, " %d+ %s", k, f.AtLeast(k).Format(lang, 1))
		if k < 3 {
			fmt.Fprint(b, ",")
		}
	}
	fmt.Fprintln(b)
}
