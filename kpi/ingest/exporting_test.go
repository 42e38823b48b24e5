package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// plainReader hides that a reader can seek.
type plainReader struct{ io.Reader }

// asUTF16 is a text in UTF-16 with a byte order mark.
func asUTF16(s string, bigEndian bool) string {
	var b bytes.Buffer
	for _, u := range append([]uint16{0xfeff}, utf16.Encode([]rune(s))...) {
		if bigEndian {
			b.Write([]byte{byte(u >> 8), byte(u)})
		} else {
			b.Write([]byte{byte(u), byte(u >> 8)})
		}
	}
	return b.String()
}

func TestReadExports(t *testing.T) {
	campaign := []kpi.Dimension{kpi.Campaign}
	for _, c := range []struct {
		name, in string
		by       []kpi.Dimension
		columns  []string
		opt      Options
		want     string
	}{
		{
			name: "UTF-16, big end first", in: asUTF16("campaign\timpressions\n𝄞\t7\n", true), by: campaign, columns: []string{"impressions"},
			want: "𝄞,,7\n,,7\n",
		},
		{
			name: "UTF-16, little end first", in: asUTF16("campaign\timpressions\né𝄞\t7\n", false), by: campaign, columns: []string{"impressions"},
			want: "é𝄞,,7\n,,7\n",
		},
		{
			name: "UTF-16 that is named", in: asUTF16("campaign,impressions\na,7\n", true)[2:], by: campaign, columns: []string{"impressions"},
			opt: Options{Encoding: UTF16}, want: "a,,7\n,,7\n",
		},
		{
			name: "Latin-1", in: "campa\xf1a,clicks\nCaf\xe9\x85,7\n", by: campaign, columns: []string{"clicks"},
			opt: Options{Encoding: Latin1, Map: map[string]string{"campaña": "campaign"}}, want: "Café\u0085,,7\n,,7\n",
		},
		{
			name: "windows-1252", in: "campaign,clicks\n\x80 caf\xe9,7\n", by: campaign, columns: []string{"clicks"},
			opt: Options{Encoding: Windows1252}, want: "€ café,,7\n,,7\n",
		},
		{
			name: "windows-1251", in: "campaign,clicks\n\xe0\xef\xf0,7\n", by: campaign, columns: []string{"clicks"},
			opt: Options{Encoding: Windows1251}, want: "апр,,7\n,,7\n",
		},
		{
			name: "lines that end with CR alone", in: "clicks,campaign\r1,\"a\nb\"\r3,c\r", by: campaign, columns: []string{"clicks"},
			want: "\"a\nb\",,1\nc,,3\n,,4\n",
		},
		{name: "bars", in: "clicks|likes\n1|2\n", columns: []string{"likes"}, want: ",2\n"},
		{name: "sep in quotes", in: "\"sep=;\"\nclicks;likes\n1;2\n", columns: []string{"likes"}, want: ",2\n"},
		{name: "a header that begins like sep", in: "sep=1 x,clicks\n1,2\n", columns: []string{"clicks"}, want: ",2\n"},
		{
			name: "a title and a period above", in: "A report\n\"1 May 2026 - 8 May 2026\"\nCampaign,Impr.,Cost,Currency code\na,5,1.5,EUR\n", by: campaign, columns: []string{"spend"},
			want: "a,EUR,1.5\n,EUR,1.5\n",
		},
		{
			name: "comments of Google Analytics", columns: []string{"sessions"},
			in:   "# ----\n# Traffic\n# 20240101-20240131\n\nSession primary channel group (Default Channel Group),Sessions,Engaged sessions\nDirect,1,2\nEmail,3,4\n# end\n",
			want: ",4\n",
		},
		{
			name: "the second table", in: "One\nDate,clicks\n2025-01-01,1\n\nTwo\nDate,clicks\n2025-01-02,2\n\nThree\nx,y\n", columns: []string{"clicks"},
			opt: Options{Table: 2}, want: ",2\n",
		},
		{
			name: "a remark below the table", in: "clicks,likes\n1,2\n\nAll figures are preliminary\n", columns: []string{"clicks"},
			want: ",1\n",
		},
		{
			name: "Spanish headers of Meta", in: "Nombre de la campaña,Importe gastado (EUR),Impresiones\na,\"1,50\",\"1.204\"\n", by: campaign, columns: []string{"spend", "impressions"},
			want: "a,EUR,1.5,1204\n,EUR,1.5,1204\n",
		},
		{
			name: "accents behind the letter", in: "Nombre de la campan\u0303a,Impresiones\na,5\n", by: campaign, columns: []string{"impressions"},
			want: "a,,5\n,,5\n",
		},
		{
			name: "evidence in a column that is not read", in: "Nombre de la campaña,Impresiones,Importe gastado (EUR)\na,1.204,\"11,52\"\n", columns: []string{"impressions"},
			want: ",1204\n",
		},
		{
			name: "evidence of a later date", in: "date,clicks\n05/04/2026,1\n13/04/2026,2\n", by: []kpi.Dimension{kpi.ByDate}, columns: []string{"clicks"},
			want: "2026-04-05,,1\n2026-04-13,,2\n,,3\n",
		},
		{
			name: "a factor", in: "cost,fee\n1500000,\"1,234,567\"\n", columns: []string{"spend", "fees"},
			opt:  Options{Currency: money.USD, Map: map[string]string{"cost": "spend:money*0.000001", "fee": "fees*0.01"}},
			want: "USD,1.5,12345.67\n",
		},
		{
			name: "a factor beyond the quick road", in: "cost\n999999999999999999\n", columns: []string{"spend"},
			opt: Options{Currency: money.USD, Map: map[string]string{"cost": "spend*12.5"}}, want: "USD,12499999999999999987.5\n",
		},
		{
			name: "the second of two equal headers", in: "Views,x,Views\n1,2,3\n", columns: []string{"views"},
			opt: Options{Map: map[string]string{"Views#2": "views"}}, want: ",3\n",
		},
		{
			name: "a dimension of one's own", in: "Team,clicks\na,1\n", by: []kpi.Dimension{"squad"}, columns: []string{"clicks"},
			opt: Options{Map: map[string]string{"Team": "squad:dimension"}}, want: "a,,1\n,,1\n",
		},
		{
			name: "empty is zero where that is said", in: "impressions,clicks\n10,\n10,2\n10,-\n", columns: []string{"clicks", "ctr"},
			opt: Options{Zero: []kpi.Measure{kpi.Clicks}}, want: ",2,0.1\n",
		},
		{
			name: "some days", in: "date,clicks\n2025-01-01,1\n2025-01-02,2\n2025-01-03,4\n,8\n", columns: []string{"clicks"},
			opt: Options{From: civil.MustDate("2025-01-02"), To: civil.MustDate("2025-01-02")}, want: ",2\n",
		},
		{
			name: "years that turn", in: "date,clicks\nDecember 30,1\nDec 31,1\n1 de enero,2\n", by: []kpi.Dimension{kpi.ByYear}, columns: []string{"clicks"},
			opt: Options{Year: 2025}, want: "2025,,2\n2026,,2\n,,4\n",
		},
		{
			name: "years that turn back", in: "date,clicks\nJan 2,1\nJan 1,1\nDec 31,2\n", by: []kpi.Dimension{kpi.ByYear}, columns: []string{"clicks"},
			opt: Options{Year: 2026}, want: "2025,,2\n2026,,2\n,,4\n",
		},
		{
			name: "amounts with signs", in: "spend\nUS$1.50\n$ 2\n1 USD\n", columns: []string{"spend"}, opt: Options{Currency: money.USD},
			want: "USD,4.5\n",
		},
		{
			name: "the file's currency is overridden", in: "spend\n€1.50\n", columns: []string{"spend"}, opt: Options{Currency: money.USD, Override: true},
			want: "USD,1.5\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			for kind, src := range map[string]io.Reader{
				"seeking": strings.NewReader(c.in),
				"plain":   plainReader{strings.NewReader(c.in)},
				"bytes":   iotest.OneByteReader(strings.NewReader(c.in)),
			} {
				table := newTable(t, c.by, c.columns...)
				if _, err := Read(src, table, c.opt); err != nil {
					t.Fatalf("%s: %s", kind, i18n.Say(err, i18n.EN))
				}
				if got := csvOf(t, table); got != c.want {
					t.Errorf("%s: got\n%s\nwant\n%s", kind, got, c.want)
				}
			}
		})
	}
}

