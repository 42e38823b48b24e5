package warehouse_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/warehouse"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// dialects are those that are run on engines.
var dialects = []warehouse.Dialect{warehouse.DuckDB, warehouse.PostgreSQL, warehouse.SQLite}

// record is a row of a source, before it is one of an engine or of the library.
type record struct {
	day        civil.Date
	texts      map[kpi.Dimension]string
	currency   string
	qualifiers map[kpi.Qualifier]string
	figures    map[kpi.Measure]decimal.Decimal
}

// relation is a table of an engine with its records.
type relation struct {
	name       string
	measures   []kpi.Measure
	places     map[kpi.Measure]int // decimal places, in a column of decimals where there is one
	minor      map[kpi.Measure]int // decimal places of columns in minor units
	binary     map[kpi.Measure]int // decimal places of columns of binary numbers
	dimensions []kpi.Dimension
	qualifiers []kpi.Qualifier
	records    []record
	affix      string // of every name: what would break out of quotes
	folded     bool   // texts in a collation that takes capitals for small letters
}

// source describes the relation to the package.
func (r *relation) source(d warehouse.Dialect) warehouse.Source {
	s := warehouse.Source{
		Table: []string{r.name + r.affix}, Date: "day" + r.affix, Currency: "currency" + r.affix,
		Measures: map[kpi.Measure]warehouse.Column{}, Dimensions: map[kpi.Dimension]string{}, Qualifiers: map[kpi.Qualifier]string{},
	}
	for _, m := range r.measures {
		places, minor := r.minorPlaces(d, m)
		s.Measures[m] = warehouse.Column{Name: string(m) + r.affix, Places: places, Minor: minor}
	}
	for _, by := range r.dimensions {
		s.Dimensions[by] = string(by) + r.affix
	}
	for _, q := range r.qualifiers {
		s.Qualifiers[q] = q.String() + r.affix
	}
	return s
}

// minorPlaces is how many places a column has in an engine, and whether it is in
// minor units.
func (r *relation) minorPlaces(d warehouse.Dialect, m kpi.Measure) (int, bool) {
	if n, ok := r.minor[m]; ok {
		return n, true
	}
	n := max(r.places[m], r.binary[m])
	return n, n > 0 && d == warehouse.SQLite
}

// create writes the statements that make the relation in an engine.
func (r *relation) create(d warehouse.Dialect) string {
	name := func(s string) string { return `"` + strings.ReplaceAll(s+r.affix, `"`, `""`) + `"` }
	folded := ""
	var b strings.Builder
	if r.folded {
		folded = " COLLATE NOCASE"
		if d == warehouse.PostgreSQL {
			b.WriteString("CREATE COLLATION IF NOT EXISTS folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false);\n")
			folded = " COLLATE folded"
		}
	}
	date := "DATE"
	if d == warehouse.SQLite {
		date = "TEXT"
	}
	columns := []string{name("day") + " " + date, name("currency") + " TEXT"}
	for _, by := range r.dimensions {
		columns = append(columns, name(string(by))+" TEXT"+folded)
	}
	for _, q := range r.qualifiers {
		columns = append(columns, name(q.String())+" TEXT")
	}
	for _, m := range r.measures {
		kind := "BIGINT"
		if places, minor := r.minorPlaces(d, m); places > 0 && !minor {
			kind = fmt.Sprintf("DECIMAL(24, %d)", places)
			if r.binary[m] > 0 {
				kind = "DOUBLE PRECISION"
			}
		}
		columns = append(columns, name(string(m))+" "+kind)
	}
	fmt.Fprintf(&b, "CREATE TABLE %s (%s);\n", name(r.name), strings.Join(columns, ", "))
	for i, rec := range r.records {
		if i%500 == 0 {
			fmt.Fprintf(&b, "INSERT INTO %s VALUES\n", name(r.name))
		}
		cells := []string{literal(rec.day.String()), literal(rec.currency)}
		for _, by := range r.dimensions {
			cells = append(cells, literal(rec.texts[by]))
		}
		for _, q := range r.qualifiers {
			cells = append(cells, literal(rec.qualifiers[q]))
		}
		for _, m := range r.measures {
			figure, ok := rec.figures[m]
			if !ok {
				cells = append(cells, "NULL")
				continue
			}
			if places, minor := r.minorPlaces(d, m); minor {
				figure = figure.Mul(decimal.New(1, int32(places)))
			}
			cells = append(cells, figure.String())
		}
		end := ",\n"
		if i%500 == 499 || i == len(r.records)-1 {
			end = ";\n"
		}
		b.WriteString("(" + strings.Join(cells, ", ") + ")" + end)
	}
	return b.String()
}

