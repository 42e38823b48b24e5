package roles

import (
	"sync"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// The measures that the figures of a team are made of.
const (
	assignedMinutes kpi.Measure = "assigned_minutes"
	capacityMinutes kpi.Measure = "capacity_minutes"
	contractMinutes kpi.Measure = "contract_minutes"
	fullTimeMinutes kpi.Measure = "full_time_minutes"
	targetsMet      kpi.Measure = "targets_met"
	targetsMeasured kpi.Measure = "targets_measured"
)

// figures are the metrics of this package, and a layout for their measures.
type figures struct {
	catalog *kpi.Catalog
	layout  *kpi.Layout
	err     error // a slip in the tables below, which a test would show
}

var allFigures = sync.OnceValue(func() figures {
	var f figures
	f.catalog, f.err = new(kpi.Catalog).Define(
		kpi.Definition{ID: assignedMinutes, Name: i18n.Text{EN: "assigned minutes", ES: "minutos asignados"}},
		kpi.Definition{ID: capacityMinutes, Name: i18n.Text{EN: "available minutes", ES: "minutos disponibles"}},
		kpi.Definition{ID: contractMinutes, Name: i18n.Text{EN: "contract minutes", ES: "minutos de contrato"}},
		kpi.Definition{ID: fullTimeMinutes, Name: i18n.Text{EN: "full-time minutes", ES: "minutos de jornada completa"}},
		kpi.Definition{ID: targetsMet, Name: i18n.Text{EN: "targets met", ES: "valores objetivo cumplidos"}},
		kpi.Definition{ID: targetsMeasured, Name: i18n.Text{EN: "targets measured", ES: "valores objetivo medidos"}},
	)
	if f.err != nil {
		return f
	}
	ratio := func(num, den kpi.Measure) (n, d []kpi.Term) {
		return []kpi.Term{{Measure: num}}, []kpi.Term{{Measure: den}}
	}
	utilisation := kpi.Metric{ID: "utilisation", Percent: true, Name: i18n.Text{EN: "utilisation", ES: "ocupación"}}
	utilisation.Num, utilisation.Den = ratio(assignedMinutes, capacityMinutes)
	fte := kpi.Metric{ID: "fte", Name: i18n.Text{EN: "full-time equivalents", ES: "equivalentes a jornada completa"}}
	fte.Num, fte.Den = ratio(contractMinutes, fullTimeMinutes)
	met := kpi.Metric{ID: "met_share", Percent: true, Better: kpi.Higher, Name: i18n.Text{EN: "share of targets met", ES: "parte de los valores objetivo cumplida"}}
	met.Num, met.Den = ratio(targetsMet, targetsMeasured)
	if f.catalog, f.err = f.catalog.With(utilisation, fte, met); f.err != nil {
		return f
	}
	f.layout, f.err = kpi.NewLayout(f.catalog, kpi.Columns{Measures: []kpi.Measure{
		assignedMinutes, capacityMinutes, contractMinutes, fullTimeMinutes, targetsMet, targetsMeasured,
	}})
	return f
})

// figure is a metric of this package on two numbers.
func figure(id string, num kpi.Measure, n int64, den kpi.Measure, d int64) kpi.Value {
	f := allFigures()
	if f.err != nil {
		return kpi.Value{}
	}
	row := f.layout.NewRow()
	row.Set(num, n)
	row.Set(den, d)
	var tally kpi.Tally
	_ = tally.Add(row) // what a row refuses, a negative number, is not measured
	v, _ := f.catalog.Value(&tally, id)
	return v
}

// Utilisation is assigned ÷ available working time, a fraction; above 1 there
// is more work than time. It is undefined without available time (no_base,
// zero_base), and not measured for negative times.
func Utilisation(assigned, available Minutes) kpi.Value {
	return figure("utilisation", assignedMinutes, int64(assigned), capacityMinutes, int64(available))
}

// FTE is working time ÷ that of a full-time week, in full-time equivalents. It
// is undefined where no full-time week is given (no_base, zero_base), and not
// measured for negative times.
func FTE(worked, fullTime Minutes) kpi.Value {
	return figure("fte", contractMinutes, int64(worked), fullTimeMinutes, int64(fullTime))
}
