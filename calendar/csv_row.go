package calendar

import (
	"strings"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// rowEntry is what a row says.
type rowEntry struct {
	workflow    Workflow
	entry       Entry
	post        Post
	date, clock string

	assets, alts, holders, licences, untils string
}

// row takes a row with a post.
func (t *table) row(cells []string, line int) {
	if len(cells) > len(t.columns) {
		t.refuse(line, "", problemf(i18n.Text{
			EN: "the cell %s has no heading above it", ES: "la celda %s no tiene encabezado encima",
		}, i18n.Quote(cells[len(t.columns)])))
		return
	}
	cells = append(cells, make([]string, len(t.columns)-len(cells))...)
	before := len(t.faults) + t.omitted
	r := rowEntry{workflow: t.workflow}
	for i, c := range t.columns {
		if cells[i] == "" {
			continue
		}
		if err := c.read(&r, cells[i]); err != nil {
			t.refuse(line, t.names[i], err)
		}
	}
	for _, err := range []error{r.readSlot(), r.readAssets()} {
		if err != nil {
			t.refuse(line, "", err)
		}
	}
	if r.entry.Key == "" && r.entry.ID == (uuid.UUID{}) {
		t.refuse(line, "", problemf(i18n.Text{EN: "the row has neither a key nor an ID", ES: "la fila no tiene clave ni id"}))
	}
	if before == len(t.faults)+t.omitted {
		t.add(r, cells, line)
	}
}

// readSlot puts date and time together.
func (r *rowEntry) readSlot() error {
	switch {
	case r.date == "" && r.clock == "":
		return nil
	case r.clock == "":
		return problemf(i18n.Text{EN: "there is a date and no time", ES: "hay fecha y no hay hora"})
	case r.date == "":
		return problemf(i18n.Text{EN: "there is a time and no date", ES: "hay hora y no hay fecha"})
	}
	if at := strings.IndexByte(r.clock, ':'); at == 1 {
		r.clock = "0" + r.clock
	}
	date, err := civil.ParseDate(r.date)
	if err != nil {
		return err
	}
	clock, err := civil.ParseClock(r.clock)
	if err != nil {
		return err
	}
	r.entry.Slot.Date, r.entry.Slot.Clock = date, clock
	if r.entry.Slot.Zone != "" {
		_, err = civil.ParseSlot(r.entry.Slot.String()) // looks at the name of the zone
	}
	return err
}

// add puts what a row says into the calendar.
func (t *table) add(r rowEntry, cells []string, line int) {
	at, known := t.byKey[r.entry.Key]
	if byID, ok := t.byID[r.entry.ID]; ok {
		at, known = byID, true
	}
	if !known {
		if r.post.Channel != "" || r.post.Format != "" || r.post.Text != "" || len(r.post.Links) > 0 {
			r.entry.Posts = []Post{r.post}
		}
		at = len(t.calendar.Entries)
		t.calendar.Entries = append(t.calendar.Entries, r.entry)
		t.lines[at], t.cells[at] = line, cells
		t.index(at, r.entry)
		return
	}
	first, ours := t.lines[at]
	if !ours {
		t.refuse(line, "", problemf(i18n.Text{
			EN: "the calendar has the entry %s already", ES: "el calendario ya tiene la entrada %s",
		}, i18n.Quote(r.entry.name())))
		return
	}
	for i, c := range t.columns {
		if !c.post && cells[i] != t.cells[at][i] {
			t.refuse(line, t.names[i], problemf(i18n.Text{
				EN: "entry %s has %s here and %s in line %s", ES: "la entrada %s tiene aquí %s, y %s en la línea %s",
			}, i18n.Quote(r.entry.name()), i18n.Quote(cells[i]), i18n.Quote(t.cells[at][i]), i18n.Int(int64(first))))
			return
		}
	}
	e := &t.calendar.Entries[at]
	if _, twice := e.Post(r.post.Channel); twice || len(e.Posts) == 0 {
		t.refuse(line, "", problemf(i18n.Text{
			EN: "entry %s is in line %s too, on the same channel", ES: "la entrada %s está también en la línea %s, en el mismo canal",
		}, i18n.Quote(r.entry.name()), i18n.Int(int64(first))))
		return
	}
	e.Posts = append(e.Posts, r.post)
}
