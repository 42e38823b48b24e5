// Command inbox prints how soon the people who wrote to a brand were answered,
// by the clock and in opening hours, with those who wait still, and whether the
// promises to them were kept.
//
// Without arguments it reads messages that were made up for it, of a desk in
// Madrid, over a weekend with a change of clocks and an Easter. A file name, or
// - for standard input, reads messages of one's own: CSV with the columns key and
// at, and if there are such parent, from (audience, agent, bot), author, channel,
// kind, intent, priority, text and act (closed, reopened, held, resumed); or the
// columns of "Customer Support on Twitter". Its desk is then open around the
// clock, and now is the last message, unless the flags say otherwise.
//
// It ends with status 0, with 1 where the messages are refused, with 2 where it
// is called wrongly. A promise that was broken does not change the status.
package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/i18n"
)

//go:embed data
var embedded embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, in io.Reader, out, complaints io.Writer) int {
	c, err := parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, usage().In(c.lang))
		return 0
	case err != nil:
		fmt.Fprintln(complaints, "inbox:", i18n.Say(err, c.lang))
		fmt.Fprintln(complaints, usage().In(c.lang))
		return 2
	}
	if err := c.print(in, out); err != nil {
		fmt.Fprintln(complaints, "inbox:", i18n.Say(err, c.lang))
		return 1
	}
	return 0
}

// print prints the report.
func (c command) print(in io.Reader, out io.Writer) error {
	threads, err := c.read(in)
	if err != nil {
		return err
	}
	if len(threads) == 0 {
		return misuse{i18n.Text{EN: "there are no messages", ES: "no hay mensajes"}}
	}
	if c.desk.Now.IsZero() {
		c.desk.Now = community.Latest(threads)
	}
	report, err := c.desk.Report(threads, c.targets)
	if err != nil {
		return err
	}
	if c.file == "" {
		fmt.Fprintln(out, i18n.Text{
			EN: "The messages are invented, with faults on purpose.",
			ES: "Los mensajes son inventados, con fallos a propósito.",
		}.In(c.lang))
		fmt.Fprintln(out)
	}
	return report.WriteText(out, c.lang)
}

func (c command) read(in io.Reader) ([]community.Thread, error) {
	format := community.Format{Zone: c.desk.Zone}
	switch c.file {
	case "":
		return community.ReadThreads(embedded, "data/"+c.lang.String()+".csv", format)
	case "-":
		messages, err := community.Read(in, format)
		if err != nil {
			return nil, err
		}
		return community.Threads(messages)
	}
	return community.ReadThreads(os.DirFS(filepath.Dir(c.file)), filepath.Base(c.file), format)
}
