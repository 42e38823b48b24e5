package ingest

import (
	"errors"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Reader gives the rows of one source. It reads as it goes, and belongs to one
// goroutine.
type Reader struct {
	catalog *kpi.Catalog
	options Options
	scan    *scanner
	report  *Report
	sources sources
	missing map[string]bool // in small letters

	row        *kpi.Row
	dimensions []dimensionColumn
	measures   []measureColumn
	date       int // the places of these columns, or -1
	start, end int
	currency   int

	spanText     [2]string // the ends of a period that were last read, and
	span         civil.Period
	currencyText string // the code that was last read, and
	currencyRead money.Currency
	counts       []decimal.Decimal // what the row has of each unit value
	short        bool              // the row has fewer cells than the header
}

// dimensionColumn is a column of texts, or a text that was set.
type dimensionColumn struct {
	dimension kpi.Dimension
	at        int // -1 if it was set
	set       string
	texts     map[string]string // each text once, so that a row allocates none
}

// measureColumn is the column of a measure, or several that are added.
type measureColumn struct {
	id    kpi.Measure
	slot  int
	at    []int
	money bool
	whole bool
	value int // its place among the unit values, or -1
}

// NewReader reads the header of a source and makes a reader of its rows. It
// fails with an [Error]
//   - of class [ErrOptions] for options that contradict themselves or the
//     catalogue,
//   - of class [ErrFormat] for what is no CSV in UTF-8, has no header, or is
//     over a limit,
//   - of class [ErrColumns] if a column that is asked for is absent or stands
//     twice, if no column is a measure, if money has no currency or a level no
//     date,
//   - of class [ErrSource] if the source fails,
//
// and as [kpi.NewLayout] does.
func NewReader(src io.Reader, c *kpi.Catalog, opt Options) (*Reader, error) {
	return newReader("", src, c, opt)
}

func newReader(name string, src io.Reader, c *kpi.Catalog, opt Options) (*Reader, error) {
	if err := opt.check(c); err != nil {
		return nil, err
	}
	if opt.Delimiter == 0 {
		opt.Delimiter = ','
	}
	opt.Limits = opt.Limits.orDefault()
	opt.UnitValues = slices.Clone(opt.UnitValues)
	r := &Reader{
		catalog: c, options: opt,
		scan:    newScanner(src, opt.Delimiter, opt.Limits),
		report:  &Report{File: name, Currency: opt.Currency, Dates: opt.Dates},
		missing: map[string]bool{},
		counts:  make([]decimal.Decimal, len(opt.UnitValues)),
	}
	for _, token := range slices.Concat(usuallyMissing[:], opt.Missing) {
		r.missing[strings.ToLower(token)] = true
	}
	for _, v := range opt.UnitValues {
		d, _ := c.Definition(v.Measure)
		r.report.Made = append(r.report.Made, Made{UnitValue: v, name: d.Name})
	}
	for _, step := range []func() error{r.begin, r.header, r.match, r.require, r.prepare} {
		if err := step(); err != nil {
			return nil, r.named(err)
		}
	}
	return r, nil
}

func (r *Reader) begin() error { return r.scan.begin(r.options.Preamble) }

// prepare looks up once what every row needs.
func (r *Reader) prepare() error {
	layout, err := r.newLayout()
	if err != nil {
		return err
	}
	r.row = layout.NewRow()
	for _, d := range r.measuresFound() {
		slot, _ := layout.Slot(d.ID)
		r.measures = append(r.measures, measureColumn{
			id: d.ID, slot: slot, at: r.sources[string(d.ID)],
			money: d.Unit.Money != 0, whole: !d.Fractional,
			value: slices.IndexFunc(r.options.UnitValues, func(v UnitValue) bool { return v.Measure == d.ID }),
		})
	}
	for _, target := range slices.Sorted(maps.Keys(r.sources)) {
		if r.kindOf(target) == dimension {
			r.dimensions = append(r.dimensions, dimensionColumn{
				dimension: kpi.Dimension(target), at: r.sources[target][0], texts: map[string]string{},
			})
		}
	}
	for d, text := range r.options.Set {
		r.dimensions = append(r.dimensions, dimensionColumn{dimension: d, at: -1, set: text})
	}
	place := func(target string) int {
		if at := r.sources[target]; len(at) > 0 {
			return at[0]
		}
		return -1
	}
	r.date, r.start, r.end, r.currency = place(Date), place(Start), place(End), place(Currency)
	r.suggest()
	return nil
}

// Report returns what was found so far; it grows while rows are read.
func (r *Reader) Report() *Report { return r.report }

// Rows yields the rows, each valid until the next one, and an [Error] of
// class [ErrRow] in the place of each bad one; reading goes on behind it. An
// Error of class [ErrFormat] or [ErrSource] is the last thing yielded. A second
// loop goes on where the first one stopped.
func (r *Reader) Rows() iter.Seq2[*kpi.Row, error] {
	return func(yield func(*kpi.Row, error) bool) {
		for {
			err := r.next()
			switch {
			case err == io.EOF:
				return
			case err == nil:
				r.accept()
				if !yield(r.row, nil) {
					return
				}
			case !yield(nil, err) || !errors.Is(err, ErrRow):
				return
			}
		}
	}
}

// next fills the row from the next record that is not blank. It fails with
// io.EOF behind the last one, and as Rows yields.
func (r *Reader) next() error {
	for {
		if err := r.scan.scan(); err != nil {
			return r.named(err)
		}
		if !r.scan.blank() {
			break
		}
		r.report.Blank++
	}
	if e := r.fill(); e != nil {
		return r.refuse(e)
	}
	return nil
}

// accept counts the row.
func (r *Reader) accept() {
	r.report.Rows++
	if r.short {
		if r.report.Short == 0 {
			r.report.ShortLine = r.scan.line
		}
		r.report.Short++
	}
	for i := range r.counts {
		r.report.Made[i].Count = r.report.Made[i].Count.Add(r.counts[i])
	}
}

// refuse counts a bad row and keeps its error while there is room, but of a
// column that is written in a wrong style only the first.
func (r *Reader) refuse(e *Error) error {
	e.class, e.Line, e.File = ErrRow, r.scan.line, r.report.quotedFile()
	r.report.Refused++
	known := slices.ContainsFunc(r.report.Errors, func(f *Error) bool {
		return e.style && f.Column == e.Column && f.Problem == e.Problem
	})
	if !known && len(r.report.Errors) < r.options.Limits.Errors {
		r.report.Errors = append(r.report.Errors, e)
	}
	return e
}

// named puts the name of the file into an error of ours.
func (r *Reader) named(err error) error {
	var e *Error
	if errors.As(err, &e) {
		e.File = r.report.quotedFile()
	}
	return err
}
