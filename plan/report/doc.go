// Package report writes the report that those who pay are promised: what came
// of a plan in a period, against its targets, what money was spent, what
// worked, what is to be improved, and what is done next.
//
// A [Report] is built from a plan, its progress and its corrective actions, and
// written as text, as Markdown, or as one page of HTML. The page has charts
// drawn as SVG by the package itself, each with a title, a description and its
// figures in a table beside it; nothing is said by colour alone. It is one file
// without scripts, pictures or anything from elsewhere, and prints on A4. Names
// and titles are text and stay text in all three.
//
// A report computes nothing that its parts do not say, rounds only what it
// shows, and says of what is missing that it is missing.
package report
