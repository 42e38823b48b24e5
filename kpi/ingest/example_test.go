package ingest_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing/fstest"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func Example() {
	const export = `Día;Campaña;Impresiones;Clics;Importe gastado
31/01/2025;Rebajas;20000;150;60.50
01/02/2025;Rebajas;18000;--;55.20
01/02/2025;Primavera;9000;81;40
`
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Campaign}, "impressions", "clicks", "spend", "ctr", "cpc")
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = ingest.Read(strings.NewReader(export), table, ingest.Options{
		Map: map[string]string{
			"Campaña": "campaign", "Día": "date", "Impresiones": "impressions", "Clics": "clicks", "Importe gastado": "spend",
		},
		Delimiter: ';', Dates: ingest.DMY, Currency: money.EUR,
	})
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.ES))
		return
	}
	for line := range table.Lines() {
		ctr, err := line.Value("ctr")
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(line.Key()[0], "–", ctr.Explain(i18n.EN))
	}
	// Output:
	// Primavera – CTR 0.90% = 81 clicks ÷ 9,000 impressions
	// Rebajas – CTR 0.75% = 150 clicks ÷ 20,000 impressions; 1 row without clicks left out
}

func ExampleRead() {
	const file = "campaign,spend,sales\nspring,120.50,7\nautumn,80,1\n"
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Campaign}, "spend", "revenue", "roas")
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := ingest.Read(strings.NewReader(file), table, ingest.Options{
		Map:        map[string]string{"sales": "conversions"},
		Currency:   money.EUR,
		UnitValues: []ingest.UnitValue{{Measure: kpi.Conversions, Amount: money.Units(100, money.EUR)}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Rows, "rows")
	if err := table.WriteCSV(os.Stdout); err != nil {
		fmt.Println(err)
	}
	for _, note := range table.Notes() {
		fmt.Println(note.EN)
	}
	// Output:
	// 2 rows
	// campaign,currency,spend,revenue,roas
	// autumn,EUR,80,100,1.25
	// spring,EUR,120.5,700,5.809128630705
	// ,EUR,200.5,800,3.990024937656
	// Revenue is not read but made: conversions 8 × €100.00.
}

// Every bad row is listed, so that a file is mended once.
func ExampleFile() {
	files := fstest.MapFS{"posts.csv": {Data: []byte("type,reach,interactions\nvideo,1.2M,3100\nphoto,48000,\"2,600\"\n")}}
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.PostType}, "engagement_rate_reach")
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = ingest.File(files, "posts.csv", table, ingest.Options{})
	fmt.Println(i18n.Say(err, i18n.EN))
	fmt.Println(errors.Is(err, ingest.ErrRow))
	// Output:
	// 2 rows are refused
	// "posts.csv", line 2, column 2, "reach", cell "1.2M": this is a rounded display value; export the full figure
	// "posts.csv", line 3, column 3, "interactions", cell "2,600": this is one number in English style and another one in European style, and no cell settles which it is; state the number style: en (1,234.56) or eu (1.234,56)
	// true
}

