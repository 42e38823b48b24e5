package kpi

import "github.com/pauta-go/pauta/plan/i18n"

// Unit is what a quantity is measured in, as exponents: revenue has money 1,
// a cost per click too (clicks are pure numbers), watch time has time 1 (in
// seconds), a rate has neither.
//
// The zero Unit is a pure number.
type Unit struct {
	Money int8 `json:"money,omitempty"`
	Time  int8 `json:"time,omitempty"`
}

// Over is the unit of a quotient.
func (u Unit) Over(v Unit) Unit { return Unit{Money: u.Money - v.Money, Time: u.Time - v.Time} }

// String names the unit in English: "number", "money", "time", "1/time",
// "money/time" and so on.
func (u Unit) String() string { return u.Text().EN }

// Text names the unit in both languages.
func (u Unit) Text() i18n.Text {
	var over, under []i18n.Text
	for _, part := range []struct {
		exp  int8
		name i18n.Text
	}{
		{u.Money, i18n.Text{EN: "money", ES: "dinero"}},
		{u.Time, i18n.Text{EN: "time", ES: "tiempo"}},
	} {
		for range part.exp {
			over = append(over, part.name)
		}
		for range -part.exp {
			under = append(under, part.name)
		}
	}
	switch {
	case len(over) == 0 && len(under) == 0:
		return i18n.Text{EN: "number", ES: "número"}
	case len(over) == 0:
		over = []i18n.Text{i18n.Same("1")}
	}
	t := i18n.Join(over, "·")
	if len(under) > 0 {
		t = i18n.Join([]i18n.Text{t, i18n.Join(under, "·")}, "/")
	}
	return t
}
