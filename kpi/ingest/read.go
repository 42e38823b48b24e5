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
	return read("", src, t, opt)
}

// File is [Read] for a file of a file system; its errors and warnings name the
// file. It also fails with an [Error] of class [ErrSource] if the file cannot
// be opened.
func File(fsys fs.FS, name string, t *kpi.Table, opt Options) (*Report, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, notOpened(name, err)
	}
	defer f.Close()
	return read(name, f, t, opt)
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

func read(name string, src io.Reader, t *kpi.Table, opt Options) (*Report, error) {
	opt.Measures = slices.Concat(opt.Measures, t.Measures())
	opt.Dimensions = slices.Concat(opt.Dimensions, t.By())
	r, err := newReader(name, src, t.Catalog(), opt)
	if err != nil {
		return nil, err
	}
	// Rows go into a table of their own first: a source that fails behind a
	// million rows leaves nothing.
	fresh, err := kpi.NewTable(t.Catalog(), t.By(), t.Columns()...)
	if err != nil {
		return nil, err
	}
	if err := r.addTo(fresh); err != nil {
		return nil, err
	}
	if err := t.Merge(fresh); err != nil {
		return nil, err
	}
	t.Attach(r.report)
	return r.report, nil
}

// addTo adds all rows to a table.
func (r *Reader) addTo(t *kpi.Table) error {
	var stop error
	for stop == nil {
		err := r.next()
		if err == nil {
			if err = t.Add(r.row); err == nil {
				r.accept()
				continue
			}
			err = r.refuse(r.errorAt(-1, &flaw{
				problem: i18n.Sprintf(i18n.Text{EN: "%s", ES: "%s"}, err), cause: err,
			}))
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
