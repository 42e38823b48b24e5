package kpi

import (
	"encoding/json"
	"io"

	"github.com/pauta-go/pauta/plan/i18n"
)

// comparisonJSON is the form of a comparison in JSON.
type comparisonJSON struct {
	By      []Dimension  `json:"by"`
	Columns []columnJSON `json:"columns"`
	Lines   []pairJSON   `json:"lines"`
	Total   pairJSON     `json:"total"`
	Notes   []i18n.Text  `json:"notes"`
}

type pairJSON struct {
	Key     []string     `json:"key"`
	State   string       `json:"state"`
	Changes []changeJSON `json:"changes"`
}

type changeJSON struct {
	Before Value       `json:"before"`
	After  Value       `json:"after"`
	Change Value       `json:"change"`
	Growth Value       `json:"growth"`
	Rate   *effectJSON `json:"rate_effect,omitempty"`
	Mix    *effectJSON `json:"mix_effect,omitempty"`
}

// effectJSON is a value without its fraction, which has as many digits as all
// the groups together.
type effectJSON struct {
	Value  *string `json:"value"`
	Reason *Reason `json:"reason,omitempty"`
}

// WriteJSON writes the comparison as one JSON object and a line end:
// dimensions, columns with names in both languages, for each group and for the
// totals its key, its state (both, new, gone, total) and for each column the
// values before and after, the change (of percentages in percentage points) and
// the growth, as [Value.MarshalJSON] writes them, and for ratios the
// contributions to the change of the total ([Split]), in plain digits, rounded
// half away from zero to 12 places, or null with the reason. It returns the
// first error of w.
func (c *Comparison) WriteJSON(w io.Writer) error {
	out := comparisonJSON{
		By: append([]Dimension{}, c.after.by...), Columns: columnsJSON(c.after.columns),
		Lines: []pairJSON{}, Notes: append([]i18n.Text{}, c.Notes()...),
	}
	for _, line := range c.form() {
		p := pairJSON{Key: append([]string{}, line.pair.after.key...), State: line.pair.state(), Changes: []changeJSON{}}
		for _, c := range line.changes {
			p.Changes = append(p.Changes, changeJSON{c.Before, c.After, c.Difference, c.Growth, c.rate.effect(), c.mix.effect()})
		}
		if line.pair.Total() {
			out.Total = p
		} else {
			out.Lines = append(out.Lines, p)
		}
	}
	return json.NewEncoder(w).Encode(out)
}

func (v *Value) effect() *effectJSON {
	switch {
	case v == nil:
		return nil
	case !v.Defined():
		r := v.Reason()
		return &effectJSON{Reason: &r}
	}
	digits := v.digits(v.low)
	return &effectJSON{Value: &digits}
}
