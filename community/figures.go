package community

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/money"
)

// count is a number of things counted, with its measure of the standard
// catalogue.
type count struct {
	of kpi.Measure
	n  int64
}

// standard is a metric of the standard catalogue on counts. A negative count
// leaves it not measured.
func standard(id string, counts ...count) kpi.Value {
	var columns kpi.Columns
	for _, c := range counts {
		columns.Measures = append(columns.Measures, c.of)
	}
	catalog := kpi.Standard()
	var tally kpi.Tally
	if layout, err := kpi.NewLayout(catalog, columns); err == nil {
		row := layout.NewRow()
		for _, c := range counts {
			row.Set(c.of, c.n)
		}
		_ = tally.Add(row) // what a row refuses, a negative number, is not measured
	}
	v, _ := catalog.Value(&tally, id)
	return v
}

// trust is the interval of a value made of counts; see [stat.ValueInterval].
func trust(v kpi.Value, confidence float64) (stat.Interval, kpi.Reason) {
	e, why := stat.ValueInterval(v, confidence)
	return e.Interval, why
}

// quotient is one count over another.
func quotient(f kpi.Figure, num, den int64) kpi.Value {
	if num < 0 || den < 0 {
		return f.Undefined(kpi.OutOfDomain)
	}
	return f.Quotient(new(big.Rat).SetInt64(num), new(big.Rat).SetInt64(den), money.Currency(0))
}
