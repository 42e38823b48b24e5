package check

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
)

// TestWaiversCover compares what waivers cover with what they are said to: a
// code at a path and below, the first of several, all of them used.
func TestWaiversCover(t *testing.T) {
	covers := func(w Waiver, f Finding) bool {
		below, ok := strings.CutPrefix(f.Path, w.Path)
		return ok && w.Code == f.Code && (below == "" || below[0] == '/') && w.explained() && !w.expired(civil.MustDate("2027-01-02"))
	}
	random := rand.New(rand.NewPCG(7, 8))
	one := func(of ...string) string { return of[random.IntN(len(of))] }
	path := func() string {
		var p strings.Builder
		p.WriteString(one("", "", "a", "/"))
		for range random.IntN(4) {
			p.WriteString(one("/a", "/b", "/", "/a~1b"))
		}
		return p.String()
	}
	for range 2000 {
		opt := Options{Today: civil.MustDate("2027-01-02"), Limit: 100}
		for range random.IntN(6) {
			w := Waiver{Code: one("A-001", "A-002"), Path: path(), Reason: one("why", "why", ""), By: one("ana", "bea")}
			w.Until = civil.MustDate(one("2027-01-01", "2027-01-02", "2027-01-03"))
			opt.Waivers = append(opt.Waivers, w)
		}
		var found []Finding
		for range 5 {
			found = append(found, Finding{Code: "A-001", Path: path()})
		}
		rules := []Rule[struct{}]{{Code: "A-001", Severity: Error, Find: func(_ struct{}, add func(Finding)) {
			for _, f := range found {
				add(f)
			}
		}}, {Code: "A-002", Severity: Error}}
		report := Run(struct{}{}, rules, opt)
		var got, want []string
		for _, w := range report.Waived {
			got = append(got, fmt.Sprint(w.Finding.Path, w.Waiver))
		}
		used := make([]bool, len(opt.Waivers))
		for _, f := range found {
			first := true
			for i, w := range opt.Waivers {
				if covers(w, f) {
					if first {
						want = append(want, fmt.Sprint(f.Path, w))
					}
					first, used[i] = false, true
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%+v over %+v:\ngot  %q\nwant %q", opt.Waivers, found, got, want)
		}
		for i, w := range opt.Waivers {
			unused := slices.ContainsFunc(report.Findings, func(f Finding) bool { return f.Code == "CHK-005" && f.Path == waiverPath(i) })
			if judged := w.explained() && !w.expired(opt.Today); unused != (judged && !used[i]) {
				t.Fatalf("%+v: unused %t", w, unused)
			}
		}
	}
}

// BenchmarkWaivers has a waiver for each finding.
func BenchmarkWaivers(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var opt Options
			for i := range n {
				opt.Waivers = append(opt.Waivers, Waiver{Code: "A-001", Path: Path("list", fmt.Sprint(i)), Reason: "why", By: "ana"})
			}
			rules := []Rule[int]{{Code: "A-001", Severity: Error, Find: func(n int, add func(Finding)) {
				for i := range n {
					add(Finding{Path: opt.Waivers[i].Path + "/name"})
				}
			}}}
			for b.Loop() {
				Run(n, rules, opt)
			}
		})
	}
}
