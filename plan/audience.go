package plan

import "github.com/pauta-go/pauta/plan/civil"

// Audience is whom the plan talks to, from the segmentation that the client
// gives.
type Audience struct {
	Key       string     `json:"key"`
	Name      string     `json:"name,omitempty"`
	About     string     `json:"about,omitempty"`
	Segments  []Segment  `json:"segments,omitempty"`
	MinAge    int        `json:"min_age,omitempty"`   // years of the youngest
	MaxAge    int        `json:"max_age,omitempty"`   // years of the oldest; 0 is no limit
	Size      int64      `json:"size,omitempty"`      // people
	Source    string     `json:"source,omitempty"`    // of the size
	Countries []string   `json:"countries,omitempty"` // two letters, ISO 3166-1
	Languages []string   `json:"languages,omitempty"` // BCP 47
	Needs     []Need     `json:"needs,omitempty"`
	GivenBy   string     `json:"given_by,omitempty"` // who provided the segmentation
	GivenOn   civil.Date `json:"given_on,omitzero"`
}

// Segment is a part of an audience, and by what one tells it.
type Segment struct {
	Key      string   `json:"key"`
	Name     string   `json:"name,omitempty"`
	Criteria []string `json:"criteria,omitempty"`
	Size     int64    `json:"size,omitempty"` // people
	Share    Number   `json:"share,omitzero"` // of the audience, from 0 to 1
}

// Need is what people of an audience want, whatever the brand wants.
type Need struct {
	Key       string `json:"key"`
	Statement string `json:"statement,omitempty"`
	Source    string `json:"source,omitempty"` // how one knows
}
