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
	{name: "without-times", args: []string{"-"}, in: "path,conversions\nBlog > Search > Blog,3\nSearch,2\n"},
	{name: "yen", args: []string{"-currency", "JPY", "-"}, in: "value,path,conversions,lost\n500,Blog@3.5 > Search@0,3,1\n,Mail@1,0,4\n"},
	{name: "file", args: []string{"data/paths.csv"}},
	{name: "help", args: []string{"-h"}},
	{name: "no-rows", args: []string{"-"}, in: "path,conversions\n"},
	{name: "nothing", args: []string{"-"}, status: 1},
	{name: "no-column", args: []string{"-"}, in: "path,sales\nBlog,3\n", status: 1},
	{name: "no-count", args: []string{"-"}, in: "path,conversions\nBlog,many\n", status: 1},
	{name: "no-lost", args: []string{"-"}, in: "path,conversions,lost\nBlog,1,few\n", status: 1},
	{name: "no-day", args: []string{"-"}, in: "path,conversions\nBlog@soon,3\n", status: 1},
	{name: "too-old", args: []string{"-"}, in: "path,conversions\nBlog@1000000,3\n", status: 1},
	{name: "out-of-order", args: []string{"-"}, in: "path,conversions\nBlog@1 > Search@5,3\n", status: 1},
	{name: "uneven", args: []string{"-"}, in: "path,conversions\nBlog\n", status: 1},
	{name: "quotes", args: []string{"-"}, in: "path,\"conv\n", status: 1},
	{name: "half-cents", args: []string{"-"}, in: "path,conversions,value\nBlog,1,0.005\n", status: 1},
	{name: "no-file", args: []string{"none.csv"}, status: 1},
	{name: "two-files", args: []string{"a.csv", "b.csv"}, status: 2},
	{name: "no-currency", args: []string{"-currency", "EURO"}, status: 2},
	{name: "no-half-life", args: []string{"-half-life", "0"}, status: 2},
	{name: "no-such-flag", args: []string{"-nope"}, status: 2},
}

// TestGolden holds what the program prints, in both languages.
func TestGolden(t *testing.T) {
	for _, c := range calls {
		for _, l := range i18n.Langs() {
			t.Run(c.name+"-"+l.String(), func(t *testing.T) {
				var out, complaints bytes.Buffer
				status := run(append([]string{"-lang", l.String()}, c.args...), strings.NewReader(c.in), &out, &complaints)
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
	if status := run([]string{"-lang", "tlh"}, nil, &out, &complaints); status != 2 || !strings.Contains(complaints.String(), "tlh") {
		t.Errorf("status %d, %s", status, &complaints)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFullDisk(t *testing.T) {
	var complaints bytes.Buffer
	if status := run(nil, nil, full{}, &complaints); status != 1 || complaints.String() != "attribution: no space left\n" {
		t.Errorf("status %d, %s", status, &complaints)
	}
}
