package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// command is the command line.
type command struct {
	lang     i18n.Lang
	style    i18n.Style
	format   string
	by       []kpi.Dimension
	metrics  []string // none: all that the measures allow
	universe int64
	rates    []money.Rate // without the currency that comes out
	from, to civil.Date
	sort     string
	top      int
	against  string
	interval float64 // the confidence; 0: none
	sources  []source
}

// source is a file and how it is read; "-" is standard input.
type source struct {
	name    string
	options ingest.Options
}

// misuse is a wrong command line.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (*command, error) {
	c := &command{format: "text"}
	lang := language(args)
	var err error
	if c.lang, err = i18n.ParseLang(lang); err != nil {
		return c, refused("lang", lang, err)
	}
	c.style = c.lang.Style()
	block := reading{}
	began := false // a file was named since the last option of reading
	for len(args) > 0 {
		flags := flag.NewFlagSet("kpis", flag.ContinueOnError)
		flags.SetOutput(io.Discard)
		flags.Usage = func() {}
		var bad error // what a flag's value is refused for: package flag keeps only its text
		set := func(name string, f func(string) error) {
			flags.Func(name, "", func(value string) error {
				if err := f(value); err != nil {
					bad = refused(name, value, err)
				}
				return bad
			})
		}
		c.define(set)
		flags.String("lang", "en", "")
		begin := func() {
			if began {
				block, began = reading{}, false
			}
		}
		block.define(func(name string, f func(string) error) {
			set(name, func(value string) error { begin(); return f(value) })
		})
		flags.BoolFunc("skip", "", func(v string) error { begin(); block.Skip = v == "true"; return nil })
		if err := flags.Parse(args); err != nil {
			switch {
			case bad != nil:
				return c, bad
			case errors.Is(err, flag.ErrHelp):
				return c, err
			}
			return c, misuse{i18n.Sprintf(i18n.Text{
				EN: "the flags are not understood: %s", ES: "no se entienden las opciones: %s",
			}, i18n.Quote(err.Error()))}
		}
		if args = flags.Args(); len(args) == 0 {
			break
		}
		c.sources = append(c.sources, source{args[0], block.copy()})
		args, began = args[1:], true
	}
	if len(c.sources) == 0 {
		return c, misuse{i18n.Text{EN: "no file is named; `kpis -h` shows the flags", ES: "no se indica ningún archivo; `kpis -h` muestra las opciones"}}
	}
	for i := range c.sources {
		o := &c.sources[i].options
		o.From, o.To, o.Dimensions = c.from, c.to, c.by
	}
	return c, nil
}

// language is the value of -lang, wherever it stands: errors about the other
// flags are said in it.
func language(args []string) string {
	for i, a := range args {
		name, value, given := strings.Cut(strings.TrimLeft(a, "-"), "=")
		switch {
		case a == name || name != "lang" && !strings.HasPrefix(a, "-lang"):
		case given:
			return value
		case i+1 < len(args):
			return args[i+1]
		}
	}
	return "en"
}

// define adds the flags of the table.
func (c *command) define(set func(name string, f func(string) error)) {
	set("style", func(v string) (err error) { c.style, err = i18n.ParseStyle(v); return err })
	set("format", func(v string) error { c.format = v; return oneOf(v, "text", "csv", "json", "markdown") })
	set("by", func(v string) error { c.by = dimensions(v); return nil })
	set("metrics", func(v string) error { c.metrics = list(v); return nil })
	set("universe", func(v string) (err error) { c.universe, err = count(v); return err })
	set("rate", func(v string) error {
		r, err := rate(v)
		c.rates = append(c.rates, r)
		return err
	})
	set("from", func(v string) (err error) { c.from, err = civil.ParseDate(v); return err })
	set("to", func(v string) (err error) { c.to, err = civil.ParseDate(v); return err })
	set("sort", func(v string) error { c.sort = v; return nil })
	set("top", func(v string) error {
		n, err := count(v)
		c.top = int(n)
		return err
	})
	set("against", func(v string) error { c.against = v; return nil })
	set("interval", func(v string) (err error) { c.interval, err = confidence(v); return err })
}

// refused is the error for the value of a flag.
func refused(name, value string, err error) error {
	return misuse{i18n.Sprintf(i18n.Text{EN: "-%s %s: %s", ES: "-%s %s: %s"}, name, i18n.Quote(value), err)}
}

func oneOf(value string, choices ...string) error {
	if slices.Contains(choices, value) {
		return nil
	}
	return misuse{i18n.Sprintf(i18n.Text{EN: "use one of %s", ES: "use uno de estos: %s"}, strings.Join(choices, ", "))}
}

func list(text string) (values []string) {
	for v := range strings.SplitSeq(text, ",") {
		values = append(values, strings.TrimSpace(v))
	}
	return values
}

// dimensions reads names of dimensions, "adset" as well.
func dimensions(text string) (by []kpi.Dimension) {
	for _, d := range list(text) {
		if d == "adset" {
			d = string(kpi.AdSet)
		}
		by = append(by, kpi.Dimension(d))
	}
	return by
}

func count(text string) (int64, error) {
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil || n < 1 {
		return 0, misuse{i18n.Text{EN: "it is a whole number from 1 on", ES: "es un número entero a partir de 1"}}
	}
	return n, nil
}

// rate reads "USD=0.92@2026-01-31".
func rate(text string) (money.Rate, error) {
	code, rest, _ := strings.Cut(text, "=")
	factor, day, dated := strings.Cut(rest, "@")
	from, err := money.ParseCurrency(code)
	if err != nil {
		return money.Rate{}, err
	}
	r := money.Rate{From: from, Source: "-rate"}
	if r.Factor, err = money.ParseDecimal(factor); err != nil {
		return r, err
	}
	if !dated {
		return r, misuse{i18n.Text{EN: "it has no date: USD=0.92@2026-01-31", ES: "no tiene fecha: USD=0.92@2026-01-31"}}
	}
	r.Date, err = civil.ParseDate(day)
	return r, err
}
