package pacing

import (
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Flight is a budget and the days on which it is to be spent, or a target for
// something else that adds up and the days on which it is to be reached. It
// does not change once it is made.
//
// The zero Flight has no budget and no days: it splits into nothing, and all
// its values are undefined.
type Flight struct {
	_       [0]func()
	total   kpi.Value
	days    civil.Period
	weights []decimal.Decimal // one a day; none: all days alike
}

// Linear returns the flight of a budget that is to be spent alike on every day
// of a period, both ends included: [kpi.Money] of an amount. It may also be
// a target for what else adds up from day to day, such as [kpi.Count] of leads.
//
// It fails with an [Error] of class [ErrFlight] if
//   - the budget is undefined, within bounds only, a percentage or negative,
//   - the period is the zero Period.
func Linear(budget kpi.Value, days civil.Period) (Flight, error) {
	total, err := budget.Rat()
	switch {
	case err != nil || budget.Percent() || total.Sign() < 0:
		return Flight{}, refuse(ErrFlight, i18n.Text{
			EN: "the budget or target is not a number that is shared among days: %s",
			ES: "el presupuesto o valor objetivo no es un número que se reparta entre días: %s",
		}, i18n.Text{EN: budget.Format(i18n.EN, kpi.Usual), ES: budget.Format(i18n.ES, kpi.Usual)})
	case days.IsZero():
		return Flight{}, refuse(ErrFlight, i18n.Text{
			EN: "the first and last day are missing",
			ES: "faltan el primer y el último día",
		})
	}
	return Flight{total: budget, days: days}, nil
}

// Weighted returns the flight of a budget that is to be spent on the days of
// a period in proportion to their weights, of which there is one a day, from
// the first; or of another target, as [Linear] does.
//
// It fails with an [Error] of class [ErrFlight] as Linear does, and if
//   - there are more or fewer weights than days,
//   - a weight is negative, or [money.CheckDecimal] refuses it,
//   - all weights are 0.
func Weighted(budget kpi.Value, days civil.Period, weights []decimal.Decimal) (Flight, error) {
	f, err := Linear(budget, days)
	if err != nil {
		return Flight{}, err
	}
	if len(weights) != days.Days() {
		return Flight{}, refuse(ErrFlight, i18n.Text{
			EN: "each day needs one weight: %s, %s",
			ES: "cada día necesita un peso: %s, %s",
		}, dayNoun.Count(int64(days.Days())), weightNoun.Count(int64(len(weights))))
	}
	none := true
	for i, w := range weights {
		if money.CheckDecimal(w) != nil || w.Sign() < 0 {
			return Flight{}, refuse(ErrFlight, i18n.Text{
				EN: "the weight of %s is negative or out of range",
				ES: "el peso de %s es negativo o está fuera de rango",
			}, days.First().AddDays(i).String())
		}
		none = none && w.Sign() == 0
	}
	if none {
		return Flight{}, refuse(ErrFlight, i18n.Text{EN: "all weights are 0", ES: "todos los pesos son 0"})
	}
	f.weights = slices.Clone(weights)
	return f, nil
}

var (
	dayNoun = i18n.Noun{
		One:  i18n.Text{EN: "day", ES: "día"},
		Many: i18n.Text{EN: "days", ES: "días"},
	}
	weightNoun = i18n.Noun{
		One:  i18n.Text{EN: "weight", ES: "peso"},
		Many: i18n.Text{EN: "weights", ES: "pesos"},
	}
)

// Days counts the days of the flight up to and including the day through, and
// those after it. The zero Date is before every other.
func (f Flight) Days(through civil.Date) (elapsed, left int) {
	all := f.days.Days()
	switch {
	case f.days.IsZero() || through.Before(f.days.First()):
		return 0, all
	case through.After(f.days.Last()):
		return all, 0
	}
	elapsed = through.Sub(f.days.First()) + 1
	return elapsed, all - elapsed
}

// Split divides a budget over the days of the flight in proportion to their
// weights, in whole minor units, by the largest remainder: the parts add up to
// it (see [money.Amount.Allocate]). It returns one amount a day, in order. What
// is no money is not split; [money.Apportion] divides whole numbers.
func (f Flight) Split() []money.Amount {
	budget, err := f.total.Amount(mostPlaces)
	if err != nil { // no money
		return nil
	}
	weights := f.weights
	if weights == nil {
		weights = slices.Repeat([]decimal.Decimal{decimal.New(1, 0)}, f.days.Days())
	}
	parts, _ := budget.Allocate(weights) // they are known to be good
	return parts
}

// mostPlaces is as many decimal places as an amount may have.
const mostPlaces = 40

// sum is the whole of the flight; nil for the zero Flight.
func (f Flight) sum() *big.Rat {
	r, _ := f.total.Rat() // there is one in every flight but the zero one
	return r
}

// shares is the sum of the weights of the days up to and including the day
// through, and that of all days.
func (f Flight) shares(through civil.Date) (elapsed, all *big.Rat) {
	days, left := f.Days(through)
	if f.weights == nil {
		return big.NewRat(int64(days), 1), big.NewRat(int64(days+left), 1)
	}
	var past, total decimal.Decimal
	for i, w := range f.weights {
		total = total.Add(w)
		if i < days {
			past = past.Add(w)
		}
	}
	return past.Rat(), total.Rat()
}

// against is the figure of what has been done, or the reason why it cannot be
// compared with the flight.
func (f Flight) against(done kpi.Value) (*big.Rat, kpi.Reason) {
	switch {
	case !f.total.Defined():
		return nil, f.total.Reason()
	case !done.Defined():
		return nil, done.Reason()
	case !done.Exact() || done.Percent():
		return nil, kpi.NotAdditive
	case done.Unit() != f.total.Unit():
		return nil, kpi.MixedQualifier
	case done.Currency() != f.total.Currency() && done.Currency() != 0:
		return nil, kpi.MixedCurrency
	}
	r, _ := done.Rat() // it is exact
	return r, 0
}
