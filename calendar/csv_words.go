package calendar

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// word is a text that has a name in both languages.
type word interface {
	~string
	Name() i18n.Text
}

// name is the name of a word, nothing for the zero word.
func name[W word](w W, l i18n.Lang) string {
	if w == "" {
		return ""
	}
	return w.Name().In(l)
}

// find returns the word of the list that a cell names, by itself or by its name
// in either language, whatever the capitals. Another text is a word of the
// program's own, unless it is near one of the list or has not the form of a key.
func find[W word](cell string, list []W) (W, error) {
	var names []string
	for _, w := range list {
		text := w.Name()
		for _, one := range [...]string{string(w), text.EN, text.ES} {
			if strings.EqualFold(one, cell) {
				return w, nil
			}
			names = append(names, one)
		}
	}
	if near := ident.Nearest(cell, names); len(near) > 0 {
		return "", problemf(i18n.Text{
			EN: "%s is not known: is it %s?", ES: "%s no se conoce: ¿es %s?",
		}, i18n.Quote(cell), i18n.Quote(near[0]))
	}
	return W(cell), ident.CheckKey(cell)
}

func readFormat(r *rowEntry, cell string) (err error) {
	r.post.Format, err = find(cell, Formats())
	return err
}

func readKind(r *rowEntry, cell string) (err error) {
	r.entry.Kind, err = find(cell, Kinds())
	return err
}

func readOrigin(r *rowEntry, cell string) (err error) {
	r.entry.Origin, err = find(cell, Origins())
	return err
}

// readState reads the state as a history of one step, whose time is not known.
func readState(r *rowEntry, cell string) error {
	states := r.workflow.States()
	state, err := find(cell, states)
	if err != nil {
		return err
	}
	r.entry.History = []Step{{To: state}}
	return nil
}
