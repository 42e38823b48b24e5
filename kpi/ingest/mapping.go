package ingest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// mapping is what a value of [Options.Map] says.
type mapping struct {
	target string
	kind   string // "" is what the measure's definition says
	scale  decimal.Decimal
}

// kinds are the words for what a mapped column holds.
var kinds = [...]struct {
	word string
	unit cellUnit
}{
	{"count", asCount},
	{"number", asNumber},
	{"money", asMoney},
	{"duration", asSeconds},
	{"dimension", asText},
}

// mappingOf reads "spend:money*0.000001". What is no kind and no scale belongs
// to the target: the name of a dimension may have any mark.
func mappingOf(text string) (mapping, error) {
	m := mapping{target: text, scale: decimal.New(1, 0)}
	if i := strings.LastIndexByte(m.target, '*'); i > 0 {
		scale, err := money.ParseDecimal(m.target[i+1:])
		if err == nil {
			m.target, m.scale = m.target[:i], scale
		}
		if err == nil && scale.Sign() == 0 {
			return m, badOption("Map", i18n.Sprintf(i18n.Text{
				EN: "%s would make every figure zero", ES: "%s dejaría en cero todas las cifras",
			}, i18n.Quote(text)))
		}
	}
	if i := strings.LastIndexByte(m.target, ':'); i > 0 {
		word := m.target[i+1:]
		for _, k := range kinds {
			if k.word == word {
				m.target, m.kind = m.target[:i], word
			}
		}
	}
	return m, nil
}

// unit is what the cells hold, of a measure of the definition.
func (m *mapping) unit(d kpi.Definition) cellUnit {
	for _, k := range kinds {
		if k.word == m.kind {
			return k.unit
		}
	}
	return unitOf(d)
}

// unitOf is what the cells of a measure's column hold where nobody says more.
func unitOf(d kpi.Definition) cellUnit {
	switch {
	case d.Unit.Money != 0:
		return asMoney
	case d.Unit.Time != 0:
		return asSeconds
	case d.Fractional:
		return asNumber
	}
	return asCount
}

// Define adds to a catalogue the measures that Map names and the catalogue does
// not know: additive ones, of the kind that stands behind a colon, and else
// numbers with decimals. It fails with an [Error] of class [ErrOptions] for a
// Map that cannot be read, and as [kpi.Catalog.Define] does.
func (o Options) Define(c *kpi.Catalog) (*kpi.Catalog, error) {
	var own []kpi.Definition
	for _, key := range sortedKeys(o.Map) {
		m, err := mappingOf(o.Map[key])
		if err != nil {
			return nil, err
		}
		id := kpi.Measure(m.target)
		if _, known := c.Definition(id); known || m.kind == "dimension" || m.target == Ignore || slices.Contains(roles[:], m.target) ||
			slices.Contains(usualDimensions[:], kpi.Dimension(m.target)) ||
			slices.ContainsFunc(own, func(d kpi.Definition) bool { return d.ID == id }) {
			continue
		}
		d := kpi.Definition{ID: id, Name: i18n.Same(m.target), Fractional: m.kind != "count", Signed: m.kind != "count" && m.kind != "duration"}
		switch m.kind {
		case "money":
			d.Unit.Money = 1
		case "duration":
			d.Unit.Time = 1
		}
		own = append(own, d)
	}
	if len(own) == 0 {
		return c, nil
	}
	return c.Define(own...)
}

// numbered takes the number off a header such as "Views#2": the second of the
// columns with that header.
func numbered(header string) (name string, n int) {
	i := strings.LastIndexByte(header, '#')
	if i <= 0 {
		return header, 0
	}
	n, err := strconv.Atoi(header[i+1:])
	if err != nil || n < 1 || header[i+1] == '+' {
		return header, 0
	}
	return header[:i], n
}

func unnumbered(header string) string {
	name, _ := numbered(header)
	return name
}
