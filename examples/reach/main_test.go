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
	status int
}{
	{name: "invented"},
	{name: "two-vehicles", args: []string{"facebook=1200", "blog=900"}},
	{name: "universe", args: []string{"-universe", "1000", "facebook=700", "blog=800"}},
	{name: "overlap", args: []string{"-universe", "100000", "a=30000", "b=30000", "a+b=10000"}},
	{name: "help", args: []string{"-h"}},
	{name: "contradiction", args: []string{"a=30", "b=30", "c=30", "a+b=30", "b+c=30", "a+c=5"}, status: 1},
	{name: "no-number", args: []string{"facebook=many"}, status: 2},
	{name: "no-vehicle", args: []string{"a=30", "a+b=5"}, status: 2},
	{name: "no-such-flag", args: []string{"-nope"}, status: 2},
}

// TestGolden holds what the program prints, in both languages.
func TestGolden(t *testing.T) {
	for _, c := range calls {
		for _, l := range i18n.Langs() {
			t.Run(c.name+"-"+l.String(), func(t *testing.T) {
				var out, complaints bytes.Buffer
				status := run(append([]string{"-lang", l.String()}, c.args...), &out, &complaints)
				if status != c.status || (complaints.Len() > 0) != (status != 0) || status != 0 && out.Len() > 0 {
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
	if status := run(nil, full{}, &complaints); status != 1 || complaints.String() != "reach: no space left\n" {
		t.Errorf("status %d, %s", status, &complaints)
	}
}
