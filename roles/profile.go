package roles

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Mode is how somebody works.
type Mode string

// The working modes of S1; "" is a team lead.
const (
	Independent Mode = "independent" // alone, for one or several brands
	TeamLead    Mode = "team-lead"
)

// Size is how large the organisation is.
type Size string

// The sizes; "" is a small one.
const (
	SmallTeam Size = "small-team"
	Large     Size = "large"
)

// Profile is one reading of who does what: which texts it follows, and its
// answers to what they disagree on ([Conflicts]). It is an open record; a
// program can have its own.
//
// The zero Profile follows no text.
type Profile struct {
	Name        i18n.Text `json:"name"`
	Sources     Sources   `json:"sources"`
	Authors     []ID      `json:"authors,omitempty"`     // of the plan, the accountable one first; none: the texts do not say
	Supervisor  ID        `json:"supervisor,omitempty"`  // of the community manager; "": the texts do not say
	Contributes bool      `json:"contributes,omitempty"` // the community manager has a part in the plan
	Mode        Mode      `json:"mode,omitempty"`        // of the social media manager
	Size        Size      `json:"size,omitempty"`
}

// Standard returns the default profile: all texts and the custom of the trade,
// with the default answers of [Conflicts].
func Standard() Profile {
	return Profile{
		Name:    i18n.Text{EN: "default", ES: "por defecto"},
		Sources: Texts | House,
		Authors: []ID{SocialMediaManager}, Supervisor: SocialMediaManager, Contributes: true,
	}
}

// Following returns the profile of the given texts alone. Where several of them
// disagree it has the answer of the first one that has any.
func Following(texts Sources) Profile {
	p := Profile{Name: i18n.Same(texts.said()), Sources: texts}
	for _, one := range texts.List() {
		if len(p.Authors) == 0 {
			switch one {
			case S1:
				p.Authors = []ID{SocialMediaStrategist}
			case S2:
				p.Authors = []ID{SocialMediaManager}
			case S4:
				p.Authors = []ID{SocialMediaManager, BrandRepresentative}
			}
		}
		if p.Supervisor == "" && one == S1 {
			p.Supervisor = SocialMediaStrategist
		}
		if p.Supervisor == "" && one == S3 {
			p.Supervisor = SocialMediaManager
		}
		p.Contributes = p.Contributes || one == S4 && !texts.Has(S2)
	}
	return p
}

// Profiles returns the default profile and one for each text.
func Profiles() []Profile {
	list := []Profile{Standard()}
	for _, one := range Texts.List() {
		list = append(list, Following(one))
	}
	return list
}

// Functions returns what the role does in the profile, in the order of the
// catalogue: the functions that its texts know, less those that its answers,
// mode and size take away. Writing the plan is only for its authors; overseeing
// the community manager only for its supervisor; somebody independent hands
// nothing over and leads nobody; in a large organisation the social media
// manager keeps strategy, analysis and people.
func (p Profile) Functions(id ID) []Function {
	var list []Function
	for _, f := range Functions() {
		if f.Does(id) && f.Sources&p.Sources != 0 && p.leaves(f, id) {
			list = append(list, f)
		}
	}
	return list
}

// leaves reports whether the answers of the profile leave a function with a
// role.
func (p Profile) leaves(f Function, id ID) bool {
	does := func(a Activity) bool { return slices.Contains(f.Activities, a) }
	switch {
	case does(PlanContribution):
		return p.Contributes
	case does(PlanAuthoring) && len(p.Authors) > 0 && !slices.Contains(p.Authors, id):
		return false
	case f.Row == "ST-06" && p.Supervisor != "":
		return p.Supervisor == SocialMediaStrategist
	case id != SocialMediaManager:
		return true
	case p.Mode == Independent:
		return f.area() != Leadership
	case p.Size == Large:
		return f.area() == Planning || f.area() == Measurement || f.area() == Leadership
	}
	return true
}

// Relations returns the relations that the texts of the profile know, less
// those that its answers contradict.
func (p Profile) Relations() []Relation {
	return slices.DeleteFunc(Relations(), func(r Relation) bool {
		above := r.ranks() && slices.Contains(r.To, CommunityManager)
		return r.Sources&p.Sources == 0 ||
			above && p.Supervisor != "" && r.From != p.Supervisor ||
			r.Verb == ContributesTo && !p.Contributes ||
			r.Verb == AuthorsWith && len(p.Authors) > 0 && !slices.Contains(p.Authors, r.From)
	})
}

// Open returns the questions on which a text of the profile disagrees with
// another one of its texts, with only their answers: what its own answers
// settle, so that nobody has to find out by accident.
func (p Profile) Open() []Conflict {
	var list []Conflict
	for _, c := range Conflicts() {
		c.Answers = slices.DeleteFunc(c.Answers, func(a Answer) bool { return a.Sources&p.Sources == 0 })
		if len(c.Answers) > 1 {
			list = append(list, c)
		}
	}
	return list
}
