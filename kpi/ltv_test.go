package kpi

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func TestLTV(t *testing.T) {
	for _, tt := range []struct {
		name                string
		margin              int64
		retention, discount string
		start, end          string
	}{
		{"usual", 100, "0.8", "0.1", "1100/3", "800/3"},
		{"nobody stays", 100, "0", "0.1", "100", "0"},
		{"no discount", 100, "0.75", "0", "400", "300"},
		{"all stay", 100, "1", "0.1", "1100", "1000"},
		{"all stay, no discount", 100, "1", "0", "zero_base", "zero_base"},
		{"all stay for nothing", 0, "1", "0", "no_base", "no_base"},
		{"negative discount", 100, "0.5", "-0.25", "300", "200"},
		{"no end", 100, "0.9", "-0.25", "negative_base", "negative_base"},
		{"loss", -100, "0.75", "0", "-400", "-300"},
		{"retention in per cent", 100, "80", "0.1", "out_of_domain", "out_of_domain"},
		{"negative retention", 100, "-0.1", "0.1", "out_of_domain", "out_of_domain"},
		{"discount of all", 100, "0.5", "-1", "out_of_domain", "out_of_domain"},
	} {
		checkValue(t, tt.name+", at start", LTV(eur(tt.margin), dec(tt.retention), dec(tt.discount), AtStart), tt.start)
		checkValue(t, tt.name+", at end", LTV(eur(tt.margin), dec(tt.retention), dec(tt.discount), AtEnd), tt.end)
		checkValue(t, tt.name+", no timing", LTV(eur(tt.margin), dec(tt.retention), dec(tt.discount), 0), "out_of_domain")
	}
	for _, d := range tooLong() {
		checkValue(t, "retention out of range", LTV(eur(1), d, dec("0.1"), AtStart), "out_of_domain")
		checkValue(t, "discount out of range", LTV(eur(1), dec("0.1"), d, AtStart), "out_of_domain")
	}
	now, later := LTV(eur(1), dec("0.5"), dec("0.1"), AtStart), LTV(eur(1), dec("0.5"), dec("0.1"), AtEnd)
	if _, err := now.Compare(later); err == nil {
		t.Error("the two conventions compare")
	}
	if now.Better() != Higher || now.Currency() != money.EUR || now.Unit() != (Unit{Money: 1}) {
		t.Errorf("better %s, in %q %s", now.Better(), now.Unit(), now.Currency())
	}
}

// TestLTVConventions holds that the two conventions differ by exactly one
// margin, and adds the margins up one by one.
func TestLTVConventions(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 500 {
		margin := eur(r.Int64N(10_000))
		retention, discount := decimal.New(r.Int64N(1000), -3), decimal.New(1+r.Int64N(500), -3)
		start, err := LTV(margin, retention, discount, AtStart).Rat()
		if err != nil {
			t.Fatal(err)
		}
		end, err := LTV(margin, retention, discount, AtEnd).Rat()
		if err != nil {
			t.Fatal(err)
		}
		if got := new(big.Rat).Sub(start, end); got.Cmp(margin.Number().Rat()) != 0 {
			t.Fatalf("margin %s, retention %s, discount %s: the conventions differ by %s", margin, retention, discount, got)
		}
		// Σ m·(r/(1+i))^t from t = 0, which after n terms lacks its n-th power.
		step := new(big.Rat).Quo(retention.Rat(), decimal.NewFromInt(1).Add(discount).Rat())
		sum, term := new(big.Rat), margin.Number().Rat()
		for range 20 {
			sum.Add(sum, term)
			term = new(big.Rat).Mul(term, step)
		}
		rest := new(big.Rat).Mul(start, raised(step, 20))
		if got := sum.Add(sum, rest); got.Cmp(start) != 0 {
			t.Fatalf("margin %s, retention %s, discount %s: %s, want %s", margin, retention, discount, start, got)
		}
	}
}
