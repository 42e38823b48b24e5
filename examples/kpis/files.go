package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
)

// files opens files and closes them.
type files struct {
	ctx      context.Context
	in       io.Reader
	progress progress
	opened   []io.Closer
}

// open reads the header of a file.
func (f *files) open(s source, catalog *kpi.Catalog) (*ingest.Reader, error) {
	s.options.Context = f.ctx
	if s.name == "-" {
		return ingest.NewReader(f.in, catalog, s.options)
	}
	if info, err := os.Stat(s.name); err == nil {
		s.options.Progress = f.progress.of(s.name, info.Size())
	}
	r, err := ingest.Open(os.DirFS(filepath.Dir(s.name)), filepath.Base(s.name), catalog, s.options)
	if err != nil {
		return nil, err
	}
	f.opened = append(f.opened, r)
	return r, nil
}

func (f *files) close() {
	for _, file := range f.opened {
		_ = file.Close() // nothing was written
	}
	f.opened = nil
}

// largeFile is the size in bytes from which on progress is shown.
const largeFile = 32 << 20

// progress shows how far a large file is read, on a terminal.
type progress struct {
	w     io.Writer // nil if it is not shown
	lang  i18n.Lang
	shown *bool
}

// progressOn shows progress if w is a terminal.
func progressOn(w io.Writer, l i18n.Lang) progress {
	file, ok := w.(*os.File)
	if !ok {
		return progress{shown: new(bool)}
	}
	info, err := file.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return progress{shown: new(bool)}
	}
	return progress{w, l, new(bool)}
}

func (p progress) of(name string, size int64) func(ingest.Progress) {
	if p.w == nil || size < largeFile {
		return nil
	}
	return func(now ingest.Progress) {
		*p.shown = true
		t := i18n.Sprintf(i18n.Text{EN: "%s: %d%%, %s rows", ES: "%s: %d %%, %s filas"}, filepath.Base(name), min(100, 100*now.Bytes/size), i18n.Int(now.Rows))
		fmt.Fprintf(p.w, "\r%s\x1b[K", t.In(p.lang))
	}
}

// done takes the line of progress away.
func (p progress) done() {
	if *p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
