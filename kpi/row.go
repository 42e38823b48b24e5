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
	coefs      [mostSlots]int64
	places     [mostSlots]uint8
	currencies []money.Currency
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
	r.known, r.short = 0, 0
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
	r.stated = first.stated
	r.variant, r.changed = 0, false
}

// Err returns the first thing that a setter refused since the row was last
// cleared: a [CellError] (errors.Is [ErrCell]) or an [UnknownError] (errors.Is
// [ErrUnknown]).
func (r *Row) Err() error { return r.err }

// Set states a whole figure: a count, or seconds. It refuses a measure that is
// not in the layout, money, and a negative figure of a measure that has none.
func (r *Row) Set(m Measure, n int64) {
	if i, ok := r.slot(m); ok {
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
	r.set(i, exactly(a.Number()), a.Number(), true)
}

// SetScaled states coef·10^-places by slot number (see [Layout.Slot]): the
// quick road for readers. Places are 0 to 18. Money is in the row's currency.
// It refuses what [Row.SetDecimal] and [Row.SetMoney] refuse.
func (r *Row) SetScaled(slot int, coef int64, places int) {
	if uint(slot) >= uint(len(r.cells)) || uint(places) > unitPlaces {
		r.noSlot()
		return
	}
	l, bit := r.layout, uint64(1)<<slot
	if (coef >= 0 || l.signed&bit != 0) && (places == 0 || l.fractional&bit != 0) && (l.moneySlots&bit == 0 || r.currencies[slot] != 0) {
		r.coefs[slot], r.places[slot] = coef, uint8(places)
		r.known |= bit
		r.short |= bit
		return
	}
	r.set(slot, scaled(coef, places), decimal.New(coef, -int32(places)), l.moneySlots&bit != 0)
}

// FillScaled states by slot number, for each bit of known, what SetScaled states
// for one: the quick road for readers of whole rows. It refuses the same.
func (r *Row) FillScaled(known uint64, coefs *[64]int64, places *[64]uint8) {
	l := r.layout
	if known>>len(r.cells) != 0 {
		r.noSlot()
		return
	}
	var negative, fractional, deep uint64
	for m := known; m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		c, p := coefs[i], places[i]
		r.coefs[i], r.places[i] = c, p
		negative |= uint64(c) >> 63 << i
		fractional |= uint64(min(p, 1)) << i
		deep |= uint64(max(p, unitPlaces) - unitPlaces)
	}
	if negative&^l.signed|fractional&^l.fractional|known&l.moneySlots&^r.priced()|deep == 0 {
		r.known |= known
		r.short |= known
		return
	}
	for m := known; m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		r.SetScaled(i, coefs[i], int(places[i]))
	}
}

// priced are the slots of money that have a currency.
func (r *Row) priced() (slots uint64) {
	for s := r.layout.moneySlots; s != 0; s &= s - 1 {
		if i := bits.TrailingZeros64(s); r.currencies[i] != 0 {
			slots |= 1 << i
		}
	}
	return slots
}

// number is the figure of a slot that is known.
func (r *Row) number(slot int) number {
	if r.short&(1<<slot) != 0 {
		return scaled(r.coefs[slot], int(r.places[slot]))
	}
	return r.cells[slot]
}

func (r *Row) noSlot() {
	r.fail(&CellError{problem: problem{ErrCell, i18n.Text{
		EN: "no such column: slots are those of the layout, places are 0 to 18",
		ES: "no existe esa columna: use las de la disposición y de 0 a 18 decimales",
	}}})
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
	i, ok := r.layout.dimIndex[d]
	if !ok {
		r.fail(r.layout.noDimension(d))
		return
	}
	r.dims[i] = r.layout.dims[i].of(text)
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
		r.variant = r.layout.variantNumber(&variant{r.currencies, r.stated})
		r.changed = false
	}
	return r.variant
}

func (r *Row) slot(m Measure) (int, bool) {
	if i, ok := r.layout.index[m]; ok {
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
