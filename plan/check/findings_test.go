package check_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// sample has a finding of each severity.
func sample() check.Findings {
	return check.Findings{
		{
			Code: "PLN-001", Severity: check.Warning, Path: "/budget", Got: "0",
			Message: i18n.Text{EN: "The budget is 0.", ES: "El presupuesto es 0."},
			Fix:     i18n.Text{EN: "Set a budget.", ES: "Fije un presupuesto."},
		},
		{
			Code: "PLN-002", Severity: check.Error, Path: "/objectives/0/kpi", Got: "reech", Want: "reach",
			Message: i18n.Text{EN: `The KPI "reech" is unknown.`, ES: `El KPI "reech" es desconocido.`},
			Fix:     i18n.Text{EN: "Use reach.", ES: "Use reach."},
		},
		{
			Code: "PLN-003", Severity: check.Advice,
			Message: i18n.Text{EN: "No phase has a name.", ES: "Ninguna fase tiene nombre."},
		},
	}
}

func TestWriteText(t *testing.T) {
	for _, c := range []struct {
		name     string
		findings check.Findings
		lang     i18n.Lang
		want     string
	}{
		{"none", nil, i18n.EN, ""},
		{"English", sample(), i18n.EN, `warning PLN-001 /budget
  The budget is 0.
  Fix: Set a budget.

error PLN-002 /objectives/0/kpi
  The KPI "reech" is unknown.
  Fix: Use reach.

advice PLN-003
  No phase has a name.
`},
		{"Spanish", sample()[:1], i18n.ES, `advertencia PLN-001 /budget
  El presupuesto es 0.
  Solución: Fije un presupuesto.
`},
		{"zero finding", check.Findings{{}, {Path: "/a"}}, i18n.EN, "\n/a\n"},
		{"no such language", sample()[2:], 9, "advice PLN-003\n  No phase has a name.\n"},
		{"control character first", check.Findings{{Message: i18n.Same("\x1bred")}}, i18n.EN, "  \\x1bred\n"},
		{"forged lines", check.Findings{{
			Code: "PLN-004\nerror", Severity: check.Error, Path: "/a\r\nb\u2028c\u2029d\u202ee",
			Message: i18n.Same("one\ttwo\x00\x1b[31m\u0085\xff three\u00a0% «ñ» \u200d"),
		}}, i18n.EN, `error PLN-004\nerror /a\r\nb\u2028c\u2029d\u202ee
  one\ttwo\x00\x1b[31m\u0085\xff three` + "\u00a0% «ñ» \u200d\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			if err := c.findings.WriteText(&b, c.lang); err != nil {
				t.Fatal(err)
			}
			if got := b.String(); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

func TestWriteTextCuts(t *testing.T) {
	long := strings.Repeat("ñ", 1<<19)
	var b strings.Builder
	err := check.Findings{{Code: long, Path: long, Severity: check.Error, Message: i18n.Same(long), Fix: i18n.Same("x" + long)}}.WriteText(&b, i18n.EN)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if len(line) > 2100 || !utf8.ValidString(line) || !strings.HasSuffix(line, "ñ…\n") {
			t.Errorf("line of %d bytes: %q …", len(line), line[:20])
		}
	}
	if got, want := len(strings.Split(b.String(), "\n")[1]), len("  ")+1000-1; got != want {
		t.Errorf("the message has %d bytes, want %d: a character is not cut in two", got, want)
	}
	b.Reset()
	if err := (check.Findings{{Message: i18n.Same(strings.Repeat("\x80", 2000))}}).WriteText(&b, i18n.EN); err != nil || b.String() != "  …\n" {
		t.Errorf("no character to cut at: %q, %v", b.String(), err)
	}
	b.Reset()
	thousand := strings.Repeat("x", 1000)
	if err := (check.Findings{{Message: i18n.Same(thousand)}}).WriteText(&b, i18n.EN); err != nil || b.String() != "  "+thousand+"\n" {
		t.Errorf("1000 bytes are cut: %d, %v", b.Len(), err)
	}
}

var errFull = errors.New("full")

// tenBytes takes ten bytes and fails with errFull from then on.
type tenBytes struct{ took int }

func (w *tenBytes) Write(p []byte) (int, error) {
	n := min(len(p), 10-w.took)
	w.took += n
	if n < len(p) {
		return n, errFull
	}
	return n, nil
}

// short takes less than it is given, and does not say so.
type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

func TestBad(t *testing.T) {
	report := check.Report{Findings: sample()}
	t.Run("in-RES-18", func(t *testing.T) {
		if err := sample().WriteText(&tenBytes{}, i18n.EN); !errors.Is(err, errFull) {
			t.Errorf("Findings: got %v, want %v", err, errFull)
		}
		if err := report.WriteText(&tenBytes{}, i18n.EN); !errors.Is(err, errFull) {
			t.Errorf("Report: got %v, want %v", err, errFull)
		}
		if err := sample().WriteText(short{}, i18n.EN); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("short write: got %v, want %v", err, io.ErrShortWrite)
		}
	})
	t.Run("in-RES-15", func(t *testing.T) {
		var first, again strings.Builder
		if err := report.WriteText(&first, i18n.ES); err != nil {
			t.Fatal(err)
		}
		for range 100 {
			again.Reset()
			if err := report.WriteText(&again, i18n.ES); err != nil || again.String() != first.String() {
				t.Fatalf("differs: %v", err)
			}
		}
	})
	t.Run("in-RES-07", manyFindings)
	t.Run("in-RES-09", longTexts)
}

