package check

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Findings is a list of findings in the order in which they were found. It is
// not itself an error; see [Findings.Err].
//
// The zero value is an empty list.
type Findings []Finding

// Count returns how many findings have the severity s.
func (f Findings) Count(s Severity) int {
	n := 0
	for _, finding := range f {
		if finding.Severity == s {
			n++
		}
	}
	return n
}

// Err returns nil unless the list has a finding of severity [Error]; then it
// returns a [FindingsError] (errors.Is [ErrFindings]).
func (f Findings) Err() error {
	for _, finding := range f {
		if finding.Severity == Error {
			return &FindingsError{First: finding, Errors: f.Count(Error)}
		}
	}
	return nil
}

// WriteText writes each finding as a block of lines in the language l, blocks
// apart by an empty line: severity, code and path; the message; the fix. A
// line that would be empty is left out. Control characters are escaped, so
// that no text can forge a line, and each text is cut at 1000 bytes.
//
// An empty list writes nothing. It fails with the error of w.
func (f Findings) WriteText(w io.Writer, l i18n.Lang) error {
	out := bufio.NewWriter(w)
	for i, finding := range f {
		if i > 0 {
			out.WriteByte('\n') // bufio keeps the first error for Flush
		}
		finding.write(out, l)
	}
	return out.Flush()
}

// write writes the finding's block.
func (f Finding) write(out *bufio.Writer, l i18n.Lang) {
	writeLine(out, "", f.head(l))
	writeLine(out, "  ", line(f.Message.In(l)))
	if fix := line(f.Fix.In(l)); fix != "" {
		writeLine(out, "  ", i18n.Text{EN: "Fix: ", ES: "Solución: "}.In(l)+fix)
	}
}

// head is the first line of the finding's block; what is missing is left out.
func (f Finding) head(l i18n.Lang) string {
	var parts []string
	for _, part := range [...]string{f.Severity.Name().In(l), f.Code, f.Path} {
		if part != "" {
			parts = append(parts, line(part))
		}
	}
	return strings.Join(parts, " ")
}

func writeLine(out *bufio.Writer, indent, text string) {
	if text == "" {
		return
	}
	out.WriteString(indent)
	out.WriteString(text)
	out.WriteByte('\n')
}

// ErrFindings is the class of [FindingsError].
var ErrFindings = errors.New("check: findings of severity error")

// FindingsError says that a document has findings of severity [Error].
type FindingsError struct {
	First  Finding // the first of them
	Errors int     // how many there are
}

func (e *FindingsError) Error() string { return e.Text().EN }

// Unwrap returns [ErrFindings].
func (e *FindingsError) Unwrap() error { return ErrFindings }

// Text says the error in both languages.
func (e *FindingsError) Text() i18n.Text {
	where := line(e.First.Code)
	if e.First.Path != "" {
		where += " " + line(e.First.Path)
	}
	message := i18n.Text{EN: line(e.First.Message.EN), ES: line(e.First.Message.ES)}
	if e.Errors == 1 {
		return i18n.Sprintf(i18n.Text{EN: "%s: %s", ES: "%s: %s"}, where, message)
	}
	count := i18n.Noun{
		One:  i18n.Text{EN: "error", ES: "error"},
		Many: i18n.Text{EN: "errors", ES: "errores"},
	}.Count(int64(e.Errors))
	return i18n.Sprintf(i18n.Text{
		EN: "%s, the first is %s: %s",
		ES: "%s, el primero es %s: %s",
	}, count, where, message)
}
