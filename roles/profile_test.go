package roles

import (
	"fmt"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestFollowing(t *testing.T) {
	for _, c := range []struct {
		texts Sources
		want  string
	}{
		{S0, "[]  false 0"},
		{S1, "[social-media-strategist] social-media-strategist false 1"},
		{S2, "[social-media-manager]  false 0"},
		{S3, "[] social-media-manager false 0"},
		{S4, "[social-media-manager brand-representative]  true 0"},
		{S1 | S3, "[social-media-strategist] social-media-strategist false 2"},
		{S2 | S4, "[social-media-manager]  false 2"},
		{S0 | S3 | S4, "[social-media-manager brand-representative] social-media-manager true 0"},
	} {
		p := Following(c.texts)
		if got := fmt.Sprint(p.Authors, " ", p.Supervisor, " ", p.Contributes, " ", len(p.Open())); got != c.want {
			t.Errorf("%s: %s, want %s", c.texts, got, c.want)
		}
	}
	if got := len(Standard().Open()); got != 4 {
		t.Errorf("the default settles %d questions", got)
	}
	for _, c := range Conflicts() {
		n := 0
		for _, a := range c.Answers {
			if a.Default {
				n++
			}
		}
		if n != 1 {
			t.Errorf("question %s has %d default answers", c.Letter, n)
		}
	}
}

// rows are the rows of functions.
func rows(list []Function) []string {
	var out []string
	for _, f := range list {
		out = append(out, f.Row)
	}
	return out
}

func TestProfileFunctions(t *testing.T) {
	has := func(p Profile, id ID, row string) bool { return slices.Contains(rows(p.Functions(id)), row) }
	standard, large, alone := Standard(), Standard(), Standard()
	large.Size, alone.Mode = Large, Independent
	other := Standard()
	other.Supervisor, other.Authors, other.Contributes = SocialMediaStrategist, []ID{SocialMediaStrategist}, false
	open := Standard()
	open.Supervisor, open.Authors = "", nil
	for _, c := range []struct {
		name string
		p    Profile
		id   ID
		row  string
		want bool
	}{
		{"manager writes the plan", standard, SocialMediaManager, "SM-14", true},
		{"strategist does not", standard, SocialMediaStrategist, "ST-01", false},
		{"unless it is the author", other, SocialMediaStrategist, "ST-01", true},
		{"then the manager does not", other, SocialMediaManager, "SM-14", false},
		{"open: both do", open, SocialMediaStrategist, "ST-01", true},
		{"strategist supervises", other, SocialMediaStrategist, "ST-06", true},
		{"or does not", standard, SocialMediaStrategist, "ST-06", false},
		{"open: does", open, SocialMediaStrategist, "ST-06", true},
		{"community manager contributes", standard, CommunityManager, "CM-29", true},
		{"or only executes", other, CommunityManager, "CM-29", false},
		{"manager makes content", standard, SocialMediaManager, "SM-12", true},
		{"not in a large organisation", large, SocialMediaManager, "SM-12", false},
		{"but strategy", large, SocialMediaManager, "SM-01", true},
		{"and analysis", large, SocialMediaManager, "SM-05", true},
		{"alone it delegates nothing", alone, SocialMediaManager, "SM-13", false},
		{"but publishes", alone, SocialMediaManager, "SM-12", true},
		{"other roles keep theirs", large, CommunityManager, "CM-01", true},
		{"a text that does not know it", Following(S3), CommunityManager, "CM-01", false},
	} {
		if got := has(c.p, c.id, c.row); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestProfileRelations(t *testing.T) {
	list := func(p Profile) string {
		var out []string
		for _, r := range p.Relations() {
			out = append(out, r.Row)
		}
		return fmt.Sprint(out)
	}
	if got, want := list(Following(S1)), "[RE-01 RE-07 RE-09 RE-13 RE-21]"; got != want {
		t.Errorf("S1 has %s, want %s", got, want)
	}
	if got, want := list(Following(S4)), "[RE-08 RE-18 RE-19 RE-19]"; got != want {
		t.Errorf("S4 has %s, want %s", got, want)
	}
	p := Following(S1 | S3)
	for _, r := range p.Relations() {
		if r.ranks() && slices.Contains(r.To, CommunityManager) && r.From != SocialMediaStrategist {
			t.Errorf("%s contradicts the profile", r.Row)
		}
	}
	p = Standard()
	p.Authors, p.Contributes = []ID{SocialMediaStrategist}, false
	for _, r := range p.Relations() {
		if r.Row == "RE-19" {
			t.Error("RE-19 contradicts the profile")
		}
	}
}

// TestStandardMatrices holds that every matrix that the library derives is
// sound by its own rules, but for what a text leaves out.
func TestStandardMatrices(t *testing.T) {
	for _, p := range Profiles() {
		for _, s := range Settings() {
			for _, l := range i18n.Langs() {
				m := p.Matrix(s, l)
				if len(m.Tasks) < 4 || m.Title == "" {
					t.Errorf("%s, %s: %d tasks", p.Name.EN, s, len(m.Tasks))
				}
				for _, f := range m.Check(Policy{MostTasks: 50}, check.Options{}).Findings {
					untold := f.Code == "ROL-032" && !p.Sources.Has(House) // the texts do not name disclosure
					if f.Severity != check.Advice && !untold {
						t.Errorf("%s, %s: %s %s", p.Name.EN, s, f.Code, f.Message.In(l))
					}
				}
			}
		}
	}
	if m := (Profile{}).Matrix(Solo, i18n.EN); len(m.Tasks) != 0 {
		t.Errorf("without texts there are %d tasks", len(m.Tasks))
	}
	if m := (Profile{Sources: House}).Matrix(LargeHouse, i18n.EN); len(m.Tasks) != 0 {
		t.Errorf("without texts there are %d tasks", len(m.Tasks))
	}
	for _, s := range Settings() {
		if !s.Text().Complete() {
			t.Error(s)
		}
	}
}

// TestDifference holds that a profile does not differ from itself, and that
// what two texts answer alike is no conflict.
func TestDifference(t *testing.T) {
	for _, p := range Profiles() {
		d := p.Against(p)
		if len(d.Roles)+len(d.OnlyP)+len(d.OnlyQ)+len(d.Conflicts) != 0 {
			t.Errorf("%s differs from itself", p.Name.EN)
		}
	}
	d := Following(S2).Against(Following(S4))
	if len(d.Conflicts) != 2 || d.Conflicts[0].Letter != "a" || d.Conflicts[1].Letter != "c" {
		t.Errorf("conflicts of S2 and S4: %v", d.Conflicts)
	}
}
