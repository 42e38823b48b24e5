package ingest

import (
	"math/big"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func TestNotNumbers(t *testing.T) {
	for _, c := range []struct{ cell, problem, fix string }{
		{"abc", "this is not a number", "correct the cell"},
		{"+5", "this is not a plain number", "plain number style"},
		{".5", "this is not a plain number", "plain number style"},
		{"5.", "this is not a plain number", "plain number style"},
		{"1.2.3", "this is not a plain number", "plain number style"},
		{"--5", "this is not a plain number", "plain number style"},
		{"1-2", "this is not a plain number", "plain number style"},
		{"US$50.00", "this is not a plain number", "plain number style"},
		{"$ 500", "this is not a plain number", "plain number style"},
		{"3.апр", "this is not a plain number", "plain number style"},
		{"0:01:30", "this is not a plain number", "plain number style"},
		{"1,234", "grouped digits or a decimal comma", "such as 1234.56"},
		{"1.234,56", "grouped digits or a decimal comma", "such as 1234.56"},
		{"-1 234", "grouped digits or a decimal comma", "such as 1234.56"},
		{"1\u202f234", "grouped digits or a decimal comma", "such as 1234.56"},
		{"1'234", "grouped digits or a decimal comma", "such as 1234.56"},
		{"(12)", "a number in brackets", "plain number style"},
		{"11.52%", "a printed percentage", "map the counts"},
		{"5,00 %", "a printed percentage", "map the counts"},
		{"1.5M", "rounded display value", "export the full figure"},
		{"3 mill.", "rounded display value", "export the full figure"},
		{"5.70306E+17", "an exponent", "plain number style"},
		{"1e5", "an exponent", "plain number style"},
		{strings.Repeat("9", 21), "too many digits", "correct the cell"},
		{"0." + strings.Repeat("1", 41), "too many digits", "correct the cell"},
	} {
		t.Run(c.cell, func(t *testing.T) {
			if _, _, ok := quick([]byte(c.cell)); ok {
				t.Error("the quick road takes it")
			}
			d, bad := number([]byte(c.cell))
			if bad == nil {
				t.Fatalf("read as %s", d)
			}
			if !strings.Contains(bad.problem.EN, c.problem) || !strings.Contains(bad.fix.EN, c.fix) || bad.cause == nil {
				t.Errorf("got %q, %q, %v", bad.problem.EN, bad.fix.EN, bad.cause)
			}
		})
	}
}

// FuzzNumber holds that the two roads read the same numbers, those of package
// money, and what they mean.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"0", "-0", "12", "-1.5", "0012", "999999999999999999", "9999999999999999999", "0.000000000000000001", ".1", "1.", "1e5", "-", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := money.ParseDecimal(s)
		coef, places, ok := quick([]byte(s))
		if ok && (err != nil || decimal.New(coef, -int32(places)).Cmp(want) != 0) {
			t.Fatalf("%q: quick gives %d·10^-%d, package money %v, %v", s, coef, places, want, err)
		}
		if len(s) <= 18 && err == nil && !ok {
			t.Fatalf("%q: quick leaves it to the slow road", s)
		}
		got, bad := number([]byte(s))
		if (bad == nil) != (err == nil) {
			t.Fatalf("%q: number says %v, package money %v", s, bad, err)
		}
		if bad != nil {
			if !bad.problem.Complete() || !bad.fix.Complete() {
				t.Fatalf("%q: %q, %q", s, bad.problem, bad.fix)
			}
			return
		}
		exact, _ := new(big.Rat).SetString(s)
		if got.Rat().Cmp(exact) != 0 {
			t.Fatalf("%q: got %v", s, got)
		}
	})
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		order DateOrder
		cell  string
		want  string // a period, or what the error says
		bad   bool
	}{
		{"", "2025-03-31", "2025-03-31", false},
		{"", "2025-03", "2025-03-01/2025-03-31", false},
		{"", "2025-W05", "2025-01-27/2025-02-02", false},
		{"", "2025-Q1", "2025-01-01/2025-03-31", false},
		{"", "2025", "2025-01-01/2025-12-31", false},
		{"", "2025-03-30/2025-04-02", "2025-03-30/2025-04-02", false},
		{DMY, "2025-03-31", "2025-03-31", false},
		{DMY, "31/03/2025", "2025-03-31", false},
		{DMY, "31-3-2025", "2025-03-31", false},
		{DMY, "1.3.2025", "2025-03-01", false},
		{MDY, "03/31/2025", "2025-03-31", false},
		{MDY, "3-1-2025", "2025-03-01", false},
		{YMD, "2025/03/31", "2025-03-31", false},
		{YMD, "2025-3-1", "2025-03-01", false},
		{YMD, "2025.03.31", "2025-03-31", false},
		{"", "31/03/2025", "the order of day, month and year is not declared", true},
		{"", "2025/03/31", "the order of day, month and year is not declared", true},
		{"", "2025-3-1", "the order of day, month and year is not declared", true},
		{DMY, "03/31/2025", "no such month", true},
		{MDY, "31/03/2025", "no such month", true},
		{DMY, "31/03/25", "this is no date in the order dmy with a year of four digits", true},
		{DMY, "2025/03/31", "this is no date in the order dmy", true},
		{YMD, "31/03/2025", "this is no date in the order ymd", true},
		{DMY, "031/03/2025", "this is no date in the order dmy", true},
		{DMY, "29/02/2025", "no such day", true},
		{DMY, "31/03-2025", "date", true},
		{DMY, "31//2025", "date", true},
		{YMD, "2025\x003.31", "period", true}, // NUL passed for a mark once
		{DMY, "31/03/20255", "date", true},
		{"", "April 12", "period", true},
		{"", "2025-03-31 10:00", "period", true},
		{"", "Lifetime", "period", true},
		{"", "45747.5", "period", true},
		{"", strings.Repeat("2025-", 1000), "period", true},
	} {
		t.Run(string(c.order)+" "+c.cell[:min(len(c.cell), 30)], func(t *testing.T) {
			got, bad := c.order.period([]byte(c.cell))
			if (bad != nil) != c.bad {
				t.Fatalf("got %v, %v", got, bad)
			}
			if bad == nil && got.String() != c.want {
				t.Errorf("got %v, want %s", got, c.want)
			}
			if bad != nil && (!strings.Contains(bad.problem.EN, c.want) || !bad.problem.Complete() || !bad.fix.Complete()) {
				t.Errorf("got %q, want %q", bad.problem, c.want)
			}
		})
	}
}

