// Command bench prints what a comparison of programs asks of each: the totals
// of ten columns of an export of advertising rows and seven ratios of them, by
// campaign or by channel and month, as CSV.
//
//	bench [-workers N] ads.csv campaign
//	bench ads.csv channel-month
//
// The README in its folder has what was measured with it.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, complaints io.Writer) int {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(complaints)
	workers := flags.Int("workers", 1, "goroutines that read the file")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	by, ok := groupings[flags.Arg(1)]
	if flags.NArg() != 2 || !ok {
		fmt.Fprintln(complaints, "bench: name a file, then campaign or channel-month")
		return 2
	}
	if err := print(flags.Arg(0), by, *workers, out); err != nil {
		fmt.Fprintln(complaints, "bench:", i18n.Say(err, i18n.EN))
		return 1
	}
	return 0
}

var groupings = map[string][]kpi.Dimension{
	"campaign":      {kpi.Campaign},
	"channel-month": {kpi.Channel, kpi.ByMonth},
}

// columns are the totals and ratios, in order, with the header of each and the
// places that it is rounded to.
var columns = []struct {
	header, id string
	places     int32
}{
	{"impressions", "impressions", 0},
	{"reach", "reach_sum", 0},
	{"clicks", "clicks", 0},
	{"likes", "likes", 0},
	{"comments", "comments", 0},
	{"shares", "shares", 0},
	{"saves", "saves", 0},
	{"spend", "spend", 12},
	{"conversions", "conversions", 0},
	{"revenue", "revenue", 12},
	{"ctr", "ctr", 6},
	{"cpc", "cpc", 6},
	{"cpm", "cpm", 6},
	{"cpa", "cpa", 6},
	{"roas", "roas", 6},
	{"roi", "roi_revenue", 6},
	{"er", "er", 6},
}

// print reads the file into a table and writes its lines.
func print(name string, by []kpi.Dimension, workers int, out io.Writer) error {
	// The comparison adds reach up, as no analyst should: here it is a count of
	// its own.
	opt := ingest.Options{Currency: money.EUR, Map: map[string]string{"reach": "reach_sum:count"}, Workers: workers}
	catalog, err := opt.Define(kpi.Standard())
	if err != nil {
		return err
	}
	catalog, err = catalog.With(kpi.Metric{
		ID: "er", Name: i18n.Text{EN: "interactions per impression", ES: "interacciones por impresión"},
		Num: []kpi.Term{{Measure: kpi.Likes}, {Measure: kpi.Comments}, {Measure: kpi.Shares}, {Measure: kpi.Saves}},
		Den: []kpi.Term{{Measure: kpi.Impressions}},
	})
	if err != nil {
		return err
	}
	ids := make([]string, len(columns))
	for i, c := range columns {
		ids[i] = c.id
	}
	table, err := kpi.NewTable(catalog, by, ids...)
	if err != nil {
		return err
	}
	if _, err := ingest.File(os.DirFS(filepath.Dir(name)), filepath.Base(name), table, opt); err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	if err := write(w, table); err != nil {
		return err
	}
	return w.Flush()
}

func write(w *bufio.Writer, table *kpi.Table) error {
	for _, d := range table.By() {
		fmt.Fprintf(w, "%s,", d)
	}
	for i, c := range columns {
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteString(c.header)
	}
	w.WriteByte('\n')
	var figure []byte
	for line := range table.Lines() {
		for _, k := range line.Key() {
			w.WriteString(quoted(k))
			w.WriteByte(',')
		}
		for i, c := range columns {
			if i > 0 {
				w.WriteByte(',')
			}
			var err error
			if figure, err = line.AppendFixed(figure[:0], c.id, c.places); err == nil {
				w.Write(figure)
			} else if !errors.Is(err, kpi.ErrValue) { // of these the cell is empty
				return err
			}
		}
		w.WriteByte('\n')
	}
	return nil
}
