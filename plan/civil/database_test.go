package civil_test

import (
	"strings"
	"testing"
)

// A program on a machine without a time zone database says so, with the remedy,
// in both languages (bad input TIM-42).
func withoutDatabase(t *testing.T) {
	out, code := runWithoutDatabase(t, "nodatabase")
	for _, want := range []string{
		`zone "Europe/Madrid": there is no time zone database`, "import _ \"time/tzdata\"", "install the package tzdata", "ZONEINFO",
		`zona "Europe/Madrid": en esta máquina no hay base de datos`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %s:\n%s", want, out)
		}
	}
	if code != 1 || strings.Contains(out, "2025") {
		t.Errorf("exit code %d\n%s", code, out)
	}
}

// TestEmbeddedDatabase holds that a program that imports time/tzdata needs no
// database on the machine.
func TestEmbeddedDatabase(t *testing.T) {
	if out, code := runWithoutDatabase(t, "embedded"); out != "2025-03-30T00:00:00+01:00 <nil>\n" || code != 0 {
		t.Errorf("exit code %d\n%s", code, out)
	}
}
