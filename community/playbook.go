package community

import "github.com/pauta-go/pauta/plan/i18n"

// Playbook is how the desk speaks: guidelines for answering, what may be hidden
// or deleted, and whom to call in a crisis.
//
// The zero Playbook says nothing.
type Playbook struct {
	Guidelines []Guideline  `json:"guidelines,omitempty"`
	Moderation []Moderation `json:"moderation,omitempty"`
	Contacts   []Contact    `json:"contacts,omitempty"`
}

// Guideline is how to answer an intent: a tone, what to do and what not. It has
// no text to copy, on purpose: answers are personal, and no templates.
//
// The zero Guideline is for every intent, and says nothing.
type Guideline struct {
	Intent Intent      `json:"intent,omitempty"` // "": every intent that has none of its own
	Tone   i18n.Text   `json:"tone,omitzero"`
	Do     []i18n.Text `json:"do,omitempty"`
	Avoid  []i18n.Text `json:"avoid,omitempty"`
}

// Moderation is a rule for what may be hidden or deleted. Criticism is none.
//
// The zero Moderation forbids nothing.
type Moderation struct {
	Key  string    `json:"key"`
	Text i18n.Text `json:"text"`
}

// Contact is somebody to call in a crisis.
//
// The zero Contact is nobody.
type Contact struct {
	Role   string `json:"role"`             // a role (package roles)
	Person string `json:"person,omitempty"` // key of a person of the crew
	Phone  string `json:"phone,omitempty"`
}

// For returns the guideline for an intent: its own, or else that for every
// intent; false where there is neither.
func (p Playbook) For(i Intent) (Guideline, bool) {
	found, ok := Guideline{}, false
	for _, g := range p.Guidelines {
		switch {
		case g.Intent == i:
			return g, true
		case g.Intent == "" && !ok:
			found, ok = g, true
		}
	}
	return found, ok
}
