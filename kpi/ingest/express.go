package ingest

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
)

// express reads the records that nearly all of a file is made of: as wide as
// the header, figures in plain digits, no quotes but around texts. It goes over
// the bytes once and fills the row as it goes. Whatever it does not expect, right
// or wrong, it leaves to the careful road, which begins the record anew.
type express struct {
	steps   []step
	fixed   []fixedText // texts that are set for every row
	point   byte        // the decimal point, 0 if it is not known or ends cells
	slots   uint64      // of all figures
	coefs   [64]int64   // those of the record, by their slots
	places  [64]uint8
	missing []int  // columns of the record without a figure
	labels  []int  // columns of which one must have a text
	cut     []int  // columns whose cells are asked for
	record  []byte // nil if it took the careful road
	bared   []bared
	scratch []byte
	first   []byte // a first cell that counts, with its end
	days    map[string]civil.Period
	day     civil.Period // that was last read, and
	daily   []byte       // its text, with its end
}

// step is what is done with one column. One more step stands behind those of
// the columns.
type step struct {
	kind  stepKind
	whole bool // the figure has no places
	zero  bool // empty is zero
	slot  uint8
	place int // of a dimension in the layout
	name  kpi.Dimension
	part  *part
	start int // where the column begins in the record
}

type stepKind uint8

const (
	passOver stepKind = iota
	readText
	readDay
	readScaled // a figure that is not in the unit of its measure
	readFigure
)

// bared is a cell of the record without its quotes.
type bared struct {
	at   int
	cell []byte
}

// fixedText is the text of a dimension by its number.
type fixedText struct {
	place  int
	number uint32
}

// mostDays is how many dates are remembered by their texts.
const mostDays = 4096

// prepareExpress lists the steps, if the table is one that they can read: each
// column is one thing, and no figure is made of two.
func (r *Reader) prepareExpress() {
	x := &express{
		steps: make([]step, len(r.report.Columns)+1), days: map[string]civil.Period{},
	}
	plain := r.start < 0 && r.lifetime < 0 && r.currency < 0 && len(r.qualifiers) == 0 && len(r.counts) == 0
	put := func(at int, s step) {
		plain = plain && x.steps[at].kind == passOver
		x.steps[at] = s
	}
	for _, d := range r.dimensions {
		place, _ := r.layout.Place(d.dimension)
		if d.at >= 0 {
			put(d.at, step{kind: readText, place: place, name: d.dimension})
			continue
		}
		r.row.SetText(d.dimension, d.set)
		number, _ := r.layout.Number(place, []byte(d.set))
		x.fixed = append(x.fixed, fixedText{place, number})
	}
	if r.date >= 0 {
		put(r.date, step{kind: readDay})
	}
	for _, m := range r.measures {
		p := m.parts[0]
		plain = plain && len(m.parts) == 1 && p.quickly && (!m.money || p.currency != 0)
		put(p.at, step{
			kind: readFigure, slot: uint8(m.slot), zero: m.zero, part: &p,
			whole: p.whole,
		})
		if p.factor != 1 || p.places != 0 {
			x.steps[p.at].kind = readScaled
		}
		x.slots |= 1 << (m.slot & 63)
	}
	if !slices.Contains(r.labels, 0) {
		x.labels = r.labels
	}
	if len(x.labels) > 0 || len(r.printed) > 0 || r.partsAt != nil {
		for i := range r.report.Columns {
			x.cut = append(x.cut, i)
		}
	}
	if plain {
		r.express = x
	}
}

// remember keeps what a text of the column of dates means, for the records to
// come: unless that depends on those before.
func (r *Reader) remember(cell []byte, p civil.Period) {
	x := r.express
	if x == nil || r.options.Year != 0 || len(x.days) >= mostDays {
		return
	}
	if _, known := x.days[string(cell)]; !known {
		x.days[string(cell)] = p
	}
}
