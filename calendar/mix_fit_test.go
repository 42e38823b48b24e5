package calendar

import (
	"fmt"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/kpi"
)

func TestMixFit(t *testing.T) {
	m := Mix{Parts: []Part{{"a", 7}, {"b", 2}, {"c", 1}}}
	fit, reason := m.Fit([]int64{12, 5, 3})
	if reason != 0 {
		t.Fatal(reason)
	}
	if got := fmt.Sprintln(said(fit.Shares[0]), said(fit.Off[0]), said(fit.Off[1]), said(fit.Off[2]), fit.Worst); got != "3/5 -10 5 5 0\n" {
		t.Error(got)
	}
	if fit.Test.DF != 2 || fit.Test.P < .595 || fit.Test.P > .596 {
		t.Errorf("%+v", fit.Test)
	}
	m.Parts[1].Weight = 0
	if fit, reason = m.Fit([]int64{7, 3, 0}); reason != 0 || fit.Worst != 1 || fit.Test.DF != 0 || said(fit.Off[1]) != "30" {
		t.Errorf("%+v %v", fit, reason)
	}
	for _, c := range []struct {
		name   string
		m      Mix
		counts []int64
		want   kpi.Reason
	}{
		{"no mix", Mix{}, nil, kpi.OutOfDomain},
		{"one part", Mix{Parts: []Part{{"a", 1}}}, []int64{1}, kpi.OutOfDomain},
		{"more counts", Mixes()[0], []int64{1, 2, 3}, kpi.Inconsistent},
		{"no posts", Mixes()[0], []int64{0, 0}, kpi.NoBase},
		{"no weight", Mix{Parts: []Part{{"a", 0}, {"b", 0}}}, []int64{1, 0}, kpi.NoBase},
		{"fewer than no posts", Mixes()[0], []int64{-1, 2}, kpi.OutOfDomain},
		{"less than no weight", Mix{Parts: []Part{{"a", 2}, {"b", -1}}}, []int64{1, 2}, kpi.OutOfDomain},
	} {
		if _, got := c.m.Fit(c.counts); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestMixSplit(t *testing.T) {
	for _, c := range []struct {
		mix   int
		posts int64
		want  []int64
	}{
		{0, 7, []int64{6, 1}},
		{1, 15, []int64{11, 3, 1}},
		{2, 10, []int64{4, 3, 3}},
		{3, 12, []int64{8, 2, 2}},
	} {
		m := Mixes()[c.mix]
		if got, err := m.Split(c.posts); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%d posts at %s: got %v, %v, want %v", c.posts, m.Name, got, err, c.want)
		}
	}
	if _, err := (Mix{}).Split(3); err == nil {
		t.Error("nothing is divided")
	}
}
