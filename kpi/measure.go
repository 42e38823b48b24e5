package kpi

import "github.com/pauta-go/pauta/plan/i18n"

// Measure is the ID of a base quantity as platforms count it: [Impressions],
// [Reach], [Spend], or a program's own. What it means is its [Definition].
type Measure string

// Additivity says what becomes of a measure when rows are put together.
type Additivity uint8

// The additivities. Over series a measure is Adds or Distinct.
const (
	// Adds: the whole is the sum of the parts, as with impressions.
	Adds Additivity = iota
	// Level: the state at a date, as with followers; over time the last one
	// counts, and nothing is added.
	Level
	// Distinct: a count of different people or things, as with reach; the
	// whole lies between the greatest part and the sum, both included.
	Distinct
)

// String returns "adds", "level" or "distinct".
func (a Additivity) String() string { return a.Text().EN }

// Text names the additivity in both languages.
func (a Additivity) Text() i18n.Text {
	switch a {
	case Level:
		return i18n.Text{EN: "level", ES: "nivel"}
	case Distinct:
		return i18n.Text{EN: "distinct", ES: "únicos"}
	}
	return i18n.Text{EN: "adds", ES: "suma"}
}

// Definition says what a [Measure] is.
type Definition struct {
	// ID is snake_case: lower-case letters, digits and underscores, at most
	// 64 bytes, beginning with a letter.
	ID Measure
	// Name is the plural as it stands after a figure: "impressions".
	Name i18n.Text
	// Description says what is counted, and what is not.
	Description i18n.Text
	Unit        Unit
	// OverTime is Adds, Level or Distinct; OverSeries (channels, accounts) is
	// Adds or Distinct, and Distinct wherever OverTime is.
	OverTime, OverSeries Additivity
	// Fractional measures may have decimals (conversions shared out over
	// touches, money); the others are whole.
	Fractional bool
	// Signed measures may be negative (refunds); the others may not.
	Signed bool
	// Qualifiers are those without which the measure does not add up to
	// anything that has a name.
	Qualifiers []Qualifier
	Aliases    []string
	Source     string
}

// same reports whether two definitions of one ID count the same thing.
func (d *Definition) same(e *Definition) bool {
	return d.ID == e.ID && d.Unit == e.Unit && d.OverTime == e.OverTime &&
		d.OverSeries == e.OverSeries && d.Fractional == e.Fractional && d.Signed == e.Signed &&
		d.heeds() == e.heeds()
}

// heeds is the set of the definition's qualifiers, a bit each.
func (d *Definition) heeds() (set uint8) {
	for _, q := range d.Qualifiers {
		set |= 1 << q
	}
	return set
}

// kind orders the slots of a layout: additive measures first, then distinct
// ones, then levels.
func (d *Definition) kind() int {
	switch d.OverTime {
	case Distinct:
		return 1
	case Level:
		return 2
	}
	return 0
}

// A Qualifier is something that a source states about its numbers and that
// must agree before they are put together.
type Qualifier uint8

// The qualifiers.
const (
	Event    Qualifier = iota // the conversion event: "purchase", "lead"
	Window                    // the attribution window: "7d_click"
	ReachOf                   // what reach counts: "people", "accounts", "devices"
	ViewRule                  // from when on a play is a view: "3s", "start"
	Parts                     // what interactions are made of: "likes+comments"
	Tax                       // "included", "excluded"; "" is unknown
	qualifierCount
)

// String returns the qualifier's name: "event", "window", "reach_of",
// "view_rule", "parts" or "tax".
func (q Qualifier) String() string {
	switch q {
	case Event:
		return "event"
	case Window:
		return "window"
	case ReachOf:
		return "reach_of"
	case ViewRule:
		return "view_rule"
	case Parts:
		return "parts"
	case Tax:
		return "tax"
	}
	return "unknown"
}

// Text names the qualifier in both languages.
func (q Qualifier) Text() i18n.Text {
	switch q {
	case Event:
		return i18n.Text{EN: "conversion event", ES: "evento de conversión"}
	case Window:
		return i18n.Text{EN: "attribution window", ES: "ventana de atribución"}
	case ReachOf:
		return i18n.Text{EN: "unit of reach", ES: "unidad de alcance"}
	case ViewRule:
		return i18n.Text{EN: "rule of a view", ES: "regla de visualización"}
	case Parts:
		return i18n.Text{EN: "parts of interactions", ES: "partes de las interacciones"}
	case Tax:
		return i18n.Text{EN: "tax", ES: "impuestos"}
	}
	return i18n.Text{EN: "unknown qualifier", ES: "calificador desconocido"}
}

// qualifiers are the stated qualifiers of a row; "" is not stated.
type qualifiers [qualifierCount]string
