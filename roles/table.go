package roles

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// table is a responsibility table in reading.
type table struct {
	headings []string
	byLetter []Letter // of each column, in the form with a column for each letter; else nil
	matrix   Matrix
	column   map[string]int // of the names in Who
}

// size is the number of headings.
func (t *table) size() int {
	if t == nil {
		return 0
	}
	return len(t.headings)
}

// newTable takes the row of headings.
func newTable(cells []string, line int) (*table, error) {
	t := &table{headings: cells, column: map[string]int{}}
	if len(cells) < 2 {
		return nil, &TableError{Line: line, Problem: i18n.Text{
			EN: "there is one heading only: put a comma, a semicolon or a tab between the columns",
			ES: "hay un solo encabezado: separe las columnas con coma, punto y coma o tabulador",
		}}
	}
	seen := make(map[string]bool, len(cells))
	for i, heading := range cells[1:] {
		switch {
		case heading == "":
			return nil, &TableError{Line: line, Column: i18n.Quote(cells[i]), Problem: i18n.Text{
				EN: "the column after it has no heading", ES: "la columna siguiente no tiene encabezado",
			}}
		case seen[heading]:
			return nil, &TableError{Line: line, Column: i18n.Quote(heading), Problem: i18n.Text{
				EN: "the heading is there twice", ES: "el encabezado está dos veces",
			}}
		}
		seen[heading] = true
		t.byLetter = append(t.byLetter, heads(heading))
	}
	if slices.Contains(t.byLetter, 0) || !slices.Contains(t.byLetter, Responsible) {
		t.byLetter = nil
		t.matrix.Who = slices.Clone(cells[1:])
		return t, nil
	}
	for i, letter := range t.byLetter {
		if slices.Contains(t.byLetter[:i], letter) {
			return nil, &TableError{Line: line, Column: i18n.Quote(cells[i+1]), Problem: i18n.Sprintf(i18n.Text{
				EN: "a second column stands for %s", ES: "una segunda columna significa %s",
			}, letter)}
		}
	}
	return t, nil
}

// row takes a row with a task.
func (t *table) row(cells []string, line int) error {
	if len(cells) > len(t.headings) {
		return &TableError{Line: line, Cell: i18n.Quote(cells[len(t.headings)]), Problem: i18n.Text{
			EN: "the cell has no heading above it", ES: "la celda no tiene encabezado encima",
		}}
	}
	if cells[0] == "" {
		return &TableError{Line: line, Column: i18n.Quote(t.headings[0]), Problem: i18n.Text{
			EN: "the row names no task", ES: "la fila no nombra ninguna tarea",
		}}
	}
	task := Task{Name: cells[0]}
	for i, cell := range cells[1:] {
		var fault *TableError
		if t.byLetter != nil {
			fault = t.names(&task, cell, t.byLetter[i])
		} else {
			fault = t.letters(&task, cell, t.headings[i+1])
		}
		if fault != nil {
			fault.Line, fault.Column = line, i18n.Quote(t.headings[i+1])
			return fault
		}
	}
	if t.byLetter != nil {
		slices.SortStableFunc(task.Assignments, func(a, b Assignment) int { return t.column[a.Who] - t.column[b.Who] })
	}
	t.matrix.Tasks = append(t.matrix.Tasks, task)
	return nil
}

// letters takes a cell with letters.
func (t *table) letters(task *Task, cell, who string) *TableError {
	switch strings.ToUpper(cell) {
	case "", "-", "–", "—":
		return nil
	case "AR", "RA": // the one pair that is written without anything between
		cell = cell[:1] + "/" + cell[1:]
	}
	for one := range strings.FieldsFuncSeq(cell, func(r rune) bool { return strings.ContainsRune("/,;+& ", r) }) {
		letter, err := ParseLetter(one)
		if err != nil {
			return &TableError{Cell: i18n.Quote(cell), Problem: i18n.Text{
				EN: "this is no letter of RACI or RASCI: use R, A, S, C, I, or A/R for both",
				ES: "no es una letra de RACI o RASCI: use R, A, S, C, I, o A/R para ambas",
			}}
		}
		t.add(task, who, letter)
	}
	return nil
}

// names takes a cell with names.
func (t *table) names(task *Task, cell string, letter Letter) *TableError {
	for name := range strings.SplitSeq(cell, ",") {
		name = tidyText(name)
		switch {
		case name == "" || name == "-" || name == "–" || name == "—":
			continue
		case heads(name) == Responsible:
			return &TableError{Cell: i18n.Quote(name), Problem: i18n.Text{
				EN: "this reads as a heading, not as a name", ES: "se lee como un encabezado, no como un nombre",
			}}
		}
		if _, ok := t.column[name]; !ok {
			t.column[name] = len(t.matrix.Who)
			t.matrix.Who = append(t.matrix.Who, name)
		}
		t.add(task, name, letter)
	}
	return nil
}

func (t *table) add(task *Task, who string, letter Letter) {
	task.Assignments = append(task.Assignments, Assignment{who, letter})
	t.matrix.RASCI = t.matrix.RASCI || letter == Supports
}
