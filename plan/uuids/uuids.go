package uuids

import (
	"errors"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrUUID is the class of [UUIDError].
var ErrUUID = errors.New("uuids: not a UUID")

// UUIDError says which text was refused as a UUID.
type UUIDError struct {
	UUID string // as i18n.Quote gives it
	Nil  bool   // it is the nil UUID, all zeros
}

func (e *UUIDError) Error() string { return e.Text().EN }

// Unwrap returns [ErrUUID].
func (e *UUIDError) Unwrap() error { return ErrUUID }

// Text says the error in both languages.
func (e *UUIDError) Text() i18n.Text {
	if e.Nil {
		return i18n.Sprintf(i18n.Text{
			EN: "id is nil: %s identifies nothing",
			ES: "id nulo: %s no identifica nada",
		}, e.UUID)
	}
	return i18n.Sprintf(i18n.Text{
		EN: "id %s is not a UUID: write 36 characters such as 6ba7b810-9dad-11d1-80b4-00c04fd430c8",
		ES: "el id %s no es un UUID: escriba 36 caracteres como 6ba7b810-9dad-11d1-80b4-00c04fd430c8",
	}, e.UUID)
}

// Parse reads a UUID in its form of 36 characters, hexadecimal digits in
// either case: "6ba7b810-9dad-11d1-80b4-00c04fd430c8". Any version and variant
// will do.
//
// It fails with a [UUIDError] (errors.Is [ErrUUID]) on
//   - every other form: braces, urn:uuid:, 32 digits without hyphens, spaces,
//   - the nil UUID, all zeros.
func Parse(s string) (uuid.UUID, error) {
	if len(s) != len("6ba7b810-9dad-11d1-80b4-00c04fd430c8") {
		return uuid.UUID{}, &UUIDError{UUID: i18n.Quote(s)}
	}
	id, err := uuid.Parse(s)
	if err != nil {
		return uuid.UUID{}, &UUIDError{UUID: i18n.Quote(s)}
	}
	if id == (uuid.UUID{}) {
		return uuid.UUID{}, &UUIDError{UUID: i18n.Quote(s), Nil: true}
	}
	return id, nil
}

// Derive returns the UUID of the record that has the key in the document doc:
// version 5, the SHA-1 of both (RFC 9562, section 5.5, with doc as the
// namespace and the key's bytes as the name). The same two always give the
// same UUID, in any program.
//
// Neither is checked. Where records of two kinds may share a key, put the kind
// before it ("entries/launch"). Without a document's own UUID, two documents
// with the same key give the same UUID.
func Derive(doc uuid.UUID, key string) uuid.UUID {
	return uuid.NewSHA1(doc, []byte(key))
}
