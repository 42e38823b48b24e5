package community_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestSpan(t *testing.T) {
	for _, test := range []struct {
		text, want, people string
	}{
		{"1h30m", "1h30m", "1 h 30 min"},
		{"90m", "1h30m", "1 h 30 min"},
		{"1.5h", "1h30m", "1 h 30 min"},
		{"45s", "45s", "45 s"},
		{"2h", "2h", "2 h"},
		{"10m", "10m", "10 min"},
		{"20m", "20m", "20 min"},
		{"1h0m1s", "1h0m1s", "1 h 1 s"},
		{"10h10m10s", "10h10m10s", "10 h 10 min 10 s"},
		{"12345h", "12345h", "12,345 h"},
		{"100ms", "100ms", "0 s"},
		{"1500ms", "1.5s", "2 s"},
	} {
		s, err := community.ParseSpan(test.text)
		if err != nil {
			t.Errorf("ParseSpan(%s): %v", test.text, err)
		}
		if got := s.String(); got != test.want {
			t.Errorf("%s is written %s", test.text, got)
		}
		if got := s.In(i18n.EN); got != test.people {
			t.Errorf("%s is said %s, want %s", test.text, got, test.people)
		}
	}
	if got := community.Span(-90 * time.Second).In(i18n.ES); got != "-1 min 30 s" {
		t.Error(got)
	}
	if got := community.Span(12345 * time.Hour).In(i18n.ES); got != "12.345 h" {
		t.Error(got)
	}
}

func TestSpanRefuses(t *testing.T) {
	for _, text := range []string{"", "0", "0s", "-1h", "+1h", "1d", "1", "h", "1h 30m", "90 min", "300000000h", "1h30"} {
		s, err := community.ParseSpan(text)
		var refused *community.SpanError
		if s != 0 || !errors.Is(err, community.ErrSpan) || !errors.As(err, &refused) || refused.Span != i18n.Quote(text) {
			t.Errorf("ParseSpan(%q) = %s, %v", text, s, err)
		}
	}
}

func TestSpanJSON(t *testing.T) {
	for _, text := range []string{`{"first":"1h30m","next":"45s"}`, `{}`} {
		var target community.Target
		if err := json.Unmarshal([]byte(text), &target); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if again, err := json.Marshal(target); err != nil || string(again) != text {
			t.Errorf("%s, %v; want %s", again, err, text)
		}
	}
	kept := community.Span(time.Hour)
	if err := kept.UnmarshalText([]byte("soon")); !errors.Is(err, community.ErrSpan) || kept != community.Span(time.Hour) {
		t.Errorf("%s, %v", kept, err)
	}
	if err := kept.UnmarshalText(nil); err != nil || kept != 0 {
		t.Errorf("%s, %v", kept, err)
	}
}

func FuzzParseSpan(f *testing.F) {
	for _, text := range []string{"1h30m", "45s", "1.5h", "-1h", "0s", "1µs"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := community.ParseSpan(text)
		if err != nil {
			return
		}
		if again, err := community.ParseSpan(s.String()); s <= 0 || err != nil || again != s {
			t.Errorf("%q is %s, read again %s, %v", text, s, again, err)
		}
	})
}
