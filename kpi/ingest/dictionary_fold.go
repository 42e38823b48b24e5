package ingest

import (
	"strings"
	"unicode"

	"github.com/pauta-go/pauta/plan/money"
)

// accents are the accents that some programs write behind the letter, and the
// small letters that they make one with.
var accents = [...]struct {
	mark          rune
	letters, made string
}{
	{'\u0300', "aeioun", "àèìòùǹ"},
	{'\u0301', "aeiouycnsz", "áéíóúýćńśź"},
	{'\u0302', "aeiou", "âêîôû"},
	{'\u0303', "anoiu", "ãñõĩũ"},
	{'\u0308', "aeiouy", "äëïöüÿ"},
	{'\u030a', "au", "åů"},
	{'\u030c', "csz", "čšž"},
	{'\u0327', "cst", "çşţ"},
}

// fold is the form in which headers are compared: in small letters, each with
// its accent in one, with straight apostrophes, single spaces and none at the
// ends, and without marks of no width.
func fold(header string) string {
	if isFolded(header) {
		return header
	}
	out := make([]rune, 0, len(header))
	for _, r := range header {
		last := len(out) - 1
		switch r = unicode.ToLower(r); {
		case r == '\u2019' || r == '\u2018' || r == '\u02bc':
			r = '\''
		case r == '\ufeff' || r == '\u200b' || r == '\u200e' || r == '\u200f':
			continue
		case unicode.IsSpace(r):
			if last < 0 || out[last] == ' ' {
				continue
			}
			r = ' '
		case last >= 0:
			if made := composed(out[last], r); made != 0 {
				out[last] = made
				continue
			}
		}
		out = append(out, r)
	}
	return strings.TrimSuffix(string(out), " ")
}

// isFolded reports whether a header is in that form already, as names in plain
// letters are: nearly all.
func isFolded(header string) bool {
	for i := range len(header) {
		c := header[i]
		if c < ' ' || c > '~' || c >= 'A' && c <= 'Z' || c == ' ' && (i == 0 || i == len(header)-1 || header[i-1] == ' ') {
			return false
		}
	}
	return true
}

// composed is the letter that a letter and an accent make, or 0.
func composed(letter, mark rune) rune {
	if mark < accents[0].mark {
		return 0
	}
	for _, a := range accents {
		if a.mark != mark {
			continue
		}
		if at := strings.IndexRune(a.letters, letter); at >= 0 {
			return []rune(a.made)[at]
		}
	}
	return 0
}

// headerCurrency takes a currency in brackets off the end of a header: "Amount
// spent (EUR)". It must be in capitals: "Clicks (all)" are not in lek.
func headerCurrency(header string) (string, money.Currency) {
	header = strings.TrimSpace(header)
	open := len(header) - len("(EUR)")
	if open < 1 || header[open] != '(' || header[len(header)-1] != ')' {
		return header, 0
	}
	code := header[open+1 : len(header)-1]
	c, err := money.ParseCurrency(code)
	if err != nil || c.String() != code {
		return header, 0
	}
	return strings.TrimSpace(header[:open]), c
}
