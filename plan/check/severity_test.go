package check_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestSeverity(t *testing.T) {
	for _, c := range []struct {
		severity check.Severity
		text     string
		name     i18n.Text
	}{
		{check.Error, "error", i18n.Text{EN: "error", ES: "error"}},
		{check.Warning, "warning", i18n.Text{EN: "warning", ES: "advertencia"}},
		{check.Advice, "advice", i18n.Text{EN: "advice", ES: "recomendación"}},
	} {
		if got := c.severity.String(); got != c.text {
			t.Errorf("String of %d is %q, want %q", c.severity, got, c.text)
		}
		if got := c.severity.Name(); got != c.name {
			t.Errorf("Name of %s is %v, want %v", c.severity, got, c.name)
		}
		if got, err := check.ParseSeverity(c.text); got != c.severity || err != nil {
			t.Errorf("ParseSeverity(%q) is %v, %v", c.text, got, err)
		}
		written, err := json.Marshal(c.severity)
		if err != nil {
			t.Errorf("Marshal: %v", err)
		}
		var back check.Severity
		if err := json.Unmarshal(written, &back); back != c.severity || err != nil {
			t.Errorf("%s came back as %v, %v", written, back, err)
		}
	}
}

func TestSeverityRefused(t *testing.T) {
	refused := func(name string, err error) {
		t.Helper()
		var e *check.SeverityError
		if !errors.Is(err, check.ErrSeverity) || !errors.As(err, &e) {
			t.Fatalf("%s: got %v, want a SeverityError", name, err)
		}
		if text := e.Text(); !text.Complete() || text.EN == text.ES || text.EN != err.Error() {
			t.Errorf("%s: texts %q", name, text)
		}
		if len(err.Error()) > 2*i18n.QuoteLimit {
			t.Errorf("%s: the error has %d bytes", name, len(err.Error()))
		}
	}
	for _, text := range []string{"", "Error", "fatal", " error", strings.Repeat("\n", 1<<20)} {
		severity, err := check.ParseSeverity(text)
		refused("ParseSeverity", err)
		if severity != 0 {
			t.Errorf("got %v beside the error", severity)
		}
		severity = check.Advice
		refused("UnmarshalText", severity.UnmarshalText([]byte(text)))
		if severity != check.Advice {
			t.Errorf("a refused text changed the value to %v", severity)
		}
	}
	for _, severity := range []check.Severity{0, 4, 255} {
		_, err := severity.MarshalText()
		refused("MarshalText", err)
		if severity.String() != "" || !severity.Name().IsZero() {
			t.Errorf("%d has a name", severity)
		}
	}
}

func ExampleSeverity() {
	severity, err := check.ParseSeverity("warning")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(severity, severity.Name().In(i18n.ES), severity > check.Error)
	// Output: warning advertencia true
}

func ExampleParseSeverity() {
	s, err := check.ParseSeverity("warning")
	fmt.Println(s, s.Name().ES, err)
	// Output: warning advertencia <nil>
}
