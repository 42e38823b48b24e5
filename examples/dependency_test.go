package examples_test

import (
	"fmt"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// changed sets every exported variable of package decimal to something else
// than what our packages meet by default.
var changed = map[string]func(){
	"DivisionPrecision":            func() { decimal.DivisionPrecision = 1 },
	"PowPrecisionNegativeExponent": func() { decimal.PowPrecisionNegativeExponent = 1 },
	"MarshalJSONWithoutQuotes":     func() { decimal.MarshalJSONWithoutQuotes = true },
	"TrimTrailingZeros":            func() { decimal.TrimTrailingZeros = false },
	"UseScientificNotation":        func() { decimal.UseScientificNotation = true },
	"ExpMaxIterations":             func() { decimal.ExpMaxIterations = 1 },
	"MaxDecodeExponent":            func() { decimal.MaxDecodeExponent = 0 },
	"Zero":                         func() { decimal.Zero = decimal.New(7, 0) },
}

// changedOutputs is the environment variable that makes a process of its own
// of TestChangedDependency; its value is the file to write.
const changedOutputs = "PAUTA_CHANGED_OUTPUTS"

// TestChangedDependency holds that our outputs do not depend on what a program
// does to the variables of package decimal.
func TestChangedDependency(t *testing.T) {
	if name := os.Getenv(changedOutputs); name != "" {
		for _, change := range changed {
			change()
		}
		if err := os.WriteFile(name, allOutputs(), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "outputs")
	process := exec.Command(program, "-test.run=^TestChangedDependency$")
	process.Env = append(os.Environ(), changedOutputs+"="+name)
	if out, err := process.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(string(got), "\n"), strings.Split(string(allOutputs()), "\n")
	if len(gotLines) != len(wantLines) {
		t.Fatalf("%d lines became %d", len(wantLines), len(gotLines))
	}
	if gotLines[0] == wantLines[0] {
		t.Errorf("%s: the other process changed nothing", gotLines[0])
	}
	for i := 1; i < len(gotLines); i++ {
		if gotLines[i] != wantLines[i] {
			t.Errorf("changed:\ngot  %s\nwant %s", gotLines[i], wantLines[i])
		}
	}
}

// allOutputs prints every output on a line, behind its name. The first line is
// the dependency's own, and must change.
func allOutputs() []byte {
	all := fmt.Appendf(nil, "one third: %s\n", decimal.New(1, 0).Div(decimal.New(3, 0)))
	for _, o := range outputs {
		all = fmt.Appendf(all, "%s: %q\n", o.name, o.print())
	}
	return all
}

// TestChangedVariables holds that changed has every variable that package
// decimal exports.
func TestChangedVariables(t *testing.T) {
	dependency, err := compiled(token.NewFileSet(), packages(t)).Import(decimalPath)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, name := range dependency.Scope().Names() {
		if v, ok := dependency.Scope().Lookup(name).(*types.Var); ok && v.Exported() {
			found++
			if changed[name] == nil {
				t.Errorf("decimal.%s is not changed", name)
			}
		}
	}
	if found != len(changed) {
		t.Errorf("found %d variables, and %d are changed", found, len(changed))
	}
}
