package ingest

import (
	"bytes"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// workbooks are the first bytes of spreadsheet files: zip, and the older
// compound files.
var workbooks = [...]string{"PK\x03\x04", "PK\x05\x06", "\xd0\xcf\x11\xe0"}

// workbook refuses a spreadsheet file.
func workbook(head []byte) error {
	if !slices.ContainsFunc(workbooks[:], func(w string) bool { return bytes.HasPrefix(head, []byte(w)) }) {
		return nil
	}
	ways := []i18n.Text{{EN: "export it as CSV", ES: "expórtelo como CSV"}}
	for _, e := range dictionary() {
		if !e.howToCSV.IsZero() && !slices.Contains(ways, e.howToCSV) {
			ways = append(ways, e.howToCSV)
		}
	}
	return &Error{
		class: ErrFormat,
		Problem: i18n.Text{
			EN: "this looks like a zip file or a spreadsheet, whatever its name",
			ES: "esto parece un archivo zip o una hoja de cálculo, se llame como se llame",
		},
		Fix: i18n.Join(ways, "; "),
	}
}
