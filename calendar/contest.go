package calendar

import "github.com/pauta-go/pauta/plan/civil"

// Contest is the terms of a contest, prize draw or giveaway.
type Contest struct {
	Rules       string     `json:"rules,omitempty"` // where they can be read
	Ends        civil.Date `json:"ends,omitzero"`   // last day to take part
	Eligibility string     `json:"eligibility,omitempty"`
	Prize       string     `json:"prize,omitempty"`
	LeastAge    int        `json:"least_age,omitempty"`
}
