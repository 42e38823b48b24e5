package reach

import "github.com/pauta-go/pauta/plan/i18n"

// Added are the bounds of the incremental reach of a vehicle, whose place in
// Reaches is counted from 0: how many people it reaches whom none of the others
// does. At least its reach less all its overlaps, each as great as it can be; at
// most its reach less the greatest of them, each as small as it can be; and
// never more than the universe leaves beside the largest of the others.
//
// It fails as [Overlaps.Union] does, and with an [Error] of class [ErrInput] if
// there is no such vehicle.
func (o Overlaps) Added(vehicle int) (Bounds, error) {
	if vehicle < 0 || vehicle >= len(o.Reaches) {
		return Bounds{}, refuse(ErrInput, i18n.Text{
			EN: "there is no vehicle %s", ES: "no hay ningún soporte %s",
		}, place(vehicle))
	}
	table, _, err := o.union()
	if err != nil {
		return Bounds{}, err
	}
	shared := Bounds{}
	for j, both := range table[vehicle] {
		if j != vehicle {
			shared.Least = max(shared.Least, both.Least)
			shared.Most += both.Most
		}
	}
	own := o.Reaches[vehicle]
	return Bounds{Least: own - min(shared.Most, own), Most: own - shared.Least}, nil
}
