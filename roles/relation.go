package roles

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Verb is what one role is or does to another.
type Verb string

// The verbs.
const (
	Supervises    Verb = "supervises"
	Ranks         Verb = "ranks-above"
	ReportsTo     Verb = "reports-to"
	Leads         Verb = "leads"
	Collaborates  Verb = "collaborates-with"
	DelegatesTo   Verb = "delegates-to"
	Delivers      Verb = "delivers"
	Recommends    Verb = "recommends"
	Links         Verb = "links" // one side with another
	Coordinates   Verb = "coordinates"
	AuthorsWith   Verb = "authors-with"
	ContributesTo Verb = "contributes-to"
	ReviewsWith   Verb = "reviews-with"
	FirstContact  Verb = "first-contact-for"
)

// sentence says a relation between two parties and, for what is delivered, the
// thing in the third place.
func (v Verb) sentence() i18n.Text {
	switch v {
	case Supervises:
		return i18n.Text{EN: "%s supervises %s", ES: "%s supervisa a %s"}
	case Ranks:
		return i18n.Text{EN: "%s stands above %s", ES: "%s está por encima de %s"}
	case ReportsTo:
		return i18n.Text{EN: "%s reports to %s", ES: "%s rinde cuentas a %s"}
	case Leads:
		return i18n.Text{EN: "%s leads %s", ES: "%s lidera a %s"}
	case DelegatesTo:
		return i18n.Text{EN: "%s hands publishing over to %s", ES: "%s cede la publicación a %s"}
	case Delivers:
		return i18n.Text{EN: "%s delivers to %s", ES: "%s entrega a %s"}
	case Recommends:
		return i18n.Text{EN: "%s makes recommendations to %s", ES: "%s hace recomendaciones a %s"}
	case Links:
		return i18n.Text{EN: "%s links %s", ES: "%s une a %s"}
	case Coordinates:
		return i18n.Text{EN: "%s coordinates the work of %s", ES: "%s coordina el trabajo de %s"}
	case AuthorsWith:
		return i18n.Text{EN: "%s writes the plan with %s", ES: "%s redacta el plan con %s"}
	case ContributesTo:
		return i18n.Text{EN: "%s may contribute to the plan of %s", ES: "%s puede aportar al plan de %s"}
	case ReviewsWith:
		return i18n.Text{EN: "%s reviews the metrics with %s", ES: "%s revisa las métricas con %s"}
	case FirstContact:
		return i18n.Text{EN: "%s is the first contact in a crisis for %s", ES: "%s es el primer contacto en una crisis para %s"}
	}
	return i18n.Text{EN: "%s works with %s", ES: "%s colabora con %s"}
}

// Cadence is how often something is delivered.
//
// The zero Cadence is not stated.
type Cadence string

// The cadences that the texts state.
const (
	Periodically Cadence = "periodically"
	AsItGoes     Cadence = "as-it-goes"
	OnDemand     Cadence = "on-demand"
)

// Text says the cadence in both languages.
func (c Cadence) Text() i18n.Text {
	switch c {
	case Periodically:
		return i18n.Text{EN: "at regular intervals", ES: "a intervalos regulares"}
	case AsItGoes:
		return i18n.Text{EN: "as the work goes on", ES: "según avanza el trabajo"}
	case OnDemand:
		return i18n.Text{EN: "when asked", ES: "cuando se pide"}
	}
	return i18n.Text{EN: "how often is not stated", ES: "sin frecuencia indicada"}
}

// Relation is what one role is or does to others, as the texts have it. One
// row of the inventory may be several relations.
type Relation struct {
	Row     string
	From    ID
	Verb    Verb
	To      []ID
	What    Deliverable // of what is delivered or recommended
	Often   Cadence
	Sources Sources
}

// Text says the relation in both languages.
func (r Relation) Text() i18n.Text {
	names := make([]i18n.Text, len(r.To))
	for i, to := range r.To {
		names[i] = to.Name()
	}
	text := i18n.Sprintf(r.Verb.sentence(), r.From.Name(), i18n.Join(names, ", "))
	if r.What != "" {
		text = i18n.Sprintf(i18n.Text{EN: "%s: %s", ES: "%s: %s"}, text, r.What.Name())
	}
	if r.Often != "" {
		text = i18n.Sprintf(i18n.Text{EN: "%s (%s)", ES: "%s (%s)"}, text, r.Often.Text())
	}
	return text
}

