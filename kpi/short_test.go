package kpi

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// TestShortSums holds the sums of rows that are filled at once against
// fractions: of every size and number of places, and up to where they leave
// 64 bits.
func TestShortSums(t *testing.T) {
	measures := []Measure{Spend, Revenue, Clicks, "rate"}
	c, err := Standard().Define(Definition{ID: "rate", Name: i18n.Text{EN: "rate", ES: "tasa"}, Fractional: true, Signed: true})
	if err != nil {
		t.Fatal(err)
	}
	l, err := NewLayout(c, Columns{Measures: measures, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	h := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		var tally Tally
		row, whole := l.NewRow(), map[Measure]*big.Rat{}
		for _, m := range measures {
			whole[m] = new(big.Rat)
		}
		for range 1 + h.IntN(40) {
			var coefs [64]int64
			var places [64]uint8
			known := uint64(0)
			for _, m := range measures {
				i, _ := l.Slot(m)
				coef := h.Int64() >> h.IntN(63)
				if m == "rate" && h.IntN(2) == 0 {
					coef = -coef
				}
				if h.IntN(50) == 0 {
					coef = math.MaxInt64
				}
				coefs[i] = coef
				if m != Clicks {
					places[i] = uint8(h.IntN(unitPlaces + 1))
				}
				known |= 1 << i
				whole[m].Add(whole[m], decimal.New(coef, -int32(places[i])).Rat())
			}
			row.Clear()
			row.FillScaled(known, &coefs, &places)
			if err := tally.Add(row); err != nil {
				t.Fatal(err)
			}
		}
		for _, m := range measures {
			v, err := c.Value(&tally, string(m))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := v.Low(); err != nil || got.Cmp(whole[m]) != 0 {
				t.Fatalf("%s: got %v, want %v", m, got, whole[m])
			}
		}
		data, err := tally.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		again := tally.Clone()
		if err := again.Merge(&tally); err != nil {
			t.Fatal(err)
		}
		v, _ := c.Value(again, string(Spend))
		twice := new(big.Rat).Add(whole[Spend], whole[Spend])
		if got, err := v.Low(); err != nil || got.Cmp(twice) != 0 {
			t.Fatalf("merged: got %v, want %v", got, twice)
		}
		if same, _ := tally.MarshalBinary(); string(same) != string(data) {
			t.Fatal("merging changed what was merged")
		}
	}
}

func TestFillScaledRefuses(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{Clicks, Spend}})
	if err != nil {
		t.Fatal(err)
	}
	clicks, _ := l.Slot(Clicks)
	spend, _ := l.Slot(Spend)
	for _, c := range []struct {
		name   string
		slot   int
		coef   int64
		places uint8
	}{
		{"negative", clicks, -1, 0},
		{"fraction", clicks, 15, 1},
		{"no currency", spend, 5, 0},
		{"too many places", clicks, 0, 19},
		{"no slot", 5, 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			var coefs [64]int64
			var places [64]uint8
			coefs[c.slot], places[c.slot] = c.coef, c.places
			row := l.NewRow()
			row.FillScaled(1<<c.slot, &coefs, &places)
			if err := row.Err(); !errors.Is(err, ErrCell) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestWiden holds sums near the most that 64 bits hold when another figure of
// the row brings more places.
func TestWiden(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{Conversions, Impressions}})
	if err != nil {
		t.Fatal(err)
	}
	row := l.NewRow()
	for places := int32(1); places <= nearPlaces; places++ {
		for _, beyond := range []int64{-1, 0, 1, 1000, 1_000_000_000, 2_000_000_000} {
			var tally Tally
			first := math.MaxInt64/int64(powers[places]) - 1_000_000_000 + beyond
			for _, figures := range []struct {
				conversions decimal.Decimal
				impressions int64
			}{{decimal.NewFromInt(1), first}, {decimal.New(15, -places), 2_000_000_000}, {decimal.NewFromInt(1), 7}} {
				row.Clear()
				row.SetDecimal(Conversions, figures.conversions)
				row.Set(Impressions, figures.impressions)
				if err := tally.Add(row); err != nil {
					t.Fatal(err)
				}
			}
			v, err := Standard().Value(&tally, "impressions")
			if err != nil {
				t.Fatal(err)
			}
			if got, err := v.Fixed(0); err != nil || !got.Equal(decimal.NewFromInt(first).Add(decimal.NewFromInt(2_000_000_007))) {
				t.Errorf("%d places from %d: got %v, %v", places, first, got, err)
			}
		}
	}
}
