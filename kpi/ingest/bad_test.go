package ingest

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// bad answers each row of testdata/bad-inputs.csv.
var bad = map[string]func(*testing.T){
	"DEC-14": func(t *testing.T) {
		refusedCell(t, "spend", "(1,234.56)", "a number in brackets may be a negative one")
	},
	"DEC-16": func(t *testing.T) { refusedCell(t, "spend", "\u221212.50", "this is not a number") },
	"DEC-18": func(t *testing.T) { refusedCell(t, "spend", "\u0661\u0662", "this is not a number") },
	"DEC-20": func(t *testing.T) {
		refusedCell(t, "spend", "Infinity", "this is not a number")
		refusedCell(t, "spend", "-Inf", "this is not a number")
		// NaN is how TikTok writes a figure that is missing.
		if got := one(t, "spend", "NaN"); got != "not_measured" {
			t.Errorf("NaN is %s", got)
		}
	},
	"DEC-25": func(t *testing.T) {
		for _, cell := range []string{"12.50\u00a0", "12.50 "} {
			if got := one(t, "spend", cell); got != "12.5" {
				t.Errorf("%q is %s", cell, got)
			}
		}
	},
	"DEC-27": func(t *testing.T) {
		if got := one(t, "spend", "-0.00"); got != "0" {
			t.Errorf("-0.00 is %s", got)
		}
	},
	"CNT-01": func(t *testing.T) {
		e := refusedCell(t, "impressions", "-5", `impressions "-5" is refused: it cannot be negative`)
		if !errors.Is(e, kpi.ErrCell) {
			t.Errorf("the row's own error is lost: %v", e)
		}
	},
	"CNT-03": func(t *testing.T) { refusedCell(t, "impressions", "9223372036854775808", "too large") },
	"CNT-05": func(t *testing.T) { refusedCell(t, "impressions", "1.5", "not a whole number") },
	"CNT-07": func(t *testing.T) {
		for _, cell := range []string{"1.2M", "12K", "12 k", "3 mil", "1.2 million"} {
			refusedCell(t, "reach", cell, "rounded display value")
		}
	},
	"CNT-09": func(t *testing.T) {
		for _, cell := range []string{"--", "N/A", "-", "", " --", "undefined"} {
			table := newTable(t, nil, "reach", "frequency")
			in := "reach,impressions\n" + cell + ",10\n"
			if _, err := Read(strings.NewReader(in), table, Options{}); err != nil {
				t.Fatal(err)
			}
			if got := csvOf(t, table); got != ",not_measured,not_measured\n" {
				t.Errorf("%q gives %s", cell, got)
			}
		}
	},
	"CNT-13": func(t *testing.T) {
		if got := one(t, "impressions", "0012"); got != "12" {
			t.Errorf("0012 is %s", got)
		}
	},
	"TIM-01": func(t *testing.T) { refusedCell(t, "date", "2025-02-29", "no such day") },
	"TIM-03": func(t *testing.T) { refusedCell(t, "date", "03/04/2025", "ambiguous") },
	"TIM-05": func(t *testing.T) { refusedCell(t, "date", "0000-00-00", "year") },
	"CSV-01": func(t *testing.T) {
		refusedFile(t, "", Options{}, ErrFormat, 0, "the file is empty: there is no header")
		refusedFile(t, "\ufeff\r\n\n", Options{}, ErrFormat, 0, "the file is empty: there is no header")
	},
	"CSV-03": func(t *testing.T) {
		table := newTable(t, nil, "impressions")
		if _, err := Read(strings.NewReader("\ufeff\"impressions\",clicks\n7,1\n"), table, Options{}); err != nil || csvOf(t, table) != ",7\n" {
			t.Error(err, csvOf(t, table))
		}
	},
	"CSV-04": func(t *testing.T) {
		wide := func(mark string) string {
			var b strings.Builder
			b.WriteString(mark)
			for _, c := range []byte("Date\tImpressions\n2025-01-01\t7\n") {
				b.Write([]byte{c, 0})
			}
			return b.String()
		}
		table := newTable(t, []kpi.Dimension{kpi.ByDate}, "impressions")
		report, err := Read(strings.NewReader(wide("\xff\xfe")), table, Options{})
		if err != nil || csvOf(t, table) != "2025-01-01,,7\n,,7\n" || report.Encoding != UTF16 || report.Delimiter != "\t" {
			t.Error(err, csvOf(t, table), report)
		}
		refusedFile(t, wide(""), Options{}, ErrFormat, 1, "UTF-16")
	},
	"CSV-06": func(t *testing.T) {
		e := refusedRow(t, "campaign,impressions\na,1\nCaf\xe9,2\n", 3, 1, "this is not UTF-8")
		if e.Cell != `"Caf\xe9"` {
			t.Errorf("the cell is %s", e.Cell)
		}
		refusedFile(t, "a\xe9,impressions\n", Options{}, ErrFormat, 1, "this is not UTF-8")
	},
	"CSV-08": func(t *testing.T) {
		const in = "campaign;impressions\na;7\n"
		refusedFile(t, in, Options{Delimiter: ','}, ErrFormat, 1, `the delimiter seems to be ";"`)
		refusedFile(t, "impressions,clicks\n", Options{Delimiter: ';'}, ErrFormat, 1, `the delimiter seems to be ","`)
		for _, delimiter := range []byte{0, ';'} {
			table := newTable(t, []kpi.Dimension{kpi.Campaign}, "impressions")
			if _, err := Read(strings.NewReader(in), table, Options{Delimiter: delimiter}); err != nil || csvOf(t, table) != "a,,7\n,,7\n" {
				t.Error(err, csvOf(t, table))
			}
		}
	},
	"CSV-09": func(t *testing.T) {
		table := newTable(t, []kpi.Dimension{kpi.Campaign}, "impressions")
		report, err := Read(strings.NewReader("sep=;\ncampaign;impressions\na;7\n"), table, Options{})
		if err != nil || csvOf(t, table) != "a,,7\n,,7\n" || report.HeaderLine != 2 {
			t.Error(err, csvOf(t, table))
		}
		refusedFile(t, "sep=;\ncampaign;impressions\n", Options{Delimiter: ','}, ErrFormat, 1, "names another delimiter than the options")
	},
	"CSV-11": func(t *testing.T) {
		for _, row := range []string{"Total,,1234", "TOTALES,,1", ",Total: Account,9", "Resultados totales,,3", "grand total,,1"} {
			table := newTable(t, nil, "impressions")
			report, err := Read(strings.NewReader("date,campaign,impressions\n2025-01-01,a,1234\n"+row+"\n"), table, Options{})
			if err != nil || csvOf(t, table) != ",1234\n" || report.TotalRows != 1 || report.Totals[0].Line != 3 || report.Rows != 1 {
				t.Errorf("%q: %v, %s, %+v", row, err, csvOf(t, table), report)
			}
		}
		table := newTable(t, []kpi.Dimension{kpi.Campaign}, "impressions")
		for _, name := range []string{"Totally", "Total Wellness", "grandma", "retargeting"} {
			if _, err := Read(strings.NewReader("campaign,impressions\n"+name+",1\n"), table, Options{}); err != nil {
				t.Error(err)
			}
		}
	},
	"CSV-13": func(t *testing.T) {
		opt := Options{Map: map[string]string{"Reach": "reach"}}
		refusedFile(t, "Reach,Reach\n1,2\n", opt, ErrColumns, 1, `column 2, "Reach": this is a repeated column: column 1 has the same header`)
		refusedFile(t, "impressions,a,impressions\n1,2,3\n", Options{}, ErrColumns, 1, "column 3, \"impressions\": this is a repeated column")
		table := newTable(t, nil, "impressions")
		if _, err := Read(strings.NewReader("impressions,x,x\n1,2,3\n"), table, Options{}); err != nil {
			t.Errorf("a repeated column that nobody asks for: %v", err)
		}
	},
	"CSV-15": func(t *testing.T) {
		opt := Options{Map: map[string]string{"Impresions": "impressions"}}
		refusedFile(t, "Day,Impressions\n1,2\n", opt, ErrColumns, 1,
			`there is no column "Impresions" (did you mean "Impressions"?); map one of the columns found: "Day", "Impressions"`)
		refusedFile(t, "Day,Hits\n1,2\n", Options{}, ErrColumns, 1, `: "impressions"; map one of the columns found: "Day", "Hits"`)
	},
	"CSV-17": func(t *testing.T) {
		refusedRow(t, "impressions,x\n1,2\n\"1\",\"2\n3\"\n1,2,3\n", 5, 0, "the row has 3 cells under a header of 2")
		table := newTable(t, nil, "impressions", "clicks")
		report, err := Read(strings.NewReader("impressions,\"x\ny\",clicks\n1,2,3\n4\n5\n"), table, Options{})
		if err != nil || csvOf(t, table) != ",10,3\n" || report.Short != 2 || report.ShortLine != 4 {
			t.Fatal(err, csvOf(t, table), report)
		}
		want := i18n.Text{
			EN: "2 rows have fewer cells than the header (the first in line 4): what is not there is missing, not zero.",
			ES: "2 filas tienen menos celdas que el encabezado (la primera, en la línea 4): lo que no está queda sin dato, no es cero.",
		}
		if got := report.Warnings(); !slices.Contains(got, want) {
			t.Errorf("the warnings are %q", got)
		}
	},
	"CSV-19": func(t *testing.T) {
		in := "impressions,x\n1,\"open\n" + strings.Repeat("1,2\n", 9998)
		refusedFile(t, in, Options{}, ErrFormat, 2, "the quote that opens here is not closed")
	},
	"CSV-21": func(t *testing.T) { refusedRow(t, "campaign,impressions\na,1\nb\x00,2\n", 3, 1, "it has a NUL byte") },
	"CSV-26": func(t *testing.T) {
		_, err := Read(strings.NewReader("Campaign,Impr.,Clicks,Conv. rate,Conversions\na,8,8,12.5%,1\na,8,8,0.125,1\n"), newTable(t, nil, "cvr"), Options{})
		refusedBy(t, err, ErrFormat, 3, "mixed forms")
		opt := Options{Map: map[string]string{"CTR": "clicks"}}
		_, err = Read(strings.NewReader("impressions,CTR\n1,12.5%\n1,0.125\n"), newTable(t, nil, "impressions", "clicks"), opt)
		var rows *RowsError
		if !errors.As(err, &rows) || rows.Count != 2 || !strings.Contains(rows.First[0].Error(), "printed percentage") {
			t.Errorf("got %v", err)
		}
	},
	"CSV-24": func(t *testing.T) {
		refusedCell(t, "conversions", "1.234", "no cell settles which it is")
		for style, want := range map[NumberStyle]string{EuropeanNumbers: ",1234\n", EnglishNumbers: ",1.234\n"} {
			table := newTable(t, nil, "conversions")
			_, err := Read(strings.NewReader("conversions,x\n\"1.234\",\n"), table, Options{Numbers: style})
			if err != nil || csvOf(t, table) != want {
				t.Errorf("%s: %v, %s", style, err, csvOf(t, table))
			}
		}
	},
	"CSV-30": func(t *testing.T) {
		const in = "date,campaign,impressions\n2025-01-01,a,1\n2025-01-01,a,2\n"
		report, err := Read(strings.NewReader(in), newTable(t, nil, "impressions"), Options{})
		if err != nil || report.Twins.First != 2 || report.Twins.Next != 3 || !strings.Contains(report.Warnings()[0].EN, "lines 2 and 3") {
			t.Error(err, report)
		}
		_, err = Read(strings.NewReader(in), newTable(t, nil, "impressions"), Options{Unique: []kpi.Dimension{kpi.ByDate, kpi.Campaign}})
		refusedBy(t, err, ErrRow, 3, "line 2 has the same")
	},
	"CSV-28": func(t *testing.T) {
		table := newTable(t, []kpi.Dimension{kpi.ByDate}, "impressions")
		_, err := Read(strings.NewReader("date,impressions\n01/02/2025,1\n03/02/2025,2\n"), table, Options{})
		var rows *RowsError
		if !errors.As(err, &rows) || rows.Count != 2 || len(rows.First) != 1 || !strings.Contains(err.Error(), "settles the order of day and month; state the order of dates: ymd, dmy or mdy") {
			t.Errorf("got %v", err)
		}
	},
	"CSV-33": func(t *testing.T) {
		refusedFile(t, "PK\x03\x04\x14\x00", Options{}, ErrFormat, 0, "this looks like a zip file or a spreadsheet, whatever its name; export it as CSV; in Ads Manager use Export")
	},
	"CSV-35": func(t *testing.T) {
		failure := errors.New("the line went dead")
		src := io.MultiReader(strings.NewReader("impressions\n"+strings.Repeat("1\n", 500)), iotest.ErrReader(failure))
		table := newTable(t, nil, "impressions")
		_, err := Read(src, table, Options{Skip: true})
		if !errors.Is(err, failure) || !strings.Contains(err.Error(), "line 502: reading failed") || csvOf(t, table) != "" || len(table.Reports()) != 0 {
			t.Errorf("got %v and %q", err, csvOf(t, table))
		}
	},
	"CSV-38": func(t *testing.T) {
		table := newTable(t, []kpi.Dimension{"id"}, "impressions")
		if _, err := Read(strings.NewReader("id,impressions\n\"=\"\"00123\"\"\",1\n"), table, Options{}); err != nil || csvOf(t, table) != "00123,,1\n,,1\n" {
			t.Error(err, csvOf(t, table))
		}
		refusedFile(t, "campaign,impressions\n=\"00123\",1\n", Options{}, ErrFormat, 2, "a quote stands inside a cell")
	},
	"RES-01": func(t *testing.T) {
		frugal(t, func() {
			src := &endless{head: "impressions,x\n1,\"", one: 'x', left: 256 << 20}
			_, err := Read(src, newTable(t, nil, "impressions"), Options{})
			refusedBy(t, err, ErrFormat, 2, "the quote that opens here is not closed within 1,048,576 bytes")
		})
	},
	"RES-03": func(t *testing.T) {
		frugal(t, func() {
			_, err := Read(&endless{one: ',', left: 16_000_000}, newTable(t, nil, "impressions"), Options{})
			refusedBy(t, err, ErrFormat, 1, "more than 1,024 columns")
			_, err = Read(&endless{head: "impressions\n", one: ',', left: 16_000_000}, newTable(t, nil, "impressions"), Options{})
			refusedBy(t, err, ErrFormat, 2, "more than 1,024 columns")
		})
	},
	"RES-07": func(t *testing.T) {
		var kept, count int64
		live := func(rows int) uint64 {
			src := io.MultiReader(strings.NewReader("impressions,clicks\n"), &repeated{line: "x,1\n", left: rows})
			_, err := Read(src, newTable(t, nil, "impressions"), Options{})
			var all *RowsError
			if !errors.As(err, &all) {
				t.Fatal(err)
			}
			kept, count = int64(len(all.First)), all.Count
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			runtime.KeepAlive(err)
			return m.HeapAlloc
		}
		few := live(1000)
		many := live(1_000_000)
		if kept != 100 || count != 1_000_000 || many > few+(1<<20) {
			t.Errorf("%d errors kept of %d; %d bytes after 1,000 rows, %d after a million", kept, count, few, many)
		}
	},
	"RES-09": func(t *testing.T) {
		long := strings.Repeat("x\x01", 1<<19-40)
		e := refusedCell(t, "impressions", long, "this is not a number")
		if len(e.Cell) > 200 || strings.Contains(e.Error(), "\x01") {
			t.Errorf("the cell takes %d bytes: %s", len(e.Cell), e.Cell)
		}
		digits := strings.Repeat("9", 1<<20-40)
		if e := refusedCell(t, "impressions", digits, "too many digits"); len(e.Cell) > 200 {
			t.Errorf("the cell takes %d bytes", len(e.Cell))
		}
		refusedFile(t, long+",b\n", Options{}, ErrColumns, 1, "no column is a measure")
	},
}

