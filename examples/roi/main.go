// Command roi prints what marketing spend brought back: spend, revenue, ROAS
// and two kinds of ROI, exactly, and why where there is nothing to print.
//
// Without arguments it reads a small data set that was made up for it, by
// channel and by month. -data robyn and -data posts read two data sets of
// others that are built in, each with its licence beside it in folder data. A
// file name, or - for standard input, reads a CSV of one's own:
//
//	roi -by campaign -map 'xyz_campaign_id=campaign' -map 'Spent=spend' \
//	    -map 'Approved_Conversion=conversions' -value 'conversions=100 USD' \
//	    -currency USD kag.csv
//
// It ends with status 0, with 1 where data are refused, with 2 where it is
// called wrongly.
package main

import (
	"bufio"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/pauta-go/pauta/plan/i18n"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, in io.Reader, out, complaints io.Writer) int {
	c, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(out, usage(c.lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "roi:", i18n.Say(err, c.lang))
		fmt.Fprintln(complaints, i18n.Text{EN: "`roi -h` shows the flags.", ES: "`roi -h` muestra las opciones."}.In(c.lang))
		return 2
	}
	page := page{bufio.NewWriter(out), c.lang}
	err = c.print(page, in)
	if err == nil {
		err = page.Flush()
	}
	if err != nil {
		fmt.Fprintln(complaints, "roi:", i18n.Say(err, c.lang))
		return 1
	}
	return 0
}

// print does what the command line asks for.
func (c *command) print(p page, in io.Reader) error {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		return err
	}
	switch {
	case c.file != "":
		return c.printOwn(p, in)
	case c.data == "robyn":
		return printRobyn(p, data)
	case c.data == "posts":
		return printPosts(p, data)
	}
	return printInvented(p, data)
}
