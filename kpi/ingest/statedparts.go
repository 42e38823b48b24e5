package ingest

import (
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// partsCode is the rule about interactions and their parts.
const partsCode = "KPI-007"

// prepareParts makes the row that shows stated interactions beside their
// parts, which the row that is read need not keep.
func (r *Reader) prepareParts() error {
	if r.partsAt == nil || slices.Equal(r.partsAt, r.sources[string(kpi.Interactions)].at) {
		r.partsAt = nil
		return nil
	}
	measures := []kpi.Measure{kpi.Interactions}
	for _, p := range r.export.interactions {
		measures = append(measures, kpi.Measure(p))
	}
	layout, err := kpi.NewLayout(r.catalog, kpi.Columns{
		Measures: measures, Qualifiers: map[kpi.Qualifier]string{kpi.Parts: r.parts},
	})
	if err != nil {
		return err
	}
	r.partsRow = layout.NewRow()
	return nil
}

// compareParts compares the interactions that a row states with what its parts
// come to, if it has all of them. The stated figure counts.
func (r *Reader) compareParts() {
	if r.partsAt == nil || r.partsAgree() {
		return
	}
	stated, known := r.row.Figure(kpi.Interactions)
	if !known {
		return
	}
	r.partsRow.Clear()
	r.partsRow.SetDecimal(kpi.Interactions, stated)
	for i, at := range r.partsAt {
		cell := trim(r.scan.cells[at])
		m := kpi.Measure(r.export.interactions[i])
		if r.isMissing(cell) {
			if len(cell) > 0 || !slices.Contains(r.options.Zero, m) {
				return
			}
			r.partsRow.Set(m, 0)
			continue
		}
		f, bad := r.figure(at, cell, asCount)
		if bad != nil {
			return // who asks for that measure is told
		}
		r.partsRow.SetDecimal(m, f.Decimal)
	}
	r.report.PartsCompared++
	for _, f := range r.partsRow.Check(kpi.Policy{}, check.Options{}).Findings {
		if f.Code != partsCode {
			continue
		}
		r.report.PartsDiffer++
		if len(r.report.Findings) < r.options.Limits.Errors {
			header := r.report.Columns[r.sources[string(kpi.Interactions)].at[0]].Header
			f.Path = check.Path("lines", strconv.Itoa(r.scan.line), header)
			r.report.Findings = append(r.report.Findings, f)
		}
	}
}

// partsAgree reports whether plain whole numbers, which are nearly all, add up;
// it counts that as a comparison.
func (r *Reader) partsAgree() bool {
	whole := r.sources[string(kpi.Interactions)]
	if len(whole.at) != 1 || whole.scale.Cmp(decimal.New(1, 0)) != 0 {
		return false
	}
	rest, places, ok := quick(trim(r.scan.cells[whole.at[0]]), r.point)
	if !ok || places > 0 {
		return false
	}
	for _, at := range r.partsAt {
		n, places, ok := quick(trim(r.scan.cells[at]), r.point)
		if !ok || places > 0 {
			return false
		}
		rest -= n // below 10^18 each, and few: it cannot wrap
	}
	if rest == 0 {
		r.report.PartsCompared++
	}
	return rest == 0
}

// partsWarning says how many rows state other interactions than their parts
// come to.
func (r *Report) partsWarning() i18n.Text {
	t := i18n.Sprintf(i18n.Text{
		EN: "%s interactions that are not the sum of their parts (of %s compared); the stated figure counts.",
		ES: "%s interacciones que no son la suma de sus partes (de %s en la comparación); vale la cifra indicada.",
	}, statingRows.Count(r.PartsDiffer), i18n.Int(r.PartsCompared))
	if i := slices.IndexFunc(r.Findings, func(f check.Finding) bool { return f.Code == partsCode }); i >= 0 {
		first := r.Findings[i]
		t = i18n.Sprintf(i18n.Text{EN: "%s The first (%s): %s", ES: "%s La primera (%s): %s"}, t, first.Path, first.Message)
	}
	return t
}

var statingRows = i18n.Noun{
	One:  i18n.Text{EN: "row states", ES: "fila indica"},
	Many: i18n.Text{EN: "rows state", ES: "filas indican"},
}
