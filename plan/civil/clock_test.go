package civil_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

func TestEveryClock(t *testing.T) {
	before := civil.Clock{}
	for s := range 24 * 3600 {
		at := time.Unix(int64(s), 0).UTC()
		clock, err := civil.NewClock(at.Clock())
		if err != nil || clock.Hour() != at.Hour() || clock.Minute() != at.Minute() || clock.Second() != at.Second() {
			t.Fatalf("NewClock(%s) = %s, %v", at.Format(time.TimeOnly), clock, err)
		}
		want := at.Format("15:04:05")
		if at.Second() == 0 {
			want = at.Format("15:04")
		}
		if clock.String() != want {
			t.Fatalf("String() = %s, want %s", clock, want)
		}
		if again, err := civil.ParseClock(want); again != clock || err != nil {
			t.Fatalf("ParseClock(%s) = %s, %v", want, again, err)
		}
		if s > 0 && (before.Compare(clock) != -1 || clock.Compare(before) != 1) || clock.Compare(clock) != 0 {
			t.Fatalf("%s is not after %s", clock, before)
		}
		before = clock
	}
	if midnight, err := civil.ParseClock("00:00"); err != nil || midnight != (civil.Clock{}) {
		t.Errorf("midnight is %s, %v; want the zero Clock", midnight, err)
	}
}

func TestClockRefuses(t *testing.T) {
	for _, s := range []string{
		"", "9:30", "09:3", "09.30", "0930", "09:30:", "09:30:1", "09:30:60", "09:60", "24:00", "-1:00", "+9:00",
		"09:30 ", " 09:30", "09:30:15.5", "09:30Z", "9h30m", "０９:30", "09-30-15", "09:30-15",
	} {
		if got, err := civil.ParseClock(s); !errors.Is(err, civil.ErrClock) || got != (civil.Clock{}) {
			t.Errorf("ParseClock(%q) = %s, %v", s, got, err)
		}
	}
	for _, f := range [][3]int{{24, 0, 0}, {-1, 0, 0}, {0, 60, 0}, {0, -1, 0}, {0, 0, 60}, {0, 0, -1}} {
		if got, err := civil.NewClock(f[0], f[1], f[2]); !errors.Is(err, civil.ErrClock) || got != (civil.Clock{}) {
			t.Errorf("NewClock(%v) = %s, %v", f, got, err)
		}
	}
}

func TestClockJSON(t *testing.T) {
	type record struct {
		At    civil.Clock `json:"at"`
		Other civil.Clock `json:"other,omitzero"`
	}
	for _, text := range []string{`{"at":"00:00"}`, `{"at":"09:30"}`, `{"at":"09:30:15","other":"23:59"}`} {
		var r record
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			t.Errorf("Unmarshal(%s): %v", text, err)
		}
		if again, err := json.Marshal(r); err != nil || string(again) != text {
			t.Errorf("Marshal = %s, %v; want %s", again, err, text)
		}
	}
	kept := record{}
	if err := json.Unmarshal([]byte(`{"at":""}`), &kept); !errors.Is(err, civil.ErrClock) {
		t.Errorf("empty clock: %v", err)
	}
}
