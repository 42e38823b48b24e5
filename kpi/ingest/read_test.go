package ingest

import (
	"errors"
	"io/fs"
	"math/big"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// newTable makes a table of the standard catalogue.
func newTable(t testing.TB, by []kpi.Dimension, columns ...string) *kpi.Table {
	t.Helper()
	table, err := kpi.NewTable(kpi.Standard(), by, columns...)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// csvOf is the table as CSV, without the heading.
func csvOf(t testing.TB, table *kpi.Table) string {
	t.Helper()
	var b strings.Builder
	if err := table.WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(b.String(), "\n")
	return rest
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, in string
		by       []kpi.Dimension
		columns  []string
		opt      Options
		want     string
	}{
		{
			name: "headers that are names", in: "campaign,impressions,clicks\na,100,7\nb,50,1\na,100,3\n",
			by: []kpi.Dimension{kpi.Campaign}, columns: []string{"impressions", "ctr"},
			want: "a,,200,0.05\nb,,50,0.02\n,,250,0.044\n",
		},
		{
			name: "mapped headers", in: "Name, Seen ,Hits\na,100,7\n", by: []kpi.Dimension{kpi.Campaign}, columns: []string{"ctr"},
			opt:  Options{Map: map[string]string{"Name": "campaign", "Seen": "impressions", "Hits": "clicks"}},
			want: "a,,0.07\n,,0.07\n",
		},
		{
			name: "columns that are added", in: "tv,radio,a+b,revenue\n10,5.5,1,31\n20,,1,10\n", columns: []string{"spend", "roas"},
			opt:  Options{Map: map[string]string{"tv+radio": "spend", "a+b": "-"}, Currency: money.EUR},
			want: "EUR,15.5,2\n",
		},
		{
			name: "a header with a plus", in: "a+b,c\n3,4\n", columns: []string{"clicks"},
			opt:  Options{Map: map[string]string{"a+b": "clicks"}},
			want: ",3\n",
		},
		{
			name: "one column for two measures", in: "likes,comments\n3,4\n", columns: []string{"likes", "interactions"},
			opt:  Options{Map: map[string]string{"likes": "likes", "likes+comments": "interactions"}},
			want: ",3,7\n",
		},
		{
			name: "the map goes before names", in: "clicks,hits\n3,4\n", columns: []string{"clicks"},
			opt:  Options{Map: map[string]string{"hits": "clicks"}},
			want: ",4\n",
		},
		{
			name: "ignored", in: "clicks,clicks2\n3,4\n", columns: []string{"clicks", "impressions"},
			opt:  Options{Map: map[string]string{"clicks": "-", "clicks2": "impressions"}},
			want: ",not_measured,4\n",
		},
		{
			name: "missing is not zero", in: "clicks,impressions\n3,100\n--,100\n,100\nn/a,100\ns/d,100\n", columns: []string{"clicks", "impressions", "ctr"},
			opt:  Options{Missing: []string{"S/D"}},
			want: ",3,500,0.03\n",
		},
		{
			name: "months of a column of dates", in: "date,clicks\n2025-01-31,1\n2025-02-01,2\n,4\n-,8\n", by: []kpi.Dimension{kpi.ByMonth}, columns: []string{"clicks"},
			want: "2025-01,,1\n2025-02,,2\n,,12\n,,15\n",
		},
		{
			name: "a column of months", in: "month,clicks\n2025-01,1\n2025-02,2\n", by: []kpi.Dimension{kpi.ByQuarter}, columns: []string{"clicks"},
			want: "2025-Q1,,3\n,,3\n",
		},
		{
			name: "the finest column of dates", in: "month,date,clicks\n2025-01,2025-01-15,1\n", by: []kpi.Dimension{kpi.ByDate}, columns: []string{"clicks"},
			want: "2025-01-15,,1\n,,1\n",
		},
		{
			name: "day first", in: "Fecha,clicks\n31/01/2025,1\n1.2.2025,2\n2025-03-01,4\n", by: []kpi.Dimension{kpi.ByMonth}, columns: []string{"clicks"},
			opt:  Options{Map: map[string]string{"Fecha": "date"}, Dates: DMY},
			want: "2025-01,,1\n2025-02,,2\n2025-03,,4\n,,7\n",
		},
		{
			name: "periods by name", in: "period_start,period_end,clicks\n2025-01-30,2025-02-02,1\n2025-01-30,2025-02-02,1\n2025-01-30,2025-02-03,1\n,,2\n", by: []kpi.Dimension{kpi.ByMonth}, columns: []string{"clicks"},
			want: "2025-01,,3\n,,2\n,,5\n",
		},
		{
			name: "mapped periods", in: "from,to,date,clicks\n01/31/2025,02/02/2025,x,1\n", by: []kpi.Dimension{kpi.ByMonth}, columns: []string{"clicks"},
			opt:  Options{Map: map[string]string{"from": "period_start", "to": "period_end"}, Dates: MDY},
			want: "2025-01,,1\n,,1\n",
		},
		{
			name: "dates that nobody needs", in: "date,clicks\nyesterday,1\n", columns: []string{"clicks"},
			opt:  Options{Map: map[string]string{"date": "date"}},
			want: ",1\n",
		},
		{
			name: "a currency for each row", in: "campaign,currency,spend\na,EUR,1\nb,usd,2\nb,USD,2\n", by: []kpi.Dimension{kpi.Campaign}, columns: []string{"spend"},
			want: "a,EUR,1\nb,USD,4\n,mixed_currency,mixed_currency\n",
		},
		{
			name: "a currency for the rows that say none", in: "campaign,currency,spend\na,EUR,1\nb,,2\n", by: []kpi.Dimension{kpi.Campaign}, columns: []string{"spend"},
			opt:  Options{Currency: money.EUR},
			want: "a,EUR,1\nb,EUR,2\n,EUR,3\n",
		},
		{
			name: "a currency in place of the file's", in: "currency,spend,Amount spent (EUR),Day\nEUR,1,1,2025-01-01\nUSD,2,1,2025-01-01\n", columns: []string{"spend"},
			opt:  Options{Currency: money.GBP, Override: true, Map: map[string]string{"Amount spent (EUR)": "-"}},
			want: "GBP,3\n",
		},
		{
			name: "a dimension for all rows", in: "spend\n3\n4\n", by: []kpi.Dimension{kpi.Channel}, columns: []string{"spend"},
			opt:  Options{Set: map[kpi.Dimension]string{kpi.Channel: "tv"}, Currency: money.EUR},
			want: "tv,EUR,7\n,EUR,7\n",
		},
		{
			name: "a dimension for all rows goes before a header", in: "channel,spend\nradio,3\n", by: []kpi.Dimension{kpi.Channel}, columns: []string{"spend"},
			opt:  Options{Set: map[kpi.Dimension]string{kpi.Channel: ""}, Currency: money.EUR},
			want: ",EUR,3\n,EUR,3\n",
		},
		{
			name: "a header as it is written", in: "Red social,clicks\nx,3\n", by: []kpi.Dimension{"Red social"}, columns: []string{"clicks"},
			want: "x,,3\n,,3\n",
		},
		{
			name: "levels of several channels", in: "date,channel,followers\n2025-01-01,a,10\n2025-01-01,b,20\n2025-01-02,a,11\n", columns: []string{"followers"},
			want: ",20..31\n",
		},
		{
			name: "levels that the file has not", in: "date,channel,clicks,likes\nsoon,a,10,3\n", columns: []string{"clicks", "followers"},
			want: ",10,not_measured\n",
		},
		{
			name: "texts", in: "campaign,clicks\n'=1+1,1\n\"  '@x\",1\n\"=\"\"00123\"\"\",1\n'tis,1\n a \t,1\n=\n\"=\"\"\"\"\",\n", by: []kpi.Dimension{kpi.Campaign}, columns: []string{"clicks"},
			want: "'tis,,1\n00123,,1\n'=,,not_measured\n'=1+1,,1\n'@x,,1\na,,1\n,,not_measured\n,,5\n",
		},
		{
			name: "long figures", in: "clicks,spend\n0012,12345678901234567890.0123456789\n9223372036854775807,-0.00\n1938.0,1\n", columns: []string{"clicks", "spend"},
			opt:  Options{Currency: money.EUR},
			want: "EUR,9223372036854777757,12345678901234567891.0123456789\n",
		},
		{
			name: "fractions of conversions", in: "conversions\n0.333333333333333333333\n0.1\n", columns: []string{"conversions"},
			want: ",0.433333333333333333333\n",
		},
		{
			name: "revenue made of two counts", in: "conversions,leads,spend\n2,3,100\n1,,50\n0.5,1,7\n", columns: []string{"spend", "revenue", "roas"},
			opt: Options{
				Currency:   money.USD,
				UnitValues: []UnitValue{{kpi.Conversions, money.Units(100, money.USD)}, {kpi.Leads, money.Minor(550, money.USD)}},
			},
			want: "USD,157,272,2.542056074766\n",
		},
		{
			name: "revenue of long counts", in: "conversions\n0.3333333333333333333333\n", columns: []string{"revenue"},
			opt:  Options{UnitValues: []UnitValue{{kpi.Conversions, money.Units(3, money.EUR)}}},
			want: "EUR,0.9999999999999999999999\n",
		},
		{
			name: "revenue in another currency", in: "conversions,spend\n2,100\n", columns: []string{"spend", "revenue", "roas"},
			opt:  Options{Currency: money.USD, UnitValues: []UnitValue{{kpi.Conversions, money.Units(100, money.EUR)}}},
			want: "mixed_currency,100,200,mixed_currency\n",
		},
		{
			name: "semicolons below a preamble", in: "A report\n\"made\" today\nclicks;likes\n1;2\n", columns: []string{"likes"},
			opt:  Options{Delimiter: ';', Preamble: 2},
			want: ",2\n",
		},
		{
			name: "blank records and short rows", in: "\n\nclicks,likes,shares\n\n1\n, ,\t\n1,2\n1,2,3\n", columns: []string{"clicks", "likes", "shares"},
			want: ",3,4,3\n",
		},
		{
			name: "bad rows left out", in: "clicks\n1\nx\n2\n1,2\n", columns: []string{"clicks"},
			opt:  Options{Skip: true},
			want: ",3\n",
		},
		{
			name: "no rows", in: "clicks\n", columns: []string{"clicks"},
			want: "",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			table := newTable(t, c.by, c.columns...)
			report, err := Read(strings.NewReader(c.in), table, c.opt)
			if err != nil {
				t.Fatal(err)
			}
			if got := csvOf(t, table); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if reports := table.Reports(); len(reports) != 1 || reports[0] != report {
				t.Errorf("the table has the reports %v", reports)
			}
		})
	}
}

