package money

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// refusals makes every kind of error of the package, with each of its
// problems.
func refusals() []error {
	var all []error
	keep := func(errs ...error) { all = append(all, errs...) }
	for _, s := range []string{"", "1,5", "1e5", strings.Repeat("9", 21), "0." + strings.Repeat("0", 41), strings.Repeat("ñ", 1000)} {
		_, err := ParseDecimal(s)
		keep(err)
	}
	for _, code := range []string{"", "EURO", "XXX", "HRK"} {
		_, err := ParseCurrency(code)
		keep(err)
	}
	for _, a := range []Amount{Units(1, USD), Units(1, 0), Units(1, 1)} {
		_, err := a.Add(Units(1, EUR))
		keep(err)
	}
	keep(MustParse("1.5 JPY").CheckMinor(), MustParse("1.505 EUR").CheckMinor())
	for _, data := range []string{
		`null`, `true`, `"5"`, `5`, `[]`, `x`, `{}`, `{"amount":[]}`, `{"currency":{}}`, `{"tax":1}`, `{"amount":1,"amount":1}`,
	} {
		keep(new(Amount).UnmarshalJSON([]byte(data)))
	}
	keep(new(Amount).Scan(nil), new(Amount).Scan(5))
	good := Rate{From: EUR, To: USD, Factor: decimal.New(1, 0), Date: civil.MustDate("2025-01-01"), Source: "bank"}
	for _, spoil := range []func(*Rate){
		func(r *Rate) { r.From = 0 },
		func(r *Rate) { r.To = 0 },
		func(r *Rate) { r.To = EUR },
		func(r *Rate) { r.Factor = decimal.New(1, 99) },
		func(r *Rate) { r.Factor = decimal.Decimal{} },
		func(r *Rate) { r.Date = civil.Date{} },
		func(r *Rate) { r.Source = "" },
	} {
		rate := good
		spoil(&rate)
		keep(rate.Check())
	}
	for _, given := range [][]decimal.Decimal{nil, {decimal.New(0, 0)}, {decimal.New(-1, 0)}, {decimal.New(1, 99)}} {
		_, err := Apportion(1, given)
		keep(err)
	}
	_, err := Units(1, EUR).Split(0)
	keep(err)
	return all
}

func TestErrorsInBothLanguages(t *testing.T) {
	classes := []error{ErrNumber, ErrCurrency, ErrField, ErrApportion}
	unfilled := regexp.MustCompile(`%!|%[a-z]|""`)
	for i, err := range refusals() {
		said, ok := err.(interface{ Text() i18n.Text })
		if !ok {
			t.Errorf("%d: %v has no Text", i, err)
			continue
		}
		text := said.Text()
		if !text.Complete() || text.EN == text.ES || text.EN != err.Error() {
			t.Errorf("%d: %q, %q, %q", i, err, text.EN, text.ES)
		}
		for _, words := range []string{text.EN, text.ES} {
			if unfilled.MatchString(words) || strings.Contains(words, "\n") || len(words) > 400 {
				t.Errorf("%d: %q", i, words)
			}
		}
		classed := 0
		for _, class := range classes {
			if errors.Is(fmt.Errorf("wrapped: %w", err), class) {
				classed++
			}
		}
		if classed != 1 {
			t.Errorf("%d: %v is of %d classes", i, err, classed)
		}
		if got := i18n.Say(fmt.Errorf("wrapped: %w", err), i18n.ES); got != text.ES {
			t.Errorf("%d: said %q, want %q", i, got, text.ES)
		}
	}
}
