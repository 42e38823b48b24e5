package legal

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// allFacts are the rows of every table.
func allFacts() []Fact {
	return slices.Concat(
		childFacts(), memberFacts(), disclosureFacts(), messageFacts(), adFacts(), machineFacts(), rightsFacts(), contestFacts(),
	)
}

// TestStandard holds that nothing in the tables is refused, and that every
// topic, part and jurisdiction in them has a name in both languages.
func TestStandard(t *testing.T) {
	if _, err := (Register{}).With(allFacts()...); err != nil {
		t.Fatal(err)
	}
	var got []Fact
	for f := range Standard().All() {
		got = append(got, f)
	}
	if len(got) != len(allFacts()) {
		t.Fatalf("%d facts, want %d", len(got), len(allFacts()))
	}
	for _, f := range got {
		if f.Topic.Name() == i18n.Same(string(f.Topic)) || f.In.Name() == i18n.Same(string(f.In)) {
			t.Errorf("%s: topic %q or place %q has no name", f.ID, f.Topic, f.In)
		}
		for _, p := range f.Asks {
			if p.Name() == i18n.Same(string(p)) {
				t.Errorf("%s: part %q has no name", f.ID, p)
			}
		}
		switch f.Checked.String() {
		case "2026-11-21", "2026-11-22":
		default:
			t.Errorf("%s: read on %s", f.ID, f.Checked)
		}
		for _, text := range []string{f.Rule.EN, f.Rule.ES} {
			if !strings.HasSuffix(text, ".") {
				t.Errorf("%s: %q is no sentence", f.ID, text)
			}
		}
	}
	for range Standard().All() {
		break
	}
}

// TestNewestFirst holds that of two facts of one law in one place the newer one
// stands first, and that they do not overlap.
func TestNewestFirst(t *testing.T) {
	for i, f := range allFacts() {
		for _, g := range allFacts()[i+1:] {
			if f.Topic == g.Topic && f.In == g.In && !g.To.IsZero() && (f.From.Before(g.From) || !g.To.Before(f.From)) {
				t.Errorf("%s and %s: not newest first, or both on one day", f.ID, g.ID)
			}
		}
	}
}

// TestAges holds the ages of consent to a second writing of them, on a day of
// 2026.
func TestAges(t *testing.T) {
	for code, want := range map[Jurisdiction]int{
		"AT": 14, "BE": 13, "BG": 14, "HR": 16, "CY": 14, "CZ": 15, "DK": 15, "EE": 13, "FI": 13, "FR": 15, "DE": 16, "GR": 15,
		"HU": 16, "IE": 16, "IT": 14, "LV": 13, "LT": 14, "LU": 16, "MT": 13, "NL": 16, "PL": 16, "PT": 13, "RO": 16, "SK": 16,
		"SI": 15, "ES": 14, "SE": 13, "GB": 13, "US": 13, EuropeanUnion: 16,
	} {
		facts := Standard().Facts(Case{Topic: ChildConsent, In: code, On: civil.MustDate("2026-11-21")})
		if len(facts) != 1 || facts[0].Age != want {
			t.Errorf("%s: got %v, want one of %d years", code, facts, want)
		}
	}
	if n := len(members); n != 27 {
		t.Errorf("%d members", n)
	}
}

