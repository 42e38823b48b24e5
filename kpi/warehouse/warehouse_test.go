package warehouse_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/warehouse"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// TestLines adds the lines that each engine returned for the small rows: they
// make the table of the single rows. testdata/engines.sh -update asks the
// engines anew.
func TestLines(t *testing.T) {
	r := small()
	for _, d := range dialects {
		text, err := os.ReadFile(filepath.Join("testdata", string(d)+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		r.query(t, d, r.groupings()[0]).check(readLines(t, text))
	}
}

// TestStatements holds the text of both statements in every dialect.
func TestStatements(t *testing.T) {
	r := small()
	for _, d := range append(dialects, warehouse.BigQuery) {
		table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Campaign, kpi.ByWeek}, "impressions", "cpm", "cpa")
		if err != nil {
			t.Fatal(err)
		}
		s := r.source(d)
		q, err := s.Query(d, table)
		if err != nil {
			t.Fatal(err)
		}
		dashboard, err := s.Dashboard(d, table)
		if err != nil {
			t.Fatal(err)
		}
		got := q.SQL + "\n" + dashboard
		golden := filepath.Join("testdata", string(d)+".sql")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s:\n%s", d, got)
		}
	}
}

// TestHostileNames holds that no name leaves its quotes.
func TestHostileNames(t *testing.T) {
	table := tableOf(t, []kpi.Dimension{kpi.Campaign}, "clicks")
	for _, c := range []struct {
		dialect    warehouse.Dialect
		name, want string
	}{
		{warehouse.PostgreSQL, `a"; DROP TABLE ads; --`, `"a""; DROP TABLE ads; --"`},
		{warehouse.DuckDB, "a\nb\\ `ñ`", "\"a\nb\\ `ñ`\""},
		{warehouse.SQLite, `"`, `""""`},
		{warehouse.BigQuery, "a`b\\\r\n\"", "`a\\`b\\\\\\r\\n\"`"},
	} {
		s := warehouse.Source{
			Table: []string{"main", c.name}, Measures: map[kpi.Measure]warehouse.Column{kpi.Clicks: {Name: c.name}},
			Dimensions: map[kpi.Dimension]string{kpi.Campaign: c.name},
		}
		q, err := s.Query(c.dialect, table)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"source." + c.want + " ", "." + c.want + " AS source\n"} {
			if !strings.Contains(q.SQL, want) {
				t.Errorf("%s: %s is not in\n%s", c.dialect, want, q.SQL)
			}
		}
	}
}

func tableOf(t *testing.T, by []kpi.Dimension, columns ...string) *kpi.Table {
	t.Helper()
	table, err := kpi.NewTable(kpi.Standard(), by, columns...)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// ads is a source that all is well with.
func ads() warehouse.Source {
	return warehouse.Source{
		Table:      []string{"ads"},
		Measures:   map[kpi.Measure]warehouse.Column{kpi.Clicks: {Name: "clicks"}, kpi.Spend: {Name: "cents", Places: 2, Minor: true}, kpi.Reach: {Name: "reach"}},
		Dimensions: map[kpi.Dimension]string{kpi.Campaign: "campaign"},
		Date:       "day", Currency: "currency",
		Qualifiers: map[kpi.Qualifier]string{kpi.ReachOf: "of"},
	}
}

func TestSourceRefuses(t *testing.T) {
	for _, c := range []struct {
		name    string
		dialect warehouse.Dialect
		change  func(s *warehouse.Source)
		by      []kpi.Dimension
		columns []string
		want    string
	}{
		{name: "no dialect", dialect: "mysql", want: `"mysql": it is no dialect: use duckdb, postgresql, sqlite or bigquery`},
		{name: "no table", change: func(s *warehouse.Source) { s.Table = nil }, want: "the source has no table"},
		{name: "empty name", change: func(s *warehouse.Source) { s.Table = []string{""} }, want: "the name of a table or column is empty, has a NUL character or is not UTF-8"},
		{name: "NUL", change: func(s *warehouse.Source) { s.Table = []string{"a\x00"} }, want: `"a\x00": the name of a table or column is empty, has a NUL character or is not UTF-8`},
		{name: "not UTF-8", change: func(s *warehouse.Source) { s.Qualifiers[kpi.ReachOf] = "\xff" }, columns: []string{"reach"}, want: `"\xff": the name of a table or column is empty, has a NUL character or is not UTF-8`},
		{name: "no measure", columns: []string{"likes"}, want: "no column is a measure that the table needs"},
		{name: "no dimension", by: []kpi.Dimension{"age"}, want: `"age": the source has no column of that dimension`},
		{name: "no date", by: []kpi.Dimension{kpi.ByWeek}, change: func(s *warehouse.Source) { s.Date = "" }, want: `"week": the source has no date`},
		{name: "level", columns: []string{"followers"}, change: func(s *warehouse.Source) { s.Measures[kpi.Followers] = warehouse.Column{Name: "f"} }, want: `"followers": it is a level: its last day is in no sum, so add its rows one by one`},
		{name: "many places", change: func(s *warehouse.Source) { s.Measures[kpi.Spend] = warehouse.Column{Name: "s", Places: 19} }, want: `"spend": places are 0 to 18`},
		{name: "places of a whole", change: func(s *warehouse.Source) { s.Measures[kpi.Clicks] = warehouse.Column{Name: "c", Places: 1} }, want: `"clicks": it comes in whole numbers: no places`},
		{name: "decimals in SQLite", dialect: warehouse.SQLite, change: func(s *warehouse.Source) { s.Measures[kpi.Spend] = warehouse.Column{Name: "s", Places: 2} }, want: `"spend": SQLite has no decimals: hold it in minor units, as whole numbers`},
		{name: "no currency", change: func(s *warehouse.Source) { s.Currency = "" }, want: `"spend": it is money: name its currency or the column of it`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := ads()
			if c.change != nil {
				c.change(&s)
			}
			if c.dialect == "" {
				c.dialect = warehouse.DuckDB
			}
			if c.columns == nil {
				c.columns = []string{"clicks", "spend"}
			}
			table := tableOf(t, c.by, c.columns...)
			_, err := s.Query(c.dialect, table)
			refused(t, err, c.want)
			_, err = s.Dashboard(c.dialect, table)
			refused(t, err, c.want)
		})
	}
}

