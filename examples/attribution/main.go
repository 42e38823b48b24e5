// Command attribution shares the credit for conversions among channels, by nine
// models side by side. Whatever the model, it is attributed, not incremental.
//
// Without arguments it reads paths that were made up for it. A file name, or -
// for standard input, reads paths of one's own: CSV with the columns path,
// conversions, lost and value, the last two as wanted, a point for decimals. A
// path is written "Blog@14 > *Newsletter@3 > Google Ads@0": the number is how
// many days before the conversion, which only time decay needs, and * marks the
// touch that made a lead of the person, which only the W-shaped model needs.
//
//	attribution -lang es -currency EUR -half-life 7 -direct Direct paths.csv
//
// It ends with status 0, with 1 where the file is refused, with 2 where it is
// called wrongly.
package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
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
		fmt.Fprintln(out, usage().In(c.lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "attribution:", i18n.Say(err, c.lang))
		fmt.Fprintln(complaints, usage().In(c.lang))
		return 2
	}
	if err := c.show(in, out); err != nil {
		fmt.Fprintln(complaints, "attribution:", i18n.Say(err, c.lang))
		return 1
	}
	return 0
}

func usage() i18n.Text {
	return i18n.Text{
		EN: "usage: attribution [-lang en|es] [-currency EUR] [-half-life DAYS] [-direct NAME] [FILE] (- is standard input)",
		ES: "uso: attribution [-lang en|es] [-currency EUR] [-half-life DÍAS] [-direct NOMBRE] [ARCHIVO] (- es la entrada estándar)",
	}
}

// show reads the paths and prints the tables.
func (c command) show(in io.Reader, out io.Writer) error {
	if c.file != "-" {
		f, err := open(c.file)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	tally, err := c.read(in)
	if err != nil {
		return err
	}
	page, err := c.page(tally)
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, page)
	return err
}

func open(file string) (io.ReadCloser, error) {
	if file == "" {
		return embedded.Open("data/paths.csv")
	}
	return os.Open(file)
}
