package calendar

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/channel"
)

const (
	family    = "👨‍👩‍👧‍👦" // seven characters, four of them people
	handshake = "🫱🏻‍🫲🏿"
	wales     = "🏴󠁧󠁢󠁷󠁬󠁳󠁿"
	spain     = "🇪🇸"
)

func TestTextLength(t *testing.T) {
	for _, c := range []struct {
		text                                string
		characters, utf16, bytes, seen, onX int
	}{
		{"", 0, 0, 0, 0, 0},
		{"pauta", 5, 5, 5, 5, 5},
		{"señal", 5, 5, 6, 5, 5},
		{"sen\u0303al", 6, 6, 7, 5, 5},
		{family, 7, 11, 25, 1, 2},
		{handshake, 5, 9, 19, 1, 2},
		{wales, 7, 14, 28, 1, 2},
		{spain + spain, 4, 8, 16, 2, 4},
		{spain + "🇫", 3, 6, 12, 2, 4},
		{"1\uFE0F\u20E3", 3, 3, 7, 1, 2},
		{"❤\uFE0F", 2, 2, 6, 1, 2},
		{"日本", 2, 2, 6, 2, 4},
		{"한국", 2, 2, 6, 2, 4},
		{"\u1112\u1161\u11AB", 3, 3, 9, 1, 2},
		{"각\u11A8", 2, 2, 6, 1, 2},
		{"가\u11A8", 2, 2, 6, 1, 2},
		{"\r\n\n", 3, 3, 3, 2, 3},
		{"a\u0301\n", 3, 3, 4, 2, 2},
		{"नि", 2, 2, 6, 1, 2},
		{"https://example.com/a/very/long/way?to=say&the=same.", 52, 52, 52, 52, 24},
		{"(see http://x.es) ok", 20, 20, 20, 20, 32},
		{"\xff", 1, 1, 1, 1, 2},
	} {
		for _, u := range []struct {
			unit channel.Unit
			want int
		}{
			{channel.Characters, c.characters},
			{channel.UTF16, c.utf16},
			{channel.Bytes, c.bytes},
			{channel.Graphemes, c.seen},
			{channel.Weighted, c.onX},
		} {
			if got := TextLength(c.text, u.unit); got != u.want {
				t.Errorf("%q in %s: got %d, want %d", c.text, u.unit.Name().EN, got, u.want)
			}
		}
	}
}

// TestGraphemes holds the clusters to those of ICU (testdata/graphemes.mjs).
func TestGraphemes(t *testing.T) {
	data, err := os.ReadFile("testdata/graphemes.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		count, quoted, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue // the heading
		}
		var text string
		if err := json.Unmarshal([]byte(quoted), &text); err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(TextLength(text, channel.Graphemes)); got != count {
			t.Errorf("%+q: got %s, want %s", text, got, count)
		}
	}
}

// TestGraphemesStop holds that a reader may stop.
func TestGraphemesStop(t *testing.T) {
	for cluster := range graphemes(family + "a") {
		if cluster != family {
			t.Errorf("got %q", cluster)
		}
		break
	}
}

func FuzzTextLength(f *testing.F) {
	for _, s := range []string{"a", family, wales, spain, "\r\n", "\xff\xfe", "https://x.es a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := strings.Join(slices.Collect(graphemes(s)), ""); got != s {
			t.Fatalf("got %q, want %q", got, s)
		}
		seen, characters := TextLength(s, channel.Graphemes), TextLength(s, channel.Characters)
		if seen > characters || characters > TextLength(s, channel.UTF16) || characters > len(s) {
			t.Fatalf("%q: %d seen of %d characters", s, seen, characters)
		}
		if n := TextLength(s, channel.Weighted); n < 0 || n > 2*characters+23*strings.Count(strings.ToLower(s), "http") {
			t.Fatalf("%q: weighs %d", s, n)
		}
	})
}

func TestHashtags(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"#primavera y #Año_2026, #3 a#b ##doble #", []string{"primavera", "Año_2026", "doble"}},
		{"#uno#dos (#tres)#uno", []string{"uno", "tres", "uno"}},
		{"#नमस्ते #日本", []string{"नमस्ते", "日本"}},
		{"#\xff#x", []string{"x"}},
	} {
		if got := Hashtags(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
