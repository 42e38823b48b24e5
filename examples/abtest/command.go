package main

import (
	"errors"
	"flag"
	"io"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

var usage = i18n.Text{
	EN: "usage: abtest [-lang en|es] [-a SUCCESSES/TRIALS -b SUCCESSES/TRIALS]",
	ES: "uso: abtest [-lang en|es] [-a ÉXITOS/ENSAYOS -b ÉXITOS/ENSAYOS]",
}

// command is the command line.
type command struct {
	lang     i18n.Lang
	a, b     stat.Proportion
	invented bool
}

// misuse is a wrong command line.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (command, error) {
	c := command{a: stat.Proportion{X: 120, N: 1000}, b: stat.Proportion{X: 145, N: 1000}, invented: true}
	flags := flag.NewFlagSet("abtest", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	lang := flags.String("lang", "en", "")
	a := flags.String("a", "", "")
	b := flags.String("b", "", "")
	parseErr := flags.Parse(args)
	var err error
	if c.lang, err = i18n.ParseLang(*lang); err != nil {
		return c, err
	}
	switch {
	case errors.Is(parseErr, flag.ErrHelp):
		return c, parseErr
	case parseErr != nil || flags.NArg() > 0:
		return c, misuse{i18n.Text{EN: "the flags are not understood", ES: "no se entienden las opciones"}}
	case *a == "" && *b == "":
		return c, nil
	}
	c.invented = false
	if c.a, err = proportion("-a", *a); err != nil {
		return c, err
	}
	c.b, err = proportion("-b", *b)
	return c, err
}

// proportion reads "120/1000".
func proportion(name, text string) (stat.Proportion, error) {
	x, n, _ := strings.Cut(text, "/")
	var p stat.Proportion
	var errX, errN error
	p.X, errX = strconv.ParseInt(x, 10, 64)
	p.N, errN = strconv.ParseInt(n, 10, 64)
	if errX != nil || errN != nil {
		return p, misuse{i18n.Sprintf(i18n.Text{
			EN: "%s %s: write successes/trials, as in 120/1000",
			ES: "%s %s: escriba éxitos/ensayos, como en 120/1000",
		}, name, i18n.Quote(text))}
	}
	if _, why := p.Share(); why != 0 {
		return p, misuse{i18n.Sprintf(i18n.Text{EN: "%s %s: %s", ES: "%s %s: %s"}, name, i18n.Quote(text), why.Text())}
	}
	return p, nil
}
