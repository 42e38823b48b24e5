package examples_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadme(t *testing.T) {
	seeEveryFolder(t)
	for _, name := range []string{"README.md", "README.es.md"} {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(root(t), name))
			if errors.Is(err, fs.ErrNotExist) {
				t.Skipf("there is no %s", name)
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range parsePage(root(t), string(text)).faults(t) {
				t.Errorf("%s: %s", name, fault)
			}
		})
	}
}

// seeEveryFolder reads the folders of the module, so that go test does not
// take a result from its cache when a program that a page runs has changed.
func seeEveryFolder(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir(root(t), func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestPage runs a page that is right.
func TestPage(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "readme", "right.md"))
	if err != nil {
		t.Fatal(err)
	}
	p := parsePage(root(t), string(text))
	if len(p.blocks) != 7 {
		t.Errorf("found %d blocks", len(p.blocks))
	}
	for _, fault := range p.faults(t) {
		t.Error(fault)
	}
}

// TestPageFaults shows that a page that is wrong is found out.
func TestPageFaults(t *testing.T) {
	const program = "package main\n\nfunc main() { println() }\n"
	for _, c := range []struct{ name, page, want string }{
		{"no command", "```sh\ngo run ./x\n```\n", "line 1: a block sh begins with a command"},
		{"another command", "```sh\n$ ls\n```\n", "line 1: ls: only go run can be tried here"},
		{"command fails", "\n```sh\n$ go run ./examples/testdata/readme/hello -lang fr\n```\n", "line 2: go run ./examples/testdata/readme/hello -lang fr: exit status 1"},
		{"other output", "```sh\n$ go run ./examples/testdata/readme/hello\nhi\n```\n", "it prints\nrow\nrows\n"},
		{"other output, shown apart", "```sh\n$ go run ./examples/testdata/readme/hello\n```\n```text\nrow\n```\n", "it prints\nrow\nrows\n"},
		{"part of a program", "```go\nx := 1\n```\n", "line 1: a block go is a whole program"},
		{"no program", "```go\npackage main\n{\n```\n", "expected declaration"},
		{"not formatted", "```go\npackage main\nfunc main () {}\n```\n", "line 1: the program is not formatted"},
		{"other count", "In three lines:\n```go\n" + program + "```\n", "line 2: the program has 2 lines, and 3 are stated"},
		{"nothing shown", "```go\n" + program + "```\n", "line 1: no block text shows what the program prints"},
		{"does not build", "```go\npackage main\n\nfunc main() { x }\n```\n```text\n```\n", "undefined: x"},
		{"program prints something else", "```go\n" + program + "```\n```text\nhi\n```\n", "line 1: it prints\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			faults := parsePage(root(t), c.page).faults(t)
			if len(faults) != 1 || !strings.Contains(faults[0], c.want) {
				t.Errorf("got %q, want %q", faults, c.want)
			}
		})
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		got, want string
		ok        bool
	}{
		{"a\nb\n", "a\nb", true},
		{"a \nb\n\n", "a\nb", true},
		{"a\nb", "a", false},
		{"a", "a\nb", false},
		{"a\nb\nc", "…", true},
		{"a\nb\nc", "a\n…", true},
		{"a\nb\nc", "…\nc", true},
		{"a\nb\nc", "a\n…\nc", true},
		{"a\nc", "a\n…\nc", true},
		{"a\nb\nc", "b\n…", false},
		{"a\nb\nc", "…\nb", false},
		{"a\nb\na\nc", "a\n…\na\nc", true},
	} {
		if got := matches(lines(c.got), lines(c.want)); got != c.ok {
			t.Errorf("%q against %q: %t", c.got, c.want, got)
		}
	}
}

func TestStatedLines(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
		ok   bool
	}{
		{"A program in 10 lines:", 10, true},
		{"The ten-line program:", 10, true},
		{"Un programa de 18 líneas:", 18, true},
		{"Diez líneas:", 10, true},
		{"in 22 non-blank lines", 22, true},
		{"Others need 40 lines, this one 18 lines.", 18, true},
		{"the twenty-two lines", 22, true},
		{"a few lines", 0, false},
		{"on-line", 0, false},
		{"10 líneasx", 0, false},
	} {
		if got, ok := statedLines(c.text); got != c.want || ok != c.ok {
			t.Errorf("%q: %d, %t", c.text, got, ok)
		}
	}
}
