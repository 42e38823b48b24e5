package kpi

import "github.com/pauta-go/pauta/plan/i18n"

// Difference is now − before, in the unit and the currency of the figure.
// Better is what is better for the figure itself.
//
// It is undefined for percentages (out_of_domain: their difference is in
// [PercentagePoints]), for a base without upper end (no_answer), and for
// undefined or unlike values as [Growth] is.
func Difference(now, before Value) Value {
	lead := leading(now, before)
	f := figure("difference", i18n.Text{EN: "difference", ES: "diferencia"}, lead.Unit(), false, lead.Better())
	return f.difference(now, before, !lead.Percent())
}

// PercentagePoints is 100 · (now − before), the change of a percentage in
// points: from 2% to 3% it is 1 point, and [Growth] is 50%. It is a pure number;
// better is what is better for the figure itself.
//
// It is undefined for a metric that is no percentage (out_of_domain; two
// numbers in hand are taken as fractions), for a base without upper end
// (no_answer), and for undefined or unlike values as [Growth] is.
func PercentagePoints(now, before Value) Value {
	lead := leading(now, before)
	return points("percentage_points", i18n.Text{EN: "percentage points", ES: "puntos porcentuales"}, lead.Better()).
		difference(now, before, lead.Percent() || lead.ID() == "" && lead.Unit() == Unit{})
}

// points is a figure in percentage points.
func points(id string, name i18n.Text, better Direction) *formula {
	f := figure(id, name, Unit{}, false, better)
	f.Scale = 100
	return f
}

// difference subtracts; suits says whether the figure is of the right kind.
func (f *formula) difference(now, before Value, suits bool) Value {
	v := f.from(now, before)
	switch {
	case v.reason != 0:
		return v
	case !suits:
		return v.failed(OutOfDomain)
	}
	x, ok := now.interval().minus(before.interval())
	if !ok {
		return v.failed(NoAnswer)
	}
	return v.within(x)
}
