package plan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
)

// part is a document inside the plan that a package below judges.
type part struct {
	path     string         // in the plan: "/team"
	plans    []check.Waiver // of the plan, for this part
	origin   []int          // of each of them, the position in the plan
	own      int            // how many waivers of its own the part has before them
	moved    [][2]string    // paths in the part of what the plan filled in, and where the plan has it
	promised bool           // the plan filled in the promises of a calendar
	report   check.Report
}

// parts are the reports on the plan itself and on its team, calendar and
// community.
func (e *Evidence) parts() []part {
	return []part{e.itself(), e.team(), e.calendar(), e.community()}
}

func (e *Evidence) itself() part {
	p := e.part("", "", 0)
	skip := coded(e.at.Skip, "")
	if !e.has(Running) {
		skip = append(skip, unusedWaiver) // it may be for a rule that asks later
	}
	p.report = check.Run(e, allRules(), check.Options{Skip: skip, Waivers: p.waivers(), Today: e.today, Limit: e.at.Limit})
	return p
}

// team judges the matrix and its people, once there is a matrix.
func (e *Evidence) team() part {
	p := e.part("ROL", "/team", 0)
	if len(e.plan.Team.Matrix.Tasks) > 0 {
		p.report = e.plan.Team.Check(e.at.Team, check.Options{
			Skip: coded(e.at.Skip, "ROL"), Waivers: p.waivers(), Today: e.today, Limit: e.at.Limit,
		})
	}
	return p
}

// part prepares the waivers of the plan for the part whose codes begin with the
// letters; without letters, for the plan itself.
func (e *Evidence) part(letters, path string, own int) part {
	p := part{path: path, own: own}
	for i, w := range e.plan.Waivers {
		if owner(w.Code) == letters {
			p.plans, p.origin = append(p.plans, w), append(p.origin, i)
		}
	}
	return p
}

// waivers are those of the plan for this part, with paths inside it. They are
// asked for once it is known what the plan filled in.
func (p part) waivers() []check.Waiver {
	list := slices.Clone(p.plans)
	for i := range list {
		list[i].Path = p.inside(list[i].Path)
	}
	return list
}

// inside is the path in the part of a path in the plan.
func (p part) inside(path string) string {
	if rest, ok := below(path, p.path); ok {
		return rest
	}
	if rest, ok := below(path, "/channels"); ok && p.promised {
		return "/promises" + strings.NewReplacer("/cadence", "", "/id", "/channel").Replace(rest)
	}
	for _, m := range p.moved {
		if rest, ok := below(path, m[1]); ok {
			return m[0] + rest
		}
	}
	return path
}

// below is what a path has behind another one, and whether it is that or below
// it.
func below(path, top string) (string, bool) {
	rest, ok := strings.CutPrefix(path, top)
	return rest, ok && (rest == "" || rest[0] == '/')
}

// addTo adds the findings of the part, with paths of the plan.
func (p part) addTo(r *check.Report) {
	for _, f := range p.report.Findings {
		f.Path = p.outside(f.Path)
		r.Findings = append(r.Findings, f)
	}
	origin := map[check.Waiver]int{} // of the waivers of the plan, the first of those that are alike
	for i, w := range slices.Backward(p.waivers()) {
		origin[w] = i
	}
	for _, w := range p.report.Waived {
		w.Finding.Path, w.Waiver = p.outside(w.Finding.Path), p.restored(w.Waiver, origin)
		r.Waived = append(r.Waived, w)
	}
	r.Omitted += p.report.Omitted
}

// restored is a waiver as the plan has it.
func (p part) restored(w check.Waiver, origin map[check.Waiver]int) check.Waiver {
	if at, ok := origin[w]; ok {
		return p.plans[at]
	}
	w.Path = p.outside(w.Path)
	return w
}

// outside is the path in the plan of a path in the part. A finding about a
// waiver that came from the plan points there.
func (p part) outside(path string) string {
	if rest, ok := strings.CutPrefix(path, "/waivers/"); ok {
		number, inside, _ := strings.Cut(rest, "/")
		if n, err := strconv.Atoi(number); err == nil && n >= p.own && n-p.own < len(p.origin) {
			return in("waivers", p.origin[n-p.own]) + strings.TrimSuffix("/"+inside, "/")
		}
	}
	if rest, ok := below(path, "/promises"); ok && p.promised {
		return "/channels" + strings.NewReplacer(
			"/channel", "/id", "/least", "/cadence/least", "/most", "/cadence/most",
			"/daily", "/cadence/daily", "/longest_gap", "/cadence/longest_gap",
		).Replace(rest)
	}
	for _, m := range p.moved {
		if rest, ok := below(path, m[0]); ok {
			return m[1] + rest
		}
	}
	return p.path + path
}

// owner are the letters of the package below that a code belongs to, and "" for
// every other code.
func owner(code string) string {
	for _, letters := range [...]string{"ROL", "CAL", "COM"} {
		if strings.HasPrefix(code, letters+"-") {
			return letters
		}
	}
	return ""
}

// unusedWaiver is the code of package check for a waiver that covers nothing.
const unusedWaiver = "CHK-005"

// coded are the codes that belong to the package with the letters, and those of
// package check, which judges the waivers of each.
func coded(codes []string, letters string) []string {
	return slices.DeleteFunc(slices.Clone(codes), func(c string) bool { return owner(c) != letters && !isCheck(c) })
}

func isCheck(code string) bool { return strings.HasPrefix(code, "CHK-") }
