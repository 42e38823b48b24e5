package ingest

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// totalLabels are the first cells, in small letters, of rows that sum up
// others.
var totalLabels = [...]string{
	"total", "totals", "grand total", "totales", "total general", "resultados totales", "totais", "total geral",
}

// TotalRow is a row in which the platform sums up others. It is left out, and
// compared with the sum of the rows.
type TotalRow struct {
	Line    int           `json:"line"`
	Label   string        `json:"label"`
	Figures []TotalFigure `json:"figures"` // of measures that add up, in the catalogue's order
}

// TotalFigure is what a row of totals says of a measure.
//
// The zero TotalFigure is about none.
type TotalFigure struct {
	_       [0]func()
	Measure kpi.Measure
	Stated  decimal.Decimal
	Sum     decimal.Decimal // over the rows, if Known
	Known   bool
}

// MarshalJSON writes the figures as texts in plain digits, and no sum where
// none is known.
func (f TotalFigure) MarshalJSON() ([]byte, error) {
	out := struct {
		Measure kpi.Measure `json:"measure"`
		Stated  i18n.Figure `json:"stated"`
		Sum     i18n.Figure `json:"sum,omitempty"`
	}{Measure: f.Measure, Stated: fixedSum(f.Stated)}
	if f.Known {
		out.Sum = fixedSum(f.Sum)
	}
	return json.Marshal(out)
}

// Agrees reports whether all figures of the row are the sums of the rows.
func (t *TotalRow) Agrees() bool {
	for _, f := range t.Figures {
		if !f.Known || f.Sum.Cmp(f.Stated) != 0 {
			return false
		}
	}
	return len(t.Figures) > 0
}

// mostTotals is the number of rows of totals that a report keeps.
const mostTotals = 100

// isTotal reports whether the record sums up others: its first cell with text
// says so, and it has no date; or in an export that is known it has neither a
// date nor any name. It returns the place of that cell.
func (r *Reader) isTotal() (at int, ok bool) {
	if len(r.labels) > 0 && !slices.ContainsFunc(r.labels, r.labelled) {
		return r.labels[0], true
	}
	for i, cell := range r.scan.cells {
		cell = bare(cell)
		if len(cell) == 0 || i+1 < len(r.scan.cells) && r.isMissing(cell) {
			continue
		}
		if !saysTotal(cell) {
			return 0, false
		}
		return i, !r.isDated()
	}
	return 0, false
}

// labelled reports whether the record has a text in a column.
func (r *Reader) labelled(at int) bool { return !r.isMissing(bare(r.scan.cells[at])) }

func saysTotal(cell []byte) bool {
	if first := cell[0] | 0x20; first != 't' && first != 'g' && first != 'r' {
		return false
	}
	for _, t := range totalLabels {
		if len(cell) >= len(t) && strings.EqualFold(string(cell[:len(t)]), t) && (len(cell) == len(t) || cell[len(t)] == ':') {
			return true
		}
	}
	return false
}

// isDated reports whether the record has a date in a column of dates, read or
// not.
func (r *Reader) isDated() bool {
	for _, at := range r.dated {
		if at < len(r.scan.cells) {
			if cell := bare(r.scan.cells[at]); !r.isMissing(cell) && !saysTotal(cell) {
				return true
			}
		}
	}
	return false
}

// passTotal keeps what a row of totals says.
func (r *Reader) passTotal(at int) {
	r.report.TotalRows++
	if len(r.report.Totals) == mostTotals {
		return
	}
	t := TotalRow{Line: r.scan.line, Label: text(r.scan.cells[at])}
	counted := slices.Clone(r.report.Columns)
	r.row.Clear()
	_ = r.setCurrency() // nobody needs to know more of it
	for i := range r.measures {
		m := r.measures[i]
		m.value = -1
		if !m.adds {
			continue
		}
		if _, bad := r.setFigure(&m); bad != nil {
			break // the row keeps its error
		}
		if d, known := r.row.Figure(m.id); known {
			t.Figures = append(t.Figures, TotalFigure{Measure: m.id, Stated: d})
		}
	}
	r.report.Columns = counted // what is missing in totals is of no matter
	r.report.Totals = append(r.report.Totals, t)
}

// sumUp puts the sums of the rows beside the totals that the file states.
func (r *Report) sumUp(total kpi.Line) {
	for i := range r.Totals {
		for j := range r.Totals[i].Figures {
			f := &r.Totals[i].Figures[j]
			v, err := total.Value(string(f.Measure))
			if err != nil || !v.Exact() {
				continue
			}
			if sum, err := v.Fixed(exactPlaces); err == nil {
				f.Sum, f.Known = sum, true
			}
		}
	}
}

// exactPlaces is more than any sum has.
const exactPlaces = 40

// totals says that rows of totals were left out, and whether one of them
// agrees with the rows.
func (r *Report) totals() i18n.Text {
	said := i18n.Sprintf(i18n.Text{EN: "%s left out.", ES: "%s fuera del recuento."}, totalNoun.Count(r.TotalRows))
	if i := slices.IndexFunc(r.Totals, func(t TotalRow) bool { return t.Agrees() }); i >= 0 {
		t := r.Totals[i]
		return i18n.Sprintf(i18n.Text{
			EN: "%s %s is the sum of the rows.", ES: "%s %s es la suma de las filas.",
		}, said, t.name())
	}
	for _, t := range r.Totals {
		var differ []i18n.Text
		for _, f := range t.Figures {
			if f.Known && f.Sum.Cmp(f.Stated) != 0 {
				differ = append(differ, i18n.Sprintf(i18n.Text{EN: "%s %s, rows %s", ES: "%s %s, filas %s"},
					f.Measure, fixedSum(f.Stated), fixedSum(f.Sum)))
			}
		}
		if len(differ) > 0 {
			return i18n.Sprintf(i18n.Text{
				EN: "%s %s is not the sum of the rows: %s.", ES: "%s %s no es la suma de las filas: %s.",
			}, said, t.name(), i18n.Join(differ, "; "))
		}
	}
	return said
}

// name is the label and the line of the row.
func (t *TotalRow) name() i18n.Text {
	if t.Label == "" {
		return i18n.Sprintf(i18n.Text{EN: "The one in line %d", ES: "La de la línea %d"}, t.Line)
	}
	return i18n.Sprintf(i18n.Text{EN: "%s in line %d", ES: "%s, en la línea %d,"}, i18n.Quote(t.Label), t.Line)
}

// fixedSum writes a sum without the zeros at its end.
func fixedSum(d decimal.Decimal) i18n.Figure {
	places := int32(0)
	for places < exactPlaces && d.Cmp(d.Truncate(places)) != 0 {
		places++
	}
	return i18n.Fixed(d, places)
}

var totalNoun = i18n.Noun{
	One:  i18n.Text{EN: "row of totals", ES: "fila de totales"},
	Many: i18n.Text{EN: "rows of totals", ES: "filas de totales"},
}
