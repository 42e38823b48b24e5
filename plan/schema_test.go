package plan_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

var updateSchema = flag.Bool("update-schema", false, "write schema.json")

// node is a schema or a part of one.
type node = map[string]any

// digits is the pattern of a plain decimal number.
const digits = `-?[0-9]{1,20}(\.[0-9]{1,40})?`

func pattern(p, says string) node {
	return node{"type": "string", "pattern": "^(" + p + ")$", "description": says}
}

// values are the schemas of types that write themselves.
func values() map[reflect.Type]node {
	number := []any{node{"type": "string", "pattern": "^(" + digits + ")$"}, node{"type": "number"}}
	return map[reflect.Type]node{
		reflect.TypeFor[time.Time]():           pattern(`[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})`, "Timestamp of RFC 3339, with an offset."),
		reflect.TypeFor[uuid.UUID]():           pattern(`[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}`, "UUID in its form of 36 characters."),
		reflect.TypeFor[decimal.Decimal]():     {"anyOf": number, "description": "Exact decimal number: digits and at most one point."},
		reflect.TypeFor[plan.Number]():         {"anyOf": append([]any{node{"const": ""}}, number...), "description": "Exact decimal number: digits and at most one point; none where it is empty."},
		reflect.TypeFor[i18n.Lang]():           {"enum": []any{"en", "es"}, "description": "Language."},
		reflect.TypeFor[civil.Date]():          pattern(`|[0-9]{4}-[0-9]{2}-[0-9]{2}`, "Day, as 2027-01-31."),
		reflect.TypeFor[civil.Period]():        pattern(`|[0-9]{4}(-(W[0-9]{2}|Q[1-4]|[0-9]{2}(-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?)?))?`, "First and last day, both included, as 2027-01-01/2027-01-31; or a day, a week (2027-W05), a month (2027-01), a quarter (2027-Q1) or a year."),
		reflect.TypeFor[civil.Clock]():         pattern(`[0-9]{2}:[0-9]{2}(:[0-9]{2})?`, "Time of day, as 09:30."),
		reflect.TypeFor[civil.Hours]():         {"type": "string", "description": "Hours of a week, as Mo-Fr 09:00-14:00 16:00-19:00."},
		reflect.TypeFor[civil.Timetable]():     {"type": "string", "description": "Times of a week, as Mo-Fr 08:00 20:00; Sa 11:00."},
		reflect.TypeFor[calendar.Recurrence](): {"type": "string", "description": "Rule of RFC 5545, as FREQ=WEEKLY;BYDAY=TU,TH."},
		reflect.TypeFor[community.Span]():      {"type": "string", "description": "Length of time, as 1h30m."},
		reflect.TypeFor[community.Level]():     {"enum": []any{"calm", "watch", "alert", "crisis"}, "description": "Level of a crisis."},
		reflect.TypeFor[roles.Letter]():        {"enum": []any{"R", "A", "S", "C", "I", "r", "a", "s", "c", "i"}, "description": "Responsible, accountable, supports, consulted, informed."},
		reflect.TypeFor[money.Currency]():      pattern(`|[A-Za-z]{3}`, "Currency of ISO 4217, as EUR."),
		reflect.TypeFor[money.Amount](): {
			"type": "object", "description": "Amount of money.", "required": []any{"amount"}, "additionalProperties": false,
			"properties": node{"amount": node{"anyOf": number}, "currency": node{"type": "string", "pattern": "^([A-Za-z]{3})?$"}},
		},
	}
}

// schemer makes the schema of types.
type schemer struct {
	t        *testing.T
	values   map[reflect.Type]node
	defs     node
	comments map[string]string   // of "plan.Plan" and "plan.Plan.Title"
	words    map[string][]string // constants of "plan.Rhythm"
}

