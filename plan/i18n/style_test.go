package i18n_test

import (
	"encoding/json"
	"errors"
	"math"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

var styles = []i18n.Style{i18n.English, i18n.Spain, i18n.LatinAmerica}

func TestParseStyle(t *testing.T) {
	for _, s := range styles {
		text, err := s.MarshalText()
		if err != nil || string(text) != s.String() {
			t.Errorf("%v.MarshalText() = %q, %v", s, text, err)
		}
		var back i18n.Style
		if err := back.UnmarshalText(text); err != nil || back != s {
			t.Errorf("%q is read as %v, %v", text, back, err)
		}
	}
	if got, err := i18n.ParseStyle("Latin_America"); got != i18n.LatinAmerica || err != nil {
		t.Errorf("Latin_America is read as %v, %v", got, err)
	}
	for _, bad := range []string{"", "es", "spanish", "latin america", " spain"} {
		s := i18n.Spain
		err := s.UnmarshalText([]byte(bad))
		var fault *i18n.StyleError
		if !errors.Is(err, i18n.ErrStyle) || !errors.As(err, &fault) || fault.Name != i18n.Quote(bad) || s != i18n.Spain {
			t.Errorf("%q is read as %v, %#v", bad, s, err)
		}
	}
	var s i18n.Style
	if err := json.Unmarshal([]byte(`"spain"`), &s); err != nil || s != i18n.Spain {
		t.Errorf("in JSON: %v, %v", s, err)
	}
}

func TestPlain(t *testing.T) {
	for _, c := range []struct{ in, english, spain string }{
		{"0", "0", "0"},
		{"7", "7", "7"},
		{"123", "123", "123"},
		{"1234", "1,234", "1234"},
		{"-1234.56", "-1,234.56", "-1234,56"},
		{"12345", "12,345", "12.345"},
		{"123456", "123,456", "123.456"},
		{"1234567.8901234", "1,234,567.8901234", "1.234.567,8901234"},
		{"0001234", "0,001,234", "0.001.234"},
		{"0.00", "0.00", "0,00"},
		{"-0", "-0", "-0"},
		{"99999999999999999999", "99,999,999,999,999,999,999", "99.999.999.999.999.999.999"},
		// not plain digits
		{"", "", ""},
		{"-", "-", "-"},
		{".5", ".5", ".5"},
		{"5.", "5.", "5."},
		{"1.2.3", "1.2.3", "1.2.3"},
		{"--1234", "--1234", "--1234"},
		{"+1234", "+1234", "+1234"},
		{"1,234.5", "1,234.5", "1,234.5"},
		{"12e20000", "12e20000", "12e20000"},
		{"١٢٣٤", "١٢٣٤", "١٢٣٤"},
	} {
		t.Run(c.in, func(t *testing.T) {
			for s, want := range map[i18n.Style]string{i18n.English: c.english, i18n.Spain: c.spain, i18n.LatinAmerica: c.english, 9: c.english} {
				if got := s.Plain(c.in); got != want {
					t.Errorf("%v.Plain(%q) = %q, want %q", s, c.in, got, want)
				}
			}
			if got := i18n.Figure(c.in).In(i18n.ES); got != c.spain {
				t.Errorf("Figure(%q).In(ES) = %q, want %q", c.in, got, c.spain)
			}
		})
	}
}

func TestInteger(t *testing.T) {
	if got, want := i18n.Spain.Integer(math.MinInt64), "-9.223.372.036.854.775.808"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := i18n.Int(math.MaxInt64).In(i18n.EN), "9,223,372,036,854,775,807"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestFixed(t *testing.T) {
	for _, c := range []struct {
		name   string
		d      decimal.Decimal
		places int32
		want   i18n.Figure
	}{
		{"half up", decimal.New(12345, -3), 2, "12.35"},
		{"half down from zero", decimal.New(-12345, -3), 2, "-12.35"},
		{"rounded once", decimal.New(2_004_999_999_999_999_999, -18), 2, "2.00"},
		{"no minus zero", decimal.New(-1, -3), 2, "0.00"},
		{"no minus zero without places", decimal.New(-4, -1), 0, "0"},
		{"zeros added", decimal.New(5, 0), 3, "5.000"},
		{"hundreds", decimal.New(12, 2), 1, "1200.0"},
		{"places below zero", decimal.New(1250, 0), -2, "1250"},
		{"zero value", decimal.Decimal{}, 2, "0.00"},
		{"zero with an exponent", decimal.New(0, math.MaxInt32), 1, "0.0"},
		{"huge", decimal.New(12, math.MaxInt32), 2, "12e2147483647"},
		{"tiny", decimal.New(-1, math.MinInt32), 2, "-1e-2147483648"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := i18n.Fixed(c.d, c.places); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if got, want := i18n.Spain.Decimal(c.d, c.places), i18n.Spain.Plain(string(c.want)); got != want {
				t.Errorf("Decimal: got %q, want %q", got, want)
			}
		})
	}
	if got := len(i18n.Fixed(decimal.New(1, 0), math.MaxInt32)); got != len("1.")+10_000 {
		t.Errorf("as many places as an int32 holds make %d bytes", got)
	}
}

func TestPercent(t *testing.T) {
	for s, want := range map[i18n.Style]string{i18n.English: "1%", i18n.Spain: "1\u00a0%", i18n.LatinAmerica: "1\u00a0%", 9: "1%"} {
		if got := s.Percent("1"); got != want {
			t.Errorf("%v.Percent = %q, want %q", s, got, want)
		}
	}
}
