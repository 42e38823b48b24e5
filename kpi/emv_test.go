package kpi

import (
	"errors"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// priced is the value of an EMV over rows.
func priced(t *testing.T, prices map[Measure]money.Amount, rows ...*Row) Value {
	t.Helper()
	m, err := EMV("rate card of a test", prices)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Standard().With(m)
	if err != nil {
		t.Fatal(err)
	}
	var tally Tally
	for _, r := range rows {
		if err := tally.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	v, err := c.Value(&tally, "emv")
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestEMV(t *testing.T) {
	prices := map[Measure]money.Amount{
		Likes:       money.MustParse("0.05 EUR"),
		Comments:    money.MustParse("0.40 EUR"),
		Impressions: money.MustParse("0.005 EUR"), // a CPM of 5 EUR
	}
	for _, tt := range []struct {
		name  string
		rows  []map[Measure]int64
		want  string
		basis Basis
	}{
		{"impressions at a CPM", []map[Measure]int64{{Impressions: 20_000}}, "100", "impressions"},
		{"all", []map[Measure]int64{{Impressions: 20_000, Likes: 100, Comments: 10}}, "109", "comments+impressions+likes"},
		{"rows of different kinds", []map[Measure]int64{{Likes: 100}, {Comments: 10}}, "9", "comments+likes"},
		{"what has no price", []map[Measure]int64{{Likes: 100, Shares: 7}}, "5", "likes"},
		{"nothing with a price", []map[Measure]int64{{Shares: 7}}, "not_measured", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var rows []*Row
			for _, counts := range tt.rows {
				rows = append(rows, rowOf(t, counts))
			}
			v := priced(t, prices, rows...)
			checkValue(t, "EMV", v, tt.want)
			if v.Basis() != tt.basis && v.Defined() {
				t.Errorf("basis %q, want %q", v.Basis(), tt.basis)
			}
			if v.Better() != Neutral || v.Defined() && v.Currency() != money.EUR {
				t.Errorf("better %s, in %s", v.Better(), v.Currency())
			}
		})
	}
	if _, ok := Standard().Metric("emv"); ok {
		t.Error("the standard catalogue has an EMV")
	}
}

func TestEMVRefused(t *testing.T) {
	price := money.MustParse("0.05 EUR")
	for _, tt := range []struct {
		name   string
		source string
		prices map[Measure]money.Amount
		en, es string
	}{
		{
			"no source", "",
			map[Measure]money.Amount{Likes: price},
			"emv is refused: it needs prices, and a source that says whose they are",
			"se rechaza emv: necesita precios, y una fuente que diga de quién son",
		},
		{
			"no prices", "card", nil,
			"emv is refused: it needs prices, and a source that says whose they are",
			"se rechaza emv: necesita precios, y una fuente que diga de quién son",
		},
		{
			"no currency", "card",
			map[Measure]money.Amount{Likes: {}},
			`emv is refused: the price of "likes" is negative or has no currency`,
			`se rechaza emv: el precio de "likes" es negativo o no tiene moneda`,
		},
		{
			"negative", "card",
			map[Measure]money.Amount{Likes: price.Neg()},
			`emv is refused: the price of "likes" is negative or has no currency`,
			`se rechaza emv: el precio de "likes" es negativo o no tiene moneda`,
		},
		{
			"two currencies", "card",
			map[Measure]money.Amount{Likes: price, Shares: money.MustParse("1 USD")},
			"emv is refused: its prices have different currencies",
			"se rechaza emv: sus precios tienen monedas distintas",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := EMV(tt.source, tt.prices)
			var e *DefinitionError
			if !errors.As(err, &e) || !errors.Is(err, ErrDefinition) || e.ID != "emv" {
				t.Fatalf("%v, want a DefinitionError of emv", err)
			}
			if got := i18n.Say(err, i18n.EN); got != tt.en {
				t.Errorf("%q, want %q", got, tt.en)
			}
			if got := i18n.Say(err, i18n.ES); got != tt.es {
				t.Errorf("%q, want %q", got, tt.es)
			}
		})
	}
}
