package roles

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// line is a task and its letters: "Post: a R, b A".
func line(t Task) string {
	var parts []string
	for _, a := range t.Assignments {
		parts = append(parts, a.Who+" "+a.Letter.String())
	}
	return t.Name + ": " + strings.Join(parts, ", ")
}

func lines(m Matrix) string {
	out := []string{strings.Join(m.Who, "|")}
	for _, t := range m.Tasks {
		out = append(out, line(t))
	}
	return strings.Join(out, "\n")
}

func TestReadCSV(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"letters", "Activity,CM,SMM\nPost,R,A\n", "CM|SMM\nPost: CM R, SMM A"},
		{"both in a cell", "Tarea,CM,SMM\nPublicar,A/R,\"C, I\"\n", "CM|SMM\nPublicar: CM A, CM R, SMM C, SMM I"},
		{"other marks", "T,a,b,c,d\nx,R & A,r;c,ra,AR\n", "a|b|c|d\nx: a R, a A, b R, b C, c R, c A, d A, d R"},
		{"lower case", "T,a,b\nx,r,a\n", "a|b\nx: a R, b A"},
		{"nothing in a cell", "T,a,b,c\nx,R,-,–\n", "a|b|c\nx: a R"},
		{"semicolons and a byte order mark", "\ufeffTarea;CM;SMM\nPublicar;R;A\n", "CM|SMM\nPublicar: CM R, SMM A"},
		{"tabs", "Tarea\tCM\tSMM\nPublicar\tR\tA\n", "CM|SMM\nPublicar: CM R, SMM A"},
		{"empty rows, cells and columns at the end", "T,a,b,,\n,,\nx,R,A,,\n\n  ,\t\ny,,R\n", "a|b\nx: a R, b A\ny: b R"},
		{"space", " T , a\u00a0 b \n x\ny ,R\n", "a b\nx: \ny: a b R"},
		{"line end in a heading", "T,\"Head of\nsales\"\nx,R\n", "Head of sales\nx: Head of sales R"},
		{"duplicates stay", "T,a\nx,R/R\nx,R\n", "a\nx: a R, a R\nx: a R"},
		{"support", "T,a,b\nx,R,S\n", "a|b\nx: a R, b S"},
		{"guarded", "T,'=a,'@b\n'+x,R,A\n", "=a|@b\n+x: =a R, @b A"},
		{"only headings", "T,a\n", "a"},
		{"roles called like letters, among others", "T,Support,PM\nx,R,A\n", "Support|PM\nx: Support R, PM A"},

		{"columns", "Area,R,A,C,I\nPosts,CM,SMM,\"Legal/Finance, PR\",Team\n", "CM|SMM|Legal/Finance|PR|Team\nPosts: CM R, SMM A, Legal/Finance C, PR C, Team I"},
		{"columns in words", "Task,Responsible,Accountable,Consulted,Informed\nx,a,b,,c\n", "a|b|c\nx: a R, b A, c I"},
		{"columns in Spanish", "Actividad;Responsable (R);Aprobador (A);Apoyo;Consultados;Informados\nx;a;b;s;c;d\n", "a|b|s|c|d\nx: a R, b A, s S, c C, d I"},
		{"columns in Portuguese", "Área,Responsável,Aprovador,Consultado,Informado\nx,a,b,c,d\n", "a|b|c|d\nx: a R, b A, c C, d I"},
		{"order by name, then letter", "T,R,A\nx,b,a\ny,a,\"b,a\"\n", "b|a\nx: b R, a A\ny: b A, a R, a A"},
		{"names twice and dashes", "T,R,A\nx,\"a,a\",-\n", "a\nx: a R, a R"},
		{"only R and I", "T,R,I\nx,a,b\n", "a|b\nx: a R, b I"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := ReadCSV(strings.NewReader(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if got := lines(m); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if m.RASCI != (strings.Contains(c.want, " S,") || strings.HasSuffix(c.want, " S")) {
				t.Errorf("RASCI is %v", m.RASCI)
			}
		})
	}
}