func TestRefusedExports(t *testing.T) {
	for _, c := range []struct {
		name, in string
		columns  []string
		opt      Options
		class    error
		want     string
	}{
		{"no text in UTF-16", asUTF16("campaign,clicks\na", false) + "\x00\xd8,\x001\x00\n\x00", []string{"clicks"}, Options{}, ErrRow, "line 2, column 1, \"campaign\", cell \"a\\xff\": this is not UTF-16"},
		{"half a character", asUTF16("clicks\n1", false) + "x", []string{"clicks"}, Options{}, ErrRow, "line 2, column 1"},
		{"no character of windows-1252", "campaign,clicks\n\x81,1\n", []string{"clicks"}, Options{Encoding: Windows1252}, ErrRow, "this is not WINDOWS-1252"},
		{"UTF-16 that is none", "campaign,clicks\n", []string{"clicks"}, Options{Encoding: UTF16}, ErrFormat, "does not begin as UTF-16 does"},
		{"a mark of another encoding", "\ufeffclicks\n1\n", []string{"clicks"}, Options{Encoding: Latin1}, ErrFormat, "a byte order mark says that the file is in utf-8, and the options say latin-1"},
		{"an old spreadsheet", "\xd0\xcf\x11\xe0", []string{"clicks"}, Options{}, ErrFormat, "spreadsheet"},
		{"another encoding", "clicks\n1\n", []string{"clicks"}, Options{Encoding: "ebcdic"}, ErrOptions, "no encoding that is known"},
		{"another number style", "clicks\n1\n", []string{"clicks"}, Options{Numbers: "fr"}, ErrOptions, "no number style"},
		{"override without currency", "clicks\n1\n", []string{"clicks"}, Options{Override: true}, ErrOptions, "needs a currency"},
		{"a year before all", "clicks\n1\n", []string{"clicks"}, Options{Year: -1}, ErrOptions, "years are"},
		{"days the wrong way round", "clicks\n1\n", []string{"clicks"}, Options{From: civil.MustDate("2025-01-02"), To: civil.MustDate("2025-01-01")}, ErrOptions, "before the first"},
		{"a factor of zero", "x\n1\n", []string{"clicks"}, Options{Map: map[string]string{"x": "clicks*0"}}, ErrOptions, "zero"},
		{"quoted twice", "\"campaign,\"\"clicks\"\"\"\n\"a,\"\"1\"\"\"\n", []string{"clicks"}, Options{}, ErrFormat, "quoted twice"},
		{"mixed numbers", "conversions,likes\n\"11,52\",1\n0.125,2\n", []string{"conversions"}, Options{}, ErrFormat, `line 3, column 1, "conversions", cell "0.125": this can only be en (1,234.56), and "11,52" in line 2 can only be eu (1.234,56)`},
		{"mixed numbers behind one of both", "conversions,likes\n1.204,1\n\"11,52\",1\n0.125,2\n", []string{"conversions"}, Options{}, ErrFormat, `"0.125" in line 4 can only be en (1,234.56), and "11,52" in line 3 can only be eu`},
		{"numbers that the options exclude", "conversions\n\"11,52\"\n", []string{"conversions"}, Options{Numbers: EnglishNumbers}, ErrRow, "the options say en"},
		{"mixed dates", "date,followers\n13/02/2026,1\n02/13/2026,1\n", []string{"followers"}, Options{}, ErrFormat, `this can only be mdy, and "13/02/2026" in line 2 can only be dmy`},
		{"mixed dates behind one of both", "date,followers\n01/02/2026,1\n13/02/2026,1\n02/13/2026,1\n", []string{"followers"}, Options{}, ErrFormat, `"13/02/2026" in line 3 can only be dmy, and "02/13/2026" in line 4`},
		{"a ratio with and without sign", "Campaign,Impr.,Clicks,CTR\na,100,10,10.00%\na,100,10,0.1\n", []string{"ctr"}, Options{}, ErrFormat, "line 3, column 4, \"CTR\", cell \"0.1\": mixed forms"},
		{"another currency in the header", "Amount spent (EUR),Impressions\n1,2\n", []string{"spend"}, Options{Currency: money.USD}, ErrColumns, `column 1, "Amount spent (EUR)": this is in EUR, and something else says USD`},
		{"another currency in a cell", "spend\nUS$1\n€1\n", []string{"spend"}, Options{}, ErrRow, ""},
		{"another currency than the row's", "currency,spend\nEUR,US$1\n", []string{"spend"}, Options{}, ErrRow, "this is in USD, and something else says EUR"},
		{"the same header twice in other words", "Link clicks,Clics en el enlace,Reach,Amount spent (EUR)\n1,2,3,4\n", []string{"link_clicks"}, Options{}, ErrColumns, `this is the same as column 1, "Link clicks"`},
		{"a table that is not there", "x\nclicks,y\n1,2\n\nz\nclicks,y\n3,4\n", []string{"clicks"}, Options{Table: 3}, ErrFormat, "table 3 is asked for, and the file has 2 tables"},
		{"a table behind many rows", "clicks,likes\n" + strings.Repeat("1,2\n", 40_000) + "\nMore\nclicks,likes\n3,4\n", []string{"clicks"}, Options{}, ErrFormat, `line 40003: another table begins here: "More"`},
		{"too many groups", "campaign,clicks\na,1\nb,1\nc,1\n", []string{"clicks"}, Options{Limits: Limits{Groups: 2}}, ErrFormat, "line 4: the table has more than 2 groups"},
		{"not unique", "campaign,date,clicks\na,2025-01-01,1\nb,2025-01-01,1\na,2025-01-01,1\n", []string{"clicks"}, Options{Unique: []kpi.Dimension{kpi.Campaign, kpi.ByMonth}}, ErrRow, "line 4: line 2 has the same \"campaign, month\""},
		{"a count with a fraction", "x\n1.5\n", []string{"conversions"}, Options{Map: map[string]string{"x": "conversions:count"}}, ErrRow, "not a whole number"},
		{"no duration", "x\n1:75\n", []string{"watch_time"}, Options{Map: map[string]string{"x": "watch_time:duration"}}, ErrRow, "this is not a duration"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, src := range []io.Reader{strings.NewReader(c.in), plainReader{strings.NewReader(c.in)}} {
				by := []kpi.Dimension{}
				if c.opt.Limits.Groups > 0 {
					by = append(by, kpi.Campaign)
				}
				if c.want == "" {
					by = append(by, kpi.ByMonth)
				}
				table := newTable(t, nil, c.columns...)
				if len(by) > 0 {
					table = newTable(t, by, c.columns...)
				}
				_, err := Read(src, table, c.opt)
				if c.want == "" && err != nil {
					return // no date: refused in another way
				}
				if !errors.Is(err, c.class) || !strings.Contains(i18n.Say(err, i18n.EN), c.want) || i18n.Say(err, i18n.EN) == i18n.Say(err, i18n.ES) {
					t.Errorf("got %v, want %q", err, c.want)
				}
			}
		})
	}
}

