package kpi

import (
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func TestBreakEven(t *testing.T) {
	for _, tt := range []struct {
		margin string
		roas   string // at which it breaks even
		roi    string // of 400 for 100
	}{
		{margin: "0.25", roas: "4", roi: "0"},
		{margin: "0.3", roas: "10/3", roi: "1/5"},
		{margin: "1", roas: "1", roi: "3"},
		{margin: "0", roas: "zero_base", roi: "-1"},
		{margin: "-0.1", roas: "negative_base", roi: "-7/5"},
		{margin: "25", roas: "out_of_domain", roi: "out_of_domain"},
	} {
		checkValue(t, "break-even ROAS at "+tt.margin, BreakEvenROAS(dec(tt.margin)), tt.roas)
		checkValue(t, "contribution ROI at "+tt.margin, ContributionROI(eur(400), eur(100), dec(tt.margin)), tt.roi)
	}
	for _, d := range tooLong() {
		checkValue(t, "break-even ROAS", BreakEvenROAS(d), "out_of_domain")
		checkValue(t, "contribution ROI", ContributionROI(eur(400), eur(100), d), "out_of_domain")
		checkValue(t, "payback", Payback(Money(eur(1)), eur(1), d), "out_of_domain")
	}
	dollars := money.Units(100, money.USD)
	for _, tt := range []struct {
		name           string
		revenue, spend money.Amount
		want           string
	}{
		{"no spend", eur(400), eur(0), "zero_base"},
		{"nothing", eur(0), eur(0), "no_base"},
		{"negative spend", eur(400), eur(-1), "negative_base"},
		{"two currencies", eur(400), dollars, "mixed_currency"},
		{"no currency", money.Amount{}, eur(100), "-1"},
	} {
		checkValue(t, "contribution ROI, "+tt.name, ContributionROI(tt.revenue, tt.spend, dec("0.25")), tt.want)
	}
	if v := ContributionROI(eur(400), eur(100), dec("0.3")); v.Better() != Higher || v.Format(i18n.EN, 0) != "20%" {
		t.Errorf("%s, better %s", v.Format(i18n.EN, 0), v.Better())
	}
	if v := BreakEvenROAS(dec("0.3")); v.Better() != Lower || v.Percent() {
		t.Errorf("better %s, percent %t", v.Better(), v.Percent())
	}
}

func TestAOV(t *testing.T) {
	checkValue(t, "AOV", AOV(eur(125), 2), "125/2")
	checkValue(t, "AOV without orders", AOV(eur(125), 0), "zero_base")
	checkValue(t, "AOV of nothing", AOV(eur(0), 0), "no_base")
	checkValue(t, "AOV of less", AOV(eur(125), -1), "out_of_domain")
}