func TestReadCSVRefused(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "", "there is no row of headings"},
		{"empty rows", "\n\n", "there is no row of headings"},
		{"one heading", "Task\nx\n", "line 1: there is one heading only: put a comma, a semicolon or a tab between the columns"},
		{"no heading", "T,,a\nx,R\n", `line 1: column "T": the column after it has no heading`},
		{"heading twice", "T,a,a\n", `line 1: column "a": the heading is there twice`},
		{"letter column twice", "T,R,Responsible\n", `line 1: column "Responsible": a second column stands for R`},
		{"no task", "T,a\n,R\n", `line 2: column "T": the row names no task`},
		{"cell without heading", "T,a\nx,R,A\n", `line 2: "A": the cell has no heading above it`},
		{"no letter", "T,a\nx,X\n", `line 2: column "a": "X": this is no letter of RACI or RASCI: use R, A, S, C, I, or A/R for both`},
		{"yes is no letter", "T,a\nx,SI\n", `line 2: column "a": "SI": this is no letter of RACI or RASCI: use R, A, S, C, I, or A/R for both`},
		{"heading as a name", "T,R,A\nx,R,b\n", `line 2: column "R": "R": this reads as a heading, not as a name`},
		{"nobody", "T,R,A\nx,,\n", "the table names nobody"},
		{"quotes", "T,a\nx,\"R\ny,A\n", "line 3: the quotes do not match: double those inside a cell"},
		{"quotes at once", "\"T,a\n", "line 1: the quotes do not match: double those inside a cell"},
		{"not UTF-8", "T,a\n\xe1,R\n", "the text is not UTF-8: save it as “CSV UTF-8”"},
		{"two separators", "T,a;b,c\n", "two separators fit, and the table says something else with each: put the cells in quotes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := ReadCSV(strings.NewReader(c.in))
			var refused *TableError
			if !errors.As(err, &refused) || !errors.Is(err, ErrTable) || !reflect.DeepEqual(m, Matrix{}) {
				t.Fatalf("%v, %v", m, err)
			}
			if err.Error() != c.want || i18n.Say(err, i18n.ES) == c.want {
				t.Errorf("got %q, want %q", err, c.want)
			}
		})
	}
	if _, err := ReadCSV(iotest.ErrReader(errFull)); !errors.Is(err, errFull) {
		t.Errorf("reader's error: %v", err)
	}
}

func TestReadJSON(t *testing.T) {
	hours, err := civil.ParseHours("Mo-Fr 09:00-17:00")
	if err != nil {
		t.Fatal(err)
	}
	m := Matrix{Title: "Plan", RASCI: true, Who: []string{"a", "b"}, Tasks: []Task{{
		Key: "post", Name: "Post", Activity: Publishing, Assignments: []Assignment{{"a", Responsible}, {"b", Accountable}, {"a", Responsible}},
		Effort: 90, Crisis: true, Cover: &hours, Reviews: "x", Approves: "y", DelegatedBy: "b", Skills: []Skill{Empathy},
	}}}
	var b bytes.Buffer
	if err := m.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	got, err := ReadJSON(&b)
	if err != nil || !reflect.DeepEqual(got, m) {
		t.Errorf("%+v, %v", got, err)
	}
	b.Reset()
	if err := (Matrix{}).WriteJSON(&b); err != nil || b.String() != `{"who":[],"tasks":[]}`+"\n" {
		t.Errorf("%s, %v", &b, err)
	}
	var letter *LetterError
	if err := (Matrix{Tasks: []Task{{Assignments: []Assignment{{"a", 0}}}}}).WriteJSON(&b); !errors.As(err, &letter) {
		t.Errorf("no letter: %v", err)
	}
	for _, c := range []struct {
		in   string
		want error
	}{
		{"", ErrTable},
		{"{", ErrTable},
		{"[]", ErrTable},
		{`{"tasks":1}`, ErrTable},
		{`{"other":1}`, ErrTable},
		{"{} {}", ErrTable},
		{"nul", ErrTable},
		{`{"tasks":[{"assignments":[{"letter":"X"}]}]}`, ErrLetter},
		{`{"tasks":[{"cover":"never ever"}]}`, civil.ErrHours},
	} {
		if _, err := ReadJSON(strings.NewReader(c.in)); !errors.Is(err, c.want) || i18n.Say(err, i18n.ES) == err.Error() {
			t.Errorf("%q: %v", c.in, err)
		}
	}
	if _, err := ReadJSON(iotest.ErrReader(errFull)); !errors.Is(err, errFull) {
		t.Errorf("reader's error: %v", err)
	}
}

