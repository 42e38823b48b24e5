package pacing

import (
	"encoding/csv"
	"math"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/pauta-go/pauta/kpi"
)

// minimal is the generator of testdata/smoothing.R (Park and Miller).
type minimal float64

func (m *minimal) uniform() float64 {
	*m = minimal(math.Mod(float64(*m)*16807, 2147483647))
	return float64(*m) / 2147483647
}

func (m *minimal) whole(from, to int) int {
	return from + int(math.Floor(m.uniform()*float64(to-from+1)))
}

func (m *minimal) series(n int) []float64 {
	y := make([]float64, n)
	for i := range y {
		y[i] = math.Floor(m.uniform()*2000)/10 - 20
	}
	return y
}

// TestSmoothingAgainstR compares 2,000 random series with what R makes of them.
func TestSmoothingAgainstR(t *testing.T) {
	file, err := os.Open("testdata/smoothing.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2001 {
		t.Fatalf("%d lines", len(rows))
	}
	m, worst := minimal(20261121), 0.0
	for i, row := range rows[1:] {
		season := m.whole(2, 7)
		n := m.whole(2*season+1, 4*season)
		y := m.series(n)
		alpha, beta, gamma := m.uniform(), m.uniform(), m.uniform()
		ses, r1 := SES(y, alpha, nil)
		holt, r2 := Holt(y, alpha, beta, nil)
		winters, r3 := HoltWinters(y, season, alpha, beta, gamma, nil)
		if r1|r2|r3 != 0 {
			t.Fatal(r1, r2, r3)
		}
		var got []float64
		for _, s := range []Smoothed{ses, holt, winters} {
			squares, ahead := 0.0, 0.0
			for j, f := range s.Fitted {
				squares += (y[s.Start.From+j] - f) * (y[s.Start.From+j] - f)
			}
			next, reason := s.Forecast(season + 1)
			if reason != 0 {
				t.Fatal(reason)
			}
			for _, f := range next {
				ahead += f
			}
			got = append(got, squares, ahead)
		}
		other := m.series(n)
		train := m.series(n)
		for j, v := range []kpi.Value{MAPE(y, other), MASE(train, y, other, season)} {
			if row[6+j] == "undefined" {
				if v.Reason() != kpi.ZeroBase {
					t.Errorf("case %d: %s", i+1, v)
				}
				got = append(got, math.NaN())
				continue
			}
			r, err := v.Rat()
			if err != nil {
				t.Fatalf("case %d: %v", i+1, err)
			}
			x, _ := r.Float64()
			got = append(got, x)
		}
		for j, x := range got {
			want, err := strconv.ParseFloat(row[j], 64)
			if err != nil {
				continue
			}
			// Sums of forecasts may cancel out: their terms are of the order of 100.
			off := math.Abs(x-want) / max(math.Abs(want), 1)
			worst = max(worst, off)
			if !(off <= 1e-10) {
				t.Fatalf("case %d, %s: got %.15g, want %s", i+1, rows[0][j], x, row[j])
			}
		}
	}
	t.Logf("worst difference %.1e", worst)
}

func TestConventionalStarts(t *testing.T) {
	y := []float64{3, 5, 10, 20, 15}
	ses, _ := SES(y, 0.5, nil)
	holt, _ := Holt(y, 0.5, 0.5, nil)
	if ses.Start.From != 1 || ses.Start.Level != 3 || ses.Fitted[0] != 3 || len(ses.Fitted) != 4 || len(ses.Levels) != 5 || ses.Trends != nil {
		t.Errorf("SES: %+v", ses)
	}
	if holt.Start.From != 2 || holt.Start.Level != 5 || holt.Start.Trend != 2 || holt.Fitted[0] != 7 || len(holt.Fitted) != 3 || len(holt.Trends) != 4 {
		t.Errorf("Holt: %+v", holt)
	}
	// The moving averages are 12 and 14, the season is 1, −1 about them; R takes
	// the line through them at the place before the first.
	winters, _ := HoltWinters([]float64{11, 11, 15, 15, 19, 19}, 2, 0.3, 0.3, 0.3, nil)
	if s := winters.Start; s.From != 2 || s.Level != 10 || s.Trend != 2 || !slices.Equal(s.Season, []float64{1, -1}) {
		t.Errorf("Holt-Winters: %+v", winters)
	}
}

// TestSeasonTurns holds that the season to come begins after the last
// observation, wherever that is in the season.
func TestSeasonTurns(t *testing.T) {
	start := &Start{Season: []float64{1, 2, 3}}
	for n, want := range [][]float64{{1, 2, 3, 1}, {2, 3, 1, 2}, {3, 1, 2, 3}, {1, 2, 3, 1}} {
		s, reason := HoltWinters([]float64{1, 2, 3}[:n], 3, 0, 0, 0, start)
		if reason != 0 {
			t.Fatal(reason)
		}
		if got, _ := s.Forecast(4); !slices.Equal(got, want) {
			t.Errorf("after %d: %v, want %v", n, got, want)
		}
	}
	if !slices.Equal(start.Season, []float64{1, 2, 3}) {
		t.Errorf("the caller's start became %v", start.Season)
	}
}

