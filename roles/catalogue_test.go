package roles

import (
	"encoding/csv"
	"errors"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/ident"
)

// inventory reads the rows of the inventory of the texts.
func inventory(t *testing.T) [][]string {
	t.Helper()
	f, err := os.Open("../plan/testdata/seeds.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records[1:]
}

var (
	brackets = regexp.MustCompile(`\([^)]*\)`)
	textName = regexp.MustCompile(`S[0-4]`)
)

// TestCatalogue holds that every row of the inventory about roles, functions,
// skills and relations is in the catalogue, with its texts, and no other.
func TestCatalogue(t *testing.T) {
	got := map[string]Sources{}
	for _, r := range Roles() {
		got[r.Row] = r.Sources
	}
	for _, f := range Functions() {
		got[f.Row] = f.Sources
	}
	for _, n := range Needs() {
		got[n.Row] = n.Sources
	}
	for _, r := range Relations() {
		got[r.Row] |= r.Sources
	}
	delete(got, "")
	prefixes := []string{"RL", "CM", "SM", "ST", "AE", "IN", "JT", "SK", "RE"}
	for _, record := range inventory(t) {
		id, texts := record[0], record[5]
		if !slices.Contains(prefixes, id[:2]) {
			continue
		}
		want := Texts
		if texts != "all" {
			named := textName.FindAllString(brackets.ReplaceAllString(texts, ""), -1)
			want, _ = ParseSources(strings.Join(named, " "))
		}
		if s, ok := got[id]; !ok || s != want {
			t.Errorf("%s: %q, want %q", id, s, want)
		}
		delete(got, id)
	}
	for row := range got {
		t.Errorf("%s is in the catalogue, not in the inventory", row)
	}
}

// TestCatalogueSound holds that names are keys, complete, and stand for one
// thing.
func TestCatalogueSound(t *testing.T) {
	seen := map[string]bool{}
	name := func(kind, key, en, es string) {
		t.Helper()
		if err := ident.CheckKey(key); err != nil {
			t.Error(err)
		}
		if en == "" || es == "" || seen[kind+key] || seen[kind+en] && kind != "skill" {
			t.Errorf("%s %s: a name is missing or taken", kind, key)
		}
		seen[kind+key], seen[kind+en] = true, true
	}
	for _, r := range Roles() {
		name("role", string(r.ID), r.Name.EN, r.Name.ES)
		if !r.Description.Complete() || r.Sources == 0 || (r.Kind == Aspect) != (r.Of != "") {
			t.Errorf("%s: %+v", r.ID, r)
		}
	}
	for _, a := range Activities() {
		name("activity", string(a), a.Name().EN, a.Name().ES)
		if a.Area() == "" {
			t.Errorf("%s has no area", a)
		}
	}
	for _, d := range Deliverables() {
		name("deliverable", string(d), d.Name().EN, d.Name().ES)
		if !slices.Contains(Activities(), d.Activity()) {
			t.Errorf("%s comes from %q", d, d.Activity())
		}
	}
	known := map[Activity]bool{}
	for _, f := range Functions() {
		if !f.Name.Complete() || f.Sources == 0 || len(f.Roles) == 0 || len(f.Activities) == 0 {
			t.Errorf("%+v", f)
		}
		for _, a := range f.Activities {
			if known[a] = true; a.Area() == "" {
				t.Errorf("%s: activity %q is not in the catalogue", f.Row, a)
			}
		}
	}
	for _, a := range Activities() {
		if !known[a] {
			t.Errorf("nobody does %s", a)
		}
	}
	for _, n := range Needs() {
		name("skill", string(n.Skill), n.Name.EN, n.Name.ES)
		if n.Level == 0 || len(n.Roles) == 0 || n.Skill.Name() != n.Name {
			t.Errorf("%+v", n)
		}
	}
	for _, r := range Relations() {
		if _, ok := RoleOf(r.From); !ok || len(r.To) == 0 || !r.Text().Complete() {
			t.Errorf("%+v", r)
		}
		for _, to := range r.To {
			if _, ok := RoleOf(to); !ok {
				t.Errorf("%s: %s is not in the catalogue", r.Row, to)
			}
		}
	}
}

func TestOwnNames(t *testing.T) {
	for _, got := range []string{
		ID("own").Name().ES, Activity("own").Name().EN, Skill("own").Name().ES, Deliverable("own").Name().EN,
	} {
		if got != "own" {
			t.Errorf("a name of a program's own is %q", got)
		}
	}
	if Activity("own").Area() != "" || Deliverable("own").Activity() != "" {
		t.Error("an own name is in the catalogue")
	}
	if _, ok := FunctionOf(""); ok {
		t.Error("there is a function without a row")
	}
	if _, ok := RoleOf(""); ok {
		t.Error("there is a role without an ID")
	}
}

func TestFind(t *testing.T) {
	for text, want := range map[string]ID{
		"CM": CommunityManager, "Social  Media Manager": SocialMediaManager, "ejecutivo de cuenta": AccountExecutive,
		"influencer": Influencer, "data-analyst": DataAnalyst, "Cliente": Client, "": "", "brand voice": "", "somebody": "",
	} {
		if got, ok := FindRole(text); got != want || ok != (want != "") {
			t.Errorf("FindRole(%q) = %q, %v, want %q", text, got, ok, want)
		}
	}
	for text, want := range map[string]Activity{
		"Publicación": Publishing, "PUBLISHING": Publishing, "crisis-response": CrisisResponse, "": "", "nothing": "",
	} {
		if got, ok := FindActivity(text); got != want || ok != (want != "") {
			t.Errorf("FindActivity(%q) = %q, %v, want %q", text, got, ok, want)
		}
	}
}

func TestSources(t *testing.T) {
	for _, s := range []Sources{0, S0, S1 | S3, Texts, Texts | House} {
		text, err := s.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back Sources
		if err := back.UnmarshalText(text); err != nil || back != s {
			t.Errorf("%q is read as %v, %v", text, back, err)
		}
	}
	back := S2
	err := back.UnmarshalText([]byte("S0 S9"))
	var refused *SourcesError
	if !errors.As(err, &refused) || !errors.Is(err, ErrSources) || refused.Name != `"S9"` || back != S2 {
		t.Errorf("%v, %v", err, back)
	}
}

func TestLevels(t *testing.T) {
	seen := map[string]bool{}
	for l := range Expert + 1 {
		if seen[l.Text().ES] || !l.Text().Complete() {
			t.Errorf("level %d is %v", l, l.Text())
		}
		seen[l.Text().ES] = true
	}
}

// TestVerbs holds that every verb of the catalogue says something of its own.
func TestVerbs(t *testing.T) {
	texts := map[string]Verb{}
	for _, r := range Relations() {
		said := r.Verb.sentence().ES
		if v, ok := texts[said]; ok && v != r.Verb {
			t.Errorf("%s and %s say the same", v, r.Verb)
		}
		texts[said] = r.Verb
	}
	for _, c := range []Cadence{"", Periodically, AsItGoes, OnDemand} {
		if !c.Text().Complete() {
			t.Errorf("%q", c)
		}
	}
}
