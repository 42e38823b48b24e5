package attribution_test

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

func second[T any](_ T, err error) error { return err }

func week(t *testing.T) attribution.Model {
	t.Helper()
	m, err := attribution.TimeDecay(7 * 24 * time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// models are one of each kind.
func models(t *testing.T) []attribution.Model {
	t.Helper()
	return []attribution.Model{
		attribution.First(), attribution.Last(), attribution.LastNonDirect("direct"), attribution.Linear(), usual(t),
		attribution.WShaped(), week(t), attribution.Shapley(), attribution.Markov(),
	}
}

// TestRefused holds what is refused, in which class and in which words.
func TestRefused(t *testing.T) {
	add := func(p attribution.Path, m ...attribution.Model) error {
		tally := tallied(t, nil, m...)
		err := tally.Add(p)
		if fresh := tallied(t, nil, m...); err != nil && !reflect.DeepEqual(tally, fresh) {
			t.Errorf("a refused path changed the tally: %+v", tally)
		}
		return err
	}
	euros := func(text string, conversions int64) attribution.Path {
		p := attribution.Of("a")
		p.Conversions, p.Value = conversions, money.MustParse(text)
		return p
	}
	mixed := tallied(t, []attribution.Path{euros("5 EUR", 1)})
	full := tallied(t, []attribution.Path{{Conversions: 1e15}})
	worth := func(n int) []*big.Rat {
		list := make([]*big.Rat, n)
		for i := range list {
			list[i] = new(big.Rat)
		}
		return list
	}
	wide, large := tallied(t, nil, attribution.Markov()), attribution.Path{Lost: 1}
	for i := range 101 {
		large.Touches = append(large.Touches, attribution.Touch{Channel: strconv.Itoa(i)})
	}
	if err := wide.Add(large); err != nil {
		t.Fatal(err)
	}
	crowd := tallied(t, nil)
	for i := range 10 {
		var p attribution.Path
		for k := range 1000 {
			p.Touches = append(p.Touches, attribution.Touch{Channel: strconv.Itoa(1000*i + k)})
		}
		if err := crowd.Add(p); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name   string
		err    error
		class  error
		en, es string
	}{
		{
			"no model", second(attribution.NewTally(attribution.Model{})), attribution.ErrModel,
			"model 1 is the zero Model", "el modelo 1 es el `Model` cero",
		},
		{
			"a model twice", second(attribution.NewTally(attribution.First(), attribution.First())), attribution.ErrModel,
			`model "first" comes twice`, `el modelo "first" aparece dos veces`,
		},
		{
			"no half-life", second(attribution.TimeDecay(0)), attribution.ErrModel,
			"a half-life of 0s is not above 0", "una semivida de 0s no es mayor que 0",
		},
		{
			"ends of more than all", second(attribution.Position(decimal.New(6, -1), decimal.New(5, -1), attribution.Renormalise)), attribution.ErrModel,
			`weights of "60%" and "50%" for the ends are refused: each is at least 0, together they are above 0 and at most 100%`,
			"los pesos \"60%\" y \"50%\" de los extremos no valen: cada uno es 0 o más y juntos son más de 0 y como máximo el 100\u00a0%",
		},
		{
			"a negative end", second(attribution.Position(decimal.New(-1, -1), decimal.New(5, -1), attribution.Renormalise)), attribution.ErrModel,
			`weights of "-10%" and "50%" for the ends are refused: each is at least 0, together they are above 0 and at most 100%`,
			"los pesos \"-10%\" y \"50%\" de los extremos no valen: cada uno es 0 o más y juntos son más de 0 y como máximo el 100\u00a0%",
		},
		{
			"an end out of range", second(attribution.Position(decimal.New(1, 100), decimal.New(5, -1), attribution.Renormalise)), attribution.ErrModel,
			`weights of "?%" and "50%" for the ends are refused: each is at least 0, together they are above 0 and at most 100%`,
			"los pesos \"?%\" y \"50%\" de los extremos no valen: cada uno es 0 o más y juntos son más de 0 y como máximo el 100\u00a0%",
		},
		{
			"too long", add(attribution.Of(make([]string, 1001)...)), attribution.ErrSize,
			"a path has 1,001 touches, and at most 1,000 are taken", "una ruta tiene 1001 contactos, y se admiten como máximo 1000",
		},
		{
			"negative conversions", add(attribution.Path{Conversions: -1}), attribution.ErrPath,
			"-1 conversions and 0 lost are out of range", "-1 conversiones y 0 pérdidas están fuera de rango",
		},
		{
			"a key beyond", add(attribution.Path{Key: 1}), attribution.ErrPath,
			"the path has no touch 1 to be the key", "la ruta no tiene un contacto 1 que sea el clave",
		},
		{
			"a negative value", add(euros("-5 EUR", 1)), attribution.ErrPath,
			"a value of -€5.00 is negative", "un valor de -5,00\u00a0€ es negativo",
		},
		{
			"a value without conversion", add(euros("5 EUR", 0)), attribution.ErrPath,
			"a value of €5.00 without a conversion", "un valor de 5,00\u00a0€ sin conversión",
		},
		{
			"half a cent", add(euros("0.005 EUR", 1)), attribution.ErrPath,
			"a value of €0.005 is not a number of minor units up to 10¹⁵", "un valor de 0,005\u00a0€ no es un número de unidades menores hasta 10¹⁵",
		},
		{
			"too much", add(euros("10000000000000.01 EUR", 1)), attribution.ErrPath,
			"a value of €10,000,000,000,000.01 is not a number of minor units up to 10¹⁵",
			"un valor de 10.000.000.000.000,01\u00a0€ no es un número de unidades menores hasta 10¹⁵",
		},
		{
			"half an ounce", add(euros("0.5 XAU", 1)), attribution.ErrPath,
			"a value of XAU\u00a00.5 is not a number of minor units up to 10¹⁵", "un valor de 0,5\u00a0XAU no es un número de unidades menores hasta 10¹⁵",
		},
		{
			"two currencies", mixed.Add(euros("5 USD", 1)), attribution.ErrTally,
			"values in EUR and USD do not add up: convert them first", "los valores en EUR y USD no se suman: conviértalos antes",
		},
		{
			"too many conversions", full.Add(attribution.Path{Conversions: 1}), attribution.ErrPath,
			"counts or values come to more than 10¹⁵", "los recuentos o los valores suman más de 10¹⁵",
		},
		{
			"touches out of order",
			add(attribution.Path{Touches: []attribution.Touch{{Channel: "a", At: noon}, {Channel: "b"}, {Channel: "c", At: noon.Add(-1)}}}),
			attribution.ErrPath, `touch 3 ("c") is before the touch before it`, `el contacto 3 ("c") es anterior al contacto previo`,
		},
		{
			"a touch after the conversion", add(attribution.Path{Touches: []attribution.Touch{{Channel: "a", At: noon}}, Converted: noon.Add(-1)}),
			attribution.ErrPath, `touch 1 ("a") is after the conversion`, `el contacto 1 ("a") es posterior a la conversión`,
		},
		{
			"decay without times", add(attribution.Of("a"), week(t)), attribution.ErrPath,
			`time decay needs the time of touch 1 ("a") and of the conversion`,
			`el deterioro en el tiempo necesita la hora del contacto 1 ("a") y la de la conversión`,
		},
		{
			"too many channels", crowd.Add(attribution.Of("one more")), attribution.ErrSize,
			"there are more than 10,000 channels: group them", "hay más de 10.000 canales: agrúpelos",
		},
		{
			"too many channels together", crowd.Merge(tallied(t, []attribution.Path{attribution.Of("one more")})), attribution.ErrSize,
			"there are more than 10,000 channels: group them", "hay más de 10.000 canales: agrúpelos",
		},
		{
			"fewer models", crowd.Merge(tallied(t, nil, attribution.First())), attribution.ErrTally,
			"the tallies are of different models", "los acumulados son de modelos distintos",
		},
		{
			"other models", tallied(t, nil, attribution.Last()).Merge(tallied(t, nil, attribution.First())), attribution.ErrTally,
			"the tallies are of different models", "los acumulados son de modelos distintos",
		},
		{
			"a tally in dollars", mixed.Merge(tallied(t, []attribution.Path{euros("5 USD", 1)})), attribution.ErrTally,
			"values in EUR and USD do not add up: convert them first", "los valores en EUR y USD no se suman: conviértalos antes",
		},
		{
			"a model that is not there", second(mixed.Result(attribution.First())), attribution.ErrTally,
			`the tally does not have the model "first"`, `el acumulado no tiene el modelo "first"`,
		},
		{
			"no chain", second(mixed.Chain()), attribution.ErrTally,
			"the tally has no chain: Markov is none of its models", "el acumulado no tiene cadena: `Markov` no es uno de sus modelos",
		},
		{
			"a large chain", second(wide.Result(attribution.Markov())), attribution.ErrSize,
			"a chain of 101 channels is too large: group them to at most 100",
			"una cadena de 101 canales es demasiado grande: agrúpelos en 100 como máximo",
		},
		{
			"three coalitions", second(attribution.ShapleyValues(worth(3))), attribution.ErrModel,
			"3 coalitions are not two to the power of the players", "3 coaliciones no son dos elevado al número de jugadores",
		},
		{
			"no players", second(attribution.ShapleyValues(worth(1))), attribution.ErrModel,
			"1 coalitions are not two to the power of the players", "1 coaliciones no son dos elevado al número de jugadores",
		},
		{
			"17 players", second(attribution.ShapleyValues(worth(1 << 17))), attribution.ErrSize,
			"there are 17 players, and at most 16 are taken", "hay 17 jugadores, y se admiten como máximo 16",
		},
		{
			"a coalition of no worth", second(attribution.ShapleyValues(make([]*big.Rat, 2))), attribution.ErrModel,
			"coalition 0 has no worth", "la coalición 0 no tiene valor",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var e *attribution.Error
			if !errors.As(test.err, &e) || !errors.Is(test.err, test.class) {
				t.Fatalf("got %v", test.err)
			}
			if e.Error() != test.en || e.Text().ES != test.es {
				t.Errorf("got %q and %q", e.Error(), e.Text().ES)
			}
		})
	}
}

// randomPaths have times, keys, values, loops and empty ones.
func randomPaths(r *rand.Rand, n, channels int) []attribution.Path {
	list := make([]attribution.Path, n)
	for i := range list {
		p := attribution.Path{Converted: noon, Conversions: r.Int64N(3), Lost: r.Int64N(4)}
		at := noon.Add(-time.Duration(r.Int64N(int64(60 * 24 * time.Hour))))
		for range r.IntN(6) {
			p.Touches = append(p.Touches, attribution.Touch{Channel: channel(r.IntN(channels)), At: at})
			at = at.Add(time.Duration(r.Int64N(int64(noon.Sub(at)) + 1)))
		}
		if p.Conversions > 0 {
			p.Value = money.Minor(r.Int64N(10_000), money.EUR)
		}
		if len(p.Touches) > 0 {
			p.Key = r.IntN(len(p.Touches) + 1)
		}
		list[i] = p
	}
	return list
}

// TestConservation holds that no model makes or loses a conversion or a cent.
func TestConservation(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	all := models(t)
	for range 300 {
		tally := tallied(t, randomPaths(r, 1+r.IntN(20), 1+r.IntN(5)), all...)
		for _, m := range all {
			result, err := tally.Result(m)
			if err != nil {
				t.Fatal(err)
			}
			if result.Caveat().ES != "crédito atribuido, no incremental" {
				t.Error(result.Caveat())
			}
			sum, err := result.Unattributed.Conversions.Rat()
			if err != nil {
				t.Fatal(err)
			}
			value := result.Unattributed.Value
			for _, c := range result.Credits {
				x, err := c.Conversions.Rat()
				if err != nil || x.Sign() < 0 || c.Value.Sign() < 0 || c.Value.CheckMinor() != nil {
					t.Fatalf("%s: %+v %v", m.ID(), c, err)
				}
				sum.Add(sum, x)
				if value, err = value.Add(c.Value); err != nil {
					t.Fatal(err)
				}
			}
			if sum.Cmp(big.NewRat(result.Conversions, 1)) != 0 {
				t.Errorf("%s: %s conversions of %d", m.ID(), sum, result.Conversions)
			}
			if c, err := value.Cmp(result.Value); c != 0 || err != nil {
				t.Errorf("%s: %s of %s", m.ID(), value, result.Value)
			}
		}
	}
}

// TestMerge holds that parts merged in any order are the whole.
func TestMerge(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	all := models(t)
	for range 100 {
		paths := randomPaths(r, 30, 6)
		one := tallied(t, paths, all...)
		first, middle, last := tallied(t, paths[:7], all...), tallied(t, paths[7:19], all...), tallied(t, paths[19:], all...)
		for _, part := range []*attribution.Tally{first, middle} {
			if err := last.Merge(part); err != nil {
				t.Fatal(err)
			}
		}
		for _, m := range all {
			a, err := one.Result(m)
			if err != nil {
				t.Fatal(err)
			}
			b, err := last.Result(m)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := fmt.Sprint(b), fmt.Sprint(a); got != want {
				t.Fatalf("%s:\ngot  %s\nwant %s", m.ID(), got, want)
			}
		}
	}
}

// TestEmpty holds what comes of nothing, of paths without touches, and of paths
// of which none converted.
func TestEmpty(t *testing.T) {
	all := models(t)
	nothing := tallied(t, nil, all...)
	empty := tallied(t, []attribution.Path{{Conversions: 3, Value: money.Units(5, money.EUR)}}, all...)
	failed := attribution.Of("a", "b", "a")
	failed.Lost = 4
	for i := range failed.Touches {
		failed.Touches[i].At = noon
	}
	failed.Converted = noon
	never := tallied(t, []attribution.Path{failed}, all...)
	for _, m := range all {
		r, err := nothing.Result(m)
		if err != nil || len(r.Credits) != 0 || r.Conversions != 0 || !r.Value.IsZero() {
			t.Errorf("%s of nothing: %+v %v", m.ID(), r, err)
		}
		r, err = empty.Result(m)
		if err != nil || len(r.Credits) != 0 || float(t, r.Unattributed.Conversions) != 3 || r.Unattributed.Value.String() != "5.00 EUR" {
			t.Errorf("%s of an empty path: %+v %v", m.ID(), r, err)
		}
		r, err = never.Result(m)
		if err != nil || len(r.Credits) != 2 || float(t, r.Credits[0].Conversions) != 0 {
			t.Errorf("%s of lost paths: %+v %v", m.ID(), r, err)
		}
	}
	for _, m := range all {
		if m.Name() == (i18n.Text{}) || !m.Name().Complete() {
			t.Errorf("%s has no name", m.ID())
		}
	}
	for name, tally := range map[string]*attribution.Tally{"nothing": nothing, "empty": empty} {
		chain, err := tally.Chain()
		if err != nil || chain.Conversion().Reason() != kpi.NoBase || chain.Removal("a").Reason() != kpi.NotMeasured {
			t.Errorf("chain of %s: %v %v %v", name, chain.Conversion(), chain.Removal("a"), err)
		}
	}
	chain, err := never.Chain()
	if err != nil || float(t, chain.Conversion()) != 0 || chain.Removal("a").Reason() != kpi.NoBase {
		t.Errorf("chain of lost paths: %v %v %v", chain.Conversion(), chain.Removal("a"), err)
	}
	if err := new(attribution.Tally).Add(attribution.Of("a")); err != nil {
		t.Error(err)
	}
}

// TestOldTouches holds that ages are neither floored nor lost: what tools get
// wrong.
func TestOldTouches(t *testing.T) {
	day := 24 * time.Hour
	shares := func(ages ...time.Duration) []float64 {
		p := attribution.Path{Converted: noon, Conversions: 1}
		for i, age := range ages {
			p.Touches = append(p.Touches, attribution.Touch{Channel: channel(i), At: noon.Add(-age)})
		}
		return byName(credits(t, tallied(t, []attribution.Path{p}, week(t)), week(t)))
	}
	if list := shares(6*day, 0); !(list[1] > 1.8*list[0]) {
		t.Errorf("a touch of six days and one of today: %v", list)
	}
	if list := shares(200*365*day, 200*365*day-7*day); list[1] < 0.666 || list[1] > 0.667 {
		t.Errorf("two touches of 200 years: %v", list)
	}
	if list := shares(250*365*day, 0); list[0] != 0 || list[1] != 1 {
		t.Errorf("a touch of 250 years: %v", list)
	}
}

func TestHalfLifeName(t *testing.T) {
	m, err := attribution.TimeDecay(36 * time.Hour)
	if err != nil || m.Name().EN != "time decay, half-life 36h0m0s" {
		t.Errorf("%s %v", m.Name().EN, err)
	}
}

// TestManyDistinct holds that a path over more channels than divide a conversion
// evenly is split all the same.
func TestManyDistinct(t *testing.T) {
	p := attribution.Path{Conversions: 1}
	for i := range 97 {
		p.Touches = append(p.Touches, attribution.Touch{Channel: strconv.Itoa(i)})
	}
	for _, m := range []attribution.Model{attribution.Shapley(), attribution.Linear()} {
		for name, x := range credits(t, tallied(t, []attribution.Path{p}, m), m) {
			if off := x - 1.0/97; off > 1e-17 || off < -1e-17 {
				t.Errorf("%s: %s gets %v", m.ID(), name, x)
			}
		}
	}
}

// TestFiftyChannels shows how long a chain of 50 channels takes, and holds that
// its exact conversion probability is what counting says.
func TestFiftyChannels(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	tally := tallied(t, nil, attribution.Markov())
	for range 20_000 {
		var names []string
		for range 1 + r.IntN(8) {
			names = append(names, strconv.Itoa(r.IntN(50)))
		}
		p := attribution.Of(names...)
		p.Conversions, p.Lost = r.Int64N(2), 1+r.Int64N(3)
		if err := tally.Add(p); err != nil {
			t.Fatal(err)
		}
	}
	begin := time.Now()
	chain, err := tally.Chain()
	t.Log(time.Since(begin))
	if err != nil {
		t.Fatal(err)
	}
	if p := float(t, chain.Conversion()); p < 0.19 || p > 0.21 { // 1/2 of 2.5 on average, near enough
		t.Errorf("conversion probability %v", p)
	}
	result, err := tally.Result(attribution.Markov())
	if err != nil || len(result.Credits) != 50 {
		t.Errorf("%d credits %v", len(result.Credits), err)
	}
}

// TestMillion shows how long a million paths take, and holds that they leave
// nothing behind but sums.
func TestMillion(t *testing.T) {
	if testing.Short() {
		t.Skip("a million paths")
	}
	r := rand.New(rand.NewPCG(7, 8))
	paths := randomPaths(r, 1000, 12)
	tally := tallied(t, paths, models(t)...)
	one := tallied(t, paths, attribution.Linear())
	for name, tally := range map[string]*attribution.Tally{"nine models": tally, "one model": one} {
		begin := time.Now()
		for i := range 1_000_000 {
			if err := tally.Add(paths[i%len(paths)]); err != nil {
				t.Fatal(err)
			}
		}
		t.Log(name, time.Since(begin))
	}
	allocs := testing.AllocsPerRun(100, func() {
		for _, p := range paths[:10] {
			if p.Value.IsZero() {
				if err := tally.Add(p); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
	if allocs > 0 {
		t.Errorf("%v allocations for ten paths", allocs)
	}
}

func BenchmarkAdd(b *testing.B) {
	paths := randomPaths(rand.New(rand.NewPCG(7, 8)), 1000, 12)
	tally, err := attribution.NewTally(attribution.Linear(), attribution.Markov())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := tally.Add(paths[i%1000]); err != nil {
			b.Fatal(err)
		}
	}
}
