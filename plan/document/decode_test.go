package document_test

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// word is a type with a text form, which refuses "no".
type word string

var errNo = errors.New("no is no word")

func (w word) MarshalText() ([]byte, error) {
	if w == "no" {
		return nil, errNo
	}
	return []byte(w), nil
}

func (w *word) UnmarshalText(text []byte) error {
	if string(text) == "no" {
		return errNo
	}
	*w = word(text)
	return nil
}

// thing has one field of each form.
type thing struct {
	Name   string          `json:"name"`
	Note   string          `json:"note,omitempty"`
	Yes    bool            `json:"yes,omitempty"`
	Count  int64           `json:"count,omitempty"`
	Small  uint8           `json:"small,omitempty"`
	Word   word            `json:"word,omitempty"`
	Amount money.Amount    `json:"amount,omitzero"`
	Day    civil.Date      `json:"day,omitzero"`
	At     time.Time       `json:"at,omitzero"`
	ID     uuid.UUID       `json:"id,omitzero"`
	Week   [2]int          `json:"week,omitzero"`
	Tags   []string        `json:"tags,omitempty"`
	Parts  []thing         `json:"parts,omitempty"`
	Rank   map[string]int  `json:"rank,omitempty"`
	Words  map[word]thing  `json:"words,omitempty"`
	Next   *thing          `json:"next,omitempty"`
	Exact  decimal.Decimal `json:"exact,omitzero"`
	Near   float64         `json:"near,omitempty"`
	Plain  string
	Secret string `json:"-"`
	hidden string
}

// odd holds types without a form.
type odd struct {
	Float complex128  `json:"float,omitempty"`
	Any   any         `json:"any,omitempty"`
	Map   map[int]int `json:"map,omitempty"`
}

