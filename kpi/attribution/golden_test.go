package attribution_test

import (
	"bufio"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/shopspring/decimal"
)

// fields are the numbers of a line, taken one after the other.
type fields struct {
	t    *testing.T
	line string
	list []string
}

func (f *fields) float() float64 {
	f.t.Helper()
	x, err := strconv.ParseFloat(f.list[0], 64)
	if err != nil {
		f.t.Fatal(err)
	}
	f.list = f.list[1:]
	return x
}

func (f *fields) int() int { return int(f.float()) }

// near compares a figure with the next one of the line.
func (f *fields) near(name string, got float64) {
	f.t.Helper()
	if want := f.float(); !(math.Abs(got-want) <= 1e-12*max(1, math.Abs(want))) {
		f.t.Errorf("%s: got %v, want %v in case %s", name, got, want, f.line)
	}
}

// golden reads a file of at least 2 000 cases.
func golden(t *testing.T, name string, hold func(f *fields)) {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	cases := 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		cases++
		f := &fields{t, lines.Text(), strings.Fields(lines.Text())}
		hold(f)
		if len(f.list) != 0 {
			t.Fatalf("%d figures left over in case %s", len(f.list), f.line)
		}
	}
	if cases < 2000 {
		t.Errorf("%d cases, want 2 000", cases)
	}
}

// float is a value as the nearest float64.
func float(t *testing.T, v kpi.Value) float64 {
	t.Helper()
	r, err := v.Rat()
	if err != nil {
		t.Fatal(v.ID(), v.Reason(), err)
	}
	x, _ := r.Float64()
	return x
}

func channel(i int) string { return string(rune('a' + i)) }

// paths are those of a line.
func (f *fields) paths() []attribution.Path {
	list := make([]attribution.Path, f.int())
	for i := range list {
		var names []string
		for range f.int() {
			names = append(names, channel(f.int()))
		}
		list[i] = attribution.Of(names...)
		list[i].Conversions, list[i].Lost = int64(f.int()), int64(f.int())
	}
	return list
}

func usual(t *testing.T) attribution.Model {
	t.Helper()
	m, err := attribution.Position(decimal.New(4, -1), decimal.New(4, -1), attribution.Renormalise)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// tallied are paths under models.
func tallied(t *testing.T, paths []attribution.Path, models ...attribution.Model) *attribution.Tally {
	t.Helper()
	tally, err := attribution.NewTally(models...)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		if err := tally.Add(p); err != nil {
			t.Fatal(err)
		}
	}
	return tally
}

// credits are those of a model, by channel.
func credits(t *testing.T, tally *attribution.Tally, m attribution.Model) map[string]float64 {
	t.Helper()
	r, err := tally.Result(m)
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]float64{}
	for _, c := range r.Credits {
		list[c.Channel] = float(t, c.Conversions)
	}
	return list
}

// TestGoldenRules compares with an enumeration in fractions; the Shapley values
// are those over all orders of the channels.
func TestGoldenRules(t *testing.T) {
	models := []attribution.Model{attribution.Linear(), usual(t), attribution.WShaped(), attribution.Shapley()}
	golden(t, "rules", func(f *fields) {
		channels := f.int()
		paths := f.paths()
		for i := range paths {
			if key := f.int(); len(paths[i].Touches) > 0 {
				paths[i].Key = key + 1
			}
		}
		tally := tallied(t, paths, models...)
		for _, m := range models {
			got := credits(t, tally, m)
			for i := range channels {
				f.near(m.ID(), got[channel(i)])
			}
		}
	})
}

// TestGoldenMarkov compares with chains from which each channel was taken out.
func TestGoldenMarkov(t *testing.T) {
	golden(t, "markov", func(f *fields) {
		channels := f.int()
		chain, err := tallied(t, f.paths(), attribution.Markov()).Chain()
		if err != nil {
			t.Fatal(err)
		}
		f.near("probability", float(t, chain.Conversion()))
		for i := range channels {
			removal := chain.Removal(channel(i))
			if removal.Reason() == kpi.NotMeasured {
				f.near("not met", 0)
				continue
			}
			f.near("removal", float(t, removal))
		}
	})
}

func TestGoldenDecay(t *testing.T) {
	golden(t, "decay", func(f *fields) {
		m, err := attribution.TimeDecay(time.Duration(f.int()) * time.Second)
		if err != nil {
			t.Fatal(err)
		}
		p := attribution.Path{Converted: time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC), Conversions: 1}
		for i := range f.int() {
			at := p.Converted.Add(-time.Duration(f.int()) * time.Second)
			p.Touches = append(p.Touches, attribution.Touch{Channel: channel(i), At: at})
		}
		got := credits(t, tallied(t, []attribution.Path{p}, m), m)
		for i := range p.Touches {
			f.near("share", got[channel(i)])
		}
	})
}
