package legal

import (
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// read is the day on which the sources of the facts were read: texts of the
// laws, and pages of authorities, law firms and the press that quote them, in
// stored copies that may be older.
func read() civil.Date { return day(2026, time.November, 21) }

// reread is the day on which sources that had not been read before were.
func reread() civil.Date { return day(2026, time.November, 22) }

// day is a date of the tables; they hold no other than real ones.
func day(year int, month time.Month, d int) civil.Date {
	return civil.DateOf(time.Date(year, month, d, 0, 0, 0, 0, time.UTC))
}

// childFacts are about children and minors, those of the Union's members apart.
func childFacts() []Fact {
	return []Fact{
		{
			ID: "eu-gdpr-8", Topic: ChildConsent, In: EuropeanUnion, Age: 16, Lowest: 13, Asks: []Part{GuardianConsent},
			Rule: i18n.Text{
				EN: "Below 16, or the lower age of a member state, never below 13, a parent or guardian consents to an online service's use of a child's data.",
				ES: "Por debajo de los 16 años, o de la edad inferior que fije un Estado miembro, nunca menor de 13, consienten el uso de los datos en un servicio en línea los padres o tutores.",
			},
			From: day(2018, time.May, 25), Source: "Regulation (EU) 2016/679 (GDPR), art. 8(1)", Checked: read(),
		},
		{
			ID: "gb-dpa-9", Topic: ChildConsent, In: UnitedKingdom, Age: 13, Asks: []Part{GuardianConsent},
			Rule: i18n.Text{
				EN: "Below 13 a parent or guardian consents to an online service's use of a child's data.",
				ES: "Por debajo de los 13 años consienten el uso de los datos en un servicio en línea los padres o tutores.",
			},
			From: day(2018, time.May, 25), Checked: reread(),
			Source: "Data Protection Act 2018, s. 9, and since that is omitted UK GDPR, art. 8(1); by the Children's Wellbeing and Schools Act 2026, s. 72, regulations may set up to 16",
		},
		{
			ID: "us-coppa", Topic: ChildConsent, In: UnitedStates, Age: 13, Asks: []Part{GuardianConsent},
			Rule: i18n.Text{
				EN: "Below 13 a parent gives verifiable consent before an online service collects a child's data.",
				ES: "Por debajo de los 13 años un progenitor da un consentimiento verificable antes de que un servicio en línea recoja los datos.",
			},
			From: day(2000, time.April, 21), Source: "COPPA Rule, 16 CFR 312.2, 312.5", Checked: read(),
		},
		{
			ID: "us-coppa-2025", Topic: ChildData, In: UnitedStates, Age: 13, Asks: []Part{SeparateConsent, RetentionLimit},
			Rule: i18n.Text{
				EN: "Passing a child's data on asks for a parent's separate consent, and how long data are kept is written down.",
				ES: "La cesión de los datos de un menor exige un consentimiento aparte, y el plazo de conservación consta por escrito.",
			},
			From: day(2026, time.April, 22), Checked: read(),
			Source: "COPPA Rule amendments, 90 FR 16918 of 2025-04-22 (16 CFR 312.5(a)(2), 312.10); effective 2025-06-23, to be complied with from 2026-04-22",
		},
		{
			ID: "au-minimum-age", Topic: AccountAge, In: Australia, Age: 16,
			Channels: []string{"facebook", "instagram", "kick", "reddit", "snapchat", "threads", "tiktok", "twitch", "x", "youtube"},
			Rule: i18n.Text{
				EN: "The platforms take reasonable steps that nobody below 16 has an account; no consent of parents changes that.",
				ES: "Las plataformas toman medidas razonables para que nadie menor de 16 años tenga una cuenta; el consentimiento de los padres no lo cambia.",
			},
			From: day(2025, time.December, 10), Checked: read(),
			Source: "Online Safety Amendment (Social Media Minimum Age) Act 2024 (Australia); the ten platforms named by the eSafety Commissioner",
		},
		{
			ID: "es-lopdgdd-92", Topic: ChildImages, In: Spain, Age: 14, Asks: []Part{GuardianConsent},
			Rule: i18n.Text{
				EN: "Images of minors are published on social networks with their consent from 14, and below that with that of parents or guardians.",
				ES: "Las imágenes de menores se publican en redes sociales con su consentimiento desde los 14 años y, por debajo, con el de los padres o tutores.",
			},
			From: day(2018, time.December, 7), Checked: reread(),
			Source: "Ley Orgánica 3/2018 (LOPDGDD), art. 92 and 7; AEPD, EXP202211618, 2023-07-14: 10,000 EUR",
		},
		{
			ID: "es-image-of-minors", Topic: ChildImages, In: Spain, Age: 18, Asks: []Part{ImageRelease},
			Rule: i18n.Text{
				EN: "Minors consent to the use of their image only where they are mature enough; else their representatives do in writing, having told the public prosecutor.",
				ES: "El menor consiente el uso de su imagen solo si su madurez lo permite; si no, lo hace por escrito su representante, que lo comunica antes al Ministerio Fiscal.",
			},
			From: day(1982, time.June, 3), Source: "Ley Orgánica 1/1982, art. 3; Ley Orgánica 1/1996, art. 4", Checked: read(),
		},
	}
}
