package kpi

import (
	"math/rand/v2"
	"testing"
)

// TestTexts holds the numbers of texts that differ in one byte anywhere, of all
// lengths and more than are remembered, against a map.
func TestTexts(t *testing.T) {
	h := rand.New(rand.NewPCG(1, 3))
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Campaign}, Measures: []Measure{Clicks}})
	if err != nil {
		t.Fatal(err)
	}
	row, want := l.NewRow(), map[string]uint32{}
	for i := range 200_000 {
		b := make([]byte, h.IntN(45))
		for j := range b {
			b[j] = 'a'
		}
		for range min(len(b), 1+i%3) {
			b[h.IntN(len(b))] = byte('b' + h.IntN(8))
		}
		text := string(b)
		n, known := l.Number(0, b)
		if m, met := want[text]; known != (met || text == "") || met && m != n {
			t.Fatalf("%q: got %d, %t, want %d, %t", text, n, known, m, met)
		}
		row.Clear()
		row.SetText(Campaign, text)
		if row.Text(Campaign) != text || text != "" && row.dims[0] == 0 {
			t.Fatalf("%q: got %q", text, row.Text(Campaign))
		}
		want[text] = row.dims[0]
	}
	if len(want) < 3*mostRecent {
		t.Errorf("only %d texts", len(want))
	}
}
