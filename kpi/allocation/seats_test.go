package allocation

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func decimals(list ...int64) []decimal.Decimal {
	out := make([]decimal.Decimal, len(list))
	for i, n := range list {
		out[i] = decimal.NewFromInt(n)
	}
	return out
}

// oneByOne gives part after part to the largest quotient.
func oneByOne(total int, weights []decimal.Decimal, gap int64) []int64 {
	parts := make([]int64, len(weights))
	for range total {
		best, most := 0, new(big.Rat)
		for i, w := range weights {
			if q := w.Rat(); q.Quo(q, big.NewRat(1+gap*parts[i], 1)).Cmp(most) > 0 {
				best, most = i, q
			}
		}
		parts[best]++
	}
	return parts
}

func TestSeatsAgainstOneByOne(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	for range 3000 {
		weights := make([]decimal.Decimal, 1+r.IntN(8))
		for i := range weights {
			weights[i] = decimal.New(r.Int64N([]int64{4, 20, 1_000_000}[r.IntN(3)]), -int32(r.IntN(3)))
		}
		weights[r.IntN(len(weights))] = decimal.New(1+r.Int64N(9), 0)
		total := r.IntN(60)
		for gap, divide := range map[int64]func(int64, []decimal.Decimal) ([]int64, error){1: DHondt, 2: SainteLague} {
			want := oneByOne(total, weights, gap)
			got, err := divide(int64(total), weights)
			if err != nil || !slices.Equal(got, want) {
				t.Fatalf("%d by %v, gap %d: %v, %v, want %v", total, weights, gap, got, err, want)
			}
			got, err = divide(-int64(total), weights)
			for i := range want {
				want[i] = -want[i]
			}
			if err != nil || !slices.Equal(got, want) {
				t.Fatalf("%d by %v, gap %d: %v, %v, want %v", -total, weights, gap, got, err, want)
			}
		}
	}
}

func TestSeats(t *testing.T) {
	// An example often printed: 8 seats for 100, 80, 30 and 20 thousand votes.
	votes := decimals(100_000, 80_000, 30_000, 20_000)
	for _, tt := range []struct {
		name   string
		divide func(int64, []decimal.Decimal) ([]int64, error)
		total  int64
		votes  []decimal.Decimal
		want   []int64
	}{
		{"D'Hondt", DHondt, 8, votes, []int64{4, 3, 1, 0}},
		{"Sainte-Laguë", SainteLague, 8, votes, []int64{3, 3, 1, 1}},
		{"nothing", DHondt, 0, votes, []int64{0, 0, 0, 0}},
		{"nothing for nobody", SainteLague, 0, decimals(0, 0), []int64{0, 0}},
		{"most", DHondt, math.MaxInt64, decimals(1, 1), []int64{math.MaxInt64/2 + 1, math.MaxInt64 / 2}},
		{"most, taken", SainteLague, math.MaxInt64, decimals(1, 1), []int64{math.MaxInt64/2 + 1, math.MaxInt64 / 2}},
		{"least", SainteLague, math.MinInt64, decimals(1), []int64{math.MinInt64}},
		{"more than the share rounded up", DHondt, 10, decimals(77, 8, 8, 7), []int64{9, 1, 0, 0}},
		{"tiny among large", SainteLague, 3, decimals(1, 0, 1_000_000), []int64{0, 0, 3}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := tt.divide(tt.total, tt.votes); err != nil || !slices.Equal(got, tt.want) {
				t.Errorf("got %v, %v, want %v", got, err, tt.want)
			}
		})
	}
	for _, weights := range [][]decimal.Decimal{nil, decimals(1, -1), decimals(0), {decimal.New(1, 1_000_000_000)}} {
		_, want := money.Apportion(5, weights)
		for _, divide := range []func(int64, []decimal.Decimal) ([]int64, error){DHondt, SainteLague} {
			if got, err := divide(5, weights); !errors.Is(err, money.ErrApportion) || err.Error() != want.Error() {
				t.Errorf("%v: %v, %v, want %v", weights, got, err, want)
			}
		}
	}
}

// TestAlabama holds that a larger total takes parts away by the largest
// remainder, and by no method of divisors.
func TestAlabama(t *testing.T) {
	weights := decimals(6, 6, 2)
	ten, err1 := money.Apportion(10, weights)
	eleven, err2 := money.Apportion(11, weights)
	if err := errors.Join(err1, err2); err != nil || ten[2] != 2 || eleven[2] != 1 {
		t.Errorf("%v, then %v, %v", ten, eleven, err)
	}
	r := rand.New(rand.NewPCG(12, 1))
	for range 200 {
		weights := decimals(1+r.Int64N(50), r.Int64N(50), r.Int64N(50), r.Int64N(5))
		for _, divide := range []func(int64, []decimal.Decimal) ([]int64, error){DHondt, SainteLague} {
			before := make([]int64, len(weights))
			for total := range int64(40) {
				now, err := divide(total, weights)
				if err != nil {
					t.Fatal(err)
				}
				for i := range now {
					if now[i] < before[i] {
						t.Fatalf("%v: %v with %d, %v with one less", weights, now, total, before)
					}
				}
				before = now
			}
		}
	}
}

