package i18n

import (
	"strconv"
	"unicode/utf8"
)

// QuoteLimit is the greatest number of bytes that [Quote] returns.
const QuoteLimit = 80

// Quote returns s in Go's double quotes, with what cannot be printed and what
// is not UTF-8 escaped, in at most [QuoteLimit] bytes: of a longer text it
// keeps the beginning and puts an ellipsis behind the closing quote. Every
// error of the library quotes with it what it refused.
func Quote(s string) string {
	const end = `"…`
	if len(s) <= QuoteLimit {
		if q := strconv.Quote(s); len(q) <= QuoteLimit {
			return q
		}
	}
	q := make([]byte, 1, QuoteLimit)
	q[0] = '"'
	for {
		_, size := utf8.DecodeRuneInString(s)
		one := strconv.Quote(s[:size])
		one = one[1 : len(one)-1]
		if len(q)+len(one)+len(end) > QuoteLimit {
			return string(q) + end
		}
		q = append(q, one...)
		s = s[size:]
	}
}
