package plan

// Policy holds the thresholds of the rules ([Rules]). A finding says to which
// one it was held.
//
// The zero Policy is the default; below 1 a number is its default.
type Policy struct {
	// LeastContingency and MostContingency are the least and the greatest share of
	// the budget, in per cent, that is kept back for what nobody foresaw: 5 and 20
	// by default, numbers of ours.
	LeastContingency int
	MostContingency  int
	// WeeklyGrowth is by how many per cent of its baseline a figure may have to
	// change in a week, where no history says what has been reached before: 10 by
	// default, a number of ours.
	WeeklyGrowth int
	// Looks is how often a figure is looked at, at least, before it is due: 3 by
	// default, a number of ours; after one look there is nothing to compare with,
	// after two nothing to correct.
	Looks int
	// BaselineAge is how many days before the plan begins a baseline may have been
	// measured: 365 by default, one year of seasons.
	BaselineAge int
	// ReviewAge is how many days a look at a competitor, or a count of followers,
	// is good for: 92 by default, a quarter.
	ReviewAge int
	// StudyAge is how many days a study of the market and a safeguard about the law
	// are good for: 365 by default.
	StudyAge int
	// ChangeDays is how many days a request to change the scope may wait: 14 by
	// default, a number of ours.
	ChangeDays int
	// Promotion is the greatest share of an influencer's piece, in per cent, that
	// speaks of the product: 40 by default, a number of ours. The sources want
	// products worked in with subtlety and name none.
	Promotion int
	// ChannelsEach is how many channels one person of the team can tend: 4 by
	// default, a number of ours.
	ChannelsEach int
}

func (p Policy) leastContingency() int { return usual(p.LeastContingency, 5) }
func (p Policy) mostContingency() int  { return usual(p.MostContingency, 20) }
func (p Policy) weeklyGrowth() int     { return usual(p.WeeklyGrowth, 10) }
func (p Policy) looks() int            { return usual(p.Looks, 3) }
func (p Policy) baselineAge() int      { return usual(p.BaselineAge, 365) }
func (p Policy) reviewAge() int        { return usual(p.ReviewAge, 92) }
func (p Policy) studyAge() int         { return usual(p.StudyAge, 365) }
func (p Policy) changeDays() int       { return usual(p.ChangeDays, 14) }
func (p Policy) promotion() int        { return usual(p.Promotion, 40) }
func (p Policy) channelsEach() int     { return usual(p.ChannelsEach, 4) }

// usual is n, or its default where it is below 1.
func usual(n, standard int) int {
	if n < 1 {
		return standard
	}
	return n
}

// Sources of rules.
const (
	sourceTexts = "source texts S0 to S4"
	doran       = `Doran, "There's a S.M.A.R.T. way to write management's goals and objectives", Management Review 70(11), 1981`
	exactSums   = "definition: parts of a whole sum to it exactly"
	unknownName = "house rule: a name that is unknown is never passed over"
	house       = "house rule"
	ownDates    = "definition: what is part of a period lies inside it"
	ledger      = "package kpi, cost ledger"
	fourEyes    = "segregation of duties: a verifier is never the author (NIST SP 800-53, AC-5)"
	lawDated    = "package legal; verify with counsel"
	catalogue   = "package kpi, catalogue"
)
