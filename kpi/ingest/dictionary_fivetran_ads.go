package ingest

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// fromWarehouse is how to get CSV from every table of Fivetran.
func fromWarehouse() i18n.Text {
	return i18n.Text{
		EN: "export the table from the warehouse as CSV",
		ES: "exporte la tabla del almacén de datos como CSV",
	}
}

const fivetranAdSeeds = "fivetran/dbt_ad_reporting, integration_tests/seeds (Apache-2.0)"

func fivetranAdExports() []export {
	return []export{
		{
			id:       "fivetran-facebook-ads",
			name:     i18n.Text{EN: "Fivetran, Facebook ads", ES: "Fivetran, anuncios de Facebook"},
			channel:  channel.MetaAds,
			howToCSV: fromWarehouse(),
			columns: []exportColumn{
				{target: Date, unit: asDate, headers: []spelling{{"date", raw, seen}}},
				{target: "account", headers: []spelling{{"account_id", raw, seen}}},
				{target: "campaign", headers: []spelling{{"campaign_name", raw, coded}}},
				{target: Ignore, fallback: "campaign", headers: []spelling{{"campaign_id", raw, coded}}},
				{target: "ad_set", headers: []spelling{{"adset_name", raw, coded}}},
				{target: Ignore, fallback: "ad_set", headers: []spelling{{"adset_id", raw, coded}}},
				{target: "ad", headers: []spelling{{"ad_name", raw, coded}}},
				{target: Ignore, fallback: "ad", headers: []spelling{{"ad_id", raw, seen}}},
				{target: "impressions", unit: asCount, headers: []spelling{{"impressions", raw, seen}}},
				{target: "reach", unit: asCount, headers: []spelling{{"reach", raw, coded}}},
				{target: "frequency", unit: asNumber, headers: []spelling{{"frequency", raw, coded}}},
				{target: "clicks", unit: asCount, headers: []spelling{{"clicks", raw, coded}}},
				{target: "link_clicks", unit: asCount, headers: []spelling{{"inline_link_clicks", raw, seen}}},
				{target: "spend", unit: asMoney, headers: []spelling{{"spend", raw, seen}}},
				{target: "ctr", unit: asPercent, headers: []spelling{{"ctr", raw, coded}}},
				{target: "cpc", unit: asMoney, headers: []spelling{{"cpc", raw, coded}}},
				{target: "cpm", unit: asMoney, headers: []spelling{{"cpm", raw, coded}}},
				// One row for each type of action, and the same action under
				// several types: not a column of conversions.
				{target: Ignore, unit: asNumber, headers: []spelling{
					{"value", raw, seen}, {"inline", raw, seen}, {"_1_d_view", raw, seen}, {"_7_d_click", raw, seen},
				}},
				{target: Ignore, headers: []spelling{
					{"_fivetran_id", raw, seen}, {"_fivetran_synced", raw, seen}, {"index", raw, seen}, {"action_type", raw, seen},
				}},
			},
			source: fivetranAdSeeds,
		},
		googleAdsTable("fivetran-google-ads-campaign", i18n.Text{EN: "Fivetran, Google Ads by campaign", ES: "Fivetran, Google Ads por campaña"},
			exportColumn{target: "campaign", headers: []spelling{{"id", raw, seen}}},
			exportColumn{target: Ignore, headers: []spelling{{"base_campaign", raw, seen}}},
		),
		googleAdsTable("fivetran-google-ads-ad-group", i18n.Text{EN: "Fivetran, Google Ads by ad group", ES: "Fivetran, Google Ads por grupo de anuncios"},
			exportColumn{target: "ad_set", headers: []spelling{{"id", raw, seen}}},
			exportColumn{target: "campaign", headers: []spelling{{"campaign_id", raw, seen}}},
			exportColumn{target: Ignore, headers: []spelling{{"base_ad_group", raw, seen}, {"campaign_base_campaign", raw, seen}}},
		),
		{
			id:           "fivetran-linkedin-ads",
			name:         i18n.Text{EN: "Fivetran, LinkedIn ads", ES: "Fivetran, anuncios de LinkedIn"},
			channel:      channel.LinkedIn,
			viewRule:     "linkedin",
			interactions: []string{"likes", "comments", "reposts"},
			howToCSV:     fromWarehouse(),
			columns:      linkedInTable(),
			source:       fivetranAdSeeds,
		},
		{
			id:           "fivetran-tiktok-ads",
			name:         i18n.Text{EN: "Fivetran, TikTok ads", ES: "Fivetran, anuncios de TikTok"},
			channel:      channel.TikTok,
			viewRule:     "tiktok",
			missing:      []string{"-"},
			interactions: []string{"likes", "comments", "shares"},
			howToCSV:     fromWarehouse(),
			columns:      tikTokTable(),
			source:       fivetranAdSeeds + "; TikTok Marketing API, supported metrics in basic reports",
		},
		{
			id:       "fivetran-pinterest-ads",
			name:     i18n.Text{EN: "Fivetran, Pinterest ads", ES: "Fivetran, anuncios de Pinterest"},
			channel:  channel.Pinterest,
			howToCSV: fromWarehouse(),
			columns: []exportColumn{
				{target: Date, unit: asDate, headers: []spelling{{"date", raw, coded}}},
				{target: "account", headers: []spelling{{"advertiser_id", raw, coded}}},
				{target: "campaign", headers: []spelling{{"campaign_name", raw, coded}}},
				{target: Ignore, fallback: "campaign", headers: []spelling{{"campaign_id", raw, coded}}},
				// The first of each pair was paid for, the second earned.
				{target: "impressions", unit: asCount, headers: []spelling{{"impression_1", raw, coded}}},
				{target: "clicks", unit: asCount, headers: []spelling{{"clickthrough_1", raw, coded}}},
				{target: "spend", unit: asMicros, headers: []spelling{{"spend_in_micro_dollar", raw, coded}}},
				{target: "conversions", unit: asNumber, headers: []spelling{{"total_conversions", raw, coded}}},
				{target: "revenue", unit: asMicros, headers: []spelling{{"total_conversions_value_in_micro_dollar", raw, coded}}},
				{target: Ignore, unit: asCount, headers: []spelling{
					{"impression_2", raw, coded}, {"clickthrough_2", raw, coded}, {"total_conversions_quantity", raw, coded},
				}},
				{target: Ignore, headers: []spelling{{"campaign_status", raw, coded}, {"_fivetran_synced", raw, coded}}},
			},
			source: fivetranAdSeeds,
		},
		{
			id:       "fivetran-amazon-ads",
			name:     i18n.Text{EN: "Fivetran, Amazon ads", ES: "Fivetran, anuncios de Amazon"},
			howToCSV: fromWarehouse(),
			columns: []exportColumn{
				{target: Date, unit: asDate, headers: []spelling{{"date", raw, seen}}},
				{target: "campaign", headers: []spelling{{"campaign_id", raw, seen}}},
				{target: Currency, headers: []spelling{{"campaign_budget_currency_code", raw, seen}}},
				{target: "impressions", unit: asCount, headers: []spelling{{"impressions", raw, seen}}},
				{target: "clicks", unit: asCount, headers: []spelling{{"clicks", raw, seen}}},
				{target: "spend", unit: asMoney, headers: []spelling{{"cost", raw, seen}}},
				{
					target: "purchases", fallback: "conversions", unit: asNumber, event: "purchase", window: "30d",
					headers: []spelling{{"purchases_30_d", raw, seen}},
				},
				{target: "revenue", unit: asMoney, window: "30d", headers: []spelling{{"sales_30_d", raw, seen}}},
				{target: Ignore, unit: asMoney, headers: []spelling{
					{"sales_7_d", raw, seen}, {"campaign_budget_amount", raw, seen}, {"campaign_rule_based_budget_amount", raw, seen},
				}},
				{target: Ignore, headers: []spelling{
					{"_fivetran_synced", raw, seen},
					{"campaign_applicable_budget_rule_id", raw, seen},
					{"campaign_applicable_budget_rule_name", raw, seen},
					{"campaign_bidding_strategy", raw, seen},
					{"campaign_budget_type", raw, seen},
				}},
			},
			source: fivetranAdSeeds,
		},
	}
}

