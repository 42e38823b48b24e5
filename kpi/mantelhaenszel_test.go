package kpi

import (
	"math"
	"testing"
)

func TestMantelHaenszel(t *testing.T) {
	for _, tt := range []struct {
		name   string
		strata []Fourfold
		want   string
	}{
		{"one stratum", []Fourfold{{30, 70, 10, 90}}, "27/7"},
		{"two alike", []Fourfold{{30, 70, 10, 90}, {30, 70, 10, 90}}, "27/7"},
		{"two", []Fourfold{{2, 1, 1, 1}, {1, 1, 1, 2}}, "2"},
		{"an empty one", []Fourfold{{30, 70, 10, 90}, {}}, "27/7"},
		{"no odds for A", []Fourfold{{0, 70, 10, 90}}, "0"},
		{"everybody of A", []Fourfold{{30, 0, 10, 90}}, "zero_base"},
		{"only A", []Fourfold{{30, 70, 0, 0}}, "no_base"},
		{"empty ones", []Fourfold{{}, {}}, "no_base"},
		{"no strata", nil, "too_few"},
		{"negative", []Fourfold{{30, 70, 10, -1}}, "out_of_domain"},
		{"greatest counts", []Fourfold{{math.MaxInt64, math.MaxInt64, math.MaxInt64, math.MaxInt64}}, "1"},
	} {
		checkValue(t, tt.name, MantelHaenszel(tt.strata), tt.want)
	}
	if v := MantelHaenszel([]Fourfold{{1, 1, 1, 1}}); v.Better() != Neutral || v.Percent() {
		t.Errorf("better %s, percent %t", v.Better(), v.Percent())
	}
}
