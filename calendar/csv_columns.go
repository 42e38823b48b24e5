package calendar

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
	"github.com/pauta-go/pauta/plan/uuids"
	"github.com/pauta-go/pauta/roles"
)

// column is a column of a table of entries: its heading, other headings under
// which it is read, and how a cell is read and written. Cells of a column of
// posts may differ in the rows of one entry.
type column struct {
	name   i18n.Text
	also   []string
	post   bool
	number bool
	read   func(*rowEntry, string) error
	write  func(Entry, Post, i18n.Lang) string
}

// columns are the columns in the order in which they are written.
func columns() []column {
	return slices.Concat(entryColumns(), termColumns())
}

func entryColumns() []column {
	return []column{
		{name: i18n.Text{EN: "key", ES: "clave"}, read: readKey, write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Key }},
		{name: i18n.Text{EN: "id", ES: "id"}, also: []string{"uuid"}, read: readID, write: writeID},
		{name: i18n.Text{EN: "title", ES: "título"}, read: text(func(r *rowEntry) *string { return &r.entry.Title }), write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Title }},
		{name: i18n.Text{EN: "date", ES: "fecha"}, read: text(func(r *rowEntry) *string { return &r.date }), write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Slot.Date.String() }},
		{name: i18n.Text{EN: "time", ES: "hora"}, read: text(func(r *rowEntry) *string { return &r.clock }), write: writeClock},
		{name: i18n.Text{EN: "time zone", ES: "zona horaria"}, also: []string{"zone", "zona"}, read: text(func(r *rowEntry) *string { return &r.entry.Slot.Zone }), write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Slot.Zone }},
		{name: i18n.Text{EN: "channel", ES: "canal"}, post: true, read: readChannel, write: func(_ Entry, p Post, _ i18n.Lang) string { return string(p.Channel) }},
		{name: i18n.Text{EN: "format", ES: "formato"}, post: true, read: readFormat, write: func(_ Entry, p Post, l i18n.Lang) string { return name(p.Format, l) }},
		{name: i18n.Text{EN: "text", ES: "texto"}, post: true, read: text(func(r *rowEntry) *string { return &r.post.Text }), write: func(_ Entry, p Post, _ i18n.Lang) string { return p.Text }},
		{name: i18n.Text{EN: "link", ES: "enlace"}, also: []string{"links", "enlaces"}, post: true, read: readLinks, write: func(_ Entry, p Post, _ i18n.Lang) string { return strings.Join(p.Links, " ") }},
		{name: i18n.Text{EN: "kind", ES: "tipo"}, read: readKind, write: func(e Entry, _ Post, l i18n.Lang) string { return name(e.Kind, l) }},
		{name: i18n.Text{EN: "origin", ES: "origen"}, read: readOrigin, write: func(e Entry, _ Post, l i18n.Lang) string { return name(e.Origin, l) }},
		{name: i18n.Text{EN: "assets", ES: "recursos"}, also: []string{"asset", "recurso"}, read: text(func(r *rowEntry) *string { return &r.assets }), write: writeAssets},
		{name: i18n.Text{EN: "alternative text", ES: "texto alternativo"}, also: []string{"alt"}, read: text(func(r *rowEntry) *string { return &r.alts }), write: bars(altOf)},
		{name: i18n.Text{EN: "rights holder", ES: "titular de los derechos"}, also: []string{"rights", "derechos"}, read: text(func(r *rowEntry) *string { return &r.holders }), write: bars(holderOf)},
		{name: i18n.Text{EN: "licence", ES: "licencia"}, also: []string{"license"}, read: text(func(r *rowEntry) *string { return &r.licences }), write: bars(licenceOf)},
		{name: i18n.Text{EN: "rights until", ES: "derechos hasta"}, read: text(func(r *rowEntry) *string { return &r.untils }), write: bars(untilOf)},
		{name: i18n.Text{EN: "pillar", ES: "pilar"}, read: text(func(r *rowEntry) *string { return &r.entry.Pillar }), write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Pillar }},
		{name: i18n.Text{EN: "part of the mix", ES: "parte de la mezcla"}, also: []string{"part", "parte"}, read: text(func(r *rowEntry) *string { return &r.entry.Part }), write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Part }},
		{name: i18n.Text{EN: "objective", ES: "objetivo"}, read: text(func(r *rowEntry) *string { return &r.entry.Objective }), write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Objective }},
		{name: i18n.Text{EN: "campaign", ES: "campaña"}, read: text(func(r *rowEntry) *string { return &r.entry.Campaign }), write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Campaign }},
		{name: i18n.Text{EN: "launch", ES: "lanzamiento"}, read: readLaunch, write: writeLaunch},
		{name: i18n.Text{EN: "part of the launch", ES: "parte del lanzamiento"}, read: readLaunchPart, write: writeLaunchPart},
		{name: i18n.Text{EN: "topics", ES: "temas"}, read: readTopics, write: func(e Entry, _ Post, _ i18n.Lang) string { return strings.Join(e.Topics, ", ") }},
		{name: i18n.Text{EN: "owner", ES: "responsable"}, read: text(func(r *rowEntry) *string { return &r.entry.Owner }), write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Owner }},
		{name: i18n.Text{EN: "approver", ES: "aprueba"}, read: text(func(r *rowEntry) *string { return &r.entry.Approver }), write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Approver }},
		{name: i18n.Text{EN: "state", ES: "estado"}, also: []string{"status"}, read: readState, write: writeState},
		{name: i18n.Text{EN: "length in minutes", ES: "duración en minutos"}, also: []string{"length", "duración"}, number: true, read: minutes(func(e *Entry) *roles.Minutes { return &e.Length }), write: func(e Entry, _ Post, _ i18n.Lang) string { return writeMinutes(e.Length) }},
		{name: i18n.Text{EN: "effort in minutes", ES: "dedicación en minutos"}, also: []string{"effort", "dedicación"}, number: true, read: minutes(func(e *Entry) *roles.Minutes { return &e.Effort }), write: func(e Entry, _ Post, _ i18n.Lang) string { return writeMinutes(e.Effort) }},
		{name: i18n.Text{EN: "repeat", ES: "repetición"}, also: []string{"rrule"}, read: readRepeat, write: func(e Entry, _ Post, _ i18n.Lang) string { return e.Repeat.String() }},
	}
}

