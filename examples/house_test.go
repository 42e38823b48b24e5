package examples_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// floors says on which floor each folder is. A package imports only from the
// floors below its own.
var floors = map[string]int{
	"plan/i18n":       1,
	"plan/civil":      2,
	"plan/ident":      2,
	"plan/uuids":      2,
	"plan/money":      3,
	"plan/check":      4,
	"plan/channel":    4,
	"plan/legal":      4,
	"plan/document":   5,
	"kpi":             5,
	"kpi/allocation":  6,
	"kpi/attribution": 6,
	"kpi/ingest":      6,
	"kpi/pacing":      6,
	"kpi/reach":       6,
	"kpi/stat":        6,
	"kpi/warehouse":   6,
	"roles":           6,
	"calendar":        7,
	"community":       7,
	"plan":            8,
	"calendar/html":   8,
	"calendar/ical":   8,
	"plan/report":     9,
	"examples":        10, // and every folder below it
}

func floor(folder string) int {
	if strings.HasPrefix(folder, "examples/") {
		return floors["examples"]
	}
	return floors[folder]
}

func TestFloors(t *testing.T) {
	for _, p := range packages(t) {
		if p.folder == "" {
			continue
		}
		own := floor(p.folder)
		if own == 0 {
			t.Errorf("%s is on no floor", p.folder)
		}
		for _, path := range p.Imports {
			if below, ours := strings.CutPrefix(path, module+"/"); ours && floor(below) >= own {
				t.Errorf("%s (floor %d) imports %s (floor %d)", p.folder, own, below, floor(below))
			}
		}
	}
}

// forbidden are the packages that library code does not import directly: they
// are the outside world, or other people's state.
var forbidden = []string{
	"crypto/rand", "flag", "log", "log/slog", "math/rand", "math/rand/v2", "net", "net/http",
	"os", "os/exec", "os/signal", "os/user", "plugin", "syscall", "testing", "time/tzdata", "unsafe",
}

func TestImports(t *testing.T) {
	for _, p := range packages(t) {
		if p.folder == "" {
			continue
		}
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			foreign := strings.Contains(strings.Split(path, "/")[0], ".")
			if foreign && !strings.HasPrefix(path, module+"/") && !slices.Contains(dependencies, path) {
				t.Errorf("%s imports %s", p.folder, path)
			}
		}
		for _, path := range p.Imports {
			if p.library() && slices.Contains(forbidden, path) {
				t.Errorf("%s imports %s", p.folder, path)
			}
		}
	}
}

func TestPackageNames(t *testing.T) {
	vague := []string{"util", "utils", "common", "base", "types", "model", "models", "helper", "helpers"}
	for _, p := range packages(t) {
		if p.folder != "" && (slices.Contains(vague, p.Name) || slices.Contains(vague, filepath.Base(p.folder))) {
			t.Errorf("%s: package %s does not say what it holds", p.folder, p.Name)
		}
	}
}

func TestFiles(t *testing.T) {
	const longest = 300
	for _, p := range libraries(t) {
		if !slices.Contains(p.GoFiles, "doc.go") {
			t.Errorf("%s has no doc.go", p.folder)
		}
		for _, name := range p.GoFiles {
			text, err := os.ReadFile(filepath.Join(p.Dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if lines := bytes.Count(text, []byte("\n")); lines > longest {
				t.Errorf("%s/%s has %d lines, more than %d: is it one noun?", p.folder, name, lines, longest)
			}
		}
	}
}

func TestTopLevel(t *testing.T) {
	names := []string{
		"plan", "kpi", "calendar", "roles", "community", "examples", "go.mod", "go.sum",
		"README.md", "README.es.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
	}
	entries, err := os.ReadDir(root(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(names, e.Name()) {
			t.Errorf("%s is beyond the fixed layout of the top level", e.Name())
		}
	}
}

func TestGoMod(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root(t), "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	form := []string{`\Amodule ` + regexp.QuoteMeta(module), ``, `go 1\.26`, ``, `require \(`}
	for _, path := range dependencies {
		form = append(form, `\t`+regexp.QuoteMeta(path)+` v\d+\.\d+\.\d+`)
	}
	form = append(form, `\)`, `\z`)
	if !regexp.MustCompile(strings.Join(form, `\n`)).Match(text) {
		t.Errorf("go.mod is not the module, go 1.26 and the two requirements:\n%s", text)
	}
}
