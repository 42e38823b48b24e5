package allocation

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// DHondt divides total in whole parts by the method of D'Hondt (Jefferson):
// part after part goes where weight ÷ (parts so far + 1) is largest, to the
// earlier weight where they are equal. It favours large weights; unlike
// [money.Apportion] it never takes a part away because the total grew (the
// Alabama paradox). A negative total is divided like its opposite. It is exact.
//
// It fails with a [money.ApportionError] as Apportion does.
func DHondt(total int64, weights []decimal.Decimal) ([]int64, error) {
	return byDivisors(total, weights, 1)
}

// SainteLague divides total in whole parts by the method of Sainte-Laguë
// (Webster): part after part goes where weight ÷ (2 · parts so far + 1) is
// largest, to the earlier weight where they are equal. It favours neither large
// nor small weights, and like [DHondt] has no Alabama paradox; but a part may
// be more than one away from its exact share. A negative total is divided like
// its opposite. It is exact.
//
// It fails with a [money.ApportionError] as [money.Apportion] does.
func SainteLague(total int64, weights []decimal.Decimal) ([]int64, error) {
	return byDivisors(total, weights, 2)
}

// byDivisors divides by the divisors 1, 1 + gap, 1 + 2 · gap …: those of 1 are
// D'Hondt's, those of 2 Sainte-Laguë's.
//
// It rounds the exact shares first, down or to the nearest, as is the method's
// way: these are the parts with the largest quotients already, but for fewer
// than there are weights, which are then given or taken one by one.
func byDivisors(total int64, weights []decimal.Decimal, gap int64) ([]int64, error) {
	if _, err := money.Apportion(total, weights); err != nil {
		return nil, err
	}
	b := ballot{weights: inProportion(weights), parts: make([]*big.Int, len(weights)), gap: big.NewInt(gap)}
	size := new(big.Int).Abs(big.NewInt(total))
	left := new(big.Int).Set(size)
	sum := new(big.Int)
	for _, w := range b.weights {
		sum.Add(sum, w)
	}
	order := make([]int, len(weights))
	for i, w := range b.weights {
		part := new(big.Int)
		if sum.Sign() > 0 { // floor(size · w ÷ sum + (gap − 1) ÷ 2)
			part.Mul(size, w)
			part.Lsh(part, 1)
			part.Add(part, new(big.Int).Mul(sum, big.NewInt(gap-1)))
			part.Quo(part, new(big.Int).Lsh(sum, 1))
		}
		b.parts[i], order[i] = part, i
		left.Sub(left, part)
	}
	b.taking = left.Sign() < 0
	step := big.NewInt(int64(left.Sign()))
	r := ranked(order, b.before)
	for range left.Abs(left).Int64() { // fewer than there are weights
		b.parts[r.first()].Add(b.parts[r.first()], step)
		r.moved()
	}
	out := make([]int64, len(weights))
	for i, part := range b.parts {
		if total < 0 {
			part.Neg(part)
		}
		out[i] = part.Int64()
	}
	return out, nil
}

// ballot is a division on its way: parts are given, or taken where rounding
// gave too many.
type ballot struct {
	weights, parts []*big.Int
	gap            *big.Int
	taking         bool
}

// divisor is that of the next part of i, or of its last one.
func (b *ballot) divisor(i int) *big.Int {
	n := new(big.Int).Set(b.parts[i])
	if b.taking {
		n.Sub(n, big.NewInt(1))
	}
	n.Mul(n, b.gap)
	return n.Add(n, big.NewInt(1))
}

// before reports whether i gets the next part before j, or loses its last one:
// the larger quotient gets, the smaller one loses, and who has no part has none
// to lose.
func (b *ballot) before(i, j int) bool {
	if b.taking && b.parts[i].Sign() != b.parts[j].Sign() {
		return b.parts[i].Sign() > 0
	}
	left := new(big.Int).Mul(b.weights[i], b.divisor(j))
	c := left.Cmp(new(big.Int).Mul(b.weights[j], b.divisor(i)))
	if c == 0 {
		return (i < j) != b.taking
	}
	return (c > 0) != b.taking
}
