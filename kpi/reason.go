package kpi

import "github.com/pauta-go/pauta/plan/i18n"

// Reason says why a value does not exist. Its names are a public contract.
//
// The zero Reason belongs to values that exist.
type Reason uint8

// The reasons.
const (
	NotMeasured    Reason = iota + 1 // a measure is known in no row
	NoCompleteRow                    // each measure is known somewhere, all of them nowhere
	NoBase                           // 0/0
	ZeroBase                         // n/0, n not 0
	NegativeBase                     // the denominator is negative
	UncertainBase                    // the denominator may be zero or less
	MixedCurrency                    // the money is in several currencies
	MixedBasis                       // the groups' cost bases differ
	MixedQualifier                   // events, windows, units of reach … differ
	NotAdditive                      // the parts do not add up to a whole
	TooFew                           // too few observations
	Inconsistent                     // the figures contradict each other
	OutOfDomain                      // the formula has no meaning there
	NoAnswer                         // an equation has no solution, or several
)

// reasons are the names and the short texts, in the order of the constants.
var reasons = [...]struct {
	name string
	text i18n.Text
}{
	{"", i18n.Text{}},
	{"not_measured", i18n.Text{EN: "not measured", ES: "sin medir"}},
	{"no_complete_row", i18n.Text{EN: "no row has all its figures", ES: "ninguna fila tiene todos sus datos"}},
	{"no_base", i18n.Text{EN: "nothing to divide by", ES: "nada entre lo que dividir"}},
	{"zero_base", i18n.Text{EN: "the base is zero", ES: "la base es cero"}},
	{"negative_base", i18n.Text{EN: "the base is negative", ES: "la base es negativa"}},
	{"uncertain_base", i18n.Text{EN: "the base may be zero", ES: "la base puede ser cero"}},
	{"mixed_currency", i18n.Text{EN: "several currencies", ES: "varias monedas"}},
	{"mixed_basis", i18n.Text{EN: "different cost bases", ES: "bases de coste distintas"}},
	{"mixed_qualifier", i18n.Text{EN: "figures of different kinds", ES: "datos de distinto tipo"}},
	{"not_additive", i18n.Text{EN: "does not add up", ES: "no se puede sumar"}},
	{"too_few", i18n.Text{EN: "too little data", ES: "datos insuficientes"}},
	{"inconsistent", i18n.Text{EN: "the figures contradict each other", ES: "los datos se contradicen"}},
	{"out_of_domain", i18n.Text{EN: "has no meaning here", ES: "no tiene sentido aquí"}},
	{"no_answer", i18n.Text{EN: "has no single answer", ES: "no tiene una respuesta única"}},
}

// String returns the stable name: "zero_base".
func (r Reason) String() string {
	if int(r) >= len(reasons) {
		return "unknown"
	}
	return reasons[r].name
}

// Text says the reason in a few words of both languages.
func (r Reason) Text() i18n.Text {
	if int(r) >= len(reasons) {
		return i18n.Text{EN: "unknown reason", ES: "motivo desconocido"}
	}
	return reasons[r].text
}

// MarshalText writes the stable name.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads a stable name; it fails with an [UnknownError] for
// any other text.
func (r *Reason) UnmarshalText(text []byte) error {
	s, err := ParseReason(string(text))
	if err == nil {
		*r = s
	}
	return err
}

// ParseReason reads a stable name; the empty text is the zero Reason. It fails
// with an [UnknownError] (errors.Is [ErrUnknown]) for any other text.
func ParseReason(name string) (Reason, error) {
	names := make([]string, 0, len(reasons))
	for i, r := range reasons {
		if r.name == name {
			return Reason(i), nil
		}
		names = append(names, r.name)
	}
	return 0, unknown(name, names[1:], i18n.Text{EN: "%s is no reason%s", ES: "%s no es un motivo%s"})
}
