package kpi

import (
	"testing"

	"github.com/shopspring/decimal"
)

func TestStandardised(t *testing.T) {
	mix := func(weights ...string) (list []decimal.Decimal) {
		for _, w := range weights {
			list = append(list, dec(w))
		}
		return list
	}
	for _, tt := range []struct {
		name  string
		rates []Value
		mix   []decimal.Decimal
		want  string
	}{
		{"half and half", []Value{CTR(1, 10), CTR(90, 100)}, mix("1", "1"), "1/2"},
		{"people", []Value{CTR(81, 87), CTR(192, 263)}, mix("357", "343"), "634983/762700"},
		{"decimals", []Value{CTR(1, 10), CTR(90, 100)}, mix("0.25", "0.75"), "7/10"},
		{"no weight", []Value{CTR(1, 10), CTR(90, 100)}, mix("0", "3"), "9/10"},
		{"bounds", []Value{ranging("1", "2"), Count(3)}, mix("1", "3"), "5/2 to 11/4"},
		{"money", []Value{CPM(eur(4), 1000), CPM(eur(6), 1000)}, mix("1", "1"), "5"},
		{"no strata", nil, nil, "too_few"},
		{"missing stratum", []Value{CTR(1, 10)}, mix("1", "1"), "inconsistent"},
		{"undefined stratum", []Value{CTR(1, 10), CTR(0, 0)}, mix("1", "0"), "no_base"},
		{"all zero", []Value{CTR(1, 10)}, mix("0"), "no_base"},
		{"negative", []Value{CTR(1, 10), CTR(1, 10)}, mix("2", "-1"), "out_of_domain"},
	} {
		checkValue(t, tt.name, Standardised(tt.rates, tt.mix), tt.want)
	}
	for _, d := range tooLong() {
		checkValue(t, "out of range", Standardised([]Value{CTR(1, 10)}, []decimal.Decimal{d}), "out_of_domain")
	}
	v := Standardised([]Value{CPM(eur(4), 1000)}, mix("1"))
	if v.ID() != "standardised_cpm" || v.Name().EN != "CPM at a fixed mix" || v.Name().ES != "CPM con composición fija" ||
		v.Better() != Lower || v.Currency() != eur(0).Currency() {
		t.Errorf("%s, %v, better %s, in %s", v.ID(), v.Name(), v.Better(), v.Currency())
	}
}
