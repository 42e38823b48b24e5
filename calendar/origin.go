package calendar

import "github.com/pauta-go/pauta/plan/i18n"

// Origin is where the content of an entry comes from.
//
// The zero Origin is not stated.
type Origin string

// The origins of content.
const (
	OriginOriginal      Origin = "original"
	OriginCurated       Origin = "curated"
	OriginPersonalised  Origin = "personalised" // written for one person or group
	OriginUserGenerated Origin = "user-generated"
)

// Origins returns the origins in their order.
func Origins() []Origin {
	return []Origin{OriginOriginal, OriginCurated, OriginPersonalised, OriginUserGenerated}
}

// Name names the origin in both languages; one of the program's own by itself.
func (o Origin) Name() i18n.Text {
	switch o {
	case OriginOriginal:
		return i18n.Text{EN: "original", ES: "propio"}
	case OriginCurated:
		return i18n.Text{EN: "curated", ES: "curado"}
	case OriginPersonalised:
		return i18n.Text{EN: "personalised", ES: "personalizado"}
	case OriginUserGenerated:
		return i18n.Text{EN: "user-generated", ES: "de usuarios"}
	}
	return i18n.Same(string(o))
}
