package reach

import "github.com/pauta-go/pauta/plan/i18n"

// Overlaps is what is known about the reach of several vehicles among the same
// people.
//
// The zero Overlaps is of no vehicles, which reach nobody.
type Overlaps struct {
	// Universe is how many people there are to be reached; 0 if it is not
	// stated.
	Universe int64 `json:"universe,omitempty"`
	// Reaches are the people reached by each vehicle.
	Reaches []int64 `json:"reaches"`
	// Pairs are the duplications that were measured, in any order.
	Pairs []Pair `json:"pairs,omitempty"`
}

// Pair is how many people two vehicles both reach. A and B are places in
// Reaches, counted from 0.
//
// The zero Pair is of one vehicle with itself, and is refused.
type Pair struct {
	A    int   `json:"a"`
	B    int   `json:"b"`
	Both int64 `json:"both"`
}

// Bounds are the least and the greatest number of people, both possible for all
// that is known.
//
// The zero Bounds are nobody.
type Bounds struct {
	Least int64 `json:"least"`
	Most  int64 `json:"most"`
}

// Exact reports whether the bounds are one number.
func (b Bounds) Exact() bool { return b.Least == b.Most }

// Text says the bounds: "600 to 700 people"; «de 600 a 700 personas».
func (b Bounds) Text() i18n.Text {
	if b.Exact() {
		return people.Count(b.Most)
	}
	return i18n.Sprintf(i18n.Text{EN: "%s to %s", ES: "de %s a %s"}, i18n.Int(b.Least), people.Count(b.Most))
}

var people = i18n.Noun{
	One:  i18n.Text{EN: "person", ES: "persona"},
	Many: i18n.Text{EN: "people", ES: "personas"},
}

// Both are the bounds of how many people two vehicles both reach, from their
// reaches and the universe alone: at least a + b − universe, at most the smaller
// one. Without a universe the least is 0.
//
// It fails with an [Error] of class [ErrInput] for a count below 0 or above
// 10¹², and for a reach above the universe.
//
// Source: Fréchet 1935.
func Both(a, b, universe int64) (Bounds, error) {
	o := Overlaps{Universe: universe, Reaches: []int64{a, b}}
	if err := o.check(); err != nil {
		return Bounds{}, err
	}
	return o.frechet(0, 1), nil
}

func (o Overlaps) frechet(i, j int) Bounds {
	a, b := o.Reaches[i], o.Reaches[j]
	pair := Bounds{Most: min(a, b)}
	if o.Universe > 0 {
		pair.Least = max(0, a+b-o.Universe)
	}
	return pair
}

const (
	mostPeople   = 1_000_000_000_000
	mostVehicles = 1000
)

// check refuses reaches that are none.
func (o Overlaps) check() error {
	if len(o.Reaches) > mostVehicles {
		return refuse(ErrInput, i18n.Text{
			EN: "there are %s vehicles, and at most %s are taken",
			ES: "hay %s soportes, y se admiten como máximo %s",
		}, i18n.Int(int64(len(o.Reaches))), i18n.Int(mostVehicles))
	}
	if o.Universe < 0 || o.Universe > mostPeople {
		return refuse(ErrInput, i18n.Text{
			EN: "a universe of %s is out of range", ES: "un universo de %s está fuera de rango",
		}, i18n.Int(o.Universe))
	}
	for i, r := range o.Reaches {
		switch {
		case r < 0 || r > mostPeople:
			return refuse(ErrInput, i18n.Text{
				EN: "vehicle %s: a reach of %s is out of range", ES: "soporte %s: un alcance de %s está fuera de rango",
			}, place(i), i18n.Int(r))
		case o.Universe > 0 && r > o.Universe:
			return refuse(ErrInput, i18n.Text{
				EN: "vehicle %s: a reach of %s is above the universe of %s",
				ES: "soporte %s: un alcance de %s supera el universo de %s",
			}, place(i), i18n.Int(r), i18n.Int(o.Universe))
		}
	}
	return nil
}

// place is that of a vehicle, counted from 1.
func place(i int) i18n.Figure { return i18n.Int(int64(i) + 1) }
