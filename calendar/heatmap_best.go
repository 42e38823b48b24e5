package calendar

import (
	"bufio"
	"cmp"
	"io"
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Best returns the hours of which most is expected, at most n of them and the
// best first, among those with at least so many posts as given; below 2 it is
// 2. They are all expected to do better than the mean.
//
// There is no best hour
//   - where none has enough posts (too_few),
//   - where the hours differ no more than chance would have it (no_answer).
func (h Heatmap) Best(n, least int) ([]Hour, kpi.Reason) {
	var list []Hour
	enough := false
	for _, day := range h.Hours {
		for _, hour := range day {
			if hour.Posts < max(least, 2) {
				continue
			}
			enough = true
			if hour.Expected > h.Mean {
				list = append(list, hour)
			}
		}
	}
	switch {
	case !enough:
		return nil, kpi.TooFew
	case !h.differs || len(list) == 0:
		return nil, kpi.NoAnswer
	}
	slices.SortStableFunc(list, func(a, b Hour) int { return cmp.Compare(b.Expected, a.Expected) })
	return list[:min(max(n, 0), len(list))], 0
}

// WriteText writes what [Heatmap.Best] returns for people, each hour with its
// number of posts, or why no hour is recommended. It returns the first error of
// w.
func (h Heatmap) WriteText(w io.Writer, l i18n.Lang, n, least int) error {
	out := bufio.NewWriter(w) // keeps the first error for Flush
	posts := i18n.Noun{One: i18n.Text{EN: "post", ES: "publicación"}, Many: i18n.Text{EN: "posts", ES: "publicaciones"}}
	best, why := h.Best(n, least)
	switch why {
	case kpi.TooFew:
		out.WriteString(i18n.Sprintf(i18n.Text{
			EN: "No hour is recommended: none has %s or more; there are %s in all, and at most %s in one hour.",
			ES: "No se recomienda ninguna hora: ninguna tiene %s o más; hay %s en total, y como mucho %s en una hora.",
		}, posts.Count(int64(max(least, 2))), posts.Count(int64(h.Posts)), i18n.Int(int64(h.most()))).In(l) + "\n")
	case kpi.NoAnswer:
		out.WriteString(i18n.Sprintf(i18n.Text{
			EN: "No hour is recommended: over %s, the hours differ no more than chance would have it.",
			ES: "No se recomienda ninguna hora: con %s, las horas no difieren más de lo que haría el azar.",
		}, posts.Count(int64(h.Posts))).In(l) + "\n")
	}
	for _, hour := range best {
		out.WriteString(i18n.Sprintf(i18n.Text{
			EN: "%s %s–%s: %s%% expected, %s%% on average over %s; all hours: %s%%.",
			ES: "%s de %s a %s: se espera un %s %%, media del %s %% con %s; todas las horas: %s %%.",
		}, DayName(hour.Day), oclock(hour.Hour), oclock(hour.Hour+1), percent(hour.Expected), percent(hour.Mean),
			posts.Count(int64(hour.Posts)), percent(h.Mean)).In(l) + "\n")
	}
	return out.Flush()
}

// most is the greatest number of posts in one hour.
func (h Heatmap) most() int {
	most := 0
	for _, day := range h.Hours {
		for _, hour := range day {
			most = max(most, hour.Posts)
		}
	}
	return most
}

// oclock is an hour as clocks write it.
func oclock(hour int) string { return string([]byte{byte('0' + hour/10), byte('0' + hour%10)}) + ":00" }

// percent is a share in per cent, with two places.
func percent(share float64) i18n.Figure {
	return i18n.Figure(strconv.FormatFloat(100*share, 'f', 2, 64))
}
