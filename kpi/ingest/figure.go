package ingest

import (
	"bytes"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// flaw is what is wrong with a cell.
type flaw struct {
	problem, fix i18n.Text
	cause        error
	style        bool  // the column is written like that, not this cell alone
	class        error // of an error that ends the reading; nil for a bad row
}

// quickDigits is how many digits surely fit an int64.
const quickDigits = 18

// quick reads the plain numbers that most files are made of, coef·10^-places,
// without allocating; it is false for everything else, right or wrong. Without
// a point only whole numbers are plain: nobody knows yet which mark is the
// point.
func quick(cell []byte, mark byte) (coef int64, places int, ok bool) {
	digits := cell
	if len(digits) > 0 && digits[0] == '-' {
		digits = digits[1:]
	}
	point := -1
	for i, c := range digits {
		switch {
		case c >= '0' && c <= '9':
			coef = 10*coef + int64(c-'0')
		case c == mark && mark != 0 && point < 0 && i > 0:
			point = i
		default:
			return 0, 0, false
		}
		if i > quickDigits {
			return 0, 0, false
		}
	}
	n := len(digits)
	if point >= 0 {
		places = n - point - 1
		n--
	}
	if n == 0 || n > quickDigits || point >= 0 && places == 0 {
		return 0, 0, false
	}
	if len(digits) < len(cell) {
		coef = -coef
	}
	return coef, places, true
}

// figure is what a cell says.
type figure struct {
	decimal.Decimal
	places   int32 // that are written, percentages as fractions
	currency money.Currency
	percent  bool // with a per cent sign
}

// figure reads what quick leaves: numbers with marks and signs, long ones, and
// what is none. It counts as evidence.
func (r *Reader) figure(at int, cell []byte, unit cellUnit) (figure, *flaw) {
	if unit >= asMillis && bytes.IndexByte(cell, ':') >= 0 {
		return clock(cell)
	}
	body, f, bad := bareFigure(cell, unit)
	if bad != nil {
		return f, bad
	}
	style, bad := r.styleOf(at, body)
	if bad != nil {
		return f, bad
	}
	var room [longestNumber]byte
	plain, _ := style.plain(room[:0], body)
	d, err := money.ParseDecimal(string(plain))
	if err != nil {
		return f, notNumber(string(cell[:min(len(cell), i18n.QuoteLimit)]))
	}
	f.places = int32(0)
	if i := bytes.IndexByte(plain, '.'); i >= 0 {
		f.places = int32(len(plain) - i - 1)
	}
	factor := unit.factor()
	if unit == asRate && !f.percent || unit == asFraction && !f.percent {
		factor = decimal.New(1, 0)
	} else if f.percent {
		factor = decimal.New(1, -2)
	}
	f.Decimal = d.Mul(factor)
	f.places = max(0, f.places-factor.Exponent())
	return f, nil
}

// bareFigure takes off what stands around the digits: the sign of a currency,
// the per cent sign of a ratio.
func bareFigure(cell []byte, unit cellUnit) (body []byte, f figure, bad *flaw) {
	if len(cell) > longestNumber {
		return nil, f, notNumber(string(cell[:i18n.QuoteLimit]))
	}
	body = spaceless(cell)
	if unit.isMoney() {
		body, f.currency = unsigned(body)
	}
	if unit == asPercent || unit == asFraction || unit == asRate {
		if body, f.percent = bytes.CutSuffix(body, []byte{'%'}); f.percent {
			body = spaceless(body)
		}
	}
	if how, _ := fitOf(body); how == fitsNone {
		return nil, f, notNumber(string(cell))
	}
	return body, f, nil
}

// clock reads a duration such as 0:00:41 or 1:32, in seconds.
func clock(cell []byte) (figure, *flaw) {
	parts := bytes.Split(cell, []byte{':'})
	total := int64(0)
	for i, part := range parts {
		if !allDigits(part) || len(part) > 6 || i > 0 && (len(part) != 2 || part[0] > '5') || len(parts) > 3 {
			return figure{}, &flaw{
				problem: i18n.Text{EN: "this is not a duration", ES: "esto no es una duración"},
				fix:     i18n.Text{EN: "write it as h:mm:ss or as seconds", ES: "escríbala como h:mm:ss o en segundos"},
			}
		}
		n, _, _ := quick(part, 0)
		total = 60*total + n
	}
	return figure{Decimal: decimal.NewFromInt(total)}, nil
}

// greatest is the greatest whole figure that a platform can mean: counts are
// 64-bit integers everywhere.
func greatest() decimal.Decimal { return decimal.NewFromInt(math.MaxInt64) }

func tooLarge() *flaw {
	return &flaw{
		problem: i18n.Sprintf(i18n.Text{
			EN: "the figure is too large: a count is at most %s",
			ES: "la cifra es demasiado grande: un recuento es como mucho %s",
		}, i18n.Int(math.MaxInt64)),
		fix: correctIt,
	}
}

var correctIt = i18n.Text{
	EN: "correct the cell, or leave it empty if the figure is not known",
	ES: "corrija la celda o déjela vacía si no se conoce el dato",
}

// notNumber says what a text that is no number looks like.
func notNumber(text string) *flaw {
	_, err := money.ParseDecimal(text)
	f := &flaw{fix: correctIt, cause: err, style: true}
	unsigned := strings.TrimLeft(text, "+-")
	core := strings.Trim(unsigned, "0123456789., \u00a0\u202f'")
	hasDigit := strings.ContainsAny(text, "0123456789")
	switch {
	case !hasDigit:
		f.problem = i18n.Text{EN: "this is not a number", ES: "esto no es un número"}
		f.style = false
	case strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")"):
		f.problem = i18n.Text{
			EN: "a number in brackets may be a negative one, and nobody declared that",
			ES: "un número entre paréntesis puede ser negativo, y nadie lo ha declarado",
		}
	case core == "" && strings.ContainsAny(unsigned, ", \u00a0\u202f'"):
		f.problem = i18n.Text{
			EN: "this is no number in any style: its marks do not stand between thousands",
			ES: "esto no es un número en ningún estilo: sus separadores no están entre los miles",
		}
		f.style = false
	case strings.HasSuffix(core, "%"):
		f.problem = i18n.Text{
			EN: "this is a printed percentage, and ratios are computed, not read",
			ES: "esto es un porcentaje impreso, y los cocientes se calculan, no se leen",
		}
		f.fix = i18n.Text{
			EN: "map the counts that it was made of",
			ES: "asigne las columnas de los recuentos de los que sale",
		}
	case isShortened(core):
		f.problem = i18n.Text{EN: "this is a rounded display value", ES: "esto es un valor redondeado para mostrarlo"}
		f.fix = i18n.Text{EN: "export the full figure", ES: "exporte la cifra completa"}
	case strings.ContainsAny(text, "eE") && strings.Trim(text, "0123456789.,eE+-") == "":
		f.problem = i18n.Text{
			EN: "this has an exponent, and its last digits may be lost",
			ES: "esto lleva un exponente y puede haber perdido sus últimas cifras",
		}
		f.fix = i18n.Text{EN: "export the column in plain digits", ES: "exporte la columna con todas sus cifras"}
	case core == "" && len(text) > quickDigits:
		f.problem = i18n.Text{EN: "the number has too many digits", ES: "el número tiene demasiadas cifras"}
		f.style = false
	default:
		f.problem = i18n.Text{EN: "this is not a number", ES: "esto no es un número"}
		f.style = false
	}
	return f
}

// isShortened reports whether what stands behind the digits is how screens
// shorten thousands and millions, in English and Spanish.
func isShortened(suffix string) bool {
	switch strings.ToLower(suffix) {
	case "k", "m", "b", "bn", "mm", "mil", "mill", "mill.", "thousand", "million", "millones":
		return true
	}
	return false
}

// usuallyMissing are the texts, in small letters, for a figure that is
// missing. Google Ads writes " --", Meta and X "-", TikTok "NAN".
var usuallyMissing = [...]string{"-", "--", "–", "—", "na", "n/a", "nan", "undefined"}

// isMissing reports whether a cell says that its figure or date is missing.
func (r *Reader) isMissing(cell []byte) bool {
	if len(cell) == 0 {
		return true
	}
	if len(cell) > r.longest {
		return false
	}
	var room [longestNumber]byte
	small := room[:0]
	for _, c := range cell {
		switch {
		case c >= utf8.RuneSelf || len(small) == len(room):
			return r.missing[strings.ToLower(string(cell))]
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		small = append(small, c)
	}
	return r.missing[string(small)] // makes no string
}
