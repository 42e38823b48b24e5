package pacing

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"os"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// inputs are those of all formulas of testdata/known-answers.csv.
type inputs struct {
	AverageDailyBudget string            `json:"average_daily_budget"`
	Budget             string            `json:"budget"`
	Spent              string            `json:"spent"`
	Elapsed            int               `json:"elapsed"`
	ElapsedDays        int               `json:"elapsed_days"`
	TotalDays          int               `json:"total_days"`
	Weights            []decimal.Decimal `json:"weights"`
	TotalCents         int64             `json:"total_cents"`
	Start              civil.Date        `json:"start"`
	End                civil.Date        `json:"end"`
	AsOfEndOf          civil.Date        `json:"as_of_end_of"`
	Y                  []float64         `json:"y"`
	M                  int               `json:"m"`
	Alpha              float64           `json:"alpha"`
	Beta               float64           `json:"beta"`
	Gamma              float64           `json:"gamma"`
	L0                 float64           `json:"l0"`
	B0                 float64           `json:"b0"`
	S0                 []float64         `json:"s0"`
	Train              []float64         `json:"train"`
	Actual             []float64         `json:"actual"`
	Forecast           []float64         `json:"forecast"`
}

func eur(t *testing.T, number string) money.Amount {
	t.Helper()
	a, err := money.ParseNumber(number, money.EUR)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// spent is an amount of euros as a value.
func spent(t *testing.T, number string) kpi.Value {
	t.Helper()
	return kpi.Money(eur(t, number))
}

// days is a period of n days.
func days(t *testing.T, n int) civil.Period {
	t.Helper()
	first := civil.MustDate("2026-04-01")
	p, err := civil.NewPeriod(first, first.AddDays(n-1))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// after is the last of the first n days of a period.
func after(p civil.Period, n int) civil.Date { return p.First().AddDays(n - 1) }

// known answers each formula of testdata/known-answers.csv: a kpi.Value, a
// date, a number or a list of them.
var known = map[string]func(*testing.T, inputs) any{
	"google_daily_limit": func(t *testing.T, in inputs) any {
		return rule(t, channel.GoogleAds, civil.MustDate("2026-04-01")).DayLimit(eur(t, in.AverageDailyBudget))
	},
	"google_monthly_limit": func(t *testing.T, in inputs) any {
		return rule(t, channel.GoogleAds, civil.MustDate("2026-04-01")).MonthLimit(eur(t, in.AverageDailyBudget))
	},
	"meta_daily_limit": func(t *testing.T, in inputs) any {
		return rule(t, channel.MetaAds, civil.MustDate("2026-04-01")).DayLimit(eur(t, in.AverageDailyBudget))
	},
	"linear_projection": func(t *testing.T, in inputs) any {
		p := days(t, in.TotalDays)
		return flight(t, "3000", p).Projection(spent(t, in.Spent), after(p, in.ElapsedDays))
	},
	"pace_before_start": func(t *testing.T, in inputs) any {
		p := days(t, 30)
		return flight(t, "3000", p).Pace(spent(t, in.Spent), after(p, in.ElapsedDays))
	},
	"weighted_pace_index": func(t *testing.T, in inputs) any {
		p := days(t, len(in.Weights))
		return flight(t, in.Budget, p, in.Weights...).Pace(spent(t, in.Spent), after(p, in.Elapsed))
	},
	"exhaustion_date": func(t *testing.T, in inputs) any {
		day, reason := flight(t, in.Budget, civil.MonthOf(in.Start)).Exhaustion(spent(t, in.Spent), in.AsOfEndOf)
		if reason != 0 {
			t.Error(reason)
		}
		return day
	},
	"inclusive_days": func(t *testing.T, in inputs) any {
		p, err := civil.NewPeriod(in.Start, in.End)
		if err != nil {
			t.Fatal(err)
		}
		elapsed, left := flight(t, "1", p).Days(in.End)
		if left != 0 {
			t.Errorf("%d days left", left)
		}
		return float64(elapsed)
	},
	"seasonal_budget_cents": func(t *testing.T, in inputs) any {
		var cents []float64
		for _, part := range flight(t, decimal.New(in.TotalCents, -2).StringFixed(2), days(t, len(in.Weights)), in.Weights...).Split() {
			cents = append(cents, part.Number().Shift(2).InexactFloat64())
		}
		return cents
	},
	"holt_linear": func(t *testing.T, in inputs) any {
		s, reason := Holt(in.Y, in.Alpha, in.Gamma, &Start{From: 1, Level: in.Y[0], Trend: (in.Y[3] - in.Y[0]) / 3})
		if reason != 0 {
			t.Fatal(reason)
		}
		return s.Levels
	},
	"holt_winters_additive": func(t *testing.T, in inputs) any {
		s, reason := HoltWinters(in.Y, in.M, in.Alpha, in.Beta, in.Gamma, &Start{From: in.M, Level: in.L0, Trend: in.B0, Season: in.S0})
		if reason != 0 {
			t.Fatal(reason)
		}
		return append([]float64{s.Levels[len(s.Levels)-1], s.Trends[len(s.Trends)-1]}, s.Season...)
	},
	"mase": func(_ *testing.T, in inputs) any { return MASE(in.Train, in.Actual, in.Forecast, 1) },
}

// TestKnown holds the package to the published and defined answers.
func TestKnown(t *testing.T) {
	for _, row := range readCSV(t, "known-answers.csv")[1:] {
		t.Run(row[0], func(t *testing.T) {
			var in inputs
			if err := json.Unmarshal([]byte(row[3]), &in); err != nil {
				t.Fatal(err)
			}
			var tolerance float64
			if _, err := fmt.Sscan(row[5], &tolerance); err != nil {
				t.Fatal(err)
			}
			solve, ok := known[row[2]]
			if !ok {
				t.Fatalf("nothing answers %s", row[2])
			}
			compare(t, solve(t, in), row[4], tolerance)
		})
	}
}

// compare holds an answer to the expected one.
func compare(t *testing.T, got any, expected string, tolerance float64) {
	t.Helper()
	switch got := got.(type) {
	case kpi.Value:
		if expected == `"undefined"` {
			if got.Defined() {
				t.Errorf("got %s, want undefined", got)
			}
			return
		}
		want, ok := new(big.Rat).SetString(expected)
		if !ok {
			t.Fatal(expected)
		}
		r, err := got.Rat()
		if err != nil {
			t.Fatal(err)
		}
		off := r.Sub(r, want)
		if off.Abs(off).Cmp(new(big.Rat).SetFloat64(tolerance)) > 0 {
			t.Errorf("got %s, want %s", got, expected)
		}
	case civil.Date:
		if want := `"` + got.String() + `"`; want != expected {
			t.Errorf("got %s, want %s", want, expected)
		}
	case float64:
		compare(t, []float64{got}, "["+expected+"]", tolerance)
	case []float64:
		var want []float64
		if err := json.Unmarshal([]byte(expected), &want); err != nil {
			t.Fatal(err)
		}
		if len(got) != len(want) {
			t.Fatalf("got %v, want %v", got, want)
		}
		for i := range want {
			if math.Abs(got[i]-want[i]) > tolerance {
				t.Errorf("got %v, want %v", got, want)
			}
		}
	default:
		t.Fatalf("%T", got)
	}
}

func readCSV(t *testing.T, name string) [][]string {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestBad answers the bad inputs of testdata/bad-inputs.csv.
func TestBad(t *testing.T) {
	tests := map[string]func(*testing.T){
		// Clocks go forward on 2026-03-29 and back on 2026-10-25 in Madrid: a day
		// of 23 hours and one of 25.
		"TIM-36": func(t *testing.T) {
			madrid, err := civil.LoadZone("Europe/Madrid")
			if err != nil {
				t.Fatal(err)
			}
			for hours, day := range map[int]string{23: "2026-03-29", 25: "2026-10-25"} {
				d := civil.MustDate(day)
				midnight := func(d civil.Date) time.Time { return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, madrid) }
				if got := midnight(d.AddDays(1)).Sub(midnight(d)); got != time.Duration(hours)*time.Hour {
					t.Fatalf("%s has %s", day, got)
				}
				f := flight(t, "70", civil.WeekOf(d))
				if elapsed, left := f.Days(d); elapsed != 7 || left != 0 {
					t.Errorf("%s: day %d, %d left", day, elapsed, left)
				}
				for i, part := range f.Split() {
					if !part.Equal(eur(t, "10")) {
						t.Errorf("%s: day %d has %s", day, i, part)
					}
				}
				compare(t, f.Pace(spent(t, "60"), d.AddDays(-1)), "1", 0)
				compare(t, f.RequiredDaily(spent(t, "60"), d.AddDays(-1)), "10", 0)
				// An instant of the last hour of the day is still that day.
				compare(t, f.Pace(spent(t, "70"), civil.DateOf(midnight(d.AddDays(1)).Add(-time.Minute))), "1", 0)
			}
		},
	}
	rows := readCSV(t, "bad-inputs.csv")[1:]
	for _, row := range rows {
		test, ok := tests[row[0]]
		if !ok {
			t.Fatalf("%s has no test: %s", row[0], row[2])
		}
		t.Run("in-"+row[0], test)
	}
	if len(tests) != len(rows) {
		t.Errorf("%d tests for %d rows", len(tests), len(rows))
	}
}
