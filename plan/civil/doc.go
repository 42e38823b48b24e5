// Package civil is the calendar and the wall clock of a plan: [Date], [Period],
// [Clock], [Slot], opening [Hours], [Timetable] and [Holidays], and the one door
// to time zones, [LoadZone].
//
// What is planned is a Date, a Period or a Slot: a day, some days, or what a
// clock on the wall of a place will show. What has happened is a time.Time;
// [ParseInstant] reads one. A Slot becomes an instant only with [Slot.Instant],
// which follows RFC 5545 where clocks change and says that it did.
//
// A Date is the number of a day in the proleptic Gregorian calendar, years 1 to
// 9999; it has no hours, so no change of clocks can move it. Weeks are those of
// ISO 8601: they begin on Monday, and week 1 is the week of the year's first
// Thursday. The ends of a Period are both included. Opening Hours are minutes
// of the wall clock, and so are the points of a Timetable; Holidays are given by
// the caller, as a table too ([ReadHolidays]), because nobody else knows on which
// days a team is away.
//
// The package refuses to guess: one written form for dates, no zone
// abbreviations, no zone of the machine, no wall clock without a zone, no day
// letter that means different days in English and Spanish. Every refusal is an
// [Error] that says what was refused in English and Spanish.
//
// It reads no clock and no environment. LoadZone alone reads the time-zone
// database, through time.LoadLocation; all else takes [Zones] that were loaded
// before.
package civil
