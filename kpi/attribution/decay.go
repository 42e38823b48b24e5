package attribution

import (
	"math"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// decay gives by age.
type decay struct{ halfLife time.Duration }

func (decay) check(p Path) error {
	for i, touch := range p.Touches {
		if touch.At.IsZero() || p.Converted.IsZero() {
			return refuse(ErrPath, i18n.Text{
				EN: "time decay needs the time of touch %s (%s) and of the conversion",
				ES: "el deterioro en el tiempo necesita la hora del contacto %s (%s) y la de la conversión",
			}, i18n.Int(int64(i)+1), i18n.Quote(touch.Channel))
		}
	}
	return nil
}

func (d decay) split(t *Tally, p Path) []int64 {
	n := len(p.Touches)
	if n == 0 {
		return nil
	}
	// Weights relative to the last touch: the conversion's own time cancels out,
	// and however old all are, one weight is 1.
	last := p.Touches[n-1].At
	t.weights = slices.Grow(t.weights[:0], n)[:n]
	sum := 0.0
	for i, touch := range p.Touches {
		t.weights[i] = math.Exp2(-float64(last.Sub(touch.At)) / float64(d.halfLife))
		sum += t.weights[i]
	}
	parts := t.room(n)
	left := int64(whole)
	for i := range n - 1 {
		parts[i] = int64(t.weights[i] / sum * whole)
		left -= parts[i]
	}
	parts[n-1] = left
	return parts
}
