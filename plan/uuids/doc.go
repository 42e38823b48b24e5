// Package uuids is the identity of what outlives a document: a plan, a calendar
// entry, an interaction, a campaign carries a UUID, given by the caller
// ([Parse]) or derived from the document's UUID and the record's key
// ([Derive]).
//
// It makes nothing at random, accepts no other spelling of a UUID than the
// usual one of 36 characters, and refuses the nil UUID. It stands apart from
// plan/ident so that a program that only computes does not carry the
// cryptography behind UUIDs.
package uuids
