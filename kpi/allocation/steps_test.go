package allocation

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// line is a line with whole returns.
func line(least int, returns ...int64) Steps {
	l := Steps{Min: least}
	for _, r := range returns {
		l.Returns = append(l.Returns, decimal.NewFromInt(r))
	}
	return l
}

// all tries every division, those first that give the first line the most.
func all(steps int, lines []Steps) (best Allotment, ok bool) {
	if len(lines) == 0 {
		return Allotment{}, steps == 0
	}
	l := lines[0]
	for n := min(len(l.Returns)-1, steps); n >= l.Min; n-- {
		rest, fits := all(steps-n, lines[1:])
		if total := rest.Return.Add(l.Returns[n]); fits && (!ok || total.Cmp(best.Return) > 0) {
			best, ok = Allotment{append([]int{n}, rest.Steps...), total}, true
		}
	}
	return best, ok
}

func same(a, b Allotment) bool { return slices.Equal(a.Steps, b.Steps) && a.Return.Equal(b.Return) }

// TestStepsAgainstAll compares Optimum with every division, and Greedy where it
// does not refuse.
func TestStepsAgainstAll(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	taken, refused := 0, 0
	for range 4000 {
		lines := make([]Steps, 1+r.IntN(4))
		concave := r.IntN(2) == 0
		for i := range lines {
			gain := r.Int64N(30)
			total := decimal.New(r.Int64N(100)-50, -1)
			for range 1 + r.IntN(6) {
				lines[i].Returns = append(lines[i].Returns, total)
				total = total.Add(decimal.New(gain, -1))
				if concave {
					gain -= r.Int64N(8)
				} else {
					gain = r.Int64N(40) - 5
				}
			}
			lines[i].Min = r.IntN(len(lines[i].Returns))
		}
		steps := r.IntN(12)
		want, feasible := all(steps, lines)
		got, err := Optimum(steps, lines)
		if feasible != (err == nil) || !feasible && !errors.Is(err, ErrInfeasible) {
			t.Fatalf("%v, feasible: %v", err, feasible)
		}
		greedy, greedyErr := Greedy(steps, lines)
		if !feasible {
			if !errors.Is(greedyErr, ErrInfeasible) {
				t.Fatal(greedyErr)
			}
			continue
		}
		if !same(got, want) {
			t.Fatalf("%d among %v: %v, want %v", steps, lines, got, want)
		}
		var convex *ConcavityError
		switch {
		case greedyErr == nil:
			taken++
			if !same(greedy, want) {
				t.Fatalf("%d among %v: greedy %v, want %v", steps, lines, greedy, want)
			}
		case concave || !errors.As(greedyErr, &convex):
			t.Fatalf("%v: %v", lines, greedyErr)
		default:
			refused++
			l := lines[convex.Line-1]
			if l.gain(convex.Step).Cmp(l.gain(convex.Step-1)) <= 0 || convex.Reached.Cmp(want.Return) > 0 {
				t.Fatalf("%v: %+v, the best is %s", l, convex, want.Return)
			}
		}
	}
	if taken < 500 || refused < 200 {
		t.Errorf("greedy took %d and refused %d", taken, refused)
	}
}

