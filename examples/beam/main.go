// Command beam adds advertising rows up by campaign on Apache Beam: the rows of
// a batch go into a table of the library, the tallies of all batches are merged
// by campaign on as many machines as there are, and what comes out is what one
// loop on one machine gives, to the last digit.
//
//	go run . -lang es
//	go run . -input 'gs://bucket/ads-*.csv' -output gs://bucket/campaigns.txt -runner dataflow
//
// Without arguments it adds up rows that were made up for it, in this process.
// The README in its folder tells how it runs on Flink, Spark and Dataflow.
package main

import (
	"context"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/pauta-go/pauta/plan/i18n"
)

//go:embed data/invented.csv
var invented string

var (
	input  = flag.String("input", "", "the CSV files, all with the same `header`; rows made up for this program without it")
	output = flag.String("output", "", "the file to write; printed without it, which only a local runner shows")
	lang   = flag.String("lang", "en", "language, en or es")
)

func main() {
	flag.Parse()
	register() // before beam.Init, which does not come back on a worker
	beam.Init()
	l, err := i18n.ParseLang(*lang)
	if err == nil {
		err = run(context.Background(), *input, *output, l)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "beam:", i18n.Say(err, l))
		os.Exit(1)
	}
}

// run builds the pipeline and has the runner of the flag -runner run it.
func run(ctx context.Context, input, output string, l i18n.Lang) error {
	p, s := beam.NewPipelineWithRoot()
	header, lines, err := source(ctx, s, input)
	if err != nil {
		return err
	}
	report := beam.ParDo(s, &reporter{Lang: l}, beam.GroupByKey(s, beam.AddFixedKey(s, beam.ParDo(s, &writer{Lang: l}, add(s, header, lines)))))
	if output == "" {
		beam.ParDo0(s, print, report)
	} else {
		textio.Write(s, output, report)
	}
	return beamx.Run(ctx, p)
}

// source is the header of the files and all their lines, headers among them.
func source(ctx context.Context, s beam.Scope, glob string) (string, beam.PCollection, error) {
	if glob == "" {
		header, _, _ := strings.Cut(invented, "\n")
		return header, beam.CreateList(s, strings.Split(strings.TrimSpace(invented), "\n")), nil
	}
	header, err := headerOf(ctx, glob)
	if err != nil {
		return "", beam.PCollection{}, err
	}
	return header, textio.Read(s, glob), nil
}

// add is the whole of the adding up: the tally of each campaign.
func add(s beam.Scope, header string, lines beam.PCollection) beam.PCollection {
	return beam.CombinePerKey(s, &merger{}, beam.ParDo(s, &reader{Header: header}, lines))
}
