// Command month prints a month of an editorial calendar, or writes it as an
// iCalendar feed or as a page of HTML.
//
// Without arguments it reads a calendar that was made up for it, in the language
// asked for. A file name, or - for standard input, reads a table of one's own,
// as spreadsheets save it, with headings in English or Spanish: key, title,
// date, time, channel, text, state and so on. The month is that of the first
// entry, or the one asked for with -month; the zone is that of the clock times
// in the table.
//
//	month -to text    the entries by day, and what is wrong with them
//	month -to ics     a feed that calendar programs subscribe to
//	month -to html    a page to print
//
// Rows that cannot be read are said on the standard error output, and the others
// are used. It ends with status 0, with 1 where something was refused, with 2
// where it is called wrongly. Findings do not change the status.
package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"
	_ "time/tzdata" // for machines without a zone database

	"github.com/pauta-go/pauta/plan/i18n"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, time.Now())) }

func run(args []string, in io.Reader, out, complaints io.Writer, now time.Time) int {
	call, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, usage().In(call.lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "month:", i18n.Say(err, call.lang))
		fmt.Fprintln(complaints, usage().In(call.lang))
		return 2
	}
	if err := call.show(in, out, now); err != nil {
		fmt.Fprintln(complaints, "month:", i18n.Say(err, call.lang))
		return 1
	}
	return 0
}
