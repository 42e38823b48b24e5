package ingest

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the generated and golden files")

// TestHeadersDoc holds HEADERS.md to the dictionary.
func TestHeadersDoc(t *testing.T) {
	const name = "HEADERS.md"
	got := headersDoc()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the dictionary says: run go test ./kpi/ingest -run TestHeadersDoc -update", name)
	}
}

// provenanceMarks are how HEADERS.md marks a spelling.
var provenanceMarks = map[provenance]string{seen: "●", coded: "○", unsure: "?"}

func headersDoc() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `# Headers of exports · Encabezados de las exportaciones

Generated from the dictionary of package ingest by %[1]s; do not edit.
Sources as of %[2]s · Fuentes a %[2]s.

A header is compared without regard to capitals, accents written behind the letter, odd spaces and curly apostrophes. A currency in brackets at its end, "(EUR)", is taken off a column of money and kept. What a column is *read as* is the ID of a measure or, for a ratio that the platform printed, of a metric: printed ratios are compared and never used. After a slash stands what a column is read as too where no other column is. A dash is for columns that are known and not read.

Los encabezados se comparan sin distinguir mayúsculas, acentos escritos tras la letra, espacios raros ni apóstrofos curvos. Una moneda entre paréntesis al final, «(EUR)», se quita de las columnas de dinero y se conserva. Una columna *se lee como* el identificador de una medida o, si es un cociente impreso por la plataforma, de una métrica: los cocientes impresos se comparan y nunca se usan. Tras una barra figura como qué se lee además si no lo hace otra columna. Un guion es para las columnas conocidas que no se leen.

`, "`go test ./kpi/ingest -run TestHeadersDoc -update`", dictionaryAsOf)
	for _, p := range []provenance{seen, coded, unsure} {
		fmt.Fprintf(&b, "- %s %s · %s\n", provenanceMarks[p], p.Text().EN, p.Text().ES)
	}
	for _, e := range exports() {
		title := e.name.EN
		if e.name.ES != e.name.EN {
			title += " · " + e.name.ES
		}
		fmt.Fprintf(&b, "\n## %s\n\n`%s`", title, e.id)
		if e.channel != "" {
			fmt.Fprintf(&b, ", channel · canal `%s`", e.channel)
		}
		if e.zone != "" {
			fmt.Fprintf(&b, ", days in · días en %s", e.zone)
		}
		if e.interactions != nil {
			fmt.Fprintf(&b, ", `interactions` = `%s`", strings.Join(e.interactions, "` + `"))
		}
		fmt.Fprintf(&b, ". Source · Fuente: %s.\n\n", e.source)
		b.WriteString("| Read as · Se lee como | Cells · Celdas | Headers · Encabezados |\n| --- | --- | --- |\n")
		for _, c := range e.columns {
			var headers []string
			for _, s := range c.headers {
				headers = append(headers, fmt.Sprintf("%s (%s) %s", s.header, s.lang, provenanceMarks[s.seen]))
			}
			fmt.Fprintf(&b, "| %s | %s | %s |\n", columnDoc(c), c.unit, strings.Join(headers, " · "))
		}
		if e.titles == nil {
			continue
		}
		b.WriteString("\n| Read as · Se lee como | Title of the table · Título de la tabla |\n| --- | --- |\n")
		for _, title := range e.titles {
			target := columnDoc(exportColumn{target: title.target})
			if title.channel != "" {
				target += ", `" + string(title.channel) + "`"
			}
			fmt.Fprintf(&b, "| %s | %s (%s) %s |\n", target, title.title, title.lang, provenanceMarks[title.seen])
		}
	}
	return b.Bytes()
}

// columnDoc says what a column is read as.
func columnDoc(c exportColumn) string {
	name := "–"
	if c.target != Ignore {
		name = "`" + c.target + "`"
	}
	if c.fallback != "" {
		name += " / `" + c.fallback + "`"
	}
	for _, qualifier := range []string{c.event, c.window} {
		if qualifier != "" {
			name += ", " + qualifier
		}
	}
	return name
}