func TestBad(t *testing.T) {
	f, err := os.Open("testdata/bad-inputs.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows)-1 != len(bad) {
		t.Errorf("%d rows and %d answers", len(rows)-1, len(bad))
	}
	for _, row := range rows[1:] {
		answer := bad[row[0]]
		if answer == nil {
			t.Errorf("%s has no answer: %s", row[0], row[2])
			continue
		}
		t.Run("in-"+row[0], answer)
	}
}

// repeated is a line over and over.
type repeated struct {
	line string
	left int
	at   int
}

func (r *repeated) Read(p []byte) (n int, err error) {
	for n < len(p) && r.left > 0 {
		k := copy(p[n:], r.line[r.at:])
		n, r.at = n+k, r.at+k
		if r.at == len(r.line) {
			r.at = 0
			r.left--
		}
	}
	if r.left == 0 {
		err = io.EOF
	}
	return n, err
}

// frugal holds that f takes less than a second and 64 MB.
func frugal(t *testing.T, f func()) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	f()
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	t.Logf("%v and %d bytes", took, after.TotalAlloc-before.TotalAlloc)
	if after.TotalAlloc-before.TotalAlloc > 64<<20 {
		t.Errorf("%d bytes", after.TotalAlloc-before.TotalAlloc)
	}
}

