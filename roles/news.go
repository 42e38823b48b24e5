package roles

import (
	"slices"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
)

// Subject is what a network changed.
type Subject string

// The subjects of S3, which asks the social media manager to keep up with
// them.
const (
	Algorithm Subject = "algorithm"
	Feature   Subject = "feature"
	Terms     Subject = "terms" // of use: policies
)

// News is a change of a network that the team has to keep up with, and who has
// taken it in. It is the caller's: no list is built in.
type News struct {
	Key     string     `json:"key"`
	Network channel.ID `json:"network,omitempty"`
	Subject Subject    `json:"subject,omitempty"`
	Title   string     `json:"title"`
	Source  string     `json:"source,omitempty"` // where it was read
	Since   civil.Date `json:"since"`            // the day on which it takes effect
	Read    []Reading  `json:"read,omitempty"`
}

// Reading is that somebody took in a piece of news.
type Reading struct {
	Person string     `json:"person"` // key
	On     civil.Date `json:"on"`
}

// Unread returns the positions in People of those who hold one of the roles and
// had not taken the news in by the given day.
func (n News) Unread(c Crew, on civil.Date, roles ...ID) []int {
	var list []int
	for i, p := range c.People {
		concerned := slices.ContainsFunc(p.Roles, func(id ID) bool { return slices.Contains(roles, id) })
		read := slices.ContainsFunc(n.Read, func(r Reading) bool { return r.Person == p.Key && !r.On.After(on) })
		if concerned && !read {
			list = append(list, i)
		}
	}
	return list
}
