package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

var calls = []struct {
	name   string
	args   []string
	in     string
	status int
}{
	{name: "invented"},
	{name: "columns", args: []string{"-"}, in: "Área,R,A,C,I\nEventos,Community Lead,PM,Marketing,Tech Lead\n"},
	{name: "file", args: []string{"data/es.csv"}},
	{name: "help", args: []string{"-h"}},
	{name: "refused", args: []string{"-"}, in: "Task,CM\nPublish,yes\n", status: 1},
	{name: "no-file", args: []string{"none.csv"}, status: 1},
	{name: "two-files", args: []string{"a.csv", "b.csv"}, status: 2},
	{name: "no-such-flag", args: []string{"-nope"}, status: 2},
}

// TestGolden holds what the program prints, in both languages.
func TestGolden(t *testing.T) {
	for _, c := range calls {
		for _, l := range i18n.Langs() {
			t.Run(c.name+"-"+l.String(), func(t *testing.T) {
				var out, complaints bytes.Buffer
				status := run(append([]string{"-lang", l.String()}, c.args...), strings.NewReader(c.in), &out, &complaints)
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

// TestBothLanguages holds that the two invented tables say the same.
func TestBothLanguages(t *testing.T) {
	en, err := read(i18n.EN, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	es, err := read(i18n.ES, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(en.Tasks) != len(es.Tasks) || len(en.Who) != len(es.Who) {
		t.Fatalf("%d and %d tasks, %d and %d parties", len(en.Tasks), len(es.Tasks), len(en.Who), len(es.Who))
	}
	for i := range en.Tasks {
		if len(en.Tasks[i].Assignments) != len(es.Tasks[i].Assignments) {
			t.Errorf("%s and %s", en.Tasks[i].Name, es.Tasks[i].Name)
		}
	}
}

func TestNoLanguage(t *testing.T) {
	var out, complaints bytes.Buffer
	if status := run([]string{"-lang", "tlh"}, nil, &out, &complaints); status != 2 || !strings.Contains(complaints.String(), "tlh") {
		t.Errorf("status %d, %s", status, &complaints)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFullDisk(t *testing.T) {
	var complaints bytes.Buffer
	if status := run(nil, nil, full{}, &complaints); status != 1 || complaints.String() != "raci: no space left\n" {
		t.Errorf("status %d, %s", status, &complaints)
	}
}
