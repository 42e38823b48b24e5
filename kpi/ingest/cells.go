package ingest

import (
	"bytes"
	"slices"
	"strings"

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

// setPeriod states the days of the row.
func (r *Reader) setPeriod() *Error {
	at := r.date
	if at >= 0 && r.lifetime >= 0 && r.isLifetime(bare(r.scan.cells[at])) {
		at = r.lifetime
	}
	if at >= 0 {
		cell := bare(r.scan.cells[at])
		if r.isMissing(cell) {
			return nil
		}
		if !bytes.Equal(cell, r.dateText) || r.dateRead == (civil.Period{}) {
			p, bad := r.period(at, cell)
			if bad != nil {
				return r.errorAt(at, bad)
			}
			r.dateRead, r.dateText = p, append(r.dateText[:0], cell...)
			if at == r.date {
				r.remember(cell, p)
			}
		}
		r.row.SetPeriod(r.dateRead)
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
		p, bad := r.ends(start, end)
		if bad != nil {
			return r.errorAt(r.start, bad)
		}
		r.span, r.spanText = p, [2]string{string(start), string(end)}
	}
	r.row.SetPeriod(r.span)
	return nil
}

// isLifetime reports whether a date says that figures are of all time.
func (r *Reader) isLifetime(cell []byte) bool {
	return slices.ContainsFunc(r.export.lifetime, func(s string) bool { return strings.EqualFold(s, string(cell)) })
}

// setCurrency states the currency of the row, if a column does.
func (r *Reader) setCurrency() *Error {
	r.rowCurrency = 0
	if r.currency < 0 {
		return nil
	}
	cell := bare(r.scan.cells[r.currency])
	if r.isMissing(cell) {
		return nil
	}
	if string(cell) != r.currencyText || r.currencyRead == 0 {
		c, err := money.ParseCurrency(string(cell))
		if err != nil {
			return r.errorAt(r.currency, wrapped(err))
		}
		r.currencyText, r.currencyRead = string(cell), c
	}
	r.rowCurrency = r.currencyRead
	if o := r.options.Currency; o != 0 {
		if r.options.Override {
			if o != r.rowCurrency {
				r.report.Overridden++
			}
			r.rowCurrency = 0
			return nil
		}
		if o != r.rowCurrency {
			return r.errorAt(r.currency, otherCurrency(r.rowCurrency, o))
		}
	}
	r.report.meet(r.rowCurrency)
	r.row.SetCurrency(r.rowCurrency)
	return nil
}

// setFigure states the figure of a measure, and reports whether it is known.
func (r *Reader) setFigure(m *measureColumn) (bool, *Error) {
	if len(m.parts) == 1 {
		p := &m.parts[0]
		if coef, places, ok := quick(trim(r.scan.cells[p.at]), r.point); ok {
			if coef, places, ok = p.scaled(coef, places); ok && (!m.money || p.currency == 0 || r.rowCurrency == 0 || r.rowCurrency == p.currency) {
				if m.money && p.currency == 0 && r.rowCurrency == 0 && coef != 0 {
					return false, r.errorAt(p.at, noCurrency())
				}
				if m.value >= 0 {
					r.counts[m.value] = decimal.New(coef, -int32(places))
				}
				r.row.SetScaled(m.slot, coef, places)
				return r.stated(p.at)
			}
		}
	}
	sum := decimal.Decimal{}
	currency := money.Currency(0)
	for i := range m.parts {
		p := &m.parts[i]
		cell := trim(r.scan.cells[p.at])
		if m.zero && len(cell) == 0 {
			continue
		}
		if r.isMissing(cell) {
			r.report.Columns[p.at].Missing++
			return false, nil
		}
		f, bad := r.figure(p.at, cell, p.unit)
		if bad != nil {
			return false, r.errorAt(p.at, bad)
		}
		if m.money {
			c, bad := r.currencyOf(p, f.currency)
			switch {
			case bad == nil && currency != 0 && c != 0 && c != currency:
				bad = otherCurrency(c, currency)
			case bad == nil && c == 0 && f.Sign() != 0:
				bad = noCurrency()
			}
			if bad != nil {
				return false, r.errorAt(p.at, bad)
			}
			r.report.meet(c)
			currency = max(currency, c)
		}
		d := f.Mul(p.scale)
		if p.unit == asCount && !isWhole(d) {
			return false, r.errorAt(p.at, &flaw{
				problem: i18n.Text{EN: "this is a count, and not a whole number", ES: "esto es un recuento y no es un número entero"},
				fix:     correctIt,
			})
		}
		sum = sum.Add(d)
	}
	return r.state(m, sum, currency)
}

// state states a figure that took the slow road.
func (r *Reader) state(m *measureColumn, sum decimal.Decimal, currency money.Currency) (bool, *Error) {
	at := m.parts[0].at
	if m.value >= 0 {
		r.counts[m.value] = sum
	}
	switch {
	case m.whole && sum.Cmp(greatest()) > 0:
		return false, r.errorAt(at, tooLarge())
	case m.money && currency != 0:
		a, err := money.New(sum, currency)
		if err != nil {
			return false, r.errorAt(at, wrapped(err))
		}
		r.row.SetMoney(m.id, a)
	case m.money:
		r.row.SetMoney(m.id, money.Amount{}) // nothing, of no currency
	default:
		r.row.SetDecimal(m.id, sum)
	}
	return r.stated(at)
}

// stated asks the row whether it took the figure of a column.
func (r *Reader) stated(at int) (bool, *Error) {
	if err := r.row.Err(); err != nil {
		return false, r.errorAt(at, wrapped(err))
	}
	return true, nil
}

// currencyOf is the currency of an amount: what its cell, its column's header,
// the row and the options say, which must not be different things.
func (r *Reader) currencyOf(p *part, inCell money.Currency) (money.Currency, *flaw) {
	if r.options.Override {
		if inCell != 0 && inCell != r.options.Currency {
			r.report.Overridden++
		}
		return r.options.Currency, nil
	}
	c := inCell
	for _, other := range [...]money.Currency{p.currency, r.rowCurrency} {
		switch {
		case c == 0:
			c = other
		case other != 0 && other != c:
			return 0, otherCurrency(c, other)
		}
	}
	return c, nil
}

func otherCurrency(c, other money.Currency) *flaw {
	return &flaw{
		problem: i18n.Sprintf(i18n.Text{
			EN: "this is in %s, and something else says %s", ES: "esto está en %s y otra cosa dice %s",
		}, c, other),
		fix: i18n.Text{
			EN: "state no currency, or override what the file says",
			ES: "no indique la moneda o imponga la suya a la del archivo",
		},
		style: true,
	}
}

func noCurrency() *flaw {
	return &flaw{
		problem: i18n.Text{EN: "this is money, and nothing says in which currency", ES: "esto es dinero y nada indica su moneda"},
		fix:     stateCurrency, style: true,
	}
}

var stateCurrency = i18n.Text{
	EN: "state the currency, or map a column to `currency`",
	ES: "indique la moneda o asigne una columna a `currency`",
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
