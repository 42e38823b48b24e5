package plan

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Version is the version of the document that [Plan.Encode] writes.
const Version = 1

// ErrVersion is the class of [VersionError].
var ErrVersion = errors.New("plan: unsupported version of the document")

// VersionError says which version of the document cannot be read.
type VersionError struct {
	Version int // 0 where the document states none
}

func (e *VersionError) Error() string { return e.Text().EN }

// Unwrap returns [ErrVersion].
func (e *VersionError) Unwrap() error { return ErrVersion }

// Text says the error in both languages.
func (e *VersionError) Text() i18n.Text {
	if e.Version == 0 {
		return i18n.Sprintf(i18n.Text{
			EN: "the plan does not state the version of its document: write %s",
			ES: "el plan no indica la versión de su documento: escriba %s",
		}, fmt.Sprintf(`"version": %d`, Version))
	}
	return i18n.Sprintf(i18n.Text{
		EN: "unsupported version %d of the document: this library reads version %d",
		ES: "versión %d del documento no admitida: esta biblioteca lee la versión %d",
	}, e.Version, Version)
}

// Decode reads a plan from a JSON document, as strictly as document.Decode
// does: every error says line, column and path. Whether the plan is right or
// complete is not asked here.
//
// A document of an older version is read as what it meant then; a version is
// given up only in a new major version of the library. There is one version so
// far.
//
// It fails with a [VersionError] (errors.Is [ErrVersion]) if the document
// states no version or one that is not known, and with a document.Error
// (errors.Is document.ErrDocument) as document.Decode does.
func Decode(data []byte, limits document.Limits) (Plan, error) {
	var p Plan
	err := document.Decode(data, &p, limits)
	if err == nil && p.Version == Version {
		return p, nil
	}
	// What is wrong with a document of another version is its version.
	version, failed := document.Number(data, "version", limits)
	if failed == nil && version != Version {
		return Plan{}, &VersionError{Version: version}
	}
	return Plan{}, err
}

// Read is [Decode] of what r holds. It reads no more than the limit allows, and
// also fails with the error of r.
func Read(r io.Reader, limits document.Limits) (Plan, error) {
	data, err := document.Bytes(r, limits)
	if err != nil {
		return Plan{}, err
	}
	return Decode(data, limits)
}

// File is [Read] of a file with the usual limits.
func File(files fs.FS, name string) (Plan, error) {
	f, err := files.Open(name)
	if err != nil {
		return Plan{}, err
	}
	defer f.Close()
	return Read(f, document.Limits{})
}

// Encode writes the plan as a JSON document that people can edit: the same
// bytes for the same plan. [Decode] gives the plan back, but for empty lists,
// which come back as nil. The version that it writes is [Version], whatever the
// plan says.
//
// It fails with a document.Error as document.Encode does.
func (p Plan) Encode() ([]byte, error) {
	p.Version = Version
	return document.Encode(p)
}
