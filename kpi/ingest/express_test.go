package ingest

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"math/rand"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// outcome is everything that reading a text came to.
func outcome(t *testing.T, in string, by []kpi.Dimension, opt Options, careful bool) string {
	t.Helper()
	table := newTable(t, by, "impressions", "clicks", "likes", "interactions", "spend", "ctr", "roas")
	r, err := NewReader(strings.NewReader(in), table.Catalog(), forTable(table, opt))
	if err != nil {
		return i18n.Say(err, i18n.EN)
	}
	if careful {
		r.express = nil
	}
	var said string
	if _, err := r.AddTo(table); err != nil {
		said = i18n.Say(err, i18n.ES)
	}
	report, err := json.Marshal(r.Report())
	if err != nil {
		t.Fatal(err)
	}
	return said + "\n" + csvOf(t, table) + string(report)
}

// expressOptions are options that take the quick road and some that leave it.
func expressOptions() []Options {
	return []Options{
		{Currency: money.EUR},
		{Currency: money.EUR, Numbers: EuropeanNumbers, Dates: DMY, Zero: []kpi.Measure{"likes"}},
		{Skip: true, Map: map[string]string{"spend": "spend:money*0.01"}, Currency: money.EUR},
		{Set: map[kpi.Dimension]string{"campaign": "one"}, Unique: []kpi.Dimension{"date"}, Currency: money.EUR},
	}
}

var expressFiles = []string{
	"campaign,date,clicks,spend\na,2026-01-02,1,1.50\nb,2026-01-03,2,3\na,2026-01-02,,0.25\n",
	"campaign,date,clicks,spend\na,2026-01-02,1,1.50\r\nb,2026-01-02,2,3\r\nTotal,,3,4.50\r\n",
	"campaign;clicks;spend\na;1;1,50\nb;2;3\n\nTotal;;\n",
	"campaign,clicks,likes\na,1,2\na,1\na,1,2,3\n# remark\na,--,2\n",
	"campaign,clicks\n\"a\",1\na,-1\na,1.5\na,9999999999999999999\n a ,1\n'=a,2\na\x00,1\na\xff,1\n",
	"campaign,note,clicks\na,x\xff,1\na,é,2\na,\x00,3\na,,4\n",
	"Campaign,Day,Currency code,Cost,Impr.,Clicks,CTR\na,2026-01-02,EUR,1.5,100,2,2.00%\na,2026-01-03,EUR,1.5,100,2,2.00%\n",
	"Date,Primary\n05/04/2026,1\n05/04/2026,1\n13/04/2026,2\n",
	"date,clicks,impressions\n2026-01-02,1,10\n2026-01-32,1,10\n,1,10\n2026-01-02,0001,10\n",
	"campaign,note,clicks\na,x,1\n\"a\",x,2\n\"a\",\"x\",3\na,x,\"4\"\n\"b, \"\"c\"\"\",x,5\n\"b, \"\"c\"\"\",x,6\n",
	"note,campaign,clicks\nx,\"b, \"\"c\"\"\",1\nx,\"b, \"\"c\"\"\",2\nx,b,3\nx,\"b\",4\nx,\" b\",5\nx,\"\",6\nx,\"\",7\nx,\"a\nb\",8\nx,\"a\nb\",9\n",
	"note,campaign,clicks\nx,\"b\"\"c\",1\nx,b\"c,2\nx,\"b\"c,3\nx,\"b,4\n",
	"campaign,spend\na,12\na,12,1\n" + strings.Repeat("a,13\n", 9),
	"campaign,clicks,likes\na,1,2\na,1\n3,4,5\na,6,7,8\na,9\n" + strings.Repeat("a,10,11\n", 9),
	"note,campaign,clicks\nx,a,1\nx\nx\nx,2\nx,a,1\nx\r\nx\r\na,2\nx,a\nx,a\n1\n",
	"campaign\rclicks\r",
	"campaign,clicks\ra,1\ra,2\r",
}

// TestExpress holds that the quick road and the careful one come to the same.
func TestExpress(t *testing.T) {
	for _, in := range expressFiles {
		for i, opt := range expressOptions() {
			for _, by := range [][]kpi.Dimension{nil, {kpi.Campaign}, {kpi.Campaign, kpi.ByMonth}} {
				if got, want := outcome(t, in, by, opt, false), outcome(t, in, by, opt, true); got != want {
					t.Errorf("%q with options %d by %v:\n%s\n%s", in, i, by, got, want)
				}
			}
		}
	}
	// And that it is taken.
	r, err := NewReader(strings.NewReader(expressFiles[0]), kpi.Standard(), Options{Currency: money.EUR})
	if err != nil || r.express == nil {
		t.Fatal(err)
	}
	quick := 0
	for range 3 {
		if r.hurry() {
			quick++
		} else if err := r.next(); err != nil {
			t.Fatal(err)
		}
	}
	if quick != 1 { // the others have texts and days that are new
		t.Errorf("%d records took the quick road", quick)
	}
}

