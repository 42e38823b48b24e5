package roles

import (
	"io"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Difference is what two profiles see differently, for every role and between
// the roles.
type Difference struct {
	P, Q      Profile
	Roles     []RoleDifference // those that differ
	OnlyP     []Relation
	OnlyQ     []Relation
	Conflicts []Conflict // the questions to which the two have texts with different answers
}

// RoleDifference is what a role does in one profile and not in the other.
type RoleDifference struct {
	Role         ID
	Both         []Function
	OnlyP, OnlyQ []Function
}

// Against compares the profile with another one as a whole.
func (p Profile) Against(q Profile) Difference {
	d := Difference{P: p, Q: q}
	for _, r := range Roles() {
		x := RoleDifference{Role: r.ID}
		ofQ := p.missing(q, r.ID, &x)
		x.OnlyQ = ofQ
		if len(x.OnlyP)+len(x.OnlyQ) > 0 {
			d.Roles = append(d.Roles, x)
		}
	}
	d.OnlyP, d.OnlyQ = lacking(p.Relations(), q.Relations()), lacking(q.Relations(), p.Relations())
	for _, c := range Conflicts() {
		var ofP, ofQ Sources
		for i, a := range c.Answers {
			if a.Sources&p.Sources != 0 {
				ofP |= 1 << i
			}
			if a.Sources&q.Sources != 0 {
				ofQ |= 1 << i
			}
		}
		if ofP != 0 && ofQ != 0 && ofP != ofQ {
			d.Conflicts = append(d.Conflicts, c)
		}
	}
	return d
}

// missing notes what the role does in both profiles and in p alone, and returns
// what it does in q alone.
func (p Profile) missing(q Profile, id ID, x *RoleDifference) []Function {
	ofQ := q.Functions(id)
	for _, f := range p.Functions(id) {
		at := slices.IndexFunc(ofQ, func(g Function) bool { return g.Name == f.Name })
		if at < 0 {
			x.OnlyP = append(x.OnlyP, f)
			continue
		}
		x.Both = append(x.Both, f)
		ofQ = slices.Delete(ofQ, at, at+1)
	}
	return ofQ
}

// lacking returns the relations of a that b does not have.
func lacking(a, b []Relation) []Relation {
	return slices.DeleteFunc(a, func(r Relation) bool {
		return slices.ContainsFunc(b, func(s Relation) bool { return s.Row == r.Row && s.Verb == r.Verb })
	})
}

// WriteText writes the difference for people, each statement with the texts
// that it comes from. It returns the first error of w.
func (d Difference) WriteText(w io.Writer, l i18n.Lang) error { return d.page().writeText(w, l) }

// WriteMarkdown writes what WriteText writes as Markdown. It returns the first
// error of w.
func (d Difference) WriteMarkdown(w io.Writer, l i18n.Lang) error {
	return d.page().writeMarkdown(w, l)
}

func (d Difference) page() page {
	p := page{title: i18n.Sprintf(i18n.Text{EN: "profiles %s and %s", ES: "perfiles %s y %s"}, d.P.Name, d.Q.Name)}
	only := i18n.Text{EN: "%s: only in %s", ES: "%s: solo en %s"}
	for _, r := range d.Roles {
		p.add(i18n.Sprintf(only, r.Role.Name(), d.P.Name), functionPoints(r.OnlyP))
		p.add(i18n.Sprintf(only, r.Role.Name(), d.Q.Name), functionPoints(r.OnlyQ))
	}
	relations := i18n.Text{EN: "relations", ES: "relaciones"}
	p.add(i18n.Sprintf(only, relations, d.P.Name), relationPoints(d.OnlyP))
	p.add(i18n.Sprintf(only, relations, d.Q.Name), relationPoints(d.OnlyQ))
	for _, x := range d.Conflicts {
		p.add(i18n.Sprintf(i18n.Text{EN: "The texts disagree: %s", ES: "Los textos discrepan: %s"}, x.Question), x.points())
	}
	return p
}
