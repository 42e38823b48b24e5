package report

import (
	"math"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
)

// chart is something that can be drawn: one of the charts below.
type chart interface{ draw(id string) drawing }

// drawing is an SVG picture for the layout: numbers are text already, labels are
// text still to be escaped.
type drawing struct {
	ID, Title, Desc string
	Width, Height   string
	Rects           []rect
	Lines           []stroke
	Paths           []trace
	Dots            []dot
	Labels          []label
}

type rect struct{ X, Y, W, H, Class, Opacity string }

type stroke struct{ X1, Y1, X2, Y2, Class string }

type trace struct{ Points, Class string }

type dot struct{ X, Y string }

type label struct{ X, Y, Class, Text string }

// pixels is a coordinate, with one decimal place.
func pixels(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// short is a label that fits: the table has the whole one.
func short(s string, most int) string {
	runes := []rune(line(s))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most-1]) + "…"
}

// barChart has a bar for each row, from 0 to the whole and beyond, and a mark.
type barChart struct {
	title, desc string
	bars        []bar
}

type bar struct {
	label, figure, note string
	share               float64 // of the whole, which the solid line is
	mark                float64 // the dashed line
	marked, known       bool
	behind              bool
}

func (c barChart) draw(id string) drawing {
	const left, full, top, row = 210.0, 300.0, 8.0, 34.0
	d := drawing{ID: id, Title: c.title, Desc: c.desc, Width: "720"}
	scale := 1.0 // how far the longest bar goes
	for _, b := range c.bars {
		scale = max(scale, min(b.share, 1.5), min(b.mark, 1.5))
	}
	at := func(share float64) float64 { return left + full*min(max(share, 0), scale)/scale }
	y := top
	for _, b := range c.bars {
		class := "bar"
		if b.behind {
			class = "bar behind"
		}
		d.Labels = append(d.Labels, label{pixels(left - 8), pixels(y + 17), "end", short(b.label, 30)})
		d.Rects = append(d.Rects, rect{X: pixels(left), Y: pixels(y), W: pixels(full), H: "24.0", Class: "room"})
		if b.known && b.share > 0 {
			d.Rects = append(d.Rects, rect{X: pixels(left), Y: pixels(y + 4), W: pixels(at(b.share) - left), H: "16.0", Class: class})
		}
		d.Lines = append(d.Lines, stroke{pixels(at(1)), pixels(y - 2), pixels(at(1)), pixels(y + 26), "whole"})
		if b.marked {
			d.Lines = append(d.Lines, stroke{pixels(at(b.mark)), pixels(y - 2), pixels(at(b.mark)), pixels(y + 26), "mark"})
		}
		text := b.figure
		if b.note != "" {
			text += " · " + b.note
		}
		d.Labels = append(d.Labels, label{pixels(left + full + 10), pixels(y + 17), "", short(text, 32)})
		y += row
	}
	d.Height = pixels(y + top)
	return d
}

// lineChart is the way of a figure over the days of its target.
type lineChart struct {
	title, desc, from, to string
	first, last, through  civil.Date
	base, goal, now       float64
	points                []point
	projection            float64
	projected             bool
}

type point struct {
	on civil.Date
	x  float64
}

func (c lineChart) draw(id string) drawing {
	const left, right, top, bottom = 90.0, 620.0, 16.0, 216.0
	d := drawing{ID: id, Title: c.title, Desc: c.desc, Width: "720", Height: "250"}
	low, high := min(c.base, c.goal), max(c.base, c.goal)
	for _, p := range c.points {
		low, high = min(low, p.x), max(high, p.x)
	}
	if c.projected {
		low, high = min(low, c.projection, c.now), max(high, c.projection, c.now)
	}
	if high == low {
		high = low + max(1, math.Abs(low)) // of a large number 1 is nothing
	}
	days := float64(max(c.last.Sub(c.first), 1))
	x := func(day civil.Date) float64 {
		return left + (right-left)*min(max(float64(day.Sub(c.first))/days, 0), 1)
	}
	y := func(v float64) float64 { return bottom - (bottom-top)*(v-low)/(high-low) }
	d.Lines = append(
		d.Lines,
		stroke{pixels(left), pixels(bottom), pixels(right), pixels(bottom), "axis"},
		stroke{pixels(left), pixels(top), pixels(left), pixels(bottom), "axis"},
		stroke{pixels(left), pixels(y(c.goal)), pixels(right), pixels(y(c.goal)), "whole"},
		stroke{pixels(left), pixels(y(c.base)), pixels(right), pixels(y(c.goal)), "mark"},
	)
	if c.projected {
		d.Lines = append(d.Lines, stroke{pixels(x(c.through)), pixels(y(c.now)), pixels(right), pixels(y(c.projection)), "lead"})
	}
	var points strings.Builder
	for i, p := range c.points {
		if i > 0 {
			points.WriteString(" ")
		}
		points.WriteString(pixels(x(p.on)) + "," + pixels(y(p.x)))
		d.Dots = append(d.Dots, dot{pixels(x(p.on)), pixels(y(p.x))})
	}
	d.Paths = append(d.Paths, trace{points.String(), "course"})
	d.Labels = append(
		d.Labels,
		label{pixels(left - 8), pixels(y(c.goal) + 4), "end", short(c.to, 12)},
		label{pixels(left - 8), pixels(y(c.base) + 4), "end", short(c.from, 12)},
		label{pixels(left), pixels(bottom + 20), "", c.first.String()},
		label{pixels(right), pixels(bottom + 20), "end", c.last.String()},
	)
	return d
}

// heatChart has a cell for each hour of the week with posts.
type heatChart struct {
	title, desc string
	days        []string
	cells       []cell
}

type cell struct {
	day, hour, posts int
	shade            float64 // from 0 to 1
}

func (c heatChart) draw(id string) drawing {
	const left, top, side = 100.0, 24.0, 25.0
	d := drawing{ID: id, Title: c.title, Desc: c.desc, Width: "720", Height: pixels(top + 7*side + 8)}
	for hour := 0; hour < 24; hour += 3 {
		d.Labels = append(d.Labels, label{pixels(left + side*float64(hour)), "16.0", "", strconv.Itoa(hour) + ":00"})
	}
	for i, day := range c.days {
		y := top + side*float64(i)
		d.Labels = append(d.Labels, label{pixels(left - 8), pixels(y + 17), "end", short(day, 12)})
		d.Rects = append(d.Rects, rect{X: pixels(left), Y: pixels(y), W: pixels(24 * side), H: pixels(side), Class: "room"})
	}
	for _, k := range c.cells {
		x, y := left+side*float64(k.hour), top+side*float64(k.day)
		d.Rects = append(d.Rects, rect{
			X: pixels(x + 1), Y: pixels(y + 1), W: pixels(side - 2), H: pixels(side - 2), Class: "heat",
			Opacity: strconv.FormatFloat(min(max(k.shade, 0), 1)*0.45+0.05, 'f', 2, 64),
		})
		d.Labels = append(d.Labels, label{pixels(x + side/2), pixels(y + 17), "middle", strconv.Itoa(k.posts)})
	}
	return d
}
