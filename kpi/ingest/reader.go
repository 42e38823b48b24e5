package ingest

import (
	"errors"
	"io"
	"iter"
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
	source  *source
	meter   *meter
	report  *Report
	missing map[string]bool // in small letters
	longest int             // of those, in bytes
	words   words

	// Where the table is.
	scan       *scanner
	sheet      sheet
	linesAbove int // that were passed over before the first record
	headed     int // records, up to the header's
	title      string

	// What its columns are.
	export   export
	channel  string // of all rows, as the dictionary knows
	parts    string // of interactions
	partsAt  []int  // their columns, where another one states interactions
	partsRow *kpi.Row
	readings []headerReading
	sources  sources
	known    map[string]bool // dimensions that the map or the dictionary names

	// How a row is filled.
	layout     *kpi.Layout
	row        *kpi.Row
	express    *express // nil if every record takes the careful road
	dimensions []dimensionColumn
	measures   []measureColumn
	printed    []printedColumn
	qualifiers []qualifierColumn
	date       int // the places of these columns, or -1
	lifetime   int // that of the date where date says that figures are of all time
	start, end int
	currency   int
	dated      []int // all columns of dates
	labels     []int // all columns of names and dates of an export that is known

	// How it is written.
	point     byte // the decimal point, once that is settled
	witnesses []witness
	looked    bool
	sawAll    bool
	yearless  yearless

	dateText     []byte // the date that was last read, and
	dateRead     civil.Period
	spanText     [2]string // the ends of a period that were last read, and
	span         civil.Period
	currencyText string // the code that was last read, and
	currencyRead money.Currency
	rowCurrency  money.Currency
	counts       []decimal.Decimal // what the row has of each unit value
	short        bool              // the row has fewer cells than the header
	rangeSize    int64             // what one of several goroutines reads at a time
	shared       bool              // what is left was read in ranges, as far as that goes

	twins     twins
	unique    map[string]int // lines by text
	uniqueKey []byte
	judges    bool // rows are compared with something
}

// NewReader reads the header of a source and makes a reader of its rows. It
// fails with an [Error]
//   - of class [ErrOptions] for options that contradict themselves or the
//     catalogue,
//   - of class [ErrFormat] for what is no CSV in an encoding that is named or
//     marked, has no header, has several tables of which none is chosen, or is
//     over a limit,
//   - of class [ErrColumns] if a column that is asked for is absent or stands
//     twice, if no column is a measure, if money has no currency or a level no
//     date,
//   - of class [ErrSource] if the source fails,
//
// and as [kpi.NewLayout] does.
func NewReader(src io.Reader, c *kpi.Catalog, opt Options) (*Reader, error) {
	return newReader("", sourceOf(src, opt.Limits.orDefault().LookAhead), c, opt)
}

func newReader(name string, src *source, c *kpi.Catalog, opt Options) (*Reader, error) {
	if err := opt.check(c); err != nil {
		return nil, err
	}
	opt.Limits = opt.Limits.orDefault()
	opt.UnitValues = slices.Clone(opt.UnitValues)
	r := &Reader{
		catalog: c, options: opt, source: src, rangeSize: rangeBytes,
		report: &Report{
			File: name, Currency: opt.Currency, Numbers: opt.Numbers, Dates: opt.Dates,
			Zero: slices.Clone(opt.Zero), From: opt.From, To: opt.To,
		},
		missing: map[string]bool{}, words: wordsOf(c, &opt),
		counts: make([]decimal.Decimal, len(opt.UnitValues)),
		unique: map[string]int{},
	}
	if opt.Numbers != "" {
		r.point, _ = opt.Numbers.marks()
	}
	for _, token := range slices.Concat(usuallyMissing[:], opt.Missing) {
		r.missing[strings.ToLower(token)] = true
		r.longest = max(r.longest, len(token))
	}
	for _, v := range opt.UnitValues {
		d, _ := c.Definition(v.Measure)
		r.report.Made = append(r.report.Made, Made{UnitValue: v, name: d.Name})
	}
	for _, step := range []func() error{r.begin, r.frame, r.header, r.match, r.require, r.prepare} {
		if err := step(); err != nil {
			return nil, r.named(err)
		}
	}
	return r, nil
}

// begin opens the source.
func (r *Reader) begin() error {
	counted := &meter{src: r.source, ctx: r.options.Context, tell: r.options.Progress, report: r.report}
	r.meter = counted
	src, encoding, err := decode(counted, r.options.Encoding)
	r.report.Encoding = encoding
	r.scan = newScanner(src, r.options.Delimiter, r.options.Limits)
	return err
}

// Report returns what was found so far; it grows while rows are read, but for
// the twins, which are those of the rows until now.
func (r *Reader) Report() *Report {
	r.countTwins()
	return r.report
}

// Rows yields the rows, each valid until the next one, and an [Error] of
// class [ErrRow] in the place of each bad one; reading goes on behind it. An
// Error of any other class is the last thing yielded. A second loop goes on
// where the first one stopped.
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

// next fills the row from the next record that counts. It fails with io.EOF
// behind the last one, and as Rows yields.
func (r *Reader) next() error {
	for {
		if r.express != nil && r.hurry() {
			if !r.inRange() {
				continue
			}
			if r.judges {
				if e := r.judge(); e != nil {
					return r.refuse(e)
				}
			}
			return nil
		}
		err := r.sheet.next()
		r.report.Blank, r.report.Remarks = r.sheet.blank, r.sheet.remarks
		if err != nil {
			r.countTwins()
			return r.named(err)
		}
		counts, e := r.fill()
		switch {
		case e != nil:
			return r.refuse(e)
		case counts:
			return nil
		}
	}
}

// accept counts the row.
func (r *Reader) accept() {
	r.meetTwin()
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
// column that is written in a wrong style only the first. An error that has a
// class already ends the reading.
func (r *Reader) refuse(e *Error) error {
	e.Line, e.File = r.scan.line, r.report.quotedFile()
	if e.class != nil {
		return e
	}
	e.class = ErrRow
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
