package kpi

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/big"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// UnmarshalBinary replaces the tally by the one that the bytes stand for; the
// limit of patterns stays. It fails with a [BinaryError] (errors.Is
// [ErrBinary]), and leaves t as it was, for another version, for truncated,
// trailing or otherwise altered bytes, and for more patterns than the limit.
func (t *Tally) UnmarshalBinary(data []byte) error {
	d := decoder{data: data}
	u := &Tally{limit: t.limit}
	if v := d.byte(); v != binaryVersion {
		d.fail(i18n.Text{EN: "the version is not 1", ES: "la versión no es 1"})
	}
	d.tally(u)
	if d.err == nil && d.at != len(data) {
		d.fail(i18n.Text{EN: "bytes are left over", ES: "sobran bytes"})
	}
	if d.err != nil {
		return d.err
	}
	// What is well formed but not what MarshalBinary writes was not written by
	// it: one tally has one form.
	if again, err := u.MarshalBinary(); err != nil || !bytes.Equal(again, data) {
		d.fail(i18n.Text{EN: "the form is not canonical", ES: "la forma no es canónica"})
		return d.err
	}
	*t = *u
	return nil
}

type decoder struct {
	data []byte
	at   int
	err  error
}

func (d *decoder) fail(why i18n.Text) {
	if d.err == nil {
		d.err = &BinaryError{Offset: d.at, problem: problem{ErrBinary, i18n.Sprintf(i18n.Text{
			EN: "not a tally at byte %s: %s", ES: "no es un recuento en el byte %s: %s",
		}, i18n.Int(int64(d.at)), why)}}
	}
	d.at = len(d.data)
}

func (d *decoder) short() {
	d.fail(i18n.Text{EN: "bytes are missing", ES: "faltan bytes"})
}

func (d *decoder) byte() byte {
	if d.at >= len(d.data) {
		d.short()
		return 0
	}
	d.at++
	return d.data[d.at-1]
}

func (d *decoder) uint() uint64 {
	n, size := binary.Uvarint(d.data[d.at:])
	if size <= 0 {
		d.short()
		return 0
	}
	d.at += size
	return n
}

// count reads how many things follow; each of them takes a byte at least.
func (d *decoder) count() int {
	n := d.uint()
	if n > uint64(len(d.data)-d.at) {
		d.short()
		return 0
	}
	return int(n)
}

func (d *decoder) bytes(n int) []byte {
	if n > len(d.data)-d.at {
		d.short()
		return nil
	}
	d.at += n
	return d.data[d.at-n : d.at]
}

func (d *decoder) text() string { return string(d.bytes(d.count())) }

func (d *decoder) tally(t *Tally) {
	definitions := make([]*Definition, 0, 8)
	for range d.count() {
		definitions = append(definitions, d.definition())
	}
	for range d.count() {
		if d.err != nil {
			return
		}
		d.pattern(t, definitions)
	}
	for range d.count() {
		i := d.uint()
		s := d.span()
		if d.err != nil || i >= uint64(len(definitions)) || definitions[i].OverTime != Distinct || t.known.of(definitions[i].ID) == nil {
			d.fail(i18n.Text{EN: "a statement about no distinct measure", ES: "un total indicado que no es de una medida de únicos"})
			return
		}
		t.block(definitions[i].ID, s)
	}
}

func (d *decoder) definition() *Definition {
	def := &Definition{ID: Measure(d.text())}
	def.Unit = Unit{Money: int8(d.byte()), Time: int8(d.byte())}
	flags, heeds := d.byte(), d.byte()
	def.OverTime, def.OverSeries = Additivity(flags&3), Additivity(flags>>2&3)
	def.Fractional, def.Signed = flags&(1<<4) != 0, flags&(1<<5) != 0
	for q := range qualifierCount {
		if heeds&(1<<q) != 0 {
			def.Qualifiers = append(def.Qualifiers, q)
		}
	}
	if d.err == nil && (!validID(string(def.ID)) || !soundAdditivity(def.OverTime, def.OverSeries)) {
		d.fail(i18n.Text{EN: "a definition is unsound", ES: "una definición no es válida"})
	}
	return def
}

func (d *decoder) pattern(t *Tally, definitions []*Definition) {
	s := &shape{}
	for range d.count() {
		i, cur := d.uint(), d.uint()
		if d.err != nil || i >= uint64(len(definitions)) || cur > math.MaxUint16 || len(s.definitions) > 64 ||
			cur != 0 && !money.Currency(cur).Valid() {
			d.fail(i18n.Text{EN: "a column is unsound", ES: "una columna no es válida"})
			return
		}
		s.definitions = append(s.definitions, definitions[i])
		s.currencies = append(s.currencies, money.Currency(cur))
	}
	for q := range s.stated {
		s.stated[q] = d.text()
	}
	s.seal()
	p, err := t.pattern(s)
	rows := d.uint()
	if err != nil || rows == 0 || rows > math.MaxInt64 || p.rows != 0 {
		d.fail(i18n.Text{EN: "a pattern is unsound", ES: "un patrón no es válido"})
		return
	}
	p.rows = int64(rows)
	for i := range p.near() {
		n := d.number()
		p.addFar(i, &n)
	}
	for i := range p.spans {
		p.spans[i] = members{d.span(), d.span()}
	}
	for i := range p.levels {
		for range d.count() {
			l := level{series: d.text()}
			l.first, l.last = d.moment(), d.moment()
			if d.err != nil {
				return
			}
			p.levels[i] = addLevel(p.levels[i], &l)
		}
	}
}

func (d *decoder) span() span { return span{d.number(), d.number()} }

func (d *decoder) moment() moment {
	date, err := civil.ParseDate(d.text())
	if err != nil {
		d.fail(i18n.Text{EN: "a date is unsound", ES: "una fecha no es válida"})
	}
	return moment{date, d.number(), d.number()}
}

func (d *decoder) number() number {
	places, size := d.uint(), d.uint()
	if places > mostPlaces || size>>1 > mostBytes {
		d.fail(i18n.Text{EN: "a number is too long", ES: "un número es demasiado largo"})
		return number{}
	}
	c := new(big.Int).SetBytes(d.bytes(int(size >> 1)))
	if size&1 != 0 {
		c.Neg(c)
	}
	return settled(decimal.NewFromBigInt(c, -int32(places)))
}
