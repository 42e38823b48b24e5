package attribution_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/pauta-go/pauta/plan/money"
)

// FuzzConservation reads bytes as paths, a zero byte between two of them, and
// holds that every model gives out every conversion and every cent once.
func FuzzConservation(f *testing.F) {
	f.Add([]byte("abcab\x00aa\x00\x00c"), int64(3), int64(101))
	f.Add([]byte("zyxwvutsrqponmlkjihgfedcbazyxwvutsrqponmlkjihgfedcba"), int64(1), int64(1))
	f.Fuzz(func(t *testing.T, bytes []byte, conversions, cents int64) {
		if len(bytes) > 200 {
			return
		}
		all := models(t)
		tally := tallied(t, nil, all...)
		var p attribution.Path
		finish := func() {
			p.Converted, p.Conversions, p.Lost = noon, conversions, 1
			p.Value = money.Minor(cents, money.EUR)
			for i := range p.Touches {
				p.Touches[i].At = noon.Add(-time.Duration(len(p.Touches)-i) * 31 * time.Hour)
			}
			_ = tally.Add(p) // what is refused changes nothing
			p = attribution.Path{}
		}
		for _, b := range bytes {
			if b == 0 {
				finish()
				continue
			}
			p.Touches = append(p.Touches, attribution.Touch{Channel: string(rune(b))})
			p.Key = 1 + int(b)%len(p.Touches)
		}
		finish()
		for _, m := range all {
			r, err := tally.Result(m)
			if err != nil {
				if _, chained := tally.Chain(); chained != nil {
					continue // more channels than a chain takes
				}
				t.Fatal(err)
			}
			sum, value := new(big.Rat), money.Amount{}
			for _, c := range append(r.Credits, r.Unattributed) {
				x, err := c.Conversions.Rat()
				if err != nil {
					t.Fatal(err)
				}
				sum.Add(sum, x)
				if value, err = value.Add(c.Value); err != nil {
					t.Fatal(err)
				}
			}
			if c, err := value.Cmp(r.Value); sum.Cmp(big.NewRat(r.Conversions, 1)) != 0 || c != 0 || err != nil {
				t.Errorf("%s: %s of %d conversions, %s of %s %v", m.ID(), sum, r.Conversions, value, r.Value, err)
			}
		}
	})
}
