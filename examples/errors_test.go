package examples_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/calendar/ical"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/pauta-go/pauta/kpi/ingest"
	"github.com/pauta-go/pauta/kpi/pacing"
	"github.com/pauta-go/pauta/kpi/reach"
	"github.com/pauta-go/pauta/kpi/warehouse"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/plan/uuids"
	"github.com/pauta-go/pauta/roles"
	"github.com/shopspring/decimal"
)

// refusals has an error of every exported error type, provoked as a program
// does.
var refusals = []struct {
	name string
	err  func() error
}{
	{"i18n.ParseLang", func() error { _, err := i18n.ParseLang("fr"); return err }},
	{"i18n.ParseStyle", func() error { _, err := i18n.ParseStyle("fr"); return err }},

	{"civil.ParseDate", func() error { _, err := civil.ParseDate("2025-02-30"); return err }},
	{"ident.CheckKey", func() error { return ident.CheckKey("No key") }},
	{"uuids.Parse", func() error { _, err := uuids.Parse("1"); return err }},

	{"money.ParseDecimal", func() error { _, err := money.ParseDecimal("1,5"); return err }},
	{"money.ParseCurrency", func() error { _, err := money.ParseCurrency("EURO"); return err }},
	{"money.Amount.Add", func() error { _, err := money.Units(1, money.EUR).Add(money.Units(1, money.USD)); return err }},
	{"money.Amount.UnmarshalJSON", func() error { return new(money.Amount).UnmarshalJSON([]byte(`{"amount":true}`)) }},
	{"money.Apportion", func() error { _, err := money.Apportion(1, nil); return err }},

	{"legal.Register.With", func() error { _, err := legal.Standard().With(legal.Fact{}); return err }},
	{"document.Decode", func() error { return document.Decode([]byte("{"), &struct{}{}, document.Limits{}) }},

	{"check.ParseSeverity", func() error { _, err := check.ParseSeverity("bad"); return err }},
	{"check.Findings.Err", func() error {
		return check.Findings{{Severity: check.Error, Message: i18n.Text{EN: "wrong", ES: "mal"}}}.Err()
	}},
	{"check.CheckRules", func() error { return check.CheckRules([]check.Rule[int]{{}}) }},

	{"channel.ParseKind", func() error { _, err := channel.ParseKind("bad"); return err }},
	{"channel.Catalog.With", func() error { _, err := channel.Standard().With(channel.Spec{}); return err }},
	{"channel.Catalog.With taken", func() error {
		for spec := range channel.Standard().All() {
			_, err := channel.Standard().With(spec)
			return err
		}
		return nil
	}},

	{"kpi.Catalog.With", func() error { _, err := kpi.Standard().With(kpi.Metric{ID: "No ID"}); return err }},
	{"kpi.NewTable", func() error { _, err := kpi.NewTable(kpi.Standard(), nil, "nothing"); return err }},
	{"kpi.Row.Err", func() error {
		layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Clicks}})
		if err != nil {
			return err
		}
		row := layout.NewRow()
		row.Set(kpi.Clicks, -1)
		return row.Err()
	}},
	{"kpi.Tally.State", func() error { return new(kpi.Tally).State(kpi.Reach, decimal.New(1, 0)) }},
	{"kpi.Tally.UnmarshalBinary", func() error { return new(kpi.Tally).UnmarshalBinary([]byte{9}) }},
	{"kpi.Value.Fixed", func() error { _, err := kpi.CTR(0, 0).Fixed(2); return err }},
	{"reach.Overlaps.Union", func() error { _, err := reach.Overlaps{Universe: 10, Reaches: []int64{11}}.Union(); return err }},
	{"attribution.NewTally", func() error { _, err := attribution.NewTally(attribution.Model{}); return err }},

	{"calendar.CheckLink", func() error { return calendar.CheckLink("javascript:alert(1)") }},
	{"calendar.Workflow.Advance", func() error {
		_, err := calendar.StandardWorkflow().Advance(calendar.Entry{}, calendar.Step{}, roles.Charter{})
		return err
	}},
	{"calendar.ReadCSV", func() error {
		_, err := calendar.ReadCSV(strings.NewReader("title\nA\n"), calendar.Calendar{})
		return err
	}},
	{"calendar.ReadJSON", func() error { _, err := calendar.ReadJSON(strings.NewReader("[]")); return err }},
	{"calendar.ReadJSON of an entry", func() error { _, err := calendar.ReadJSON(strings.NewReader(`{"entries":[7]}`)); return err }},
	{"calendar.Production.Schedule", func() error { _, err := calendar.Production{{Key: "a", After: []string{"a"}}}.Schedule(); return err }},
	{"calendar.ParseRecurrence", func() error { _, err := calendar.ParseRecurrence("FREQ=MINUTELY"); return err }},
	{"calendar.Calendar.NextFree", func() error {
		_, err := calendar.Calendar{Zone: "UTC"}.NextFree(channel.Blog, time.Time{}, 0, civil.Zones{"UTC": time.UTC})
		return err
	}},
	{"ical.ReadHolidays", func() error {
		_, err := ical.ReadHolidays(strings.NewReader(""), civil.YearOf(civil.MustDate("2026-01-01")))
		return err
	}},

	{"community.Read", func() error {
		_, err := community.Read(strings.NewReader("key,at\n1,soon\n"), community.Format{})
		return err
	}},
	{"community.ParseSpan", func() error { _, err := community.ParseSpan("2d"); return err }},
	{"community.Threads", func() error {
		_, err := community.Threads([]community.Interaction{{Key: "a", Parent: "a"}})
		return err
	}},
	{"community.Desk.Deadlines", func() error { _, err := community.Desk{}.Deadlines(nil, []community.Target{{}}); return err }},
	{"community.ParseLevel", func() error { _, err := community.ParseLevel("panic"); return err }},
	{"community.CountRecommendations", func() error { _, err := community.CountRecommendations([]int{11}); return err }},

	{"warehouse.Source.Query", func() error {
		table, err := kpi.NewTable(kpi.Standard(), nil, "clicks")
		if err != nil {
			return err
		}
		_, err = warehouse.Source{}.Query(warehouse.DuckDB, table)
		return err
	}},
	{"warehouse.Query.Add", func() error {
		table, err := kpi.NewTable(kpi.Standard(), nil, "clicks")
		if err != nil {
			return err
		}
		query, err := warehouse.Source{
			Table: []string{"ads"}, Measures: map[kpi.Measure]warehouse.Column{kpi.Clicks: {Name: "clicks"}},
		}.Query(warehouse.DuckDB, table)
		if err != nil {
			return err
		}
		return query.Add(table, nil)
	}},

	{"plan.Decode", func() error { _, err := plan.Decode([]byte("{}"), document.Limits{}); return err }},
	{"plan.Plan.Approve", func() error { _, err := plan.Plan{}.Approve(plan.Approval{}); return err }},
	{"plan.Plan.Progress", func() error {
		_, err := plan.Plan{}.Progress(plan.Figures{Spent: []plan.Spending{{Line: "x"}}}, civil.Date{})
		return err
	}},

	{"roles.ParseSources", func() error { _, err := roles.ParseSources("S9"); return err }},
	{"roles.ParseLetter", func() error { _, err := roles.ParseLetter("X"); return err }},
	{"roles.ReadCSV", func() error { _, err := roles.ReadCSV(strings.NewReader("Task,CM\nPublish,yes\n")); return err }},
	{"roles.ReadJSON", func() error { _, err := roles.ReadJSON(strings.NewReader("[]")); return err }},

	{"ingest.Read", func() error {
		table, err := kpi.NewTable(kpi.Standard(), nil, "clicks")
		if err != nil {
			return err
		}
		_, err = ingest.Read(strings.NewReader("clicks\n-5\n"), table, ingest.Options{})
		return err
	}},
	{"allocation.SquareRoot", func() error { _, err := allocation.SquareRoot(0); return err }},
	{"allocation.Greedy", func() error {
		returns := []decimal.Decimal{{}, decimal.New(1, 0), decimal.New(3, 0)}
		_, err := allocation.Greedy(2, []allocation.Steps{{Returns: returns}})
		return err
	}},
	{"pacing.ParseLight", func() error { _, err := pacing.ParseLight("blue"); return err }},

	{"kpi.Metric.SQL", func() error {
		metric, _ := kpi.Standard().Metric("frequency")
		_, err := metric.SQL(kpi.Standard())
		return err
	}},
}

