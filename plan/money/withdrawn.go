package money

import "github.com/pauta-go/pauta/plan/i18n"

// withdrawn lists the codes that older files may still have and that are no
// constants, with the month in which they left the standard and what took
// their place.
//
// Source: ISO 4217, list three (historic denominations) of SIX Financial
// Information, with its amendments 175 (SLL), 176 (ANG), 177 (ZWL) and 178
// (CUC), read in November 2026 from public copies.
var withdrawn = [...]struct {
	code, month string
	heir        Currency
}{
	{"ANG", "2025-03", XCG},
	{"ZWL", "2024-09", ZWG},
	{"SLL", "2023-12", SLE},
	{"HRK", "2023-01", EUR},
	{"CUC", "2021-06", CUP},
}

// whyNot says what is wrong with a code that is not in the table.
func whyNot(code string) i18n.Text {
	if code == "XXX" || code == "XTS" {
		return i18n.Text{
			EN: "is the standard's code for no currency or for tests: give the code of a currency",
			ES: "es el código de la norma para la ausencia de moneda o para pruebas: indique el de una moneda",
		}
	}
	for _, w := range withdrawn {
		if w.code == code {
			return i18n.Sprintf(i18n.Text{
				EN: "left ISO 4217 in %s: %s took its place",
				ES: "salió de ISO 4217 en %s: la sustituye %s",
			}, w.month, w.heir)
		}
	}
	return i18n.Text{
		EN: "is unknown: give an ISO 4217 code, such as EUR",
		ES: "es desconocida: indique un código ISO 4217, como EUR",
	}
}