// TestSharedExpress reads the files by others on both roads.
func TestSharedExpress(t *testing.T) {
	files := shared(t)
	err := fs.WalkDir(files, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, "sv") {
			return err
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		by := []kpi.Dimension{kpi.Campaign, kpi.ByMonth}
		opt := Options{Currency: money.EUR, Override: true, Table: 1}
		if got, want := outcome(t, string(text), by, opt, false), outcome(t, string(text), by, opt, true); got != want {
			t.Errorf("%s:\n%s\n%s", name, got, want)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// FuzzExpress holds that the quick road and the careful one come to the same.
func FuzzExpress(f *testing.F) {
	for _, in := range expressFiles {
		f.Add(in, byte(0))
	}
	f.Fuzz(func(t *testing.T, in string, n byte) {
		options := expressOptions()
		opt := options[int(n)%len(options)]
		by := []kpi.Dimension{kpi.Campaign, kpi.ByMonth}[:n%3]
		if got, want := outcome(t, in, by, opt, false), outcome(t, in, by, opt, true); got != want {
			t.Errorf("%q:\n%s\n%s", in, got, want)
		}
	})
}

// TestIsText holds it, with every byte at every place, against the two questions
// that it answers at once.
func TestIsText(t *testing.T) {
	for n := range 20 {
		for at := range n {
			for c := range 256 {
				b := bytes.Repeat([]byte{'a'}, n)
				b[at] = byte(c)
				if got, want := isText(b), utf8.Valid(b) && bytes.IndexByte(b, 0) < 0; got != want {
					t.Fatalf("%q: got %t", b, got)
				}
			}
		}
	}
	for _, s := range []string{"número de año", "ñandú\x00 y más", "español \xf1 en latín", "日本語のテキスト"} {
		if got, want := isText([]byte(s)), utf8.ValidString(s) && !strings.Contains(s, "\x00"); got != want {
			t.Errorf("%q: got %t", s, got)
		}
	}
}

// TestCellEnd holds it against a search, with what ends cells and bytes near it at
// every place.
func TestCellEnd(t *testing.T) {
	for n := range 40 {
		for at := range n {
			for next := range n {
				for _, c := range []byte{',' - 1, ',' + 1, ',' ^ 0x80, ',', '\n', '\n' + 1, '\n' ^ 0x80, 0} {
					b := bytes.Repeat([]byte{'a'}, n)
					b[next], b[at] = c, ",\n"[at&1]
					got, ascii := cellEnd(b, ',', '\n')
					if want := bytes.IndexAny(b, ",\n"); got != want || ascii && !isText(b[:got]) {
						t.Fatalf("%q: got %d, %t, want %d", b, got, ascii, want)
					}
				}
			}
		}
		if got, _ := cellEnd(bytes.Repeat([]byte{'a'}, n), ',', '\n'); got != n {
			t.Fatalf("%d bytes: got %d", n, got)
		}
	}
}

// TestTwinsAgainstPairs holds the twins of hashes, of which many are equal in
// all or in their first bits, against every pair.
func TestTwinsAgainstPairs(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	for range 300 {
		var all twins
		var hashes []uint64
		var want Twins
		for i := range random.Intn(60) {
			hash := uint64(random.Intn(8))<<61 | uint64(random.Intn(1+random.Intn(20)))<<numberBits | uint64(random.Intn(numberMask))
			all.add(hash, 10+2*i)
			for j, earlier := range hashes {
				if earlier>>numberBits == hash>>numberBits {
					if want.Count++; want.Count == 1 {
						want.First, want.Next = 10+2*j, 10+2*i
					}
					break
				}
			}
			hashes = append(hashes, hash)
		}
		if got := all.count(); got.Count != want.Count || got.Next != want.Next || hashes != nil && got.First != want.First {
			t.Fatalf("%x: got %v, want %v", hashes, got, want)
		}
	}
}

// TestMixAll holds that cells of every length have hashes of their own, and
// that each byte counts.
func TestMixAll(t *testing.T) {
	seen := map[uint64]string{}
	for n := range 40 {
		for at := range n + 1 {
			cell := bytes.Repeat([]byte{'a'}, n)
			if at < n {
				cell[at] = 'b'
			}
			hash := mixAll(1, cell)
			if other, met := seen[hash]; met && other != string(cell) {
				t.Errorf("%q and %q have one hash", cell, other)
			}
			seen[hash] = string(cell)
		}
	}
}

// TestLeadingDigits holds the digits that are read eight at a time against
// those read one by one.
func TestLeadingDigits(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 100_000 {
		n := random.Intn(20)
		var b []byte
		want := uint64(0)
		for range n {
			b = append(b, byte('0'+random.Intn(10)))
			want = 10*want + uint64(b[len(b)-1]-'0')
		}
		for i := range random.Intn(12) {
			c := byte(random.Intn(256))
			if i == 0 && c >= '0' && c <= '9' {
				c = '.'
			}
			b = append(b, c)
		}
		if got, digits := leadingDigits(b); digits != n || got != want {
			t.Fatalf("%q: got %d of %d digits, want %d of %d", b, got, digits, want, n)
		}
	}
}
