package community

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

func messageNoun() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "message", ES: "mensaje"}, Many: i18n.Text{EN: "messages", ES: "mensajes"}}
}

// title begins a name with a capital.
func title(t i18n.Text) i18n.Text {
	upper := func(s string) string {
		r, size := utf8.DecodeRuneInString(s)
		return string(unicode.ToUpper(r)) + s[size:]
	}
	return i18n.Text{EN: upper(t.EN), ES: upper(t.ES)}
}

// oneLine is a text as it may stand in a line: what is no visible character,
// and what changes the direction of writing, is a space.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
}

// words are how a report calls waits that are over, and those that are not.
type words struct{ done, open i18n.Text }

func wordsFor(a Awaited) words {
	if a == Resolution {
		return words{
			done: i18n.Text{EN: "resolved", ES: "resueltas"},
			open: i18n.Text{EN: "still open", ES: "aún abiertas"},
		}
	}
	return words{
		done: i18n.Text{EN: "answered", ES: "respondidas"},
		open: i18n.Text{EN: "still waiting", ES: "aún sin respuesta"},
	}
}

// mean is the mean of what was answered, to the second.
func (t Times) mean() i18n.Text {
	v := t.Mean()
	seconds, err := v.Fixed(0)
	if err != nil {
		return v.Why()
	}
	return said(time.Duration(seconds.IntPart()) * time.Second)
}

// text says what was met, of what was settled, and what is pending.
func (w Within) text() i18n.Text {
	text := i18n.Sprintf(i18n.Text{EN: "%s of %s (%s)", ES: "%s de %s (%s)"}, i18n.Int(w.Met), i18n.Int(w.Met+w.Missed()), percent(w.Share()))
	if w.Pending > 0 {
		text = i18n.Sprintf(i18n.Text{EN: "%s, %s pending", ES: "%s, %s por decidir"}, text, i18n.Int(w.Pending))
	}
	return text
}

// chance says the share that is answered within a time, with its error, and how
// much higher it looks without the unanswered.
func (t Times) chance(d time.Duration, done i18n.Text) i18n.Text {
	c, why := t.Chance(d)
	if why != 0 {
		return why.Text()
	}
	figure := func(x float64) i18n.Text {
		digits := i18n.Figure(strconv.FormatFloat(100*x, 'f', 1, 64))
		return i18n.Text{EN: i18n.English.Percent(digits.In(i18n.EN)), ES: i18n.Spain.Percent(digits.In(i18n.ES))}
	}
	return i18n.Sprintf(i18n.Text{EN: "%s ± %s (%s alone %s)", ES: "%s ± %s (solo %s %s)"},
		figure(c.Kept), figure(c.SE), done, figure(c.Answered))
}
