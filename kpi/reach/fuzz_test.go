package reach_test

import (
	"testing"

	"github.com/pauta-go/pauta/kpi/reach"
)

// FuzzUnion makes a population of four vehicles, each byte being how many people
// use which of them, and holds that the bounds of what is known about it, with
// some pairs left out, hold its true figures.
func FuzzUnion(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, byte(0xff))
	f.Add([]byte{0, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0, 0, 90, 0, 0, 0}, byte(0b10101))
	f.Fuzz(func(t *testing.T, people []byte, known byte) {
		const vehicles = 4
		o := reach.Overlaps{Reaches: make([]int64, vehicles)}
		union, alone := int64(0), make([]int64, vehicles)
		var both [vehicles][vehicles]int64
		for kind, n := range people[:min(len(people), 1<<vehicles)] {
			if o.Universe += int64(n); kind > 0 {
				union += int64(n)
			}
			for i := range vehicles {
				if kind>>i&1 == 0 {
					continue
				}
				o.Reaches[i] += int64(n)
				if kind == 1<<i {
					alone[i] += int64(n)
				}
				for j := range i {
					both[i][j] += int64(n) * int64(kind>>j&1)
				}
			}
		}
		for i := range vehicles {
			for j := range i {
				if known&1 == 1 {
					o.Pairs = append(o.Pairs, reach.Pair{A: i, B: j, Both: both[i][j]})
				}
				known >>= 1
			}
		}
		if known&1 == 1 {
			o.Universe = 0
		}
		b, err := o.Union()
		if err != nil || union < b.Least || union > b.Most {
			t.Fatalf("%+v: %+v %v, and %d is true", o, b, err, union)
		}
		for i := range vehicles {
			if b, err := o.Added(i); err != nil || alone[i] < b.Least || alone[i] > b.Most {
				t.Errorf("%+v: added by %d: %+v %v, and %d is true", o, i, b, err, alone[i])
			}
		}
	})
}
