package channel_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestKind(t *testing.T) {
	for _, c := range []struct {
		kind channel.Kind
		text string
		name i18n.Text
	}{
		{channel.Network, "network", i18n.Text{EN: "social network", ES: "red social"}},
		{channel.Advertising, "advertising", i18n.Text{EN: "advertising network", ES: "red publicitaria"}},
		{channel.Owned, "owned", i18n.Text{EN: "owned medium", ES: "medio propio"}},
	} {
		if got := c.kind.String(); got != c.text {
			t.Errorf("String of %d is %q, want %q", c.kind, got, c.text)
		}
		if got := c.kind.Name(); got != c.name {
			t.Errorf("Name of %s is %v, want %v", c.kind, got, c.name)
		}
		if got, err := channel.ParseKind(c.text); got != c.kind || err != nil {
			t.Errorf("ParseKind(%q) is %v, %v", c.text, got, err)
		}
		written, err := json.Marshal(c.kind)
		if err != nil {
			t.Errorf("Marshal: %v", err)
		}
		var back channel.Kind
		if err := json.Unmarshal(written, &back); back != c.kind || err != nil {
			t.Errorf("%s came back as %v, %v", written, back, err)
		}
	}
}

func TestKindRefused(t *testing.T) {
	refused := func(name string, err error) {
		t.Helper()
		var e *channel.KindError
		if !errors.Is(err, channel.ErrKind) || !errors.As(err, &e) {
			t.Fatalf("%s: got %v, want a KindError", name, err)
		}
		if text := e.Text(); !text.Complete() || text.EN == text.ES || text.EN != err.Error() {
			t.Errorf("%s: texts %q", name, text)
		}
		if len(err.Error()) > 2*i18n.QuoteLimit {
			t.Errorf("%s: the error has %d bytes", name, len(err.Error()))
		}
	}
	for _, text := range []string{"", "Network", "red social", strings.Repeat("\n", 1<<20)} {
		kind, err := channel.ParseKind(text)
		refused("ParseKind", err)
		if kind != 0 {
			t.Errorf("got %v beside the error", kind)
		}
		kind = channel.Owned
		refused("UnmarshalText", kind.UnmarshalText([]byte(text)))
		if kind != channel.Owned {
			t.Errorf("a refused text changed the value to %v", kind)
		}
	}
	for _, kind := range []channel.Kind{0, 4, 255} {
		_, err := kind.MarshalText()
		refused("MarshalText", err)
		if kind.String() != "" || !kind.Name().IsZero() {
			t.Errorf("%d has a name", kind)
		}
	}
}

func TestUnitNames(t *testing.T) {
	seen := map[i18n.Text]channel.Unit{}
	for unit := channel.Characters; unit <= channel.Weighted; unit++ {
		name := unit.Name()
		if other, twice := seen[name]; twice || !name.Complete() {
			t.Errorf("unit %d is %q, like unit %d", unit, name, other)
		}
		seen[name] = unit
	}
	if got, want := channel.Unit(99).Name(), channel.Characters.Name(); got != want {
		t.Errorf("no such unit: got %q, want %q", got, want)
	}
}

func ExampleKind() {
	kind, err := channel.ParseKind("owned")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(kind, kind.Name().In(i18n.ES))
	// Output: owned medio propio
}

func ExampleUnit_Name() {
	spec, _ := channel.Standard().Lookup("Bluesky")
	fmt.Println(spec.Limits.Text.Max, spec.Limits.Text.Unit.Name().In(i18n.ES))
	// Output: 300 caracteres visibles
}

func ExampleParseKind() {
	k, err := channel.ParseKind("owned")
	fmt.Println(k, k.Name().ES, err)
	// Output: owned medio propio <nil>
}
