// Command nodatabase says when the day begins in Madrid on which clocks go forward
// there, if the machine has a time zone database.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func main() {
	slot := civil.Slot{Date: civil.MustDate("2025-03-30"), Zone: "Europe/Madrid"}
	zones, err := civil.LoadZones(slot.Zone)
	if err != nil {
		fmt.Println(err)
		fmt.Println(i18n.Say(err, i18n.ES))
		os.Exit(1)
	}
	at, err := slot.Instant(zones)
	fmt.Println(at.Time.Format(time.RFC3339), err)
}
