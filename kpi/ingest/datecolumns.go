package ingest

import (
	"cmp"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// dates takes the column of dates, or those of the ends of periods.
func (r *Reader) dates(mapped map[int]bool) error {
	day, start, end := r.isMapped(Date), r.isMapped(Start), r.isMapped(End)
	switch {
	case day && (start || end):
		return &Error{class: ErrOptions, Problem: i18n.Text{
			EN: "a row has a date or a period: map one or the other",
			ES: "una fila tiene una fecha o un periodo: asigne una cosa o la otra",
		}}
	case start != end:
		return r.absent(i18n.Text{
			EN: "only one end of the periods is mapped", ES: "solo hay asignado un extremo de los periodos",
		})
	case day || start || !r.wants(Date):
		return nil
	}
	for _, d := range append([]string{Date}, datePeriodNames()...) {
		at, err := r.free(d, mapped)
		if err != nil || at != nil {
			r.sources[Date] = origin{at: at}
			return cmp.Or(err)
		}
	}
	first, err := r.free(Start, mapped)
	if err != nil {
		return err
	}
	last, err := r.free(End, mapped)
	switch {
	case first != nil && last != nil:
		r.sources[Start], r.sources[End] = origin{at: first}, origin{at: last}
	case first != nil && r.readings[first[0]].column != nil:
		r.sources[Date] = origin{at: first} // exports by day may leave the end out
	}
	return err
}

// free is the column that the dictionary reads as a role of dates, or else
// whose header is its name, unless it is mapped.
func (r *Reader) free(name string, mapped map[int]bool) ([]int, error) {
	var at []int
	for i, reading := range r.readings {
		if !mapped[i] && slices.Contains(reading.as, name) && (name != Date || reading.column.target == Date || len(at) == 0) {
			at = append(at, i)
		}
	}
	if at == nil {
		at = slices.DeleteFunc(r.places(name), func(i int) bool { return mapped[i] || r.report.Columns[i].Known })
	}
	if len(at) > 1 {
		return nil, r.repeated(at)
	}
	return at, nil
}
