package ingest

import (
	"bytes"

	"github.com/pauta-go/pauta/plan/money"
)

// symbols are how exports write a currency beside an amount, the longer ones
// before those that they contain. Zero is a sign that several currencies have:
// it is passed over, and something else must say which one is meant.
//
// Source: Unicode CLDR 46, English and Spanish, and Google Ads ("US$50.00");
// read 2026-11-21.
var symbols = [...]struct {
	sign     string
	currency money.Currency
}{
	{"US$", money.USD},
	{"CA$", money.CAD},
	{"AU$", money.AUD},
	{"A$", money.AUD},
	{"NZ$", money.NZD},
	{"HK$", money.HKD},
	{"NT$", money.TWD},
	{"MX$", money.MXN},
	{"R$", money.BRL},
	{"S/", money.PEN},
	{"€", money.EUR},
	{"£", money.GBP},
	{"₹", money.INR},
	{"₩", money.KRW},
	{"₺", money.TRY},
	{"₪", money.ILS},
	{"₫", money.VND},
	{"₱", money.PHP},
	{"₲", money.PYG},
	{"₡", money.CRC},
	{"₴", money.UAH},
	{"₽", money.RUB},
	{"zł", money.PLN},
	{"Kč", money.CZK},
	{"$", 0},
	{"¥", 0},
	{"kr.", 0},
	{"kr", 0},
}

// unsigned takes the sign or the code of a currency off an amount, before or
// behind it. A minus stays in front.
func unsigned(cell []byte) ([]byte, money.Currency) {
	rest, minus := bytes.CutPrefix(cell, []byte("-"))
	rest, currency, found := cutCurrency(rest)
	if !found {
		return cell, 0
	}
	rest = spaceless(rest)
	if minus {
		rest = append([]byte("-"), rest...)
	}
	return rest, currency
}

func cutCurrency(cell []byte) ([]byte, money.Currency, bool) {
	for _, s := range symbols {
		if rest, ok := bytes.CutPrefix(cell, []byte(s.sign)); ok {
			return rest, s.currency, true
		}
		if rest, ok := bytes.CutSuffix(cell, []byte(s.sign)); ok {
			return rest, s.currency, true
		}
	}
	if n := len(cell); n > 3 {
		if c, ok := codeOf(cell[:3]); ok {
			return cell[3:], c, true
		}
		if c, ok := codeOf(cell[n-3:]); ok {
			return cell[:n-3], c, true
		}
	}
	return cell, 0, false
}

// codeOf reads an ISO 4217 code in capitals.
func codeOf(code []byte) (money.Currency, bool) {
	for _, c := range code {
		if c < 'A' || c > 'Z' {
			return 0, false
		}
	}
	c, err := money.ParseCurrency(string(code))
	return c, err == nil
}

// spaceless takes spaces of any kind off both ends.
func spaceless(cell []byte) []byte { return bytes.TrimSpace(cell) }
