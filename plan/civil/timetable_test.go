package civil

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

func TestTimetableText(t *testing.T) {
	for _, test := range []struct{ text, en, es string }{
		{"L X V 9:30 18:00; S 11:00", "Mo,We,Fr 09:30 18:00; Sa 11:00", "L,X,V 9:30 18:00; S 11:00"},
		{"Mo-Fr 8:00, 20:00", "Mo-Fr 08:00 20:00", "L-V 8:00 20:00"},
		{"Su-Mo 0:00", "Mo,Su 00:00", "L,D 0:00"},
		{"Sa 23:59; Sa 23:59, 9:05", "Sa 09:05 23:59", "sábado 9:05 23:59"},
		{"martes 7:00", "Tu 07:00", "martes 7:00"},
	} {
		got, err := ParseTimetable(test.text)
		if err != nil || got.String() != test.en || got.In(i18n.ES) != test.es || got.IsZero() {
			t.Errorf("ParseTimetable(%q) = %q, %q, %v; want %q, %q", test.text, got, got.In(i18n.ES), err, test.en, test.es)
		}
		for _, l := range i18n.Langs() {
			if again, err := ParseTimetable(got.In(l)); err != nil || !again.Equal(got) {
				t.Errorf("%q is read as %q, %v", got.In(l), again, err)
			}
		}
	}
}

func TestTimetableRefuses(t *testing.T) {
	for _, text := range []string{
		"", ";", "Mo", "9:30", "Mo 24:00", "Mo 9", "Mo 9:60", "Mo 9:30-10:00", "M 9:30", "Lunedì 9:30", "Mo 9:30;",
	} {
		got, err := ParseTimetable(text)
		if !errors.Is(err, ErrTimetable) || !got.IsZero() {
			t.Errorf("ParseTimetable(%q) = %q, %v", text, got, err)
		}
	}
}

func TestTimetableSlots(t *testing.T) {
	table, err := ParseTimetable("Mo,We 9:30 18:00; Su 11:00")
	if err != nil {
		t.Fatal(err)
	}
	week, err := ParsePeriod("2025-03-24/2025-03-31")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"2025-03-24T09:30[UTC]", "2025-03-24T18:00[UTC]", "2025-03-26T09:30[UTC]", "2025-03-26T18:00[UTC]",
		"2025-03-30T11:00[UTC]", "2025-03-31T09:30[UTC]", "2025-03-31T18:00[UTC]",
	}
	var got []string
	for slot := range table.Slots(week, "UTC") {
		got = append(got, slot.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("slots %q, want %q", got, want)
	}
	for range table.Slots(week, "UTC") {
		break
	}
	for slot := range (Timetable{}).Slots(week, "UTC") {
		t.Errorf("the zero Timetable has %s", slot)
	}
}

func TestTimetableJSON(t *testing.T) {
	type channel struct {
		Slots Timetable `json:"slots,omitzero"`
	}
	for _, text := range []string{`{}`, `{"slots":"Mo,We 09:30; Su 11:00"}`} {
		var got channel
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Fatal(err)
		}
		if again, err := json.Marshal(got); err != nil || string(again) != text {
			t.Errorf("%s is written as %s, %v", text, again, err)
		}
	}
	filled := channel{Timetable{[]minute{7}}}
	if err := json.Unmarshal([]byte(`{"slots":""}`), &filled); err != nil || !filled.Slots.IsZero() {
		t.Errorf("no text is read as %q, %v", filled.Slots, err)
	}
	if err := json.Unmarshal([]byte(`{"slots":"never"}`), &filled); !errors.Is(err, ErrTimetable) {
		t.Errorf("bad text: %v", err)
	}
}
