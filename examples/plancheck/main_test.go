package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

// now is the clock of the tests.
var now = time.Date(2027, 1, 14, 9, 0, 0, 0, time.UTC)

var calls = []struct {
	name   string
	args   []string
	in     string
	status int
}{
	{name: "invented", status: 1},
	{name: "solo", args: []string{"-on", "2027-01-11", "data/solo.json"}},
	{name: "agencia", args: []string{"-on", "2027-02-01", "data/agencia.json"}},
	{name: "large", args: []string{"-on", "2027-04-05", "data/large.json"}},
	{name: "solo-faulty", args: []string{"-on", "2027-01-11", "data/solo-faulty.json"}, status: 1},
	{name: "agencia-faulty", args: []string{"-on", "2027-02-01", "data/agencia-faulty.json"}, status: 1},
	{name: "large-faulty", args: []string{"-on", "2027-04-05", "data/large-faulty.json"}, status: 1},
	{name: "draft", args: []string{"-stage", "draft", "-"}, in: `{"version": 1, "title": "A first idea"}`, status: 1},
	{name: "help", args: []string{"-h"}},
	{name: "refused", args: []string{"-"}, in: `{"version": 1, "bugdet": {}}`, status: 1},
	{name: "zone", args: []string{"-"}, in: `{"version": 1, "zone": "Europe/Nowhere"}`, status: 1},
	{name: "no-file", args: []string{"none.json"}, status: 1},
	{name: "two-files", args: []string{"a.json", "b.json"}, status: 2},
	{name: "no-such-flag", args: []string{"-nope"}, status: 2},
	{name: "no-such-stage", args: []string{"-stage", "done"}, status: 2},
	{name: "no-such-day", args: []string{"-on", "2027-02-30"}, status: 2},
}

// TestGolden holds what the program prints, in both languages.
func TestGolden(t *testing.T) {
	for _, c := range calls {
		for _, l := range i18n.Langs() {
			t.Run(c.name+"-"+l.String(), func(t *testing.T) {
				var out, complaints bytes.Buffer
				status := run(append([]string{"-lang", l.String()}, c.args...), strings.NewReader(c.in), &out, &complaints, now)
				if status != c.status || (complaints.Len() > 0) != (status != 0) {
					t.Errorf("status %d, want %d: %s", status, c.status, &complaints)
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

// TestTwins holds that a faulty plan is the sound one but for the faults that
// were planted in it, and that each of them is found. A review that moved to
// another day is two differences.
func TestTwins(t *testing.T) {
	for _, c := range []struct {
		name        string
		on          string
		differences int
		codes       []string // one for each fault
	}{
		{"solo", "2027-01-11", 11, []string{"PLN-065", "PLN-040", "PLN-033", "PLN-013", "PLN-024", "PLN-083", "PLN-069", "PLN-115", "CAL-048", "PLN-137"}},
		{"agencia", "2027-02-01", 14, []string{"PLN-048", "PLN-056", "PLN-039", "PLN-043", "PLN-067", "PLN-019", "PLN-152", "PLN-149", "PLN-153", "PLN-179", "ROL-027", "CAL-064", "COM-032", "PLN-130"}},
		{"large", "2027-04-05", 11, []string{"PLN-066", "PLN-032", "PLN-038", "PLN-100", "PLN-097", "PLN-082", "PLN-070", "PLN-087", "PLN-107", "CAL-035", "PLN-144"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			sound, faulty := decode(t, c.name), decode(t, c.name+"-faulty")
			if d := plan.Diff(sound, faulty); len(d) != c.differences {
				t.Errorf("%d differences, want %d: %+v", len(d), c.differences, d)
			}
			o := options{stage: plan.Running, on: civil.MustDate(c.on), file: "-"}
			before, after := codes(t, o, sound), codes(t, o, faulty)
			if len(before) != 0 {
				t.Errorf("the sound plan has findings: %v", before)
			}
			for _, code := range c.codes {
				if !slices.Contains(after, code) {
					t.Errorf("%s was not found", code)
				}
			}
		})
	}
}

// TestData holds that the plans are written as the library writes them.
func TestData(t *testing.T) {
	names, err := filepath.Glob("data/*.json")
	if err != nil || len(names) != 6 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, err := plan.Decode(text, document.Limits{})
		if err != nil {
			t.Fatal(name, err)
		}
		if again, err := p.Encode(); err != nil || string(again) != string(text) {
			t.Errorf("%s: %v, or it is written otherwise", name, err)
		}
	}
}

// codes are those of the findings of a plan.
func codes(t *testing.T, o options, p plan.Plan) []string {
	t.Helper()
	at, err := moment(o, p, now)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range plan.Check(p, at).Findings {
		list = append(list, f.Code)
	}
	return list
}

func decode(t *testing.T, name string) plan.Plan {
	t.Helper()
	p, err := plan.File(os.DirFS("data"), name+".json")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestNoLanguage(t *testing.T) {
	var out, complaints bytes.Buffer
	if status := run([]string{"-lang", "tlh"}, nil, &out, &complaints, now); status != 2 || !strings.Contains(complaints.String(), "tlh") {
		t.Errorf("status %d, %s", status, &complaints)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFullDisk(t *testing.T) {
	var complaints bytes.Buffer
	if status := run(nil, nil, full{}, &complaints, now); status != 1 || complaints.String() != "plancheck: no space left\n" {
		t.Errorf("status %d, %s", status, &complaints)
	}
}
