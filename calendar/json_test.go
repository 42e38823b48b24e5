package calendar_test

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/uuids"
)

// everything has a value in every field of the records.
func everything(t testing.TB) calendar.Calendar {
	t.Helper()
	c := full(t)
	timetable, err := civil.ParseTimetable("Mo We 09:30 18:00")
	if err != nil {
		t.Fatal(err)
	}
	day := civil.MustDate("2026-03-05")
	slot := civil.Slot{Date: day, Zone: "UTC"}
	c.ID = uuid.MustParse("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
	c.Name, c.Period = "Panadería", civil.MonthOf(day)
	c.Promises = []calendar.Promise{{Channel: channel.X, Least: 1, Most: 5, Daily: true, LongestGap: 3, Slots: timetable}}
	c.Mix = calendar.Mix{Name: "80/20", Parts: []calendar.Part{{Key: "value", Weight: 80}, {Key: "sell", Weight: 20}}}
	c.Pillars, c.Objectives = []calendar.Pillar{{Key: "craft", Name: "Oficio"}}, []string{"reach"}
	c.Holds = []calendar.Hold{{From: hour(1), Until: hour(2), Channels: []channel.ID{channel.X}, Reason: "crisis", By: "luis"}}
	c.Blackouts = []calendar.Blackout{{Days: civil.DayOf(day), Channels: []channel.ID{channel.X}, Reason: "elections"}}
	c.Workflow, c.Team = calendar.StandardWorkflow(), bakery()
	c.Production = calendar.Production{{Key: "shoot", Name: "Shooting", Days: calendar.Estimate{Optimistic: 1, Likely: 2, Pessimistic: 9}, After: []string{"script"}}}
	c.Competitors = []calendar.Competitor{{
		Name:  "Bollería",
		Posts: []calendar.CompetitorPost{{Day: day, Channel: channel.X, Text: "#pan", Topics: []string{"pan"}}},
		Dates: []calendar.CompetitorDate{{Days: civil.DayOf(day), Name: "sale"}},
	}}
	c.Waivers = []check.Waiver{{Code: "CAL-001", Path: "/entries/0", Reason: "known", By: "luis", Until: day}}
	e := &c.Entries[0]
	e.Extra, e.Except, e.Changes = []civil.Slot{slot}, []civil.Slot{slot}, []calendar.Change{{Of: slot, To: slot}}
	e.Posts[0].Title = "Pan"
	e.Assets = []calendar.Asset{{
		Name: "pan.jpg", Medium: calendar.Image, Alt: "a loaf",
		Rights: &calendar.Rights{Holder: "eva", Licence: "own", Until: day},
		People: []calendar.Subject{{Name: "Ana", Minor: true, Consent: &calendar.Consent{By: "Eva", Guardian: true, Given: day, Until: day}}},
	}}
	e.Sponsorship = &calendar.Sponsorship{Sponsor: "Harinas", Benefit: "flour", Disclosure: "Publicidad", Label: true}
	e.Contest = &calendar.Contest{Rules: "https://a.es", Ends: day, Eligibility: "all", Prize: "bread", LeastAge: 18}
	e.Launch = &calendar.Launch{Of: "rye", Subject: calendar.Product, Part: calendar.Teaser}
	e.Again = &calendar.Again{Of: "idea", Cooldown: 90}
	e.Trend = day
	e.History = []calendar.Step{{At: hour(1), By: "eva", From: calendar.Idea, To: calendar.Draft, Slot: slot, Title: "Pan", Note: "new"}}
	return c
}

// TestEverything holds that no field was forgotten in everything.
func TestEverything(t *testing.T) {
	own := reflect.TypeFor[calendar.Calendar]().PkgPath()
	var empty func(path string, v reflect.Value)
	empty = func(path string, v reflect.Value) {
		switch {
		case v.Kind() == reflect.Pointer:
			empty(path, v.Elem())
		case v.Kind() == reflect.Slice && v.Type().Elem().PkgPath() == own:
			empty(path+"/0", v.Index(0))
		case v.Kind() == reflect.Struct && v.Type().PkgPath() == own:
			for i := range v.NumField() {
				name := path + "/" + v.Type().Field(i).Name
				switch {
				case !v.Type().Field(i).IsExported() || name == "/Workflow/Moves/0/OtherEyes":
				case v.Field(i).IsZero():
					t.Errorf("%s has no value", name)
				default:
					empty(name, v.Field(i))
				}
			}
		}
	}
	empty("", reflect.ValueOf(everything(t)))
}

func TestJSONRoundTrip(t *testing.T) {
	for name, want := range map[string]calendar.Calendar{"nothing": {}, "table": full(t), "everything": everything(t)} {
		var first, second strings.Builder
		if err := want.WriteJSON(&first); err != nil {
			t.Fatal(err)
		}
		got, err := calendar.ReadJSON(strings.NewReader(first.String()))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := got.WriteJSON(&second); err != nil || first.String() != second.String() {
			t.Errorf("%s: %v, written again\n%s\nfirst\n%s", name, err, second.String(), first.String())
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: what is written alike is not equal:\n%s", name, first.String())
		}
	}
}

func TestReadJSONRefuses(t *testing.T) {
	for _, test := range []struct {
		text string
		want error
		says string
	}{
		{``, calendar.ErrJSON, "the document is empty"},
		{`[]`, calendar.ErrJSON, "line 1, column 1: a list is found where an object is needed"},
		{`{} {}`, calendar.ErrJSON, "line 1, column 4: there is something behind the document"},
		{`{"nam":"x"}`, calendar.ErrJSON, `at /nam: unknown key "nam"; did you mean "name"?`},
		{`{"Name":"x"}`, calendar.ErrJSON, `unknown key "Name"`},
		{`{"name":"x","name":"y"}`, calendar.ErrJSON, "the key stands there twice"},
		{`{"name":null}`, calendar.ErrJSON, "null is found"},
		{"{\n \"name\":7}", calendar.ErrJSON, "line 2, column 9: at /name: a number is found where a text is needed"},
		{`{"id":"7"}`, calendar.ErrJSON, "is not a UUID"},
		{`{"period":"2026-13"}`, calendar.ErrJSON, "2026-13"},
		{`{"entries":[{"key":"a","nam":1}]}`, calendar.ErrEntry, `entry "a", number 1: at /entries/0/nam: unknown key "nam"`},
		{`{"entries":[{"key":"a"},{"key":"b","Title":"B"}]}`, calendar.ErrEntry, `entry "b", number 2: at /entries/1/Title: unknown key "Title"; did you mean "title"?`},
		{`{"entries":[{"title":"A","key":"a","title":"B"}]}`, calendar.ErrEntry, `entry "a", number 1: at /entries/0/title: the key stands there twice`},
		{`{"entries":[null]}`, calendar.ErrJSON, "at /entries/0: null is found"},
		{`{"entries":[` + strings.Repeat("{},", 200_000) + `{}]}`, calendar.ErrJSON, "more than 200,000 entries"},
		{strings.Repeat(" ", document.DefaultBytes+1), calendar.ErrJSON, "longer than"},
		{`{"entries":[{},{"key":"a","id":"x6ba7b810-9dad-11d1-80b4-00c04fd430c8y"}]}`, calendar.ErrEntry, `entry "a", number 2: at /entries/1/id: id "x6ba7b810-9dad-11d1-80b4-00c04fd430c8y" is not a UUID`},
		{`{"entries":[{"id":"00000000-0000-0000-0000-000000000000"}]}`, calendar.ErrEntry, "entry number 1: at /entries/0/id: id is nil"},
		{`{"entries":[{"id":7}]}`, calendar.ErrEntry, "at /entries/0/id: a number is found where a text is needed"},
		{`{"entries":[{"title":"A","slot":{"date":"2026-02-30"}}]}`, calendar.ErrEntry, `entry "A", number 1: at /entries/0/slot/date: date "2026-02-30"`},
		{`{"entries":[{"title":"A","repeat":"FREQ=SECONDLY"}]}`, calendar.ErrUnsupported, "SECONDLY"},
		{`{"entries":[7]}`, calendar.ErrEntry, "entry number 1"},
	} {
		_, err := calendar.ReadJSON(strings.NewReader(test.text))
		if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%.99s: got %v, want %q in it", test.text, err, test.says)
		}
		if err != nil && i18n.Say(err, i18n.ES) == i18n.Say(err, i18n.EN) {
			t.Errorf("%.99s: Spanish is English", test.text)
		}
	}
	c, err := calendar.ReadJSON(strings.NewReader(`{"entries":[{"key":"a"},7,{"key":"b"},8]}`))
	if len(c.Entries) != 2 || len(strings.Split(err.Error(), "\n")) != 2 {
		t.Errorf("%+v, %v", c.Entries, err)
	}
	if _, err := calendar.ReadJSON(strings.NewReader(`{"entries":[` + strings.Repeat("7,", 500) + `7]}`)); len(strings.Split(err.Error(), "\n")) != 100 {
		t.Errorf("not the first hundred: %v", err)
	}
	if err := (calendar.Calendar{Name: "\xff"}).WriteJSON(io.Discard); !errors.Is(err, calendar.ErrJSON) || !strings.Contains(err.Error(), "at /name") {
		t.Errorf("a name that is not UTF-8: %v", err)
	}
	if _, err := calendar.ReadJSON(iotest.ErrReader(errNoPaper)); !errors.Is(err, errNoPaper) {
		t.Errorf("of a reader that fails: %v", err)
	}
	if _, err := uuids.Parse(""); errors.Is(err, calendar.ErrJSON) {
		t.Error("another error is one of JSON")
	}
}

