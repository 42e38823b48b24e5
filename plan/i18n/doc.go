// Package i18n holds the texts and figures of the library in its two
// languages, English and Spanish.
//
// A [Text] is one text in both languages, written side by side in one literal,
// so that neither can be forgotten. [Sprintf] fills its verbs, in each
// language with that language's words and figures; [Noun] makes counted things
// agree in number. [Style] writes plain digits the way a reader expects them
// (1,234.56; 1234,56), and nothing else in the library groups digits or turns
// a point into a comma. [Say] puts an error into words, and [Quote] quotes a
// refused input in it.
//
// Languages and styles are parameters: nothing is read from the environment,
// and there is no current language. There are no message keys and no files of
// translations either; a text stands where it is used.
//
// GLOSSARY.md, beside this file, has one Spanish term for each English term of
// the trade, and the words that never occur in a Spanish text. A test holds
// all texts of the library to it.
package i18n