// TestLookAhead holds that a source that cannot be read twice is refused where
// its beginning settles nothing, though a later row would.
func TestLookAhead(t *testing.T) {
	in := "conversions,likes\n1.204,1\n" + strings.Repeat("1,1\n", 100) + "\"11,52\",1\n"
	opt := Options{Limits: Limits{LookAhead: 200}}
	_, err := Read(plainReader{strings.NewReader(in)}, newTable(t, nil, "conversions"), opt)
	if err == nil || !strings.Contains(i18n.Say(err, i18n.EN), "no cell of the first 200 bytes settles") {
		t.Errorf("got %v", err)
	}
	table := newTable(t, nil, "conversions")
	report, err := Read(strings.NewReader(in), table, opt)
	if err != nil || report.Numbers != EuropeanNumbers || report.NumbersBy.Line != 103 || csvOf(t, table) != ",1315.52\n" {
		t.Errorf("got %v, %+v, %s", err, report, csvOf(t, table))
	}
}

// TestProgress holds that a long reading says how far it is, and ends when it
// is told to.
func TestProgress(t *testing.T) {
	data := generated(40_000)
	var last Progress
	_, err := Read(bytes.NewReader(data), newTable(t, nil, "clicks"), Options{Currency: money.EUR, Progress: func(p Progress) { last = p }})
	if err != nil || last.Bytes != int64(len(data)) || last.Rows == 0 {
		t.Errorf("got %+v, %v", last, err)
	}
	stopped := errors.New("enough")
	ctx, stop := context.WithCancelCause(context.Background())
	_, err = Read(bytes.NewReader(data), newTable(t, nil, "clicks"), Options{Currency: money.EUR, Context: ctx, Progress: func(Progress) { stop(stopped) }})
	if !errors.Is(err, ErrSource) || !errors.Is(err, stopped) {
		t.Errorf("got %v", err)
	}
}

