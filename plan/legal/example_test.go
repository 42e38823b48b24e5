package legal_test

import (
	"fmt"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
)

// A newsletter in Spain says that readers are 13 or older.
func Example() {
	c := legal.Case{Topic: legal.ChildConsent, In: legal.Spain, On: civil.MustDate("2026-03-01")}
	for _, v := range legal.Standard().Judge(c, legal.Shown{Age: 13}) {
		fmt.Println(v.Fact.ID, v.Result, v.Fact.Age)
	}
	// Output: es-lopdgdd-7 contradicts 14
}

func ExampleStandard() {
	f, _ := legal.Standard().Lookup("gb-dmcc-20")
	fmt.Println(f.In.Name().EN, f.From)
	// Output: United Kingdom 2025-04-06
}

func ExampleRegister_Facts() {
	c := legal.Case{Topic: legal.Contests, In: legal.Spain, On: civil.MustDate("2026-03-01"), Channel: "instagram"}
	for _, f := range legal.Standard().Facts(c) {
		fmt.Println(f.ID, f.Asks)
	}
	// Output:
	// instagram-promotions [official-rules eligibility platform-release not-sponsored accurate-tagging]
	// es-gambling [free-entry]
}

func ExampleRegister_Judge() {
	c := legal.Case{Topic: legal.Messages, In: legal.Spain, On: civil.MustDate("2026-03-01")}
	for _, v := range legal.Standard().Judge(c, legal.Shown{Has: []legal.Part{legal.OptIn, legal.OptOut}}) {
		fmt.Println(v.Fact.ID, v.Result.Name().EN, v.Missing)
	}
	// Output:
	// es-lssi-21 satisfied on paper []
	// eu-eprivacy-13 not shown [sender-name]
}

func ExampleRegister_With() {
	_, err := legal.Standard().With(legal.Fact{
		ID: "fr-twelve", Topic: legal.ChildConsent, In: "FR", Age: 12, Replaces: "eu-gdpr-8",
		Rule: i18n.Text{EN: "Twelve.", ES: "Doce."}, From: civil.MustDate("2027-01-01"), Source: "a wish",
	})
	fmt.Println(err)
	// Output: legal fact "fr-twelve": it cannot take the place of the fact that it names
}

func ExampleFact_Judge() {
	f, _ := legal.Standard().Lookup("es-image-1982")
	fmt.Println(f.Judge(legal.Shown{}).Result)
	fmt.Println(f.Judge(legal.Shown{Lacks: []legal.Part{legal.ImageRelease}}).Result)
	fmt.Println(f.Judge(legal.Shown{Has: []legal.Part{legal.ImageRelease}}).Result)
	// Output:
	// not-shown
	// contradicts
	// on-paper
}

func ExampleVerdict_Text() {
	f, _ := legal.Standard().Lookup("us-ftc-255")
	fmt.Println(f.Judge(legal.Shown{}).Text().EN)
	// Output: Not shown (United States): A material connection with the brand (money, gifts, employment) is disclosed clearly and conspicuously. Not shown: a label that says it is advertising. Source: FTC Endorsement Guides, 16 CFR 255.0(f), 255.5 (88 FR 48092) (read 2026-11-21). Verify with counsel.
}

func ExampleJurisdiction_Within() {
	fmt.Println(legal.Spain.Within(legal.EuropeanUnion), legal.UnitedKingdom.Within(legal.EuropeanUnion))
	// Output: true false
}

func ExampleInfluence_Special() {
	i := legal.Influence{Income: money.Units(310_000, money.EUR), MostFollowers: 1_200_000, Videos: 60}
	fmt.Println(i.Special())
	// Output: true <nil>
}

func ExampleCounsel() {
	fmt.Println(legal.Counsel().ES)
	// Output: Consulte con un profesional del derecho.
}

func ExampleTopic_Name() {
	fmt.Println(legal.Contests.Name().EN, "·", legal.Contests.Name().ES)
	// Output: contests and prize draws · concursos y sorteos
}

func ExamplePart_Name() {
	fmt.Println(legal.OptOut.Name().EN, "·", legal.OptOut.Name().ES)
	// Output: a simple way to unsubscribe · una forma sencilla de darse de baja
}

func ExampleResult_Name() {
	fmt.Println(legal.OnPaper.Name().EN, "·", legal.OnPaper.Name().ES)
	// Output: satisfied on paper · cumplido sobre el papel
}
