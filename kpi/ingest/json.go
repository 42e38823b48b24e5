package ingest

import (
	"bytes"
	"encoding/json"
	"io"
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// WriteJSON writes a table for programs, as one object and a line end:
//
//	{"report":{…},"groups":[{"key":{…},"rows":54,"measures":{…},"metrics":{…}}],"total":{…}}
//
// The report has the readers' reports (files), the footnotes in both languages
// (notes) and what the rules of package kpi find (findings). A group has its
// dimensions in the table's order, the measures that the columns need and the
// columns that are metrics.
//
// A measure is its sum and the number of rows that do not state it (missing).
// A metric is num and den, whose quotient is exactly the value, the value, and
// the rows that state some of its measures but not all (left_out). Where there
// are bounds, low and high stand in the place of the sum or value, and no high
// where there is no upper end; what is undefined says why (undefined). Figures
// are texts in plain digits, money has its currency, and values are rounded half
// away from zero to 12 places where they do not end before. It returns the
// first error of w.
func WriteJSON(w io.Writer, t *kpi.Table) error {
	out := tableJSON{Report: reportOf(t), Groups: []groupJSON{}}
	if by := t.By(); len(by) > 0 {
		for l := range t.Lines() {
			g := groupOf(t, l)
			for i, k := range l.Key() {
				g.Key = append(g.Key, pairJSON{string(by[i]), k})
			}
			out.Groups = append(out.Groups, g)
		}
	}
	out.Total = groupOf(t, t.Total())
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(out)
}

type tableJSON struct {
	Report reportJSON  `json:"report"`
	Groups []groupJSON `json:"groups"`
	Total  groupJSON   `json:"total"`
}

type reportJSON struct {
	Files    []kpi.Report   `json:"files"`
	Notes    []i18n.Text    `json:"notes"`
	Findings check.Findings `json:"findings"`
}

func reportOf(t *kpi.Table) reportJSON {
	return reportJSON{
		Files: append([]kpi.Report{}, t.Reports()...),
		Notes: append([]i18n.Text{}, t.Notes()...),
		// Nothing is skipped or waived here: that is for the reader to do.
		Findings: append(check.Findings{}, t.Check(kpi.Policy{}, check.Options{}).Findings...),
	}
}

type groupJSON struct {
	Key      object `json:"key,omitempty"`
	Pooled   int    `json:"pooled,omitempty"`
	Rows     int64  `json:"rows"`
	Measures object `json:"measures"`
	Metrics  object `json:"metrics"`
}

// object is a JSON object whose members keep their order.
type object []pairJSON

type pairJSON struct {
	name  string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, p := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(p.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(p.value)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func groupOf(t *kpi.Table, l kpi.Line) groupJSON {
	g := groupJSON{Pooled: l.Pooled(), Rows: l.Tally().Rows(), Measures: object{}, Metrics: object{}}
	for _, m := range t.Measures() {
		v, err := l.Value(string(m))
		if err == nil {
			g.Measures = append(g.Measures, pairJSON{string(m), sumOf(v, g.Rows)})
		}
	}
	for _, id := range t.Columns() {
		if slices.Contains(t.Measures(), kpi.Measure(id)) {
			continue
		}
		v, err := l.Value(id)
		if err == nil {
			g.Metrics = append(g.Metrics, pairJSON{id, ratioOf(v)})
		}
	}
	return g
}

type sumJSON struct {
	Sum       *i18n.Figure   `json:"sum,omitempty"`
	Low       *i18n.Figure   `json:"low,omitempty"`
	High      *i18n.Figure   `json:"high,omitempty"`
	Undefined string         `json:"undefined,omitempty"`
	Currency  money.Currency `json:"currency,omitempty"`
	Missing   int64          `json:"missing"`
}

func sumOf(v kpi.Value, rows int64) sumJSON {
	out := sumJSON{Currency: v.Currency(), Missing: rows - v.Rows().Used}
	low, isLow := endOf(exactPlaces)(v.Low())
	high, isHigh := endOf(exactPlaces)(v.High())
	switch {
	case !v.Defined():
		out.Undefined = v.Reason().String()
	case v.Exact():
		out.Sum = &low.Value
	default:
		if isLow {
			out.Low = &low.Value
		}
		if isHigh {
			out.High = &high.Value
		}
	}
	return out
}

type ratioJSON struct {
	*endJSON
	Low       *endJSON       `json:"low,omitempty"`
	High      *endJSON       `json:"high,omitempty"`
	Undefined string         `json:"undefined,omitempty"`
	Currency  money.Currency `json:"currency,omitempty"`
	LeftOut   int64          `json:"left_out"`
}

// endJSON is a value, or one end of its bounds.
type endJSON struct {
	Num   i18n.Figure `json:"num"`
	Den   i18n.Figure `json:"den"`
	Value i18n.Figure `json:"value"`
}

func ratioOf(v kpi.Value) ratioJSON {
	out := ratioJSON{Currency: v.Currency(), LeftOut: v.Rows().LeftOut}
	low, isLow := endOf(valuePlaces)(v.Low())
	high, isHigh := endOf(valuePlaces)(v.High())
	switch {
	case !v.Defined():
		out.Undefined = v.Reason().String()
	case v.Exact():
		out.endJSON = &low
	default:
		if isLow {
			out.Low = &low
		}
		if isHigh {
			out.High = &high
		}
	}
	return out
}

// valuePlaces is the number of places to which values are rounded.
const valuePlaces = 12

// endOf writes an exact quotient, with a value of so many places; it is false
// where there is none.
func endOf(places int32) func(*big.Rat, error) (endJSON, bool) {
	return func(r *big.Rat, err error) (endJSON, bool) {
		if err != nil {
			return endJSON{}, false
		}
		num, den := decimal.NewFromBigInt(r.Num(), 0), decimal.NewFromBigInt(r.Denom(), 0)
		return endJSON{i18n.Fixed(num, 0), i18n.Fixed(den, 0), fixedSum(num.DivRound(den, places))}, true
	}
}
