package i18n

import "strings"

// Say puts err in the words of l. It looks through wrapped and joined errors
// for those that have a method Text() [Text], says them in order, and
// separates them with line ends. Words that wrap such an error are left out,
// being English only; a joined error without the method says its Error(). If
// no error has it, Say returns err.Error(). A nil error says nothing.
func Say(err error, l Lang) string {
	if err == nil {
		return ""
	}
	lines := say(err, l)
	if lines == nil {
		return err.Error()
	}
	return strings.Join(lines, "\n")
}

// say returns nil where no error in the tree has a Text.
func say(err error, l Lang) []string {
	switch e := err.(type) {
	case interface{ Text() Text }:
		return []string{e.Text().In(l)}
	case interface{ Unwrap() error }:
		return say(e.Unwrap(), l)
	case interface{ Unwrap() []error }:
		var lines []string
		found := false
		for _, part := range e.Unwrap() {
			if said := say(part, l); said != nil {
				lines, found = append(lines, said...), true
			} else if part != nil {
				lines = append(lines, part.Error())
			}
		}
		if found {
			return lines
		}
	}
	return nil
}
