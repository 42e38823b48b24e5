package kpi

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// The classes of errors of this package; errors.Is finds them.
var (
	// ErrDefinition: a definition or metric that a catalogue cannot take.
	ErrDefinition = errors.New("kpi: definition refused")
	// ErrUnknown: an ID that the catalogue, layout or table does not have.
	ErrUnknown = errors.New("kpi: unknown name")
	// ErrCell: a figure that its measure cannot have.
	ErrCell = errors.New("kpi: figure refused")
	// ErrTally: rows or tallies that cannot be put together.
	ErrTally = errors.New("kpi: tally refused")
	// ErrBinary: bytes that are not a tally.
	ErrBinary = errors.New("kpi: not the binary form of a tally")
	// ErrValue: a value that has no such form, or two that do not compare.
	ErrValue = errors.New("kpi: value refused")
)

// problem is what every error of this package has in common.
type problem struct {
	class error
	text  i18n.Text
}

// Error is the problem in English, in one line.
func (p *problem) Error() string { return p.text.EN }

// Text is the problem in both languages.
func (p *problem) Text() i18n.Text { return p.text }

// Unwrap returns the class of the problem.
func (p *problem) Unwrap() error { return p.class }

// DefinitionError says which definition or metric was refused, and why.
type DefinitionError struct {
	problem
	ID string // cut and quoted if it is not a well-formed ID
}

// UnknownError says which name is not known, and which ones are near it.
type UnknownError struct {
	problem
	Name string // cut and quoted
	Near []string
}

// CellError says which figure was refused, and why.
type CellError struct {
	problem
	Measure Measure
	Figure  string // cut and quoted
}

// TallyError says what could not be put together, and why.
type TallyError struct {
	problem
	Measure Measure // empty where no single measure is the cause
}

// BinaryError says where bytes stopped being a tally.
type BinaryError struct {
	problem
	Offset int // bytes read before the fault, from 0
}

// ValueError says why a value was refused.
type ValueError struct {
	problem
	Reason Reason // of an undefined value; else zero
}