// TestTwins holds that records that are equal but for figures are told.
func TestTwins(t *testing.T) {
	report, err := Read(strings.NewReader("campaign,note,clicks\na,x,1\nb,x,1\na,x,2\na,x,2\n"), newTable(t, nil, "clicks"), Options{})
	if err != nil || report.Twins != (Twins{Count: 2, First: 2, Next: 4}) {
		t.Fatalf("got %+v, %v", report, err)
	}
	if w := report.Warnings(); len(w) != 1 || !strings.Contains(w[0].EN, "2 rows are equal to an earlier one in every column but the figures (the first in lines 2 and 4)") {
		t.Errorf("got %q", w)
	}
	// Cells that look alike side by side, quotes where none are needed, and lines
	// between records.
	for in, want := range map[string]Twins{
		"campaign,note,clicks\n\"a,b\",c,1\na,\"b,c\",2\n":                           {},
		"campaign,note,clicks\n\"a,b\",c,1\nx,y,2\n\n\n\"a,b\",\"c\",2\n":            {Count: 1, First: 2, Next: 6},
		"campaign,note,clicks\nb,\"1\n2\",1\na,c,1\n\nd,c,1\n\"a\",\"c\",2\nd,c,1\n": {Count: 2, First: 4, Next: 7},
	} {
		if report, err := Read(strings.NewReader(in), newTable(t, nil, "clicks"), Options{}); err != nil || report.Twins != want {
			t.Errorf("%q: got %+v, %v", in, report.Twins, err)
		}
	}
	in := io.MultiReader(strings.NewReader("campaign,clicks\n"), &repeated{line: "a,1\n", left: twinRecords + 1})
	report, err = Read(in, newTable(t, nil, "clicks"), Options{})
	if err != nil || !report.TwinsCut || report.Twins.Count != twinRecords-1 || !strings.Contains(report.Warnings()[0].EN, "Only the first 100,000 records") {
		t.Errorf("got %+v, %v", report, err)
	}
}

