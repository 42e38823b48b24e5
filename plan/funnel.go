package plan

import (
	"slices"
	"strings"
	"sync"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Fits reports whether a metric or measure of the standard catalogue steers the
// step, and whether that is known: of a program's own it is not. Some steer two
// steps.
func (f Funnel) Fits(metric string) (fits, known bool) {
	for _, row := range funnelMetrics() {
		for _, prefix := range row.metrics {
			if metric == prefix || strings.HasSuffix(prefix, "_") && strings.HasPrefix(metric, prefix) {
				known = true
				fits = fits || row.step == f
			}
		}
	}
	return fits, known
}

// funnelMetrics are the IDs of package kpi by step; one with "_" at its end
// stands for all that begin with it. The stage map: awareness {reach,
// impressions, share of voice, frequency}; consideration {engagement, CTR, video
// completion}; conversion {conversion rate, cost per acquisition, ROAS, leads};
// loyalty {retention, NPS, repeat rate}. What is not named there is put where it
// is nearest.
var funnelMetrics = sync.OnceValue(func() []funnelStep {
	return []funnelStep{
		{Awareness, []string{
			"impressions", "viewable_impressions", "reach", "frequency", "percent_reach", "grps", "cpm", "cost_per_1000_reached", "viewable_rate",
			"views", "views_", "video_plays", "thruplays", "unique_viewers", "view_rate", "cpv", "thumbnail_impressions", "profile_visits",
			"followers", "new_followers", "net_followers", "net_growth", "growth_rate", "follow_rate_", "mentions", "positive_mentions",
			"first_mentions", "share_of_voice", "top_of_mind_share", "positive_share", "net_sentiment_", "amplification_rate_", "virality_rate",
			"cost_per_reached_person", "social_traffic_share", "hook_rate",
		}},
		{Consideration, []string{
			"interactions", "engagements", "reactions", "likes", "comments", "replies", "shares", "reposts", "quotes", "saves",
			"ad_interactions", "engagement_rate_", "engagements_rate_", "conversation_rate_", "applause_rate_", "save_rate_",
			"interactions_per_post", "engagements_per_post", "cost_per_interaction", "cost_per_engagement", "amplification_rate_", "virality_rate",
			"engaged_views", "video_p25", "video_p50", "video_p75", "video_p95", "video_p100", "watch_time", "completion_rate_", "average_view_duration", "average_percentage_viewed", "hook_rate",
			"hold_rate", "skip_rate", "cpcv", "thumbnail_ctr", "clicks", "link_clicks", "outbound_clicks", "unique_clickers",
			"landing_page_views", "sessions", "social_sessions", "engaged_sessions", "users", "new_users", "ctr", "ctr_", "cpc", "cpc_",
			"landing_rate", "session_engagement_rate", "bounce_rate", "engagement_time_", "profile_visits", "net_sentiment_", "positive_share",
			"feedback_received", "inbound_messages",
		}},
		{Conversion, []string{
			"conversions", "view_through_conversions", "converting_sessions", "leads", "qualified_leads", "adds_to_cart", "checkouts",
			"purchases", "orders", "new_customers", "cvr", "cvr_", "cpa", "cpl", "cost_per_qualified_lead", "lead_qualification_rate",
			"add_to_cart_rate", "checkout_rate", "checkout_abandonment_rate", "revenue", "roas", "roi", "roi_", "mer", "gross_profit",
			"gross_margin", "break_even_roas", "aov", "cac", "code_conversions",
		}},
		{Loyalty, []string{
			"member_retention", "retained_members", "nps", "csat", "follower_churn", "lost_followers", "response_rate",
			"average_first_response_time", "average_next_response_time", "average_resolution_time", "sla_attainment", "resolution_rate",
			"reopen_rate", "active_members", "contributors", "contributor_share", "activation_rate", "new_members", "activated_members",
			"feedback_received", "feedback_actioned", "feedback_closure_rate", "net_sentiment_", "positive_share", "promoters",
			"engagement_rate_followers", "survey_response_rate",
		}},
	}
})

// funnelStep is a step and the metrics that steer it.
type funnelStep struct {
	step    Funnel
	metrics []string
}

// aims are the steps of the funnel in which an aim is at home.
func aims(a Aim) []Funnel {
	switch a {
	case RaiseAwareness, RaiseReach, TopOfMind:
		return []Funnel{Awareness}
	case Positioning, Perceived:
		return []Funnel{Awareness, Consideration}
	case Engagement:
		return []Funnel{Consideration, Loyalty}
	case GatherFeedback:
		return []Funnel{Consideration, Loyalty}
	case GenerateLeads:
		return []Funnel{Consideration, Conversion}
	case RaiseConversion, Sales:
		return []Funnel{Conversion}
	case Profit:
		return []Funnel{Conversion, Loyalty}
	case Retention:
		return []Funnel{Loyalty}
	}
	return nil
}

func findMisfits(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		at, ok := e.index[objectiveKey][t.Objective]
		if !ok || e.plan.Objectives[at].Funnel == "" {
			continue
		}
		step := e.plan.Objectives[at].Funnel
		if fits, known := step.Fits(t.Metric); known && !fits {
			add(found(in("targets", i, "metric"), t.Metric, string(step), i18n.Text{
				EN: "%s is measured by %s, which does not steer the step %s.", ES: "%s se mide con %s, que no es una métrica de la etapa de %s.",
			}, i18n.Quote(t.Key), i18n.Quote(t.Metric), step.Name()))
		}
	}
}

func findStrangeAims(e *Evidence, add func(check.Finding)) {
	for i, o := range e.plan.Objectives {
		if home := aims(o.Aim); len(home) > 0 && o.Funnel != "" && !slices.Contains(home, o.Funnel) {
			add(found(in("objectives", i, "aim"), string(o.Aim), string(o.Funnel), i18n.Text{
				EN: "%s aims at %s in the step %s.", ES: "%s persigue %s en la etapa de %s.",
			}, called(o.Name, o.Key), i18n.Quote(string(o.Aim)), o.Funnel.Name()))
		}
	}
}
