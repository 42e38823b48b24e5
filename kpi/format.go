package kpi

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Usual asks for as many decimal places as are usual for a value: two for
// ratios and percentages, the currency's own for money, none for counts that
// come in whole numbers and for seconds.
const Usual int32 = -1

// String is the value in English with four significant places: "1.528%",
// "1.641 EUR", "12 to 20", "undefined: no clicks".
func (v Value) String() string {
	if !v.Defined() {
		return undefinedWord.EN + ": " + v.why().EN
	}
	figure := func(f fraction) string {
		d := v.significant(f)
		s := i18n.English.Plain(d.StringFixed(max(0, -d.Exponent())))
		switch {
		case v.Percent():
			s = i18n.English.Percent(s)
		case v.Currency() != 0:
			s += " " + v.currency.String()
		case v.Unit().Time != 0:
			s += " s"
		}
		return s
	}
	return v.ends(i18n.EN, figure(v.low), figure(v.high))
}

// significant is a figure rounded to four significant places, or to whole
// units where it has more digits than that.
func (v Value) significant(f fraction) decimal.Decimal {
	for places := int32(0); ; places += 2 {
		d := v.figure(f, places)
		if d.NumDigits() >= 4 && d.Sign() != 0 || places >= mostFixed || f.num.isZero() {
			if extra := int32(d.NumDigits()) - 4; extra > 0 {
				d = v.figure(f, max(0, places-extra))
			}
			return trimmed(d)
		}
	}
}

// figure is a figure as it is shown: times 100 if the value is a percentage.
func (v Value) figure(f fraction, places int32) decimal.Decimal {
	if v.Percent() {
		return v.divide(f, places+2).Shift(2)
	}
	return v.divide(f, places)
}

var undefinedWord = i18n.Text{EN: "undefined", ES: "indefinido"}

// Format writes the value in the usual style of the language with the given
// places; see [Value.FormatStyle].
func (v Value) Format(l i18n.Lang, places int32) string {
	return v.FormatStyle(l, l.Style(), places)
}

// FormatStyle writes the value with exactly the given places ([Usual] for the
// usual ones), rounded once, half away from zero: "1.53%", "€1.64",
// "2 h 5 min 3 s". Bounds are rounded outwards: "12 to 20", "at least 12". What
// is not zero but would be written as zero is written "<0.01". Undefined
// values say why: "undefined: no clicks".
func (v Value) FormatStyle(l i18n.Lang, s i18n.Style, places int32) string {
	if !v.Defined() {
		return undefinedWord.In(l) + ": " + v.why().In(l)
	}
	if places < 0 {
		places = v.usual()
	}
	places = min(places, mostFixed)
	if !v.bounded {
		return v.written(l, s, v.low, places, 0)
	}
	high := ""
	if !v.open {
		high = v.written(l, s, v.high, places, 1)
	}
	return v.ends(l, v.written(l, s, v.low, places, -1), high)
}

// ends puts the two ends of a value together.
func (v Value) ends(l i18n.Lang, low, high string) string {
	t := i18n.Text{EN: "%s to %s", ES: "%s a %s"}
	switch {
	case v.open:
		return i18n.Sprintf(i18n.Text{EN: "at least %s", ES: "al menos %s"}, low).In(l)
	case !v.bounded || low == high:
		return low
	}
	return i18n.Sprintf(t, low, high).In(l)
}

// usual is how many places are usual for the value.
func (v Value) usual() int32 {
	switch u := v.Unit(); {
	case u.Money != 0:
		places, _ := v.currency.MinorUnits()
		return places
	case u.Time != 0:
		return 0
	case v.formula.isMetric:
		return 2
	case v.terms[0].definition.Fractional:
		return min(2, max(0, -trimmed(v.low.num.decimal()).Exponent()))
	}
	return 0
}

// written writes one end: outwards is -1 to round down, +1 to round up, 0 to
// round to the nearest.
func (v Value) written(l i18n.Lang, s i18n.Style, f fraction, places int32, outwards int) string {
	d := v.figure(f, places)
	if outwards != 0 {
		d = v.outward(d, f, places, outwards)
	}
	if d.Sign() == 0 && !f.num.isZero() && outwards == 0 {
		least := decimal.New(int64(f.num.sign()), -places)
		mark := "<"
		if f.num.sign() < 0 {
			mark = ">"
		}
		return mark + v.dressed(l, s, least, places)
	}
	return v.dressed(l, s, d, places)
}

// outward moves a rounded figure by one place where rounding went inwards.
func (v Value) outward(d decimal.Decimal, f fraction, places int32, outwards int) decimal.Decimal {
	exact := f.num.decimal().Mul(decimal.NewFromInt(v.formula.scale()))
	if v.Percent() {
		exact = exact.Shift(2)
	}
	if d.Mul(f.den.decimal()).Cmp(exact)*outwards < 0 {
		d = d.Add(decimal.New(int64(outwards), -places))
	}
	return d
}

// dressed writes a figure with its unit.
func (v Value) dressed(l i18n.Lang, s i18n.Style, d decimal.Decimal, places int32) string {
	switch u := v.Unit(); {
	case v.Percent():
		return s.Percent(s.Decimal(d, places))
	case u.Money == 1 && v.currency != 0:
		a, err := money.New(d, v.currency)
		if err != nil {
			return s.Decimal(d, places) + "\u00a0" + v.currency.String()
		}
		if u.Time == 0 {
			return a.FormatStyle(l, s, places)
		}
		return a.FormatStyle(l, s, places) + "/s"
	case u == Unit{Time: 1}:
		return duration(s, d, places)
	}
	return s.Decimal(d, places)
}

// duration writes seconds as hours, minutes and seconds, without the units at
// the front that are zero.
func duration(s i18n.Style, d decimal.Decimal, places int32) string {
	const space = "\u00a0"
	sign := ""
	if d.Sign() < 0 {
		sign, d = "-", d.Neg()
	}
	minute := decimal.NewFromInt(60)
	minutes, seconds := d.QuoRem(minute, 0)
	hours, minutes := minutes.QuoRem(minute, 0)
	var parts []string
	if hours.Sign() > 0 {
		parts = append(parts, s.Decimal(hours, 0)+space+"h")
	}
	if len(parts) > 0 || minutes.Sign() > 0 {
		parts = append(parts, s.Decimal(minutes, 0)+space+"min")
	}
	parts = append(parts, s.Decimal(seconds, places)+space+"s")
	return sign + strings.Join(parts, space)
}