// one reads a file of one cell and returns what its measure comes to.
func one(t *testing.T, header, cell string) string {
	t.Helper()
	table := newTable(t, nil, header)
	in := header + ",x\n\"" + cell + "\",\n"
	if _, err := Read(strings.NewReader(in), table, Options{Currency: money.EUR}); err != nil {
		t.Fatal(err)
	}
	return strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(csvOf(t, table)), "EUR"), ",")
}

// refusedCell holds that a cell in line 2, column 2 is refused.
func refusedCell(t *testing.T, header, cell, want string) *Error {
	t.Helper()
	by := []kpi.Dimension{}
	columns := []string{"clicks"}
	if header == "date" {
		by = append(by, kpi.ByDate)
	} else {
		columns = append(columns, header)
	}
	table := newTable(t, by, columns...)
	_, err := Read(strings.NewReader("clicks,"+header+"\n1,"+"\""+cell+"\"\n"), table, Options{Currency: money.EUR})
	e := refusedBy(t, err, ErrRow, 2, want)
	if e.Column != 2 || e.Header != i18n.Quote(header) || e.Cell != i18n.Quote(cell) || e.Fix.IsZero() {
		t.Errorf("%q: got column %d, header %s, cell %s, fix %q", cell, e.Column, e.Header, e.Cell, e.Fix)
	}
	return e
}

