package main

import (
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/report"
)

// opening says what the report comes from: which check, which export, and that
// all of it is invented.
func (s story) opening(r report.Report) i18n.Text {
	return i18n.Join([]i18n.Text{
		{EN: "Plan, export and posts are invented.", ES: "El plan, la exportación y las publicaciones son inventados."},
		i18n.Sprintf(i18n.Text{
			EN: "The check of the plan on %s found %s and %s.", ES: "La comprobación del plan a %s encontró %s y %s.",
		}, r.Progress.On, errorNoun().Count(int64(r.Findings.Count(check.Error))), warningNoun().Count(int64(r.Findings.Count(check.Warning)))),
		i18n.Sprintf(i18n.Text{
			EN: "The export has %s of %s.", ES: "La exportación tiene %s de %s.",
		}, rowNoun().Count(r.Table.Total().Tally().Rows()), campaignNoun().Count(int64(r.Table.Groups()))),
	}, " ")
}

func errorNoun() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "error", ES: "error"}, Many: i18n.Text{EN: "errors", ES: "errores"}}
}

func warningNoun() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "warning", ES: "advertencia"}, Many: i18n.Text{EN: "warnings", ES: "advertencias"}}
}

func rowNoun() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "row", ES: "fila"}, Many: i18n.Text{EN: "rows", ES: "filas"}}
}

func campaignNoun() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "campaign", ES: "campaña"}, Many: i18n.Text{EN: "campaigns", ES: "campañas"}}
}
