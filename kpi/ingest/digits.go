package ingest

import (
	"encoding/binary"
	"math/bits"
)

// fewDigits cuts the digits off that eight bytes or more begin with, if they are
// one to seven: how many there are differs from cell to cell, and nobody has to
// guess it. They stand behind zeros, and size is that of their bits; else it is 0.
func fewDigits(b []byte) (w uint64, size int) {
	w = binary.LittleEndian.Uint64(b) ^ '0'*ones // 0 to 9 of digits
	size = below(notDigits(w)) & 56
	return w << ((64 - size) & 63), size
}

const (
	ones = 0x0101010101010101
	tops = 0x8080808080808080
)

// notDigits has the top bit of the first byte that is above 9, and perhaps of
// some behind it: those before it give nothing away.
func notDigits(w uint64) uint64 { return (w | (w + (0x7f-9)*ones)) & tops }

// below counts the bits below the lowest one, 64 if there is none: quicker than
// to look for it on most processors.
func below(w uint64) int { return bits.OnesCount64((w - 1) &^ w) }

// eightDigits is the number that eight digits of 0 to 9 make.
func eightDigits(w uint64) uint64 {
	w = w*10 + w>>8
	return (w&0x000000ff000000ff*0x000f424000000064 + w>>16&0x000000ff000000ff*0x0000271000000001) >> 32
}

// plainFigure reads the digits that b begins with, coef·10^-places, and
// returns how many bytes they take: 0 if there are none, or if they are not for
// [quick] either.
func plainFigure(b []byte, mark byte) (coef int64, places, n int) {
	sign := 0
	if len(b) > 0 && b[0] == '-' {
		sign = 1
	}
	sum, digits := leadingDigits(b[sign:])
	n = sign + digits
	if digits > 0 && n+1 < len(b) && b[n] == mark && mark != 0 {
		if fraction, k := leadingDigits(b[n+1:]); k > 0 && digits+k <= quickDigits {
			sum = sum*tens[k] + fraction
			n, places = n+1+k, k
		}
	}
	if digits == 0 || digits > quickDigits {
		return 0, 0, 0
	}
	return (int64(sum) ^ -int64(sign)) + int64(sign), places, n
}

var tens = [quickDigits + 1]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}

// leadingDigits reads digits, eight at a time: how many there are differs from
// cell to cell, and nobody has to guess it. The number is right for up to 19.
func leadingDigits(b []byte) (sum uint64, n int) {
	for len(b)-n >= 8 && n <= 2*quickDigits {
		w := binary.LittleEndian.Uint64(b[n:]) ^ '0'*ones // 0 to 9 of digits
		k := below(notDigits(w)) / 8
		if k == 0 {
			return sum, n
		}
		w = eightDigits(w << ((64 - 8*k) & 63)) // zeros in front
		sum = sum*tens[k] + w
		if n += k; k < 8 {
			return sum, n
		}
	}
	for n < len(b) && b[n]-'0' <= 9 && n <= 2*quickDigits {
		sum = 10*sum + uint64(b[n]-'0')
		n++
	}
	return sum, n
}
