package warehouse_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/warehouse"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// cellsOf are the cells of a line; "~" is NULL.
func cellsOf(texts ...string) []*string {
	cells := make([]*string, len(texts))
	for i := range texts {
		if texts[i] != "~" {
			cells[i] = &texts[i]
		}
	}
	return cells
}

func TestAddRefuses(t *testing.T) {
	table := tableOf(t, []kpi.Dimension{kpi.Campaign, kpi.ByWeek}, "clicks", "spend", "reach")
	q, err := ads().Query(warehouse.DuckDB, table)
	if err != nil {
		t.Fatal(err)
	}
	columns := []string{"campaign", "day", "known", "currency", "reach_of", "rows", "refused", "sum_reach", "max_reach", "sum_clicks", "sum_spend"}
	if !slices.Equal(q.Columns, columns) {
		t.Fatalf("columns are %q", q.Columns)
	}
	good := []string{"spring", "2026-03-30", "7", "EUR", "people", "3", "0", "60", "30", "12", "1250"}
	for _, c := range []struct {
		name, column, cell, want string
		class                    error
	}{
		{name: "day", column: "day", cell: "30.03.2026", want: `"day": date "30.03.2026" is not year-month-day, such as 2025-02-28; other forms are ambiguous`, class: civil.ErrDate},
		{name: "known", column: "known", cell: "x", want: `"known": "x" is no count`},
		{name: "negative", column: "rows", cell: "-1", want: `"rows": "-1" is no count`},
		{name: "NULL", column: "refused", cell: "~", want: `"refused": "" is no count`},
		{name: "currency", column: "currency", cell: "EURO", want: "", class: money.ErrCurrency},
		{name: "refused", column: "refused", cell: "2", want: `"refused": 2 rows with what cannot be: negative figures, fractions of whole things, more decimal places than stated, money without currency, or days that do not exist`},
		{name: "no sum", column: "sum_clicks", cell: "~", want: `"sum_clicks": a sum is there exactly if its measure is known`},
		{name: "sum of nothing", column: "known", cell: "5", want: `"sum_clicks": a sum is there exactly if its measure is known`},
		{name: "no greatest", column: "max_reach", cell: "~", want: `"max_reach": a sum is there exactly if its measure is known`},
		{name: "exponent", column: "sum_clicks", cell: "1e3", want: "", class: money.ErrNumber},
		{name: "long", column: "sum_spend", cell: "1234567890123456789012345", want: "", class: money.ErrNumber},
		{name: "no rows", column: "rows", cell: "0", want: "sums are of one row at least", class: kpi.ErrTally},
		{name: "greatest above the sum", column: "max_reach", cell: "61", want: "the greatest figure of reach is missing, or above the sum", class: kpi.ErrTally},
		{name: "money without currency", column: "currency", cell: "~", want: "", class: money.ErrCurrency},
		{name: "fraction", column: "sum_clicks", cell: "1.5", want: "", class: kpi.ErrCell},
	} {
		t.Run(c.name, func(t *testing.T) {
			texts := slices.Clone(good)
			texts[slices.Index(columns, c.column)] = c.cell
			if c.name == "sum of nothing" {
				texts[2] = "5"
			}
			err := q.Add(table, cellsOf(texts...))
			var line *warehouse.LineError
			if !errors.As(err, &line) || !errors.Is(err, warehouse.ErrLine) || c.class != nil && !errors.Is(err, c.class) || c.want != "" && err.Error() != c.want {
				t.Fatalf("got  %v\nwant %s (%v)", err, c.want, c.class)
			}
			if text := line.Text(); text.EN == text.ES || !text.Complete() {
				t.Errorf("text = %q", text)
			}
		})
	}
	if err := q.Add(table, cellsOf("1")); err == nil || err.Error() != "it has 1 cell, and the query asks for 11" {
		t.Errorf("error = %v", err)
	}
	for line := range table.Lines() {
		t.Errorf("%q has a line that was refused", line.Key())
	}
	if err := q.Add(table, cellsOf(good...)); err != nil {
		t.Error(err)
	}
	if v, err := table.Total().Value("spend"); err != nil || v.String() != "12.5 EUR" {
		t.Errorf("spend = %v, %v", v, err)
	}
}

// TestMoneyOfRowsThatStateNone holds that Money is the currency of rows without
// one, and that zero needs none.
func TestMoneyOfRowsThatStateNone(t *testing.T) {
	for _, c := range []struct {
		money     money.Currency
		sum, want string
	}{{money.USD, "350", "3.5 USD"}, {0, "0", "0"}} {
		s := ads()
		s.Money = c.money
		table := tableOf(t, nil, "spend")
		q, err := s.Query(warehouse.SQLite, table)
		if err != nil {
			t.Fatal(err)
		}
		if err := q.Add(table, cellsOf("1", "~", "1", "0", c.sum)); err != nil {
			t.Fatal(err)
		}
		if v, err := table.Total().Value("spend"); err != nil || v.String() != c.want {
			t.Errorf("spend = %v, %v", v, err)
		}
	}
}
