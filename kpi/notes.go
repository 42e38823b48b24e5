package kpi

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Notes are the footnotes of the table: what its readers warn of, its own
// notes, the rows counted by the first day of their period, the rows left out
// of a metric, and the metrics whose lines have different cost bases. Each is
// there once.
func (t *Table) Notes() []i18n.Text {
	var notes []i18n.Text
	for _, r := range t.reports {
		notes = append(notes, r.Warnings()...)
	}
	notes = append(notes, t.notes...)
	if t.spilled > 0 {
		notes = append(notes, i18n.Sprintf(i18n.Text{
			EN: "%s with a period that ends in another group: counted in the group of its first day.",
			ES: "%s con un periodo que termina en otro grupo: en el recuento, en el grupo de su primer día.",
		}, rowNoun.Count(t.spilled)))
	}
	total := t.Total()
	for _, f := range t.columns {
		for _, left := range total.of(f).leftOut() {
			notes = append(notes, i18n.Sprintf(i18n.Text{EN: "%s: %s.", ES: "%s: %s."}, f.Name, left))
		}
		if note := t.basisNote(f); !note.IsZero() {
			notes = append(notes, note)
		}
	}
	var once []i18n.Text
	for _, n := range notes {
		if !slices.Contains(once, n) {
			once = append(once, n)
		}
	}
	return once
}

// basisNote says what the values of a column with optional terms were computed
// with: one basis, or that the lines have different ones.
func (t *Table) basisNote(f *formula) i18n.Text {
	var bases []i18n.Text
	count := map[i18n.Text]int64{}
	for l := range t.Lines() {
		v := l.of(f)
		if basis := v.BasisText(); v.Defined() && v.basis != "" {
			if count[basis]++; count[basis] == 1 {
				bases = append(bases, basis)
			}
		}
	}
	switch len(bases) {
	case 0:
		return i18n.Text{}
	case 1:
		return i18n.Sprintf(i18n.Text{EN: "%s: cost basis: %s.", ES: "%s: base de coste: %s."}, f.Name, bases[0])
	}
	most := min(3, len(bases))
	said := make([]i18n.Text, 0, most+1)
	for _, basis := range bases[:most] {
		said = append(said, i18n.Sprintf(i18n.Text{EN: "%s (%s)", ES: "%s (%s)"}, basis, lineNoun.Count(count[basis])))
	}
	if len(bases) > most {
		said = append(said, i18n.Text{EN: "…", ES: "…"})
	}
	return i18n.Sprintf(i18n.Text{
		EN: "%s: the lines have different cost bases and do not compare with one another: %s. The total has all the categories known.",
		ES: "%s: las líneas tienen bases de coste distintas y no se comparan entre sí: %s. El total incluye todas las categorías conocidas.",
	}, f.Name, i18n.Join(said, "; "))
}

var lineNoun = i18n.Noun{
	One:  i18n.Text{EN: "line", ES: "línea"},
	Many: i18n.Text{EN: "lines", ES: "líneas"},
}

// label is the text of one dimension of a line for people.
func (l Line) label(i int) i18n.Text {
	switch {
	case l.pooled > 0 && i == 0:
		return i18n.Sprintf(i18n.Text{EN: "(%s)", ES: "(%s)"}, otherNoun.Count(int64(l.pooled)))
	case l.key[i] != "" || l.pooled > 0:
		return i18n.Same(l.key[i])
	}
	d := l.table.by[i]
	for _, derived := range derivedDimensions {
		if d == derived {
			return i18n.Text{EN: "(no date)", ES: "(sin fecha)"}
		}
	}
	return i18n.Sprintf(i18n.Text{EN: "(no %s)", ES: "(sin %s)"}, d.name())
}

var otherNoun = i18n.Noun{
	One:  i18n.Text{EN: "other", ES: "más"},
	Many: i18n.Text{EN: "others", ES: "más"},
}

// dimensionNames are the names of the usual dimensions.
var dimensionNames = [...]struct {
	dimension Dimension
	name      i18n.Text
}{
	{Channel, i18n.Text{EN: "channel", ES: "canal"}},
	{Account, i18n.Text{EN: "account", ES: "cuenta"}},
	{Campaign, i18n.Text{EN: "campaign", ES: "campaña"}},
	{AdSet, i18n.Text{EN: "ad set", ES: "conjunto de anuncios"}},
	{Ad, i18n.Text{EN: "ad", ES: "anuncio"}},
	{Post, i18n.Text{EN: "post", ES: "publicación"}},
	{PostType, i18n.Text{EN: "type", ES: "tipo"}},
	{Audience, i18n.Text{EN: "audience", ES: "público"}},
	{Placement, i18n.Text{EN: "placement", ES: "ubicación"}},
	{Country, i18n.Text{EN: "country", ES: "país"}},
	{ByDate, i18n.Text{EN: "date", ES: "fecha"}},
	{ByWeek, i18n.Text{EN: "week", ES: "semana"}},
	{ByMonth, i18n.Text{EN: "month", ES: "mes"}},
	{ByQuarter, i18n.Text{EN: "quarter", ES: "trimestre"}},
	{ByYear, i18n.Text{EN: "year", ES: "año"}},
}

// name is the dimension for people: a program's own keeps its name.
func (d Dimension) name() i18n.Text {
	for _, n := range dimensionNames {
		if n.dimension == d {
			return n.name
		}
	}
	return i18n.Same(string(d))
}
