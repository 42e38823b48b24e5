package civil_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestReadHolidays(t *testing.T) {
	clock := func(s string) civil.Clock { return mustClock(t, s) }
	eve := civil.Holiday{Date: civil.MustDate("2026-12-24"), Name: i18n.Same("Nochebuena"), From: clock("14:00")}
	for _, test := range []struct {
		table string
		want  []civil.Holiday
	}{
		{"date\n", nil},
		{"\ufefffecha;nombre;desde;hasta\r\n2026-12-24;Nochebuena;14:00;\r\n;;;\r\n\r\n", []civil.Holiday{eve}},
		{"Until, from ,NAME,region,date\n,14:00,Nochebuena,ES-MD, 2026-12-24 \n", []civil.Holiday{eve}},
		{
			"date,name_en,name_es,until\n2026-12-25,Christmas,Navidad\n2026-01-05,'=Eve,'-Víspera,13:00\n",
			[]civil.Holiday{
				{Date: civil.MustDate("2026-01-05"), Name: i18n.Text{EN: "=Eve", ES: "-Víspera"}, Until: clock("13:00")},
				{Date: civil.MustDate("2026-12-25"), Name: i18n.Text{EN: "Christmas", ES: "Navidad"}},
			},
		},
		{"date,name,name_es\n2026-01-06,\"Epiphany, Reyes\",Reyes\n", []civil.Holiday{
			{Date: civil.MustDate("2026-01-06"), Name: i18n.Text{EN: "Epiphany, Reyes", ES: "Reyes"}},
		}},
	} {
		got, err := civil.ReadHolidays(strings.NewReader(test.table))
		if days := slices.Collect(got.All()); err != nil || !slices.Equal(days, test.want) {
			t.Errorf("%q is read as %v, %v; want %v", test.table, days, err, test.want)
		}
	}
}

func TestReadHolidaysRefuses(t *testing.T) {
	for table, says := range map[string][]string{
		"":                            {"empty"},
		"name\nReyes\n":               {"no dates", `"name"`},
		"date,fecha\n":                {`"fecha"`, "twice"},
		"date\n\"2026-01-06\n":        {"CSV"},
		"\"date\n":                    {"CSV"},
		"date,from\n06/01/2026,\n":    {"line 2", `"06/01/2026"`},
		"date,from\n2026-01-06,9\n":   {"line 2", `"9"`},
		"date,name\n,Reyes\n":         {"line 2", `""`},
		"date,from\n2026-01-06,9:0\n": {"line 2", `"9:0"`},
		"date,from,until\n2026-01-06,10:00,09:00\n\n2026-13-01,,\n2026-01-07,,09:00:30\n": {"line 2", "not after", "line 4", `"2026-13-01"`, "line 5", "seconds"},
	} {
		got, err := civil.ReadHolidays(strings.NewReader(table))
		var e *civil.Error
		if !errors.Is(err, civil.ErrHolidays) || !errors.As(err, &e) || len(slices.Collect(got.All())) > 0 {
			t.Errorf("%q: %v", table, err)
			continue
		}
		for _, part := range says {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%q: %v\ndoes not say %s", table, err, part)
			}
		}
		if es := i18n.Say(err, i18n.ES); es == err.Error() {
			t.Errorf("%q: no Spanish: %s", table, es)
		}
	}
	if _, err := civil.ReadHolidays(iotest.ErrReader(errors.New("no paper"))); err == nil || !strings.Contains(err.Error(), "no paper") {
		t.Error(err)
	}
}
