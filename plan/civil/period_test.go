package civil_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
)

func mustPeriod(t testing.TB, s string) civil.Period {
	t.Helper()
	p, err := civil.ParsePeriod(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestParsePeriod(t *testing.T) {
	tests := []struct {
		text, want string
		class      error
	}{
		{text: "2025-01-01/2025-01-31", want: "2025-01-01/2025-01-31"},
		{text: "2025-01-31", want: "2025-01-31"},
		{text: "2025-01-31/2025-01-31", want: "2025-01-31"},
		{text: "2025-02", want: "2025-02-01/2025-02-28"},
		{text: "2024-02", want: "2024-02-01/2024-02-29"},
		{text: "2025-12", want: "2025-12-01/2025-12-31"},
		{text: "2025-W01", want: "2024-12-30/2025-01-05"},
		{text: "2026-W53", want: "2026-12-28/2027-01-03"},
		{text: "9999-W52", want: "9999-12-27/9999-12-31"},
		{text: "0001-W01", want: "0001-01-01/0001-01-07"},
		{text: "2025-Q1", want: "2025-01-01/2025-03-31"},
		{text: "2025-Q4", want: "2025-10-01/2025-12-31"},
		{text: "2025", want: "2025-01-01/2025-12-31"},
		{text: "9999", want: "9999-01-01/9999-12-31"},

		{text: "", class: civil.ErrPeriod},
		{text: "/", class: civil.ErrPeriod},
		{text: "2025-01-01/", class: civil.ErrPeriod},
		{text: "/2025-01-01", class: civil.ErrPeriod},
		{text: "2025-01-02/2025-01-01", class: civil.ErrPeriod},
		{text: "2025-01-01/2025-02-30", class: civil.ErrDate},
		{text: "2025-02-30/2025-03-01", class: civil.ErrDate},
		{text: "2025-01/2025-02", class: civil.ErrDate},
		{text: "2025-01-01/2025-01-02/2025-01-03", class: civil.ErrDate},
		{text: "2025-02-30", class: civil.ErrDate},
		{text: "2025-13", class: civil.ErrPeriod},
		{text: "2025-00", class: civil.ErrPeriod},
		{text: "2025-W00", class: civil.ErrPeriod},
		{text: "2025-W53", class: civil.ErrPeriod},
		{text: "2025-W54", class: civil.ErrPeriod},
		{text: "9999-W53", class: civil.ErrPeriod},
		{text: "0000-W01", class: civil.ErrPeriod},
		{text: "0000-W00", class: civil.ErrPeriod},
		{text: "2025-W5", class: civil.ErrPeriod},
		{text: "2025W05", class: civil.ErrPeriod},
		{text: "2025-w05", class: civil.ErrPeriod},
		{text: "2025-Q0", class: civil.ErrPeriod},
		{text: "2025-Q5", class: civil.ErrPeriod},
		{text: "2025-Q12", class: civil.ErrPeriod},
		{text: "2025-", class: civil.ErrPeriod},
		{text: "2025-1", class: civil.ErrPeriod},
		{text: "2025-Q", class: civil.ErrPeriod},
		{text: "2025-+1", class: civil.ErrPeriod},
		{text: "0000", class: civil.ErrPeriod},
		{text: "20250", class: civil.ErrPeriod},
		{text: "205", class: civil.ErrPeriod},
		{text: "abcd", class: civil.ErrPeriod},
		{text: "abcd-Q1", class: civil.ErrPeriod},
		{text: "12345678901234567890123", class: civil.ErrPeriod},
	}
	for _, test := range tests {
		got, err := civil.ParsePeriod(test.text)
		if !errors.Is(err, test.class) || got.String() != test.want {
			t.Errorf("ParsePeriod(%q) = %q, %v; want %q, %v", test.text, got, err, test.want, test.class)
		}
	}
}

// The labels of every day of a stretch with all kinds of years are periods that
// contain the day.
func TestLabelsArePeriods(t *testing.T) {
	for day := range mustPeriod(t, "1996-01-01/2030-12-31").All() {
		for _, test := range []struct {
			label string
			want  civil.Period
		}{
			{day.String(), civil.DayOf(day)},
			{day.WeekLabel(), civil.WeekOf(day)},
			{day.MonthLabel(), civil.MonthOf(day)},
			{day.QuarterLabel(), civil.QuarterOf(day)},
			{day.YearLabel(), civil.YearOf(day)},
		} {
			got, err := civil.ParsePeriod(test.label)
			if err != nil || got != test.want || !got.Contains(day) {
				t.Fatalf("%s: ParsePeriod(%q) = %s, %v; want %s", day, test.label, got, err, test.want)
			}
		}
		if week := civil.WeekOf(day); week.Days() != 7 || week.First().Weekday() != 1 {
			t.Fatalf("week of %s is %s", day, week)
		}
	}
}

// Contains, Covers, Overlaps and Intersect against sets of days.
func TestPeriodSets(t *testing.T) {
	start := civil.MustDate("2025-02-26")
	days := func(p civil.Period) []civil.Date { return slices.Collect(p.All()) }
	var all []civil.Period
	for i := range 7 {
		for j := i; j < 7; j++ {
			p, err := civil.NewPeriod(start.AddDays(i), start.AddDays(j))
			if err != nil || p.Days() != j-i+1 || len(days(p)) != j-i+1 {
				t.Fatalf("NewPeriod(%d, %d) = %s, %v", i, j, p, err)
			}
			all = append(all, p)
		}
	}
	all = append(all, civil.Period{})
	for _, p := range all {
		for i := range 7 {
			day := start.AddDays(i)
			if got, want := p.Contains(day), slices.Contains(days(p), day); got != want {
				t.Errorf("%s contains %s: %t", p, day, got)
			}
		}
		for _, q := range all {
			var common []civil.Date
			for _, day := range days(q) {
				if p.Contains(day) {
					common = append(common, day)
				}
			}
			both, ok := p.Intersect(q)
			if !slices.Equal(days(both), common) || ok != (len(common) > 0) || ok == both.IsZero() {
				t.Errorf("%s and %s: %s, %t; want %v", p, q, both, ok, common)
			}
			if got := p.Overlaps(q); got != ok {
				t.Errorf("%s overlaps %s: %t", p, q, got)
			}
			if got, want := p.Covers(q), !q.IsZero() && len(common) == q.Days(); got != want {
				t.Errorf("%s covers %s: %t", p, q, got)
			}
			if p.Compare(q) != -q.Compare(p) || (p.Compare(q) == 0) != (p == q) {
				t.Errorf("%s to %s: %d", p, q, p.Compare(q))
			}
		}
	}
}

func TestZeroPeriod(t *testing.T) {
	var none civil.Period
	var noDay civil.Date
	for _, p := range []civil.Period{
		none, civil.DayOf(noDay), civil.WeekOf(noDay), civil.MonthOf(noDay), civil.QuarterOf(noDay), civil.YearOf(noDay),
	} {
		if !p.IsZero() || p.Days() != 0 || p.String() != "" || !p.First().IsZero() || !p.Last().IsZero() {
			t.Errorf("%v is not the zero Period", p)
		}
	}
	if none.Contains(noDay) || none.Covers(none) || none.Overlaps(none) {
		t.Error("the zero Period contains something")
	}
	for range none.Weeks() {
		t.Error("the zero Period has a week")
	}
	if none.Compare(mustPeriod(t, "0001")) != -1 {
		t.Error("the zero Period is not first")
	}
}

func TestParts(t *testing.T) {
	p := mustPeriod(t, "2024-12-28/2025-04-02")
	text := func(parts []civil.Period) (s []string) {
		for _, part := range parts {
			s = append(s, part.String())
		}
		return s
	}
	months := text(slices.Collect(p.Months()))
	if want := []string{
		"2024-12-28/2024-12-31", "2025-01-01/2025-01-31", "2025-02-01/2025-02-28",
		"2025-03-01/2025-03-31", "2025-04-01/2025-04-02",
	}; !slices.Equal(months, want) {
		t.Errorf("months %q, want %q", months, want)
	}
	quarters := text(slices.Collect(p.Quarters()))
	if want := []string{"2024-12-28/2024-12-31", "2025-01-01/2025-03-31", "2025-04-01/2025-04-02"}; !slices.Equal(quarters, want) {
		t.Errorf("quarters %q, want %q", quarters, want)
	}
	weeks := text(slices.Collect(p.Weeks()))
	if len(weeks) != 15 || weeks[0] != "2024-12-28/2024-12-29" || weeks[14] != "2025-03-31/2025-04-02" {
		t.Errorf("weeks %q", weeks)
	}
	// The parts are the whole, without holes, at both ends of the calendar too.
	for _, s := range []string{"2024-12-28/2025-04-02", "0001", "9999", "9999-12-31", "2025-W05", "2024-02-29"} {
		p := mustPeriod(t, s)
		for _, parts := range [][]civil.Period{
			slices.Collect(p.Weeks()), slices.Collect(p.Months()), slices.Collect(p.Quarters()),
		} {
			days := 0
			for i, part := range parts {
				days += part.Days()
				if i > 0 && part.First() != parts[i-1].Last().AddDays(1) {
					t.Errorf("%s: %s comes after %s", p, part, parts[i-1])
				}
			}
			if days != p.Days() || parts[0].First() != p.First() {
				t.Errorf("%s: parts %v", p, parts)
			}
		}
	}
	for day := range p.All() {
		if day != p.First() {
			t.Errorf("All began with %s, or went on", day)
		}
		break
	}
	for week := range p.Weeks() {
		if week.First() != p.First() {
			t.Errorf("Weeks began with %s, or went on", week)
		}
		break
	}
}

func TestPeriodJSON(t *testing.T) {
	type record struct {
		Period civil.Period `json:"period"`
		Other  civil.Period `json:"other,omitzero"`
	}
	want := record{Period: mustPeriod(t, "2025-Q1")}
	text, err := json.Marshal(want)
	if err != nil || string(text) != `{"period":"2025-01-01/2025-03-31"}` {
		t.Errorf("Marshal = %s, %v", text, err)
	}
	var got record
	if err := json.Unmarshal(text, &got); err != nil || got != want {
		t.Errorf("Unmarshal = %v, %v", got, err)
	}
	if err := json.Unmarshal([]byte(`{"period":"Q1"}`), &got); !errors.Is(err, civil.ErrPeriod) || got != want {
		t.Errorf("Unmarshal = %v, %v", got, err)
	}
	if err := json.Unmarshal([]byte(`{"period":""}`), &got); err != nil || got != (record{}) {
		t.Errorf("Unmarshal = %v, %v", got, err)
	}
}
