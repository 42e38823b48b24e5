package roles

import "github.com/pauta-go/pauta/plan/i18n"

// Activity names something that is done, whoever does it: what two roles both
// do is one activity with two functions. It has the form of a key.
//
// The zero Activity is none.
type Activity string

// Area is the part of the work that an activity belongs to.
type Area string

// The areas.
const (
	Planning     Area = "planning"
	Content      Area = "content"
	Conversation Area = "conversation"
	Measurement  Area = "measurement"
	Leadership   Area = "leadership"
	Image        Area = "image" // whom the brand is seen and heard through
	Accounts     Area = "accounts"
	Influence    Area = "influence"
)

// The activities of the catalogue.
const (
	MarketStudy        Activity = "market-study"
	CompetitorReview   Activity = "competitor-review"
	TrendWatch         Activity = "trend-watch"
	ObjectiveSetting   Activity = "objective-setting"
	AudienceDefinition Activity = "audience-definition"
	ChannelSelection   Activity = "channel-selection"
	Strategy           Activity = "strategy"
	PlanAuthoring      Activity = "plan-authoring"
	PlanContribution   Activity = "plan-contribution"
	PlanExecution      Activity = "plan-execution"
	ActionDesign       Activity = "action-design"
	CalendarBuilding   Activity = "calendar-building"
	InteractionGuide   Activity = "interaction-guide"
	PaidSocial         Activity = "paid-social"
	BudgetShifting     Activity = "budget-shifting"
	CampaignManagement Activity = "campaign-management"
	BrandManagement    Activity = "brand-management"

	ContentCreation   Activity = "content-creation"
	ContentCuration   Activity = "content-curation"
	ContentScheduling Activity = "content-scheduling"
	Publishing        Activity = "publishing"
	ContentAlignment  Activity = "content-alignment"

	Interaction       Activity = "interaction"
	Replies           Activity = "replies"
	CustomerCare      Activity = "customer-care"
	Participation     Activity = "participation"
	CommunityBuilding Activity = "community-building"
	Onboarding        Activity = "onboarding"
	CrisisResponse    Activity = "crisis-response"
	FeedbackGathering Activity = "feedback-gathering"
	Loyalty           Activity = "loyalty"

	Monitoring       Activity = "monitoring"
	Analysis         Activity = "analysis"
	SentimentReading Activity = "sentiment-reading"
	PerceptionGap    Activity = "perception-gap"
	ResultReview     Activity = "result-review"
	PlanAdjustment   Activity = "plan-adjustment"
	Reporting        Activity = "reporting"

	TeamLeadership       Activity = "team-leadership"
	TaskAssignment       Activity = "task-assignment"
	Supervision          Activity = "supervision"
	PublishingDelegation Activity = "publishing-delegation"
	OnlinePresence       Activity = "online-presence"
	BrandVoice           Activity = "brand-voice"
	BrandRepresentation  Activity = "brand-representation"
	CommunityBridge      Activity = "community-bridge"
	ClientLiaison        Activity = "client-liaison"
	ClientNeeds          Activity = "client-needs"
	StrategyProposals    Activity = "strategy-proposals"
	SponsoredContent     Activity = "sponsored-content"
	ProductPromotion     Activity = "product-promotion"
	Disclosure           Activity = "commercial-disclosure"
)

// activityRow is a row of the catalogue of activities.
type activityRow struct {
	activity Activity
	area     Area
	name     i18n.Text
}

// Activities returns the activities of the catalogue, in the order in which
// work goes: planning first, measurement and what stands around it last.
func Activities() []Activity {
	rows := activityRows()
	list := make([]Activity, len(rows))
	for i, r := range rows {
		list[i] = r.activity
	}
	return list
}

// Name returns the name of the activity in both languages; of one that the
// catalogue does not have, its key.
func (a Activity) Name() i18n.Text {
	for _, r := range activityRows() {
		if r.activity == a {
			return r.name
		}
	}
	return i18n.Same(string(a))
}

// Area returns the area of the activity, "" for one that the catalogue does not
// have.
func (a Activity) Area() Area {
	for _, r := range activityRows() {
		if r.activity == a {
			return r.area
		}
	}
	return ""
}

// FindActivity returns the activity that a text names: by its key or its name
// in either language, whatever the capitals.
func FindActivity(text string) (Activity, bool) {
	a, ok := activityNames()[fold(text)]
	return a, ok
}

// activityNames are the activities by key and name.
func activityNames() map[string]Activity {
	names := map[string]Activity{}
	for _, r := range activityRows() {
		for _, name := range [...]string{string(r.activity), fold(r.name.EN), fold(r.name.ES)} {
			names[name] = r.activity
		}
	}
	return names
}
