package calendar

import (
	"cmp"
	"errors"
	"strings"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrMove is the class of [MoveError].
var ErrMove = errors.New("calendar: step refused")

// MoveError says which step of an entry was refused, why, and what is allowed
// instead.
type MoveError struct {
	Entry   string    // key, title or ID of the entry, as i18n.Quote gives it
	From    State     // in which it is
	To      State     // "" where the step is no move
	By      string    // as i18n.Quote gives it
	Allowed []State   // to which the workflow lets it go from there
	Problem i18n.Text // why
}

func (e *MoveError) Error() string { return e.Text().EN }

// Unwrap returns [ErrMove].
func (e *MoveError) Unwrap() error { return ErrMove }

// Text says the error in both languages.
func (e *MoveError) Text() i18n.Text {
	if e.To == "" {
		return i18n.Sprintf(i18n.Text{
			EN: "entry %s: step by %s refused: %s", ES: "entrada %s: paso de %s rechazado: %s",
		}, e.Entry, e.By, e.Problem)
	}
	return i18n.Sprintf(i18n.Text{
		EN: "entry %s: %s cannot take it from “%s” to “%s”: %s",
		ES: "entrada %s: %s no puede pasarla de «%s» a «%s»: %s",
	}, e.Entry, e.By, e.From.Name(), e.To.Name(), e.Problem)
}

// nextText says which states can follow.
func nextText(next []State) i18n.Text {
	if len(next) == 0 {
		return i18n.Text{EN: "the workflow ends there", ES: "el flujo de trabajo termina ahí"}
	}
	names := make([]i18n.Text, len(next))
	for i, s := range next {
		names[i] = i18n.Sprintf(i18n.Text{EN: "“%s”", ES: "«%s»"}, s.Name())
	}
	return i18n.Sprintf(i18n.Text{
		EN: "the workflow allows %s", ES: "el flujo de trabajo permite %s",
	}, i18n.Join(names, ", "))
}

// quotes are texts of the caller's in a row, at most five of them.
func quotes(list []string) string {
	const most = 5
	var b strings.Builder
	for i, s := range list {
		if i == most {
			b.WriteString(" …")
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(i18n.Quote(s))
	}
	return b.String()
}

// name is what the entry is called in a message: its key, title or ID.
func (e Entry) name() string {
	if e.Key == "" && e.Title == "" && e.ID != (uuid.UUID{}) {
		return e.ID.String()
	}
	return cmp.Or(e.Key, e.Title)
}
