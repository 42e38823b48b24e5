package reach_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/reach"
	"github.com/shopspring/decimal"
)

// TestRefused holds what is refused, in which class and in which words.
func TestRefused(t *testing.T) {
	union := func(o reach.Overlaps) error {
		b, err := o.Union()
		if err != nil && b != (reach.Bounds{}) {
			t.Errorf("bounds beside an error: %+v", b)
		}
		return err
	}
	three := []int64{30, 30, 30}
	for _, test := range []struct {
		name   string
		err    error
		class  error
		en, es string
	}{
		{
			"negative reach", union(reach.Overlaps{Reaches: []int64{5, -1}}), reach.ErrInput,
			"vehicle 2: a reach of -1 is out of range", "soporte 2: un alcance de -1 está fuera de rango",
		},
		{
			"reach above the universe", union(reach.Overlaps{Universe: 1000, Reaches: []int64{1200, 900}}), reach.ErrInput,
			"vehicle 1: a reach of 1,200 is above the universe of 1,000", "soporte 1: un alcance de 1200 supera el universo de 1000",
		},
		{
			"negative universe", union(reach.Overlaps{Universe: -1}), reach.ErrInput,
			"a universe of -1 is out of range", "un universo de -1 está fuera de rango",
		},
		{
			"too many vehicles", union(reach.Overlaps{Reaches: make([]int64, 1001)}), reach.ErrInput,
			"there are 1,001 vehicles, and at most 1,000 are taken", "hay 1001 soportes, y se admiten como máximo 1000",
		},
		{
			"a pair of one", union(reach.Overlaps{Reaches: three, Pairs: []reach.Pair{{}}}), reach.ErrInput,
			"1 and 1 are no pair of the 3 vehicles", "1 y 1 no son una pareja de los 3 soportes",
		},
		{
			"a pair beyond", union(reach.Overlaps{Reaches: three, Pairs: []reach.Pair{{A: 1, B: 3}}}), reach.ErrInput,
			"2 and 4 are no pair of the 3 vehicles", "2 y 4 no son una pareja de los 3 soportes",
		},
		{
			"a pair twice", union(reach.Overlaps{Reaches: three, Pairs: []reach.Pair{{A: 1, B: 2}, {A: 2, B: 1}}}), reach.ErrInput,
			"the overlap of vehicles 2 and 3 is stated twice", "la duplicación de los soportes 2 y 3 se indica dos veces",
		},
		{
			"an overlap above a reach", union(reach.Overlaps{Reaches: three, Pairs: []reach.Pair{{A: 0, B: 1, Both: 31}}}), reach.ErrInconsistent,
			"vehicles 1 and 2: an overlap of 31 is impossible with reaches of 30 and 30 (0 to 30 people)",
			"soportes 1 y 2: una duplicación de 31 es imposible con alcances de 30 y 30 (de 0 a 30 personas)",
		},
		{
			"an overlap below what the universe leaves", union(reach.Overlaps{Universe: 31, Reaches: []int64{30, 30}, Pairs: []reach.Pair{{A: 0, B: 1, Both: 1}}}),
			reach.ErrInconsistent,
			"vehicles 1 and 2: an overlap of 1 is impossible with reaches of 30 and 30 (29 to 30 people)",
			"soportes 1 y 2: una duplicación de 1 es imposible con alcances de 30 y 30 (de 29 a 30 personas)",
		},
		{
			"overlaps that cannot be together",
			union(reach.Overlaps{Reaches: three, Pairs: []reach.Pair{{A: 0, B: 1, Both: 30}, {A: 1, B: 2, Both: 30}, {A: 0, B: 2, Both: 5}}}),
			reach.ErrInconsistent,
			"the figures contradict each other: together the vehicles would reach at least 55 people and at most 30 people",
			"los datos se contradicen: entre todos, los soportes alcanzarían al menos a 55 personas y como máximo a 30 personas",
		},
		{
			"no such vehicle", second(reach.Overlaps{Reaches: three}.Added(3)), reach.ErrInput,
			"there is no vehicle 4", "no hay ningún soporte 4",
		},
		{
			"added to what cannot be", second(reach.Overlaps{Reaches: []int64{-1}}.Added(0)), reach.ErrInput,
			"vehicle 1: a reach of -1 is out of range", "soporte 1: un alcance de -1 está fuera de rango",
		},
		{
			"both of a negative", second(reach.Both(-1, 2, 0)), reach.ErrInput,
			"vehicle 1: a reach of -1 is out of range", "soporte 1: un alcance de -1 está fuera de rango",
		},
		{
			"a rating in per cent", second(reach.Independent([]float64{20})), reach.ErrModel,
			"a rating of 20 is not between 0 and 1", "un rating de 20 no está entre 0 y 1",
		},
		{
			"too many ratings", second(reach.Independent(make([]float64, 1001))), reach.ErrModel,
			"there are 1,001 vehicles, and at most 1,000 are taken", "hay 1001 soportes, y se admiten como máximo 1000",
		},
		{
			"no mean rating", second(reach.Metheringham(math.NaN(), 0.1, 5)), reach.ErrModel,
			"a rating of NaN is not between 0 and 1", "un rating de NaN no está entre 0 y 1",
		},
		{
			"a duplication like chance", second(reach.Metheringham(0.5, 0.25, 5)), reach.ErrModel,
			"a duplication of 0.25 does not go with a mean rating of 0.5: it must be above the square of the rating and below the rating",
			"una duplicación de 0,25 no encaja con un rating medio de 0,5: tiene que ser mayor que el cuadrado del rating y menor que el rating",
		},
		{
			"no insertion", second(reach.Metheringham(0.2, 0.08, 0)), reach.ErrModel,
			"the number of insertions, 0, is out of range: at least 1, at most 10,000", "el número de inserciones, 0, está fuera de rango: como mínimo 1, como máximo 10.000",
		},
		{"no α", second(reach.BetaBinomial(0, 1, 5)), reach.ErrModel, "α = 0 is out of range", "α = 0 está fuera de rango"},
		{"endless β", second(reach.BetaBinomial(1, math.Inf(1), 5)), reach.ErrModel, "β = +Inf is out of range", "β = +Inf está fuera de rango"},
		{"no shape", second(reach.NBD{Rate: 1}.Frequencies(1)), reach.ErrModel, "r = 0 is out of range", "r = 0 está fuera de rango"},
		{"no rate", second(reach.NBD{Shape: 1}.Frequencies(1)), reach.ErrModel, "α = 0 is out of range", "α = 0 está fuera de rango"},
		{"no time", second(reach.NBD{Shape: 1, Rate: 1}.Frequencies(-2)), reach.ErrModel, "t = -2 is out of range", "t = -2 está fuera de rango"},
		{
			"too often", second(reach.NBD{Shape: 1, Rate: 1}.Frequencies(1e6)), reach.ErrModel,
			"with a mean of 1,000,000 exposures there are too many frequencies", "con una media de 1.000.000 exposiciones hay demasiadas frecuencias",
		},
		{
			"everybody", second(reach.FitNBD(1, 5)), reach.ErrModel,
			"a penetration of 1 is not between 0 and 1", "una penetración de 1 no está entre 0 y 1",
		},
		{
			"more even than chance", second(reach.FitNBD(0.5, 0.6)), reach.ErrModel,
			"no negative binomial distribution reaches a share of 0.5 with a mean of 0.6 exposures",
			"ninguna distribución binomial negativa alcanza una cuota de 0,5 con una media de 0,6 exposiciones",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var e *reach.Error
			if !errors.As(test.err, &e) || !errors.Is(test.err, test.class) {
				t.Fatalf("got %v", test.err)
			}
			if e.Error() != test.en || e.Text().ES != test.es {
				t.Errorf("got %q and %q", e.Error(), e.Text().ES)
			}
		})
	}
}

