package main

import (
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// usageRow is one flag and what it says; backquotes mark what is the same in
// all languages.
type usageRow struct {
	flag string
	says i18n.Text
}

// tableFlags are the flags of the table, readingFlags those of the files behind
// them.
var tableFlags = [...]usageRow{
	{"-by DIM[,DIM]", i18n.Text{EN: "group by date, week, month, channel, campaign, adset, ad, type or a header", ES: "agrupa por date, week, month, channel, campaign, adset, ad, type o un encabezado"}},
	{"-metrics ID[,ID]", i18n.Text{EN: "the columns (default: all that the measures allow)", ES: "las columnas (si no, todas las que permiten las medidas)"}},
	{"-from DATE, -to DATE", i18n.Text{EN: "only rows of these days", ES: "solo las filas de esos días"}},
	{"-sort ID, -top N", i18n.Text{EN: "the greatest first; the rest in one line", ES: "primero las mayores; el resto en una línea"}},
	{"-against FILE", i18n.Text{EN: "compare with another file", ES: "compara con otro archivo"}},
	{"-interval 95", i18n.Text{EN: "how far rates may be off by chance, in text and markdown", ES: "cuánto pueden desviarse las tasas por azar, en text y markdown"}},
	{"-universe N", i18n.Text{EN: "the people who can be reached at all", ES: "las personas a las que se puede llegar"}},
	{"-rate USD=0.92@2026-01-31", i18n.Text{EN: "convert a currency into the one without a rate", ES: "convierte una moneda a la que no tiene tipo de cambio"}},
	{"-lang en|es", i18n.Text{EN: "the language", ES: "el idioma"}},
	{"-style english|spain|latin-america", i18n.Text{EN: "how figures are written", ES: "cómo se escriben las cifras"}},
	{"-format text|csv|json|markdown", i18n.Text{EN: "the form of the table", ES: "la forma de la tabla"}},
}

var readingFlags = [...]usageRow{
	{"-numbers auto|en|eu", i18n.Text{EN: "1,234.56 or 1.234,56", ES: "1,234.56 o 1.234,56"}},
	{"-dates auto|ymd|mdy|dmy", i18n.Text{EN: "the order of dates", ES: "el orden de las fechas"}},
	{"-year N", i18n.Text{EN: "the year of the first date that has none", ES: "el año de la primera fecha que no lo lleva"}},
	{"-encoding NAME", i18n.Same("auto, utf-8, utf-16, latin-1, windows-1252, windows-1251")},
	{"-delimiter NAME", i18n.Same("auto, comma, semicolon, tab, pipe")},
	{"-table N", i18n.Text{EN: "which of several tables in the file", ES: "cuál de las tablas del archivo"}},
	{"-currency CODE, CODE!", i18n.Text{EN: "of money that says none; `CODE!` in place of what it says", ES: "del dinero que no la indica; `CODE!` en lugar de la que indica"}},
	{"-map 'Header=measure'", i18n.Text{EN: "what a column is: `'A+B=spend:money*0.000001'`, `'Views#2=views'`", ES: "qué es una columna: `'A+B=spend:money*0.000001'`, `'Views#2=views'`"}},
	{"-dim 'Header=dimension'", i18n.Text{EN: "a column to group by", ES: "una columna por la que agrupar"}},
	{"-set dimension=value", i18n.Text{EN: "the same for every row", ES: "lo mismo para todas las filas"}},
	{"-zero measure[,measure]", i18n.Text{EN: "measures whose empty cells mean zero", ES: "medidas cuyas celdas vacías significan cero"}},
	{"-value 'measure=100 USD'", i18n.Text{EN: "make revenue of counts; repeatable, they add up", ES: "calcula ingresos con recuentos; repetible, se suman"}},
	{"-unique DIM[,DIM]", i18n.Text{EN: "no two rows may have the same", ES: "no puede haber dos filas con lo mismo"}},
	{"-skip", i18n.Text{EN: "leave bad rows out, and say so", ES: "deja fuera las filas erróneas y lo indica"}},
}

// usage says how the program is called.
func usage(l i18n.Lang) string {
	var b strings.Builder
	b.WriteString(i18n.Text{EN: "usage: `kpis` [flags] FILE … (- is standard input)\n", ES: "uso: `kpis` [opciones] ARCHIVO … (- es la entrada estándar)\n"}.In(l))
	for _, row := range tableFlags {
		b.WriteString(row.line(l))
	}
	b.WriteString(i18n.Text{EN: "how the files behind them are read:\n", ES: "cómo se leen los archivos que siguen:\n"}.In(l))
	for _, row := range readingFlags {
		b.WriteString(row.line(l))
	}
	return strings.ReplaceAll(b.String(), "`", "")
}

func (r usageRow) line(l i18n.Lang) string {
	const width = 36
	return "  " + r.flag + strings.Repeat(" ", max(1, width-utf8.RuneCountInString(r.flag))) + r.says.In(l) + "\n"
}
