package money

import (
	"errors"
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// Apportion divides total in whole parts that are as near as possible to the
// weights, by the method of the largest remainder (Hamilton, Hare quota): each
// part is the whole number below total × weight / sum of weights, and what is
// then left goes, one each, to the parts with the largest fractions cut off,
// the earlier one first where they are equal. The parts always add up to
// total, no part is more than one away from its exact share, and a weight of 0
// gets 0. A negative total is divided like its opposite. It is exact.
//
// It fails with an [ApportionError] (errors.Is [ErrApportion])
//   - without weights;
//   - on a negative weight, and on one that [CheckDecimal] refuses;
//   - if all weights are 0 and total is not.
func Apportion(total int64, weights []decimal.Decimal) ([]int64, error) {
	parts, err := apportion(big.NewInt(total), weights)
	if err != nil {
		return nil, err
	}
	whole := make([]int64, len(parts))
	for i, part := range parts {
		whole[i] = part.Int64()
	}
	return whole, nil
}

// Split divides a in n parts that add up to it and differ by at most one minor
// unit, the larger ones first: 100.00 EUR in 3 is 33.34, 33.33, 33.33. Where a
// is finer than the minor unit, its own last decimal takes the minor unit's
// place.
//
// It fails with an [ApportionError] (errors.Is [ErrApportion]) if n is less
// than 1 or above 100,000.
func (a Amount) Split(n int) ([]Amount, error) {
	if n < 1 || n > maxParts {
		return nil, &ApportionError{Problem: i18n.Sprintf(i18n.Text{
			EN: "the number of parts must be from 1 to %s and is %s",
			ES: "el número de partes debe estar entre 1 y %s y es %s",
		}, i18n.Int(maxParts), i18n.Int(int64(n)))}
	}
	return a.Allocate(slices.Repeat([]decimal.Decimal{decimal.New(1, 0)}, n))
}

const maxParts = 100_000

// Allocate divides a in proportion to the weights, in whole minor units, as
// [Apportion] does, so that the parts add up to it. Where a is finer than the
// minor unit, its own last decimal takes the minor unit's place. It fails as
// Apportion does.
func (a Amount) Allocate(weights []decimal.Decimal) ([]Amount, error) {
	places := a.shownPlaces()
	units, err := apportion(scaled(a.dec, places), weights)
	if err != nil {
		return nil, err
	}
	parts := make([]Amount, len(units))
	for i, n := range units {
		parts[i] = amount(decimal.NewFromBigInt(n, -places), a.cur)
	}
	return parts, nil
}

func apportion(total *big.Int, weights []decimal.Decimal) ([]*big.Int, error) {
	shares, err := wholeWeights(weights)
	if err != nil {
		return nil, err
	}
	sum := new(big.Int)
	for _, w := range shares {
		sum.Add(sum, w)
	}
	if sum.Sign() == 0 {
		if total.Sign() != 0 {
			return nil, &ApportionError{Problem: i18n.Text{EN: "all weights are 0", ES: "todos los pesos son 0"}}
		}
		return shares, nil
	}
	size := new(big.Int).Abs(total)
	left := new(big.Int).Set(size)
	remainders, order := make([]*big.Int, len(shares)), make([]int, len(shares))
	for i, w := range shares {
		w.Mul(w, size)
		remainders[i], order[i] = new(big.Int), i
		w.QuoRem(w, sum, remainders[i])
		left.Sub(left, w)
	}
	slices.SortStableFunc(order, func(i, j int) int { return remainders[j].Cmp(remainders[i]) })
	one := big.NewInt(1)
	for _, i := range order[:left.Int64()] { // fewer than there are weights
		shares[i].Add(shares[i], one)
	}
	if total.Sign() < 0 {
		for _, part := range shares {
			part.Neg(part)
		}
	}
	return shares, nil
}

// wholeWeights brings the weights to whole numbers in the same proportion.
func wholeWeights(weights []decimal.Decimal) ([]*big.Int, error) {
	if len(weights) == 0 {
		return nil, &ApportionError{Problem: i18n.Text{EN: "there are no weights", ES: "no hay pesos"}}
	}
	var places int32
	for i, w := range weights {
		if err := CheckDecimal(w); err != nil {
			return nil, &ApportionError{Weight: i + 1, Problem: i18n.Text{EN: "is out of range", ES: "está fuera de rango"}}
		}
		if w.Sign() < 0 {
			return nil, &ApportionError{Weight: i + 1, Problem: i18n.Text{EN: "is negative", ES: "es negativo"}}
		}
		places = max(places, -w.Exponent())
	}
	whole := make([]*big.Int, len(weights))
	for i, w := range weights {
		whole[i] = scaled(w, places)
	}
	return whole, nil
}

// scaled returns d × 10^places, which must be a whole number.
func scaled(d decimal.Decimal, places int32) *big.Int {
	n, zeros := d.Coefficient(), int64(d.Exponent()+places)
	if zeros == 0 {
		return n
	}
	return n.Mul(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(zeros), nil))
}

// ErrApportion is the class of [ApportionError].
var ErrApportion = errors.New("money: cannot be divided")

// ApportionError says why something could not be divided.
type ApportionError struct {
	Weight  int       // which weight is at fault, counted from 1; 0 for no single one
	Problem i18n.Text // what is wrong
}

func (e *ApportionError) Error() string { return e.Text().EN }

// Unwrap returns [ErrApportion].
func (e *ApportionError) Unwrap() error { return ErrApportion }

// Text says the error in both languages.
func (e *ApportionError) Text() i18n.Text {
	if e.Weight == 0 {
		return i18n.Sprintf(i18n.Text{EN: "cannot divide: %s", ES: "no se puede repartir: %s"}, e.Problem)
	}
	return i18n.Sprintf(i18n.Text{
		EN: "cannot divide: weight %s %s",
		ES: "no se puede repartir: el peso %s %s",
	}, i18n.Int(int64(e.Weight)), e.Problem)
}
