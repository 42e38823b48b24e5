package ingest

import (
	"encoding/json"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// TestLookingAhead holds that a source that cannot be read twice is looked at
// as far as it may, past what is in the buffer.
func TestLookingAhead(t *testing.T) {
	in := "conversions,date,likes\n1.204,05/04/2026,1\n" + strings.Repeat("1,,1\n", 100_000) + "\"11,52\",13/04/2026,1\n" + strings.Repeat("1,,1\n", 100_000)
	table := newTable(t, []kpi.Dimension{kpi.ByMonth}, "conversions")
	report, err := Read(plainReader{strings.NewReader(in)}, table, Options{})
	if err != nil || csvOf(t, table) != "2026-04,,1215.52\n,,200000\n,,201215.52\n" || report.DatesBy.Line != 100_003 {
		t.Errorf("got %v, %s", err, csvOf(t, table))
	}
	// What begins a table stands behind the end of the buffer.
	in = "clicks,likes\n" + strings.Repeat("1234567,7\n", firstBuffer/10-2) + "\nTitle\n" + strings.Repeat("x", 100_000) + ",y\n"
	if _, err := Read(plainReader{strings.NewReader(in)}, newTable(t, nil, "clicks"), Options{}); err == nil || !strings.Contains(err.Error(), "another table begins here") {
		t.Errorf("got %v", err)
	}
}

// TestAgain holds that a file that cannot be opened a second time is an error.
func TestAgain(t *testing.T) {
	_, err := File(&once{FS: fstest.MapFS{"a.csv": {Data: []byte("conversions\n1.204\n")}}}, "a.csv", newTable(t, nil, "conversions"), Options{})
	if err == nil || !strings.Contains(err.Error(), "the file cannot be read twice") {
		t.Errorf("got %v", err)
	}
}

// once opens a file once.
type once struct {
	fs.FS
	opened bool
}

func (o *once) Open(name string) (fs.File, error) {
	if o.opened {
		return nil, fs.ErrClosed
	}
	o.opened = true
	return o.FS.Open(name)
}

// TestJSONForms holds how bounds and what is undefined are written.
func TestJSONForms(t *testing.T) {
	table := newTable(t, []kpi.Dimension{kpi.Campaign}, "reach", "frequency", "ctr")
	if _, err := Read(strings.NewReader("campaign,reach,impressions,clicks\na,5,20,\nb,8,20,0\nb,8,20,1\n"), table, Options{}); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := WriteJSON(&b, table.Top(1)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"reach":{"low":"8","high":"16","missing":0}`,
		`"frequency":{"low":{"num":"5","den":"2","value":"2.5"},"high":{"num":"5","den":"1","value":"5"},"left_out":0}`,
		`"ctr":{"num":"1","den":"40","value":"0.025","left_out":1}`,
		`"pooled":1`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is not in %s", want, b.String())
		}
	}
	if err := WriteJSON(failingWriter{}, table); err == nil {
		t.Error("a writer that fails is no error")
	}
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

// TestReport holds what is said of an export, in both languages.
func TestReport(t *testing.T) {
	const export = "Campaign name;Day;Results;Result indicator;Amount spent (EUR);Impressions;Reach;Frequency;CTR (all);Clicks (all);Notes\n" +
		"a;01/02/2026;3;purchase;1,50;1.000;500;2,5;1,0;;x\n" +
		"a;13/02/2026;3;lead;1,50;1.000;500;2,0;;7;x\n" +
		"a;13/02/2026;3;lead;1,50;1.000;;2,0;0,9;7;x\n"
	table := newTable(t, []kpi.Dimension{kpi.ByMonth}, "conversions", "cpa", "frequency", "ctr", "cpc", "spend")
	report, err := Read(strings.NewReader(export), table, Options{Zero: []kpi.Measure{kpi.Reach}, From: civil.MustDate("2026-01-01")})
	if err != nil {
		t.Fatal(i18n.Say(err, i18n.EN))
	}
	facts, warnings := report.Facts(), report.Warnings()
	said := func(list []i18n.Text, want string) {
		t.Helper()
		if !slices.ContainsFunc(list, func(s i18n.Text) bool { return strings.Contains(s.EN, want) && s.Complete() }) {
			t.Errorf("%q is not in %q", want, list)
		}
	}
	said(facts, `Dates: dmy, settled by "13/02/2026" in line 3.`)
	said(facts, `Columns not read: "Campaign name", "Notes".`)
	said(warnings, "No rounding explains 2 printed ratios of the platform (of 5 compared)")
	said(warnings, "Empty cells count as zero: reach.")
	said(warnings, `Cells without a figure are missing, not zero: "Clicks (all)". Yet Ads Manager`)
	if v, err := table.Total().Value("cpa"); err != nil || v.Reason() != kpi.MixedQualifier {
		t.Errorf("results of two kinds: %v, %v", v, err)
	}
	if _, err := json.Marshal(report); err != nil {
		t.Error(err)
	}
}

// TestTable holds that a table of its own has all that the file allows.
func TestTable(t *testing.T) {
	files := fstest.MapFS{"a.csv": {Data: []byte("campaign,clicks,impressions,x\na,1,4,2\n")}}
	opt := Options{Map: map[string]string{"x": "taps:count"}}
	table, err := Table(files, "a.csv", []kpi.Dimension{kpi.Campaign}, opt)
	if err != nil || !slices.Equal(table.Columns(), []string{"impressions", "clicks", "taps", "ctr"}) {
		t.Errorf("got %v, %v", table.Columns(), err)
	}
	for _, c := range []struct {
		name, column string
		opt          Options
	}{
		{"a.csv", "nope", opt},
		{"b.csv", "", opt},
		{"b.csv", "clicks", opt},
		{"a.csv", "", Options{Map: map[string]string{"x": "No ID"}}},
	} {
		var columns []string
		if c.column != "" {
			columns = append(columns, c.column)
		}
		if _, err := Table(files, c.name, nil, c.opt, columns...); err == nil {
			t.Errorf("%s, %q is no error", c.name, c.column)
		}
	}
}

// TestDefine holds that what Map names and the catalogue does not know becomes
// a measure, and nothing else does.
func TestDefine(t *testing.T) {
	c, err := Options{Map: map[string]string{
		"a": "own_money:money", "b": "own_time:duration", "c": "own_number", "d": "own_number*2", "e": "clicks",
		"f": "campaign", "g": "date", "h": "-", "i": "team:dimension",
	}}.Define(kpi.Standard())
	if err != nil {
		t.Fatal(err)
	}
	for id, unit := range map[kpi.Measure]kpi.Unit{"own_money": {Money: 1}, "own_time": {Time: 1}, "own_number": {}} {
		if d, ok := c.Definition(id); !ok || d.Unit != unit {
			t.Errorf("%s: got %+v", id, d)
		}
	}
	if _, ok := c.Definition("team"); ok {
		t.Error("a dimension became a measure")
	}
	if _, err := (Options{Map: map[string]string{"a": "x*0"}}).Define(c); err == nil {
		t.Error("a factor of zero is no error")
	}
}

// TestUnique holds that every dimension that follows from a date can be unique.
func TestUnique(t *testing.T) {
	for _, d := range datePeriods {
		in := "date,clicks\n2025-01-01,1\n2025-01-01,1\n,1\n"
		_, err := Read(strings.NewReader(in), newTable(t, nil, "clicks"), Options{Unique: []kpi.Dimension{d}})
		if err == nil || !strings.Contains(err.Error(), "line 3: line 2 has the same") {
			t.Errorf("%s: got %v", d, err)
		}
	}
}

// TestTotals holds that a row of totals is one only without a date, and that an
// export's row without any name is one.
func TestTotals(t *testing.T) {
	report, err := Read(strings.NewReader("campaign,date,clicks\nTotal,2025-01-01,1\nTotal,,1\n"), newTable(t, nil, "clicks"), Options{})
	if err != nil || report.Rows != 1 || report.TotalRows != 1 || !report.Totals[0].Agrees() {
		t.Errorf("got %+v, %v", report, err)
	}
	report, err = Read(strings.NewReader("Campaign name,Amount spent (EUR),Reach\n,3,9\na,1,5\nb,2,5\n"), newTable(t, nil, "spend", "reach"), Options{})
	if err != nil || report.Rows != 2 || !strings.Contains(report.Warnings()[0].EN, "The one in line 2 is the sum of the rows.") {
		t.Errorf("got %+v, %v", report, err)
	}
	if c := report.Currencies; !slices.Equal(c, []money.Currency{money.EUR}) {
		t.Errorf("got %v", c)
	}
}
