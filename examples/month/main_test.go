package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

const small = "clave;título;fecha;hora;canal\npan;Pan de maíz;2026-05-04;9:30;instagram\n"

var calls = []struct {
	name   string
	args   []string
	in     string
	status int
}{
	{name: "invented"},
	{name: "invented-ics", args: []string{"-to", "ics"}},
	{name: "invented-html", args: []string{"-to", "html"}},
	{name: "small", args: []string{"-zone", "America/Mexico_City", "-"}, in: small},
	{name: "holidays", args: []string{"-holidays", "testdata/holidays.ics", "-to", "html", "-"}, in: small},
	{name: "holidays-found", args: []string{"-holidays", "testdata/holidays.ics", "-"}, in: small},
	{name: "no-holidays", args: []string{"-holidays", "none.ics", "-"}, in: small, status: 1},
	{name: "bad-holidays", args: []string{"-holidays", "data/en.csv", "-"}, in: small, status: 1},
	{name: "small-ics", args: []string{"-id", "6ba7b811-9dad-11d1-80b4-00c04fd430c8", "-to", "ics", "-"}, in: small},
	{name: "another-month", args: []string{"-month", "2026-06", "-"}, in: small},
	{name: "nothing", args: []string{"-"}, in: "key\n"},
	{name: "file", args: []string{"-month", "2026-03-16", "data/es.csv"}},
	{name: "help", args: []string{"-h"}},
	{name: "refused", args: []string{"-"}, in: "key,date,time\na,2026-02-30,10:00\nb,2026-02-03,10:00\n", status: 1},
	{name: "no-table", args: []string{"-"}, in: "title\na\n", status: 1},
	{name: "no-file", args: []string{"none.csv"}, status: 1},
	{name: "no-zone", args: []string{"-zone", "CET"}, status: 1},
	{name: "no-month", args: []string{"-month", "March"}, status: 2},
	{name: "no-id", args: []string{"-id", "7"}, status: 2},
	{name: "no-form", args: []string{"-to", "pdf"}, status: 2},
	{name: "two-files", args: []string{"a.csv", "b.csv"}, status: 2},
	{name: "no-such-flag", args: []string{"-nope"}, status: 2},
}

// TestGolden holds what the program prints, in both languages.
func TestGolden(t *testing.T) {
	now := time.Date(2026, 5, 1, 10, 0, 0, 0, time.UTC)
	for _, c := range calls {
		for _, l := range i18n.Langs() {
			t.Run(c.name+"-"+l.String(), func(t *testing.T) {
				var out, complaints bytes.Buffer
				status := run(append([]string{"-lang", l.String()}, c.args...), strings.NewReader(c.in), &out, &complaints, now)
				if status != c.status || (complaints.Len() > 0) != (status != 0) {
					t.Errorf("status %d, want %d: %s", status, c.status, complaints.String())
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

func TestLang(t *testing.T) {
	var out, complaints bytes.Buffer
	if status := run([]string{"-lang", "fr"}, nil, &out, &complaints, time.Time{}); status != 2 || complaints.Len() == 0 {
		t.Errorf("status %d: %s", status, complaints.String())
	}
}

// full is a writer without room.
type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestFull(t *testing.T) {
	for _, form := range []string{"text", "ics", "html"} {
		var complaints bytes.Buffer
		if status := run([]string{"-to", form}, nil, full{}, &complaints, time.Time{}); status != 1 || !strings.Contains(complaints.String(), errFull.Error()) {
			t.Errorf("%s: status %d, %s", form, status, complaints.String())
		}
	}
}
