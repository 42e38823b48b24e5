package plan

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"testing"
)

var updateFindings = flag.Bool("update-findings", false, "write the golden findings anew")

// TestFindings holds the words of every rule, in both languages, to what stands
// in testdata/findings.txt, and the list of codes with it.
func TestFindings(t *testing.T) {
	var text bytes.Buffer
	for _, test := range slices.Concat(brokenParts(), brokenChain(), brokenWork(), brokenSides()) {
		p, at := sound(t), soundAt()
		if test.stage != "" {
			at.Stage = test.stage
		}
		test.change(&p)
		for _, f := range coding(Check(p, at).Findings, test.code)[:1] {
			fmt.Fprintf(&text, "%s %s %s [%s] [%s]\n  %s\n  %s\n  → %s\n  → %s\n", f.Code, f.Severity, f.Path, f.Got, f.Want, f.Message.EN, f.Message.ES, f.Fix.EN, f.Fix.ES)
		}
	}
	const name = "testdata/findings.txt"
	if *updateFindings {
		if err := os.WriteFile(name, text.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(text.Bytes(), want) {
		t.Errorf("the findings are not those of %s: look at the difference, and run the test with -update-findings", name)
	}
}
