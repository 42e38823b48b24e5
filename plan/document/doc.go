// Package document reads and writes records as JSON documents that people edit
// by hand: strictly in, stably out.
//
// [Decode] reads records as they are declared, by their JSON tags, and says of
// everything that it refuses where it stands, by line, column and path. It
// refuses what encoding/json lets pass: unknown keys (with the names that may
// have been meant), keys that come twice or in other capitals, null, texts that
// are not Unicode, numbers that a field cannot hold exactly, anything behind
// the document, and documents that are too long, too deep, or would need much
// more memory than they have bytes. On an error nothing is changed.
//
// [Encode] writes the same bytes for the same record, and Decode of them gives
// the record back. A field with omitempty is left out where it is empty, one
// with omitzero where it is the zero value of its type, whatever a method IsZero
// says: an amount of 0 EUR is there, an amount that nobody stated is not.
//
// Lists without elements are nil when they are read. Amounts, dates and other
// values read and write themselves by their methods for JSON or text, and a
// decimal.Decimal is written as a text of plain digits. Records have no
// interfaces and no embedded structs.
package document