// TestReadAddsUp holds that tables are filled from several sources, and that a
// source that is refused leaves nothing.
func TestReadAddsUp(t *testing.T) {
	table := newTable(t, []kpi.Dimension{kpi.Channel}, "clicks")
	for _, channel := range []string{"b", "a", "b"} {
		opt := Options{Set: map[kpi.Dimension]string{kpi.Channel: channel}}
		if _, err := Read(strings.NewReader("clicks\n1\n2\n"), table, opt); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(strings.NewReader("clicks\n100\nx\n"), table, opt); !errors.Is(err, ErrRow) {
			t.Fatal(err)
		}
	}
	if got, want := csvOf(t, table), "a,,3\nb,,6\n,,9\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if n := len(table.Reports()); n != 3 {
		t.Errorf("%d reports", n)
	}
	if err := table.StateTotal(kpi.Reach, money.Units(1, money.EUR).Number()); err == nil {
		t.Fatal("there is no reach")
	}
}

func TestReadIntoAStatedTotal(t *testing.T) {
	table := newTable(t, nil, "reach")
	if _, err := Read(strings.NewReader("reach\n7\n5\n"), table, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := table.StateTotal(kpi.Reach, money.Units(9, money.EUR).Number()); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(strings.NewReader("reach\n7\n"), table, Options{}); !errors.Is(err, kpi.ErrTally) {
		t.Errorf("got %v", err)
	}
}

// TestKeeps holds what a reader keeps for whom.
func TestKeeps(t *testing.T) {
	const in = "date,channel,campaign,impressions,clicks,spend\n2025-01-01,x,y,100,1,5\n"
	read := func(t *testing.T, r *Reader) (as [][]string) {
		t.Helper()
		for _, err := range r.Rows() {
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, c := range r.Report().Columns {
			as = append(as, c.As)
		}
		return as
	}
	for _, c := range []struct {
		name string
		opt  Options
		want [][]string
	}{
		{"everything", Options{}, [][]string{{"date"}, {"channel"}, {"campaign"}, {"impressions"}, {"clicks"}, {"spend"}}},
		{"two measures", Options{Measures: []kpi.Measure{kpi.Clicks, kpi.Spend}}, [][]string{nil, nil, nil, nil, {"clicks"}, {"spend"}}},
		{"a dimension", Options{Measures: []kpi.Measure{kpi.Clicks}, Dimensions: []kpi.Dimension{kpi.Campaign}}, [][]string{nil, nil, {"campaign"}, nil, {"clicks"}, nil}},
		{"a month", Options{Measures: []kpi.Measure{kpi.Clicks}, Dimensions: []kpi.Dimension{kpi.ByMonth}}, [][]string{{"date"}, nil, nil, nil, {"clicks"}, nil}},
		{"what has a value", Options{
			Measures:   []kpi.Measure{kpi.Revenue},
			UnitValues: []UnitValue{{kpi.Clicks, money.Units(1, money.EUR)}},
		}, [][]string{nil, nil, nil, nil, {"clicks"}, nil}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.opt.Currency = money.EUR
			r, err := NewReader(strings.NewReader(in), kpi.Standard(), c.opt)
			if err != nil {
				t.Fatal(err)
			}
			if got := read(t, r); !slices.EqualFunc(got, c.want, slices.Equal) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestFile(t *testing.T) {
	table := newTable(t, nil, "clicks")
	files := fstest.MapFS{
		"good.csv":   {Data: []byte("clicks\n3\n")},
		"bad.csv":    {Data: []byte("clicks\nx\n")},
		"header.csv": {Data: []byte("hits\n3\n")},
		"folder/x":   {},
	}
	report, err := File(files, "good.csv", table, Options{})
	if err != nil || report.File != "good.csv" || csvOf(t, table) != ",3\n" {
		t.Errorf("got %+v, %v, %s", report, err, csvOf(t, table))
	}
	for _, c := range []struct {
		name  string
		class error
		want  i18n.Text
	}{
		{"bad.csv", ErrRow, i18n.Text{
			EN: "1 row is refused\n\"bad.csv\", line 2, column 1, \"clicks\", cell \"x\": this is not a number; correct the cell, or leave it empty if the figure is not known",
			ES: "1 fila rechazada\n\"bad.csv\", línea 2, columna 1, \"clicks\", celda \"x\": esto no es un número; corrija la celda o déjela vacía si no se conoce el dato",
		}},
		{"header.csv", ErrColumns, i18n.Text{
			EN: "\"header.csv\", line 1: no column is a measure that is asked for: \"clicks\"; map one of the columns found: \"hits\"",
			ES: "\"header.csv\", línea 1: ninguna columna es una medida pedida: \"clicks\"; asigne una de las columnas encontradas: \"hits\"",
		}},
		{"none.csv", ErrSource, i18n.Text{EN: "\"none.csv\": there is no such file", ES: "\"none.csv\": no existe ese archivo"}},
		{"folder", ErrSource, i18n.Text{
			EN: "\"folder\", line 1: reading failed: read folder: invalid argument",
			ES: "\"folder\", línea 1: falló la lectura: read folder: invalid argument",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := File(files, c.name, table, Options{})
			if got := (i18n.Text{EN: i18n.Say(err, i18n.EN), ES: i18n.Say(err, i18n.ES)}); !errors.Is(err, c.class) || got != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
	for err, want := range map[error]string{
		fs.ErrPermission:                  `"x.csv": the file may not be read`,
		errors.New("the disk is on fire"): `"x.csv": the file cannot be opened: the disk is on fire`,
	} {
		_, got := File(broken{err}, "x.csv", table, Options{})
		if !errors.Is(got, err) || !errors.Is(got, ErrSource) || got.Error() != want {
			t.Errorf("got %v, want %s", got, want)
		}
	}
}

// broken is a file system that opens nothing.
type broken struct{ error }

func (b broken) Open(string) (fs.File, error) { return nil, b.error }

// TestManyRows holds sums and ratios over many random rows against math/big.
func TestManyRows(t *testing.T) {
	var b strings.Builder
	b.WriteString("campaign,clicks,impressions,spend\n")
	type sums struct{ clicks, seen, spend, bothClicks, bothSeen big.Rat }
	want := map[string]*sums{}
	state := uint64(1)
	random := func(n uint64) uint64 { // xorshift, so that the test is the same everywhere
		state ^= state << 13
		state ^= state >> 7
		state ^= state << 17
		return state % n
	}
	add := func(sum *big.Rat, text string) *big.Rat {
		x, ok := new(big.Rat).SetString(text)
		if ok {
			sum.Add(sum, x)
		}
		return x
	}
	for range 20_000 {
		name := string(rune('a' + random(5)))
		cells := make([]string, 3)
		for i := range cells {
			digits := big.NewInt(int64(random(1 << 62))).String()
			cells[i] = digits[:1+random(9)]
		}
		if random(10) == 0 {
			cells[random(3)] = ""
		}
		if cells[2] != "" && random(2) == 0 {
			cells[2] = "-" + cells[2] + ".012345678901234567890123456789"[:2+random(29)]
		}
		b.WriteString(name + "," + strings.Join(cells, ",") + "\n")
		s := want[name]
		if s == nil {
			s = &sums{}
			want[name] = s
		}
		clicks, seen := add(&s.clicks, cells[0]), add(&s.seen, cells[1])
		add(&s.spend, cells[2])
		if clicks != nil && seen != nil {
			add(&s.bothClicks, cells[0])
			add(&s.bothSeen, cells[1])
		}
	}
	table := newTable(t, []kpi.Dimension{kpi.Campaign}, "clicks", "impressions", "spend", "ctr")
	if _, err := Read(strings.NewReader(b.String()), table, Options{Currency: money.EUR}); err != nil {
		t.Fatal(err)
	}
	for name, s := range want {
		ctr := new(big.Rat).Quo(&s.bothClicks, &s.bothSeen)
		for id, want := range map[string]*big.Rat{"clicks": &s.clicks, "impressions": &s.seen, "spend": &s.spend, "ctr": ctr} {
			if got := ratOf(t, table, id, name); got.Cmp(want) != 0 {
				t.Errorf("%s of %s: got %v, want %v", id, name, got, want)
			}
		}
	}
}

// ratOf is a value of a line of a table, or of its totals without key, as a
// fraction; the lower end where it is bounded.
func ratOf(t testing.TB, table *kpi.Table, id string, key ...string) *big.Rat {
	t.Helper()
	line, ok := table.Line(key...)
	if len(key) == 0 {
		line, ok = table.Total(), true
	}
	if !ok {
		t.Fatalf("there is no line %q", key)
	}
	v, err := line.Value(id)
	if err != nil {
		t.Fatal(err)
	}
	r, err := v.Low()
	if err != nil {
		t.Fatalf("%s of %q: %v", id, key, err)
	}
	return r
}
