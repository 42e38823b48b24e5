package attribution

import "github.com/pauta-go/pauta/plan/i18n"

// Merge takes in what another tally of the same models holds, which stays as it
// is. Order does not matter: whatever is merged with whatever, the sums are the
// same to the last part.
//
// It fails with an [Error] of class [ErrTally] if the models are not the same in
// the same order, or the currencies differ; of class [ErrPath] if counts or
// values come to more than 10¹⁵; of class [ErrSize] for more than 10 000
// channels. The tally is then as it was.
func (t *Tally) Merge(u *Tally) error {
	if len(t.models) != len(u.models) {
		return otherModels()
	}
	for i, m := range t.models {
		if m.id != u.models[i].id {
			return otherModels()
		}
	}
	sum, err := t.totals.plus(u.totals)
	if err != nil {
		return err
	}
	if len(t.channels)+t.unknown(Of(u.channels...).Touches) > mostChannels {
		return refuse(ErrSize, i18n.Text{
			EN: "there are more than %s channels: group them", ES: "hay más de %s canales: agrúpelos",
		}, i18n.Int(mostChannels))
	}
	t.totals = sum
	t.empty.conversions += u.empty.conversions
	t.empty.value += u.empty.value
	places := make([]int32, len(u.channels))
	for i, channel := range u.channels {
		places[i] = t.place(channel)
	}
	for k := range t.models {
		t.nobody[k].plus(u.nobody[k])
		for i, s := range u.shares[k] {
			t.shares[k][places[i]].plus(s)
		}
	}
	t.flows.merge(u.flows, places)
	return nil
}

func otherModels() error {
	return refuse(ErrTally, i18n.Text{
		EN: "the tallies are of different models", ES: "los acumulados son de modelos distintos",
	})
}

// plus are the totals of both.
func (a totals) plus(b totals) (totals, error) {
	switch {
	case a.currency == 0:
		a.currency = b.currency
	case b.currency != 0 && b.currency != a.currency:
		return a, refuse(ErrTally, i18n.Text{
			EN: "values in %s and %s do not add up: convert them first",
			ES: "los valores en %s y %s no se suman: conviértalos antes",
		}, a.currency.String(), b.currency.String())
	}
	a.conversions += b.conversions
	a.lost += b.lost
	a.value += b.value
	if max(a.conversions, a.lost, a.value) > mostCount {
		return a, refuse(ErrPath, i18n.Text{
			EN: "counts or values come to more than 10¹⁵", ES: "los recuentos o los valores suman más de 10¹⁵",
		})
	}
	return a, nil
}