// TestPrinted holds that a printed ratio that rounding explains is let pass, up
// or down or cut, and that another one is a finding.
func TestPrinted(t *testing.T) {
	const head = "Campaign,Impr.,Clicks,CTR,Cost,Currency code,Avg. CPC\n"
	for _, c := range []struct {
		row       string
		differ    int64
		unread    int64
		comparing int64
	}{
		{"a,300,2,0.67%,1.00,EUR,0.50", 0, 0, 2},
		{"a,300,2,0.66%,1.00,EUR,0.50", 0, 0, 2},
		{"a,300,2,0.68%,1.00,EUR,0.50", 1, 0, 2},
		{"a,300,2,0.67%,1.00,EUR,0.52", 1, 0, 2},
		{"a,300,0,0.00%,1.00,EUR,0.00", 0, 0, 2},
		{"a,300,2, --,1.00,EUR,x", 0, 1, 0},
	} {
		report, err := Read(strings.NewReader(head+c.row+"\n"), newTable(t, nil, "ctr", "cpc"), Options{})
		if err != nil || report.Differences != c.differ || report.Unreadable != c.unread || report.Compared != c.comparing {
			t.Errorf("%s: %d differ, %d are not read, %d compared, %v", c.row, report.Differences, report.Unreadable, report.Compared, err)
			continue
		}
		if c.differ > 0 && (len(report.Findings) != 1 || !strings.HasPrefix(report.Findings[0].Path, "/lines/2/")) {
			t.Errorf("%s: got %+v", c.row, report.Findings)
		}
	}
}

// TestHostile holds what a file may cost that wants to cost much.
func TestHostile(t *testing.T) {
	holes := func() io.Reader {
		random := rand.New(rand.NewSource(1))
		var b strings.Builder
		for i := range 1024 {
			fmt.Fprintf(&b, "c%d,", i)
		}
		head := strings.TrimSuffix(b.String(), ",") + "\n"
		rows := make([]string, 5000)
		for i := range rows {
			b.Reset()
			for range 1023 {
				if random.Intn(2) == 0 {
					b.WriteByte('1')
				}
				b.WriteByte(',')
			}
			rows[i] = b.String() + "\n"
		}
		return strings.NewReader(head + strings.Join(rows, ""))
	}
	many := map[string]string{}
	for i := range 64 {
		many[fmt.Sprintf("c%d", i)] = fmt.Sprintf("m%d", i)
	}
	opt := Options{Map: many, Limits: Limits{Errors: 3}}
	catalog, err := opt.Define(kpi.Standard())
	if err != nil {
		t.Fatal(err)
	}
	sparse := holes()
	frugal(t, func() {
		var columns []string
		for _, m := range many {
			columns = append(columns, m)
		}
		table, err := kpi.NewTable(catalog, nil, columns...)
		if err != nil {
			t.Fatal(err)
		}
		if _, err = Read(sparse, table, opt); !errors.Is(err, kpi.ErrTally) {
			t.Errorf("got %v", err)
		}
	})
	frugal(t, func() {
		for _, cell := range []string{strings.Repeat("9", 1<<20-100), strings.Repeat("1,", 1<<19-100), strings.Repeat("A", 1<<20-100)} {
			in := "clicks,date\n\"" + cell + "\",\"" + cell[:50] + "\"\n"
			if _, err := Read(plainReader{strings.NewReader(in)}, newTable(t, nil, "clicks"), Options{}); !errors.Is(err, ErrRow) {
				t.Error(err)
			}
		}
	})
	frugal(t, func() { // blank lines, each of which could begin a table
		in := io.MultiReader(strings.NewReader("clicks,likes\n1,1\n"), &repeated{line: "\n", left: 4_000_000})
		if _, err := Read(in, newTable(t, nil, "clicks"), Options{}); err != nil {
			t.Error(err)
		}
	})
}

