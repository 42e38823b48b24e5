package plan

import (
	"reflect"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

// paths are where a rule finds something.
func paths(f check.Findings, code string) []string {
	var list []string
	for _, f := range coding(f, code) {
		list = append(list, f.Path)
	}
	return list
}

// TestTeamInThePlan holds that the rules of package roles run on the plan's
// team, with paths of the plan.
func TestTeamInThePlan(t *testing.T) {
	p := sound(t)
	p.Team.Matrix.Tasks[0].Assignments[0].Letter = roles.Consulted
	r := Check(p, soundAt())
	if got := paths(r.Findings, "ROL-003"); !slices.Equal(got, []string{"/team/matrix/tasks/0"}) {
		t.Errorf("got %q", got)
	}
	p.Waivers = []check.Waiver{{Code: "ROL-003", Path: "/team/matrix", Reason: "hired soon", By: "bea"}}
	r = Check(p, soundAt())
	if len(paths(r.Findings, "ROL-003")) != 0 || len(r.Waived) != 1 {
		t.Fatalf("got %+v", r)
	}
	if w := r.Waived[0]; w.Finding.Path != "/team/matrix/tasks/0" || w.Waiver.Path != "/team/matrix" {
		t.Errorf("got %+v", w)
	}
	at := soundAt()
	at.Skip = []string{"ROL-003"}
	p.Waivers = nil
	if r := Check(p, at); len(paths(r.Findings, "ROL-003")) != 0 {
		t.Error("a code to skip is not skipped")
	}
	p.Team.Matrix.Tasks = nil
	for _, f := range Check(p, soundAt()).Findings {
		if owner(f.Code) == "ROL" {
			t.Errorf("without a matrix: %s", f.Code)
		}
	}
}

// TestWaivers holds that each package judges its own waivers, and that what is
// found about one points at it in the plan.
func TestWaivers(t *testing.T) {
	p := sound(t)
	p.Targets[1].Source = ""
	p.Calendar.Waivers = []check.Waiver{{Code: "CAL-001", Path: "/entries", Reason: "none", By: "ana"}}
	p.Waivers = []check.Waiver{
		{Code: "CAL-002", Path: "/calendar/entries", Reason: "unused", By: "bea"},
		{Code: "PLN-029", Path: "/targets/1", Reason: "shop opens in March", By: "bea"},
		{Code: "PLN-001", Path: "", Reason: "unused", By: "bea"},
		{Code: "COM-001", Path: "/community", Reason: "unused", By: "bea"},
		{Code: "XYZ-001", Reason: "unknown", By: "bea"},
	}
	r := Check(p, soundAt())
	if len(r.Waived) != 1 || r.Waived[0].Finding.Code != "PLN-029" || r.Waived[0].Waiver.Path != "/targets/1" {
		t.Errorf("got %+v", r.Waived)
	}
	var about []string
	for _, f := range r.Findings {
		if f.Code[:3] == "CHK" {
			about = append(about, f.Path)
		}
	}
	slices.Sort(about)
	if want := []string{"/calendar/waivers/0", "/waivers/0", "/waivers/2", "/waivers/3", "/waivers/4/code"}; !slices.Equal(about, want) {
		t.Errorf("got %q, want %q", about, want)
	}
}

// TestCalendarInThePlan holds that what the plan says and its calendar leaves
// out is the calendar's too.
func TestCalendarInThePlan(t *testing.T) {
	p := sound(t)
	p.Calendar.Promises = nil
	e := newEvidence(p, soundAt())
	part := e.calendar()
	for path, want := range map[string]string{
		"/promises/1": "/channels/1",

		"/promises/1/most":        "/channels/1/cadence/most",
		"/promises/1/longest_gap": "/channels/1/cadence/longest_gap",
		"/promises/1/channel":     "/channels/1/id",

		"/team/crew":      "/team/crew",
		"/zone":           "/zone",
		"/entries/0":      "/calendar/entries/0",
		"/promisesX":      "/calendar/promisesX",
		"/waivers/0":      "/calendar/waivers/0",
		"/waivers/first":  "/calendar/waivers/first",
		"/objectives/1":   "/objectives/1",
		"":                "/calendar",
		"/entries/0/slot": "/calendar/entries/0/slot",
	} {
		if got := part.outside(path); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
	got := e.promises()
	if want := (calendar.Promise{Channel: channel.Instagram, Least: 1, Most: 7}); len(got) != 2 || !reflect.DeepEqual(got[0], want) {
		t.Errorf("got %+v", got)
	}
	p.Calendar.Entries = nil
	if part := newEvidence(p, soundAt()).calendar(); len(part.report.Findings) != 0 {
		t.Error("an empty calendar is judged")
	}
}

// TestWhere holds that the calendar is asked of each jurisdiction once, and of
// none without a law.
func TestWhere(t *testing.T) {
	p := Plan{Compliance: Compliance{Jurisdictions: []legal.Jurisdiction{"ES", "world", "nowhere", "PL", "ES", "EU", "US"}}}
	if got := newEvidence(p, At{}).where(); !slices.Equal(got, []legal.Jurisdiction{"ES", "PL", "EU", "US"}) {
		t.Errorf("got %q", got)
	}
}

// TestWaiverOfWhatThePlanFilledIn holds that a waiver names the place in the
// plan where a finding of the calendar stands, and is shown as it was written.
func TestWaiverOfWhatThePlanFilledIn(t *testing.T) {
	p := sound(t)
	p.Calendar.Promises = nil
	p.Channels[0].Cadence = Cadence{Least: 3, Most: 7}
	r := Check(p, soundAt())
	at := slices.IndexFunc(r.Findings, func(f check.Finding) bool {
		return owner(f.Code) == "CAL" && f.Path == "/channels/0"
	})
	if at < 0 {
		t.Fatalf("the calendar says nothing of the promise: %+v", r.Findings)
	}
	code := r.Findings[at].Code
	for _, path := range []string{"/channels/0", "/channels/0/cadence", ""} {
		p.Waivers = []check.Waiver{{Code: code, Path: path, Reason: "summer", By: "bea"}}
		r = Check(p, soundAt())
		if slices.Contains(paths(r.Findings, code), "/channels/0") || len(r.Waived) == 0 || r.Waived[0].Waiver != p.Waivers[0] {
			t.Errorf("%q: got %+v", path, r.Waived)
		}
	}
	p.Waivers = nil
	p.Calendar.Waivers = []check.Waiver{{Code: code, Path: "/promises/0", Reason: "summer", By: "ana"}}
	if r = Check(p, soundAt()); len(r.Waived) == 0 || r.Waived[0].Waiver.Path != "/channels/0" {
		t.Errorf("got %+v", r.Waived)
	}
}

// TestCommunityInThePlan holds that a community without a word is not judged.
func TestCommunityInThePlan(t *testing.T) {
	e := newEvidence(Plan{}, At{})
	if part := e.community(); len(part.report.Findings) != 0 {
		t.Errorf("got %+v", part.report)
	}
	e = newEvidence(sound(t), soundAt())
	if part := e.community(); part.outside("/crew/people/0") != "/team/crew/people/0" || part.outside("/zone") != "/zone" {
		t.Error("the plan's people are not the community's")
	}
}

// TestOwnCatalogues holds that a program's own metrics, channels and law take
// the place of the standard ones.
func TestOwnCatalogues(t *testing.T) {
	at := soundAt()
	channels, err := channel.Catalog{}.With(channel.Spec{ID: "fanzine", Name: i18n.Same("Fanzine"), Kind: channel.Owned})
	if err != nil {
		t.Fatal(err)
	}
	law, err := legal.Register{}.With(legal.Fact{
		ID: "house-rule", Topic: legal.Disclosure, In: legal.Spain, Asks: []legal.Part{"stamp"},
		Rule: i18n.Text{EN: "Stamp it.", ES: "Séllelo."}, From: date("2020-01-01"), Source: "the house",
	})
	if err != nil {
		t.Fatal(err)
	}
	at.Channels, at.Law = channels, law
	r := Check(sound(t), at)
	if got := paths(r.Findings, "PLN-111"); !slices.Equal(got, []string{"/channels/0/id", "/channels/1/id"}) {
		t.Errorf("got %q", got)
	}
	found := coding(r.Findings, "PLN-174")
	if len(found) != 1 || found[0].Got != "house-rule" {
		t.Errorf("got %+v", found)
	}
}

// TestZeroPlan holds that a plan with nothing in it is judged like any other.
func TestZeroPlan(t *testing.T) {
	r := Check(Plan{}, At{})
	if got := paths(r.Findings, "PLN-001"); len(got) != 1 || len(r.Findings) != 1 {
		t.Errorf("got %+v", r.Findings)
	}
	for _, rule := range Rules() {
		rule.Find(&Evidence{}, func(f check.Finding) {
			if f.Path == "" {
				t.Errorf("%s: %+v", rule.Code, f)
			}
		})
	}
	for _, s := range []Stage{ForApproval, Running, "unknown"} {
		for _, f := range Check(Plan{}, At{Stage: s}).Findings {
			if !f.Message.Complete() {
				t.Errorf("%s: %+v", s, f)
			}
		}
	}
}
