package calendar

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrEntry is the class of [EntryError].
var ErrEntry = errors.New("calendar: entry refused")

// EntryError says with which entry of a calendar something went wrong.
type EntryError struct {
	Position int    // in Entries, from 0
	Name     string // key, title or ID of the entry; "" where it has none
	Err      error
}

func (e *EntryError) Error() string { return e.Text().EN }

// Unwrap returns [ErrEntry] and Err.
func (e *EntryError) Unwrap() []error { return []error{ErrEntry, e.Err} }

// Text says the error in both languages.
func (e *EntryError) Text() i18n.Text {
	if e.Name == "" {
		return i18n.Sprintf(i18n.Text{EN: "entry number %s: %s", ES: "entrada número %s: %s"}, i18n.Int(int64(e.Position)+1), e.Err)
	}
	return i18n.Sprintf(i18n.Text{
		EN: "entry %s, number %s: %s", ES: "entrada %s, número %s: %s",
	}, i18n.Quote(e.Name), i18n.Int(int64(e.Position)+1), e.Err)
}
