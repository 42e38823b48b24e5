package ingest

import (
	"math/rand"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
)

// What random records are made of: the first few of each list are plain.
var (
	someFigures = []string{
		"1", "12", "1.5", "0.00", "3.0", "1234567", "12345678", "1234567.1234567", "7.12345678", "0.123456789012",
		"12345678901234567", "999999999999999999", "", "-3", "-4.5", "--", "x", " 1", "1 ", "1.", ".5", `"5"`, "1,5",
	}
	someTexts = []string{
		"a", "b", "spring sale of the year", "sixteen letters.", "", `"q"`, `"q, r"`, `"he said ""x"""`, "é", "Total", "'x", " y", "N/A", "#z", "a\xff",
	}
	someDays = []string{"2026-01-02", "2026-01-03", "2026-02-01", "2026-12-31", "", "2026-01-32"}
)

// randomFile is a file whose records are plain but for one cell in some, if it
// is clean, and of anything if not.
func randomFile(h *rand.Rand, clean bool) string {
	pick := func(list []string, plain int) string {
		if clean && h.Intn(60) > 0 {
			return list[h.Intn(plain)]
		}
		return list[h.Intn(len(list))]
	}
	var b strings.Builder
	b.WriteString("date,campaign,impressions,clicks,note,likes,spend\n")
	eol := []string{"\n", "\n", "\r\n"}[h.Intn(3)]
	for range 5 + h.Intn(60) {
		cells := []string{
			pick(someDays, 4), pick(someTexts, 4), pick(someFigures, 2), pick(someFigures, 2),
			pick(someTexts, 5), pick(someFigures, 2), pick(someFigures, 10),
		}
		switch h.Intn(100) {
		case 0:
			cells = cells[:h.Intn(7)]
		case 1:
			cells = append(cells, "1")
		}
		b.WriteString(strings.Join(cells, ",") + eol)
	}
	return b.String()
}

// TestExpressAtRandom holds the quick road against the careful one.
func TestExpressAtRandom(t *testing.T) {
	h := rand.New(rand.NewSource(11))
	for n := range 150 {
		in := randomFile(h, n%2 == 0)
		for i, opt := range expressOptions() {
			opt.Skip = opt.Skip || n%5 != 0
			for _, by := range [][]kpi.Dimension{nil, {kpi.Campaign}, {kpi.Campaign, kpi.ByMonth}} {
				if got, want := outcome(t, in, by, opt, false), outcome(t, in, by, opt, true); got != want {
					t.Fatalf("%q with options %d by %v:\n%s\n%s", in, i, by, got, want)
				}
			}
		}
	}
}
