package ingest

import (
	"bytes"
	"errors"
	"io"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/shopspring/decimal"
)

// share is what one goroutine made of a range.
type share struct {
	table  *kpi.Table
	report *Report
	lines  int
	// clean says that reading the range on its own and reading it behind all
	// that stands before it are the same.
	clean bool
}

// twin is a reader of other ranges of the source: it has the same columns and
// shares nothing that changes.
func (r *Reader) twin() *Reader {
	w := *r
	w.report = r.report.begun()
	w.layout, _ = w.newLayout() // what it could fail with, it failed with for r
	w.row = w.layout.NewRow()
	w.dimensions = slices.Clone(r.dimensions)
	for i := range w.dimensions {
		w.dimensions[i].texts = map[string]string{}
	}
	w.printed = slices.Clone(r.printed)
	w.counts = make([]decimal.Decimal, len(r.counts))
	w.dateText, w.spanText, w.uniqueKey = nil, [2]string{}, nil
	if r.partsRow != nil {
		_ = w.prepareParts() // nor here
	}
	w.express = nil
	w.prepareExpress()
	w.scan = newScanner(nil, r.scan.delimiter, r.options.Limits)
	w.scan.eol = r.scan.eol
	w.looked = true // evidence is for the one that reads in order
	return &w
}

// begun is a report of the same columns on which nothing is counted.
func (r *Report) begun() *Report {
	w := &Report{
		Encoding: r.Encoding, Numbers: r.Numbers, Dates: r.Dates,
		Columns: slices.Clone(r.Columns), Currency: r.Currency, Currencies: slices.Clone(r.Currencies), Made: slices.Clone(r.Made),
	}
	for i := range w.Columns {
		w.Columns[i].Missing = 0
	}
	for i := range w.Made {
		w.Made[i].Count = decimal.Decimal{}
	}
	return w
}

// work reads ranges until there are no more.
func (r *Reader) work(q *queue, catalog *kpi.Catalog, by []kpi.Dimension, columns []string) {
	for begun := r.report; ; {
		i, more := q.take()
		if !more {
			return
		}
		r.report = begun.begun()
		s := &share{report: r.report}
		table, err := kpi.NewTable(catalog, by, columns...)
		if err == nil {
			s.table = table
			s.lines, s.clean = r.read(q, q.ranges[i], table)
		}
		q.put(i, s)
	}
}

// read reads a range into a table, and returns the number of its lines and
// whether it is clean.
func (r *Reader) read(q *queue, of lines, t *kpi.Table) (n int, clean bool) {
	src := &watched{src: io.NewSectionReader(r.source.anywhere, of.from, of.to-of.from), queue: q}
	eol, printed := r.scan.eol, slices.Clone(r.printed)
	r.scan = newScanner(&meter{src: src, ctx: r.options.Context, report: r.report}, r.scan.delimiter, r.options.Limits)
	r.scan.eol = eol
	r.sheet.scan = r.scan
	for {
		err := r.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = t.Add(r.row)
		}
		if err != nil {
			return 0, false
		}
		r.accept()
	}
	// A line end between quotes is none of a record, and a range that has the
	// half of a pair began or ended between two.
	return r.scan.next - 1, src.quotes%2 == 0 && r.report.clean(q.begun) && slices.Equal(printed, r.printed)
}

// clean reports whether a report says nothing but what can be added to another
// one's figures.
func (r *Report) clean(begun *Report) bool {
	return r.Blank+r.Remarks+r.Short+r.Refused+r.TotalRows+r.Differences+r.PartsDiffer == 0 && len(r.Findings) == 0 &&
		r.Numbers == begun.Numbers && r.Dates == begun.Dates && slices.Equal(r.Currencies, begun.Currencies)
}

// watched is a range of the source in which quotes are counted. It ends when
// nobody waits for it any more.
type watched struct {
	src    io.Reader
	queue  *queue
	quotes int
}

func (w *watched) Read(p []byte) (int, error) {
	if w.queue.hasEnded() {
		return 0, io.ErrUnexpectedEOF
	}
	n, err := w.src.Read(p)
	w.quotes += bytes.Count(p[:n], []byte{'"'})
	return n, err
}
