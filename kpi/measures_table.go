package kpi

import "slices"

// The sources of the standard tables, as METRICS.md prints them: the fields,
// exports and pages read for the dictionary of metrics from which the tables
// were written on 2026-11-21.
const (
	metaAds       = "Meta Ads Insights API fields"
	metaExports   = "Meta Ads Manager and Business Suite exports"
	instagram     = "Instagram insights fields"
	googleAds     = "Google Ads API field reference"
	googleAdsHelp = "Google Ads Help 14090"
	linkedIn      = "LinkedIn ad analytics fields"
	tikTok        = "TikTok reports"
	xExports      = "X analytics exports"
	youTube       = "YouTube Studio exports"
	pinterest     = "Pinterest analytics fields"
	analytics     = "Google Analytics 4 metrics"
	chatwoot      = "Chatwoot reports"
	adCP          = "Ad Context Protocol"
	wfa           = "WFA cross-media measurement"
	hootsuite     = "Hootsuite engagement rate definitions"
	sprout        = "Sprout Social metric definitions"
	fivetran      = "Fivetran dbt packages"
	discourse     = "Discourse reports"
	brightBean    = "BrightBean approval workflow"
	practicalCM   = "practical-cm community metrics"
	blackBox      = "Black Box Intelligence help"
	textbook      = "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics"
	seedInventory = "seed inventory of the library"
	tradeUsage    = "trade usage"
	ownArithmetic = "own arithmetic"
)

// standardMeasures are the definitions of [Standard], in the order of the
// constants. It is a function so that nobody holds the table itself.
func standardMeasures() []Definition {
	return slices.Concat(
		awarenessMeasures(),
		engagementMeasures(),
		videoMeasures(),
		trafficMeasures(),
		conversionMeasures(),
		moneyMeasures(),
		audienceMeasures(),
		deskMeasures(),
		surveyMeasures(),
		memberMeasures(),
		brandMeasures(),
		contentMeasures(),
		influencerMeasures(),
	)
}
