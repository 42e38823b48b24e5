package i18n_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestTexts reads every literal of a Text in the module, but for its tests.
func TestTexts(t *testing.T) {
	g := readGlossary(t)
	count := 0
	for _, folder := range folders(t, root(t)) {
		for _, lit := range folder.literals() {
			count++
			faults := lit.faults()
			if lit.known {
				faults = append(faults, g.faults(lit.en, lit.es)...)
			}
			for _, fault := range faults {
				t.Errorf("%s: %s\n\tEN %q\n\tES %q", folder.fset.Position(lit.pos), fault, lit.en, lit.es)
			}
		}
	}
	if count == 0 {
		t.Error("no literal found")
	}
}

// literal is one literal of a Text.
type literal struct {
	pos    token.Pos
	both   bool // has something for each language
	passed bool // which are two variables: the words stand elsewhere
	known  bool // and both are constants: en and es
	format bool // is the first argument of Sprintf
	en, es string
}

var (
	sentenceEnd = regexp.MustCompile(`[.:;?!…]$`)
	tightSign   = regexp.MustCompile(`[0-9]%`)
	opposite    = map[rune]rune{'?': '¿', '!': '¡'}
)

// faults says what is wrong with a literal, apart from its words.
func (lit literal) faults() []string {
	if !lit.both {
		return []string{"a language is missing"}
	}
	if lit.passed {
		return []string{"the words are hidden from this test: write the literal where they stand"}
	}
	if !lit.known {
		return nil
	}
	var faults []string
	fault := func(bad bool, format string, args ...any) {
		if bad {
			faults = append(faults, fmt.Sprintf(format, args...))
		}
	}
	fault(lit.en == "" || lit.es == "", "a language is empty")
	en, es := verbs(lit.en, lit.format), verbs(lit.es, lit.format)
	fault(!maps.Equal(en, es), "verbs differ: %v, %v", en, es)
	fault(strings.Contains(lit.en+"|"+lit.es, "  "), "two spaces")
	fault(edge(lit.en) != edge(lit.es), "spaces at the ends differ")
	fault(sentenceEnd.FindString(lit.en) != sentenceEnd.FindString(lit.es), "ends differ")
	prose := code.ReplaceAllString(lit.es, "`")
	fault(strings.ContainsAny(prose, `"'“”‘’`), "English quotes in Spanish")
	fault(tightSign.MatchString(prose) && !lit.format, "no space before the Spanish per cent sign")
	for shut, open := range opposite {
		fault(strings.Count(prose, string(shut)) != strings.Count(prose, string(open)), "%c without %c", shut, open)
	}
	fault(lit.en == lit.es && len(strings.Fields(strings.ReplaceAll(lit.en, "%s", ""))) > 2, "not translated")
	return faults
}

// edge returns what of s is space at its ends.
func edge(s string) string {
	return s[:len(s)-len(strings.TrimLeft(s, " \n"))] + "|" + s[len(strings.TrimRight(s, " \n")):]
}

var verb = regexp.MustCompile(`%%|%(?:\[(\d+)\])?[-+#0]*\d*(?:\.\d+)?([a-zA-Z])?`)

// verbs returns the verb of each argument of a format. In a text that is not
// known to be one, a per cent sign behind a digit or before no letter is none.
func verbs(text string, format bool) map[int]string {
	found := map[int]string{}
	next := 1
	for _, at := range verb.FindAllStringSubmatchIndex(text, -1) {
		whole := text[at[0]:at[1]]
		if whole == "%%" {
			continue
		}
		afterDigit := at[0] > 0 && text[at[0]-1] >= '0' && text[at[0]-1] <= '9'
		if at[4] < 0 || afterDigit && !format {
			if format {
				found[-at[0]-1] = whole // a fault in either language
			}
			continue
		}
		if at[2] >= 0 {
			next, _ = strconv.Atoi(text[at[2]:at[3]])
		}
		found[next] += text[at[4]:at[5]]
		next++
	}
	return found
}

// folder is the library code of one folder.
type folder struct {
	fset   *token.FileSet
	files  []*ast.File
	consts map[string]ast.Expr
}

// root finds the folder of go.mod.
func root(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above this folder")
		}
		dir = up
	}
}

