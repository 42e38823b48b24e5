package calendar

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Mixes returns the content mixes of the trade. They are conventions that
// nobody has tested, and their parts are named in several ways; a plan's own
// mix serves as well. The caller owns what it gets.
func Mixes() []Mix {
	return []Mix{
		// 80% to inform, teach or entertain, 20% to promote: Hootsuite, as told by The
		// Social Media Marketing University (thesmmu.com); read 2026-11-21.
		{Name: "80/20", Parts: []Part{{"value", 80}, {"promotion", 20}}},
		// 70% of value to the audience, 20% of others, 10% to promote: imab2b.com,
		// social-media-70-20-10-rule; read 2026-11-21.
		{Name: "70-20-10", Parts: []Part{{"value", 70}, {"shared", 20}, {"promotion", 10}}},
		// The brand, what others say, talk with people: Hootsuite, Are You Following the
		// Social Media Rule of Thirds?; read 2026-11-21.
		{Name: "thirds", Parts: []Part{{"promotion", 1}, {"shared", 1}, {"conversation", 1}}},
		// Of six, four of others, one of one's own that informs, one that sells: Andrew
		// Davis, made known by Joe Pulizzi, Content Marketing Institute; read 2026-11-21.
		{Name: "4-1-1", Parts: []Part{{"shared", 4}, {"value", 1}, {"promotion", 1}}},
	}
}

// Split divides a number of posts among the parts of the mix in whole posts, by
// the largest remainder ([money.Apportion]). It fails as Apportion does, on a
// mix without parts, a negative weight and weights that are all 0.
func (m Mix) Split(posts int64) ([]int64, error) {
	weights := make([]decimal.Decimal, len(m.Parts))
	for i, part := range m.Parts {
		weights[i] = decimal.NewFromInt(part.Weight)
	}
	return money.Apportion(posts, weights)
}

// MixFit is how counts of posts compare with a [Mix].
//
// The zero MixFit is that of no posts.
type MixFit struct {
	Shares []kpi.Value // of each part, of all posts
	Off    []kpi.Value // each share less the part's own, in percentage points
	Worst  int         // the part that is furthest off, the first one of several
	Test   stat.Test   // chi-square test of the counts against the mix; see [stat.GoodnessOfFit]
}

// Fit compares counts of posts, one for each part, with the mix. The test says
// whether so many posts could be off by so much by chance: with 20 posts, ten
// points are no evidence that somebody plans another mix.
//
// It has no base (no_base) without a post or where no part has weight, is
// inconsistent for more counts or fewer than parts, and out of domain for
// negative ones, a mix with a negative weight, and for fewer than two parts.
// A part with weight 0 has no test: Test is then the zero Test.
func (m Mix) Fit(counts []int64) (MixFit, kpi.Reason) {
	if len(counts) != len(m.Parts) {
		return MixFit{}, kpi.Inconsistent
	}
	if len(counts) < 2 {
		return MixFit{}, kpi.OutOfDomain
	}
	posts, weight := new(big.Int), new(big.Int)
	weights, testable := make([]float64, len(counts)), true
	for i, part := range m.Parts {
		if counts[i] < 0 || part.Weight < 0 {
			return MixFit{}, kpi.OutOfDomain
		}
		posts.Add(posts, big.NewInt(counts[i]))
		weight.Add(weight, big.NewInt(part.Weight))
		weights[i], testable = float64(part.Weight), testable && part.Weight > 0
	}
	if posts.Sign() == 0 || weight.Sign() == 0 {
		return MixFit{}, kpi.NoBase
	}
	var fit MixFit
	worst := new(big.Rat)
	for i, part := range m.Parts {
		have := new(big.Rat).SetFrac(big.NewInt(counts[i]), posts)
		off := new(big.Rat).Sub(have, new(big.Rat).SetFrac(big.NewInt(part.Weight), weight))
		fit.Shares = append(fit.Shares, mixShare.Quotient(have, big.NewRat(1, 1), 0))
		fit.Off = append(fit.Off, mixOff.Quotient(new(big.Rat).Mul(off, big.NewRat(100, 1)), big.NewRat(1, 1), 0))
		if off.Abs(off).Cmp(worst) > 0 {
			fit.Worst, worst = i, off
		}
	}
	if testable {
		fit.Test, _ = stat.GoodnessOfFit(counts, weights) // all it refuses is refused above
	}
	return fit, 0
}

// The figures of a mix and its parts.
var (
	mixP = kpi.Figure{
		ID:   "content_mix_p",
		Name: i18n.Text{EN: "probability of such a deviation by chance", ES: "probabilidad de tal desviación por azar"},
	}
	mixTest = kpi.Figure{
		ID: "content_mix_chi_square", Better: kpi.Lower,
		Name: i18n.Text{EN: "chi-square of the content mix", ES: "ji cuadrado de la mezcla de contenidos"},
	}
	mixShare = kpi.Figure{
		ID: "content_mix_share", Percent: true,
		Name: i18n.Text{EN: "share of the posts", ES: "cuota de las publicaciones"},
	}
	mixOff = kpi.Figure{
		ID:   "content_mix_deviation",
		Name: i18n.Text{EN: "deviation from the content mix in percentage points", ES: "desviación de la mezcla de contenidos en puntos porcentuales"},
	}
)
