package roles

import "github.com/pauta-go/pauta/plan/i18n"

// accountRows are the functions of the account executive,
// from section 2 of the inventory of the texts as read on 2026-11-21.
func accountRows() []Function {
	return []Function{
		{
			Row: "AE-01", Roles: []ID{AccountExecutive}, Activities: []Activity{ClientLiaison}, Sources: S0,
			Name: i18n.Text{EN: "Link client and agency as the main contact", ES: "Enlazar cliente y agencia como contacto principal"},
		},
		{
			Row: "AE-02", Roles: []ID{AccountExecutive}, Activities: []Activity{ClientLiaison}, Sources: S0,
			Name: i18n.Text{EN: "Keep relations solid and talk clear", ES: "Mantener relaciones sólidas y un trato claro"},
		},
		{
			Row: "AE-03", Roles: []ID{AccountExecutive}, Activities: []Activity{ClientNeeds}, Sources: S0,
			Name: i18n.Text{EN: "See that the client's needs are understood and met", ES: "Asegurar que se entiende y se cumple lo que el cliente necesita"},
		},
		{
			Row: "AE-04", Roles: []ID{AccountExecutive}, Activities: []Activity{Strategy}, Sources: S0,
			Name: i18n.Text{EN: "Work on the strategy within the client's objectives and budget", ES: "Trabajar la estrategia dentro de los objetivos y el presupuesto del cliente"},
		},
		{
			Row: "AE-05", Roles: []ID{AccountExecutive}, Activities: []Activity{CampaignManagement}, Sources: S0,
			Name: i18n.Text{EN: "Coordinate delivery on time and within the agreed scope", ES: "Coordinar la entrega a tiempo y dentro de lo acordado"},
		},
		{
			Row: "AE-06", Roles: []ID{AccountExecutive}, Activities: []Activity{Reporting}, Sources: S0,
			Name: i18n.Text{EN: "Report to the client at regular intervals", ES: "Informar al cliente a intervalos regulares"},
		},
		{
			Row: "AE-07", Roles: []ID{AccountExecutive}, Activities: []Activity{Reporting}, Sources: S0,
			Name: i18n.Text{EN: "Show results and what could be better", ES: "Mostrar resultados y lo que se puede mejorar"},
		},
	}
}
