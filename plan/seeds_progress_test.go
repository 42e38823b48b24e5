package plan

import (
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/roles"
)

// seedVerification verifies a plan against its targets, names what does not
// comply, and corrects only that.
func seedVerification(t *testing.T) {
	p, f := lagging()
	second := p.Targets[0]
	second.Key, second.Metric = "clicks", "clicks"
	p.Targets = append(p.Targets, second)
	f.Results = append(f.Results, Result{Target: "clicks", Figure: kpi.Count(100), Since: p.Period.First()})
	list := correctionsOf(t, p, f, nil)
	if len(list) == 0 {
		t.Fatal("nothing is corrected")
	}
	for _, c := range list {
		if c.Target != "fans" || c.Verdict != OffTrack {
			t.Errorf("%s answers %s, %s", c.Kind, c.Target, c.Verdict)
		}
	}
}

// seedStrategy adjusts the strategy on data: with enough of them, and not with
// too few.
func seedStrategy(t *testing.T) {
	for n, want := range map[int64]CorrectionKind{9: GatherData, 10: ChangeTactic} {
		p, f := lagging()
		f.Results[0].Figure = kpi.Count(n)
		if list := correctionsOf(t, p, f, nil); len(list) == 0 || list[0].Kind != want {
			t.Errorf("%d orders: got %+v, want %s", n, list, want)
		}
	}
}

// seedTactic watches posts and changes the tactic of the action that carries
// them; the manager decides.
func seedTactic(t *testing.T) {
	p, f := lagging()
	list := of(correctionsOf(t, p, f, nil), ChangeTactic)
	if len(list) != 1 || list[0].Path != "/actions/1" || list[0].Decides != roles.SocialMediaManager {
		t.Errorf("got %+v", list)
	}
	if list := of(correctionsOf(t, p, f, nil), ChangeCadence); len(list) != 1 || p.Channels[1].ID != channel.Instagram || list[0].Path != "/channels/1/cadence/least" {
		t.Errorf("got %+v", list)
	}
}

// seedBudget moves a fifth of what is left of one line to the other, against the
// order of their average returns.
func seedBudget(t *testing.T) {
	p, f := budgeted()
	m := moved(correctionsOf(t, p, f, nil))[0].Moves
	if order, err := m[0].Average.Compare(m[1].Average); err != nil || order <= 0 {
		t.Errorf("averages %s and %s", m[0].Average, m[1].Average)
	}
	if !m[0].To.Equal(eur(900)) || !m[1].To.Equal(eur(1100)) {
		t.Errorf("got %s and %s", m[0].To, m[1].To)
	}
}

// seedReplanning gives a target that is out of reach the day on which it would
// be reached; the client decides.
func seedReplanning(t *testing.T) {
	p, f := lagging()
	list := of(correctionsOf(t, p, f, nil), ChangeTarget)
	if len(list) != 1 || list[0].Decides != roles.Client || !strings.Contains(list[0].Do.ES, "hasta el 2027-01-25") {
		t.Errorf("got %+v", list)
	}
}

// seedReview looks at the same target on three days, as manager and community
// manager do together: on track, at risk, reached.
func seedReview(t *testing.T) {
	p, f := lagging()
	for day, want := range map[string]Verdict{"2027-01-02": OnTrack, "2027-01-05": AtRisk, "2027-01-10": Reached} {
		f.Results[0].Figure = map[string]kpi.Value{"2027-01-02": kpi.Count(40), "2027-01-05": kpi.Count(80), "2027-01-10": kpi.Count(200)}[day]
		if got := progressOf(t, p, f, day).Objectives[0].Verdict; got != want {
			t.Errorf("on %s: got %s, want %s", day, got, want)
		}
	}
}
