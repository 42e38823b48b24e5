package kpi

import (
	"errors"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func TestSimpsonReversal(t *testing.T) {
	a := []Value{CVR(dec("81"), 87), CVR(dec("192"), 263)}
	b := []Value{CVR(dec("234"), 270), CVR(dec("55"), 80)}
	for _, tt := range []struct {
		name string
		a, b []Value
		want bool
	}{
		{"kidney stones", a, b, true},
		{"the other way round", b, a, true},
		{"the same", a, a, false},
		{"one stratum", a[:1], b[:1], false},
		{"one stratum agrees", []Value{a[0], b[1]}, []Value{b[0], a[1]}, false},
		{"a tie in a stratum", []Value{a[0], CVR(dec("1"), 2)}, []Value{b[0], CVR(dec("1"), 2)}, false},
	} {
		if got, err := SimpsonReversal(tt.a, tt.b); err != nil || got != tt.want {
			t.Errorf("%s: %t, %v, want %t", tt.name, got, err, tt.want)
		}
	}
}

// TestSimpsonPooledTie: every stratum in one order, the pooled rates equal.
func TestSimpsonPooledTie(t *testing.T) {
	a := []Value{CTR(9, 10), CTR(12, 90)} // 21/100
	b := []Value{CTR(20, 30), CTR(1, 70)} // 21/100
	if got, err := SimpsonReversal(a, b); err != nil || got {
		t.Errorf("%t, %v, want no reversal", got, err)
	}
}

func TestSimpsonRefused(t *testing.T) {
	one := []Value{CTR(1, 2)}
	for _, tt := range []struct {
		name string
		a, b []Value
		want Reason
	}{
		{"no strata", nil, nil, Inconsistent},
		{"different lengths", one, nil, Inconsistent},
		{"no value", one, []Value{{}}, NotMeasured},
		{"undefined", []Value{CTR(0, 0)}, one, NoBase},
		{"two metrics", one, []Value{CPC(eur(1), 1)}, MixedQualifier},
		{"two currencies", []Value{ROAS(eur(1), eur(1))}, []Value{ROAS(money.Units(1, money.USD), money.Units(1, money.USD))}, MixedCurrency},
		{"numbers in hand", []Value{Count(1)}, []Value{Count(1)}, OutOfDomain},
		{"reach", []Value{Frequency(2, 1)}, []Value{Frequency(2, 1)}, NotAdditive},
	} {
		_, err := SimpsonReversal(tt.a, tt.b)
		var e *ValueError
		if !errors.As(err, &e) || !errors.Is(err, ErrValue) || e.Reason != tt.want {
			t.Errorf("%s: %v, want a ValueError for %s", tt.name, err, tt.want)
			continue
		}
		if i18n.Say(err, i18n.ES) == i18n.Say(err, i18n.EN) {
			t.Errorf("%s: Spanish is %q", tt.name, i18n.Say(err, i18n.ES))
		}
	}
	// The first list is not written to, even where it has room.
	room := append(make([]Value, 0, 4), CTR(1, 2))
	if _, err := SimpsonReversal(room, one); err != nil || room[:2][1].Defined() {
		t.Errorf("%v; the list was written to: %t", err, room[:2][1].Defined())
	}
}