func TestTooFew(t *testing.T) {
	y := []float64{1, 2, 3, 4, 5, 6, 7, 8}
	start := &Start{From: 7, Season: []float64{0, 0, 0, 0}}
	for _, tt := range []struct {
		name   string
		least  int
		smooth func(y []float64, start *Start) (Smoothed, kpi.Reason)
	}{
		{"SES", 1, func(y []float64, start *Start) (Smoothed, kpi.Reason) { return SES(y, 0.5, start) }},
		{"Holt", 2, func(y []float64, start *Start) (Smoothed, kpi.Reason) { return Holt(y, 0.5, 0.5, start) }},
		{"HoltWinters", 8, func(y []float64, start *Start) (Smoothed, kpi.Reason) {
			return HoltWinters(y, 4, 0.5, 0.5, 0.5, start)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for n := range tt.least {
				if s, reason := tt.smooth(y[:n], nil); s.Levels != nil || reason != kpi.TooFew {
					t.Errorf("of %d: %+v, %s", n, s, reason)
				}
			}
			if s, reason := tt.smooth(y[:tt.least], nil); s.Levels == nil || reason != 0 {
				t.Errorf("of %d: %+v, %s", tt.least, s, reason)
			}
			if s, reason := tt.smooth(y[:6], start); s.Levels != nil || reason != kpi.TooFew {
				t.Errorf("%+v, %s", s, reason)
			}
			if s, reason := tt.smooth(y[:7], start); len(s.Levels) != 1 || len(s.Fitted) != 0 || reason != 0 {
				t.Errorf("%+v, %s", s, reason)
			}
		})
	}
	if next, reason := (Smoothed{}).Forecast(1); next != nil || reason != kpi.NotMeasured {
		t.Errorf("zero Smoothed: %v, %s", next, reason)
	}
	s, _ := SES(y, 0.5, nil)
	if next, reason := s.Forecast(-1); len(next) != 0 || reason != 0 {
		t.Errorf("%v, %s", next, reason)
	}
}

func TestSmoothingOutOfDomain(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	y := []float64{1, 2, 3, 4}
	season := []float64{1, 2}
	for _, tt := range []struct {
		name               string
		y                  []float64
		m                  int
		alpha, beta, gamma float64
		start              *Start
	}{
		{"not a number", []float64{1, nan}, 2, 0, 0, 0, nil},
		{"infinite", []float64{inf}, 2, 0, 0, 0, nil},
		{"infinite after a start", []float64{1, 2, 3, inf}, 2, 0, 0, 0, &Start{Season: season}},
		{"alpha", y, 2, 1.01, 0, 0, nil},
		{"beta", y, 2, 0, -0.01, 0, nil},
		{"gamma", y, 2, 0, 0, nan, nil},
		{"season of 1", y, 1, 0, 0, 0, nil},
		{"season without end", y, 100_001, 0, 0, 0, nil},
		{"before the first", y, 2, 0, 0, 0, &Start{From: -1, Season: season}},
		{"other season", y, 3, 0, 0, 0, &Start{Season: season}},
		{"level", y, 2, 0, 0, 0, &Start{Level: inf, Season: season}},
		{"trend", y, 2, 0, 0, 0, &Start{Trend: nan, Season: season}},
		{"value of the season", y, 2, 0, 0, 0, &Start{Season: []float64{0, -inf}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if s, reason := HoltWinters(tt.y, tt.m, tt.alpha, tt.beta, tt.gamma, tt.start); reason != kpi.OutOfDomain || s.Levels != nil {
				t.Errorf("%+v, %s", s, reason)
			}
		})
	}
	if _, reason := HoltWinters(y, 100_000, 0, 0, 0, nil); reason != kpi.TooFew {
		t.Error(reason)
	}
	if _, reason := SES(y, nan, nil); reason != kpi.OutOfDomain {
		t.Error(reason)
	}
	if _, reason := Holt(y, 0, 2, nil); reason != kpi.OutOfDomain {
		t.Error(reason)
	}
	// Neither SES nor Holt looks at a season.
	if s, reason := SES(y, 0, &Start{Season: season}); reason != 0 || s.Season != nil || s.Start.Season != nil {
		t.Errorf("%+v, %s", s, reason)
	}
}

