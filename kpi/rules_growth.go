package kpi

import (
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// growthRules are about followers gained and lost.
func growthRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "KPI-010", Severity: check.Warning,
			Title: i18n.Text{EN: "Net growth is not end minus start", ES: "El crecimiento neto no es el final menos el inicio"},
			Why: i18n.Text{
				EN: "New less lost followers are by definition the change of the level. Where they are not, days are missing or the platform removed accounts.",
				ES: "Los nuevos seguidores menos los perdidos son por definición el cambio del nivel. Si no, faltan días o la plataforma eliminó cuentas.",
			},
			Fix: i18n.Text{
				EN: "Look for missing days; if the platform removed accounts, allow for them in the policy.",
				ES: "Busque días que falten; si la plataforma eliminó cuentas, indique el margen en la política.",
			},
			Source: sprout, Since: "0.1.0", Find: findNetGrowth,
		},
	}
}

func findNetGrowth(e *Evidence, add func(check.Finding)) {
	drift := whole(max(0, e.policy.FollowerDrift))
	e.each(add, func(p *place, add func(string, check.Finding)) {
		if f, ok := p.together(NewFollowers, LostFollowers, NetFollowers); ok {
			gained, lost, net := f[0].low, f[1].low, f[2].low
			allowed := growth{gained.minus(lost), gained.minus(lost), drift}
			if allowed.refuses(net) {
				add(string(NetFollowers), check.Finding{
					Got: string(figureOf(net)), Want: allowed.plain(),
					Message: i18n.Sprintf(i18n.Text{
						EN: "A net growth of %s is stated, but new followers (%s) less lost followers (%s) make %s.",
						ES: "El crecimiento neto indicado es %s, pero los nuevos seguidores (%s) menos los seguidores perdidos (%s) dan %s.",
					}, signed(net), figureOf(gained), figureOf(lost), allowed.said()),
				})
			}
		}
		m, ok := p.movement()
		if !ok {
			return
		}
		allowed, change := m.allowed(drift), m.end.minus(m.start)
		if allowed.refuses(change) {
			add("net_growth", check.Finding{
				Got: string(figureOf(change)), Want: allowed.plain(),
				Message: i18n.Sprintf(i18n.Text{
					EN: "Followers went from %s to %s (%s), but new followers (%s) and lost followers (%s) allow %s.",
					ES: "Los seguidores pasaron de %s a %s (%s), pero los nuevos seguidores (%s) y los seguidores perdidos (%s) permiten %s.",
				}, figureOf(m.start), figureOf(m.end), signed(change), figureOf(m.gained), figureOf(m.lost), allowed.said()),
			})
		}
	})
}

// movement is how followers changed: the level at the start and at the end,
// over all series, and who came and went.
type movement struct {
	start, end, gained, lost number
	// opened: the level at the start is of a day before the first movement.
	opened bool
}

// movement is false where a row knows only one of new and lost followers,
// where no series has two dates, and where one has two figures for a date.
func (p *place) movement() (m movement, ok bool) {
	followers := p.tally.known.of(Followers)
	f, both := p.together(NewFollowers, LostFollowers)
	if followers == nil || !both {
		return movement{}, false
	}
	m = movement{gained: f[0].low, lost: f[1].low, opened: true}
	var all, moving []level
	for _, q := range p.tally.patterns {
		at, moves := q.find(followers), q.find(f[0].Definition) >= 0
		if moves != (q.find(f[1].Definition) >= 0) {
			return movement{}, false
		}
		if at < 0 {
			m.opened = m.opened && !moves
			continue
		}
		for _, l := range q.levels[at-q.counts[0]-q.counts[1]] {
			all = addLevel(all, &l)
			if moves {
				moving = addLevel(moving, &l)
			}
		}
	}
	for _, l := range all {
		if l.first.least.compare(l.first.most) != 0 || l.last.least.compare(l.last.most) != 0 {
			return movement{}, false
		}
		ok = ok || l.first.date != l.last.date
		m.start.add(&l.first.least)
		m.end.add(&l.last.least)
		for _, k := range moving {
			m.opened = m.opened && (k.series != l.series || k.first.date != l.first.date)
		}
	}
	return m, ok
}

// allowed is by how much the level may have changed: what was gained less what
// was lost. Where the first level is of a day that moved itself, that day's
// movement came before it and is unknown, so only the extremes are sure.
func (m movement) allowed(drift number) growth {
	if m.opened {
		return growth{m.gained.minus(m.lost), m.gained.minus(m.lost), drift}
	}
	return growth{m.lost.neg(), m.gained, drift}
}

// growth is a range, both ends included, with the drift that is let pass on
// either side.
type growth struct{ low, high, drift number }

func (g growth) refuses(n number) bool {
	return n.compare(g.low.minus(g.drift)) < 0 || n.compare(g.high.plus(g.drift)) > 0
}

// plain is the range as a plain figure, drift included: "130", "-20..150".
func (g growth) plain() string {
	low, high := g.low.minus(g.drift), g.high.plus(g.drift)
	if low.compare(high) == 0 {
		return string(figureOf(low))
	}
	return string(figureOf(low)) + ".." + string(figureOf(high))
}

func (g growth) said() i18n.Text {
	t := signed(g.low)
	if g.low.compare(g.high) != 0 {
		t = i18n.Sprintf(i18n.Text{EN: "%s to %s", ES: "de %s a %s"}, t, signed(g.high))
	}
	if g.drift.sign() > 0 {
		t = i18n.Sprintf(i18n.Text{EN: "%s, give or take %s", ES: "%s, con un margen de %s"}, t, figureOf(g.drift))
	}
	return t
}

// signed is a figure with its sign: "+200".
func signed(n number) i18n.Text {
	if n.sign() > 0 {
		return i18n.Sprintf(i18n.Text{EN: "+%s", ES: "+%s"}, figureOf(n))
	}
	return i18n.Sprintf(i18n.Text{EN: "%s", ES: "%s"}, figureOf(n))
}
