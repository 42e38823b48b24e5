package ingest

import (
	"math"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// flaw is what is wrong with a cell.
type flaw struct {
	problem, fix i18n.Text
	cause        error
	style        bool // the column is written like that, not this cell alone
}

// quickDigits is how many digits surely fit an int64.
const quickDigits = 18

// quick reads the plain numbers that most files are made of, coef·10^-places,
// without allocating; it is false for everything else, right or wrong.
func quick(cell []byte) (coef int64, places int, ok bool) {
	digits := cell
	if len(digits) > 0 && digits[0] == '-' {
		digits = digits[1:]
	}
	point := -1
	for i, c := range digits {
		switch {
		case c >= '0' && c <= '9':
			coef = 10*coef + int64(c-'0')
		case c == '.' && point < 0 && i > 0:
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

// number reads what quick leaves: long numbers, and what is none.
func number(cell []byte) (decimal.Decimal, *flaw) {
	text := string(cell[:min(len(cell), i18n.QuoteLimit)]) // longer is no number, and money says so too
	d, err := money.ParseDecimal(text)
	if err != nil {
		return decimal.Decimal{}, notNumber(text, err)
	}
	return d, nil
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

var (
	correctIt = i18n.Text{
		EN: "correct the cell, or leave it empty if the figure is not known",
		ES: "corrija la celda o déjela vacía si no se conoce el dato",
	}
	exportPlain = i18n.Text{
		EN: "export the column in the plain number style, such as 1234.56",
		ES: "exporte la columna con el estilo numérico simple, como 1234.56",
	}
)

// notNumber says what a text that is no plain number looks like.
func notNumber(text string, err error) *flaw {
	f := &flaw{fix: exportPlain, cause: err, style: true}
	unsigned := strings.TrimLeft(text, "+-")
	core := strings.Trim(unsigned, "0123456789., \u00a0\u202f'")
	hasDigit := strings.ContainsAny(text, "0123456789")
	switch {
	case !hasDigit:
		f.problem = i18n.Text{EN: "this is not a number", ES: "esto no es un número"}
		f.fix, f.style = correctIt, false
	case strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")"):
		f.problem = i18n.Text{
			EN: "a number in brackets may be a negative one, and nobody declared that",
			ES: "un número entre paréntesis puede ser negativo, y nadie lo ha declarado",
		}
	case core == "" && strings.ContainsAny(unsigned, ", \u00a0\u202f'"):
		f.problem = i18n.Text{
			EN: "this is not in the plain number style: grouped digits or a decimal comma can be read in two ways",
			ES: "esto no sigue el estilo numérico simple: los separadores de miles o la coma decimal se pueden leer de dos maneras",
		}
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
	case strings.ContainsAny(text, "eE") && strings.Trim(text, "0123456789.eE+-") == "":
		f.problem = i18n.Text{
			EN: "this has an exponent, and its last digits may be lost",
			ES: "esto lleva un exponente y puede haber perdido sus últimas cifras",
		}
	case core == "" && len(text) > quickDigits:
		f.problem = i18n.Text{EN: "the number has too many digits", ES: "el número tiene demasiadas cifras"}
		f.fix, f.style = correctIt, false
	default:
		f.problem = i18n.Text{EN: "this is not a plain number", ES: "esto no es un número simple"}
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

// longestMissing is the length in bytes up to which a cell is looked up.
const longestMissing = 64

// isMissing reports whether a cell says that its figure or date is missing.
func (r *Reader) isMissing(cell []byte) bool {
	if len(cell) == 0 {
		return true
	}
	if len(cell) > longestMissing {
		return false
	}
	return r.missing[strings.ToLower(string(cell))]
}
