package civil_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

func TestParseInstant(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"2025-01-01T10:00:00Z", "2025-01-01T10:00:00Z"},
		{"2025-01-01T10:00:00+00:00", "2025-01-01T10:00:00Z"},
		{"2025-01-01T10:00:00-00:00", "2025-01-01T10:00:00Z"},
		{"2025-01-01T10:00:00+01:00", "2025-01-01T10:00:00+01:00"},
		{"2025-01-01T10:00:00-03:30", "2025-01-01T10:00:00-03:30"},
		{"2025-01-01T10:00:00.25Z", "2025-01-01T10:00:00.25Z"},
		{"2025-01-01T10:00:00.123456789+05:45", "2025-01-01T10:00:00.123456789+05:45"},
		{"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
		{"9999-12-31T23:59:59-23:59", "9999-12-31T23:59:59-23:59"},
		{"2025-01-01T10:00:00+23:59", "2025-01-01T10:00:00+23:59"},
	} {
		got, err := civil.ParseInstant(test.text)
		if err != nil || got.Format(time.RFC3339Nano) != test.want {
			t.Errorf("ParseInstant(%q) = %s, %v; want %s", test.text, got, err, test.want)
		}
		if want, err := time.Parse(time.RFC3339Nano, test.text); err != nil || !got.Equal(want) {
			t.Errorf("ParseInstant(%q) = %s, package time: %s, %v", test.text, got, want, err)
		}
	}
	for _, name := range []string{"Z", "+00:00", "-00:00"} {
		if got, err := civil.ParseInstant("2025-01-01T10:00:00" + name); err != nil || got.Location() != time.UTC {
			t.Errorf("%s is in %s, %v", name, got.Location(), err)
		}
	}
}

func TestParseInstantRefuses(t *testing.T) {
	for _, test := range []struct{ text, says string }{
		{"", "RFC 3339"},
		{"2025-01-01", "RFC 3339"},
		{"2025-01-01T10:00:00", "RFC 3339 with an offset"},
		{"2025-01-01T10:00Z", "RFC 3339"},
		{"2025-01-01 10:00:00Z", "RFC 3339"},
		{"2025-01-01t10:00:00Z", "RFC 3339"},
		{"2025-01-01T10:00:00z", "RFC 3339"},
		{"2025-01-01T10:00:00 Z", "RFC 3339"},
		{"2025-01-01T10:00:00+0100", "RFC 3339"},
		{"2025-01-01T10:00:00+1:00", "RFC 3339"},
		{"2025-01-01T10:00:00+01", "RFC 3339"},
		{"2025-01-01T10:00:00+01-00", "RFC 3339"},
		{"2025-01-01T10:00:00*01:00", "RFC 3339"},
		{"2025-01-01T10:00:00+0a:00", "RFC 3339"},
		{"2025-01-01T10:00:00+01:0a", "RFC 3339"},
		{"2025-01-01T10:00:00PST", "RFC 3339"},
		{"2025-01-01T10:00:00.Z", "RFC 3339"},
		{"2025-01-01T10:00:00.", "RFC 3339"},
		{"2025-01-01T10:00:00.5", "RFC 3339"},
		{"2025-01-01T10:00:00,5Z", "RFC 3339"},
		{"2025-01-01T10:00:00.5aZ", "RFC 3339"},
		{"2025-01-01T10:00:00.1234567890Z", "RFC 3339"},
		{"2025-02-29T10:00:00Z", `no day "2025-02-29"`},
		{"0000-01-01T10:00:00Z", `no day "0000-01-01"`},
		{"2025/01/01T10:00:00Z", `no day "2025/01/01"`},
		{"2025-01-01T24:00:00Z", `no time of day "24:00:00"`},
		{"2025-01-01T10-00-00Z", `no time of day "10-00-00"`},
		{"2025-01-01T10:60:00Z", `no time of day "10:60:00"`},
		{"2025-01-01T10:00:61Z", `no time of day "10:00:61"`},
		{"2025-06-30T23:59:60Z", "leap second"},
		{"2025-01-01T10:00:00+24:00", "out of range"},
		{"2025-01-01T10:00:00-01:60", "out of range"},
	} {
		got, err := civil.ParseInstant(test.text)
		if !errors.Is(err, civil.ErrInstant) || !got.IsZero() || !strings.Contains(err.Error(), test.says) {
			t.Errorf("ParseInstant(%q) = %s, %v; want %s", test.text, got, err, test.says)
		}
	}
}
