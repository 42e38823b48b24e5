package calendar

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
)

// finds holds that a rule finds something in a changed sound calendar, and
// that the message says all of the parts.
func finds(t *testing.T, code string, change func(*Calendar), parts ...string) {
	t.Helper()
	c, at := sound(t)
	change(&c)
	found := only(Check(c, at).Findings, code)
	if len(found) == 0 {
		t.Fatalf("%s finds nothing", code)
	}
	for _, part := range parts {
		if !strings.Contains(found[0].Path+" "+found[0].Message.EN, part) {
			t.Errorf("%s: %q is not in %s %s", code, part, found[0].Path, found[0].Message.EN)
		}
	}
}

// bad answers each row of testdata/bad-inputs.csv.
var bad = map[string]func(*testing.T){
	"CAL-01": func(t *testing.T) {
		finds(t, "CAL-001", func(c *Calendar) { c.Entries[3].Title = "" }, "/entries/3/title", `"contest"`)
		finds(t, "CAL-002", func(c *Calendar) { c.Entries[3].Posts = nil }, "/entries/3/posts", `"contest"`)
		finds(t, "CAL-002", func(c *Calendar) { c.Entries[3].Posts[0].Channel = "" }, "/entries/3/posts/0/channel", `"contest"`)
		id := "6ba7b811-9dad-11d1-80b4-00c04fd430c8"
		finds(t, "CAL-001", func(c *Calendar) {
			c.Entries[3].Title, c.Entries[3].Key, c.Entries[3].ID = "", "", uuid.MustParse(id)
		}, "/entries/3/title", id)
	},
	"CAL-03": func(t *testing.T) {
		finds(t, "CAL-006", func(c *Calendar) { c.Entries[5].Length = -30 }, "/entries/5/length", `"weekly"`)
		finds(t, "CAL-006", func(c *Calendar) { c.Entries[5].Effort = -1 }, "/entries/5/effort", `"weekly"`)
	},
	"CAL-05": func(t *testing.T) {
		finds(t, "CAL-003", func(c *Calendar) {
			id := uuid.MustParse("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
			c.Entries[1].ID, c.Entries[4].ID = id, id
		}, "/entries/4", "Entries 2 and 5")
	},
	"CAL-06": func(t *testing.T) {
		_, err := ReadJSON(strings.NewReader(`{"entries":[{"key":"a","id":"x6ba7b810-9dad-11d1-80b4-00c04fd430c8y"}]}`))
		if err == nil || !strings.Contains(err.Error(), "not a UUID") {
			t.Errorf("JSON: %v", err)
		}
		_, err = ReadCSV(strings.NewReader("id,title\nx6ba7b810-9dad-11d1-80b4-00c04fd430c8y,A\n"), Calendar{})
		if err == nil || !strings.Contains(err.Error(), "not a UUID") {
			t.Errorf("CSV: %v", err)
		}
	},
	"CAL-08": func(t *testing.T) {
		nil36 := uuid.UUID{}.String()
		_, err := ReadJSON(strings.NewReader(`{"entries":[{"key":"a","id":"` + nil36 + `"}]}`))
		if err == nil || !strings.Contains(err.Error(), "id is nil") {
			t.Errorf("JSON: %v", err)
		}
		finds(t, "CAL-004", func(c *Calendar) { c.Entries[3].Key = "" }, "/entries/3/id", "its ID is nil")
	},
	"CAL-11": func(t *testing.T) {
		finds(t, "CAL-018", func(c *Calendar) { c.Entries[3].Slot = slot(t, "2026-03-17T10:00:59") }, `"follow"`, `"contest"`, "Instagram")
		c, at := sound(t) // the next minute is another one
		c.Entries[3].Slot = slot(t, "2026-03-17T10:01")
		if found := only(Check(c, at).Findings, "CAL-018"); len(found) > 0 {
			t.Error(found)
		}
	},
	"CAL-13": func(t *testing.T) {
		finds(t, "CAL-011", func(c *Calendar) { c.Entries[6].Slot.Date = date("2026-05-01") }, `"again"`, "2026-03-01", "2026-03-31")
	},
	"CAL-15": func(t *testing.T) {
		text := strings.Repeat(family, 280)
		finds(t, "CAL-044", func(c *Calendar) { c.Entries[5].Posts[0].Text = text }, "560 weighted characters", "280", `"weekly"`)
		// Bluesky counts what people see: 280 of 300.
		c, at := sound(t)
		c.Entries[6].Posts[0].Text = text
		if found := only(Check(c, at).Findings, "CAL-044"); len(found) > 0 {
			t.Error(found)
		}
	},
	"CAL-17": func(t *testing.T) {
		title := "\xff\xfe"
		finds(t, "CAL-007", func(c *Calendar) { c.Entries[3].Title = title }, "/entries/3/title")
		finds(t, "CAL-007", func(c *Calendar) { c.Entries[3].Posts[0].Text = title }, "/entries/3/posts/0/text")
		c, at := sound(t)
		c.Entries[3].Title = title
		var text, report bytes.Buffer
		if err := c.WriteJSON(&text); err == nil && !utf8.Valid(text.Bytes()) {
			t.Error("JSON is not UTF-8")
		}
		if err := Check(c, at).WriteText(&report, 0); err != nil || !utf8.Valid(report.Bytes()) {
			t.Errorf("the report is not UTF-8: %v", err)
		}
	},
	"CAL-19": func(t *testing.T) {
		finds(t, "CAL-050", func(c *Calendar) { c.Entries[3].Posts[0].Links[0] = "javascript:alert(1)" }, `"javascript" is not allowed`)
	},
	// Time is logged, what is found is held.
	"RES-11": func(t *testing.T) {
		const n = 100_000
		c := crowd(n)
		start := time.Now()
		spans := 0
		e := newEvidence(c, At{Zones: civil.Zones{"UTC": time.UTC}})
		list, _ := e.spans(e.lanes())
		for range Conflicts(list) {
			spans++
		}
		t.Logf("%d entries, %d conflicts: %v", n, spans, time.Since(start))
		start = time.Now()
		report := Check(c, At{Zones: civil.Zones{"UTC": time.UTC}, Now: time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)})
		t.Logf("all %d rules: %v, %d findings and %d more", len(Rules()), time.Since(start), len(report.Findings), report.Omitted)
		if spans != n/2 || len(report.Findings) > len(Rules())*check.DefaultLimit {
			t.Errorf("%d conflicts, %d findings", spans, len(report.Findings))
		}
	},
}

