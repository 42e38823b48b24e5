package ingest

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Warnings are what a reader of the figures must know: bad rows that were left
// out, rows with too few cells, totals that are not the sum of the rows, twins,
// printed ratios that do not come from the row's counts, what the options put
// in the place of what the file says, revenue that was made and not read,
// columns that seem to be what was asked for but were not read, no rows at all.
func (r *Report) Warnings() []i18n.Text {
	var list []i18n.Text
	warn := func(t i18n.Text) {
		if t.IsZero() {
			return
		}
		if r.File != "" {
			t = i18n.Join([]i18n.Text{i18n.Same(r.quotedFile()), t}, ": ")
		}
		list = append(list, t)
	}
	if r.Rows == 0 {
		warn(i18n.Text{EN: "No row was read.", ES: "No se leyó ninguna fila."})
	}
	if r.Refused > 0 {
		warn(r.refused())
	}
	if r.Short > 0 {
		warn(i18n.Sprintf(i18n.Text{
			EN: "%s fewer cells than the header (the first in line %d): what is not there is missing, not zero.",
			ES: "%s menos celdas que el encabezado (la primera, en la línea %d): lo que no está queda sin dato, no es cero.",
		}, shortRows.Count(r.Short), r.ShortLine))
	}
	if r.TotalRows > 0 {
		warn(r.totals())
	}
	if r.Undated > 0 {
		warn(i18n.Sprintf(i18n.Text{
			EN: "%s without a date left out: nobody knows whether they are of the days asked for.",
			ES: "%s sin fecha fuera del recuento: no se sabe si son de los días pedidos.",
		}, rowNoun.Count(r.Undated)))
	}
	if r.Twins.Count > 0 {
		warn(r.twins())
	}
	if r.Differences > 0 {
		warn(r.differences())
	}
	if r.PartsDiffer > 0 {
		warn(r.partsWarning())
	}
	if len(r.YearTurns) > 0 {
		warn(i18n.Sprintf(i18n.Text{
			EN: "The dates have no year; in line %d they pass into another one than stated.",
			ES: "Las fechas no tienen año; en la línea %d pasan a otro que el indicado.",
		}, r.YearTurns[0]))
	}
	if r.Overridden > 0 {
		warn(i18n.Sprintf(i18n.Text{
			EN: "The file states another currency; %s is put in its place, without conversion.",
			ES: "El archivo indica otra moneda; se pone %s en su lugar, sin conversión.",
		}, r.Currency))
	}
	if len(r.Zero) > 0 {
		names := make([]string, len(r.Zero))
		for i, m := range r.Zero {
			names[i] = string(m)
		}
		warn(i18n.Sprintf(i18n.Text{
			EN: "Empty cells count as zero: %s.", ES: "Las celdas vacías cuentan como cero: %s.",
		}, strings.Join(names, ", ")))
	}
	if !r.emptyCells.IsZero() {
		warn(r.empty())
	}
	if len(r.Made) > 0 {
		warn(r.made())
	}
	r.nearMisses(warn)
	return list
}

func (r *Report) refused() i18n.Text {
	t := i18n.Sprintf(i18n.Text{
		EN: "%s: the figures are incomplete.", ES: "%s: las cifras están incompletas.",
	}, leftOut.Count(r.Refused))
	if len(r.Errors) > 0 {
		first := *r.Errors[0]
		first.File = ""
		t = i18n.Sprintf(i18n.Text{EN: "%s The first: %s.", ES: "%s La primera: %s."}, t, first.Text())
	}
	return t
}

func (r *Report) twins() i18n.Text {
	t := i18n.Sprintf(i18n.Text{
		EN: "%s equal to an earlier one in every column but the figures (the first in lines %d and %d): each of them counts.",
		ES: "%s a otra anterior en todas las columnas salvo las cifras (la primera, en las líneas %d y %d): cuenta cada una.",
	}, twinNoun.Count(r.Twins.Count), r.Twins.First, r.Twins.Next)
	if r.TwinsCut {
		t = i18n.Sprintf(i18n.Text{
			EN: "%s Only the first %s records were looked at.", ES: "%s Solo se compararon los primeros %s registros.",
		}, t, i18n.Int(twinRecords))
	}
	return t
}

func (r *Report) differences() i18n.Text {
	t := i18n.Sprintf(i18n.Text{
		EN: "No rounding explains %s of the platform (of %s compared) from the row's own counts.",
		ES: "Ningún redondeo explica, a partir de los recuentos de su fila, %s de la plataforma (de %s en la comparación).",
	}, ratioNoun.Count(r.Differences), i18n.Int(r.Compared))
	first := slices.IndexFunc(r.Findings, func(f check.Finding) bool { return f.Code != partsCode })
	if first >= 0 {
		t = i18n.Sprintf(i18n.Text{EN: "%s The first (%s): %s", ES: "%s La primera (%s): %s"}, t, r.Findings[first].Path, r.Findings[first].Message)
	}
	return t
}

// empty says which columns of figures have cells without one, where something
// is known about what the export means by that.
func (r *Report) empty() i18n.Text {
	var headers []string
	for _, c := range r.Columns {
		if c.Missing > 0 && !slices.ContainsFunc(r.Zero, func(m kpi.Measure) bool { return slices.Contains(c.As, string(m)) }) {
			headers = append(headers, c.Header)
		}
	}
	if len(headers) == 0 {
		return i18n.Text{}
	}
	return i18n.Sprintf(i18n.Text{
		EN: "Cells without a figure are missing, not zero: %s. Yet %s; if so, name the measures whose empty cells mean zero.",
		ES: "Las celdas sin cifra quedan sin dato, no son cero: %s. Ahora bien, %s; si es así, indique las medidas cuyas celdas vacías significan cero.",
	}, quoteAll(headers, 5), r.emptyCells)
}

// nearMisses warns of columns that may be what was asked for.
func (r *Report) nearMisses(warn func(i18n.Text)) {
	for i, c := range r.Columns {
		if len(c.Near) > 0 {
			warn(i18n.Sprintf(i18n.Text{
				EN: "Column %d, %s, is not read; if it is %s, map it.",
				ES: "La columna %d, %s, no se lee; si es %s, asígnela.",
			}, i+1, i18n.Quote(c.Header), quoteAll(c.Near, 3)))
		}
	}
}

var (
	rowNoun = i18n.Noun{
		One:  i18n.Text{EN: "row", ES: "fila"},
		Many: i18n.Text{EN: "rows", ES: "filas"},
	}
	twinNoun = i18n.Noun{
		One:  i18n.Text{EN: "row is", ES: "fila es igual"},
		Many: i18n.Text{EN: "rows are", ES: "filas son iguales"},
	}
	ratioNoun = i18n.Noun{
		One:  i18n.Text{EN: "printed ratio", ES: "cociente impreso"},
		Many: i18n.Text{EN: "printed ratios", ES: "cocientes impresos"},
	}
)
