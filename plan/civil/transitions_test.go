package civil

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// clockChange is an instant at which the offset of a zone becomes another one.
type clockChange struct{ at, before, after int64 }

// clockChanges are those of the years 1970 to 2037. A step of a day misses none.
func clockChanges(zone *time.Location) (changes []clockChange) {
	first := time.Date(1970, time.January, 1, 0, 0, 0, 0, time.UTC).Unix()
	last := time.Date(2038, time.January, 1, 0, 0, 0, 0, time.UTC).Unix()
	before := offsetAt(first, zone)
	for day := first; day < last; day += daySeconds {
		after := offsetAt(day+daySeconds, zone)
		if after == before {
			continue
		}
		low, high := day, day+daySeconds
		for high-low > 1 {
			if middle := (low + high) / 2; offsetAt(middle, zone) == before {
				low = middle
			} else {
				high = middle
			}
		}
		if high < last {
			changes = append(changes, clockChange{high, before, after})
		}
		before = after
	}
	return changes
}

// wallsAround are ten wall clocks around a change, in seconds as if they showed
// UTC.
func (c clockChange) wallsAround() [10]int64 {
	low, high := c.at+min(c.before, c.after), c.at+max(c.before, c.after)
	return [...]int64{low - 7200, low - 1, low, low + 1, (low + high) / 2, high - 1, high, high + 1, high + 1800, high + 7200}
}

// TestZoneinfo holds Slot.Instant against Python's zoneinfo, which
// testdata/transitions.py asked about ten wall clocks around every change of
// every zone. Zones that the database of this machine has otherwise are left out,
// but not many may be.
func TestZoneinfo(t *testing.T) {
	f, err := os.Open("testdata/transitions.golden")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	begin := time.Now()
	zones, others, refused, cases := 0, 0, 0, 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		var name, wantChanges, wantWalls string
		var count int
		if _, err := fmt.Sscan(lines.Text(), &name, &count, &wantChanges, &wantWalls); err != nil {
			t.Fatal(err)
		}
		if checkZone(name) != nil {
			refused++ // a nickname such as CET
			continue
		}
		zones++
		loaded, err := LoadZones(name)
		if err != nil {
			others++
			continue
		}
		changes := clockChanges(loaded[name])
		ofChanges, ofWalls := sha256.New(), sha256.New()
		for _, c := range changes {
			fmt.Fprintln(ofChanges, c.at, c.before, c.after)
		}
		if hash(ofChanges.Sum(nil)) != wantChanges || len(changes) != count {
			others++
			continue
		}
		for _, c := range changes {
			for _, wall := range c.wallsAround() {
				at, err := slotAt(wall, name).Instant(loaded)
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(ofWalls, "%d %d %d%d\n", wall, at.Time.Unix(), digit(at.Moved), digit(at.Fold))
				cases++
			}
		}
		if hash(ofWalls.Sum(nil)) != wantWalls {
			t.Errorf("%s: some of %d wall clocks mean something else than to zoneinfo", name, 10*count)
		}
	}
	t.Logf("%d cases in %d zones in %s; %d zones with other changes here are left out, %d names are not accepted",
		cases, zones, time.Since(begin).Round(time.Millisecond), others, refused)
	if others*20 > zones {
		t.Errorf("%d of %d zones have other changes here, more than 5 %%", others, zones)
	}
	if zones < 500 {
		t.Errorf("%d zones", zones)
	}
}

func hash(sum []byte) string { return hex.EncodeToString(sum)[:12] }

func digit(b bool) int {
	if b {
		return 1
	}
	return 0
}
