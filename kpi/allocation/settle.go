package allocation

import (
	"math"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// equalized is the spend of each line at which marginal returns are equal.
func equalized(budget float64, boxes []box) []float64 {
	at := func(slope float64) (spends []float64, total float64) {
		spends = make([]float64, len(boxes))
		for i, b := range boxes {
			spends[i] = b.curve.spendAt(slope, b.low, b.high)
			total += spends[i]
		}
		return spends, total
	}
	// The least slope at which the lines take no more than the budget, and the
	// one just below, at which they take at least as much. Where a line has the
	// same slope for long (a power of 1), what the two differ by is shared out.
	slope := bisect(0, math.MaxFloat64, func(slope float64) bool {
		_, total := at(slope)
		return total > budget
	})
	ideal, least := at(slope)
	more, most := at(math.Nextafter(slope, 0))
	if most > least {
		share := between((budget-least)/(most-least), 0, 1)
		for i := range ideal {
			ideal[i] += share * (more[i] - ideal[i])
		}
	}
	return ideal
}

// settled rounds the ideal spend to the minor unit, so that it adds up to the
// budget and keeps minima and maxima: what is beyond the minima is apportioned,
// and where that exceeds a maximum the rest goes to the others. The budget fits.
func settled(budget money.Amount, boxes []box, ideal []float64) []money.Amount {
	spend := make([]money.Amount, len(boxes))
	free := make([]bool, len(boxes))
	left := budget
	for i, b := range boxes {
		spend[i], free[i] = b.least, true
		left = minus(left, b.least)
	}
	for {
		parts, _ := left.Allocate(beyond(boxes, ideal, free)) // the weights are good, and 0 only if nothing is left
		full := false
		for i, b := range boxes {
			if room := minus(b.most, b.least); free[i] && parts[i].Number().Cmp(room.Number()) > 0 {
				spend[i], free[i], full = b.most, false, true
				left = minus(left, room)
			}
		}
		if full {
			continue
		}
		for i, part := range parts {
			if free[i] {
				spend[i] = plus(spend[i], part)
			}
		}
		return spend
	}
}

// beyond weighs the lines that are free by what they get beyond their minimum,
// or by the room they have if nobody gets anything.
func beyond(boxes []box, ideal []float64, free []bool) []decimal.Decimal {
	most := 0.0
	for i, b := range boxes {
		if free[i] {
			most = max(most, ideal[i]-b.low)
		}
	}
	weights := make([]decimal.Decimal, len(boxes))
	for i, b := range boxes {
		switch {
		case !free[i]:
		case most > 0:
			weights[i] = decimal.New(int64(math.Round(max(0, ideal[i]-b.low)/most*(1<<53))), 0)
		default:
			weights[i] = minus(b.most, b.least).Number()
		}
	}
	return weights
}

// plus and minus add amounts that are of one currency, and not beyond its
// limits: parts of a budget.
func plus(a, b money.Amount) money.Amount {
	sum, _ := a.Add(b)
	return sum
}

func minus(a, b money.Amount) money.Amount { return plus(a, b.Neg()) }