func ExampleNewReader() {
	const file = "date,channel,impressions,clicks\n2025-01-31,instagram,4000,52\n2025-02-01,tiktok,n/a,7\n"
	r, err := ingest.NewReader(strings.NewReader(file), kpi.Standard(), ingest.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var tally kpi.Tally
	for row, err := range r.Rows() {
		if err == nil {
			err = tally.Add(row)
		}
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	ctr, err := kpi.Standard().Value(&tally, "ctr")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ctr.Explain(i18n.EN))
	// Output: CTR 1.30% = 52 clicks ÷ 4,000 impressions; 1 row without impressions left out
}

func ExampleReader_Report() {
	r, err := ingest.NewReader(strings.NewReader("clicks,Impresions,spent\n7,500,3\n"), kpi.Standard(), ingest.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, c := range r.Report().Columns {
		fmt.Println(i+1, c.Header, "is read as", c.As, "and may be", c.Near)
	}
	// Output:
	// 1 clicks is read as [clicks] and may be []
	// 2 Impresions is read as [] and may be [impressions]
	// 3 spent is read as [] and may be [spend]
}

func ExampleReport_Warnings() {
	table, err := kpi.NewTable(kpi.Standard(), nil, "clicks")
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := ingest.Read(strings.NewReader("clicks\n7\nabout 8\n"), table, ingest.Options{Skip: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Warnings()[0].ES)
	// Output:
	// 1 fila errónea excluida: las cifras están incompletas. La primera: línea 3, columna 1, "clicks", celda "about 8": esto no es un número; corrija la celda o déjela vacía si no se conoce el dato.
}

func ExampleOpen() {
	files := fstest.MapFS{"meta.csv": {Data: []byte("Nombre de la campaña,Importe gastado (EUR),Impresiones\nRebajas,\"11,52\",\"1.204\"\n")}}
	reader, err := ingest.Open(files, "meta.csv", kpi.Standard(), ingest.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer reader.Close()
	fmt.Println(reader.Columns())
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Campaign}, "spend", "impressions", "cpm")
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := reader.AddTo(table)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, fact := range report.Facts() {
		fmt.Println(fact.EN)
	}
	// Output:
	// [impressions spend cpm total_cost]
	// Text in UTF-8, cells between ",", header in line 1.
	// Export: Meta Ads Manager.
	// Numbers: eu (1.234,56), settled by "11,52" in line 2.
	// Money in EUR.
	// Columns read: "Nombre de la campaña" as campaign; "Importe gastado (EUR)" as spend; "Impresiones" as impressions.
}

func ExampleWriteJSON() {
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Campaign}, "ctr")
	if err != nil {
		fmt.Println(err)
		return
	}
	if _, err := ingest.Read(strings.NewReader("campaign,clicks,impressions\nspring,1,3\n"), table, ingest.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	var b strings.Builder
	if err := ingest.WriteJSON(&b, table); err != nil {
		fmt.Println(err)
		return
	}
	_, groups, _ := strings.Cut(b.String(), `"groups":`)
	fmt.Print(groups)
	// Output:
	// [{"key":{"campaign":"spring"},"rows":1,"measures":{"impressions":{"sum":"3","missing":0},"clicks":{"sum":"1","missing":0}},"metrics":{"ctr":{"num":"1","den":"3","value":"0.333333333333","left_out":0}}}],"total":{"rows":1,"measures":{"impressions":{"sum":"3","missing":0},"clicks":{"sum":"1","missing":0}},"metrics":{"ctr":{"num":"1","den":"3","value":"0.333333333333","left_out":0}}}}
}

func ExampleOptions_Define() {
	options := ingest.Options{Map: map[string]string{"Stickers": "sticker_taps:count"}}
	catalog, err := options.Define(kpi.Standard())
	if err != nil {
		fmt.Println(err)
		return
	}
	definition, known := catalog.Definition("sticker_taps")
	fmt.Println(definition.ID, known, definition.Fractional)
	// Output:
	// sticker_taps true false
}

func ExampleTotalRow_Agrees() {
	const export = "Content,Views,Watch time (hours),Impressions click-through rate (%)\nTotal,53,1,\na,30,0.5,\nb,28,0.5,\n"
	table, err := kpi.NewTable(kpi.Standard(), nil, "views", "watch_time")
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := ingest.Read(strings.NewReader(export), table, ingest.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, total := range report.Totals {
		fmt.Println(total.Line, total.Label, total.Agrees())
	}
	fmt.Println(report.Warnings()[0].EN)
	// Output:
	// 2 Total false
	// 1 row of totals left out. "Total" in line 2 is not the sum of the rows: views 53, rows 58.
}

func ExampleTotalFigure_MarshalJSON() {
	table, err := kpi.NewTable(kpi.Standard(), nil, "clicks")
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := ingest.Read(strings.NewReader("campaign,clicks\na,1\nTotal,2\n"), table, ingest.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := json.Marshal(report.Totals)
	fmt.Println(string(text), err)
	// Output:
	// [{"line":3,"label":"Total","figures":[{"measure":"clicks","stated":"2","sum":"1"}]}] <nil>
}

func ExampleMade_MarshalJSON() {
	table, err := kpi.NewTable(kpi.Standard(), nil, "revenue")
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := ingest.Read(strings.NewReader("conversions\n3\n"), table, ingest.Options{
		UnitValues: []ingest.UnitValue{{Measure: kpi.Conversions, Amount: money.Units(100, money.EUR)}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := json.Marshal(report.Made)
	fmt.Println(string(text), err)
	// Output:
	// [{"measure":"conversions","amount":{"amount":"100.00","currency":"EUR"},"count":"3"}] <nil>
}

func ExampleTable() {
	files := fstest.MapFS{"meta.csv": {Data: []byte("Nombre de la campaña,Importe gastado (EUR),Impresiones,Resultados\n" +
		"Rebajas,\"11,52\",\"1.204\",3\nPrimavera,\"8,00\",\"900\",1\n,\"19,52\",\"2.104\",4\n")}}
	table, err := ingest.Table(files, "meta.csv", []kpi.Dimension{kpi.Campaign}, ingest.Options{}, "spend", "cpm", "cpa")
	if err == nil {
		err = table.WriteText(os.Stdout, i18n.ES)
	}
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.ES))
	}
	// Output:
	// campaña    inversión     CPM     CPA
	// ────────────────────────────────────
	// Primavera     8,00 €  8,89 €  8,00 €
	// Rebajas      11,52 €  9,57 €  3,84 €
	// ────────────────────────────────────
	// Total        19,52 €  9,28 €  4,88 €
	// * "meta.csv": 1 fila de totales fuera del recuento. La de la línea 4 es la suma de las filas.
}
