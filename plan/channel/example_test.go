package channel_test

import (
	"fmt"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

func Example() {
	for _, name := range []string{"Facebook Ads", "X (Twitter)", "boletín"} {
		if spec, ok := channel.Standard().Lookup(name); ok {
			fmt.Println(spec.ID, spec.Kind.Name().In(i18n.ES))
		}
	}
	// Output:
	// facebook red social
	// x red social
	// newsletter medio propio
}

func ExampleStandard() {
	spec, _ := channel.Standard().Lookup("Instagram")
	fmt.Println(spec.Interactions, spec.Limits.Text.Max, spec.MinAge)
	// Output: [likes comments shares saves] 2200 13
}

func ExampleCatalog_All() {
	for spec := range channel.Standard().All() {
		if spec.Kind == channel.Owned {
			fmt.Println(spec.Name.In(i18n.ES))
		}
	}
	// Output:
	// blog
	// sitio web
	// foro
	// boletín
}

func ExampleCatalog_Lookup() {
	_, ok := channel.Standard().Lookup("MySpace")
	fmt.Println(ok)
	// Output: false
}

func ExampleCatalog_Nearest() {
	if spec, ok := channel.Standard().Nearest("Instgram"); ok {
		fmt.Println(spec.Name.In(i18n.EN))
	}
	// Output: Instagram
}

func ExampleCatalog_With() {
	podcast := channel.Spec{ID: "podcast", Name: i18n.Text{EN: "podcast", ES: "pódcast"}, Kind: channel.Owned}
	channels, err := channel.Standard().With(podcast)
	if err != nil {
		fmt.Println(err)
		return
	}
	spec, ok := channels.Lookup("Pódcast")
	fmt.Println(spec.ID, ok)

	podcast.Aliases = []string{"Insta"}
	_, err = channel.Standard().With(podcast)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// podcast true
	// el nombre "Insta" ya designa el canal "instagram": use otro
}
