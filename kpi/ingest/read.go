package ingest

import (
	"errors"
	"io"
	"io/fs"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Read adds the rows of a source to a table, and its report. It keeps the
// measures that the table's columns need and the dimensions that it groups by,
// beside those that the options name. Where it fails the table is left as it
// was. It fails
//   - as [NewReader] does,
//   - with a [RowsError], joined with an [Error] of class [ErrRow] for each of
//     the first, if rows are refused and the options do not skip them: cells
//     that are not what their column is, too many cells, a row of totals, bytes
//     that are not UTF-8, and what [kpi.Table.Add] refuses,
//   - with an [Error] of class [ErrFormat] where quotes are not closed or text
//     follows them, and over a limit: nobody can tell the rows behind that,
//   - with an [Error] of class [ErrSource] if the source fails before its end,
//   - as [kpi.Table.Merge] does.
func Read(src io.Reader, t *kpi.Table, opt Options) (*Report, error) {
	r, err := NewReader(src, t.Catalog(), forTable(t, opt))
	if err != nil {
		return nil, err
	}
	return r.AddTo(t)
}

// File is [Read] for a file of a file system; its errors and warnings name the
// file. It also fails with an [Error] of class [ErrSource] if the file cannot
// be opened.
func File(fsys fs.FS, name string, t *kpi.Table, opt Options) (*Report, error) {
	r, err := Open(fsys, name, t.Catalog(), forTable(t, opt))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return r.AddTo(t)
}

// Table reads a file into a table of its own: by the given dimensions, with the
// given columns, or without any with all that the file allows
// ([Reader.Columns]). It fails as [File] and [kpi.NewTable] do.
func Table(fsys fs.FS, name string, by []kpi.Dimension, opt Options, columns ...string) (*kpi.Table, error) {
	catalog, err := opt.Define(kpi.Standard())
	if err != nil {
		return nil, err
	}
	if len(columns) == 0 {
		opt.Dimensions = slices.Concat(opt.Dimensions, by)
		r, err := Open(fsys, name, catalog, opt)
		if err != nil {
			return nil, err
		}
		columns = r.Columns()
		r.Close()
	}
	t, err := kpi.NewTable(catalog, by, columns...)
	if err != nil {
		return nil, err
	}
	if _, err := File(fsys, name, t, opt); err != nil {
		return nil, err
	}
	return t, nil
}

// Open is [NewReader] for a file of a file system; its errors and warnings name
// the file. It also fails with an [Error] of class [ErrSource] if the file
// cannot be opened. The reader is to be closed.
func Open(fsys fs.FS, name string, c *kpi.Catalog, opt Options) (*Reader, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, notOpened(name, err)
	}
	again := func() (io.Reader, func(), error) {
		f, err := fsys.Open(name)
		if err != nil {
			return nil, nil, err
		}
		return f, func() { f.Close() }, nil
	}
	src := &source{Reader: f, again: again, closer: f}
	src.seen(f, 0)
	r, err := newReader(name, src, c, opt)
	if err != nil {
		f.Close()
		return nil, err
	}
	return r, nil
}

// Close closes the file that [Open] opened; of another source it closes
// nothing.
func (r *Reader) Close() error {
	if r.source.closer == nil {
		return nil
	}
	return r.source.closer.Close()
}

func notOpened(name string, err error) error {
	e := &Error{File: i18n.Quote(name), class: ErrSource, cause: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Problem = i18n.Text{EN: "there is no such file", ES: "no existe ese archivo"}
	case errors.Is(err, fs.ErrPermission):
		e.Problem = i18n.Text{EN: "the file may not be read", ES: "no hay permiso para leer el archivo"}
	default:
		e.Problem = i18n.Sprintf(i18n.Text{
			EN: "the file cannot be opened: %s", ES: "no se puede abrir el archivo: %s",
		}, err)
	}
	return e
}

// forTable adds what a table needs to the options.
func forTable(t *kpi.Table, opt Options) Options {
	opt.Measures = append(append([]kpi.Measure{}, opt.Measures...), t.Measures()...) // none is not all
	opt.Dimensions = slices.Concat(opt.Dimensions, t.By())
	return opt
}

// AddTo adds the rows that are left to a table, and the report. Where it fails
// the table is left as it was. It fails as [Read] does behind the header.
func (r *Reader) AddTo(t *kpi.Table) (*Report, error) {
	// A source that fails behind a million rows leaves nothing: rows go into a
	// table of their own first, or into an empty one that is cleared.
	fresh := t
	if t.Groups() > 0 {
		var err error
		if fresh, err = kpi.NewTable(t.Catalog(), t.By(), t.Columns()...); err != nil {
			return nil, err
		}
	}
	if err := r.addTo(fresh); err != nil {
		fresh.Clear()
		return nil, err
	}
	if len(r.report.Totals) > 0 {
		r.report.sumUp(fresh.Total())
	}
	if fresh != t {
		if t.Groups()+fresh.Groups() > r.options.Limits.Groups {
			return nil, r.named(r.tooManyGroups())
		}
		if err := t.Merge(fresh); err != nil {
			return nil, err
		}
	}
	t.Attach(r.report)
	return r.report, nil
}

// addTo adds all rows to a table.
func (r *Reader) addTo(t *kpi.Table) error {
	var stop error
	for stop == nil {
		if r.canShare() {
			r.share(t)
		}
		err := r.next()
		if err == nil {
			if err = t.Add(r.row); err == nil {
				r.accept()
				if t.Groups() > r.options.Limits.Groups {
					stop = r.named(r.tooManyGroups())
				}
				continue
			}
			bad := &flaw{problem: i18n.Sprintf(i18n.Text{EN: "%s", ES: "%s"}, err), cause: err}
			if errors.Is(err, kpi.ErrTally) && (!r.row.Period().IsZero() || !r.hasLevel()) {
				bad.class = ErrFormat // too many patterns: no row behind this one would do
			}
			err = r.refuse(r.errorAt(-1, bad))
		}
		if !errors.Is(err, ErrRow) {
			stop = err
		}
	}
	if stop == io.EOF {
		stop = nil
	}
	if r.report.Refused > 0 && !r.options.Skip {
		return (&RowsError{First: r.report.Errors, Count: r.report.Refused}).joined(stop)
	}
	return stop
}

func (r *Reader) tooManyGroups() error {
	return &Error{
		class: ErrFormat, Line: r.scan.line,
		Problem: i18n.Sprintf(i18n.Text{
			EN: "the table has more than %s groups", ES: "la tabla tiene más de %s grupos",
		}, i18n.Int(int64(r.options.Limits.Groups))),
		Fix: i18n.Text{EN: "group by fewer dimensions, or raise the limit", ES: "agrupe por menos dimensiones o suba el límite"},
	}
}
