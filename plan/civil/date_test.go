package civil_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// Every day of the calendar against package time.
func TestEveryDay(t *testing.T) {
	at := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	day := civil.MustDate("0001-01-01")
	count := 0
	for ; !day.IsZero(); day, at = day.AddDays(1), at.Add(24*time.Hour) {
		count++
		year, month, number := at.Date()
		if day.Year() != year || day.Month() != month || day.Day() != number {
			t.Fatalf("day %d is %s, want %s", count, day, at)
		}
		isoYear, isoWeek := at.ISOWeek()
		gotYear, gotWeek := day.ISOWeek()
		if day.Weekday() != at.Weekday() || day.YearDay() != at.YearDay() || gotYear != isoYear || gotWeek != isoWeek {
			t.Fatalf("%s: %s, day %d, week %d of %d; want %s, %d, %d of %d", day,
				day.Weekday(), day.YearDay(), gotWeek, gotYear, at.Weekday(), at.YearDay(), isoWeek, isoYear)
		}
		if again, err := civil.NewDate(year, month, number); err != nil || again != day {
			t.Fatalf("NewDate(%d, %d, %d) = %s, %v; want %s", year, month, number, again, err, day)
		}
		if got := civil.DateOf(at); got != day && !at.IsZero() {
			t.Fatalf("DateOf(%s) = %s", at, got)
		}
	}
	if at.Year() != 10000 || count != 3652059 {
		t.Errorf("%d days, the last before %s; want 3652059 and year 10000", count, at)
	}
}

func TestDateText(t *testing.T) {
	day := civil.MustDate("0001-01-01")
	for at := (time.Time{}); !day.IsZero(); day, at = day.AddDays(97), at.AddDate(0, 0, 97) {
		if want := at.Format("2006-01-02"); day.String() != want {
			t.Fatalf("String() = %s, want %s", day, want)
		}
		if got, err := civil.ParseDate(day.String()); got != day || err != nil {
			t.Fatalf("ParseDate(%s) = %s, %v", day, got, err)
		}
	}
}

func TestAddMonths(t *testing.T) {
	tests := []struct {
		from   string
		months int
		want   string
	}{
		{"2025-01-31", 1, "2025-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", -12, "2023-02-28"},
		{"2000-02-29", -1200, "1900-02-28"},
		{"2025-03-31", -1, "2025-02-28"},
		{"2025-12-15", 1, "2026-01-15"},
		{"2025-01-15", -1, "2024-12-15"},
		{"2025-06-30", 0, "2025-06-30"},
		{"0001-01-31", -1, ""},
		{"0001-12-31", -11, "0001-01-31"},
		{"9999-12-01", 1, ""},
		{"9999-01-31", 11, "9999-12-31"},
		{"0001-01-01", 12 * 9998, "9999-01-01"},
		{"9999-12-31", -12 * 9998, "0001-12-31"},
		{"2025-01-01", 1 << 62, ""},
		{"2025-01-01", -1 << 62, ""},
	}
	for _, test := range tests {
		if got := civil.MustDate(test.from).AddMonths(test.months).String(); got != test.want {
			t.Errorf("%s and %d months = %q, want %q", test.from, test.months, got, test.want)
		}
	}
	// A month later is a day in the month after, the same one or the last.
	for day := range civil.YearOf(civil.MustDate("2023-01-01")).All() {
		for n := -30; n <= 30; n++ {
			got := day.AddMonths(n)
			month := civil.MonthOf(civil.MonthOf(day).First().AddMonths(n))
			if !month.Contains(got) || got.Day() != day.Day() && got != month.Last() {
				t.Fatalf("%s and %d months = %s", day, n, got)
			}
		}
	}
}

