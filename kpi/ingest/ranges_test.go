package ingest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// inRanges is everything that reading a text came to, with several goroutines
// and ranges of a few bytes.
func inRanges(t *testing.T, in string, workers int, size int64, opt Options) (string, bool) {
	t.Helper()
	opt.Workers = workers
	table := newTable(t, []kpi.Dimension{kpi.Campaign, kpi.ByMonth}, "impressions", "reach", "clicks", "interactions", "spend", "ctr", "roas")
	r, err := NewReader(strings.NewReader(in), table.Catalog(), forTable(table, opt))
	if err != nil {
		return i18n.Say(err, i18n.EN), false
	}
	r.rangeSize, r.twins = size, twins{done: true}
	var said string
	if _, err := r.AddTo(table); err != nil {
		said = i18n.Say(err, i18n.EN)
	}
	report, err := json.Marshal(r.Report())
	if err != nil {
		t.Fatal(err)
	}
	var warned strings.Builder
	for _, w := range r.Report().Warnings() {
		warned.WriteString(w.ES)
	}
	return said + "\n" + csvOf(t, table) + string(report) + warned.String(), r.shared
}

// rangeFiles begin plainly, and have one thing each that is not plain.
func rangeFiles() []string {
	var rows strings.Builder
	for i := range 60 {
		fmt.Fprintf(&rows, "campaign %d,2026-%02d-%02d,%d,%d,%d,%d.%02d\n", i%5, 1+i%12, 1+i%28, 100+i, 90+i%7, i%9, i, i%100)
	}
	const head = "campaign,date,impressions,reach,clicks,spend\n"
	files := []string{head + rows.String()}
	for _, odd := range []string{
		"\"two\nlines\",2026-01-02,1,1,1,1\n", "\"a \"\"name\"\"\",2026-01-02,1,1,1,1\n", "\n", "# remark\n", "Total,,1,1,1,1\n",
		"a,2026-01-32,1,1,1,1\n", "a,2026-01-02,1,1,1\n", "a,2026-01-02,1,1,1,1,1\n", "a,2026-01-02,,,,\n", "a,2026-01-02,1,1,1,\"1,5\"\n",
		"a,13/02/2026,1,1,1,1\n", "a,05/04/2026,1,1,1,1\n", "a,2026-01-02,1,1,1,$1.5\n", "a\x00,2026-01-02,1,1,1,1\n", "a\xff,2026-01-02,1,1,1,1\n",
		"\"open,2026-01-02,1,1,1,1\n", "a\"b,2026-01-02,1,1,1,1\n", "a,2026-01-02,1,1,1,1\r\n", "\nOther table\ncampaign,clicks\na,1\n",
	} {
		files = append(files, head+rows.String()+odd+rows.String(), head+rows.String()+odd)
	}
	return files
}

// TestRanges holds that any number of goroutines and any size of ranges comes
// to the same as one.
func TestRanges(t *testing.T) {
	shared := 0
	for _, in := range rangeFiles() {
		for _, opt := range []Options{{Currency: money.EUR}, {Currency: money.EUR, Skip: true}, {Limits: Limits{Groups: 7}, Currency: money.EUR}} {
			want, _ := inRanges(t, in, 1, 1, opt)
			for _, size := range []int64{1, 50, 333, 1000} {
				for workers := 2; workers < 5; workers++ {
					got, was := inRanges(t, in, workers, size, opt)
					if got != want {
						t.Fatalf("%q with ranges of %d by %d:\n%s\n%s", in[len(in)-60:], size, workers, got, want)
					}
					if was {
						shared++
					}
				}
			}
		}
	}
	if shared < 500 {
		t.Errorf("only %d readings were in ranges", shared)
	}
}

// FuzzRanges holds the same for any text.
func FuzzRanges(f *testing.F) {
	for _, in := range rangeFiles()[:3] {
		f.Add(in, uint16(100))
	}
	f.Fuzz(func(t *testing.T, in string, size uint16) {
		opt := Options{Currency: money.EUR, Override: true, Skip: size%2 == 0}
		want, _ := inRanges(t, in, 1, 1, opt)
		if got, _ := inRanges(t, in, 2+int(size%3), 1+int64(size), opt); got != want {
			t.Errorf("%q:\n%s\n%s", in, got, want)
		}
	})
}

// TestRangesOfFile reads a file that is large enough for ranges as they are,
// tells progress, and ends with its context.
func TestRangesOfFile(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("campaign,clicks,note\n")
	for i := range 400_000 {
		fmt.Fprintf(&b, "campaign %d,%d,nothing to be seen here at all\n", i%7, i%100)
	}
	files := fstest.MapFS{"large.csv": {Data: b.Bytes()}}
	read := func(src io.Reader, opt Options) (string, *Report, error) {
		table := newTable(t, []kpi.Dimension{kpi.Campaign}, "clicks")
		report, err := Read(src, table, opt)
		return csvOf(t, table), report, err
	}
	want, before, err := read(plainReader{bytes.NewReader(b.Bytes())}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	told := int64(0)
	tell := func(p Progress) { told = max(told, p.Bytes) }
	got, report, err := read(bytes.NewReader(b.Bytes()), Options{Workers: 2, Progress: tell})
	if err != nil || got != want || report.Rows != before.Rows || told != int64(b.Len()) || report.Bytes != told {
		t.Errorf("got %s, %d rows, %d bytes told, %v", got, report.Rows, told, err)
	}
	table := newTable(t, []kpi.Dimension{kpi.Campaign}, "clicks")
	if _, err := File(files, "large.csv", table, Options{Workers: 2}); err != nil || csvOf(t, table) != want {
		t.Errorf("got %s, %v", csvOf(t, table), err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	stop := func(p Progress) {
		if p.Rows > 150_000 {
			cancel()
		}
	}
	if got, _, err := read(bytes.NewReader(b.Bytes()), Options{Workers: 2, Progress: stop, Context: ctx}); !errors.Is(err, context.Canceled) || got != csvOf(t, newTable(t, []kpi.Dimension{kpi.Campaign}, "clicks")) {
		t.Errorf("got %s, %v", got, err)
	}
}