func TestStepsRefused(t *testing.T) {
	huge := Steps{Returns: []decimal.Decimal{{}, decimal.New(1, 1_000_000_000)}}
	long := Steps{Returns: make([]decimal.Decimal, 5001)}
	for _, tt := range []struct {
		name  string
		steps int
		lines []Steps
		class error
		want  string
	}{
		{"no lines", 0, nil, ErrLine, "an allotment needs lines, and steps that are not negative"},
		{"negative steps", -1, []Steps{line(0, 0)}, ErrLine, "an allotment needs lines, and steps that are not negative"},
		{"no returns", 1, []Steps{{}}, ErrLine, "line 1 has 0 returns, and a minimum of 0: it needs one return for each number of steps from 0 on"},
		{"no return for the minimum", 1, []Steps{line(0, 0), line(1, 0)}, ErrLine, "line 2 has 1 return, and a minimum of 1: it needs one return for each number of steps from 0 on"},
		{"negative minimum", 1, []Steps{line(-1, 0, 1)}, ErrLine, "line 1 has 2 returns, and a minimum of -1: it needs one return for each number of steps from 0 on"},
		{"enormous return", 1, []Steps{huge}, ErrLine, "the return of step 1 of line 1 is out of range"},
		{"minima", 1, []Steps{line(1, 0, 1), line(1, 0, 1)}, ErrInfeasible, "the minima add up to 2 steps, and there are 1"},
		{"maxima", 3, []Steps{line(0, 0), line(0, 0, 1)}, ErrInfeasible, "the maxima add up to 1 step, and there are 3"},
		{"too many", 5000, []Steps{long, long}, ErrSize, "5,000 steps for 2 lines are too many to try them all: use larger steps"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Optimum(tt.steps, tt.lines)
			if !errors.Is(err, tt.class) || err.Error() != tt.want || got.Steps != nil {
				t.Errorf("got %v, %v, want %q", got, err, tt.want)
			}
			if _, err := Greedy(tt.steps, tt.lines); tt.class != ErrSize && (err == nil || err.Error() != tt.want) {
				t.Errorf("Greedy: %v", err)
			}
		})
	}
	_, err := Greedy(3, []Steps{line(0, 0, 5, 6), line(0, 0, 1, 3)})
	var convex *ConcavityError
	if !errors.As(err, &convex) || !errors.Is(err, ErrNotConcave) || convex.Step != 2 || convex.Line != 2 {
		t.Fatalf("%#v", err)
	}
	if want := "step 2 of line 2 returns more than the step before it: step by step the return is 7, which may not be the most; use Optimum"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	if want := "el paso 2 de la línea 2 rinde más que el paso anterior: paso a paso el rendimiento es 7, que quizá no sea el máximo; use `Optimum`"; i18n.Say(err, i18n.ES) != want {
		t.Errorf("%q, want %q", i18n.Say(err, i18n.ES), want)
	}
	// What increases out of reach is nobody's business.
	if got, err := Greedy(1, []Steps{line(0, 0, 5, 20)}); err != nil || got.Steps[0] != 1 {
		t.Errorf("%v, %v", got, err)
	}
	// Neither is what increases below the minimum.
	if got, err := Greedy(3, []Steps{line(2, 0, 5, 20, 21)}); err != nil || got.Steps[0] != 3 {
		t.Errorf("%v, %v", got, err)
	}
}

