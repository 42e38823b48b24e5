// Command plancheck reads a social media plan and prints what a strategist
// would say about it.
//
// Without arguments it reads a plan that was made up for it, with faults on
// purpose, on the first day of that plan. A file name, or - for standard input,
// reads a plan of one's own, as it is today. With -stage it judges a plan as a
// draft, as one that is for approval, or as one that is running (the default);
// with -on DATE as it would be on that day.
//
// It ends with status 0, with 1 where the plan cannot be read or has findings of
// severity error, with 2 where it is called wrongly.
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
	"time"
	_ "time/tzdata"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, time.Now())) }

func run(args []string, in io.Reader, out, complaints io.Writer, now time.Time) int {
	o, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, usage().In(o.lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "plancheck:", i18n.Say(err, o.lang))
		fmt.Fprintln(complaints, usage().In(o.lang))
		return 2
	}
	if err := show(o, in, out, now); err != nil {
		fmt.Fprintln(complaints, "plancheck:", i18n.Say(err, o.lang))
		return 1
	}
	return 0
}

func usage() i18n.Text {
	return i18n.Text{
		EN: "usage: plancheck [-lang en|es] [-stage draft|for-approval|running] [-on DATE] [FILE] (- is standard input)",
		ES: "uso: plancheck [-lang en|es] [-stage draft|for-approval|running] [-on FECHA] [ARCHIVO] (- es la entrada estándar)",
	}
}

// misuse is a wrong command line, or one that names no file.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// options are what the command line asks for.
type options struct {
	lang  i18n.Lang
	stage plan.Stage
	on    civil.Date // zero: today, or the first day of the made-up plan
	file  string     // "": the made-up plan
}

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (options, error) {
	flags := flag.NewFlagSet("plancheck", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	name := flags.String("lang", "en", "")
	stage := flags.String("stage", string(plan.Running), "")
	day := flags.String("on", "", "")
	refused := flags.Parse(args)
	lang, err := i18n.ParseLang(*name)
	o := options{lang: lang, stage: plan.Stage(*stage), file: flags.Arg(0)}
	switch {
	case err != nil:
		return o, err
	case errors.Is(refused, flag.ErrHelp):
		return o, refused
	case refused != nil:
		return o, misuse{i18n.Sprintf(i18n.Text{
			EN: "the flags are not understood: %s", ES: "no se entienden las opciones: %s",
		}, i18n.Quote(refused.Error()))}
	case flags.NArg() > 1:
		return o, misuse{i18n.Text{EN: "one plan at a time", ES: "un solo plan cada vez"}}
	case !o.stage.Reached(plan.Draft):
		return o, misuse{i18n.Sprintf(i18n.Text{EN: "unknown stage %s", ES: "etapa desconocida %s"}, i18n.Quote(*stage))}
	case *day != "":
		o.on, err = civil.ParseDate(*day)
	}
	return o, err
}

// show prints the findings. It fails where there are errors among them.
func show(o options, in io.Reader, out io.Writer, now time.Time) error {
	p, err := read(o, in)
	if err != nil {
		return err
	}
	at, err := moment(o, p, now)
	if err != nil {
		return err
	}
	report := plan.Check(p, at)
	page := bufio.NewWriter(out)
	if o.file == "" {
		fmt.Fprintln(page, i18n.Text{EN: "The plan is invented, with faults on purpose.", ES: "El plan es inventado, con fallos a propósito."}.In(o.lang))
		fmt.Fprintln(page)
	}
	if len(report.Findings) == 0 {
		fmt.Fprintln(page, i18n.Sprintf(i18n.Text{EN: "%s: nothing found.", ES: "%s: sin hallazgos."}, i18n.Quote(p.Title)).In(o.lang))
	}
	_ = report.WriteText(page, o.lang) // the page keeps the first error for Flush
	if err := page.Flush(); err != nil {
		return err
	}
	return report.Findings.Err()
}

// moment is what the plan is judged by.
func moment(o options, p plan.Plan, now time.Time) (plan.At, error) {
	at := plan.At{Now: now, Stage: o.stage}
	if p.Zone != "" {
		zones, err := civil.LoadZones(p.Zone)
		if err != nil {
			return at, err
		}
		at.Zones = zones
	}
	day := o.on
	if day.IsZero() && o.file == "" {
		day = p.Period.First()
	}
	if !day.IsZero() {
		noon := time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, time.UTC)
		if zone := at.Zones[p.Zone]; zone != nil {
			noon = time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, zone)
		}
		at.Now = noon
	}
	return at, nil
}

func read(o options, in io.Reader) (plan.Plan, error) {
	switch o.file {
	case "-":
		return plan.Read(in, document.Limits{})
	case "":
		return plan.File(embedded, map[i18n.Lang]string{i18n.EN: "data/large-faulty.json", i18n.ES: "data/agencia-faulty.json"}[o.lang])
	}
	f, err := os.Open(o.file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return plan.Plan{}, misuse{i18n.Sprintf(i18n.Text{EN: "%s: there is no such file", ES: "%s: no existe ese archivo"}, i18n.Quote(o.file))}
	case err != nil:
		return plan.Plan{}, err
	}
	defer f.Close()
	return plan.Read(f, document.Limits{})
}
