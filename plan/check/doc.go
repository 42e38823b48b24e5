// Package check judges records that may be wrong: rules find what is wrong or
// weak in a document, and say so in both languages.
//
// A [Finding] is plain, comparable data: the code of its rule, a severity, the
// path of the place (a JSON Pointer, see [Path]), the plain figures, a message
// and a fix. A [Rule] is a value, documentation plus a typed function; a table
// of rules is an ordered literal, and [CheckRules] holds its order, codes and
// texts in a test. [Run] puts a document before a table. It takes codes to
// skip, and the document's waivers: what a waiver covers is listed apart, and
// a waiver that is expired, unused or without a reason is a finding itself,
// from this package's own table ([Rules]).
//
// It keeps no registry, knows no clock (the day is given in [Options]) and
// repairs nothing. A list of findings is not an error: [Findings.Err] makes
// one where a finding of severity [Error] stands.
package check
