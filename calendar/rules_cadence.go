package calendar

import (
	"strconv"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// cadenceRules are about what was promised to the followers of a channel.
func cadenceRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-021", Severity: check.Error,
			Title:  i18n.Text{EN: "Promise contradicts itself", ES: "El compromiso se contradice"},
			Why:    i18n.Text{EN: "Nobody can keep it.", ES: "Nadie puede cumplirlo."},
			Fix:    i18n.Text{EN: "Correct the numbers, and keep one promise for each channel.", ES: "Corrija los números y deje un solo compromiso por canal."},
			Source: cadence, Since: "0.1.0", Find: findImpossible,
		},
		{
			Code: "CAL-022", Severity: check.Warning,
			Title:  i18n.Text{EN: "Fewer posts than promised", ES: "Menos publicaciones de las prometidas"},
			Why:    i18n.Text{EN: "Followers come back on the days on which there was something before.", ES: "Los seguidores vuelven los días en que antes había algo."},
			Fix:    i18n.Text{EN: "Plan what is missing, or promise less.", ES: "Planifique lo que falta o prometa menos."},
			Source: cadence, Since: "0.1.0", Find: findFewer,
		},
		{
			Code: "CAL-023", Severity: check.Warning,
			Title:  i18n.Text{EN: "More posts than promised", ES: "Más publicaciones de las prometidas"},
			Why:    i18n.Text{EN: "Who gets too much stops following.", ES: "Quien recibe demasiado deja de seguir la cuenta."},
			Fix:    i18n.Text{EN: "Move some to a quieter week.", ES: "Pase algunas a una semana más tranquila."},
			Source: cadence, Since: "0.1.0", Find: findMore,
		},
		{
			Code: "CAL-024", Severity: check.Warning,
			Title:  i18n.Text{EN: "Longer silence than promised", ES: "Silencio más largo de lo prometido"},
			Why:    i18n.Text{EN: "Weekly numbers can be right with all posts on one day.", ES: "El número semanal puede cumplirse con todas las publicaciones en un día."},
			Fix:    i18n.Text{EN: "Plan a post in between.", ES: "Planifique una publicación en medio."},
			Source: cadence, Since: "0.1.0", Find: findSilence,
		},
		{
			Code: "CAL-025", Severity: check.Warning,
			Title:  i18n.Text{EN: "Day without the daily post", ES: "Día sin la publicación diaria"},
			Why:    i18n.Text{EN: "A daily update was promised.", ES: "Se prometió una actualización diaria."},
			Fix:    i18n.Text{EN: "Plan a post for each of these days.", ES: "Planifique una publicación para cada uno de esos días."},
			Source: "source text S2: daily update", Since: "0.1.0", Find: findEmptyDays,
		},
		{
			Code: "CAL-026", Severity: check.Advice,
			Title:  i18n.Text{EN: "Posts come in bursts", ES: "Las publicaciones llegan a ráfagas"},
			Why:    i18n.Text{EN: "Posts in a burst take each other's readers, and between bursts the channel looks abandoned.", ES: "En una ráfaga unas quitan lectores a otras, y entre ráfagas el canal parece abandonado."},
			Fix:    i18n.Text{EN: "Spread them more evenly.", ES: "Repártalas de forma más regular."},
			Source: "Kim and Jo, Physical Review E 94, 2016, 032311; Policy.MostBurstiness", Since: "0.1.0", Find: findBursts,
		},
	}
}

const cadence = "source texts S1 and S2: cadence, frequent creation, daily update"

func findImpossible(e *Evidence, add func(check.Finding)) {
	first := map[channel.ID]int{}
	for i, p := range e.calendar.Promises {
		path := func(field string) string { return check.Path("promises", strconv.Itoa(i), field) }
		if p.Least > p.Most && p.Most > 0 {
			add(check.Finding{Path: path("least"), Got: strconv.Itoa(p.Least), Want: "<= " + strconv.Itoa(p.Most), Message: i18n.Sprintf(i18n.Text{
				EN: "%s promises at least %d posts a week and at most %d.", ES: "%s promete al menos %d publicaciones por semana y como máximo %d.",
			}, e.label(p.Channel), p.Least, p.Most)})
		}
		if p.Daily && p.Most > 0 && p.Most < 7 {
			add(check.Finding{Path: path("daily"), Got: strconv.Itoa(p.Most), Want: ">= 7", Message: i18n.Sprintf(i18n.Text{
				EN: "%s promises a post on every day and at most %d a week.", ES: "%s promete una publicación al día y como máximo %d por semana.",
			}, e.label(p.Channel), p.Most)})
		}
		id := e.canonical(p.Channel)
		if at, taken := first[id]; taken {
			add(check.Finding{Path: path("channel"), Got: string(p.Channel), Message: i18n.Sprintf(i18n.Text{
				EN: "Promises %d and %d are both for %s.", ES: "Los compromisos %d y %d son los dos para %s.",
			}, at+1, i+1, e.label(id))})
			continue
		}
		first[id] = i
	}
}

// weekly calls judge for each promise and each ISO week of the period, the
// ones at its ends cut, with the number of times that the channel publishes.
func (e *Evidence) weekly(judge func(promise int, week civil.Period, whole bool, posts int)) {
	for i, p := range e.calendar.Promises {
		times := e.lane(p.Channel).times
		for week := range e.period.Weeks() {
			posts := 0
			for len(times) > 0 && !times[0].day.After(week.Last()) {
				if !times[0].day.Before(week.First()) {
					posts++
				}
				times = times[1:]
			}
			judge(i, week, week.Days() == 7, posts)
		}
	}
}

// postNoun is what channels publish.
var postNoun = i18n.Noun{
	One:  i18n.Text{EN: "post", ES: "publicación"},
	Many: i18n.Text{EN: "posts", ES: "publicaciones"},
}

