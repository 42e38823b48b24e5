package attribution

import "math/big"

// solve finds every removal effect from one inverse.
//
// With C the steps between channels and D how many people left each, A = D − C
// is a matrix of whole numbers. Let σ count the starts, c the conversions from
// each channel, J be the adjugate of A and u = σᵀJ. Then a path converts with
// the probability u·c ÷ (det A·Σσ); it ever comes to channel i with
// uᵢ ÷ (Jᵢᵢ·Σσ), and converts from there with (J·c)ᵢ ÷ det A. What is lost
// without i is the product of the last two, so that its removal effect is
// uᵢ·(J·c)ᵢ ÷ (Jᵢᵢ·u·c).
func (t *Tally) solve(states []int32) Chain {
	n := len(states)
	number := map[int32]int{}
	for i, s := range states {
		number[s] = i
	}
	a := make([][]*big.Int, n)
	for i := range a {
		a[i] = make([]*big.Int, 2*n) // A beside the identity
		for j := range a[i] {
			a[i][j] = new(big.Int)
		}
		a[i][n+i].SetInt64(1)
	}
	starts, wins := zeros(n), zeros(n)
	all := new(big.Int)
	for step, count := range t.flows {
		k := big.NewInt(count)
		if step[0] == start {
			starts[number[step[1]]].Add(starts[number[step[1]]], k)
			all.Add(all, k)
			continue
		}
		from := number[step[0]]
		a[from][from].Add(a[from][from], k)
		switch {
		case step[1] == converted:
			wins[from].Add(wins[from], k)
		case step[1] >= 0:
			to := a[from][number[step[1]]]
			to.Sub(to, k)
		}
	}
	det := invert(a)
	c := Chain{effects: make([]*big.Int, n), bases: make([]*big.Int, n)}
	come, win := zeros(n), zeros(n) // u and J·c
	product := new(big.Int)
	for i := range n {
		for j := range n {
			come[j].Add(come[j], product.Mul(starts[i], a[i][n+j]))
			win[i].Add(win[i], product.Mul(a[i][n+j], wins[j]))
		}
	}
	c.over = new(big.Int)
	for i := range n {
		c.over.Add(c.over, product.Mul(come[i], wins[i]))
	}
	c.under = det.Mul(det, all)
	for i, s := range states {
		c.channels = append(c.channels, t.channels[s])
		c.effects[i] = new(big.Int).Mul(come[i], win[i])
		c.bases[i] = new(big.Int).Mul(a[i][n+i], c.over)
	}
	return c
}

func zeros(n int) []*big.Int {
	list := make([]*big.Int, n)
	for i := range list {
		list[i] = new(big.Int)
	}
	return list
}

// invert turns A beside the identity into det A times the identity beside the
// adjugate, and returns det A: the elimination of Bareiss, whose divisions leave
// no remainder, in both directions. No pivot is 0, because from every channel
// people come to an end.
func invert(a [][]*big.Int) *big.Int {
	n := len(a)
	before := big.NewInt(1)
	left, right := new(big.Int), new(big.Int)
	for k := range n {
		pivot := a[k][k]
		for i := range n {
			if i == k {
				continue
			}
			factor := new(big.Int).Set(a[i][k])
			// On the right only the columns up to k are not those of the
			// identity, but for the row's own.
			for j := range 2 * n {
				if j >= n+k+1 && j != n+i {
					continue
				}
				left.Mul(pivot, a[i][j])
				if factor.Sign() != 0 && a[k][j].Sign() != 0 {
					left.Sub(left, right.Mul(factor, a[k][j]))
				}
				a[i][j].Quo(left, before)
			}
		}
		before = new(big.Int).Set(pivot)
	}
	return before
}
