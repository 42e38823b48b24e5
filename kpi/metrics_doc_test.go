package kpi

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "write the generated and golden files")

// docFamilies are the sections of METRICS.md.
var docFamilies = []struct {
	title    i18n.Text
	measures []Definition
	metrics  []Metric
}{
	{i18n.Text{EN: "Awareness", ES: "Notoriedad"}, awarenessMeasures(), awarenessMetrics()},
	{
		i18n.Text{EN: "Engagement", ES: "Interacción"},
		engagementMeasures(),
		slices.Concat(engagementMetrics(), engagementsMetrics(), postMetrics()),
	},
	{i18n.Text{EN: "Video", ES: "Vídeo"}, videoMeasures(), videoMetrics()},
	{i18n.Text{EN: "Traffic", ES: "Tráfico"}, trafficMeasures(), slices.Concat(clickMetrics(), siteMetrics())},
	{i18n.Text{EN: "Conversion", ES: "Conversión"}, conversionMeasures(), conversionMetrics()},
	{i18n.Text{EN: "Money", ES: "Dinero"}, moneyMeasures(), slices.Concat(returnMetrics(), costMetrics())},
	{i18n.Text{EN: "Audience", ES: "Audiencia"}, audienceMeasures(), audienceMetrics()},
	{
		i18n.Text{EN: "Community", ES: "Comunidad"},
		slices.Concat(deskMeasures(), surveyMeasures(), memberMeasures()),
		slices.Concat(deskMetrics(), memberMetrics()),
	},
	{i18n.Text{EN: "Brand", ES: "Marca"}, brandMeasures(), brandMetrics()},
	{i18n.Text{EN: "Content", ES: "Contenido"}, contentMeasures(), contentMetrics()},
	{i18n.Text{EN: "Influencers", ES: "Influencers"}, influencerMeasures(), influencerMetrics()},
}

func TestMetricsDoc(t *testing.T) {
	const name = "METRICS.md"
	got := metricsDoc()
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
		t.Errorf("%s is not what the tables say: run go test ./kpi -run TestMetricsDoc -update", name)
	}
}

// TestFamilies holds that the sections of METRICS.md are the whole catalogue
// in its order.
func TestFamilies(t *testing.T) {
	var measures []Measure
	var metrics []string
	for _, f := range docFamilies {
		for _, d := range f.measures {
			measures = append(measures, d.ID)
		}
		for _, m := range f.metrics {
			metrics = append(metrics, m.ID)
		}
	}
	if got := slices.Collect(measureIDs(Standard())); !slices.Equal(got, measures) {
		t.Errorf("measures of the catalogue = %v, of the families = %v", got, measures)
	}
	if got := slices.Collect(metricIDs(Standard())); !slices.Equal(got, metrics) {
		t.Errorf("metrics of the catalogue = %v, of the families = %v", got, metrics)
	}
}

func metricsDoc() []byte {
	var b bytes.Buffer
	b.WriteString("# The standard catalogue · El catálogo estándar\n\n" +
		"Generated from the tables of package kpi by `go test ./kpi -run TestMetricsDoc -update`; do not edit.\n" +
		"Tables and sources as of 2026-11-21 · Tablas y fuentes a 2026-11-21.\n\n" +
		"[English](#english) · [Español](#español)\n")
	for _, l := range i18n.Langs() {
		docIntro(&b, l)
		for _, f := range docFamilies {
			fmt.Fprintf(&b, "\n### %s\n", f.title.In(l))
			docMeasures(&b, f.measures, l)
			docMetrics(&b, f.metrics, l)
		}
		docElsewhere(&b, l)
	}
	return b.Bytes()
}

func docIntro(b *bytes.Buffer, l i18n.Lang) {
	b.WriteString(i18n.Text{EN: `
## English

A **measure** is a base quantity as platforms count it. Over time and over series (channels, accounts) it *adds* (the whole is the sum), is a *level* (the last one counts) or counts *distinct* ones (the whole lies between the greatest and the sum). Time is in seconds. Figures are whole where nothing else is said. Its *qualifiers* have to agree before figures are put together.

A **metric** is a formula over measures. *By row* it is taken over the rows that know all its measures, *by group* each measure over all rows that know it. A term in [brackets] counts as nothing where it is known nowhere. What is shown in % is kept as a fraction: a CTR of 1.5% is 0.015.
`, ES: `
## Español

Una **medida** es una cantidad básica tal como la cuentan las plataformas. En el tiempo y entre series (canales, cuentas) se *suma* (el total es la suma), es un *nivel* (cuenta el último) o cuenta *únicos* (el total está entre el mayor y la suma). El tiempo va en segundos. Las cifras son enteras si no se dice otra cosa. Sus *calificadores* han de coincidir para juntar cifras.

Una **métrica** es una fórmula sobre medidas. *Por fila* se calcula con las filas que conocen todas sus medidas; *por grupo*, cada medida con todas las filas que la conocen. Un término entre [corchetes] no cuenta donde no se conoce en ninguna fila. Lo que se muestra en % se guarda como fracción: un CTR del 1,5 % es 0,015.
`}.In(l))
}

