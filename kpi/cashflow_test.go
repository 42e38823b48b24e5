package kpi

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// flowsOf reads amounts in euros from one line.
func flowsOf(line string) []money.Amount {
	var flows []money.Amount
	for s := range strings.FieldsSeq(line) {
		flows = append(flows, money.MustParse(s+" EUR"))
	}
	return flows
}

// many are n flows, the first of them paid out.
func many(n int) []money.Amount {
	flows := make([]money.Amount, n)
	for i := range flows {
		flows[i] = eur(1)
	}
	flows[0] = eur(-100)
	return flows
}

func TestNPV(t *testing.T) {
	mixed := []money.Amount{eur(1), money.Units(1, money.USD)}
	for _, tt := range []struct {
		name       string
		rate       string
		flows      []money.Amount
		start, end string
	}{
		{"two flows", "0.1", flowsOf("-100 121"), "10", "100/11"},
		{"one flow", "0.25", flowsOf("5"), "5", "4"},
		{"no discount", "0", flowsOf("-100 40 70.5"), "21/2", "21/2"},
		{"negative rate", "-0.5", flowsOf("1 1 1"), "7", "14"},
		{"great rate", "99999999999999999999", flowsOf("0 1"), "1/100000000000000000000", "1/10000000000000000000000000000000000000000"},
		{"in pence", "1", flowsOf("0.01 0.02"), "1/50", "1/100"},
		{"without currency", "1", []money.Amount{{}, eur(2)}, "1", "1/2"},
		{"no flow", "0.1", nil, "too_few", "too_few"},
		{"two currencies", "0.1", mixed, "mixed_currency", "mixed_currency"},
		{"rate of -1", "-1", flowsOf("1 1"), "out_of_domain", "out_of_domain"},
		{"too many", "0.1", many(1201), "out_of_domain", "out_of_domain"},
	} {
		checkValue(t, tt.name+", at start", NPV(dec(tt.rate), tt.flows, AtStart), tt.start)
		checkValue(t, tt.name+", at end", NPV(dec(tt.rate), tt.flows, AtEnd), tt.end)
		checkValue(t, tt.name+", no timing", NPV(dec(tt.rate), tt.flows, 3), "out_of_domain")
	}
	for _, d := range tooLong() {
		checkValue(t, "rate out of range", NPV(d, flowsOf("1"), AtStart), "out_of_domain")
	}
	if v := NPV(dec("0.0000000000000000000000000000000000000001"), many(1200), AtEnd); !v.Exact() {
		t.Errorf("the longest one: %s", v.Reason())
	}
	v := NPV(dec("0.1"), flowsOf("1 1"), AtStart)
	if v.Better() != Higher || v.Currency() != money.EUR || v.Approximate() {
		t.Errorf("better %s, in %s, approximate %t", v.Better(), v.Currency(), v.Approximate())
	}
	if got := NPV(dec("0.1"), mixed, AtStart).Why().EN; got != "several currencies: EUR, USD" {
		t.Errorf("%q", got)
	}
}

// presentValue is Σ flow ÷ (1+rate)^t, term by term.
func presentValue(rate *big.Rat, flows []money.Amount, t int) *big.Rat {
	factor := new(big.Rat).Add(rate, big.NewRat(1, 1))
	sum := new(big.Rat)
	for i, a := range flows {
		sum.Add(sum, new(big.Rat).Quo(a.Number().Rat(), raised(factor, t+i)))
	}
	return sum
}

func TestNPVOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 300 {
		var flows []money.Amount
		for range 1 + r.IntN(12) {
			flows = append(flows, money.Minor(r.Int64N(2_000_000)-1_000_000, money.EUR))
		}
		rate := decimal.New(r.Int64N(3000)-900, -3)
		for timing, first := range map[Timing]int{AtStart: 0, AtEnd: 1} {
			got, err := NPV(rate, flows, timing).Rat()
			if want := presentValue(rate.Rat(), flows, first); err != nil || got.Cmp(want) != 0 {
				t.Fatalf("%v at %s, first at %d: %s, %v, want %s", flows, rate, first, got, err, want)
			}
		}
	}
}

func TestIRR(t *testing.T) {
	const long = "99999999999999999999"
	for _, tt := range []struct {
		name  string
		flows []money.Amount
		want  string
	}{
		{"ten per cent", flowsOf("-100 110"), "0.100000000000000000000000000000"},
		{"zero", flowsOf("-100 50 50"), "0.000000000000000000000000000000"},
		{"golden", flowsOf("-1 1 1"), "0.618033988749894848204586834366"},
		{"loss", flowsOf("-100 0 25"), "-0.500000000000000000000000000000"},
		{"credit", flowsOf("100 -110"), "0.100000000000000000000000000000"},
		{"zeros at the ends", flowsOf("0 0 -100 110 0"), "0.100000000000000000000000000000"},
		{"zero between", flowsOf("-100 0 121"), "0.100000000000000000000000000000"},
		{"far", flowsOf("-0.0000000000000000000000000000000000000001 " + long), "999999999999999999989999999999999999999999999999999999999999.000000000000000000000000000000"},
		{"lost nearly all", flowsOf("-" + long + " 0.0000000000000000000000000000000000000001"), "-1.000000000000000000000000000000"},
		{"no flow", nil, "too_few"},
		{"one flow", flowsOf("-100"), "too_few"},
		{"all zero", flowsOf("0 0"), "no_answer"},
		{"only costs", flowsOf("-100 -5"), "no_answer"},
		{"only returns", flowsOf("100 5"), "no_answer"},
		{"two signs", flowsOf("-100 230 -132"), "no_answer"}, // 10% and 20%
		{"two signs around a zero", flowsOf("-100 230 0 -132"), "no_answer"},
		{"two currencies", []money.Amount{eur(-1), money.Units(2, money.USD)}, "mixed_currency"},
		{"too many", many(1201), "out_of_domain"},
	} {
		v := IRR(tt.flows)
		got := v.Reason().String()
		if d, err := v.Fixed(rootPlaces); err == nil {
			got = d.StringFixed(rootPlaces)
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if v.Approximate() != v.Defined() {
			t.Errorf("%s: approximate is %t", tt.name, v.Approximate())
		}
	}
	if v := IRR(many(1200)); !v.Defined() || v.Better() != Higher || !v.Percent() || v.Currency() != 0 {
		t.Errorf("%s, better %s, in %s", v, v.Better(), v.Currency())
	}
}

// TestIRROracle holds that the present value has changed its sign one unit of
// the last place to either side of the rate.
func TestIRROracle(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	unit := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(rootPlaces), nil))
	for range 200 {
		costs, returns := 1+r.IntN(4), 1+r.IntN(12)
		var flows []money.Amount
		for range costs {
			flows = append(flows, money.Minor(-1-r.Int64N(1_000_000), money.EUR))
		}
		for range returns {
			flows = append(flows, money.Minor(1+r.Int64N(1_000_000), money.EUR))
		}
		rate, err := IRR(flows).Rat()
		if err != nil {
			t.Fatal(err)
		}
		below := presentValue(new(big.Rat).Sub(rate, unit), flows, 0)
		above := presentValue(new(big.Rat).Add(rate, unit), flows, 0)
		if below.Sign() < 0 || above.Sign() > 0 {
			t.Errorf("%v: the present value is %s just below %s, and %s just above", flows, below.FloatString(9), rate, above.FloatString(9))
		}
	}
}
