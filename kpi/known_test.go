package kpi

import (
	"encoding/csv"
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// inputs are those of one row of the known answers.
type inputs struct {
	t      *testing.T
	fields map[string]json.RawMessage
}

func (in inputs) read(name string, to any) {
	in.t.Helper()
	if err := json.Unmarshal(in.fields[name], to); err != nil {
		in.t.Fatalf("%s: %v", name, err)
	}
}

// jsonNumber is a number that stands as a JSON number or as a text.
type jsonNumber struct{ decimal.Decimal }

func (f *jsonNumber) UnmarshalJSON(data []byte) error {
	var s string
	if data[0] != '"' {
		s = string(data)
	} else if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	var err error
	f.Decimal, err = money.ParseDecimal(s)
	return err
}

func (in inputs) number(name string) decimal.Decimal {
	in.t.Helper()
	var f jsonNumber
	in.read(name, &f)
	return f.Decimal
}

func (in inputs) numbers(name string) (list []decimal.Decimal) {
	in.t.Helper()
	var all []jsonNumber
	in.read(name, &all)
	for _, f := range all {
		list = append(list, f.Decimal)
	}
	return list
}

func (in inputs) count(name string) int64 { return in.number(name).IntPart() }

func (in inputs) euros(name string) money.Amount { return in.euro(in.number(name)) }

func (in inputs) euro(d decimal.Decimal) money.Amount {
	in.t.Helper()
	a, err := money.New(d, money.EUR)
	if err != nil {
		in.t.Fatal(err)
	}
	return a
}

func (in inputs) flows() (list []money.Amount) {
	for _, d := range in.numbers("flows") {
		list = append(list, in.euro(d))
	}
	return list
}

// costs adds up the entries of a ledger, those named or all.
func (in inputs) costs(name string, only ...string) money.Amount {
	in.t.Helper()
	var ledger map[string]jsonNumber
	in.read(name, &ledger)
	var sum money.Amount
	for entry, f := range ledger {
		if len(only) == 0 || entry == only[0] {
			sum, _ = sum.Add(in.euro(f.Decimal))
		}
	}
	return sum
}

// rates are click rates: pairs of clicks and impressions.
func (in inputs) rates(name string) (list []Value) {
	in.t.Helper()
	var pairs [][2]int64
	in.read(name, &pairs)
	for _, p := range pairs {
		list = append(list, CTR(p[0], p[1]))
	}
	return list
}

// pooled is the ratio metric over one row for each pair.
func (in inputs) pooled(id string, num, den Measure, nums, dens string) Value {
	in.t.Helper()
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{num, den}, Currency: money.EUR})
	if err != nil {
		in.t.Fatal(err)
	}
	set := func(r *Row, m Measure, d decimal.Decimal) {
		if m == Spend {
			r.SetMoney(m, in.euro(d))
		} else {
			r.SetDecimal(m, d)
		}
	}
	var list []*Row
	under := in.numbers(dens)
	for i, d := range in.numbers(nums) {
		r := l.NewRow()
		set(r, num, d)
		set(r, den, under[i])
		list = append(list, r)
	}
	return valueOf(in.t, id, list...)
}

// change is a function of the two figures of a change.
func (in inputs) change(f func(now, before Value) Value) Value {
	return f(Number(in.number("end")), Number(in.number("begin")))
}

func (in inputs) sbg() SBG { return SBG{Alpha: in.number("alpha"), Beta: in.number("beta")} }

