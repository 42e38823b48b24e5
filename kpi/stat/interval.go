package stat

import (
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Interval is where a figure lies, both ends included. An end that does not
// exist is said by NoLow or NoHigh; the number in its place is then 0.
//
// The zero Interval is the single number 0.
type Interval struct {
	Low, High     float64
	NoLow, NoHigh bool
}

// Contains reports whether x lies inside, on an end included.
func (i Interval) Contains(x float64) bool {
	return (i.NoLow || x >= i.Low) && (i.NoHigh || x <= i.High)
}

// Text writes the interval with a fixed number of decimal places: "0.10 to
// 0.14"; «de 0,10 a 0,14». Places below 0 count as 0, above 20 as 20.
func (i Interval) Text(places int) i18n.Text {
	return i.text(fixed(i.Low, places), fixed(i.High, places))
}

// PercentText writes an interval of fractions in per cent: "10.1% to 14.2%";
// «de 10,1 % a 14,2 %».
func (i Interval) PercentText(places int) i18n.Text {
	return i.text(percent(i.Low, places), percent(i.High, places))
}

func (i Interval) text(low, high i18n.Text) i18n.Text {
	switch {
	case i.NoLow && i.NoHigh:
		return i18n.Text{EN: "any number", ES: "cualquier número"}
	case i.NoLow:
		return i18n.Sprintf(i18n.Text{EN: "at most %s", ES: "como máximo %s"}, high)
	case i.NoHigh:
		return i18n.Sprintf(i18n.Text{EN: "at least %s", ES: "como mínimo %s"}, low)
	}
	return i18n.Sprintf(i18n.Text{EN: "%s to %s", ES: "de %s a %s"}, low, high)
}

// width is from end to end, of an interval that has both.
func (i Interval) width() float64 { return i.High - i.Low }

// times is the interval of k times the figure; k is not zero.
func (i Interval) times(k float64) Interval {
	i.Low, i.High = i.Low*k, i.High*k
	if k < 0 {
		i.Low, i.High = i.High, i.Low
		i.NoLow, i.NoHigh = i.NoHigh, i.NoLow
	}
	return i
}

// clipped cuts the interval to the numbers that the figure can be.
func (i Interval) clipped(least, most float64) Interval {
	i.Low, i.High = max(i.Low, least), min(i.High, most)
	return i
}

// interval is what has both ends, or the reason that it has not.
func interval(low, high float64) (Interval, kpi.Reason) {
	if !isFinite(low, high) {
		return Interval{}, kpi.OutOfDomain
	}
	return Interval{Low: low, High: high}, 0
}

// fixed writes x; what rounds to zero has no minus.
func fixed(x float64, places int) i18n.Text {
	digits := strconv.FormatFloat(x, 'f', min(max(places, 0), 20), 64)
	if strings.Trim(digits, "-0.") == "" {
		digits = strings.TrimPrefix(digits, "-")
	}
	f := i18n.Figure(digits)
	return i18n.Text{EN: f.In(i18n.EN), ES: f.In(i18n.ES)}
}

// percent writes the fraction x in per cent.
func percent(x float64, places int) i18n.Text {
	t := fixed(100*x, places)
	return i18n.Text{EN: i18n.English.Percent(t.EN), ES: i18n.Spain.Percent(t.ES)}
}
