package roles

import "github.com/pauta-go/pauta/plan/i18n"

// Deliverable names what a role hands to another. It has the form of a key.
//
// The zero Deliverable is nothing in particular.
type Deliverable string

// The deliverables of the catalogue.
const (
	SocialMediaPlan     Deliverable = "social-media-plan"
	ContentCalendar     Deliverable = "content-calendar"
	Directives          Deliverable = "directives"
	ProgressReport      Deliverable = "progress-report"
	ResultsReport       Deliverable = "results-report"
	CommunityReport     Deliverable = "community-report"
	PlanChanges         Deliverable = "plan-changes"
	StrategyProposal    Deliverable = "strategy-proposal"
	ClientReport        Deliverable = "client-report"
	AudienceSegments    Deliverable = "audience-segments"
	CollaborationReport Deliverable = "collaboration-report"
)

// deliverableRow says what a deliverable is called and what it comes from.
type deliverableRow struct {
	deliverable Deliverable
	activity    Activity
	name        i18n.Text
}

// deliverableRows are the deliverables of sections 2 and 9 of the inventory.
func deliverableRows() []deliverableRow {
	return []deliverableRow{
		{SocialMediaPlan, PlanAuthoring, i18n.Text{EN: "social media plan", ES: "plan de redes sociales"}},
		{ContentCalendar, CalendarBuilding, i18n.Text{EN: "content calendar", ES: "calendario de contenidos"}},
		{Directives, TaskAssignment, i18n.Text{EN: "directives", ES: "directrices"}},
		{ProgressReport, PlanExecution, i18n.Text{EN: "progress report", ES: "informe de avances"}},
		{ResultsReport, Reporting, i18n.Text{EN: "report on results and money", ES: "informe de resultados y dinero"}},
		{CommunityReport, FeedbackGathering, i18n.Text{EN: "report on the community and its opinions", ES: "informe sobre la comunidad y sus opiniones"}},
		{PlanChanges, PlanAdjustment, i18n.Text{EN: "suggested changes to the plan", ES: "propuestas de cambio del plan"}},
		{StrategyProposal, StrategyProposals, i18n.Text{EN: "new strategies and special actions", ES: "nuevas estrategias y acciones especiales"}},
		{ClientReport, Reporting, i18n.Text{EN: "report to the client", ES: "informe para el cliente"}},
		{AudienceSegments, AudienceDefinition, i18n.Text{EN: "segments of the audience", ES: "segmentos del público"}},
		{CollaborationReport, Reporting, i18n.Text{EN: "figures of the collaboration", ES: "cifras de la colaboración"}},
	}
}

// Deliverables returns the deliverables of the catalogue, in its order.
func Deliverables() []Deliverable {
	rows := deliverableRows()
	list := make([]Deliverable, len(rows))
	for i, r := range rows {
		list[i] = r.deliverable
	}
	return list
}

// Name returns the name of the deliverable in both languages; of one that the
// catalogue does not have, its key.
func (d Deliverable) Name() i18n.Text {
	for _, r := range deliverableRows() {
		if r.deliverable == d {
			return r.name
		}
	}
	return i18n.Same(string(d))
}

// Activity returns the activity that the deliverable comes from, "" for one
// that the catalogue does not have.
func (d Deliverable) Activity() Activity {
	for _, r := range deliverableRows() {
		if r.deliverable == d {
			return r.activity
		}
	}
	return ""
}
