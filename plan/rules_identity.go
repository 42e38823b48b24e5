package plan

import (
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// identityRules are about what a brand stands for, and the idea that leads from
// its goals to its actions.
func identityRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-177", Severity: check.Warning,
			Title:  i18n.Text{EN: "Brand without values", ES: "Marca sin valores"},
			Why:    i18n.Text{EN: "Answers and content follow the values of the brand; nobody follows what is not written.", ES: "Las respuestas y el contenido siguen los valores de la marca; nadie sigue lo que no está escrito."},
			Fix:    i18n.Text{EN: "Write down what the brand stands for.", ES: "Escriba qué defiende la marca."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/brand/values", func(p *Plan) bool { return len(p.Brand.Values) == 0 },
				i18n.Text{EN: "The brand states no values.", ES: "La marca no indica sus valores."}),
		},
		{
			Code: "PLN-178", Severity: check.Warning,
			Title:  i18n.Text{EN: "No strategy", ES: "Sin estrategia"},
			Why:    i18n.Text{EN: "Between goals and actions stands an idea of why these actions reach those goals.", ES: "Entre las metas y las acciones hay una idea de por qué estas acciones alcanzan aquellas metas."},
			Fix:    i18n.Text{EN: "State the idea in a sentence or two.", ES: "Exprese la idea en una o dos frases."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/strategy", func(p *Plan) bool { return p.Strategy == "" },
				i18n.Text{EN: "Nothing says how the actions lead to the goals.", ES: "Nada indica cómo llevan las acciones a las metas."}),
		},
	}
}