func at(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := civil.ParseInstant(s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func exactly(t *testing.T, s string) decimal.Decimal {
	t.Helper()
	d, err := money.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDecode(t *testing.T) {
	const text = `{
		"name": "a\"\\\/\b\f\n\r\té\u00e1\ud83d\ude00", "yes": true, "count": 9007199254740993, "small": 255, "word": "w",
		"amount": {"amount": "0.00", "currency": "EUR"}, "day": "2026-11-21", "at": "2026-11-21T10:00:00Z",
		"id": "9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c", "week": [1, -2], "tags": ["x", "x"], "parts": [{"name": "b"}, {}],
		"rank": {"z": 1, "a": 2}, "words": {"u": {"name": "c", "parts": []}}, "next": {"name": "d", "exact": "-0.125"}, "Plain": "p", "exact": 12345678901234567890.5, "near": 1.5e-7
	}`
	want := thing{
		Name: "a\"\\/\b\f\n\r\téá😀", Yes: true, Count: 9007199254740993, Small: 255, Word: "w",
		Amount: money.Units(0, money.EUR), Day: civil.MustDate("2026-11-21"), At: at(t, "2026-11-21T10:00:00Z"),
		ID: uuid.MustParse("9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c"), Week: [2]int{1, -2}, Tags: []string{"x", "x"},
		Parts: []thing{{Name: "b"}, {}}, Rank: map[string]int{"z": 1, "a": 2}, Words: map[word]thing{"u": {Name: "c"}},
		Next: &thing{Name: "d", Exact: exactly(t, "-0.125")}, Plain: "p", Exact: exactly(t, "12345678901234567890.5"), Near: 1.5e-7,
	}
	var got thing
	if err := document.Decode([]byte("\ufeff"+text), &got, document.Limits{}); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	// What is written reads back, and is written alike.
	first, err := document.Encode(&got)
	if err != nil {
		t.Fatal(err)
	}
	var again thing
	if err := document.Decode(first, &again, document.Limits{}); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again, want) {
		t.Errorf("read back %+v", again)
	}
	second, err := document.Encode(again)
	if err != nil || string(second) != string(first) {
		t.Errorf("%v, first\n%s\nsecond\n%s", err, first, second)
	}
	// The record replaces what was there.
	if err := document.Decode([]byte(`{}`), &got, document.Limits{}); err != nil || !reflect.DeepEqual(got, thing{}) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", "line 1, column 1: the document is empty: a value is needed"},
		{"space", " \n\t\r\n", "line 3, column 1: the document is empty: a value is needed"},
		{"NUL", "\x00", `line 1, column 1: "\x00" is unexpected: a value is needed`},
		{"null", "null", "line 1, column 1: null is found where an object is needed: leave out what is not known"},
		{"list", "[]", "line 1, column 1: a list is found where an object is needed"},
		{"text", `"a"`, "line 1, column 1: a text is found where an object is needed"},
		{"number", "-1.5e+3", "line 1, column 1: a number is found where an object is needed"},
		{"truth", " true", "line 1, column 2: true or false is found where an object is needed"},
		{"two", "{}{}", "line 1, column 3: there is something behind the document"},
		{"behind", "{} x", "line 1, column 4: there is something behind the document"},
		{"UTF-16 with mark", "\xff\xfe{\x00}\x00", "the document is in UTF-16: save it as UTF-8"},
		{"UTF-16 big end first", "\xfe\xff\x00{\x00}", "the document is in UTF-16: save it as UTF-8"},
		{"UTF-16 without mark", "{\x00}\x00", "the document is in UTF-16: save it as UTF-8"},
		{"UTF-16 without mark, big end first", "\x00{\x00}", "the document is in UTF-16: save it as UTF-8"},
		{"not UTF-8", "{\"name\":\"ñ\xff\"}", "line 1, column 11: the text is not UTF-8: save it as UTF-8"},
		{"unknown key", `{"nane":1}`, `line 1, column 2: at /nane: unknown key "nane"; did you mean "name"?`},
		{"capitals", `{"Name":1}`, `line 1, column 2: at /Name: unknown key "Name"; did you mean "name"?`},
		{"nothing near", `{"parts":[{},{"zzzzzz":1}]}`, `line 1, column 15: at /parts/1/zzzzzz: unknown key "zzzzzz"`},
		{"several near", `{"wordz":1}`, `line 1, column 2: at /wordz: unknown key "wordz"; did you mean "word" or "words"?`},
		{"ignored field", `{"Secret":1}`, `line 1, column 2: at /Secret: unknown key "Secret"`},
		{"twice", `{"name":"a",` + "\n" + ` "n\u0061me":"b"}`, "line 2, column 2: at /name: the key stands there twice"},
		{"twice in a map", `{"rank":{"é/~":1,"é/~":2}}`, "line 1, column 18: at /rank/é~1~0: the key stands there twice"},
		{"null in a field", `{"name":null}`, "line 1, column 9: at /name: null is found where a text is needed: leave out what is not known"},
		{"null of a pointer", `{"next":null}`, "line 1, column 9: at /next: null is found where an object is needed: leave out what is not known"},
		{"null of an amount", `{"amount":null}`, "line 1, column 11: at /amount: null is found where a value is needed: leave out what is not known"},
		{"text for truth", `{"yes":"true"}`, "line 1, column 8: at /yes: a text is found where true or false is needed"},
		{"number for text", `{"tags":["a",2]}`, "line 1, column 14: at /tags/1: a number is found where a text is needed"},
		{"object for a list", `{"tags":{}}`, "line 1, column 9: at /tags: an object is found where a list is needed"},
		{"text for a number", `{"count":"1"}`, "line 1, column 10: at /count: a text is found where a number is needed"},
		{"point", `{"count":1.0}`, `line 1, column 10: at /count: number "1.0" is not a whole number that fits here`},
		{"exponent", `{"count":1e3}`, `line 1, column 10: at /count: number "1e3" is not a whole number that fits here`},
		{"too large", `{"count":9223372036854775808}`, `line 1, column 10: at /count: number "9223372036854775808" is not a whole number that fits here`},
		{"too large for a byte", `{"small":256}`, `line 1, column 10: at /small: number "256" is not a whole number that fits here`},
		{"negative", `{"small":-1}`, `line 1, column 10: at /small: number "-1" is not a whole number that fits here`},
		{"short row", `{"week":[1]}`, "line 1, column 9: at /week: the list has 1 element where 2 are needed"},
		{"long row", `{"week":[1,2,3]}`, "line 1, column 9: at /week: the list has 3 elements where 2 are needed"},
		{"amount", `{"amount":{"amount":"x","currency":"EUR"}}`, `line 1, column 11: at /amount: amount "x" is not a plain decimal: write the digits 0 to 9 and at most one point, as in -1200.50`},
		{"date", `{"day":"2025-02-29"}`, `line 1, column 8: at /day: date "2025-02-29": no such day, that month has 28 days`},
		{"time", `{"at":"2025-01-01T00:00:00+24:00"}`, `line 1, column 7: at /at: timestamp "2025-01-01T00:00:00+24:00": the offset is out of range, at most 23:59`},
		{"id", `{"id":"{9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c}"}`, `line 1, column 7: at /id: id "{9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c}" is not a UUID: write 36 characters such as 6ba7b810-9dad-11d1-80b4-00c04fd430c8`},
		{"word", `{"word":"no"}`, "line 1, column 9: at /word: no is no word"},
		{"word as a key", `{"words":{"no":{}}}`, "line 1, column 11: at /words/no: no is no word"},
		{"inside a map", `{"words":{"a":{"name":1}}}`, "line 1, column 23: at /words/a/name: a number is found where a text is needed"},
		{"exponent in a decimal", `{"exact":1e999999999}`, `line 1, column 10: at /exact: amount "1e999999999" is out of range: an exponent is not accepted, write all digits`},
		{"truth for a decimal", `{"exact":true}`, `line 1, column 10: at /exact: true or false is found where a number or a text is needed`},
		{"too large to be near", `{"near":1e999}`, `line 1, column 9: at /near: number "1e999" is out of range`},
		{"lone surrogate", `{"name":"\ud800"}`, `line 1, column 10: at /name: "\\ud800" is half of a character: both halves of a surrogate pair are needed`},
		{"second half first", `{"name":"\udc00\ud800"}`, `line 1, column 10: at /name: "\\udc00" is half of a character: both halves of a surrogate pair are needed`},
		{"first half twice", `{"name":"\ud800\ud800"}`, `line 1, column 10: at /name: "\\ud800" is half of a character: both halves of a surrogate pair are needed`},
		{"control character", "{\"name\":\"a\tb\"}", `line 1, column 11: at /name: control character "\t" in a text: write it with a backslash`},
		{"escape", `{"name":"\x"}`, `line 1, column 10: at /name: "\\" is unexpected: an escape of JSON such as \n or \u00e1 is needed`},
		{"short escape", `{"name":"\u00`, `line 1, column 10: at /name: "\\" is unexpected: an escape of JSON such as \n or \u00e1 is needed`},
		{"not hexadecimal", `{"name":"\u00g0"}`, `line 1, column 10: at /name: "\\" is unexpected: an escape of JSON such as \n or \u00e1 is needed`},
		{"open text", `{"name":"a`, "line 1, column 11: at /name: the document ends: a closing quote is needed"},
		{"open object", `{"name":"a"`, `line 1, column 12: at /name: the document ends: a comma or "}" is needed`},
		{"open list", `{"tags":["a"`, `line 1, column 13: at /tags/0: the document ends: a comma or "]" is needed`},
		{"comma at the end", `{"tags":["a",]}`, `line 1, column 14: at /tags/1: "]" is unexpected: a value is needed`},
		{"comma at the end of an object", `{"name":"a",}`, `line 1, column 13: "}" is unexpected: a key in double quotes is needed`},
		{"no comma", `{"tags":["a" "b"]}`, `line 1, column 14: at /tags/0: "\"" is unexpected: a comma or "]" is needed`},
		{"no colon", `{"name" 1}`, `line 1, column 9: at /name: "1" is unexpected: a colon is needed`},
		{"no key", `{name:1}`, `line 1, column 2: "n" is unexpected: a key in double quotes is needed`},
		{"comment", "{\n  // name\n}", `line 2, column 3: "/" is unexpected: a key in double quotes is needed`},
		{"leading zero", `{"count":01}`, `line 1, column 11: at /count: "1" is unexpected: a comma or "}" is needed`},
		{"plus", `{"count":+1}`, `line 1, column 10: at /count: "+" is unexpected: a value is needed`},
		{"minus alone", `{"count":-}`, `line 1, column 11: at /count: "}" is unexpected: a digit is needed`},
		{"point alone", `{"count":1.}`, `line 1, column 12: at /count: "}" is unexpected: a digit is needed`},
		{"exponent alone", `{"count":1e+}`, `line 1, column 13: at /count: "}" is unexpected: a digit is needed`},
		{"not a number", `{"count":NaN}`, `line 1, column 10: at /count: "N" is unexpected: a value is needed`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := thing{Name: "before"}
			err := document.Decode([]byte(c.in), &got, document.Limits{})
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
			if !reflect.DeepEqual(got, thing{Name: "before"}) {
				t.Errorf("changed to %+v", got)
			}
			var refused *document.Error
			if !errors.Is(err, document.ErrDocument) || !errors.As(err, &refused) {
				t.Fatalf("%T", err)
			}
			if es := i18n.Say(err, i18n.ES); es == err.Error() || es == "" {
				t.Errorf("in Spanish %q", es)
			}
		})
	}
}

