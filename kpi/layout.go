package kpi

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Dimension is what rows can be grouped by, by name: "campaign". Any text will
// do but the names that are derived from a row's period: "date", "week",
// "month", "quarter" and "year".
type Dimension string

// The usual dimensions.
const (
	Channel   Dimension = "channel"
	Account   Dimension = "account"
	Campaign  Dimension = "campaign"
	AdSet     Dimension = "ad_set"
	Ad        Dimension = "ad"
	Post      Dimension = "post"
	PostType  Dimension = "type"
	Audience  Dimension = "audience"
	Placement Dimension = "placement"
	Country   Dimension = "country"
)

// The dimensions that follow from the first day of a row's period.
const (
	ByDate    Dimension = "date"
	ByWeek    Dimension = "week" // ISO 8601
	ByMonth   Dimension = "month"
	ByQuarter Dimension = "quarter"
	ByYear    Dimension = "year"
)

// derivedDimensions are the reserved ones.
var derivedDimensions = [...]Dimension{ByDate, ByWeek, ByMonth, ByQuarter, ByYear}

// Columns says what the rows of one source can know.
type Columns struct {
	Dimensions []Dimension
	Measures   []Measure // at most 64
	// Currency is that of every money measure that Currencies does not name.
	Currency   money.Currency
	Currencies map[Measure]money.Currency
	// Qualifiers hold for every row that does not state its own.
	Qualifiers map[Qualifier]string
	// Series are the dimensions that tell one level from another; without any,
	// those of channel and account that are among the dimensions.
	Series []Dimension
}

// Layout numbers the measures and dimensions of one source, so that its rows
// are quick to fill and to add. It also numbers the texts of the dimensions as
// they come, and so belongs to one goroutine.
type Layout struct {
	catalog    *Catalog
	slots      []slot
	index      map[Measure]int
	kinds      [3]uint64 // which slots are additive, distinct, levels
	moneySlots uint64
	signed     uint64 // which may be negative
	fractional uint64 // which may have decimals
	// mayHavePlaces has 255 in the byte of each slot that is fractional.
	mayHavePlaces [mostSlots / 8]uint64
	dims          []texts
	dimIndex      map[Dimension]int
	series        []int
	stated        qualifiers
	variants      []variant
	variantOf     map[string]uint32
	shapes        map[shapeKey]*shape
}

// mostSlots is how many measures a layout can number: one bit each.
const mostSlots = 64

type slot struct {
	*Definition
	currency money.Currency
}

// variant is one set of currencies and qualifiers that rows have had.
type variant struct {
	currencies []money.Currency // by slot
	priced     uint64           // the slots that have one
	stated     qualifiers
}

type shapeKey struct {
	known   uint64
	variant uint32
}

// NewLayout numbers the columns of a source. It fails
//   - with an [UnknownError] (errors.Is [ErrUnknown]) for a measure that is not
//     in the catalogue, and for a series that is not among the dimensions,
//   - with a [DefinitionError] (errors.Is [ErrDefinition]) for more than 64
//     measures, a measure or dimension that stands twice, an empty or reserved
//     dimension, and a currency for a measure that is not money.
func NewLayout(c *Catalog, columns Columns) (*Layout, error) {
	l := &Layout{
		catalog:   c,
		index:     make(map[Measure]int, len(columns.Measures)),
		dimIndex:  make(map[Dimension]int, len(columns.Dimensions)),
		variantOf: map[string]uint32{},
		shapes:    map[shapeKey]*shape{},
	}
	if err := l.measures(c, columns); err != nil {
		return nil, err
	}
	if err := l.dimensions(columns); err != nil {
		return nil, err
	}
	for q, v := range columns.Qualifiers {
		if q < qualifierCount {
			l.stated[q] = v
		}
	}
	currencies := make([]money.Currency, len(l.slots))
	for i := range l.slots {
		currencies[i] = l.slots[i].currency
	}
	l.variantNumber(currencies, l.stated)
	return l, nil
}