func FuzzSeats(f *testing.F) {
	f.Add(int64(8), uint32(100), uint32(80), uint32(30), uint32(20))
	f.Add(int64(math.MinInt64), uint32(1), uint32(0), uint32(0), uint32(3))
	f.Fuzz(func(t *testing.T, total int64, a, b, c, d uint32) {
		weights := decimals(int64(a), int64(b), int64(c), int64(d))
		for gap, divide := range map[int64]func(int64, []decimal.Decimal) ([]int64, error){1: DHondt, 2: SainteLague} {
			parts, err := divide(total, weights)
			if err != nil {
				if a|b|c|d != 0 || total == 0 {
					t.Fatal(err)
				}
				continue
			}
			sum := new(big.Int)
			for i, x := range parts {
				sum.Add(sum, big.NewInt(x))
				// No other has a larger quotient for its next part than this one for
				// its last.
				for j, y := range parts {
					if x == 0 {
						continue
					}
					last := new(big.Rat).SetInt(new(big.Int).Add(new(big.Int).Mul(new(big.Int).Sub(abs(x), big.NewInt(1)), big.NewInt(gap)), big.NewInt(1)))
					next := new(big.Rat).SetInt(new(big.Int).Add(new(big.Int).Mul(abs(y), big.NewInt(gap)), big.NewInt(1)))
					if next.Quo(weights[j].Rat(), next).Cmp(last.Quo(weights[i].Rat(), last)) > 0 {
						t.Fatalf("%d by %v: %v", total, weights, parts)
					}
				}
			}
			if sum.Cmp(big.NewInt(total)) != 0 {
				t.Errorf("%v add up to %s, want %d", parts, sum, total)
			}
		}
	})
}

func abs(n int64) *big.Int { return new(big.Int).Abs(big.NewInt(n)) }

func TestMarginalROAS(t *testing.T) {
	usd := money.Units(300, money.USD)
	for _, tt := range []struct {
		name          string
		before, after Point
		want          string
		reason        kpi.Reason
	}{
		{"less than the average", Point{eur(100), eur(400)}, Point{eur(200), eur(500)}, "1/1", 0},
		{"more than the average", Point{eur(100), eur(200)}, Point{eur(150), eur(401)}, "201/50", 0},
		{"a cut", Point{eur(200), eur(500)}, Point{eur(100), eur(400)}, "1/1", 0},
		{"a loss", Point{eur(100), eur(400)}, Point{eur(200), eur(300)}, "-1/1", 0},
		{"from nothing", Point{}, Point{eur(100), eur(300)}, "3/1", 0},
		{"the same", Point{eur(100), eur(400)}, Point{eur(100), eur(400)}, "", kpi.NoBase},
		{"the same spend", Point{eur(100), eur(400)}, Point{eur(100), eur(500)}, "", kpi.ZeroBase},
		{"spend in dollars", Point{eur(100), eur(400)}, Point{usd, eur(500)}, "", kpi.MixedCurrency},
		{"revenue in dollars", Point{eur(100), usd}, Point{eur(200), usd}, "", kpi.MixedCurrency},
		{"all in dollars", Point{money.Units(100, money.USD), usd}, Point{usd, usd}, "0/1", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := MarginalROAS(tt.before, tt.after)
			if v.Reason() != tt.reason {
				t.Fatalf("%s, want %q", v, tt.reason)
			}
			if r, err := v.Rat(); tt.reason == 0 && (err != nil || r.String() != tt.want) {
				t.Errorf("%v, %v, want %s", r, err, tt.want)
			}
		})
	}
}

func TestDorfmanSteiner(t *testing.T) {
	for _, tt := range []struct {
		advertising, price string
		want               string
	}{
		{"0.12", "-1.5", "2/25"},
		{"0.12", "1.5", "2/25"},
		{"0", "-1", "0/1"},
		{"0.1", "-3", "1/30"},
		{"0.12", "-0.99", ""},
		{"0.12", "0", ""},
		{"-0.12", "-2", ""},
	} {
		v := DorfmanSteiner(decimal.RequireFromString(tt.advertising), decimal.RequireFromString(tt.price))
		if tt.want == "" {
			if v.Reason() != kpi.OutOfDomain {
				t.Errorf("%+v: %s", tt, v)
			}
			continue
		}
		if r, err := v.Rat(); err != nil || r.String() != tt.want {
			t.Errorf("%+v: %v, %v", tt, r, err)
		}
	}
	huge, one := decimal.New(1, 1_000_000_000), decimal.New(1, 0)
	for _, v := range []kpi.Value{DorfmanSteiner(huge, one), DorfmanSteiner(one, huge)} {
		if v.Reason() != kpi.OutOfDomain {
			t.Error(v)
		}
	}
}
