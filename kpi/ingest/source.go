package ingest

import (
	"context"
	"io"
	"io/fs"
)

// source is where the bytes come from. What is written in two ways is settled
// by looking at the file once more from its beginning, if it can be read twice,
// or else at what is remembered of it.
type source struct {
	io.Reader
	again  func() (r io.Reader, done func(), err error) // nil if only what is remembered is there
	memory *memory
	closer io.Closer // nil if there is nothing to close

	anywhere io.ReaderAt // nil if it is read from its beginning only
	size     int64       // of what it gives
}

// seen makes a source one that can be read at any place, if it can be, from
// start on.
func (s *source) seen(src io.Reader, start int64) {
	at, ok := src.(io.ReaderAt)
	if !ok {
		return
	}
	size := int64(0)
	switch f := src.(type) {
	case fs.File:
		info, err := f.Stat()
		if err != nil || !info.Mode().IsRegular() {
			return
		}
		size = info.Size()
	case io.Seeker:
		end, err := f.Seek(0, io.SeekEnd)
		if _, back := f.Seek(start, io.SeekStart); err != nil || back != nil {
			return
		}
		size = end
	}
	if size > start {
		s.anywhere, s.size = io.NewSectionReader(at, start, size-start), size-start
	}
}

// sourceOf makes a source of a reader. One that can seek is read from where it
// stands.
func sourceOf(src io.Reader, most int) *source {
	if s, ok := src.(io.Seeker); ok {
		if start, err := s.Seek(0, io.SeekCurrent); err == nil {
			found := &source{Reader: src, again: func() (io.Reader, func(), error) {
				now, err := s.Seek(0, io.SeekCurrent)
				if err == nil {
					_, err = s.Seek(start, io.SeekStart)
				}
				return src, func() { _, _ = s.Seek(now, io.SeekStart) }, err
			}}
			found.seen(src, start)
			return found
		}
	}
	m := &memory{src: src, most: most}
	return &source{Reader: m, memory: m}
}

// memory remembers the first bytes of a reader.
type memory struct {
	src    io.Reader
	most   int
	head   []byte
	at     int // what of head was read
	failed error
	past   bool // more was read than is remembered
}

func (m *memory) Read(p []byte) (int, error) {
	if m.at < len(m.head) {
		n := copy(p, m.head[m.at:])
		m.at += n
		return n, nil
	}
	if m.failed != nil {
		return 0, m.failed
	}
	room := m.most - len(m.head)
	if m.past || room <= 0 {
		m.past = true
		return m.src.Read(p)
	}
	n, err := m.src.Read(p[:min(len(p), room)])
	m.head = append(m.head, p[:n]...)
	m.at, m.failed = len(m.head), err
	return n, err
}

// look reads ahead as far as it may, and returns the beginning of the source
// and whether that is all of it.
func (m *memory) look() (head []byte, all bool) {
	for idle := 0; !m.past && m.failed == nil && len(m.head) < m.most && idle < 100; idle++ {
		if len(m.head) == cap(m.head) {
			m.head = append(m.head, make([]byte, max(firstBuffer, len(m.head)))...)[:len(m.head)]
		}
		n, err := m.src.Read(m.head[len(m.head):min(cap(m.head), m.most)])
		m.head, m.failed = m.head[:len(m.head)+n], err
		if n > 0 {
			idle = 0
		}
	}
	return m.head, !m.past && m.failed == io.EOF
}

// forget frees what is remembered and already read.
func (m *memory) forget() {
	if m.at == len(m.head) {
		m.head, m.at, m.past = nil, 0, true
	}
}

// Progress is how far a reading has come.
type Progress struct {
	Bytes int64 // that were read of the source
	Rows  int64 // that were counted
}

// progressEvery is after how many bytes progress is told.
const progressEvery = 1 << 20

// meter counts the bytes of a source, tells progress and heeds a context.
type meter struct {
	src    io.Reader
	ctx    context.Context
	tell   func(Progress)
	report *Report
	told   int64
}

func (m *meter) Read(p []byte) (int, error) {
	if m.ctx != nil {
		if err := context.Cause(m.ctx); err != nil {
			return 0, err
		}
	}
	n, err := m.src.Read(p)
	m.report.Bytes += int64(n)
	if m.tell != nil && (m.report.Bytes-m.told >= progressEvery || err == io.EOF) {
		m.told = m.report.Bytes
		m.tell(Progress{m.report.Bytes, m.report.Rows})
	}
	return n, err
}
