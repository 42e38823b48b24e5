package plan

import _ "embed"

//go:embed schema.json
var schema string

// Schema returns the JSON Schema (draft 2020-12) of the document that [Decode]
// reads: for editors that complete and check while one writes, and for programs
// in other languages. What it says of a field is the field's comment here.
//
// Decode is stricter: it also refuses keys that come twice, 1.0 for a whole
// number, days that do not exist, and texts that are not Unicode. Whether a plan
// makes sense is a matter of [Check].
func Schema() string { return schema }