// refusedRow holds that one row of a file is refused.
func refusedRow(t *testing.T, in string, line, column int, want string) *Error {
	t.Helper()
	_, err := Read(strings.NewReader(in), newTable(t, nil, "impressions"), Options{})
	e := refusedBy(t, err, ErrRow, line, want)
	if e.Column != column {
		t.Errorf("%q: got column %d, want %d", in, e.Column, column)
	}
	return e
}

// refusedFile holds that a file is refused as a whole.
func refusedFile(t *testing.T, in string, opt Options, class error, line int, want string) {
	t.Helper()
	columns := []string{"impressions"}
	for _, target := range opt.Map {
		if !slices.Contains(columns, target) {
			columns = append(columns, target)
		}
	}
	_, err := Read(strings.NewReader(in), newTable(t, nil, columns...), opt)
	refusedBy(t, err, class, line, want)
}

// refusedBy holds that an error is of a class, about a line, and says
// something, in both languages and in one line.
func refusedBy(t *testing.T, err error, class error, line int, want string) *Error {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("got %v, want %q", err, want)
	}
	if !errors.Is(err, class) || e.Line != line || !strings.Contains(e.Error(), want) {
		t.Errorf("got %v, want %v in line %d: %q", err, class, line, want)
	}
	if text := e.Text(); text.EN == text.ES || strings.ContainsAny(text.EN+text.ES, "\n\x00") {
		t.Errorf("the error says %q", text)
	}
	return e
}
