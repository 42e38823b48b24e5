package pacing

import (
	"iter"
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// BudgetRule says how much a platform may charge at most for a campaign with
// an average daily budget: a fact with a date and a source. Day, Week and Month
// are multiples of the daily budget, 0 where the platform states none. They are
// for a whole calendar week or month without a change of the budget; platforms
// count fewer days where a campaign begins or ends within.
//
// The zero BudgetRule belongs to no platform and limits nothing.
type BudgetRule struct {
	_       [0]func()
	Channel channel.ID
	// Since is the first day of the rule, or the earliest on which it is known
	// to have held, as Source says.
	Since            civil.Date
	Day, Week, Month decimal.Decimal
	// Exempt are the campaigns that have no limit a day.
	Exempt i18n.Text
	Source string
	AsOf   civil.Date // when the source was read
}

// BudgetRules yields the rules that the library knows: by platform, the newest
// first.
func BudgetRules() iter.Seq[BudgetRule] { return slices.Values(budgetRules()) }

// BudgetRuleOn returns the rule of a platform ([channel.GoogleAds],
// [channel.MetaAds]) on a day, and whether the library knows one.
func BudgetRuleOn(id channel.ID, day civil.Date) (BudgetRule, bool) {
	for r := range BudgetRules() {
		if r.Channel == id && !day.Before(r.Since) {
			return r, true
		}
	}
	return BudgetRule{}, false
}

// The figures of a rule.
var (
	dayLimit = kpi.Figure{
		ID: "daily_spending_limit", Unit: kpi.Unit{Money: 1},
		Name: i18n.Text{EN: "daily spending limit", ES: "límite de inversión diaria"},
	}
	weekLimit = kpi.Figure{
		ID: "weekly_spending_limit", Unit: kpi.Unit{Money: 1},
		Name: i18n.Text{EN: "weekly spending limit", ES: "límite de inversión semanal"},
	}
	monthLimit = kpi.Figure{
		ID: "monthly_spending_limit", Unit: kpi.Unit{Money: 1},
		Name: i18n.Text{EN: "monthly spending limit", ES: "límite de inversión mensual"},
	}
)

// DayLimit is the most that can be charged on one day for an average daily
// budget: Day · budget, exact. It is out of domain where the platform states no
// limit a day, for a negative budget, and if [money.CheckDecimal] refuses Day; it does not hold for the campaigns
// that are Exempt.
func (r BudgetRule) DayLimit(budget money.Amount) kpi.Value { return limit(dayLimit, r.Day, budget) }

// WeekLimit is the most that can be charged in one calendar week, Sunday to
// Saturday at Meta, for an average daily budget: Week · budget, exact. It is
// out of domain as [BudgetRule.DayLimit] is.
func (r BudgetRule) WeekLimit(budget money.Amount) kpi.Value { return limit(weekLimit, r.Week, budget) }

// MonthLimit is the most that can be charged in one calendar month for an
// average daily budget: Month · budget, exact. It is out of domain as
// [BudgetRule.DayLimit] is.
func (r BudgetRule) MonthLimit(budget money.Amount) kpi.Value {
	return limit(monthLimit, r.Month, budget)
}

func limit(f kpi.Figure, factor decimal.Decimal, budget money.Amount) kpi.Value {
	if factor.Sign() == 0 || money.CheckDecimal(factor) != nil || budget.Sign() < 0 {
		return f.Undefined(kpi.OutOfDomain)
	}
	return f.Quotient(budget.Number().Mul(factor).Rat(), big.NewRat(1, 1), budget.Currency())
}
