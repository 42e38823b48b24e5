// Package ingest reads what platforms export, and tidy CSV, into rows and
// tables of package kpi.
//
// [Read] fills a table from an io.Reader and [File] from a file of an fs.FS;
// several files go into one table, each with [Options] of its own. A [Reader]
// gives the rows one by one. All of them stream: memory grows with the groups
// of the table, not with the rows of the file.
//
// A file is read as it comes: UTF-8 or UTF-16 by its byte order mark, LF, CRLF
// or CR, commas, semicolons, tabs or bars, a title and a period above the
// header, rows of totals, which are left out and compared with the sum of the
// rows. What a header means is known of the exports in HEADERS.md, beside this
// file, in English, Spanish and Portuguese; elsewhere a header is read if it is
// the ID of a measure ("impressions"), the name of a dimension ("campaign") or a
// role ("date", "currency"), or if the options map it to one. Nothing else is
// guessed, and the [Report] lists what was found, with near matches for what
// was not.
//
// How numbers and dates are written is settled by evidence: a cell that only
// one reading fits, such as 11,52 or 13/02/2026, settles it for the whole file,
// and the report says which cell did. Where no cell does, 1.204 and 05/04/2026
// are refused with the option that decides; two cells that prove the opposite
// are an error with both lines. A cell that is missing is missing and not zero.
// Ratios that the platform printed are never inputs: they are compared with
// what the row's own counts give.
//
// Bad rows are collected up to a limit, with line, column, header, the text of
// the cell and what to do, in English and Spanish, so that a file is mended
// once; then the table is left as it was, unless the options say to leave bad
// rows out: then the report counts them and the table says that it is
// incomplete. A spreadsheet, a text in an encoding that nobody named, several
// tables of which none is chosen, text behind a closing quote and whatever is
// over a limit end the reading.
package ingest
