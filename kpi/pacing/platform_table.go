package pacing

import (
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// read is the day on which the sources of the rules were read.
func read() civil.Date { return day(2026, time.November, 21) }

// day is a date of the table.
func day(year int, month time.Month, d int) civil.Date {
	date, _ := civil.NewDate(year, month, d)
	return date
}

// budgetRules are by platform, the newest first. A new rule goes above the old
// one, which stays.
func budgetRules() []BudgetRule {
	return []BudgetRule{
		{
			Channel: channel.GoogleAds, Since: day(2017, time.October, 4),
			Day: decimal.New(2, 0), Month: decimal.New(304, -1),
			Exempt: i18n.Text{EN: "campaigns that pay for conversions", ES: "campañas que pagan por conversiones"},
			Source: "Google Ads Help 1704443, 6385083 and 10486637; since: Google AdWords Community, " +
				"\"Your questions on the daily budget change, answered\", October 2017 (1.2 times before)",
			AsOf: read(),
		},
		{
			Channel: channel.GoogleAds, Since: day(2010, time.September, 17),
			Day: decimal.New(12, -1), Month: decimal.New(304, -1),
			Source: "Google AdWords Help 6327 (20% over the daily budget, 30.4 a month); since: the earliest day on which " +
				"the help page was found quoted, the rule is older",
			AsOf: read(),
		},
		{
			Channel: channel.MetaAds, Since: day(2025, time.May, 29),
			Day: decimal.New(175, -2), Week: decimal.New(7, 0),
			Source: "Meta for Developers, \"Introducing Graph API v23.0 and Marketing API v23.0\", 29 May 2025 (25% to 75%, " +
				"brought in gradually; some accounts had it in September 2024); Meta Business SDK 24.0.0, 24 October 2025. " +
				"The page Budgets of the Marketing API still said 25% on 11 November 2025",
			AsOf: read(),
		},
		{
			Channel: channel.MetaAds, Since: day(2016, time.July, 13),
			Day: decimal.New(125, -2), Week: decimal.New(7, 0),
			Source: "Facebook Marketing API 2.7, released 13 July 2016, release notes of its SDK (125% a day, 7 times a week)",
			AsOf:   read(),
		},
	}
}
