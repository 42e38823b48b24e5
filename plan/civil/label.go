package civil

// WeekLabel names the ISO week of the date, as in 2025-W05; "" for the zero
// Date. The year is the week's own: 2024-12-30 is in 2025-W01.
func (d Date) WeekLabel() string {
	year, week := d.ISOWeek()
	return label(year, "-W", week, 2)
}

// MonthLabel names the month of the date, as in 2025-03; "" for the zero Date.
func (d Date) MonthLabel() string {
	year, month, _ := d.fields()
	return label(year, "-", int(month), 2)
}

// QuarterLabel names the quarter of the date, as in 2025-Q1; "" for the zero
// Date.
func (d Date) QuarterLabel() string { return label(d.Year(), "-Q", d.Quarter(), 1) }

// YearLabel names the year of the date, as in 2025; "" for the zero Date.
func (d Date) YearLabel() string {
	if d.IsZero() {
		return ""
	}
	return string(appendInt(nil, d.Year(), 4))
}

func label(year int, mark string, part, width int) string {
	if year == 0 {
		return ""
	}
	b := appendInt(make([]byte, 0, len("2025-W05")), year, 4)
	return string(appendInt(append(b, mark...), part, width))
}
