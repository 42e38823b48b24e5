package ident

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns those of names that may have been meant by name, at most
// three, the nearest first and equally near ones in their order: those that
// take at most three slips, and at most one for every three letters of name. A
// slip is a letter added, left out, changed, or swapped with its neighbour;
// capitals do not count.
//
// It returns none where none is near, and none for a name longer than
// [KeyLimit] bytes.
func Nearest(name string, names []string) []string {
	if len(name) > KeyLimit {
		return nil
	}
	type match struct {
		name  string
		slips int
	}
	typed := []rune(strings.ToLower(name))
	most := min(len(typed)/3, 3)
	var near []match
	for _, candidate := range names {
		if len(candidate) > 2*KeyLimit { // too long to be near
			continue
		}
		if n := slips(typed, []rune(strings.ToLower(candidate))); n <= most {
			near = append(near, match{candidate, n})
		}
	}
	slices.SortStableFunc(near, func(a, b match) int { return cmp.Compare(a.slips, b.slips) })
	var nearest []string
	for _, m := range near[:min(3, len(near))] {
		nearest = append(nearest, m.name)
	}
	return nearest
}

// slips is the restricted Damerau–Levenshtein distance ("optimal string
// alignment"): no letter is touched twice.
func slips(a, b []rune) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next[0] = i + 1
		for j := range b {
			changed := row[j]
			if a[i] != b[j] {
				changed++
			}
			next[j+1] = min(changed, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
