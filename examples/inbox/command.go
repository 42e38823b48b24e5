package main

import (
	"errors"
	"flag"
	"io"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func usage() i18n.Text {
	return i18n.Text{
		EN: "usage: inbox [-lang en|es] [-now TIME] [-zone Area/City] [-hours HOURS] [-first 2h] [-next 4h] [-close 16h] [-bots] [FILE]\n(FILE - is standard input)",
		ES: "uso: inbox [-lang en|es] [-now HORA] [-zone Area/Ciudad] [-hours HORARIO] [-first 2h] [-next 4h] [-close 16h] [-bots] [ARCHIVO]\n(ARCHIVO - es la entrada estándar)",
	}
}

// misuse is what the program itself refuses.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// command is the command line.
type command struct {
	lang    i18n.Lang
	file    string
	desk    community.Desk
	targets []community.Target
}

// texts are the flags as they are written.
type texts struct{ lang, now, zone, hours, first, next, closed string }

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (command, error) {
	var c command
	var t texts
	flags := flag.NewFlagSet("inbox", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&t.lang, "lang", "en", "")
	flags.StringVar(&t.now, "now", "", "")
	flags.StringVar(&t.zone, "zone", "", "")
	flags.StringVar(&t.hours, "hours", "", "")
	flags.StringVar(&t.first, "first", "", "")
	flags.StringVar(&t.next, "next", "", "")
	flags.StringVar(&t.closed, "close", "", "")
	flags.BoolVar(&c.desk.Bots, "bots", false, "")
	refused := flags.Parse(args)
	lang, err := i18n.ParseLang(t.lang)
	c.lang = lang
	switch {
	case err != nil:
		return c, err
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
	if c.file == "" {
		t = t.or(bakery())
	}
	return c, c.set(t)
}

// bakery is the desk of the messages that were made up: it closed on Good
// Friday and Easter Monday, and promises an answer to urgent problems at any
// hour.
func bakery() texts {
	return texts{
		now: "2026-04-07T18:30:00+02:00", zone: "Europe/Madrid",
		hours: "L-J 9:00-14:00 16:00-19:00; V 9:00-15:00",
		first: "2h", next: "4h", closed: "16h",
	}
}

// or puts what is not stated in place.
func (t texts) or(usual texts) texts {
	for _, pair := range []struct{ stated, usual *string }{
		{&t.now, &usual.now}, {&t.zone, &usual.zone}, {&t.hours, &usual.hours}, {&t.first, &usual.first}, {&t.next, &usual.next}, {&t.closed, &usual.closed},
	} {
		if *pair.stated == "" {
			*pair.stated = *pair.usual
		}
	}
	return t
}

// set reads the texts.
func (c *command) set(t texts) error {
	var err error
	read := func(text string, into func(string) error) {
		if text != "" && err == nil {
			err = into(text)
		}
	}
	var target community.Target
	read(t.zone, func(s string) (err error) { c.desk.Zone, err = civil.LoadZone(s); return err })
	read(t.now, func(s string) (err error) { c.desk.Now, err = civil.ParseInstant(s); return err })
	read(t.hours, c.hours)
	read(t.first, func(s string) error { return target.First.UnmarshalText([]byte(s)) })
	read(t.next, func(s string) error { return target.Next.UnmarshalText([]byte(s)) })
	read(t.closed, func(s string) error { return target.Close.UnmarshalText([]byte(s)) })
	if target != (community.Target{}) {
		c.targets = append(c.targets, target)
	}
	if c.file == "" && err == nil {
		err = c.easter()
	}
	return err
}

func (c *command) hours(s string) error { return c.desk.Hours.UnmarshalText([]byte(s)) }

// easter closes the desk of the invented messages on two days, and adds its
// promise for what is urgent.
func (c *command) easter() (err error) {
	c.desk.Holidays, err = civil.NewHolidays(
		civil.Holiday{Date: civil.MustDate("2026-04-03"), Name: i18n.Text{EN: "Good Friday", ES: "Viernes Santo"}},
		civil.Holiday{Date: civil.MustDate("2026-04-06"), Name: i18n.Text{EN: "Easter Monday", ES: "Lunes de Pascua"}},
	)
	c.targets = append(c.targets, community.Target{
		Priority: community.Urgent, First: community.Span(time.Hour), AroundTheClock: true,
	})
	return err
}