// googleAdsTable is a table of Google Ads, whose column id means something
// else in each.
func googleAdsTable(id string, name i18n.Text, own ...exportColumn) export {
	return export{
		id:       id,
		name:     name,
		channel:  channel.GoogleAds,
		howToCSV: fromWarehouse(),
		columns: append(own, []exportColumn{
			{target: Date, unit: asDate, headers: []spelling{{"date", raw, seen}}},
			{target: "account", headers: []spelling{{"customer_id", raw, seen}}},
			{target: "impressions", unit: asCount, headers: []spelling{{"impressions", raw, seen}}},
			{target: "viewable_impressions", unit: asCount, headers: []spelling{{"active_view_impressions", raw, seen}}},
			{target: "measurable_impressions", unit: asCount, headers: []spelling{{"active_view_measurable_impressions", raw, seen}}},
			{target: "viewable_rate", unit: asFraction, headers: []spelling{{"active_view_viewability", raw, seen}}},
			{target: "clicks", unit: asCount, headers: []spelling{{"clicks", raw, seen}}},
			{target: "ad_interactions", unit: asCount, headers: []spelling{{"interactions", raw, seen}}},
			{target: "spend", unit: asMicros, headers: []spelling{{"cost_micros", raw, seen}}},
			{target: "conversions", unit: asNumber, headers: []spelling{{"conversions", raw, seen}}},
			{target: "view_through_conversions", unit: asNumber, headers: []spelling{{"view_through_conversions", raw, seen}}},
			{target: "revenue", unit: asMoney, headers: []spelling{{"conversions_value", raw, seen}}},
			{target: Ignore, unit: asMicros, headers: []spelling{{"active_view_measurable_cost_micros", raw, seen}}},
			{target: Ignore, unit: asFraction, headers: []spelling{{"active_view_measurability", raw, seen}}},
			{target: Ignore, headers: []spelling{
				{"_fivetran_id", raw, seen},
				{"_fivetran_synced", raw, seen},
				{"ad_network_type", raw, seen},
				{"device", raw, seen},
				{"interaction_event_types", raw, seen},
			}},
		}...),
		source: fivetranAdSeeds,
	}
}