// between reports whether the relation is between a and b, either way, or links
// one with whom the other does.
func (r Relation) between(a, b ID) bool {
	return r.From == a && slices.Contains(r.To, b) || r.From == b && slices.Contains(r.To, a)
}

// ranks reports whether the relation puts From above To.
func (r Relation) ranks() bool { return r.Verb == Supervises || r.Verb == Ranks || r.Verb == Leads }

// Relations returns the relations of section 9 of the inventory of the texts,
// as read on 2026-11-21. The caller owns what it gets.
func Relations() []Relation {
	const cm, smm, sms, ae = CommunityManager, SocialMediaManager, SocialMediaStrategist, AccountExecutive
	return []Relation{
		{Row: "RE-01", From: sms, Verb: Supervises, To: []ID{cm, Team}, Sources: S1},
		{Row: "RE-02", From: smm, Verb: Ranks, To: []ID{cm}, Sources: S3},
		{Row: "RE-03", From: cm, Verb: ReportsTo, To: []ID{smm}, What: ProgressReport, Sources: S3},
		{Row: "RE-04", From: smm, Verb: Supervises, To: []ID{Team}, What: Directives, Sources: S3},
		{Row: "RE-05", From: smm, Verb: Leads, To: []ID{cm, ContentCreator, DataAnalyst, Peers}, Sources: S3},
		{Row: "RE-06", From: smm, Verb: Collaborates, To: []ID{Influencer, ExternalCollaborator}, Sources: S3},
		{Row: "RE-07", From: smm, Verb: DelegatesTo, To: []ID{Team}, Sources: S1},
		{Row: "RE-08", From: smm, Verb: Delivers, To: []ID{cm}, What: SocialMediaPlan, Sources: S2 | S4},
		{Row: "RE-09", From: smm, Verb: Delivers, To: []ID{Brand, Team}, What: ContentCalendar, Sources: S1},
		{Row: "RE-10", From: smm, Verb: Delivers, To: []ID{Stakeholder}, What: ResultsReport, Sources: S3},
		{Row: "RE-11", From: cm, Verb: Delivers, To: []ID{smm, sms}, What: CommunityReport, Often: AsItGoes, Sources: S0},
		{Row: "RE-12", From: cm, Verb: Recommends, To: []ID{smm}, What: PlanChanges, Often: AsItGoes, Sources: S2},
		{Row: "RE-13", From: sms, Verb: Delivers, To: []ID{Client}, What: StrategyProposal, Often: Periodically, Sources: S1},
		{Row: "RE-14", From: ae, Verb: Delivers, To: []ID{Client}, What: ClientReport, Often: Periodically, Sources: S0},
		{Row: "RE-15", From: ae, Verb: Links, To: []ID{Brand, Agency}, Sources: S0},
		{Row: "RE-16", From: ae, Verb: Collaborates, To: []ID{Team, Agency}, Sources: S0},
		{Row: "RE-17", From: ae, Verb: Coordinates, To: []ID{Team}, Sources: S0},
		{Row: "RE-18", From: Client, Verb: Delivers, To: []ID{smm}, What: AudienceSegments, Sources: S4},
		{Row: "RE-19", From: smm, Verb: AuthorsWith, To: []ID{BrandRepresentative}, What: SocialMediaPlan, Sources: S4},
		{Row: "RE-19", From: cm, Verb: ContributesTo, To: []ID{smm, BrandRepresentative}, Often: OnDemand, Sources: S4},
		{Row: "RE-20", From: cm, Verb: ReviewsWith, To: []ID{smm}, Sources: S2},
		{Row: "RE-21", From: cm, Verb: Links, To: []ID{Brand, Community}, Sources: S1},
		{Row: "RE-22", From: Influencer, Verb: Delivers, To: []ID{Brand}, What: CollaborationReport, Sources: S0},
		{Row: "RE-23", From: cm, Verb: FirstContact, To: []ID{Brand}, Sources: S0},
	}
}
