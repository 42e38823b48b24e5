package ingest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// printedColumn is a column of ratios that the platform computed. They are
// never inputs: each is compared with what the row's own counts give.
type printedColumn struct {
	id       string
	at       int
	unit     cellUnit
	num, den kpi.Measure // of a plain quotient; "" of any other formula
	scale    int64
	percent  int // the line in which it was first written with a per cent sign,
	bare     int // and the one without
}

// canCompare reports whether all measures of a metric are kept.
func (r *Reader) canCompare(id string) bool {
	m, ok := r.catalog.Metric(id)
	if !ok {
		return false
	}
	for _, t := range slices.Concat(m.Num, m.Den) {
		if len(r.sources[string(t.Measure)].at) == 0 {
			return false
		}
	}
	return len(m.Den) > 0
}

func (r *Reader) preparePrinted() {
	for _, id := range sortedKeys(r.sources) {
		if r.kindOf(id) != printed {
			continue
		}
		m, _ := r.catalog.Metric(id)
		p := printedColumn{id: id, at: r.sources[id].at[0], unit: r.sources[id].unit, scale: max(1, m.Scale)}
		if len(m.Num) == 1 && len(m.Den) == 1 && m.Num[0].Coef.Sign() == 0 && m.Den[0].Coef.Sign() == 0 &&
			m.Num[0].Price.IsZero() && m.Den[0].Price.IsZero() {
			p.num, p.den = m.Num[0].Measure, m.Den[0].Measure
		}
		r.printed = append(r.printed, p)
	}
}

// comparePrinted compares the ratios of a row that are printed with the row's
// own counts. A ratio without a unit is a percentage with a per cent sign and
// else nobody knows what; both forms in one column are an error.
func (r *Reader) comparePrinted() *Error {
	differs := false
	for i := range r.printed {
		p := &r.printed[i]
		cell := trim(r.scan.cells[p.at])
		if r.isMissing(cell) {
			continue
		}
		f, bad := r.figure(p.at, cell, p.unit)
		switch {
		case bad != nil && bad.class == nil:
			r.report.Unreadable++
			continue
		case bad != nil:
			return r.errorAt(p.at, bad)
		}
		if f.Sign() != 0 {
			if bad := p.mixes(f.percent, r.scan.line); bad != nil {
				return r.errorAt(p.at, bad)
			}
		}
		if p.unit == asRate && !f.percent {
			continue
		}
		r.report.Compared++
		if !r.agrees(p, f) {
			r.row.Print(p.id, f.Decimal, f.places)
			differs = true
		}
	}
	if differs {
		r.findPrinted()
	}
	return nil
}

// mixes is the flaw of a column that has ratios with and without a per cent
// sign.
func (p *printedColumn) mixes(percent bool, line int) *flaw {
	if p.unit != asRate && p.unit != asFraction && p.unit != asPercent {
		return nil
	}
	this, other := &p.bare, &p.percent
	if percent {
		this, other = other, this
	}
	if *this == 0 {
		*this = line
	}
	if *other == 0 {
		return nil
	}
	return &flaw{
		problem: i18n.Sprintf(i18n.Text{
			EN: "mixed forms: this has a per cent sign or line %d has, and the other has none",
			ES: "formas mezcladas: solo una de las dos, esta o la de la línea %d, lleva el signo de porcentaje",
		}, *other),
		fix:   i18n.Text{EN: "export the column in one form", ES: "exporte la columna en una sola forma"},
		class: ErrFormat,
	}
}

// agrees reports whether some rounding to the printed places, cutting
// included, makes the row's own ratio what is printed; or whether the row has
// no such ratio.
func (r *Reader) agrees(p *printedColumn, f figure) bool {
	if p.num == "" {
		return false // the rule knows
	}
	num, knowsNum := r.row.Figure(p.num)
	den, knowsDen := r.row.Figure(p.den)
	if !knowsNum || !knowsDen || den.Sign() <= 0 {
		return true
	}
	// Digits behind the 15th are those of a binary number, not of a rounding.
	places := min(f.places, int32(binaryDigits)-int32(f.NumDigits())-f.Exponent())
	off := num.Mul(decimal.NewFromInt(p.scale)).Sub(f.Mul(den)).Abs()
	return off.Cmp(den.Mul(decimal.New(1, -places))) < 0
}

// binaryDigits is how many decimal digits a 64-bit binary number surely has.
const binaryDigits = 15

// findPrinted asks the rules about the ratios that were printed.
func (r *Reader) findPrinted() {
	found := r.row.Check(kpi.Policy{Truncated: true}, check.Options{})
	for _, f := range found.Findings {
		if f.Code != "KPI-011" && f.Code != "KPI-012" {
			continue
		}
		r.report.Differences++
		if len(r.report.Findings) < r.options.Limits.Errors {
			id := strings.TrimPrefix(f.Path, "/")
			header := id
			if o := r.sources[id]; len(o.at) > 0 {
				header = r.report.Columns[o.at[0]].Header
			}
			f.Path = check.Path("lines", strconv.Itoa(r.scan.line), header)
			r.report.Findings = append(r.report.Findings, f)
		}
	}
}
