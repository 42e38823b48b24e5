// Command campaign tells a whole story: a plan is checked, the export of its
// campaigns is read, its KPIs are computed, its progress is judged, corrective
// actions are suggested, and the report for those who pay is written.
//
// It works on a plan, an export and a list of posts that were made up for it, in
// the language asked for, on a day three weeks into the plan, and prints the
// report as text. With -html FILE it also writes the report as a page, which
// opens in a browser and prints on A4; "-" writes the page in place of the text.
//
// It ends with status 0, with 1 where something cannot be read or written, with
// 2 where it is called wrongly.
package main

import (
	"bytes"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	_ "time/tzdata"

	"github.com/pauta-go/pauta/plan/i18n"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, complaints io.Writer) int {
	lang, file, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, usage().In(lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "campaign:", i18n.Say(err, lang))
		fmt.Fprintln(complaints, usage().In(lang))
		return 2
	}
	if err := tell(lang, file, out); err != nil {
		fmt.Fprintln(complaints, "campaign:", i18n.Say(err, lang))
		return 1
	}
	return 0
}

func usage() i18n.Text {
	return i18n.Text{
		EN: "usage: campaign [-lang en|es] [-html FILE] (- is standard output)",
		ES: "uso: campaign [-lang en|es] [-html ARCHIVO] (- es la salida estándar)",
	}
}

// misuse is a wrong command line.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (i18n.Lang, string, error) {
	flags := flag.NewFlagSet("campaign", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	name := flags.String("lang", "en", "")
	file := flags.String("html", "", "")
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
	case flags.NArg() > 0:
		return lang, "", misuse{i18n.Text{EN: "it reads no file", ES: "no lee ningún archivo"}}
	}
	return lang, *file, nil
}

// tell writes the report, and the page where one is asked for.
func tell(lang i18n.Lang, file string, out io.Writer) error {
	s, err := read(embedded, lang)
	if err != nil {
		return err
	}
	r, err := s.report()
	if err != nil {
		return err
	}
	var text, page bytes.Buffer
	fmt.Fprintln(&text, s.opening(r).In(lang))
	fmt.Fprintln(&text)
	if err := r.WriteText(&text, lang); err != nil {
		return err
	}
	if err := r.WriteHTML(&page, lang); err != nil {
		return err
	}
	switch file {
	case "":
	case "-":
		text = page
	default:
		if err := os.WriteFile(file, page.Bytes(), 0o644); err != nil {
			return err
		}
	}
	_, err = out.Write(text.Bytes())
	return err
}
