package roles

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

// TestCompareManagers holds that the question that all five texts answer has
// all their answers.
func TestCompareManagers(t *testing.T) {
	c := Compare(CommunityManager, SocialMediaManager)
	contrast := func(rows ...string) Sources {
		for _, x := range c.Contrasts {
			if slices.Equal(x.Rows, rows) {
				return x.Sources
			}
		}
		return 0
	}
	only := func(list []Function, row string) Sources {
		for _, f := range list {
			if f.Row == row {
				return f.Sources
			}
		}
		return 0
	}
	var above, content Sources
	for _, r := range c.Hierarchy {
		if r.From == SocialMediaManager && r.Verb == Ranks && slices.Contains(r.To, CommunityManager) {
			above |= r.Sources
		}
	}
	for _, s := range c.Shared {
		if s.Activity == ContentCreation {
			content = s.Sources
		}
	}
	var review Sources
	for _, r := range c.Meetings {
		if r.Verb == ReviewsWith {
			review = r.Sources
		}
	}
	for _, x := range []struct {
		name      string
		got, want Sources
	}{
		{"SMM plans and CM executes", contrast("SM-14", "CM-24"), S2 | S4},
		{"SMM above CM", above, S3},
		{"CM first contact in a crisis", only(c.OnlyA, "CM-13"), S0},
		{"both create content", content, S0 | S1 | S2 | S4},
		{"joint metric review", review, S2},
		{"joint metric review, as a function", only(c.Together, "JT-01"), S2},
		{"SMM is the voice, CM bridge and representative", contrast("SM-07", "CM-30", "CM-27"), S1 | S4},
		{"often confused", c.Confusable, S2 | S3 | S4},
	} {
		if x.got != x.want {
			t.Errorf("%s: %q, want %q", x.name, x.got, x.want)
		}
	}
	var conflicts []string
	for _, x := range c.Conflicts {
		var line strings.Builder
		line.WriteString(x.Letter)
		for _, a := range x.Answers {
			line.WriteString(" " + a.Sources.String())
		}
		conflicts = append(conflicts, line.String())
	}
	if got, want := strings.Join(conflicts, "; "), "a S2 S4 S1; b S3 S1; c S2 S4; d S1 S1"; got != want {
		t.Errorf("conflicts %s, want %s", got, want)
	}
}

// TestCompareSymmetric holds that the order of the two changes only sides.
func TestCompareSymmetric(t *testing.T) {
	for _, a := range jobRows() {
		for _, b := range jobRows() {
			x, y := Compare(a.ID, b.ID), Compare(b.ID, a.ID)
			if len(x.OnlyA) != len(y.OnlyB) || len(x.OnlyB) != len(y.OnlyA) || len(x.Shared) != len(y.Shared) ||
				len(x.Meetings) != len(y.Meetings) || len(x.Contrasts) != len(y.Contrasts) || len(x.Conflicts) != len(y.Conflicts) {
				t.Errorf("%s and %s compare otherwise the other way round", a.ID, b.ID)
			}
		}
	}
}

// TestContrasts holds that contrasts rest on rows of their roles and claim no
// text that those rows do not have.
func TestContrasts(t *testing.T) {
	for _, c := range Contrasts() {
		var texts Sources
		sides := map[ID]bool{}
		for _, row := range c.Rows {
			f, ok := FunctionOf(row)
			if !ok {
				t.Errorf("there is no %s", row)
			}
			texts |= f.Sources
			for _, id := range c.Roles {
				sides[id] = sides[id] || f.Does(id)
			}
		}
		if !texts.Has(c.Sources) || !sides[c.Roles[0]] || !sides[c.Roles[1]] {
			t.Errorf("%v: sources %q of %q, sides %v", c.Rows, c.Sources, texts, sides)
		}
	}
}

// pages are what is written for people.
var pages = []struct {
	name  string
	write func(*bytes.Buffer, i18n.Lang) error
}{
	{"managers.txt", func(b *bytes.Buffer, l i18n.Lang) error {
		return Compare(CommunityManager, SocialMediaManager).WriteText(b, l)
	}},
	{"managers.md", func(b *bytes.Buffer, l i18n.Lang) error {
		return Compare(CommunityManager, SocialMediaManager).WriteMarkdown(b, l)
	}},
	{"strategist-s1.txt", func(b *bytes.Buffer, l i18n.Lang) error {
		return Following(S1).Compare(SocialMediaStrategist, CommunityManager).WriteText(b, l)
	}},
	{"profiles.txt", func(b *bytes.Buffer, l i18n.Lang) error {
		return Following(S1).Against(Following(S3)).WriteText(b, l)
	}},
	{"profiles.md", func(b *bytes.Buffer, l i18n.Lang) error {
		return Following(S2).Against(Following(S4)).WriteMarkdown(b, l)
	}},
	{"agency.txt", func(b *bytes.Buffer, l i18n.Lang) error {
		return Standard().Matrix(AgencyClient, l).WriteText(b, l)
	}},
	{"small.md", func(b *bytes.Buffer, l i18n.Lang) error {
		return Standard().Matrix(SmallHouse, l).WriteMarkdown(b, l)
	}},
}

func TestPages(t *testing.T) {
	for _, p := range pages {
		for _, l := range i18n.Langs() {
			name := strings.Replace(p.name, ".", "."+l.String()+".", 1)
			t.Run(name, func(t *testing.T) {
				var b bytes.Buffer
				if err := p.write(&b, l); err != nil {
					t.Fatal(err)
				}
				golden := filepath.Join("testdata", name)
				if *update {
					if err := os.WriteFile(golden, b.Bytes(), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if b.String() != string(want) {
					t.Errorf("got\n%s\nwant\n%s", &b, want)
				}
			})
		}
	}
}

// full is a disk without room.
type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestFullDisk(t *testing.T) {
	c, m := Compare(CommunityManager, Influencer), Standard().Matrix(SmallHouse, i18n.EN)
	d := Following(S1).Against(Standard())
	for i, err := range []error{
		c.WriteText(full{}, i18n.EN), c.WriteMarkdown(full{}, i18n.EN),
		d.WriteText(full{}, i18n.EN), d.WriteMarkdown(full{}, i18n.EN),
		m.WriteText(full{}, i18n.EN), m.WriteMarkdown(full{}, i18n.EN), m.WriteCSV(full{}, i18n.EN), m.WriteJSON(full{}),
	} {
		if !errors.Is(err, errFull) {
			t.Errorf("%d: %v", i, err)
		}
	}
}

// TestOwnRoles holds that roles that the catalogue does not have compare too.
func TestOwnRoles(t *testing.T) {
	var b bytes.Buffer
	if err := Compare("a|b\n[x](y)", "").WriteMarkdown(&b, i18n.EN); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "# A\\|b \\[x\\](y) and \n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if c := Compare(CommunityManager, CommunityManager); len(c.Shared)+len(c.OnlyA)+len(c.Hierarchy) != 0 {
		t.Errorf("a role differs from itself: %+v", c)
	}
}
