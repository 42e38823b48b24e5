package plan

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/money"
)

// knownAnswers compute each formula of topic K that is not one of package legal:
// the answer as JSON.
var knownAnswers = map[string]func(t *testing.T, inputs []byte) any{
	"weights_sum": func(t *testing.T, inputs []byte) any {
		var in struct{ Weights []Number }
		read(t, inputs, &in)
		p := sound(t)
		p.Pillars = nil
		for _, w := range in.Weights {
			p.Pillars = append(p.Pillars, Pillar{Share: w})
		}
		return len(coding(Check(p, soundAt()).Findings, "PLN-067")) == 0
	},
	"contingency_share": func(t *testing.T, inputs []byte) any {
		var in struct{ Total, Contingency Number }
		read(t, inputs, &in)
		total, err1 := money.ParseNumber(in.Total.String(), money.EUR)
		part, err2 := money.ParseNumber(in.Contingency.String(), money.EUR)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		b := Budget{Total: total, Contingency: part}
		return json.Number(b.contingencyShare().DivRound(whole(100), 2).StringFixed(2))
	},
	"kpi_progress": func(t *testing.T, inputs []byte) any {
		var in struct{ Baseline, Target, Actual Number }
		read(t, inputs, &in)
		number := func(n Number) kpi.Value {
			d, _ := n.Decimal()
			return kpi.Number(d)
		}
		got, err := kpi.AttainmentFrom(number(in.Baseline), number(in.Actual), number(in.Target), kpi.Higher).Fixed(1)
		if err != nil {
			t.Fatal(err)
		}
		return json.Number(got.StringFixed(1))
	},
	"funnel_alignment": func(t *testing.T, inputs []byte) any {
		var in struct {
			Stage Funnel `json:"objective_stage"`
			KPI   string
		}
		read(t, inputs, &in)
		if fits, known := in.Stage.Fits(in.KPI); fits && known {
			return "ok"
		}
		return "misfit"
	},
	"smart_measurable": func(t *testing.T, inputs []byte) any {
		var in struct {
			KPI struct{ Name, Target, Unit, Due, Source string }
		}
		read(t, inputs, &in)
		target := Target{Metric: in.KPI.Name, Goal: MustNumber(in.KPI.Target), Unit: Unit(in.KPI.Unit), Due: date(in.KPI.Due), Source: in.KPI.Source}
		var lacks []string
		for _, part := range target.unmeasurable() {
			lacks = append(lacks, part.EN)
		}
		return lacks
	},
}

func read(t *testing.T, data []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// TestKnown computes the known answers of topic K, by the id of their row. Those
// of the law are package legal's.
func TestKnown(t *testing.T) {
	file, err := os.Open("testdata/known-answers.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	done := 0
	for _, r := range records[1:] {
		if legal := []string{"K009", "K011", "K014", "K017", "K019", "K021", "K026"}; slices.Contains(legal, r[0]) {
			continue
		}
		done++
		t.Run(r[0]+" "+r[2], func(t *testing.T) {
			compute := knownAnswers[r[2]]
			if compute == nil {
				t.Fatal("nobody computes it")
			}
			got, err := json.Marshal(compute(t, []byte(r[3])))
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != r[4] {
				t.Errorf("got %s, want %s", got, r[4])
			}
		})
	}
	if done != 5 {
		t.Errorf("%d rows", done)
	}
}
