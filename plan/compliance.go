package plan

import (
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/legal"
)

// Compliance is what the plan does about the law and the terms of the
// platforms. Nothing in it says that a law is complied with.
//
// The zero Compliance says nothing.
type Compliance struct {
	Jurisdictions []legal.Jurisdiction `json:"jurisdictions,omitempty"` // where the audience is: ES, EU, US …
	Topics        []legal.Topic        `json:"topics,omitempty"`        // that the plan touches
	Safeguards    []Safeguard          `json:"safeguards,omitempty"`
	Counsel       string               `json:"counsel,omitempty"` // who advises on law
	Checked       civil.Date           `json:"checked,omitzero"`  // when counsel last looked
}

// Safeguard is what is done about one topic of the law, and where one sees it.
type Safeguard struct {
	Topic        legal.Topic        `json:"topic"`
	Jurisdiction legal.Jurisdiction `json:"jurisdiction,omitempty"` // none: all of the plan
	Age          int                `json:"age,omitempty"`          // youngest of those addressed, or from which people consent themselves
	Has          []legal.Part       `json:"has,omitempty"`          // what is there
	Lacks        []legal.Part       `json:"lacks,omitempty"`        // what is known not to be there
	Measure      string             `json:"measure,omitempty"`      // what is done
	Evidence     string             `json:"evidence,omitempty"`     // where it is written down
	Owner        string             `json:"owner,omitempty"`        // person
	Checked      civil.Date         `json:"checked,omitzero"`
}

// Shown returns what the safeguard shows, for package legal to judge.
func (s Safeguard) Shown() legal.Shown {
	return legal.Shown{Age: s.Age, Has: s.Has, Lacks: s.Lacks}
}
