package kpi

import (
	"encoding/binary"
	"math/bits"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// SetScaled states coef·10^-places by slot number (see [Layout.Slot]): the
// quick road for readers. Places are 0 to 18. Money is in the row's currency.
// It refuses what [Row.SetDecimal] and [Row.SetMoney] refuse.
func (r *Row) SetScaled(slot int, coef int64, places int) {
	if uint(slot) >= uint(len(r.cells)) || uint(places) > unitPlaces {
		r.noSlot()
		return
	}
	l, bit := r.layout, uint64(1)<<slot
	if (coef >= 0 || l.signed&bit != 0) && (places == 0 || l.fractional&bit != 0) && (l.moneySlots&^r.priced)&bit == 0 {
		r.coefs[slot], r.places[slot] = coef, uint8(places)
		r.known |= bit
		r.short |= bit
		r.size |= uint64(coef ^ coef>>63)
		return
	}
	r.set(slot, scaled(coef, places), decimal.New(coef, -int32(places)), l.moneySlots&bit != 0)
}

// FillScaled states by slot number, for each bit of known, what SetScaled states
// for one: the quick road for readers of whole rows. It refuses the same.
// What the arrays have for other slots does not count; zeros there are quickest.
func (r *Row) FillScaled(known uint64, coefs *[64]int64, places *[64]uint8) {
	n := bits.Len64(known)
	if n > len(r.cells) {
		r.noSlot()
		return
	}
	l := r.layout
	if r.short == 0 && known&l.moneySlots&^r.priced == 0 {
		// All slots at once: whether any is negative, or has more places than
		// it may have.
		size, wrong := uint64(0), uint64(0)
		from, to := coefs[:n], r.coefs[:n]
		for i, coef := range from {
			to[i] = coef
			size |= uint64(coef)
		}
		for i := 0; i < n; i += 8 {
			const tops, tooMany = 0x8080808080808080, (0x7f - unitPlaces) * 0x0101010101010101
			eight := binary.LittleEndian.Uint64(places[i&56:])
			binary.LittleEndian.PutUint64(r.places[i&56:], eight)
			wrong |= eight&^l.mayHavePlaces[i/8&7] | (eight|(eight+tooMany))&tops
		}
		if int64(size) >= 0 && wrong == 0 {
			r.known |= known
			r.short = known
			r.size = size
			return
		}
	}
	for m := known; m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		r.SetScaled(i, coefs[i], int(places[i]))
	}
}

// shortened is d as coef·10^-places, if that is short.
func shortened(d decimal.Decimal) (coef int64, places int, ok bool) {
	exp := d.Exponent()
	if exp > 0 || exp < -unitPlaces || d.NumDigits() > unitPlaces {
		return 0, 0, false // 1200 is seldom written as 12·10^2
	}
	return d.CoefficientInt64(), int(-exp), true
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
