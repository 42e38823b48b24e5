package reach

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

var (
	grp = kpi.Figure{ID: "grp", Better: kpi.Higher, Name: i18n.Text{EN: "gross rating points (GRP)", ES: "puntos de rating brutos (GRP)"}}
	trp = kpi.Figure{ID: "trp", Better: kpi.Higher, Name: i18n.Text{EN: "target rating points (TRP)", ES: "puntos de rating en el público objetivo (TRP)"}}
)

// GRP are gross rating points: 100 · impressions ÷ universe, exact, a pure
// number; the same as reach in per cent times frequency. They count one person
// as often as he was reached: 100 GRP are not everybody. They are undefined for
// a universe of 0 (zero_base, no_base), and out of domain below 0.
//
// Source: Media Rating Council and ANA, glossaries.
func GRP(impressions, universe int64) kpi.Value { return points(grp, impressions, universe) }

// TRP are the [GRP] of the target audience alone: its impressions over its size.
// They are undefined where GRP is.
func TRP(impressions, target int64) kpi.Value { return points(trp, impressions, target) }

func points(f kpi.Figure, impressions, universe int64) kpi.Value {
	if impressions < 0 || universe < 0 {
		return f.Undefined(kpi.OutOfDomain)
	}
	over := new(big.Rat).SetInt64(impressions)
	return f.Quotient(over.Mul(over, big.NewRat(100, 1)), new(big.Rat).SetInt64(universe), 0)
}
