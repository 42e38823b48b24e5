package roles

import (
	"strings"
	"unicode"
)

// heads returns the letter that a heading of a column stands for, zero for
// none: the letter, the word, or both ("R (Responsible)").
func heads(heading string) Letter {
	words := strings.FieldsFunc(plainLetters(heading), func(r rune) bool { return !unicode.IsLetter(r) })
	if l := headingWord(strings.Join(words, " ")); l != 0 {
		return l
	}
	var all Letter
	for i, word := range words {
		l := headingWord(word)
		if l == 0 || i > 0 && l != all {
			return 0
		}
		all = l
	}
	return all
}

// headingWord knows the headings of columns in English, Spanish and Portuguese,
// without accents. Texts as found in public RACI templates, 2026-11-21.
func headingWord(s string) Letter {
	switch s {
	case "r", "responsible", "responsable", "responsables", "responsavel", "responsaveis",
		"ejecutor", "executor", "responsable de ejecucion", "responsavel pela execucao":
		return Responsible
	case "a", "accountable", "approver", "aprobador", "aprobadora", "aprueba", "aprovador", "aprova",
		"autoridad", "autoridade", "responsable final", "rinde cuentas", "quien rinde cuentas", "presta contas":
		return Accountable
	case "s", "support", "supports", "supportive", "supporting", "apoyo", "apoya", "soporte", "apoio", "apoia", "suporte":
		return Supports
	case "c", "consulted", "consult", "consultado", "consultada", "consultados":
		return Consulted
	case "i", "informed", "inform", "informado", "informada", "informados":
		return Informed
	}
	return 0
}

// plainLetters is a text in lower case and without the accents of Spanish and
// Portuguese.
func plainLetters(s string) string {
	return strings.NewReplacer(
		"á", "a", "à", "a", "â", "a", "ã", "a", "é", "e", "ê", "e", "í", "i",
		"ó", "o", "ô", "o", "õ", "o", "ú", "u", "ü", "u", "ç", "c", "ñ", "n",
	).Replace(strings.ToLower(s))
}