func second[T any](_ T, err error) error { return err }

// TestBounds holds bounds by hand.
func TestBounds(t *testing.T) {
	for _, test := range []struct {
		name  string
		o     reach.Overlaps
		union reach.Bounds
		added reach.Bounds // of the first
	}{
		{"one", reach.Overlaps{Reaches: []int64{7}}, reach.Bounds{Least: 7, Most: 7}, reach.Bounds{Least: 7, Most: 7}},
		{"nobody", reach.Overlaps{Reaches: []int64{0, 0}}, reach.Bounds{}, reach.Bounds{}},
		{"nothing known", reach.Overlaps{Reaches: []int64{70, 80}}, reach.Bounds{Least: 80, Most: 150}, reach.Bounds{Most: 70}},
		{"a universe", reach.Overlaps{Universe: 100, Reaches: []int64{70, 80}}, reach.Bounds{Least: 80, Most: 100}, reach.Bounds{Most: 20}},
		{
			"a pair",
			reach.Overlaps{Reaches: []int64{70, 80}, Pairs: []reach.Pair{{A: 1, B: 0, Both: 60}}},
			reach.Bounds{Least: 90, Most: 90},
			reach.Bounds{Least: 10, Most: 10},
		},
		{
			"two of three pairs",
			reach.Overlaps{Reaches: []int64{30, 30, 30}, Pairs: []reach.Pair{{A: 0, B: 1, Both: 0}, {A: 0, B: 2, Both: 10}}},
			reach.Bounds{Least: 60, Most: 80},
			reach.Bounds{Least: 20, Most: 20},
		},
		{
			"the bounds of half the vehicles",
			reach.Overlaps{Reaches: []int64{100, 100, 1, 1}, Pairs: []reach.Pair{{A: 0, B: 1}}},
			reach.Bounds{Least: 200, Most: 202},
			reach.Bounds{Least: 98, Most: 100},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			union, err := test.o.Union()
			if union != test.union || err != nil {
				t.Errorf("union: got %+v %v, want %+v", union, err, test.union)
			}
			added, err := test.o.Added(0)
			if added != test.added || err != nil {
				t.Errorf("added: got %+v %v, want %+v", added, err, test.added)
			}
		})
	}
	if b, err := (reach.Overlaps{}).Union(); b != (reach.Bounds{}) || err != nil {
		t.Errorf("no vehicles: %+v %v", b, err)
	}
}

