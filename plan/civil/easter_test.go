package civil_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// slowEaster is the rule in words: the Sunday after the ecclesiastical full moon
// that falls on 21 March or later, that moon taken from C. F. Gauss's formula of
// 1816 with its two exceptions.
func slowEaster(year int) civil.Date {
	a, b, c, k := year%19, year%4, year%7, year/100
	p, q := (13+8*k)/25, k/4
	m, n := (15-p+k-q)%30, (4+k-q)%7
	d := (19*a + m) % 30
	e := (2*b + 4*c + 6*d + n) % 7
	day := 22 + d + e
	switch {
	case d == 29 && e == 6:
		day -= 7
	case d == 28 && e == 6 && (11*m+11)%30 < 19:
		day -= 7
	}
	return civil.MustDate(fmt.Sprintf("%04d-03-01", year)).AddDays(day - 1)
}

func TestEaster(t *testing.T) {
	for year := 1583; year <= 9999; year++ {
		got, err := civil.Easter(year)
		if err != nil || got != slowEaster(year) || got.Weekday() != time.Sunday {
			t.Fatalf("%d: %s, %v; want %s", year, got, err, slowEaster(year))
		}
	}
	for _, year := range []int{-1, 0, 1582, 10000} {
		if got, err := civil.Easter(year); !errors.Is(err, civil.ErrDate) || !got.IsZero() {
			t.Errorf("%d: %s, %v", year, got, err)
		}
	}
}
