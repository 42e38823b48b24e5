package plan_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func TestNumber(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "-0.00": "0", "1.50": "1.5", "100": "100", "0.10": "0.1", "-12.500": "-12.5", "12345678901234567890.123": "12345678901234567890.123", "007": "7",
	} {
		n, err := plan.ParseNumber(in)
		if err != nil || n.String() != want || n != plan.MustNumber(want) {
			t.Errorf("%s: %s, %v, want %s", in, n, err, want)
		}
		d, ok := n.Decimal()
		same, err := plan.NewNumber(d)
		if !ok || err != nil || same != n {
			t.Errorf("%s: back from its decimal %s, %v", in, same, err)
		}
		for _, text := range []string{`"` + in + `"`, want} {
			var m plan.Number
			if err := json.Unmarshal([]byte(text), &m); err != nil || m != n {
				t.Errorf("%s: from JSON %s, %v", text, m, err)
			}
		}
	}
	if n, err := plan.NewNumber(decimal.New(12, 2)); err != nil || n.String() != "1200" {
		t.Errorf("12e2 is %s, %v", n, err)
	}
	if got := plan.MustNumber("12345.5").In(i18n.ES); got != "12.345,5" {
		t.Error(got)
	}
}

func TestNoNumber(t *testing.T) {
	var none plan.Number
	if _, ok := none.Decimal(); ok || !none.IsZero() || none.String() != "" || none.In(i18n.EN) != "" || none == plan.MustNumber("0") {
		t.Error("none is a number")
	}
	if text, err := none.MarshalText(); err != nil || len(text) != 0 {
		t.Errorf("%q, %v", text, err)
	}
	if text, err := json.Marshal(none); err != nil || string(text) != `""` {
		t.Errorf("%s, %v", text, err)
	}
	n := plan.MustNumber("1")
	if err := json.Unmarshal([]byte(`""`), &n); err != nil || n != none {
		t.Errorf("%s, %v", n, err)
	}
}

func TestNumberRefuses(t *testing.T) {
	for _, text := range []string{`"1e3"`, "1e3", `"+1"`, `"1,5"`, `" 1"`, `"NaN"`, "true", `{"a":1}`, "null"} {
		n := plan.MustNumber("7")
		if err := n.UnmarshalJSON([]byte(text)); !errors.Is(err, money.ErrNumber) || n != plan.MustNumber("7") {
			t.Errorf("%s: %s, %v", text, n, err)
		}
	}
	if _, err := plan.NewNumber(decimal.New(1, 1_000_000_000)); !errors.Is(err, money.ErrNumber) {
		t.Error(err)
	}
	if _, err := plan.ParseNumber(""); !errors.Is(err, money.ErrNumber) {
		t.Error(err)
	}
	var n plan.Number
	if err := n.UnmarshalJSON([]byte(`"\x"`)); err == nil {
		t.Error("a broken text was read")
	}
	defer func() {
		if recover() == nil {
			t.Error("MustNumber let a text pass that is no number")
		}
	}()
	plan.MustNumber("x")
}
