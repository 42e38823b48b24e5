package examples_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestErrorTypes holds that every exported error says itself in both
// languages and names its class.
func TestErrorTypes(t *testing.T) {
	for _, s := range checked(t) {
		for _, name := range errorNames(s) {
			named := s.types.Scope().Lookup(name).Type()
			pointer := types.NewPointer(named)
			if _, ok := named.Underlying().(*types.Struct); !ok {
				t.Errorf("%s.%s is an error, but not a struct with the particulars", s.folder, name)
			}
			if !strings.HasSuffix(name, "Error") {
				t.Errorf("%s.%s is an error by another name", s.folder, name)
			}
			if got := result(pointer, s.types, "Text"); got != module+"/plan/i18n.Text" {
				t.Errorf("%s.%s does not say itself in both languages: Text() %s", s.folder, name, got)
			}
			if got := result(pointer, s.types, "Unwrap"); got != "error" && got != "[]error" {
				t.Errorf("%s.%s does not name its class: Unwrap() %s", s.folder, name, got)
			}
		}
	}
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

// errorNames returns the names of the exported types of a package that are
// errors.
func errorNames(s *source) []string {
	var found []string
	for _, named := range exportedTypes(s) {
		if !types.IsInterface(named) && types.Implements(types.NewPointer(named), errorType) {
			found = append(found, named.Obj().Name())
		}
	}
	return found
}

// exportedTypes returns the exported types that a package declares.
func exportedTypes(s *source) []*types.Named {
	var found []*types.Named
	for _, name := range s.types.Scope().Names() {
		if object, ok := s.types.Scope().Lookup(name).(*types.TypeName); ok && object.Exported() && !object.IsAlias() {
			found = append(found, object.Type().(*types.Named))
		}
	}
	return found
}

// result returns the type of the one result of a method without parameters.
func result(t types.Type, p *types.Package, method string) string {
	object, _, _ := types.LookupFieldOrMethod(t, true, p, method)
	f, ok := object.(*types.Func)
	if !ok || f.Signature().Params().Len() != 0 || f.Signature().Results().Len() != 1 {
		return "is missing"
	}
	return f.Signature().Results().At(0).Type().String()
}

// TestValues holds that a type with a text form has all of it, and that no
// type that holds a decimal can be compared with ==, which would lie.
func TestValues(t *testing.T) {
	for _, s := range checked(t) {
		for _, named := range exportedTypes(s) {
			name := named.Obj().Name()
			methods := types.NewMethodSet(types.NewPointer(named))
			has := func(method string) bool { return methods.Lookup(s.types, method) != nil }
			if has("MarshalText") != has("UnmarshalText") || has("MarshalText") && !has("String") {
				t.Errorf("%s.%s: String, MarshalText and UnmarshalText: all or none", s.folder, name)
			}
			if has("MarshalText") && !parses(s.types, named) {
				t.Errorf("%s.%s has a text form, and no function Parse… reads it", s.folder, name)
			}
			if named.TypeParams().Len() == 0 && types.Comparable(named) && holdsDecimal(named) {
				t.Errorf("%s.%s holds a decimal, and == compiles", s.folder, name)
			}
		}
	}
}

// parses reports whether a package has a function Parse… that returns a value
// of the type.
func parses(p *types.Package, named *types.Named) bool {
	for _, name := range p.Scope().Names() {
		f, ok := p.Scope().Lookup(name).(*types.Func)
		if ok && strings.HasPrefix(name, "Parse") && f.Signature().Results().Len() == 2 &&
			types.Identical(f.Signature().Results().At(0).Type(), named) {
			return true
		}
	}
	return false
}

func holdsDecimal(t types.Type) bool {
	if isDecimal(t) {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Array:
		return holdsDecimal(u.Elem())
	case *types.Struct:
		for f := range u.Fields() {
			if holdsDecimal(f.Type()) {
				return true
			}
		}
	}
	return false
}

// TestDocumented holds that everything exported has a comment, and that the
// comment on a type with a text form says what its zero value means.
func TestDocumented(t *testing.T) {
	for _, s := range checked(t) {
		for _, file := range s.files {
			for _, decl := range file.Decls {
				for _, name := range undocumented(decl) {
					t.Errorf("%s: %s has no comment", s.at(name), name.Name)
				}
				for _, name := range s.zeroless(decl) {
					t.Errorf("%s: the comment on %s does not say what its zero value means", s.at(name), name.Name)
				}
			}
		}
	}
}

func undocumented(decl ast.Decl) []*ast.Ident {
	var found []*ast.Ident
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if decl.Recv != nil && (!ast.IsExported(receiver(decl)) || decl.Name.Name == "Error") {
			break
		}
		if decl.Name.IsExported() && decl.Doc == nil {
			found = append(found, decl.Name)
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if spec.Name.IsExported() && decl.Doc == nil && spec.Doc == nil {
					found = append(found, spec.Name)
				}
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					if name.IsExported() && decl.Doc == nil && spec.Doc == nil && spec.Comment == nil {
						found = append(found, name)
					}
				}
			}
		}
	}
	return found
}

// zeroless returns the exported types with a text form whose comment leaves out
// the zero value.
func (s *source) zeroless(decl ast.Decl) []*ast.Ident {
	gen, ok := decl.(*ast.GenDecl)
	if !ok || gen.Tok != token.TYPE {
		return nil
	}
	var found []*ast.Ident
	for _, spec := range gen.Specs {
		spec := spec.(*ast.TypeSpec)
		if !spec.Name.IsExported() {
			continue
		}
		named := s.types.Scope().Lookup(spec.Name.Name).Type()
		text := types.NewMethodSet(types.NewPointer(named)).Lookup(s.types, "MarshalText") != nil
		if text && !strings.Contains(gen.Doc.Text()+spec.Doc.Text(), "zero") {
			found = append(found, spec.Name)
		}
	}
	return found
}

// receiver returns the name of a method's type.
func receiver(f *ast.FuncDecl) string {
	e := f.Recv.List[0].Type
	for {
		switch x := e.(type) {
		case *ast.StarExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.IndexListExpr:
			e = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}

// TestExamples holds that every package that exports something, every exported
// function, and every exported type with methods of its own has a runnable
// example. Errors need none.
func TestExamples(t *testing.T) {
	for _, s := range checked(t) {
		shown := examples(t, s.pkg)
		exports := slices.ContainsFunc(s.types.Scope().Names(), token.IsExported)
		if exports && !shown[""] {
			t.Errorf("%s has no Example", s.folder)
		}
		for _, name := range s.types.Scope().Names() {
			if f, ok := s.types.Scope().Lookup(name).(*types.Func); ok && f.Exported() && !shown[name] {
				t.Errorf("%s has no Example%s", s.folder, name)
			}
		}
		for _, named := range exportedTypes(s) {
			name := named.Obj().Name()
			if types.IsInterface(named) || types.Implements(types.NewPointer(named), errorType) || shown[name] {
				continue
			}
			for m := range named.Methods() {
				if m.Exported() {
					t.Errorf("%s has no Example%s, nor one of its methods", s.folder, name)
					break
				}
			}
		}
	}
}

// examples returns what a package's examples with an output are named after:
// "" for the package, a function or a type.
func examples(t *testing.T, p *pkg) map[string]bool {
	t.Helper()
	shown := map[string]bool{}
	for _, name := range append(p.TestGoFiles, p.XTestGoFiles...) {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range doc.Examples(file) {
			if e.Output == "" && !e.EmptyOutput {
				continue
			}
			name, _, _ := strings.Cut(e.Name, "_")
			shown[name] = true
		}
	}
	return shown
}
