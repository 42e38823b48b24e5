package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// reading is what the command line says about how files are read.
type reading struct{ ingest.Options }

// define adds the flags of reading.
func (r *reading) define(set func(name string, f func(string) error)) {
	auto := func(v string) string { return strings.TrimPrefix(v, "auto") }
	set("numbers", func(v string) error {
		r.Numbers = ingest.NumberStyle(auto(v))
		return oneOf(v, "auto", "en", "eu")
	})
	set("dates", func(v string) error {
		r.Dates = ingest.DateOrder(auto(v))
		return oneOf(v, "auto", "ymd", "mdy", "dmy")
	})
	set("encoding", func(v string) error {
		r.Encoding = ingest.Encoding(auto(v))
		return oneOf(v, "auto", "utf-8", "utf-16", "latin-1", "windows-1252", "windows-1251")
	})
	set("delimiter", func(v string) error {
		names := []string{"auto", "comma", "semicolon", "tab", "pipe"}
		if err := oneOf(v, names...); err != nil {
			return err
		}
		r.Delimiter = "\x00,;\t|"[slices.Index(names, v)]
		return nil
	})
	set("year", func(v string) error {
		n, err := count(v)
		r.Year = int(n)
		return err
	})
	set("table", func(v string) error {
		n, err := count(v)
		r.Table = int(n)
		return err
	})
	set("currency", func(v string) (err error) {
		v, r.Override = strings.CutSuffix(v, "!")
		r.Currency, err = money.ParseCurrency(v)
		return err
	})
	set("map", func(v string) error { return r.maps(v, "") })
	set("dim", func(v string) error { return r.maps(v, ":dimension") })
	set("set", r.sets)
	set("zero", func(v string) error {
		for _, m := range list(v) {
			r.Zero = append(r.Zero, kpi.Measure(m))
		}
		return nil
	})
	set("value", r.values)
	set("unique", func(v string) error { r.Unique = append(r.Unique, dimensions(v)...); return nil })
}

// maps reads 'Header=measure', for a dimension with the kind behind it.
func (r *reading) maps(text, kind string) error {
	header, target, err := halves(text)
	if err != nil {
		return err
	}
	if r.Map == nil {
		r.Map = map[string]string{}
	}
	r.Map[header] = target + kind
	return nil
}

func (r *reading) sets(text string) error {
	name, value, _ := strings.Cut(text, "=")
	if r.Set == nil {
		r.Set = map[kpi.Dimension]string{}
	}
	r.Set[dimensions(name)[0]] = value
	return nil
}

func (r *reading) values(text string) error {
	measure, worth, err := halves(text)
	if err != nil {
		return err
	}
	amount, err := money.Parse(worth)
	r.UnitValues = append(r.UnitValues, ingest.UnitValue{Measure: kpi.Measure(measure), Amount: amount})
	return err
}

// copy is the options as they are now.
func (r *reading) copy() ingest.Options {
	o := r.Options
	o.Map, o.Set = maps.Clone(o.Map), maps.Clone(o.Set)
	o.Zero, o.UnitValues, o.Unique = slices.Clone(o.Zero), slices.Clone(o.UnitValues), slices.Clone(o.Unique)
	return o
}

// halves cuts "Header=measure" at its last equals sign.
func halves(text string) (left, right string, err error) {
	i := strings.LastIndexByte(text, '=')
	if i <= 0 || i == len(text)-1 {
		return "", "", misuse{i18n.Text{EN: "it has no two sides around an equals sign", ES: "no tiene dos lados en torno a un signo igual"}}
	}
	return text[:i], text[i+1:], nil
}