func docMeasures(b *bytes.Buffer, definitions []Definition, l i18n.Lang) {
	b.WriteString(i18n.Text{
		EN: "\n| Measure | Name | Unit | Over time | Over series | Figures | Qualifiers | Description | Also called | Source |\n",
		ES: "\n| Medida | Nombre | Unidad | En el tiempo | Entre series | Cifras | Calificadores | Descripción | También llamada | Fuente |\n",
	}.In(l))
	b.WriteString(strings.Repeat("| --- ", 10) + "|\n")
	for _, d := range definitions {
		docRow(b,
			"`"+string(d.ID)+"`", d.Name.In(l), d.Unit.Text().In(l), d.OverTime.Text().In(l), d.OverSeries.Text().In(l),
			docFigures(&d).In(l), docQualifiers(&d, l), d.Description.In(l), strings.Join(d.Aliases, ", "), d.Source)
	}
}

func docFigures(d *Definition) i18n.Text {
	switch {
	case d.Fractional && d.Signed:
		return i18n.Text{EN: "decimals, may be negative", ES: "con decimales, puede ser negativa"}
	case d.Fractional:
		return i18n.Text{EN: "decimals", ES: "con decimales"}
	case d.Signed:
		return i18n.Text{EN: "may be negative", ES: "puede ser negativa"}
	}
	return i18n.Text{}
}

func docQualifiers(d *Definition, l i18n.Lang) string {
	names := make([]string, len(d.Qualifiers))
	for i, q := range d.Qualifiers {
		names[i] = q.Text().In(l)
	}
	return strings.Join(names, ", ")
}

func docMetrics(b *bytes.Buffer, metrics []Metric, l i18n.Lang) {
	b.WriteString(i18n.Text{
		EN: "\n| Metric | Name | Formula | Unit | Better | Pooled | Variant | Description | Also called | Source |\n",
		ES: "\n| Métrica | Nombre | Fórmula | Unidad | Mejor | Se calcula | Variante | Descripción | También llamada | Fuente |\n",
	}.In(l))
	b.WriteString(strings.Repeat("| --- ", 10) + "|\n")
	c := Standard()
	for _, m := range metrics {
		unit := c.index[m.ID].formula.unit.Text()
		if m.Percent {
			unit = i18n.Same("%")
		}
		docRow(b,
			"`"+m.ID+"`", m.Name.In(l), m.Formula(c, l), unit.In(l), m.Better.Text().In(l), m.Pool.Text().In(l),
			m.Variant.In(l), m.Description.In(l), strings.Join(m.Aliases, ", "), m.Source)
	}
}

func docElsewhere(b *bytes.Buffer, l i18n.Lang) {
	b.WriteString(i18n.Text{EN: `
### What is a function elsewhere

These figures are no quotient of sums, so they are functions of their own. The ROI of a collaboration with an influencer is ` + "`roi`" + ` over its own ledger (fee, product, management), and an influencer's engagement rate is one of ` + "`engagement_rate_…`" + `: the same formulas, so no metrics of their own. Shares of a whole (voice, traffic, mix) can also be had from a table, as the share of one line. A step of a funnel is any two measures of the same people: a program adds its own.

| Figure | Package | Why |
| --- | --- | --- |
`, ES: `
### Lo que es una función en otro lugar

Estas cifras no son un cociente de sumas, así que son funciones propias. El ROI de una colaboración con un influencer es ` + "`roi`" + ` sobre su propio libro de costes (honorarios, producto, gestión), y su tasa de interacción es una de las ` + "`engagement_rate_…`" + `: las mismas fórmulas, así que no son métricas aparte. Las cuotas de un todo (voz, tráfico, mezcla) también se obtienen de una tabla, como cuota de una línea. Un paso de embudo son dos medidas cualesquiera de las mismas personas: cada programa añade las suyas.

| Cifra | Paquete | Por qué |
| --- | --- | --- |
`}.In(l))
	for _, e := range dictionaryElsewhere {
		docRow(b, e.name.In(l), e.room, e.why.In(l))
	}
}

func docRow(b *bytes.Buffer, cells ...string) {
	for _, c := range cells {
		b.WriteString("| " + strings.ReplaceAll(c, "|", `\|`) + " ")
	}
	b.WriteString("|\n")
}