// known are the functions that answer a formula of the known answers.
var known = map[string]func(in inputs) Value{
	"roi":  func(in inputs) Value { return ROI(in.euros("revenue"), in.costs("costs")) },
	"roas": func(in inputs) Value { return ROAS(in.euros("revenue"), in.euros("media")) },
	"break_even_roas": func(in inputs) Value {
		return BreakEvenROAS(in.number("contribution_margin"))
	},
	"identity_roi_roas": func(in inputs) Value {
		return ContributionROI(in.euros("roas"), eur(1), in.number("contribution_margin"))
	},
	"cac_media_only": func(in inputs) Value {
		return CAC(in.costs("cost", "media"), in.count("new_customers"))
	},
	"npv_initial_at_0": func(in inputs) Value { return NPV(in.number("rate"), in.flows(), AtStart) },
	"irr":              func(in inputs) Value { return IRR(in.flows()) },
	"ltv_margin_multiple": func(in inputs) Value {
		return LTV(eur(1), in.number("retention"), in.number("discount"), AtEnd)
	},
	"ltv_first_margin_now": func(in inputs) Value {
		return LTV(in.euros("margin"), in.number("retention"), in.number("discount"), AtStart)
	},
	"sbg_survival":            func(in inputs) Value { return in.sbg().Survival(int(in.count("t"))) },
	"sbg_retention_rate":      func(in inputs) Value { return in.sbg().Retention(int(in.count("t"))) },
	"sbg_discounted_lifetime": func(in inputs) Value { return in.sbg().DiscountedLifetime(in.number("discount")) },
	"payback_months": func(in inputs) Value {
		return Payback(Money(in.euros("cac")), in.euros("monthly_revenue"), in.number("gross_margin"))
	},
	"cpm": func(in inputs) Value { return CPM(in.euros("cost"), in.count("impressions")) },
	"cpa": func(in inputs) Value { return CPA(in.euros("cost"), in.number("conversions")) },
	"incremental_roas": func(in inputs) Value {
		return IncrementalROAS(
			Arm{Money(in.euros("revenue_test")), in.count("users_test")},
			Arm{Money(in.euros("revenue_control")), in.count("users_control")},
			in.euros("spend"))
	},
	"ratio_of_sums": func(in inputs) Value {
		return in.pooled("ctr", Clicks, Impressions, "numerators", "denominators")
	},
	"average_cpc": func(in inputs) Value { return in.pooled("cpc", Spend, Clicks, "cost", "clicks") },
	"engagement_rate_by_reach": func(in inputs) Value {
		// The ratio of the sums is the lower end: two posts may reach the same
		// people.
		v := in.pooled("engagement_rate_reach", Interactions, Reach, "engagements", "reach")
		return v.just(v.rat(v.low))
	},
	"engagement_rate_by_followers": func(in inputs) Value {
		var rates []Value
		for _, n := range in.numbers("engagements") {
			rates = append(rates, EngagementRate("engagement_rate_followers", n.IntPart(), in.count("followers")))
		}
		return MeanOfRates(rates...)
	},
	"simpson_reversal": func(in inputs) Value {
		reversed, err := SimpsonReversal(in.rates("A"), in.rates("B"))
		if err != nil {
			in.t.Fatal(err)
		}
		if reversed {
			return Count(1)
		}
		return Count(0)
	},
	"mantel_haenszel_odds_ratio": func(in inputs) Value {
		var tables [][2][2]int64
		in.read("strata", &tables)
		var strata []Fourfold
		for _, s := range tables {
			strata = append(strata, Fourfold{YesA: s[0][0], NoA: s[0][1], YesB: s[1][0], NoB: s[1][1]})
		}
		return MantelHaenszel(strata)
	},
	"direct_standardization": func(in inputs) Value {
		return Standardised(in.rates("rates"), in.numbers("standard"))
	},
	"cagr": func(in inputs) Value {
		return CAGR(Number(in.number("end")), Number(in.number("begin")), int(in.count("periods")))
	},
	"cmgr": func(in inputs) Value {
		return CMGR(Number(in.number("end")), Number(in.number("begin")), int(in.count("periods")))
	},
	"growth_rate": func(in inputs) Value { return in.change(Growth) },
	"dhs_growth":  func(in inputs) Value { return in.change(SymmetricGrowth) },
}

// variants are the engagement rates of one post, by what they divide by.
func (in inputs) variants(base string) Value {
	return EngagementRate("engagement_rate_"+base, in.count("engagements"), in.count(base))
}

// TestKnown answers the rows of topics A (return) and C (change) of the known
// answers.
func TestKnown(t *testing.T) {
	f, err := os.Open("testdata/known-answers.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	answered := map[string]int{}
	for _, row := range rows[1:] {
		id, topic, formula, expected := row[0], row[1], row[2], row[4]
		if topic != "A" && topic != "C" {
			continue
		}
		answered[topic]++
		t.Run(id, func(t *testing.T) {
			in := inputs{t: t}
			if err := json.Unmarshal([]byte(row[3]), &in.fields); err != nil {
				t.Fatal(err)
			}
			tolerance, ok := new(big.Rat).SetString(row[5])
			if !ok {
				t.Fatalf("tolerance %q", row[5])
			}
			if formula == "engagement_rate_variants" {
				var want map[string]json.RawMessage
				if err := json.Unmarshal([]byte(expected), &want); err != nil || len(want) != 4 {
					t.Fatalf("%v, %d variants", err, len(want))
				}
				for base, figure := range want {
					checkKnown(t, in.variants(base), string(figure), tolerance)
				}
				return
			}
			answer, ok := known[formula]
			if !ok {
				t.Fatalf("no function for %s", formula)
			}
			checkKnown(t, answer(in), expected, tolerance)
		})
	}
	if answered["A"] < 27 || answered["C"] < 15 {
		t.Errorf("%d rows of topic A and %d of topic C: the file is not whole", answered["A"], answered["C"])
	}
}

func checkKnown(t *testing.T, v Value, expected string, tolerance *big.Rat) {
	t.Helper()
	if expected == `"undefined"` {
		if v.Defined() {
			t.Errorf("%s, want no value", v)
		}
		return
	}
	if expected == "true" {
		expected = "1"
	}
	want, ok := new(big.Rat).SetString(expected)
	if !ok {
		t.Fatalf("expected %q", expected)
	}
	got, err := v.Rat()
	if err != nil {
		t.Fatal(err)
	}
	if off := new(big.Rat).Sub(got, want); off.Abs(off).Cmp(tolerance) > 0 {
		t.Errorf("%s, want %s", got.FloatString(12), want.FloatString(12))
	}
}
