package calendar

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
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
		EN: "calendar in JSON: %s", ES: "calendario en JSON: %s",
	}, e.Err)
}

// WriteJSON writes all of the calendar as one JSON object ([document.Encode])
// and a line end. Two calendars that are equal are written alike. It returns the
// first error of w.
//
// It fails with a [JSONError] (errors.Is [ErrJSON]) where a text is not UTF-8, a
// time is not in the years 1 to 9999, or the team's matrix has an assignment
// without a letter.
func (c Calendar) WriteJSON(w io.Writer) error {
	data, err := document.Encode(c)
	if err != nil {
		return &JSONError{Err: err}
	}
	_, err = w.Write(data)
	return err
}

// ReadJSON reads what [Calendar.WriteJSON] writes, as strictly as
// [document.Decode], and at most [document.DefaultBytes] of it.
//
// Every entry that is refused comes as an [EntryError] (errors.Is [ErrEntry]),
// joined, at most 100 of them, together with the calendar of all others: for a
// field that is unknown, there twice or of another type, for a value that its
// type refuses, for an ID that is not a UUID or is the nil one.
//
// It fails with the error of r, and with a [JSONError] (errors.Is [ErrJSON]) for
// what is not one such object, and where something else than the fields of an
// entry is refused.
func ReadJSON(r io.Reader) (Calendar, error) {
	data, err := document.Bytes(r, document.Limits{})
	if errors.Is(err, document.ErrDocument) {
		return Calendar{}, &JSONError{Err: err}
	}
	if err != nil {
		return Calendar{}, err
	}
	file := reflect.New(rawEntries()).Elem()
	if err := document.Decode(data, file.Addr().Interface(), document.Limits{}); err != nil {
		return Calendar{}, &JSONError{Err: err}
	}
	var c Calendar
	var faults []error
	for field, read := range file.Fields() {
		raws, ok := read.Interface().([]json.RawMessage)
		if !ok {
			reflect.ValueOf(&c).Elem().FieldByIndex(field.Index).Set(read)
			continue
		}
		if len(raws) > mostEntries {
			return Calendar{}, &JSONError{Err: problemf(i18n.Text{
				EN: "there are more than %s entries", ES: "hay más de %s entradas",
			}, i18n.Int(mostEntries))}
		}
		for i, raw := range raws {
			var e Entry
			err := document.Decode(raw, &e, document.Limits{})
			switch {
			case err == nil:
				c.Entries = append(c.Entries, e)
			case len(faults) < mostFaults:
				faults = append(faults, &EntryError{Position: i, Name: nameOf(raw), Err: inCalendar(err, i)})
			}
		}
	}
	return c, errors.Join(faults...)
}

// mostEntries is how many entries are read from JSON: millions of empty ones
// would take much more memory than the text has bytes.
const mostEntries = 200_000

// rawEntries is the type Calendar with entries that are not read yet, because
// each may be refused for itself.
func rawEntries() reflect.Type {
	var fields []reflect.StructField
	for field := range reflect.TypeFor[Calendar]().Fields() {
		if field.Type == reflect.TypeFor[[]Entry]() {
			field.Type = reflect.TypeFor[[]json.RawMessage]()
		}
		fields = append(fields, field)
	}
	return reflect.StructOf(fields)
}

// nameOf is what a refused entry is called, as far as that can be read.
func nameOf(raw []byte) string {
	var e struct{ Key, Title string }
	_ = json.Unmarshal(raw, &e) // it goes on behind what it cannot read
	return cmp.Or(e.Key, e.Title)
}

// inCalendar is the error of an entry with the path in the calendar; the line
// and column in the entry alone would mislead.
func inCalendar(err error, position int) error {
	var e *document.Error
	if errors.As(err, &e) {
		placed := *e
		placed.Line, placed.Column = 0, 0
		placed.Path = check.Path("entries", strconv.Itoa(position)) + e.Path
		err = &placed
	}
	return err
}