// sharedFolder is the environment variable that names the folder of the data
// by others.
const sharedFolder = "PAUTA_SHARED"

// TestPublicTables reads responsibility tables of other people as an
// independent reader does, and finds what it finds.
func TestPublicTables(t *testing.T) {
	folder := os.Getenv(sharedFolder)
	if folder == "" {
		t.Skip(sharedFolder + " names no folder: the tables of others are not read")
	}
	files, err := filepath.Glob(filepath.Join(folder, "data", "raci", "*.csv"))
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			var want struct {
				Activities []struct {
					Activity   string
					R, A, C, I []string
				}
				Findings []struct {
					Activity, Finding string
					Roles             []string
				}
			}
			text, err := os.ReadFile(name + ".expected.json")
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(text, &want); err != nil {
				t.Fatal(err)
			}
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			m, err := ReadCSV(f)
			if err != nil {
				t.Fatal(err)
			}
			if len(m.Tasks) != len(want.Activities) {
				t.Fatalf("%d tasks, want %d", len(m.Tasks), len(want.Activities))
			}
			for i, task := range m.Tasks {
				w := want.Activities[i]
				got := [][]string{{task.Name}, task.With(Responsible), task.With(Accountable), task.With(Consulted), task.With(Informed)}
				if expected := [][]string{{w.Activity}, w.R, w.A, w.C, w.I}; !sameSets(got, expected) {
					t.Errorf("got %q, want %q", got, expected)
				}
			}
			kinds := map[string]string{
				"ROL-001": "none accountable", "ROL-002": "accountable", "ROL-003": "none responsible",
				"ROL-004": "2 responsible", "ROL-005": "accountable is also responsible",
			}
			var got, expected []string
			for _, f := range m.Check(Policy{}, check.Options{}).Findings {
				if kind, ok := kinds[f.Code]; ok {
					i := strings.Split(f.Path, "/")[2]
					got = append(got, m.Tasks[i[0]-'0'].Name+": "+kind)
				}
			}
			for _, w := range want.Findings {
				expected = append(expected, w.Activity+": "+w.Finding)
			}
			slices.Sort(got)
			slices.Sort(expected)
			if !slices.Equal(got, expected) {
				t.Errorf("got %q, want %q", got, expected)
			}
		})
	}
}

// sameSets compares lists of names whatever their order.
func sameSets(a, b [][]string) bool {
	for i := range a {
		x, y := slices.Clone(a[i]), slices.Clone(b[i])
		slices.Sort(x)
		slices.Sort(y)
		if !slices.Equal(x, y) {
			return false
		}
	}
	return true
}

// TestWriteCSV holds that nothing of a matrix that is wrong gets lost.
func TestWriteCSV(t *testing.T) {
	m := Matrix{Who: []string{"a", "a"}, Tasks: []Task{{Name: "x", Assignments: []Assignment{{"b", Responsible}, {"a", Consulted}, {"b", Accountable}, {"b", 0}}}}}
	var b bytes.Buffer
	if err := m.WriteCSV(&b, i18n.ES); err != nil || b.String() != "Actividad,a,b\nx,C,R/A\n" {
		t.Errorf("%q, %v", &b, err)
	}
	b.Reset()
	if err := (Matrix{}).WriteText(&b, i18n.EN); err != nil || b.String() != "Activity\n" {
		t.Errorf("%q, %v", &b, err)
	}
}

