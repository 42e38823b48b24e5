package ingest

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// firstRow reads the first row of a file of one column and one row.
func firstRow(t testing.TB, header, cell string, opt Options) (*kpi.Row, error) {
	t.Helper()
	in := header + ",posts\n\"" + strings.ReplaceAll(cell, `"`, `""`) + "\",1\n"
	r, err := NewReader(strings.NewReader(in), kpi.Standard(), opt)
	if err != nil {
		return nil, err
	}
	for row, err := range r.Rows() {
		return row, err
	}
	t.Fatalf("%q: there is no row", cell)
	return nil, nil
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		header, cell string
		style        NumberStyle
		want         string
	}{
		{"conversions", "1,234.56", "", "1234.56"},
		{"conversions", "1.234,56", "", "1234.56"},
		{"conversions", "1 234,56", "", "1234.56"},
		{"conversions", "1\u00a0234,56", "", "1234.56"},
		{"conversions", "-1\u202f234", "", ""},
		{"conversions", "1\u202f234", "", "1234"},
		{"conversions", "1'234.5", "", "1234.5"},
		{"conversions", "1,234,567", "", "1234567"},
		{"conversions", "1.234.567", "", "1234567"},
		{"conversions", "1234.567", "", "1234.567"},
		{"conversions", "0.125", "", "0.125"},
		{"conversions", "0,125", "", "0.125"},
		{"conversions", "144.", "", "144"},
		{"conversions", "11,52", "", "11.52"},
		{"conversions", "1.204", EnglishNumbers, "1.204"},
		{"conversions", "1.204", EuropeanNumbers, "1204"},
		{"conversions", "1,204", EnglishNumbers, "1204"},
		{"conversions", "1,204", EuropeanNumbers, "1.204"},
		{"impressions", "1938.0", "", "1938"},
		{"impressions", "12,100,212", "", "12100212"},
		{"watch_time", "0:00:41", "", "41"},
		{"watch_time", "1:32", "", "92"},
		{"watch_time", "12:00:01", "", "43201"},
		{"spend", "US$50.00", "", "50"},
		{"spend", "-US$50.00", "", "-50"},
		{"spend", "$ 500", "", "500"},
		{"spend", "1.234,50 €", "", "1234.5"},
		{"spend", "EUR 12.50", "", "12.5"},
		{"spend", "12.50 EUR", "", "12.5"},
		{"revenue", "-R$ 1.124.002,00", "", "-1124002"},
	} {
		t.Run(c.cell, func(t *testing.T) {
			opt := Options{Numbers: c.style, Missing: []string{}}
			if !strings.ContainsAny(c.cell, "€USR") {
				opt.Currency = money.EUR
			}
			row, err := firstRow(t, c.header, c.cell, opt)
			if c.want == "" {
				if err == nil {
					t.Errorf("read")
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			got, known := row.Figure(kpi.Measure(c.header))
			if want := decimal.RequireFromString(c.want); !known || got.Cmp(want) != 0 {
				t.Errorf("got %v, want %s", got, c.want)
			}
		})
	}
}

func TestNotNumbers(t *testing.T) {
	for _, c := range []struct{ cell, problem, fix string }{
		{"abc", "this is not a number", "correct the cell"},
		{"+5", "this is not a number", "correct the cell"},
		{".5", "this is not a number", "correct the cell"},
		{"1.2.3", "this is not a number", "correct the cell"},
		{"--5", "this is not a number", "correct the cell"},
		{"1-2", "this is not a number", "correct the cell"},
		{"US$50.00", "this is not a number", "correct the cell"},
		{"3.апр", "this is not a number", "correct the cell"},
		{"0:01:30", "this is not a number", "correct the cell"},
		{"1,23,4", "no number in any style", "correct the cell"},
		{"0,123,456", "no number in any style", "correct the cell"},
		{"1.234,567.8", "no number in any style", "correct the cell"},
		{"1 234'567", "no number in any style", "correct the cell"},
		{"1,204", "no cell settles which it is", "state the number style"},
		{"1.204", "no cell settles which it is", "state the number style"},
		{"-1.204", "no cell settles which it is", "state the number style"},
		{"(12)", "a number in brackets", "correct the cell"},
		{"11.52%", "a printed percentage", "map the counts"},
		{"5,00 %", "a printed percentage", "map the counts"},
		{"1.5M", "rounded display value", "export the full figure"},
		{"3 mill.", "rounded display value", "export the full figure"},
		{"5.70306E+17", "an exponent", "plain digits"},
		{"1e5", "an exponent", "plain digits"},
		{strings.Repeat("9", 21), "too many digits", "correct the cell"},
		{"0." + strings.Repeat("1", 41), "too many digits", "correct the cell"},
	} {
		t.Run(c.cell, func(t *testing.T) {
			for _, mark := range []byte{'.', ',', 0} {
				if _, _, ok := quick([]byte(c.cell), mark); ok && !strings.Contains(c.problem, "settles") {
					t.Error("the quick road takes it")
				}
			}
			_, err := firstRow(t, "conversions", c.cell, Options{})
			var e *Error
			if !errors.As(err, &e) || !strings.Contains(e.Problem.EN, c.problem) || !strings.Contains(e.Fix.EN, c.fix) {
				t.Errorf("got %v, want %q, %q", err, c.problem, c.fix)
			}
		})
	}
}

// FuzzNumber holds that a number that package money reads is read the same, by
// both roads, and that what one style alone can read is what it says.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"0", "-0", "12", "-1.5", "0012", "999999999999999999", "9999999999999999999", "0.000000000000000001", ".1", "1.", "1e5", "-", "", "1,234.5", "1.234", "1 234,5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := money.ParseDecimal(s)
		coef, places, ok := quick([]byte(s), '.')
		if ok && (err != nil || decimal.New(coef, -int32(places)).Cmp(want) != 0) {
			t.Fatalf("%q: quick gives %d·10^-%d, package money %v, %v", s, coef, places, want, err)
		}
		if len(s) <= 18 && err == nil && !ok {
			t.Fatalf("%q: quick leaves it to the slow road", s)
		}
		how, style := fitOf([]byte(s))
		if err == nil && (how == fitsNone || how == fitsOne && style != EnglishNumbers) {
			t.Fatalf("%q is a number, and fits %d %s", s, how, style)
		}
		for _, style := range []NumberStyle{EnglishNumbers, EuropeanNumbers} {
			plain, ok := style.plain(nil, []byte(s))
			if !ok {
				continue
			}
			exact, fine := new(big.Rat).SetString(string(plain))
			point, group := style.marks()
			again := strings.NewReplacer(string(group), "", " ", "", "\u00a0", "", "\u202f", "", "\u2009", "", "'", "", "\u2019", "", string(point), ".").Replace(strings.TrimSuffix(s, string(point)))
			if other, ok := new(big.Rat).SetString(again); !fine || !ok || other.Cmp(exact) != 0 {
				t.Fatalf("%q in %s is %q", s, style, plain)
			}
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
		{"", "31/03/2025", "2025-03-31", false},
		{"", "03/31/2025", "2025-03-31", false},
		{"", "2025/03/04", "2025-03-04", false},
		{"", "2025-3-1", "2025-03-01", false},
		{"", "04/04/2025", "2025-04-04", false},
		{DMY, "2025-03-31", "2025-03-31", false},
		{DMY, "31/03/2025", "2025-03-31", false},
		{DMY, "31-3-2025", "2025-03-31", false},
		{DMY, "1.3.2025", "2025-03-01", false},
		{MDY, "03/31/2025", "2025-03-31", false},
		{MDY, "3-1-2025", "2025-03-01", false},
		{YMD, "2025/03/31", "2025-03-31", false},
		{YMD, "2025-3-1", "2025-03-01", false},
		{YMD, "2025.03.31", "2025-03-31", false},
		{"", "2025-03-31 10:00", "2025-03-31", false},
		{"", "2025-03-31T23:59:59Z", "2025-03-31", false},
		{"", "2025-01-01T01:00:00", "2025-01-01", false},
		{"", "2025-03-31T23:59:59.123+02:00", "2025-03-31", false},
		{"", "2016-12-23 18:50 +0000", "2016-12-23", false},
		{"", "3/31/2025 6:00 PM", "2025-03-31", false},
		{"", "Fri, 6 Feb 2026", "2026-02-06", false},
		{"", "Fri, Jun 5, 2026", "2026-06-05", false},
		{"", "Mar 15, 2025", "2025-03-15", false},
		{"", "Tue Oct 31 22:10:47 +0000 2017", "2017-10-31", false},
		{"", "Jan 2022", "2022-01-01/2022-01-31", false},
		{"", "12 de abril de 2025", "2025-04-12", false},
		{"", "mar, 6 feb 2026", "2026-02-06", false},
		{"", "1 de março de 2025", "2025-03-01", false},
		{"", "8 ago. 2025", "2025-08-08", false},
		{"", "05/04/2025", "no cell settles the order", true},
		{"", "31/03/25", "no year of four digits", true},
		{"", "31/13/2025", "no such month", true},
		{DMY, "03/31/2025", "can only be mdy, and the options say dmy", true},
		{MDY, "31/03/2025", "can only be dmy, and the options say mdy", true},
		{DMY, "31/03/25", "this is no date in the order dmy with a year of four digits", true},
		{DMY, "2025/03/31", "this is no date in the order dmy", true},
		{YMD, "31/03/2025", "can only be dmy", true},
		{YMD, "01/03/2025", "this is no date in the order ymd", true},
		{DMY, "031/03/2025", "this is no date in the order dmy", true},
		{DMY, "29/02/2025", "no such day", true},
		{DMY, "31/03-2025", "date", true},
		{DMY, "31//2025", "date", true},
		{DMY, "31/03/20255", "date", true},
		{"", "April 12", "this date has no year", true},
		{"", "8 de marzo", "this date has no year", true},
		{"", "31 April 2025", "no such day", true},
		{"", "April 12 2025 May", "period", true},
		{"", "Lifetime", "period", true},
		{"", "45747.5", "period", true},
		{"", strings.Repeat("2025-", 1000), "period", true},
	} {
		t.Run(string(c.order)+" "+c.cell[:min(len(c.cell), 30)], func(t *testing.T) {
			row, err := firstRow(t, "date", c.cell, Options{Dates: c.order})
			if (err != nil) != c.bad {
				t.Fatalf("got %v", err)
			}
			if err == nil && row.Period().String() != c.want {
				t.Errorf("got %v, want %s", row.Period(), c.want)
			}
			if err != nil && (!strings.Contains(err.Error(), c.want) || i18n.Say(err, i18n.EN) == i18n.Say(err, i18n.ES)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// FuzzDates holds that a date is one that the calendar has, that it is written
// with just the figures of the cell, and that an order is never guessed.
func FuzzDates(f *testing.F) {
	for _, s := range []string{"2025-03-31", "31/03/2025", "3.1.2025", "2025/3/1", "2025-W05", "0000-00-00", "1/2/3", "Jan 2, 2025", "4/4/2025 1:00 PM"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		read := func(o DateOrder) (civil.Period, error) {
			row, err := firstRow(t, "date", s, Options{Dates: o})
			if err != nil {
				return civil.Period{}, err
			}
			return row.Period(), nil
		}
		free, bad := read("")
		if want, err := civil.ParsePeriod(s); err == nil && (bad != nil || free != want) {
			t.Fatalf("%q is read as %v, %v without an order; package civil says %v", s, free, bad, want)
		}
		dmy, badDMY := read(DMY)
		mdy, badMDY := read(MDY)
		if bad == nil && (badDMY == nil && dmy != free || badMDY == nil && mdy != free) {
			t.Fatalf("%q is read as %v without an order, as %v day first and %v month first", s, free, dmy, mdy)
		}
		if bad == nil && !free.IsZero() && !strings.Contains(s, "W") && !strings.Contains(s, "Q") && len(s) < 40 {
			year := free.First().Year()
			if !strings.Contains(s, decimal.NewFromInt(int64(year)).String()) && year > 999 {
				t.Fatalf("%q is read as %v", s, free)
			}
		}
	})
}
