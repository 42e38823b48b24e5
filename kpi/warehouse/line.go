package warehouse

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Add adds a line that the engine returned to the table that the query was
// written for: its cells in the order of Columns, nil for NULL. Lines may come
// in any order.
//
// It fails with a [LineError] (errors.Is [ErrLine]), and adds nothing then,
//   - for other cells than the query asks for, or texts that are not what their
//     column is,
//   - if the engine counted rows that a reader of files refuses: with negative
//     figures of what has none, fractions of whole things, more places than the
//     source states, money without currency, days that do not exist,
//   - for a sum of more than 20 integer digits, and as [kpi.Table.AddSums] does.
func (q *Query) Add(t *kpi.Table, cells []*string) error {
	if len(cells) != len(q.Columns) {
		return refuseLine("", i18n.Sprintf(i18n.Text{
			EN: "it has %s, and the query asks for %d", ES: "tiene %s y la consulta pide %d",
		}, cellNoun.Count(int64(len(cells))), len(q.Columns)), nil)
	}
	q.sums.Clear()
	q.most.Clear()
	l := line{Query: q, cells: cells}
	rows, err := l.read()
	if err != nil {
		return err
	}
	if err := t.AddSums(rows, q.sums, q.most); err != nil {
		return refuseLine("", said(err), err)
	}
	return nil
}

// line is a line that is read cell by cell.
type line struct {
	*Query
	cells []*string
	at    int // the next cell
}

// next is the next cell, and whether it says anything.
func (l *line) next() (string, bool) {
	l.at++
	if c := l.cells[l.at-1]; c != nil {
		return *c, *c != ""
	}
	return "", false
}

// refuse is an error about the cell that was read last.
func (l *line) refuse(problem i18n.Text, cause error) error {
	return refuseLine(l.Columns[l.at-1], problem, cause)
}

// count is the next cell as a whole number.
func (l *line) count() (int64, error) {
	text, _ := l.next()
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 {
		return 0, l.refuse(i18n.Sprintf(i18n.Text{EN: "%s is no count", ES: "%s no es un recuento"}, i18n.Quote(text)), nil)
	}
	return n, nil
}

// read fills the rows of the query and returns how many rows they are of.
func (l *line) read() (int64, error) {
	r := l.source
	for _, by := range r.by {
		if isPart(by) {
			continue
		}
		if text, ok := l.next(); ok {
			l.sums.SetText(by, text)
		}
	}
	if r.dated() {
		if text, ok := l.next(); ok {
			day, err := civil.ParseDate(text)
			if err != nil {
				return 0, l.refuse(said(err), err)
			}
			l.sums.SetDate(day)
		}
	}
	known, err := l.count()
	if err != nil {
		return 0, err
	}
	currency := r.Money
	if r.Currency != "" {
		if text, ok := l.next(); ok {
			if currency, err = money.ParseCurrency(text); err != nil {
				return 0, l.refuse(said(err), err)
			}
		}
	}
	for _, k := range r.qualifiers {
		if text, ok := l.next(); ok {
			l.sums.Qualify(k, text)
		}
	}
	rows, err := l.count()
	if err != nil {
		return 0, err
	}
	refused, err := l.count()
	if err != nil {
		return 0, err
	}
	if refused > 0 {
		return 0, l.refuse(i18n.Sprintf(i18n.Text{
			EN: "%s with what cannot be: negative figures, fractions of whole things, more decimal places than stated, money without currency, or days that do not exist",
			ES: "%s con algo imposible: cifras negativas, fracciones de lo que es entero, más decimales de los indicados, dinero sin moneda o días que no existen",
		}, rowNoun.Count(refused)), nil)
	}
	for i, m := range r.measures {
		if err := l.sum(m, known&(1<<i) != 0, currency); err != nil {
			return 0, err
		}
	}
	return rows, nil
}

// sum states the sum of a measure and, of a distinct one, its greatest figure.
func (l *line) sum(m kpi.Definition, known bool, currency money.Currency) error {
	if err := l.state(l.sums, m, known, currency); err != nil || m.OverTime != kpi.Distinct {
		return err
	}
	return l.state(l.most, m, known, currency)
}

// state states the next cell in a row.
func (l *line) state(row *kpi.Row, m kpi.Definition, known bool, currency money.Currency) error {
	text, ok := l.next()
	if ok != known {
		return l.refuse(i18n.Text{
			EN: "a sum is there exactly if its measure is known", ES: "hay una suma solo si se conoce su medida, y siempre entonces",
		}, nil)
	}
	if !known {
		return nil
	}
	d, err := money.ParseDecimal(text)
	if err != nil {
		return l.refuse(said(err), err)
	}
	if c := l.source.Measures[m.ID]; c.Minor {
		d = d.Mul(decimal.New(1, -int32(c.Places)))
	}
	switch {
	case m.Unit.Money == 0:
		row.SetDecimal(m.ID, d)
		return nil
	case currency == 0 && d.Sign() == 0:
		row.SetMoney(m.ID, money.Amount{})
		return nil
	}
	a, err := money.New(d, currency)
	if err != nil {
		return l.refuse(said(err), err)
	}
	row.SetMoney(m.ID, a)
	return nil
}

var (
	rowNoun = i18n.Noun{
		One:  i18n.Text{EN: "row", ES: "fila"},
		Many: i18n.Text{EN: "rows", ES: "filas"},
	}
	cellNoun = i18n.Noun{
		One:  i18n.Text{EN: "cell", ES: "celda"},
		Many: i18n.Text{EN: "cells", ES: "celdas"},
	}
)
