package kpi

// Awareness: how often, and to how many, something was shown.
const (
	Impressions           Measure = "impressions"
	Reach                 Measure = "reach"
	Population            Measure = "population"
	ViewableImpressions   Measure = "viewable_impressions"
	MeasurableImpressions Measure = "measurable_impressions"
)

// Engagement: what people did with a post where they saw it.
const (
	Interactions   Measure = "interactions"
	Engagements    Measure = "engagements"
	Reactions      Measure = "reactions"
	Likes          Measure = "likes"
	Comments       Measure = "comments"
	Replies        Measure = "replies"
	Shares         Measure = "shares"
	Reposts        Measure = "reposts"
	Quotes         Measure = "quotes"
	Saves          Measure = "saves"
	ProfileVisits  Measure = "profile_visits"
	AdInteractions Measure = "ad_interactions"
	Hides          Measure = "hides"
	Reports        Measure = "reports"
	Unlikes        Measure = "unlikes"
)

// Video: what was played, how far and for how long.
const (
	Views                Measure = "views"
	VideoPlays           Measure = "video_plays"
	Views2s              Measure = "views_2s"
	Views3s              Measure = "views_3s"
	Views6s              Measure = "views_6s"
	ThruPlays            Measure = "thruplays"
	Views1m              Measure = "views_1m"
	EngagedViews         Measure = "engaged_views"
	UniqueViewers        Measure = "unique_viewers"
	VideoP25             Measure = "video_p25"
	VideoP50             Measure = "video_p50"
	VideoP75             Measure = "video_p75"
	VideoP95             Measure = "video_p95"
	VideoP100            Measure = "video_p100"
	WatchTime            Measure = "watch_time"
	ViewableTime         Measure = "viewable_time"
	EarlySkips           Measure = "early_skips"
	ThumbnailImpressions Measure = "thumbnail_impressions"
	VideoOpens           Measure = "video_opens"
)

// Traffic: who clicked, and what they did on the website.
const (
	Clicks           Measure = "clicks"
	LinkClicks       Measure = "link_clicks"
	OutboundClicks   Measure = "outbound_clicks"
	UniqueClickers   Measure = "unique_clickers"
	LandingPageViews Measure = "landing_page_views"
	Sessions         Measure = "sessions"
	SocialSessions   Measure = "social_sessions"
	EngagedSessions  Measure = "engaged_sessions"
	EngagedTime      Measure = "engaged_time"
	Users            Measure = "users"
	NewUsers         Measure = "new_users"
)

// Conversion: what the business wanted people to do, and how often they did.
const (
	Conversions            Measure = "conversions"
	ViewThroughConversions Measure = "view_through_conversions"
	ConvertingSessions     Measure = "converting_sessions"
	Leads                  Measure = "leads"
	QualifiedLeads         Measure = "qualified_leads"
	AddsToCart             Measure = "adds_to_cart"
	Checkouts              Measure = "checkouts"
	Purchases              Measure = "purchases"
	Orders                 Measure = "orders"
	NewCustomers           Measure = "new_customers"
)

// Money: what came in, and the seven categories of the cost ledger.
const (
	Revenue    Measure = "revenue"
	Spend      Measure = "spend"
	Production Measure = "production"
	Fees       Measure = "fees"
	Tools      Measure = "tools"
	Labour     Measure = "labour"
	Incentives Measure = "incentives"
	Goods      Measure = "goods"
)

// Audience: who follows, who came and who left.
const (
	Followers    Measure = "followers"
	NewFollowers Measure = "new_followers"
	// NetFollowers is what a source states as one figure; where it states both
	// parts, the metric net_growth is their difference.
	NetFollowers  Measure = "net_followers"
	LostFollowers Measure = "lost_followers"
)

// Community: messages and how they were answered, surveys, members, feedback.
// Times are the sum of all durations, in seconds, beside their number.
const (
	InboundMessages     Measure = "inbound_messages"
	NeedingReply        Measure = "needing_reply"
	Answered            Measure = "answered"
	Responses           Measure = "responses"
	ResponseTimeSum     Measure = "response_time_sum"
	NextResponses       Measure = "next_responses"
	NextResponseTimeSum Measure = "next_response_time_sum"
	SLAMet              Measure = "sla_met"
	SLAMissed           Measure = "sla_missed"
	Opened              Measure = "opened"
	Resolved            Measure = "resolved"
	Reopened            Measure = "reopened"
	ResolutionTimeSum   Measure = "resolution_time_sum"
	OpenConversations   Measure = "open_conversations"
	SurveysSent         Measure = "surveys_sent"
	CSATAnswers         Measure = "csat_answers"
	CSATTop             Measure = "csat_top"
	Promoters           Measure = "promoters"
	Passives            Measure = "passives"
	Detractors          Measure = "detractors"
	ActiveMembers       Measure = "active_members"
	Contributors        Measure = "contributors"
	NewMembers          Measure = "new_members"
	ActivatedMembers    Measure = "activated_members"
	CohortMembers       Measure = "cohort_members"
	RetainedMembers     Measure = "retained_members"
	FeedbackReceived    Measure = "feedback_received"
	FeedbackActioned    Measure = "feedback_actioned"
)

// Brand: how often and how well it is spoken of, and how it comes to mind.
const (
	Mentions         Measure = "mentions"
	MarketMentions   Measure = "market_mentions"
	PositiveMentions Measure = "positive_mentions"
	NeutralMentions  Measure = "neutral_mentions"
	NegativeMentions Measure = "negative_mentions"
	FirstMentions    Measure = "first_mentions"
	Respondents      Measure = "respondents"
)

// Content: what was planned, made, approved and published.
const (
	Posts           Measure = "posts"
	PlannedPosts    Measure = "planned_posts"
	OnTimePosts     Measure = "on_time_posts"
	PillarPosts     Measure = "pillar_posts"
	Pieces          Measure = "pieces"
	Submitted       Measure = "submitted"
	SentBack        Measure = "sent_back"
	Approved        Measure = "approved"
	ApprovalTimeSum Measure = "approval_time_sum"
)

// Influencers: collaborations, their disclosure and the audience behind them.
const (
	CodeConversions  Measure = "code_conversions"
	SponsoredPosts   Measure = "sponsored_posts"
	DisclosedPosts   Measure = "disclosed_posts"
	SampledFollowers Measure = "sampled_followers"
	FlaggedFollowers Measure = "flagged_followers"
)