func TestDecodeCause(t *testing.T) {
	var got thing
	err := document.Decode([]byte(`{"amount":{"amount":1e999999999,"currency":"USD"}}`), &got, document.Limits{})
	var number *money.NumberError
	if !errors.Is(err, money.ErrNumber) || !errors.As(err, &number) {
		t.Errorf("%v", err)
	}
	if err := document.Decode([]byte(`{"word":"no"}`), &got, document.Limits{}); !errors.Is(err, errNo) {
		t.Errorf("%v", err)
	}
}

func TestDecodeInto(t *testing.T) {
	var nothing *thing
	for _, into := range []any{nil, thing{}, nothing, new(int)} {
		err := document.Decode([]byte(`{}`), into, document.Limits{})
		if !errors.Is(err, document.ErrDocument) || !strings.Contains(err.Error(), "no record to read into") {
			t.Errorf("%T: %v", into, err)
		}
	}
	for _, c := range []struct{ in, want string }{
		{`{"float":1.5}`, "line 1, column 10: at /float: the type complex128 of the field has no form in a document"},
		{`{"any":1}`, "line 1, column 8: at /any: the type interface {} of the field has no form in a document"},
		{`{"map":{}}`, "line 1, column 8: at /map: the type map[int]int of the field has no form in a document"},
	} {
		var o odd
		if err := document.Decode([]byte(c.in), &o, document.Limits{}); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v", c.in, err)
		}
	}
}

