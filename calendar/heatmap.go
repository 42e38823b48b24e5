package calendar

import (
	"time"

	"github.com/pauta-go/pauta/kpi"
)

// Outcome is what a published post came to: its interactions, and the audience
// that they are measured by (its reach, its impressions or the followers of the
// day; the same for all posts that are compared).
type Outcome struct {
	At           time.Time `json:"at"`
	Interactions int64     `json:"interactions"`
	Audience     int64     `json:"audience"`
}

// rate is interactions ÷ audience, and whether there is such a rate.
func (o Outcome) rate() (float64, bool) {
	if o.Audience <= 0 || o.Interactions < 0 || o.At.IsZero() {
		return 0, false
	}
	return float64(o.Interactions) / float64(o.Audience), true
}

// Heatmap is how posts did at each hour of the week.
//
// The zero Heatmap is of no posts.
type Heatmap struct {
	Hours   [7][24]Hour // Monday first
	Posts   int
	LeftOut int     // posts without an audience, or with less than no interactions
	Mean    float64 // of the rates of all posts
	differs bool    // the hours differ by more than chance
}

// Hour is an hour of the week by the clock on the wall, and how posts did in
// it. A rate is interactions ÷ audience of a post.
type Hour struct {
	Day      time.Weekday
	Hour     int // from 0 to 23
	Posts    int
	Mean     float64 // of the rates of its posts; 0 where there are none
	Expected float64 // of the next post: Mean pulled towards the mean of all
}

// NewHeatmap returns how the posts did at each hour of the week, as clocks in
// the zone show it. One post that went round the world makes no best hour: the
// mean of an hour is pulled towards that of all posts, the more the fewer posts
// it has and the more posts of one hour differ among themselves.
//
// Formula: Expected = M + z·(m − M) with z = n/(n + s²/t²), where M is the mean
// of all posts, m that of the hour's n posts, s² the variance of posts of one
// hour and t² the variance between hours, both estimated from the analysis of
// variance; where t² comes out as zero or less, the hours differ no more than
// chance would have it, and Expected is M. No zone is UTC.
//
// Source: Bühlmann and Straub 1970 (credibility); Searle, Casella and
// McCulloch, Variance Components, 1992, chapter 3 (the estimators).
//
// It is undefined (too_few) for posts of fewer than two hours, and where no hour
// has two posts. Posts that have no rate are left out and counted. The numbers
// are float64: they are estimates.
func NewHeatmap(history []Outcome, zone *time.Location) (Heatmap, kpi.Reason) {
	if zone == nil {
		zone = time.UTC
	}
	var h Heatmap
	var sums, squares [7][24]float64
	for day := range h.Hours {
		for hour := range h.Hours[day] {
			h.Hours[day][hour] = Hour{Day: time.Weekday((day + 1) % 7), Hour: hour}
		}
	}
	for _, o := range history {
		rate, ok := o.rate()
		if !ok {
			h.LeftOut++
			continue
		}
		at := o.At.In(zone)
		day, hour := fromMonday(at.Weekday()), at.Hour()
		h.Hours[day][hour].Posts++
		h.Posts++
		h.Mean += rate
		sums[day][hour] += rate
		squares[day][hour] += rate * rate
	}
	h.Mean /= max(float64(h.Posts), 1)
	if why := h.shrink(sums, squares); why != 0 {
		return Heatmap{}, why
	}
	return h, 0
}

// shrink sets the means of the hours and what is expected of them.
func (h *Heatmap) shrink(sums, squares [7][24]float64) kpi.Reason {
	var hours, posts, sizes, within, between float64
	for day := range h.Hours {
		for hour := range h.Hours[day] {
			c := &h.Hours[day][hour]
			c.Expected = h.Mean
			if c.Posts == 0 {
				continue
			}
			n := float64(c.Posts)
			c.Mean = sums[day][hour] / n
			hours++
			posts += n
			sizes += n * n
			within += max(squares[day][hour]-n*c.Mean*c.Mean, 0)
			between += n * (c.Mean - h.Mean) * (c.Mean - h.Mean)
		}
	}
	if hours < 2 || posts == hours {
		return kpi.TooFew
	}
	within /= posts - hours
	spread := (between/(hours-1) - within) / ((posts - sizes/posts) / (hours - 1))
	if h.differs = spread > 0; !h.differs {
		return 0
	}
	for day := range h.Hours {
		for hour := range h.Hours[day] {
			c := &h.Hours[day][hour]
			n := float64(c.Posts)
			c.Expected = h.Mean + n*spread/(n*spread+within)*(c.Mean-h.Mean)
		}
	}
	return 0
}
