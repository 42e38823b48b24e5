package roles

import (
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/kpi"
)

// Duty is what a role answers for: metrics of kpi.Standard, and what it hands
// over.
type Duty struct {
	Role         ID
	Metrics      []string
	Deliverables []Deliverable
	Sources      Sources
}

// Duties returns what each job answers for. The deliverables are those of the
// relations of the texts ([Relations]); which metrics go with a job is ours
// where the texts do not say.
func Duties() []Duty {
	list := []Duty{
		{Role: CommunityManager, Metrics: []string{"response_rate", "resolution_rate", "net_sentiment_all", "engagement_rate_reach"}, Sources: S0 | S1 | S4},
		{Role: SocialMediaManager, Metrics: []string{"reach", "engagement_rate_reach", "conversions", "roi"}, Sources: S3},
		{Role: SocialMediaStrategist, Metrics: []string{"share_of_voice", "roi"}, Sources: S1},
		{Role: AccountExecutive, Metrics: []string{"roi"}, Sources: S0},
		{Role: Influencer, Metrics: []string{"reach", "engagement_rate_reach", "code_conversions"}, Sources: S0},
		{Role: ContentCreator, Metrics: []string{"engagement_rate_reach"}, Sources: House},
		{Role: DataAnalyst, Sources: House},
	}
	for _, r := range Relations() {
		for i := range list {
			if r.From == list[i].Role && r.What != "" && !slices.Contains(list[i].Deliverables, r.What) {
				list[i].Deliverables = append(list[i].Deliverables, r.What)
			}
		}
	}
	return list
}

// Result is what came of a target that a person or a role answers for. Values
// are the caller's.
type Result struct {
	Who    string // key of a person, or a role
	Metric string
	Actual kpi.Value
	Target kpi.Value
	Better kpi.Direction
}

// Attainment is kpi.Attainment of the result.
func (r Result) Attainment() kpi.Value { return kpi.Attainment(r.Actual, r.Target, r.Better) }

// Performance is how results of one person, role or team go together. A mean
// of attainments would let one excess hide what was missed, so targets are
// counted: met, of those that were measured.
type Performance struct {
	Who        string
	Results    []Result
	Met        int64
	Measured   int64
	Unmeasured []Result  // results without an attainment that is one number; their reasons are in it
	Share      kpi.Value // met ÷ measured; undefined if nothing was measured
	Worst      kpi.Value // the lowest attainment; not measured if nothing was
}

// Perform puts the results of each person or role together, in the order in
// which they appear, and last, with Who "", those of all: the team.
func Perform(results []Result) []Performance {
	var list []Performance
	at := map[string]int{}
	team := Performance{}
	for _, r := range results {
		i, ok := at[r.Who]
		if !ok {
			i = len(list)
			at[r.Who] = i
			list = append(list, Performance{Who: r.Who})
		}
		list[i].add(r)
		team.add(r)
	}
	list = append(list, team)
	for i := range list {
		list[i].Share = figure("met_share", targetsMet, list[i].Met, targetsMeasured, list[i].Measured)
	}
	return list
}

func (p *Performance) add(r Result) {
	p.Results = append(p.Results, r)
	attained := r.Attainment()
	x, err := attained.Rat()
	if err != nil {
		p.Unmeasured = append(p.Unmeasured, r)
		return
	}
	p.Measured++
	if x.Cmp(big.NewRat(1, 1)) >= 0 {
		p.Met++
	}
	if !p.Worst.Defined() || kpi.ByValue(attained, p.Worst) < 0 {
		p.Worst = attained
	}
}
