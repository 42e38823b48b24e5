package calendar

import (
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
)

// TestOtherNames holds that a hold and a blackout stop a channel whatever name
// it goes by in them and in the entry.
func TestOtherNames(t *testing.T) {
	for _, names := range [][2]channel.ID{{"instagram", "IG"}, {"IG", "instagram"}, {"IG", "Instagram"}} {
		c, at := sound(t)
		c.Entries[3].Posts[0].Channel = names[0]
		c.Holds[0] = Hold{From: time.Date(2026, 3, 20, 0, 0, 0, 0, time.UTC), Until: time.Date(2026, 3, 21, 0, 0, 0, 0, time.UTC), Channels: names[1:]}
		c.Blackouts[0].Days, c.Blackouts[0].Channels = days(t, "2026-03-20"), names[1:]
		found := Check(c, at).Findings
		for _, code := range []string{"CAL-014", "CAL-016"} {
			if got := only(found, code); len(got) != 1 || got[0].Path != "/entries/3/slot" {
				t.Errorf("%v: %s is %+v", names, code, got)
			}
		}
	}
}

// TestClauses holds that whoever has to write the rules of a contest learns what
// law and platform want to see in them.
func TestClauses(t *testing.T) {
	c, at := sound(t)
	c.Entries[3].Contest.Rules = ""
	want := "They are to have: a release of the platform by each entrant; a statement that the platform has no part in it; " +
		"no inaccurate tagging; entry free of charge."
	if found := only(Check(c, at).Findings, "CAL-063"); len(found) != 1 || !strings.HasSuffix(found[0].Fix.EN, want) {
		t.Errorf("%+v", found)
	}
	c.Entries[3].Posts[0].Channel, at.Where = channel.Bluesky, nil
	if found := only(Check(c, at).Findings, "CAL-063"); len(found) != 1 || found[0].Fix.EN != "Add the rules, the last day and who may take part." {
		t.Errorf("nothing is asked for: %+v", found)
	}
}
