// Command reach says how many people several vehicles reach together: what the
// figures prove, and what models say.
//
//	reach -universe 1000000 instagram=420000 tiktok=310000 instagram+tiktok=150000
//
// A vehicle is NAME=PEOPLE, an overlap that was measured NAME+NAME=PEOPLE.
// Without vehicles it takes figures that were made up for it. It ends with status
// 0, with 1 where it cannot print or the figures contradict each other, with 2
// where it is called wrongly.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, complaints io.Writer) int {
	lang, m, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, usage(lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "reach:", i18n.Say(err, lang))
		fmt.Fprintln(complaints, usage(lang))
		return 2
	}
	page, err := m.page(lang)
	if err == nil {
		_, err = io.WriteString(out, page)
	}
	if err != nil {
		fmt.Fprintln(complaints, "reach:", i18n.Say(err, lang))
		return 1
	}
	return 0
}

// usage says how the program is called; backquotes mark what is the same in all
// languages.
func usage(l i18n.Lang) string {
	return strings.ReplaceAll(i18n.Text{
		EN: "usage: `reach` [-lang en|es] [-universe PEOPLE] [NAME=PEOPLE … NAME+NAME=PEOPLE …]",
		ES: "uso: `reach` [-lang en|es] [-universe PERSONAS] [NOMBRE=PERSONAS … NOMBRE+NOMBRE=PERSONAS …]",
	}.In(l), "`", "")
}
