package reach

import "github.com/pauta-go/pauta/plan/i18n"

// pairs are the bounds of every duplication: those measured as they are, the
// others by Fréchet. pairs[i][j] is that of i and j.
type pairs [][]Bounds

// pairs checks everything that is known and puts it into a table.
func (o Overlaps) pairs() (pairs, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	n := len(o.Reaches)
	table := make(pairs, n)
	for i := range table {
		table[i] = make([]Bounds, n)
		for j := range i {
			table[i][j] = o.frechet(i, j)
			table[j][i] = table[i][j]
		}
	}
	seen := map[[2]int]bool{}
	for _, p := range o.Pairs {
		i, j := min(p.A, p.B), max(p.A, p.B)
		switch {
		case i < 0 || j >= n || i == j:
			return nil, refuse(ErrInput, i18n.Text{
				EN: "%s and %s are no pair of the %s vehicles", ES: "%s y %s no son una pareja de los %s soportes",
			}, place(p.A), place(p.B), i18n.Int(int64(n)))
		case seen[[2]int{i, j}]:
			return nil, refuse(ErrInput, i18n.Text{
				EN: "the overlap of vehicles %s and %s is stated twice",
				ES: "la duplicación de los soportes %s y %s se indica dos veces",
			}, place(i), place(j))
		}
		seen[[2]int{i, j}] = true
		if b := table[i][j]; p.Both < b.Least || p.Both > b.Most {
			return nil, refuse(ErrInconsistent, i18n.Text{
				EN: "vehicles %s and %s: an overlap of %s is impossible with reaches of %s and %s (%s)",
				ES: "soportes %s y %s: una duplicación de %s es imposible con alcances de %s y %s (%s)",
			}, place(i), place(j), i18n.Int(p.Both), i18n.Int(o.Reaches[i]), i18n.Int(o.Reaches[j]), b.Text())
		}
		table[i][j] = Bounds{p.Both, p.Both}
		table[j][i] = table[i][j]
	}
	return table, nil
}
