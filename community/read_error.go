package community

import (
	"encoding/csv"
	"errors"
	"io"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrRead is the class of [ReadError].
var ErrRead = errors.New("community: file cannot be read")

// ReadError says what in a file cannot be read, and where. What does not apply
// is empty.
type ReadError struct {
	File    string    // as i18n.Quote gives it
	Line    int       // from 1, the header included
	Header  string    // of the column, as i18n.Quote gives it
	Problem i18n.Text // what is wrong
}

func (e *ReadError) Error() string { return e.Text().EN }

// Unwrap returns [ErrRead].
func (e *ReadError) Unwrap() error { return ErrRead }

// Text says the error in both languages.
func (e *ReadError) Text() i18n.Text {
	var places []i18n.Text
	if e.File != "" {
		places = append(places, i18n.Sprintf(i18n.Text{EN: "file %s", ES: "archivo %s"}, e.File))
	}
	if e.Line > 0 {
		places = append(places, i18n.Sprintf(i18n.Text{EN: "line %s", ES: "línea %s"}, i18n.Int(int64(e.Line))))
	}
	if e.Header != "" {
		places = append(places, i18n.Sprintf(i18n.Text{EN: "column %s", ES: "columna %s"}, e.Header))
	}
	if len(places) == 0 {
		return e.Problem
	}
	return i18n.Sprintf(i18n.Text{EN: "%s: %s", ES: "%s: %s"}, i18n.Join(places, ", "), e.Problem)
}

func failed(err error) i18n.Text {
	return i18n.Sprintf(i18n.Text{EN: "the source failed: %s", ES: "falló el origen: %s"}, err)
}

// badCSV says why reading ended.
func badCSV(err error) error {
	var known *ReadError
	var parse *csv.ParseError
	switch {
	case errors.As(err, &known):
		return known
	case errors.Is(err, io.EOF):
		return &ReadError{Problem: i18n.Text{EN: "it is empty: a header is needed", ES: "está vacío: hace falta una cabecera"}}
	case errors.As(err, &parse) && (errors.Is(err, csv.ErrQuote) || errors.Is(err, csv.ErrBareQuote)):
		return &ReadError{Line: parse.Line, Problem: i18n.Text{
			EN: "a quotation mark is not closed, or stands inside a cell that does not begin with one",
			ES: "unas comillas no se cierran, o están dentro de una celda que no empieza por comillas",
		}}
	}
	return &ReadError{Problem: failed(err)}
}

// inFile puts the name of the file into the errors of a reading.
func inFile(err error, name string) error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []error
		for _, one := range joined.Unwrap() {
			list = append(list, inFile(one, name))
		}
		return errors.Join(list...)
	}
	var known *ReadError
	if errors.As(err, &known) {
		named := *known
		named.File = i18n.Quote(name)
		return &named
	}
	return err
}
