package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/community"
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
	{name: "bots", args: []string{"-bots", "-now", "2026-03-27T14:30:00+01:00", "-first", "30m"}},
	{name: "around-the-clock", args: []string{"-first", "1h", "data/es.csv"}},
	{name: "tweets", args: []string{"-zone", "America/New_York", "-hours", "Mo-Fr 09:00-17:00", "-"}, in: tweets},
	{name: "help", args: []string{"-h"}},
	{name: "refused", args: []string{"-"}, in: "id,at\n1,soon\n", status: 1},
	{name: "no-offset", args: []string{"-"}, in: "key,at\n1,2026-03-02 09:00\n2,2026-03-02 10:00\n", status: 1},
	{name: "circle", args: []string{"-"}, in: "key,parent,at\n1,2,2026-03-02T09:00:00Z\n2,1,2026-03-02T09:00:00Z\n", status: 1},
	{name: "nothing", args: []string{"-"}, in: "key,at\n", status: 1},
	{name: "no-file", args: []string{"none.csv"}, status: 1},
	{name: "bad-file", args: []string{"testdata/bad.csv"}, status: 1},
	{name: "two-files", args: []string{"a.csv", "b.csv"}, status: 2},
	{name: "no-such-flag", args: []string{"-nope"}, status: 2},
	{name: "bad-zone", args: []string{"-zone", "PST"}, status: 2},
	{name: "bad-hours", args: []string{"-hours", "M 9:00-10:00"}, status: 2},
	{name: "bad-now", args: []string{"-now", "today"}, status: 2},
	{name: "bad-first", args: []string{"-first", "2d", "a.csv"}, status: 2},
	{name: "bad-close", args: []string{"-close", "never"}, status: 2},
	{name: "bad-next", args: []string{"-next", "0"}, status: 2},
}

// tweets are written as in "Customer Support on Twitter".
const tweets = `,tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
0,1,shop,False,Fri Mar 06 21:30:00 +0000 2026,On its way.,,2.0
1,2,115712,True,Fri Mar 06 21:10:00 +0000 2026,@shop where is it?,"1,3",
2,4,115713,True,Fri Mar 06 21:55:00 +0000 2026,@shop hello?,,
3,5,shop,False,Mon Mar 09 13:20:00 +0000 2026,Hello!,,4.0
`

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

// TestBothLanguages holds that the two invented files say the same.
func TestBothLanguages(t *testing.T) {
	var files [2][]community.Interaction
	for _, l := range i18n.Langs() {
		list, err := community.ReadFile(embedded, "data/"+l.String()+".csv", community.Format{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range list {
			list[i].Text = ""
		}
		files[l] = list
	}
	if !reflect.DeepEqual(files[i18n.EN], files[i18n.ES]) {
		t.Error("they differ in more than the text")
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
	if status := run(nil, nil, full{}, &complaints); status != 1 || complaints.String() != "inbox: no space left\n" {
		t.Errorf("status %d, %s", status, &complaints)
	}
}
