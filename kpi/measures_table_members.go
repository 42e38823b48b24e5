package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func memberMeasures() []Definition {
	return []Definition{
		{
			ID:   ActiveMembers,
			Name: i18n.Text{EN: "active members", ES: "miembros activos"},
			Description: i18n.Text{
				EN: "Different members with at least one action in the period. They do not add up over days or channels.",
				ES: "Miembros distintos con al menos una acción en el periodo. No se suman entre días ni canales.",
			},
			OverTime: Distinct, OverSeries: Distinct,
			Aliases: []string{"DAU", "MAU"},
			Source:  discourse,
		},
		{
			ID:   Contributors,
			Name: i18n.Text{EN: "contributors", ES: "miembros participantes"},
			Description: i18n.Text{
				EN: "Different members who wrote something in the period; readers are active, but no contributors.",
				ES: "Miembros distintos que escribieron algo en el periodo; quien solo lee está activo, pero no participa.",
			},
			OverTime: Distinct, OverSeries: Distinct,
			Source: practicalCM,
		},
		{
			ID:   NewMembers,
			Name: i18n.Text{EN: "new members", ES: "miembros nuevos"},
			Description: i18n.Text{
				EN: "Members who joined in the period.",
				ES: "Miembros que se incorporaron en el periodo.",
			},
			Source: seedInventory,
		},
		{
			ID:   ActivatedMembers,
			Name: i18n.Text{EN: "activated members", ES: "miembros activados"},
			Description: i18n.Text{
				EN: "New members who did something for the first time within a stated number of days.",
				ES: "Miembros nuevos que hicieron algo por primera vez dentro de un número de días declarado.",
			},
			Source: seedInventory,
		},
		{
			ID:   CohortMembers,
			Name: i18n.Text{EN: "cohort members", ES: "miembros de la cohorte"},
			Description: i18n.Text{
				EN: "Members who joined in the same stretch of time. A row holds one cohort at one age.",
				ES: "Miembros que se incorporaron en el mismo intervalo. Una fila tiene una cohorte con una edad.",
			},
			Source: practicalCM,
		},
		{
			ID:   RetainedMembers,
			Name: i18n.Text{EN: "retained members", ES: "miembros retenidos"},
			Description: i18n.Text{
				EN: "Members of a cohort who are active at the age of the row.",
				ES: "Miembros de una cohorte activos a la edad que indica la fila.",
			},
			Source: practicalCM,
		},
		{
			ID:   FeedbackReceived,
			Name: i18n.Text{EN: "feedback items received", ES: "opiniones recibidas"},
			Description: i18n.Text{
				EN: "Suggestions, complaints and questions taken down as feedback.",
				ES: "Sugerencias, quejas y preguntas anotadas como opiniones de la comunidad.",
			},
			Source: seedInventory,
		},
		{
			ID:   FeedbackActioned,
			Name: i18n.Text{EN: "feedback items actioned", ES: "opiniones atendidas"},
			Description: i18n.Text{
				EN: "Feedback items of those received on which something was done.",
				ES: "Opiniones, de las recibidas, sobre las que se hizo algo.",
			},
			Source: seedInventory,
		},
	}
}
