package calendar

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// FuzzCheck holds that whatever can be read can be judged: without a panic, at
// a place of the calendar, and in both languages.
func FuzzCheck(f *testing.F) {
	c, _ := sound(f)
	for i := range c.Entries {
		one := c
		one.Entries = c.Entries[i : i+1]
		data, err := json.Marshal(one)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"period":"0001-01-01","entries":[{"length":-9223372036854775808,"slot":{"date":"0001-01-01","clock":"00:00","zone":"UTC"}}]}`))
	f.Add([]byte(`{"period":"9999-12-31","promises":[{"channel":"x","daily":true}],"entries":[{"effort":9223372036854775807}]}`))
	f.Add([]byte(`{"zone":"UTC","workflow":{"start":"a","moves":[{"from":"a","to":"a"}]},"mix":{"parts":[{"key":"","weight":-1}]}}`))
	_, at := sound(f)
	at.Zones["UTC"] = time.UTC
	f.Fuzz(func(t *testing.T, data []byte) {
		c, _ := ReadJSON(bytes.NewReader(data)) // what could be read of it
		if c.Period.Days() > 3660 {
			t.Skip("centuries take their time")
		}
		for _, now := range []time.Time{{}, at.Now} {
			at := at
			at.Now = now
			for _, found := range Check(c, at).Findings {
				if !found.Message.Complete() || !found.Fix.Complete() || strings.Contains(found.Message.EN+found.Message.ES, "%!(") {
					t.Errorf("%s says %+v", found.Code, found.Message)
				}
				if found.Path != "" && found.Path[0] != '/' {
					t.Errorf("%s is at %q", found.Code, found.Path)
				}
			}
		}
	})
}
