package legal

import (
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// memberFacts are the ages of consent of the members of the Union that have one
// of their own below 16 (GDPR, art. 8(1)). Those that are not here keep 16:
// Croatia, Germany, Hungary, Ireland, Luxembourg, the Netherlands, Poland,
// Romania and Slovakia. Newest first within a country.
//
// In Spain a bill (121/000052, Boletín Oficial de las Cortes Generales of
// 2025-04-11) would raise 14 to 16; no text in force was found. Nor was one of the
// Portuguese bill (398/XVII, accepted in general on 2026-02-12) that would raise 13
// to 16.
func memberFacts() []Fact {
	var facts []Fact
	for _, m := range [...]struct {
		id     string
		in     Jurisdiction
		age    int
		from   civil.Date
		to     civil.Date
		source string
		read   civil.Date
	}{
		{"at-dsg-4", "AT", 14, day(2018, time.May, 25), civil.Date{}, "Datenschutzgesetz (DSG), § 4(4)", read()},
		{"be-law-2018-7", "BE", 13, day(2018, time.September, 5), civil.Date{}, "Loi du 30 juillet 2018, art. 7", read()},
		{"bg-zzld-25v", "BG", 14, day(2019, time.March, 2), civil.Date{}, "Personal Data Protection Act (ZZLD), art. 25c", reread()},
		{"cy-125-2018", "CY", 14, day(2018, time.July, 31), civil.Date{}, "Law 125(I)/2018, s. 8", reread()},
		{"cz-110-2019", "CZ", 15, day(2019, time.April, 24), civil.Date{}, "Zákon č. 110/2019 Sb., § 7", read()},
		{"dk-6-2024", "DK", 15, day(2024, time.January, 1), civil.Date{}, "Databeskyttelsesloven, § 6(2), as amended by lov nr. 1783 of 2023-12-28", read()},
		{"dk-6", "DK", 13, day(2018, time.May, 25), day(2023, time.December, 31), "Databeskyttelsesloven, § 6(2)", read()},
		{"ee-iks-8", "EE", 13, day(2019, time.January, 15), civil.Date{}, "Isikuandmete kaitse seadus (IKS), § 8", reread()},
		{"fi-1050-2018", "FI", 13, day(2019, time.January, 1), civil.Date{}, "Tietosuojalaki 1050/2018, § 5", read()},
		{"fr-lil-45", "FR", 15, day(2018, time.June, 22), civil.Date{}, "Loi 78-17 (Informatique et Libertés), art. 45 (art. 7-1 before 2019-06-01)", read()},
		{"gr-4624-2019", "GR", 15, day(2019, time.August, 29), civil.Date{}, "Law 4624/2019, art. 21", reread()},
		{"it-codice-2-5", "IT", 14, day(2018, time.September, 19), civil.Date{}, "Codice privacy (d.lgs. 196/2003), art. 2-quinquies", read()},
		{"lv-fpdal-33", "LV", 13, day(2018, time.July, 5), civil.Date{}, "Fizisko personu datu apstrādes likums, s. 33", reread()},
		{"lt-adtai-6", "LT", 14, day(2018, time.July, 16), civil.Date{}, "Asmens duomenų teisinės apsaugos įstatymas, art. 6", reread()},
		{"mt-586-11", "MT", 13, day(2018, time.June, 1), civil.Date{}, "Subsidiary Legislation 586.11", reread()},
		{"pt-58-2019", "PT", 13, day(2019, time.August, 9), civil.Date{}, "Lei n.º 58/2019, art. 16", reread()},
		{"si-zvop-2-8", "SI", 15, day(2023, time.January, 26), civil.Date{}, "Zakon o varstvu osebnih podatkov (ZVOP-2), art. 8", reread()},
		{"es-lopdgdd-7", Spain, 14, day(2018, time.December, 7), civil.Date{}, "Ley Orgánica 3/2018 (LOPDGDD), art. 7; AEPD, PS/00438/2019, 2020-12-14: 10,000 EUR for a newsletter that said 13", read()},
		{"se-2018-218", "SE", 13, day(2018, time.May, 25), civil.Date{}, "Lag (2018:218), 2 kap. 4 §", read()},
	} {
		facts = append(facts, Fact{
			ID: m.id, Topic: ChildConsent, In: m.in, Age: m.age, Asks: []Part{GuardianConsent}, From: m.from, To: m.to,
			Rule: i18n.Sprintf(i18n.Text{
				EN: "Below %d a parent or guardian consents to an online service's use of a child's data.",
				ES: "Por debajo de los %d años consienten el uso de los datos en un servicio en línea los padres o tutores.",
			}, m.age),
			Replaces: "eu-gdpr-8", Source: m.source, Checked: m.read,
		})
	}
	return facts
}
