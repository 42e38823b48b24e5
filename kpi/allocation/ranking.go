package allocation

// ranking is a heap of numbers from 0, the one that comes before all others at
// the top.
type ranking struct {
	order  []int
	before func(i, j int) bool
}

func ranked(order []int, before func(i, j int) bool) *ranking {
	r := &ranking{order, before}
	for at := len(order)/2 - 1; at >= 0; at-- {
		r.sink(at)
	}
	return r
}

func (r *ranking) first() int { return r.order[0] }

// moved puts the first where it belongs after it changed.
func (r *ranking) moved() { r.sink(0) }

// drop takes the first out.
func (r *ranking) drop() {
	last := len(r.order) - 1
	r.order[0] = r.order[last]
	r.order = r.order[:last]
	r.sink(0)
}

func (r *ranking) sink(at int) {
	for {
		best := at
		for child := 2*at + 1; child <= 2*at+2 && child < len(r.order); child++ {
			if r.before(r.order[child], r.order[best]) {
				best = child
			}
		}
		if best == at {
			return
		}
		r.order[at], r.order[best] = r.order[best], r.order[at]
		at = best
	}
}
