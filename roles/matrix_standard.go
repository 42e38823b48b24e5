package roles

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Setting is the kind of house that a standard matrix is for.
type Setting string

// The settings.
const (
	Solo         Setting = "solo"          // one person for everything
	SmallHouse   Setting = "small-house"   // a manager, a community manager, a creator
	LargeHouse   Setting = "large-house"   // every job its own person
	AgencyClient Setting = "agency-client" // an agency that works for a client
)

// Settings returns the settings in their order.
func Settings() []Setting { return []Setting{Solo, SmallHouse, LargeHouse, AgencyClient} }

// Text names the setting in both languages.
func (s Setting) Text() i18n.Text {
	switch s {
	case Solo:
		return i18n.Text{EN: "one person alone", ES: "una sola persona"}
	case LargeHouse:
		return i18n.Text{EN: "large organisation", ES: "organización grande"}
	case AgencyClient:
		return i18n.Text{EN: "agency with client", ES: "agencia con cliente"}
	}
	return i18n.Text{EN: "small team", ES: "equipo pequeño"}
}

// cast are who is there in a setting: those who work, and those who are only
// asked or told.
func (s Setting) cast() (jobs, parties []ID) {
	switch s {
	case Solo:
		return []ID{SocialMediaManager}, []ID{Brand}
	case LargeHouse:
		return []ID{SocialMediaManager, SocialMediaStrategist, CommunityManager, ContentCreator, DataAnalyst, Influencer},
			[]ID{BrandRepresentative, Stakeholder}
	case AgencyClient:
		return []ID{SocialMediaManager, SocialMediaStrategist, AccountExecutive, CommunityManager, ContentCreator, Influencer},
			[]ID{Client}
	}
	return []ID{SocialMediaManager, CommunityManager, ContentCreator}, []ID{Stakeholder}
}

// Matrix derives the standard matrix of a setting from the catalogue, in the
// language l. It has the activities that the texts of the profile know and that
// somebody present does, or that fall to whoever is alone:
//   - responsible is whoever does it; where several do, the profile's texts say
//     so, and all of them are, but in the default profile only those whose
//     hands are in it (the community manager for conversation, the creator for
//     content), and the others are consulted;
//   - accountable is the author of the plan for planning and measurement, the
//     account executive for what concerns the client, the supervisor for the
//     rest; where the texts name nobody, the first who is responsible;
//   - informed are those to whom a relation hands the result, else the first
//     party that is there.
func (p Profile) Matrix(s Setting, l i18n.Lang) Matrix {
	if s == LargeHouse {
		p.Size = Large
	}
	if s == Solo {
		p.Mode = Independent
	}
	d := derivation{profile: p, setting: s}
	d.jobs, d.parties = s.cast()
	d.jobs = slices.DeleteFunc(d.jobs, func(id ID) bool {
		r, _ := RoleOf(id)
		return r.Sources&p.Sources == 0
	})
	m := Matrix{Title: i18n.Sprintf(i18n.Text{EN: "%s: %s", ES: "%s: %s"}, p.Name, s.Text()).In(l)}
	for _, id := range slices.Concat(d.jobs, d.parties) {
		m.Who = append(m.Who, id.Name().In(l))
	}
	for _, a := range Activities() {
		if t := d.task(a, l); len(t.Assignments) > 0 {
			m.Tasks = append(m.Tasks, t)
		}
	}
	used := func(who string) bool {
		return slices.ContainsFunc(m.Tasks, func(t Task) bool {
			return slices.ContainsFunc(t.Assignments, func(a Assignment) bool { return a.Who == who })
		})
	}
	m.Who = slices.DeleteFunc(m.Who, func(who string) bool { return !used(who) })
	return m
}

// derivation derives the tasks of one matrix.
type derivation struct {
	profile       Profile
	setting       Setting
	jobs, parties []ID
}

// task is the row of an activity, without assignments if nobody does it.
func (d derivation) task(a Activity, l i18n.Lang) Task {
	t := Task{Key: string(a), Name: a.Name().In(l), Activity: a, Crisis: a == CrisisResponse}
	doers := d.doers(a)
	if len(doers) == 0 {
		return t
	}
	hands := doers
	if d.profile.Sources.Has(House) {
		hands = first(doers, a)
	}
	add := func(id ID, letter Letter) {
		who := id.Name().In(l)
		other := slices.ContainsFunc(t.Assignments, func(x Assignment) bool { return x.Who == who })
		if letter <= Accountable || !other {
			t.Assignments = append(t.Assignments, Assignment{who, letter})
		}
	}
	for _, id := range hands {
		add(id, Responsible)
	}
	add(d.accountable(a, hands), Accountable)
	for _, id := range doers {
		add(id, Consulted)
	}
	for _, id := range d.told(a, doers) {
		add(id, Informed)
	}
	return t
}

// doers are those present who do the activity; of a setting with one person,
// that one does whatever anybody would.
func (d derivation) doers(a Activity) []ID {
	var list []ID
	for _, r := range jobRows() {
		does := slices.ContainsFunc(d.profile.Functions(r.ID), func(f Function) bool { return slices.Contains(f.Activities, a) })
		switch {
		case !does:
		case slices.Contains(d.jobs, r.ID):
			list = append(list, r.ID)
		case d.setting == Solo && len(d.jobs) > 0 && (r.ID == CommunityManager || r.ID == SocialMediaStrategist) && len(list) == 0 && a.Area() != Leadership:
			list = append(list, d.jobs[0])
		}
	}
	return slices.Compact(list)
}

// first are the doers whose hands are in the activity.
func first(doers []ID, a Activity) []ID {
	order := []ID{SocialMediaManager, SocialMediaStrategist, AccountExecutive, CommunityManager, ContentCreator}
	switch a.Area() {
	case Content:
		order = []ID{ContentCreator, CommunityManager, SocialMediaManager}
	case Conversation, Image:
		order = []ID{CommunityManager, SocialMediaManager}
	case Influence:
		order = []ID{Influencer}
	case Accounts:
		order = []ID{AccountExecutive, SocialMediaStrategist}
	case Measurement:
		order = []ID{DataAnalyst, SocialMediaManager, CommunityManager}
	}
	for _, id := range order {
		if slices.Contains(doers, id) {
			return []ID{id}
		}
	}
	return doers[:1]
}

// accountable is who answers for the activity.
func (d derivation) accountable(a Activity, hands []ID) ID {
	var order []ID
	switch a.Area() {
	case Planning, Measurement:
		order = append(order, d.profile.Authors...)
	case Accounts:
		order = append(order, AccountExecutive)
	case Influence: // what must be disclosed is answered for by the house, not by who is paid
		order = append(order, d.profile.Supervisor, SocialMediaManager)
	default:
		order = append(order, d.profile.Supervisor)
	}
	order = append(order, d.profile.Supervisor)
	for _, id := range order {
		if slices.Contains(d.jobs, id) {
			return id
		}
	}
	return hands[0]
}

// told are those to whom the result of an activity goes.
func (d derivation) told(a Activity, doers []ID) []ID {
	var list []ID
	for _, r := range d.profile.Relations() {
		if r.What.Activity() != a || r.What == "" || !slices.Contains(doers, r.From) {
			continue
		}
		for _, id := range r.To {
			if slices.Contains(d.jobs, id) || slices.Contains(d.parties, id) {
				list = append(list, id)
			}
		}
	}
	if len(list) == 0 {
		return d.parties[:1]
	}
	return list
}