func (l *Layout) measures(c *Catalog, columns Columns) error {
	if len(columns.Measures) > mostSlots {
		return refused("layout", i18n.Text{EN: "it has more than 64 measures", ES: "tiene más de 64 medidas"})
	}
	for _, m := range columns.Measures {
		d := c.index[string(m)].definition
		if d == nil {
			_, err := c.measure(m)
			return err
		}
		s := slot{Definition: d}
		if d.Unit.Money != 0 {
			s.currency = columns.Currency
			if cur, ok := columns.Currencies[m]; ok {
				s.currency = cur
			}
		}
		l.slots = append(l.slots, s)
	}
	slices.SortFunc(l.slots, func(a, b slot) int {
		return cmp.Or(cmp.Compare(a.kind(), b.kind()), cmp.Compare(a.ID, b.ID))
	})
	for i, s := range l.slots {
		if _, twice := l.index[s.ID]; twice {
			return refused(string(s.ID), i18n.Text{EN: "the measure stands twice", ES: "la medida está repetida"})
		}
		l.index[s.ID] = i
		l.kinds[s.kind()] |= 1 << i
		if s.Unit.Money != 0 {
			l.moneySlots |= 1 << i
		}
		if s.Signed {
			l.signed |= 1 << i
		}
		if s.Fractional {
			l.fractional |= 1 << i
			l.mayHavePlaces[i/8] |= 0xff << (i % 8 * 8)
		}
	}
	for m := range columns.Currencies {
		if i, ok := l.index[m]; !ok || l.slots[i].Unit.Money == 0 {
			return refused(i18n.Quote(string(m)), i18n.Text{
				EN: "a currency is given, but it is no money measure of the layout",
				ES: "se indica una moneda, pero no es una medida de dinero de la disposición",
			})
		}
	}
	return nil
}

// measure finds a definition, or says what is near.
func (c *Catalog) measure(m Measure) (*Definition, error) {
	if d := c.index[string(m)].definition; d != nil {
		return d, nil
	}
	names := make([]string, len(c.definitions))
	for i, d := range c.definitions {
		names[i] = string(d.ID)
	}
	return nil, unknown(string(m), names, i18n.Text{
		EN: "%s is no measure of the catalogue%s",
		ES: "%s no es una medida del catálogo%s",
	})
}

func (l *Layout) dimensions(columns Columns) error {
	for _, d := range columns.Dimensions {
		if d == "" || slices.Contains(derivedDimensions[:], d) {
			return refused(i18n.Quote(string(d)), i18n.Text{
				EN: "the name of a dimension is not empty, and date, week, month, quarter and year follow from the period",
				ES: "el nombre de una dimensión no está vacío, y date, week, month, quarter y year se deducen del periodo",
			})
		}
		if _, twice := l.dimIndex[d]; twice {
			return refused(i18n.Quote(string(d)), i18n.Text{EN: "the dimension stands twice", ES: "la dimensión está repetida"})
		}
		l.dimIndex[d] = len(l.dims)
		l.dims = append(l.dims, texts{name: d, number: map[string]uint32{}, list: []string{""}, words: make([]words, 1), sizes: make([]uint8, 1)})
	}
	series := columns.Series
	if len(series) == 0 {
		for _, d := range []Dimension{Channel, Account} {
			if _, ok := l.dimIndex[d]; ok {
				series = append(series, d)
			}
		}
	}
	for _, d := range series {
		i, ok := l.dimIndex[d]
		if !ok {
			return l.noDimension(d)
		}
		l.series = append(l.series, i)
	}
	return nil
}

func (l *Layout) noDimension(d Dimension) error {
	names := make([]string, len(l.dims))
	for i := range l.dims {
		names[i] = string(l.dims[i].name)
	}
	return unknown(string(d), names, i18n.Text{
		EN: "%s is no dimension of the layout%s",
		ES: "%s no es una dimensión de la disposición%s",
	})
}

// Slot returns the number of a measure in the layout, from 0, and whether the
// layout has it.
func (l *Layout) Slot(m Measure) (int, bool) {
	if len(l.slots) > fewNames {
		i, ok := l.index[m]
		return i, ok
	}
	for i := range l.slots {
		if l.slots[i].ID == m {
			return i, true
		}
	}
	return 0, false
}

// fewNames are found sooner one by one than in a map.
const fewNames = 12

// variantNumber numbers a set of currencies and qualifiers.
func (l *Layout) variantNumber(currencies []money.Currency, stated qualifiers) uint32 {
	key, priced := make([]byte, 0, 64), uint64(0)
	for i, c := range currencies {
		key = binary.BigEndian.AppendUint16(key, uint16(c))
		if c != 0 {
			priced |= 1 << i
		}
	}
	for _, q := range stated {
		key = binary.AppendUvarint(key, uint64(len(q)))
		key = append(key, q...)
	}
	n, ok := l.variantOf[string(key)]
	if !ok {
		n = uint32(len(l.variants))
		l.variants = append(l.variants, variant{slices.Clone(currencies), priced, stated})
		l.variantOf[string(key)] = n
	}
	return n
}
