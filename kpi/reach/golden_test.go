package reach_test

import (
	"bufio"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/reach"
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

// TestGoldenUnions compares with linear programmes: what they prove impossible
// is refused for up to three vehicles, and the bounds hold always and are the
// programmes' own where the comment says that they are sharp.
func TestGoldenUnions(t *testing.T) {
	sharp, impossible, found := 0, 0, 0
	golden(t, "unions", func(f *fields) {
		o := reach.Overlaps{Reaches: make([]int64, f.int())}
		for i := range o.Reaches {
			o.Reaches[i] = int64(f.int())
		}
		o.Universe = int64(f.int())
		for range f.int() {
			o.Pairs = append(o.Pairs, reach.Pair{A: f.int(), B: f.int(), Both: int64(f.int())})
		}
		n := len(o.Reaches)
		all := len(o.Pairs) == n*(n-1)/2 && o.Universe == 0
		least, most, few, many := f.float(), f.float(), f.float(), f.float()
		union, err := o.Union()
		if least < 0 {
			impossible++
			if err != nil {
				found++
			}
			if (n == 2 || n == 3 && all) && !errors.Is(err, reach.ErrInconsistent) {
				t.Errorf("impossible, and not refused: %v %v in case %s", union, err, f.line)
			}
			return
		}
		if err != nil {
			t.Errorf("%v in case %s", err, f.line)
			return
		}
		if float64(union.Least) > math.Ceil(least) || float64(union.Most) < math.Floor(most) {
			t.Errorf("%+v is narrower than %v to %v in case %s", union, least, most, f.line)
		}
		if n <= 3 && all {
			sharp++
			if float64(union.Least) != least || float64(union.Most) != most {
				t.Errorf("%+v, want %v to %v in case %s", union, least, most, f.line)
			}
		}
		added, err := o.Added(0)
		if err != nil || float64(added.Least) > math.Ceil(few) || float64(added.Most) < math.Floor(many) {
			t.Errorf("added: %+v %v, narrower than %v to %v in case %s", added, err, few, many, f.line)
		}
	})
	if sharp < 300 || found < impossible*8/10 {
		t.Errorf("%d sharp cases, %d of %d impossible ones found", sharp, found, impossible)
	}
	t.Logf("%d sharp cases, %d of %d impossible ones found", sharp, found, impossible)
}

// comparison keeps the worst difference of shares, and of tails relative to
// themselves.
type comparison struct{ share, tail float64 }

func (c *comparison) shares(f *fields, d reach.Frequencies, err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatalf("%v in case %s", err, f.line)
	}
	k := f.int()
	c.share = max(c.share, math.Abs(float(f.t, d.Exactly(k))-f.float()))
	want := f.float()
	c.tail = max(c.tail, math.Abs(float(f.t, d.AtLeast(k))-want))
}

func (c *comparison) hold(t *testing.T, stated float64) {
	t.Helper()
	t.Logf("share %.1e, tail %.1e", c.share, c.tail)
	if c.share > 4*stated || c.tail > 4*stated {
		t.Errorf("share %.1e, tail %.1e: much more than the %.1e that are stated", c.share, c.tail, stated)
	}
}

func TestGoldenBetaBinomial(t *testing.T) {
	c := &comparison{}
	golden(t, "betabinomial", func(f *fields) {
		n := f.int()
		d, err := reach.BetaBinomial(f.float(), f.float(), n)
		c.shares(f, d, err)
	})
	c.hold(t, 9.8e-13)
}

func TestGoldenNBD(t *testing.T) {
	c := &comparison{}
	golden(t, "nbd", func(f *fields) {
		model := reach.NBD{Shape: f.float(), Rate: f.float()}
		d, err := model.Frequencies(f.float())
		c.shares(f, d, err)
	})
	c.hold(t, 3.3e-14)
}

func TestGoldenIndependent(t *testing.T) {
	c := &comparison{}
	golden(t, "independent", func(f *fields) {
		ratings := make([]float64, f.int())
		for i := range ratings {
			ratings[i] = f.float()
		}
		d, err := reach.Independent(ratings)
		c.shares(f, d, err)
	})
	c.hold(t, 5.0e-16)
}

func TestGoldenFit(t *testing.T) {
	worst := 0.0
	golden(t, "fit", func(f *fields) {
		d, err := reach.FitNBD(f.float(), f.float())
		if err != nil {
			t.Fatalf("%v in case %s", err, f.line)
		}
		want := f.float()
		worst = max(worst, math.Abs(d.Shape-want)/want)
	})
	t.Logf("%.1e", worst)
	if worst > 4*9.5e-15 {
		t.Errorf("%.1e, much more than the 9.5e-15 that are stated", worst)
	}
}
