package main

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// read takes the rows of a file into a tally. Without a day at every touch
// nothing decays.
func (c *command) read(in io.Reader) (*attribution.Tally, error) {
	r := csv.NewReader(in)
	header, err := r.Read()
	if errors.Is(err, io.EOF) {
		header, err = nil, nil
	}
	if err != nil {
		return nil, err
	}
	columns := make([]int, 4)
	for i, name := range []string{"path", "conversions", "lost", "value"} {
		if columns[i] = slices.Index(header, name); columns[i] < 0 && i < 2 {
			return nil, misuse{i18n.Sprintf(i18n.Text{EN: "there is no column %s", ES: "falta la columna %s"}, i18n.Quote(name))}
		}
	}
	var paths []attribution.Path
	dated := true
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		p, all, err := c.path(record, columns)
		if err != nil {
			line, _ := r.FieldPos(0)
			return nil, misuse{i18n.Sprintf(i18n.Text{EN: "line %s: %s", ES: "línea %s: %s"}, i18n.Int(int64(line)), err)}
		}
		paths = append(paths, p)
		dated = dated && all
	}
	if !dated {
		c.models = slices.DeleteFunc(slices.Clone(c.models), func(m attribution.Model) bool {
			return strings.HasPrefix(m.ID(), "time_decay")
		})
	}
	tally, err := attribution.NewTally(c.models...)
	if err != nil {
		return nil, err
	}
	for _, p := range paths {
		if err := tally.Add(p); err != nil {
			return nil, err
		}
	}
	return tally, nil
}

// path reads a row, and whether all its touches have a day.
func (c *command) path(record []string, columns []int) (p attribution.Path, dated bool, err error) {
	// Ages count from the conversion, whenever it was.
	p.Converted, dated = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), true
	for text := range strings.SplitSeq(record[columns[0]], ">") {
		text = strings.TrimSpace(text)
		if text == "" {
			continue
		}
		name, key := strings.CutPrefix(text, "*")
		name, age, found := strings.Cut(name, "@")
		touch := attribution.Touch{Channel: name}
		if found {
			days, err := money.ParseDecimal(age)
			if err != nil {
				return p, false, err
			}
			if days.Sign() < 0 || days.Cmp(decimal.NewFromInt(36_500)) > 0 {
				return p, false, misuse{i18n.Sprintf(i18n.Text{
					EN: "%s days are out of range", ES: "%s días están fuera de rango",
				}, i18n.Quote(age))}
			}
			touch.At = p.Converted.Add(-time.Duration(days.Mul(decimal.NewFromInt(int64(day))).IntPart()))
		}
		dated = dated && found
		p.Touches = append(p.Touches, touch)
		if key {
			p.Key = len(p.Touches)
		}
	}
	if p.Conversions, err = count(record, columns[1]); err != nil {
		return p, false, err
	}
	if p.Lost, err = count(record, columns[2]); err != nil {
		return p, false, err
	}
	if columns[3] >= 0 && record[columns[3]] != "" {
		p.Value, err = money.ParseNumber(record[columns[3]], c.currency)
	}
	return p, dated, err
}

func count(record []string, column int) (int64, error) {
	if column < 0 {
		return 0, nil
	}
	n, err := strconv.ParseInt(record[column], 10, 64)
	if err != nil {
		return 0, misuse{i18n.Sprintf(i18n.Text{
			EN: "%s is not a whole number", ES: "%s no es un número entero",
		}, i18n.Quote(record[column]))}
	}
	return n, nil
}
