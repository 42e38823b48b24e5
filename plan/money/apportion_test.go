package money

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"math"
	"math/big"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func weights(numbers ...string) []decimal.Decimal {
	all := make([]decimal.Decimal, len(numbers))
	for i, s := range numbers {
		d, err := ParseDecimal(s)
		if err != nil {
			panic(err)
		}
		all[i] = d
	}
	return all
}

func TestApportion(t *testing.T) {
	for _, tt := range []struct {
		name    string
		total   int64
		weights []decimal.Decimal
		want    []int64
	}{
		{name: "one", total: 7, weights: weights("0.001"), want: []int64{7}},
		{name: "ties go to the earlier", total: 2, weights: weights("1", "1", "1"), want: []int64{1, 1, 0}},
		{name: "negative total", total: -2, weights: weights("1", "1", "1"), want: []int64{-1, -1, 0}},
		{name: "weight 0", total: 5, weights: weights("0", "1", "0", "1"), want: []int64{0, 3, 0, 2}},
		{name: "total 0", total: 0, weights: weights("1", "2"), want: []int64{0, 0}},
		{name: "total 0, weights 0", total: 0, weights: weights("0", "0"), want: []int64{0, 0}},
		{name: "unlike exponents", total: 100, weights: []decimal.Decimal{decimal.New(1, 2), decimal.New(1, 0), decimal.New(50, -2)}, want: []int64{99, 1, 0}},
		{name: "largest remainder", total: 10, weights: weights("33.3", "33.3", "33.4"), want: []int64{3, 3, 4}},
		{name: "greatest total", total: math.MaxInt64, weights: weights("1", "1"), want: []int64{1 << 62, 1<<62 - 1}},
		{name: "least total", total: math.MinInt64, weights: weights(most, "0"), want: []int64{math.MinInt64, 0}},
	} {
		if got, err := Apportion(tt.total, tt.weights); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, %v, want %v", tt.name, got, err, tt.want)
		}
	}
	for _, tt := range []struct {
		name    string
		weights []decimal.Decimal
		text    string
		weight  int
	}{
		{name: "none", text: "there are no weights"},
		{name: "all 0", weights: weights("0", "0.0"), text: "all weights are 0"},
		{name: "negative", weights: weights("1", "-1"), text: "weight 2 is negative", weight: 2},
		{name: "out of range", weights: []decimal.Decimal{decimal.New(1, 1_000_000_000)}, text: "weight 1 is out of range", weight: 1},
	} {
		got, err := Apportion(5, tt.weights)
		problem, ok := errors.AsType[*ApportionError](err)
		if got != nil || !ok || !errors.Is(err, ErrApportion) || problem.Weight != tt.weight || !strings.Contains(err.Error(), tt.text) {
			t.Errorf("%s: got %v, %v", tt.name, got, err)
		}
		if _, err := Units(5, EUR).Allocate(tt.weights); !errors.Is(err, ErrApportion) {
			t.Errorf("%s: Allocate: %v", tt.name, err)
		}
	}
}

// TestKnownAnswers holds Apportion to the published and defined cases.
func TestKnownAnswers(t *testing.T) {
	file, err := os.Open("testdata/known-answers.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		t.Run(row[0], func(t *testing.T) {
			var in struct {
				Weights []json.Number
				Total   int64
				Cents   int64 `json:"total_cents"`
			}
			var want []int64
			if err := errors.Join(json.Unmarshal([]byte(row[3]), &in), json.Unmarshal([]byte(row[4]), &want)); err != nil {
				t.Fatal(err)
			}
			shares := make([]decimal.Decimal, len(in.Weights))
			for i, w := range in.Weights {
				shares[i] = weights(w.String())[0]
			}
			if got, err := Apportion(in.Total+in.Cents, shares); err != nil || !slices.Equal(got, want) {
				t.Errorf("got %v, %v, want %v", got, err, want)
			}
		})
	}
}

// best finds by trying all of them the whole parts of total that are nearest
// to the exact shares: the sum of squared distances is least, and among equals
// the earlier parts are larger.
func best(total int64, shares []*big.Rat) []int64 {
	var found []int64
	var least *big.Rat
	var try func(parts []int64, left int64, distance *big.Rat)
	try = func(parts []int64, left int64, distance *big.Rat) {
		if len(parts) == len(shares) {
			// Parts are tried from large to small, so the first of equals stays.
			if left == 0 && (least == nil || distance.Cmp(least) < 0) {
				found, least = slices.Clone(parts), distance
			}
			return
		}
		for part := left; part >= 0; part-- {
			gap := new(big.Rat).Sub(new(big.Rat).SetInt64(part), shares[len(parts)])
			try(append(parts, part), left-part, gap.Mul(gap, gap).Add(gap, distance))
		}
	}
	try(nil, total, new(big.Rat))
	return found
}

