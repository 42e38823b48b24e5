// Package ingest reads what platforms and spreadsheets export into rows and
// tables of package kpi. For now that is tidy CSV: one header, one row for
// each day, campaign or post, numbers in plain digits.
//
// [Read] fills a table from an io.Reader and [File] from a file of an fs.FS;
// a [Reader] gives the rows one by one. All of them stream: memory grows with
// the groups of the table, not with the rows of the file.
//
// A column is read if its header is the ID of a measure ("impressions"), the
// name of a dimension ("campaign") or a role ("date", "currency"), or if
// [Options] map its header to one; nothing else is guessed, and the [Report]
// lists what was found, with near matches for what was not. A cell that is
// missing is missing and not zero.
//
// What can be read in two ways is refused, with line, column, header, the
// text of the cell and what to do, in English and Spanish: rounded display
// values ("1.2M"), grouped digits ("1,234.56"), dates whose order nobody
// declared ("03/04/2025"), a repeated header that is asked for, a row of
// totals, text behind a closing quote, bytes that are not UTF-8. Bad rows are
// collected up to a limit, so that a file is mended once, and then the table is
// left as it was, unless [Options] say to leave bad rows out: then the report
// counts them and the table says that it is incomplete.
//
// It does not read printed ratios: a CTR is computed from its counts.
package ingest
