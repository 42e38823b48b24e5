package civil

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ParseDate reads the one written form, year, month and day as in 2025-02-28.
//
// It fails with an [Error] of class [ErrDate] if
//   - s has another form: with slashes nobody can tell the day from the month,
//     and a reader that has been told the order calls [NewDate],
//   - there is no such day, or the year is 0000.
func ParseDate(s string) (Date, error) {
	if len(s) != len("2025-02-28") || s[4] != '-' || s[7] != '-' {
		return Date{}, notDate(s)
	}
	year, okYear := number(s[:4])
	month, okMonth := number(s[5:7])
	day, okDay := number(s[8:])
	if !okYear || !okMonth || !okDay {
		return Date{}, notDate(s)
	}
	return NewDate(year, time.Month(month), day)
}

func notDate(s string) error {
	if s == "" {
		return refuse(ErrDate, s, i18n.Text{
			EN: "date %s is empty: write year-month-day, such as 2025-02-28",
			ES: "la fecha %s está vacía: escriba año-mes-día, como 2025-02-28",
		})
	}
	return refuse(ErrDate, s, i18n.Text{
		EN: "date %s is not year-month-day, such as 2025-02-28; other forms are ambiguous",
		ES: "la fecha %s no es año-mes-día, como 2025-02-28; otras formas son ambiguas",
	})
}

// String returns the date as in 2025-02-28, "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	year, month, day := d.fields()
	b := make([]byte, 0, len("2025-02-28"))
	b = appendInt(b, year, 4)
	b = appendInt(append(b, '-'), int(month), 2)
	return string(appendInt(append(b, '-'), day, 2))
}

// MarshalText writes the text of String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [ParseDate] reads, and fails as it does; the empty
// text is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	got, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = got
	return nil
}

// Scan reads a database column: text as [Date.UnmarshalText] reads it, NULL as
// the zero Date, and a time.Time that shows midnight in its own location, which
// is how drivers give a column of type DATE.
//
// It fails with an [Error] of class [ErrDate] for any other text or type, and
// for a time.Time with hours: that column holds instants, and the day of an
// instant depends on a zone that the caller has to choose (see [DateOf]).
func (d *Date) Scan(value any) error {
	switch v := value.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		day := DateOf(v)
		hour, minute, second := v.Clock()
		if day.IsZero() || hour|minute|second|v.Nanosecond() != 0 {
			return refuse(ErrDate, v.Format(time.RFC3339Nano), i18n.Text{
				EN: "date %s is an instant, not a day: choose a zone and use DateOf",
				ES: "la fecha %s es un instante, no un día: elija una zona y use DateOf",
			})
		}
		*d = day
		return nil
	}
	return refuse(ErrDate, fmt.Sprintf("%T", value), i18n.Text{
		EN: "date: a column of type %s cannot be read as a day",
		ES: "fecha: una columna de tipo %s no se puede leer como un día",
	})
}

// Value gives a database the text of String, and NULL for the zero Date. It
// never fails.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// number reads ASCII digits only: strconv.Atoi takes signs too. s is short
// enough for an int.
func number(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}

// appendInt appends v, which is not negative, with at least width digits, up to 4.
func appendInt(b []byte, v, width int) []byte {
	digits := strconv.AppendInt(make([]byte, 0, 20), int64(v), 10)
	b = append(b, "0000"[:max(width-len(digits), 0)]...)
	return append(b, digits...)
}
