package civil_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func mustHours(t testing.TB, s string) civil.Hours {
	t.Helper()
	h, err := civil.ParseHours(s)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestHoursText(t *testing.T) {
	tests := []struct{ text, en, es string }{
		{
			"L-J 9:00-14:00 16:00-19:00; V 9:00-15:00",
			"Mo-Th 09:00-14:00 16:00-19:00; Fr 09:00-15:00",
			"L-J 9:00-14:00 16:00-19:00; V 9:00-15:00",
		},
		{"Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00", "L-V 9:00-17:00"},
		{"monday - FRIDAY  09:00 – 17:00", "Mo-Fr 09:00-17:00", "L-V 9:00-17:00"},
		{"lunes-viernes 9:00-17:00,18:00-19:00", "Mo-Fr 09:00-17:00 18:00-19:00", "L-V 9:00-17:00 18:00-19:00"},
		{"Miércoles, sáb 9:00-17:00", "We,Sa 09:00-17:00", "X,S 9:00-17:00"},
		{"lu ma mi ju vi sa do 9:00-9:01", "Mo-Su 09:00-09:01", "L-D 9:00-9:01"},
		{"Mon,Tue,Wed,Thu,Fri,Sat,Sun 9:00-9:01", "Mo-Su 09:00-09:01", "L-D 9:00-9:01"},
		{"lun,mar,mie,jue,vie,sab,dom 9:00-9:01", "Mo-Su 09:00-09:01", "L-D 9:00-9:01"},
		{"l,m,x 9:00-10:00; j 9:00-10:00", "Mo-Th 09:00-10:00", "L-J 9:00-10:00"},
		{"V 22:00-2:00", "Fr 22:00-02:00", "V 22:00-2:00"},
		{"V 22:00-24:00; S 0:00-2:00", "Fr 22:00-02:00", "V 22:00-2:00"},
		{"V 18:00-0:00", "Fr 18:00-24:00", "V 18:00-24:00"},
		{"D 22:00-2:00", "Su 22:00-02:00", "D 22:00-2:00"},
		{"D 22:00-2:00; L 2:00-3:00 8:00-9:00", "Mo 08:00-09:00; Su 22:00-03:00", "L 8:00-9:00; D 22:00-3:00"},
		{"L-D 22:00-6:00", "Mo-Su 22:00-06:00", "L-D 22:00-6:00"},
		{"V-L 10:00-11:00", "Mo,Fr-Su 10:00-11:00", "L,V-D 10:00-11:00"},
		{"L,X,V 9:00-10:00; J 9:00-11:00", "Mo,We,Fr 09:00-10:00; Th 09:00-11:00", "L,X,V 9:00-10:00; J 9:00-11:00"},
		{"L 16:00-19:00 9:00-14:00", "Mo 09:00-14:00 16:00-19:00", "L 9:00-14:00 16:00-19:00"},
		{"L 9:00-13:00 13:00-17:00", "Mo 09:00-17:00", "L 9:00-17:00"},
		{"L-V 0:00-24:00", "Mo-Fr 00:00-24:00", "L-V 0:00-24:00"},
		{"V 18:00-24:00; S-D 0:00-24:00; L 0:00-8:00", "Mo 00:00-08:00; Fr 18:00-24:00; Sa-Su 00:00-24:00", "L 0:00-8:00; V 18:00-24:00; S-D 0:00-24:00"},
		{"V 12:00-24:00; S 0:00-12:00", "Fr 12:00-24:00; Sa 00:00-12:00", "V 12:00-24:00; S 0:00-12:00"},
		{"V 12:01-24:00; S 0:00-12:00", "Fr 12:01-12:00", "V 12:01-12:00"},
		{"martes 10:00-12:00", "Tu 10:00-12:00", "martes 10:00-12:00"},
		{"Tu-Sa 10:00-12:00", "Tu-Sa 10:00-12:00", "martes-sábado 10:00-12:00"},
		{"M-S 10:00-12:00; D 10:00-11:00", "Tu-Sa 10:00-12:00; Su 10:00-11:00", "M-S 10:00-12:00; D 10:00-11:00"},
		{"Mo-Su 00:00-24:00", "Mo-Su 00:00-24:00", "L-D 0:00-24:00"},
		{"L-X 0:00-24:00; J-D 0:00-12:00 12:00-24:00", "Mo-Su 00:00-24:00", "L-D 0:00-24:00"},
		{"closed", "closed", "cerrado"},
		{" Cerrado ", "closed", "cerrado"},
	}
	for _, test := range tests {
		h, err := civil.ParseHours(test.text)
		if err != nil {
			t.Errorf("ParseHours(%q): %v", test.text, err)
			continue
		}
		if en, es := h.String(), h.In(i18n.ES); en != test.en || es != test.es {
			t.Errorf("ParseHours(%q) = %q, %q; want %q, %q", test.text, en, es, test.en, test.es)
		}
		for _, again := range []string{h.String(), h.In(i18n.ES)} {
			if got, err := civil.ParseHours(again); err != nil || !got.Equal(h) {
				t.Errorf("ParseHours(%q) = %s, %v; want %s", again, got, err, h)
			}
		}
	}
}

func TestHoursRefuses(t *testing.T) {
	for _, test := range []struct{ text, says string }{
		{"", "empty"},
		{" ", "empty"},
		{"9:00-14:00", "days and then times"},
		{"L-V", "days and then times"},
		{"L-V closed", "days and then times"},
		{"L 9:00-14:00;", "days and then times"},
		{"; L 9:00-14:00", "days and then times"},
		{"M-F 9:00-17:00", `the day "F" is unknown`},
		{"M,W 9:00-17:00", `the day "W" is unknown`},
		{"L-M-X 9:00-17:00", `the day "M-X" is unknown`},
		{"L- 9:00-17:00", `the day "" is unknown`},
		{"-L 9:00-17:00", `the day "" is unknown`},
		{"L: 9:00-17:00", `the day "L:" is unknown`},
		{"M 9:00-17:00", `"M" is another day in Spanish than in English`},
		{"S 9:00-17:00", `"S" is another day in Spanish than in English`},
		{"M-S 9:00-17:00", "is another day"},
		{"m-Fr 9:00-17:00", `"m" is another day`},
		{"Mo-Th 9:00-17:00; S 9:00-12:00", `"S" is another day`},
		{"sa 9:00-17:00; M 9:00-12:00", `"M" is another day`},
		{"L 9-14", "is not two times"},
		{"L 9:00", "is not two times"},
		{"L 9:00-", "is not two times"},
		{"L 9:00-14:00-19:00", "is not two times"},
		{"L 9:00-14:0", "is not two times"},
		{"L 9:00-14:60", "is not two times"},
		{"L 9:00-25:00", "is not two times"},
		{"L 9:00-24:01", "is not two times"},
		{"L 24:00-9:00", "is not two times"},
		{"L 009:00-14:00", "is not two times"},
		{"L 9:00am-14:00", "is not two times"},
		{"L 9:00-14:00 y 16:00-19:00", `"y" is not two times`},
		{"L 9:00-9:00", "begins and ends at the same time"},
		{"L 0:00-0:00", "begins and ends at the same time"},
		{"L 9:00-13:00 12:00-17:00", "Mo 09:00-13:00 and Mo 12:00-17:00 overlap"},
		{"L-V 9:00-13:00; X 9:00-13:00", "We 09:00-13:00 and We 09:00-13:00 overlap"},
		{"L 22:00-3:00; Tu 2:00-4:00", "Mo 22:00-03:00 and Tu 02:00-04:00 overlap"},
		{"D 22:00-3:00; L 2:00-4:00", "Su 22:00-03:00 and Mo 02:00-04:00 overlap"},
	} {
		h, err := civil.ParseHours(test.text)
		if !errors.Is(err, civil.ErrHours) || !h.IsZero() || !strings.Contains(err.Error(), test.says) {
			t.Errorf("ParseHours(%q) = %s, %v; want %q", test.text, h, err, test.says)
		}
	}
}

// week is Hours the slow way: the number of spans at each minute from Monday.
type week [7 * 24 * 60]int

var dayWords = [7][]string{
	{"L", "Mo", "lunes", "Mon"},
	{"ma", "Tu", "martes", "Tue"},
	{"X", "We", "miércoles", "Wed"},
	{"J", "Th", "jueves", "Thu"},
	{"V", "Fr", "viernes", "Fri"},
	{"sa", "Sa", "sábado", "Sat"},
	{"D", "Su", "domingo", "Sun"},
}

// randomHours makes a text of opening hours and counts its minutes.
func randomHours(r *rand.Rand) (text string, w *week) {
	w = new(week)
	var groups []string
	for range 1 + r.Intn(5) {
		first := r.Intn(7)
		days := 1 + r.Intn(3)
		name := func(day int) string { return dayWords[day%7][r.Intn(4)] }
		group := []string{name(first)}
		if days > 1 {
			group[0] += "-" + name(first+days-1)
		}
		for range 1 + r.Intn(2) {
			from, to := r.Intn(24*60), r.Intn(24*60)+1
			if r.Intn(2) == 0 {
				from, to = from/60*60, (to+59)/60*60
			}
			if from == to {
				continue
			}
			group = append(group, fmt.Sprintf("%d:%02d-%d:%02d", from/60, from%60, to/60, to%60))
			if to < from {
				to += 24 * 60
			}
			for day := range days {
				for minute := from; minute < to; minute++ {
					w[((first+day)*24*60+minute)%len(w)]++
				}
			}
		}
		if len(group) > 1 {
			groups = append(groups, strings.Join(group, " "))
		}
	}
	return strings.Join(groups, "; "), w
}

// Random hours against a count of minutes: what overlaps is refused, all else is
// open at the same minutes, and its texts say the same hours again.
func TestHoursByMinute(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	monday := time.Date(2025, time.March, 3, 0, 0, 0, 0, time.UTC)
	good, bad := 0, 0
	for range 3000 {
		text, w := randomHours(r)
		if text == "" {
			continue
		}
		most := 0
		for _, n := range w {
			most = max(most, n)
		}
		h, err := civil.ParseHours(text)
		if most > 1 {
			bad++
			if !errors.Is(err, civil.ErrHours) || !strings.Contains(err.Error(), "overlap") {
				t.Fatalf("ParseHours(%q) = %s, %v; want an overlap", text, h, err)
			}
			continue
		}
		good++
		if err != nil {
			t.Fatalf("ParseHours(%q): %v", text, err)
		}
		for _, again := range []string{h.String(), h.In(i18n.ES)} {
			if got, err := civil.ParseHours(again); err != nil || !got.Equal(h) {
				t.Fatalf("%q: ParseHours(%q) = %s, %v", text, again, got, err)
			}
		}
		if good > 300 {
			continue
		}
		for minute, n := range w {
			at := monday.Add(time.Duration(minute)*time.Minute + time.Duration(r.Intn(60))*time.Second)
			if got := h.Open(at, civil.Holidays{}); got != (n == 1) {
				t.Fatalf("%q (%s): open at %s is %t", text, h, at.Format("Mon 15:04"), got)
			}
		}
	}
	if good < 100 || bad < 100 {
		t.Errorf("%d good, %d bad", good, bad)
	}
}

func TestHoursEqual(t *testing.T) {
	same := [][]string{
		{"Mo-Su 00:00-24:00", "L-D 0:00-12:00 12:00-24:00"},
		{"closed", "cerrado"},
		{"V 22:00-2:00", "V 22:00-24:00; S 0:00-2:00"},
		{"L-V 9:00-14:00", "L,M,X,J 9:00-14:00; V 9:00-14:00"},
		{"L-V 9:00-14:01"},
	}
	for i, a := range same {
		for j, b := range same {
			for _, x := range a {
				for _, y := range b {
					if got := mustHours(t, x).Equal(mustHours(t, y)); got != (i == j) {
						t.Errorf("%q equal to %q is %t", x, y, got)
					}
				}
			}
		}
	}
	var always civil.Hours
	if !always.IsZero() || !always.Equal(mustHours(t, "Mo-Su 00:00-24:00")) || mustHours(t, "closed").IsZero() {
		t.Error("the zero Hours is not always open")
	}
}

func TestHoursOpen(t *testing.T) {
	zones, err := civil.LoadZones("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	berlin := zones["Europe/Berlin"]
	holidays, err := civil.NewHolidays(
		civil.Holiday{Date: civil.MustDate("2025-12-25")},
		civil.Holiday{Date: civil.MustDate("2025-12-24"), From: mustClock(t, "14:00")},
		civil.Holiday{Date: civil.MustDate("2025-12-26"), Until: mustClock(t, "10:30")},
	)
	if err != nil {
		t.Fatal(err)
	}
	const office, nights = "L-V 9:00-18:00", "L-D 22:00-2:00"
	for _, test := range []struct {
		hours, at string
		want      bool
	}{
		{office, "2025-12-23T09:00:00+01:00", true},
		{office, "2025-12-23T08:59:59.999+01:00", false},
		{office, "2025-12-23T17:59:59.999+01:00", true},
		{office, "2025-12-23T18:00:00+01:00", false},
		{office, "2025-12-23T08:00:00Z", true},
		{office, "2025-12-21T12:00:00+01:00", false},
		{office, "2025-12-24T13:59:59+01:00", true},
		{office, "2025-12-24T14:00:00+01:00", false},
		{office, "2025-12-25T12:00:00+01:00", false},
		{office, "2025-12-26T10:29:59+01:00", false},
		{office, "2025-12-26T10:30:00+01:00", true},
		{nights, "2025-12-24T01:00:00+01:00", true},
		{nights, "2025-12-24T23:00:00+01:00", false},
		{nights, "2025-12-25T00:30:00+01:00", false},
		{nights, "2025-12-26T23:00:00+01:00", true},
		{"L-D 0:00-24:00", "2025-12-25T12:00:00+01:00", false},
		{"L-D 0:00-24:00", "2025-12-26T00:00:00+01:00", false},
		{"L-D 0:00-24:00", "2025-12-27T00:00:00+01:00", true},
		{"closed", "2025-12-23T12:00:00+01:00", false},
	} {
		at, err := civil.ParseInstant(test.at)
		if err != nil {
			t.Fatal(err)
		}
		if got := mustHours(t, test.hours).Open(at.In(berlin), holidays); got != test.want {
			t.Errorf("%q open at %s is %t", test.hours, test.at, got)
		}
	}
}

func TestHoursJSON(t *testing.T) {
	type record struct {
		Hours civil.Hours `json:"hours,omitzero"`
	}
	for _, text := range []string{
		`{}`,
		`{"hours":"closed"}`,
		`{"hours":"Mo-Th 09:00-14:00 16:00-19:00; Fr 09:00-15:00"}`,
	} {
		var r record
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			t.Errorf("Unmarshal(%s): %v", text, err)
		}
		if again, err := json.Marshal(r); err != nil || string(again) != text {
			t.Errorf("Marshal = %s, %v; want %s", again, err, text)
		}
	}
	kept := record{mustHours(t, "closed")}
	if err := json.Unmarshal([]byte(`{"hours":""}`), &kept); !errors.Is(err, civil.ErrHours) || kept.Hours.IsZero() {
		t.Errorf("empty hours: %v, left %s", err, kept.Hours)
	}
}
