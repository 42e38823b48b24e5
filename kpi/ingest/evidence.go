package ingest

import (
	"bytes"
	"io"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Proof is the cell that settled how a file writes its numbers or dates.
//
// The zero Proof is none: the options say it, or no cell needed it.
type Proof struct {
	Line   int    `json:"line"`   // the physical line, from 1
	Column int    `json:"column"` // from 1
	Header string `json:"header"`
	Cell   string `json:"cell"`
}

// proof is the cell of the record that is read.
func (r *Reader) proof(s *scanner, at int) Proof {
	cell := s.cells[at]
	return Proof{s.line, at + 1, r.report.Columns[at].Header, string(cell[:min(len(cell), i18n.QuoteLimit)])}
}

// styleOf is the style in which a number is read. A number that only one style
// can read settles it, or contradicts what another one settled; one that means
// something else in each makes the reader look for evidence.
func (r *Reader) styleOf(at int, body []byte) (NumberStyle, *flaw) {
	how, style := fitOf(body)
	switch {
	case how == fitsBoth:
		return EnglishNumbers, nil
	case how == fitsOne && r.report.Numbers == "":
		r.settleNumbers(style, r.proof(r.scan, at))
	case how == ambiguous && r.report.Numbers == "":
		if bad := r.look(); bad != nil {
			return "", bad
		}
		if r.report.Numbers == "" {
			return "", r.unsettled(i18n.Sprintf(i18n.Text{
				EN: "this is one number in English style and another one in European style, and no cell%s settles which it is",
				ES: "esto es un número en estilo inglés y otro en estilo europeo, y ninguna celda%s lo aclara",
			}, r.seen()), i18n.Text{
				EN: "state the number style: en (1,234.56) or eu (1.234,56)",
				ES: "indique el estilo numérico: en (1,234.56) o eu (1.234,56)",
			})
		}
	case how == fitsOne && style != r.report.Numbers:
		return "", r.contradicts(style.text(), r.report.Numbers.text(), r.report.NumbersBy)
	}
	return r.report.Numbers, nil
}

func (r *Reader) settleNumbers(s NumberStyle, by Proof) {
	r.report.Numbers, r.report.NumbersBy = s, by
	r.point, _ = s.marks()
	r.forget()
}

func (r *Reader) settleDates(o DateOrder, by Proof) {
	r.report.Dates, r.report.DatesBy = o, by
	r.forget()
}

// forget frees what was kept for evidence, once it is not needed any more.
func (r *Reader) forget() {
	if r.source.memory != nil && r.report.Numbers != "" && r.report.Dates != "" {
		r.source.memory.forget()
	}
}

// unsettled is the flaw of a cell that can be read in two ways.
func (r *Reader) unsettled(problem, fix i18n.Text) *flaw {
	return &flaw{problem: problem, fix: fix, style: true}
}

// seen says how far evidence was looked for, where that is not everywhere.
func (r *Reader) seen() i18n.Text {
	if r.sawAll {
		return i18n.Text{}
	}
	return i18n.Sprintf(i18n.Text{
		EN: " of the first %s bytes", ES: " de los primeros %s bytes",
	}, i18n.Int(int64(r.options.Limits.LookAhead)))
}

// contradicts is the flaw of a cell that only another way of writing than the
// file's can read. Where the file itself settled that, the reading ends: what
// was read before may be wrong.
func (r *Reader) contradicts(this, settled i18n.Text, by Proof) *flaw {
	if by == (Proof{}) {
		return &flaw{
			problem: i18n.Sprintf(i18n.Text{
				EN: "this can only be %s, and the options say %s",
				ES: "esto solo puede ser %s, y las opciones dicen %s",
			}, this, settled),
			fix:   i18n.Text{EN: "state what the file has, or leave it to the file", ES: "indique lo que tiene el archivo o deje que lo aclare él"},
			style: true,
		}
	}
	return &flaw{
		problem: i18n.Sprintf(i18n.Text{
			EN: "this can only be %s, and %s in line %d can only be %s",
			ES: "esto solo puede ser %s, y %s en la línea %d solo puede ser %s",
		}, this, i18n.Quote(by.Cell), by.Line, settled),
		fix: i18n.Text{
			EN: "export the file again, all of it in one style",
			ES: "vuelva a exportar el archivo, todo en un mismo estilo",
		},
		class: ErrFormat,
	}
}

// look looks for evidence in the whole table, or in as much of it as is
// remembered, once.
func (r *Reader) look() *flaw {
	if r.looked {
		return nil
	}
	r.looked = true
	var src io.Reader
	if r.source.again != nil {
		again, done, err := r.source.again()
		if err != nil {
			return &flaw{
				problem: i18n.Sprintf(i18n.Text{EN: "the file cannot be read twice: %s", ES: "el archivo no se puede leer dos veces: %s"}, err),
				class:   ErrSource, cause: err,
			}
		}
		defer done()
		src, r.sawAll = again, true
	} else {
		head, all := r.source.memory.look()
		src, r.sawAll = bytes.NewReader(head), all
		if !all {
			src = io.MultiReader(src, failing{io.ErrUnexpectedEOF})
		}
	}
	decoded, _, err := decode(src, r.options.Encoding)
	if err != nil {
		return nil // it was decoded before: the file has changed under us, and the reading will tell
	}
	s := newScanner(decoded, r.scan.delimiter, r.options.Limits)
	s.eol = r.scan.eol
	s.fill()
	for range r.linesAbove {
		s.skipLine()
	}
	for range r.headed {
		if s.scan() != nil {
			return nil
		}
	}
	return r.gather(&sheet{scan: s, words: r.words, width: len(r.report.Columns), comments: r.sheet.comments})
}

// gather collects the first proof of each style and order in a table.
func (r *Reader) gather(t *sheet) *flaw {
	var styles [2]Proof
	var orders [2]Proof
	for t.next() == nil {
		for _, c := range r.witnesses {
			if c.at >= len(t.scan.cells) {
				continue
			}
			cell := trim(t.scan.cells[c.at])
			if c.unit == asDate {
				if i := orderIn(cell); i >= 0 && orders[i] == (Proof{}) {
					orders[i] = r.proof(t.scan, c.at)
				}
				continue
			}
			body, _, bad := bareFigure(cell, c.unit)
			if bad != nil {
				continue
			}
			if how, style := fitOf(body); how == fitsOne {
				i := 0
				if style == EuropeanNumbers {
					i = 1
				}
				if styles[i] == (Proof{}) {
					styles[i] = r.proof(t.scan, c.at)
				}
			}
		}
	}
	if r.report.Numbers == "" {
		switch {
		case styles[0] != (Proof{}) && styles[1] != (Proof{}):
			return r.mixed(styles, EnglishNumbers.text(), EuropeanNumbers.text())
		case styles[0] != (Proof{}):
			r.settleNumbers(EnglishNumbers, styles[0])
		case styles[1] != (Proof{}):
			r.settleNumbers(EuropeanNumbers, styles[1])
		}
	}
	if r.report.Dates == "" {
		switch {
		case orders[0] != (Proof{}) && orders[1] != (Proof{}):
			return r.mixed(orders, i18n.Same(string(DMY)), i18n.Same(string(MDY)))
		case orders[0] != (Proof{}):
			r.settleDates(DMY, orders[0])
		case orders[1] != (Proof{}):
			r.settleDates(MDY, orders[1])
		}
	}
	return nil
}

// mixed is the flaw of a file that proves two things that exclude each other.
func (r *Reader) mixed(by [2]Proof, first, second i18n.Text) *flaw {
	return &flaw{
		problem: i18n.Sprintf(i18n.Text{
			EN: "%s in line %d can only be %s, and %s in line %d can only be %s",
			ES: "%s en la línea %d solo puede ser %s, y %s en la línea %d solo puede ser %s",
		}, i18n.Quote(by[0].Cell), by[0].Line, first, i18n.Quote(by[1].Cell), by[1].Line, second),
		fix: i18n.Text{
			EN: "export the file again, all of it in one style",
			ES: "vuelva a exportar el archivo, todo en un mismo estilo",
		},
		class: ErrFormat,
	}
}

// witness is a column whose cells may settle how the file is written.
type witness struct {
	at   int
	unit cellUnit
}
