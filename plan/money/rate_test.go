package money

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/shopspring/decimal"
)

func euroDollar() Rate {
	return Rate{
		From: EUR, To: USD, Factor: decimal.New(10842, -4),
		Date: civil.MustDate("2025-03-31"), Source: "ECB reference rate",
	}
}

func TestConvert(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{in: "100 EUR", want: "108.42 USD"},
		{in: "-0.01 EUR", want: "-0.010842 USD"},
		{in: "0 EUR", want: "0.00 USD"},
		{in: "0 (no currency)", want: "0.00 USD"},
	} {
		a := MustParse(tt.in)
		got, err := euroDollar().Convert(a)
		if err != nil || got.To.String() != tt.want || !got.From.Equal(a) || !got.Rate.Equal(euroDollar()) {
			t.Errorf("%s: %+v, %v, want %s", tt.in, got, err, tt.want)
		}
	}
	for _, tt := range []struct {
		name string
		rate Rate
		in   Amount
		want error
		text string
	}{
		{name: "wrong way round", rate: euroDollar(), in: Units(1, USD), want: ErrCurrency, text: "USD and EUR do not mix"},
		{name: "no currency", rate: euroDollar(), in: Units(1, 0), want: ErrCurrency, text: "without currency and EUR"},
		{name: "too large", rate: euroDollar(), in: MustParse(most + " EUR"), want: ErrNumber, text: "out of range"},
		{name: "too fine", rate: euroDollar(), in: MustParse(least + " EUR"), want: ErrNumber, text: "out of range"},
		{name: "zero rate", in: Units(1, EUR), want: ErrField, text: `"from"`},
	} {
		got, err := tt.rate.Convert(tt.in)
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.text) || !got.To.Equal(Amount{}) {
			t.Errorf("%s: %+v, error %v", tt.name, got, err)
		}
	}
}

func TestRateCheck(t *testing.T) {
	if err := euroDollar().Check(); err != nil {
		t.Error(err)
	}
	for _, tt := range []struct {
		name, field string
		spoil       func(*Rate)
	}{
		{name: "no from", field: "from", spoil: func(r *Rate) { r.From = 0 }},
		{name: "bad from", field: "from", spoil: func(r *Rate) { r.From = 1 }},
		{name: "bad to", field: "to", spoil: func(r *Rate) { r.To = 1 }},
		{name: "same", field: "to", spoil: func(r *Rate) { r.To = EUR }},
		{name: "factor 0", field: "factor", spoil: func(r *Rate) { r.Factor = decimal.Decimal{} }},
		{name: "factor below 0", field: "factor", spoil: func(r *Rate) { r.Factor = r.Factor.Neg() }},
		{name: "factor too large", field: "factor", spoil: func(r *Rate) { r.Factor = decimal.New(1, 1_000_000_000) }},
		{name: "no date", field: "date", spoil: func(r *Rate) { r.Date = civil.Date{} }},
		{name: "no source", field: "source", spoil: func(r *Rate) { r.Source = " " }},
	} {
		rate := euroDollar()
		tt.spoil(&rate)
		problem, ok := errors.AsType[*FieldError](rate.Check())
		if !ok || problem.Field != tt.field {
			t.Errorf("%s: error %v, want field %s", tt.name, rate.Check(), tt.field)
		}
		if rate.Equal(euroDollar()) {
			t.Errorf("%s: equal to the good rate", tt.name)
		}
	}
	same := euroDollar()
	same.Factor = decimal.New(108420, -5)
	if !same.Equal(euroDollar()) {
		t.Error("1.0842 and 1.08420 are not equal")
	}
	same.Factor = decimal.New(1, 1_000_000_000)
	if same.Equal(same) {
		t.Error("a factor out of range is equal")
	}
}

func TestRateJSON(t *testing.T) {
	const want = `{"from":"EUR","to":"USD","factor":"1.0842","date":"2025-03-31","source":"ECB reference rate"}`
	for _, rate := range []Rate{{}, euroDollar()} {
		data, err := json.Marshal(rate)
		var back Rate
		if err != nil || json.Unmarshal(data, &back) != nil || !back.Equal(rate) {
			t.Errorf("%+v came back from %s as %+v, %v", rate, data, back, err)
		}
		if !rate.Date.IsZero() && string(data) != want {
			t.Errorf("got %s, want %s", data, want)
		}
	}
	for _, bad := range []Rate{{From: 1}, {To: 1}, {Factor: decimal.New(1, 1_000_000_000)}} {
		if data, err := json.Marshal(bad); err == nil {
			t.Errorf("%+v was written as %s", bad, data)
		}
	}
	for _, in := range []string{
		`{"factor":"1,08"}`, `{"factor":1.08}`, `{"factor":"1e5"}`, `{"from":"XXX"}`, `{"date":"31/03/2025"}`, `{"fee":"1"}`, `[]`,
	} {
		rate := euroDollar()
		if err := json.Unmarshal([]byte(in), &rate); err == nil || !rate.Equal(euroDollar()) {
			t.Errorf("%s was read as %+v, %v", in, rate, err)
		}
	}
	converted, err := euroDollar().Convert(Units(100, EUR))
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(converted)
	whole := `{"from":{"amount":"100.00","currency":"EUR"},"to":{"amount":"108.42","currency":"USD"},"rate":` + want + `}`
	if err != nil || string(data) != whole {
		t.Errorf("got %s, %v, want %s", data, err, whole)
	}
}
