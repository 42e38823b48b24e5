package ingest

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// setText states a dimension of the row.
func (r *Reader) setText(d *dimensionColumn) {
	if d.at < 0 {
		r.row.SetText(d.dimension, d.set)
		return
	}
	cell := bare(r.scan.cells[d.at])
	known, ok := d.texts[string(cell)]
	if !ok {
		known = string(cell)
		d.texts[known] = known
	}
	r.row.SetText(d.dimension, known)
}

func (r *Reader) setPeriod() *Error {
	if r.date >= 0 {
		cell := bare(r.scan.cells[r.date])
		if r.isMissing(cell) {
			return nil
		}
		p, bad := r.options.Dates.period(cell)
		if bad != nil {
			return r.errorAt(r.date, bad)
		}
		r.row.SetPeriod(p)
		return nil
	}
	if r.start < 0 {
		return nil
	}
	start, end := bare(r.scan.cells[r.start]), bare(r.scan.cells[r.end])
	switch {
	case r.isMissing(start) && r.isMissing(end):
		return nil
	case string(start) != r.spanText[0] || string(end) != r.spanText[1] || r.span == civil.Period{}:
		p, bad := r.options.Dates.span(start, end)
		if bad != nil {
			return r.errorAt(r.start, bad)
		}
		r.span, r.spanText = p, [2]string{string(start), string(end)}
	}
	r.row.SetPeriod(r.span)
	return nil
}

// setCurrency states the currency of the row, if a column does, and returns
// it.
func (r *Reader) setCurrency() (money.Currency, *Error) {
	if r.currency < 0 {
		return r.options.Currency, nil
	}
	cell := bare(r.scan.cells[r.currency])
	if r.isMissing(cell) {
		return r.options.Currency, nil
	}
	if string(cell) != r.currencyText || r.currencyRead == 0 {
		c, err := money.ParseCurrency(string(cell))
		if err != nil {
			return 0, r.errorAt(r.currency, wrapped(err))
		}
		r.currencyText, r.currencyRead = string(cell), c
	}
	r.row.SetCurrency(r.currencyRead)
	return r.currencyRead, nil
}

// setFigure states the figure of a measure, and reports whether it is known.
func (r *Reader) setFigure(m *measureColumn, cur money.Currency) (bool, *Error) {
	if len(m.at) == 1 {
		if coef, places, ok := quick(trim(r.scan.cells[m.at[0]])); ok {
			if m.value >= 0 {
				r.counts[m.value] = decimal.New(coef, -int32(places))
			}
			r.row.SetScaled(m.slot, coef, places)
			return r.stated(m.at[0])
		}
	}
	sum := decimal.Decimal{}
	for _, at := range m.at {
		cell := trim(r.scan.cells[at])
		if r.isMissing(cell) {
			return false, nil
		}
		d, bad := number(cell)
		if bad != nil {
			return false, r.errorAt(at, bad)
		}
		sum = sum.Add(d)
	}
	if m.value >= 0 {
		r.counts[m.value] = sum
	}
	switch {
	case m.whole && sum.Cmp(greatest()) > 0:
		return false, r.errorAt(m.at[0], tooLarge())
	case m.money && cur != 0:
		a, err := money.New(sum, cur)
		if err != nil {
			return false, r.errorAt(m.at[0], wrapped(err))
		}
		r.row.SetMoney(m.id, a)
	default:
		r.row.SetDecimal(m.id, sum)
	}
	return r.stated(m.at[0])
}

// stated asks the row whether it took the figure of a column.
func (r *Reader) stated(at int) (bool, *Error) {
	if err := r.row.Err(); err != nil {
		return false, r.errorAt(at, wrapped(err))
	}
	return true, nil
}

// setRevenue makes the revenue of a row all of whose counts are known.
func (r *Reader) setRevenue(complete bool) *Error {
	if !complete {
		clear(r.counts)
		return nil
	}
	sum := decimal.Decimal{}
	for i, v := range r.options.UnitValues {
		sum = sum.Add(r.counts[i].Mul(v.Amount.Number()))
	}
	a, err := money.New(sum, r.options.UnitValues[0].Amount.Currency())
	if err != nil {
		return r.errorAt(-1, wrapped(err))
	}
	r.row.SetMoney(kpi.Revenue, a)
	return nil
}

// wrapped is what another package refused about a cell.
func wrapped(err error) *flaw {
	return &flaw{problem: i18n.Sprintf(i18n.Text{EN: "%s", ES: "%s"}, err), fix: correctIt, cause: err}
}