func TestAddDays(t *testing.T) {
	first, last := civil.MustDate("0001-01-01"), civil.MustDate("9999-12-31")
	for _, test := range []struct {
		got, want civil.Date
	}{
		{first.AddDays(-1), civil.Date{}},
		{last.AddDays(1), civil.Date{}},
		{first.AddDays(3652058), last},
		{last.AddDays(-3652058), first},
		{first.AddDays(1 << 62), civil.Date{}},
		{last.AddDays(-1 << 62), civil.Date{}},
		{last.AddDays(-1 << 63), civil.Date{}},
		{civil.MustDate("2024-02-28").AddDays(2), civil.MustDate("2024-03-01")},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
	if got := last.Sub(first); got != 3652058 {
		t.Errorf("Sub = %d", got)
	}
	if got := first.Sub(last); got != -3652058 {
		t.Errorf("Sub = %d", got)
	}
}

func TestZeroDate(t *testing.T) {
	var none civil.Date
	day := civil.MustDate("2025-02-28")
	year, week := none.ISOWeek()
	for name, zero := range map[string]bool{
		"IsZero":    none.IsZero() && !day.IsZero(),
		"fields":    none.Year() == 0 && none.Month() == 0 && none.Day() == 0 && none.YearDay() == 0 && none.Quarter() == 0,
		"ISOWeek":   year == 0 && week == 0,
		"Weekday":   none.Weekday() == time.Sunday,
		"AddDays":   none.AddDays(5) == none,
		"AddMonths": none.AddMonths(5) == none,
		"Sub":       none.Sub(day) == 0 && day.Sub(none) == 0,
		"order":     none.Compare(day) == -1 && none.Before(day) && day.After(none),
		"text":      none.String() == "",
		"labels":    none.WeekLabel()+none.MonthLabel()+none.QuarterLabel()+none.YearLabel() == "",
	} {
		if !zero {
			t.Errorf("%s of the zero Date is wrong", name)
		}
	}
}

func TestDateOrder(t *testing.T) {
	days := []civil.Date{civil.MustDate("2025-03-01"), {}, civil.MustDate("2024-12-31"), civil.MustDate("2025-02-28")}
	slices.SortFunc(days, civil.Date.Compare)
	want := []civil.Date{{}, civil.MustDate("2024-12-31"), civil.MustDate("2025-02-28"), civil.MustDate("2025-03-01")}
	if !slices.Equal(days, want) {
		t.Errorf("sorted %v, want %v", days, want)
	}
	if a := days[1]; a.Compare(a) != 0 || a.Before(a) || a.After(a) {
		t.Errorf("%s is not equal to itself", a)
	}
}

func TestDateOf(t *testing.T) {
	at := time.Date(2025, time.December, 31, 23, 30, 0, 0, time.UTC)
	east := time.FixedZone("", 3600)
	for _, test := range []struct {
		at   time.Time
		want string
	}{
		{at, "2025-12-31"},
		{at.In(east), "2026-01-01"},
		{time.Time{}, ""},
		{time.Time{}.In(east), ""},
		{time.Time{}.Add(1), "0001-01-01"},
		{time.Date(0, time.December, 31, 0, 0, 0, 0, time.UTC), ""},
		{time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC), ""},
		{time.Date(9999, time.December, 31, 23, 59, 59, 0, time.UTC), "9999-12-31"},
		{time.Date(9999, time.December, 31, 23, 59, 59, 0, time.UTC).In(east), ""},
	} {
		if got := civil.DateOf(test.at).String(); got != test.want {
			t.Errorf("DateOf(%s) = %q, want %q", test.at, got, test.want)
		}
	}
}

func TestDateJSON(t *testing.T) {
	type record struct {
		Start civil.Date         `json:"start"`
		End   civil.Date         `json:"end,omitzero"`
		By    map[civil.Date]int `json:"by,omitempty"`
	}
	for _, test := range []struct {
		record record
		want   string
	}{
		{record{}, `{"start":""}`},
		{
			record{Start: civil.MustDate("2025-02-28"), By: map[civil.Date]int{civil.MustDate("2024-02-29"): 1}},
			`{"start":"2025-02-28","by":{"2024-02-29":1}}`,
		},
	} {
		text, err := json.Marshal(test.record)
		if err != nil || string(text) != test.want {
			t.Errorf("Marshal = %s, %v; want %s", text, err, test.want)
		}
		var got record
		if err := json.Unmarshal(text, &got); err != nil || got.Start != test.record.Start || len(got.By) != len(test.record.By) {
			t.Errorf("Unmarshal(%s) = %v, %v", text, got, err)
		}
	}
	old := record{Start: civil.MustDate("2025-02-28")}
	if err := json.Unmarshal([]byte(`{"start":""}`), &old); err != nil || !old.Start.IsZero() {
		t.Errorf(`"" left %s, %v`, old.Start, err)
	}
	if err := json.Unmarshal([]byte(`{"start":"2025-02-30"}`), &old); !errors.Is(err, civil.ErrDate) {
		t.Errorf("30 February: %v", err)
	}
}

