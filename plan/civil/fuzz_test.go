package civil_test

import (
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// What ParseDate takes is what package time takes for the same layout, but for
// the year 0, and is written back as it was.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2025-02-28", "2025-02-29", "0000-01-01", "9999-12-31", "2025-2-28", "٢٠٢٥-٠١-٠١", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := civil.ParseDate(s)
		at, want := time.Parse(time.DateOnly, s)
		if (err == nil) != (want == nil && at.Year() > 0) {
			t.Fatalf("ParseDate(%q) = %s, %v; package time: %s, %v", s, d, err, at, want)
		}
		if err == nil && (d.String() != s || at.Format(time.DateOnly) != s) {
			t.Fatalf("ParseDate(%q) = %s", s, d)
		}
	})
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2025-01-01/2025-01-31", "2025-01-31", "2025-W05", "2025-03", "2025-Q1", "2025", "9999-W52", "/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := civil.ParsePeriod(s)
		if err != nil {
			if !p.IsZero() {
				t.Fatalf("ParsePeriod(%q) = %s, %v", s, p, err)
			}
			return
		}
		if p.IsZero() || p.Days() < 1 {
			t.Fatalf("ParsePeriod(%q) = %s", s, p)
		}
		if again, err := civil.ParsePeriod(p.String()); err != nil || again != p {
			t.Fatalf("ParsePeriod(%q) = %s, %v; want %s", p.String(), again, err, p)
		}
	})
}

func FuzzParseClock(f *testing.F) {
	for _, s := range []string{"09:30", "09:30:15", "00:00:00", "24:00", "9:30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := civil.ParseClock(s)
		if err != nil {
			return
		}
		if strings.TrimSuffix(s, ":00") != c.String() && s != c.String() {
			t.Fatalf("ParseClock(%q) = %s", s, c)
		}
		if again, err := civil.ParseClock(c.String()); err != nil || again != c {
			t.Fatalf("ParseClock(%q) = %s, %v", c, again, err)
		}
	})
}

// A slot that can be read is written in a form that gives the same slot.
func FuzzParseSlot(f *testing.F) {
	for _, s := range []string{"2025-03-30T02:30[Europe/Berlin]", "2025-03-30T02:30:00[UTC]", "T[]", "2025-03-30T02:30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		slot, err := civil.ParseSlot(s)
		if err != nil {
			return
		}
		if again, err := civil.ParseSlot(slot.String()); err != nil || again != slot {
			t.Fatalf("ParseSlot(%q) = %s, %v; want %s", slot.String(), again, err, slot)
		}
	})
}

// What ParseInstant takes, package time takes, and reads as the same instant
// and offset.
func FuzzParseInstant(f *testing.F) {
	for _, s := range []string{
		"2025-01-01T10:00:00Z", "2025-01-01T10:00:00.25+01:00", "2016-12-31T23:59:60Z", "2025-01-01T00:00:00+24:00",
		"0001-01-01T00:00:00-00:00", "2025-01-01T10:00:00.Z",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := civil.ParseInstant(s)
		if err != nil {
			return
		}
		want, err := time.Parse(time.RFC3339Nano, s)
		if err != nil || !got.Equal(want) {
			t.Fatalf("ParseInstant(%q) = %s; package time: %s, %v", s, got, want, err)
		}
		_, east := got.Zone()
		if _, wantEast := want.Zone(); east != wantEast {
			t.Fatalf("ParseInstant(%q) is %d s east, want %d", s, east, wantEast)
		}
	})
}

// Hours that can be read say the same hours in both languages.
func FuzzParseHours(f *testing.F) {
	for _, s := range []string{
		"L-J 9:00-14:00 16:00-19:00; V 9:00-15:00", "Mo-Su 00:00-24:00", "closed", "M-S 9:00-14:00", "D 22:00-2:00",
		"Sat - Mon 22:00 – 6:00", "ma 0:00-24:00", "V 12:00-24:00; S 0:00-12:00",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		h, err := civil.ParseHours(s)
		if err != nil {
			return
		}
		for _, l := range i18n.Langs() {
			if again, err := civil.ParseHours(h.In(l)); err != nil || !again.Equal(h) {
				t.Fatalf("%q: ParseHours(%q) = %s, %v; want %s", s, h.In(l), again, err, h)
			}
		}
	})
}

// No name that could lead out of the database is looked for.
func FuzzZoneName(f *testing.F) {
	for _, s := range []string{"Europe/Madrid", "../../etc/passwd", "America/Argentina/Ushuaia", "Etc/GMT+3", "Local"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, err := civil.ParseSlot("2025-03-30T02:30[" + s + "]")
		if err == nil && (s == "" || s == "Local" || strings.ContainsAny(s, ".\\\x00 :") || strings.HasPrefix(s, "/") || strings.Count(s, "/") > 2) {
			t.Fatalf("%q was taken for the name of a zone", s)
		}
	})
}
