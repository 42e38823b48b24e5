package community

import (
	"fmt"
	"testing"
)

// large is the sound community with n threads, keys of their own apart alike.
func large(t testing.TB, n int) Community {
	t.Helper()
	c := sound(t)
	c.Threads = nil
	for i := range n {
		thread := soundThread(t, i%600)
		thread.Key = fmt.Sprint(i)
		for j := range thread.Messages {
			thread.Messages[j].Key = fmt.Sprint(i, "-", j)
			thread.Messages[j].Parent = ""
		}
		c.Threads = append(c.Threads, thread)
	}
	return c
}

// TestCheckGrows holds that what Check costs grows with the threads, and not
// with their square: four times as many allocate about four times as often.
func TestCheckGrows(t *testing.T) {
	at := tuesday(t)
	allocations := func(n int) float64 {
		c := large(t, n)
		return testing.AllocsPerRun(1, func() { Check(c, at) })
	}
	if few, many := allocations(400), allocations(1600); many > 5*few {
		t.Errorf("%v allocations for 400 threads, %v for 1600", few, many)
	}
}

// BenchmarkCheck judges communities of different sizes: the time for a thread
// hardly grows.
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := large(b, n)
			at := tuesday(b)
			b.ReportAllocs()
			for b.Loop() {
				Check(c, at)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/thread")
		})
	}
}
