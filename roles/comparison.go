package roles

import (
	"io"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Comparison is what two roles have in common, what each has alone, where they
// meet and what the texts disagree on about them.
type Comparison struct {
	A, B       ID
	Profile    Profile // the zero Profile: all texts side by side
	Contrasts  []Contrast
	Hierarchy  []Relation // one stands above the other
	Shared     []Shared
	OnlyA      []Function
	OnlyB      []Function
	Meetings   []Relation // where they meet otherwise
	Together   []Function // what they do together
	Conflicts  []Conflict
	Confusable Sources // the texts that say the two are often confused
}

// Shared is an activity of both roles, with the functions of each.
type Shared struct {
	Activity Activity
	A, B     []Function
	Sources  Sources // of all these functions
}

// Compare compares two roles over all texts side by side, whatever they
// disagree on.
func Compare(a, b ID) Comparison {
	c := Comparison{A: a, B: b}
	var ofA, ofB []Function
	for _, f := range Functions() {
		if f.Does(a) {
			ofA = append(ofA, f)
		}
		if f.Does(b) {
			ofB = append(ofB, f)
		}
	}
	c.fill(ofA, ofB, Relations(), Conflicts(), Texts|House)
	return c
}

// Compare compares two roles as the profile has them.
func (p Profile) Compare(a, b ID) Comparison {
	c := Comparison{A: a, B: b, Profile: p}
	c.fill(p.Functions(a), p.Functions(b), p.Relations(), p.Open(), p.Sources)
	return c
}

// fill compares the functions of both roles, and takes what concerns them both
// from the rest.
func (c *Comparison) fill(ofA, ofB []Function, relations []Relation, conflicts []Conflict, texts Sources) {
	both := func(a, b ID) bool { return a == c.A && b == c.B || a == c.B && b == c.A }
	for _, x := range Contrasts() {
		if both(x.Roles[0], x.Roles[1]) && texts&x.Sources != 0 {
			c.Contrasts = append(c.Contrasts, x)
		}
	}
	for _, r := range relations {
		switch {
		case !r.between(c.A, c.B):
		case r.ranks():
			c.Hierarchy = append(c.Hierarchy, r)
		default:
			c.Meetings = append(c.Meetings, r)
		}
	}
	for _, x := range conflicts {
		if slices.Contains(x.About, c.A) && slices.Contains(x.About, c.B) {
			c.Conflicts = append(c.Conflicts, x)
		}
	}
	if both(CommunityManager, SocialMediaManager) {
		c.Confusable = texts & (S2 | S3 | S4)
	}
	if c.A != c.B {
		c.split(ofA, ofB)
	}
}

// split tells the functions that share an activity from those that do not.
func (c *Comparison) split(ofA, ofB []Function) {
	shared := map[Activity]bool{}
	for _, activity := range Activities() {
		s := Shared{Activity: activity, A: doing(ofA, activity, c.B), B: doing(ofB, activity, c.A)}
		if len(s.A) > 0 && len(s.B) > 0 {
			for _, f := range slices.Concat(s.A, s.B) {
				s.Sources |= f.Sources
			}
			c.Shared = append(c.Shared, s)
			shared[activity] = true
		}
	}
	alone := func(f Function) bool {
		return !slices.ContainsFunc(f.Activities, func(a Activity) bool { return shared[a] })
	}
	for _, f := range ofA {
		if f.Does(c.B) {
			c.Together = append(c.Together, f)
		} else if alone(f) {
			c.OnlyA = append(c.OnlyA, f)
		}
	}
	for _, f := range ofB {
		if !f.Does(c.A) && alone(f) {
			c.OnlyB = append(c.OnlyB, f)
		}
	}
}

// doing are the functions with the activity that are not done together with
// the other role.
func doing(list []Function, a Activity, other ID) []Function {
	var found []Function
	for _, f := range list {
		if slices.Contains(f.Activities, a) && !f.Does(other) {
			found = append(found, f)
		}
	}
	return found
}

// WriteText writes the comparison for people, each statement with the texts
// that it comes from. It returns the first error of w.
func (c Comparison) WriteText(w io.Writer, l i18n.Lang) error { return c.page().writeText(w, l) }

// WriteMarkdown writes what WriteText writes as Markdown; a name of the
// program's own is escaped. It returns the first error of w.
func (c Comparison) WriteMarkdown(w io.Writer, l i18n.Lang) error {
	return c.page().writeMarkdown(w, l)
}

// page is the comparison as titled lists.
func (c Comparison) page() page {
	a, b := c.A.Name(), c.B.Name()
	p := page{title: i18n.Sprintf(i18n.Text{EN: "%s and %s", ES: "%s y %s"}, a, b)}
	if c.Profile.Sources != 0 {
		p.title = i18n.Sprintf(i18n.Text{EN: "%s and %s (%s)", ES: "%s y %s (%s)"}, a, b, c.Profile.Name)
	}
	var points []point
	for _, x := range c.Contrasts {
		points = append(points, point{x.Text, x.Sources})
	}
	if c.Confusable != 0 {
		points = append(points, point{i18n.Text{
			EN: "The two are often confused, because what they do looks alike.",
			ES: "A menudo se confunden, porque lo que hacen se parece.",
		}, c.Confusable})
	}
	p.add(i18n.Text{EN: "What tells them apart", ES: "Qué los distingue"}, points)
	p.add(i18n.Text{EN: "Who stands above whom", ES: "Quién está por encima"}, relationPoints(c.Hierarchy))
	points = nil
	for _, s := range c.Shared {
		points = append(points, point{s.Activity.Name(), s.Sources})
	}
	p.add(i18n.Text{EN: "What both do", ES: "Qué hacen ambos"}, points)
	p.add(i18n.Text{EN: "What they do together", ES: "Qué hacen juntos"}, functionPoints(c.Together))
	p.add(i18n.Sprintf(i18n.Text{EN: "Only the %s", ES: "Solo el %s"}, a), functionPoints(c.OnlyA))
	p.add(i18n.Sprintf(i18n.Text{EN: "Only the %s", ES: "Solo el %s"}, b), functionPoints(c.OnlyB))
	p.add(i18n.Text{EN: "Where they meet", ES: "Dónde se encuentran"}, relationPoints(c.Meetings))
	for _, x := range c.Conflicts {
		p.add(i18n.Sprintf(i18n.Text{EN: "The texts disagree: %s", ES: "Los textos discrepan: %s"}, x.Question), x.points())
	}
	return p
}

func relationPoints(list []Relation) []point {
	points := make([]point, len(list))
	for i, r := range list {
		points[i] = point{r.Text(), r.Sources}
	}
	return points
}

func functionPoints(list []Function) []point {
	points := make([]point, len(list))
	for i, f := range list {
		points[i] = point{f.Name, f.Sources}
	}
	return points
}

// points are the answers, the default one marked.
func (c Conflict) points() []point {
	points := make([]point, len(c.Answers))
	for i, a := range c.Answers {
		points[i] = point{a.Text, a.Sources}
		if a.Default {
			points[i].text = i18n.Sprintf(i18n.Text{EN: "%s (default)", ES: "%s (por defecto)"}, a.Text)
		}
	}
	return points
}
