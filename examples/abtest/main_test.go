package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

var calls = []struct {
	name   string
	args   []string
	status int
}{
	{name: "invented"},
	{name: "better-b", args: []string{"-a", "1200/10000", "-b", "1450/10000"}},
	{name: "better-a", args: []string{"-a", "1450/10000", "-b", "1200/10000"}},
	{name: "no-difference", args: []string{"-a", "500/4000", "-b", "500/4000"}},
	{name: "hardly-any", args: []string{"-a", "5001/40000", "-b", "5000/40000"}},
	{name: "few-trials", args: []string{"-a", "12/100", "-b", "3/12"}},
	{name: "few-successes", args: []string{"-a", "3/300", "-b", "5/300"}},
	{name: "fisher", args: []string{"-a", "2/200", "-b", "14/150"}},
	{name: "one-sided", args: []string{"-a", "0/1000", "-b", "50/1000"}},
	{name: "nothing-varies", args: []string{"-a", "0/40", "-b", "0/50"}},
	{name: "help", args: []string{"-h"}},
	{name: "one-only", args: []string{"-a", "120/1000"}, status: 2},
	{name: "more-than-all", args: []string{"-a", "120/1000", "-b", "7/6"}, status: 2},
	{name: "no-trials", args: []string{"-a", "0/0", "-b", "7/16"}, status: 2},
	{name: "no-number", args: []string{"-a", "12%", "-b", "7/16"}, status: 2},
	{name: "no-such-flag", args: []string{"-c", "1/2"}, status: 2},
	{name: "an-argument", args: []string{"120/1000"}, status: 2},
}

// TestGolden holds what the program prints, in both languages.
func TestGolden(t *testing.T) {
	for _, c := range calls {
		for _, l := range i18n.Langs() {
			t.Run(c.name+"-"+l.String(), func(t *testing.T) {
				var out, complaints bytes.Buffer
				status := run(append([]string{"-lang", l.String()}, c.args...), &out, &complaints)
				if status != c.status || (complaints.Len() > 0) != (status != 0) || status != 0 && out.Len() > 0 {
					t.Errorf("status %d with %d bytes printed and %d of complaints, want %d", status, out.Len(), complaints.Len(), c.status)
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

// TestNoLanguage holds that a language that is none is refused in English.
func TestNoLanguage(t *testing.T) {
	var out, complaints bytes.Buffer
	status := run([]string{"-lang", "tlh"}, &out, &complaints)
	if want := "abtest: language \"tlh\" is unknown: use en or es\n" + usage.EN + "\n"; status != 2 || complaints.String() != want {
		t.Errorf("status %d, %q", status, complaints.String())
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// TestFullDisk holds that the program does not claim to have printed what it
// could not.
func TestFullDisk(t *testing.T) {
	var complaints bytes.Buffer
	if status := run(nil, full{}, &complaints); status != 1 || complaints.String() != "abtest: no space left\n" {
		t.Errorf("status %d, %q", status, complaints.String())
	}
}
