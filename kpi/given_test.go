package kpi

import (
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func TestGiven(t *testing.T) {
	for _, tt := range []struct {
		name   string
		v      Value
		en, es string
		unit   Unit
	}{
		{"count", Count(1250), "count: 1,250", "recuento: 1250", Unit{}},
		{"less than zero", Count(-3), "count: -3", "recuento: -3", Unit{}},
		{"number", Number(dec("0.125")), "number: 0.13", "número: 0,13", Unit{}},
		{"whole number", Number(dec("7.00")), "number: 7", "número: 7", Unit{}},
		{"amount", Money(money.MustParse("1200.50 EUR")), "amount: €1,200.50", "importe: 1200,50\u00a0€", Unit{Money: 1}},
		{"out of range", Number(tooLong()[0]), "number: undefined: has no meaning here", "número: indefinido: no tiene sentido aquí", Unit{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.v.Explain(i18n.EN); got != tt.en {
				t.Errorf("English %q, want %q", got, tt.en)
			}
			if got := tt.v.Explain(i18n.ES); got != tt.es {
				t.Errorf("Spanish %q, want %q", got, tt.es)
			}
			if got := tt.v.Unit(); got != tt.unit {
				t.Errorf("unit %v, want %v", got, tt.unit)
			}
			if got := tt.v.ID(); got != "" {
				t.Errorf("ID %q, want none", got)
			}
		})
	}
	for _, d := range tooLong() {
		if got := Number(d).Reason(); got != OutOfDomain {
			t.Errorf("reason %q for an exponent of %d, want out_of_domain", got, d.Exponent())
		}
	}
}
