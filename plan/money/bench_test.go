package money

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
)

func BenchmarkAmount(b *testing.B) {
	x, y, whole := Minor(123456, EUR), Minor(1, EUR), Units(1200, EUR)
	data, err := json.Marshal(x)
	if err != nil {
		b.Fatal(err)
	}
	d, factor := decimal.New(123456, -2), decimal.New(21, -2)
	shares := weights("5", "1", "1", "3", "2.5", "0.75", "8")
	for _, bb := range []struct {
		name string
		run  func()
	}{
		{name: "CheckDecimal", run: func() { _ = CheckDecimal(d) }},
		{name: "ParseDecimal", run: func() { _, _ = ParseDecimal("1234.56") }},
		{name: "ParseCurrency", run: func() { _, _ = ParseCurrency("EUR") }},
		{name: "Minor", run: func() { _ = Minor(123456, EUR) }},
		{name: "New", run: func() { _, _ = New(d, EUR) }},
		{name: "Add", run: func() { _, _ = x.Add(y) }},
		{name: "AddWhole", run: func() { _, _ = x.Add(whole) }},
		{name: "AddToZero", run: func() { _, _ = Amount{}.Add(x) }},
		{name: "Sub", run: func() { _, _ = x.Sub(y) }},
		{name: "Times", run: func() { _, _ = x.Times(factor) }},
		{name: "Cmp", run: func() { _, _ = x.Cmp(y) }},
		{name: "Round", run: func() { _ = x.Round(1) }},
		{name: "String", run: func() { _ = x.String() }},
		{name: "Parse", run: func() { _, _ = Parse("1234.56 EUR") }},
		{name: "MarshalJSON", run: func() { _, _ = x.MarshalJSON() }},
		{name: "UnmarshalJSON", run: func() { var a Amount; _ = a.UnmarshalJSON(data) }},
		{name: "Allocate7", run: func() { _, _ = x.Allocate(shares) }},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				bb.run()
			}
		})
	}
}
