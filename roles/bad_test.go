package roles

import (
	"bytes"
	"encoding/csv"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// TestBad tries the bad inputs that are this package's.
func TestBad(t *testing.T) {
	for name, do := range map[string]func(*testing.T){
		"in-ROL-01": func(t *testing.T) {
			m, err := ReadCSV(strings.NewReader("Task,Ana,Bea,Eva\nPost,A,A,R\n"))
			if err != nil {
				t.Fatal(err)
			}
			f := only(m.Check(Policy{}, check.Options{}).Findings, "ROL-002")
			if len(f) != 1 || f[0].Severity != check.Error || !strings.Contains(f[0].Message.EN, `"Post": "Ana", "Bea"`) {
				t.Errorf("%+v", f)
			}
		},
		"in-ROL-03": func(t *testing.T) {
			for _, m := range []Matrix{{}, {Who: []string{}, Tasks: []Task{}}, {Tasks: make([]Task, 1)}} {
				m.Check(Policy{}, check.Options{})
			}
			if got := (Matrix{}).Check(Policy{}, check.Options{}).Findings; len(got) != 0 {
				t.Errorf("%+v", got)
			}
			if got := (Charter{}).Assigned(); len(got) != 0 {
				t.Errorf("%v", got)
			}
			c := Charter{Crew: Crew{People: []Person{{Key: "a"}}}} // its map of skills is nil
			if got := c.Check(Policy{}, check.Options{}).Findings; len(got) != 0 {
				t.Errorf("%+v", got)
			}
		},
		"in-ROL-05": func(t *testing.T) {
			_, err := ReadCSV(strings.NewReader("Task,Ana\nPost,X\n"))
			var refused *TableError
			if !errors.As(err, &refused) || refused.Line != 2 || refused.Column != `"Ana"` || refused.Cell != `"X"` {
				t.Errorf("%v", err)
			}
			m, err := ReadCSV(strings.NewReader("Task,Ana\nPost,r\n"))
			if err != nil || !m.Tasks[0].Has("Ana", Responsible) {
				t.Errorf("%v, %v", m, err)
			}
			var l LetterError
			if _, err := ParseLetter("X"); err == nil || l.Text().EN == "" {
				t.Error(err)
			}
		},
		"in-ROL-07": func(t *testing.T) {
			m := Matrix{Who: []string{"Ana"}, Tasks: []Task{{Name: "Post", Assignments: []Assignment{{"Bea", Responsible}}}}}
			f := only(m.Check(Policy{}, check.Options{}).Findings, "ROL-008")
			if len(f) != 1 || f[0].Path != "/tasks/0/assignments/0" || !strings.Contains(f[0].Message.ES, `"Bea" tiene una letra en "Post"`) {
				t.Errorf("%+v", f)
			}
		},
		"in-ROL-09": func(t *testing.T) {
			m := Matrix{Who: []string{"Ana"}, Tasks: []Task{
				{Name: "Write", Assignments: []Assignment{{"Ana", Responsible}}},
				{Name: "Approve", Approves: "Write", Assignments: []Assignment{{"Ana", Responsible}}},
			}}
			if f := only(m.Check(Policy{}, check.Options{}).Findings, "ROL-020"); len(f) != 1 {
				t.Errorf("%+v", f)
			}
			if f := only(m.Check(Policy{SelfApproval: true}, check.Options{}).Findings, "ROL-020"); len(f) != 0 {
				t.Errorf("%+v", f)
			}
		},
		"in-ROL-11": func(t *testing.T) {
			v := Utilisation(5*Hour, 0)
			if v.Reason() != kpi.ZeroBase {
				t.Errorf("%v", v)
			}
			c := Charter{
				Matrix: Matrix{Who: []string{"Ana"}, Tasks: []Task{{Name: "x", Effort: 5 * Hour, Assignments: []Assignment{{"Ana", Responsible}}}}},
				Crew:   Crew{People: []Person{{Key: "ana", Name: "Ana"}}},
			}
			if f := only(c.Check(Policy{}, check.Options{}).Findings, "ROL-016"); len(f) != 1 {
				t.Errorf("%+v", f)
			}
		},
		"in-ROL-13": func(t *testing.T) {
			for range 2 { // what the first turn spoils must be whole in the second
				r, f, n, x, c := Relations(), Functions(), Needs(), Contrasts(), Conflicts()
				rules, s := Rules(), Standard().Functions(SocialMediaManager)
				if r[0].To[0] != CommunityManager || f[0].Roles[0] != CommunityManager || n[0].Roles[0] != SocialMediaManager ||
					x[0].Rows[0] != "SM-14" || c[0].Answers[0].Sources != S2 || rules[0].Code != "ROL-001" || s[0].Row != "SM-01" {
					t.Fatal("a change of what was returned is seen")
				}
				r[0].To[0], f[0].Roles[0], n[0].Roles[0], x[0].Rows[0], c[0].Answers[0].Sources = "", "", "", "", 0
				rules[0].Code, s[0].Row = "", ""
			}
			m := Standard().Matrix(SmallHouse, i18n.EN)
			var before, after bytes.Buffer
			_ = m.WriteJSON(&before)
			m.Check(Policy{}, check.Options{})
			_ = m.WriteCSV(&after, i18n.EN)
			after.Reset()
			_ = m.WriteJSON(&after)
			if before.String() != after.String() {
				t.Error("a check changed the matrix")
			}
		},
		"in-INJ-17": guarded("=1+1"),
		"in-INJ-19": func(t *testing.T) {
			for _, s := range []string{"+1+1", "-1+1", "@SUM(1)"} {
				guarded(s)(t)
			}
		},
		"in-INJ-21": guarded("\x00=1+1"),
		"in-INJ-23": func(t *testing.T) { guarded("-5.25")(t) }, // a name here, and no number: guarded
		"in-INJ-26": func(t *testing.T) {
			m := Matrix{Who: []string{"a\r\nb"}, Tasks: []Task{{Name: "x"}}}
			row := written(t, m)
			if !slices.Equal(row[0], []string{"Activity", "a\nb"}) || !slices.Equal(row[1], []string{"x", ""}) {
				t.Errorf("%q", row)
			}
			var b bytes.Buffer
			_ = m.WriteCSV(&b, i18n.EN)
			if again, err := ReadCSV(&b); err != nil || again.Who[0] != "a b" || len(again.Tasks) != 1 {
				t.Errorf("%+v, %v", again, err)
			}
		},
		"in-INJ-35": func(t *testing.T) {
			m := Matrix{Who: []string{"a|b\nc"}, Tasks: []Task{{Name: "x"}}}
			if got, want := md(t, m), "| Activity | a\\|b c |\n| --- | :---: |\n| x |  |\n"; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		},
		"in-INJ-37": func(t *testing.T) {
			m := Matrix{Title: "<script>", Who: []string{"[x](javascript:alert(1))"}, Tasks: []Task{{Name: "<img src=x onerror=alert(1)>&amp;"}}}
			got := md(t, m)
			if strings.ContainsAny(got, "<>") || !strings.Contains(got, `\[x\](javascript`) || !strings.Contains(got, "&amp;amp;") {
				t.Errorf("%q", got)
			}
		},
	} {
		t.Run(name, do)
	}
}

// guarded holds that a name is text in a spreadsheet and comes back as it was,
// NUL aside.
func guarded(name string) func(*testing.T) {
	return func(t *testing.T) {
		m := Matrix{Who: []string{name, "'" + name}, Tasks: []Task{{Name: name, Assignments: []Assignment{{name, Responsible}}}}}
		rows := written(t, m)
		for _, cell := range []string{rows[0][1], rows[0][2], rows[1][0]} {
			if cell[0] != '\'' || strings.ContainsRune(cell, 0) {
				t.Errorf("%q", cell)
			}
		}
		var b bytes.Buffer
		if err := m.WriteCSV(&b, i18n.ES); err != nil {
			t.Fatal(err)
		}
		again, err := ReadCSV(&b)
		bare := strings.ReplaceAll(name, "\x00", "")
		if err != nil || !slices.Equal(again.Who, []string{bare, "'" + bare}) || again.Tasks[0].Name != bare {
			t.Errorf("%+v, %v", again, err)
		}
	}
}

// written is what a matrix is as CSV.
func written(t *testing.T, m Matrix) [][]string {
	t.Helper()
	var b bytes.Buffer
	if err := m.WriteCSV(&b, i18n.EN); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func md(t *testing.T, m Matrix) string {
	t.Helper()
	var b bytes.Buffer
	if err := m.WriteMarkdown(&b, i18n.EN); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestLetters(t *testing.T) {
	for l := Responsible; l <= Informed; l++ {
		text, err := l.MarshalText()
		if err != nil || !l.Name().Complete() {
			t.Fatal(l, err)
		}
		var back Letter
		if err := back.UnmarshalText(text); err != nil || back != l {
			t.Errorf("%s is read as %v, %v", text, back, err)
		}
	}
	for _, l := range []Letter{0, Informed + 1} {
		if _, err := l.MarshalText(); !errors.Is(err, ErrLetter) || l.String() != "" || !l.Name().IsZero() {
			t.Errorf("%d: %v", l, err)
		}
	}
	for _, s := range []string{"", "RA", "X", "Ｒ", "ſ"} {
		if l, err := ParseLetter(s); !errors.Is(err, ErrLetter) || l != 0 || i18n.Say(err, i18n.ES) == err.Error() {
			t.Errorf("%q: %v, %v", s, l, err)
		}
	}
}
