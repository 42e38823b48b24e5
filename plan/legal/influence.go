package legal

import "github.com/pauta-go/pauta/plan/money"

// Influence is what Royal Decree 444/2024 counts of one who shares videos, over
// the calendar year before.
//
// The zero Influence is of nobody in particular.
type Influence struct {
	Income        money.Amount // gross, from video-sharing services alone, in money or in kind
	MostFollowers int64        // on the one service with most, at any moment of the year
	Followers     int64        // on all services together
	Videos        int64        // shared on all of them, however long
}

// Special reports whether the thresholds of a "usuario de especial relevancia"
// are reached: income of at least 300,000 EUR, at least 1,000,000 followers on
// one service or 2,000,000 on all, and at least 24 videos (Real Decreto
// 444/2024, art. 3 and 4, in force from 2024-05-02). Whoever reaches them has
// further conditions to look at (Ley 13/2022, art. 94.2) and registers within
// two months.
//
// It fails with a money.MixError (errors.Is money.ErrCurrency) where the income
// is in another currency than EUR.
func (i Influence) Special() (bool, error) {
	c, err := i.Income.Cmp(money.Units(300_000, money.EUR))
	if err != nil {
		return false, err
	}
	return c >= 0 && (i.MostFollowers >= 1_000_000 || i.Followers >= 2_000_000) && i.Videos >= 24, nil
}
