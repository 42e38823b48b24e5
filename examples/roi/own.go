package main

import (
	"io"
	"os"
	"path/filepath"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
)

// roiColumns are the columns of a table of return.
var roiColumns = []string{"spend", "revenue", "roas", "roi_revenue", "roi"}

// printOwn prints the table of a file of one's own.
func (c *command) printOwn(p page, in io.Reader) error {
	table, err := kpi.NewTable(kpi.Standard(), c.by, roiColumns...)
	if err != nil {
		return err
	}
	name := c.file
	if c.file == "-" {
		name = i18n.Text{EN: "standard input", ES: "entrada estándar"}.In(c.lang)
		_, err = ingest.Read(in, table, c.options)
	} else {
		_, err = ingest.File(os.DirFS(filepath.Dir(c.file)), filepath.Base(c.file), table, c.options)
	}
	if err != nil {
		return err
	}
	return p.table(i18n.Sprintf(i18n.Text{EN: "Return: %s", ES: "Retorno: %s"}, name), table)
}
