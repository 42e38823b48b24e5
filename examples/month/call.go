package main

import (
	"errors"
	"flag"
	"io"
	"slices"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/uuids"
)

// call is what the program was asked for.
type call struct {
	lang  i18n.Lang
	to    string
	zone  string
	month civil.Period // zero: that of the first entry
	id    uuid.UUID    // of the calendar
	file  string

	holidays string // a file: .ics, or else a table
}

func usage() i18n.Text {
	return i18n.Text{
		EN: "usage: month [-lang en|es] [-to text|ics|html] [-zone ZONE] [-month 2026-03] [-holidays FILE] [-id UUID] [FILE] (- is standard input)",
		ES: "uso: month [-lang en|es] [-to text|ics|html] [-zone ZONA] [-month 2026-03] [-holidays ARCHIVO] [-id UUID] [ARCHIVO] (- es la entrada estándar)",
	}
}

// misuse is a wrong command line.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (call, error) {
	flags := flag.NewFlagSet("month", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	lang := flags.String("lang", "en", "")
	to := flags.String("to", "text", "")
	zone := flags.String("zone", "Europe/Madrid", "")
	month := flags.String("month", "", "")
	holidays := flags.String("holidays", "", "")
	id := flags.String("id", "f9b4ea63-8e9c-4b8c-a1f6-0a0c8f1d9a55", "")
	refused := flags.Parse(args)
	var c call
	var err error
	if c.lang, err = i18n.ParseLang(*lang); err != nil {
		return c, err
	}
	switch {
	case errors.Is(refused, flag.ErrHelp):
		return c, refused
	case refused != nil:
		return c, misuse{i18n.Sprintf(i18n.Text{
			EN: "the flags are not understood: %s", ES: "no se entienden las opciones: %s",
		}, i18n.Quote(refused.Error()))}
	case flags.NArg() > 1:
		return c, misuse{i18n.Text{EN: "one file at a time", ES: "un solo archivo cada vez"}}
	case !slices.Contains([]string{"text", "ics", "html"}, *to):
		return c, misuse{i18n.Sprintf(i18n.Text{
			EN: "%s is no form: use text, ics or html", ES: "%s no es una forma: use text, ics o html",
		}, i18n.Quote(*to))}
	}
	c.to, c.zone, c.holidays, c.file = *to, *zone, *holidays, flags.Arg(0)
	if *month != "" {
		if c.month, err = civil.ParsePeriod(*month); err != nil {
			return c, err
		}
	}
	c.id, err = uuids.Parse(*id)
	return c, err
}
