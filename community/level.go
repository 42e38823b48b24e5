package community

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Level is how serious a situation is. A greater level is more serious, and <
// compares.
//
// The zero Level is [Calm].
type Level uint8

// The levels.
const (
	Calm   Level = iota
	Watch        // look at it, more often than usual
	Alert        // tell those who have to know, answer one by one
	Crisis       // the protocol of the crisis holds; planned posts stop
)

// ErrLevel is the class of [LevelError].
var ErrLevel = errors.New("community: unknown level")

// LevelError says which level was refused.
type LevelError struct {
	Level string // as i18n.Quote gives it
}

func (e *LevelError) Error() string { return e.Text().EN }

// Unwrap returns [ErrLevel].
func (e *LevelError) Unwrap() error { return ErrLevel }

// Text says the error in both languages.
func (e *LevelError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "level %s is unknown: use calm, watch, alert or crisis",
		ES: "nivel %s desconocido: use calm, watch, alert o crisis",
	}, e.Level)
}

// Levels returns the levels, the least serious first.
func Levels() []Level { return []Level{Calm, Watch, Alert, Crisis} }

// ParseLevel reads "calm", "watch", "alert" or "crisis". It fails with a
// [LevelError] (errors.Is [ErrLevel]) on every other text.
func ParseLevel(s string) (Level, error) {
	for _, l := range Levels() {
		if s == l.String() {
			return l, nil
		}
	}
	return Calm, &LevelError{Level: i18n.Quote(s)}
}

// String returns "calm", "watch", "alert" or "crisis", and "" for every other
// value.
func (l Level) String() string {
	switch l {
	case Calm:
		return "calm"
	case Watch:
		return "watch"
	case Alert:
		return "alert"
	case Crisis:
		return "crisis"
	}
	return ""
}

// Name returns the level's word for people, and no text for a value that is no
// level.
func (l Level) Name() i18n.Text {
	switch l {
	case Calm:
		return i18n.Text{EN: "calm", ES: "calma"}
	case Watch:
		return i18n.Text{EN: "watch", ES: "vigilancia"}
	case Alert:
		return i18n.Text{EN: "alert", ES: "alerta"}
	case Crisis:
		return i18n.Text{EN: "crisis", ES: "crisis"}
	}
	return i18n.Text{}
}

// MarshalText writes the word of String. It fails with a [LevelError] on a
// value that is no level.
func (l Level) MarshalText() ([]byte, error) {
	if l > Crisis {
		return nil, &LevelError{Level: i18n.Quote("")}
	}
	return []byte(l.String()), nil
}

// UnmarshalText reads what [ParseLevel] reads, and fails as it does.
func (l *Level) UnmarshalText(text []byte) error {
	got, err := ParseLevel(string(text))
	if err != nil {
		return err
	}
	*l = got
	return nil
}
