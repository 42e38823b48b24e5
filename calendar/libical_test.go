package calendar

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
)

// sharedFolder names the environment variable with the folder of data that may
// not be copied.
const sharedFolder = "PAUTA_SHARED"

// libicalCase is a case of the tests of libical (test/icalrecur_test.txt).
type libicalCase struct {
	comment, rule, start string
	instances            []string
}

func libicalCases(t *testing.T) (cases []libicalCase) {
	t.Helper()
	folder := os.Getenv(sharedFolder)
	if folder == "" {
		t.Skip("no folder of shared data: " + sharedFolder + " is not set")
	}
	text, err := os.ReadFile(filepath.Join(folder, "data", "calendar", "rrule_cases_libical.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for block := range strings.SplitSeq(string(text), "\n\n") {
		var c libicalCase
		for line := range strings.Lines(block) {
			name, value, _ := strings.Cut(strings.TrimSpace(line), ":")
			switch name {
			case "RRULE":
				c.rule = value
			case "DTSTART":
				c.start = value
			case "INSTANCES":
				c.instances = strings.Split(value, ",")
			default:
				c.comment = line
			}
		}
		if c.rule != "" {
			cases = append(cases, c)
		}
	}
	return cases
}

// unsupportedPart finds what this package does not have, or does not guess.
var unsupportedPart = regexp.MustCompile(`BYSECOND|BYMINUTE|BYHOUR|BYYEARDAY|BYWEEKNO|FREQ=SECONDLY|FREQ=MINUTELY`)

// TestLibical expands the cases of libical, and refuses those with a part that
// is not supported, by its name.
func TestLibical(t *testing.T) {
	cases := libicalCases(t)
	zones, err := civil.LoadZones("UTC")
	if err != nil {
		t.Fatal(err)
	}
	expanded, refused := 0, 0
	for i, c := range cases {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			rule, err := ParseRecurrence(c.rule)
			if parts := unsupportedPart.FindAllString(c.rule, -1); parts != nil {
				var e *RecurrenceError
				if !errors.Is(err, ErrUnsupported) || !errors.As(err, &e) || !slices.ContainsFunc(parts, func(part string) bool {
					return strings.HasPrefix(part, e.Part) && strings.Contains(err.Error(), e.Part)
				}) {
					t.Errorf("%s: %v", c.rule, err)
				}
				refused++
				return
			}
			if strings.Contains(c.rule, "FREQ=YEARLY;BYMONTHDAY") {
				if !errors.Is(err, ErrRecurrence) || !strings.Contains(err.Error(), "BYMONTH") {
					t.Errorf("%s: %v", c.rule, err)
				}
				refused++
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for o, err := range (Series{Start: basicSlot(t, c.start), Repeat: rule}).Occurrences(civil.Period{}, zones) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, o.Time.Format("20060102T150405Z")[:len(c.start)])
			}
			if !slices.Equal(got, c.instances) {
				t.Errorf("%s%s from %s:\n got %s\nwant %s", c.comment, c.rule, c.start, got, c.instances)
			}
			expanded++
		})
	}
	t.Logf("%d cases: %d expanded, %d refused by the name of a part", len(cases), expanded, refused)
	if len(cases) != 73 || expanded < 40 || expanded+refused != len(cases) {
		t.Error("73 cases were expected, at least 40 of them expanded")
	}
}

// basicSlot reads 19970902T090000, which these cases have without a zone, with Z
// and without a time, as a slot in UTC.
func basicSlot(t *testing.T, s string) civil.Slot {
	t.Helper()
	day, clock, timed := strings.Cut(strings.TrimSuffix(s, "Z"), "T")
	date, err := parseBasicDate(day)
	if err != nil {
		t.Fatal(err)
	}
	slot := civil.Slot{Date: date, Zone: "UTC"}
	if timed {
		if slot.Clock, err = parseBasicClock(clock); err != nil {
			t.Fatal(err)
		}
	}
	return slot
}
