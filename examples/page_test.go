package examples_test

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A page is a Markdown file whose commands and programs are run, in the root
// of the module, and compared with what the page shows:
//
//   - a block ```sh has commands, each behind "$ ", and below each what it
//     prints; a command alone at the end of its block prints the next block,
//     if that is ```text;
//   - a block ```go is a whole program, and prints the next block, ```text; if
//     the words before it state a number of lines, it has that many, blank ones
//     not counted; a block ```csv right before it is its standard input.
//
// A line "…" stands for any number of lines. Of the commands only those that
// start with "go test" are not run.
type page struct {
	root   string
	blocks []block
}

// block is a fenced block and the words between the one before and it.
type block struct {
	before, kind, text string
	line               int // of the opening fence, from 1
}

func parsePage(root, text string) page {
	p := page{root: root}
	var before, inside strings.Builder
	open := -1
	kind := ""
	for i, line := range slices.Collect(strings.Lines(text)) {
		info, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && open < 0:
			open, kind = i+1, strings.TrimSpace(info)
		case fence:
			p.blocks = append(p.blocks, block{before.String(), kind, inside.String(), open})
			before.Reset()
			inside.Reset()
			open = -1
		case open >= 0:
			inside.WriteString(line)
		default:
			before.WriteString(line)
		}
	}
	return p
}

// faults runs everything on the page.
func (p page) faults(t *testing.T) []string {
	t.Helper()
	var faults []string
	for i, b := range p.blocks {
		shown := block{}
		if i+1 < len(p.blocks) && p.blocks[i+1].kind == "text" {
			shown = p.blocks[i+1]
		}
		var err error
		switch b.kind {
		case "sh":
			err = p.runCommands(b, shown)
		case "go":
			input := ""
			if i > 0 && p.blocks[i-1].kind == "csv" {
				input = p.blocks[i-1].text
			}
			err = p.runProgram(t, b, shown, input)
		}
		if err != nil {
			faults = append(faults, fmt.Sprintf("line %d: %v", b.line, err))
		}
	}
	return faults
}

func (p page) runCommands(b, shown block) error {
	head, rest, found := strings.Cut("\n"+b.text, "\n$ ")
	if !found || strings.TrimSpace(head) != "" {
		return fmt.Errorf("a block sh begins with a command behind %q", "$ ")
	}
	commands := strings.Split(rest, "\n$ ")
	for i, entry := range commands {
		command, want, _ := strings.Cut(entry, "\n")
		if strings.HasPrefix(command, "go test") {
			continue
		}
		if !strings.Contains(command, "go run ") {
			return fmt.Errorf("%s: only go run can be tried here", command)
		}
		stated := want != ""
		if i == len(commands)-1 && !stated {
			want, stated = shown.text, shown.kind != ""
		}
		run := exec.Command("sh", "-c", command)
		if err := p.compare(run, want, stated); err != nil {
			return fmt.Errorf("%s: %w", command, err)
		}
	}
	return nil
}

func (p page) runProgram(t *testing.T, b, shown block, input string) error {
	t.Helper()
	if !strings.HasPrefix(b.text, "package main\n") {
		return fmt.Errorf("a block go is a whole program")
	}
	if formatted, err := format.Source([]byte(b.text)); err != nil {
		return err
	} else if string(formatted) != b.text {
		return fmt.Errorf("the program is not formatted")
	}
	if want, stated := statedLines(b.before); stated {
		if got := nonBlank(b.text); got != want {
			return fmt.Errorf("the program has %d lines, and %d are stated", got, want)
		}
	}
	if shown.kind == "" {
		return fmt.Errorf("no block text shows what the program prints")
	}
	dir := t.TempDir()
	if err := p.writeModule(dir, b.text); err != nil {
		return err
	}
	program := filepath.Join(dir, "program")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = dir
	build.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	run := exec.Command(program)
	run.Stdin = strings.NewReader(input)
	return p.compare(run, shown.text, true)
}

// writeModule makes a module of a program that uses this one, as another
// module does until it is published.
func (p page) writeModule(dir, program string) error {
	mod, err := os.ReadFile(filepath.Join(p.root, "go.mod"))
	if err != nil {
		return err
	}
	sum, err := os.ReadFile(filepath.Join(p.root, "go.sum"))
	if err != nil {
		return err
	}
	own := bytes.Replace(mod, []byte("module "+module), []byte("module page"), 1)
	own = fmt.Appendf(own, "\nrequire %s v0.0.0\n\nreplace %s => %s\n", module, module, strconv.Quote(p.root))
	for name, text := range map[string][]byte{"go.mod": own, "go.sum": sum, "main.go": []byte(program)} {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// compare runs a command in the root and compares what it prints, where that
// is stated.
func (p page) compare(run *exec.Cmd, want string, stated bool) error {
	var noise bytes.Buffer
	run.Dir, run.Stderr = p.root, &noise
	out, err := run.Output()
	if err != nil {
		return fmt.Errorf("%w\n%s%s", err, out, noise.Bytes())
	}
	if stated && !matches(lines(string(out)), lines(want)) {
		return fmt.Errorf("it prints\n%s", out)
	}
	return nil
}

// lines returns the lines of a text without the spaces at their ends, and
// without blank lines at its own end.
func lines(text string) []string {
	all := strings.Split(strings.TrimRight(text, " \n"), "\n")
	for i := range all {
		all[i] = strings.TrimRight(all[i], " \r")
	}
	return all
}

// matches reports whether got is want, in which a line "…" stands for any
// number of lines.
func matches(got, want []string) bool {
	switch {
	case len(want) == 0:
		return len(got) == 0
	case want[0] == "…":
		for i := range len(got) + 1 {
			if matches(got[i:], want[1:]) {
				return true
			}
		}
		return false
	}
	return len(got) > 0 && got[0] == want[0] && matches(got[1:], want[1:])
}

func nonBlank(text string) int {
	n := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			n++
		}
	}
	return n
}

var (
	lineCount = regexp.MustCompile(`(?i)([0-9]+|[\pL-]+)[ -](?:non-blank )?(?:lines?|líneas?)\b`)
	counts    = []string{
		"", "one una", "two dos", "three tres", "four cuatro", "five cinco", "six seis", "seven siete",
		"eight ocho", "nine nueve", "ten diez", "eleven once", "twelve doce", "thirteen trece",
		"fourteen catorce", "fifteen quince", "sixteen dieciséis", "seventeen diecisiete",
		"eighteen dieciocho", "nineteen diecinueve", "twenty veinte", "twenty-one veintiuna", "twenty-two veintidós",
	}
)

// statedLines returns the last number of lines that a text states, in figures
// or, up to twenty-two, in words of either language.
func statedLines(text string) (int, bool) {
	stated, ok := 0, false
	for _, m := range lineCount.FindAllStringSubmatch(text, -1) {
		if n, err := strconv.Atoi(m[1]); err == nil {
			stated, ok = n, true
		}
		for n, words := range counts {
			if slices.Contains(strings.Fields(words), strings.ToLower(m[1])) {
				stated, ok = n, true
			}
		}
	}
	return stated, ok
}