// TestCut holds that no beginning of a document is a document.
func TestCut(t *testing.T) {
	const text = `{"name":"añ\u00e1\ud83d\ude00","tags":["a", "b"],"count":-12,"amount":{"amount":1.5,"currency":"EUR"},"week":[1,2],"rank":{"a":1},"next":{"yes":false}}`
	for i := range len(text) {
		var got thing
		if err := document.Decode([]byte(text[:i]), &got, document.Limits{}); !errors.Is(err, document.ErrDocument) || !reflect.DeepEqual(got, thing{}) {
			t.Errorf("%d bytes: %v, %+v", i, err, got)
		}
	}
	var got thing
	if err := document.Decode([]byte(text), &got, document.Limits{}); err != nil {
		t.Error(err)
	}
}

func TestLimits(t *testing.T) {
	nested := func(n int) string {
		return strings.Repeat(`{"next":`, n-1) + "{}" + strings.Repeat("}", n-1)
	}
	list := func(n int) string { return `{"parts":[` + strings.Repeat("{},", n-1) + "{}]}" }
	for _, c := range []struct {
		name, in string
		limits   document.Limits
		want     string
	}{
		{"as deep as allowed", nested(64), document.Limits{}, ""},
		{"deeper", nested(65), document.Limits{}, "lists and objects stand deeper inside one another than 64 levels, which is the limit"},
		{"deeper and allowed", nested(65), document.Limits{Depth: 65}, ""},
		{"less deep", nested(3), document.Limits{Depth: 2}, "line 1, column 17: at /next/next: lists and objects stand deeper inside one another than 2 levels, which is the limit"},
		{"10 001 lists", strings.Repeat("[", 10_001), document.Limits{}, "stand deeper inside one another than 64 levels"},
		{"as long as allowed", `{"name":"a"}`, document.Limits{Bytes: 12}, ""},
		{"longer", `{"name":"ab"}`, document.Limits{Bytes: 12}, "the document is longer than 12 bytes, which is the limit"},
		{"longer than usual", strings.Repeat(" ", document.DefaultBytes+1), document.Limits{}, "the document is longer than 16,777,216 bytes, which is the limit"},
		{"negative is the default", nested(64), document.Limits{Bytes: -1, Depth: -1}, ""},
		{"much memory", list(2000), document.Limits{Bytes: 8000}, "line 1, column 10: at /parts: 2,000 elements need more memory than is allowed: raise the limit of bytes"},
		{"much memory allowed", list(2000), document.Limits{}, ""},
		{"much memory of lists together", `{"next":` + list(150) + `,"parts":` + strings.TrimPrefix(list(150), `{"parts":`), document.Limits{Bytes: 8000}, "at /parts: 150 elements need"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, how := range []string{"Decode", "Number"} {
				var err error
				if how == "Decode" {
					var got thing
					err = document.Decode([]byte(c.in), &got, c.limits)
				} else if _, err = document.Number([]byte(c.in), "version", c.limits); strings.Contains(c.want, "memory") || strings.Contains(c.want, "150 elements need") {
					err, c.want = nil, "" // it keeps nothing
				}
				if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
					t.Errorf("%s: got %v, want %s", how, err, c.want)
				}
			}
		})
	}
}

