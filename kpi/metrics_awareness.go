package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func awarenessMetrics() []Metric {
	return []Metric{
		{
			ID:   "frequency",
			Name: i18n.Text{EN: "Frequency", ES: "Frecuencia"},
			Description: i18n.Text{
				EN: "How often each one reached was shown something on average. Reach and impressions must be of the same period and audience; below 1 something is wrong.",
				ES: "Cuántas veces se mostró algo, de media, a cada persona alcanzada. Alcance e impresiones han de ser del mismo periodo y público; por debajo de 1 hay un error.",
			},
			Num: of(Impressions), Den: of(Reach),
			Aliases: []string{"average frequency"},
			Source:  metaAds + "; " + wfa,
		},
		{
			ID:   "percent_reach",
			Name: i18n.Text{EN: "Percent reach", ES: "Cobertura (%)"},
			Description: i18n.Text{
				EN: "The part of the target population that was reached at least once.",
				ES: "Parte de la población objetivo alcanzada al menos una vez.",
			},
			Num: of(Reach), Den: of(Population),
			Percent: true, Better: Higher,
			Aliases: []string{"audience penetration"},
			Source:  wfa + "; " + linkedIn,
		},
		{
			ID:   "grps",
			Name: i18n.Text{EN: "GRPs", ES: "GRP"},
			Description: i18n.Text{
				EN: "Gross rating points: impressions for each 100 people of the target population, repetitions counted. 200 may be everybody twice or half of them four times.",
				ES: "Impresiones por cada 100 personas de la población objetivo, con repeticiones. 200 pueden ser todos dos veces o la mitad cuatro.",
			},
			Num: of(Impressions), Den: of(Population),
			Scale: 100, Better: Higher,
			Aliases: []string{"gross rating points"},
			Source:  wfa + "; " + adCP,
		},
		{
			ID:   "cpm",
			Name: i18n.Text{EN: "CPM", ES: "CPM"},
			Description: i18n.Text{
				EN: "What a thousand impressions cost.",
				ES: "Lo que costaron mil impresiones.",
			},
			Num: of(Spend), Den: of(Impressions),
			Scale: 1000, Better: Lower,
			Variant: i18n.Text{EN: "impressions", ES: "impresiones"},
			Aliases: []string{"Avg. CPM", "cost per mille", "coste por mil", "costo por mil impresiones"},
			Source:  metaAds + "; " + googleAds,
		},
		{
			ID:   "cost_per_1000_reached",
			Name: i18n.Text{EN: "Cost per 1,000 reached", ES: "Coste por mil alcanzados"},
			Description: i18n.Text{
				EN: "What it cost to reach a thousand different people. As reach does not add up, over several rows it lies between two bounds.",
				ES: "Lo que costó alcanzar a mil personas distintas. Como el alcance no se suma, sobre varias filas queda entre dos cotas.",
			},
			Num: of(Spend), Den: of(Reach),
			Scale: 1000, Better: Lower,
			Variant: i18n.Text{EN: "reach", ES: "alcance"},
			Aliases: []string{"cpp", "Cost per 1,000 people reached"},
			Source:  metaAds + "; " + tikTok,
		},
		{
			ID:   "viewable_rate",
			Name: i18n.Text{EN: "Viewable rate", ES: "Visibilidad"},
			Description: i18n.Text{
				EN: "The part of the measurable impressions that was viewable. Over all impressions it would be another, lower figure.",
				ES: "Parte de las impresiones medibles que fue visible. Sobre todas las impresiones sería otra cifra, más baja.",
			},
			Num: of(ViewableImpressions), Den: of(MeasurableImpressions),
			Percent: true, Better: Higher,
			Aliases: []string{"viewability"},
			Source:  adCP + "; " + googleAds,
		},
	}
}