// TestMemory holds that memory grows with groups, not with rows.
func TestMemory(t *testing.T) {
	peak := func(rows int) uint64 {
		var most uint64
		watch := func(Progress) {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
		}
		in := io.MultiReader(strings.NewReader("campaign,clicks,spend\n"), &repeated{line: "spring,12,1.50\nautumn,7,2.25\n", left: rows / 2})
		runtime.GC()
		if _, err := Read(in, newTable(t, []kpi.Dimension{kpi.Campaign}, "clicks", "spend"), Options{Currency: money.EUR, Progress: watch}); err != nil {
			t.Fatal(err)
		}
		return most
	}
	few := peak(10_000)
	if many := peak(1_000_000); many > few+32<<20 {
		t.Errorf("%d bytes for 10,000 rows, %d for a million", few, many)
	}
}

// withPipes writes a file with another delimiter.
func withPipes(in, delimiter string) string {
	s := newScanner(strings.NewReader(strings.TrimPrefix(in, bom)), delimiter[0], Limits{}.orDefault())
	if !strings.Contains(in, "\n") {
		s.eol = '\r'
	}
	records, _, _ := cut(s)
	var b strings.Builder
	for _, cells := range records {
		for i, cell := range cells {
			if i > 0 {
				b.WriteByte('|')
			}
			if strings.ContainsAny(cell, "\"\r\n") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// FuzzExport holds that what is read is read the same in UTF-16, with another
// delimiter, and from a source that cannot be read twice.
func FuzzExport(f *testing.F) {
	f.Add("Nombre de la campaña;Importe gastado (EUR);Impresiones;CTR (todos)\na;1,50;1.204;0,5\n\nTotal;;;\n")
	f.Add("Campaign report\n\"x, y\"\nCampaign,Cost,Currency code,Impr.\na,1.5,EUR,\"1,204\"\nTotal: Account, --,EUR,7\n")
	f.Add("Date,Primary\n13/02/2026,1\n01/02/2026,2\n")
	f.Add("sep=,\nAlcance\nData,Primary\n2025-05-05T00:00:00,287\n")
	f.Add("campaign,clicks\ra,1\r")
	f.Fuzz(func(t *testing.T, in string) {
		columns := []string{"spend", "impressions", "clicks", "reach", "ctr"}
		by := []kpi.Dimension{kpi.ByMonth}
		table := newTable(t, by, columns...)
		report, err := Read(strings.NewReader(in), table, Options{Currency: money.EUR, Override: true})
		if err != nil {
			if en, es := i18n.Say(err, i18n.EN), i18n.Say(err, i18n.ES); en == "" || en == es && len(in) < 1000 {
				t.Fatalf("%q, %q", en, es)
			}
			return
		}
		want := csvOf(t, table)
		for name, src := range map[string]io.Reader{
			"plain":  plainReader{strings.NewReader(in)},
			"UTF-16": strings.NewReader(asUTF16(strings.TrimPrefix(in, bom), len(in)%2 == 0)),
			"pipes":  strings.NewReader(withPipes(in, report.Delimiter)),
		} {
			opt := Options{Currency: money.EUR, Override: true}
			switch {
			case name != "plain" && report.Encoding != UTF8, name == "pipes" && strings.ContainsAny(in, "=|"):
				continue
			case name == "pipes":
				opt.Delimiter = '|'
			}
			again := newTable(t, by, columns...)
			if _, err := Read(src, again, opt); err != nil {
				t.Fatalf("%s: %q: %v", name, in, err)
			}
			if got := csvOf(t, again); got != want {
				t.Fatalf("%s: %q: got %s, want %s", name, in, got, want)
			}
		}
	})
}
