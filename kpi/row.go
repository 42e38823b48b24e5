package kpi

import (
	"math/bits"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Row is one line of a source: the measures known for it, its dimensions and
// its period. What is not set is not known, which is not zero.
//
// A Row is scratch: it is filled, added, cleared and filled again by one
// goroutine, and whoever receives one does not keep it. The setters keep the
// first thing that went wrong; [Row.Err] returns it, and so does whatever the
// row is added to.
type Row struct {
	layout     *Layout
	known      uint64
	cells      []number // of what is known and not short
	short      uint64   // what is known as coef·10^-places
	size       uint64   // has the bits of all those coef
	coefs      [mostSlots]int64
	places     [mostSlots]uint8
	currencies []money.Currency
	priced     uint64 // money that has one
	stated     qualifiers
	dims       []uint32
	period     civil.Period
	variant    uint32
	changed    bool // currencies or stated are no longer those of variant
	printed    []printed
	err        error
}

// NewRow returns an empty row of the layout.
func (l *Layout) NewRow() *Row {
	r := &Row{
		layout:     l,
		cells:      make([]number, len(l.slots)),
		currencies: make([]money.Currency, len(l.slots)),
		dims:       make([]uint32, len(l.dims)),
	}
	r.reset()
	return r
}

// Clear forgets everything about the row but its layout.
func (r *Row) Clear() {
	r.known, r.short, r.size = 0, 0, 0
	r.period = civil.Period{}
	r.printed = r.printed[:0]
	r.err = nil
	clear(r.dims)
	if r.changed || r.variant != 0 {
		r.reset()
	}
}

func (r *Row) reset() {
	first := &r.layout.variants[0]
	copy(r.currencies, first.currencies)
	r.stated, r.priced = first.stated, first.priced
	r.variant, r.changed = 0, false
}

// Err returns the first thing that a setter refused since the row was last
// cleared: a [CellError] (errors.Is [ErrCell]) or an [UnknownError] (errors.Is
// [ErrUnknown]).
func (r *Row) Err() error { return r.err }

// Set states a whole figure: a count, or seconds. It refuses a measure that is
// not in the layout, money, and a negative figure of a measure that has none.
func (r *Row) Set(m Measure, n int64) {
	i, ok := r.slot(m)
	switch {
	case !ok:
	case r.layout.moneySlots&(1<<i) == 0:
		r.SetScaled(i, n, 0)
	default:
		r.set(i, whole(n), decimal.NewFromInt(n), false)
	}
}

// SetDecimal states a figure with decimals. It refuses what [Row.Set] refuses,
// a fraction of something that comes in whole numbers (3.0 is whole), and a
// figure of more than 20 integer or 40 fraction digits.
func (r *Row) SetDecimal(m Measure, d decimal.Decimal) {
	i, ok := r.slot(m)
	if !ok {
		return
	}
	if err := money.CheckDecimal(d); err != nil {
		r.refuse(i, "", i18n.Text{EN: "it is out of range", ES: "está fuera de rango"})
		return
	}
	if coef, places, ok := shortened(d); ok && r.layout.moneySlots&(1<<i) == 0 {
		r.SetScaled(i, coef, places)
		return
	}
	r.set(i, exactly(d), d, false)
}

// SetMoney states an amount. It refuses a measure that is not in the layout or
// not money, an amount without currency unless it is zero, and a negative
// amount of a measure that has none.
func (r *Row) SetMoney(m Measure, a money.Amount) {
	i, ok := r.slot(m)
	if !ok {
		return
	}
	if r.layout.moneySlots&(1<<i) == 0 {
		r.refuse(i, a.String(), i18n.Text{EN: "the measure is not money", ES: "la medida no es dinero"})
		return
	}
	if c := a.Currency(); c != 0 {
		r.currency(i, c)
	}
	if coef, places, ok := a.Scaled(); ok {
		r.SetScaled(i, coef, places)
		return
	}
	r.set(i, exactly(a.Number()), a.Number(), true)
}

// set checks a figure against its definition and keeps it.
func (r *Row) set(i int, n number, d decimal.Decimal, asMoney bool) {
	def := r.layout.slots[i].Definition
	isMoney := r.layout.moneySlots&(1<<i) != 0
	var why i18n.Text
	switch {
	case isMoney && !asMoney:
		why = i18n.Text{EN: "it is money: state it with its currency", ES: "es dinero: indíquelo con su moneda"}
	case isMoney && r.currencies[i] == 0 && !n.isZero():
		why = i18n.Text{EN: "its currency is missing", ES: "falta su moneda"}
	case !def.Signed && n.sign() < 0:
		why = i18n.Text{EN: "it cannot be negative", ES: "no puede ser negativa"}
	case !def.Fractional && !n.isWhole():
		why = i18n.Text{EN: "it is not a whole number", ES: "no es un número entero"}
	default:
		r.cells[i] = n
		r.known |= 1 << i
		r.short &^= 1 << i
		return
	}
	r.refuse(i, d.StringFixed(max(0, -d.Exponent())), why)
}

// Unset forgets one measure.
func (r *Row) Unset(m Measure) {
	if i, ok := r.slot(m); ok {
		r.known &^= 1 << i
		r.short &^= 1 << i
	}
}

// SetText states the text of a dimension; an empty text is not stated.
func (r *Row) SetText(d Dimension, text string) {
	i, ok := r.layout.Place(d)
	if !ok {
		r.fail(r.layout.noDimension(d))
		return
	}
	t := &r.layout.dims[i]
	n, ok := find(t, text)
	if !ok {
		n = t.add(text)
	}
	r.dims[i] = n
}

// SetNumber states the text of the dimension at a place by its number (see
// [Layout.Place], [Layout.Number]): the quick road for readers. It refuses a
// place or a number that the layout does not have.
func (r *Row) SetNumber(place int, number uint32) {
	if uint(place) >= uint(len(r.dims)) || uint(number) >= uint(len(r.layout.dims[place].list)) {
		r.noSlot()
		return
	}
	r.dims[place] = number
}

// SetDate states that the row is about one day.
func (r *Row) SetDate(d civil.Date) { r.period = civil.DayOf(d) }

// SetPeriod states the days that the row is about, both ends included. Dates,
// weeks and months follow from the first day, levels are those of the last.
func (r *Row) SetPeriod(p civil.Period) { r.period = p }

// SetCurrency states the currency of the money that follows in this row.
func (r *Row) SetCurrency(c money.Currency) {
	for s := r.layout.moneySlots; s != 0; s &= s - 1 {
		r.currency(bits.TrailingZeros64(s), c)
	}
}

func (r *Row) currency(i int, c money.Currency) {
	if r.currencies[i] != c {
		r.currencies[i] = c
		r.priced &^= 1 << i
		if c != 0 {
			r.priced |= 1 << i
		}
		r.changed = true
	}
}

// Qualify states a qualifier of this row's figures in place of the layout's.
func (r *Row) Qualify(q Qualifier, v string) {
	if q < qualifierCount && r.stated[q] != v {
		r.stated[q] = v
		r.changed = true
	}
}

// settle numbers the row's currencies and qualifiers, if they changed.
func (r *Row) settle() uint32 {
	if r.changed {
		r.variant = r.layout.variantNumber(r.currencies, r.stated)
		r.changed = false
	}
	return r.variant
}

func (r *Row) slot(m Measure) (int, bool) {
	if i, ok := r.layout.Slot(m); ok {
		return i, true
	}
	names := make([]string, len(r.layout.slots))
	for i, s := range r.layout.slots {
		names[i] = string(s.ID)
	}
	r.fail(unknown(string(m), names, i18n.Text{
		EN: "%s is no measure of the layout%s",
		ES: "%s no es una medida de la disposición%s",
	}))
	return 0, false
}

func (r *Row) refuse(i int, figure string, why i18n.Text) {
	m := r.layout.slots[i].ID
	r.fail(&CellError{Measure: m, Figure: i18n.Quote(figure), problem: problem{ErrCell, i18n.Sprintf(i18n.Text{
		EN: "%s %s is refused: %s", ES: "se rechaza %s %s: %s",
	}, m, i18n.Quote(figure), why)}})
}

func (r *Row) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}
