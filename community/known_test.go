package community_test

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"reflect"
	"strconv"
	"testing"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi"
)

// knownInputs are the JSON of a row's column of that name.
type knownInputs struct {
	Promoters, Passives, Detractors int64
	Scores                          []int
	Positive, Negative, Neutral     int64
	Brand                           int64
	AllBrands                       int64 `json:"all_brands_incl_own"`
	Start                           int64
	Lost                            int64 `json:"lost_of_start"`
	Table                           [][]int
}

// knownFunctions compute the rows by the name of their formula; figures that the
// file gives in per cent are times 100.
var knownFunctions = map[string]func(t *testing.T, in knownInputs) any{
	"nps": func(t *testing.T, in knownInputs) any {
		return number(t, community.Recommendations{Promoters: in.Promoters, Passives: in.Passives, Detractors: in.Detractors}.NPS(), 1)
	},
	"nps_classes": func(t *testing.T, in knownInputs) any {
		r, err := community.CountRecommendations(in.Scores)
		if err != nil {
			t.Fatal(err)
		}
		return map[string]any{"promoters": float64(r.Promoters), "passives": float64(r.Passives), "detractors": float64(r.Detractors)}
	},
	"net_sentiment_all": func(t *testing.T, in knownInputs) any {
		return number(t, community.Mood{Positive: in.Positive, Neutral: in.Neutral, Negative: in.Negative}.Net(), 100)
	},
	"net_sentiment_polar": func(t *testing.T, in knownInputs) any {
		return number(t, community.Mood{Positive: in.Positive, Neutral: in.Neutral, Negative: in.Negative}.NetPolar(), 100)
	},
	"share_of_voice": func(t *testing.T, in knownInputs) any {
		market := []community.Voice{{Brand: "own", Mentions: in.Brand}, {Brand: "others", Mentions: in.AllBrands - in.Brand}}
		return number(t, community.ShareOfVoice(market, "own"), 1)
	},
	"churn": func(t *testing.T, in knownInputs) any { return number(t, community.Churn(in.Start, in.Lost), 1) },
	"cohen_kappa": func(t *testing.T, in knownInputs) any {
		var verdicts []community.Verdict
		classes := []community.Polarity{community.Positive, community.Negative}
		for i, row := range in.Table {
			for j, n := range row {
				for range n {
					verdicts = append(verdicts, community.Verdict{First: classes[i], Second: classes[j]})
				}
			}
		}
		a, why := community.CoderAgreement(verdicts)
		if why != 0 {
			t.Fatal(why)
		}
		return a.Kappa
	},
}

// number is a value times a scale.
func number(t *testing.T, v kpi.Value, scale float64) float64 {
	t.Helper()
	r, err := v.Rat()
	if err != nil {
		t.Fatal(err)
	}
	f, _ := r.Float64()
	return scale * f
}

func TestKnown(t *testing.T) {
	file, err := os.Open("testdata/known-answers.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		id, formula, given, expected, tolerance := row[0], row[2], row[3], row[4], row[5]
		compute := knownFunctions[formula]
		if compute == nil {
			t.Errorf("%s: no function computes %s", id, formula)
			continue
		}
		t.Run(id, func(t *testing.T) {
			var in knownInputs
			var want any
			if err := json.Unmarshal([]byte(given), &in); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal([]byte(expected), &want); err != nil {
				t.Fatal(err)
			}
			allowed, err := strconv.ParseFloat(tolerance, 64)
			if err != nil {
				t.Fatal(err)
			}
			got := compute(t, in)
			if g, ok := got.(float64); ok {
				if w, ok := want.(float64); !ok || !(math.Abs(g-w) <= allowed+1e-14*math.Abs(w)) {
					t.Errorf("got %v, want %v", got, want)
				}
			} else if !reflect.DeepEqual(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
	if len(rows) < 8 {
		t.Errorf("only %d rows", len(rows)-1)
	}
}
