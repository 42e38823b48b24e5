package warehouse_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/warehouse"
	"github.com/pauta-go/pauta/plan/money"
)

// faulty are rows each of which, but one, has a figure that cannot be; the
// campaign names it.
var faulty = map[warehouse.Dialect]string{
	warehouse.DuckDB: `CREATE TABLE ads (campaign TEXT, day DATE, currency TEXT, clicks DOUBLE, spend DECIMAL(12, 4));
INSERT INTO ads VALUES ('fine', '2026-02-28', 'EUR', 1, 1.5), ('negative', '2026-02-28', 'EUR', -1, 1), ('fraction', '2026-02-28', 'EUR', 1.5, 1),
  ('places', '2026-02-28', 'EUR', 1, 1.005), ('currency', '2026-02-28', '', 1, 1);`,
	warehouse.PostgreSQL: `CREATE TABLE ads (campaign TEXT, day TIMESTAMP, currency TEXT, clicks DOUBLE PRECISION, spend NUMERIC);
INSERT INTO ads VALUES ('fine', '2026-02-28 23:59:59', 'EUR', 1, 1.5), ('negative', '2026-02-28', 'EUR', -1, 1), ('fraction', '2026-02-28', 'EUR', 1.5, 1),
  ('places', '2026-02-28', 'EUR', 1, 1.005), ('currency', '2026-02-28', NULL, 1, 1);`,
	warehouse.SQLite: `CREATE TABLE ads (campaign, day, currency, clicks, spend);
INSERT INTO ads VALUES ('fine', '2026-02-28 23:59:59', 'EUR', 1, 150), ('negative', '2026-02-28', 'EUR', -1, 1), ('fraction', '2026-02-28', 'EUR', 1.5, 1),
  ('places', '2026-02-28', 'EUR', 1, 100.5), ('currency', '2026-02-28', NULL, 1, 1), ('text', '2026-02-28', 'EUR', '1', 1),
  ('no day', '2026-02-30', 'EUR', 1, 1), ('a number', 2026, 'EUR', 1, 1);`,
}

// TestEnginesCountFaults holds that what a reader of files refuses is counted
// by every engine, so that its line is refused and nothing is rounded.
func TestEnginesCountFaults(t *testing.T) {
	folder := os.Getenv(engines)
	if folder == "" {
		t.Skip(engines + " is not set: testdata/engines.sh starts the engines")
	}
	for _, d := range dialects {
		table := tableOf(t, []kpi.Dimension{kpi.Campaign, kpi.ByDate}, "clicks", "spend")
		q, err := warehouse.Source{
			Table: []string{"ads"}, Date: "day", Currency: "currency",
			Dimensions: map[kpi.Dimension]string{kpi.Campaign: "campaign"},
			Measures: map[kpi.Measure]warehouse.Column{
				kpi.Clicks: {Name: "clicks"}, kpi.Spend: {Name: "spend", Places: 2, Minor: d == warehouse.SQLite},
			},
		}.Query(d, table)
		if err != nil {
			t.Fatal(err)
		}
		work := workFolder(t)
		for name, text := range map[string]string{"setup.sql": faulty[d], "query-00.sql": q.SQL} {
			if err := os.WriteFile(filepath.Join(work, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if out, err := exec.Command(filepath.Join(folder, string(d)), work).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%.2000s", err, out)
		}
		text, err := os.ReadFile(filepath.Join(work, "query-00.csv"))
		if err != nil {
			t.Fatal(err)
		}
		lines := readLines(t, text)
		if want := strings.Count(faulty[d], "('"); len(lines) != want {
			t.Errorf("%s: %d lines, want %d", d, len(lines), want)
		}
		for _, cells := range lines {
			if err := q.Add(table, cells); (err == nil) != (*cells[0] == "fine") {
				t.Errorf("%s, %s: error = %v", d, *cells[0], err)
			}
		}
		v, err := table.Total().Value("spend")
		if err != nil {
			t.Fatal(err)
		}
		if a, err := v.Amount(2); err != nil || !a.Equal(money.MustParse("1.5 EUR")) {
			t.Errorf("%s: spend = %v, %v", d, v, err)
		}
	}
}