func TestDateColumn(t *testing.T) {
	madrid := time.FixedZone("", 3600)
	for _, test := range []struct {
		name   string
		column any
		want   string
		bad    bool
	}{
		{name: "NULL", column: nil, want: ""},
		{name: "text", column: "2025-02-28", want: "2025-02-28"},
		{name: "bytes", column: []byte("2025-02-28"), want: "2025-02-28"},
		{name: "empty text", column: "", want: ""},
		{name: "day", column: time.Date(2025, 2, 28, 0, 0, 0, 0, madrid), want: "2025-02-28"},
		{name: "instant", column: time.Date(2025, 2, 28, 10, 0, 0, 0, madrid), bad: true},
		{name: "nanosecond", column: time.Date(2025, 2, 28, 0, 0, 0, 1, madrid), bad: true},
		{name: "zero time", column: time.Time{}, bad: true},
		{name: "number", column: int64(20250228), bad: true},
		{name: "other text", column: "28/02/2025", bad: true},
	} {
		got := civil.MustDate("1999-09-09")
		err := got.Scan(test.column)
		switch {
		case test.bad && (!errors.Is(err, civil.ErrDate) || got.String() != "1999-09-09"):
			t.Errorf("%s: Scan = %v and left %s", test.name, err, got)
		case !test.bad && (err != nil || got.String() != test.want):
			t.Errorf("%s: Scan = %q, %v; want %q", test.name, got, err, test.want)
		}
	}
	if v, err := (civil.Date{}).Value(); v != nil || err != nil {
		t.Errorf("Value of the zero Date = %v, %v", v, err)
	}
	if v, err := civil.MustDate("2025-02-28").Value(); v != "2025-02-28" || err != nil {
		t.Errorf("Value = %v, %v", v, err)
	}
}

func TestLabels(t *testing.T) {
	for _, test := range []struct{ day, week, month, quarter, year string }{
		{"2025-01-27", "2025-W05", "2025-01", "2025-Q1", "2025"},
		{"2024-12-30", "2025-W01", "2024-12", "2024-Q4", "2024"},
		{"2027-01-01", "2026-W53", "2027-01", "2027-Q1", "2027"},
		{"0099-05-05", "0099-W19", "0099-05", "0099-Q2", "0099"},
		{"9999-12-31", "9999-W52", "9999-12", "9999-Q4", "9999"},
		{"2025-09-30", "2025-W40", "2025-09", "2025-Q3", "2025"},
	} {
		day := civil.MustDate(test.day)
		got := [4]string{day.WeekLabel(), day.MonthLabel(), day.QuarterLabel(), day.YearLabel()}
		if want := [4]string{test.week, test.month, test.quarter, test.year}; got != want {
			t.Errorf("%s: labels %q, want %q", day, got, want)
		}
	}
}

func TestMustDatePanics(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, civil.ErrDate) {
			t.Errorf("panicked with %v", err)
		}
	}()
	civil.MustDate("yesterday")
}

func TestAllocations(t *testing.T) {
	day := civil.MustDate("2025-03-30")
	zones, err := civil.LoadZones("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	slot := civil.Slot{Date: day, Zone: "Europe/Berlin"}
	hours, err := civil.ParseHours("Mo-Fr 09:00-17:00")
	if err != nil {
		t.Fatal(err)
	}
	holidays, err := civil.NewHolidays(civil.Holiday{Date: day})
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2025, time.March, 30, 10, 0, 0, 0, zones["Europe/Berlin"])
	for name, test := range map[string]struct {
		do   func()
		want float64
	}{
		"arithmetic":   {func() { day.AddMonths(7).AddDays(5).Sub(day) }, 0},
		"fields":       {func() { day.ISOWeek(); day.Quarter(); day.YearDay() }, 0},
		"label":        {func() { _ = day.WeekLabel() }, 1},
		"text":         {func() { _ = day.String() }, 1},
		"Slot.Instant": {func() { _, _ = slot.Instant(zones) }, 0},
		"Hours.Open":   {func() { hours.Open(at, holidays) }, 0},
	} {
		if got := testing.AllocsPerRun(100, test.do); got > test.want {
			t.Errorf("%s: %v allocations, want at most %v", name, got, test.want)
		}
	}
}
