package calendar_test

import (
	"strings"
	"testing"

	"github.com/pauta-go/pauta/calendar"
)

// FuzzReadJSON holds that what is read and written is read again as the same,
// and written alike.
func FuzzReadJSON(f *testing.F) {
	var b strings.Builder
	if err := everything(f).WriteJSON(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.String())
	f.Add(`{"entries":[{"key":"a","history":[{"to":"draft"}],"repeat":"FREQ=DAILY"}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := calendar.ReadJSON(strings.NewReader(text))
		if err != nil {
			return
		}
		var once, twice strings.Builder
		if err := c.WriteJSON(&once); err != nil {
			return // a letter that is missing
		}
		again, err := calendar.ReadJSON(strings.NewReader(once.String()))
		if err != nil {
			t.Fatalf("%v\n%s", err, once.String())
		}
		if err := again.WriteJSON(&twice); err != nil || once.String() != twice.String() {
			t.Fatalf("%v: %s became %s", err, once.String(), twice.String())
		}
	})
}
