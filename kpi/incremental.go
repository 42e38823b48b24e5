package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Arm is one side of an experiment: what came of the people in it (conversions,
// revenue: a value of a tally, [Count] or [Money]), and how many they are,
// whether anything came of them or not.
type Arm struct {
	Result Value
	People int64
}

// Incremental is the result of test − the result of control · people of test ÷
// people of control: what would not have come without the campaign, in the
// unit of the result. Better is what is better for the result; a negative one
// says that control did better. The campaign is its cause only if chance
// decided who was in which arm; and it is an estimate, without its error.
//
// It is undefined for a test arm without people, a negative control arm and
// results that are rates (out_of_domain), for a control arm without people
// (zero_base), for a control result without upper end (no_answer), and for
// undefined or unlike results as [Growth] is.
func Incremental(test, control Arm) Value {
	lead := leading(test.Result, control.Result)
	f := figure("incremental", i18n.Text{EN: "incremental result", ES: "resultado incremental"}, lead.Unit(), false, lead.Better())
	v := f.from(test.Result, control.Result)
	switch {
	case v.reason != 0:
		return v
	case test.People < 1 || control.People < 0 || lead.Percent() || len(lead.formula.Den) > 0:
		return v.failed(OutOfDomain)
	case control.People == 0:
		return v.failed(ZeroBase)
	}
	expected := control.Result.interval().times(big.NewRat(test.People, control.People))
	x, ok := test.Result.interval().minus(expected)
	if !ok {
		return v.failed(NoAnswer)
	}
	return v.within(x)
}

// IncrementalROAS is [Incremental] revenue ÷ spend, a pure number: the revenue
// that would not have come without the spend, for each unit of it. More is
// better. A [ROAS] of the test arm counts what would have come anyway, too.
//
// It is undefined where the incremental revenue is, for results that are not
// money (mixed_qualifier), for a spend of zero (no_base, zero_base) or less
// (negative_base) and for two currencies (mixed_currency).
func IncrementalROAS(test, control Arm, spend money.Amount) Value {
	f := figure("incremental_roas", i18n.Text{EN: "incremental ROAS", ES: "ROAS incremental"}, Unit{}, false, Higher)
	more, cost := Incremental(test, control), Money(spend)
	v := f.ofMoney(more, cost)
	if v.reason != 0 {
		return v
	}
	return v.divided(more.interval(), cost.interval())
}
