package examples_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"
)

const (
	decimalPath = "github.com/shopspring/decimal"
	uuidPath    = "github.com/google/uuid"
)

// impure says what library code does not use, and why or what instead.
var impure = map[string]string{
	"time.Now": clock, "time.Since": clock, "time.Until": clock, "time.Sleep": clock, "time.Tick": clock,
	"time.After": clock, "time.AfterFunc": clock, "time.NewTimer": clock, "time.NewTicker": clock,

	"time.Local": location, "(time.Time).Local": location, "time.LoadLocation": location,
	"time.Parse": "it looks at the machine's zone: use time.ParseInLocation",

	"fmt.Print": terminal, "fmt.Printf": terminal, "fmt.Println": terminal,
	"fmt.Scan": terminal, "fmt.Scanf": terminal, "fmt.Scanln": terminal,
	"print": terminal, "println": terminal,

	decimalPath + ".NewFromString":          settings,
	decimalPath + ".NewFromFormattedString": settings,
	decimalPath + ".RequireFromString":      settings,
	decimalPath + ".Avg":                    settings,
	decimalPath + ".NewFromFloat":           "a decimal does not come from a float64",
	decimalPath + ".NewFromFloat32":         "a decimal does not come from a float32",
}

const (
	clock    = "the time is a parameter"
	location = "the location is a parameter; civil.LoadZone loads one"
	terminal = "the writer is a parameter"
	settings = "it depends on a setting of package decimal"
)

// allowed says what a package may use all the same.
var allowed = map[string]string{"plan/civil": "time.LoadLocation"}

// unsettled are the methods of a decimal that depend on a setting of its
// package.
var unsettled = []string{
	"Div", "Pow", "PowInt32", "PowBigInt", "Sqrt", "Root", "Atan", "Sin", "Cos", "Tan", "ExpHullAbrham",
	"String", "Format", "MarshalJSON", "MarshalText", "MarshalBSONValue", "Value", "EncodeSpanner",
	"UnmarshalJSON", "UnmarshalText", "UnmarshalBinary", "UnmarshalBSONValue", "Scan", "DecodeSpanner",
	"GobDecode",
}

func TestPurity(t *testing.T) {
	for _, s := range checked(t) {
		for _, file := range s.files {
			for _, decl := range file.Decls {
				for _, fault := range s.impurities(decl) {
					t.Error(fault)
				}
			}
		}
	}
}

// impurities says what is impure in one declaration.
func (s *source) impurities(decl ast.Decl) []string {
	var faults []string
	fault := func(n ast.Node, text string) { faults = append(faults, s.at(n)+": "+text) }
	name := ""
	if f, ok := decl.(*ast.FuncDecl); ok {
		name = f.Name.Name
		if name == "init" && f.Recv == nil {
			fault(f, "init")
		}
	}
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if why := s.refused(n, name); why != "" {
				fault(n, n.Name+": "+why)
			}
		case *ast.AssignStmt:
			for _, left := range n.Lhs {
				if v := s.global(left); v != nil {
					fault(n, "package variable "+v.Name()+" is assigned")
				}
			}
		case *ast.RangeStmt:
			for _, left := range []ast.Expr{n.Key, n.Value} {
				if v := s.global(left); v != nil && n.Tok == token.ASSIGN {
					fault(n, "package variable "+v.Name()+" is assigned")
				}
			}
		case *ast.IncDecStmt:
			if v := s.global(n.X); v != nil {
				fault(n, "package variable "+v.Name()+" is changed")
			}
		case *ast.UnaryExpr:
			if v := s.global(n.X); v != nil && n.Op == token.AND {
				fault(n, "the address of package variable "+v.Name()+" is taken")
			}
		case *ast.SelectorExpr:
			if v := s.global(n.X); v != nil && s.byAddress(n) {
				fault(n, "package variable "+v.Name()+" is changed by its method "+n.Sel.Name)
			}
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.Ident); ok && slices.Contains([]string{"clear", "copy", "delete"}, f.Name) && len(n.Args) > 0 {
				if v := s.global(n.Args[0]); v != nil {
					fault(n, "package variable "+v.Name()+" is changed")
				}
			}
		case *ast.BinaryExpr:
			if (n.Op == token.EQL || n.Op == token.NEQ) && isDecimal(s.info.TypeOf(n.X)) {
				fault(n, "decimals are compared with "+n.Op.String())
			}
		}
		return true
	})
	return faults
}

