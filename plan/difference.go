package plan

import (
	"bufio"
	"io"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Difference is one thing in which a plan differs from an earlier version of
// it.
type Difference struct {
	Path string    `json:"path"`          // JSON Pointer: of the later version, or of the earlier one for what was taken out
	Was  string    `json:"was,omitempty"` // as the document has it; "" for what is new
	Now  string    `json:"now,omitempty"` // as the document has it; "" for what was taken out
	Text i18n.Text `json:"text"`          // in words
}

// Differences is a list of differences in the order of the document.
//
// The zero Differences is none.
type Differences []Difference

// WriteText writes the differences in words, each on a line of its own, for
// those who have to approve the later version. It returns the first error of w.
func (d Differences) WriteText(w io.Writer, l i18n.Lang) error {
	page := bufio.NewWriter(w)
	for _, one := range d {
		_, _ = page.WriteString(one.Text.In(l) + "\n") // the page keeps the first error for Flush
	}
	return page.Flush()
}
