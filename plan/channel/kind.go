package channel

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Kind is what sort of channel it is: [Network], [Advertising] or [Owned].
//
// The zero value is no kind: it prints as "", and MarshalText refuses it.
type Kind uint8

// The kinds of channels.
const (
	Network     Kind = iota + 1 // a social network: posts, followers, interactions
	Advertising                 // an advertising network: campaigns and spend, no posts of its own
	Owned                       // a medium of one's own
)

// ErrKind is the class of [KindError].
var ErrKind = errors.New("channel: unknown kind")

// KindError says which kind was refused.
type KindError struct {
	Kind string // as i18n.Quote gives it
}

func (e *KindError) Error() string { return e.Text().EN }

// Unwrap returns [ErrKind].
func (e *KindError) Unwrap() error { return ErrKind }

// Text says the error in both languages.
func (e *KindError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "kind of channel %s is unknown: use network, advertising or owned",
		ES: "tipo de canal %s desconocido: use network, advertising u owned",
	}, e.Kind)
}

// ParseKind reads "network", "advertising" or "owned", as String writes them.
//
// It fails with a [KindError] (errors.Is [ErrKind]) on every other text, the
// empty one included.
func ParseKind(s string) (Kind, error) {
	for kind := Network; kind <= Owned; kind++ {
		if s == kind.String() {
			return kind, nil
		}
	}
	return 0, &KindError{Kind: i18n.Quote(s)}
}

// String returns "network", "advertising" or "owned", and "" for every other
// value.
func (k Kind) String() string {
	switch k {
	case Network:
		return "network"
	case Advertising:
		return "advertising"
	case Owned:
		return "owned"
	}
	return ""
}

// Name returns the kind's words for people, and no text for a value that is
// not a kind.
func (k Kind) Name() i18n.Text {
	switch k {
	case Network:
		return i18n.Text{EN: "social network", ES: "red social"}
	case Advertising:
		return i18n.Text{EN: "advertising network", ES: "red publicitaria"}
	case Owned:
		return i18n.Text{EN: "owned medium", ES: "medio propio"}
	}
	return i18n.Text{}
}

// MarshalText writes the word of String. It fails with a [KindError] on the
// zero value and on every other value that is not a kind.
func (k Kind) MarshalText() ([]byte, error) {
	if k.String() == "" {
		return nil, &KindError{Kind: i18n.Quote("")}
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads what [ParseKind] reads, and fails as it does.
func (k *Kind) UnmarshalText(text []byte) error {
	got, err := ParseKind(string(text))
	if err != nil {
		return err
	}
	*k = got
	return nil
}
