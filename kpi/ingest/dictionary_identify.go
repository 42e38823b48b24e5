package ingest

import (
	"slices"
	"sync"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
	"github.com/pauta-go/pauta/plan/money"
)

// exports are the exports of the dictionary, in the order in which HEADERS.md
// lists them.
func exports() []export {
	all := slices.Concat(
		metaAdsExports(), metaPageExports(), googleExports(), linkedInExports(), tikTokExports(),
		xExports(), youTubeExports(), pinterestExports(), fivetranAdExports(), fivetranPageExports(),
	)
	for i := range all {
		e := &all[i]
		e.byHeader = map[string]int{}
		for at, c := range e.columns {
			for _, s := range c.headers {
				e.byHeader[fold(s.header)] = at
			}
		}
	}
	return all
}

// column is the column that a header names, and the currency that the header
// states; nil if the export has no such column.
func (e *export) column(header string) (*exportColumn, money.Currency) {
	if len(header) > longestHeader {
		return nil, 0
	}
	if at, ok := e.byHeader[fold(header)]; ok {
		return &e.columns[at], 0
	}
	rest, currency := headerCurrency(header)
	if currency == 0 {
		return nil, 0
	}
	if at, ok := e.byHeader[fold(rest)]; ok && e.columns[at].unit.isMoney() {
		return &e.columns[at], currency
	}
	return nil, 0
}

// title is what a table with the title holds.
func (e *export) title(line string) (tableTitle, bool) {
	line = fold(line)
	at := slices.IndexFunc(e.titles, func(t tableTitle) bool { return fold(t.title) == line })
	if at < 0 {
		return tableTitle{}, false
	}
	return e.titles[at], true
}

// headerReading is what a header of a file is read as.
type headerReading struct {
	column   *exportColumn // nil if it is not known
	currency money.Currency
	as       []string // targets; none if the column is not read
}

// read is what each header of a file is read as. A fallback that several
// columns have is that of the first. Two columns with one target are for the
// reader to refuse.
func (e *export) read(headers []string) []headerReading {
	out := make([]headerReading, len(headers))
	taken := map[string]bool{"": true, Ignore: true}
	for i, h := range headers {
		r := &out[i]
		if r.column, r.currency = e.column(h); r.column != nil && r.column.target != Ignore {
			r.as = []string{r.column.target}
			taken[r.column.target] = true
		}
	}
	for i := range out {
		if c := out[i].column; c != nil && !taken[c.fallback] {
			out[i].as = append(out[i].as, c.fallback)
			taken[c.fallback] = true
		}
	}
	return out
}

// identify finds the export that a header comes from: the one that knows most
// of its columns, more than half of them, and at least one that is not a
// plain word such as "impressions" which any table may have.
//
// It returns none where there is none. Of several that know as many it returns
// the first if they read the columns alike, without what they differ in, and
// all of them if they do not.
func identify(headers []string) []export {
	names := map[string]string{}
	for _, h := range headers {
		if len(h) > longestHeader {
			continue
		}
		if f := fold(h); f != "" {
			names[f] = h
		}
	}
	if allPlain(names) {
		return nil
	}
	plain := plainWords()
	var best []export
	most := 0
	for _, e := range dictionary() {
		known, telling := 0, false
		for _, h := range names {
			if c, _ := e.column(h); c != nil {
				bare, _ := headerCurrency(h)
				known++
				telling = telling || !plain[fold(bare)]
			}
		}
		if !telling || 2*known <= len(names) || known < most {
			continue
		}
		if known > most {
			best, most = nil, known
		}
		best = append(best, e)
	}
	for i := range best {
		if !readsAlike(&best[0], &best[i], headers) {
			return best
		}
	}
	return agreed(best)
}

// allPlain reports whether all headers, by their folded names, are IDs of the
// standard catalogue, dimensions or roles, which are plain words.
func allPlain(names map[string]string) bool {
	catalog := kpi.Standard()
	for name := range names {
		_, measure := catalog.Definition(kpi.Measure(name))
		if !measure && !slices.Contains(usualDimensions[:], kpi.Dimension(name)) && !slices.Contains(datePeriods[:], kpi.Dimension(name)) && name != Date {
			return false
		}
	}
	return true
}

// plainWords are the folded names of what the standard catalogue has, and of
// dimensions and roles.
var plainWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	add := func(id string, name i18n.Text) {
		words[fold(id)], words[fold(name.EN)], words[fold(name.ES)] = true, true, true
	}
	catalog := kpi.Standard()
	for d := range catalog.Definitions() {
		add(string(d.ID), d.Name)
	}
	for m := range catalog.Metrics() {
		add(m.ID, m.Name)
	}
	for _, d := range slices.Concat(usualDimensions[:], datePeriods[:]) {
		words[string(d)] = true
	}
	for _, role := range []string{Date, Start, End, Currency} {
		words[role] = true
	}
	return words
})

// readsAlike reports whether two exports read the columns of a file alike.
func readsAlike(a, b *export, headers []string) bool {
	other := b.read(headers)
	for i, r := range a.read(headers) {
		o := other[i]
		if (r.column == nil) != (o.column == nil) || !slices.Equal(r.as, o.as) {
			return false
		}
		if r.as != nil && (r.column.unit != o.column.unit || r.column.event != o.column.event || r.column.window != o.column.window) {
			return false
		}
	}
	return true
}

// agreed is the first of exports that read the columns alike, as a list of at
// most one; where they are of several platforms the columns are all that is
// known.
func agreed(alike []export) []export {
	if len(alike) < 2 {
		return alike
	}
	first := alike[0]
	for _, e := range alike[1:] {
		if e.channel != first.channel || e.zone != first.zone || e.viewRule != first.viewRule {
			return []export{{columns: first.columns, byHeader: first.byHeader, source: first.source}}
		}
	}
	return []export{first}
}

// nearHeaders are the headers that may have been meant by one that is not
// known: of the export, or else of any.
func nearHeaders(header string, e *export) []string {
	name, _ := headerCurrency(header)
	name = fold(name)
	if e != nil {
		if near := ident.Nearest(name, e.headers()); near != nil {
			return near
		}
	}
	var all []string
	once := map[string]bool{}
	for _, e := range dictionary() {
		for _, h := range e.headers() {
			if f := fold(h); !once[f] {
				once[f] = true
				all = append(all, h)
			}
		}
	}
	return ident.Nearest(name, all)
}

func (e *export) headers() []string {
	var all []string
	for _, c := range e.columns {
		for _, s := range c.headers {
			all = append(all, s.header)
		}
	}
	return all
}
