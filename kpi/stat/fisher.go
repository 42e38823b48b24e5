package stat

import (
	"math"
	"math/bits"

	"github.com/pauta-go/pauta/kpi"
)

// FisherTest has the p values of [Fisher].
//
// The zero FisherTest is that of no data.
type FisherTest struct {
	// TwoSided is the sum of all tables that are no more likely than the one
	// observed, with a relative tolerance of 10⁻⁷, as in R.
	TwoSided float64
	// Greater and Less are those of a greater and a smaller share of the first
	// proportion; both include the table observed.
	Greater, Less float64
}

// Fisher is Fisher's exact test of two shares: given how many trials and how
// many successes there are in all, how likely are tables at least as far off.
// It is undefined without trials on either side (no_base). Where all or none of
// the trials succeeded there is only one table, and every p value is 1.
//
// Source: Fisher 1935; the two-sided rule as in R's fisher.test. The walk over
// the tables stops where they no longer count, so that margins of 10⁶ take
// microseconds and 10¹² a tenth of a second. Worst relative difference from
// exact fractions in 2 000 random cases: 1.2·10⁻¹³.
func Fisher(a, b Proportion) (FisherTest, kpi.Reason) {
	for _, p := range []Proportion{a, b} {
		if why := p.check(); why != 0 {
			return FisherTest{}, why
		}
	}
	m := margins{row: a.N, rest: b.N, column: a.X + b.X}
	at := m.logDensity(a.X)
	right, left := m.outside(at + 1e-7)
	f := FisherTest{TwoSided: 1}
	if right > left+1 {
		f.TwoSided = min(m.tail(right, 1)+m.tail(left, -1), 1)
	}
	if own := math.Exp(at); a.X >= m.mode() {
		f.Greater = min(m.tail(a.X, 1), 1)
		f.Less = min(1-f.Greater+own, 1)
	} else {
		f.Less = min(m.tail(a.X, -1), 1)
		f.Greater = min(1-f.Less+own, 1)
	}
	return f, 0
}

// margins are the sums of a table of two rows and two columns; x is its first
// cell.
type margins struct{ row, rest, column int64 }

func (m margins) least() int64 { return max(0, m.column-m.rest) }
func (m margins) most() int64  { return min(m.row, m.column) }

// mode is the most likely x.
func (m margins) mode() int64 {
	hi, lo := bits.Mul64(uint64(m.row+1), uint64(m.column+1))
	q, _ := bits.Div64(hi, lo, uint64(m.row+m.rest+2))
	return min(max(int64(q), m.least()), m.most())
}

// logDensity is ln(Π margins! / (total!·Π cells!)), written as the deviance of
// the cells from what the margins let expect, so that no digits are lost in
// great factorials.
func (m margins) logDensity(x int64) float64 {
	row, rest, column := float64(m.row), float64(m.rest), float64(m.column)
	total := row + rest
	others := total - column
	if column == 0 || others == 0 {
		return 0
	}
	off := crossed(float64(x), total, row, column) / total
	sum := stirling(row) + stirling(rest) + stirling(column) + stirling(others) - stirling(total)
	size := row / total * rest * column * others * (2 * math.Pi) * (2 * math.Pi) * (2 * math.Pi)
	for _, cell := range [4]struct{ observed, expected, off float64 }{
		{float64(x), row / total * column, off},
		{float64(m.row - x), row / total * others, -off},
		{float64(m.column - x), rest / total * column, -off},
		{float64(m.rest - m.column + x), rest / total * others, off},
	} {
		if cell.observed == 0 {
			sum -= cell.expected
			continue
		}
		sum += cell.observed*logGapOf(cell.expected, cell.observed, -cell.off) - stirling(cell.observed)
		size /= cell.observed * (2 * math.Pi)
	}
	return sum + math.Log(size)/2
}

// outside are the first x from the mode on and the last before it whose log
// density is at most the limit; beyond the ends where there is none.
func (m margins) outside(limit float64) (right, left int64) {
	mode := m.mode()
	for low, high := mode, m.most()+1; ; {
		if low == high {
			right = low
			break
		}
		if at := low + (high-low)/2; m.logDensity(at) <= limit {
			high = at
		} else {
			low = at + 1
		}
	}
	for low, high := m.least()-1, mode-1; ; {
		if low == high {
			left = low
			break
		}
		if at := high - (high-low)/2; m.logDensity(at) <= limit {
			low = at
		} else {
			high = at - 1
		}
	}
	return right, left
}

// tail sums the densities from x outwards: x is on the falling side, where each
// is a fraction of the one before it.
func (m margins) tail(x, step int64) float64 {
	if x < m.least() || x > m.most() {
		return 0
	}
	sum, term := 1.0, 1.0
	for k := x; term > 1e-17*sum; k += step {
		c := [4]float64{float64(k), float64(m.row - k), float64(m.column - k), float64(m.rest - m.column + k)}
		if step > 0 {
			term *= c[1] / (c[0] + 1) * (c[2] / (c[3] + 1))
		} else {
			term *= c[0] / (c[1] + 1) * (c[3] / (c[2] + 1))
		}
		sum += term
	}
	return math.Exp(m.logDensity(x)) * sum
}
