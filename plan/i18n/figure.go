package i18n

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Figure is a number in plain digits that [Sprintf] writes in each language's
// usual style; [Style.Plain] says which digits are plain.
//
// The zero value is no number, and is written as nothing.
type Figure string

// In writes the figure in the usual style of l.
func (f Figure) In(l Lang) string { return l.Style().Plain(string(f)) }

// Int is the [Figure] of a whole number.
func Int(n int64) Figure { return Figure(strconv.FormatInt(n, 10)) }

// maxPlaces is far beyond what the library accepts or computes; it only keeps
// a hostile exponent from being written out, digit after digit.
const maxPlaces = 10_000

// Fixed is the [Figure] of d with exactly the given number of places, rounded
// half away from zero; a result of zero has no minus. Places below 0 count as
// 0, above 10,000 as 10,000. A decimal with an exponent beyond 10,000, up or
// down, is not written out but given as coefficient and exponent, "12e20000".
func Fixed(d decimal.Decimal, places int32) Figure {
	if d.Sign() == 0 {
		d = decimal.Decimal{} // whatever its exponent
	}
	if e := d.Exponent(); e < -maxPlaces || e > maxPlaces {
		return Figure(d.Coefficient().String() + "e" + strconv.Itoa(int(e)))
	}
	digits := d.StringFixed(min(max(places, 0), maxPlaces))
	if strings.Trim(digits, "-0.") == "" {
		digits = strings.TrimPrefix(digits, "-")
	}
	return Figure(digits)
}
