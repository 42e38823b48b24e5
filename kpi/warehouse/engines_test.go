package warehouse_test

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/warehouse"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// engines names the folder with a program for each engine.
const engines = "PAUTA_ENGINES"

// null stands for NULL in what an engine returns.
const null = "~null~"

// TestEngines runs the statements of each dialect on its engine: what comes back
// makes the table that the single rows make, byte for byte, and numerators and
// denominators of dashboards are the metrics exactly. testdata/engines.sh starts
// the engines.
func TestEngines(t *testing.T) {
	folder := os.Getenv(engines)
	if folder == "" {
		t.Skip(engines + " is not set: testdata/engines.sh starts the engines")
	}
	relations := append([]*relation{small(), generated(1024)}, shared(t)...)
	for _, d := range dialects {
		for _, r := range relations {
			t.Run(string(d)+"/"+r.name, func(t *testing.T) { r.check(t, d, filepath.Join(folder, string(d))) })
		}
	}
}

// question is one statement, and what is done with the lines that come back.
type question struct {
	sql   string
	check func(lines [][]*string)
}

// check runs every statement for a relation on an engine.
func (r *relation) check(t *testing.T, d warehouse.Dialect, engine string) {
	var questions []question
	for _, by := range r.groupings() {
		questions = append(questions, r.query(t, d, by), r.dashboard(t, d, by))
	}
	folder := workFolder(t)
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("setup.sql", r.create(d))
	for i, q := range questions {
		write(fmt.Sprintf("query-%02d.sql", i), q.sql)
	}
	if out, err := exec.Command(engine, folder).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%.2000s", err, out)
	}
	total := 0
	for i, q := range questions {
		text, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("query-%02d.csv", i)))
		if err != nil {
			t.Fatal(err)
		}
		lines := readLines(t, text)
		total += len(lines)
		q.check(lines)
		if r.name == "small" && i == 0 && *update {
			golden := filepath.Join("testdata", string(d))
			if err := os.WriteFile(golden+".csv", text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Logf("%d rows, %d statements, %d lines", len(r.records), len(questions), total)
}

// workFolder is a folder that an engine can read as another user.
func workFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.Chmod(filepath.Dir(folder), 0o755); err != nil {
		t.Fatal(err)
	}
	return folder
}

func readLines(t *testing.T, text []byte) [][]*string {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	lines := make([][]*string, len(records))
	for i, cells := range records {
		lines[i] = make([]*string, len(cells))
		for k := range cells {
			if cells[k] != null {
				lines[i][k] = &cells[k]
			}
		}
	}
	return lines
}

func (r *relation) groupings() [][]kpi.Dimension {
	return [][]kpi.Dimension{
		r.dimensions, {}, {kpi.ByDate}, {kpi.ByWeek}, {kpi.ByMonth, r.dimensions[0]}, {r.dimensions[0], kpi.ByQuarter}, {kpi.ByYear, kpi.ByMonth},
	}
}

