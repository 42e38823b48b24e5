// Package examples holds the small programs that show what the library is
// for, one in each folder below it, and, in its tests, the rules that hold the
// whole module together: which package may import which, that library code is
// pure, that every text exists in both languages, that the commands and
// programs of the README pages do what they show.
//
// The package itself has nothing to import.
package examples
