package kpi

import (
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

var pace = Figure{ID: "pace", Name: i18n.Text{EN: "pace", ES: "ritmo"}}

func TestFigureQuotient(t *testing.T) {
	rat := func(n int64) *big.Rat { return big.NewRat(n, 1) }
	for _, tt := range []struct {
		name     string
		num, den *big.Rat
		want     string
		reason   Reason
	}{
		{"fraction", rat(7), rat(10), "7/10", 0},
		{"negative", rat(-7), rat(10), "-7/10", 0},
		{"of fractions", big.NewRat(1, 3), big.NewRat(7, 6), "2/7", 0},
		{"0/0", rat(0), rat(0), "", NoBase},
		{"n/0", rat(1), rat(0), "", ZeroBase},
		{"negative base", rat(1), rat(-1), "", NegativeBase},
		{"nothing", nil, rat(1), "", NotMeasured},
		{"over nothing", rat(1), nil, "", NotMeasured},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := pace.Quotient(tt.num, tt.den, 0)
			if v.Reason() != tt.reason || v.Approximate() {
				t.Fatalf("reason %q, want %q", v.Reason(), tt.reason)
			}
			if tt.reason == 0 {
				if r, err := v.Rat(); err != nil || r.String() != tt.want {
					t.Errorf("%v, %v, want %s", r, err, tt.want)
				}
			}
		})
	}
}

func TestFigureIdentity(t *testing.T) {
	f := Figure{ID: "needed", Name: i18n.Text{EN: "needed", ES: "necesaria"}, Unit: Unit{Money: 1}, Better: Lower}
	v := f.Quotient(big.NewRat(100, 1), big.NewRat(8, 1), money.EUR)
	if v.ID() != f.ID || v.Name() != f.Name || v.Unit() != f.Unit || v.Better() != f.Better || v.Currency() != money.EUR || v.Percent() {
		t.Errorf("%+v", v)
	}
	if got := v.Explain(i18n.EN); got != "needed: €12.50" {
		t.Errorf("explained as %q", got)
	}
	if a, err := v.Amount(2); err != nil || !a.Equal(money.MustParse("12.5 EUR")) {
		t.Errorf("%v, %v", a, err)
	}
	if c, err := v.Compare(f.Quotient(big.NewRat(25, 1), big.NewRat(2, 1), money.EUR)); err != nil || c != 0 {
		t.Errorf("compared with its equal: %d, %v", c, err)
	}
	if pure := pace.Quotient(big.NewRat(1, 1), big.NewRat(2, 1), money.EUR); pure.Currency() != 0 {
		t.Errorf("a pure number has the currency %v", pure.Currency())
	}
	if u := f.Undefined(TooFew); u.Reason() != TooFew || u.ID() != f.ID || u.Explain(i18n.ES) != "necesaria: indefinido: datos insuficientes" {
		t.Errorf("%s", u.Explain(i18n.ES))
	}
}

func TestFigureApproximately(t *testing.T) {
	for _, tt := range []struct {
		x    float64
		want string
	}{
		{0, `{"id":"pace","value":"0","rows":{"used":0,"left_out":0,"unrelated":0}}`},
		{-0.1, `{"id":"pace","value":"-0.1","rows":{"used":0,"left_out":0,"unrelated":0}}`},
		{28.867513459481287, `{"id":"pace","value":"28.867513459481","rows":{"used":0,"left_out":0,"unrelated":0}}`},
		{1e19, `{"id":"pace","value":"10000000000000000000","rows":{"used":0,"left_out":0,"unrelated":0}}`},
		{1e-31, `{"id":"pace","value":"0","rows":{"used":0,"left_out":0,"unrelated":0}}`},
		{1e20, `{"id":"pace","value":null,"reason":"out_of_domain","rows":{"used":0,"left_out":0,"unrelated":0}}`},
		{math.NaN(), `{"id":"pace","value":null,"reason":"out_of_domain","rows":{"used":0,"left_out":0,"unrelated":0}}`},
		{math.Inf(-1), `{"id":"pace","value":null,"reason":"out_of_domain","rows":{"used":0,"left_out":0,"unrelated":0}}`},
	} {
		v := pace.Approximately(tt.x, 0)
		if got, err := json.Marshal(v); err != nil || string(got) != tt.want || !v.Approximate() {
			t.Errorf("%v: %s, %v, want %s", tt.x, got, err, tt.want)
		}
	}
}

func FuzzFigureApproximately(f *testing.F) {
	for _, x := range []float64{0, 1, -1.5, 1e-30, 1e300, math.SmallestNonzeroFloat64, math.MaxFloat64, 0.1 + 0.2} {
		f.Add(x)
	}
	f.Fuzz(func(t *testing.T, x float64) {
		v := pace.Approximately(x, 0)
		if !v.Defined() {
			if math.Abs(x) < 1e20 {
				t.Fatalf("%v: %s", x, v)
			}
			return
		}
		r, err := v.Rat()
		if err != nil {
			t.Fatal(err)
		}
		got, _ := strconv.ParseFloat(r.FloatString(rootPlaces), 64)
		if math.Abs(got-x) > 1e-30 || math.Abs(x) > 1e-10 && got != x {
			t.Errorf("%v came back as %v", x, got)
		}
	})
}
