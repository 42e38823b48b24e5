package legal

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Result is what a document and a fact come to. It is never "legal".
//
// The zero Result is none.
type Result string

// The results.
const (
	NotShown    Result = "not-shown"   // the document does not say
	Contradicts Result = "contradicts" // the document says otherwise
	OnPaper     Result = "on-paper"    // satisfied on paper: the document says what is asked, whatever is done
)

// Name returns the words for people, and no text for what is no result.
func (r Result) Name() i18n.Text {
	switch r {
	case NotShown:
		return i18n.Text{EN: "not shown", ES: "sin acreditar"}
	case Contradicts:
		return i18n.Text{EN: "contradicts", ES: "se contradice"}
	case OnPaper:
		return i18n.Text{EN: "satisfied on paper", ES: "cumplido sobre el papel"}
	}
	return i18n.Text{}
}

// Shown is what a document shows: the youngest age of those it addresses, and
// which parts it says that it has or has not.
//
// The zero Shown shows nothing.
type Shown struct {
	Age   int    // in years; zero or less is not stated
	Has   []Part // those that are there
	Lacks []Part // those of which the document itself says that they are not there
}

// Verdict is what one fact makes of a document.
//
// The zero Verdict says nothing.
type Verdict struct {
	Fact    Fact
	Result  Result
	Age     int    // the youngest age of those addressed, where that decided
	Missing []Part // asked for and not shown
	Denied  []Part // asked for and said not to be there
}

// Judge holds what is shown against the fact.
//
//   - A part in Has is shown, one in Lacks is denied, even if it is in Has too;
//     one in neither is missing. One that is denied makes the result
//     [Contradicts], one that is missing [NotShown].
//   - With an age, a document that states none shows nothing ([NotShown]). One
//     that states the age or more satisfies on paper. One below it contradicts,
//     unless it has every part that the fact asks for at that age.
func (f Fact) Judge(s Shown) Verdict {
	v := Verdict{Fact: f.clone(), Result: OnPaper}
	if f.Age > 0 {
		if s.Age <= 0 {
			v.Result = NotShown
			return v
		}
		v.Age = s.Age
		if s.Age >= f.Age {
			return v
		}
	}
	for _, p := range f.Asks {
		switch {
		case slices.Contains(s.Lacks, p):
			v.Denied = append(v.Denied, p)
		case !slices.Contains(s.Has, p):
			v.Missing = append(v.Missing, p)
		}
	}
	switch {
	case len(v.Denied) > 0 || f.Age > 0 && (len(f.Asks) == 0 || len(v.Missing) > 0):
		v.Result = Contradicts
	case len(v.Missing) > 0:
		v.Result = NotShown
	}
	return v
}

// Counsel is what every verdict ends with.
func Counsel() i18n.Text {
	return i18n.Text{EN: "Verify with counsel.", ES: "Consulte con un profesional del derecho."}
}

// Text says the verdict for people: the result, what the fact asks, what is
// missing, where it is written, and that counsel has to be asked.
func (v Verdict) Text() i18n.Text {
	if v.Result == "" {
		return i18n.Text{}
	}
	say := []i18n.Text{i18n.Sprintf(i18n.Text{EN: "%s (%s): %s", ES: "%s (%s): %s"}, v.Result.headline(), v.Fact.In.Name(), v.Fact.Rule)}
	if v.Age > 0 && v.Fact.Age > 0 {
		say = append(say, i18n.Sprintf(i18n.Text{
			EN: "Stated: %d years; asked: %d.", ES: "Edad indicada: %d; edad exigida: %d.",
		}, v.Age, v.Fact.Age))
	}
	if len(v.Missing) > 0 {
		say = append(say, i18n.Sprintf(i18n.Text{EN: "Not shown: %s.", ES: "Sin acreditar: %s."}, named(v.Missing)))
	}
	if len(v.Denied) > 0 {
		say = append(say, i18n.Sprintf(i18n.Text{EN: "Said not to be there: %s.", ES: "Consta que falta: %s."}, named(v.Denied)))
	}
	checked := i18n.Text{EN: "not read again", ES: "sin volver a consultar"}
	if !v.Fact.Checked.IsZero() {
		checked = i18n.Sprintf(i18n.Text{EN: "read %s", ES: "consulta: %s"}, v.Fact.Checked)
	}
	say = append(say, i18n.Sprintf(i18n.Text{EN: "Source: %s (%s).", ES: "Fuente: %s (%s)."}, v.Fact.Source, checked), Counsel())
	return i18n.Join(say, " ")
}

// headline is the result at the head of a sentence.
func (r Result) headline() i18n.Text {
	switch r {
	case NotShown:
		return i18n.Text{EN: "Not shown", ES: "Sin acreditar"}
	case Contradicts:
		return i18n.Text{EN: "Contradicts", ES: "Se contradice"}
	}
	return i18n.Text{EN: "Satisfied on paper", ES: "Cumplido sobre el papel"}
}

func named(parts []Part) i18n.Text {
	names := make([]i18n.Text, len(parts))
	for i, p := range parts {
		names[i] = p.Name()
	}
	return i18n.Join(names, "; ")
}
