// Package calendar is the editorial calendar: entries for channels, planned in
// wall-clock time with a zone, with their states of approval, recurrence,
// posting slots, cadence, conflicts, and holds.
//
// What is planned is a date, a period or a slot (package civil); what happened
// is an instant. The present, zones and holidays are given by the caller.
//
// It has no code so far.
package calendar
