package stat_test

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
	"github.com/pauta-go/pauta/kpi/stat"
)

// fewest is how many random cases each family has at least.
const fewest = 1990 // of 2 000, a few of which had no answer to compare

// comparison keeps, for each figure of a family, the worst difference from the
// other implementation.
type comparison struct {
	t     *testing.T
	line  string
	worst map[string]float64
}

// near compares a figure: relative to what is wanted, or to a greater size of
// which it is a difference.
func (c *comparison) near(name string, got, want, size float64) {
	c.t.Helper()
	off := math.Abs(got - want)
	if size = max(math.Abs(want), size); size > 0 {
		off /= size
	}
	if !(off <= c.worst[name]) {
		c.worst[name] = off
		if !(off < 1e-6) {
			c.t.Errorf("%s: got %v, want %v in case %s", name, got, want, c.line)
		}
	}
}

func (c *comparison) ends(name string, got stat.Interval, why kpi.Reason, low, high float64) {
	c.t.Helper()
	c.exists(why)
	c.near(name, got.Low, low, 0)
	c.near(name, got.High, high, 0)
}

func (c *comparison) exists(why kpi.Reason) {
	c.t.Helper()
	if why != 0 {
		c.t.Errorf("%v in case %s", why, c.line)
	}
}

// fields are the numbers of a line, taken one after the other.
type fields struct {
	t    *testing.T
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

func (f *fields) int() int64 { return int64(f.float()) }

func (f *fields) proportion() stat.Proportion {
	x := f.int()
	return stat.Proportion{X: x, N: f.int()}
}

var goldens = []golden{
	{"normal", 2.3e-13, func(f *fields, c *comparison) {
		tails, why := stat.NormalTails(f.float())
		c.exists(why)
		c.near("below", tails.Below, f.float(), 0)
		c.near("above", tails.Above, f.float(), 0)
		z, why := stat.NormalQuantile(f.float())
		c.exists(why)
		c.near("quantile", z, f.float(), 0)
	}},
	{"gamma", 2.8e-13, func(f *fields, c *comparison) {
		x, shape := f.float(), f.float()
		tails, why := stat.GammaTails(x, shape)
		c.exists(why)
		c.near("below", tails.Below, f.float(), 0)
		c.near("above", tails.Above, f.float(), 0)
	}},
	{"beta", 6.6e-14, func(f *fields, c *comparison) {
		x, a, b := f.float(), f.float(), f.float()
		tails, why := stat.BetaTails(x, a, b)
		c.exists(why)
		c.near("below", tails.Below, f.float(), 0)
		c.near("above", tails.Above, f.float(), 0)
	}},
	{"quantile", 2.7e-14, func(f *fields, c *comparison) {
		q, why := stat.GammaQuantile(f.float(), f.float())
		c.exists(why)
		c.near("gamma", q, f.float(), 0)
		q, why = stat.BetaQuantile(f.float(), f.float(), f.float())
		c.exists(why)
		c.near("beta", q, f.float(), 0)
	}},
	{"score", 4.7e-15, func(f *fields, c *comparison) {
		p, confidence := f.proportion(), f.float()
		i, why := stat.Wilson(p, confidence)
		low, high := f.float(), f.float()
		c.exists(why)
		c.near("wilson", i.Low, low, high)
		c.near("wilson", i.High, high, 0)
		i, why = stat.AgrestiCoull(p, confidence)
		low, high = f.float(), f.float()
		c.exists(why)
		c.near("agresti_coull", i.Low, low, high)
		c.near("agresti_coull", i.High, high, 0)
	}},
	{"exact", 8.5e-12, func(f *fields, c *comparison) {
		p, confidence := f.proportion(), f.float()
		i, why := stat.Jeffreys(p, confidence)
		low, high := f.float(), f.float()
		if p.X == 0 {
			low = 0
		}
		if p.X == p.N {
			high = 1
		}
		c.ends("jeffreys", i, why, low, high)
		i, why = stat.ClopperPearson(p, confidence)
		c.ends("clopper_pearson", i, why, f.float(), f.float())
	}},
	{"newcombe", 1.4e-13, func(f *fields, c *comparison) {
		a, b, confidence := f.proportion(), f.proportion(), f.float()
		i, why := stat.Newcombe(a, b, confidence)
		c.exists(why)
		low, high := f.float(), f.float()
		size := max(math.Abs(low), math.Abs(high))
		c.near("low", i.Low, low, size)
		c.near("high", i.High, high, size)
	}},
	{"goodness", 3.3e-13, func(f *fields, c *comparison) {
		k := f.int()
		counts, weights := make([]int64, k), make([]float64, k)
		for i := range counts {
			counts[i] = f.int()
		}
		for i := range weights {
			weights[i] = f.float()
		}
		test, why := stat.GoodnessOfFit(counts, weights)
		c.exists(why)
		c.near("statistic", test.Statistic, f.float(), 0)
		if want := f.float(); want > 1e-300 {
			c.near("p", test.P, want, 0)
		}
	}},
	{"fisher", 1.2e-13, func(f *fields, c *comparison) {
		test, why := stat.Fisher(f.proportion(), f.proportion())
		c.exists(why)
		c.near("two-sided", test.TwoSided, f.float(), 0)
		c.near("greater", test.Greater, f.float(), 0)
		c.near("less", test.Less, f.float(), 0)
	}},
	{"poisson", 1.7e-13, func(f *fields, c *comparison) {
		p, why := stat.PoissonTail(f.int(), f.float())
		c.exists(why)
		c.near("tail", p, f.float(), 0)
		i, why := stat.PoissonRate(f.int(), f.float(), f.float())
		c.ends("rate", i, why, f.float(), f.float())
	}},
	{"shrink", 2.3e-14, func(f *fields, c *comparison) {
		groups := []stat.Proportion{f.proportion(), f.proportion(), f.proportion(), f.proportion()}
		prior, why := stat.FitPrior(groups)
		c.exists(why)
		c.near("mean", prior.Mean, f.float(), 0)
		c.near("weight", prior.Weight, f.float(), 0)
		share, why := prior.Shrink(groups[0])
		c.exists(why)
		c.near("share", share, f.float(), 0)
		i, why := prior.Interval(groups[0], 0.95)
		if low, high := f.float(), f.float(); prior.Weight < 1e9 {
			c.ends("interval", i, why, low, high)
		}
		means := make([]float64, len(groups))
		for i, g := range groups {
			means[i], _ = g.Share()
		}
		shrunk, why := stat.JamesStein(means, f.float())
		c.exists(why)
		c.near("james_stein", shrunk[0], f.float(), 0)
	}},
	{"proportions", 3.2e-12, func(f *fields, c *comparison) {
		a, b := f.proportion(), f.proportion()
		test, why := stat.TwoProportions(a, b)
		c.exists(why)
		c.near("z", test.Statistic, f.float(), 1)
		c.near("p", test.P, f.float(), 0)
		test, why = stat.TwoProportionsYates(a, b)
		c.exists(why)
		c.near("z corrected", test.Statistic, f.float(), 1)
		c.near("p corrected", test.P, f.float(), 0)
	}},
	{"chisquare", 2.5e-12, func(f *fields, c *comparison) {
		table := make([][]int64, f.int())
		columns := f.int()
		for i := range table {
			table[i] = make([]int64, columns)
			for j := range table[i] {
				table[i][j] = f.int()
			}
		}
		test, why := stat.ChiSquare(table)
		c.exists(why)
		statistic, df, p := f.float(), f.int(), f.float()
		c.near("statistic", test.Statistic, statistic, 0)
		if test.DF != df {
			c.t.Errorf("%d degrees of freedom, want %d", test.DF, df)
		}
		if p > 1e-300 {
			c.near("p", test.P, p, 0)
			tail, why := stat.ChiSquareTail(statistic, df)
			c.exists(why)
			c.near("tail", tail, p, 0)
		}
	}},
	{"percentile", 4.4e-15, func(f *fields, c *comparison) {
		sample := make([]int64, f.int())
		for i := range sample {
			sample[i] = f.int()
		}
		p := f.float()
		for t := stat.Type1; t <= stat.Type9; t++ {
			got, why := stat.Percentiles(sample, t, p)
			c.exists(why)
			c.near("type "+strconv.Itoa(int(t)), got[0], f.float(), 100)
		}
	}},
	{"survival", 3.0e-15, func(f *fields, c *comparison) {
		spells := make([]stat.Spell, f.int())
		for i := range spells {
			spells[i].Length = time.Duration(f.int())
			spells[i].Open = f.int() == 1
		}
		curve, why := stat.KaplanMeier(spells)
		c.exists(why)
		steps := f.int()
		for s := range curve.All() {
			if s.Events == 0 {
				c.t.Errorf("a step without an event in case %s", c.line)
			}
			steps--
			if want := f.int(); int64(s.Time) != want {
				c.t.Errorf("a step at %d, want %d in case %s", s.Time, want, c.line)
			}
			c.near("survival", s.Survival, f.float(), 0)
			c.near("se", s.SE, f.float(), 0)
		}
		if steps != 0 {
			c.t.Errorf("%d steps are missing in case %s", steps, c.line)
		}
	}},
}

func TestGolden(t *testing.T) { holdGoldens(t, goldens) }

// golden is a family: the file, the worst difference measured, which the
// documentation states by function, and how a line is compared.
type golden struct {
	file    string
	stated  float64
	compare func(f *fields, c *comparison)
}

func holdGoldens(t *testing.T, families []golden) {
	for _, g := range families {
		t.Run(g.file, g.hold)
	}
}

func (g golden) hold(t *testing.T) {
	file, err := os.Open(filepath.Join("testdata", g.file+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	c := &comparison{t: t, worst: map[string]float64{}}
	cases := 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		c.line = lines.Text()
		if strings.HasPrefix(c.line, "#") {
			continue
		}
		cases++
		f := &fields{t, strings.Fields(c.line)}
		g.compare(f, c)
		if len(f.list) != 0 {
			t.Fatalf("%d figures left over in case %s", len(f.list), c.line)
		}
	}
	if cases < fewest {
		t.Errorf("%d cases, want at least %d", cases, fewest)
	}
	for name, off := range c.worst {
		t.Logf("%s: %.1e", name, off)
		if off > 4*g.stated { // processors round differently
			t.Errorf("%s differs by %.1e, much more than the %.1e that are stated", name, off, g.stated)
		}
	}
}
