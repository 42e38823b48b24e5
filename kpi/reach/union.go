package reach

import "github.com/pauta-go/pauta/plan/i18n"

// Union are the bounds of how many people the vehicles reach together.
//
// The least is the greatest of what these prove: the largest single reach, and
// for the vehicles or part of them Dawson and Sankoff's
// 2·S1/(k+1) − 2·S2/(k(k+1)), with k = 1 + ⌊2·S2/S1⌋, S1 the sum of the reaches
// and S2 that of the overlaps, each as great as it can be; it is never below
// Bonferroni's S1 − S2. Parts are the pairs, and what is left as vehicles are
// taken away one by one as long as that helps.
//
// The most is Hunter's S1 less the overlaps along the heaviest tree that joins
// the vehicles, each as small as it can be; and the universe. For up to three
// vehicles with all pairs known and no universe both are sharp: populations with
// exactly these figures exist. For more they are proofs, but others may be
// narrower.
//
// It fails with an [Error]
//   - of class [ErrInput] for counts below 0 or above 10¹², for a reach above
//     the universe, and for a pair that is none or is stated twice;
//   - of class [ErrInconsistent] if an overlap is impossible with its two
//     reaches, and if the least is above the most or the universe: no
//     population can have all these figures.
//
// Sources: Bonferroni 1936; Dawson and Sankoff 1967; Hunter 1976.
func (o Overlaps) Union() (Bounds, error) {
	_, b, err := o.union()
	return b, err
}

func (o Overlaps) union() (pairs, Bounds, error) {
	table, err := o.pairs()
	if err != nil {
		return nil, Bounds{}, err
	}
	b := Bounds{Least: o.least(table), Most: o.hunter(table)}
	if o.Universe > 0 {
		b.Most = min(b.Most, o.Universe)
	}
	if b.Least > b.Most {
		return nil, Bounds{}, refuse(ErrInconsistent, i18n.Text{
			EN: "the figures contradict each other: together the vehicles would reach at least %s and at most %s",
			ES: "los datos se contradicen: entre todos, los soportes alcanzarían al menos a %s y como máximo a %s",
		}, people.Count(b.Least), people.Count(b.Most))
	}
	return table, b, nil
}

// least is the greatest lower bound found.
func (o Overlaps) least(table pairs) int64 {
	best := int64(0)
	s := sums{}
	overlap := make([]int64, len(o.Reaches)) // of each vehicle with those kept
	for i, r := range o.Reaches {
		best = max(best, r)
		s.first += r
		for j := range i {
			both := table[i][j].Most
			best = max(best, r+o.Reaches[j]-both)
			s.second += both
			overlap[i] += both
			overlap[j] += both
		}
	}
	gone := make([]bool, len(o.Reaches))
	for here := s.least(); ; {
		best = max(best, here)
		next, drop := here, -1
		for i, r := range o.Reaches {
			if gone[i] {
				continue
			}
			without := sums{s.first - r, s.second - overlap[i]}
			if b := without.least(); b > next {
				next, drop = b, i
			}
		}
		if drop < 0 {
			return best
		}
		gone[drop] = true
		s = sums{s.first - o.Reaches[drop], s.second - overlap[drop]}
		for j := range overlap {
			overlap[j] -= table[drop][j].Most
		}
		here = next
	}
}

// sums are S1 and S2.
type sums struct{ first, second int64 }

// least is Dawson and Sankoff's bound, rounded up: people are whole.
func (s sums) least() int64 {
	if s.first == 0 {
		return 0
	}
	k := 1 + 2*s.second/s.first
	over, under := 2*(s.first*k-s.second), k*(k+1)
	return (over + under - 1) / under
}

// hunter is the sum of the reaches less the overlaps along the heaviest tree,
// which Prim's algorithm grows from the first vehicle.
func (o Overlaps) hunter(table pairs) int64 {
	sum := int64(0)
	joined := make([]bool, len(o.Reaches))
	link := make([]int64, len(o.Reaches)) // the greatest overlap with the tree
	for i := range o.Reaches {
		best := -1
		for j := range link {
			if !joined[j] && (best < 0 || i > 0 && link[j] > link[best]) {
				best = j
			}
		}
		joined[best] = true
		sum += o.Reaches[best] - link[best]
		for j := range link {
			link[j] = max(link[j], table[best][j].Least)
		}
	}
	return sum
}
