package civil_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// One of each refusal: a class, the input, one line in each language, not the same.
func TestErrors(t *testing.T) {
	var none civil.Date
	day := civil.MustDate("2025-03-30")
	seconds := mustClock(t, "10:00:01")
	for _, test := range []struct {
		class error
		err   error
	}{
		{civil.ErrDate, second(civil.NewDate(0, 1, 1))},
		{civil.ErrDate, second(civil.NewDate(2025, 13, 1))},
		{civil.ErrDate, second(civil.NewDate(-5, 13, -1))},
		{civil.ErrDate, second(civil.NewDate(2025, 2, 29))},
		{civil.ErrDate, second(civil.ParseDate(""))},
		{civil.ErrDate, second(civil.ParseDate("28/02/2025"))},
		{civil.ErrDate, second(civil.ParseDate("2025-0x-01"))},
		{civil.ErrDate, new(civil.Date).Scan(5)},
		{civil.ErrDate, new(civil.Date).Scan(time.Unix(1, 0))},
		{civil.ErrPeriod, second(civil.NewPeriod(none, day))},
		{civil.ErrPeriod, second(civil.NewPeriod(day, none))},
		{civil.ErrPeriod, second(civil.NewPeriod(day.AddDays(1), day))},
		{civil.ErrPeriod, second(civil.ParsePeriod("Q1"))},
		{civil.ErrPeriod, second(civil.ParsePeriod("2025-Q5"))},
		{civil.ErrClock, second(civil.NewClock(24, 0, 0))},
		{civil.ErrClock, second(civil.ParseClock("9:30"))},
		{civil.ErrSlot, second(civil.ParseSlot("2025-03-30"))},
		{civil.ErrSlot, second(civil.Slot{}.Instant(nil))},
		{civil.ErrZone, second(civil.LoadZone(""))},
		{civil.ErrZone, second(civil.LoadZone("Local"))},
		{civil.ErrZone, second(civil.LoadZone("PST"))},
		{civil.ErrZone, second(civil.LoadZone("Europe/Nowhere"))},
		{civil.ErrZone, second(civil.Zones(nil).Location("Europe/Madrid"))},
		{civil.ErrZone, second(civil.Zones{"UTC": time.UTC}.Location("Europe/Madrid"))},
		{civil.ErrInstant, second(civil.ParseInstant("now"))},
		{civil.ErrInstant, second(civil.ParseInstant("2025-02-29T10:00:00Z"))},
		{civil.ErrInstant, second(civil.ParseInstant("2025-02-28T10:00:60Z"))},
		{civil.ErrInstant, second(civil.ParseInstant("2025-02-28T25:00:00Z"))},
		{civil.ErrInstant, second(civil.ParseInstant("2025-02-28T10:00:00+99:00"))},
		{civil.ErrHours, second(civil.ParseHours(""))},
		{civil.ErrHours, second(civil.ParseHours("9:00-10:00"))},
		{civil.ErrHours, second(civil.ParseHours("F 9:00-10:00"))},
		{civil.ErrHours, second(civil.ParseHours("M 9:00-10:00"))},
		{civil.ErrHours, second(civil.ParseHours("L 9-10"))},
		{civil.ErrHours, second(civil.ParseHours("L 9:00-9:00"))},
		{civil.ErrHours, second(civil.ParseHours("L 9:00-10:00 9:30-9:40"))},
		{civil.ErrHolidays, second(civil.NewHolidays(civil.Holiday{Name: i18n.Same("Navidad")}))},
		{civil.ErrHolidays, second(civil.NewHolidays(civil.Holiday{Date: day, From: seconds, Until: seconds}))},
		{civil.ErrHolidays, second(civil.NewHolidays(civil.Holiday{Date: day, From: seconds}))},
	} {
		var e *civil.Error
		if !errors.As(test.err, &e) || e.Class != test.class || !errors.Is(test.err, test.class) {
			t.Errorf("%v is not of class %v", test.err, test.class)
			continue
		}
		text := e.Text()
		if !text.Complete() || text.EN == text.ES || e.Error() != text.EN {
			t.Errorf("%v: text %q", e, text)
		}
		for _, s := range []string{text.EN, text.ES} {
			if strings.ContainsAny(s, "\n") || strings.Contains(s, "%!") || !strings.Contains(s, e.Input) {
				t.Errorf("%q is not one line with %s", s, e.Input)
			}
		}
		wrapped := fmt.Errorf("row 3: %w", test.err)
		if got := i18n.Say(wrapped, i18n.ES); got != text.ES {
			t.Errorf("Say = %q, want %q", got, text.ES)
		}
		t.Log(text.EN, "|", text.ES)
	}
}