// TestErrorLength holds that errors stay short, whatever they refuse.
func TestErrorLength(t *testing.T) {
	long := strings.Repeat("\\u0001é", 1<<18)
	for _, in := range []string{
		`{"` + long + `":1}`, `{"rank":{"` + long + `":""}}`, `{"rank":{"a` + long + `":1,"` + long + `":"b"}}`, `{"word":"` + long + `","word":""}`,
		`{"day":"` + long + `"}`, `{"at":"` + long + `"}`, `{"id":"` + long + `"}`, `{"amount":"` + long + `"}`,
		`{"count":` + strings.Repeat("9", 1<<20) + `}`, `{"amount":{"amount":` + strings.Repeat("9", 1<<20) + `}}`,
	} {
		var got thing
		err := document.Decode([]byte(in), &got, document.Limits{})
		for _, l := range []i18n.Lang{i18n.EN, i18n.ES} {
			if said := i18n.Say(err, l); err == nil || len(said) > 300 || strings.ContainsAny(said, "\x01\n") {
				t.Errorf("%.20s: %d bytes: %s", in, len(said), said)
			}
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int
		err  string
	}{
		{`{"x":{"version":3},"y":[[1],"version"],"version":2,"z":null}`, 2, ""},
		{`{"Version":2}`, 0, ""},
		{`{}`, 0, ""},
		{`{"version":1,"version":1}`, 0, "line 1, column 14: at /version: the key stands there twice"},
		{`{"version":"1"}`, 0, "line 1, column 12: at /version: a text is found where a number is needed"},
		{`{"version":1.5}`, 0, `line 1, column 12: at /version: number "1.5" is not a whole number that fits here`},
		{`[]`, 0, "line 1, column 1: a list is found where an object is needed"},
		{`{`, 0, "line 1, column 2: the document ends: a key in double quotes is needed"},
	} {
		got, err := document.Number([]byte(c.in), "version", document.Limits{})
		if c.err == "" && (err != nil || got != c.want) || c.err != "" && (err == nil || err.Error() != c.err) {
			t.Errorf("%s: %d, %v, want %d, %s", c.in, got, err, c.want, c.err)
		}
	}
}

// TestEmptyLists reads ten thousand lists without one allocation for each.
func TestEmptyLists(t *testing.T) {
	text := []byte(`{"parts":[` + strings.Repeat(`{"tags":[]},`, 9_999) + `{}]}`)
	var got thing
	allocations := testing.AllocsPerRun(2, func() {
		if err := document.Decode(text, &got, document.Limits{}); err != nil {
			t.Fatal(err)
		}
	})
	if len(got.Parts) != 10_000 || got.Parts[0].Tags != nil || allocations > 60_000 {
		t.Errorf("%d parts, %s allocations", len(got.Parts), strconv.FormatFloat(allocations, 'f', 0, 64))
	}
}
