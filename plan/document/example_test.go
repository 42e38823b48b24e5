package document_test

import (
	"fmt"
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Offer is a record.
type Offer struct {
	Name  string       `json:"name"`
	Price money.Amount `json:"price,omitzero"`
	Until civil.Date   `json:"until,omitzero"`
	Tags  []string     `json:"tags,omitempty"`
}

func Example() {
	var o Offer
	err := document.Decode([]byte(`{"name": "Candles", "price": {"amount": 12.5, "currency": "EUR"}, "tags": ["home"]}`), &o, document.Limits{})
	if err != nil {
		fmt.Println(err)
		return
	}
	o.Until = civil.MustDate("2026-12-24")
	text, err := document.Encode(o)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(text))
	// Output:
	// {
	//   "name": "Candles",
	//   "price": {"amount":"12.50","currency":"EUR"},
	//   "until": "2026-12-24",
	//   "tags": ["home"]
	// }
}

func ExampleDecode() {
	var o Offer
	err := document.Decode([]byte("{\n  \"name\": \"Candles\",\n  \"prize\": 12.5\n}"), &o, document.Limits{})
	fmt.Println(err)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// line 3, column 3: at /prize: unknown key "prize"; did you mean "price"?
	// línea 3, columna 3: en /prize: clave desconocida "prize"; ¿quiso decir "price"?
}

func ExampleEncode() {
	_, err := document.Encode(Offer{Name: "Candles", Tags: []string{"home", "caf\xe9"}})
	fmt.Println(err)
	// Output: at /tags/1: text "caf\xe9" is not UTF-8
}

func ExampleBytes() {
	_, err := document.Bytes(strings.NewReader(`{"name": "Candles"}`), document.Limits{Bytes: 10})
	fmt.Println(err)
	// Output: the document is longer than 10 bytes, which is the limit
}

func ExampleNumber() {
	fmt.Println(document.Number([]byte(`{"version": 2, "what": {"is": "not known here"}}`), "version", document.Limits{}))
	// Output: 2 <nil>
}
