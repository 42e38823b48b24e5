package community_test

import (
	"errors"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/civil"
)

func TestCommunityDesk(t *testing.T) {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	office, err := civil.ParseHours("L-V 9:00-17:00")
	if err != nil {
		t.Fatal(err)
	}
	holidays, err := civil.NewHolidays(civil.Holiday{Date: civil.MustDate(monday)})
	if err != nil {
		t.Fatal(err)
	}
	now := clockTime(t, "09:00")
	desk, err := community.Community{Zone: "Europe/Madrid", Hours: office}.Desk(now, zones, holidays)
	if err != nil || desk.Zone != zones["Europe/Madrid"] || !desk.Hours.Equal(office) || !desk.Now.Equal(now) {
		t.Errorf("%+v, %v", desk, err)
	}
	// That Monday is a holiday: the clock begins on Tuesday.
	list := deadlines(t, desk, script(t, "08:30Q"), community.Target{First: community.Span(time.Hour)})
	if got := list[0].Due.Format(time.RFC3339); got != "2026-03-03T10:00:00+01:00" {
		t.Error(got)
	}
	if desk, err := (community.Community{}).Desk(now, nil, civil.Holidays{}); err != nil || desk.Zone != nil {
		t.Errorf("%+v, %v", desk, err)
	}
	if _, err := (community.Community{Zone: "Europe/Paris"}).Desk(now, zones, holidays); !errors.Is(err, civil.ErrZone) {
		t.Error(err)
	}
}
