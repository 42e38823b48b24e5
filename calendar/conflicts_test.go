package calendar

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// pair is the positions of two spans.
type pair struct{ first, second int }

func pairs(spans []Span) []pair {
	var out []pair
	for i, j := range Conflicts(spans) {
		out = append(out, pair{i, j})
	}
	return out
}

// everyPair is the slow oracle: it compares every two spans.
func everyPair(spans []Span) []pair {
	var out []pair
	for i, a := range spans {
		for j, b := range spans {
			inFront := a.Start < b.Start || a.Start == b.Start && i < j
			if i != j && inFront && a.Lane == b.Lane && a.Start < b.End && b.Start < a.End && a.Start < a.End && b.Start < b.End {
				out = append(out, pair{i, j})
			}
		}
	}
	return out
}

func sortPairs(p []pair) []pair {
	slices.SortFunc(p, func(a, b pair) int { return slices.Compare([]int{a.first, a.second}, []int{b.first, b.second}) })
	return p
}

func TestConflicts(t *testing.T) {
	for _, c := range []struct {
		name  string
		spans []Span
		want  []pair
	}{
		{"none", nil, nil},
		{"back to back", []Span{{0, 1, 2}, {0, 2, 3}}, nil},
		{"on two lanes", []Span{{0, 1, 3}, {1, 2, 3}}, nil},
		{"one second together", []Span{{0, 1, 3}, {0, 2, 3}}, []pair{{0, 1}}},
		{"later one first", []Span{{0, 2, 3}, {0, 1, 3}}, []pair{{1, 0}}},
		{"alike", []Span{{7, 5, 6}, {7, 5, 6}}, []pair{{0, 1}}},
		{"no time", []Span{{0, 1, 1}, {0, 1, 2}, {0, 3, 2}, {0, 1, 1}}, nil},
		{"a long one over two", []Span{{0, 0, 9}, {0, 1, 2}, {0, 3, 4}}, []pair{{0, 1}, {0, 2}}},
		{"the ends of time", []Span{{0, math.MinInt64, math.MaxInt64}, {0, 0, 1}}, []pair{{0, 1}}},
		{"more than a word", []Span{{5, math.MaxInt64 - 1, math.MaxInt64}, {5, math.MinInt64, math.MaxInt64}}, []pair{{1, 0}}},
	} {
		if got := pairs(c.spans); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// TestConflictsOracle holds the sweep to the comparison of every two spans.
func TestConflictsOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 1))
	for n := range 400 {
		spans := make([]Span, n%60)
		reach := []int64{20, 5000, math.MaxInt64 / 4}[n%3]
		for i := range spans {
			start := random.Int64N(reach) - reach/2
			spans[i] = Span{Lane: random.Uint32N(4), Start: start, End: start + random.Int64N(reach/4) - 1}
			if n%5 == 0 {
				spans[i].Lane += math.MaxUint32 - 4 // lanes and starts do not fit in a word
			}
		}
		got := pairs(spans)
		if !slices.IsSortedFunc(got, func(a, b pair) int {
			s, u := spans[a.second], spans[b.second]
			return slices.Compare([]int64{int64(s.Lane), s.Start}, []int64{int64(u.Lane), u.Start})
		}) {
			t.Fatalf("out of order: %v", got)
		}
		if want := everyPair(spans); !slices.Equal(sortPairs(got), sortPairs(want)) {
			t.Fatalf("got  %v\nwant %v\nin %v", got, want, spans)
		}
	}
}

// TestOrders holds that one word and comparison give the same order.
func TestOrders(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 2))
	for n := range 200 {
		spans := make([]Span, n)
		for i := range spans {
			spans[i] = Span{Lane: random.Uint32N(9), Start: random.Int64N(1<<(n%40+1)) - 50}
		}
		fast, slow := packed(spans), compared(spans)
		for i := range spans {
			if fast[i].at != slow[i].at {
				t.Fatalf("%d spans: position %d", n, i)
			}
		}
	}
}

// TestConflictsStop holds that a reader may stop.
func TestConflictsStop(t *testing.T) {
	spans := slices.Repeat([]Span{{0, 0, 9}}, 5)
	n := 0
	for range Conflicts(spans) {
		if n++; n == 2 {
			break
		}
	}
	for range crowded(spans, 1) {
		if n++; n == 4 {
			break
		}
	}
	if n != 4 {
		t.Errorf("stopped after %d pairs", n)
	}
}

// TestCrowded holds the search for what is too near to a slow oracle: of the
// spans before, on the lane, the one that ends last.
func TestCrowded(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 3))
	for n := range 300 {
		spans := make([]Span, n%40)
		for i := range spans {
			start := random.Int64N(200)
			spans[i] = Span{Lane: random.Uint32N(3), Start: start, End: start + random.Int64N(9)}
		}
		apart := random.Int64N(20)
		var got, want []pair
		for i, j := range crowded(spans, apart) {
			got = append(got, pair{i, j})
		}
		for j, b := range spans {
			last := -1
			for i, a := range spans {
				inFront := a.Start < b.Start || a.Start == b.Start && i < j
				if i != j && inFront && a.Lane == b.Lane && (last < 0 || a.End > spans[last].End ||
					a.End == spans[last].End && a.Start < spans[last].Start) {
					last = i
				}
			}
			if last >= 0 && b.Start < spans[last].End+apart {
				want = append(want, pair{last, j})
			}
		}
		if !slices.Equal(sortPairs(got), sortPairs(want)) {
			t.Fatalf("got  %v\nwant %v\nin %v", got, want, spans)
		}
	}
	if got := later(math.MaxInt64-1, 5); got != math.MaxInt64 {
		t.Errorf("later than the last moment: %d", got)
	}
}

// posts are n spans of ten minutes in a year on fifty lanes, in the order in
// which people think of them: none.
func posts(n int) []Span {
	random := rand.New(rand.NewPCG(6, 4))
	spans := make([]Span, n)
	for i := range spans {
		start := random.Int64N(int64(n) * 600 / 25)
		spans[i] = Span{Lane: random.Uint32N(50), Start: start, End: start + 600}
	}
	return spans
}

// TestConflictsWork holds that the work grows with the spans and not with
// their square: what a million spans allocate is the order twice, however many
// conflicts there are.
func TestConflictsWork(t *testing.T) {
	spans := posts(1000)
	if got := testing.AllocsPerRun(10, func() {
		for range Conflicts(spans) {
		}
	}); got > 20 {
		t.Errorf("%v allocations", got)
	}
}

func BenchmarkConflicts(b *testing.B) {
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		spans := posts(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				found = 0
				for range Conflicts(spans) {
					found++
				}
			}
			b.ReportMetric(float64(found), "conflicts")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/span")
		})
	}
}

// BenchmarkSortRecords is what [Conflicts] saves: sorting records of the size
// of an entry by lane and start, without looking for conflicts.
func BenchmarkSortRecords(b *testing.B) {
	type record struct {
		Span
		_ [104]byte
	}
	for _, n := range []int{100_000, 1_000_000} {
		spans := posts(n)
		records := make([]record, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				for i, s := range spans {
					records[i].Span = s
				}
				slices.SortFunc(records, func(a, b record) int {
					return cmp.Or(cmp.Compare(a.Lane, b.Lane), cmp.Compare(a.Start, b.Start))
				})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/record")
		})
	}
}
