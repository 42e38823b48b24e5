package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// writeAds writes rows as an ads manager exports them: a thousand campaigns, in
// the order of the days.
func writeAds(name string, rows int) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	h := rand.New(rand.NewPCG(3, 5))
	channels := []string{"facebook", "instagram", "tiktok", "linkedin", "youtube", "x", "pinterest", "snapchat"}
	first := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	fmt.Fprintln(w, "date,channel,campaign,ad_set,impressions,reach,clicks,likes,comments,shares,saves,spend,conversions,revenue")
	for i := range rows {
		seen := int(1) << h.IntN(14) * (100 + h.IntN(100)) / 100
		clicks := h.IntN(1 + seen/20)
		sold := h.IntN(1 + clicks/10)
		fmt.Fprintf(w, "%s,%s,Winter FR Awareness %04d,set-%d,%d,%d,%d,%d,%d,%d,%d,%d.%0*d,%d,%d.%02d\n",
			first.AddDate(0, 0, i*730/rows).Format(time.DateOnly), channels[h.IntN(len(channels))], h.IntN(1000), h.IntN(12),
			seen, seen*2/3, clicks, h.IntN(1+seen/50), h.IntN(1+seen/200), h.IntN(1+seen/400), h.IntN(1+seen/300),
			clicks/2, 2+h.IntN(4), h.IntN(100), sold, 20*sold, h.IntN(100))
	}
	return w.Flush()
}

// BenchmarkRun is the whole program.
func BenchmarkRun(b *testing.B) {
	for _, rows := range []int{100_000, 1_000_000} {
		name := filepath.Join(b.TempDir(), "ads.csv")
		if err := writeAds(name, rows); err != nil {
			b.Fatal(err)
		}
		for _, by := range []string{"campaign", "channel-month"} {
			b.Run(fmt.Sprint(rows, " by ", by), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if status := run([]string{name, by}, io.Discard, os.Stderr); status != 0 {
						b.Fatal(status)
					}
				}
			})
		}
	}
}
