package check

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// DefaultLimit is how many findings [Run] keeps of each code where
// [Options].Limit does not say.
const DefaultLimit = 100

// Options is what [Run] is told beside the document and its rules.
//
// The zero value skips and waives nothing.
type Options struct {
	Skip    []string   // codes of rules that are not to run
	Waivers []Waiver   // those that the document carries
	Today   civil.Date // the day on which waivers are judged; zero: none has expired
	Limit   int        // most findings kept of each code, and most waived ones; below 1: DefaultLimit
}

// Report is what [Run] found.
//
// The zero Report found nothing.
type Report struct {
	Findings Findings `json:"findings"`
	Waived   []Waived `json:"waived,omitempty"`
	Omitted  int      `json:"omitted,omitempty"` // findings, waived ones too, beyond the limit
}

// Run puts doc before the rules, in their order, and returns what they find,
// with code and severity, and a fix where the finding has none, from the rule.
// Texts longer than 1000 bytes are cut. A rule without a function finds
// nothing.
//
// A finding that a waiver covers is listed apart; one covered by several
// waivers stands under the first. A waiver that has expired, or has no reason
// or no name, covers nothing. After the rules come those of this package
// ([Rules]), which judge the codes to skip and the waivers themselves; they
// can be skipped, but not waived. Codes to skip and waivers must belong to the
// rules of this run, or are findings.
//
// The limit holds for each code, so that many findings of one rule hide
// neither another rule nor, from [Findings.Err], an error.
func Run[T any](doc T, rules []Rule[T], opt Options) Report {
	run := &running{opt: opt, used: make([]bool, len(opt.Waivers)), limit: opt.Limit, waivers: map[spot]*cover{}}
	for i, w := range opt.Waivers {
		if w.explained() && !w.expired(opt.Today) {
			run.cover(i, w)
		}
	}
	if run.limit < 1 {
		run.limit = DefaultLimit
	}
	audit := Audit{opt: opt, used: run.used}
	for _, r := range rules {
		audit.codes = append(audit.codes, r.Code)
		apply(run, doc, r)
	}
	clear(run.waivers)
	for _, r := range Rules() {
		apply(run, audit, r)
	}
	return run.report
}

// running is the state of one Run.
type running struct {
	opt     Options
	waivers map[spot]*cover // that count today
	used    []bool          // for each waiver, whether it covers a finding
	limit   int
	report  Report
}

// spot is what a waiver covers: a code at a path and below.
type spot struct{ code, path string }

// cover is the waivers of one spot.
type cover struct {
	all  []int // their positions
	used bool
}

func (run *running) cover(i int, w Waiver) {
	at := spot{w.Code, w.Path}
	if run.waivers[at] == nil {
		run.waivers[at] = &cover{}
	}
	run.waivers[at].all = append(run.waivers[at].all, i)
}

// apply adds what one rule finds to the report. It is not a method because
// methods have no type parameters.
func apply[T any](run *running, doc T, r Rule[T]) {
	if r.Find == nil || slices.Contains(run.opt.Skip, r.Code) {
		return
	}
	kept, waived := 0, 0
	r.Find(doc, func(f Finding) {
		f = r.fill(f)
		if w, ok := run.waiver(f); ok {
			if waived++; waived <= run.limit {
				run.report.Waived = append(run.report.Waived, Waived{Finding: f, Waiver: w})
				return
			}
		} else if kept++; kept <= run.limit {
			run.report.Findings = append(run.report.Findings, f)
			return
		}
		run.report.Omitted++
	})
}

// fill completes a finding of the rule.
func (r Rule[T]) fill(f Finding) Finding {
	f.Code, f.Severity = r.Code, r.Severity
	if f.Fix.IsZero() {
		f.Fix = r.Fix
	}
	f.Got, f.Want = clip(f.Got), clip(f.Want)
	f.Message = i18n.Text{EN: clip(f.Message.EN), ES: clip(f.Message.ES)}
	f.Fix = i18n.Text{EN: clip(f.Fix.EN), ES: clip(f.Fix.ES)}
	return f
}

// waiver returns the first waiver that counts today and covers the finding,
// and notes every one that does as used. It looks at the path of the finding and
// at those above it.
func (run *running) waiver(f Finding) (first Waiver, ok bool) {
	least := len(run.opt.Waivers)
	for path, more := f.Path, true; more; path, more = above(path) {
		c := run.waivers[spot{f.Code, path}]
		if c == nil {
			continue
		}
		least = min(least, c.all[0])
		if c.used {
			continue
		}
		for _, i := range c.all {
			run.used[i] = true
		}
		c.used = true
	}
	if least == len(run.opt.Waivers) {
		return Waiver{}, false
	}
	return run.opt.Waivers[least], true
}

// above is the path that a path is below, and whether there is one.
func above(path string) (string, bool) {
	i := strings.LastIndexByte(path, '/')
	return path[:max(i, 0)], i >= 0
}