func (s *schemer) of(typ reflect.Type) node {
	name := typ.String()
	if known, ok := s.values[typ]; ok {
		s.defs[name] = known
		return node{"$ref": "#/$defs/" + name}
	}
	switch typ.Kind() {
	case reflect.String:
		if words := s.words[name]; len(words) > 0 {
			s.defs[name] = node{"type": "string", "description": s.comments[name], "examples": words}
			return node{"$ref": "#/$defs/" + name}
		}
		return node{"type": "string"}
	case reflect.Bool:
		return node{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return node{"type": "integer"}
	case reflect.Uint8:
		return node{"type": "integer", "minimum": 0, "maximum": 255}
	case reflect.Float64:
		return node{"type": "number"}
	case reflect.Pointer:
		return s.of(typ.Elem())
	case reflect.Slice:
		return node{"type": "array", "items": s.of(typ.Elem())}
	case reflect.Array:
		return node{"type": "array", "items": s.of(typ.Elem()), "minItems": typ.Len(), "maxItems": typ.Len()}
	case reflect.Map:
		return node{"type": "object", "additionalProperties": s.of(typ.Elem())}
	case reflect.Struct:
		s.record(typ, name)
		return node{"$ref": "#/$defs/" + name}
	}
	s.t.Fatalf("%s has no schema", typ)
	return nil
}

func (s *schemer) record(typ reflect.Type, name string) {
	if _, ok := s.defs[name]; ok {
		return
	}
	properties := node{}
	s.defs[name] = node{"type": "object", "description": s.comments[name], "properties": properties, "additionalProperties": false}
	for f := range typ.Fields() {
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() {
			continue
		}
		property := s.of(f.Type)
		if says := s.comments[name+"."+f.Name]; says != "" {
			property["description"] = says
		}
		properties[key] = property
	}
}

// read takes the comments and constants of a package from its source.
func (s *schemer) read(folder string) {
	files := token.NewFileSet()
	names, err := os.ReadDir(folder)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, name := range names {
		if !strings.HasSuffix(name.Name(), ".go") || strings.HasSuffix(name.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, path.Join(folder, name.Name()), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			s.t.Fatal(err)
		}
		for _, decl := range file.Decls {
			if gen, ok := decl.(*ast.GenDecl); ok {
				s.declared(file.Name.Name, gen)
			}
		}
	}
}

func (s *schemer) declared(pkg string, gen *ast.GenDecl) {
	for _, spec := range gen.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			name := pkg + "." + spec.Name.Name
			first, _, _ := strings.Cut(gen.Doc.Text(), "\n\n")
			s.comments[name] = strings.NewReplacer("\n", " ", "[", "", "]", "").Replace(strings.TrimSpace(first))
			record, ok := spec.Type.(*ast.StructType)
			if !ok {
				continue
			}
			for _, f := range record.Fields.List {
				for _, n := range f.Names {
					s.comments[name+"."+n.Name] = strings.TrimSpace(f.Comment.Text() + strings.ReplaceAll(f.Doc.Text(), "\n", " "))
				}
			}
		case *ast.ValueSpec:
			typ, ok := spec.Type.(*ast.Ident)
			if gen.Tok != token.CONST || !ok || len(spec.Values) != 1 {
				continue
			}
			if value, ok := spec.Values[0].(*ast.BasicLit); ok && value.Kind == token.STRING {
				word, err := strconv.Unquote(value.Value)
				if err != nil {
					s.t.Fatal(err)
				}
				s.words[pkg+"."+typ.Name] = append(s.words[pkg+"."+typ.Name], word)
			}
		}
	}
}

// TestSchema holds that the schema is that of the types.
func TestSchema(t *testing.T) {
	s := schemer{t: t, values: values(), defs: node{}, comments: map[string]string{}, words: map[string][]string{}}
	for _, folder := range []string{".", "i18n", "civil", "check", "channel", "legal", "../kpi", "../roles", "../calendar", "../community"} {
		s.read(folder)
	}
	root := s.of(reflect.TypeFor[plan.Plan]())
	s.defs["plan.Plan"].(node)["required"] = []string{"version"}
	s.defs["plan.Plan"].(node)["properties"].(node)["version"] = node{"const": plan.Version, "description": s.comments["plan.Plan.Version"]}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(node{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id":     "https://github.com/pauta-go/pauta/plan/schema.json",
		"title":   "Social media plan", "$ref": root["$ref"], "$defs": s.defs,
	})
	if err != nil {
		t.Fatal(err)
	}
	if *updateSchema {
		if err := os.WriteFile("schema.json", out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if plan.Schema() != out.String() {
		t.Error("schema.json is not that of the types: run go test ./plan -run TestSchema -update-schema")
	}
	if !slices.Contains(s.words["plan.Rhythm"], "weekly") || s.comments["plan.Plan"] == "" {
		t.Error("comments or constants were not found")
	}
}