// text reads a cell as it is.
func text(field func(*rowEntry) *string) func(*rowEntry, string) error {
	return func(r *rowEntry, cell string) error {
		*field(r) = cell
		return nil
	}
}

func readKey(r *rowEntry, cell string) error {
	r.entry.Key = cell
	return ident.CheckKey(cell)
}

func readID(r *rowEntry, cell string) (err error) {
	r.entry.ID, err = uuids.Parse(cell)
	return err
}

func readChannel(r *rowEntry, cell string) error {
	if spec, ok := channel.Standard().Lookup(cell); ok {
		r.post.Channel = spec.ID
		return nil
	}
	if near, ok := channel.Standard().Nearest(cell); ok {
		return problemf(i18n.Text{EN: "%s is no channel: is it %s?", ES: "%s no es un canal: ¿es %s?"}, i18n.Quote(cell), near.Name)
	}
	r.post.Channel = channel.ID(cell)
	return ident.CheckKey(cell)
}

func readLinks(r *rowEntry, cell string) error {
	r.post.Links = strings.Fields(cell)
	for _, link := range r.post.Links {
		if err := CheckLink(link); err != nil {
			return err
		}
	}
	return nil
}

func readTopics(r *rowEntry, cell string) error {
	for topic := range strings.SplitSeq(cell, ",") {
		if topic = strings.TrimSpace(topic); topic != "" {
			r.entry.Topics = append(r.entry.Topics, topic)
		}
	}
	return nil
}

func readRepeat(r *rowEntry, cell string) error { return r.entry.Repeat.UnmarshalText([]byte(cell)) }

// minutes reads a number of minutes.
func minutes(field func(*Entry) *roles.Minutes) func(*rowEntry, string) error {
	return func(r *rowEntry, cell string) error {
		n, err := strconv.ParseUint(cell, 10, 31)
		if err != nil {
			return problemf(i18n.Text{
				EN: "%s is not a number of minutes", ES: "%s no es un número de minutos",
			}, i18n.Quote(cell))
		}
		*field(&r.entry) = roles.Minutes(n)
		return nil
	}
}

func writeMinutes(m roles.Minutes) string {
	if m == 0 {
		return ""
	}
	return strconv.FormatInt(int64(m), 10)
}

func writeID(e Entry, _ Post, _ i18n.Lang) string {
	if e.ID == [16]byte{} {
		return ""
	}
	return e.ID.String()
}

func writeClock(e Entry, _ Post, _ i18n.Lang) string {
	if e.Slot.Date.IsZero() {
		return ""
	}
	return e.Slot.Clock.String()
}

func writeState(e Entry, _ Post, l i18n.Lang) string {
	if len(e.History) == 0 {
		return ""
	}
	return e.State().Name().In(l)
}
