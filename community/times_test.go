package community_test

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
)

// ended are waits of so many units, answered where event is 1 and else waiting.
func ended(unit time.Duration, times []float64, event []int) community.Waits {
	waits := make(community.Waits, len(times))
	for i, n := range times {
		waits[i] = community.Wait{For: community.FirstResponse, Elapsed: time.Duration(n * float64(unit)), End: community.End(event[i])}
	}
	return waits
}

// TestKnownWaits holds the known answers of topic H on responses.
func TestKnownWaits(t *testing.T) {
	f, err := os.Open("../kpi/testdata/known-answers.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	type inputs struct {
		Times   []float64
		TimesS  []float64 `json:"times_s"`
		Event   []int
		Created string
		Minutes int `json:"target_minutes"`
		Hours   string
		Zone    string
		Elapsed int `json:"target_hours"`
	}
	due := func(t *testing.T, in inputs, zone string, target community.Target) string {
		slot, err := civil.ParseSlot(in.Created + "[" + zone + "]")
		if err != nil {
			t.Fatal(err)
		}
		zones, err := civil.LoadZones(zone)
		if err != nil {
			t.Fatal(err)
		}
		at, err := slot.Instant(zones)
		if err != nil {
			t.Fatal(err)
		}
		desk := community.Desk{Now: at.Time, Zone: zones[zone]}
		if in.Hours != "" {
			if desk.Hours, err = civil.ParseHours(in.Hours); err != nil {
				t.Fatal(err)
			}
		}
		thread := community.Thread{Messages: []community.Interaction{{Key: "m", From: community.Audience, At: at.Time}}}
		return deadlines(t, desk, thread, target)[0].Due.Format("2006-01-02T15:04")
	}
	known := map[string]func(t *testing.T, in inputs) any{
		"kaplan_meier_median": func(t *testing.T, in inputs) any {
			m, why := ended(time.Hour, in.Times, in.Event).Elapsed().Median()
			if why != 0 || !m.Kept.Reached || m.Off != m.Kept.Time-m.Answered {
				t.Fatalf("%v, %s", m, why)
			}
			return m.Kept.Time.Hours()
		},
		"median_response_dropping_open": func(t *testing.T, in inputs) any {
			m, why := ended(time.Hour, in.Times, in.Event).Elapsed().Median()
			if why != 0 {
				t.Fatal(why)
			}
			return m.Answered.Hours()
		},
		"kaplan_meier_open_items": func(t *testing.T, in inputs) any {
			times := ended(time.Second, in.TimesS, in.Event).Elapsed()
			m, why := times.Median()
			if why != 0 || m.Kept.Reached {
				t.Fatalf("%v, %s", m, why)
			}
			c, why := times.Chance(242 * time.Second)
			if why != 0 || c.Answered != 1 || math.Abs(c.Off-2.0/3) > 1e-12 {
				t.Fatalf("%v, %s", c, why)
			}
			return map[string]any{"S_at_242": math.Round((1-c.Kept)*1e12) / 1e12, "median": "not reached"}
		},
		"business_hours_due": func(t *testing.T, in inputs) any {
			return due(t, in, "UTC", community.Target{First: community.Span(time.Duration(in.Minutes) * time.Minute)})
		},
		"calendar_hours_due": func(t *testing.T, in inputs) any {
			return due(t, in, in.Zone, community.Target{First: community.Span(time.Duration(in.Elapsed) * time.Hour), AroundTheClock: true})
		},
	}
	seen := 0
	for _, row := range rows {
		compute, ok := known[row[2]]
		if row[1] != "H" || !ok {
			continue
		}
		seen++
		t.Run(row[0]+" "+row[2], func(t *testing.T) {
			var in inputs
			if err := json.Unmarshal([]byte(row[3]), &in); err != nil {
				t.Fatal(err)
			}
			got, err := json.Marshal(compute(t, in))
			if err != nil || string(got) != row[4] && !near(t, got, row[4]) {
				t.Errorf("got %s, %v; want %s", got, err, row[4])
			}
		})
	}
	if seen < 4 {
		t.Errorf("%d rows", seen)
	}
}

// near compares JSON without its spaces.
func near(t *testing.T, got []byte, want string) bool {
	t.Helper()
	var a, b any
	if err := json.Unmarshal(got, &a); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(want), &b); err != nil {
		t.Fatal(err)
	}
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return string(x) == string(y)
}

