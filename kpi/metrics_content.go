package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func contentMetrics() []Metric {
	return []Metric{
		{
			ID:   "plan_adherence",
			Name: i18n.Text{EN: "Plan adherence", ES: "Cumplimiento del calendario"},
			Description: i18n.Text{
				EN: "The part of the planned posts that was published on time. Unplanned posts change nothing.",
				ES: "Parte de las publicaciones planificadas que salió a tiempo. Las no planificadas no cambian nada.",
			},
			Num: of(OnTimePosts), Den: of(PlannedPosts),
			Percent: true, Better: Higher,
			Source: ownArithmetic,
		},
		{
			ID:   "average_approval_time",
			Name: i18n.Text{EN: "Average approval time", ES: "Tiempo medio de aprobación"},
			Description: i18n.Text{
				EN: "The mean time from handing in to approval, of the pieces approved.",
				ES: "Tiempo medio desde el envío hasta la aprobación, entre las piezas aprobadas.",
			},
			Num: of(ApprovalTimeSum), Den: of(Approved),
			Better:  Lower,
			Variant: i18n.Text{EN: "mean", ES: "media"},
			Aliases: []string{"approval cycle time"},
			Source:  brightBean,
		},
		{
			ID:   "rework_rate",
			Name: i18n.Text{EN: "Rework rate", ES: "Retrabajo"},
			Description: i18n.Text{
				EN: "The part of the submissions that came back with changes asked for.",
				ES: "Parte de los envíos a revisión que volvió con cambios solicitados.",
			},
			Num: of(SentBack), Den: of(Submitted),
			Percent: true, Better: Lower,
			Source: brightBean,
		},
		{
			ID:   "content_mix_share",
			Name: i18n.Text{EN: "Content mix share", ES: "Mezcla de contenidos"},
			Description: i18n.Text{
				EN: "The part of the posts that belongs to the pillar of the row; right is what the plan says, not more.",
				ES: "Parte de las publicaciones que pertenece al pilar de la fila; lo correcto es lo que dice el plan, no más.",
			},
			Num: of(PillarPosts), Den: of(Posts),
			Percent: true,
			Source:  seedInventory,
		},
		{
			ID:   "cost_per_piece",
			Name: i18n.Text{EN: "Cost per content piece", ES: "Coste por pieza"},
			Description: i18n.Text{
				EN: "What the production of a piece cost, media left out.",
				ES: "Lo que costó producir una pieza, sin contar los medios.",
			},
			Num: of(Production), Den: of(Pieces),
			Better: Lower, Pool: ByGroup,
			Source: ownArithmetic,
		},
	}
}
