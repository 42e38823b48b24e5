package attribution

import (
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Touch is a person's meeting with a channel: a click, a visit, a view.
//
// The zero Touch is of the channel without a name, at no time.
type Touch struct {
	Channel string    `json:"channel"`
	At      time.Time `json:"at,omitzero"` // zero if it is not known
}

// Path is a way on which people met channels, in order, and how it ended. It
// stands for one person or for all who took it.
//
// The zero Path is of nobody, and counts for nothing.
type Path struct {
	Touches []Touch `json:"touches"`
	// Converted is when the conversion happened; zero if it is not known. Time
	// decay needs it.
	Converted time.Time `json:"converted,omitzero"`
	// Key is the place, counted from 1, of the touch that made a lead of the
	// person; 0 if there is none. The W-shaped model needs it.
	Key int `json:"key,omitempty"`
	// Conversions is how many ended in a conversion, Lost how many did not; only
	// a Markov chain looks at the lost ones.
	Conversions int64 `json:"conversions,omitempty"`
	Lost        int64 `json:"lost,omitempty"`
	// Value is what all these conversions are worth together, in whole minor
	// units; the zero Amount if it is not known.
	Value money.Amount `json:"value,omitzero"`
}

// Of is a path through channels of which no times are known.
func Of(channels ...string) Path {
	p := Path{Touches: make([]Touch, len(channels))}
	for i, c := range channels {
		p.Touches[i].Channel = c
	}
	return p
}

const (
	mostTouches = 1000
	mostCount   = 1_000_000_000_000_000
)

// check refuses what cannot be.
func (p Path) check() error {
	switch {
	case len(p.Touches) > mostTouches:
		return refuse(ErrSize, i18n.Text{
			EN: "a path has %s touches, and at most %s are taken",
			ES: "una ruta tiene %s contactos, y se admiten como máximo %s",
		}, i18n.Int(int64(len(p.Touches))), i18n.Int(mostTouches))
	case p.Conversions < 0 || p.Lost < 0 || p.Conversions > mostCount || p.Lost > mostCount:
		return refuse(ErrPath, i18n.Text{
			EN: "%s conversions and %s lost are out of range",
			ES: "%s conversiones y %s pérdidas están fuera de rango",
		}, i18n.Int(p.Conversions), i18n.Int(p.Lost))
	case p.Key < 0 || p.Key > len(p.Touches):
		return refuse(ErrPath, i18n.Text{
			EN: "the path has no touch %s to be the key", ES: "la ruta no tiene un contacto %s que sea el clave",
		}, i18n.Int(int64(p.Key)))
	case p.Value.Sign() < 0:
		return refuse(ErrPath, i18n.Text{
			EN: "a value of %s is negative", ES: "un valor de %s es negativo",
		}, p.Value.Text())
	case p.Value.Sign() > 0 && p.Conversions == 0:
		return refuse(ErrPath, i18n.Text{
			EN: "a value of %s without a conversion", ES: "un valor de %s sin conversión",
		}, p.Value.Text())
	}
	var last time.Time
	for i, t := range p.Touches {
		if t.At.IsZero() {
			continue
		}
		if t.At.Before(last) {
			return p.late(i, i18n.Text{EN: "touch %s (%s) is before the touch before it", ES: "el contacto %s (%s) es anterior al contacto previo"})
		}
		if last = t.At; !p.Converted.IsZero() && last.After(p.Converted) {
			return p.late(i, i18n.Text{EN: "touch %s (%s) is after the conversion", ES: "el contacto %s (%s) es posterior a la conversión"})
		}
	}
	return nil
}

func (p Path) late(i int, t i18n.Text) error {
	return refuse(ErrPath, t, i18n.Int(int64(i)+1), i18n.Quote(p.Touches[i].Channel))
}

// minor is the value in minor units. An amount has no zeros at its end, so that
// its exponent says whether it has a fraction of one.
func (p Path) minor() (int64, error) {
	if p.Value.IsZero() {
		return 0, nil
	}
	places, ok := p.Value.Currency().MinorUnits()
	if !ok {
		places = 0
	}
	d := p.Value.Number()
	zeros := int(places + d.Exponent())
	units := int64(mostCount + 1)
	if zeros >= 0 && d.NumDigits()+zeros <= 16 {
		units = d.CoefficientInt64()
		for range zeros {
			units *= 10
		}
	}
	if units > mostCount {
		return 0, refuse(ErrPath, i18n.Text{
			EN: "a value of %s is not a number of minor units up to 10¹⁵",
			ES: "un valor de %s no es un número de unidades menores hasta 10¹⁵",
		}, p.Value.Text())
	}
	return units, nil
}
