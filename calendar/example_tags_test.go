package calendar_test

import (
	"fmt"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

func ExampleCheckLink() {
	fmt.Println(calendar.CheckLink("https://example.com/bread"))
	fmt.Println(i18n.Say(calendar.CheckLink("javascript:alert(1)"), i18n.ES))
	// Output:
	// <nil>
	// enlace "javascript:alert(1)": esquema "javascript" no permitido: use https o http
}

func ExampleTag() {
	tags := calendar.Tags{Source: "instagram", Medium: "social", Campaign: "spring"}
	link, err := calendar.Tag("https://example.com/bread?size=2#prices", tags)
	fmt.Println(link, err)
	again, err := calendar.Tag(link, calendar.Tags{Source: "x", Medium: "social", Campaign: "autumn"})
	fmt.Println(again == link, err)
	// Output:
	// https://example.com/bread?size=2&utm_source=instagram&utm_medium=social&utm_campaign=spring#prices <nil>
	// true <nil>
}

func ExampleReadTags() {
	tags, err := calendar.ReadTags("https://example.com/?utm_source=x&utm_campaign=corn+bread")
	fmt.Println(tags.Source, tags.Campaign, err)
	// Output: x corn bread <nil>
}

func ExampleUsualTags() {
	e := calendar.Entry{Key: "bread", Campaign: "spring"}
	fmt.Println(calendar.UsualTags(e, calendar.Post{Channel: channel.Newsletter}))
	// Output: {newsletter email spring   bread}
}

func ExampleCalendar_TagLinks() {
	c := calendar.Calendar{Entries: []calendar.Entry{{
		Key: "bread", Campaign: "spring",
		Posts: []calendar.Post{{Channel: channel.X, Links: []string{"https://example.com"}}},
	}}}
	tagged, err := c.TagLinks(calendar.UsualTags)
	fmt.Println(tagged.Entries[0].Posts[0].Links[0], err)
	// Output: https://example.com?utm_source=x&utm_medium=social&utm_campaign=spring&utm_content=bread <nil>
}

func ExampleCalendar_TagVariants() {
	var c calendar.Calendar
	for _, source := range []string{"Facebook", "facebook", "facebook"} {
		c.Entries = append(c.Entries, calendar.Entry{Posts: []calendar.Post{{Links: []string{"https://example.com?utm_source=" + source}}}})
	}
	for _, v := range c.TagVariants() {
		fmt.Println(v.Parameter, v.Spellings)
	}
	// Output: utm_source [{facebook [1 2]} {Facebook [0]}]
}
