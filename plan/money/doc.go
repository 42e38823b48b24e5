// Package money holds amounts of money: exact decimals with a currency of
// ISO 4217.
//
// An [Amount] is made by [Units] and [Minor] from literals, by [Parse],
// [ParseNumber] and [New] from input. Arithmetic is exact; nothing is rounded
// until Round, RoundMinor or FormatStyle is called. Amounts of two currencies
// do not add up: that is an error which names both, and a [Rate] with its date
// and source converts one of them. The zero Amount has no currency and can be
// added to anything, so that a sum can start from it.
//
// Numbers in text are plain decimals, "-1200.50": [ParseDecimal] is the one
// grammar of numbers of the whole library, and [CheckDecimal] holds every
// decimal that enters as a value to the same limits of 20 integer and 40
// fraction digits. What the host program sets in the variables of the decimal
// package changes nothing here.
//
// Whatever has to be divided in whole units (a budget in cents, places in a
// list) is divided by [Apportion], which loses none.
//
// The package refuses exponents, grouping marks, signs and digits of other
// scripts, null in the place of an amount, currencies that are none (XXX, XTS)
// and every conversion at a rate that nobody stated. It has no constructor
// from a floating-point number, no names or countries of currencies, and no
// rounding to coins.
package money
