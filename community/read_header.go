package community

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// columnNames are what columns can be.
func columnNames() []string {
	return []string{
		"key", "parent", "replies", "from", "inbound", "author", "at", "text", "act", "kind", "channel",
		"intent", "priority", "polarity", "confidence", "topic",
	}
}

// knownHeaders are read without being told, beside the names of columns.
//
// Sources: the data sets "Customer Support on Twitter" (Thought Vector) and
// "Twitter US Airline Sentiment" (CrowdFlower), headers read 2026-11-21.
func knownHeaders() map[string]string {
	return map[string]string{
		"tweet_id":                     "key",
		"author_id":                    "author",
		"created_at":                   "at",
		"response_tweet_id":            "replies",
		"in_response_to_tweet_id":      "parent",
		"airline_sentiment":            "polarity",
		"airline_sentiment_confidence": "confidence",
		"negativereason":               "topic",
		"tweet_created":                "at",
	}
}

// header is what the columns of a file are: their names, "" for those that are
// not read, and how the file calls them.
type header struct{ names, texts []string }

// header reads the first row of a file.
func (f Format) header(cells []string) (header, error) {
	h := header{names: make([]string, len(cells)), texts: slices.Clone(cells)}
	known := knownHeaders()
	for i, text := range h.texts {
		name, told := f.Columns[text]
		if !told {
			name = strings.ToLower(strings.TrimSpace(text))
			if usual, ok := known[name]; ok {
				name = usual
			}
		}
		switch {
		case slices.Contains(columnNames(), name):
			if first := slices.Index(h.names, name); first >= 0 && name != "topic" {
				return h, &ReadError{Line: 1, Header: i18n.Quote(text), Problem: i18n.Sprintf(i18n.Text{
					EN: "it is the %s, as %s is: name one of them \"-\" in the format",
					ES: "es %s, como %s: indique «-» para una de las dos en el formato",
				}, i18n.Quote(name), i18n.Quote(h.texts[first]))}
			}
			h.names[i] = name
		case told && name != "-":
			return h, &ReadError{Line: 1, Header: i18n.Quote(text), Problem: i18n.Sprintf(i18n.Text{
				EN: "the format says %s, which is no column: use one of %s, or -",
				ES: "el formato dice %s, que no es una columna: use una de %s, o -",
			}, i18n.Quote(name), strings.Join(columnNames(), ", "))}
		}
	}
	for _, name := range []string{"key", "at"} {
		if !slices.Contains(h.names, name) {
			return h, h.lacks(name)
		}
	}
	return h, nil
}

// lacks says that a column is missing, and which one may have been meant.
func (h header) lacks(name string) error {
	headers := h.texts
	if near := ident.Nearest(name, headers); len(near) > 0 {
		headers = near
	}
	quoted := make([]string, 0, len(headers))
	for _, text := range headers[:min(len(headers), 8)] {
		quoted = append(quoted, i18n.Quote(text))
	}
	return &ReadError{Line: 1, Problem: i18n.Sprintf(i18n.Text{
		EN: "no column is the %s: name it in the format; the file has %s",
		ES: "ninguna columna es %s: indíquela en el formato; el archivo tiene %s",
	}, i18n.Quote(name), strings.Join(quoted, ", "))}
}
