package examples_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const module = "github.com/pauta-go/pauta"

// dependencies are the modules that pauta stands on.
var dependencies = []string{"github.com/google/uuid", "github.com/shopspring/decimal"}

// pkg is a package as go list tells of it, and where it is one of ours.
type pkg struct {
	ImportPath, Dir, Name, Export      string
	GoFiles, TestGoFiles, XTestGoFiles []string
	Imports, TestImports, XTestImports []string
	Error                              *struct{ Err string }

	folder string // below the root, with slashes; "" outside the module
}

// library reports whether the rules for library code hold for p.
func (p *pkg) library() bool { return p.folder != "" && !strings.HasPrefix(p.folder+"/", "examples/") }

// root is the folder of go.mod.
func root(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// packages lists the packages of the module and all that they import.
func packages(t *testing.T) []*pkg {
	t.Helper()
	all, err := list()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// libraries lists the library packages of the module.
func libraries(t *testing.T) []*pkg {
	t.Helper()
	var ours []*pkg
	for _, p := range packages(t) {
		if p.library() {
			ours = append(ours, p)
		}
	}
	return ours
}

var list = sync.OnceValues(func() ([]*pkg, error) {
	command := exec.Command("go", "list", "-e", "-deps", "-export",
		"-json=ImportPath,Dir,Name,Export,GoFiles,TestGoFiles,XTestGoFiles,Imports,TestImports,XTestImports,Error", "./...")
	command.Args = append(command.Args, dependencies...)
	command.Dir = ".."
	out, err := command.Output()
	if err != nil {
		return nil, err
	}
	var all []*pkg
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		p := new(pkg)
		if err := decoder.Decode(p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		if p.Error != nil {
			return nil, errors.New(p.ImportPath + ": " + p.Error.Err)
		}
		if below, ours := strings.CutPrefix(p.ImportPath, module+"/"); ours {
			p.folder = below
		}
		all = append(all, p)
	}
})

// source is a package of ours, parsed and type-checked, without its tests.
type source struct {
	*pkg
	fset  *token.FileSet
	files []*ast.File
	types *types.Package
	info  *types.Info
}

// checked parses and checks the library packages.
func checked(t *testing.T) []*source {
	t.Helper()
	all, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var sources = sync.OnceValues(func() ([]*source, error) {
	all, err := list()
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	var ours []*source
	for _, p := range all {
		if !p.library() {
			continue
		}
		s := &source{pkg: p, fset: fset}
		for _, name := range p.GoFiles {
			file, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			s.files = append(s.files, file)
		}
		if err := s.check(all); err != nil {
			return nil, err
		}
		ours = append(ours, s)
	}
	return ours, nil
})

// check finds the types of s; what it imports is among all.
func (s *source) check(all []*pkg) error {
	config := types.Config{Importer: compiled(s.fset, all)}
	s.info = &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	var err error
	s.types, err = config.Check(s.ImportPath, s.fset, s.files, s.info)
	return err
}

// compiled imports packages from what go list compiled.
func compiled(fset *token.FileSet, all []*pkg) types.Importer {
	export := map[string]string{}
	for _, p := range all {
		export[p.ImportPath] = p.Export
	}
	return importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(export[path])
	})
}

// at says where a node is, below the root.
func (s *source) at(n ast.Node) string {
	where := s.fset.Position(n.Pos())
	where.Filename = s.folder + "/" + filepath.Base(where.Filename)
	return where.String()
}