func TestApportionAgainstBruteForce(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 3000 {
		total, n := r.Int63n(9), 1+r.Intn(4)
		given, sum := make([]decimal.Decimal, n), new(big.Rat)
		for i := range given {
			given[i] = decimal.New(r.Int63n(6)*r.Int63n(20), int32(r.Intn(3)-2))
			sum.Add(sum, rat(given[i]))
		}
		if sum.Sign() == 0 {
			continue
		}
		shares := make([]*big.Rat, n)
		for i := range given {
			shares[i] = new(big.Rat).Mul(rat(given[i]), new(big.Rat).SetInt64(total))
			shares[i].Quo(shares[i], sum)
		}
		want := best(total, shares)
		if got, err := Apportion(total, given); err != nil || !slices.Equal(got, want) {
			t.Fatalf("Apportion(%d, %v) = %v, %v, want %v", total, given, got, err, want)
		}
		for i := range want {
			want[i] = -want[i]
		}
		if got, err := Apportion(-total, given); err != nil || !slices.Equal(got, want) {
			t.Fatalf("Apportion(%d, %v) = %v, %v, want %v", -total, given, got, err, want)
		}
	}
}

// TestAllocate holds large and fine amounts to what defines the method: the
// parts add up, none is a whole unit off, and no part that was rounded up had
// a smaller remainder than one that was not.
func TestAllocate(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for range 2000 {
		a, n := random(r), 1+r.Intn(8)
		given, sum := make([]decimal.Decimal, n), new(big.Rat)
		for i := range given {
			given[i] = random(r).Abs().Number()
			sum.Add(sum, rat(given[i]))
		}
		if sum.Sign() == 0 {
			continue
		}
		parts, err := a.Allocate(given)
		if err != nil {
			t.Fatal(err)
		}
		unit := rat(decimal.New(1, min(-2, a.Number().Exponent())))
		total, up, down := Amount{}, new(big.Rat), big.NewRat(1, 1)
		for i, part := range parts {
			if total, err = total.Add(part); err != nil {
				t.Fatal(err)
			}
			exact := new(big.Rat).Mul(rat(a.Abs().Number()), rat(given[i]))
			exact.Quo(exact, sum)
			gap := exact.Sub(rat(part.Abs().Number()), exact)
			gap.Quo(gap, unit) // in units: from above -1 to below 1
			if gap.Cmp(big.NewRat(1, 1)) >= 0 || gap.Cmp(big.NewRat(-1, 1)) <= 0 {
				t.Fatalf("%s by %v: part %s is a unit off", a, given, part)
			}
			if gap.Sign() > 0 && gap.Cmp(up) > 0 {
				up = gap
			}
			if low := new(big.Rat).Add(gap, big.NewRat(1, 1)); gap.Sign() <= 0 && low.Cmp(down) < 0 {
				down = low
			}
		}
		if !total.Equal(a) {
			t.Fatalf("%s by %v: the parts add up to %s", a, given, total)
		}
		if up.Cmp(down) > 0 {
			t.Fatalf("%s by %v: %v does not go to the largest remainders", a, given, parts)
		}
	}
}

func TestSplit(t *testing.T) {
	for _, tt := range []struct {
		in   string
		n    int
		want string
	}{
		{in: "100 EUR", n: 3, want: "33.34 EUR 33.33 EUR 33.33 EUR"},
		{in: "-100 EUR", n: 3, want: "-33.34 EUR -33.33 EUR -33.33 EUR"},
		{in: "100 JPY", n: 3, want: "34 JPY 33 JPY 33 JPY"},
		{in: "0.01 EUR", n: 2, want: "0.01 EUR 0.00 EUR"},
		{in: "0.0345 EUR", n: 2, want: "0.0173 EUR 0.0172 EUR"},
		{in: "5 EUR", n: 1, want: "5.00 EUR"},
		{in: "0 (no currency)", n: 2, want: "0 (no currency) 0 (no currency)"},
		{in: most + " EUR", n: 2, want: "49999999999999999999.50 EUR 49999999999999999999.50 EUR"},
	} {
		parts, err := MustParse(tt.in).Split(tt.n)
		texts := make([]string, len(parts))
		for i, part := range parts {
			texts[i] = part.String()
		}
		if got := strings.Join(texts, " "); err != nil || got != tt.want {
			t.Errorf("%s in %d: %s, %v, want %s", tt.in, tt.n, got, err, tt.want)
		}
	}
	for _, n := range []int{0, -1, math.MinInt, maxParts + 1, math.MaxInt} {
		if parts, err := Units(1, EUR).Split(n); parts != nil || !errors.Is(err, ErrApportion) {
			t.Errorf("in %d: %d parts, %v", n, len(parts), err)
		}
	}
	if parts, err := Units(1, EUR).Split(maxParts); err != nil || len(parts) != maxParts {
		t.Errorf("in %d: %d parts, %v", maxParts, len(parts), err)
	}
}
