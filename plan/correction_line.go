package plan

import (
	"github.com/pauta-go/pauta/plan/i18n"
)

// paceLines says what to spend a day on the lines that are not spent as planned:
// those that are used up before their end, and those that leave money over; and
// which lines have spent more than they have.
func (c *correcting) paceLines() {
	for _, l := range c.progress.Lines {
		x := Correction{Kind: MoveBudget, Line: l.Line.Key, Verdict: l.Verdict, Path: in("budget", "lines", c.lines[l.Line.Key])}
		name := called(l.Line.Name, l.Line.Key)
		over := l.Left()
		switch {
		case !l.Verdict.Behind():
			continue
		case over.Sign() < 0:
			x.Why = i18n.Sprintf(i18n.Text{
				EN: "%s: %s spent, and the line has %s.", ES: "%s: gastados %s, y la línea tiene %s.",
			}, name, shown(l.Spent), l.Line.Amount.Text())
			x.Do = i18n.Sprintf(i18n.Text{
				EN: "Stop spending on it, and move %s to it from another line.", ES: "Detenga el gasto y cúbralo con %s de otra línea.",
			}, over.Neg().Text())
		case !l.Required.Defined() || !l.Projection.Defined():
			continue
		case l.Exhausted.IsZero() || l.Exhausted.After(l.Days.Last()):
			x.Why = i18n.Sprintf(i18n.Text{
				EN: "%s: %s of %s spent, planned by now %s; at this pace it ends at %s.",
				ES: "%s: gastados %s de %s, previsto hasta hoy %s; a este ritmo termina en %s.",
			}, name, shown(l.Spent), l.Line.Amount.Text(), shown(l.Planned), shown(l.Projection))
			x.Do = i18n.Sprintf(i18n.Text{
				EN: "Spend %s a day until %s, or free what is left over.", ES: "Gaste %s por día hasta el %s o libere lo que sobra.",
			}, shown(l.Required), l.Days.Last())
		default:
			x.Why = i18n.Sprintf(i18n.Text{
				EN: "%s: %s of %s spent, planned by now %s; at this pace it is used up on %s.",
				ES: "%s: gastados %s de %s, previsto hasta hoy %s; a este ritmo se agota el %s.",
			}, name, shown(l.Spent), l.Line.Amount.Text(), shown(l.Planned), l.Exhausted)
			x.Do = i18n.Sprintf(i18n.Text{
				EN: "Spend at most %s a day until %s, or move money to it.", ES: "Gaste como máximo %s por día hasta el %s o asígnele más dinero.",
			}, shown(l.Required), l.Days.Last())
		}
		c.add(x)
	}
}
