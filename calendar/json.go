package calendar

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// ErrJSON is the class of [JSONError].
var ErrJSON = errors.New("calendar: JSON refused")

// JSONError says what of a calendar in JSON was refused.
type JSONError struct {
	Err error
}

func (e *JSONError) Error() string { return e.Text().EN }

// Unwrap returns [ErrJSON] and Err.
func (e *JSONError) Unwrap() []error { return []error{ErrJSON, e.Err} }

// Text says the error in both languages.
func (e *JSONError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "it is not a calendar in JSON: %s", ES: "no es un calendario en JSON: %s",
	}, e.Err)
}

// WriteJSON writes all of the calendar as one JSON object and a line end. Two
// calendars that are equal are written alike. It returns the first error of w,
// and fails where the team's matrix has an assignment without a letter.
func (c Calendar) WriteJSON(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return out.Encode(c)
}

// ReadJSON reads what [Calendar.WriteJSON] writes.
//
// Every entry that is refused comes as an [EntryError] (errors.Is [ErrEntry]),
// joined, together with the calendar of all others: for a field that is unknown
// or of another type, for a value that its type refuses, for an ID that is not a
// UUID or is the nil one ([ident.Parse]).
//
// It fails with the error of r, and with a [JSONError] (errors.Is [ErrJSON]) for
// what is not one such object, and where something else than the entries is
// refused for one of these reasons.
func ReadJSON(r io.Reader) (Calendar, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Calendar{}, err
	}
	type plain Calendar
	var file struct {
		plain
		ID      *string           `json:"id"`
		Entries []json.RawMessage `json:"entries"`
	}
	if err := decode(data, &file); err != nil {
		return Calendar{}, &JSONError{Err: err}
	}
	c := Calendar(file.plain)
	if c.ID, err = parseID(file.ID); err != nil {
		return Calendar{}, &JSONError{Err: err}
	}
	var faults []error
	for i, raw := range file.Entries {
		e, err := decodeEntry(raw)
		switch {
		case err == nil:
			c.Entries = append(c.Entries, e)
		case len(faults) < mostFaults:
			faults = append(faults, &EntryError{Position: i, Name: e.name(), Err: err})
		}
	}
	return c, errors.Join(faults...)
}

// decodeEntry reads an entry; what it could read of a refused one names it.
func decodeEntry(raw []byte) (Entry, error) {
	type plain Entry
	var file struct {
		plain
		ID *string `json:"id"`
	}
	err := decode(raw, &file)
	e := Entry(file.plain)
	if err != nil {
		return e, err
	}
	e.ID, err = parseID(file.ID)
	return e, err
}

// parseID reads an ID that may be missing.
func parseID(text *string) (uuid.UUID, error) {
	if text == nil {
		return uuid.UUID{}, nil
	}
	return ident.Parse(*text)
}

// decode reads one JSON value and nothing behind it.
func decode(data []byte, into any) error {
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	if err := in.Decode(into); err != nil {
		return inWords(err)
	}
	if _, err := in.Token(); err != io.EOF {
		return problemf(i18n.Text{EN: "there is something behind it", ES: "hay algo detrás"})
	}
	return nil
}

// inWords is an error of the decoder in both languages; one that says itself so
// passes.
func inWords(err error) error {
	var said interface{ Text() i18n.Text }
	if errors.As(err, &said) {
		return err
	}
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		field := strings.TrimPrefix(kind.Field, "plain.") // the decoder counts what is embedded
		return problemf(i18n.Text{
			EN: "field %s cannot be read from %s", ES: "el campo %s no se puede leer de %s",
		}, i18n.Quote(field), i18n.Quote(kind.Value))
	}
	if field, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return problemf(i18n.Text{EN: "there is no field %s", ES: "no hay ningún campo %s"}, field)
	}
	return problemf(i18n.Text{EN: "the reader says %s", ES: "el lector dice %s"}, i18n.Quote(err.Error()))
}
