// Command abtest compares two variants of which each trial succeeds or does
// not: the interval of each share, that of their difference, the p value, and a
// verdict, which is "too little data" where it is too early for one.
//
//	abtest -a 120/1000 -b 145/1000 -lang es
//
// Without arguments it compares figures that were made up for it. More
// successes are taken for better. It ends with status 0, with 1 where it cannot
// print, with 2 where it is called wrongly.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/pauta-go/pauta/plan/i18n"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, complaints io.Writer) int {
	c, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, usage.In(c.lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "abtest:", i18n.Say(err, c.lang))
		fmt.Fprintln(complaints, usage.In(c.lang))
		return 2
	}
	if _, err := io.WriteString(out, c.report().In(c.lang)); err != nil {
		fmt.Fprintln(complaints, "abtest:", i18n.Say(err, c.lang))
		return 1
	}
	return 0
}