func TestAmounts(t *testing.T) {
	got, err := Allotment{Steps: []int{1, 0, 2}}.Amounts(eur(100))
	if err != nil || got[0].String() != "33.33 EUR" || !got[1].IsZero() || got[2].String() != "66.67 EUR" {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := (Allotment{}).Amounts(eur(100)); !errors.Is(err, money.ErrApportion) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestCurveSteps(t *testing.T) {
	hill := must(Hill(1000, 50, 2))
	l, err := hill.Steps(10, 20)
	if err != nil || len(l.Returns) != 21 {
		t.Fatal(l, err)
	}
	for n, r := range l.Returns {
		if want, _ := hill.Response(float64(10 * n)).Fixed(9); !r.DivRound(decimal.New(1, 0), 9).Equal(want) {
			t.Errorf("%d steps return %s, want %s", n, r, want)
		}
	}
	if _, err := Greedy(20, []Steps{l}); !errors.Is(err, ErrNotConcave) {
		t.Errorf("S-shaped: %v", err)
	}
	l.Min = 3 // beyond the inflection at 28.9
	if _, err := Greedy(20, []Steps{l}); err != nil {
		t.Error(err)
	}
	// Where a curve is nearly flat, rounding must not make it look convex.
	r := rand.New(rand.NewPCG(10, 1))
	for range 300 {
		c := randomCurve(r)
		l, err := c.Steps(0.001+r.Float64()*100, 200)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Greedy(200, []Steps{l}); (err != nil) != (c.Inflection() > 0) && c.Inflection() == 0 {
			t.Fatalf("%+v: %v", c, err)
		}
	}
	for _, bad := range []struct {
		spend float64
		most  int
		class error
		want  string
	}{
		{1, -1, ErrSize, "a line has 0 to 100,000 steps, not -1"},
		{1, 100_001, ErrSize, "a line has 0 to 100,000 steps, not 100,001"},
		{0, 1, ErrCurve, "the spend of a step is not above 0, or its return is too large"},
		{-1, 0, ErrCurve, "the spend of a step is not above 0, or its return is too large"},
		{1e20, 2, ErrCurve, "the spend of a step is not above 0, or its return is too large"},
	} {
		if l, err := hill.Steps(bad.spend, bad.most); !errors.Is(err, bad.class) || err.Error() != bad.want {
			t.Errorf("%v, %v, want %q", l, err, bad.want)
		}
	}
	if l, err := hill.Steps(1, 0); err != nil || len(l.Returns) != 1 {
		t.Errorf("%v, %v", l, err)
	}
}

// TestOptimumLimit holds that the limit is where the comment says.
func TestOptimumLimit(t *testing.T) {
	l := Steps{Returns: make([]decimal.Decimal, 5000)}
	if _, err := Optimum(4471, []Steps{l}); err != nil { // 4472² are 19,998,784
		t.Error(err)
	}
	if _, err := Optimum(4472, []Steps{l}); !errors.Is(err, ErrSize) {
		t.Error(err)
	}
}

// TestManySteps holds that many lines and steps take no time.
func TestManySteps(t *testing.T) {
	l := must(must(SquareRoot(1)).Steps(1, 299))
	lines := slices.Repeat([]Steps{l}, 20)
	start := time.Now()
	got, err := Optimum(298, lines)
	if err != nil || got.Steps[0] != 15 || got.Steps[19] != 14 {
		t.Errorf("%v, %v", got, err)
	}
	greedy, err := Greedy(298, lines)
	if err != nil || !same(got, greedy) {
		t.Errorf("%v, %v", greedy, err)
	}
	l = must(must(SquareRoot(1)).Steps(1, 20_000))
	if _, err := Greedy(50_000, slices.Repeat([]Steps{l}, 20)); err != nil {
		t.Error(err)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("took %s", took)
	}
}

func FuzzSteps(f *testing.F) {
	f.Add([]byte{3, 0, 0, 45, 70, 90, 0, 20, 45, 75}, uint8(5))
	f.Add([]byte{1, 1, 200, 100, 0}, uint8(2))
	f.Fuzz(func(t *testing.T, data []byte, steps uint8) {
		if len(data) < 2 || len(data) > 24 {
			return
		}
		n := 1 + int(data[0])%4
		lines := make([]Steps, n)
		for i := range lines {
			lines[i].Min = int(data[1]>>(2*i)) & 3
		}
		for i, b := range data[2:] {
			l := &lines[i%n]
			l.Returns = append(l.Returns, decimal.New(int64(b), -int32(i%3)))
		}
		got, err := Optimum(int(steps)%30, lines)
		greedy, greedyErr := Greedy(int(steps)%30, lines)
		if err != nil {
			if greedyErr == nil || greedyErr.Error() != err.Error() {
				t.Fatalf("%v, %v", err, greedyErr)
			}
			return
		}
		want, _ := all(int(steps)%30, lines)
		if !same(got, want) || greedyErr == nil && !same(greedy, want) {
			t.Errorf("%v, greedy %v (%v), want %v", got, greedy, greedyErr, want)
		}
	})
}
