package main

import (
	"errors"
	"flag"
	"io"
	"time"

	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// command is the command line.
type command struct {
	lang     i18n.Lang
	currency money.Currency
	models   []attribution.Model
	file     string
}

// misuse is a wrong command line.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

const day = 24 * time.Hour

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (command, error) {
	flags := flag.NewFlagSet("attribution", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	lang := flags.String("lang", "en", "")
	currency := flags.String("currency", "EUR", "")
	days := flags.Uint("half-life", 7, "")
	direct := flags.String("direct", "Direct", "")
	refused := flags.Parse(args)
	var c command
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
	}
	c.file = flags.Arg(0)
	if c.currency, err = money.ParseCurrency(*currency); err != nil {
		return c, err
	}
	c.models, err = models(*direct, time.Duration(min(*days, 10_000))*day)
	return c, err
}

func models(direct string, halfLife time.Duration) ([]attribution.Model, error) {
	forty := decimal.New(4, -1)
	position, err := attribution.Position(forty, forty, attribution.Renormalise)
	if err != nil {
		return nil, err
	}
	decay, err := attribution.TimeDecay(halfLife)
	return []attribution.Model{
		attribution.First(), attribution.Last(), attribution.LastNonDirect(direct), attribution.Linear(), position,
		attribution.WShaped(), decay, attribution.Shapley(), attribution.Markov(),
	}, err
}
