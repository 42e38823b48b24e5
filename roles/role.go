package roles

import (
	"slices"
	"strings"
	"sync"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ID names a role or a party. It has the form of a key (see ident.CheckKey); a
// program can use its own beside those of the catalogue.
//
// The zero ID is nobody.
type ID string

// The roles that people hold.
const (
	CommunityManager      ID = "community-manager"
	SocialMediaManager    ID = "social-media-manager"
	SocialMediaStrategist ID = "social-media-strategist"
	AccountExecutive      ID = "account-executive"
	Influencer            ID = "influencer"
	ContentCreator        ID = "content-creator"
	DataAnalyst           ID = "data-analyst"
)

// The parties around them.
const (
	Team                 ID = "social-media-team"
	Peers                ID = "cross-functional-peers"
	ExternalCollaborator ID = "external-collaborator"
	Agency               ID = "agency"
	Client               ID = "client"
	BrandRepresentative  ID = "brand-representative"
	Stakeholder          ID = "stakeholder"
	Brand                ID = "brand"
	Competitor           ID = "competitor"
	Community            ID = "community" // whom the brand talks with; no row of its own
)

// Kind tells what a row of the catalogue of roles is.
type Kind string

// The kinds.
const (
	Job    Kind = "job"    // held by a person of the team or hired by it
	Party  Kind = "party"  // somebody the team works with or for
	Aspect Kind = "aspect" // a part that a job plays, or what changes its scope
)

// Role is a row of the catalogue of roles and parties.
type Role struct {
	ID          ID
	Row         string // of the inventory of the texts; "" for what is in none
	Kind        Kind
	Name        i18n.Text
	Short       string // "CM"; "" where none is usual
	Description i18n.Text
	Of          ID // of an aspect: the job that plays it
	Sources     Sources
}

// Roles returns the catalogue of roles, parties and aspects, in its order.
func Roles() []Role { return slices.Concat(jobRows(), partyRows()) }

// RoleOf returns the role with this ID, and whether the catalogue has it.
func RoleOf(id ID) (Role, bool) {
	for _, r := range Roles() {
		if r.ID == id {
			return r, true
		}
	}
	return Role{}, false
}

// Name returns the name of the role in both languages; of an ID that the
// catalogue does not have, the ID itself.
func (id ID) Name() i18n.Text {
	if r, ok := RoleOf(id); ok {
		return r.Name
	}
	return i18n.Same(string(id))
}

// FindRole returns the job or party that a text names: by its ID, its name in
// either language or its short form, whatever the capitals.
func FindRole(text string) (ID, bool) {
	id, ok := roleNames()[fold(text)]
	return id, ok
}

// roleNames are the jobs and parties by ID, name and short form, made when they
// are first asked for; nobody changes them.
var roleNames = sync.OnceValue(func() map[string]ID {
	names := map[string]ID{}
	for _, r := range Roles() {
		if r.Kind == Aspect {
			continue
		}
		for _, name := range [...]string{string(r.ID), r.Name.EN, r.Name.ES, r.Short} {
			if name != "" {
				names[fold(name)] = r.ID
			}
		}
	}
	return names
})

// fold makes texts comparable: lower case, one space between words.
func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
