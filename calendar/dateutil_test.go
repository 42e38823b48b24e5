package calendar

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

var (
	update      = flag.Bool("update", false, "write the golden files")
	runDateutil = flag.Bool("dateutil", false, "expand the random rules with python-dateutil as well (testdata/rrule.py)")
)

// randomRule writes a start and a rule with parts of all kinds.
func randomRule(r *rand.Rand) (start civil.Slot, rule string) {
	maybe := func(percent int) bool { return r.Intn(100) < percent }
	freq := frequency(1 + r.Intn(5))
	start = civil.Slot{Date: civil.MustDate("1990-01-01").AddDays(r.Intn(50 * 365)), Zone: "UTC"}
	start.Clock, _ = civil.NewClock(r.Intn(24), r.Intn(60), r.Intn(2)*r.Intn(60))
	parts := []string{"FREQ=" + frequencies[freq]}
	if maybe(60) {
		parts = append(parts, fmt.Sprint("INTERVAL=", 1+r.Intn([]int{4, 4, 30}[r.Intn(3)])))
	}
	switch r.Intn(3) {
	case 0:
		parts = append(parts, fmt.Sprint("COUNT=", 1+r.Intn(50)))
	case 1:
		until := until{start.Date.AddDays(r.Intn(4000)), start.Clock, untilLocal}
		parts = append(parts, "UNTIL="+until.String())
	}
	by := len(parts)
	list := func(name string, most int, signed bool) {
		values := make([]string, 1+r.Intn(4))
		for i := range values {
			n := 1 + r.Intn(most)
			if signed && maybe(40) {
				n = -n
			}
			values[i] = fmt.Sprint(n)
		}
		parts = append(parts, name+"="+strings.Join(values, ","))
	}
	months := maybe(30)
	if months {
		list("BYMONTH", 12, false)
	}
	if freq != weekly && (freq != yearly || months) && maybe(40) {
		list("BYMONTHDAY", 31, true)
	}
	if maybe(50) {
		ordinals := freq >= monthly && maybe(50)
		values := make([]string, 1+r.Intn(4))
		for i := range values {
			values[i] = dayCodes[r.Intn(7)]
			if n := 1 + r.Intn(5); ordinals && maybe(40) {
				values[i] = fmt.Sprint(-n) + values[i]
			} else if ordinals {
				values[i] = fmt.Sprint(n) + values[i]
			}
		}
		parts = append(parts, "BYDAY="+strings.Join(values, ","))
	}
	weekStart := time.Monday
	if maybe(30) {
		weekStart = time.Weekday(r.Intn(7))
	}
	if len(parts) > by && maybe(30) {
		most := 6
		if freq <= daily {
			most = 1 // a day has one of them
		}
		list("BYSETPOS", most, true)
		if freq == weekly { // see rrule.py
			start.Date = start.Date.AddDays(-(int(start.Date.Weekday()-weekStart) + 7) % 7)
		}
	}
	if weekStart != time.Monday {
		parts = append(parts, "WKST="+dayCodes[weekStart])
	}
	r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	return start, strings.Join(parts, ";")
}

// ourLine expands a rule as rrule.py does.
func ourLine(t *testing.T, start civil.Slot, text string, zones civil.Zones) string {
	t.Helper()
	rule, err := ParseRecurrence(text)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := ParseRecurrence(rule.String()); err != nil || !again.Equal(rule) {
		t.Fatalf("%s is written as %s and read as %s, %v", text, rule, again, err)
	}
	years, err := civil.NewPeriod(start.Date, civil.YearOf(start.Date.AddMonths(29*12)).Last())
	if err != nil {
		t.Fatal(err)
	}
	var times []string
	for o, err := range (Series{Start: start, Repeat: rule}).Occurrences(years, zones) {
		if err != nil {
			t.Fatal(err)
		}
		times = append(times, o.Time.Format("20060102T150405"))
		if len(times) == 40 {
			break
		}
	}
	return strings.Join(times, " ")
}

// TestDateutil holds 20,000 random rules against python-dateutil.
func TestDateutil(t *testing.T) {
	const rules, block, golden = 20_000, 100, "testdata/rrule.golden"
	zones, err := civil.LoadZones("UTC")
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewSource(6))
	var questions bytes.Buffer
	var lines, hashes []string
	sum, empty := sha256.New(), 0
	for i := range rules {
		start, rule := randomRule(r)
		question := basicDate(start.Date) + "T" + basicClock(start.Clock) + " " + rule
		line := ourLine(t, start, rule, zones)
		if line == "" {
			empty++
		}
		fmt.Fprintln(&questions, question)
		lines = append(lines, line)
		fmt.Fprintln(sum, question, line)
		if (i+1)%block == 0 {
			hashes = append(hashes, hex.EncodeToString(sum.Sum(nil)[:8]))
			sum.Reset()
		}
	}
	t.Logf("%d rules, %d of them without an occurrence", rules, empty)
	if *runDateutil {
		asked := strings.Split(strings.TrimSpace(questions.String()), "\n")
		python := exec.Command("python3", "testdata/rrule.py")
		python.Stdin, python.Stderr = &questions, os.Stderr
		out, err := python.Output()
		if err != nil {
			t.Fatal(err)
		}
		wrong := 0
		for i, want := range strings.Split(strings.TrimSuffix(string(out), "\n"), "\n") {
			if lines[i] != want && wrong < 10 {
				wrong++
				t.Errorf("%s\n got %s\nwant %s", asked[i], lines[i], want)
			}
		}
		if *update && !t.Failed() {
			if err := os.WriteFile(golden, []byte(strings.Join(hashes, "\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	text, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Fields(string(text))
	if len(want) != len(hashes) {
		t.Fatalf("%d hashes, want %d", len(hashes), len(want))
	}
	for i := range want {
		if hashes[i] != want[i] {
			t.Errorf("rules %d to %d differ from what dateutil gave: run with -dateutil", i*block+1, (i+1)*block)
		}
	}
}
