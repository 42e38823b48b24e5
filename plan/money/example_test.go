package money_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func Example() {
	var total money.Amount
	for _, text := range []string{"1200.50 EUR", "0.0345 EUR", "80 EUR"} {
		a, err := money.Parse(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		if total, err = total.Add(a); err != nil {
			fmt.Println(err)
			return
		}
	}
	fmt.Println(total)
	fmt.Println(total.RoundMinor().Format(i18n.EN))
	_, err := total.Add(money.Units(5, money.USD))
	fmt.Println(err)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// 1280.5345 EUR
	// €1,280.53
	// EUR and USD do not mix: convert one of them at a stated rate
	// EUR y USD no se mezclan: convierta una de ellas con un tipo de cambio declarado
}

func ExampleParseDecimal() {
	for _, text := range []string{"-1200.50", "1,200.50", "1e9", ""} {
		d, err := money.ParseDecimal(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.StringFixed(2))
	}
	// Output:
	// -1200.50
	// amount "1,200.50" is not a plain decimal: write the digits 0 to 9 and at most one point, as in -1200.50
	// amount "1e9" is out of range: an exponent is not accepted, write all digits
	// amount is empty
}

func ExampleCheckDecimal() {
	fmt.Println(money.CheckDecimal(decimal.New(12345, -2)))
	fmt.Println(money.CheckDecimal(decimal.New(1, 1_000_000_000)))
	// Output:
	// <nil>
	// amount "1e1000000000" is out of range: it has more than 20 integer digits
}

func ExampleNumberError() {
	_, err := money.ParseDecimal("12,50")
	problem, ok := errors.AsType[*money.NumberError](err)
	fmt.Println(ok, errors.Is(err, money.ErrNumber), problem.Input)
	fmt.Println(problem.Text().ES)
	// Output:
	// true true "12,50"
	// el importe "12,50" no es un decimal simple: escriba cifras del 0 al 9 y, como mucho, un punto, como en -1200.50
}

func ExampleParseCurrency() {
	for _, code := range []string{"eur", "HRK", "XXX"} {
		c, err := money.ParseCurrency(code)
		fmt.Println(c.Valid(), c, err)
	}
	// Output:
	// true EUR <nil>
	// false  currency "HRK" left ISO 4217 in 2023-01: EUR took its place
	// false  currency "XXX" is the standard's code for no currency or for tests: give the code of a currency
}

func ExampleCurrencyError() {
	_, err := money.ParseCurrency("")
	fmt.Println(errors.Is(err, money.ErrCurrency), i18n.Say(err, i18n.ES))
	// Output:
	// true la moneda falta: indique un código ISO 4217, como EUR
}

func ExampleCurrencies() {
	var without []money.Currency
	for c := range money.Currencies() {
		if places, ok := c.MinorUnits(); ok && places == 0 {
			without = append(without, c)
		}
	}
	fmt.Println(without)
	// Output:
	// [BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF]
}

func ExampleCurrency_MinorUnits() {
	for _, c := range []money.Currency{money.EUR, money.JPY, money.IQD, money.XAU} {
		places, ok := c.MinorUnits()
		fmt.Println(c, c.Symbol(), places, ok)
	}
	// Output:
	// EUR € 2 true
	// JPY ¥ 0 true
	// IQD IQD 3 true
	// XAU XAU 0 false
}

func ExampleCurrency_UnmarshalText() {
	var list []money.Currency
	fmt.Println(json.Unmarshal([]byte(`["EUR", "mxn", ""]`), &list), list)
	text, err := json.Marshal(list)
	fmt.Println(string(text), err)
	// Output:
	// <nil> [EUR MXN ]
	// ["EUR","MXN",""] <nil>
}

func ExampleUnits() {
	fmt.Println(money.Units(1200, money.EUR), money.Minor(120050, money.EUR), money.Minor(1200, money.JPY))
	// Output:
	// 1200.00 EUR 1200.50 EUR 1200 JPY
}

func ExampleNew() {
	fmt.Println(money.New(decimal.New(345, -4), money.EUR))
	fmt.Println(money.ParseNumber("1200.5", money.EUR))
	_, err := money.New(decimal.New(5, 0), 0)
	fmt.Println(err)
	// Output:
	// 0.0345 EUR <nil>
	// 1200.50 EUR <nil>
	// currency is missing: give an ISO 4217 code, such as EUR
}

func ExampleParse() {
	for _, text := range []string{"1200.5 eur", "5", "5 €"} {
		a, err := money.Parse(text)
		fmt.Println(a, err)
	}
	// Output:
	// 1200.50 EUR <nil>
	// 0 (no currency) currency is missing: give an ISO 4217 code, such as EUR
	// 0 (no currency) currency "€" is unknown: give an ISO 4217 code, such as EUR
}

func ExampleMustParse() {
	a := money.MustParse("-1200.50 EUR")
	fmt.Println(a.Number().StringFixed(2), a.Currency(), a.Sign(), a.IsZero(), a.Neg(), a.Abs())
	// Output:
	// -1200.50 EUR -1 false 1200.50 EUR 1200.50 EUR
}

func ExampleAmount_Add() {
	a, b := money.MustParse("0.1 EUR"), money.MustParse("0.2 EUR")
	fmt.Println(a.Add(b))
	fmt.Println(a.Sub(b))
	fmt.Println(money.Amount{}.Add(a))
	// Output:
	// 0.30 EUR <nil>
	// -0.10 EUR <nil>
	// 0.10 EUR <nil>
}

func ExampleMixError() {
	_, err := money.Units(5, money.USD).Add(money.Units(5, money.EUR))
	problem, ok := errors.AsType[*money.MixError](err)
	fmt.Println(ok, errors.Is(err, money.ErrCurrency), problem.A, problem.B)
	// Output:
	// true true USD EUR
}

func ExampleAmount_Scaled() {
	coef, places, ok := money.MustParse("1200.50 EUR").Scaled()
	fmt.Println(coef, places, ok)
	coef, places, ok = money.Units(1200, money.EUR).Scaled()
	fmt.Println(coef, places, ok)
	_, _, ok = money.MustParse("0.1234567890123456789 EUR").Scaled()
	fmt.Println(ok)
	// Output:
	// 12005 1 true
	// 1200 0 true
	// false
}

func ExampleAmount_Times() {
	net := money.MustParse("1200.50 EUR")
	tax, err := net.Times(decimal.New(21, -2))
	fmt.Println(tax, tax.RoundMinor(), tax.Round(0), err)
	// Output:
	// 252.105 EUR 252.11 EUR 252.00 EUR <nil>
}

func ExampleAmount_Cmp() {
	fmt.Println(money.Units(2, money.EUR).Cmp(money.Units(10, money.EUR)))
	_, err := money.Units(2, money.EUR).Cmp(money.Units(2, money.USD))
	fmt.Println(err)
	fmt.Println(money.MustParse("1.5 EUR").Equal(money.MustParse("1.50 EUR")))
	// Output:
	// -1 <nil>
	// EUR and USD do not mix: convert one of them at a stated rate
	// true
}

func ExampleAmount_Compare() {
	list := []money.Amount{money.Units(3, money.USD), money.Units(10, money.EUR), money.Units(2, money.EUR)}
	slices.SortFunc(list, money.Amount.Compare)
	fmt.Println(list)
	// Output:
	// [2.00 EUR 10.00 EUR 3.00 USD]
}

func ExampleAmount_CheckMinor() {
	fmt.Println(money.MustParse("100 JPY").CheckMinor())
	fmt.Println(money.MustParse("100.50 JPY").CheckMinor())
	// Output:
	// <nil>
	// amount "100.5 JPY" has 1 decimal; the minor unit of JPY has 0
}

func ExampleAmount_Split() {
	fmt.Println(money.Units(100, money.EUR).Split(3))
	fmt.Println(money.Units(1000, money.EUR).Allocate([]decimal.Decimal{
		decimal.New(5, 0), decimal.New(25, -1), decimal.New(1, 0),
	}))
	// Output:
	// [33.34 EUR 33.33 EUR 33.33 EUR] <nil>
	// [588.23 EUR 294.12 EUR 117.65 EUR] <nil>
}

func ExampleApportion() {
	votes := []decimal.Decimal{
		decimal.New(47000, 0), decimal.New(16000, 0), decimal.New(15900, 0),
		decimal.New(12000, 0), decimal.New(6000, 0), decimal.New(3100, 0),
	}
	fmt.Println(money.Apportion(10, votes))
	// Output:
	// [5 2 1 1 1 0] <nil>
}

func ExampleApportionError() {
	_, err := money.Apportion(10, []decimal.Decimal{decimal.New(1, 0), decimal.New(-1, 0)})
	problem, ok := errors.AsType[*money.ApportionError](err)
	fmt.Println(ok, errors.Is(err, money.ErrApportion), problem.Weight, problem)
	// Output:
	// true true 2 cannot divide: weight 2 is negative
}

func ExampleAmount_Format() {
	for _, text := range []string{"-1200.50 EUR", "12345.6 USD", "80 CHF"} {
		a := money.MustParse(text)
		fmt.Printf("%q %q %q\n", a.Format(i18n.EN), a.Format(i18n.ES), a.FormatStyle(i18n.ES, i18n.LatinAmerica, 0))
	}
	// Output:
	// "-€1,200.50" "-1200,50\u00a0€" "-1,201\u00a0€"
	// "$12,345.60" "12.345,60\u00a0US$" "12,346\u00a0US$"
	// "CHF\u00a080.00" "80,00\u00a0CHF" "80\u00a0CHF"
}

func ExampleAmount_Text() {
	budget := money.Units(1200, money.EUR)
	message := i18n.Sprintf(i18n.Text{EN: "The budget is %s.", ES: "El presupuesto es de %s."}, budget.Text())
	fmt.Printf("%q %q\n", message.EN, message.ES)
	// Output:
	// "The budget is €1,200.00." "El presupuesto es de 1200,00\u00a0€."
}

func ExampleAmount_MarshalText() {
	costs := map[string]money.Amount{"media": money.Units(800, money.EUR)}
	text, err := costs["media"].MarshalText()
	fmt.Println(string(text), err)
	var back money.Amount
	fmt.Println(back.UnmarshalText(text), back)
	// Output:
	// 800.00 EUR <nil>
	// <nil> 800.00 EUR
}

func ExampleAmount_UnmarshalJSON() {
	var plan struct {
		Budget money.Amount `json:"budget"`
	}
	fmt.Println(json.Unmarshal([]byte(`{"budget": {"amount": 1200.5, "currency": "EUR"}}`), &plan))
	text, err := json.Marshal(plan)
	fmt.Println(string(text), err)
	fmt.Println(json.Unmarshal([]byte(`{"budget": {"amount": true, "currency": "EUR"}}`), &plan))
	// Output:
	// <nil>
	// {"budget":{"amount":"1200.50","currency":"EUR"}} <nil>
	// field "amount" is a boolean, not a string or a number
}

func ExampleFieldError() {
	err := money.Rate{From: money.EUR, To: money.USD}.Check()
	problem, ok := errors.AsType[*money.FieldError](err)
	fmt.Println(ok, errors.Is(err, money.ErrField), problem.Field)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// true true factor
	// el campo "factor" debe ser mayor que 0
}

func ExampleAmount_Scan() {
	value, err := money.Units(800, money.EUR).Value()
	fmt.Println(value, err)
	var a money.Amount
	fmt.Println(a.Scan(value), a)
	fmt.Println(a.Scan(nil))
	// Output:
	// 800.00 EUR <nil>
	// <nil> 800.00 EUR
	// amount is NULL in the database, which is not 0: use sql.Null[money.Amount]
}

func ExampleRate_Convert() {
	rate := money.Rate{
		From: money.EUR, To: money.USD, Factor: decimal.New(10842, -4),
		Date: civil.MustDate("2025-03-31"), Source: "example rate",
	}
	got, err := rate.Convert(money.MustParse("99.99 EUR"))
	fmt.Println(got.From, got.To, got.To.RoundMinor(), got.Rate.Date, got.Rate.Source, err)
	// Output:
	// 99.99 EUR 108.409158 USD 108.41 USD 2025-03-31 example rate <nil>
}

func ExampleRate_Check() {
	rate := money.Rate{From: money.EUR, To: money.USD, Factor: decimal.New(10842, -4), Date: civil.MustDate("2025-03-31")}
	fmt.Println(rate.Check())
	// Output:
	// field "source" is missing: say who stated the rate
}

func ExampleRate_MarshalJSON() {
	rate := money.Rate{
		From: money.EUR, To: money.USD, Factor: decimal.New(10842, -4),
		Date: civil.MustDate("2025-03-31"), Source: "example rate",
	}
	text, err := json.Marshal(rate)
	fmt.Println(string(text), err)
	var back money.Rate
	fmt.Println(json.Unmarshal(text, &back), back.Equal(rate))
	// Output:
	// {"from":"EUR","to":"USD","factor":"1.0842","date":"2025-03-31","source":"example rate"} <nil>
	// <nil> true
}

func ExampleMinor() {
	fmt.Println(money.Minor(120050, money.EUR), "·", money.Minor(1200, money.JPY))
	// Output: 1200.50 EUR · 1200 JPY
}

func ExampleParseNumber() {
	a, err := money.ParseNumber("1200.5", money.EUR)
	fmt.Println(a, err)
	_, err = money.ParseNumber("1,200.50", money.EUR)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// 1200.50 EUR <nil>
	// el importe "1,200.50" no es un decimal simple: escriba cifras del 0 al 9 y, como mucho, un punto, como en -1200.50
}
