package civil_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func mustClock(t testing.TB, s string) civil.Clock {
	t.Helper()
	c, err := civil.ParseClock(s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestHolidays(t *testing.T) {
	christmas := civil.Holiday{
		Date: civil.MustDate("2025-12-25"), Name: i18n.Text{EN: "Christmas Day", ES: "Navidad"},
	}
	eve := civil.Holiday{
		Date: civil.MustDate("2025-12-24"), Name: i18n.Text{EN: "Christmas Eve", ES: "Nochebuena"}, From: mustClock(t, "14:00"),
	}
	party := civil.Holiday{
		Date: eve.Date, Name: i18n.Same("Fiesta"), From: mustClock(t, "10:00"), Until: mustClock(t, "11:00"),
	}
	given := []civil.Holiday{christmas, eve, party, christmas}
	h, err := civil.NewHolidays(given...)
	if err != nil {
		t.Fatal(err)
	}
	given[0] = civil.Holiday{}
	want := []civil.Holiday{party, eve, christmas, christmas}
	if got := slices.Collect(h.All()); !slices.Equal(got, want) {
		t.Errorf("All = %v, want %v", got, want)
	}
	for _, test := range []struct {
		day  string
		want []civil.Holiday
	}{
		{"2025-12-23", nil},
		{"2025-12-24", want[:2]},
		{"2025-12-25", want[2:]},
		{"2025-12-26", nil},
	} {
		if got := slices.Collect(h.On(civil.MustDate(test.day))); !slices.Equal(got, test.want) {
			t.Errorf("On(%s) = %v, want %v", test.day, got, test.want)
		}
	}
	var none civil.Holidays
	if got := slices.Collect(none.All()); len(got) != 0 {
		t.Errorf("the zero Holidays has %v", got)
	}
	if got := slices.Collect(h.On(civil.Date{})); len(got) != 0 {
		t.Errorf("no date has %v", got)
	}
}

func TestHolidaysRefuses(t *testing.T) {
	day := civil.MustDate("2025-12-24")
	for name, bad := range map[string]civil.Holiday{
		"no date":      {Name: i18n.Same("Navidad")},
		"zero":         {},
		"backwards":    {Date: day, From: mustClock(t, "14:00"), Until: mustClock(t, "10:00")},
		"nothing":      {Date: day, From: mustClock(t, "14:00"), Until: mustClock(t, "14:00")},
		"from seconds": {Date: day, From: mustClock(t, "14:00:01")},
		"until second": {Date: day, Until: mustClock(t, "14:00:01")},
	} {
		h, err := civil.NewHolidays(civil.Holiday{Date: day}, bad)
		if !errors.Is(err, civil.ErrHolidays) || len(slices.Collect(h.All())) != 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestHolidayJSON(t *testing.T) {
	for _, text := range []string{
		`{"date":"2025-12-25"}`,
		`{"date":"2025-12-24","name":{"en":"Christmas Eve","es":"Nochebuena"},"from":"14:00"}`,
		`{"date":"2025-12-24","until":"10:30"}`,
	} {
		var h civil.Holiday
		if err := json.Unmarshal([]byte(text), &h); err != nil {
			t.Errorf("Unmarshal(%s): %v", text, err)
		}
		if again, err := json.Marshal(h); err != nil || string(again) != text {
			t.Errorf("Marshal = %s, %v; want %s", again, err, text)
		}
	}
}
