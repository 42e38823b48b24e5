package plan_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// refused decodes a document that is not a plan, and holds the error to words
// and class.
func refused(t *testing.T, text, want string) error {
	t.Helper()
	p, err := plan.Decode([]byte(text), document.Limits{})
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Fatalf("%.60q: got %v, want %s", text, err, want)
	}
	if !errors.Is(err, document.ErrDocument) && !errors.Is(err, plan.ErrVersion) {
		t.Errorf("%.60q: an error of another class: %v", text, err)
	}
	if es := i18n.Say(err, i18n.ES); es == err.Error() {
		t.Errorf("%.60q: no Spanish: %s", text, es)
	}
	if !reflect.DeepEqual(p, plan.Plan{}) {
		t.Errorf("%.60q: part of a plan was returned", text)
	}
	return err
}

// allocated returns how many bytes f allocates.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

const whole = `{"version":1,"title":"Año «nuevo» \u00e1\ud83d\ude00","period":"2027-01","goals":[{"key":"sales"}],"budget":{"total":{"amount":"100.00","currency":"EUR"}},"team":{"matrix":{"who":["CM"],"tasks":[]},"crew":{"people":[{"key":"a","week":[1,2,3,4,5,0,0]}]}}}`

// badDocuments answers each row of testdata/bad-documents.csv.
var badDocuments = map[string]func(*testing.T){
	"DEC-03": func(t *testing.T) {
		err := refused(t, `{"version":1,"budget":{"total":{"amount":1e999999999,"currency":"USD"}}}`, `at /budget/total: amount "1e999999999" is out of range`)
		if !errors.Is(err, money.ErrNumber) {
			t.Error(err)
		}
	},
	"DEC-12": func(t *testing.T) {
		refused(t, `{"version":1,"budget":{"total":{"amount":"1,234.56","currency":"USD"}}}`, `at /budget/total: amount "1,234.56" is not a plain decimal`)
		refused(t, `{"version":1,"objectives":[{"key":"a","weight":"0,5"}]}`, `at /objectives/0/weight: amount "0,5" is not a plain decimal`)
	},
	"JSN-01": func(t *testing.T) {
		refused(t, "", "line 1, column 1: the document is empty")
		refused(t, "null", "line 1, column 1: null is found where an object is needed")
		refused(t, "[]", "line 1, column 1: a list is found where an object is needed")
	},
	"JSN-02": func(t *testing.T) {
		refused(t, "   ", "line 1, column 4: the document is empty")
		refused(t, "\x00", `line 1, column 1: "\x00" is unexpected`)
		refused(t, "{}{}", "line 1, column 3: there is something behind the document")
	},
	"JSN-03": func(t *testing.T) {
		refused(t, `{"version":1,"title":"a","title":"b"}`, "line 1, column 26: at /title: the key stands there twice")
	},
	"JSN-06": func(t *testing.T) {
		refused(t, `{"version":1,"bugdet":5}`, `unknown key "bugdet"; did you mean "budget"?`)
	},
	"JSN-08": func(t *testing.T) {
		refused(t, whole+"x", "there is something behind the document")
		refused(t, whole+"\n"+whole, "line 2, column 1: there is something behind the document")
	},
	"JSN-10": func(t *testing.T) {
		p, err := plan.Decode([]byte("\ufeff"+whole), document.Limits{})
		if err != nil || p.Title != "Año «nuevo» á😀" {
			t.Errorf("%q, %v", p.Title, err)
		}
	},
	"JSN-11": func(t *testing.T) {
		for _, mark := range []string{"\xff\xfe", ""} {
			var wide strings.Builder
			wide.WriteString(mark)
			for i := range len(whole) {
				wide.WriteString(whole[i:i+1] + "\x00")
			}
			refused(t, wide.String(), "the document is in UTF-16: save it as UTF-8")
		}
	},
	"JSN-12": func(t *testing.T) {
		refused(t, strings.Repeat("[", 10_001)+strings.Repeat("]", 10_001), "64 levels, which is the limit")
		refused(t, `{"version":1,"what":`+strings.Repeat("[", 10_001)+strings.Repeat("]", 10_001)+"}", "at /what/0/0/0")
	},
	"JSN-14": func(t *testing.T) {
		refused(t, `{"version":1,"title":"\ud800"}`, `at /title: "\\ud800" is half of a character`)
		refused(t, "{\"version\":1,\"title\":\"\xed\xa0\x80\"}", "line 1, column 23: the text is not UTF-8")
	},
	"JSN-17": func(t *testing.T) {
		p, err := plan.Decode([]byte(`{"version":1,"audiences":[{"key":"a","size":9007199254740993}],"targets":[{"key":"b","goal":9007199254740993.000000000000000001}]}`), document.Limits{})
		if err != nil || p.Audiences[0].Size != 9007199254740993 || p.Targets[0].Goal.String() != "9007199254740993.000000000000000001" {
			t.Errorf("%+v, %v", p, err)
		}
	},
	"JSN-19": func(t *testing.T) {
		if err := refused(t, strings.Replace(whole, `"version":1`, `"version":999`, 1), "unsupported version 999"); !errors.Is(err, plan.ErrVersion) {
			t.Error(err)
		}
	},
	"JSN-21": func(t *testing.T) {
		for i := range len(whole) {
			refused(t, whole[:i], "line 1, ")
		}
	},
	"RES-05": func(t *testing.T) {
		for _, of := range []string{"actions", "targets", "goals"} {
			text := []byte(`{"version":1,"` + of + `":[` + strings.Repeat("{},", 3_000_000) + "{}]}")
			used := allocated(func() {
				if _, err := plan.Decode(text, document.Limits{}); err == nil || !strings.Contains(err.Error(), "need more memory than is allowed") {
					t.Error(err)
				}
			})
			if used > 40<<20 {
				t.Errorf("%s: %d bytes", of, used)
			}
		}
	},
	"RES-06": func(t *testing.T) {
		var b strings.Builder
		b.WriteString(`{"version":1`)
		for i := range 1_000_000 {
			fmt.Fprintf(&b, `,"k%d":0`, i)
		}
		b.WriteString("}")
		used := allocated(func() { refused(t, b.String(), `line 1, column 14: at /k0: unknown key "k0"`) })
		if used > 40<<20 {
			t.Errorf("%d bytes", used)
		}
	},
	"RES-09": func(t *testing.T) {
		long := strings.Repeat(`\u0001x`, 1<<17)
		for _, text := range []string{`{"version":1,"` + long + `":1}`, `{"version":1,"period":"` + long + `"}`, `{"version":1,"budget":{"total":{"amount":"` + long + `"}}}`, `{"version":1,"goals":[{"due":"` + long + `"}]}`} {
			if err := refused(t, text, "line 1, column "); len(err.Error()) > 250 || strings.Contains(err.Error(), "\x01") {
				t.Errorf("%d bytes: %s", len(err.Error()), err)
			}
		}
	},
	"RES-13": func(t *testing.T) {
		p, err := plan.Decode([]byte(whole), document.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		want, err := p.Encode()
		if err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		for range 64 {
			all.Go(func() {
				if got, err := p.Encode(); err != nil || string(got) != string(want) {
					t.Errorf("%v, %s", err, got)
				}
			})
		}
		all.Wait()
	},
	"TIM-07": func(t *testing.T) {
		p := plan.Plan{Calendar: calendar.Calendar{Holds: []calendar.Hold{{From: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}}}}
		text, err := p.Encode()
		if want := "at /calendar/holds/0/from: year 10000 is not one from 1 to 9999"; err == nil || err.Error() != want || text != nil {
			t.Errorf("%s, got %v, want %s", text, err, want)
		}
		refused(t, `{"version":1,"calendar":{"holds":[{"from":"10000-01-01T00:00:00Z"}]}}`, "at /calendar/holds/0/from: timestamp ")
	},
}

func TestBad(t *testing.T) {
	f, err := os.Open("testdata/bad-documents.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		t.Run("in-"+row[0], func(t *testing.T) {
			answer, ok := badDocuments[row[0]]
			if !ok {
				t.Fatalf("%s: nobody answers %s", row[2], row[3])
			}
			answer(t)
		})
	}
	if len(rows)-1 != len(badDocuments) {
		t.Errorf("%d rows, %d answers", len(rows)-1, len(badDocuments))
	}
}
