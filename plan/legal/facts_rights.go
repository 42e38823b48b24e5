package legal

import (
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// rightsFacts are about the works of others, and the image of people.
func rightsFacts() []Fact {
	return []Fact{
		{
			ID: "es-trlpi-17", Topic: Copyright, In: Spain, Asks: []Part{License, Credit},
			Rule: i18n.Text{
				EN: "A work is reproduced, published or altered with its author's authorisation, and under the author's name.",
				ES: "Una obra se reproduce, publica o transforma con autorización de su autor e indicando su nombre.",
			},
			From: day(1996, time.April, 22), Source: "Real Decreto Legislativo 1/1996 (TRLPI), art. 14 and 17", Checked: reread(),
		},
		{
			ID: "eu-infosoc", Topic: Copyright, In: EuropeanUnion, Asks: []Part{License},
			Rule: i18n.Text{
				EN: "A work is reproduced and made available to the public only with the authorisation of whoever has the rights.",
				ES: "Una obra se reproduce y se pone a disposición del público solo con autorización de quien tiene los derechos.",
			},
			From: day(2002, time.December, 22), Source: "Directive 2001/29/EC, art. 2 and 3", Checked: reread(),
		},
		{
			ID: "es-image-1982", Topic: Likeness, In: Spain, Asks: []Part{ImageRelease},
			Rule: i18n.Text{
				EN: "The name, voice or image of a person is used for advertising only with express consent, which can be withdrawn.",
				ES: "El nombre, la voz o la imagen de una persona se usan con fines publicitarios solo con su consentimiento expreso, que puede revocarse.",
			},
			From: day(1982, time.June, 3), Source: "Ley Orgánica 1/1982, art. 2 and 7.6", Checked: reread(),
		},
	}
}
