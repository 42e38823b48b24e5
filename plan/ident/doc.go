// Package ident is how records are named and told apart.
//
// Inside a document records refer to one another by short readable keys
// ("awareness-q1"); [CheckKey] holds their form, and a refused key comes with
// one that would pass. What outlives a document (a plan, a calendar entry, an
// interaction, a campaign) carries a UUID: given by the caller ([Parse]) or
// derived from the document's UUID and the record's key ([Derive]). [Nearest]
// finds the name that was meant where one is unknown.
//
// It makes nothing at random, accepts no other spelling of a UUID than the
// usual one of 36 characters, and refuses the nil UUID.
package ident
