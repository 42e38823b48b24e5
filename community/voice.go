package community

import "github.com/pauta-go/pauta/kpi"

// Voice is how often a brand is mentioned.
//
// The zero Voice is of no brand.
type Voice struct {
	Brand    string `json:"brand"`
	Mentions int64  `json:"mentions"`
}

// ShareOfVoice is a brand's mentions ÷ those of all brands of the market, its
// own included: the metric share_of_voice. Own ÷ others is a frequent slip, and
// greater. Doubles of a brand add up.
//
// It is undefined for a market without mentions (no_base), and not measured for
// a brand that the market does not list and for negative counts.
func ShareOfVoice(market []Voice, brand string) kpi.Value {
	own, all, listed := int64(0), int64(0), false
	for _, v := range market {
		if v.Mentions < 0 {
			own = -1
			break
		}
		all += v.Mentions
		if v.Brand == brand {
			own += v.Mentions
			listed = true
		}
	}
	if !listed {
		own = -1
	}
	return standard("share_of_voice", count{kpi.Mentions, own}, count{kpi.MarketMentions, all})
}
