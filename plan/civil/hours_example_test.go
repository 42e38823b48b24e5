package civil_test

import (
	"fmt"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

func ExampleHours_Add() {
	h, err := civil.ParseHours("L-V 9:00-17:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	friday := time.Date(2026, time.March, 6, 16, 30, 0, 0, time.UTC)
	fmt.Println(h.Add(friday, time.Hour, civil.Holidays{}))
	// Output: 2026-03-09 09:30:00 +0000 UTC true
}

func ExampleHours_Between() {
	zone, err := civil.LoadZone("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	h, err := civil.ParseHours("S-D 1:00-4:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	// On Sunday the clocks skip the hour from two to three.
	saturday := time.Date(2026, time.March, 28, 0, 0, 0, 0, zone)
	fmt.Println(h.Between(saturday, saturday.AddDate(0, 0, 2), civil.Holidays{}))
	// Output: 5h0m0s
}

func ExampleHours_PerWeek() {
	h, err := civil.ParseHours("L-J 9:00-14:00 16:00-19:00; V 9:00-15:00")
	fmt.Println(h.PerWeek(), err)
	// Output: 38h0m0s <nil>
}
