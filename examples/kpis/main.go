// Command kpis prints the KPI table of exports: of Meta, Google, LinkedIn,
// TikTok, X, YouTube and others as they come from the platform, or of any CSV
// whose columns are mapped.
//
//	kpis -by campaign meta.csv
//	kpis -by channel -rate USD=0.92@2026-01-31 meta.csv -currency USD google.csv
//	kpis -by month -map 'Spent=spend' -currency EUR -format json - < own.csv
//
// Options that say how a file is read stand before it, and hold for the files
// behind them up to the next such option. It ends with status 0 with a table,
// and with 1 and nothing on standard output where there is an error.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/pauta-go/pauta/plan/i18n"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(ctx context.Context, args []string, in io.Reader, out, complaints io.Writer) int {
	c, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(out, usage(c.lang))
		return 0
	}
	var page bytes.Buffer
	if err == nil {
		err = c.print(&page, &files{ctx: ctx, in: in, progress: progressOn(complaints, c.lang)})
	}
	if err == nil {
		_, err = out.Write(page.Bytes())
	}
	if err != nil {
		fmt.Fprintln(complaints, "kpis:", i18n.Say(err, c.lang))
		return 1
	}
	return 0
}