func FuzzReadCSV(f *testing.F) {
	for _, s := range []string{
		"Activity,CM,SMM\nPost,R,A\n", "T;R;A;C;I\nx;a, b;c;;d/e\n", "T\ta\nx\tA/R\n", "T,'=a,''@b\n'+x,r,S\n", "T,a\n\"x\r\ny\",-\n", "T,a;b,c\n",
		"T,R,I\nx,R,I\n", "\ufeffT,\x00=a\n1,R\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ReadCSV(strings.NewReader(text))
		if err != nil {
			if !errors.Is(err, ErrTable) {
				t.Fatalf("another error: %v", err)
			}
			return
		}
		m.Check(Policy{}, check.Options{})
		var b bytes.Buffer
		if err := m.WriteCSV(&b, i18n.ES); err != nil {
			t.Fatal(err)
		}
		again, err := ReadCSV(bytes.NewReader(b.Bytes()))
		if err != nil || !reflect.DeepEqual(again, m) {
			t.Fatalf("read %+v\nwritten %q\nread %+v, %v", m, &b, again, err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if runs(cell) || strings.ContainsRune(cell, 0) {
					t.Fatalf("a spreadsheet would run %q", cell)
				}
			}
		}
		b.Reset()
		if err := m.WriteJSON(&b); err != nil {
			t.Fatal(err)
		}
		if again, err = ReadJSON(&b); err != nil || lines(again) != lines(m) {
			t.Fatalf("JSON: %+v, %v", again, err)
		}
	})
}

func FuzzReadJSON(f *testing.F) {
	f.Add(`{"who":["a"],"tasks":[{"name":"x","assignments":[{"who":"a","letter":"R"}],"cover":"Mo 9:00-10:00"}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ReadJSON(strings.NewReader(text))
		if err != nil {
			return
		}
		m.Check(Policy{}, check.Options{})
		var b bytes.Buffer
		for _, err := range []error{m.WriteCSV(&b, i18n.EN), m.WriteMarkdown(&b, i18n.EN), m.WriteText(io.Discard, i18n.ES)} {
			if err != nil {
				t.Fatal(err)
			}
		}
	})
}

// bigMatrix has n tasks for 50 roles.
func bigMatrix(n int) Matrix {
	const columns = 50
	m := Matrix{RASCI: true}
	for i := range columns {
		m.Who = append(m.Who, "role "+string(rune('A'+i%26))+string(rune('a'+i/26)))
	}
	for i := range n {
		t := Task{Name: "task " + strings.Repeat("x", i%7) + i18n.Int(int64(i)).In(i18n.EN)}
		for j, who := range m.Who {
			t.Assignments = append(t.Assignments, Assignment{who, Letter((i+j)%5 + 1)})
		}
		m.Tasks = append(m.Tasks, t)
	}
	return m
}

func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		m := bigMatrix(n)
		b.Run(i18n.Int(int64(n)).In(i18n.EN), func(b *testing.B) {
			for b.Loop() {
				m.Check(Policy{}, check.Options{})
			}
		})
	}
}

func BenchmarkReadCSV(b *testing.B) {
	var text bytes.Buffer
	if err := bigMatrix(10_000).WriteCSV(&text, i18n.EN); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if _, err := ReadCSV(bytes.NewReader(text.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}

// TestWide holds that one row with very many parties is no harder than many
// rows.
func TestWide(t *testing.T) {
	m := Matrix{Tasks: make([]Task, 2)}
	for i := range 50_000 {
		who := i18n.Int(int64(i)).In(i18n.EN)
		m.Who = append(m.Who, who)
		m.Tasks[0].Assignments = append(m.Tasks[0].Assignments, Assignment{who, Responsible}, Assignment{who, Accountable})
		m.Tasks[1].Assignments = append(m.Tasks[1].Assignments, Assignment{"other " + who, Responsible})
	}
	m.Tasks[1].Reviews, m.Tasks[0].Key = "first", "first"
	report := m.Check(Policy{}, check.Options{Limit: 1})
	if got := len(only(report.Findings, "ROL-002")); got != 1 || report.Omitted < 2*50_000-2 {
		t.Errorf("%d findings, %d omitted", got, report.Omitted)
	}
}
