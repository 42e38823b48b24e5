package html

import (
	"bufio"
	"cmp"
	"html/template"
	"io"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Page says what is shown, and how.
//
// The zero Page shows the calendar's own period in its own zone, in English,
// with weeks that begin on Sunday.
type Page struct {
	Days      civil.Period // shown month by month; zero: the calendar's period
	Zone      string       // whose clocks the page shows; "": the calendar's
	WeekStart time.Weekday
	Holidays  civil.Holidays
	Lang      i18n.Lang
}

// Write writes the calendar as a page. Zones are those of the page, the
// calendar and its entries.
//
// An entry that cannot be placed, because its zone is not among them or because
// it repeats too often, stands in a list at the end of the page with the reason.
// It fails with the error of [civil.Zones.Location] if zones does not have the
// zone of the page, and with the first error of w.
func Write(w io.Writer, c calendar.Calendar, zones civil.Zones, p Page) error {
	if p.Days.IsZero() {
		p.Days = c.Period
	}
	if _, err := zones.Location(cmp.Or(p.Zone, c.Zone)); err != nil {
		return err
	}
	agenda, faults := c.Agenda(p.Days, p.Zone, zones)
	page, err := template.New("page").Parse(layout)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := page.Execute(out, p.view(agenda, faults)); err != nil {
		return err
	}
	return out.Flush()
}