// FuzzDates holds that a date is one that the calendar has, that it is written
// with just the figures of the cell, and that an order is never guessed.
func FuzzDates(f *testing.F) {
	for _, s := range []string{"2025-03-31", "31/03/2025", "3.1.2025", "2025/3/1", "2025-W05", "0000-00-00", "1/2/3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		free, bad := DateOrder("").period([]byte(s))
		want, err := civil.ParsePeriod(s)
		if bad == nil && (err != nil || free != want) {
			t.Fatalf("%q is read as %v without an order; package civil says %v, %v", s, free, want, err)
		}
		for _, order := range []DateOrder{YMD, DMY, MDY} {
			got, bad := order.period([]byte(s))
			if bad != nil || err == nil {
				if err == nil && got != want {
					t.Fatalf("%q is read as %v in the order %s", s, got, order)
				}
				continue
			}
			d := got.First()
			forms := map[DateOrder][]int{YMD: {d.Year(), int(d.Month()), d.Day()}, DMY: {d.Day(), int(d.Month()), d.Year()}, MDY: {int(d.Month()), d.Day(), d.Year()}}
			parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-/.", r) })
			for i, n := range forms[order] {
				x, ok := new(big.Int).SetString(parts[i], 10)
				if !ok || x.Int64() != int64(n) || got != civil.DayOf(d) {
					t.Fatalf("%q is read as %v in the order %s", s, got, order)
				}
			}
		}
	})
}
