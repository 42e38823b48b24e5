package legal

import (
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// disclosureFacts are about paid content, reviews and influencers.
func disclosureFacts() []Fact {
	return []Fact{
		{
			ID: "us-ftc-255", Topic: Disclosure, In: UnitedStates, Asks: []Part{Label},
			Rule: i18n.Text{
				EN: "A material connection with the brand (money, gifts, employment) is disclosed clearly and conspicuously.",
				ES: "Todo vínculo relevante con la marca (dinero, regalos, empleo) se indica de forma clara y destacada.",
			},
			From: day(2023, time.July, 26), Source: "FTC Endorsement Guides, 16 CFR 255.0(f), 255.5 (88 FR 48092)", Checked: read(),
		},
		{
			ID: "us-ftc-255-2009", Topic: Disclosure, In: UnitedStates, Asks: []Part{Label},
			Rule: i18n.Text{
				EN: "A connection that may affect the weight of an endorsement is fully disclosed.",
				ES: "Todo vínculo que pueda afectar a la credibilidad de una recomendación se indica por completo.",
			},
			From: day(2009, time.December, 1), To: day(2023, time.July, 25), Source: "FTC Endorsement Guides, 16 CFR 255.5 (74 FR 53124)", Checked: reread(),
		},
		{
			ID: "gb-dmcc-20", Topic: Disclosure, In: UnitedKingdom, Asks: []Part{Label},
			Rule: i18n.Text{
				EN: "Editorial content that a trader paid for, in money or otherwise, makes that clear; hiding it is unfair in all circumstances.",
				ES: "El contenido editorial que un comerciante pagó, con dinero o de otro modo, lo deja claro; ocultarlo es desleal en todo caso.",
			},
			From: day(2025, time.April, 6), Source: "Digital Markets, Competition and Consumers Act 2024, s. 225 and sch. 20; CAP Code, section 2", Checked: read(),
		},
		{
			ID: "gb-cpr-2008", Topic: Disclosure, In: UnitedKingdom, Asks: []Part{Label},
			Rule: i18n.Text{
				EN: "Editorial content that a trader paid for makes that clear.",
				ES: "El contenido editorial que un comerciante pagó lo deja claro.",
			},
			From: day(2008, time.May, 26), To: day(2025, time.April, 5),
			Source: "Consumer Protection from Unfair Trading Regulations 2008, sch. 1(11)", Checked: reread(),
		},
		{
			ID: "eu-ucpd-11", Topic: Disclosure, In: EuropeanUnion, Asks: []Part{Label},
			Rule: i18n.Text{
				EN: "Editorial content that a trader paid for makes that clear, and the commercial intent of a practice is never hidden.",
				ES: "El contenido editorial que un comerciante pagó lo deja claro, y nunca se oculta la intención comercial de una práctica.",
			},
			From: day(2007, time.December, 12), Source: "Directive 2005/29/EC, art. 7(2) and annex I(11)", Checked: reread(),
		},
		{
			ID: "es-lcd-26-2022", Topic: Disclosure, In: Spain, Asks: []Part{Label},
			Rule: i18n.Text{
				EN: "Promoting goods as if it were information in the media, online services or social networks, having been paid for it, without saying so clearly is unfair.",
				ES: "Es desleal promocionar un bien como si fuera información en medios, servicios en línea o redes sociales, habiendo cobrado por ello, sin que quede claro que es publicidad.",
			},
			From: day(2022, time.May, 28), Source: "Ley 3/1991 de Competencia Desleal, art. 26, as amended by Real Decreto-ley 24/2021", Checked: reread(),
		},
		{
			ID: "es-lcd-26", Topic: Disclosure, In: Spain, Asks: []Part{Label},
			Rule: i18n.Text{
				EN: "Promoting goods as if it were information in the media, having been paid for it, without saying so clearly is unfair.",
				ES: "Es desleal promocionar un bien como si fuera información en los medios de comunicación, habiendo cobrado por ello, sin que quede claro que es publicidad.",
			},
			From: day(2010, time.January, 1), To: day(2022, time.May, 27),
			Source: "Ley 3/1991 de Competencia Desleal, art. 26 (Ley 29/2009)", Checked: reread(),
		},
		{
			ID: "es-lssi-20", Topic: Disclosure, In: Spain, Asks: []Part{Label, SenderName},
			Rule: i18n.Text{
				EN: "Commercial communications by electronic means can be told as such, and show on whose behalf they are made.",
				ES: "Las comunicaciones comerciales por vía electrónica son identificables como tales e indican en nombre de quién se realizan.",
			},
			From: day(2002, time.October, 12), Source: "Ley 34/2002 (LSSI), art. 20.1", Checked: read(),
		},
		{
			ID: "us-ftc-465", Topic: Reviews, In: UnitedStates, Asks: []Part{GenuineReviews},
			Rule: i18n.Text{
				EN: "Reviews are not invented, bought for an opinion, written by insiders in secret, or suppressed; followers and other indicators are not bought.",
				ES: "Las reseñas no se inventan, ni se pagan por su opinión, ni las escribe en secreto la propia empresa, ni se suprimen; no se compran seguidores ni otros indicadores.",
			},
			From: day(2024, time.October, 21), Source: "16 CFR 465 (89 FR 68034)", Checked: read(),
		},
		{
			ID: "gb-dmcc-reviews", Topic: Reviews, In: UnitedKingdom, Asks: []Part{GenuineReviews},
			Rule: i18n.Text{
				EN: "Fake reviews, and reviews that hide an incentive, are unfair in all circumstances.",
				ES: "Las reseñas falsas y las que ocultan un incentivo son desleales en todo caso.",
			},
			From: day(2025, time.April, 6), Source: "Digital Markets, Competition and Consumers Act 2024, sch. 20, para. 13", Checked: read(),
		},
		{
			ID: "eu-ucpd-23b", Topic: Reviews, In: EuropeanUnion, Asks: []Part{GenuineReviews},
			Rule: i18n.Text{
				EN: "Reviews are said to come from buyers only where that is verified, and none are false or commissioned.",
				ES: "Las reseñas se atribuyen a compradores solo si se ha comprobado, y no hay reseñas falsas ni encargadas.",
			},
			From: day(2022, time.May, 28), Source: "Directive 2005/29/EC, annex I(23b) and (23c) (Directive (EU) 2019/2161)", Checked: reread(),
		},
		{
			ID: "es-lgca-94", Topic: Influencers, In: Spain, Asks: []Part{Registration, Label},
			Rule: i18n.Text{
				EN: "An influencer of special relevance registers within two months and marks advertising.",
				ES: "El usuario de especial relevancia se inscribe en dos meses e identifica la publicidad.",
			},
			From: day(2024, time.May, 2), Source: "Ley 13/2022, art. 94; Real Decreto 444/2024 (see Influence for its thresholds)", Checked: read(),
		},
	}
}
