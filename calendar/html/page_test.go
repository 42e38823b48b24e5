package html_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/calendar/html"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// hostile is a month with what a page has to stand: forty entries in one day, a
// title of 280 characters, writing from right to left, emoji, markup, what is
// not UTF-8, an hour that the clocks skip, and what repeats, moves and is called
// off.
func hostile(t *testing.T) calendar.Calendar {
	t.Helper()
	c := calendar.Calendar{Name: "Marzo <b>de</b> la «Panadería» & Cía.", Zone: "Europe/Madrid", Period: period(t, "2026-03")}
	add := func(slot, title string, state calendar.State, on ...channel.ID) {
		e := calendar.Entry{Title: title}
		if slot != "" {
			e.Slot = at(t, slot)
		}
		if state != "" {
			e.History = []calendar.Step{{To: state}}
		}
		for _, id := range on {
			e.Posts = append(e.Posts, calendar.Post{Channel: id})
		}
		c.Entries = append(c.Entries, e)
	}
	states := []calendar.State{
		calendar.Idea, calendar.Draft, calendar.Review, calendar.Changes, calendar.Approved, calendar.Scheduled,
		calendar.Published, calendar.Measured, calendar.OnHold, calendar.Cancelled, calendar.Failed, "in-translation",
	}
	for i := range 40 {
		add(fmt.Sprintf("2026-03-11T%02d:%02d", 8+i/4, i%4*15), fmt.Sprintf("Historia %d", i+1), states[i%len(states)], channel.Instagram)
	}
	add("2026-03-02T09:30", string([]rune(strings.Repeat("Título muy largo que no acaba ", 10))[:280]), calendar.Draft, channel.Facebook, channel.X, channel.LinkedIn)
	add("2026-03-03T10:00", strings.Repeat("x", 280), calendar.Review, channel.X)
	add("2026-03-04T12:00", "إطلاق المنتج الجديد في الربيع (2026)", calendar.Approved, channel.Instagram)
	add("2026-03-05T18:00", "👩‍👩‍👧‍👦 ¡Pan recién hecho! 🥖🔥", calendar.Scheduled, channel.TikTok)
	add("2026-03-06T09:00", "<script>alert(1)</script>", calendar.Draft, channel.Blog)
	add("2026-03-07T09:00", "\xff\xfe no es UTF-8\x00\x07", calendar.Published, "own-channel")
	add("2026-03-08T09:00", "\u202eabc vuelto del revés", calendar.Draft, channel.X)
	add("2026-03-29T02:30", "A una hora que no existe", calendar.Scheduled, channel.X)
	add("", "Idea para el verano", calendar.Idea, channel.Instagram)
	add("", "", "", channel.Instagram)
	weekly, err := calendar.ParseRecurrence("FREQ=WEEKLY;BYDAY=FR")
	if err != nil {
		t.Fatal(err)
	}
	c.Entries = append(c.Entries, calendar.Entry{
		Title: "Los viernes, receta", Slot: at(t, "2026-03-06T13:00"), Repeat: weekly,
		Posts: []calendar.Post{{Channel: channel.YouTube}},
		Changes: []calendar.Change{
			{Of: at(t, "2026-03-13T13:00"), To: at(t, "2026-03-14T11:00")},
			{Of: at(t, "2026-03-20T13:00")},
		},
	}, calendar.Entry{
		Key: "nowhere", Title: "Zona sin cargar",
		Slot: civil.Slot{Date: civil.MustDate("2026-03-10"), Zone: "America/Lima"},
	})
	return c
}

// at is a slot in the zone of the calendar.
func at(t *testing.T, s string) civil.Slot {
	t.Helper()
	slot, err := civil.ParseSlot(s + "[Europe/Madrid]")
	if err != nil {
		t.Fatal(err)
	}
	slot.Zone = ""
	return slot
}

