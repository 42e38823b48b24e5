package roles

import "github.com/pauta-go/pauta/plan/i18n"

// jointRows are what the two managers do together, and what the trade expects of the
// jobs that the texts name without saying more,
// from section 2 of the inventory of the texts as read on 2026-11-21.
func jointRows() []Function {
	return []Function{
		{
			Row: "JT-01", Roles: []ID{CommunityManager, SocialMediaManager}, Activities: []Activity{ResultReview, PlanAdjustment}, Sources: S2,
			Name: i18n.Text{EN: "Review the metrics together and adjust the plan", ES: "Revisar las métricas en conjunto y ajustar el plan"},
		},
		{
			Row: "JT-02", Roles: []ID{CommunityManager, SocialMediaManager}, Activities: []Activity{BrandManagement}, Sources: S2,
			Name: i18n.Text{EN: "Manage the whole brand by the plan", ES: "Gestionar la marca entera según el plan"},
		},
		{
			Roles: []ID{ContentCreator}, Activities: []Activity{ContentCreation}, Sources: House,
			Name: i18n.Text{EN: "Make texts, pictures and videos to order", ES: "Elaborar textos, imágenes y vídeos por encargo"},
		},
		{
			Roles: []ID{DataAnalyst}, Activities: []Activity{Analysis, Monitoring}, Sources: House,
			Name: i18n.Text{EN: "Compute and explain the figures", ES: "Calcular y explicar las cifras"},
		},
	}
}
