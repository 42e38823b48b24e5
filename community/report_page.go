package community

import (
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// page is a text in one language that is being written.
type page struct {
	strings.Builder
	lang i18n.Lang
}

func (p *page) line(text i18n.Text, args ...any) {
	p.WriteString(i18n.Sprintf(text, args...).In(p.lang))
	p.WriteByte('\n')
}

func (p *page) gap() { p.WriteByte('\n') }

// more says that a list goes on.
func (p *page) more(n int) {
	if n > 0 {
		p.line(i18n.Text{EN: "and %s more", ES: "y %s más"}, i18n.Int(int64(n)))
	}
}

// table is a table of a page: the first column to the left, the others to the
// right.
type table struct {
	page *page
	rows [][]string
}

func (p *page) table(heading ...i18n.Text) *table {
	t := &table{page: p}
	t.row(heading[0], heading[1:]...)
	return t
}

func (t *table) row(name i18n.Text, cells ...i18n.Text) {
	row := []string{name.In(t.page.lang)}
	for _, c := range cells {
		row = append(row, c.In(t.page.lang))
	}
	t.rows = append(t.rows, row)
}

// end writes the table.
func (t *table) end() {
	var widths []int
	for _, row := range t.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range t.rows {
		for i, cell := range row {
			room := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i == 0 {
				t.page.WriteString(cell + room)
			} else {
				t.page.WriteString("  " + room + cell)
			}
		}
		t.page.WriteByte('\n')
	}
}