// folders parses the Go files of the module but for tests, test data, hidden
// folders and nested modules.
func folders(t *testing.T, root string) []*folder {
	t.Helper()
	byPath := map[string]*folder{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch name := filepath.Base(path); {
		case err != nil:
			return err
		case d.IsDir() && path != root:
			_, err := os.Stat(filepath.Join(path, "go.mod"))
			if err == nil || name == "testdata" || strings.HasPrefix(name, ".") {
				return fs.SkipDir
			}
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go"):
			source, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			short, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			dir := filepath.Dir(path)
			if byPath[dir] == nil {
				byPath[dir] = newFolder()
			}
			return byPath[dir].add(short, source)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Collect(maps.Values(byPath))
}

func newFolder() *folder {
	return &folder{fset: token.NewFileSet(), consts: map[string]ast.Expr{}}
}

func (f *folder) add(name string, source []byte) error {
	file, err := parser.ParseFile(f.fset, name, source, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	f.files = append(f.files, file)
	for _, decl := range file.Decls {
		if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.CONST {
			for _, spec := range gen.Specs {
				spec := spec.(*ast.ValueSpec)
				for i, value := range spec.Values {
					f.consts[spec.Names[i].Name] = value
				}
			}
		}
	}
	return nil
}

// literals returns the literals of a Text in order: those that name the type,
// and those whose type is left out inside a list or map of Texts.
func (f *folder) literals() []literal {
	var found []literal
	formats := map[ast.Expr]bool{}
	elided := map[ast.Expr]bool{}
	for _, file := range f.files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if isName(n.Fun, file, "Sprintf") && len(n.Args) > 0 {
					formats[n.Args[0]] = true
				}
			case *ast.CompositeLit:
				if isText(n.Type, file) || elided[n] {
					if len(n.Elts) > 0 {
						found = append(found, f.literal(n, formats[n]))
					}
				} else if isText(element(n.Type), file) {
					for _, e := range n.Elts {
						if pair, ok := e.(*ast.KeyValueExpr); ok {
							e = pair.Value
						}
						if lit, ok := e.(*ast.CompositeLit); ok && lit.Type == nil {
							elided[lit] = true
						}
					}
				}
			}
			return true
		})
	}
	slices.SortFunc(found, func(a, b literal) int { return cmp.Compare(a.pos, b.pos) })
	return found
}

func isText(e ast.Expr, file *ast.File) bool { return e != nil && isName(e, file, "Text") }

// isName reports whether e is the name in package i18n.
func isName(e ast.Expr, file *ast.File, name string) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name == name && file.Name.Name == "i18n"
	case *ast.SelectorExpr:
		x, ok := e.X.(*ast.Ident)
		return ok && x.Name == "i18n" && e.Sel.Name == name
	}
	return false
}

func element(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.ArrayType:
		return e.Elt
	case *ast.MapType:
		return e.Value
	}
	return nil
}

func (f *folder) literal(n *ast.CompositeLit, format bool) literal {
	lit := literal{pos: n.Pos(), format: format}
	var en, es ast.Expr
	for i, e := range n.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			switch pair.Key.(*ast.Ident).Name {
			case "EN":
				en = pair.Value
			case "ES":
				es = pair.Value
			}
		} else if i == 0 {
			en = e
		} else {
			es = e
		}
	}
	if lit.both = en != nil && es != nil; lit.both {
		var okEN, okES bool
		lit.en, okEN = f.constant(en)
		lit.es, okES = f.constant(es)
		lit.known = okEN && okES
		x, nameEN := en.(*ast.Ident)
		y, nameES := es.(*ast.Ident)
		lit.passed = !lit.known && nameEN && nameES && x.Name != y.Name
	}
	return lit
}

// constant evaluates a constant text of the package.
func (f *folder) constant(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.ParenExpr:
		return f.constant(e.X)
	case *ast.BinaryExpr:
		x, okX := f.constant(e.X)
		y, okY := f.constant(e.Y)
		return x + y, okX && okY && e.Op == token.ADD
	case *ast.Ident:
		if value := f.consts[e.Name]; value != nil {
			return f.constant(value)
		}
	}
	return "", false
}
