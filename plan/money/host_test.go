package money

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// hostFile names the file into which [TestHost], started again in a process of
// its own, writes what the package gives once the host has changed every
// variable of the decimal package.
const hostFile = "PAUTA_MONEY_HOST_FILE"

func TestHost(t *testing.T) {
	if name := os.Getenv(hostFile); name != "" {
		decimal.DivisionPrecision = 2
		decimal.ExpMaxIterations = 1
		decimal.MarshalJSONWithoutQuotes = true
		decimal.MaxDecodeExponent = 0
		decimal.PowPrecisionNegativeExponent = 1
		decimal.TrimTrailingZeros = false
		decimal.UseScientificNotation = true
		decimal.Zero = decimal.New(7, 3)
		if err := os.WriteFile(name, everything(t), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	name := filepath.Join(t.TempDir(), "changed")
	child := exec.Command(os.Args[0], "-test.run=^TestHost$")
	child.Env = append(os.Environ(), hostFile+"="+name)
	if out, err := child.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if want := everything(t); !bytes.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// everything is what the package writes about some amounts.
func everything(t *testing.T) []byte {
	var out bytes.Buffer
	for _, s := range []string{
		"0 (no currency)", "0 EUR", "-0.00 EUR", "1200.50 EUR", "-12345678.905 JPY", "1200000 USD",
		most + " EUR", least + " CLF", "1234567890123456789.123456789012345678901234 BHD", "2 XAU",
	} {
		a, err := Parse(s)
		data, jsonErr := json.Marshal(a)
		var back Amount
		backErr := json.Unmarshal(data, &back)
		fmt.Fprintln(&out, a, err, string(data), jsonErr, back, backErr, a.Equal(back), a.CheckMinor())
		for _, l := range i18n.Langs() {
			for _, style := range []i18n.Style{i18n.English, i18n.Spain, i18n.LatinAmerica} {
				fmt.Fprintln(&out, a.Format(l), a.FormatStyle(l, style, 3))
			}
		}
		sum, err := a.Add(a)
		fmt.Fprintln(&out, sum, err, a.Neg(), a.Abs(), a.Round(1), a.Round(-3), a.RoundMinor(), a.Sign())
		product, err := a.Times(weights("0.333")[0])
		fmt.Fprintln(&out, product, err)
		parts, err := a.Split(7)
		fmt.Fprintln(&out, parts, err)
		parts, err = a.Allocate(weights("0.1", "2", "30.75"))
		fmt.Fprintln(&out, parts, err)
		converted, err := euroDollar().Convert(a)
		data, jsonErr = json.Marshal(converted)
		fmt.Fprintln(&out, string(data), err, jsonErr)
	}
	var rate Rate
	err := json.Unmarshal([]byte(`{"from":"EUR","to":"USD","factor":"1.0842"}`), &rate)
	fmt.Fprintln(&out, rate.From, rate.To, rate.Factor.StringFixed(4), err)
	whole, err := Apportion(10, weights("47000", "16000", "15900", "12000", "6000", "3100"))
	fmt.Fprintln(&out, whole, err)
	for _, err := range refusals() {
		fmt.Fprintln(&out, i18n.Say(err, i18n.EN), i18n.Say(err, i18n.ES))
	}
	if out.Len() < 5000 {
		t.Errorf("only %d bytes", out.Len())
	}
	return out.Bytes()
}