// TestLargest holds that the greatest figures that are taken do not overflow.
func TestLargest(t *testing.T) {
	o := reach.Overlaps{Universe: 1e12}
	for range 1000 {
		o.Reaches = append(o.Reaches, 1e12)
	}
	if b, err := o.Union(); err != nil || b != (reach.Bounds{Least: 1e12, Most: 1e12}) {
		t.Errorf("%+v %v", b, err)
	}
	o.Universe = 0
	if b, err := o.Union(); err != nil || b != (reach.Bounds{Least: 1e12, Most: 1e15}) {
		t.Errorf("%+v %v", b, err)
	}
}

// TestReasons holds why a value does not exist.
func TestReasons(t *testing.T) {
	one := decimal.NewFromInt(1)
	nobody, err := reach.Independent([]float64{0})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		got  kpi.Value
		want kpi.Reason
	}{
		{"GRP of nobody", reach.GRP(5, 0), kpi.ZeroBase},
		{"GRP of nothing", reach.GRP(0, 0), kpi.NoBase},
		{"negative TRP", reach.TRP(-5, 10), kpi.OutOfDomain},
		{"Sainsbury without universe", reach.Sainsbury(0, nil, one), kpi.OutOfDomain},
		{"Sainsbury of a negative reach", reach.Sainsbury(10, []int64{-1}, one), kpi.OutOfDomain},
		{"Sainsbury above the universe", reach.Sainsbury(10, []int64{11}, one), kpi.Inconsistent},
		{"Sainsbury times two", reach.Sainsbury(10, []int64{1}, decimal.NewFromInt(2)), kpi.OutOfDomain},
		{"Sainsbury of too many", reach.Sainsbury(10, make([]int64, 1001), one), kpi.OutOfDomain},
		{"no model", reach.Frequencies{}.Reach(), kpi.TooFew},
		{"no model once", reach.Frequencies{}.Exactly(1), kpi.TooFew},
		{"no exposures", reach.Frequencies{}.Exposures(), kpi.TooFew},
		{"no frequency", reach.Frequencies{}.Frequency(), kpi.TooFew},
		{"minus once", nobody.Exactly(-1), kpi.OutOfDomain},
		{"frequency of nobody", nobody.Frequency(), kpi.NoBase},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.got.Reason() != test.want {
				t.Errorf("got %v, want %v", test.got.Reason(), test.want)
			}
		})
	}
	for name, v := range map[string]kpi.Value{"beyond": nobody.Exactly(2), "none": nobody.Reach()} {
		if x := float(t, v); x != 0 {
			t.Errorf("%s: %v", name, x)
		}
	}
	if x := float(t, nobody.AtLeast(0)); x != 1 {
		t.Errorf("at least none: %v", x)
	}
	for range nobody.All() {
		break
	}
}

