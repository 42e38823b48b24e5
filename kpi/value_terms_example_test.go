package kpi_test

import (
	"fmt"
	"math/big"

	"github.com/pauta-go/pauta/kpi"
)

func ExamplePartOf() {
	fmt.Println(kpi.PartOf(kpi.Clicks, kpi.Impressions), kpi.PartOf(kpi.Interactions, kpi.Reach))
	// Output: true false
}

func ExampleValue_Sums() {
	left, right := new(big.Rat), new(big.Rat)
	for s := range kpi.CTR(4700, 307_529).Sums() {
		left.Add(left, new(big.Rat).Mul(s.Low, s.Num.Rat()))
		right.Add(right, new(big.Rat).Mul(s.Low, s.Den.Rat()))
	}
	fmt.Println(left.RatString(), "÷", right.RatString())
	// Output: 4700 ÷ 307529
}
