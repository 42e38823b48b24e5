package kpi

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Why says in a few words why the value does not exist: "no clicks"; «sin
// clics». Of a value that exists it says nothing.
func (v Value) Why() i18n.Text {
	if v.Defined() {
		return i18n.Text{}
	}
	return v.why()
}

func (v Value) why() i18n.Text {
	reason := v.Reason()
	if reason == MixedCurrency && len(v.mixed) > 0 {
		return i18n.Sprintf(i18n.Text{EN: "several currencies: %s", ES: "varias monedas: %s"}, v.short())
	}
	if v.cause == nil {
		return reason.Text()
	}
	t := i18n.Text{}
	switch reason {
	case NotMeasured:
		t = i18n.Text{EN: "%s not measured", ES: "%s sin medir"}
	case NoBase, ZeroBase:
		t = i18n.Text{EN: "no %s", ES: "sin %s"}
	case NegativeBase:
		t = i18n.Text{EN: "%s below zero", ES: "%s por debajo de cero"}
	case UncertainBase:
		t = i18n.Text{EN: "%s may be zero", ES: "%s: puede ser cero"}
	case MixedQualifier:
		t = i18n.Text{EN: "%s of different kinds", ES: "%s de distinto tipo"}
	case Inconsistent:
		t = i18n.Text{EN: "%s above the universe", ES: "%s por encima del universo"}
	default:
		return reason.Text()
	}
	return i18n.Sprintf(t, v.cause.Name)
}

// short is why in a table's cell, where the column says the rest.
func (v Value) short() i18n.Text {
	if v.Reason() != MixedCurrency || len(v.mixed) == 0 {
		return v.why()
	}
	codes := make([]string, len(v.mixed))
	for i, c := range v.mixed {
		codes[i] = c.String()
	}
	return i18n.Same(strings.Join(codes, ", "))
}
