package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

// calls are ways to call the program.
var calls = []struct {
	name   string
	args   string // "·" is a space inside an argument
	in     string // standard input
	status int
}{
	{name: "meta", args: "-by campaign testdata/meta.csv"},
	{name: "months", args: "-by month -metrics spend,revenue,roas -sort roas testdata/meta.csv"},
	{name: "side-by-side", args: "-by channel -metrics spend,impressions,cpm,revenue,roas -rate USD=0.9@2026-02-28 testdata/meta.csv testdata/google.csv"},
	{name: "two-currencies", args: "-by channel -metrics spend,conversions testdata/meta.csv testdata/google.csv"},
	{name: "json", args: "-by campaign -metrics spend,ctr_link,reach -format json testdata/meta.csv"},
	{name: "csv", args: "-by week -metrics spend,cpm -format csv -from 2026-02-01 testdata/google.csv"},
	{name: "markdown", args: "-metrics spend,cpm -format markdown -style spain testdata/google.csv"},
	{name: "against", args: "-by campaign -metrics clicks,cpc -against testdata/google.csv testdata/google.csv"},
	{name: "top", args: "-by campaign -metrics spend -sort spend -top 1 -universe 1000000 testdata/meta.csv"},
	{name: "own", args: "-by squad -dim Team=squad -map Taps=taps:count -map Cost=spend:money*0.000001 -currency EUR -skip -metrics taps,spend testdata/own.csv"},
	{name: "input", args: "-metrics clicks -set channel=web -zero clicks -", in: "clicks;likes\n1;2\n;3\n"},
	{name: "value", args: "-metrics revenue -value conversions=100·EUR -value leads=5·EUR -", in: "conversions,leads\n2,3\n"},
	{name: "blocks", args: "-metrics clicks -table 1 - -year 2025 testdata/google.csv", in: "x\nclicks,y\n1,2\n\nz\nclicks,y\n3,4\n"},
	{name: "override", args: "-metrics spend -currency GBP! -numbers en -dates ymd -encoding utf-8 -delimiter comma -unique campaign,date testdata/google.csv"},
	{name: "intervals", args: "-by campaign -metrics ctr_link,cpa,roas,frequency -interval 95 testdata/meta.csv"},
	{name: "intervals-markdown", args: "-metrics ctr,cpc -interval 99.9 -format markdown -style spain testdata/google.csv"},
	{name: "help", args: "-h"},
	{name: "ambiguous", args: "-by date testdata/ambiguous.csv", status: 1},
	{name: "bad-row", args: "-map Taps=clicks -metrics clicks testdata/own.csv", status: 1},
	{name: "no-currency", args: "-", in: "spend\n1\n", status: 1},
	{name: "other-currency", args: "-currency USD testdata/meta.csv", status: 1},
	{name: "no-file", args: "testdata/none.csv", status: 1},
	{name: "nothing", args: "", status: 1},
	{name: "no-metric", args: "-metrics nope testdata/meta.csv", status: 1},
	{name: "no-flag", args: "-nope testdata/meta.csv", status: 1},
	{name: "no-format", args: "-format xml testdata/meta.csv", status: 1},
	{name: "no-rate", args: "-rate USD=0.9 testdata/meta.csv", status: 1},
	{name: "no-target", args: "-rate EUR=0.9@2026-01-01 testdata/meta.csv", status: 1},
	{name: "no-count", args: "-top 0 testdata/meta.csv", status: 1},
	{name: "no-half", args: "-map Cost testdata/meta.csv", status: 1},
	{name: "no-delimiter", args: "-delimiter x testdata/meta.csv", status: 1},
	{name: "no-confidence", args: "-interval 100 testdata/meta.csv", status: 1},
	{name: "interval-csv", args: "-interval 95 -format csv testdata/meta.csv", status: 1},
	{name: "top-against", args: "-against testdata/none.csv testdata/meta.csv", status: 1},
}

// called runs the program.
func called(args, in string) (status int, out, complaints string) {
	list := strings.Fields(args)
	for i := range list {
		list[i] = strings.ReplaceAll(list[i], "·", " ")
	}
	var printed, said bytes.Buffer
	status = run(context.Background(), list, strings.NewReader(in), &printed, &said)
	return status, printed.String(), said.String()
}

// TestGolden holds what the program prints, in both languages.
func TestGolden(t *testing.T) {
	for _, c := range calls {
		for _, l := range i18n.Langs() {
			t.Run(c.name+"-"+l.String(), func(t *testing.T) {
				status, out, complaints := called("-lang "+l.String()+" "+c.args, c.in)
				if status != c.status || (complaints != "") != (status != 0) || status != 0 && out != "" {
					t.Errorf("status %d, want %d; printed %q, said %q", status, c.status, out, complaints)
				}
				golden := filepath.Join("testdata", c.name+"."+l.String()+".golden")
				got := out + complaints
				if *update {
					if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil || got != string(want) {
					t.Errorf("got\n%s\nwant\n%s%v", got, want, err)
				}
			})
		}
	}
}

// TestJSON holds the form of the JSON: the places of the keys and what is
// there.
func TestJSON(t *testing.T) {
	_, out, _ := called("-by month,campaign -metrics spend,reach,ctr_link,frequency -format json testdata/meta.csv", "")
	var form struct {
		Report json.RawMessage
		Groups []struct {
			Key      map[string]string
			Rows     int
			Measures map[string]map[string]any
			Metrics  map[string]map[string]any
		}
		Total struct{ Rows int }
	}
	if err := json.Unmarshal([]byte(out), &form); err != nil {
		t.Fatal(err)
	}
	if len(form.Groups) != 2 || form.Total.Rows != 3 || form.Groups[0].Key["month"] != "2026-01" || form.Groups[0].Measures["spend"]["sum"] != "1514.75" {
		t.Errorf("got %+v", form)
	}
	if got := form.Groups[0].Metrics["ctr_link"]; got["num"] != "153" || got["den"] != "12050" || got["value"] != "0.012697095436" || got["left_out"] != 1.0 {
		t.Errorf("got %v", got)
	}
	if got := form.Groups[0].Metrics["frequency"]; got["undefined"] != "not_measured" {
		t.Errorf("got %v", got)
	}
	if !strings.Contains(out, `"key":{"month":"2026-01","campaign":"Rebajas"}`) {
		t.Errorf("the keys are not in the order of -by: %s", out)
	}
}

// TestNoLanguage holds that a language that is none is refused in English.
func TestNoLanguage(t *testing.T) {
	status, _, complaints := called("-lang=tlh x.csv", "")
	if want := "kpis: -lang \"tlh\": language \"tlh\" is unknown: use en or es\n"; status != 1 || complaints != want {
		t.Errorf("status %d, %q", status, complaints)
	}
}

// TestInterrupted holds that an interruption ends a reading.
func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	var out, complaints bytes.Buffer
	if status := run(ctx, []string{"testdata/meta.csv"}, nil, &out, &complaints); status != 1 || out.Len() > 0 {
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
	status := run(context.Background(), []string{"testdata/meta.csv"}, nil, full{}, &complaints)
	if status != 1 || complaints.String() != "kpis: no space left\n" {
		t.Errorf("status %d, %q", status, complaints.String())
	}
}
