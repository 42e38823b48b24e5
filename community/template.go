package community

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Placeholder returns the first field of a template that a text has, such as
// {{name}}, {nombre}, [cliente], <order>, %FECHA%; "" where it has none. Two
// braces hold a field whatever it is called, the other marks one of the usual
// words. A reply with a field was sent without being read, and a guideline with
// one is a text to copy.
func Placeholder(text string) string {
	first, at := "", len(text)
	for _, marks := range [...][2]string{{"{{", "}}"}, {"{", "}"}, {"[", "]"}, {"<", ">"}, {"%", "%"}} {
		from := 0
		for {
			begin := strings.Index(text[from:at], marks[0])
			if begin < 0 {
				break
			}
			begin += from
			from = begin + len(marks[0])
			length := strings.Index(text[from:min(len(text), from+60)], marks[1])
			if length < 0 {
				continue
			}
			if inside := text[from : from+length]; marks[0] == "{{" || isField(inside) {
				first, at = text[begin:from+length+len(marks[1])], begin
				break
			}
		}
	}
	return first
}

// isField reports whether what stands between two marks begins with the usual
// name of a field, and has three words at most.
func isField(s string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	switch words[0] {
	case "name", "nombre", "first", "customer", "cliente", "client", "user", "usuario", "order", "pedido",
		"date", "fecha", "agent", "agente", "link", "enlace", "brand", "marca", "product", "producto":
		return true
	}
	return false
}

// Repeated is one answer that agents gave again and again.
//
// The zero Repeated was never given.
type Repeated struct {
	Text    string   // as it was first written
	Times   int      // in different threads
	Threads []string // their keys
}

// RepeatedReplies finds answers of agents that are the same in at least so many
// threads, the most frequent first: names of accounts, figures, links, capitals
// and punctuation apart. Answers of three words and fewer ("thank you!") do not
// count, and those of machines are known to be templates. Below 2 is 2.
func RepeatedReplies(threads []Thread, times int) []Repeated {
	times = max(times, 2)
	found := map[string]*Repeated{}
	for _, t := range threads {
		here := map[string]bool{}
		for _, m := range t.Messages {
			if m.From != Agent {
				continue
			}
			plain := skeleton(m.Text)
			if strings.Count(plain, " ") < 3 || here[plain] {
				continue
			}
			here[plain] = true
			if found[plain] == nil {
				found[plain] = &Repeated{Text: m.Text}
			}
			found[plain].Times++
			found[plain].Threads = append(found[plain].Threads, t.Key)
		}
	}
	var list []Repeated
	for _, r := range found {
		if r.Times >= times {
			list = append(list, *r)
		}
	}
	slices.SortFunc(list, func(a, b Repeated) int {
		return cmp.Or(cmp.Compare(b.Times, a.Times), cmp.Compare(a.Text, b.Text))
	})
	return list
}

// skeleton is what is left of a text without what a template fills in: its
// words in lower case, one space between them.
func skeleton(text string) string {
	var words []string
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		if strings.HasPrefix(word, "@") || strings.HasPrefix(word, "http") || strings.ContainsFunc(word, unicode.IsDigit) {
			continue
		}
		if word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); word != "" {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}