func TestErrAndCount(t *testing.T) {
	if err := (check.Findings{}).Err(); err != nil {
		t.Errorf("no findings: %v", err)
	}
	f := sample()
	for _, severity := range []check.Severity{check.Error, check.Warning, check.Advice} {
		if got := f.Count(severity); got != 1 {
			t.Errorf("%d of %s, want 1", got, severity)
		}
	}
	if err := (check.Findings{f[0], f[2]}).Err(); err != nil {
		t.Errorf("without errors: %v", err)
	}
	for _, c := range []struct {
		name     string
		findings check.Findings
		en, es   string
	}{
		{
			"one", f,
			`PLN-002 /objectives/0/kpi: The KPI "reech" is unknown.`,
			`PLN-002 /objectives/0/kpi: El KPI "reech" es desconocido.`,
		},
		{
			"two", append(f, check.Finding{Code: "PLN-009", Severity: check.Error}),
			`2 errors, the first is PLN-002 /objectives/0/kpi: The KPI "reech" is unknown.`,
			`2 errores, el primero es PLN-002 /objectives/0/kpi: El KPI "reech" es desconocido.`,
		},
		{
			"of the document",
			check.Findings{{Code: "PLN-009", Severity: check.Error, Message: i18n.Text{EN: "Bad.\n", ES: "Mal.\n"}}},
			`PLN-009: Bad.\n`, `PLN-009: Mal.\n`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.findings.Err()
			var e *check.FindingsError
			if !errors.Is(err, check.ErrFindings) || !errors.As(err, &e) {
				t.Fatalf("got %v, want a FindingsError", err)
			}
			if e.Errors != c.findings.Count(check.Error) {
				t.Errorf("counts %d errors", e.Errors)
			}
			if err.Error() != c.en || i18n.Say(err, i18n.ES) != c.es {
				t.Errorf("got  %s\n     %s\nwant %s\n     %s", err, i18n.Say(err, i18n.ES), c.en, c.es)
			}
		})
	}
}

func TestFindingJSON(t *testing.T) {
	f := sample()[1]
	written, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"code":"PLN-002","severity":"error","path":"/objectives/0/kpi","got":"reech","want":"reach",` +
		`"message":{"en":"The KPI \"reech\" is unknown.","es":"El KPI \"reech\" es desconocido."},"fix":{"en":"Use reach.","es":"Use reach."}}`
	if string(written) != want {
		t.Errorf("got  %s\nwant %s", written, want)
	}
	var back check.Finding
	if err := json.Unmarshal(written, &back); err != nil || back != f {
		t.Errorf("came back as %+v, %v", back, err)
	}
	if _, err := json.Marshal(check.Finding{}); !errors.Is(err, check.ErrSeverity) {
		t.Errorf("a finding without severity: %v", err)
	}
}

// FuzzWriteText holds a block to its lines, whatever the texts are.
func FuzzWriteText(f *testing.F) {
	f.Add("PLN-001", "/a", "one\ntwo", "\r\x85\u2028")
	f.Fuzz(func(t *testing.T, code, path, message, fix string) {
		var b strings.Builder
		one := check.Finding{Code: code, Severity: check.Error, Path: path, Message: i18n.Same(message), Fix: i18n.Same(fix)}
		if err := (check.Findings{one}).WriteText(&b, i18n.EN); err != nil {
			t.Fatal(err)
		}
		lines := 1
		for _, text := range []string{message, fix} {
			if text != "" {
				lines++
			}
		}
		got := b.String()
		if strings.Count(got, "\n") != lines || strings.ContainsAny(got, "\r\x00\u0085\u2028") || !utf8.ValidString(got) {
			t.Errorf("got %q", got)
		}
	})
}

func ExampleFindings_WriteText() {
	findings := check.Findings{{
		Code: "PLN-002", Severity: check.Error, Path: check.Path("objectives", "awareness", "kpi"),
		Message: i18n.Text{EN: `The KPI "reech" is unknown.`, ES: `El KPI "reech" es desconocido.`},
		Fix:     i18n.Text{EN: "Use reach.", ES: "Use reach."},
	}}
	if err := findings.WriteText(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// error PLN-002 /objectives/awareness/kpi
	//   El KPI "reech" es desconocido.
	//   Solución: Use reach.
}

func ExampleFindings_Err() {
	findings := check.Findings{{Code: "PLN-003", Severity: check.Advice}}
	fmt.Println(findings.Err(), findings.Count(check.Advice))
	// Output: <nil> 1
}
