package report

import (
	"bufio"
	"html/template"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// WriteHTML writes the report as a page of HTML with its charts. It fails with
// the first error of w.
func (r Report) WriteHTML(w io.Writer, l i18n.Lang) error {
	page, err := template.New("page").Parse(layout)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := page.Execute(out, view(r.document(l))); err != nil {
		return err
	}
	return out.Flush()
}

// sheet is what the layout shows. All texts are escaped by it.
type sheet struct {
	Lang, Title string
	Tab         string // the title, as long as a tab has room for
	Style       template.CSS
	Lead        []string
	Sections    []sheetSection
}

type sheetSection struct {
	Title  string
	Blocks []sheetBlock
}

type sheetBlock struct {
	Words, List []string
	Caption     string
	Head        []sheetCell
	Rows        [][]sheetCell
	Drawing     *drawing
}

type sheetCell struct {
	Text  string
	Row   bool // the heading of its row
	Class string
}

// headClass is the look of a heading, which stands where its figures do.
func headClass(figure bool) string {
	if figure {
		return "figure"
	}
	return ""
}

// narrow is the number of characters up to which a figure stays in one line.
const narrow = 14

// class is the look of a cell: figures stand at the end, dates in one line.
func class(text string, figure bool) string {
	switch {
	case !figure:
		return ""
	case utf8.RuneCountInString(text) > narrow:
		return "figure"
	}
	return "figure tight"
}

func view(d document) sheet {
	s := sheet{Lang: d.lang.String(), Title: line(d.title), Tab: short(d.title, 70), Style: style, Lead: d.lead}
	charts := 0
	for _, part := range d.sections {
		shown := sheetSection{Title: part.title}
		for _, b := range part.blocks {
			v := sheetBlock{Words: lines(b.words), List: lines(b.list), Caption: line(b.caption)}
			for i, h := range b.head {
				v.Head = append(v.Head, sheetCell{Text: line(h), Class: headClass(i >= b.names)})
			}
			for _, row := range b.rows {
				var cells []sheetCell
				for i, c := range row {
					cells = append(cells, sheetCell{Text: line(c), Row: i == 0, Class: class(c, i >= b.names)})
				}
				v.Rows = append(v.Rows, cells)
			}
			if b.chart != nil {
				charts++
				picture := b.chart.draw("chart-" + strconv.Itoa(charts))
				v.Drawing = &picture
			}
			shown.Blocks = append(shown.Blocks, v)
		}
		s.Sections = append(s.Sections, shown)
	}
	return s
}

func lines(list []string) []string {
	clean := make([]string, len(list))
	for i, s := range list {
		clean[i] = line(s)
	}
	return clean
}
