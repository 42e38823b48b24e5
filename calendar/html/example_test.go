package html_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/calendar/html"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func Example() {
	c, err := calendar.ReadCSV(strings.NewReader("clave,título,fecha,hora\npan,Pan de maíz,2026-03-02,09:30\n"),
		calendar.Calendar{Name: "Panadería", Zone: "Europe/Madrid", Period: civil.MonthOf(civil.MustDate("2026-03-01"))})
	if err != nil {
		fmt.Println(err)
		return
	}
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	var page strings.Builder
	if err := html.Write(&page, c, zones, html.Page{Lang: i18n.ES, WeekStart: time.Monday}); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(page.String()) {
		if strings.Contains(line, "Pan de maíz") {
			fmt.Print(line)
		}
	}
	// Output:
	// <li class="early"><time datetime="2026-03-02T08:30:00Z">09:30</time> <bdi>Pan de maíz</bdi> <span class="state">idea</span></li>
}

func ExampleWrite() {
	err := html.Write(os.Stdout, calendar.Calendar{Zone: "Europe/Madrid"}, civil.Zones{}, html.Page{})
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output: la zona "Europe/Madrid" no está cargada (cargadas: ninguna): indique su nombre en LoadZones
}
