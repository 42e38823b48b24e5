package calendar

import "github.com/pauta-go/pauta/plan/civil"

// Asset is something shown in an entry: an image, a clip, a sound, a document.
type Asset struct {
	Name   string    `json:"name"` // a file's name, or what the team calls it
	Medium Medium    `json:"medium,omitempty"`
	Alt    string    `json:"alt,omitempty"`    // the text for those who cannot see or hear it
	Rights *Rights   `json:"rights,omitempty"` // nil: nobody has said that it may be used
	People []Subject `json:"people,omitempty"` // who can be recognised in it
}

// Medium is what an asset is made of.
//
// The zero Medium is not stated.
type Medium string

// The media.
const (
	Image    Medium = "image"
	Video    Medium = "video"
	Audio    Medium = "audio"
	Document Medium = "document"
)

// Rights is the leave to use an asset.
type Rights struct {
	Holder  string     `json:"holder"`            // to whom it belongs
	Licence string     `json:"licence,omitempty"` // own work, a contract, a public licence
	Until   civil.Date `json:"until,omitzero"`    // last day; zero has no end
}

// Subject is somebody who can be recognised in an asset.
type Subject struct {
	Name    string   `json:"name"`
	Minor   bool     `json:"minor,omitempty"`
	Consent *Consent `json:"consent,omitempty"` // nil: none
}

// Consent is somebody's word that they, or a minor in their care, may be shown.
type Consent struct {
	By       string     `json:"by"`
	Guardian bool       `json:"guardian,omitempty"` // given by a parent or guardian for a minor
	Given    civil.Date `json:"given,omitzero"`
	Until    civil.Date `json:"until,omitzero"` // last day; zero has no end
}
