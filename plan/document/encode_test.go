package document_test

import (
	"errors"
	"io"
	"math"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func TestEncode(t *testing.T) {
	long := strings.Repeat("x", 76) // with its neighbour too long for one line
	got, err := document.Encode(thing{
		Name: "<b>\"é\\\n\r\t\x00\u2028", Amount: money.Units(0, money.EUR), Tags: []string{"b", "a"},
		Parts: []thing{{}, {Parts: []thing{}}}, Rank: map[string]int{"b": 1, "a": 2, "é": 3}, Words: map[word]thing{"w": {Tags: []string{long, "y"}}},
		At: time.Date(2026, 11, 21, 10, 0, 0, 5_000_000, time.FixedZone("", 3600)), Week: [2]int{0, 1},
		Next: &thing{At: time.Date(1890, 1, 1, 0, 0, 0, 0, time.FixedZone("LMT", 3208))}, hidden: "h", Secret: "s",
	})
	want := `{
  "name": "<b>\"é\\\n\r\t\u0000` + "\u2028" + `",
  "amount": {"amount":"0.00","currency":"EUR"},
  "at": "2026-11-21T10:00:00.005+01:00",
  "week": [0, 1],
  "tags": ["b", "a"],
  "parts": [
    {
      "name": "",
      "Plain": ""
    },
    {
      "name": "",
      "Plain": ""
    }
  ],
  "rank": {
    "a": 2,
    "b": 1,
    "é": 3
  },
  "words": {
    "w": {
      "name": "",
      "tags": [
        "` + long + `",
        "y"
      ],
      "Plain": ""
    }
  },
  "next": {
    "name": "",
    "at": "1889-12-31T23:06:32Z",
    "Plain": ""
  },
  "Plain": ""
}
`
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestEncodeRefuses(t *testing.T) {
	for _, c := range []struct {
		name   string
		record any
		want   string
	}{
		{"nothing", nil, "there is no record to write: give a struct or a pointer to one"},
		{"nil pointer", (*thing)(nil), "there is no record to write: give a struct or a pointer to one"},
		{"no record", 1, "there is no record to write: give a struct or a pointer to one"},
		{"not UTF-8", thing{Parts: []thing{{Name: "a\xff"}}}, `at /parts/0/name: text "a\xff" is not UTF-8`},
		{"not UTF-8 in a key", thing{Rank: map[string]int{"a\xff": 1}}, `at /rank: text "a\xff" is not UTF-8`},
		{"year 10000", thing{At: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}, "at /at: year 10000 is not one from 1 to 9999"},
		{"year 0", thing{At: time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)}, "at /at: year 0 is not one from 1 to 9999"},
		{"value", thing{Word: "no"}, "at /word: no is no word"},
		{"key", thing{Words: map[word]thing{"no": {}}}, "at /words: no is no word"},
		{"amount", thing{Rank: map[string]int{"a": 1}, Amount: money.Units(1, 3)}, `at /amount: currency "Currency(3)" is unknown: give an ISO 4217 code, such as EUR`},
		{"decimal", thing{Exact: decimal.New(1, 1_000_000_000)}, "at /exact: amount \"1e1000000000\" is out of range: it has more than 20 integer digits"},
		{"not a number", thing{Near: math.NaN()}, "at /near: the number is not finite"},
		{"infinite", thing{Near: math.Inf(-1)}, "at /near: the number is not finite"},
		{"in a map", thing{Words: map[word]thing{"a/b": {Word: "no"}}}, "at /words/a~1b/word: no is no word"},
		{"form", odd{Float: 1}, "at /float: the type complex128 has no form in a document"},
		{"form of an interface", odd{Any: 1}, "at /any: the type interface {} has no form in a document"},
		{"form of a map", odd{Map: map[int]int{1: 1}}, "at /map: the type map[int]int has no form in a document"},
		{"nil in a list", struct{ L []*thing }{[]*thing{nil}}, "at /L/0: there is nothing to write"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := document.Encode(c.record)
			if err == nil || err.Error() != c.want || got != nil || !errors.Is(err, document.ErrDocument) {
				t.Errorf("%q, got %v, want %s", got, err, c.want)
			}
			if es := i18n.Say(err, i18n.ES); es == err.Error() || es == "" {
				t.Errorf("in Spanish %q", es)
			}
		})
	}
}

func TestBytes(t *testing.T) {
	broken := errors.New("broken")
	for _, c := range []struct {
		name string
		in   io.Reader
		want string
		err  error
	}{
		{"short", strings.NewReader("abc"), "abc", nil},
		{"as long as allowed", strings.NewReader("abcd"), "abcd", nil},
		{"byte by byte", iotest.OneByteReader(strings.NewReader("abcd")), "abcd", nil},
		{"longer", strings.NewReader("abcde"), "", document.ErrDocument},
		{"without end", iotest.TimeoutReader(strings.NewReader("ab")), "ab", iotest.ErrTimeout},
		{"broken behind the limit", io.MultiReader(strings.NewReader("abcd"), iotest.ErrReader(broken)), "", broken},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := document.Bytes(c.in, document.Limits{Bytes: 4})
			if !errors.Is(err, c.err) || err == nil && string(got) != c.want {
				t.Errorf("%q, %v, want %q, %v", got, err, c.want, c.err)
			}
		})
	}
}

// FuzzDecode holds that what is read is written so that it reads back, and
// that nothing panics.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"", "{}", "null", `{"name":"a","parts":[{"name":"b"},{}],"rank":{"a":1}}`, `{"name":"\ud83d\ude00\u0000","week":[1,2]}`,
		`{"at":"2026-11-21T10:00:00.5+01:00","id":"9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c","amount":{"amount":1.50,"currency":"eur"}}`,
		`{"words":{"a":{"next":{"tags":["x"]}}},"day":"2026-11-21","count":-1,"small":7,"yes":true,"word":"w"}`, "\ufeff{}", "{\x00}\x00",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second thing
		if err := document.Decode(data, &first, document.Limits{Bytes: 1 << 16}); err != nil {
			if !errors.Is(err, document.ErrDocument) || !utf8.ValidString(err.Error()) || !reflect.DeepEqual(first, thing{}) {
				t.Fatalf("%q, %+v", err, first)
			}
			return
		}
		text, err := document.Encode(first)
		if err != nil {
			t.Fatal(err)
		}
		if err := document.Decode(text, &second, document.Limits{}); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		again, err := document.Encode(second)
		if err != nil || string(again) != string(text) {
			t.Fatalf("%v\n%s\n%s", err, text, again)
		}
	})
}