// refused says why the thing that an identifier in the named function stands
// for is not used in library code; "" if it may be.
func (s *source) refused(id *ast.Ident, function string) string {
	obj := s.info.Uses[id]
	if obj == nil {
		return ""
	}
	if obj.Pkg() == nil {
		if b, ok := obj.(*types.Builtin); ok && b.Name() == "panic" && !strings.HasPrefix(function, "Must") {
			return "only a Must function panics"
		}
		return impure[obj.Name()]
	}
	path, full := obj.Pkg().Path(), obj.Pkg().Path()+"."+obj.Name()
	_, variable := obj.(*types.Var)
	method := false
	if f, ok := obj.(*types.Func); ok {
		full, method = f.FullName(), f.Signature().Recv() != nil
	}
	top := obj.Parent() == obj.Pkg().Scope()
	switch {
	case allowed[s.folder] == full:
		return ""
	case path == decimalPath && variable && top:
		return "a variable of package decimal that every program can change"
	case path == decimalPath && method && slices.Contains(unsettled, obj.Name()):
		return settings
	case path == uuidPath && top && !slices.Contains([]string{"UUID", "Parse", "NewSHA1"}, obj.Name()):
		return "of uuid only UUID, Parse and NewSHA1 are used"
	}
	return impure[full]
}

// global returns the package variable that an expression changes when it is
// assigned to: itself, or what it is an element or a field of.
func (s *source) global(e ast.Expr) *types.Var {
	for {
		var name *ast.Ident
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
			continue
		case *ast.IndexExpr:
			e = x.X
			continue
		case *ast.SliceExpr:
			e = x.X
			continue
		case *ast.StarExpr:
			e = x.X
			continue
		case *ast.SelectorExpr:
			e, name = x.X, x.Sel
		case *ast.Ident:
			e, name = nil, x
		default:
			return nil
		}
		if v, ok := s.info.Uses[name].(*types.Var); ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
			return v
		}
	}
}

// byAddress reports whether a selector takes the address of its operand to
// call a method of the pointer.
func (s *source) byAddress(n *ast.SelectorExpr) bool {
	selection := s.info.Selections[n]
	if selection == nil || selection.Kind() != types.MethodVal {
		return false
	}
	_, pointer := selection.Obj().(*types.Func).Signature().Recv().Type().(*types.Pointer)
	_, held := selection.Recv().(*types.Pointer)
	return pointer && !held
}

func isDecimal(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == decimalPath && named.Obj().Name() == "Decimal"
}

func TestExportedVariables(t *testing.T) {
	errorType := types.Universe.Lookup("error").Type()
	for _, s := range checked(t) {
		for _, name := range s.types.Scope().Names() {
			v, ok := s.types.Scope().Lookup(name).(*types.Var)
			if ok && v.Exported() && (!strings.HasPrefix(name, "Err") || !types.Identical(v.Type(), errorType)) {
				t.Errorf("%s exports the variable %s", s.folder, name)
			}
		}
	}
}

// TestFloats holds that amounts and counts never pass through a float.
func TestFloats(t *testing.T) {
	exact := []string{"plan/i18n", "plan/civil", "plan/ident", "plan/uuids", "plan/money", "plan/check", "plan/channel", "plan/legal"}
	for _, s := range checked(t) {
		if !slices.Contains(exact, s.folder) {
			continue
		}
		for id, obj := range s.info.Uses {
			if obj == types.Universe.Lookup("float64") || obj == types.Universe.Lookup("float32") {
				t.Errorf("%s: %s in an exact package", s.at(id), id.Name)
			}
		}
	}
}