func period(t *testing.T, s string) civil.Period {
	t.Helper()
	p, err := civil.ParsePeriod(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func load(t *testing.T, names ...string) civil.Zones {
	t.Helper()
	zones, err := civil.LoadZones(names...)
	if err != nil {
		t.Fatal(err)
	}
	return zones
}

func holidays(t *testing.T) civil.Holidays {
	t.Helper()
	noon, err := civil.ParseClock("14:00")
	if err != nil {
		t.Fatal(err)
	}
	h, err := civil.NewHolidays(
		civil.Holiday{Date: civil.MustDate("2026-03-19"), Name: i18n.Text{EN: "Saint Joseph", ES: "San José"}},
		civil.Holiday{Date: civil.MustDate("2026-03-31"), From: noon},
		civil.Holiday{Date: civil.MustDate("2026-03-30"), Until: noon},
	)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// TestWrite compares pages with those of testdata, which have been looked at in
// a browser and validated; testdata/check.sh says how.
func TestWrite(t *testing.T) {
	for _, test := range []struct {
		name string
		page html.Page
	}{
		{name: "month.es", page: html.Page{Lang: i18n.ES, WeekStart: time.Monday, Holidays: holidays(t)}},
		{name: "month.en", page: html.Page{Lang: i18n.EN, Zone: "America/New_York"}},
		{name: "quarter.en", page: html.Page{Days: period(t, "2025-12-20/2026-02-10"), WeekStart: time.Monday}},
		{name: "nothing.es", page: html.Page{Days: civil.Period{}, Lang: i18n.ES}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := hostile(t)
			if test.name == "nothing.es" {
				c = calendar.Calendar{Zone: "UTC"}
			}
			var got bytes.Buffer
			if err := html.Write(&got, c, load(t, "Europe/Madrid", "America/New_York", "UTC"), test.page); err != nil {
				t.Fatal(err)
			}
			if !utf8.Valid(got.Bytes()) {
				t.Error("the page is not UTF-8")
			}
			golden := filepath.Join("testdata", test.name+".html")
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%s differs; see what with -update and git diff", golden)
			}
		})
	}
}

// TestText holds that titles stay text, and that nothing is left out.
func TestText(t *testing.T) {
	var b strings.Builder
	page := html.Page{Lang: i18n.EN, WeekStart: time.Monday, Holidays: holidays(t)}
	if err := html.Write(&b, hostile(t), load(t, "Europe/Madrid"), page); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"&lt;script&gt;alert(1)&lt;/script&gt;",
		"<caption>March 2026</caption>",
		"2026-W13",
		"Historia 40",
		"planned for 02:30, which the clocks skip",
		"moved from 2026-03-13 13:00",
		"called off",
		"Saint Joseph",
		"holiday 14:00–24:00", "holiday 00:00–14:00",
		"in-translation",
		"Without a date", "Idea para el verano", "(no title)",
		"Not shown", "America/Lima",
		"own-channel",
		`<time datetime="2026-03-02T08:30:00Z">09:30</time>`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page does not have %q", want)
		}
	}
	for _, never := range []string{"<script", "javascript:", "http://", "https://", "\x00", "\x07"} {
		if strings.Contains(b.String(), never) {
			t.Errorf("the page has %q", never)
		}
	}
}

func TestWriteFails(t *testing.T) {
	if err := html.Write(new(bytes.Buffer), calendar.Calendar{Zone: "Europe/Madrid"}, nil, html.Page{}); !errors.Is(err, civil.ErrZone) {
		t.Errorf("without zones: %v, want %v", err, civil.ErrZone)
	}
	for _, room := range []int{0, 5000} {
		err := html.Write(&narrow{room}, hostile(t), load(t, "Europe/Madrid"), html.Page{})
		if !errors.Is(err, errNarrow) {
			t.Errorf("with room for %d bytes: %v, want %v", room, err, errNarrow)
		}
	}
}

var errNarrow = errors.New("no room")

// narrow is a writer that has room for so many bytes.
type narrow struct{ room int }

func (n *narrow) Write(p []byte) (int, error) {
	if len(p) > n.room {
		return 0, errNarrow
	}
	n.room -= len(p)
	return len(p), nil
}
