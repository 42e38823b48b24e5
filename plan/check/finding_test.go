package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
)

func TestPath(t *testing.T) {
	for _, c := range []struct {
		parts []string
		want  string
	}{
		{nil, ""},
		{[]string{""}, "/"},
		{[]string{"objectives", "0", "kpi"}, "/objectives/0/kpi"},
		{[]string{"groups", "a/b", "m~n"}, "/groups/a~1b/m~0n"},
		{[]string{"~1"}, "/~01"},
		{[]string{"campaña"}, "/campaña"},
	} {
		if got := check.Path(c.parts...); got != c.want {
			t.Errorf("Path(%q) is %q, want %q", c.parts, got, c.want)
		}
	}
}

// FuzzPath takes a pointer apart as RFC 6901 says, and wants the parts back.
func FuzzPath(f *testing.F) {
	f.Add("a/b", "~", "~1~0")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		want := []string{a, b, c}
		got := strings.Split(check.Path(want...), "/")[1:]
		for i := range got {
			got[i] = strings.ReplaceAll(strings.ReplaceAll(got[i], "~1", "/"), "~0", "~")
		}
		if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func ExamplePath() {
	fmt.Println(check.Path("groups", "Meta/Instagram", "ctr"))
	// Output: /groups/Meta~1Instagram/ctr
}