// dayNoun is a day.
var dayNoun = i18n.Noun{
	One:  i18n.Text{EN: "day", ES: "día"},
	Many: i18n.Text{EN: "days", ES: "días"},
}

func findFewer(e *Evidence, add func(check.Finding)) {
	e.weekly(func(i int, week civil.Period, whole bool, posts int) {
		p := e.calendar.Promises[i]
		if whole && posts < p.Least {
			add(check.Finding{Path: check.Path("promises", strconv.Itoa(i)), Got: strconv.Itoa(posts), Want: ">= " + strconv.Itoa(p.Least), Message: i18n.Sprintf(i18n.Text{
				EN: "%s has %s in the week %s (from %s), and the least promised is %d.",
				ES: "%s tiene %s en la semana %s (desde el %s), y el mínimo prometido es %d.",
			}, e.label(p.Channel), postNoun.Count(int64(posts)), week.First().WeekLabel(), week.First(), p.Least)})
		}
	})
}

func findMore(e *Evidence, add func(check.Finding)) {
	e.weekly(func(i int, week civil.Period, _ bool, posts int) {
		p := e.calendar.Promises[i]
		if p.Most > 0 && posts > p.Most {
			add(check.Finding{Path: check.Path("promises", strconv.Itoa(i)), Got: strconv.Itoa(posts), Want: "<= " + strconv.Itoa(p.Most), Message: i18n.Sprintf(i18n.Text{
				EN: "%s has %s in the week %s (from %s), and the most promised is %d.",
				ES: "%s tiene %s en la semana %s (desde el %s), y el máximo prometido es %d.",
			}, e.label(p.Channel), postNoun.Count(int64(posts)), week.First().WeekLabel(), week.First(), p.Most)})
		}
	})
}

// silences yields the runs of days without a post in the period, each between
// the day from which and the day until which it lasts: days with a post, or
// those before and after the period.
func (e *Evidence) silences(times []showing, report func(from, until civil.Date)) {
	period := e.period
	if period.IsZero() {
		return
	}
	last := period.First().AddDays(-1)
	for _, s := range times {
		if !period.Contains(s.day) {
			continue
		}
		report(last, s.day)
		last = s.day
	}
	report(last, period.Last().AddDays(1))
}

func findSilence(e *Evidence, add func(check.Finding)) {
	for i, p := range e.calendar.Promises {
		if p.LongestGap <= 0 {
			continue
		}
		e.silences(e.lane(p.Channel).times, func(from, until civil.Date) {
			if days := until.Sub(from); days > p.LongestGap {
				add(check.Finding{Path: check.Path("promises", strconv.Itoa(i)), Got: strconv.Itoa(days), Want: "<= " + strconv.Itoa(p.LongestGap), Message: i18n.Sprintf(i18n.Text{
					EN: "%s has no post between %s and %s: %s from one to the next, and the most promised is %d.",
					ES: "%s no tiene publicaciones entre el %s y el %s: %s de una a otra, y el máximo prometido es %d.",
				}, e.label(p.Channel), from, until, dayNoun.Count(int64(days)), p.LongestGap)})
			}
		})
	}
}

func findEmptyDays(e *Evidence, add func(check.Finding)) {
	for i, p := range e.calendar.Promises {
		if !p.Daily {
			continue
		}
		var first civil.Date
		missing := 0
		e.silences(e.lane(p.Channel).times, func(from, until civil.Date) {
			if days := until.Sub(from) - 1; days > 0 {
				if missing == 0 {
					first = from.AddDays(1)
				}
				missing += days
			}
		})
		if missing > 0 {
			add(check.Finding{Path: check.Path("promises", strconv.Itoa(i)), Got: strconv.Itoa(missing), Want: "0", Message: i18n.Sprintf(i18n.Text{
				EN: "%s promises a post on every day, and has none on %s of %d; the first is %s.",
				ES: "%s promete una publicación al día y no la tiene en %s de %d; el primero es el %s.",
			}, e.label(p.Channel), dayNoun.Count(int64(missing)), e.period.Days(), first)})
		}
	}
}

func findBursts(e *Evidence, add func(check.Finding)) {
	for _, l := range e.lanes() {
		moments := make([]time.Time, len(l.times))
		for i, s := range l.times {
			moments[i] = s.time
		}
		gaps := Gaps(moments)
		if len(gaps) < e.at.Policy.leastGaps() {
			continue
		}
		bursts := FiniteBurstiness(gaps)
		most := finiteBurstiness.Approximately(min(max(e.at.Policy.MostBurstiness, -1), 1), 0)
		if order, err := bursts.Compare(most); err != nil || order <= 0 {
			continue
		}
		path := ""
		for i, p := range e.calendar.Promises {
			if e.canonical(p.Channel) == l.channel {
				path = check.Path("promises", strconv.Itoa(i))
			}
		}
		add(check.Finding{Path: path, Got: bursts.Format(i18n.EN, 2), Want: "<= " + most.Format(i18n.EN, 2), Message: i18n.Sprintf(i18n.Text{
			EN: "On %s %s come in bursts: burstiness %s, and at most %s is regular enough; local variation %s.",
			ES: "En %s, %s llegan a ráfagas: irregularidad %s, y como máximo se admite %s; variación local %s.",
		}, e.label(l.channel), postNoun.Count(int64(len(moments))), figure(bursts), figure(most), figure(LocalVariation(gaps)))})
	}
}

// figure is a value with two places, in both languages.
func figure(v kpi.Value) i18n.Text {
	return i18n.Text{EN: v.Format(i18n.EN, 2), ES: v.Format(i18n.ES, 2)}
}
