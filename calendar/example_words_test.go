package calendar_test

import (
	"fmt"

	"github.com/pauta-go/pauta/calendar"
)

func ExampleState_Name() {
	fmt.Println(calendar.Changes.Name().ES)
	// Output: con cambios pedidos
}

func ExampleKinds() {
	for _, k := range calendar.Kinds()[:3] {
		fmt.Println(k)
	}
	// Output:
	// post
	// story
	// live
}

func ExampleKind_Name() {
	fmt.Println(calendar.KindLive.Name().ES)
	// Output: directo
}

func ExampleFormats() {
	fmt.Println(calendar.Formats()[:3])
	// Output: [text image carousel]
}

func ExampleFormat_Name() {
	fmt.Println(calendar.FormatShort.Name().EN)
	// Output: short video
}

func ExampleOrigins() {
	fmt.Println(calendar.Origins())
	// Output: [original curated personalised user-generated]
}

func ExampleOrigin_Name() {
	fmt.Println(calendar.OriginUserGenerated.Name().ES)
	// Output: de usuarios
}

func ExampleDayName() {
	fmt.Println(calendar.DayName(3).ES)
	// Output: miércoles
}

func ExampleMonthName() {
	fmt.Println(calendar.MonthName(9).ES)
	// Output: septiembre
}

func ExampleLaunchPart_Name() {
	fmt.Println(calendar.FollowUp.Name().ES)
	// Output: seguimiento
}
