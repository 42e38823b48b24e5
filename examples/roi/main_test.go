package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

// called is a way to call the program.
type called struct {
	name   string
	args   []string
	in     string // standard input
	status int
}

var own = []string{
	"-delimiter", ";", "-dates", "dmy", "-map", "Día=date", "-map", "Campaña=campaign", "-map", "Gasto=spend",
	"-map", "Ventas=conversions", "-map", "Consultas=leads", "-map", "Divisa=currency",
	"-value", "conversions=100 EUR", "-value", "leads=5 EUR",
}

func with(args []string, more ...string) []string {
	return append(append([]string{}, args...), more...)
}

var calls = []called{
	{name: "invented"},
	{name: "robyn", args: []string{"-data", "robyn"}},
	{name: "posts", args: []string{"-data", "posts"}},
	{name: "own", args: with(own, "-by", "campaign, month", "testdata/own.csv")},
	{name: "own-total", args: with(own, "testdata/own.csv")},
	{name: "own-header", args: []string{"-by", "Team", "-map", "TV+Radio=spend", "-currency", "eur", "-"}, in: "Team,TV,Radio,revenue,fees\na,1,2,30,\nb,4,,5,1\nb,4,2,12,1\n"},
	{name: "tabs", args: []string{"-delimiter", "tab", "-currency", "JPY", "-"}, in: "spend\trevenue\n100\t250\n"},
	{name: "help", args: []string{"-h"}},
	{name: "no-file", args: []string{"testdata/none.csv"}, status: 1},
	{name: "bad-rows", args: []string{"-currency", "EUR", "-"}, in: "spend,revenue\n1.2M,3\n\"1,000\",2\n4,5,6\n", status: 1},
	{name: "no-currency", args: []string{"-"}, in: "spend,revenue\n1,3\n", status: 1},
	{name: "no-column", args: []string{"-by", "campaign", "-currency", "EUR", "-"}, in: "spend,Campaigns\n1,a\n", status: 1},
	{name: "twice", args: []string{"-by", "campaign,campaign", "-"}, status: 1},
	{name: "no-such-flag", args: []string{"-nope"}, status: 2},
	{name: "no-such-data", args: []string{"-data", "x"}, status: 2},
	{name: "data-and-file", args: []string{"-data", "posts", "x.csv"}, status: 2},
	{name: "two-files", args: []string{"a.csv", "b.csv"}, status: 2},
	{name: "half-map", args: []string{"-map", "spend=", "a.csv"}, status: 2},
	{name: "half-value", args: []string{"-value", "100 USD", "a.csv"}, status: 2},
	{name: "value-of-nothing", args: []string{"-value", "leads=5", "a.csv"}, status: 2},
	{name: "no-such-currency", args: []string{"-currency", "euros", "a.csv"}, status: 2},
	{name: "long-delimiter", args: []string{"-delimiter", "::", "a.csv"}, status: 2},
	{name: "no-such-order", args: []string{"-dates", "ddmm", "testdata/own.csv"}, status: 1},
}

// TestGolden holds what the program prints, in both languages.
func TestGolden(t *testing.T) {
	for _, c := range calls {
		for _, l := range i18n.Langs() {
			t.Run(c.name+"-"+l.String(), func(t *testing.T) {
				var out, complaints bytes.Buffer
				status := run(append([]string{"-lang", l.String()}, c.args...), strings.NewReader(c.in), &out, &complaints)
				if status != c.status {
					t.Errorf("status %d, want %d", status, c.status)
				}
				if (complaints.Len() > 0) != (status != 0) || status != 0 && out.Len() > 0 {
					t.Errorf("status %d with %d bytes printed and %d of complaints", status, out.Len(), complaints.Len())
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
				for line := range strings.Lines(out.String()) {
					if n := utf8.RuneCountInString(line) - 1; n > 120 && !strings.HasPrefix(line, "*") {
						t.Errorf("a line of %d characters: %s", n, line)
					}
				}
			})
		}
	}
}

// TestNoLanguage holds that a language that is none is refused in English.
func TestNoLanguage(t *testing.T) {
	var out, complaints bytes.Buffer
	status := run([]string{"-lang", "tlh"}, strings.NewReader(""), &out, &complaints)
	if want := "roi: -lang \"tlh\": language \"tlh\" is unknown: use en or es\n`roi -h` shows the flags.\n"; status != 2 || complaints.String() != want {
		t.Errorf("status %d, %q", status, complaints.String())
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// TestFullDisk holds that the program does not claim to have printed what it
// could not.
func TestFullDisk(t *testing.T) {
	for _, args := range [][]string{nil, {"-data", "robyn"}, {"-data", "posts"}, with(own, "testdata/own.csv")} {
		var complaints bytes.Buffer
		status := run(args, strings.NewReader(""), full{}, &complaints)
		if status != 1 || complaints.String() != "roi: no space left\n" {
			t.Errorf("%v: status %d, %q", args, status, complaints.String())
		}
	}
}

// TestInvented holds that the data that we made up say so, and have the holes
// that they are made for.
func TestInvented(t *testing.T) {
	data, err := embedded.ReadFile("data/invented.csv")
	if err != nil {
		t.Fatal(err)
	}
	first, rest, _ := strings.Cut(string(data), "\n")
	if !strings.Contains(first, "Invented data") || !strings.Contains(first, "Datos inventados") {
		t.Errorf("the first line says %q", first)
	}
	rows, err := csv.NewReader(strings.NewReader(rest)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	months, channels := map[string]bool{}, map[string]bool{}
	for _, row := range rows[1:] {
		months[row[0]], channels[row[1]] = true, true
		switch {
		case row[10] == "":
			count["without revenue in "+row[0]]++
		case row[3] == "0.00":
			count["without spend in "+row[0]]++
		case row[2] != "EUR":
			count["in "+row[2]]++
		}
	}
	if got, want := fmt.Sprint(count), "map[in USD:1 without revenue in 2025-02:4 without spend in 2025-08:4]"; got != want || len(months) != 12 || len(channels) != 4 || len(rows) != 49 {
		t.Errorf("%d rows, %d months, %d channels; %s", len(rows), len(months), len(channels), got)
	}
}

// TestAttribution holds that the data of others are as they came, with their
// licences.
func TestAttribution(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"robyn.LICENSE", "MIT License"},
		{"robyn.LICENSE", "Copyright (c) 2021-present, Facebook, Inc. and its affiliates"},
		{"posts.LICENSE", "CC BY 4.0"},
		{"posts.LICENSE", "S. Moro, P. Rita and B. Vala (2016)"},
	} {
		text, err := embedded.ReadFile("data/" + c.file)
		if err != nil || !strings.Contains(string(text), c.want) {
			t.Errorf("%s does not say %q: %v", c.file, c.want, err)
		}
	}
	folder := os.Getenv(sharedFolder)
	if folder == "" {
		t.Skip(sharedFolder + " names no folder: the files are not compared with what they came from")
	}
	for ours, theirs := range map[string]string{"robyn.csv": "mmm/robyn_weekly_first104.csv", "posts.csv": "organic/moro_en_first250.csv"} {
		got, err := embedded.ReadFile("data/" + ours)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join(folder, "data", theirs))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not %s", ours, theirs)
		}
	}
}

// sharedFolder is the environment variable that names the folder of the data
// by others.
const sharedFolder = "PAUTA_SHARED"
