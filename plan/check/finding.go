package check

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Finding is one thing that is wrong or weak in a document. It is plain data
// and comparable with ==.
//
// The zero Finding says nothing; [Run] fills Code, Severity and, where it is
// empty, Fix from the rule.
type Finding struct {
	Code     string    `json:"code"` // three letters of the package and three digits, PLN-014; never reused
	Severity Severity  `json:"severity"`
	Path     string    `json:"path"`           // JSON Pointer of the place, as Path makes it; "" is the whole document
	Got      string    `json:"got,omitempty"`  // the plain figure that was found
	Want     string    `json:"want,omitempty"` // the plain figure that was expected
	Message  i18n.Text `json:"message"`        // what is wrong, where and by how much
	Fix      i18n.Text `json:"fix"`            // what to do, beginning with a verb
}

// Path joins the parts to a JSON Pointer (RFC 6901): each part behind a slash,
// with "~" written as "~0" and "/" as "~1". Without parts it is "", which
// points at the whole document.
func Path(parts ...string) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteByte('/')
		for i := range len(part) {
			switch part[i] {
			case '~':
				b.WriteString("~0")
			case '/':
				b.WriteString("~1")
			default:
				b.WriteByte(part[i])
			}
		}
	}
	return b.String()
}