func TestFacts(t *testing.T) {
	for _, test := range []struct {
		name string
		c    Case
		want string
	}{
		{"Spain before its law", Case{ChildConsent, Spain, civil.MustDate("2018-12-06"), ""}, "eu-gdpr-8"},
		{"Spain with its law", Case{ChildConsent, Spain, civil.MustDate("2018-12-07"), ""}, "es-lopdgdd-7"},
		{"Denmark at 13", Case{ChildConsent, "DK", civil.MustDate("2023-12-31"), ""}, "dk-6"},
		{"Denmark at 15", Case{ChildConsent, "DK", civil.MustDate("2024-01-01"), ""}, "dk-6-2024"},
		{"Malta before its regulations", Case{ChildConsent, "MT", civil.MustDate("2018-05-31"), ""}, "eu-gdpr-8"},
		{"Malta with its regulations", Case{ChildConsent, "MT", civil.MustDate("2018-06-01"), ""}, "mt-586-11"},
		{"before any", Case{ChildConsent, Spain, civil.MustDate("2018-05-24"), ""}, ""},
		{"no day", Case{Topic: ChildConsent, In: Spain}, ""},
		{"no place", Case{Topic: Contests, On: civil.MustDate("2026-01-01")}, ""},
		{"elsewhere", Case{ChildConsent, "JP", civil.MustDate("2026-01-01"), ""}, ""},
		{"wide and narrow", Case{Disclosure, Spain, civil.MustDate("2026-01-01"), ""}, "eu-ucpd-11 es-lcd-26-2022 es-lssi-20 eu-dsa-26-2"},
		{"Spain before social networks were named", Case{Disclosure, Spain, civil.MustDate("2022-05-27"), ""}, "eu-ucpd-11 es-lcd-26 es-lssi-20"},
		{"the wide alone", Case{Disclosure, "FR", civil.MustDate("2026-01-01"), ""}, "eu-ucpd-11 eu-dsa-26-2"},
		{"old British", Case{Disclosure, UnitedKingdom, civil.MustDate("2025-04-05"), ""}, "gb-cpr-2008"},
		{"new British", Case{Disclosure, UnitedKingdom, civil.MustDate("2025-04-06"), ""}, "gb-dmcc-20"},
		{"a platform", Case{Contests, Spain, civil.MustDate("2026-01-01"), "instagram"}, "instagram-promotions es-gambling"},
		{"another platform", Case{Contests, "JP", civil.MustDate("2026-01-01"), "tiktok"}, ""},
		{"any platform", Case{Contests, "JP", civil.MustDate("2026-01-01"), ""}, "instagram-promotions facebook-promotions"},
		{"Australian platform", Case{AccountAge, Australia, civil.MustDate("2025-12-10"), "kick"}, "au-minimum-age"},
		{"Australian blog", Case{AccountAge, Australia, civil.MustDate("2025-12-10"), "blog"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var ids []string
			for _, f := range Standard().Facts(test.c) {
				ids = append(ids, f.ID)
			}
			if got := strings.Join(ids, " "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestWithin(t *testing.T) {
	for _, test := range []struct {
		j, k Jurisdiction
		want bool
	}{
		{Spain, EuropeanUnion, true},
		{Spain, Spain, true},
		{Spain, World, true},
		{EuropeanUnion, World, true},
		{EuropeanUnion, Spain, false},
		{UnitedKingdom, EuropeanUnion, false},
		{World, Spain, false},
		{"", World, false},
		{"", "", false},
	} {
		if got := test.j.Within(test.k); got != test.want {
			t.Errorf("%q within %q: got %t, want %t", test.j, test.k, got, test.want)
		}
	}
}

func TestWithRefuses(t *testing.T) {
	sound := Fact{
		ID: "own", Topic: ChildConsent, In: "JP", Age: 15, Rule: i18n.Text{EN: "A rule.", ES: "Una regla."},
		From: day(2026, 1, 1), Source: "a source", Checked: day(2026, 1, 2),
	}
	for _, test := range []struct {
		name   string
		change func(*Fact)
		says   string
	}{
		{"nothing", func(*Fact) {}, ""},
		{"ID", func(f *Fact) { f.ID = "Own" }, "single hyphens"},
		{"topic", func(f *Fact) { f.Topic = "" }, "single hyphens"},
		{"channel", func(f *Fact) { f.Channels = []string{"Instagram"} }, "single hyphens"},
		{"part", func(f *Fact) { f.Asks = []Part{"a label"} }, "single hyphens"},
		{"taken", func(f *Fact) { f.ID = "eu-gdpr-8" }, "the ID is taken"},
		{"nowhere", func(f *Fact) { f.In = "" }, "the jurisdiction"},
		{"a name", func(f *Fact) { f.In = "Japan" }, "the jurisdiction"},
		{"small letters", func(f *Fact) { f.In = "jp" }, "the jurisdiction"},
		{"one language", func(f *Fact) { f.Rule.ES = "" }, "lacks a language"},
		{"no source", func(f *Fact) { f.Source = " " }, "the source is missing"},
		{"no first day", func(f *Fact) { f.From = civil.Date{} }, "the first day is missing"},
		{"backwards", func(f *Fact) { f.To = day(2025, 12, 31) }, "before the first"},
		{"negative age", func(f *Fact) { f.Age = -1 }, "negative"},
		{"negative lowest", func(f *Fact) { f.Lowest = -1 }, "negative"},
		{"asks nothing", func(f *Fact) { f.Age = 0 }, "asks for nothing"},
		{"replaces nothing", func(f *Fact) { f.Replaces = "gone" }, "cannot take the place"},
		{"replaces another topic", func(f *Fact) { f.In, f.Replaces = Spain, "eu-ucpd-11" }, "cannot take the place"},
		{"replaces from outside", func(f *Fact) { f.Replaces = "eu-gdpr-8" }, "cannot take the place"},
		{"replaces at home", func(f *Fact) { f.In, f.Replaces = EuropeanUnion, "eu-gdpr-8" }, "cannot take the place"},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := sound
			test.change(&f)
			r, err := Standard().With(f)
			if test.says == "" {
				if _, ok := r.Lookup("own"); err != nil || !ok {
					t.Errorf("got %v, want none", err)
				}
				return
			}
			var fault *FactError
			if !errors.Is(err, ErrFact) || !errors.As(err, &fault) || !strings.Contains(err.Error(), test.says) {
				t.Fatalf("got %v, want one that says %q", err, test.says)
			}
			if fault.ID != i18n.Quote(f.ID) || !fault.Text().Complete() {
				t.Errorf("got %+v", fault)
			}
			if _, ok := r.Lookup("us-coppa"); ok {
				t.Error("a register beside the error")
			}
		})
	}
}

// TestRegisterKeepsItsFacts holds that nobody changes a register through what
// goes in or comes out.
func TestRegisterKeepsItsFacts(t *testing.T) {
	in := Fact{
		ID: "own", Topic: "own", In: Spain, Asks: []Part{Label}, Channels: []string{"x"},
		Rule: i18n.Same("."), From: day(2026, 1, 1), Source: "s",
	}
	r, err := Standard().With(in)
	if err != nil {
		t.Fatal(err)
	}
	in.Asks[0], in.Channels[0] = Credit, "y"
	out, _ := r.Lookup("own")
	if out.Asks[0] != Label || out.Channels[0] != "x" {
		t.Errorf("changed by what went in: %+v", out)
	}
	out.Asks[0] = Credit
	if again, _ := r.Lookup("own"); again.Asks[0] != Label {
		t.Error("changed by what came out")
	}
	if _, ok := Standard().Lookup("own"); ok {
		t.Error("the standard register has it")
	}
	if _, ok := (Register{}).Lookup("own"); ok {
		t.Error("the zero register has it")
	}
}

func TestNamesOfOthers(t *testing.T) {
	if got := Topic("raffles").Name(); got != i18n.Same("raffles") {
		t.Errorf("got %v", got)
	}
	if got := Part("stamp").Name(); got != i18n.Same("stamp") {
		t.Errorf("got %v", got)
	}
	if got := fmt.Sprint(Jurisdiction("JP").Name().EN, World.Name().EN, EuropeanUnion.Name().EN); got != "JPworldwideEuropean Union" {
		t.Errorf("got %s", got)
	}
}
