package ingest

import (
	"io"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/money"
)

// BenchmarkHostile shows what refusing costs: each is to end within a second
// and 64 MB.
func BenchmarkHostile(b *testing.B) {
	for _, c := range []struct {
		name string
		file func() io.Reader
	}{
		{"256 MB behind an open quote", func() io.Reader {
			return io.MultiReader(strings.NewReader("clicks\n\""), &repeated{line: strings.Repeat("a", 1<<20), left: 256})
		}},
		{"16 million commas", func() io.Reader {
			return io.MultiReader(strings.NewReader("clicks\n"), &repeated{line: ",,,,,,,,,,,,,,,,", left: 1_000_000})
		}},
		{"a number of 1 MB", func() io.Reader { return strings.NewReader("clicks\n" + strings.Repeat("9", 1<<20-10) + "\n") }},
		{"a number of 1 MB with marks", func() io.Reader { return strings.NewReader("clicks\n\"" + strings.Repeat("1,", 1<<19-10) + "\"\n") }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				table, err := kpi.NewTable(kpi.Standard(), nil, "clicks")
				if err != nil {
					b.Fatal(err)
				}
				if _, err := Read(plainReader{c.file()}, table, Options{Currency: money.EUR}); err == nil {
					b.Fatal("it is read")
				}
			}
		})
	}
}