// table makes an empty table with every measure of the relation and every metric
// that they allow; without distinct measures if they are to be sums.
func (r *relation) table(t *testing.T, by []kpi.Dimension, sums bool) *kpi.Table {
	t.Helper()
	var columns []string
	has := map[kpi.Measure]bool{}
	for _, m := range r.measures {
		if d, _ := kpi.Standard().Definition(m); d.OverTime == kpi.Adds || !sums {
			has[m] = true
			columns = append(columns, string(m))
		}
	}
	for m := range kpi.Standard().Metrics() {
		all, any := true, false
		for _, term := range append(append([]kpi.Term{}, m.Num...), m.Den...) {
			all = all && (has[term.Measure] || term.Optional)
			any = any || has[term.Measure]
		}
		if _, err := m.SQL(kpi.Standard()); all && any && (err == nil || !sums) {
			columns = append(columns, m.ID)
		}
	}
	table, err := kpi.NewTable(kpi.Standard(), by, columns...)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// query asks for a table, and compares it with that of the single rows.
func (r *relation) query(t *testing.T, d warehouse.Dialect, by []kpi.Dimension) question {
	got, want := r.table(t, by, false), r.table(t, by, false)
	q, err := r.source(d).Query(d, got)
	if err != nil {
		t.Fatal(err)
	}
	return question{q.SQL, func(lines [][]*string) {
		for _, cells := range lines {
			if err := q.Add(got, cells); err != nil {
				t.Fatal(err)
			}
		}
		r.addTo(t, want)
		same(t, by, got, want)
	}}
}

// same holds two tables to the same bytes.
func same(t *testing.T, by []kpi.Dimension, got, want *kpi.Table) {
	t.Helper()
	var a, b bytes.Buffer
	for _, c := range []struct {
		table *kpi.Table
		to    *bytes.Buffer
	}{{got, &a}, {want, &b}} {
		if err := c.table.WriteCSV(c.to); err != nil {
			t.Fatal(err)
		}
		if err := c.table.WriteText(c.to, i18n.ES); err != nil {
			t.Fatal(err)
		}
		for line := range c.table.Lines() {
			data, err := line.Tally().MarshalBinary()
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(c.to, "%q %x\n", line.Key(), data)
		}
	}
	if bytes.Equal(a.Bytes(), b.Bytes()) {
		return
	}
	gotLines, wantLines := strings.Split(a.String(), "\n"), strings.Split(b.String(), "\n")
	for i := range min(len(gotLines), len(wantLines)) {
		if gotLines[i] != wantLines[i] {
			t.Errorf("by %q: the table is not that of the single rows:\n%.1000s\n%.1000s", by, gotLines[i], wantLines[i])
			return
		}
	}
	t.Errorf("by %q: %d lines, want %d", by, len(gotLines), len(wantLines))
}

// dashboard asks for the form for dashboards, and compares each numerator and
// denominator with the metric.
func (r *relation) dashboard(t *testing.T, d warehouse.Dialect, by []kpi.Dimension) question {
	var more []kpi.Dimension
	heeded := map[kpi.Qualifier]bool{}
	for _, m := range r.measures {
		definition, _ := kpi.Standard().Definition(m)
		switch {
		case definition.OverTime != kpi.Adds:
			continue
		case definition.Unit.Money != 0 && more == nil:
			more = append(more, "currency")
		}
		for _, q := range definition.Qualifiers {
			heeded[q] = true
		}
	}
	for _, q := range r.qualifiers {
		if heeded[q] {
			more = append(more, kpi.Dimension(q.String()))
		}
	}
	keys := append(append([]kpi.Dimension{}, by...), more...)
	want := r.table(t, keys, true)
	sql, err := r.source(d).Dashboard(d, r.table(t, by, true))
	if err != nil {
		t.Fatal(err)
	}
	return question{sql, func(lines [][]*string) {
		r.addTo(t, want, more...)
		if len(lines) != want.Groups() {
			t.Errorf("dashboard by %q: %d lines, want %d", by, len(lines), want.Groups())
		}
		for _, cells := range lines {
			key := make([]string, len(keys))
			for i, k := range keys {
				if cells[i] != nil {
					key[i] = label(t, k, *cells[i])
				}
			}
			line, ok := want.Line(key...)
			if !ok {
				t.Fatalf("dashboard by %q: no group %q", by, key)
			}
			if refused := cells[len(keys)]; *refused != "0" {
				t.Errorf("%q: %s rows refused", key, *refused)
			}
			for i, id := range want.Columns() {
				checkSides(t, line, id, cells[len(keys)+1+4*i:][:4])
			}
		}
	}}
}

// label is the library's name of a part of the calendar.
func label(t *testing.T, by kpi.Dimension, text string) string {
	switch by {
	case kpi.ByDate, kpi.ByWeek, kpi.ByMonth, kpi.ByQuarter, kpi.ByYear:
	default:
		return text
	}
	day, err := civil.ParseDate(isoDay(text))
	if err != nil {
		t.Fatal(err)
	}
	switch by {
	case kpi.ByWeek:
		return day.WeekLabel()
	case kpi.ByMonth:
		return day.MonthLabel()
	case kpi.ByQuarter:
		return day.QuarterLabel()
	case kpi.ByYear:
		return day.YearLabel()
	}
	return day.String()
}

// isoDay undoes the DateStyle German, with which testdata/engines.sh proves that
// the queries do not heed it.
func isoDay(text string) string {
	if p := strings.Split(text, "."); len(p) == 3 {
		return p[2] + "-" + p[1] + "-" + p[0]
	}
	return text
}

// checkSides holds the four cells of a column to the library's value.
func checkSides(t *testing.T, line kpi.Line, id string, cells []*string) {
	t.Helper()
	v, err := line.Value(id)
	if err != nil {
		t.Fatal(err)
	}
	num, den := rat(t, cells[0]), rat(t, cells[1])
	where := fmt.Sprintf("%q: %s = %v", line.Key(), id, v)
	metric, isMetric := kpi.Standard().Metric(id)
	if isMetric && metric.Pool == kpi.ByRow {
		if left := rat(t, cells[2]); left.Cmp(new(big.Rat).SetInt64(v.Rows().LeftOut)) != 0 {
			t.Errorf("%s: %v rows left out, want %d", where, left, v.Rows().LeftOut)
		}
	}
	switch v.Reason() {
	case 0:
		want, err := v.Rat()
		if err != nil {
			t.Fatal(err)
		}
		if num == nil || den == nil || den.Sign() <= 0 || new(big.Rat).Quo(num, den).Cmp(want) != 0 {
			t.Errorf("%s: %v / %v, want %v", where, num, den, want)
			return
		}
		display := rat(t, cells[3])
		off := new(big.Rat).Sub(display, want)
		if limit := new(big.Rat).Add(new(big.Rat).Abs(want), big.NewRat(1, 1)); off.Abs(off).Cmp(limit.Quo(limit, big.NewRat(1_000_000_000, 1))) > 0 {
			t.Errorf("%s: for display %v", where, *cells[3])
		}
	case kpi.NotMeasured, kpi.NoCompleteRow:
		if num != nil && den != nil {
			t.Errorf("%s: %v / %v", where, num, den)
		}
	case kpi.NoBase, kpi.ZeroBase, kpi.NegativeBase:
		if den == nil || den.Sign() > 0 || cells[3] != nil {
			t.Errorf("%s: %v / %v", where, num, den)
		}
	default:
		t.Errorf("%s: %v", where, v.Reason())
	}
}

func rat(t *testing.T, cell *string) *big.Rat {
	t.Helper()
	if cell == nil {
		return nil
	}
	r, ok := new(big.Rat).SetString(*cell)
	if !ok {
		t.Fatalf("%q is no number", *cell)
	}
	return r
}
