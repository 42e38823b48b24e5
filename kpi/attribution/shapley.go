package attribution

import (
	"math/big"
	"math/bits"

	"github.com/pauta-go/pauta/plan/i18n"
)

// mostPlayers bounds the coalitions that there are.
const mostPlayers = 16

// ShapleyValues are the exact Shapley values of a game: worth[S] is what the
// coalition S can make alone, the bits of S being its players, so that two to
// the power of the players are given and worth[0] is that of nobody. A player
// gets Σ |S|!·(n−|S|−1)!/n! · (worth of S with him − worth of S) over the
// coalitions S without him; together they get what all make, less worth[0].
//
// The usual game of attribution needs none of this: see [Shapley].
//
// It fails with an [Error] of class [ErrModel] unless 2, 4, 8 … worths are given
// and none is nil; of class [ErrSize] for more than 16 players.
//
// Source: Shapley 1953.
func ShapleyValues(worth []*big.Rat) ([]*big.Rat, error) {
	n := bits.Len(uint(len(worth))) - 1
	if n < 1 || len(worth) != 1<<n {
		return nil, refuse(ErrModel, i18n.Text{
			EN: "%s coalitions are not two to the power of the players", ES: "%s coaliciones no son dos elevado al número de jugadores",
		}, i18n.Int(int64(len(worth))))
	}
	if n > mostPlayers {
		return nil, refuse(ErrSize, i18n.Text{
			EN: "there are %s players, and at most %s are taken", ES: "hay %s jugadores, y se admiten como máximo %s",
		}, i18n.Int(int64(n)), i18n.Int(mostPlayers))
	}
	for s, w := range worth {
		if w == nil {
			return nil, refuse(ErrModel, i18n.Text{
				EN: "coalition %s has no worth", ES: "la coalición %s no tiene valor",
			}, i18n.Int(int64(s)))
		}
	}
	values := make([]*big.Rat, n)
	for i := range values {
		// The sum over coalitions of one size, before their common weight.
		bySize := make([]*big.Rat, n)
		for k := range bySize {
			bySize[k] = new(big.Rat)
		}
		for s := range worth {
			if s>>i&1 == 0 {
				sum := bySize[bits.OnesCount(uint(s))]
				sum.Add(sum, worth[s|1<<i])
				sum.Sub(sum, worth[s])
			}
		}
		values[i] = new(big.Rat)
		for k, sum := range bySize {
			// k!·(n−k−1)!/n! is 1 ÷ (n·C(n−1, k)).
			ways := new(big.Int).Binomial(int64(n-1), int64(k))
			sum.Quo(sum, new(big.Rat).SetInt(ways.Mul(ways, big.NewInt(int64(n)))))
			values[i].Add(values[i], sum)
		}
	}
	return values, nil
}