// crowd is a calendar of n entries on ten channels in one year.
func crowd(n int) Calendar {
	channels := []channel.ID{
		channel.Facebook, channel.Instagram, channel.Threads, channel.X, channel.LinkedIn, channel.TikTok, channel.YouTube,
		channel.Pinterest, channel.Reddit, channel.Bluesky,
	}
	c := Calendar{Zone: "UTC", Period: civil.YearOf(civil.MustDate("2026-01-01"))}
	for i := range n {
		at := i * 7919 % 50_000 * 10 // two entries at each of these minutes
		clock, _ := civil.NewClock(at/60%24, at%60, 0)
		c.Entries = append(c.Entries, Entry{
			Key: fmt.Sprint("e", i), Title: fmt.Sprint("Entry ", i), Owner: "ana",
			Slot:  civil.Slot{Date: c.Period.First().AddDays(at / (24 * 60)), Clock: clock, Zone: "UTC"},
			Posts: []Post{{Channel: channels[i%10], Text: fmt.Sprint("Text ", i, " #tag")}}, Topics: []string{fmt.Sprint("topic", i%100)},
		})
	}
	return c
}

// TestBad answers the bad inputs of testdata/bad-inputs.csv.
func TestBad(t *testing.T) {
	for _, row := range readTable(t, "bad-inputs.csv") {
		test, ok := bad[row[0]]
		if !ok {
			t.Fatalf("%s has no test: %s", row[0], row[2])
		}
		t.Run("in-"+row[0], test)
	}
}
