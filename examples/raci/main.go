// Command raci prints a responsibility matrix and what is wrong with it.
//
// Without arguments it reads a table that was made up for it, in the language
// asked for. A file name, or - for standard input, reads a table of one's own,
// as spreadsheets save it: activities down, roles across, cells such as "R" or
// "A/R"; or one column for each letter, with names in the cells.
//
// It ends with status 0, with 1 where the table is refused, with 2 where it is
// called wrongly. Findings do not change the status.
package main

import (
	"bufio"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, in io.Reader, out, complaints io.Writer) int {
	lang, file, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, usage().In(lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "raci:", i18n.Say(err, lang))
		fmt.Fprintln(complaints, usage().In(lang))
		return 2
	}
	if err := show(lang, file, in, out); err != nil {
		fmt.Fprintln(complaints, "raci:", i18n.Say(err, lang))
		return 1
	}
	return 0
}

func usage() i18n.Text {
	return i18n.Text{
		EN: "usage: raci [-lang en|es] [FILE] (- is standard input)",
		ES: "uso: raci [-lang en|es] [ARCHIVO] (- es la entrada estándar)",
	}
}

// misuse is a wrong command line.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (i18n.Lang, string, error) {
	flags := flag.NewFlagSet("raci", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	name := flags.String("lang", "en", "")
	refused := flags.Parse(args)
	lang, err := i18n.ParseLang(*name)
	switch {
	case err != nil:
		return lang, "", err
	case errors.Is(refused, flag.ErrHelp):
		return lang, "", refused
	case refused != nil:
		return lang, "", misuse{i18n.Sprintf(i18n.Text{
			EN: "the flags are not understood: %s", ES: "no se entienden las opciones: %s",
		}, i18n.Quote(refused.Error()))}
	case flags.NArg() > 1:
		return lang, "", misuse{i18n.Text{EN: "one file at a time", ES: "un solo archivo cada vez"}}
	}
	return lang, flags.Arg(0), nil
}

// show prints the matrix and the findings.
func show(lang i18n.Lang, file string, in io.Reader, out io.Writer) error {
	matrix, err := read(lang, file, in)
	if err != nil {
		return err
	}
	page := bufio.NewWriter(out)
	if file == "" {
		fmt.Fprintln(page, i18n.Text{EN: "The table is invented, with faults on purpose.", ES: "La tabla es inventada, con fallos a propósito."}.In(lang))
		fmt.Fprintln(page)
	}
	_ = matrix.WriteText(page, lang) // the page keeps the first error for Flush
	fmt.Fprintln(page)
	_ = matrix.Check(roles.Policy{}, check.Options{}).WriteText(page, lang)
	return page.Flush()
}

func read(lang i18n.Lang, file string, in io.Reader) (roles.Matrix, error) {
	switch file {
	case "-":
		return roles.ReadCSV(in)
	case "":
		f, err := embedded.Open("data/" + lang.String() + ".csv")
		if err != nil {
			return roles.Matrix{}, err
		}
		defer f.Close()
		return roles.ReadCSV(f)
	}
	f, err := os.Open(file)
	if err != nil {
		return roles.Matrix{}, err
	}
	defer f.Close()
	return roles.ReadCSV(f)
}
