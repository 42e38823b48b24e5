// Command whodoeswhat compares two roles of social media work: what tells them
// apart, who stands above whom, what both do, where they meet, and what the
// texts behind the catalogue disagree on, each statement with its texts.
//
// Without arguments it compares the community manager with the social media
// manager, over all texts. Roles are named by their ID, their name in either
// language or their short form (CM, SMM, SMS, AE); -text S3 follows one text,
// or several: -text "S2 S4".
//
// It ends with status 0, with 1 where it cannot print, with 2 where it is
// called wrongly.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, complaints io.Writer) int {
	c, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, usage().In(c.lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "whodoeswhat:", i18n.Say(err, c.lang))
		fmt.Fprintln(complaints, usage().In(c.lang))
		return 2
	}
	if err := c.print(out); err != nil {
		fmt.Fprintln(complaints, "whodoeswhat:", i18n.Say(err, c.lang))
		return 1
	}
	return 0
}

// usage says how the program is called, and which roles there are.
func usage() i18n.Text {
	var ids []string
	for _, r := range roles.Roles() {
		if r.Kind == roles.Job {
			ids = append(ids, string(r.ID))
		}
	}
	return i18n.Sprintf(i18n.Text{
		EN: "usage: whodoeswhat [-lang en|es] [-markdown] [-text S0..S4] [ROLE ROLE]\nroles: %s",
		ES: "uso: whodoeswhat [-lang en|es] [-markdown] [-text S0..S4] [PUESTO PUESTO]\npuestos: %s",
	}, strings.Join(ids, ", "))
}

// command is the command line.
type command struct {
	lang     i18n.Lang
	markdown bool
	texts    roles.Sources
	a, b     roles.ID
}

// misuse is a wrong command line.
type misuse struct{ text i18n.Text }

func (m misuse) Error() string   { return m.text.EN }
func (m misuse) Text() i18n.Text { return m.text }

// parse reads the command line. What it returns has the language even where
// the rest is wrong.
func parse(args []string) (command, error) {
	c := command{a: roles.CommunityManager, b: roles.SocialMediaManager}
	flags := flag.NewFlagSet("whodoeswhat", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	lang := flags.String("lang", "en", "")
	texts := flags.String("text", "", "")
	flags.BoolVar(&c.markdown, "markdown", false, "")
	refused := flags.Parse(args)
	var err error
	if c.lang, err = i18n.ParseLang(*lang); err != nil {
		return c, err
	}
	if errors.Is(refused, flag.ErrHelp) {
		return c, refused
	}
	if refused != nil {
		return c, misuse{i18n.Sprintf(i18n.Text{
			EN: "the flags are not understood: %s", ES: "no se entienden las opciones: %s",
		}, i18n.Quote(refused.Error()))}
	}
	if c.texts, err = roles.ParseSources(*texts); err != nil {
		return c, err
	}
	switch flags.NArg() {
	case 0:
		return c, nil
	case 2:
		if c.a, err = role(flags.Arg(0)); err == nil {
			c.b, err = role(flags.Arg(1))
		}
		return c, err
	}
	return c, misuse{i18n.Text{EN: "name two roles, or none", ES: "nombre dos puestos, o ninguno"}}
}

func role(name string) (roles.ID, error) {
	id, ok := roles.FindRole(name)
	if !ok {
		return "", misuse{i18n.Sprintf(i18n.Text{EN: "there is no role %s", ES: "no hay ningún puesto %s"}, i18n.Quote(name))}
	}
	return id, nil
}

// print prints the comparison.
func (c command) print(out io.Writer) error {
	comparison := roles.Compare(c.a, c.b)
	if c.texts != 0 {
		comparison = roles.Following(c.texts).Compare(c.a, c.b)
	}
	if c.markdown {
		return comparison.WriteMarkdown(out, c.lang)
	}
	return comparison.WriteText(out, c.lang)
}
