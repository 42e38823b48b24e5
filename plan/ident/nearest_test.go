package ident

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	names := []string{"impressions", "reach", "clicks", "link_clicks", "likes", "spend", "ctr", "cpc", "Ctr"}
	for _, c := range []struct {
		name, typed string
		want        []string
	}{
		{"left out", "impresions", []string{"impressions"}},
		{"added", "reeach", []string{"reach"}},
		{"changed", "spent", []string{"spend"}},
		{"swapped", "lcicks", []string{"clicks"}},
		{"capitals", "REACH", []string{"reach"}},
		{"the name itself", "reach", []string{"reach"}},
		{"several, in their order", "ctc", []string{"ctr", "cpc", "Ctr"}},
		{"nearest first", "cpr", []string{"ctr", "cpc", "Ctr"}},
		{"two letters", "ct", nil},
		{"too far", "revenue", nil},
		{"three slips of nine letters", "impresons", []string{"impressions"}},
		{"four slips", "mpresons", nil},
		{"empty", "", nil},
		{"too long", strings.Repeat("reach", 13), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Nearest(c.typed, names); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if got := Nearest("reach", []string{"reach " + strings.Repeat("x", 200)}); got != nil {
		t.Errorf("long names: got %q", got)
	}
	if got, want := Nearest("reaches", []string{"reach", "reached", "reaching", "reachy"}), []string{"reached", "reach", "reachy"}; !slices.Equal(got, want) {
		t.Errorf("at most three: got %q, want %q", got, want)
	}
}

// slow is the distance by its definition.
func slow(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return len(a) + len(b)
	}
	i, j := len(a)-1, len(b)-1
	changed := slow(a[:i], b[:j])
	if a[i] != b[j] {
		changed++
	}
	least := min(changed, slow(a[:i], b)+1, slow(a, b[:j])+1)
	if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
		least = min(least, slow(a[:i-1], b[:j-1])+1)
	}
	return least
}

func TestSlipsAgainstDefinition(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() []rune {
		w := make([]rune, random.IntN(7))
		for i := range w {
			w[i] = rune('a' + random.IntN(3))
		}
		return w
	}
	for range 5000 {
		a, b := word(), word()
		if got, want := slips(a, b), slow(a, b); got != want {
			t.Fatalf("slips(%q, %q) is %d, want %d", string(a), string(b), got, want)
		}
		if slips(a, b) != slips(b, a) {
			t.Fatalf("slips(%q, %q) depends on the order", string(a), string(b))
		}
	}
}
