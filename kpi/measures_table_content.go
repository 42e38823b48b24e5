package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func contentMeasures() []Definition {
	return []Definition{
		{
			ID:   Posts,
			Name: i18n.Text{EN: "posts", ES: "publicaciones"},
			Description: i18n.Text{
				EN: "Posts published.",
				ES: "Publicaciones hechas.",
			},
			Source: seedInventory,
		},
		{
			ID:   PlannedPosts,
			Name: i18n.Text{EN: "planned posts", ES: "publicaciones planificadas"},
			Description: i18n.Text{
				EN: "Posts that the calendar had for the period.",
				ES: "Publicaciones que el calendario preveía en el periodo.",
			},
			Source: ownArithmetic,
		},
		{
			ID:   OnTimePosts,
			Name: i18n.Text{EN: "posts on time", ES: "publicaciones a tiempo"},
			Description: i18n.Text{
				EN: "Planned posts that were published on time.",
				ES: "Publicaciones planificadas que salieron a tiempo.",
			},
			Source: ownArithmetic,
		},
		{
			ID:   PillarPosts,
			Name: i18n.Text{EN: "posts of the pillar", ES: "publicaciones del pilar"},
			Description: i18n.Text{
				EN: "Posts of the one content pillar that the row is about.",
				ES: "Publicaciones del pilar de contenido del que trata la fila.",
			},
			Source: seedInventory,
		},
		{
			ID:   Pieces,
			Name: i18n.Text{EN: "content pieces", ES: "piezas de contenido"},
			Description: i18n.Text{
				EN: "Pieces of content made: one piece may be published several times.",
				ES: "Piezas de contenido producidas: una pieza puede publicarse varias veces.",
			},
			Source: ownArithmetic,
		},
		{
			ID:   Submitted,
			Name: i18n.Text{EN: "pieces submitted", ES: "piezas enviadas a revisión"},
			Description: i18n.Text{
				EN: "Times that a piece was handed in for approval.",
				ES: "Veces que se envió una pieza a revisión.",
			},
			Source: brightBean,
		},
		{
			ID:   SentBack,
			Name: i18n.Text{EN: "pieces sent back", ES: "piezas devueltas"},
			Description: i18n.Text{
				EN: "Times that a piece came back with changes asked for.",
				ES: "Veces que una pieza volvió con cambios solicitados.",
			},
			Source: brightBean,
		},
		{
			ID:   Approved,
			Name: i18n.Text{EN: "pieces approved", ES: "piezas aprobadas"},
			Description: i18n.Text{
				EN: "Pieces approved, whose time is in the sum of approval times.",
				ES: "Piezas aprobadas, cuyo tiempo está en la suma de tiempos de aprobación.",
			},
			Source: brightBean,
		},
		{
			ID:   ApprovalTimeSum,
			Name: i18n.Text{EN: "total approval time", ES: "tiempo total de aprobación"},
			Description: i18n.Text{
				EN: "Seconds from handing in to approval, all approved pieces together.",
				ES: "Segundos desde el envío hasta la aprobación, sumadas todas las piezas aprobadas.",
			},
			Unit: Unit{Time: 1}, Fractional: true,
			Source: brightBean,
		},
	}
}
