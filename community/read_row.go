package community

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// row is one row of a file.
type row struct {
	format Format
	header header
	cells  []string
	line   int
	at     int // the cell that is being read
}

func (r *row) refuse(problem i18n.Text, args ...any) error {
	e := &ReadError{Line: r.line, Problem: i18n.Sprintf(problem, args...)}
	if r.at < len(r.header.texts) {
		e.Header = i18n.Quote(r.header.texts[r.at])
	}
	return e
}

// message reads the row.
func (r *row) message() (Interaction, error) {
	if len(r.cells) != len(r.header.names) {
		r.at = len(r.header.names)
		return Interaction{}, r.refuse(i18n.Text{
			EN: "it has %s, and the header %s",
			ES: "tiene %s, y la cabecera %s",
		}, cellNoun().Count(int64(len(r.cells))), i18n.Int(int64(len(r.header.names))))
	}
	m := Interaction{Kind: r.format.Kind, Where: r.format.Where}
	for i, name := range r.header.names {
		r.at = i
		if name == "" || r.cells[i] == "" && name != "key" && name != "at" {
			continue
		}
		if err := r.set(&m, name, strings.Clone(r.cells[i])); err != nil {
			return Interaction{}, err
		}
	}
	if m.From == "" && m.Act == "" {
		m.From = Audience
	}
	return m, nil
}

// set reads one cell that is not empty, or must not be.
func (r *row) set(m *Interaction, name, cell string) (err error) {
	switch name {
	case "key":
		m.Key, err = r.key(cell)
	case "parent":
		m.Parent, err = r.key(cell)
	case "replies":
		for one := range strings.SplitSeq(cell, ",") {
			if one = strings.TrimSpace(one); one != "" && err == nil {
				one, err = r.key(one)
				m.Replies = append(m.Replies, one)
			}
		}
	case "from":
		m.From, err = word(r, cell, []Party{Audience, Agent, Bot})
	case "inbound":
		inbound, err := strconv.ParseBool(cell)
		if err != nil {
			return r.refuse(i18n.Text{EN: "%s is neither true nor false", ES: "%s no es true ni false"}, i18n.Quote(cell))
		}
		if m.From = Agent; inbound {
			m.From = Audience
		}
	case "author":
		m.Author = cell
	case "at":
		m.At, err = r.instant(cell)
	case "text":
		m.Text = cell
	case "act":
		m.Act, err = word(r, cell, Acts())
	case "kind":
		m.Kind, err = word(r, cell, Kinds())
	case "channel":
		m.Where = channel.ID(cell)
	case "intent":
		m.Intent, err = word(r, cell, Intents())
	case "priority":
		m.Priority, err = word(r, cell, Priorities())
	case "polarity":
		m.Sentiment.Polarity, err = word(r, cell, []Polarity{Positive, Neutral, Negative})
	case "confidence":
		m.Sentiment.Confidence, err = r.fraction(cell)
	case "topic":
		m.Topics = append(m.Topics, cell)
	}
	return err
}

// word reads one of the words of a column.
func word[T ~string](r *row, cell string, words []T) (T, error) {
	if found := T(strings.ToLower(strings.TrimSpace(cell))); slices.Contains(words, found) {
		return found, nil
	}
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = string(w)
	}
	return "", r.refuse(i18n.Text{EN: "%s is none of %s", ES: "%s no es ninguno de %s"}, i18n.Quote(cell), strings.Join(quoted, ", "))
}

// key reads the key of a message. Tables that hold whole numbers as floating
// point write 3 as 3.0; up to 15 digits that has lost nothing.
func (r *row) key(cell string) (string, error) {
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	whole, isFloat := strings.CutSuffix(cell, ".0")
	mantissa, exponent, isScientific := strings.Cut(strings.ToLower(cell), "e+")
	mantissa = strings.Replace(strings.Replace(mantissa, ".", "", 1), ",", "", 1)
	switch {
	case cell == "":
		return "", r.refuse(i18n.Text{EN: "it is empty", ES: "está vacía"})
	case isScientific && digits(mantissa) && digits(exponent):
		return "", r.refuse(i18n.Text{
			EN: "%s is not a key: a spreadsheet has lost its digits; export the column as text",
			ES: "%s no es una clave: una hoja de cálculo perdió sus cifras; exporte la columna como texto",
		}, i18n.Quote(cell))
	case isFloat && digits(whole) && len(whole) > 15:
		return "", r.refuse(i18n.Text{
			EN: "%s is not a key: as a number with a point it has lost digits; export the column as text",
			ES: "%s no es una clave: como número con punto perdió cifras; exporte la columna como texto",
		}, i18n.Quote(cell))
	case isFloat && digits(whole):
		return whole, nil
	}
	return cell, nil
}

// fraction reads a number from 0 to 1.
func (r *row) fraction(cell string) (float64, error) {
	x, err := strconv.ParseFloat(cell, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		return 0, r.refuse(i18n.Text{EN: "%s is not a number from 0 to 1", ES: "%s no es un número de 0 a 1"}, i18n.Quote(cell))
	}
	return x, nil
}

func cellNoun() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "cell", ES: "celda"}, Many: i18n.Text{EN: "cells", ES: "celdas"}}
}
