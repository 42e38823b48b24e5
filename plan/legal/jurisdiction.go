package legal

import "github.com/pauta-go/pauta/plan/i18n"

// Jurisdiction is where a fact holds: the code of a country in ISO 3166-1
// (two capital letters), [EuropeanUnion], or [World] for terms that hold
// wherever a platform is used.
//
// The zero Jurisdiction is nowhere, and [Register.With] refuses it.
type Jurisdiction string

// Jurisdictions that are more than a country, and the countries that the
// standard facts name apart from the members of the European Union.
const (
	World         Jurisdiction = "world"
	EuropeanUnion Jurisdiction = "EU"
	Australia     Jurisdiction = "AU"
	Spain         Jurisdiction = "ES"
	UnitedKingdom Jurisdiction = "GB"
	UnitedStates  Jurisdiction = "US"
)

// Within reports whether what holds in k holds in j too: j is k, a member of
// the European Union where k is that, and anything where k is [World]. The
// members are those of 2026; the United Kingdom is not among them for any day.
func (j Jurisdiction) Within(k Jurisdiction) bool {
	if j == k || k == World {
		return j != ""
	}
	if k != EuropeanUnion {
		return false
	}
	for _, m := range members {
		if m.code == j {
			return true
		}
	}
	return false
}

// Name returns the words for people, and the code itself for a country that
// the standard facts do not name.
func (j Jurisdiction) Name() i18n.Text {
	switch j {
	case World:
		return i18n.Text{EN: "worldwide", ES: "en todo el mundo"}
	case EuropeanUnion:
		return i18n.Text{EN: "European Union", ES: "Unión Europea"}
	case Australia:
		return i18n.Same("Australia")
	case UnitedKingdom:
		return i18n.Text{EN: "United Kingdom", ES: "Reino Unido"}
	case UnitedStates:
		return i18n.Text{EN: "United States", ES: "Estados Unidos"}
	}
	for _, m := range members {
		if m.code == j {
			return m.name
		}
	}
	return i18n.Same(string(j))
}

// members are the 27 members of the European Union: European Commission,
// "EU countries", and its style guide's two-letter codes, except that Greece is
// GR as in ISO 3166-1, read 2026-11-21.
var members = [...]struct {
	code Jurisdiction
	name i18n.Text
}{
	{"AT", i18n.Same("Austria")},
	{"BE", i18n.Text{EN: "Belgium", ES: "Bélgica"}},
	{"BG", i18n.Same("Bulgaria")},
	{"HR", i18n.Text{EN: "Croatia", ES: "Croacia"}},
	{"CY", i18n.Text{EN: "Cyprus", ES: "Chipre"}},
	{"CZ", i18n.Text{EN: "Czechia", ES: "Chequia"}},
	{"DK", i18n.Text{EN: "Denmark", ES: "Dinamarca"}},
	{"EE", i18n.Same("Estonia")},
	{"FI", i18n.Text{EN: "Finland", ES: "Finlandia"}},
	{"FR", i18n.Text{EN: "France", ES: "Francia"}},
	{"DE", i18n.Text{EN: "Germany", ES: "Alemania"}},
	{"GR", i18n.Text{EN: "Greece", ES: "Grecia"}},
	{"HU", i18n.Text{EN: "Hungary", ES: "Hungría"}},
	{"IE", i18n.Text{EN: "Ireland", ES: "Irlanda"}},
	{"IT", i18n.Text{EN: "Italy", ES: "Italia"}},
	{"LV", i18n.Text{EN: "Latvia", ES: "Letonia"}},
	{"LT", i18n.Text{EN: "Lithuania", ES: "Lituania"}},
	{"LU", i18n.Text{EN: "Luxembourg", ES: "Luxemburgo"}},
	{"MT", i18n.Same("Malta")},
	{"NL", i18n.Text{EN: "Netherlands", ES: "Países Bajos"}},
	{"PL", i18n.Text{EN: "Poland", ES: "Polonia"}},
	{"PT", i18n.Same("Portugal")},
	{"RO", i18n.Text{EN: "Romania", ES: "Rumanía"}},
	{"SK", i18n.Text{EN: "Slovakia", ES: "Eslovaquia"}},
	{"SI", i18n.Text{EN: "Slovenia", ES: "Eslovenia"}},
	{Spain, i18n.Text{EN: "Spain", ES: "España"}},
	{"SE", i18n.Text{EN: "Sweden", ES: "Suecia"}},
}