func TestTimes(t *testing.T) {
	waits := ended(time.Minute, []float64{10, 20, 30, 40, 90, 5}, []int{1, 1, 1, 0, 0, 2})
	for i := range waits {
		waits[i].InHours = waits[i].Elapsed / 2
	}
	times := waits.Elapsed()
	if times.Answered() != 3 || times.Waiting() != 2 || times.Dropped() != 1 || times.All() != 6 {
		t.Errorf("%d answered, %d pending, %d dropped", times.Answered(), times.Waiting(), times.Dropped())
	}
	for _, test := range []struct {
		target time.Duration
		want   community.Within
		share  string
	}{
		{30 * time.Minute, community.Within{Met: 3, Overdue: 2, Dropped: 1}, "60%"},
		{30*time.Minute - 1, community.Within{Met: 2, Late: 1, Overdue: 2, Dropped: 1}, "40%"},
		{time.Hour, community.Within{Met: 3, Overdue: 1, Pending: 1, Dropped: 1}, "75%"},
		{time.Minute, community.Within{Late: 3, Overdue: 3}, "0%"},
	} {
		test.want.Target = community.Span(test.target)
		if got := times.Within(test.target); got != test.want || got.Share().Format(0, 0) != test.share {
			t.Errorf("within %s: %+v, %s", test.target, got, got.Share())
		}
	}
	for name, v := range map[string]kpi.Value{
		"response_rate":               times.Coverage(),
		"average_first_response_time": times.Mean(),
		"resolution_rate":             community.Waits{{For: community.Resolution}}.Elapsed().Coverage(),
		"average_next_response_time":  community.Waits{{For: community.NextResponse}}.Elapsed().Mean(),
		"average_resolution_time":     community.Waits{{For: community.Resolution}}.Elapsed().Mean(),
		"sla_attainment":              times.Within(time.Hour).Share(),
	} {
		if v.ID() != name {
			t.Errorf("%s is %s", name, v.ID())
		}
	}
	if got, err := waits.InHours().Mean().Rat(); err != nil || got.RatString() != "600" {
		t.Errorf("a mean of %s seconds, %v", got, err)
	}
	if got, why := times.Percentiles(stat.Type7, 0.5); why != 0 || got[0] != 20*time.Minute {
		t.Errorf("%v, %s", got, why)
	}
	chance, why := times.Chance(30 * time.Minute)
	// Six at risk lose one at 5 (dropped); 1/5 at 10, 1/4 at 20, 1/3 at 30.
	if want := 1 - 4.0/5*3/4*2/3; why != 0 || math.Abs(chance.Kept-want) > 1e-12 || chance.Answered != 1 || chance.SE <= 0 {
		t.Errorf("%+v, %s; want %v", chance, why, want)
	}
}

// A mean of more than a Duration holds, exactly.
func TestMeanIsExact(t *testing.T) {
	long := time.Duration(math.MaxInt64)
	waits := community.Waits{{End: community.Answered, Elapsed: long}, {End: community.Answered, Elapsed: long}, {End: community.Answered, Elapsed: 1}}
	got, err := waits.Elapsed().Mean().Rat()
	if err != nil || got.FloatString(9) != "6148914691.236517205" {
		t.Errorf("%s, %v", got.FloatString(12), err)
	}
}

func TestTimesUndefined(t *testing.T) {
	none := community.Waits{}.Elapsed()
	open := ended(time.Minute, []float64{5}, []int{0}).Elapsed()
	one := ended(time.Minute, []float64{5}, []int{1}).Elapsed()
	if _, why := none.Median(); why != kpi.TooFew {
		t.Error(why)
	}
	if _, why := open.Median(); why != kpi.TooFew {
		t.Error(why)
	}
	if _, why := none.Curve(); why != kpi.TooFew {
		t.Error(why)
	}
	if _, why := none.Chance(1); why != kpi.TooFew {
		t.Error(why)
	}
	if _, why := open.Chance(time.Minute); why != kpi.TooFew {
		t.Error(why)
	}
	if _, why := open.Chance(time.Hour); why != kpi.TooFew {
		t.Error(why)
	}
	if _, why := one.Chance(-1); why != kpi.OutOfDomain {
		t.Error(why)
	}
	if _, why := one.Percentiles(0, 0.5); why != kpi.OutOfDomain {
		t.Error(why)
	}
	for _, v := range []kpi.Value{none.Coverage(), none.Mean(), open.Mean(), open.Within(time.Hour).Share()} {
		if v.Reason() != kpi.NoBase {
			t.Errorf("%s: %s", v.ID(), v)
		}
	}
}
