package main

import (
	"io/fs"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
)

// printInvented prints the return by channel and by month of a year that we
// made up.
func printInvented(p page, data fs.FS) error {
	p.say(i18n.Text{
		EN: "The data are invented: four channels in 2025, with holes on purpose.",
		ES: "Los datos son inventados: cuatro canales en 2025, con huecos a propósito.",
	})
	for _, t := range []struct {
		title i18n.Text
		by    kpi.Dimension
	}{
		{i18n.Text{EN: "Return by channel", ES: "Retorno por canal"}, kpi.Channel},
		{i18n.Text{EN: "Return by month", ES: "Retorno por mes"}, kpi.ByMonth},
	} {
		table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{t.by}, roiColumns...)
		if err != nil {
			return err
		}
		// The first line of the file says that it is invented.
		if _, err := ingest.File(data, "invented.csv", table, ingest.Options{Preamble: 1}); err != nil {
			return err
		}
		p.blank()
		if err := p.table(t.title, table); err != nil {
			return err
		}
	}
	p.blank()
	p.say(i18n.Text{
		EN: "In February nobody measured revenue, in August nothing was spent on media, and TikTok billed November in dollars:\n" +
			"what cannot be computed says why. Nothing is counted as zero, and no two currencies are added.\n" +
			"ROAS leaves February out, for want of revenue; ROI counts all costs, those of February too.",
		ES: "En febrero nadie midió los ingresos, en agosto no hubo inversión en medios y TikTok facturó noviembre en dólares:\n" +
			"lo que no se puede calcular dice por qué. Nada se cuenta como cero y no se suman dos monedas.\n" +
			"El ROAS deja fuera febrero, por falta de ingresos; el ROI cuenta todos los costes, también los de febrero.",
	})
	return nil
}
