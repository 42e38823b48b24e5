package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/kpi/reach"
	"github.com/pauta-go/pauta/plan/i18n"
)

// media are vehicles with their names.
type media struct {
	reach.Overlaps
	names    []string
	invented bool
}

// misuse is a wrong command line.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (i18n.Lang, media, error) {
	flags := flag.NewFlagSet("reach", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	name := flags.String("lang", "en", "")
	universe := flags.Int64("universe", 0, "")
	refused := flags.Parse(args)
	lang, err := i18n.ParseLang(*name)
	switch {
	case err != nil:
		return lang, media{}, err
	case errors.Is(refused, flag.ErrHelp):
		return lang, media{}, refused
	case refused != nil:
		return lang, media{}, misuse{i18n.Sprintf(i18n.Text{
			EN: "the flags are not understood: %s", ES: "no se entienden las opciones: %s",
		}, i18n.Quote(refused.Error()))}
	case flags.NArg() == 0:
		return lang, invented(), nil
	}
	m := media{Overlaps: reach.Overlaps{Universe: *universe}}
	for _, arg := range flags.Args() {
		if err := m.add(arg); err != nil {
			return lang, m, err
		}
	}
	return lang, m, nil
}

func invented() media {
	return media{
		Overlaps: reach.Overlaps{
			Universe: 1_000_000,
			Reaches:  []int64{420_000, 310_000, 260_000},
			Pairs:    []reach.Pair{{A: 0, B: 1, Both: 190_000}, {A: 0, B: 2, Both: 150_000}, {A: 1, B: 2, Both: 120_000}},
		},
		names: []string{"Instagram", "TikTok", "YouTube"}, invented: true,
	}
}

// add reads "tiktok=310000" or "instagram+tiktok=150000".
func (m *media) add(arg string) error {
	name, count, _ := strings.Cut(arg, "=")
	n, err := strconv.ParseInt(count, 10, 64)
	if err != nil || name == "" {
		return misuse{i18n.Sprintf(i18n.Text{
			EN: "%s: write NAME=PEOPLE, as in tiktok=310000", ES: "%s: escriba NOMBRE=PERSONAS, como en tiktok=310000",
		}, i18n.Quote(arg))}
	}
	a, b, pair := strings.Cut(name, "+")
	if !pair {
		m.names = append(m.names, name)
		m.Reaches = append(m.Reaches, n)
		return nil
	}
	i, j := slices.Index(m.names, a), slices.Index(m.names, b)
	if i < 0 || j < 0 {
		return misuse{i18n.Sprintf(i18n.Text{
			EN: "%s: state both vehicles before their overlap", ES: "%s: indique los dos soportes antes de su duplicación",
		}, i18n.Quote(arg))}
	}
	m.Pairs = append(m.Pairs, reach.Pair{A: i, B: j, Both: n})
	return nil
}
