package main

import (
	"errors"
	"flag"
	"io"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// command is the command line.
type command struct {
	lang    i18n.Lang
	data    string
	file    string // of one's own; "-" is standard input
	by      []kpi.Dimension
	options ingest.Options
}

// misuse is a wrong command line.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// wrong is a flag whose value is refused.
func wrong(name, value string, err error) error {
	return misuse{i18n.Sprintf(i18n.Text{EN: "%s %s: %s", ES: "%s %s: %s"}, name, i18n.Quote(value), err)}
}

// list is the values of a flag that may be repeated.
type list []string

func (l *list) String() string { return strings.Join(*l, ", ") }

func (l *list) Set(value string) error {
	*l = append(*l, value)
	return nil
}

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (*command, error) {
	c := &command{options: ingest.Options{Map: map[string]string{}}}
	flags := flag.NewFlagSet("roi", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.data, "data", "", "")
	lang := flags.String("lang", "en", "")
	by := flags.String("by", "", "")
	currency := flags.String("currency", "", "")
	dates := flags.String("dates", "", "")
	delimiter := flags.String("delimiter", "", "")
	var maps, values list
	flags.Var(&maps, "map", "")
	flags.Var(&values, "value", "")
	parseErr := flags.Parse(args)
	var err error
	if c.lang, err = i18n.ParseLang(*lang); err != nil {
		return c, wrong("-lang", *lang, err)
	}
	if errors.Is(parseErr, flag.ErrHelp) {
		return c, parseErr
	}
	if parseErr != nil {
		return c, misuse{i18n.Sprintf(i18n.Text{
			EN: "the flags are not understood: %s", ES: "no se entienden las opciones: %s",
		}, i18n.Quote(parseErr.Error()))}
	}
	if *by != "" {
		for d := range strings.SplitSeq(*by, ",") {
			c.by = append(c.by, kpi.Dimension(strings.TrimSpace(d)))
		}
	}
	for _, m := range maps {
		header, target, err := halves("-map", m)
		if err != nil {
			return c, err
		}
		c.options.Map[header] = target
	}
	for _, v := range values {
		measure, text, err := halves("-value", v)
		if err != nil {
			return c, err
		}
		amount, err := money.Parse(text)
		if err != nil {
			return c, wrong("-value", v, err)
		}
		c.options.UnitValues = append(c.options.UnitValues, ingest.UnitValue{Measure: kpi.Measure(measure), Amount: amount})
	}
	if *currency != "" {
		if c.options.Currency, err = money.ParseCurrency(*currency); err != nil {
			return c, wrong("-currency", *currency, err)
		}
	}
	c.options.Dates = ingest.DateOrder(*dates)
	switch {
	case *delimiter == "tab":
		c.options.Delimiter = '\t'
	case len(*delimiter) == 1:
		c.options.Delimiter = (*delimiter)[0]
	case *delimiter != "":
		return c, misuse{i18n.Text{EN: "`-delimiter` is one character", ES: "`-delimiter` es un solo carácter"}}
	}
	return c, c.arguments(flags.Args())
}

// arguments takes what stands behind the flags.
func (c *command) arguments(args []string) error {
	switch {
	case len(args) > 1:
		return misuse{i18n.Text{
			EN: "one file at a time, behind all flags", ES: "un solo archivo, detrás de todas las opciones",
		}}
	case c.data != "" && c.data != "robyn" && c.data != "posts":
		return misuse{i18n.Sprintf(i18n.Text{
			EN: "there are no data %s: use `robyn` or `posts`", ES: "no hay datos %s: use `robyn` o `posts`",
		}, i18n.Quote(c.data))}
	case c.data != "" && len(args) > 0:
		return misuse{i18n.Text{EN: "`-data` or a file, not both", ES: "`-data` o un archivo, no ambos"}}
	case len(args) == 1:
		c.file = args[0]
	}
	return nil
}

// halves cuts "Header=measure" at its last equals sign.
func halves(name, text string) (left, right string, err error) {
	i := strings.LastIndexByte(text, '=')
	if i <= 0 || i == len(text)-1 {
		return "", "", misuse{i18n.Sprintf(i18n.Text{
			EN: "%s %s has no two sides around an equals sign", ES: "%s %s no tiene dos lados en torno a un signo igual",
		}, name, i18n.Quote(text))}
	}
	return text[:i], text[i+1:], nil
}
