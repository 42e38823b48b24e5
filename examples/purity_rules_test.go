package examples_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// TestImpurities shows that the test of purity finds what it is there for.
func TestImpurities(t *testing.T) {
	const head = `package p

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"
)

var (
	number int
	list   = []int{1}
	table  = map[string]int{}
	pair   struct{ a, b int }
	pool   sync.Pool
	text   strings.Builder
	zero   decimal.Decimal
	_      = uuid.Nil
	_      fmt.Stringer
	_      time.Time
)

`
	for _, c := range []struct {
		name, code string
		want       string // line by line
	}{
		{"pure", `func f(d decimal.Decimal) string { n := number + list[0] + table["a"]; n++; return fmt.Sprint(n, d.StringFixed(2)) }`, ""},
		{"shadowed", `func f() int { number, list := 1, []int{2}; number = 2; list[0] = number; return list[0] }`, ""},
		{"uuid", `func f(s string) (uuid.UUID, error) { u, err := uuid.Parse(s); return uuid.NewSHA1(u, nil), err }`, ""},
		{"init", `func init() {}`, "init"},
		{"method init", `type t int; func (t) init() {}`, ""},
		{"assigned", `func f() { number = 2 }`, "package variable number is assigned"},
		{"assigned in a pair", `func f() { _, number = 1, 2 }`, "package variable number is assigned"},
		{"element", `func f() { (list)[0] = 2 }`, "package variable list is assigned"},
		{"key", `func f() { table["a"] = 2 }`, "package variable table is assigned"},
		{"field", `func f() { pair.a += 2 }`, "package variable pair is assigned"},
		{"increment", `func f() { number++ }`, "package variable number is changed"},
		{"range", `func f() { for number = range 3 { } }`, "package variable number is assigned"},
		{"range over", `func f() (n int) { for _, m := range list { n += m }; return n }`, ""},
		{"address", `func f() *int { return &list[0] }`, "the address of package variable list is taken"},
		{"deleted", `func f() { delete(table, "a") }`, "package variable table is changed"},
		{"method", `func f() { text.WriteString("a") }`, "package variable text is changed by its method WriteString"},
		{"pool", `func f() { pool.Put(1) }`, "package variable pool is changed by its method Put"},
		{"of another package", `func f() { decimal.DivisionPrecision = 2 }`, "package variable DivisionPrecision is assigned\nDivisionPrecision: a variable of package decimal that every program can change"},
		{"panic", `func f() { panic("no") }`, "panic: only a Must function panics"},
		{"panic in Must", `func MustF() { panic("no") }`, ""},
		{"own panic", `func f() { panic := func() {}; panic() }`, ""},
		{"clock", `func f() time.Time { return time.Now() }`, "Now: the time is a parameter"},
		{"clock as a value", `var now = time.Now`, "Now: the time is a parameter"},
		{"local", `func f() *time.Location { return time.Local }`, "Local: the location is a parameter; civil.LoadZone loads one"},
		{"local method", `func f(t time.Time) time.Time { return t.Local() }`, "Local: the location is a parameter; civil.LoadZone loads one"},
		{"output", `func f() { fmt.Println() }`, "Println: the writer is a parameter"},
		{"builtin output", `func f() { println() }`, "println: the writer is a parameter"},
		{"setting", `func f(d decimal.Decimal) decimal.Decimal { return d.Div(d) }`, "Div: it depends on a setting of package decimal"},
		{"parse", `var d, _ = decimal.NewFromString("1")`, "NewFromString: it depends on a setting of package decimal"},
		{"variable", `var d = decimal.Zero`, "Zero: a variable of package decimal that every program can change"},
		{"equal", `func f(d decimal.Decimal) bool { return d == zero }`, "decimals are compared with =="},
		{"random", `var u = uuid.New()`, "New: of uuid only UUID, Parse and NewSHA1 are used"},
		{"nil UUID", `var u = uuid.Nil`, "Nil: of uuid only UUID, Parse and NewSHA1 are used"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, "p.go", head+c.code, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			s := &source{pkg: &pkg{ImportPath: "p", folder: "p"}, fset: fset, files: []*ast.File{file}}
			if err := s.check(packages(t)); err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, decl := range file.Decls[2:] { // behind the imports and the variables
				for _, fault := range s.impurities(decl) {
					got = append(got, fault[strings.Index(fault, ": ")+2:])
				}
			}
			if got := strings.Join(got, "\n"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