// TestErrorTexts holds that every error says itself in both languages, in
// other words in each, and that Error is its English text, on one line. The
// text of an error that lists others may have a line for each.
func TestErrorTexts(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range refusals {
		err := r.err()
		found := false
		for _, part := range parts(err) {
			said, ok := part.(interface{ Text() i18n.Text })
			if !ok {
				continue
			}
			found = true
			seen[typeName(part)] = true
			text := said.Text()
			if !text.Complete() || text.EN == text.ES {
				t.Errorf("%s: %T says %+v", r.name, part, text)
			}
			if !strings.Contains(text.EN, "\n") && part.Error() != text.EN {
				t.Errorf("%s: %T is %q, and says %q", r.name, part, part.Error(), text.EN)
			}
			if strings.ContainsAny(part.Error(), "\n\r") {
				t.Errorf("%s: the Error of %T is more than one line: %q", r.name, part, part.Error())
			}
			if strings.Contains(text.EN+text.ES, "%!") {
				t.Errorf("%s: %T is wrongly filled: %+v", r.name, part, text)
			}
		}
		if !found {
			t.Errorf("%s: nothing in %#v has a Text", r.name, err)
		}
		if i18n.Say(err, i18n.EN) == i18n.Say(err, i18n.ES) {
			t.Errorf("%s: said alike in both languages: %s", r.name, i18n.Say(err, i18n.EN))
		}
	}
	for _, s := range checked(t) {
		for _, name := range errorNames(s) {
			if full := s.types.Name() + "." + name; !seen[full] {
				t.Errorf("no refusal shows a %s", full)
			}
		}
	}
}

// parts returns an error and all that it wraps or joins.
func parts(err error) []error {
	if err == nil {
		return nil
	}
	all := []error{err}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range many.Unwrap() {
			all = append(all, parts(one)...)
		}
	}
	return append(all, parts(errors.Unwrap(err))...)
}

func typeName(err error) string {
	return strings.TrimPrefix(reflect.TypeOf(err).String(), "*")
}
