package main

import (
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// usageRow is one flag; backquotes mark what is the same in all languages.
type usageRow struct{ flag, says i18n.Text }

// usageRows are the flags for a file of one's own.
func usageRows() []usageRow {
	return []usageRow{
		{i18n.Same("-by DIM[,DIM]"), i18n.Text{
			EN: "group by `campaign`, `channel`, `date`, `week`, `month` … or by a header of the file",
			ES: "agrupa por `campaign`, `channel`, `date`, `week`, `month` … o por un encabezado del archivo",
		}},
		{i18n.Text{EN: "`-map 'Header=measure'`", ES: "`-map 'Encabezado=medida'`"}, i18n.Text{
			EN: "read a column as `spend`, `revenue`, `conversions` … `campaign`, `date`, `currency`; repeatable",
			ES: "lee una columna como `spend`, `revenue`, `conversions` … `campaign`, `date`, `currency`; repetible",
		}},
		{i18n.Same("-map 'A+B=spend'"), i18n.Text{EN: "read the sum of two columns", ES: "lee la suma de dos columnas"}},
		{i18n.Same("-value 'conversions=100 USD'"), i18n.Text{
			EN: "make revenue of what each conversion is worth; repeatable, they add up",
			ES: "calcula ingresos con lo que vale cada conversión; repetible, se suman",
		}},
		{i18n.Same("-currency USD"), i18n.Text{
			EN: "the currency of money that has none in the file", ES: "la moneda de los importes que no la indican en el archivo",
		}},
		{i18n.Same("-dates ymd|dmy|mdy"), i18n.Text{
			EN: "the order of dates that are not like 2025-03-31", ES: "el orden de las fechas que no son como 2025-03-31",
		}},
		{i18n.Same("-delimiter ';'"), i18n.Text{
			EN: "what stands between the cells, if not a comma: one character, or `tab`",
			ES: "lo que separa las celdas, si no es una coma: un carácter, o `tab`",
		}},
	}
}

// usage says how the program is called.
func usage(l i18n.Lang) string {
	var b strings.Builder
	b.WriteString(i18n.Text{
		EN: "usage: `roi [-lang en|es] [-data robyn|posts]`\nor: `roi [-lang en|es]` [flags] FILE (`-` is standard input)\n",
		ES: "uso: `roi [-lang en|es] [-data robyn|posts]`\no: `roi [-lang en|es]` [opciones] ARCHIVO (`-` es la entrada estándar)\n",
	}.In(l))
	width := 0
	for _, row := range usageRows() {
		width = max(width, utf8.RuneCountInString(strings.ReplaceAll(row.flag.In(l), "`", "")))
	}
	for _, row := range usageRows() {
		flag := strings.ReplaceAll(row.flag.In(l), "`", "")
		b.WriteString("  " + flag + strings.Repeat(" ", width-utf8.RuneCountInString(flag)) + "  " + row.says.In(l) + "\n")
	}
	return strings.ReplaceAll(b.String(), "`", "")
}
