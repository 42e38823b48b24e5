package check

import (
	"bufio"
	"io"

	"github.com/pauta-go/pauta/plan/i18n"
)

// WriteText writes the findings as [Findings.WriteText] does, then those that
// are waived, each with its reason, who decided and until when, and last one
// line of totals. It fails with the error of w.
func (r Report) WriteText(w io.Writer, l i18n.Lang) error {
	out := bufio.NewWriter(w)
	r.Findings.WriteText(out, l) // out keeps the first error for Flush
	if len(r.Findings) > 0 {
		out.WriteByte('\n')
	}
	for _, waived := range r.Waived {
		writeLine(out, "", i18n.Text{EN: "waived: ", ES: "exceptuado: "}.In(l)+waived.Finding.head(l))
		writeLine(out, "  ", line(waived.Finding.Message.In(l)))
		writeLine(out, "  ", line(waived.Waiver.reason().In(l)))
		out.WriteByte('\n')
	}
	writeLine(out, "", r.totals().In(l))
	return out.Flush()
}

// reason says why, by whom and until when the waiver counts.
func (w Waiver) reason() i18n.Text {
	said := i18n.Sprintf(i18n.Text{EN: "Reason: %s (%s)", ES: "Motivo: %s (%s)"}, w.Reason, w.By)
	if !w.Until.IsZero() {
		said = i18n.Sprintf(i18n.Text{EN: "%s, until %s", ES: "%s, hasta el %s"}, said, w.Until)
	}
	return said
}

// totals counts the findings in words: "1 error, 0 warnings, 2 pieces of
// advice; 1 finding waived".
func (r Report) totals() i18n.Text {
	counts := i18n.Join([]i18n.Text{
		i18n.Noun{
			One:  i18n.Text{EN: "error", ES: "error"},
			Many: i18n.Text{EN: "errors", ES: "errores"},
		}.Count(int64(r.Findings.Count(Error))),
		i18n.Noun{
			One:  i18n.Text{EN: "warning", ES: "advertencia"},
			Many: i18n.Text{EN: "warnings", ES: "advertencias"},
		}.Count(int64(r.Findings.Count(Warning))),
		i18n.Noun{
			One:  i18n.Text{EN: "piece of advice", ES: "recomendación"},
			Many: i18n.Text{EN: "pieces of advice", ES: "recomendaciones"},
		}.Count(int64(r.Findings.Count(Advice))),
	}, ", ")
	parts := []i18n.Text{counts}
	if len(r.Waived) > 0 {
		parts = append(parts, i18n.Noun{
			One:  i18n.Text{EN: "finding waived", ES: "hallazgo exceptuado"},
			Many: i18n.Text{EN: "findings waived", ES: "hallazgos exceptuados"},
		}.Count(int64(len(r.Waived))))
	}
	if r.Omitted > 0 {
		parts = append(parts, i18n.Noun{
			One:  i18n.Text{EN: "finding not listed", ES: "hallazgo no listado"},
			Many: i18n.Text{EN: "findings not listed", ES: "hallazgos no listados"},
		}.Count(int64(r.Omitted)))
	}
	return i18n.Join(parts, "; ")
}
