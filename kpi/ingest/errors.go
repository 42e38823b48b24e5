package ingest

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// The classes of [Error].
var (
	// ErrOptions: options that contradict themselves or the catalogue.
	ErrOptions = errors.New("ingest: options refused")
	// ErrFormat: bytes that are not the CSV that was expected. Reading stops.
	ErrFormat = errors.New("ingest: not the CSV expected")
	// ErrColumns: a header without the columns that are asked for.
	ErrColumns = errors.New("ingest: columns do not fit")
	// ErrRow: a row that cannot be counted. Reading goes on behind it.
	ErrRow = errors.New("ingest: row refused")
	// ErrSource: a source that cannot be opened, or fails before its end.
	ErrSource = errors.New("ingest: source failed")
)

// Error is one thing that is wrong, and where. errors.Is finds its class and,
// where another package refused a figure or a source failed, that error too.
type Error struct {
	File    string    `json:"file,omitempty"`   // the name, as [i18n.Quote] gives it; "" if there is none
	Line    int       `json:"line,omitempty"`   // the physical line, from 1; 0 if it is about no line
	Column  int       `json:"column,omitempty"` // the number of the column, from 1; 0 if it is about none
	Header  string    `json:"header,omitempty"` // that column's header, as [i18n.Quote] gives it
	Cell    string    `json:"cell,omitempty"`   // the cell, as [i18n.Quote] gives it; "" if it is about none
	Problem i18n.Text `json:"problem"`          // what is wrong
	Fix     i18n.Text `json:"fix"`              // what to do

	class error
	cause error
	style bool // the whole column is written like that
}

func (e *Error) Error() string { return e.Text().EN }

// Unwrap returns the class and, if there is one, the error behind it.
func (e *Error) Unwrap() []error {
	var behind []error
	for _, err := range []error{e.class, e.cause} {
		if err != nil {
			behind = append(behind, err)
		}
	}
	return behind
}

// Text says where, what is wrong and what to do, in one line.
func (e *Error) Text() i18n.Text {
	var where []i18n.Text
	if e.File != "" {
		where = append(where, i18n.Same(e.File))
	}
	if e.Line > 0 {
		where = append(where, i18n.Sprintf(i18n.Text{EN: "line %d", ES: "línea %d"}, e.Line))
	}
	if e.Column > 0 {
		where = append(where, i18n.Sprintf(i18n.Text{EN: "column %d", ES: "columna %d"}, e.Column))
	}
	if e.Header != "" {
		where = append(where, i18n.Same(e.Header))
	}
	if e.Cell != "" {
		where = append(where, i18n.Sprintf(i18n.Text{EN: "cell %s", ES: "celda %s"}, e.Cell))
	}
	said := e.Problem
	if !e.Fix.IsZero() {
		said = i18n.Join([]i18n.Text{e.Problem, e.Fix}, "; ")
	}
	if len(where) == 0 {
		return said
	}
	return i18n.Join([]i18n.Text{i18n.Join(where, ", "), said}, ": ")
}

// RowsError says how many rows were refused. What is wrong with them stands in
// First, as far as [Limits] has room; where a whole column is written in a way
// that is not accepted, such as dates in an order that nobody declared, First
// has only the first of its cells. [Read] joins First to it, so that
// [i18n.Say] says all of it, a line each.
type RowsError struct {
	First []*Error
	Count int64
}

var (
	refusedRows = i18n.Noun{
		One:  i18n.Text{EN: "row is refused", ES: "fila rechazada"},
		Many: i18n.Text{EN: "rows are refused", ES: "filas rechazadas"},
	}
	listedRows = i18n.Noun{
		One:  i18n.Text{EN: "is listed", ES: "en la lista"},
		Many: i18n.Text{EN: "are listed", ES: "en la lista"},
	}
)

func (e *RowsError) Error() string { return e.Text().EN }

// Unwrap returns [ErrRow].
func (e *RowsError) Unwrap() error { return ErrRow }

// Text says how many rows were refused, and how many of them are in First if
// not all are.
func (e *RowsError) Text() i18n.Text {
	said := refusedRows.Count(e.Count)
	if n := int64(len(e.First)); n < e.Count {
		said = i18n.Join([]i18n.Text{said, listedRows.Count(n)}, "; ")
	}
	return said
}

// joined is the error with what is wrong with the rows, and what else there
// is.
func (e *RowsError) joined(more error) error {
	all := []error{e}
	for _, err := range e.First {
		all = append(all, err)
	}
	return errors.Join(append(all, more)...)
}
