package community

import (
	"errors"
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Span is a length of time as people promise it: 45 seconds, an hour and a half.
// Its text is as in 1h30m.
//
// The zero Span is not stated; its text is "".
type Span time.Duration

// ErrSpan is the class of [SpanError].
var ErrSpan = errors.New("community: bad length of time")

// SpanError says which length of time was refused.
type SpanError struct {
	Span string // as i18n.Quote gives it
}

func (e *SpanError) Error() string { return e.Text().EN }

// Unwrap returns [ErrSpan].
func (e *SpanError) Unwrap() error { return ErrSpan }

// Text says the error in both languages.
func (e *SpanError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "length of time %s: write hours, minutes and seconds above zero, such as 1h30m or 45s",
		ES: "duración %s: escriba horas, minutos y segundos por encima de cero, como 1h30m o 45s",
	}, e.Span)
}

// ParseSpan reads a length of time in hours, minutes and seconds: 1h30m, 90m,
// 45s, 1.5h. Days are refused, because a day of opening hours is not 24 hours.
//
// It fails with a [SpanError] (errors.Is [ErrSpan]) for every other text, and
// for a length that is zero, negative, more than 292 years or not in whole
// nanoseconds.
func ParseSpan(s string) (Span, error) {
	d, err := time.ParseDuration(s)
	if err != nil || d <= 0 || strings.ContainsAny(s, "+") {
		return 0, &SpanError{Span: i18n.Quote(s)}
	}
	return Span(d), nil
}

// String writes the span as in 1h30m, with what is zero left out.
func (s Span) String() string {
	if s == 0 {
		return ""
	}
	text := time.Duration(s).String()
	for _, zero := range []string{"m0s", "h0m"} {
		if strings.HasSuffix(text, zero) {
			text = strings.TrimSuffix(text, zero[1:])
		}
	}
	return text
}

// In writes the span in the language l, to the second, so that it can be an
// argument of i18n.Sprintf: "1 h 30 min". Half a second counts as one.
func (s Span) In(l i18n.Lang) string {
	seconds := int64(time.Duration(s).Round(time.Second) / time.Second)
	if seconds < 0 {
		return "-" + Span(-time.Duration(seconds)*time.Second).In(l)
	}
	var parts []string
	for _, unit := range []struct {
		n    int64
		name string
	}{{seconds / 3600, "h"}, {seconds / 60 % 60, "min"}, {seconds % 60, "s"}} {
		if unit.n > 0 {
			parts = append(parts, i18n.Int(unit.n).In(l)+" "+unit.name)
		}
	}
	if len(parts) == 0 {
		return "0 s"
	}
	return strings.Join(parts, " ")
}

// MarshalText writes the text of String.
func (s Span) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [ParseSpan] reads, and fails as it does; the empty
// text is the zero Span.
func (s *Span) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = 0
		return nil
	}
	got, err := ParseSpan(string(text))
	if err == nil {
		*s = got
	}
	return err
}
