package i18n_test

import (
	"errors"
	"fmt"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

func Example() {
	clicks := i18n.Noun{
		One:  i18n.Text{EN: "click", ES: "clic"},
		Many: i18n.Text{EN: "clicks", ES: "clics"},
	}
	spend := i18n.Fixed(decimal.New(1234567, -2), 2)
	message := i18n.Sprintf(i18n.Text{
		EN: "%s for %s euros",
		ES: "%s por %s euros",
	}, clicks.Count(4700), spend)
	for _, l := range i18n.Langs() {
		fmt.Println(message.In(l))
	}
	// Output:
	// 4,700 clicks for 12,345.67 euros
	// 4700 clics por 12.345,67 euros
}

func ExampleLang() {
	var l i18n.Lang
	fmt.Println(l, l.Style())
	err := l.UnmarshalText([]byte("es-CO"))
	fmt.Println(l, l.Style(), err)
	// Output:
	// en english
	// es spain <nil>
}

func ExampleLangs() {
	fmt.Println(i18n.Langs())
	// Output: [en es]
}

func ExampleParseLang() {
	l, err := i18n.ParseLang("es-MX")
	fmt.Println(l, err)
	_, err = i18n.ParseLang("klingon")
	fmt.Println(err)
	fmt.Println(errors.Is(err, i18n.ErrLang))
	// Output:
	// es <nil>
	// language "klingon" is unknown: use en or es
	// true
}

func ExampleText() {
	reach := i18n.Text{EN: "reach", ES: "alcance"}
	fmt.Println(reach.In(i18n.EN), reach.In(i18n.ES))
	fmt.Println(reach.IsZero(), reach.Complete(), i18n.Text{EN: "reach"}.Complete())
	// Output:
	// reach alcance
	// false true false
}

func ExampleSame() {
	fmt.Println(i18n.Same("EUR").In(i18n.ES))
	// Output: EUR
}

func ExampleSprintf() {
	missing := i18n.Text{EN: "column %q is missing in line %d", ES: "falta la columna %q en la línea %d"}
	fmt.Println(i18n.Sprintf(missing, "Alcance", 17).ES)
	// Output: falta la columna "Alcance" en la línea 17
}

func ExampleJoin() {
	names := []i18n.Text{{EN: "reach", ES: "alcance"}, {EN: "spend", ES: "inversión"}}
	fmt.Println(i18n.Join(names, ", ").ES)
	// Output: alcance, inversión
}

func ExampleNoun_Count() {
	rows := i18n.Noun{
		One:  i18n.Text{EN: "row", ES: "fila"},
		Many: i18n.Text{EN: "rows", ES: "filas"},
	}
	fmt.Println(rows.Count(1).ES, rows.Count(0).ES, rows.Count(12345).ES)
	// Output: 1 fila 0 filas 12.345 filas
}

func ExampleFigure() {
	f := i18n.Figure("-1234.5")
	fmt.Println(f.In(i18n.EN), f.In(i18n.ES))
	// Output: -1,234.5 -1234,5
}

func ExampleInt() {
	fmt.Println(i18n.Int(307529).In(i18n.ES))
	// Output: 307.529
}

func ExampleFixed() {
	fmt.Println(i18n.Fixed(decimal.New(125, -3), 2), i18n.Fixed(decimal.New(-1, -3), 2))
	// Output: 0.13 0.00
}

func ExampleStyle() {
	for s := i18n.English; s <= i18n.LatinAmerica; s++ {
		ctr := s.Percent(s.Decimal(decimal.New(152831, -5), 2))
		fmt.Printf("%v: %s, %s, %+q\n", s, s.Integer(1234), s.Plain("12345.6"), ctr)
	}
	// Output:
	// english: 1,234, 12,345.6, "1.53%"
	// spain: 1234, 12.345,6, "1,53\u00a0%"
	// latin_america: 1,234, 12,345.6, "1.53\u00a0%"
}

func ExampleParseStyle() {
	s, err := i18n.ParseStyle("spain")
	fmt.Println(s.Integer(12345), err)
	_, err = i18n.ParseStyle("metric")
	fmt.Println(err)
	// Output:
	// 12.345 <nil>
	// style of figures "metric" is unknown: use english, spain or latin_america
}

func ExampleQuote() {
	fmt.Println(i18n.Quote("1\u00a0200"))
	// Output: "1\u00a0200"
}

func ExampleSay() {
	_, err := i18n.ParseLang("klingon")
	err = fmt.Errorf("flag -lang: %w", err)
	fmt.Println(err)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// flag -lang: language "klingon" is unknown: use en or es
	// idioma "klingon" desconocido: use en o es
}