// TestSainsburyAndIndependence compares the exact figure with the model's.
func TestSainsburyAndIndependence(t *testing.T) {
	f, err := reach.Independent([]float64{0.3, 0.2, 0, 1e-3})
	if err != nil {
		t.Fatal(err)
	}
	exact := reach.Sainsbury(100_000, []int64{30_000, 20_000, 0, 100}, decimal.NewFromInt(1))
	if a, b := float(t, exact), 1e5*float(t, f.Reach()); math.Abs(a-b) > 1e-9 || !exact.Exact() {
		t.Errorf("%v and %v", a, b)
	}
	guru := reach.Sainsbury(100_000, []int64{30_000, 20_000}, decimal.New(95, -2))
	if got := guru.Format(0, 0); got != "41,800" {
		t.Errorf("Media Guru: %s", got)
	}
}

// TestExtremeModels holds that no parameter makes a share that is none.
func TestExtremeModels(t *testing.T) {
	list := []float64{math.NaN(), math.Inf(1), -1, 0, 1e-6, 1e-3, 0.5, 1, 3, 1e3, 1e6, 1e12, 1e300}
	hold := func(call string, f reach.Frequencies, err error) {
		t.Helper()
		if err != nil {
			return
		}
		for _, v := range []kpi.Value{f.Reach(), f.AtLeast(3), f.Exactly(0), f.Exactly(10)} {
			if x := float(t, v); !(x >= 0 && x <= 1) {
				t.Errorf("%s: %s = %v", call, v.ID(), x)
			}
		}
		if whole := float(t, f.Exactly(0)) + float(t, f.Reach()); math.Abs(whole-1) > 1e-9 {
			t.Errorf("%s: the shares add up to %v", call, whole)
		}
		if x := float(t, f.Exposures()); !(x >= 0) {
			t.Errorf("%s: %v exposures", call, x)
		}
	}
	for _, a := range list {
		for _, b := range list {
			for _, n := range []int{1, 7, 10_000} {
				f, err := reach.BetaBinomial(a, b, n)
				hold(fmt.Sprint("BetaBinomial ", a, b, n), f, err)
			}
			f, err := reach.Metheringham(a, b, 5)
			hold(fmt.Sprint("Metheringham ", a, b), f, err)
			f, err = reach.NBD{Shape: a, Rate: b}.Frequencies(1)
			hold(fmt.Sprint("NBD ", a, b), f, err)
			if d, err := reach.FitNBD(a, b); err == nil && !(d.Shape > 0 && d.Rate > 0) {
				t.Errorf("FitNBD %v %v: %+v", a, b, d)
			}
		}
	}
}
