package main

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

var calls = []struct {
	name   string
	args   []string
	status int
}{
	{name: "story"},
	{name: "page", args: []string{"-html", "-"}},
	{name: "help", args: []string{"-h"}},
	{name: "no-folder", args: []string{"-html", "none/none.html"}, status: 1},
	{name: "file", args: []string{"a.csv"}, status: 2},
	{name: "no-such-flag", args: []string{"-nope"}, status: 2},
}

// TestGolden holds what the program prints, in both languages.
func TestGolden(t *testing.T) {
	for _, c := range calls {
		for _, l := range i18n.Langs() {
			t.Run(c.name+"-"+l.String(), func(t *testing.T) {
				var out, complaints bytes.Buffer
				status := run(append([]string{"-lang", l.String()}, c.args...), &out, &complaints)
				if status != c.status || (complaints.Len() > 0) != (status != 0) {
					t.Errorf("status %d, want %d", status, c.status)
				}
				got := out.String() + complaints.String()
				golden := filepath.Join("testdata", c.name+"."+l.String()+".golden")
				if *update {
					if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if got != string(want) {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

// TestPage writes the page beside the text.
func TestPage(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.html")
	var out, complaints bytes.Buffer
	if status := run([]string{"-html", file}, &out, &complaints); status != 0 {
		t.Fatalf("status %d, %s", status, &complaints)
	}
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(page, []byte("<svg ")); n != 7 || !strings.Contains(out.String(), "Marlow") {
		t.Errorf("%d charts", n)
	}
}

// TestStory holds the story itself: a plan that is sound when it begins, targets
// that fall behind, and money moved against the order of the average returns, to
// the cent.
func TestStory(t *testing.T) {
	for _, l := range i18n.Langs() {
		s, err := read(embedded, l)
		if err != nil {
			t.Fatal(err)
		}
		r, err := s.report()
		if err != nil {
			t.Fatal(err)
		}
		if n := r.Findings.Count(check.Error); n > 0 {
			t.Errorf("%s: %d errors", l, n)
		}
		moved := false
		for _, c := range r.Corrections {
			if len(c.Moves) == 0 {
				continue
			}
			moved = true
			more, less := c.Moves[1], c.Moves[0]
			order, err := less.Average.Compare(more.Average)
			if err != nil || order <= 0 || more.To.Compare(more.From) <= 0 {
				t.Errorf("%s: got %+v", l, c.Moves)
			}
			before, _ := less.From.Add(more.From)
			after, _ := less.To.Add(more.To)
			if !before.Equal(after) {
				t.Errorf("%s: %s became %s", l, before, after)
			}
		}
		if !moved {
			t.Errorf("%s: no money is moved", l)
		}
	}
}

// TestBroken holds that what cannot be read ends the story.
func TestBroken(t *testing.T) {
	file := func(name string) []byte {
		data, err := fs.ReadFile(embedded, "data/"+name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for _, test := range []struct {
		name   string
		change func(fstest.MapFS)
	}{
		{"no plan", func(m fstest.MapFS) { delete(m, "data/en.json") }},
		{"no zone", func(m fstest.MapFS) {
			m["data/en.json"].Data = bytes.Replace(m["data/en.json"].Data, []byte("Europe/London"), []byte("Europe/Nowhere"), 1)
		}},
		{"no period", func(m fstest.MapFS) {
			m["data/en.json"].Data = bytes.Replace(m["data/en.json"].Data, []byte(`"period": "2027-01-11/2027-02-07",`), nil, 1)
		}},
		{"no export", func(m fstest.MapFS) { delete(m, "data/en.csv") }},
		{"no posts", func(m fstest.MapFS) { delete(m, "data/posts.csv") }},
		{"torn posts", func(m fstest.MapFS) { m["data/posts.csv"].Data = []byte("a\n\"b") }},
		{"no moment", func(m fstest.MapFS) { m["data/posts.csv"].Data = []byte("a,b,c\nx,1,1\n") }},
		{"no count", func(m fstest.MapFS) { m["data/posts.csv"].Data = []byte("a,b,c\n2026-12-07T08:00:00Z,x,1\n") }},
		{"no reach", func(m fstest.MapFS) { m["data/posts.csv"].Data = []byte("a,b,c\n2026-12-07T08:00:00Z,1,x\n") }},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := fstest.MapFS{}
			for _, name := range []string{"en.json", "en.csv", "posts.csv"} {
				files["data/"+name] = &fstest.MapFile{Data: file(name)}
			}
			test.change(files)
			s, err := read(files, i18n.EN)
			if err == nil {
				_, err = s.report()
			}
			if err == nil {
				t.Error("the story is told all the same")
			}
		})
	}
	t.Run("few posts", func(t *testing.T) {
		s := story{files: fstest.MapFS{"data/posts.csv": {Data: []byte("a,b,c\n2026-12-07T08:00:00Z,1,100\n")}}, zones: civil.Zones{"UTC": nil}}
		s.plan.Zone = "UTC"
		if h, err := s.heatmap(); h != nil {
			t.Errorf("got %v, %v", h, err)
		}
	})
}

// TestPoint holds that what is not in the export is nothing.
func TestPoint(t *testing.T) {
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Campaign}, "spend")
	if err != nil {
		t.Fatal(err)
	}
	if p := point(table, "none"); !p.Spend.IsZero() {
		t.Errorf("got %v", p)
	}
	for _, id := range []string{"spend", "unknown"} {
		if a := amount(table.Total(), id); !a.IsZero() {
			t.Errorf("%s: got %s", id, a)
		}
	}
}

func TestNoLanguage(t *testing.T) {
	var out, complaints bytes.Buffer
	if status := run([]string{"-lang", "tlh"}, &out, &complaints); status != 2 || !strings.Contains(complaints.String(), "tlh") {
		t.Errorf("status %d, %s", status, &complaints)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFullDisk(t *testing.T) {
	var complaints bytes.Buffer
	if status := run(nil, full{}, &complaints); status != 1 || complaints.String() != "campaign: no space left\n" {
		t.Errorf("status %d, %s", status, &complaints)
	}
}
