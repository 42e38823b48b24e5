package ingest

import (
	"errors"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/money"
)

func TestRefusedOptions(t *testing.T) {
	for _, c := range []struct {
		name string
		opt  Options
		in   string // "" is a file that everything fits
		want string
	}{
		{"a quote as delimiter", Options{Delimiter: '"'}, "", "option Delimiter: it is one ASCII character"},
		{"a line end as delimiter", Options{Delimiter: '\r'}, "", "option Delimiter"},
		{"half a character as delimiter", Options{Delimiter: 0x80}, "", "option Delimiter"},
		{"an order that is none", Options{Dates: "ddmm"}, "", `option Dates: "ddmm" is no order of dates: use ymd, dmy or mdy`},
		{"a negative preamble", Options{Preamble: -1}, "", "negative"},
		{"a negative limit", Options{Limits: Limits{Record: -1}}, "", "negative"},
		{"another negative limit", Options{Limits: Limits{Columns: -1}}, "", "negative"},
		{"a third negative limit", Options{Limits: Limits{Errors: -1}}, "", "negative"},
		{"a value of nothing known", Options{UnitValues: []UnitValue{{"sales", money.Units(1, money.EUR)}}}, "", `option UnitValues: "sales" is no measure`},
		{"a value of money", Options{UnitValues: []UnitValue{{kpi.Spend, money.Units(1, money.EUR)}}}, "", `"spend" is no measure`},
		{"a value of people", Options{UnitValues: []UnitValue{{kpi.Reach, money.Units(1, money.EUR)}}}, "", `"reach" is no measure`},
		{"a value without currency", Options{UnitValues: []UnitValue{{kpi.Leads, money.Amount{}}}}, "", "the value of leads has no currency"},
		{"values in two currencies", Options{UnitValues: []UnitValue{
			{kpi.Leads, money.Units(1, money.EUR)}, {kpi.Clicks, money.Units(1, money.USD)},
		}}, "", "different currencies"},
		{"two values of one measure", Options{UnitValues: []UnitValue{
			{kpi.Leads, money.Units(1, money.EUR)}, {kpi.Leads, money.Units(2, money.EUR)},
		}}, "", "leads has two values"},
		{
			"revenue that is read and made",
			Options{UnitValues: []UnitValue{{kpi.Clicks, money.Units(1, money.EUR)}}},
			"clicks,revenue\n", `"revenue": revenue would be read from this column and made of unit values`,
		},
		{"a target that is none", Options{Map: map[string]string{"clicks": "klicks"}}, "", `"clicks": it is mapped to "klicks", which is no measure, no role and no dimension that is asked for (did you mean "clicks"?)`},
		{"a target far from any", Options{Map: map[string]string{"clicks": "zzzzzzzz"}}, "", "no dimension that is asked for"},
		{"a derived dimension as target", Options{Map: map[string]string{"clicks": "month"}}, "", `it is mapped to "month"`},
		{"texts that are added", Options{Map: map[string]string{"campaign+channel": "campaign"}}, "", `only figures are added, and "campaign" is none`},
		{"dates that are added", Options{Map: map[string]string{"campaign+channel": "date"}}, "", `only figures are added, and "date" is none`},
		{"two columns for one target", Options{Map: map[string]string{"campaign": "clicks", "clicks": "clicks"}}, "", `"clicks": another column is mapped to "clicks" too; map one of them, or their sum`},
		{
			"a dimension that is read and set",
			Options{Map: map[string]string{"campaign": "campaign"}, Set: map[kpi.Dimension]string{kpi.Campaign: "x"}},
			"", `"campaign" is read from this column and set for every row`,
		},
		{"a date and a period", Options{Map: map[string]string{"campaign": "date", "channel": "period_end"}}, "", "a row has a date or a period"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.in == "" {
				c.in = "campaign,channel,clicks\n"
			}
			_, err := NewReader(strings.NewReader(c.in), kpi.Standard(), c.opt)
			var e *Error
			if !errors.Is(err, ErrOptions) || !errors.As(err, &e) || !strings.Contains(err.Error(), c.want) || !e.Text().Complete() {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestRefusedColumns(t *testing.T) {
	for _, c := range []struct {
		name, in string
		opt      Options
		want     string
	}{
		{"a part of a sum", "a,b\n", Options{Map: map[string]string{"a+c": "clicks"}}, `there is no column "c"`},
		{"a header without a name", "a,\n", Options{Map: map[string]string{"": "clicks"}}, `there is no column ""`},
		{"many columns", strings.Repeat("x,", 40) + "y\n", Options{}, `"x", … and 11 more`},
		{"nothing that counts", "a,b\n", Options{}, `line 1: no column is a measure; map one of the columns found: "a", "b"`},
		{"one end of periods", "a,clicks\n", Options{Map: map[string]string{"a": "period_start"}}, "only one end of the periods is mapped"},
		{"a dimension", "a,clicks\n", Options{Dimensions: []kpi.Dimension{kpi.Campaign}, Measures: []kpi.Measure{kpi.Clicks}}, `there is no column for "campaign"`},
		{"dates", "a,clicks\n", Options{Dimensions: []kpi.Dimension{kpi.ByMonth}, Measures: []kpi.Measure{kpi.Clicks}}, `there is no column for "month"`},
		{"what has a value", "a,clicks\n", Options{UnitValues: []UnitValue{{kpi.Leads, money.Units(1, money.EUR)}}}, `there is no column for "leads", which has a value`},
		{"a currency", "a,spend\n", Options{}, `line 1, column 2, "spend": this is money, and nothing says in which currency; state the currency, or map a column to`},
		{"a date for a level", "a,followers\n", Options{}, `line 1, column 2, "followers": followers is a level and needs a date; map a column to`},
		{"repeated in the map", "a,b,b\n", Options{Map: map[string]string{"b": "clicks"}}, `column 3, "b": this is a repeated column: column 2 has the same header; map one of them by its number: "b#2"`},
		{"repeated dates", "date,clicks,date\n", Options{}, `column 3, "date": this is a repeated column`},
		{"repeated starts", "period_start,clicks,period_start,period_end\n", Options{}, `column 3, "period_start": this is a repeated column`},
		{"repeated ends", "period_end,clicks,period_start,period_end\n", Options{}, `column 4, "period_end": this is a repeated column`},
		{"repeated currencies", "currency,clicks,currency\n", Options{}, `column 3, "currency": this is a repeated column`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := NewReader(strings.NewReader(c.in), kpi.Standard(), c.opt)
			var e *Error
			if !errors.Is(err, ErrColumns) || !errors.As(err, &e) || e.Line != 1 || !strings.Contains(err.Error(), c.want) || !e.Text().Complete() {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	t.Run("a quote in the header", func(t *testing.T) {
		_, err := NewReader(strings.NewReader("clicks,\"likes\n"), kpi.Standard(), Options{})
		if !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "line 1, column 2: the quote that opens here") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a preamble longer than the file", func(t *testing.T) {
		_, err := NewReader(strings.NewReader("a report\nwithout end"), kpi.Standard(), Options{Preamble: 5})
		if !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "the file is empty") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a preamble longer than the buffer", func(t *testing.T) {
		in := strings.Repeat("x", 1<<17) + "\nclicks\n"
		r, err := NewReader(strings.NewReader(in), kpi.Standard(), Options{Preamble: 1})
		if err != nil || r.Report().HeaderLine != 2 {
			t.Errorf("got %v", err)
		}
	})
	t.Run("what the layout refuses", func(t *testing.T) {
		opt := Options{Set: map[kpi.Dimension]string{kpi.ByMonth: "May"}}
		if _, err := NewReader(strings.NewReader("clicks\n"), kpi.Standard(), opt); !errors.Is(err, kpi.ErrDefinition) {
			t.Errorf("got %v", err)
		}
	})
}
