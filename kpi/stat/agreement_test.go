package stat_test

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// TestSkin holds the error against the printed one: SAS/STAT, PROC FREQ,
// "Tests and Measures of Agreement": two dermatologists, 88 patients.
func TestSkin(t *testing.T) {
	a, why := stat.CohenKappa([][]int64{{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}})
	i, _ := a.Interval(0.95)
	got := fmt.Sprintf("%d %.4f %.4f %.4f %.4f %v", a.N, a.Kappa, a.SE, i.Low, i.High, why)
	if want := "88 0.3449 0.0724 0.2030 0.4868 "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestKappaExactly compares with fractions, and the squared error with equation
// 13 of Fleiss, Cohen and Everitt 1969 as they wrote it.
func TestKappaExactly(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for range 500 {
		k := 1 + r.IntN(5)
		table := make([][]int64, k)
		for i := range table {
			table[i] = make([]int64, k)
			for j := range table[i] {
				table[i][j] = r.Int64N(1 + r.Int64N(1000))
			}
		}
		a, why := stat.CohenKappa(table)
		kappa, square, ok := slowKappa(table)
		if ok != (why == 0) {
			t.Fatalf("%v: %v", table, why)
		}
		if !ok {
			continue
		}
		if math.Abs(a.Kappa-kappa) > 1e-13 || math.Abs(a.SE*a.SE-square) > 1e-12*max(square, 1e-3) {
			t.Errorf("%v: got %v ± %v, want %v ± %v", table, a.Kappa, a.SE, kappa, math.Sqrt(square))
		}
	}
}

func slowKappa(table [][]int64) (kappa, square float64, ok bool) {
	num := func(n int64) *big.Rat { return new(big.Rat).SetInt64(n) }
	mul := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
	sub := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
	one, n := num(1), num(0)
	k := len(table)
	row, col := make([]*big.Rat, k), make([]*big.Rat, k)
	for i := range k {
		row[i], col[i] = num(0), num(0)
	}
	for i := range k {
		for j := range k {
			x := num(table[i][j])
			n.Add(n, x)
			row[i].Add(row[i], x)
			col[j].Add(col[j], x)
		}
	}
	if n.Sign() == 0 {
		return 0, 0, false
	}
	part := func(x *big.Rat) *big.Rat { return new(big.Rat).Quo(x, n) }
	po, pe := num(0), num(0)
	for i := range k {
		row[i], col[i] = part(row[i]), part(col[i])
		po.Add(po, part(num(table[i][i])))
	}
	for i := range k {
		pe.Add(pe, mul(row[i], col[i]))
	}
	apart := sub(one, pe)
	if apart.Sign() == 0 {
		return 0, 0, false
	}
	// n·(1−pe)⁴·SE² = Σᵢ pᵢᵢ[(1−pe) − (p.ᵢ+pᵢ.)(1−po)]² + (1−po)² Σ_{i≠j} pᵢⱼ(p.ᵢ+pⱼ.)² − (po·pe − 2pe + po)²
	sum := num(0)
	for i := range k {
		for j := range k {
			x := mul(new(big.Rat).Add(col[i], row[j]), sub(one, po))
			if i == j {
				x = sub(apart, x)
			}
			sum.Add(sum, mul(part(num(table[i][j])), mul(x, x)))
		}
	}
	last := new(big.Rat).Add(sub(mul(po, pe), mul(num(2), pe)), po)
	sum.Sub(sum, mul(last, last))
	fourth := mul(mul(apart, apart), mul(apart, apart))
	square, _ = part(new(big.Rat).Quo(sum, fourth)).Float64()
	kappa, _ = new(big.Rat).Quo(sub(po, pe), apart).Float64()
	return kappa, square, true
}

func TestKappaUndefined(t *testing.T) {
	for _, c := range []struct {
		name  string
		table [][]int64
		want  kpi.Reason
	}{
		{"no classes", nil, kpi.TooFew},
		{"no items", [][]int64{{0, 0}, {0, 0}}, kpi.TooFew},
		{"not square", [][]int64{{1, 2}, {3}}, kpi.OutOfDomain},
		{"negative", [][]int64{{1, -2}, {3, 4}}, kpi.OutOfDomain},
		{"too many", [][]int64{{1e15, 1}, {3, 4}}, kpi.OutOfDomain},
		{"one class", [][]int64{{7}}, kpi.NoBase},
		{"one class in use", [][]int64{{7, 0}, {0, 0}}, kpi.NoBase},
	} {
		if a, why := stat.CohenKappa(c.table); why != c.want || a != (stat.Agreement{}) {
			t.Errorf("%s: %+v %v, want %v", c.name, a, why, c.want)
		}
	}
	perfect, _ := stat.CohenKappa([][]int64{{5, 0}, {0, 9}})
	if i, why := perfect.Interval(0.95); perfect.Kappa != 1 || i.Low != 1 || i.High != 1 || why != 0 {
		t.Errorf("perfect agreement: %+v %v", perfect, i)
	}
	if _, why := perfect.Interval(1); why != kpi.OutOfDomain {
		t.Errorf("confidence 1: %v", why)
	}
	if _, why := (stat.Agreement{}).Interval(0.95); why != kpi.TooFew {
		t.Errorf("no items: %v", why)
	}
}

func ExampleCohenKappa() {
	// Two people read the same 50 messages: favourable or not.
	a, _ := stat.CohenKappa([][]int64{
		{20, 5},
		{10, 15},
	})
	fmt.Printf("agreed on %.0f%%, by chance %.0f%%: kappa %.1f\n", 100*a.Observed, 100*a.Expected, a.Kappa)
	// Output: agreed on 70%, by chance 50%: kappa 0.4
}

func ExampleAgreement_Interval() {
	a, _ := stat.CohenKappa([][]int64{{20, 5}, {10, 15}})
	i, _ := a.Interval(0.95)
	fmt.Println(i.Text(2).EN)
	// Output: 0.15 to 0.65
}
