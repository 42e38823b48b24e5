package roles

import (
	"errors"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Sources is a set of the texts that the catalogue comes from: S0|S2 are two of
// them. == compares.
//
// The zero Sources is no text.
type Sources uint8

// The source texts, and what stands in none of them.
const (
	S0    Sources = 1 << iota // four roles side by side: community manager, social media manager, account executive, influencer
	S1                        // a diagram of two roles, the strategist, social networks and law
	S2                        // what a community manager is
	S3                        // what a social media manager does, skills, hierarchy
	S4                        // the social media manager designs, the community manager executes
	House                     // none of the texts: custom of the trade or law, added here

	Texts = S0 | S1 | S2 | S3 | S4 // all five texts
)

// sourceNames are in the order of the bits.
var sourceNames = [...]string{"S0", "S1", "S2", "S3", "S4", "house"}

// ErrSources is the class of [SourcesError].
var ErrSources = errors.New("roles: unknown source")

// SourcesError says which name of a source was refused.
type SourcesError struct {
	Name string // as i18n.Quote gives it
}

func (e *SourcesError) Error() string { return e.Text().EN }

// Unwrap returns [ErrSources].
func (e *SourcesError) Unwrap() error { return ErrSources }

// Text says the error in both languages.
func (e *SourcesError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "source %s is unknown: use S0 to S4 or house",
		ES: "fuente %s desconocida: use de S0 a S4 o house",
	}, e.Name)
}

// ParseSources reads names with a space between them, as String writes them:
// "S0 S2". The empty text is the empty set.
//
// It fails with a [SourcesError] (errors.Is [ErrSources]) for any other name.
func ParseSources(s string) (Sources, error) {
	var set Sources
	for name := range strings.FieldsSeq(s) {
		at := -1
		for i, known := range sourceNames {
			if name == known {
				at = i
			}
		}
		if at < 0 {
			return 0, &SourcesError{Name: i18n.Quote(name)}
		}
		set |= 1 << at
	}
	return set, nil
}

// Has reports whether every text of t is in s.
func (s Sources) Has(t Sources) bool { return s&t == t }

// List returns the texts one by one, in their order.
func (s Sources) List() []Sources {
	var list []Sources
	for i := range sourceNames {
		if one := Sources(1 << i); s.Has(one) {
			list = append(list, one)
		}
	}
	return list
}

// String returns the names with a space between them: "S0 S2".
func (s Sources) String() string {
	var names []string
	for i, name := range sourceNames {
		if s.Has(1 << i) {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

// said is the set for people: "S0, S2".
func (s Sources) said() string { return strings.ReplaceAll(s.String(), " ", ", ") }

// MarshalText writes the text of String.
func (s Sources) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [ParseSources] reads, and fails as it does.
func (s *Sources) UnmarshalText(text []byte) error {
	set, err := ParseSources(string(text))
	if err == nil {
		*s = set
	}
	return err
}