func TestEntryID(t *testing.T) {
	id := uuid.MustParse("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
	c := calendar.Calendar{ID: id, Entries: []calendar.Entry{{ID: id}, {Key: "a"}, {}}}
	for i, want := range []uuid.UUID{id, uuids.Derive(id, "a"), {}, {}} {
		got, ok := c.EntryID(i)
		if got != want || ok != (want != uuid.UUID{}) {
			t.Errorf("%d: %s, %v, want %s", i, got, ok, want)
		}
	}
	if _, ok := c.EntryID(-1); ok {
		t.Error("-1 has an ID")
	}
}

func TestSeries(t *testing.T) {
	slot := civil.Slot{Date: civil.MustDate("2026-03-05")}
	lima := civil.Slot{Date: civil.MustDate("2026-03-06"), Zone: "America/Lima"}
	c := calendar.Calendar{Zone: "Europe/Madrid", Entries: []calendar.Entry{{
		Slot: slot, Extra: []civil.Slot{slot, lima}, Except: []civil.Slot{slot},
		Changes: []calendar.Change{{Of: slot, To: lima}, {Of: slot}},
	}}}
	madrid := slot
	madrid.Zone = "Europe/Madrid"
	want := calendar.Series{
		Start: madrid, Extra: []civil.Slot{madrid, lima}, Except: []civil.Slot{madrid},
		Changes: []calendar.Change{{Of: madrid, To: lima}, {Of: madrid}},
	}
	if got := c.Series(0); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if c.Entries[0].Extra[0] != slot {
		t.Error("the calendar itself changed")
	}
	for _, i := range []int{-1, 1} {
		if got := c.Series(i); !reflect.DeepEqual(got, calendar.Series{}) {
			t.Errorf("%d: %+v", i, got)
		}
	}
}

// TestErrorNames holds by what an entry is called that is refused, and that the
// cause of an error can be reached.
func TestErrorNames(t *testing.T) {
	id := uuid.MustParse("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
	for _, test := range []struct {
		entry calendar.Entry
		want  string
	}{
		{calendar.Entry{ID: id, Key: "k", Title: "t"}, `entry "k"`},
		{calendar.Entry{ID: id, Title: "t"}, `entry "t"`},
		{calendar.Entry{ID: id}, `entry "6ba7b811-9dad-11d1-80b4-00c04fd430c8"`},
		{calendar.Entry{}, `entry ""`},
	} {
		_, err := calendar.StandardWorkflow().Advance(test.entry, calendar.Step{}, bakery())
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
	_, err := calendar.ReadCSV(strings.NewReader("title\n"), calendar.Calendar{})
	var e *calendar.TableError
	if !errors.As(err, &e) || !strings.HasPrefix(e.Err.Error(), "there is no column") || e.Line != 1 {
		t.Errorf("got %v", err)
	}
	_, err = calendar.ReadCSV(strings.NewReader("key,link\na,ftp://a.es\n"), calendar.Calendar{})
	if !errors.Is(err, calendar.ErrLink) {
		t.Errorf("the refused link cannot be reached in %v", err)
	}
	if _, ok := (calendar.Calendar{}).Promise("x"); ok {
		t.Error("nothing is promised")
	}
}

func TestLoadZones(t *testing.T) {
	c := calendar.Calendar{Zone: "Europe/Madrid", Entries: []calendar.Entry{
		{Slot: civil.Slot{Date: civil.MustDate("2026-03-05")}},
		{
			Slot:  civil.Slot{Date: civil.MustDate("2026-03-05"), Zone: "America/Lima"},
			Extra: []civil.Slot{{Zone: "Asia/Tokyo"}}, Except: []civil.Slot{{Zone: "Nowhere/City"}},
			Changes: []calendar.Change{{Of: civil.Slot{Zone: "Europe/Rome"}, To: civil.Slot{Zone: "PST"}}, {}},
		},
	}}
	zones, err := c.LoadZones()
	if got := slices.Sorted(maps.Keys(zones)); fmt.Sprint(got) != "[America/Lima Asia/Tokyo Europe/Madrid Europe/Rome]" {
		t.Errorf("got %v", got)
	}
	if !errors.Is(err, civil.ErrZone) || len(strings.Split(err.Error(), "\n")) != 2 {
		t.Errorf("got %v", err)
	}
	if zones, err := (calendar.Calendar{}).LoadZones(); err != nil || len(zones) != 0 {
		t.Errorf("of nothing: %v, %v", zones, err)
	}
}

func TestHold(t *testing.T) {
	h := calendar.Hold{From: hour(1), Until: hour(3), Channels: []channel.ID{channel.X}}
	for _, test := range []struct {
		hold calendar.Hold
		id   channel.ID
		at   time.Time
		want bool
	}{
		{h, channel.X, hour(0), false},
		{h, channel.X, hour(1), true},
		{h, channel.X, hour(2), true},
		{h, channel.X, hour(3), false},
		{h, channel.TikTok, hour(2), false},
		{calendar.Hold{From: hour(1)}, channel.TikTok, hour(99), true},
		{calendar.Hold{Until: hour(3)}, channel.X, hour(2), false},
		{calendar.Hold{}, channel.X, hour(2), false},
	} {
		if got := test.hold.Stops(test.id, test.at); got != test.want {
			t.Errorf("%+v, %s at %s: %v", test.hold, test.id, test.at, got)
		}
	}
}

// TestNames holds that every word has a name of its own in each language, and
// that a program's own word is its own name.
func TestNames(t *testing.T) {
	check := func(list []interface{ Name() i18n.Text }) {
		seen := map[string]bool{}
		for _, one := range list {
			text := one.Name()
			if !text.Complete() || seen[text.ES] || seen["en "+text.EN] {
				t.Errorf("%v: %+v", one, text)
			}
			seen[text.ES], seen["en "+text.EN] = true, true
		}
	}
	var kinds, formats, origins, states []interface{ Name() i18n.Text }
	for _, k := range calendar.Kinds() {
		kinds = append(kinds, k)
	}
	for _, f := range calendar.Formats() {
		formats = append(formats, f)
	}
	for _, o := range calendar.Origins() {
		origins = append(origins, o)
	}
	for _, s := range calendar.StandardWorkflow().States() {
		states = append(states, s)
	}
	check(kinds)
	check(formats)
	check(origins)
	check(states)
	check([]interface{ Name() i18n.Text }{calendar.Teaser, calendar.Reveal, calendar.FollowUp})
	for _, own := range []interface{ Name() i18n.Text }{calendar.Kind("own"), calendar.Format("own"), calendar.Origin("own"), calendar.State("own"), calendar.LaunchPart("own")} {
		if own.Name() != i18n.Same("own") {
			t.Errorf("%T: %+v", own, own.Name())
		}
	}
	if calendar.Kind("").Name() != calendar.KindPost.Name() {
		t.Error("the zero Kind is no ordinary post")
	}
	for _, none := range []i18n.Text{calendar.DayName(-1), calendar.DayName(7), calendar.MonthName(0), calendar.MonthName(13)} {
		if !none.IsZero() {
			t.Errorf("%+v is a name of none", none)
		}
	}
}
