package roles

// Policy holds the thresholds of the rules ([Rules]). A finding says to which
// one it was held.
//
// The zero Policy is the default; below 1 a number is its default.
type Policy struct {
	// MostConsulted is how many may be consulted on one task: 5 by default. Guides
	// to RACI ask whether so many are needed and name no number (Trackplus, "RACI
	// Matrix Analysis", horizontal analysis, read 2026-11-21); this one is ours.
	MostConsulted int
	// MostTasks is for how many tasks somebody may be responsible: 12 by default,
	// a number of ours (Trackplus, the same page, vertical analysis).
	MostTasks int
	// MostReports is how many people may report to one: 6 by default. "From three
	// to six" (Hamilton, in Gulick and Urwick, Papers on the Science of
	// Administration, 1937, p. 183); with each one more, relationships double
	// (Graicunas 1933: 222 with six, 490 with seven).
	MostReports int
	// SelfApproval accepts that whoever does the work approves it. Else four eyes
	// are required.
	SelfApproval bool
	// Days is how many days somebody has to take in what a network changed: 14 by
	// default, a number of ours. It is judged only on a day that is given.
	Days int
}

func (p Policy) mostConsulted() int { return least(p.MostConsulted, 5) }
func (p Policy) mostTasks() int     { return least(p.MostTasks, 12) }
func (p Policy) mostReports() int   { return least(p.MostReports, 6) }
func (p Policy) days() int          { return least(p.Days, 14) }

// least is n, or its default where it is below 1.
func least(n, usual int) int {
	if n < 1 {
		return usual
	}
	return n
}

// Sources of rules.
const (
	pmbok     = "PMI, PMBOK Guide, responsibility assignment matrix: one accountable for each task"
	trackplus = `Trackplus, "RACI Matrix Analysis"; read 2026-11-21`
	unknown   = "house rule: a name that is unknown is never passed over"
	gulick    = "Gulick and Urwick, Papers on the Science of Administration, 1937"
	fourEyes  = "segregation of duties: a verifier is never the author (NIST SP 800-53, AC-5)"
	seeds     = "source texts S0 to S4"
)
