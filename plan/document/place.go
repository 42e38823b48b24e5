package document

import (
	"strconv"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/check"
)

// step is one step of the way into a document: a key, or an index.
type step struct {
	key   string
	index int // -1 for a key
}

// longestPath is the greatest number of bytes of a path in an error.
const longestPath = 80

// pointer returns the way as a JSON Pointer, cut in the middle where it is
// long.
func pointer(way []step) string {
	parts := make([]string, len(way))
	for i, s := range way {
		parts[i] = s.key
		if s.index >= 0 {
			parts[i] = strconv.Itoa(s.index)
		}
	}
	quoted := strconv.Quote(check.Path(parts...))
	path := quoted[1 : len(quoted)-1] // nothing that does not print
	if len(path) <= longestPath {
		return path
	}
	head, tail := longestPath/2, len(path)-longestPath/2
	for !utf8.RuneStart(path[head]) {
		head--
	}
	for !utf8.RuneStart(path[tail]) {
		tail++
	}
	return path[:head] + "…" + path[tail:]
}

// lineAndColumn returns the place of an offset, both from 1 and the column in
// characters.
func lineAndColumn(data []byte, offset int) (line, column int) {
	line, start := 1, 0
	for i, c := range data[:offset] {
		if c == '\n' {
			line, start = line+1, i+1
		}
	}
	return line, utf8.RuneCount(data[start:offset]) + 1
}
