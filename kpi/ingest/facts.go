package ingest

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Facts are what was found in the file, a sentence each: how it is written,
// what settled that, which columns are read and which are not. What a reader of
// the figures must know is in Warnings.
func (r *Report) Facts() []i18n.Text {
	facts := []i18n.Text{i18n.Sprintf(i18n.Text{
		EN: "Text in %s, cells between %s, header in line %d.", ES: "Texto en %s, celdas entre %s, encabezado en la línea %d.",
	}, strings.ToUpper(string(r.Encoding)), i18n.Quote(r.Delimiter), r.HeaderLine)}
	add := func(t i18n.Text) { facts = append(facts, t) }
	if r.Export != "" {
		for _, e := range dictionary() {
			if e.id == r.Export {
				add(i18n.Sprintf(i18n.Text{EN: "Export: %s.", ES: "Exportación: %s."}, e.name))
			}
		}
	}
	if r.Numbers != "" {
		add(settledBy(i18n.Text{EN: "Numbers", ES: "Números"}, r.Numbers.text(), r.NumbersBy))
	}
	if r.Dates != "" {
		add(settledBy(i18n.Text{EN: "Dates", ES: "Fechas"}, i18n.Same(string(r.Dates)), r.DatesBy))
	}
	if len(r.Currencies) > 0 {
		codes := make([]string, len(r.Currencies))
		for i, c := range r.Currencies {
			codes[i] = c.String()
		}
		add(i18n.Sprintf(i18n.Text{EN: "Money in %s.", ES: "Dinero en %s."}, strings.Join(codes, ", ")))
	}
	if r.Interactions != "" {
		add(i18n.Sprintf(i18n.Text{
			EN: "Interactions are not read but added up: %s.", ES: "Las interacciones no se leen, se suman: %s.",
		}, r.Interactions))
	}
	var read []i18n.Text
	var unread []string
	for _, c := range r.Columns {
		switch {
		case len(c.As) > 0:
			read = append(read, i18n.Sprintf(i18n.Text{EN: "%s as %s", ES: "%s como %s"}, i18n.Quote(c.Header), strings.Join(c.As, ", ")))
		case c.Header != "":
			unread = append(unread, c.Header)
		}
	}
	add(i18n.Sprintf(i18n.Text{EN: "Columns read: %s.", ES: "Columnas leídas: %s."}, i18n.Join(read, "; ")))
	if len(unread) > 0 {
		add(i18n.Sprintf(i18n.Text{EN: "Columns not read: %s.", ES: "Columnas no leídas: %s."}, quoteAll(unread, 30)))
	}
	return facts
}

func settledBy(what, how i18n.Text, by Proof) i18n.Text {
	if by == (Proof{}) {
		return i18n.Sprintf(i18n.Text{EN: "%s: %s, as stated.", ES: "%s: %s, como se indicó."}, what, how)
	}
	return i18n.Sprintf(i18n.Text{
		EN: "%s: %s, settled by %s in line %d.", ES: "%s: %s, por %s en la línea %d.",
	}, what, how, i18n.Quote(by.Cell), by.Line)
}
