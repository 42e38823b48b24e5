package kpi

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestMeanOfRates(t *testing.T) {
	for _, tt := range []struct {
		name  string
		rates []Value
		want  string
	}{
		{"not the pooled rate", []Value{CTR(1, 10), CTR(90, 100)}, "1/2"},
		{"one", []Value{CTR(1, 3)}, "1/3"},
		{"scaled", []Value{CPM(eur(4), 1000), CPM(eur(7), 2000)}, "15/4"},
		{"numbers in hand", []Value{Count(1), Count(2)}, "3/2"},
		{"bounds", []Value{ranging("1", "2"), Count(3)}, "2 to 5/2"},
		{"none", nil, "too_few"},
		{"one undefined", []Value{CTR(1, 10), CTR(0, 0)}, "no_base"},
		{"two metrics", []Value{CTR(1, 10), CVR(dec("1"), 2)}, "mixed_qualifier"},
	} {
		checkValue(t, tt.name, MeanOfRates(tt.rates...), tt.want)
	}
	v := MeanOfRates(CTR(1, 10))
	if v.ID() != "mean_of_ctr" || v.Name().EN != "mean of CTR" || v.Name().ES != "media aritmética de CTR" || !v.Percent() || v.Better() != Higher {
		t.Errorf("%s, %v, percent %t, better %s", v.ID(), v.Name(), v.Percent(), v.Better())
	}
	if got := MeanOfRates(Count(1)).ID(); got != "mean_of_number" {
		t.Errorf("of numbers in hand: %q", got)
	}
	if got := MeanOfRates().ID(); got != "mean_of_number" {
		t.Errorf("of nothing: %q", got)
	}
	if _, err := v.Compare(CTR(1, 10)); err == nil {
		t.Error("a mean of rates compares with the rate")
	}
}

func TestMeanOfRatesOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for n := 1; n < 60; n += 7 {
		want := new(big.Rat)
		var rates []Value
		for range n {
			clicks, impressions := r.Int64N(100), 1+r.Int64N(10_000)
			rates = append(rates, CTR(clicks, impressions))
			want.Add(want, big.NewRat(clicks, impressions))
		}
		want.Quo(want, new(big.Rat).SetInt64(int64(n)))
		if got, err := MeanOfRates(rates...).Rat(); err != nil || got.Cmp(want) != 0 {
			t.Errorf("mean of %d: %s, %v, want %s", n, got, err, want)
		}
	}
}