// TestTooLarge holds that nothing infinite comes out.
func TestTooLarge(t *testing.T) {
	most := math.MaxFloat64
	if s, reason := HoltWinters([]float64{most, most, -most, -most, most}, 2, 1, 1, 1, nil); reason != kpi.OutOfDomain || s.Levels != nil {
		t.Errorf("%+v, %s", s, reason)
	}
	s, reason := Holt([]float64{0, most / 2}, 1, 1, nil)
	if reason != 0 {
		t.Fatal(reason)
	}
	if next, reason := s.Forecast(9); next != nil || reason != kpi.OutOfDomain {
		t.Errorf("%v, %s", next, reason)
	}
}

func TestAccuracyUndefined(t *testing.T) {
	nan, most := math.NaN(), math.MaxFloat64
	one, two := []float64{1}, []float64{1, 2}
	for _, tt := range []struct {
		name                    string
		train, actual, forecast []float64
		m                       int
		mape, mase              kpi.Reason
	}{
		{"nothing", nil, nil, nil, 1, kpi.TooFew, kpi.TooFew},
		{"short series before", two, one, one, 2, 0, kpi.TooFew},
		{"a zero", two, []float64{1, 0}, []float64{1, 1}, 1, kpi.ZeroBase, 0},
		{"level before", []float64{2, 2}, one, one, 1, 0, kpi.NoBase},
		{"level before, and errors", []float64{2, 2}, one, []float64{2}, 1, 0, kpi.ZeroBase},
		{"far apart", two, []float64{most}, []float64{-most}, 1, kpi.OutOfDomain, kpi.OutOfDomain},
		{"far apart before", []float64{-most, most}, one, one, 1, 0, kpi.OutOfDomain},
		{"near zero", two, []float64{math.SmallestNonzeroFloat64}, one, 1, kpi.OutOfDomain, 0},
		{"one forecast too many", two, one, two, 1, kpi.Inconsistent, kpi.Inconsistent},
		{"one too few", two, two, one, 1, kpi.Inconsistent, kpi.Inconsistent},
		{"no actual", two, []float64{nan}, one, 1, kpi.OutOfDomain, kpi.OutOfDomain},
		{"no forecast", two, one, []float64{nan}, 1, kpi.OutOfDomain, kpi.OutOfDomain},
		{"nothing before", []float64{1, nan}, one, one, 1, 0, kpi.OutOfDomain},
		{"no season", two, one, one, 0, 0, kpi.OutOfDomain},
	} {
		t.Run(tt.name, func(t *testing.T) {
			percentage, scaled := MAPE(tt.actual, tt.forecast), MASE(tt.train, tt.actual, tt.forecast, tt.m)
			if percentage.Reason() != tt.mape || scaled.Reason() != tt.mase {
				t.Errorf("MAPE %s, MASE %s", percentage, scaled)
			}
		})
	}
}

func FuzzSmoothing(f *testing.F) {
	f.Add([]byte("some observations"), uint8(3), 0.5, 0.3, 0.2, 1.0)
	f.Add([]byte("x"), uint8(2), 1.0, 1.0, 1.0, 1e308)
	f.Add([]byte{255, 0, 255, 0, 255, 0}, uint8(2), 0.0, 1.0, 0.0, -1e306)
	f.Add([]byte{}, uint8(0), math.NaN(), 0.0, 0.0, math.Inf(1))
	f.Fuzz(func(t *testing.T, data []byte, m uint8, alpha, beta, gamma, unit float64) {
		y := make([]float64, len(data))
		for i, b := range data {
			y[i] = float64(int(b)-128) * unit
		}
		ses, r1 := SES(y, alpha, nil)
		holt, r2 := Holt(y, alpha, beta, &Start{Level: unit, Trend: -unit})
		winters, r3 := HoltWinters(y, int(m), alpha, beta, gamma, nil)
		for i, s := range []Smoothed{ses, holt, winters} {
			next, reason := s.Forecast(300)
			if why := []kpi.Reason{r1, r2, r3}[i]; why != 0 {
				if reason == 0 {
					t.Fatalf("%s, and a forecast", why)
				}
				continue
			}
			if !finite(next...) || !finite(s.Levels...) || !finite(s.Trends...) || !finite(s.Fitted...) ||
				!finite(s.Season...) || !finite(s.Start.Season...) || !finite(s.Start.Level, s.Start.Trend) {
				t.Fatalf("%+v", s)
			}
			if len(s.Fitted) != len(y)-s.Start.From || len(s.Levels) != len(s.Fitted)+1 {
				t.Fatalf("%d fitted of %d", len(s.Fitted), len(y))
			}
		}
		half := len(y) / 2
		for _, v := range []kpi.Value{MAPE(y[:half], y[half:2*half]), MASE(y, y[:half], y[half:2*half], 1)} {
			if r, err := v.Rat(); v.Defined() && (err != nil || r.Sign() < 0) {
				t.Fatalf("%v, %v", r, err)
			}
		}
	})
}
