package main

import (
	"io/fs"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// robynSpend are the columns of media spend, one for each channel.
var robynSpend = []string{"facebook_s", "ooh_s", "print_s", "search_s", "tv_s"}

// printRobyn prints the marketing efficiency of Robyn's weekly data by month,
// and what they do not say about channels.
func printRobyn(p page, data fs.FS) error {
	p.say(i18n.Text{
		EN: "The data are simulated: the first 104 weeks of those that Meta ships with Robyn (MIT licence).\n" +
			"They name no currency; the amounts are shown as euros.",
		ES: "Los datos son simulados: las primeras 104 semanas de los que Meta incluye con Robyn (licencia MIT).\n" +
			"No indican ninguna moneda; los importes se muestran en euros.",
	})
	months, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.ByMonth}, "revenue", "spend", "mer")
	if err != nil {
		return err
	}
	if _, err := ingest.File(data, "robyn.csv", months, ingest.Options{
		Map:      map[string]string{strings.Join(robynSpend, "+"): "spend"},
		Currency: money.EUR,
	}); err != nil {
		return err
	}
	p.blank()
	if err := p.table(i18n.Text{EN: "Marketing efficiency by month", ES: "Eficiencia de marketing por mes"}, months); err != nil {
		return err
	}

	channels, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Channel}, "spend", "roas")
	if err != nil {
		return err
	}
	for _, column := range robynSpend {
		if _, err := ingest.File(data, "robyn.csv", channels, ingest.Options{
			Map:      map[string]string{column: "spend", "revenue": ingest.Ignore}, // it is nobody's in particular
			Set:      map[kpi.Dimension]string{kpi.Channel: strings.TrimSuffix(column, "_s")},
			Currency: money.EUR,
		}); err != nil {
			return err
		}
	}
	p.blank()
	if err := p.table(i18n.Text{EN: "ROAS by channel", ES: "ROAS por canal"}, channels); err != nil {
		return err
	}
	p.blank()
	p.say(i18n.Text{
		EN: "The data say what each channel cost, and not what it brought in: ROAS by channel is not measured there.\n" +
			"A model can estimate it; no arithmetic can.",
		ES: "Los datos dicen lo que costó cada canal, pero no lo que ingresó: el ROAS por canal está sin medir.\n" +
			"Un modelo puede estimarlo; ninguna operación aritmética puede.",
	})
	return nil
}
