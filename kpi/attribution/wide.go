package attribution

import (
	"math/big"
	"math/bits"
)

// wide is a sum of 128 bits: parts of conversions, or of minor units. Counts and
// values are bounded so that it does not run over.
type wide struct{ hi, lo uint64 }

// add adds a·b.
func (w *wide) add(a, b int64) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	w.plus(wide{hi, lo})
}

func (w *wide) plus(v wide) {
	var carry uint64
	w.lo, carry = bits.Add64(w.lo, v.lo, 0)
	w.hi, _ = bits.Add64(w.hi, v.hi, carry)
}

func (w wide) int() *big.Int {
	n := new(big.Int).SetUint64(w.hi)
	return n.Or(n.Lsh(n, 64), new(big.Int).SetUint64(w.lo))
}

// share is what a channel has been given: parts of conversions, and of value.
type share struct{ conversions, value wide }

func (s *share) plus(u share) {
	s.conversions.plus(u.conversions)
	s.value.plus(u.value)
}
