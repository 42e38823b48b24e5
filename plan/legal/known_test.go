package legal

import (
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// TestKnown holds the known answers of topic K that are about law.
func TestKnown(t *testing.T) {
	one := func(t *testing.T, c Case, s Shown) Result {
		t.Helper()
		v := Standard().Judge(c, s)
		if len(v) != 1 {
			t.Fatalf("%d verdicts", len(v))
		}
		return v[0].Result
	}
	special := func(t *testing.T, i Influence) bool {
		t.Helper()
		ok, err := i.Special()
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	t.Run("K009", func(t *testing.T) {
		if !special(t, Influence{money.Units(300_000, money.EUR), 1_000_000, 1_000_000, 24}) {
			t.Error("got false")
		}
	})
	t.Run("K011", func(t *testing.T) {
		if special(t, Influence{money.Units(300_000, money.EUR), 999_999, 1_999_999, 24}) {
			t.Error("got true")
		}
	})
	t.Run("K014", func(t *testing.T) {
		if got := one(t, Case{Topic: ChildConsent, In: Spain, On: civil.MustDate("2020-12-14")}, Shown{Age: 13}); got != Contradicts {
			t.Errorf("got %s", got)
		}
	})
	t.Run("K017", func(t *testing.T) {
		f, _ := Standard().Lookup("es-lopdgdd-7")
		f.ID, f.In, f.Age = "fr-twelve", "FR", 12
		if _, err := Standard().With(f); err == nil {
			t.Error("12 years are accepted")
		}
		f.Age = 13
		if _, err := Standard().With(f); err != nil {
			t.Error(err)
		}
	})
	t.Run("K019", func(t *testing.T) {
		c := Case{Topic: MachineMade, In: Spain, On: civil.MustDate("2026-08-02")}
		if len(Standard().Facts(c)) != 1 {
			t.Error("not in force")
		}
		c.On = c.On.AddDays(-1)
		if len(Standard().Facts(c)) != 0 {
			t.Error("in force the day before")
		}
	})
	t.Run("K021", func(t *testing.T) {
		c := Case{Topic: ChildData, In: UnitedStates, On: civil.MustDate("2026-04-22")}
		if len(Standard().Facts(c)) != 1 {
			t.Error("not in force")
		}
	})
	t.Run("K026", func(t *testing.T) {
		c := Case{Topic: AccountAge, In: Australia, On: civil.MustDate("2025-12-10"), Channel: "instagram"}
		if got := one(t, c, Shown{Age: 15}); got != Contradicts {
			t.Errorf("got %s", got)
		}
	})
}

func TestSpecial(t *testing.T) {
	for _, test := range []struct {
		name string
		i    Influence
		want bool
	}{
		{"all at the limit", Influence{money.Units(300_000, money.EUR), 1_000_000, 0, 24}, true},
		{"all services", Influence{money.Units(300_000, money.EUR), 1, 2_000_000, 24}, true},
		{"a cent less", Influence{money.Minor(29_999_999, money.EUR), 1_000_000, 0, 24}, false},
		{"a follower less", Influence{money.Units(300_000, money.EUR), 999_999, 1_999_999, 24}, false},
		{"a video less", Influence{money.Units(300_000, money.EUR), 1_000_000, 0, 23}, false},
		{"nobody", Influence{}, false},
	} {
		if got, err := test.i.Special(); got != test.want || err != nil {
			t.Errorf("%s: got %t, %v", test.name, got, err)
		}
	}
	if _, err := (Influence{Income: money.Units(1, money.USD)}).Special(); err == nil {
		t.Error("dollars are compared with euros")
	}
}
