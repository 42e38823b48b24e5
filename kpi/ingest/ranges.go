package ingest

import (
	"bytes"
	"io"
	"sync"

	"github.com/pauta-go/pauta/kpi"
)

// rangeBytes is about how many bytes one goroutine reads at a time, or up to
// mostRanges times as many where much is left: each range has a table of its own,
// progress is told and work may be lost by the range, and at the end nobody should
// wait for long.
const (
	rangeBytes = 4 << 20
	mostRanges = 16
)

// lines is a range of the source that begins and ends with a line.
type lines struct{ from, to int64 }

// queue hands ranges out to goroutines, and what they made of them back in the
// order of the ranges.
type queue struct {
	sync.Mutex
	changed sync.Cond
	ranges  []lines
	begun   *Report // as it was before
	shares  []*share
	next    int // the first range that nobody has taken
	added   int // those that are added to the table
	ahead   int // how many more than that may be read
	ended   bool
}

// canShare reports whether the rest of the source can be read in ranges: it is
// large, can be read at any place, and nothing that is still looked for depends
// on the order of the rows.
func (r *Reader) canShare() bool {
	return r.options.Workers > 1 && !r.shared && r.twins.done && r.source.anywhere != nil && r.report.Encoding == UTF8 &&
		len(r.options.Unique) == 0 && r.options.Year == 0 && !r.sheet.gap && r.source.size-r.place() > 2*r.rangeSize
}

// place is where the next record begins in the source.
func (r *Reader) place() int64 { return r.report.Bytes - int64(len(r.scan.left())) }

// share has ranges of the source read side by side and adds them to the table,
// up to the first one that is not clean. That one and what is behind it are left
// to be read record by record, so that all is as if it had been from the start.
func (r *Reader) share(t *kpi.Table) {
	r.shared = true
	q := &queue{ranges: r.ranges(), begun: r.report.begun()}
	q.changed.L, q.ahead = q, min(r.options.Workers, len(q.ranges))+1
	q.shares = make([]*share, len(q.ranges))
	by, columns := t.By(), t.Columns()
	var working sync.WaitGroup
	for range min(r.options.Workers, len(q.ranges)) {
		w := r.twin()
		working.Go(func() { w.work(q, t.Catalog(), by, columns) })
	}
	end := r.place()
	for i := range q.ranges {
		s := q.wait(i)
		if !s.clean || t.Groups()+s.table.Groups() > r.options.Limits.Groups || t.Merge(s.table) != nil {
			break
		}
		end = q.ranges[i].to
		r.take(s, end)
		q.add()
	}
	q.end()
	working.Wait()
	r.resume(end)
}

// ranges cuts what is left of the source at line ends.
func (r *Reader) ranges() (list []lines) {
	from := r.place()
	for {
		size := max(r.rangeSize, min((r.source.size-from)/2/int64(r.options.Workers), mostRanges*r.rangeSize))
		if r.source.size-from <= size {
			break
		}
		to, ok := r.lineEnd(from + size)
		if !ok {
			break
		}
		list = append(list, lines{from, to})
		from = to
	}
	if from < r.source.size {
		list = append(list, lines{from, r.source.size})
	}
	return list
}

// lineEnd finds the first place behind a line end, from a place on.
func (r *Reader) lineEnd(from int64) (int64, bool) {
	buf := make([]byte, 4<<10)
	for at := from; at < from+int64(r.options.Limits.Record); at += int64(len(buf)) {
		n, _ := r.source.anywhere.ReadAt(buf, at) // a failure is met again where rows are read
		if i := bytes.IndexByte(buf[:n], r.scan.eol); i >= 0 {
			return at + int64(i) + 1, true
		}
		if n < len(buf) {
			break
		}
	}
	return 0, false
}

// take adds what a range came to.
func (r *Reader) take(s *share, end int64) {
	a, b := r.report, s.report
	for _, n := range []struct{ all, more *int64 }{
		{&a.Rows, &b.Rows},
		{&a.Outside, &b.Outside},
		{&a.Undated, &b.Undated},
		{&a.Compared, &b.Compared},
		{&a.Unreadable, &b.Unreadable},
		{&a.PartsCompared, &b.PartsCompared},
		{&a.Overridden, &b.Overridden},
	} {
		*n.all += *n.more
	}
	for i := range a.Columns {
		a.Columns[i].Missing += b.Columns[i].Missing
	}
	for i := range a.Made {
		a.Made[i].Count = a.Made[i].Count.Add(b.Made[i].Count)
	}
	r.scan.next += s.lines
	if r.options.Progress != nil {
		r.options.Progress(Progress{end, a.Rows})
	}
}

// resume goes on reading at a place.
func (r *Reader) resume(at int64) {
	r.report.Bytes = at
	r.meter.src = io.NewSectionReader(r.source.anywhere, at, r.source.size-at)
	r.scan.src, r.scan.at, r.scan.end, r.scan.plain, r.scan.failed = r.meter, 0, 0, 0, nil // UTF-8 needs no decoding
}

// take returns the number of a range that nobody reads yet, and false when
// there is nothing more to do.
func (q *queue) take() (int, bool) {
	q.Lock()
	defer q.Unlock()
	for !q.ended && q.next < len(q.ranges) && q.next >= q.added+q.ahead {
		q.changed.Wait()
	}
	if q.ended || q.next == len(q.ranges) {
		return 0, false
	}
	q.next++
	return q.next - 1, true
}

func (q *queue) put(i int, s *share) {
	q.Lock()
	defer q.Unlock()
	q.shares[i] = s
	q.changed.Broadcast()
}

// wait waits for what a range came to.
func (q *queue) wait(i int) *share {
	q.Lock()
	defer q.Unlock()
	for q.shares[i] == nil {
		q.changed.Wait()
	}
	s := q.shares[i]
	q.shares[i] = nil
	return s
}

func (q *queue) add() {
	q.Lock()
	defer q.Unlock()
	q.added++
	q.changed.Broadcast()
}

func (q *queue) end() {
	q.Lock()
	defer q.Unlock()
	q.ended = true
	q.changed.Broadcast()
}

func (q *queue) hasEnded() bool {
	q.Lock()
	defer q.Unlock()
	return q.ended
}