func refused(t *testing.T, err error, want string) {
	t.Helper()
	var source *warehouse.SourceError
	if !errors.As(err, &source) || !errors.Is(err, warehouse.ErrSource) || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
		return
	}
	if text := source.Text(); text.EN == text.ES || !text.Complete() {
		t.Errorf("text = %q", text)
	}
}

// TestUnused holds that what the table does not need is not looked at.
func TestUnused(t *testing.T) {
	s := ads()
	s.Date, s.Currency, s.Qualifiers, s.Dimensions = "", "", map[kpi.Qualifier]string{kpi.ReachOf: ""}, map[kpi.Dimension]string{kpi.Campaign: ""}
	if _, err := s.Query(warehouse.DuckDB, tableOf(t, nil, "clicks")); err != nil {
		t.Error(err)
	}
}

func TestManyMeasures(t *testing.T) {
	s := ads()
	s.Money = money.EUR
	var columns []string
	for m := range kpi.Standard().Definitions() {
		if m.OverTime == kpi.Adds && len(columns) < 63 {
			s.Measures[m.ID] = warehouse.Column{Name: string(m.ID)}
			columns = append(columns, string(m.ID))
		}
	}
	_, err := s.Query(warehouse.DuckDB, tableOf(t, nil, columns...))
	refused(t, err, "the table needs more than 62 measures")
	if _, err = s.Query(warehouse.DuckDB, tableOf(t, nil, columns[:62]...)); err != nil {
		t.Error(err)
	}
}

// TestDashboardRefuses holds that what does not add up is in no dashboard.
func TestDashboardRefuses(t *testing.T) {
	for _, column := range []string{"reach", "frequency"} {
		s := ads()
		s.Measures[kpi.Impressions] = warehouse.Column{Name: "i"}
		if _, err := s.Dashboard(warehouse.DuckDB, tableOf(t, nil, column)); !errors.Is(err, kpi.ErrSQL) {
			t.Errorf("%s: error = %v", column, err)
		}
	}
}

// TestCoefficients holds how minor units, prices and coefficients go into the
// sides of an engine that has whole numbers only, and of one with decimals.
func TestCoefficients(t *testing.T) {
	catalog, err := kpi.Standard().With(kpi.Metric{
		ID: "points", Name: i18n.Same("points"), Pool: kpi.ByGroup,
		Num: []kpi.Term{{Measure: kpi.Clicks, Coef: decimal.New(25, -1)}, {Measure: kpi.Likes, Optional: true}},
	}, kpi.Metric{
		ID: "margin", Name: i18n.Same("margin"), Pool: kpi.ByGroup, Scale: 1000,
		Num: []kpi.Term{{Measure: kpi.Clicks, Price: money.MustParse("0.125 EUR")}, {Measure: kpi.Spend, Coef: decimal.New(-1, 0)}},
		Den: []kpi.Term{{Measure: kpi.Spend}},
	})
	if err != nil {
		t.Fatal(err)
	}
	table, err := kpi.NewTable(catalog, nil, "points", "margin")
	if err != nil {
		t.Fatal(err)
	}
	for d, want := range map[warehouse.Dialect][]string{
		warehouse.SQLite: {
			"25 * SUM(measure_1) + 10 * COALESCE(SUM(CAST(NULL AS INTEGER)), 0) AS num_1, 10 AS den_1",
			"1000 * (125 * SUM(measure_1) - 10 * SUM(measure_2)) AS num_2, 10 * SUM(measure_2) AS den_2",
		},
		warehouse.PostgreSQL: {
			"2.5 * SUM(measure_1) + COALESCE(SUM(CAST(NULL AS NUMERIC(38, 0))), 0) AS num_1, 1 AS den_1",
			"1000 * (0.125 * SUM(measure_1) - 0.01 * SUM(measure_2)) AS num_2, 0.01 * SUM(measure_2) AS den_2",
		},
	} {
		got, err := ads().Dashboard(d, table)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(strings.Join(strings.Fields(got), " "), w) {
				t.Errorf("%s: %s is not in\n%s", d, w, got)
			}
		}
	}
}
