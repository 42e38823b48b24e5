package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
)

// columns are the measures and metrics of the report.
var columns = []string{"impressions", "reach", "clicks", "ctr", "cpc", "cpa", "roas"}

// newTable makes the empty table of the report.
func newTable() (*kpi.Table, error) {
	return kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Campaign}, columns...)
}

// options say how figures and dates are written. The reader of a whole file
// finds that out; batches must not find out different things.
var options = ingest.Options{Numbers: ingest.EnglishNumbers, Dates: ingest.YMD}

// headerOf reads the first line of the first file.
func headerOf(ctx context.Context, glob string) (string, error) {
	files, err := filesystem.New(ctx, glob)
	if err != nil {
		return "", err
	}
	defer files.Close()
	names, err := files.List(ctx, glob)
	if err != nil {
		return "", err
	}
	if len(names) == 0 {
		return "", fmt.Errorf("no file is called %s", glob)
	}
	file, err := files.OpenRead(ctx, names[0])
	if err != nil {
		return "", err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	if !lines.Scan() {
		return "", fmt.Errorf("%s has no header: %w", names[0], lines.Err())
	}
	return lines.Text(), nil
}

// batch is how many bytes of lines go through a table at once.
const batch = 1 << 20

// reader is the DoFn that reads lines, in any order and of any of the files,
// into tallies by campaign: one for each campaign and batch.
type reader struct {
	Header string // every line that equals it is one
	lines  strings.Builder
}

// StartBundle forgets what a bundle that failed has left.
func (r *reader) StartBundle(func(string, *kpi.Tally)) { r.lines.Reset() }

// ProcessElement keeps the line; a full batch is added up.
func (r *reader) ProcessElement(line string, emit func(string, *kpi.Tally)) error {
	if strings.TrimSuffix(line, "\r") == strings.TrimSuffix(r.Header, "\r") {
		return nil
	}
	r.lines.WriteString(line)
	r.lines.WriteByte('\n')
	if r.lines.Len() < batch {
		return nil
	}
	return r.FinishBundle(emit)
}

// FinishBundle adds up the lines that are left.
func (r *reader) FinishBundle(emit func(string, *kpi.Tally)) error {
	if r.lines.Len() == 0 {
		return nil
	}
	table, err := newTable()
	if err != nil {
		return err
	}
	if _, err := ingest.Read(strings.NewReader(r.Header+"\n"+r.lines.String()), table, options); err != nil {
		return err
	}
	r.lines.Reset()
	for line := range table.Lines() {
		emit(line.Key()[0], line.Tally())
	}
	return nil
}