// literal writes a text; "" is NULL, and "-" is an empty text, which are alike.
func literal(text string) string {
	switch text {
	case "":
		return "NULL"
	case "-":
		return "''"
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

// addTo adds the records to a table one by one.
func (r *relation) addTo(t *testing.T, table *kpi.Table, more ...kpi.Dimension) {
	t.Helper()
	layout, err := kpi.NewLayout(table.Catalog(), kpi.Columns{Measures: r.measures, Dimensions: append(append([]kpi.Dimension{}, r.dimensions...), more...)})
	if err != nil {
		t.Fatal(err)
	}
	row := layout.NewRow()
	for _, rec := range r.records {
		row.Clear()
		if !rec.day.IsZero() {
			row.SetDate(rec.day)
		}
		for _, by := range r.dimensions {
			row.SetText(by, strings.TrimPrefix(rec.texts[by], "-"))
		}
		for _, by := range more {
			row.SetText(by, rec.stated(by))
		}
		for q, text := range rec.qualifiers {
			row.Qualify(q, text)
		}
		for m, figure := range rec.figures {
			d, _ := table.Catalog().Definition(m)
			if d.Unit.Money == 0 {
				row.SetDecimal(m, figure)
				continue
			}
			var c money.Currency
			if rec.currency != "" {
				if c, err = money.ParseCurrency(rec.currency); err != nil {
					t.Fatal(err)
				}
			}
			a, err := money.New(figure, c)
			if err != nil {
				t.Fatal(err)
			}
			row.SetMoney(m, a)
		}
		if err := table.Add(row); err != nil {
			t.Fatal(err)
		}
	}
}

// stated is the currency or qualifier of the record as a dimension.
func (rec record) stated(by kpi.Dimension) string {
	if by == "currency" {
		return rec.currency
	}
	for q, text := range rec.qualifiers {
		if by == kpi.Dimension(q.String()) {
			return text
		}
	}
	return ""
}

// hostile would break out of the quotes of any dialect.
const hostile = " \"; DROP TABLE \\ `ads` ' ñ\n-- "

// generated are rows with every pattern of what is known, in several currencies,
// with qualifiers and hostile names and texts.
func generated(rows int) *relation {
	h := rand.New(rand.NewPCG(7, 11))
	r := &relation{
		name: "generated", affix: hostile, folded: true,
		measures: []kpi.Measure{
			kpi.Impressions, kpi.Clicks, kpi.Reach, kpi.Interactions, kpi.Views, kpi.Conversions, kpi.Spend, kpi.Revenue, kpi.Fees,
		},
		places: map[kpi.Measure]int{kpi.Spend: 2}, minor: map[kpi.Measure]int{kpi.Revenue: 2, kpi.Fees: 6}, binary: map[kpi.Measure]int{kpi.Conversions: 3},
		dimensions: []kpi.Dimension{kpi.Campaign, kpi.Channel, "país"},
		qualifiers: []kpi.Qualifier{kpi.Event, kpi.Window, kpi.ReachOf, kpi.ViewRule, kpi.Parts, kpi.Tax},
	}
	pick := func(texts ...string) string { return texts[h.IntN(len(texts))] }
	for i := range rows {
		rec := record{
			texts: map[kpi.Dimension]string{
				kpi.Campaign: pick("Spring", "spring", "spring ", "", "-", hostile, "=1+1", "otoño"),
				kpi.Channel:  pick("meta", "tiktok"), "país": pick("ES", "MX", ""),
			},
			currency:   pick("EUR", "EUR", "USD", "JPY"),
			qualifiers: map[kpi.Qualifier]string{},
			figures:    map[kpi.Measure]decimal.Decimal{},
		}
		if h.IntN(12) > 0 {
			rec.day = civil.MustDate("2024-12-20").AddDays(h.IntN(400))
		}
		for _, q := range r.qualifiers {
			if text := pick("", "", "one", "two '"); text != "" {
				rec.qualifiers[q] = text
			}
		}
		known := i % (1 << len(r.measures)) // every pattern
		for k, m := range r.measures {
			if known&(1<<k) == 0 {
				continue
			}
			n := h.Int64N(100_000)
			if m == kpi.Revenue && h.IntN(9) == 0 {
				n = -n
			}
			rec.figures[m] = decimal.New(n, -int32(max(r.places[m], r.minor[m], r.binary[m])))
		}
		r.records = append(r.records, rec)
	}
	return r
}
