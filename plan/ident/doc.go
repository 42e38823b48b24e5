// Package ident is how the records of a document are named and told apart: they
// refer to one another by short readable keys ("awareness-q1"). [CheckKey]
// holds their form, and a refused key comes with one that would pass. [Nearest]
// finds the name that was meant where one is unknown.
package ident
